"""Laws of ticks, of the calendar grid and of intervals."""

from collections.abc import Callable
from typing import Final, TypeAlias

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, MINUTE_TICKS, WEEK_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.testing.violation import require

IndexOf: TypeAlias = Callable[[Tick, Granularity], int]
StartOf: TypeAlias = Callable[[int, Granularity], Tick]
ShiftBy: TypeAlias = Callable[[Tick, int, Granularity], Tick]

_FIXED: Final = {
    Granularity.SECOND: 1,
    Granularity.MINUTE: MINUTE_TICKS,
    Granularity.HOUR: 60 * MINUTE_TICKS,
    Granularity.DAY: DAY_TICKS,
    Granularity.WEEKEND: WEEK_TICKS,
    Granularity.WEEK: WEEK_TICKS,
}


def check_grid(
    at: Tick,
    unit: Granularity,
    *,
    index: IndexOf = gregorian.index,
    start: StartOf = gregorian.start,
) -> None:
    """The cells of a unit tile the axis, in order.

    Formally: ``start(index(t, u), u) <= t < start(index(t, u) + 1, u)`` and
    ``index(start(n, u), u) == n``. A weekend is the one cell that leaves gaps: there
    ``index(t, WEEKEND) == index(t, WEEK)``, and it starts on the Saturday of its week.

    Args:
        at: Any tick.
        unit: Any unit but ``PART``.
        index: The function under test, and the inverse of ``start``.
        start: The function under test.

    Raises:
        LawViolation: It does not hold.
    """
    number = index(at, unit)
    if unit is Granularity.WEEKEND:
        week = index(at, Granularity.WEEK)
        require(
            number == week, "index(t, WEEKEND) == index(t, WEEK)", t=at, weekend=number, week=week
        )
        saturday = start(week, Granularity.WEEK) + 5 * DAY_TICKS
        require(start(number, unit) == saturday, "start(n, WEEKEND) is a Saturday", t=at, n=number)
    else:
        require(
            start(number, unit) <= at < start(number + 1, unit),
            "start(index(t, u), u) <= t < start(index(t, u) + 1, u)",
            t=at,
            u=unit,
            index=number,
        )
    require(
        index(start(number, unit), unit) == number, "index(start(n, u), u) == n", n=number, u=unit
    )


def check_grid_order(
    first: Tick, second: Tick, unit: Granularity, *, index: IndexOf = gregorian.index
) -> None:
    """A later tick is in no earlier cell.

    Formally: ``t <= v`` implies ``index(t, u) <= index(v, u)``.

    Raises:
        LawViolation: It does not hold.
    """
    early, late = sorted((first, second))
    require(
        index(early, unit) <= index(late, unit),
        "t <= v implies index(t, u) <= index(v, u)",
        t=early,
        v=late,
        u=unit,
    )


def check_shift(
    at: Tick, amount: int, unit: Granularity, *, shift: ShiftBy = gregorian.shift
) -> None:
    """Moving by whole units goes as many cells on, and keeps the clock time.

    Formally: ``index(shift(t, n, u), u) == index(t, u) + n``; of a day and coarser units
    ``shift(t, n, u) % DAY == t % DAY``; of fixed lengths ``shift(t, n, u) == t + n * length(u)``;
    of months and coarser units ``shift(shift(t, n, u), -n, u)`` is ``t``, or at most three days
    before it, and is ``t`` up to the 28th of a month.

    Args:
        at: Any tick.
        amount: Any number of units.
        unit: Any unit but ``PART``.
        shift: The function under test.

    Raises:
        LawViolation: It does not hold.
    """
    moved = shift(at, amount, unit)
    shown = {"t": at, "n": amount, "u": unit, "moved": moved}
    require(
        gregorian.index(moved, unit) == gregorian.index(at, unit) + amount,
        "index(shift(t, n, u), u) == index(t, u) + n",
        **shown,
    )
    length = _FIXED.get(unit)
    if length is not None:
        require(moved == at + amount * length, "shift(t, n, u) == t + n * length(u)", **shown)
        return
    require(moved % DAY_TICKS == at % DAY_TICKS, "shift keeps the clock time", **shown)
    back = shift(moved, -amount, unit)
    short = gregorian.civil(at // DAY_TICKS)[2] <= 28
    require(
        back == at if short else 0 <= at - back <= 3 * DAY_TICKS,
        "shift(shift(t, n, u), -n, u) is t, cut to the length of a month",
        **shown,
        back=back,
    )


def check_iso_text(
    at: Tick,
    *,
    write: Callable[[Tick], str] = gregorian.iso_text,
    read: Callable[[str], Tick] = gregorian.parse_iso_text,
) -> None:
    """The text of a tick gives the tick back.

    Formally: ``parse_iso_text(iso_text(t)) == t``.

    Raises:
        LawViolation: It does not hold.
    """
    text = write(at)
    require(read(text) == at, "parse_iso_text(iso_text(t)) == t", t=at, text=text)


def check_interval_meet(first: Interval, second: Interval, at: Tick) -> None:
    """The meet holds just the ticks of both, and the hull all of either.

    Formally: ``t in a & b`` if and only if ``t in a`` and ``t in b``; ``hull(a, b)`` contains
    ``a`` and ``b``; ``a.contains(b)`` if and only if ``a & b == b``, if and only if
    ``hull(a, b) == a``.

    Raises:
        LawViolation: It does not hold.
    """
    shown = {"a": first, "b": second, "t": at}
    met, hull = first & second, first.hull(second)
    in_both = _holds(first, at) and _holds(second, at)
    in_met = met is not None and _holds(met, at)
    require(in_met == in_both, "t in a & b iff t in a and t in b", **shown, meet=met)
    require(hull.contains(first) and hull.contains(second), "hull(a, b) contains a and b", **shown)
    contained = first.contains(second)
    require(
        contained == (met == second) == (hull == first),
        "a contains b iff a & b == b iff hull(a, b) == a",
        **shown,
    )


def _holds(interval: Interval, at: Tick) -> bool:
    return (interval.lower is None or interval.lower <= at) and (
        interval.upper is None or at < interval.upper
    )
