"""Civil date <-> day number in the French Republican calendar, for the years 1 to 14.

It was in use from 1792 to 1805, and only for these years are its leap years beyond doubt: 3, 7 and
11, those of the autumn equinox in Paris. A rule for later ones was never made law, so that they are
refused. Months 1 to 12 have thirty days; the thirteenth are the complementary days.
"""

from typing import Final

from chronology.errors import ImpossibleDateError

LAST_YEAR: Final = 14
_LAST_MONTH: Final = 13
_EPOCH: Final = -64_748  # 22 September 1792, in days from 1970-01-01


def is_leap(year: int) -> bool:
    """Whether the year, one of 1..14, has six complementary days."""
    return year % 4 == 3


def days_in_month(year: int, month: int) -> int:
    """Number of days in a month: 30, and 5 or 6 in the thirteenth."""
    return 30 if month < _LAST_MONTH else 6 if is_leap(year) else 5


def day_number(year: int, month: int, day: int) -> int:
    """Days from the Gregorian 1970-01-01 to the Republican date; always negative.

    Raises:
        ImpossibleDateError: The year is not in 1..14, the month not in 1..13, or the month has no
            such day.

    Examples:
        >>> from chronology.axis import gregorian
        >>> gregorian.civil(day_number(2, 11, 9)), gregorian.civil(day_number(8, 2, 18))
        ((1794, 7, 27), (1799, 11, 9))
    """
    if not 1 <= year <= LAST_YEAR:
        raise ImpossibleDateError(f"a Republican year must be in 1..{LAST_YEAR}, got {year}")
    if not 1 <= month <= _LAST_MONTH:
        raise ImpossibleDateError(f"month must be in 1..13, got {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ImpossibleDateError(f"month {month} of the Republican year {year} has no day {day}")
    return new_year(year) + 30 * (month - 1) + day - 1


def new_year(year: int) -> int:
    """Day number of 1 Vendémiaire of the year, one of 1..15.

    Examples:
        >>> new_year(12) - new_year(11)
        366
    """
    return _EPOCH + 365 * (year - 1) + year // 4


def civil(day: int) -> tuple[int, int, int]:
    """The Republican (year, month, day) of a day number; inverse of :func:`day_number`.

    Raises:
        ImpossibleDateError: It is not in the years 1..14.
    """
    if not new_year(1) <= day < new_year(LAST_YEAR + 1):
        raise ImpossibleDateError(f"day {day} is not in the Republican years 1..{LAST_YEAR}")
    year = next(year for year in range(LAST_YEAR, 0, -1) if new_year(year) <= day)
    month, day_of_month = divmod(day - new_year(year), 30)
    return year, month + 1, day_of_month + 1
