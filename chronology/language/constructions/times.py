"""Parts of the day as constructions."""

from typing import Final

from attrs import evolve

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import DayPart, Portion
from chronology.language.constructions.shape import is_day
from chronology.language.operators import (
    Expression,
    Last,
    Next,
    Origin,
    Part,
    SoFar,
    This,
    TimeOfDay,
)
from chronology.language.registry import construction

_NOON: Final = (12, 0, 0)
_TODAY: Final = This(Granularity.DAY)
_THAT_DAY: Final = This(Granularity.DAY, Origin.NARRATIVE)


# --- parts of the day


@construction("time")
def part_of_date(part: DayPart, date: Expression) -> Expression | None:
    """A part of a day: "Tuesday night"; with a portion before it, "early Tuesday morning"."""
    match date:
        case Part(portion=portion, whole=whole) if is_day(whole):
            return TimeOfDay(part, whole, portion)
        case _ if is_day(date):
            return TimeOfDay(part, date)
        case _:
            return None


@construction("time")
def mid_part_of_date(portion: Portion, part: DayPart, date: Expression) -> Expression | None:
    """A portion of a part before its day: "mid-afternoon yesterday"."""
    return TimeOfDay(part, date, portion) if is_day(date) else None


@construction("time")
def this_part(part: DayPart, portion: Portion | None = None) -> Expression:
    """A part of the reference's day: "this morning", "tonight"."""
    return TimeOfDay(part, _TODAY, portion)


@construction("time")
def tonight() -> Expression:
    """The night that begins on the reference's day."""
    return TimeOfDay(DayPart.NIGHT, _TODAY)


@construction("time")
def last_part(part: DayPart, portion: Portion | None = None) -> Expression:
    """A part of the day before: "last night"."""
    return TimeOfDay(part, Last(Granularity.DAY), portion)


@construction("time")
def next_part(part: DayPart) -> Expression:
    """A part of the day after the time spoken of: "the next morning"."""
    return TimeOfDay(part, Next(Granularity.DAY, Origin.NARRATIVE))


@construction("time")
def previous_part(part: DayPart) -> Expression:
    """A part of the day before the time spoken of: "the night before"."""
    return TimeOfDay(part, Last(Granularity.DAY, Origin.NARRATIVE))


@construction("time")
def that_part(part: DayPart, portion: Portion | None = None) -> Expression:
    """A part of the day spoken of: "that evening", "the morning"."""
    return TimeOfDay(part, _THAT_DAY, portion)


@construction("time")
def portion_of_part(portion: Portion, time: Expression) -> Expression | None:
    """A portion of a part of a day: "late Tuesday night"."""
    return evolve(time, portion=portion) if isinstance(time, TimeOfDay) else None


@construction("time")
def later_part(time: Expression) -> Expression | None:
    """What is left of a part of the day: "later this afternoon"."""
    return SoFar(1, time) if isinstance(time, TimeOfDay) else None


@construction("time")
def earlier_part(time: Expression) -> Expression | None:
    """What is over of a part of the day: "earlier this morning"."""
    return SoFar(-1, time) if isinstance(time, TimeOfDay) else None


@construction("time")
def small_hours(date: Expression) -> Expression | None:
    """Between midnight and dawn: "early Wednesday", "the early hours of 30 April"."""
    return TimeOfDay(DayPart.SMALL_HOURS, date) if is_day(date) else None
