"""Dates moved by calendar units, and how long it is from one to another, all with honest bounds."""

from collections.abc import Callable, Iterable
from itertools import product

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, MONTH_COUNTS, Granularity, Tick
from chronology.axis.lengths import most_units, unit_lengths, variation
from chronology.dates.elapsed import Elapsed
from chronology.dates.fuzzy import FuzzyDate
from chronology.reasoning.box import Bound, Box


def shift(date: FuzzyDate, amount: int | tuple[int, int], unit: Granularity) -> FuzzyDate:
    """The date moved by calendar units; by a range of them, the date that holds every such move.

    Formally: a tick moves to ``gregorian.shift`` of it, the last tick of a month by months also to
    the last one of the month that it comes to. An event moves as its first and its last tick do,
    the earlier of the two being the new first one. The result admits every event of the date so
    moved by any of the amounts. Its bounds on start and end are reached, unless the date is finer
    than a day and falls on days that the target month lacks; its bounds on the duration are those
    of the date, widened by as much as the same number of months can differ. For weeks and finer
    units all bounds are exact.

    So a year, month or day becomes one: February plus a month is March, and 31 January plus a month
    the last of February. Marks and shape stay, originals do not, and the unit is the finer one.

    Args:
        date: Any date.
        amount: How many units, negative for back; a pair is the fewest and the most.
        unit: Any unit but ``PART``.

    Raises:
        ValueError: ``unit`` is ``PART``, or the pair is not in order.

    Examples:
        >>> shift(FuzzyDate.of(2024, 2, 29), 1, Granularity.YEAR).span
        Interval[2025-02-28, 2025-03-01)
        >>> shift(FuzzyDate.of(2024, 2), 1, Granularity.MONTH) == FuzzyDate.of(2024, 3)
        True
        >>> shift(FuzzyDate.of(2020), (3, 5), Granularity.YEAR).span
        Interval[2023-01-01, 2026-01-01)
    """
    low, high = (amount, amount) if isinstance(amount, int) else amount
    if low > high:
        raise ValueError(f"amount must be the fewest and the most, got {amount}")
    moved = _shifter(low, high, unit)

    def image(one: FuzzyDate) -> FuzzyDate:
        return evolve(
            one,
            outer=moved(one.outer),
            core=None if one.core is None else moved(one.core),
            granularity=min(one.granularity, unit),
            alternatives=tuple(image(other) for other in one.alternatives),
            occasions=tuple(image(other) for other in one.occasions),
            originals=(),
        )

    return image(date)


def elapsed(
    first: FuzzyDate,
    second: FuzzyDate,
    unit: Granularity = Granularity.SECOND,
    *,
    likely: bool = False,
) -> Elapsed:
    """How many whole units pass from the start of one date to the start of the other.

    Formally: the least and the most of ``gregorian.units_between(s, t, unit)`` over all starts
    ``s`` of the first and ``t`` of the second; both are reached. ``elapsed(b, a)`` is the negative
    of ``elapsed(a, b)``.

    Args:
        first: The date that is counted from.
        second: The date that is counted to.
        unit: Any unit but ``PART``; seconds are ticks.
        likely: Whether to count between the times that the words suggest.

    Raises:
        ValueError: ``unit`` is ``PART``.

    Examples:
        >>> str(elapsed(FuzzyDate.of(2020, 5), FuzzyDate.of(2024, 3), Granularity.YEAR))
        '3 years'
        >>> str(elapsed(FuzzyDate.of(2020), FuzzyDate.of(2024), Granularity.YEAR))
        'between 3 and 4 years'
    """
    one, other = _box(first, likely=likely), _box(second, likely=likely)
    starts, ends = (one.start_lower, one.start_upper), (other.start_lower, other.start_upper)
    return _counted(starts, ends, unit)


def age(
    born: FuzzyDate,
    at: FuzzyDate,
    unit: Granularity = Granularity.YEAR,
    *,
    likely: bool = False,
) -> Elapsed:
    """How old somebody is at some moment of a date: whole years since a moment of the birth date.

    Formally: the least and the most of ``gregorian.units_between(b, t, unit)`` over all ticks ``b``
    of the birth date's span and ``t`` of the other's; both are reached. Negative before birth. Who
    was born on 29 February is a year older on 28 February of common years.

    Args:
        born: When the birth was.
        at: When the age is asked for.
        unit: Any unit but ``PART``.
        likely: Whether to count between the times that the words suggest.

    Raises:
        ValueError: ``unit`` is ``PART``.

    Examples:
        >>> str(age(FuzzyDate.of(1912, 6, 23), FuzzyDate.of(1954, 6, 7)))
        '41 years'
        >>> str(age(FuzzyDate.of(1912), FuzzyDate.of(1936)))
        'between 23 and 24 years'
    """
    moments = []
    for date in (born, at):
        box = _box(date, likely=likely)
        last = None if box.end_upper is None else box.end_upper - 1
        moments.append((box.start_lower, last))
    return _counted(moments[0], moments[1], unit)


