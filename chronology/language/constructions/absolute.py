"""Dates that need no reference, as constructions: "17 October 2023", "the 7th century BC"."""

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.language import occurrences
from chronology.language.atoms import CalendarField, MonthDay, Repeating
from chronology.language.constructions.fields import month_field
from chronology.language.constructions.shape import unit_of
from chronology.language.operators import (
    Bare,
    Cell,
    Expression,
    In,
    Instant,
    NumericDate,
    SamePeriod,
)
from chronology.language.registry import construction


@construction("date")
def iso_date(iso: Expression) -> Expression:
    """A date or stamp in ISO 8601."""
    return iso


@construction("date")
def numeric_date(slash: Expression) -> Expression:
    """Three numbers: "10/19/2023"; which is the day is policy."""
    return slash


@construction("date")
def day_month_year(day_digits: int, month: int, year: int) -> Expression:
    """A day in three parts with hyphens: "19-Nov-2012"."""
    return In(MonthDay(month, day_digits), Cell(year, Granularity.YEAR))


@construction("date")
def year_month_day(year_digits: int, month_digits: int, day_digits: int) -> Expression:
    """Three numbers, the year first, without zeros before them: "2015-3-3"."""
    return NumericDate(year_digits, month_digits, day_digits, year_first=True)


@construction("date")
def month_digits_of_year(month_digits: int, year_digits: int) -> Expression:
    """A month and a year in digits: "3/2015", "2015/3"."""
    month = CalendarField(Granularity.MONTH, Granularity.YEAR, month_digits)
    return In(month, Cell(year_digits, Granularity.YEAR))


@construction("date")
def year_then_field(year: int, field: Repeating) -> Expression:
    """A year before its month or quarter: "2016, Nov", "2019 Q3"."""
    return In(field, Cell(year, Granularity.YEAR))


@construction("date")
def day_in_month(ordinal: int, date: Expression) -> Expression | None:
    """A day of a month that is said relatively: "the 20th of next month"."""
    if unit_of(date) is not Granularity.MONTH or not 1 <= ordinal <= 31:
        return None
    return In(CalendarField(Granularity.DAY, Granularity.MONTH, ordinal), date)


@construction("date")
def year_date(year: int) -> Expression:
    """A year."""
    return Cell(year, Granularity.YEAR)


@construction("date")
def year_period(year: int) -> Expression:
    """A year as the time of a report: "the 1988 period"."""
    return SamePeriod(year)


@construction("date")
def field_of_year(field: Repeating, year: int) -> Expression:
    """A month, day, quarter, season or holiday of a year: "17 October 2023"."""
    return In(field, Cell(year, Granularity.YEAR))


@construction("date")
def field_in(field: Repeating, date: Expression) -> Expression | None:
    """A field of a span that is said relatively: "May last year", "Monday of last week"."""
    return In(field, date) if unit_of(date) is occurrences.period(field) else None


@construction("date")
def month_and_short_year(month: int, two_digits: int) -> Expression:
    """A month and a year of two digits: "Nov. '89"."""
    return In(month_field(month), _short_year(two_digits))


@construction("date")
def day_and_short_year(month: int, day_digits: int, two_digits: int) -> Expression:
    """A day and a year of two digits: "19-Nov-12"."""
    return In(MonthDay(month, day_digits), _short_year(two_digits))


@construction("date")
def decade_date(decade_digits: int) -> Expression:
    """A decade in digits: the 1990s; the 1800s are a century."""
    if decade_digits % 100 == 0 and decade_digits < 2_000:
        return Cell(decade_digits // 100, Granularity.CENTURY)
    return Cell(decade_digits // 10, Granularity.DECADE)


@construction("date")
def decade_by_word(decade_word: int) -> Expression:
    """A decade without its century: "the nineties", "the '90s"; the last one that has begun."""
    return Bare(CalendarField(Granularity.DECADE, Granularity.CENTURY, decade_word // 10))


@construction("date")
def first_decade() -> Expression:
    """The first decade of a century by its name: "the noughties"."""
    return Bare(CalendarField(Granularity.DECADE, Granularity.CENTURY, 0))


@construction("date")
def century_date(ordinal: int) -> Expression:
    """A century of the common era: the 20th is 1900-1999, as EDTF 19XX and TIMEX3 19 write it."""
    return Cell(ordinal - 1, Granularity.CENTURY)


@construction("date")
def century_before_common_era(ordinal: int) -> Expression:
    """A century before the common era: the 7th is 700-601 BCE.

    It is no cell of the grid, which counts years from 0.
    """
    return _before_common_era(ordinal, 100, Granularity.CENTURY)


@construction("date")
def millennium_date(ordinal: int) -> Expression:
    """A millennium of the common era."""
    return Cell(ordinal - 1, Granularity.MILLENNIUM)


@construction("date")
def millennium_before_common_era(ordinal: int) -> Expression:
    """A millennium before the common era."""
    return _before_common_era(ordinal, 1_000, Granularity.MILLENNIUM)


@construction("date")
def fiscal_year(year: int) -> Expression:
    """A fiscal year, which is given the calendar year of its name."""
    return Cell(year, Granularity.YEAR)


def _before_common_era(ordinal: int, years: int, unit: Granularity) -> Expression:
    first = 1 - ordinal * years
    return Instant(gregorian.tick(first), gregorian.tick(first + years), unit)


def _short_year(two_digits: int) -> Expression:
    """A year of two digits, its century left to the reference."""
    return Bare(CalendarField(Granularity.YEAR, Granularity.CENTURY, two_digits))
