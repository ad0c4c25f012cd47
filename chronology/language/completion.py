"""What the first of two dates leaves to the last to say: "3 May and 5 June 2010"."""

from chronology.axis.gregorian import Granularity
from chronology.language import occurrences
from chronology.language.atoms import CalendarField, MonthDay, Repeating
from chronology.language.operators import Bare, Cell, Clock, Expression, In, This, TimeOfDay


def completed(first: Expression, last: Expression) -> Expression:
    """The first of two expressions with the year, or the day, that only the last one names.

    A field that would come after the last one is of the year before: "from November to March 2010".
    """
    match first, last:
        case Bare(repeating=field), In(repeating=other, whole=whole):
            if not isinstance(whole, Cell) or whole.unit is not Granularity.YEAR:
                return In(field, whole)
            return In(field, Cell(whole.number - _follows(field, other), Granularity.YEAR))
        case Clock(day=This()), Clock(day=day) | TimeOfDay(day=day):
            return Clock(first.hour, first.minute, day, first.second, first.zone)
        case _:
            return first


def _follows(first: Repeating, last: Repeating) -> bool:
    """Whether a field comes later in the year than another."""
    match first, last:
        case CalendarField(), CalendarField() if first.unit is last.unit:
            return first.value > last.value
        case MonthDay(), MonthDay():
            return (first.month, first.day) > (last.month, last.day)
        case _:
            return False


def is_of_year(expression: Expression) -> bool:
    """Whether an expression is a bare field of which every year has one."""
    return isinstance(expression, Bare) and (
        occurrences.period(expression.repeating) is Granularity.YEAR
    )
