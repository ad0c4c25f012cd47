"""From an article to the claims that it makes: what happened, and when its words say so."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.article import Article
from chronology.events.claim import Claim, Reading, Record
from chronology.events.clauses import ClauseFinder
from chronology.events.orderings import orderings
from chronology.events.statement import statement_of
from chronology.events.told import Phrase, Told
from chronology.language import lexicon
from chronology.language.atoms import VagueTime
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound, Mention, Tense
from chronology.language.operators import Vague
from chronology.language.policy import NEWS, Policy
from chronology.language.recognize import find
from chronology.language.sentences import Sentence, split_sentences
from chronology.language.tokens import Token


def extract(article: Article, *, policy: Policy = NEWS) -> frozenset[Record]:
    """The claims of an article, and what it says of their order.

    A claim for each time expression that has a place, from the story itself and not from its
    headers: its clause as a line, its sentence as the quote. The second end of a range, dates that
    are only compared with, and vague words such as "now" make none.
    """
    words = lexicon.load(article.language)
    text = article.text
    tokens = words.tokenizer.tokens(text)
    sentences = split_sentences(text, tokens, words.evidence["starters"])
    mentions = find(text, article.reference, language=article.language, policy=policy)
    told = _without_idle(list(_told(article, tokens, sentences, mentions, words)))
    claims = [_claim(article, tokens, item, told, words, policy) for item in told]
    return frozenset([*claims, *orderings(tokens, told, claims, words)])


def _told(
    article: Article,
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    words: Lexicon,
) -> Iterator[Told]:
    starts = [token.start for token in tokens]
    at, finders = 0, dict[int, ClauseFinder]()
    for number, mention in enumerate(mentions):
        if mention.start < article.body or not isinstance(mention.date, FuzzyDate):
            continue
        partner = mention.partner
        if partner is not None and partner < number:
            continue
        stop = mention.stop if partner is None else mentions[partner].stop
        first, last = bisect_left(starts, mention.start), bisect_left(starts, stop)
        while sentences[at].last <= first:
            at += 1
        sentence = _within_body(sentences[at], tokens, bisect_left(starts, article.body))
        phrase = _phrase(article.text, mention, first, last, words)
        finder = finders.get(at) or ClauseFinder(tokens, sentence, words)
        finders = {at: finder}
        clause = finder.around(first, last, phrase.first)
        if _is_telling(tokens, mention, phrase, words) and (
            not words.has("adjectives", mention.text.lower())
            or finder.precedes_verb(clause, phrase.first)
        ):
            yield Told(mention, phrase, sentence, clause, at)


def _within_body(sentence: Sentence, tokens: Sequence[Token], body: int) -> Sentence:
    """The part of a sentence that belongs to the story: a dateline is no part of its first one."""
    if sentence.first >= body:
        return sentence
    return sentence._replace(first=body, start=tokens[body].start)


def _phrase(text: str, mention: Mention, first: int, last: int, words: Lexicon) -> Phrase:
    """The tokens of a mention with those that make its bound, before or after it."""
    said = len(words.tokenizer.tokens(mention.bound_text))
    if text[: mention.start].rstrip().endswith(mention.bound_text):
        return Phrase(first - said, last, mention.bound)
    return Phrase(first, last + said, mention.bound)


def _is_telling(tokens: Sequence[Token], mention: Mention, phrase: Phrase, words: Lexicon) -> bool:
    """Whether a mention tells when something was, and is not only compared with."""
    vague = mention.expression
    if isinstance(vague, Vague):
        if not vague.near:
            return False
        if vague.time is VagueTime.FUTURE:
            return mention.tense in (Tense.FUTURE, Tense.CONDITIONAL, Tense.PRESENT)
        return vague.time is VagueTime.PAST
    if words.has("than", tokens[phrase.first - 1].lower if phrase.first else ""):
        return False
    around = [token.lower for token in tokens[max(phrase.first - _NEAR, 0) : phrase.first + 1]]
    if mention.rule in _COMPARED and any(words.has("comparison", word) for word in around):
        return False
    if mention.bound is Bound.FROM and mention.partner is None:
        return not any(words.has("measures", word) for word in around)
    if mention.bound is Bound.SINCE and any(words.has("superlatives", word) for word in around):
        return False
    return mention.rule != "definite_unit" or mention.bound is not Bound.NONE


#: How many tokens before a phrase tell what it is compared with.
_NEAR: Final = 4
#: Constructions that often say what something is compared with: "up from a year earlier".
_COMPARED: Final = (
    "year_earlier",
    "shift_before_then",
    "shift_back",
    "last_unit",
    "preceding_unit",
)


def _without_idle(told: Sequence[Told]) -> list[Told]:
    """What is told, without vague times in clauses that have a date."""
    return [
        item
        for item in told
        if not isinstance(item.mention.expression, Vague)
        or not any(
            other.clause.holds(item.phrase.first, item.phrase.last)
            and not isinstance(other.mention.expression, Vague)
            for other in told
        )
    ]


def _claim(
    article: Article,
    tokens: Sequence[Token],
    item: Told,
    told: Sequence[Told],
    words: Lexicon,
    policy: Policy,
) -> Claim:
    text, mention = article.text, item.mention
    assert isinstance(mention.date, FuzzyDate)  # noqa: S101 - others are not told
    alone = not any(
        other is not item and item.clause.holds(other.phrase.first, other.phrase.last)
        for other in told
    )
    statement = statement_of(text, tokens, item.clause, item.phrase, words, alone=alone)
    start, stop = item.sentence.start, item.sentence.stop
    return Claim(
        statement,
        " ".join(text[tokens[item.phrase.first].start : tokens[item.phrase.last - 1].stop].split()),
        mention.date,
        " ".join(text[start:stop].split()),
        start,
        stop,
        article.source,
        Reading(
            mention.timex,
            mention.rule,
            mention.anchor,
            mention.direction,
            mention.bound,
            policy.name,
        ),
    )
