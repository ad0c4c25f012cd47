"""Civil date <-> tick, and the grid of calendar units over the axis.

A *tick* is a whole second of civil time in the proleptic Gregorian calendar, counted from
1970-01-01T00:00:00; it may be negative and has no limit. Years are astronomical: 0 is 1 BCE.
The whole calendar rests on two functions, :func:`index` and :func:`start`.
"""

from enum import IntEnum
from functools import lru_cache
from typing import Final, TypeAlias

from chronology.errors import ImpossibleDateError

Tick: TypeAlias = int

MINUTE_TICKS: Final = 60
HOUR_TICKS: Final = 3_600
DAY_TICKS: Final = 86_400
WEEK_TICKS: Final = 7 * DAY_TICKS

#: Monday 1969-12-29, the Monday on or before the epoch, in days: ISO weeks start on Monday.
_EPOCH_MONDAY: Final = -3
_DAYS_IN_ERA: Final = 146_097  # 400 Gregorian years
_UNIX_SHIFT: Final = 719_468  # days from 0000-03-01 to 1970-01-01


class Granularity(IntEnum):
    """A unit of the calendar, ordered from fine to coarse.

    ``PART`` is a part of a day (morning, night) and has no cells of its own: which hours it covers
    is policy. ``WEEKEND`` is Saturday and Sunday. ``SEASON`` cells are the meteorological ones
    (December to February, and so on). Decades and centuries count from years divisible by 10 and
    100, as in EDTF ``199X`` and TIMEX3 ``19``.
    """

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    PART = 3
    DAY = 4
    WEEKEND = 5
    WEEK = 6
    MONTH = 7
    SEASON = 8
    QUARTER = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14


#: Ticks of the units that always last as long.
FIXED_TICKS: Final = {
    Granularity.SECOND: 1,
    Granularity.MINUTE: MINUTE_TICKS,
    Granularity.HOUR: HOUR_TICKS,
    Granularity.DAY: DAY_TICKS,
}
#: Months of the units that last a number of these.
MONTH_COUNTS: Final = {
    Granularity.MONTH: 1,
    Granularity.SEASON: 3,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1_200,
    Granularity.MILLENNIUM: 12_000,
}
#: Seasons begin in March, June, September and December, so their grid lags the months by two.
_SEASON_SHIFT: Final = 2


def is_leap(year: int) -> bool:
    """Whether the astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Number of days in a month, 28..31."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@lru_cache(maxsize=8192)
def day_number(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to the civil date; negative before it.

    Raises:
        ImpossibleDateError: The month is not in 1..12 or the month has no such day.

    Examples:
        >>> day_number(1970, 1, 1), day_number(0, 3, 1)
        (0, -719468)

    Sources:
        The era arithmetic of H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    """
    if not 1 <= month <= 12:
        raise ImpossibleDateError(f"month must be in 1..12, got {month}")
    if not 1 <= day <= days_in_month(year, month):
        raise ImpossibleDateError(f"{year:04d}-{month:02d} has no day {day}")
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_ERA + day_of_era - _UNIX_SHIFT


