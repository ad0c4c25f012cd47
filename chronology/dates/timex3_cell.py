"""Cells of the calendar grid, and unknown cells of a span, as TIMEX3 values."""

from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, Granularity, Tick
from chronology.dates.timex3_value import UNKNOWN_VALUE

#: Years of the units that are written by the leading digits of theirs.
YEARS: Final = {
    Granularity.DECADE: 10,
    Granularity.CENTURY: 100,
    Granularity.MILLENNIUM: 1_000,
}
_DIGITS: Final = {10: 3, 100: 2, 1_000: 1}
_LAST_YEAR: Final = 9_999
_SEASONS: Final = ("SP", "SU", "FA", "WI")
#: Value of a cell of which it is not known which, after the value of the year or month around it.
_UNKNOWN_OF_YEAR: Final = {
    Granularity.DAY: "XX-XX",
    Granularity.WEEK: "WXX",
    Granularity.MONTH: "XX",
    Granularity.QUARTER: "QX",
    Granularity.HALF: "HX",
}
#: The longest of those cells.
LONGEST: Final = {
    Granularity.DAY: DAY_TICKS,
    Granularity.WEEK: 7 * DAY_TICKS,
    Granularity.MONTH: 31 * DAY_TICKS,
    Granularity.QUARTER: 92 * DAY_TICKS,
    Granularity.HALF: 184 * DAY_TICKS,
}


def cell_value(number: int, granularity: Granularity) -> str:
    """The TIMEX3 value of a cell of the calendar grid; see ``gregorian.index``.

    A winter has the year of its December. Decades, centuries and millennia are the leading digits
    of their years. Before year 1 the years are counted as people write them, so the astronomical
    year -43 is ``BC0044``; a coarser cell takes the digits that most of its years share.

    Raises:
        ValueError: ``granularity`` is ``PART``, which has no cells.

    Examples:
        >>> cell_value(2023, Granularity.YEAR), cell_value(199, Granularity.DECADE)
        ('2023', '199')
        >>> cell_value(4 * 2022 + 3, Granularity.SEASON), cell_value(-43, Granularity.YEAR)
        ('2022-WI', 'BC0044')
        >>> cell_value(2024 * 12 + 1, Granularity.MONTH)
        '2024-02'
    """
    if granularity is Granularity.YEAR:
        return _year_value(number)
    if granularity is Granularity.MONTH:
        return f"{_year_value(number // 12)}-{number % 12 + 1:02d}"
    lower, _ = gregorian.cell(number, granularity)
    if granularity <= Granularity.DAY:
        return _clock_value(lower, granularity)
    if granularity in (Granularity.WEEK, Granularity.WEEKEND):
        year, week = gregorian.iso_week(lower)
        weekend = "-WE" if granularity is Granularity.WEEKEND else ""
        return f"{_year_value(year)}-W{week:02d}{weekend}"
    if granularity is Granularity.SEASON:
        return f"{_year_value(number // 4)}-{_SEASONS[number % 4]}"
    if granularity is Granularity.QUARTER:
        return f"{_year_value(number // 4)}-Q{number % 4 + 1}"
    if granularity is Granularity.HALF:
        return f"{_year_value(number // 2)}-H{number % 2 + 1}"
    return years_value(year_of(lower), granularity)


def unknown_cell_value(lower: Tick, upper: Tick, unit: Granularity) -> str:
    """The value of some cell of the unit in a year or month: ``2023-XX``, ``2023-10-XX``.

    Empty where the span is no year, nor a month of which a day is meant, or the unit has none.
    """
    year = gregorian.index(lower, Granularity.YEAR)
    if (lower, upper) == gregorian.cell(year, Granularity.YEAR) and unit in _UNKNOWN_OF_YEAR:
        return f"{_year_value(year)}-{_UNKNOWN_OF_YEAR[unit]}"
    month = gregorian.index(lower, Granularity.MONTH)
    if (lower, upper) == gregorian.cell(month, Granularity.MONTH) and unit is Granularity.DAY:
        return f"{cell_value(month, Granularity.MONTH)}-XX"
    return ""


def season_value(year: int, place: int) -> str:
    """The value of the first, second, third or fourth season of a year, spring being the first."""
    return f"{_year_value(year)}-{_SEASONS[place]}"


def _clock_value(at: Tick, granularity: Granularity) -> str:
    if granularity is Granularity.DAY:
        return day_value(at)
    hour, rest = divmod(at % DAY_TICKS, HOUR_TICKS)
    text = f"{day_value(at)}T{hour:02d}"
    if granularity <= Granularity.MINUTE:
        text += f":{rest // 60:02d}"
    if granularity is Granularity.SECOND:
        text += f":{rest % 60:02d}"
    return text


def day_value(at: Tick) -> str:
    """The day that holds the tick: ``2023-10-17``, ``BC0044-03-15``."""
    year, month, day = gregorian.civil(at // DAY_TICKS)
    return f"{_year_value(year)}-{month:02d}-{day:02d}"


def _year_value(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def years_value(first_year: int, unit: Granularity) -> str:
    """Leading digits of a year, decade, century or millennium that starts with that year."""
    if unit is Granularity.YEAR:
        return _year_value(first_year)
    width = YEARS[unit]
    digits = _DIGITS[width]
    middle = first_year + width // 2
    if abs(middle) > _LAST_YEAR:
        return UNKNOWN_VALUE  # its digits would be those of a finer cell long before
    if middle > 0:
        return f"{middle // width:0{digits}d}"
    return f"BC{(1 - middle) // width:0{digits}d}"


def year_of(at: Tick) -> int:
    """The astronomical year that holds the tick."""
    return gregorian.civil(at // DAY_TICKS)[0]
