"""Early, mid and late, beginning and end of spans."""

import pytest

from chronology.axis import gregorian
from chronology.axis.gregorian import HOUR_TICKS, Granularity, tick
from chronology.language.atoms import Portion
from chronology.language.portions import mod_of, portion_span

SPANS = {
    Granularity.DAY: (tick(2023, 10, 17), tick(2023, 10, 18)),
    Granularity.WEEKEND: gregorian.cell(2_800, Granularity.WEEKEND),
    Granularity.WEEK: gregorian.cell(2_800, Granularity.WEEK),
    Granularity.MONTH: (tick(2023, 2), tick(2023, 3)),
    Granularity.SEASON: (tick(2023, 3), tick(2023, 6)),
    Granularity.QUARTER: (tick(2023, 7), tick(2023, 10)),
    Granularity.HALF: (tick(2023, 7), tick(2024)),
    Granularity.YEAR: (tick(2023), tick(2024)),
    Granularity.DECADE: (tick(1990), tick(2000)),
    Granularity.CENTURY: (tick(1900), tick(2000)),
    Granularity.MILLENNIUM: (tick(1000), tick(2000)),
    Granularity.HOUR: (0, HOUR_TICKS),
    Granularity.SECOND: (0, 1),
}
THIRDS = (Portion.EARLY, Portion.MIDDLE, Portion.LATE)


@pytest.mark.parametrize("unit", SPANS)
@pytest.mark.parametrize("portion", Portion)
def test_a_portion_is_a_part_and_not_empty(unit: Granularity, portion: Portion):
    lower, upper = SPANS[unit]
    start, end = portion_span(portion, lower, upper, unit)
    assert lower <= start < end <= upper


@pytest.mark.parametrize("unit", [unit for unit in SPANS if unit is not Granularity.DAY])
def test_the_thirds_make_up_the_whole_where_it_can_be_cut(unit: Granularity):
    lower, upper = SPANS[unit]
    early, middle, late = (portion_span(portion, lower, upper, unit) for portion in THIRDS)
    if upper - lower > 2:
        assert early[0] == lower
        assert late[1] == upper
        assert early[1] <= middle[1]
        assert middle[0] <= late[0]


@pytest.mark.parametrize(
    ("unit", "portion", "expected"),
    [
        (Granularity.DAY, Portion.EARLY, (tick(2023, 10, 17), tick(2023, 10, 17, 6))),
        (Granularity.DAY, Portion.LATE, (tick(2023, 10, 17, 18), tick(2023, 10, 18))),
        (Granularity.MONTH, Portion.EARLY, (tick(2023, 2), tick(2023, 2, 11))),
        (Granularity.MONTH, Portion.MIDDLE, (tick(2023, 2, 11), tick(2023, 2, 21))),
        (Granularity.MONTH, Portion.LATE, (tick(2023, 2, 21), tick(2023, 3))),
        (Granularity.MONTH, Portion.BEGINNING, (tick(2023, 2), tick(2023, 2, 6))),
        (Granularity.MONTH, Portion.CLOSE, (tick(2023, 2, 24), tick(2023, 3))),
        (Granularity.QUARTER, Portion.EARLY, (tick(2023, 7), tick(2023, 8))),
        (Granularity.SEASON, Portion.LATE, (tick(2023, 5), tick(2023, 6))),
        (Granularity.HALF, Portion.MIDDLE, (tick(2023, 9), tick(2023, 11))),
        (Granularity.YEAR, Portion.EARLY, (tick(2023), tick(2023, 5))),
        (Granularity.YEAR, Portion.BEGINNING, (tick(2023), tick(2023, 2))),
        (Granularity.YEAR, Portion.CLOSE, (tick(2023, 12), tick(2024))),
        (Granularity.DECADE, Portion.MIDDLE, (tick(1994), tick(1997))),
        (Granularity.DECADE, Portion.CLOSE, (tick(1998), tick(2000))),
        (Granularity.CENTURY, Portion.LATE, (tick(1967), tick(2000))),
        (Granularity.CENTURY, Portion.BEGINNING, (tick(1900), tick(1910))),
        (Granularity.MILLENNIUM, Portion.CLOSE, (tick(1900), tick(2000))),
    ],
)
def test_what_it_covers(unit: Granularity, portion: Portion, expected: tuple[int, int]):
    assert portion_span(portion, *SPANS[unit], unit) == expected


@pytest.mark.parametrize(
    ("portion", "mod"),
    [
        (Portion.EARLY, "START"),
        (Portion.BEGINNING, "START"),
        (Portion.MIDDLE, "MID"),
        (Portion.LATE, "END"),
        (Portion.CLOSE, "END"),
    ],
)
def test_its_timex3_mod(portion: Portion, mod: str):
    assert mod_of(portion) == mod


def test_late_in_a_weekend_is_its_sunday():
    lower, upper = SPANS[Granularity.WEEKEND]
    sunday = lower + 24 * HOUR_TICKS
    assert portion_span(Portion.EARLY, lower, upper, Granularity.WEEKEND) == (lower, sunday)
    assert portion_span(Portion.LATE, lower, upper, Granularity.WEEKEND) == (sunday, upper)


def test_late_on_tuesday_night_is_before_midnight_too():
    from chronology.language.resolve import resolve

    date = resolve("late Tuesday night", "2023-10-19")
    assert date.likely_span.lower <= tick(2023, 10, 17, 23)
