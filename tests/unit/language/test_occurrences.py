"""Which days repeating intervals are."""

import pytest

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, index, tick
from chronology.errors import ImpossibleDateError
from chronology.language import occurrences
from chronology.language.atoms import CalendarField, Holiday, MonthDay, Repeating
from chronology.language.policy import NEWS

FRIDAY = CalendarField(Granularity.DAY, Granularity.WEEK, 5)
MAY = CalendarField(Granularity.MONTH, Granularity.YEAR, 5)
WINTER = CalendarField(Granularity.SEASON, Granularity.YEAR, 4)
WEEKEND = CalendarField(Granularity.WEEKEND, Granularity.WEEK, 1)
THE_15TH = CalendarField(Granularity.DAY, Granularity.MONTH, 15)
THE_31ST = CalendarField(Granularity.DAY, Granularity.MONTH, 31)
THURSDAY = tick(2023, 10, 19)


def day(year: int, month: int, number: int) -> tuple[int, int]:
    lower = tick(year, month, number)
    return lower, lower + gregorian.DAY_TICKS


def month(year: int, number: int) -> tuple[int, int]:
    return tick(year, number), gregorian.shift(tick(year, number), 1, Granularity.MONTH)


#: Easter Sunday, from the tables of the church.
EASTER = {
    1583: (4, 10), 1700: (4, 11), 1818: (3, 22), 1865: (4, 16), 1900: (4, 15), 1916: (4, 23),
    1943: (4, 25), 1954: (4, 18), 1981: (4, 19), 2000: (4, 23), 2008: (3, 23), 2011: (4, 24),
    2016: (3, 27), 2018: (4, 1), 2019: (4, 21), 2020: (4, 12), 2021: (4, 4), 2022: (4, 17),
    2023: (4, 9), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2038: (4, 25), 2049: (4, 18),
}  # fmt: skip


class TestHolidays:
    @pytest.mark.parametrize("year", EASTER)
    def test_easter(self, year: int):
        easter = Holiday("easter", 0)
        assert occurrences.occurrence(easter, year, NEWS) == day(year, *EASTER[year])

    @pytest.mark.parametrize("year", range(1900, 2100))
    def test_easter_is_a_sunday_from_22_march_to_25_april(self, year: int):
        span = occurrences.occurrence(Holiday("easter", 0), year, NEWS)
        assert span is not None
        assert gregorian.weekday(span[0]) == 7
        assert tick(year, 3, 22) <= span[0] <= tick(year, 4, 25)

    @pytest.mark.parametrize(
        ("days", "expected"),
        [(-2, (4, 7)), (1, (4, 10)), (-46, (2, 22)), (39, (5, 18)), (49, (5, 28))],
    )
    def test_days_that_move_with_easter(self, days: int, expected: tuple[int, int]):
        assert occurrences.occurrence(Holiday("x", 0, days), 2023, NEWS) == day(2023, *expected)

    @pytest.mark.parametrize(
        ("holiday", "year", "expected"),
        [
            (Holiday("thanksgiving", 11, weekday=4, nth=4), 2023, (11, 23)),
            (Holiday("thanksgiving", 11, weekday=4, nth=4), 2018, (11, 22)),
            (Holiday("thanksgiving", 11, weekday=4, nth=4), 2019, (11, 28)),
            (Holiday("labor day", 9, weekday=1, nth=1), 2020, (9, 7)),
            (Holiday("labor day", 9, weekday=1, nth=1), 2025, (9, 1)),
            (Holiday("memorial day", 5, weekday=1, nth=-1), 2021, (5, 31)),
            (Holiday("memorial day", 5, weekday=1, nth=-1), 2023, (5, 29)),
            (Holiday("last but one", 5, weekday=1, nth=-2), 2023, (5, 22)),
            (Holiday("mother's day", 5, weekday=7, nth=2), 2022, (5, 8)),
            (Holiday("king day", 1, weekday=1, nth=3), 2022, (1, 17)),
            (Holiday("last of december", 12, weekday=7, nth=-1), 2023, (12, 31)),
            (Holiday("christmas", 12, 25), 2023, (12, 25)),
            (Holiday("leap day", 2, 29), 2024, (2, 29)),
        ],
    )
    def test_fixed_days_and_nth_weekdays(
        self, holiday: Holiday, year: int, expected: tuple[int, int]
    ):
        assert occurrences.occurrence(holiday, year, NEWS) == day(year, *expected)

    def test_a_holiday_that_the_year_does_not_have(self):
        assert occurrences.occurrence(Holiday("leap day", 2, 29), 2023, NEWS) is None


