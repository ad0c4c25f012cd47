"""The whole way: articles become one timeline."""

from collections.abc import Iterable

from chronology.events.article import Article
from chronology.events.extract import extract
from chronology.events.timeline import Timeline
from chronology.language.policy import NEWS, Policy


def build(articles: Iterable[Article] | Article, *, policy: Policy = NEWS) -> Timeline:
    """The timeline of what some articles say: the union of the claims of each.

    Formally: ``build(a + b) == build(a) | build(b)``; the order of the articles has no part in it.

    Args:
        articles: One article or several.
        policy: Settles what language leaves open.

    Examples:
        >>> from chronology.sources.text import read
        >>> timeline = build(read("date 2023-10-19 (MENAFN) The two held a call on Tuesday night."))
        >>> [event.date.span for event in timeline]
        [Interval[2023-10-17T18:00:00, 2023-10-18T06:00:00)]
    """
    if isinstance(articles, Article):
        articles = (articles,)
    records = frozenset(record for item in articles for record in extract(item, policy=policy))
    return Timeline(records)
