"""Hypothesis strategies for articles, records and timelines."""

from collections.abc import Iterable
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.article import Article, Source, text_digest
from chronology.events.claim import Claim, Constraint, Reading, Record
from chronology.events.event import Event
from chronology.events.link import Correction, Link, Retraction
from chronology.events.timeline import Timeline
from chronology.language.mention import Bound, Direction
from chronology.testing.sharing import shared
from chronology.testing.strategies_dates import fuzzy_dates, timexes
from chronology.testing.strategies_edtf import edtf_texts
from chronology.testing.strategies_language import references
from chronology.testing.strategies_network import lags
from chronology.testing.strategies_reasoning import relation_sets
from chronology.testing.strategies_texts import date_phrases, news_sentences

#: Wordings that a format must escape or fold.
_AWKWARD: Final = (
    *("The call.", "", "a|b", "*x* _y_ `z`", "<b>&amp;</b>", "[^1]: x", "# 1985", "- 1", "1. x"),
    *(
        "two\nlines",
        "--> <!--",
        "\\",
        "\u202eabc",
        "\x00",
        "“„",
        "https://a.b/?c=d",
        "\ttab",
        " pad ",
    ),
)
_AUTHORS: Final = ("Ada", "matcher", "a|b", "*", "Zoë\n")
_HEX: Final = 16


@shared
def words() -> SearchStrategy[str]:
    """Any text without half code points, awkward ones often; shrinks to ``The call.``."""
    return st.sampled_from(_AWKWARD) | st.text(max_size=20)


@shared
def identities() -> SearchStrategy[str]:
    """Identities of records, of none that is at hand; shrinks to zeros."""
    return st.integers(0, 16**_HEX - 1).map("{:016x}".format)


@shared
@st.composite
def sources(draw: DrawFn) -> Source:
    """Where texts come from, as readers cite it."""
    return Source(
        draw(_names()), draw(_addresses()), draw(words()), draw(_stamps()), draw(_digests())
    )


@shared
def _names() -> SearchStrategy[str]:
    return st.sampled_from(("MENAFN", "Reuters", "")) | words()


@shared
def _addresses() -> SearchStrategy[str]:
    return st.sampled_from(("", "https://example.org/1", "javascript:x")) | words()


@shared
def _stamps() -> SearchStrategy[str]:
    return st.sampled_from(("2023-10-19", "2023-10-19T18:00:00+05:00", "", "-000043-03-15"))


@shared
def _digests() -> SearchStrategy[str]:
    return st.just("") | identities()


