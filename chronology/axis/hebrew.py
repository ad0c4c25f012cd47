"""Civil date <-> day number in the Hebrew calendar.

Months count from Tishrei, 1, to Elul, 13; the sixth, Adar I, is there in leap years only, so that
the Adar of other years is the seventh, as Adar II is. A day is the civil day of its daylight: it
begins on the evening before.

Sources:
    N. Dershowitz, E. M. Reingold, "Calendrical Calculations", on the arithmetic Hebrew calendar.
"""

from functools import lru_cache
from typing import Final

from chronology.errors import ImpossibleDateError

ADAR_I: Final = 6
_LAST_MONTH: Final = 13
#: The epoch of the arithmetic, fixed day -1 373 427 of the book, as days from 1970-01-01.
_EPOCH: Final = -2_092_590
_PARTS_IN_DAY: Final = 25_920


def is_leap(year: int) -> bool:
    """Whether the year has thirteen months: seven of every nineteen."""
    return (7 * year + 1) % 19 < 7


@lru_cache(maxsize=2048)
def new_year(year: int) -> int:
    """Day number of 1 Tishrei of the year.

    Examples:
        >>> from chronology.axis import gregorian
        >>> gregorian.civil(new_year(5784))
        (2023, 9, 16)
    """
    before, this, after = (_elapsed(number) for number in (year - 1, year, year + 1))
    # A year of 356 days, or one after a year of 382, begins later: no year may be so long or short.
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _EPOCH + this + delay


def days_in_month(year: int, month: int) -> int:
    """Number of days in a month, 29 or 30; 0 for Adar I of a year without it."""
    if month == ADAR_I:
        return 30 if is_leap(year) else 0
    length = new_year(year + 1) - new_year(year)
    if month == 2:
        return 30 if length % 10 == 5 else 29
    if month == 3:
        return 29 if length % 10 == 3 else 30
    return 30 if month in (1, 5, 8, 10, 12) else 29


@lru_cache(maxsize=8192)
def day_number(year: int, month: int, day: int) -> int:
    """Days from the Gregorian 1970-01-01 to the Hebrew date; negative before it.

    Raises:
        ImpossibleDateError: The year is before 1, the month is not in 1..13 or not in this year,
            or the month has no such day.

    Examples:
        >>> from chronology.axis import gregorian
        >>> gregorian.civil(day_number(5776, 11, 12))
        (2016, 7, 18)
    """
    if year < 1:
        raise ImpossibleDateError(f"a Hebrew year must be 1 or more, got {year}")
    if not 1 <= month <= _LAST_MONTH:
        raise ImpossibleDateError(f"month must be in 1..13, got {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ImpossibleDateError(f"month {month} of the Hebrew year {year} has no day {day}")
    return new_year(year) + sum(days_in_month(year, n) for n in range(1, month)) + day - 1


@lru_cache(maxsize=8192)
def civil(day: int) -> tuple[int, int, int]:
    """The Hebrew (year, month, day) of a day number; inverse of :func:`day_number`.

    Raises:
        ImpossibleDateError: It is before the year 1.
    """
    # The mean year is 35 975 351 / 98 496 days long; the guess is at most one year off.
    year = (day - _EPOCH) * 98_496 // 35_975_351 + 2
    while new_year(year) > day:
        year -= 1
    if year < 1:
        raise ImpossibleDateError(f"day {day} is before the Hebrew year 1")
    rest = day - new_year(year)
    month = 1
    while rest >= days_in_month(year, month):
        rest -= days_in_month(year, month)
        month += 1
    return year, month, rest + 1


@lru_cache(maxsize=4096)
def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon that the year begins with, put off from certain days."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // _PARTS_IN_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
