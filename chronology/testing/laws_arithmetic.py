"""Laws of moving dates by calendar units and of counting these between dates."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.dates import arithmetic
from chronology.dates.elapsed import Elapsed
from chronology.dates.fuzzy import FuzzyDate
from chronology.reasoning.box import Bound
from chronology.testing.violation import require

UnitsBetween: TypeAlias = Callable[[Tick, Tick, Granularity], int]
ShiftDate: TypeAlias = Callable[[FuzzyDate, int, Granularity], FuzzyDate]
ElapsedOf: TypeAlias = Callable[[FuzzyDate, FuzzyDate, Granularity], Elapsed]
LengthOf: TypeAlias = Callable[[FuzzyDate, Granularity], Elapsed]


def check_units_between(
    first: Tick,
    second: Tick,
    unit: Granularity,
    *,
    units_between: UnitsBetween = gregorian.units_between,
) -> None:
    """The units from one tick to another are those that fit in between.

    Formally: ``shift(t, n, u) <= v < shift(t, n + 1, u)`` for ``t <= v``, where ``n`` is
    ``units_between(t, v, u)``; ``units_between(v, t, u) == -n``.

    Args:
        first: Any tick.
        second: Any tick.
        unit: Any unit but ``PART``.
        units_between: The function under test.

    Raises:
        LawViolation: It does not hold.
    """
    early, late = sorted((first, second))
    count, back = units_between(early, late, unit), units_between(late, early, unit)
    shown = {"t": early, "v": late, "u": unit, "n": count}
    require(
        gregorian.shift(early, count, unit) <= late < gregorian.shift(early, count + 1, unit),
        "shift(t, n, u) <= v < shift(t, n + 1, u)",
        **shown,
    )
    require(back == -count, "units_between(v, t, u) == -n", **shown, back=back)


def check_shift_date(
    date: FuzzyDate,
    amount: int,
    unit: Granularity,
    start: Tick,
    end: Tick,
    *,
    shift: ShiftDate = arithmetic.shift,
) -> None:
    """Whatever the date admits, the moved date admits moved.

    Formally: if ``d.outer.admits(s, e)``, then ``shift(d, n, u).outer`` admits the interval from
    the earlier to the later of ``shift(s, n, u)`` and ``shift(e - 1, n, u)``, both included; the
    last tick of a month moves by months also to the last one of the month that it comes to.

    Args:
        date: Any date.
        amount: Any number of units.
        unit: Any unit but ``PART``.
        start: Start of an event of the date.
        end: Its end.
        shift: The function under test.

    Raises:
        LawViolation: It does not hold.
    """
    moved = shift(date, amount, unit)
    for low, high in moved_events(start, end, amount, unit):
        require(
            moved.outer.admits(low, high),
            "shift(d, n, u).outer admits each event of d, moved",
            d=date,
            n=amount,
            u=unit,
            event=(start, end),
            moved=(low, high),
            shifted=moved,
        )


def check_shift_reached(
    date: FuzzyDate, amount: int, unit: Granularity, *, shift: ShiftDate = arithmetic.shift
) -> None:
    """The bounds of a moved date are those of its events, moved, and no wider.

    Formally: each bound on the start and on the end of ``shift(d, n, u).outer`` is that of some
    event of ``d``, moved; by trying the first and the last tick of each day.

    Args:
        date: A date whose bounds are whole days and lie near each other, of whatever length.
        amount: Any number of units.
        unit: Any unit but ``PART``.
        shift: The function under test.

    Raises:
        LawViolation: It does not hold.
    """
    moved = [
        event
        for start in _edges(date.outer.start_lower, date.outer.start_upper)
        for last in _edges(_before(date.outer.end_lower), _before(date.outer.end_upper))
        if date.outer.admits(start, last + 1)
        for event in moved_events(start, last + 1, amount, unit)
    ]
    starts, ends = zip(*moved, strict=True)
    found = (min(starts), max(starts), min(ends), max(ends))
    box = shift(date, amount, unit).outer
    require(
        (box.start_lower, box.start_upper, box.end_lower, box.end_upper) == found,
        "the bounds of shift(d, n, u) are those of the events of d, moved",
        d=date,
        n=amount,
        u=unit,
        box=box,
        events=found,
    )


def check_elapsed(
    first: FuzzyDate,
    second: FuzzyDate,
    unit: Granularity,
    *,
    elapsed: ElapsedOf = arithmetic.elapsed,
) -> None:
    """The units between two dates are those from each start of the one to each of the other.

    Formally: ``elapsed(a, b, u)`` is the least and the most of ``units_between(s, t, u)``, by
    trying all starts; ``elapsed(b, a, u)`` is its negative.

    Args:
        first: A date whose start has bounds that are a few ticks apart.
        second: The same.
        unit: Any unit but ``PART``.
        elapsed: The function under test.

    Raises:
        LawViolation: It does not hold.
    """
    counts = [
        gregorian.units_between(start, other, unit)
        for start in _all(first.outer.start_lower, first.outer.start_upper)
        for other in _all(second.outer.start_lower, second.outer.start_upper)
    ]
    found, back = elapsed(first, second, unit), elapsed(second, first, unit)
    shown = {"a": first, "b": second, "u": unit, "elapsed": found}
    require(
        (found.least, found.most) == (min(counts), max(counts)),
        "elapsed(a, b, u) is the least and the most of units_between(s, t, u)",
        **shown,
        counts=(min(counts), max(counts)),
    )
    require(
        (back.least, back.most) == (-max(counts), -min(counts)),
        "elapsed(b, a, u) is the negative of elapsed(a, b, u)",
        **shown,
        back=back,
    )


def check_length(
    date: FuzzyDate,
    unit: Granularity,
    start: Tick,
    end: Tick,
    *,
    length: LengthOf = arithmetic.length,
) -> None:
    """No event of a date is shorter or longer than its length says.

    Formally: if ``d.outer.admits(s, e)``, then ``least <= units_between(s, e, u) <= most``, where
    these are of ``length(d, u)``.

    Args:
        date: Any date.
        unit: Any unit but ``PART``.
        start: Start of an event of the date.
        end: Its end.
        length: The function under test.

    Raises:
        LawViolation: It does not hold.
    """
    found, count = length(date, unit), gregorian.units_between(start, end, unit)
    require(
        (found.least is None or found.least <= count)
        and (found.most is None or count <= found.most),
        "least <= units_between(s, e, u) <= most",
        d=date,
        u=unit,
        event=(start, end),
        count=count,
        length=found,
    )


def moved_events(
    start: Tick, end: Tick, amount: int, unit: Granularity
) -> Iterator[tuple[Tick, Tick]]:
    """The interval ``[start, end)`` with its first and its last tick moved, in every way."""
    for first in _moved(start, amount, unit):
        for last in _moved(end - 1, amount, unit):
            yield min(first, last), max(first, last) + 1


def _moved(at: Tick, amount: int, unit: Granularity) -> set[Tick]:
    moved = {gregorian.shift(at, amount, unit)}
    after = at + 1
    by_months = unit >= Granularity.MONTH
    if by_months and gregorian.index(at, Granularity.MONTH) != gregorian.index(
        after, Granularity.MONTH
    ):
        moved.add(gregorian.shift(after, amount, unit) - 1)
    return moved


def _before(bound: Bound) -> Bound:
    return None if bound is None else bound - 1


def _all(first: Bound, last: Bound) -> range:
    if first is None or last is None:
        raise ValueError(f"bounds must be known on both sides, got {first} and {last}")
    return range(first, last + 1)


def _edges(first: Bound, last: Bound) -> Iterator[Tick]:
    """The ends of a closed range, and the first and last tick of each day in it."""
    whole = _all(first, last)
    yield from {whole[0], whole[-1]}
    for day in range(whole[0] // DAY_TICKS, whole[-1] // DAY_TICKS + 1):
        yield from (at for at in (day * DAY_TICKS, (day + 1) * DAY_TICKS - 1) if at in whole)
