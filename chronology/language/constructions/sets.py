"""Lengths of time and recurring times as constructions."""

from attrs import evolve

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import Amount, CalendarField, DayPart, Repeating
from chronology.language.constructions.numbers import counted
from chronology.language.operators import Expression, Length, Recurring
from chronology.language.registry import construction
from chronology.language.senses import ClockTime


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
def by_adverb_of_two(adverb_of_two: Granularity) -> Expression | None:
    """A set of every second unit in one word: "biweekly"."""
    return every_other_unit(adverb_of_two)


@construction("set")
def half_yearly() -> Expression:
    """Every half year: "semiannually"."""
    return Recurring(Amount(Granularity.MONTH, 6, 6, "6"))


@construction("set")
def set_at_clock(repeated: Expression, clock_time: ClockTime) -> Expression | None:
    """A recurring time of the clock: "every day at 7:13 p.m."."""
    if not isinstance(repeated, Recurring):
        return None
    if repeated.part is not None or repeated.clock is not None:
        return None
    return evolve(repeated, clock=(clock_time.hour, clock_time.minute))


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
