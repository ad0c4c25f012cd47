"""Hypothesis strategies for ticks, units of the calendar and intervals."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.testing.sharing import shared

#: What everything shrinks to: 2000-01-01, a Saturday in a leap year.
ORIGIN: Final = gregorian.tick(2000)

#: From far before the common era to past the last year of ``datetime``.
_FIRST_YEAR: Final = -4_000
_LAST_YEAR: Final = 12_000
#: Longest distance of two ends that are drawn apart from each other.
_LONGEST_DAYS: Final = 40_000


@shared
def ticks(first_year: int = _FIRST_YEAR, last_year: int = _LAST_YEAR) -> SearchStrategy[Tick]:
    """Ticks of the years ``first_year..last_year``, both included; shrinks to 2000-01-01.

    Half of them are midnights, for there the calendar has its edges.

    Examples:
        >>> from hypothesis import find
        >>> gregorian.iso_text(find(ticks(), lambda at: True))
        '2000-01-01'
    """
    lower = gregorian.tick(first_year)
    upper = gregorian.tick(last_year + 1) - 1
    base = min(max(ORIGIN, lower), upper)
    days = st.integers(-((base - lower) // DAY_TICKS), (upper - base) // DAY_TICKS)
    seconds = st.integers(lower - base, upper - base)
    return st.one_of(
        days.map(lambda day: base + day * DAY_TICKS), seconds.map(lambda second: base + second)
    )


@shared
def granularities(*, with_part: bool = True) -> SearchStrategy[Granularity]:
    """Units of the calendar; shrinks to ``DAY``.

    Args:
        with_part: Whether ``PART`` is one of them, which has no cells.
    """
    units = [unit for unit in Granularity if with_part or unit is not Granularity.PART]
    units.sort(key=lambda unit: (unit is not Granularity.DAY, unit))
    return st.sampled_from(units)


@shared
def intervals(*, bounded: bool = False) -> SearchStrategy[Interval]:
    """Cells of the calendar and other intervals; shrinks to the day 2000-01-01.

    Args:
        bounded: Whether both sides have a bound; else either may have none.
    """
    return _intervals(bounded)


@shared
@st.composite
def _intervals(draw: DrawFn, bounded: bool) -> Interval:  # noqa: FBT001 - private, named above
    lower, upper = draw(_spans())
    if bounded:
        return Interval(lower, upper)
    no_lower, no_upper = draw(_open_sides())
    return Interval(None if no_lower else lower, None if no_upper else upper)


@shared
def _spans() -> SearchStrategy[tuple[Tick, Tick]]:
    return _cells() | _stretches()


@shared
def _open_sides() -> SearchStrategy[tuple[bool, bool]]:
    return st.sampled_from(((False, False), (True, False), (False, True), (True, True)))


@shared
@st.composite
def _cells(draw: DrawFn) -> tuple[Tick, Tick]:
    unit = draw(granularities(with_part=False))
    return gregorian.cell(gregorian.index(draw(ticks()), unit), unit)


@shared
@st.composite
def _stretches(draw: DrawFn) -> tuple[Tick, Tick]:
    lower = draw(ticks())
    return lower, lower + draw(_lengths())


@shared
def _lengths() -> SearchStrategy[int]:
    counts = st.integers(1, _LONGEST_DAYS)
    return counts.map(lambda count: count * DAY_TICKS) | counts
