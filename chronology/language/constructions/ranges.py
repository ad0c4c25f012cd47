"""Spans from one date to another in one expression, as constructions."""

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import MonthDay, Portion
from chronology.language.constructions.fields import month_field
from chronology.language.constructions.numbers import common_era_year, year_before_common_era
from chronology.language.operators import Bare, Cell, Expression, In, Part, Range
from chronology.language.registry import construction


@construction("date")
def day_range(
    month: int, first_day: int, last_day: int, year: int | None = None
) -> Expression | None:
    """Days of one month: "3 to 5 May"."""
    if last_day <= first_day:
        return None
    first, last = MonthDay(month, first_day), MonthDay(month, last_day)
    if year is None:
        return Range(Bare(first), Bare(last))
    whole = Cell(year, Granularity.YEAR)
    return Range(In(first, whole), In(last, whole))


@construction("date")
def month_range(first_month: int, last_month: int, year: int) -> Expression:
    """Months of one year: "January to March 2020"."""
    whole = Cell(year, Granularity.YEAR)
    return Range(In(month_field(first_month), whole), In(month_field(last_month), whole))


@construction("date")
def year_range(year: int, two_digits: int) -> Expression | None:
    """Years with a shortened end: "1939-45"."""
    return _years(year, year - year % 100 + two_digits)


@construction("date")
def common_era_range(first: float, last: float) -> Expression | None:
    """Years of the common era, the era said once: "138 to 161 AD"."""
    begun, ended = common_era_year(first), common_era_year(last)
    return None if begun is None or ended is None else _years(begun, ended)


@construction("date")
def range_before_common_era(first: float, last: float) -> Expression | None:
    """Years before the common era, the era said once: "58-50 BC"."""
    begun, ended = year_before_common_era(first), year_before_common_era(last)
    return None if begun is None or ended is None else _years(begun, ended)


def _years(first: int, last: int) -> Expression | None:
    if last <= first:
        return None
    return Range(Cell(first, Granularity.YEAR), Cell(last, Granularity.YEAR))


@construction("date")
def whole_years(first_year: int, last_year: int) -> Expression | None:
    """Years with a dash between them: "1914-1918"."""
    return _years(first_year, last_year)


@construction("date")
def centuries(
    first: int, last: int, first_portion: Portion | None = None, last_portion: Portion | None = None
) -> Expression | None:
    """Centuries of which the first lacks its noun: "the 12th to the 15th century"."""
    if not 1 <= first < last:
        return None
    begun, ended = _century(first, first_portion), _century(last, last_portion)
    return Range(begun, ended)


def _century(ordinal: int, portion: Portion | None) -> Expression:
    whole = Cell(ordinal - 1, Granularity.CENTURY)
    return whole if portion is None else Part(portion, whole)
