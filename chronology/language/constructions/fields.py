"""Fields as constructions: repeating intervals that a year, a month or a week has."""

from typing import Final

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import CalendarField, Holiday, MonthDay, Repeating
from chronology.language.registry import construction

WEEKEND: Final = CalendarField(Granularity.WEEKEND, Granularity.WEEK, 1)


@construction("field")
def month_field(month: int) -> Repeating:
    """A month of the year."""
    return CalendarField(Granularity.MONTH, Granularity.YEAR, month)


@construction("field")
def weekday_field(weekday: int) -> Repeating:
    """A day of the week."""
    return CalendarField(Granularity.DAY, Granularity.WEEK, weekday)


@construction("field")
def season_field(season: int) -> Repeating:
    """A season: 1 spring .. 4 winter."""
    return CalendarField(Granularity.SEASON, Granularity.YEAR, season)


@construction("field")
def quarter_field(ordinal: int) -> Repeating | None:
    """A quarter of the year."""
    if not 1 <= ordinal <= 4:
        return None
    return CalendarField(Granularity.QUARTER, Granularity.YEAR, ordinal)


@construction("field")
def named_quarter(count: float) -> Repeating | None:
    """A quarter by its number: "Q3"."""
    return quarter_field(int(count)) if count == int(count) else None


@construction("field")
def half_field(ordinal: int) -> Repeating | None:
    """A half of the year."""
    return CalendarField(Granularity.HALF, Granularity.YEAR, ordinal) if ordinal in (1, 2) else None


@construction("field")
def named_half(count: float) -> Repeating | None:
    """A half by its number: "H1"."""
    return half_field(int(count)) if count == int(count) else None


@construction("field")
def last_half() -> Repeating:
    """The second half: "the last half of 1989"."""
    return CalendarField(Granularity.HALF, Granularity.YEAR, 2)


@construction("field")
def holiday_field(holiday: Holiday) -> Repeating:
    """A named day."""
    return holiday


@construction("field")
def month_day(month: int, day_digits: int, weekday: int = 0) -> Repeating:
    """A day of a month in digits, with its weekday if said."""
    return MonthDay(month, day_digits, weekday)


@construction("field")
def month_ordinal_day(month: int, ordinal: int, weekday: int = 0) -> Repeating | None:
    """A day of a month as an ordinal: "the 4th of July"."""
    return MonthDay(month, ordinal, weekday) if 1 <= ordinal <= 31 else None


@construction("field")
def weekend_field() -> Repeating:
    """Saturday and Sunday."""
    return WEEKEND
