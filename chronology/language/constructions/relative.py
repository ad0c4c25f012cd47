"""Dates that count from the reference or from the text, as constructions."""

from typing import Final

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import Amount, CalendarField, Portion, Repeating, VagueTime
from chronology.language.constructions.fields import WEEKEND, weekday_field
from chronology.language.constructions.numbers import one
from chronology.language.operators import (
    Bare,
    Expression,
    Last,
    Next,
    Now,
    Origin,
    Part,
    Rolling,
    Shift,
    This,
    Vague,
)
from chronology.language.registry import construction

#: Units that an article alone makes a time; "the second" and "the half" are rarely one.
_SPOKEN_OF: Final = (
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.YEAR,
)
WITHIN_YEAR: Final = (Granularity.QUARTER, Granularity.HALF)


@construction("date")
def bare_field(field: Repeating) -> Expression:
    """A field alone: "Friday", "in August"; the context tells which one."""
    return Bare(field)


@construction("date")
def day_of_month(ordinal_digits: int) -> Expression | None:
    """A day of the month alone: "the 15th"."""
    if not 1 <= ordinal_digits <= 31:
        return None
    return Bare(CalendarField(Granularity.DAY, Granularity.MONTH, ordinal_digits))


@construction("date")
def today() -> Expression:
    """The day of the reference."""
    return This(Granularity.DAY)


@construction("date")
def yesterday() -> Expression:
    """The day before the reference."""
    return Last(Granularity.DAY)


@construction("date")
def tomorrow() -> Expression:
    """The day after the reference."""
    return Next(Granularity.DAY)


@construction("date")
def day_before_yesterday() -> Expression:
    """Two days before the reference."""
    return Shift(one(Granularity.DAY, 2), -1, Now())


@construction("date")
def day_after_tomorrow() -> Expression:
    """Two days after the reference."""
    return Shift(one(Granularity.DAY, 2), 1, Now())


@construction("date")
def this_unit(unit: Granularity) -> Expression:
    """The cell of the reference: "this week"."""
    return This(WEEKEND if unit is Granularity.WEEKEND else unit)


@construction("date")
def last_unit(unit: Granularity) -> Expression | None:
    """The cell before that of the reference: "last year"; a decade is :func:`past_span`'s."""
    if unit > Granularity.YEAR:
        return None
    return Last(WEEKEND if unit is Granularity.WEEKEND else unit)


@construction("date")
def past_span(unit: Granularity) -> Expression | None:
    """One unit up to the reference: "the past year"."""
    return Rolling(one(unit), -1, Now()) if unit >= Granularity.DAY else None


@construction("date")
def long_span(unit: Granularity) -> Expression | None:
    """Ten or a hundred years up to the reference: "the last decade"; nobody means 2010 to 2019."""
    return Rolling(one(unit), -1, Now()) if unit > Granularity.YEAR else None


@construction("date")
def latest_period() -> Expression:
    """The time spoken of, as reports say it: "the latest period"."""
    return Now(Origin.DOCUMENT)


@construction("date")
def next_unit(unit: Granularity) -> Expression:
    """The cell after that of the reference: "next month"."""
    return Next(WEEKEND if unit is Granularity.WEEKEND else unit)


@construction("date")
def next_unit_of_story(unit: Granularity) -> Expression:
    """With an article, in the past the cell after the time spoken of: "The next day it sank."."""
    return Next(WEEKEND if unit is Granularity.WEEKEND else unit, Origin.DOCUMENT)


@construction("date")
def field_before(field: Repeating, date: Expression) -> Expression:
    """The latest field that ended before a date: "the Friday before Christmas"."""
    return Last(field, anchor=date)


@construction("date")
def field_after(field: Repeating, date: Expression) -> Expression:
    """The first field that begins after a date: "the Monday after Easter"."""
    return Next(field, anchor=date)


@construction("date")
def unit_before(unit: Granularity, date: Expression) -> Expression | None:
    """The cell before that of a date: "the week before Christmas"; a day is counted."""
    return Last(unit, anchor=date) if unit > Granularity.DAY else None


