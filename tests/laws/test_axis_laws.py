"""Laws of ticks, of the grid and of intervals."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.testing import laws
from chronology.testing import strategies as own

UNITS = own.granularities(with_part=False)
EPOCH = datetime.date(1970, 1, 1)


@given(own.ticks(), UNITS)
def test_cells_tile_the_axis(at: Tick, unit: Granularity) -> None:
    """``start(index(t, u), u) <= t < start(index(t, u) + 1, u)``."""
    laws.check_grid(at, unit)


@given(own.ticks(-(10**6), 10**6), UNITS)
def test_cells_tile_the_axis_far_out_too(at: Tick, unit: Granularity) -> None:
    """The axis is unbounded."""
    laws.check_grid(at, unit)


@given(own.ticks(), st.integers(0, 400 * DAY_TICKS), UNITS)
def test_a_later_tick_is_in_no_earlier_cell(at: Tick, later: int, unit: Granularity) -> None:
    """``t <= v`` implies ``index(t, u) <= index(v, u)``."""
    laws.check_grid_order(at, at + later, unit)


@given(own.ticks(), st.integers(-500, 500), UNITS)
def test_moving_by_units_goes_as_many_cells_on(at: Tick, amount: int, unit: Granularity) -> None:
    """``index(shift(t, n, u), u) == index(t, u) + n``."""
    laws.check_shift(at, amount, unit)


@given(own.ticks())
def test_the_text_of_a_tick_gives_it_back(at: Tick) -> None:
    """``parse_iso_text(iso_text(t)) == t``."""
    laws.check_iso_text(at)


@given(st.dates())
def test_days_weeks_and_weekdays_are_those_of_datetime(date: datetime.date) -> None:
    """``civil`` is the inverse of ``day_number``; ISO weeks start on Monday."""
    number = gregorian.day_number(date.year, date.month, date.day)
    at = number * DAY_TICKS + DAY_TICKS - 1
    assert number == (date - EPOCH).days
    assert gregorian.civil(number) == (date.year, date.month, date.day)
    assert (*gregorian.iso_week(at), gregorian.weekday(at)) == tuple(date.isocalendar())
    assert gregorian.iso_text(number * DAY_TICKS) == date.isoformat()


@given(own.ticks())
def test_the_calendar_repeats_every_four_hundred_years(at: Tick) -> None:
    """146 097 days are 400 years and whole weeks."""
    later = at + 146_097 * DAY_TICKS
    assert gregorian.weekday(later) == gregorian.weekday(at)
    assert gregorian.shift(at, 400, Granularity.YEAR) == later


@given(own.intervals(), own.intervals(), own.ticks())
def test_the_meet_of_intervals_holds_the_ticks_of_both(a: Interval, b: Interval, at: Tick) -> None:
    """``t in a & b`` if and only if ``t in a`` and ``t in b``."""
    laws.check_interval_meet(a, b, at)


@given(own.intervals(bounded=True), st.sampled_from((-1, 0, 1)), st.integers(0, 3))
def test_the_meet_is_right_at_the_bounds(a: Interval, off: int, side: int) -> None:
    """The upper bound is not part of an interval; the lower one is."""
    assert a.lower is not None
    assert a.upper is not None
    at = (a.lower, a.upper)[side % 2] + off
    laws.check_interval_meet(a, Interval(None, at) if side < 2 else Interval(at, None), at)


@given(own.intervals(), own.intervals(), own.intervals())
def test_intervals_are_a_meet_semilattice(a: Interval, b: Interval, c: Interval) -> None:
    """Commutative, associative, idempotent."""
    laws.check_meet_laws(a, b, c, top=Interval(None, None))


@given(own.intervals(), st.integers(-500, 500), UNITS)
def test_a_moved_interval_is_an_interval(
    interval: Interval, amount: int, unit: Granularity
) -> None:
    """Both bounds moved by whole units; never empty, and unbounded where it was."""
    moved = interval.shift(amount, unit)
    assert (moved.lower is None, moved.upper is None) == (
        interval.lower is None,
        interval.upper is None,
    )
    if interval.lower is not None:
        assert moved.lower == gregorian.shift(interval.lower, amount, unit)


@given(own.ticks(), UNITS, st.integers(-500, 500))
def test_a_moved_cell_is_the_cell_as_many_further_on(
    at: Tick, unit: Granularity, amount: int
) -> None:
    """``cell(n, u).shift(k, u) == cell(n + k, u)``."""
    number = gregorian.index(at, unit)
    assert Interval.cell(number, unit).shift(amount, unit) == Interval.cell(number + amount, unit)
