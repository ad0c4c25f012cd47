"""Hypothesis strategies for fuzzy dates and their TIMEX3 attributes."""

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import Certainty, FuzzyDate, Openness, Original, Qualifier, Shape
from chronology.dates.timex3 import MODS, Timex, date_timex
from chronology.reasoning.box import Box
from chronology.testing.sharing import shared
from chronology.testing.strategies_axis import granularities, intervals, ticks
from chronology.testing.strategies_reasoning import boxes, members


@shared
def qualifiers() -> SearchStrategy[Qualifier]:
    """EDTF's ``? ~ %`` and none; shrinks to ``EXACT``."""
    return st.sampled_from(
        (Qualifier.EXACT, Qualifier.UNCERTAIN, Qualifier.APPROXIMATE, Qualifier.BOTH)
    )


@shared
def shapes() -> SearchStrategy[Shape]:
    """Within, throughout, not said; shrinks to ``UNKNOWN``."""
    return st.sampled_from(Shape)


@shared
def opennesses() -> SearchStrategy[Openness]:
    """Sides that are open; shrinks to ``NONE``."""
    return st.sampled_from((Openness.NONE, Openness.START, Openness.END, Openness.BOTH))


@shared
def certainties() -> SearchStrategy[Certainty]:
    """Answers; shrinks to ``IMPOSSIBLE``."""
    return st.sampled_from(Certainty)


@shared
def originals() -> SearchStrategy[Original]:
    """Texts that a date may have been read from, right and wrong; shrinks to EDTF ``2000``."""
    texts = st.sampled_from(("2000", "2004-06~-11", "@#DJULIAN@ 10 MAR 1698/99", "spring", ""))
    return st.builds(Original, st.sampled_from(("EDTF", "GEDCOM", "TIMEX3")), texts)


@shared
def fuzzy_dates(*, plain: bool = False) -> SearchStrategy[FuzzyDate]:
    """Fuzzy dates of every kind; shrinks to 2000-01-01, ``DAY``, ``EXACT``.

    Cells, spans, ranges with an unknown start or end, boxes with bounds on the duration; with
    and without a core, qualified, open, disputed, of several occasions, with the text that they
    were read from, one of several.

    Args:
        plain: Whether there are neither alternatives nor occasions.

    Examples:
        >>> from hypothesis import find
        >>> find(fuzzy_dates(), lambda date: True) == FuzzyDate.of(2000, 1, 1)
        True
    """
    return _plain_dates() if plain else _plain_dates() | _many_dates() | _repeated_dates()


@shared
@st.composite
def _plain_dates(draw: DrawFn) -> FuzzyDate:
    unit = draw(granularities())
    outer = draw(_outers(unit))
    return FuzzyDate(
        outer,
        draw(_parts(outer)) if draw(st.booleans()) else None,
        unit,
        draw(qualifiers()),
        draw(shapes()),
        draw(opennesses()),
        disputed=draw(_seldom()),
        originals=(draw(originals()),) if draw(_seldom()) else (),
    )


@shared
def _many_dates() -> SearchStrategy[FuzzyDate]:
    return st.lists(_plain_dates() | _cell_dates(), min_size=2, max_size=4).map(FuzzyDate.one_of)


@shared
@st.composite
def _repeated_dates(draw: DrawFn) -> FuzzyDate:
    """A date on several occasions: its bounds hold them all, closely or not."""
    date = draw(_plain_dates())
    drawn = draw(st.lists(_plain_dates() | _cell_dates(), min_size=1, max_size=3))
    hull = date.span
    for occasion in drawn:
        hull = hull.hull(occasion.span)
    outer = Box.within(hull) if draw(st.booleans()) else date.outer
    occasions = tuple(one for one in drawn if one.outer & outer is not None)
    return evolve(date, outer=outer, core=None, occasions=occasions)


@shared
def _cell_dates() -> SearchStrategy[FuzzyDate]:
    """Years, months and days near each other, as the members of a set mostly are."""
    units = st.sampled_from((Granularity.DAY, Granularity.MONTH, Granularity.YEAR))
    return st.builds(
        lambda at, unit: FuzzyDate.within(Interval.containing(at, unit), unit),
        ticks(1985, 2005),
        units,
    )


@shared
def _outers(unit: Granularity) -> SearchStrategy[Box]:
    return _cell_boxes(unit) | _range_boxes() | boxes()


@shared
def _seldom() -> SearchStrategy[bool]:
    return st.sampled_from((False, False, False, True))


@shared
def _cell_boxes(unit: Granularity) -> SearchStrategy[Box]:
    grid = Granularity.HOUR if unit is Granularity.PART else unit
    return ticks().map(lambda at: Box.within(Interval.cell(gregorian.index(at, grid), grid)))


@shared
@st.composite
def _range_boxes(draw: DrawFn) -> Box:
    """Begun within one interval, ended within another that does not end before it."""
    first, second = draw(intervals()), draw(intervals())
    if first.lower is not None and second.upper is not None and second.upper <= first.lower:
        first, second = second, first
    begun, ended = Box.within(first), Box.within(second)
    return Box.of((begun.start_lower, begun.start_upper), (ended.end_lower, ended.end_upper))


def _slacks(most: int) -> SearchStrategy[tuple[int | None, ...]]:
    slack = st.none() | st.integers(0, most)
    return st.tuples(slack, slack, slack, slack)


@st.composite
def _parts(draw: DrawFn, outer: Box) -> Box:
    """A box within the given one, drawn around one of its members."""
    start, end = draw(members(outer))
    slack = max(2 * (end - start), 4)
    low, high, early, late = draw(_slacks(slack))
    met = outer & Box.of(
        (None if low is None else start - low, None if high is None else start + high),
        (None if early is None else end - early, None if late is None else end + late),
    )
    return outer if met is None else met


@shared
def timexes() -> SearchStrategy[Timex]:
    """TIMEX3 attributes of dates, times, durations and sets; shrinks to ``DATE 2000-01-01``."""
    days = ticks(1, 9_999).map(lambda at: Timex("DATE", gregorian.iso_text(at)[:10]))
    return days | _timexes()


@shared
@st.composite
def _timexes(draw: DrawFn) -> Timex:
    kind = draw(st.sampled_from(("DATE", "DURATION", "SET")))
    mod = draw(st.sampled_from(MODS))
    if kind == "DATE":
        timex = date_timex(draw(fuzzy_dates()))
        return Timex(timex.type, timex.value, mod or timex.mod)
    count = draw(st.integers(1, 400).map(str) | st.just("X"))
    unit = draw(st.sampled_from(("D", "W", "M", "Y", "DE", "CE")))
    if kind == "DURATION":
        return Timex(kind, f"P{count}{unit}", mod)
    quant = draw(st.sampled_from(("", "EVERY", "EACH")))
    freq = draw(st.sampled_from(("", "1X", "2X")))
    return Timex(kind, f"P{count}{unit}", mod, quant, freq)