def length(
    date: FuzzyDate, unit: Granularity = Granularity.SECOND, *, likely: bool = False
) -> Elapsed:
    """How many whole units it lasted, from its start to its end.

    Formally: no event of the date has fewer or more of ``gregorian.units_between(s, e, unit)``.
    Both bounds are reached for weeks and finer units, and where the bounds on the duration are
    those that start and end imply.

    Args:
        date: Any date.
        unit: Any unit but ``PART``; seconds are ticks.
        likely: Whether to measure what the words suggest.

    Raises:
        ValueError: ``unit`` is ``PART``.

    Examples:
        >>> from chronology.dates.edtf import parse_edtf
        >>> str(length(parse_edtf("1914-07-28/1918-11-11"), Granularity.YEAR))
        '4 years'
        >>> str(length(parse_edtf("2019/2023"), Granularity.YEAR))
        'between 3 and 5 years'
    """
    box = _box(date, likely=likely)
    fewest = most_units(box.duration_lower, unit, longest=True)
    longest = box.duration_upper
    most = None if longest is None else most_units(longest, unit, longest=False)
    if unit not in MONTH_COUNTS:
        return Elapsed(unit, fewest, most)
    ends = _counted((box.start_lower, box.start_upper), (box.end_lower, box.end_upper), unit)
    return Elapsed(
        unit,
        fewest if ends.least is None else max(fewest, ends.least),
        most if ends.most is None else ends.most if most is None else min(most, ends.most),
    )


def _box(date: FuzzyDate, *, likely: bool) -> Box:
    return date.core if likely and date.core is not None else date.outer


def _counted(
    firsts: tuple[Bound, Bound], seconds: tuple[Bound, Bound], unit: Granularity
) -> Elapsed:
    """The least and the most units from a tick of one range to a tick of another, both closed."""
    gregorian.shift(0, 0, unit)  # refuses what has no length, also where nothing is counted
    (early, late), (soon, far) = firsts, seconds
    least = most = None
    if late is not None and soon is not None:
        pairs = product(_turns(late, early, back=True), _turns(soon, far, back=False))
        least = min(gregorian.units_between(one, other, unit) for one, other in pairs)
    if early is not None and far is not None:
        pairs = product(_turns(early, late, back=False), _turns(far, soon, back=True))
        most = max(gregorian.units_between(one, other, unit) for one, other in pairs)
    return Elapsed(unit, least, most)


def _turns(at: Tick, limit: Bound, *, back: bool) -> Iterable[Tick]:
    """The end of a range, and the next tick inward where the order of moved ticks can turn.

    Days that the target month lacks are moved to its last one, so that the last tick of the 30th
    can come to lie after the first of the 31st; within a day, and over all days, order stays.
    """
    yield at
    turn = at // DAY_TICKS * DAY_TICKS - 1 if back else -(-at // DAY_TICKS) * DAY_TICKS
    if limit is None or (limit <= turn if back else turn <= limit):
        yield turn


def _shifter(low: int, high: int, unit: Granularity) -> Callable[[Box], Box]:
    if unit not in MONTH_COUNTS:
        return lambda box: _plus(box, unit_lengths(low, unit)[0], unit_lengths(high, unit)[0])
    slack = variation(low, high, unit)

    def moved(box: Box) -> Box:
        last = tuple(None if end is None else end - 1 for end in (box.end_lower, box.end_upper))
        starts = _moved_range((box.start_lower, box.start_upper), low, high, unit)
        lasts = _moved_range((last[0], last[1]), low, high, unit)
        longest = None if box.duration_upper is None else box.duration_upper + slack
        return Box.of(
            (_lesser(starts[0], lasts[0]), _lesser(starts[1], lasts[1], unknown=False)),
            (
                _after(_greater(starts[0], lasts[0], unknown=False)),
                _after(_greater(starts[1], lasts[1])),
            ),
            (box.duration_lower - slack, longest),
        )

    return moved


def _moved_range(
    ticks: tuple[Bound, Bound], low: int, high: int, unit: Granularity
) -> tuple[Bound, Bound]:
    """The earliest and the latest that a tick of a closed range can come to lie."""
    first, last = ticks
    earliest = latest = None
    if first is not None:
        turns = _turns(first, last, back=False)
        earliest = min(gregorian.shift(at, low, unit) for at in turns)
    if last is not None:
        turns = _turns(last, first, back=True)
        latest = max(gregorian.shift(at, high, unit) for at in turns)
        if gregorian.start(gregorian.index(last + 1, Granularity.MONTH), Granularity.MONTH) > last:
            latest = max(latest, gregorian.shift(last + 1, high, unit) - 1)
    return earliest, latest


def _plus(box: Box, low: int, high: int) -> Box:
    def added(bound: Bound, ticks: int) -> Bound:
        return None if bound is None else bound + ticks

    return Box.of(
        (added(box.start_lower, low), added(box.start_upper, high)),
        (added(box.end_lower, low), added(box.end_upper, high)),
        (box.duration_lower, box.duration_upper),
    )


def _lesser(first: Bound, second: Bound, *, unknown: bool = True) -> Bound:
    """The lesser of two bounds; no bound where one is unknown, or else the other one."""
    if first is None or second is None:
        return None if unknown else second if first is None else first
    return min(first, second)


def _greater(first: Bound, second: Bound, *, unknown: bool = True) -> Bound:
    if first is None or second is None:
        return None if unknown else second if first is None else first
    return max(first, second)


def _after(at: Bound) -> Bound:
    return None if at is None else at + 1
