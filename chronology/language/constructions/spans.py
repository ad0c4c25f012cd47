"""Spans that are moved, counted and cut, as constructions."""

from typing import Final

from attrs import evolve

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import Amount, Portion, Repeating, VagueTime
from chronology.language.constructions.numbers import (
    counted,
    one,
)
from chronology.language.constructions.shape import unit_of
from chronology.language.operators import (
    Approximate,
    Bare,
    Cell,
    Expression,
    In,
    Last,
    Next,
    Now,
    Nth,
    NthIn,
    Origin,
    Part,
    Rolling,
    Shift,
    SoFar,
    This,
    Vague,
)
from chronology.language.registry import construction

NARRATIVE: Final = Now(Origin.NARRATIVE)


@construction("date")
def shift_back(amount: Amount) -> Expression:
    """So long before the reference: "three days ago"."""
    return Shift(amount, -1, Now())


@construction("date")
def shift_on(amount: Amount) -> Expression:
    """So long after the reference: "three days from now"."""
    return Shift(amount, 1, Now())


@construction("date")
def shift_before_then(amount: Amount) -> Expression:
    """So long before the time spoken of: "three days earlier"."""
    return Shift(amount, -1, NARRATIVE)


@construction("date")
def shift_after_then(amount: Amount) -> Expression:
    """So long after the time spoken of: "two weeks later"."""
    return Shift(amount, 1, NARRATIVE)


@construction("date")
def shift_before(date: Expression, amount: Amount) -> Expression:
    """So long before a date: "two days before 8 November"."""
    return Shift(amount, -1, date)


@construction("date")
def shift_after(date: Expression, amount: Amount) -> Expression:
    """So long after a date: "three weeks after Easter"."""
    return Shift(amount, 1, date)


@construction("date")
def day_before_date(date: Expression) -> Expression:
    """The day before a date: "the day before Christmas"."""
    return Shift(one(Granularity.DAY), -1, date)


@construction("date")
def day_after_date(date: Expression) -> Expression:
    """The day after a date: "the day after Thanksgiving"."""
    return Shift(one(Granularity.DAY), 1, date)


@construction("date")
def plus(date: Expression, amount: Amount) -> Expression:
    """A length added, as in arithmetic: "now + 30 minutes"."""
    return Shift(amount, 1, date)


@construction("date")
def minus(date: Expression, amount: Amount) -> Expression:
    """A length taken off, as in arithmetic: "2023-12-29 - 10 days"."""
    return Shift(amount, -1, date)


@construction("date")
def plus_now(amount: Amount) -> Expression:
    """A length added to the reference: "+15 minutes"."""
    return Shift(amount, 1, Now())


@construction("date")
def minus_now(amount: Amount) -> Expression:
    """A length taken off the reference: "-1 day"."""
    return Shift(amount, -1, Now())


@construction("date")
def nth_of(ordinal: int, unit: Granularity, date: Expression) -> Expression | None:
    """The n-th unit of a span: "the first decade of the 21st century"."""
    whole = unit_of(date)
    return Nth(ordinal, unit, date) if whole is not None and whole > unit else None


@construction("date")
def last_of(unit: Granularity, date: Expression) -> Expression | None:
    """The last unit of a span: "the last week of May"."""
    return nth_of(-1, unit, date)


@construction("date")
def nth_field_of(ordinal: int, field: Repeating, date: Expression) -> Expression | None:
    """The n-th occurrence in a span: "the second Tuesday of May"."""
    whole = unit_of(date)
    return NthIn(ordinal, field, date) if whole is not None and whole > Granularity.DAY else None


@construction("date")
def last_field_of(field: Repeating, date: Expression) -> Expression | None:
    """The last occurrence in a span: "the last Friday in May"."""
    return nth_field_of(-1, field, date)


@construction("date")
def unit_holding(unit: Granularity, date: Expression) -> Expression | None:
    """The unit that a date lies in: "the week of March 5"."""
    inner = unit_of(date)
    return Shift(one(unit, 0), 1, date) if inner is not None and inner < unit else None


@construction("date")
def portion_of(portion: Portion, date: Expression) -> Expression | None:
    """A portion of a span: "early August", "the late 1990s"."""
    return None if isinstance(date, Part | SoFar | Vague) else Part(portion, date)


@construction("date")
def noun_portion_of(portion_noun: Portion, date: Expression) -> Expression | None:
    """A portion as a noun: "the end of last year"."""
    return portion_of(portion_noun, date)


@construction("date")
def first_of_span(amount: Amount, date: Expression) -> Expression | None:
    """A length from the beginning of a span: "the first ten days of May"."""
    return _within_span(amount, 1, date)


@construction("date")
def last_of_span(amount: Amount, date: Expression) -> Expression | None:
    """A length up to the end of a span: "the last two weeks of May", "the year to March"."""
    return _within_span(amount, -1, date)


def _within_span(amount: Amount, sign: int, date: Expression) -> Expression | None:
    whole = unit_of(date)
    return None if whole is None or amount.count == "X" else Rolling(amount, sign, date)


@construction("date")
def to_date(unit: Granularity) -> Expression:
    """The part of the reference's own unit that is over: "the year to date"."""
    return SoFar(-1, This(unit))


@construction("date")
def earlier_in(date: Expression) -> Expression | None:
    """The part of a span that is over: "earlier this week"."""
    return SoFar(-1, date) if isinstance(date, This | Last) else None


@construction("date")
def later_in(date: Expression) -> Expression | None:
    """The part of a span that is to come: "later this month"."""
    return SoFar(1, date) if isinstance(date, This | Next) else None


@construction("date")
def hedged_date(hedge: str, date: Expression) -> Expression | None:
    """A date with its hedge: "around 1850"; only lengths can be more or less."""
    hedged = hedge == "APPROX" and isinstance(date, Cell | In | Bare | Shift | Nth)
    return Approximate(date) if hedged else None


@construction("date")
def rolling_back(amount: Amount, hedge: str = "") -> Expression:
    """A length up to the reference: "the past three months"."""
    return Rolling(evolve(amount, mod=hedge or amount.mod), -1, Now())


@construction("date")
def rolling_on(amount: Amount) -> Expression:
    """A length from the reference: "the next 18 months"."""
    return Rolling(amount, 1, Now())


@construction("date")
def counted_back(number: float, plural: Granularity) -> Expression | None:
    """A length up to the reference, the number first: "the 13 last minutes"."""
    amount = counted(number, plural)
    return None if amount is None else Rolling(amount, -1, Now())


@construction("date")
def counted_on(number: float, plural: Granularity) -> Expression | None:
    """A length from the reference, the number first: "the 2 upcoming months"."""
    amount = counted(number, plural)
    return None if amount is None else Rolling(amount, 1, Now())


@construction("date")
def recent_units(plural: Granularity) -> Expression:
    """Some units up to the reference: "recent weeks"."""
    return Rolling(Amount(plural, 2, 99, "X"), -1, Now())


@construction("date")
def coming_units(plural: Granularity) -> Expression:
    """Some units from the reference: "coming years"."""
    return Rolling(Amount(plural, 2, 99, "X"), 1, Now())


@construction("date")
def vague_time(vague: VagueTime) -> Expression:
    """A time without a value: "recently", "now", "soon"."""
    return Vague(vague)
