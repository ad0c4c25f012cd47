"""Civil date <-> day number in the Julian calendar.

The calendar of Europe before the reform, which came in 1582 in Rome, in 1752 in England and in 1918
in Russia. Proleptic: it is carried back to before it was in order, about 8 CE. Years are
astronomical, as in :mod:`chronology.axis.gregorian`; day numbers are those of the axis, so that one
calendar's ``civil(day_number(...))`` of the other's is the conversion.
"""

from functools import lru_cache
from typing import Final

from chronology.errors import ImpossibleDateError

_DAYS_IN_CYCLE: Final = 1_461  # 4 years
_UNIX_SHIFT: Final = 719_470  # days from the Julian 0000-03-01 to 1970-01-01


def is_leap(year: int) -> bool:
    """Whether the astronomical year has a 29 February: every fourth one, centuries included."""
    return year % 4 == 0


def days_in_month(year: int, month: int) -> int:
    """Number of days in a month, 28..31."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@lru_cache(maxsize=8192)
def day_number(year: int, month: int, day: int) -> int:
    """Days from the Gregorian 1970-01-01 to the Julian date; negative before it.

    Raises:
        ImpossibleDateError: The month is not in 1..12 or the month has no such day.

    Examples:
        >>> from chronology.axis import gregorian
        >>> gregorian.civil(day_number(1582, 10, 5)), gregorian.civil(day_number(1900, 2, 29))
        ((1582, 10, 15), (1900, 3, 13))
    """
    if not 1 <= month <= 12:
        raise ImpossibleDateError(f"month must be in 1..12, got {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ImpossibleDateError(f"Julian {year:04d}-{month:02d} has no day {day}")
    shifted = year - (month <= 2)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return shifted * 365 + shifted // 4 + day_of_year - _UNIX_SHIFT


@lru_cache(maxsize=8192)
def civil(day: int) -> tuple[int, int, int]:
    """The Julian (year, month, day) of a day number; inverse of :func:`day_number`.

    Examples:
        >>> civil(0)
        (1969, 12, 19)
    """
    cycle, day_of_cycle = divmod(day + _UNIX_SHIFT, _DAYS_IN_CYCLE)
    year_of_cycle = (day_of_cycle - day_of_cycle // 1_460) // 365
    day_of_year = day_of_cycle - 365 * year_of_cycle
    shifted_month = (5 * day_of_year + 2) // 153
    day_of_month = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return 4 * cycle + year_of_cycle + (month <= 2), month, day_of_month
