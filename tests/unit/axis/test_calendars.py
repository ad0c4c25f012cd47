"""The Julian, the Hebrew and the Republican calendar against known days and against themselves."""

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.axis import gregorian, hebrew, julian, republican
from chronology.errors import ImpossibleDateError

#: Ranges of day numbers in which a calendar counts.
RANGES = {
    julian: (-(10**9), 10**9),
    hebrew: (hebrew.new_year(1), hebrew.new_year(9_000)),
    republican: (republican.new_year(1), republican.new_year(15) - 1),
}


@pytest.mark.parametrize(
    ("other", "civil"),
    [
        ((1582, 10, 5), (1582, 10, 15)),  # the reform of Gregory XIII
        ((1752, 9, 3), (1752, 9, 14)),  # that of England
        ((1918, 2, 1), (1918, 2, 14)),  # that of Russia
        ((1700, 2, 29), (1700, 3, 11)),
        ((200, 3, 1), (200, 3, 1)),  # from here to 300-02-28 the two agree
        ((-43, 3, 15), (-43, 3, 13)),  # the Ides of March of 44 BCE
        ((-4712, 1, 1), (-4713, 11, 24)),  # day 0 of the Julian period
    ],
)
def test_julian_days_are_known_ones(
    other: tuple[int, int, int], civil: tuple[int, int, int]
) -> None:
    assert gregorian.civil(julian.day_number(*other)) == civil
    assert julian.civil(gregorian.day_number(*civil)) == other


@pytest.mark.parametrize(
    ("other", "civil"),
    [
        ((1, 1, 1), (-3760, 9, 7)),
        ((5708, 9, 5), (1948, 5, 14)),  # the declaration of independence
        ((5784, 1, 1), (2023, 9, 16)),
        ((5784, 6, 30), (2024, 3, 10)),
        ((5784, 7, 14), (2024, 3, 24)),  # Purim of a leap year, in Adar II
        ((5783, 7, 14), (2023, 3, 7)),  # and of a common one
        ((5785, 8, 15), (2025, 4, 13)),  # Passover
    ],
)
def test_hebrew_days_are_known_ones(
    other: tuple[int, int, int], civil: tuple[int, int, int]
) -> None:
    assert gregorian.civil(hebrew.day_number(*other)) == civil
    assert hebrew.civil(gregorian.day_number(*civil)) == other


@pytest.mark.parametrize(
    ("other", "civil"),
    [
        ((1, 1, 1), (1792, 9, 22)),
        ((2, 11, 9), (1794, 7, 27)),  # the fall of Robespierre
        ((3, 13, 6), (1795, 9, 22)),  # the leap day
        ((8, 2, 18), (1799, 11, 9)),  # the coup of Bonaparte
        ((14, 4, 10), (1805, 12, 31)),  # the last day in force
    ],
)
def test_republican_days_are_known_ones(
    other: tuple[int, int, int], civil: tuple[int, int, int]
) -> None:
    assert gregorian.civil(republican.day_number(*other)) == civil
    assert republican.civil(gregorian.day_number(*civil)) == other


@pytest.mark.parametrize("calendar", RANGES, ids=lambda calendar: calendar.__name__)
@given(data=st.data())
def test_a_day_number_is_one_date_and_the_next_one_the_next(
    calendar: ModuleType, data: st.DataObject
) -> None:
    first, last = RANGES[calendar]
    day = data.draw(st.integers(first, last - 1))
    year, month, number = calendar.civil(day)
    assert calendar.day_number(year, month, number) == day
    assert 1 <= number <= calendar.days_in_month(year, month)
    assert calendar.civil(day + 1) > (year, month, number)


@given(st.integers(1, 20_000))
def test_a_hebrew_year_has_one_of_six_lengths(year: int) -> None:
    length = hebrew.new_year(year + 1) - hebrew.new_year(year)
    assert length == sum(hebrew.days_in_month(year, month) for month in range(1, 14))
    assert length in ((383, 384, 385) if hebrew.is_leap(year) else (353, 354, 355))


@given(st.integers(1, 20_000))
def test_no_hebrew_year_begins_on_sunday_wednesday_or_friday(year: int) -> None:
    assert gregorian.weekday(hebrew.new_year(year) * gregorian.DAY_TICKS) not in (7, 3, 5)


@pytest.mark.parametrize(
    ("calendar", "date"),
    [
        (julian, (1901, 2, 29)),
        (julian, (1900, 13, 1)),
        (julian, (1900, 4, 31)),
        (hebrew, (0, 1, 1)),
        (hebrew, (5783, 6, 1)),  # no Adar I in a common year
        (hebrew, (5784, 14, 1)),
        (hebrew, (5784, 4, 30)),
        (republican, (0, 1, 1)),
        (republican, (15, 1, 1)),
        (republican, (1, 14, 1)),
        (republican, (1, 1, 31)),
        (republican, (2, 13, 6)),
    ],
)
def test_impossible_dates_are_refused(calendar: ModuleType, date: tuple[int, int, int]) -> None:
    with pytest.raises(ImpossibleDateError):
        calendar.day_number(*date)


@pytest.mark.parametrize(
    ("calendar", "day"),
    [
        (hebrew, hebrew.new_year(1) - 1),
        (republican, republican.new_year(1) - 1),
        (republican, republican.new_year(15)),
    ],
)
def test_days_before_and_after_a_calendar_are_refused(calendar: ModuleType, day: int) -> None:
    with pytest.raises(ImpossibleDateError):
        calendar.civil(day)