@construction("date")
def unit_after(unit: Granularity, date: Expression) -> Expression | None:
    """The cell after that of a date: "the year after 1945"; a day is counted."""
    return Next(unit, anchor=date) if unit > Granularity.DAY else None


@construction("date")
def unit_before_last(unit: Granularity) -> Expression:
    """Two cells before that of the reference: "the week before last"."""
    return Shift(one(unit, 2), -1, Now())


@construction("date")
def unit_after_next(unit: Granularity) -> Expression:
    """Two cells after that of the reference: "the year after next"."""
    return Shift(one(unit, 2), 1, Now())


@construction("date")
def weekday_before_last(weekday: int) -> Expression:
    """A week before the latest such day: "the Friday before last"."""
    return Shift(one(Granularity.WEEK), -1, Last(weekday_field(weekday)))


@construction("date")
def weekday_after_next(weekday: int) -> Expression:
    """A week after the next such day: "the Friday after next"."""
    return Shift(one(Granularity.WEEK), 1, Next(weekday_field(weekday)))


@construction("date")
def this_field(field: Repeating) -> Expression:
    """The field of the reference's own period: "this winter", "this Friday"."""
    return This(field)


@construction("date")
def last_field(field: Repeating) -> Expression:
    """The latest field that has ended: "last Friday"."""
    return Last(field)


@construction("date")
def next_field(field: Repeating) -> Expression:
    """The first field that has not begun: "next June"."""
    return Next(field)


@construction("date")
def that_unit(unit: Granularity) -> Expression:
    """The cell of the time spoken of: "that year", "the same month"."""
    return This(unit, Origin.NARRATIVE)


@construction("date")
def definite_unit(unit: Granularity) -> Expression | None:
    """A unit with an article: "the quarter"; the one of the text, or of the reference."""
    return This(unit, Origin.DOCUMENT) if unit in _SPOKEN_OF else None


@construction("date")
def year_earlier() -> Expression:
    """The same span a year before: "the year-earlier period"."""
    return Shift(one(Granularity.YEAR), -1, Now(Origin.NARRATIVE))


@construction("date")
def year_earlier_field(field: Repeating) -> Expression:
    """A field a year before the one spoken of: "the year-earlier third quarter"."""
    return Shift(one(Granularity.YEAR), -1, Bare(field))


@construction("date")
def preceding_field(field: Repeating) -> Expression:
    """The latest field that ended before the time spoken of: "the previous Friday"."""
    return Last(field, Origin.NARRATIVE)


@construction("date")
def following_unit(unit: Granularity) -> Expression:
    """The cell after the time spoken of: "the following year", "the next day"."""
    return Next(unit, Origin.NARRATIVE)


@construction("date")
def preceding_unit(unit: Granularity) -> Expression:
    """The cell before the time spoken of: "the previous year", "the day before"."""
    return Last(unit, Origin.NARRATIVE)


@construction("date")
def that_field(field: Repeating) -> Expression:
    """The field after or in the time spoken of: "that December"."""
    return This(field, Origin.NARRATIVE)


@construction("date")
def same_time_last_year() -> Expression:
    """The reference's day a year back: "this time last year"."""
    return Shift(Amount(Granularity.YEAR, 1, 1, "1"), -1, This(Granularity.MONTH))


@construction("date")
def year_end() -> Expression:
    """The end of the year of the reference: "by year-end"."""
    return Part(Portion.CLOSE, This(Granularity.YEAR))


@construction("date")
def vague_past() -> Expression:
    """The past in words of their own: "in the past"."""
    return Vague(VagueTime.PAST, near=False)


@construction("date")
def vague_recent() -> Expression:
    """The near past in words of their own: "more recently"."""
    return Vague(VagueTime.PAST)


@construction("date")
def vague_present() -> Expression:
    """The present in words of their own: "right now"."""
    return Vague(VagueTime.PRESENT)


@construction("date")
def vague_future() -> Expression:
    """The future in words of their own: "the near future"."""
    return Vague(VagueTime.FUTURE, near=False)
