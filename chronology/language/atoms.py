"""What operators are made of: lengths, fields of the calendar, portions, parts of the day."""

from enum import Enum
from typing import TypeAlias

from attrs import frozen

from chronology.axis.gregorian import Granularity


class Portion(Enum):
    """A vague portion of a span, with its TIMEX3 ``mod``."""

    EARLY = "START"
    MIDDLE = "MID"
    LATE = "END"
    BEGINNING = "BEGINNING"
    CLOSE = "CLOSE"


class DayPart(Enum):
    """A part of the day, with its TIMEX3 code."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"
    SMALL_HOURS = "SH"


class VagueTime(Enum):
    """A time that has no value of its own, with its TIMEX3 value."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@frozen
class Amount:
    """A length in calendar units, ``count`` of ``unit``; vague when the words give only a range.

    Attributes:
        unit: The unit counted.
        low: The fewest units that the words can mean.
        high: The most.
        count: ISO 8601 text of the number said, such as ``3`` or ``1.5``; ``X`` when vague.
        rest: A finer amount that is added: "2 years and 3 months".
        mod: TIMEX3 mod: APPROX, MORE_THAN, EQUAL_OR_LESS ...
        working: Whether only the days from Monday to Friday count: "three business days".
    """

    unit: Granularity
    low: float
    high: float
    count: str
    rest: "Amount | None" = None
    mod: str = ""
    working: bool = False


@frozen
class CalendarField:
    """The ``value``-th ``unit`` of every ``within``: May is ``(MONTH, YEAR, 5)``."""

    unit: Granularity
    within: Granularity
    value: int


@frozen
class MonthDay:
    """A day of a month in every year; ``weekday`` (1 = Monday) is said too and not trusted more."""

    month: int
    day: int
    weekday: int = 0


@frozen
class Holiday:
    """A named day of every year.

    Attributes:
        name: For display and for the rule lookup.
        month: Month of a fixed or nth-weekday holiday; 0 for one that moves with Easter.
        day: Day of the month; or days after Easter Sunday, or after the nth weekday.
        weekday: 1..7 for an nth-weekday holiday, else 0.
        nth: Which weekday of the month, negative from its end, else 0.
    """

    name: str
    month: int
    day: int = 0
    weekday: int = 0
    nth: int = 0


Repeating: TypeAlias = CalendarField | MonthDay | Holiday
