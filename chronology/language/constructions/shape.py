"""What an expression's shape tells without a reference: its granularity."""

from chronology.axis.gregorian import Granularity
from chronology.language import occurrences
from chronology.language.operators import (
    Approximate,
    Bare,
    Cell,
    Expression,
    In,
    Instant,
    Last,
    Next,
    Nth,
    NthIn,
    NumericDate,
    Part,
    Shift,
    SoFar,
    This,
)


def unit_of(date: Expression) -> Granularity | None:
    """The granularity of the span that an expression denotes; ``None`` when it is not one cell."""
    match date:
        case Cell(unit=unit) | Nth(unit=unit) | Instant(unit=unit):
            return unit
        case This(what=what) | Last(what=what) | Next(what=what):
            return what if isinstance(what, Granularity) else occurrences.unit(what)
        case Bare(repeating=repeating) | In(repeating=repeating) | NthIn(repeating=repeating):
            return occurrences.unit(repeating)
        case NumericDate():
            return Granularity.DAY
        case Shift(amount=amount):
            return amount.unit
        case Part(whole=whole) | Approximate(whole=whole) | SoFar(whole=whole):
            return unit_of(whole)
        case _:
            return None


def is_day(date: Expression) -> bool:
    """Whether the expression names one whole day."""
    return unit_of(date) is Granularity.DAY and not isinstance(date, Part | SoFar | Approximate)
