"""The calendar: civil dates, the grid of units, ISO weeks, text."""

import datetime

import pytest

from chronology.axis.gregorian import (
    DAY_TICKS,
    HOUR_TICKS,
    Granularity,
    cell,
    civil,
    day_number,
    days_in_month,
    index,
    is_leap,
    iso_text,
    iso_week,
    parse_iso_text,
    shift,
    start,
    tick,
    weekday,
)
from chronology.errors import ImpossibleDateError

GRID = [unit for unit in Granularity if unit is not Granularity.PART]
EPOCH = datetime.date(1970, 1, 1)


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1582, 1899, 1900, 1969, 1970, 2000, 2024, 9999])
@pytest.mark.parametrize(("month", "day"), [(1, 1), (2, 28), (3, 1), (7, 4), (12, 31)])
def test_day_numbers_are_those_of_the_standard_library(year: int, month: int, day: int) -> None:
    number = (datetime.date(year, month, day) - EPOCH).days
    assert day_number(year, month, day) == number
    assert civil(number) == (year, month, day)


@pytest.mark.parametrize("year", [-(10**12), -44, -1, 0, 10_000, 10**12])
def test_years_have_no_limit(year: int) -> None:
    assert civil(day_number(year, 2, 28) + 1) == ((year, 2, 29) if is_leap(year) else (year, 3, 1))


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2024, True), (1900, False), (2000, True), (0, True), (-4, True), (-100, False)],
)
def test_leap_years(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2015, 2, 29), (2023, 4, 31), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0), (-1, 2, 29)],
)
def test_an_impossible_date_is_refused(year: int, month: int, day: int) -> None:
    with pytest.raises(ImpossibleDateError):
        day_number(year, month, day)


@pytest.mark.parametrize(("hour", "minute"), [(25, 0), (-1, 0), (0, 60)])
def test_an_impossible_clock_time_is_refused(hour: int, minute: int) -> None:
    with pytest.raises(ImpossibleDateError, match="no clock shows"):
        tick(2023, 1, 1, hour, minute)


def test_hour_24_is_the_next_midnight() -> None:
    assert tick(2023, 10, 17, 24) == tick(2023, 10, 18)


@pytest.mark.parametrize("unit", GRID)
@pytest.mark.parametrize(
    "at",
    [tick(2023, 10, 17, 13, 5), tick(1970), tick(1969, 12, 31, 23), tick(-43, 3, 15), tick(0)],
)
def test_a_cell_holds_the_ticks_that_have_its_number(unit: Granularity, at: int) -> None:
    number = index(at, unit)
    lower, upper = cell(number, unit)
    if unit is Granularity.WEEKEND:
        assert start(index(at, Granularity.WEEK), Granularity.WEEK) == lower - 5 * DAY_TICKS
    else:
        assert lower <= at < upper
        assert upper == start(number + 1, unit)
        assert index(lower, unit) == index(upper - 1, unit) == number
        assert index(lower - 1, unit) == number - 1


@pytest.mark.parametrize(
    ("unit", "first", "after"),
    [
        (Granularity.WEEK, (2023, 10, 16), (2023, 10, 23)),
        (Granularity.WEEKEND, (2023, 10, 21), (2023, 10, 23)),
        (Granularity.MONTH, (2023, 10, 1), (2023, 11, 1)),
        (Granularity.SEASON, (2023, 9, 1), (2023, 12, 1)),
        (Granularity.QUARTER, (2023, 10, 1), (2024, 1, 1)),
        (Granularity.HALF, (2023, 7, 1), (2024, 1, 1)),
        (Granularity.YEAR, (2023, 1, 1), (2024, 1, 1)),
        (Granularity.DECADE, (2020, 1, 1), (2030, 1, 1)),
        (Granularity.CENTURY, (2000, 1, 1), (2100, 1, 1)),
        (Granularity.MILLENNIUM, (2000, 1, 1), (3000, 1, 1)),
    ],
)
def test_the_cells_around_a_day(
    unit: Granularity, first: tuple[int, int, int], after: tuple[int, int, int]
) -> None:
    assert cell(index(tick(2023, 10, 17), unit), unit) == (tick(*first), tick(*after))


