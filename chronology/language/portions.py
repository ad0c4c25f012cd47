"""Portions of spans: what "early", "mid", "the end of" and "so far" cover."""

from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, Granularity, Tick
from chronology.language.atoms import DayPart, Portion

#: Last unit of a span that its "end" covers, and the first that its "beginning" does.
_EDGE = {
    Granularity.MILLENNIUM: (100, Granularity.YEAR),
    Granularity.CENTURY: (10, Granularity.YEAR),
    Granularity.DECADE: (2, Granularity.YEAR),
    Granularity.YEAR: (1, Granularity.MONTH),
    Granularity.HALF: (1, Granularity.MONTH),
    Granularity.QUARTER: (1, Granularity.MONTH),
    Granularity.SEASON: (1, Granularity.MONTH),
    Granularity.MONTH: (5, Granularity.DAY),
    Granularity.WEEK: (2, Granularity.DAY),
}
#: Where "early" and "mid" end, in units of the span: thirds, as in the newswire gold. A decade's
#: are its years 0-3, 4-6 and 7-9, a month's its days 1-10, 11-20 and the rest.
_THIRDS = {
    Granularity.CENTURY: (Granularity.YEAR, 33, 67),
    Granularity.DECADE: (Granularity.YEAR, 4, 7),
    Granularity.YEAR: (Granularity.MONTH, 4, 8),
    Granularity.HALF: (Granularity.MONTH, 2, 4),
    Granularity.QUARTER: (Granularity.MONTH, 1, 2),
    Granularity.SEASON: (Granularity.MONTH, 1, 2),
    Granularity.MONTH: (Granularity.DAY, 10, 20),
    Granularity.WEEK: (Granularity.DAY, 2, 4),
    Granularity.WEEKEND: (Granularity.DAY, 1, 1),
}
#: Hours of "early", "mid" and "late" of one day.
_DAY_HOURS = {Portion.EARLY: (0, 6), Portion.MIDDLE: (10, 14), Portion.LATE: (18, 24)}
_MODS = {Portion.BEGINNING: "START", Portion.CLOSE: "END"}


def mod_of(portion: Portion) -> str:
    """The TIMEX3 mod of a portion."""
    return _MODS.get(portion, portion.value)


def portion_span(
    portion: Portion, lower: Tick, upper: Tick, unit: Granularity
) -> tuple[Tick, Tick]:
    """The part of ``[lower, upper)``, one span of ``unit``, that the portion suggests.

    Never empty, and always inside the span.
    """
    if portion in _MODS:
        return _edge(portion, lower, upper, unit)
    if unit is Granularity.DAY and upper - lower == DAY_TICKS:
        first, last = _DAY_HOURS[portion]
        return lower + first * HOUR_TICKS, lower + last * HOUR_TICKS
    first_cut, second_cut = _cuts(lower, upper, unit)
    spans = {
        Portion.EARLY: (lower, first_cut),
        Portion.MIDDLE: (first_cut, second_cut),
        Portion.LATE: (second_cut, upper),
    }
    start, end = spans[portion]
    return (start, end) if lower <= start < end <= upper else (lower, upper)


def _cuts(lower: Tick, upper: Tick, unit: Granularity) -> tuple[Tick, Tick]:
    finer = _THIRDS.get(unit)
    if finer is None:
        third = (upper - lower) // 3
        return lower + third, upper - third
    step, first, second = finer
    return gregorian.shift(lower, first, step), gregorian.shift(lower, second, step)


def _edge(portion: Portion, lower: Tick, upper: Tick, unit: Granularity) -> tuple[Tick, Tick]:
    finer = _EDGE.get(unit)
    if finer is None:
        sixth = max((upper - lower) // 6, 1)
        return (lower, lower + sixth) if portion is Portion.BEGINNING else (upper - sixth, upper)
    count, step = finer
    if portion is Portion.BEGINNING:
        return lower, min(gregorian.shift(lower, count, step), upper)
    return max(gregorian.shift(upper, -count, step), lower), upper


def part_hours(part: DayPart, portion: Portion, midnight: Tick) -> tuple[Tick, Tick] | None:
    """The hours of a portion of a part of the day, where thirds would not be what people mean.

    Late on Tuesday night is before midnight too, and early on Monday morning before dawn.
    """
    hours = _PART_HOURS.get((part, portion))
    if hours is None:
        return None
    return midnight + hours[0] * HOUR_TICKS, midnight + hours[1] * HOUR_TICKS


_PART_HOURS: Final = {
    (DayPart.NIGHT, Portion.EARLY): (18, 22),
    (DayPart.NIGHT, Portion.LATE): (22, 28),
    (DayPart.MORNING, Portion.EARLY): (4, 9),
}
