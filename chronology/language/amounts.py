"""Lengths of time: their TIMEX3 values, and moving a tick by them."""

from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.language.atoms import Amount

_CLOCK: Final = {Granularity.HOUR: "H", Granularity.MINUTE: "M", Granularity.SECOND: "S"}
_DATE: Final = {
    Granularity.DAY: "D",
    Granularity.WEEKEND: "WE",
    Granularity.WEEK: "W",
    Granularity.MONTH: "M",
    Granularity.SEASON: "SN",
    Granularity.QUARTER: "Q",
    Granularity.HALF: "H",
    Granularity.YEAR: "Y",
    Granularity.DECADE: "DE",
    Granularity.CENTURY: "CE",
    Granularity.MILLENNIUM: "ML",
}
#: Mean lengths in ticks, for the fractions that the calendar cannot step by.
_MEAN: Final = {
    Granularity.SECOND: 1,
    Granularity.MINUTE: MINUTE_TICKS,
    Granularity.HOUR: HOUR_TICKS,
    Granularity.DAY: DAY_TICKS,
    Granularity.WEEKEND: 7 * DAY_TICKS,
    Granularity.WEEK: 7 * DAY_TICKS,
    Granularity.MONTH: 2_629_746,
    Granularity.SEASON: 7_889_238,
    Granularity.QUARTER: 7_889_238,
    Granularity.HALF: 15_778_476,
    Granularity.YEAR: 31_556_952,
}


def duration_value(amount: Amount) -> str:
    """The TIMEX3 value of a length: P15Y, PT90M, PXD, P2Y3M."""
    date, clock = "", ""
    part: Amount | None = amount
    while part is not None:
        if part.unit in _CLOCK:
            clock += part.count + _CLOCK[part.unit]
        else:
            date += part.count + _DATE[part.unit]
        part = part.rest
    return f"P{date}T{clock}" if clock else f"P{date}"


def move(at: Tick, amount: Amount, sign: int) -> Tick:
    """The tick moved by a length; ``sign`` is -1 or 1.

    Whole units step by the calendar; what is left of a unit steps by its mean length. Working days
    are those from Monday to Friday; holidays are not known here.
    """
    part: Amount | None = amount
    while part is not None:
        count = float(part.count) if part.count != "X" else part.low
        whole = int(count)
        if part.working and part.unit is Granularity.DAY:
            at = _working_days(at, whole, sign)
        else:
            at = gregorian.shift(at, sign * whole, part.unit)
        rest = count - whole
        if rest:
            at += sign * round(rest * _MEAN.get(part.unit, _MEAN[Granularity.YEAR]))
        part = part.rest
    return at


def _working_days(at: Tick, count: int, sign: int) -> Tick:
    """The tick so many days from Monday to Friday on, or back; five of them are a week."""
    weeks, days = divmod(count, 5)
    at += sign * 7 * weeks * DAY_TICKS
    for _ in range(days):
        at += sign * DAY_TICKS
        while gregorian.weekday(at) > _FRIDAY:
            at += sign * DAY_TICKS
    return at


_FRIDAY: Final = 5