@shared
@st.composite
def articles(draw: DrawFn) -> Article:
    """Articles of a few sentences with dates in them, and hostile text between."""
    text = " ".join(draw(st.lists(news_sentences(), min_size=1, max_size=3)))
    reference = draw(references())
    cited = draw(sources())
    source = Source(cited.name, cited.url, cited.title, reference.text, text_digest(text))
    return Article(text, reference, source, "en", draw(st.sampled_from((0, len(text) // 3))))


@shared
def readings() -> SearchStrategy[Reading]:
    """How a phrase was read."""
    return st.builds(
        Reading,
        timexes(),
        st.sampled_from(("date", "weekday", "ago")),
        st.sampled_from(("", "2000-01-01")),
        st.sampled_from(Direction),
        st.sampled_from(Bound),
        st.sampled_from(("news", "narrative")),
    )


def claims(dates: SearchStrategy[FuzzyDate] | None = None) -> SearchStrategy[Claim]:
    """What a source says happened, and when.

    Args:
        dates: Where the dates come from; ``fuzzy_dates()`` when nothing is given.
    """
    return _claims(fuzzy_dates() if dates is None else dates)


@shared
def _offsets() -> SearchStrategy[int]:
    return st.integers(0, 10_000)


@shared
def _phrases() -> SearchStrategy[str]:
    return date_phrases() | words()


@shared
@st.composite
def _claims(draw: DrawFn, dates: SearchStrategy[FuzzyDate]) -> Claim:
    quote, start = draw(words()), draw(_offsets())
    return Claim(
        draw(words()),
        draw(_phrases()),
        draw(dates),
        quote,
        start,
        start + len(quote),
        draw(sources()),
        draw(readings()),
    )


def constraints(ends: SearchStrategy[str] | None = None) -> SearchStrategy[Constraint]:
    """Statements on how two claims lie to each other.

    Args:
        ends: Where identities of claims come from; ``identities()`` when nothing is given.
    """
    names = identities() if ends is None else ends
    few_lags = st.just(()) | st.lists(lags(), max_size=2).map(tuple)
    return st.builds(Constraint, names, names, relation_sets(), words(), words(), few_lags)


@st.composite
def links(draw: DrawFn, ends: SearchStrategy[str] | None = None) -> Link:
    """Statements that two claims tell of the same event, or do not; see :func:`constraints`."""
    first = draw(identities() if ends is None else ends)
    others = identities() if ends is None else ends | identities()
    second = draw(others.filter(lambda name: name != first))
    return Link(first, second, draw(st.sampled_from((True, True, False))), draw(_authors()))


def retractions(ends: SearchStrategy[str] | None = None) -> SearchStrategy[Retraction]:
    """Statements that a record no longer stands; see :func:`constraints`."""
    return st.builds(Retraction, identities() if ends is None else ends, _authors(), words())


@st.composite
def corrections(draw: DrawFn, ends: SearchStrategy[str] | None = None) -> Correction:
    """Better dates or wordings for claims; see :func:`constraints`."""
    edtf = draw(edtf_texts() | st.just(""))
    statement = draw(words()) if edtf else "It was later."
    name = draw(identities() if ends is None else ends)
    return Correction(name, draw(_authors()), edtf, statement, draw(words()))


@shared
def _authors() -> SearchStrategy[str]:
    return st.sampled_from(_AUTHORS)


@shared
def timelines(*, retracted: bool = True, linked: bool = True) -> SearchStrategy[Timeline]:
    """Timelines of a few claims and what is said about them; shrinks to the empty one.

    Args:
        retracted: Whether records may be withdrawn.
        linked: Whether claims may be linked.
    """
    return _records(0, retracted=retracted, linked=linked).map(Timeline.of)


@shared
def merging_timelines(
    count: int = 2, *, retracted: bool = True
) -> SearchStrategy[tuple[Timeline, ...]]:
    """Timelines that share claims and speak of each other's, so that merging does something.

    Args:
        count: How many.
        retracted: Whether records may be withdrawn.
    """
    return _merging_timelines(count, retracted=retracted)


@shared
@st.composite
def _merging_timelines(draw: DrawFn, count: int, *, retracted: bool) -> tuple[Timeline, ...]:
    records = draw(_records(1, retracted=retracted, linked=True))
    some = st.lists(st.sampled_from(records), unique_by=lambda record: record.id)
    return tuple(Timeline.of(draw(some)) for _ in range(count))


@shared
@st.composite
def _records(draw: DrawFn, least: int, *, retracted: bool, linked: bool) -> list[Record]:
    said = draw(st.lists(claims(), min_size=least, max_size=4))
    return [*said, *draw(_records_about(said, retracted=retracted, linked=linked))]


@st.composite
def _records_about(
    draw: DrawFn, said: Iterable[Claim], *, retracted: bool, linked: bool
) -> list[Record]:
    ids = [claim.id for claim in said]
    if not ids:
        return []
    ends = st.sampled_from(ids)
    few: list[Record] = [*draw(st.lists(constraints(ends), max_size=3))]
    if linked:
        few += draw(st.lists(links(ends), max_size=3))
    few += draw(st.lists(corrections(ends), max_size=1))
    if retracted:
        withdrawn = [*ids, *(record.id for record in few)]
        few += draw(st.lists(retractions(st.sampled_from(withdrawn)), max_size=1))
    return few


@shared
def events() -> SearchStrategy[Event]:
    """Events of one or a few claims that are taken to tell of the same thing."""
    return st.lists(claims(), min_size=1, max_size=3).map(
        lambda said: Event(tuple(Timeline.of(said).claims))
    )