def test_winter_runs_into_the_next_year() -> None:
    winter = cell(index(tick(2023, 1, 15), Granularity.SEASON), Granularity.SEASON)
    assert winter == (tick(2022, 12, 1), tick(2023, 3, 1))


@pytest.mark.parametrize("function", [index, start])
def test_a_part_of_a_day_has_no_grid(function: type) -> None:
    with pytest.raises(ValueError, match="PART has no grid"):
        function(0, Granularity.PART)


@pytest.mark.parametrize(
    ("at", "amount", "unit", "expected"),
    [
        (tick(2023, 1, 31), 1, Granularity.MONTH, tick(2023, 2, 28)),
        (tick(2024, 1, 31), 1, Granularity.MONTH, tick(2024, 2, 29)),
        (tick(2024, 2, 29), 1, Granularity.YEAR, tick(2025, 2, 28)),
        (tick(2023, 10, 17, 18), -1, Granularity.WEEK, tick(2023, 10, 10, 18)),
        (tick(2023, 10, 17), -1, Granularity.WEEKEND, tick(2023, 10, 10)),
        (tick(2023, 11, 30), 1, Granularity.SEASON, tick(2024, 2, 29)),
        (tick(2023, 10, 17), -1, Granularity.QUARTER, tick(2023, 7, 17)),
        (tick(1, 3, 1), -2, Granularity.YEAR, tick(-1, 3, 1)),
        (tick(2023, 10, 17), 36, Granularity.HOUR, tick(2023, 10, 18, 12)),
        (tick(2023, 10, 17), -1, Granularity.SECOND, tick(2023, 10, 17) - 1),
        (tick(1999, 5, 5), 1, Granularity.CENTURY, tick(2099, 5, 5)),
    ],
)
def test_shift_keeps_the_clock_and_cuts_the_day(
    at: int, amount: int, unit: Granularity, expected: int
) -> None:
    assert shift(at, amount, unit) == expected


def test_a_part_of_a_day_has_no_length() -> None:
    with pytest.raises(ValueError, match="PART has no length"):
        shift(0, 1, Granularity.PART)


@pytest.mark.parametrize(
    "date",
    [
        datetime.date(2020, 12, 31),
        datetime.date(2021, 1, 3),
        datetime.date(2021, 1, 4),
        datetime.date(2024, 12, 30),
        datetime.date(1, 1, 1),
        datetime.date(9999, 12, 31),
    ],
)
def test_weeks_and_weekdays_are_those_of_iso(date: datetime.date) -> None:
    at = tick(date.year, date.month, date.day, 12)
    calendar = date.isocalendar()
    assert iso_week(at) == (calendar.year, calendar.week)
    assert weekday(at) == calendar.weekday


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (tick(2023, 10, 17), "2023-10-17"),
        (tick(2023, 10, 17, 18, 5) + 9, "2023-10-17T18:05:09"),
        (tick(0, 1, 1), "0000-01-01"),
        (tick(-43, 3, 15, 9), "-000043-03-15T09:00:00"),
        (tick(12_023, 1, 1), "+012023-01-01"),
        (tick(9999, 12, 31), "9999-12-31"),
    ],
)
def test_iso_text_and_back(at: int, text: str) -> None:
    assert iso_text(at) == text
    assert parse_iso_text(text) == at


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023",
        "2023-10",
        "2023-02-29",
        "2023-10-17T24:00:00",
        "2023-10-17T10",
        "x-1-1",
        "1-2-3-4",
    ],
)
def test_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ImpossibleDateError):
        parse_iso_text(text)


def test_the_units_run_from_fine_to_coarse() -> None:
    widths = [
        max(upper - lower for lower, upper in (cell(number, unit) for number in range(8)))
        for unit in GRID
    ]
    assert widths == sorted(widths)
    assert HOUR_TICKS * 24 == DAY_TICKS
