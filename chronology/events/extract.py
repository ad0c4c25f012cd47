"""From an article to the claims that it makes: what happened, and when its words say so."""

from collections.abc import Iterator

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.article import Article
from chronology.events.claim import Claim, Reading, Record
from chronology.language.policy import NEWS, Policy
from chronology.language.recognize import find


def extract(article: Article, *, policy: Policy = NEWS) -> frozenset[Record]:
    """The claims of an article, and what it says of their order."""
    return frozenset(_claims(article, policy))


def _claims(article: Article, policy: Policy) -> Iterator[Claim]:
    text = article.text
    for mention in find(text, article.reference, language=article.language, policy=policy):
        if mention.start < article.body or not isinstance(mention.date, FuzzyDate):
            continue
        quote = text[mention.start : mention.stop]
        yield Claim(
            quote, quote, mention.date, quote, mention.start, mention.stop, article.source,
            Reading(mention.timex, mention.rule, mention.anchor, mention.direction, mention.bound, policy.name),
        )
