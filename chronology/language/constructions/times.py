"""Parts of the day, clock times, lengths and sets as constructions."""

from typing import Final

from attrs import evolve

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import Amount, CalendarField, DayPart, Portion, Repeating
from chronology.language.constructions.numbers import counted
from chronology.language.constructions.shape import is_day
from chronology.language.operators import (
    Clock,
    Expression,
    Last,
    Length,
    Next,
    Origin,
    Part,
    Recurring,
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


# --- clock times


@construction("clock_time")
def clock_digits(clock: tuple[int, int, int]) -> tuple[int, int, int]:
    """A clock time with a colon: "17:00"."""
    return clock


@construction("clock_time")
def morning_clock(
    hour: float | None = None, clock: tuple[int, int, int] | None = None
) -> tuple[int, int, int] | None:
    """A clock time before noon: "6 a.m.", "10:35 a.m."; 12 is midnight."""
    return _half_day(hour, clock, 0)


@construction("clock_time")
def afternoon_clock(
    hour: float | None = None, clock: tuple[int, int, int] | None = None
) -> tuple[int, int, int] | None:
    """A clock time after noon: "8 p.m."; 12 is noon."""
    return _half_day(hour, clock, 12)


@construction("clock_time")
def clock_in_part(hour: float, part: DayPart) -> tuple[int, int, int] | None:
    """An hour with its part of the day: "5 in the morning", "nine o'clock at night"."""
    late = part in (DayPart.AFTERNOON, DayPart.EVENING) or (part is DayPart.NIGHT and hour >= 6)
    return _half_day(hour, None, 12 if late else 0)


@construction("clock_time")
def full_hour(hour: float) -> tuple[int, int, int] | None:
    """An hour by the clock: "nine o'clock"."""
    return (int(hour), 0, 0) if hour == int(hour) and 0 <= hour <= 24 else None


@construction("clock_time")
def noon() -> tuple[int, int, int]:
    """Twelve noon."""
    return _NOON


@construction("clock_time")
def midnight() -> tuple[int, int, int]:
    """The midnight that ends the day named with it."""
    return (24, 0, 0)


@construction("zoned_clock")
def clock_without_zone(clock_time: tuple[int, int, int]) -> tuple[tuple[int, int, int], int | None]:
    """A clock time in the article's own zone."""
    return clock_time, None


@construction("zoned_clock")
def clock_in_zone(
    clock_time: tuple[int, int, int], zone: int
) -> tuple[tuple[int, int, int], int | None]:
    """A clock time in a named zone: "8 p.m. EST"."""
    return clock_time, zone


@construction("zoned_clock")
def military_clock(
    four_digits: int, zone: int | None = None
) -> tuple[tuple[int, int, int], int | None] | None:
    """A clock time of four digits: "1430 GMT", "0600 hours"."""
    hour, minute = divmod(four_digits, 100)
    return ((hour, minute, 0), zone) if hour <= 24 and minute <= 59 else None


@construction("time")
def clock_of_day(
    zoned_clock: tuple[tuple[int, int, int], int | None], date: Expression
) -> Expression | None:
    """A clock time of a day: "8 p.m. Thursday"."""
    return _clock(zoned_clock, date) if is_day(date) else None


@construction("time")
def clock_alone(zoned_clock: tuple[tuple[int, int, int], int | None]) -> Expression:
    """A clock time of the day spoken of."""
    return _clock(zoned_clock, _THAT_DAY)


# --- lengths and sets


@construction("duration")
def length(amount: Amount) -> Expression:
    """A length of time: "six weeks"."""
    return Length(amount)


@construction("duration")
def unit_long(unit: Granularity) -> Expression | None:
    """A length as an adjective: "day-long"."""
    one = counted(1, unit)
    return None if one is None else Length(one)


@construction("set")
def every_amount(amount: Amount) -> Expression:
    """Every so much time: "every two years"."""
    return Recurring(amount, quant="EVERY")


@construction("set")
def every_unit(unit: Granularity) -> Expression | None:
    """Every unit: "every day"."""
    one = counted(1, unit)
    return None if one is None else Recurring(one, quant="EVERY")


@construction("set")
def every_other_unit(unit: Granularity) -> Expression | None:
    """Every second unit: "every other week"."""
    two = counted(2, unit)
    return None if two is None else Recurring(two, quant="EVERY")


@construction("set")
def each_unit(unit: Granularity) -> Expression | None:
    """Each unit: "each year"."""
    one = counted(1, unit)
    return None if one is None else Recurring(one, quant="EACH")


@construction("set")
def by_adverb(adverb_unit: Granularity) -> Expression | None:
    """A set in one word: "daily"."""
    one = counted(1, adverb_unit)
    return None if one is None else Recurring(one)


@construction("set")
def every_field(field: Repeating, part: DayPart | None = None) -> Expression:
    """Every occurrence: "every Friday", "each March"."""
    return Recurring(field, part, quant="EVERY")


@construction("set")
def every_part(part: DayPart) -> Expression:
    """Every day's part: "every morning"."""
    return Recurring(Amount(Granularity.DAY, 1, 1, "1"), part, quant="EVERY")


@construction("set")
def plural_weekday(weekdays: int, part: DayPart | None = None) -> Expression:
    """A weekday in the plural: "Mondays", "Friday nights"."""
    return Recurring(CalendarField(Granularity.DAY, Granularity.WEEK, weekdays), part)


@construction("set")
def plural_part_of_weekday(weekday: int, plural_part: DayPart) -> Expression:
    """A part of a weekday in the plural: "Friday nights"."""
    return plural_weekday(weekday, plural_part)


@construction("set")
def plural_part_set(plural_part: DayPart) -> Expression:
    """A part of the day in the plural: "mornings"."""
    return every_part(plural_part)


@construction("set")
def times_per_unit(number: float, unit: Granularity) -> Expression | None:
    """So often in a unit: "twice a year"."""
    one = counted(1, unit)
    return None if one is None else Recurring(one, freq=f"{number:g}X")


def _half_day(
    hour: float | None, clock: tuple[int, int, int] | None, shift: int
) -> tuple[int, int, int] | None:
    if clock is None:
        if hour is None or hour != int(hour):
            return None
        clock = (int(hour), 0, 0)
    if not 1 <= clock[0] <= 12:
        return None
    return clock[0] % 12 + shift, clock[1], clock[2]


def _clock(zoned: tuple[tuple[int, int, int], int | None], day: Expression) -> Clock:
    (hour, minute, second), offset = zoned
    return Clock(hour, minute, day, second, offset)