@lru_cache(maxsize=8192)
def civil(day: int) -> tuple[int, int, int]:
    """The (year, month, day) of a day number; inverse of :func:`day_number`."""
    era, day_of_era = divmod(day + _UNIX_SHIFT, _DAYS_IN_ERA)
    year_of_era = (
        day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day_of_month = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_month


def tick(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> Tick:
    """The first tick of a civil date and clock time.

    Raises:
        ImpossibleDateError: No such day, or hour not in 0..24 or minute not in 0..59.
    """
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        raise ImpossibleDateError(f"no clock shows {hour:02d}:{minute:02d}")
    return day_number(year, month, day) * DAY_TICKS + hour * HOUR_TICKS + minute * MINUTE_TICKS


def weekday(at: Tick) -> int:
    """Day of the week of a tick, 1 = Monday .. 7 = Sunday (ISO 8601)."""
    return (at // DAY_TICKS - _EPOCH_MONDAY) % 7 + 1


def index(at: Tick, unit: Granularity) -> int:
    """Number of the cell of ``unit`` that contains the tick.

    Formally: ``start(index(t, u), u) <= t < start(index(t, u) + 1, u)``, save for weekends, which
    leave gaps: a weekend has the number of its week, and days from Monday to Friday belong to the
    weekend that ends their week.

    The number of a year is the year, of a month ``12 * year + month - 1``, of a decade
    ``year // 10``.

    Raises:
        ValueError: ``unit`` is ``PART``, which has no grid.
    """
    fixed = FIXED_TICKS.get(unit)
    if fixed is not None:
        return at // fixed
    if unit is Granularity.WEEK or unit is Granularity.WEEKEND:
        return (at // DAY_TICKS - _EPOCH_MONDAY) // 7
    width = MONTH_COUNTS.get(unit)
    if width is None:
        raise ValueError(f"{unit.name} has no grid of its own")
    year, month, _ = civil(at // DAY_TICKS)
    months = 12 * year + month - 1
    if unit is Granularity.SEASON:
        months -= _SEASON_SHIFT
    return months // width


def start(number: int, unit: Granularity) -> Tick:
    """First tick of the cell with that number; see :func:`index`."""
    fixed = FIXED_TICKS.get(unit)
    if fixed is not None:
        return number * fixed
    if unit is Granularity.WEEK:
        return (number * 7 + _EPOCH_MONDAY) * DAY_TICKS
    if unit is Granularity.WEEKEND:
        return (number * 7 + 5 + _EPOCH_MONDAY) * DAY_TICKS
    width = MONTH_COUNTS.get(unit)
    if width is None:
        raise ValueError(f"{unit.name} has no grid of its own")
    months = number * width
    if unit is Granularity.SEASON:
        months += _SEASON_SHIFT
    year, month0 = divmod(months, 12)
    return day_number(year, month0 + 1, 1) * DAY_TICKS


def cell(number: int, unit: Granularity) -> tuple[Tick, Tick]:
    """Bounds ``[lower, upper)`` of a cell.

    Examples:
        >>> cell(2023, Granularity.YEAR) == (tick(2023), tick(2024))
        True
    """
    if unit is Granularity.WEEKEND:
        lower = start(number, unit)
        return lower, lower + 2 * DAY_TICKS
    return start(number, unit), start(number + 1, unit)


def shift(at: Tick, amount: int, unit: Granularity) -> Tick:
    """The tick moved by whole calendar units, keeping the clock time.

    Months and coarser keep the day of the month, cut to the length of the target month: one month
    after 31 January is 28 or 29 February. A weekend moves by weeks, a season or quarter by three
    months. Not additive for months: two steps of one month can differ from one step of two.

    Raises:
        ValueError: ``unit`` is ``PART``.
    """
    fixed = FIXED_TICKS.get(unit)
    if fixed is not None:
        return at + amount * fixed
    if unit is Granularity.WEEK or unit is Granularity.WEEKEND:
        return at + amount * WEEK_TICKS
    width = MONTH_COUNTS.get(unit)
    if width is None:
        raise ValueError(f"{unit.name} has no length")
    day, clock = divmod(at, DAY_TICKS)
    year, month, day_of_month = civil(day)
    year, month0 = divmod(12 * year + month - 1 + amount * width, 12)
    day_of_month = min(day_of_month, days_in_month(year, month0 + 1))
    return day_number(year, month0 + 1, day_of_month) * DAY_TICKS + clock


def units_between(first: Tick, second: Tick, unit: Granularity) -> int:
    """How many whole calendar units have passed from one tick to the other; negative backwards.

    Formally: ``shift(t, n, u) <= v < shift(t, n + 1, u)`` for ``t <= v``, and
    ``units_between(v, t, u) == -units_between(t, v, u)``. Since :func:`shift` cuts the day of the
    month, a year has passed since 29 February on 28 February, a month since 31 January likewise.

    Raises:
        ValueError: ``unit`` is ``PART``.

    Examples:
        >>> units_between(tick(2000, 2, 29), tick(2001, 2, 28), Granularity.YEAR)
        1
        >>> units_between(tick(2023, 5, 17), tick(2023, 3, 18), Granularity.MONTH)
        -1
    """
    if second < first:
        return -units_between(second, first, unit)
    fixed = FIXED_TICKS.get(unit)
    if unit is Granularity.WEEK or unit is Granularity.WEEKEND:
        fixed = WEEK_TICKS
    if fixed is not None:
        return (second - first) // fixed
    number = index(second, unit) - index(first, unit)
    return number if shift(first, number, unit) <= second else number - 1


def iso_week(at: Tick) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week, 1..53, of a tick.

    The week belongs to the year that its Thursday is in.
    """
    thursday = start(index(at, Granularity.WEEK), Granularity.WEEK) + 3 * DAY_TICKS
    year = civil(thursday // DAY_TICKS)[0]
    first = day_number(year, 1, 1)
    return year, (thursday // DAY_TICKS - first) // 7 + 1


def iso_text(at: Tick) -> str:
    """ISO 8601 text of a tick, the clock time left out at midnight.

    Years outside 0..9999 take a sign and at least six digits, as ISO 8601 asks of expanded years.

    Examples:
        >>> iso_text(tick(2023, 10, 17)), iso_text(tick(-43, 3, 15, 9))
        ('2023-10-17', '-000043-03-15T09:00:00')
    """
    day, clock = divmod(at, DAY_TICKS)
    year, month, day_of_month = civil(day)
    sign = "" if 0 <= year <= 9_999 else "-" if year < 0 else "+"
    text = f"{sign}{abs(year):0{6 if sign else 4}d}-{month:02d}-{day_of_month:02d}"
    if clock:
        hour, rest = divmod(clock, HOUR_TICKS)
        text += f"T{hour:02d}:{rest // 60:02d}:{rest % 60:02d}"
    return text


def parse_iso_text(text: str) -> Tick:
    """The tick that :func:`iso_text` wrote; its inverse.

    Raises:
        ImpossibleDateError: The text is not of that form or names no day.
    """
    date, _, clock = text.partition("T")
    try:
        year, month, day = date[1:].split("-") if date[:1] in "+-" else date.split("-")
        hour, minute, second = clock.split(":") if clock else ("0", "0", "0")
        sign = -1 if date.startswith("-") else 1
        if not (int(second) < 60 and int(hour) < 24):
            raise ImpossibleDateError(f"no clock shows {clock}")
        return tick(sign * int(year), int(month), int(day), int(hour), int(minute)) + int(second)
    except ImpossibleDateError:
        raise
    except ValueError as error:
        raise ImpossibleDateError(f"not a date of the form YYYY-MM-DD: {text!r}") from error
