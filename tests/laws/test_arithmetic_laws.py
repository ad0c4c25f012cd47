"""Laws of moving dates and of counting units between them, against brute force."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.axis.lengths import most_units, unit_lengths, variation
from chronology.dates.arithmetic import age, elapsed, length, shift
from chronology.dates.fuzzy import FuzzyDate
from chronology.reasoning.box import Box
from chronology.testing import laws
from chronology.testing import strategies as own

UNITS = own.granularities(with_part=False)
CALENDAR_UNITS = st.sampled_from(
    (Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER, Granularity.HALF, Granularity.YEAR)
)
AMOUNTS = st.integers(-40, 40)


@st.composite
def month_ends(draw: st.DrawFn) -> Tick:
    """Midnights of the last days of months, where moved days collide."""
    month = draw(st.integers(12 * 1895, 12 * 2005))
    return gregorian.start(month, Granularity.MONTH) - draw(st.integers(-1, 4)) * DAY_TICKS


@st.composite
def moments(draw: st.DrawFn) -> FuzzyDate:
    """Dates of a few ticks around the last midnights of a month."""
    box = draw(own.small_boxes()).shift_ticks(draw(month_ends()))
    return FuzzyDate(box, granularity=Granularity.SECOND)


@st.composite
def spans_of_days(draw: st.DrawFn) -> FuzzyDate:
    """Some time within a few days, or going on from some of them to others."""
    first = draw(month_ends()) - draw(st.integers(0, 20)) * DAY_TICKS
    within = Interval(first, first + draw(st.integers(1, 20)) * DAY_TICKS)
    if draw(st.booleans()):
        return FuzzyDate.within(within, Granularity.DAY)
    later = first + draw(st.integers(0, 20)) * DAY_TICKS
    last = Interval(later, later + draw(st.integers(1, 20)) * DAY_TICKS)
    return FuzzyDate.between(within, last, Granularity.DAY)


@st.composite
def dates_and_events(draw: st.DrawFn) -> tuple[FuzzyDate, tuple[Tick, Tick]]:
    date = draw(own.fuzzy_dates() | moments() | spans_of_days())
    return date, draw(own.members(date.outer))


@given(own.ticks() | month_ends(), own.ticks() | month_ends(), UNITS)
def test_units_between_are_those_that_fit(first: Tick, second: Tick, unit: Granularity) -> None:
    """``shift(t, n, u) <= v < shift(t, n + 1, u)``."""
    laws.check_units_between(first, second, unit)


@given(own.ticks() | month_ends(), AMOUNTS, UNITS)
def test_units_last_between_their_shortest_and_their_longest(
    at: Tick, amount: int, unit: Granularity
) -> None:
    """``least <= shift(t, n, u) - t <= most``."""
    least, most = unit_lengths(amount, unit)
    assert least <= gregorian.shift(at, amount, unit) - at <= most
    assert most - least <= variation(amount, amount, unit) <= variation(-40, 40, unit)


@given(st.integers(0, 10**11), UNITS, st.booleans())
def test_most_units_are_the_most_that_fit(ticks: int, unit: Granularity, longest: bool) -> None:
    """``lasting(n) <= ticks < lasting(n + 1)``."""
    count = most_units(ticks, unit, longest=longest)
    assert unit_lengths(count, unit)[longest] <= ticks < unit_lengths(count + 1, unit)[longest]


@given(dates_and_events(), AMOUNTS, UNITS)
def test_a_moved_date_admits_its_events_moved(
    drawn: tuple[FuzzyDate, tuple[Tick, Tick]], amount: int, unit: Granularity
) -> None:
    """``shift(d, n, u).outer`` admits each event of ``d``, moved."""
    date, event = drawn
    laws.check_shift_date(date, amount, unit, *event)


@given(dates_and_events(), AMOUNTS, st.integers(0, 30), st.integers(0, 30), UNITS)
def test_a_date_moved_by_a_range_admits_every_move(
    drawn: tuple[FuzzyDate, tuple[Tick, Tick]], low: int, less: int, more: int, unit: Granularity
) -> None:
    """``shift(d, (m, n), u)`` holds ``shift(d, k, u)`` for each ``k`` from ``m`` to ``n``."""
    date, event = drawn
    laws.check_shift_date(
        date,
        low + less,
        unit,
        *event,
        shift=lambda date, _, unit: shift(date, (low, low + less + more), unit),
    )


@given(spans_of_days(), AMOUNTS, CALENDAR_UNITS)
def test_the_bounds_of_a_moved_date_are_reached(
    date: FuzzyDate, amount: int, unit: Granularity
) -> None:
    """The bounds of ``shift(d, n, u)`` are those of the events of ``d``, moved: by brute force."""
    laws.check_shift_reached(date, amount, unit)


@given(own.fuzzy_dates(), AMOUNTS, st.sampled_from((Granularity.SECOND, Granularity.WEEK)))
def test_a_date_moved_by_weeks_keeps_all_its_bounds(
    date: FuzzyDate, amount: int, unit: Granularity
) -> None:
    """``shift(shift(d, n, u), -n, u)`` is ``d`` but for the unit and the originals."""
    back = shift(shift(date, amount, unit), -amount, unit)
    assert (back.outer, back.core) == (date.outer, date.core)


@given(st.integers(-4_000, 9_000), AMOUNTS, CALENDAR_UNITS)
def test_a_cell_moved_by_its_unit_is_a_cell(number: int, amount: int, unit: Granularity) -> None:
    """A year moved by years is a year, a month by months a month."""
    date = FuzzyDate.within(Interval.cell(number, unit), unit)
    moved = shift(date, amount, unit)
    assert moved.span == Interval.cell(number + amount, unit)


@given(own.fuzzy_dates(), own.fuzzy_dates(), AMOUNTS, UNITS)
def test_what_is_narrower_stays_narrower(
    date: FuzzyDate, more: FuzzyDate, amount: int, unit: Granularity
) -> None:
    """``shift(a & b, n, u).outer`` is part of ``shift(a, n, u).outer``."""
    met = date & more
    if met is not None:
        assert shift(date, amount, unit).outer.contains(shift(met, amount, unit).outer)


@given(moments(), moments(), UNITS)
def test_elapsed_is_the_least_and_the_most_of_all(
    first: FuzzyDate, second: FuzzyDate, unit: Granularity
) -> None:
    """``elapsed(a, b, u)`` against every start of either: by brute force."""
    laws.check_elapsed(first, second, unit)


@given(moments(), moments(), UNITS)
def test_age_is_the_least_and_the_most_of_all_moments(
    born: FuzzyDate, at: FuzzyDate, unit: Granularity
) -> None:
    """``age(b, a, u)`` against every tick of either: by brute force."""
    spans = [Box.within(date.span) for date in (born, at)]
    laws.check_elapsed(
        *(evolve(date, outer=box, core=None) for date, box in zip((born, at), spans, strict=True)),
        unit,
        elapsed=age,
    )


@given(dates_and_events(), UNITS)
def test_no_event_is_longer_than_its_date_says(
    drawn: tuple[FuzzyDate, tuple[Tick, Tick]], unit: Granularity
) -> None:
    """``least <= units_between(s, e, u) <= most``."""
    date, event = drawn
    laws.check_length(date, unit, *event)


@given(spans_of_days(), CALENDAR_UNITS)
def test_the_length_of_days_is_reached(date: FuzzyDate, unit: Granularity) -> None:
    """The bounds of ``length(d, u)`` are reached where start and end imply the duration."""
    box = date.outer
    assert box.start_lower is not None
    assert box.end_upper is not None
    days = range(box.start_lower, box.end_upper + 1, DAY_TICKS)
    starts = [at for day in days for at in (day, day + DAY_TICKS - 1)]
    ends = [at for day in days for at in (day, day + 1)]
    counts = {
        gregorian.units_between(start, end, unit)
        for start in starts
        for end in ends
        if box.admits(start, end)
    }
    found = length(date, unit)
    assert (found.least, found.most) == (min(counts), max(counts))


@given(own.fuzzy_dates(), own.fuzzy_dates(), UNITS)
def test_elapsed_turned_round_is_the_negative(
    first: FuzzyDate, second: FuzzyDate, unit: Granularity
) -> None:
    """``elapsed(b, a, u)`` is the negative of ``elapsed(a, b, u)``, unknown bounds included."""
    one, back = elapsed(first, second, unit), elapsed(second, first, unit)
    assert one.least == (None if back.most is None else -back.most)
    assert one.most == (None if back.least is None else -back.least)
