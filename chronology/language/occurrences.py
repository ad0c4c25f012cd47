"""Occurrences of repeating intervals: which days "Tuesday", "May" or "Easter" are."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.errors import ImpossibleDateError
from chronology.language.atoms import CalendarField, Holiday, MonthDay, Repeating
from chronology.language.policy import Policy, Seasons

Span: TypeAlias = tuple[Tick, Tick]

#: Cells of the unit in one cell of the period, where the grid numbers them evenly.
_PER_PERIOD: Final = {
    (Granularity.MONTH, Granularity.YEAR): (12, 1),
    (Granularity.QUARTER, Granularity.YEAR): (4, 1),
    (Granularity.HALF, Granularity.YEAR): (2, 1),
    (Granularity.SEASON, Granularity.YEAR): (4, 1),
    (Granularity.YEAR, Granularity.CENTURY): (100, 0),
    (Granularity.DECADE, Granularity.CENTURY): (10, 0),
}
#: 29 February is the rarest day of the year: at most eight years apart.
_LONGEST_GAP: Final = 9


def period(field: Repeating) -> Granularity:
    """The unit in which the field occurs once."""
    return field.within if isinstance(field, CalendarField) else Granularity.YEAR


def unit(field: Repeating) -> Granularity:
    """The granularity of each occurrence."""
    return field.unit if isinstance(field, CalendarField) else Granularity.DAY


def occurrence(field: Repeating, number: int, policy: Policy) -> Span | None:
    """The occurrence ``[lower, upper)`` in the period with that number, if there is one.

    Raises:
        ImpossibleDateError: No period has it, such as 31 April.
    """
    match field:
        case MonthDay(month=month, day=day):
            return _month_day(number, month, day)
        case Holiday():
            return _holiday(field, number)
        case CalendarField(unit=what, within=within, value=value):
            return _calendar_field(what, within, value, number, policy)


def previous(field: Repeating, at: Tick, policy: Policy) -> Span:
    """The latest occurrence that has begun at the tick: ``lower <= at``."""
    return next(span for span in _walk(field, at, -1, policy) if span[0] <= at)


def upcoming(field: Repeating, at: Tick, policy: Policy) -> Span:
    """The first occurrence that has not ended at the tick: ``upper > at``."""
    return next(span for span in _walk(field, at, 1, policy) if span[1] > at)


def ended(field: Repeating, at: Tick, policy: Policy) -> Span:
    """The latest occurrence that has ended at the tick: ``upper <= at``."""
    return next(span for span in _walk(field, at, -1, policy) if span[1] <= at)


def following(field: Repeating, at: Tick, policy: Policy) -> Span:
    """The first occurrence that begins after the tick: ``lower > at``."""
    return next(span for span in _walk(field, at, 1, policy) if span[0] > at)


def _walk(field: Repeating, at: Tick, step: int, policy: Policy) -> Iterator[Span]:
    # Winter begins in one period and ends in the next, so the walk starts one period early.
    number = gregorian.index(at, period(field)) - step
    for _ in range(_LONGEST_GAP + 2):
        span = occurrence(field, number, policy)
        if span is not None:
            yield span
        number += step
    raise ImpossibleDateError(f"no period has {field}")


def _month_day(year: int, month: int, day: int) -> Span | None:
    if month == 2 and day == 29 and not gregorian.is_leap(year):
        return None
    lower = gregorian.day_number(year, month, day) * DAY_TICKS
    return lower, lower + DAY_TICKS


_SUMMER: Final = 2


def _calendar_field(
    what: Granularity, within: Granularity, value: int, number: int, policy: Policy
) -> Span | None:
    if what is Granularity.WEEKEND:
        return gregorian.cell(number, what)
    if what is Granularity.DAY and within is Granularity.WEEK:
        lower = gregorian.start(number, within) + (value - 1) * DAY_TICKS
        return lower, lower + DAY_TICKS
    if what is Granularity.DAY:
        lower, upper = gregorian.cell(number, within)
        lower += (value - 1) * DAY_TICKS
        return (lower, lower + DAY_TICKS) if lower < upper else None
    per_period, first = _PER_PERIOD[what, within]
    if what is Granularity.SEASON and policy.seasons is Seasons.SOUTHERN:
        # Spring is September to November; autumn and winter come before it in the same year.
        value += 2 if value <= _SUMMER else -2
    return gregorian.cell(number * per_period + value - first, what)


def _holiday(holiday: Holiday, year: int) -> Span | None:
    if holiday.month == 0:
        lower = (_easter(year) + holiday.day) * DAY_TICKS
    elif holiday.nth:
        lower = _nth_weekday(year, holiday.month, holiday.weekday, holiday.nth)
        lower += holiday.day * DAY_TICKS
    else:
        return _month_day(year, holiday.month, holiday.day)
    return lower, lower + DAY_TICKS


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> Tick:
    first, after = gregorian.cell(12 * year + month - 1, Granularity.MONTH)
    if nth > 0:
        shift = (weekday - gregorian.weekday(first)) % 7
        return first + (shift + 7 * (nth - 1)) * DAY_TICKS
    last = after - DAY_TICKS
    shift = (gregorian.weekday(last) - weekday) % 7
    return last - (shift - 7 * (nth + 1)) * DAY_TICKS


def _easter(year: int) -> int:
    """Day number of Easter Sunday, Gregorian, by the anonymous computus (Meeus, 1991)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, left = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - correction + 15) % 30
    quarter, single = divmod(rest, 4)
    sunday = (32 + 2 * left + 2 * quarter - moon - single) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return gregorian.day_number(year, month, day + 1)
