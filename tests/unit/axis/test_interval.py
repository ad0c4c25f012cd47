"""Half-open intervals."""

import pytest

from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval, earlier_of, later_of
from chronology.errors import EmptyIntervalError, ImpossibleDateError

PAST = Interval(None, tick(2000))
FUTURE = Interval(tick(2000), None)
ALWAYS = Interval(None, None)


@pytest.mark.parametrize(
    ("given", "lower", "upper"),
    [
        ((2023,), tick(2023), tick(2024)),
        ((2023, 12), tick(2023, 12), tick(2024, 1)),
        ((2024, 2, 29), tick(2024, 2, 29), tick(2024, 3, 1)),
        ((-43,), tick(-43), tick(-42)),
    ],
)
def test_missing_fields_widen(given: tuple[int, ...], lower: int, upper: int) -> None:
    assert Interval.of(*given) == Interval(lower, upper)


@pytest.mark.parametrize(("lower", "upper"), [(1, 1), (2, 1)])
def test_no_interval_is_empty(lower: int, upper: int) -> None:
    with pytest.raises(EmptyIntervalError, match=f"got {lower}, {upper}"):
        Interval(lower, upper)


def test_an_impossible_date_is_refused() -> None:
    with pytest.raises(ImpossibleDateError):
        Interval.of(2023, 2, 29)


@pytest.mark.parametrize(
    ("first", "second", "meet", "hull"),
    [
        (Interval(0, 5), Interval(3, 9), Interval(3, 5), Interval(0, 9)),
        (Interval(0, 5), Interval(5, 9), None, Interval(0, 9)),
        (Interval(0, 9), Interval(3, 5), Interval(3, 5), Interval(0, 9)),
        (PAST, FUTURE, None, ALWAYS),
        (ALWAYS, Interval(0, 1), Interval(0, 1), ALWAYS),
        (PAST, Interval(0, 1), Interval(0, 1), PAST),
    ],
)
def test_meet_and_hull(
    first: Interval, second: Interval, meet: Interval | None, hull: Interval
) -> None:
    assert first & second == second & first == meet
    assert first.hull(second) == second.hull(first) == hull


@pytest.mark.parametrize(
    ("outer", "inner", "answer"),
    [
        (Interval.of(2023), Interval.of(2023, 5), True),
        (Interval.of(2023), Interval.of(2023), True),
        (Interval.of(2023, 5), Interval.of(2023), False),
        (ALWAYS, PAST, True),
        (PAST, ALWAYS, False),
    ],
)
def test_contains(outer: Interval, inner: Interval, answer: bool) -> None:
    assert outer.contains(inner) is answer


def test_cells_and_shifts() -> None:
    week = Interval.containing(tick(2023, 10, 19, 15), Granularity.WEEK)
    assert week == Interval(tick(2023, 10, 16), tick(2023, 10, 23))
    assert week.shift(-1, Granularity.WEEK).upper == week.lower
    assert PAST.shift(1, Granularity.YEAR) == Interval(None, tick(2001))
    assert Interval.cell(199, Granularity.DECADE) == Interval(tick(1990), tick(2000))


@pytest.mark.parametrize(
    ("first", "second", "later", "earlier"),
    [(1, 2, 2, 1), (None, 2, 2, 2), (1, None, 1, 1), (None, None, None, None)],
)
def test_no_bound_is_no_bound(
    first: int | None, second: int | None, later: int | None, earlier: int | None
) -> None:
    assert later_of(first, second) == later
    assert earlier_of(first, second) == earlier


def test_the_repr_shows_dates() -> None:
    assert repr(Interval.of(2024, 2)) == "Interval[2024-02-01, 2024-03-01)"
    assert repr(ALWAYS) == "Interval[.., ..)"