class TestFields:
    def test_of_a_week_a_month_a_year_a_century(self):
        week = index(THURSDAY, Granularity.WEEK)
        assert occurrences.occurrence(FRIDAY, week, NEWS) == day(2023, 10, 20)
        assert occurrences.occurrence(WEEKEND, week, NEWS) == (
            tick(2023, 10, 21),
            tick(2023, 10, 23),
        )
        assert occurrences.occurrence(MAY, 2023, NEWS) == month(2023, 5)
        assert occurrences.occurrence(WINTER, 2023, NEWS) == (tick(2023, 12), tick(2024, 3))
        october = index(THURSDAY, Granularity.MONTH)
        assert occurrences.occurrence(THE_15TH, october, NEWS) == day(2023, 10, 15)
        sixties = CalendarField(Granularity.DECADE, Granularity.CENTURY, 6)
        assert occurrences.occurrence(sixties, 19, NEWS) == (tick(1960), tick(1970))
        quarter = CalendarField(Granularity.QUARTER, Granularity.YEAR, 3)
        assert occurrences.occurrence(quarter, 2019, NEWS) == (tick(2019, 7), tick(2019, 10))

    @pytest.mark.parametrize("number", [1, 3, 5, 7, 8, 10, 12])
    def test_the_31st_of_a_month(self, number: int):
        span = occurrences.occurrence(THE_31ST, 12 * 2023 + number - 1, NEWS)
        assert span == day(2023, number, 31)

    @pytest.mark.parametrize("number", [2, 4, 6, 9, 11])
    def test_a_month_without_a_31st_has_none(self, number: int):
        assert occurrences.occurrence(THE_31ST, 12 * 2023 + number - 1, NEWS) is None

    def test_a_day_of_february_in_leap_years_only(self):
        leap_day = MonthDay(2, 29)
        assert occurrences.occurrence(leap_day, 2023, NEWS) is None
        assert occurrences.occurrence(leap_day, 2024, NEWS) == day(2024, 2, 29)

    @pytest.mark.parametrize("field", [MonthDay(4, 31), MonthDay(2, 30), MonthDay(13, 1)])
    def test_a_day_that_no_year_has(self, field: MonthDay):
        with pytest.raises(ImpossibleDateError):
            occurrences.occurrence(field, 2023, NEWS)

    @pytest.mark.parametrize(
        ("field", "period", "unit"),
        [
            (FRIDAY, Granularity.WEEK, Granularity.DAY),
            (MAY, Granularity.YEAR, Granularity.MONTH),
            (MonthDay(5, 3), Granularity.YEAR, Granularity.DAY),
            (Holiday("x", 12, 25), Granularity.YEAR, Granularity.DAY),
        ],
    )
    def test_period_and_unit(self, field: Repeating, period: Granularity, unit: Granularity):
        assert occurrences.period(field) is period
        assert occurrences.unit(field) is unit


class TestAround:
    """The four ways to an occurrence, at a tick before, within and after one."""

    @pytest.mark.parametrize(
        ("field", "at", "previous", "upcoming", "ended", "following"),
        [
            (FRIDAY, THURSDAY, day(2023, 10, 13), day(2023, 10, 20), day(2023, 10, 13),
             day(2023, 10, 20)),
            (FRIDAY, tick(2023, 10, 20), day(2023, 10, 20), day(2023, 10, 20), day(2023, 10, 13),
             day(2023, 10, 27)),
            (FRIDAY, tick(2023, 10, 20, 12), day(2023, 10, 20), day(2023, 10, 20),
             day(2023, 10, 13), day(2023, 10, 27)),
            (FRIDAY, tick(2023, 10, 21), day(2023, 10, 20), day(2023, 10, 27), day(2023, 10, 20),
             day(2023, 10, 27)),
            (MAY, THURSDAY, month(2023, 5), month(2024, 5), month(2023, 5), month(2024, 5)),
            (MAY, tick(2023, 5, 7), month(2023, 5), month(2023, 5), month(2022, 5), month(2024, 5)),
            (WINTER, tick(2024, 1, 10), (tick(2023, 12), tick(2024, 3)),
             (tick(2023, 12), tick(2024, 3)), (tick(2022, 12), tick(2023, 3)),
             (tick(2024, 12), tick(2025, 3))),
            (MonthDay(2, 29), tick(2023), day(2020, 2, 29), day(2024, 2, 29), day(2020, 2, 29),
             day(2024, 2, 29)),
            (MonthDay(2, 29), tick(1900), day(1896, 2, 29), day(1904, 2, 29), day(1896, 2, 29),
             day(1904, 2, 29)),
            (MonthDay(12, 31), tick(2024), day(2023, 12, 31), day(2024, 12, 31),
             day(2023, 12, 31), day(2024, 12, 31)),
        ],
    )  # fmt: skip
    def test_where_it_is(self, field: Repeating, at: int, previous, upcoming, ended, following):
        assert occurrences.previous(field, at, NEWS) == previous
        assert occurrences.upcoming(field, at, NEWS) == upcoming
        assert occurrences.ended(field, at, NEWS) == ended
        assert occurrences.following(field, at, NEWS) == following
