"""Which of several dates can be right together."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from chronology.reasoning.box import Bound, Box

Point: TypeAlias = tuple[int, int]


def agreeing_groups(boxes: Sequence[Box]) -> tuple[tuple[int, ...], ...]:
    """The largest sets of boxes that have an interval in common.

    Formally: the maximal sets of indices whose boxes' meet is not empty, in ascending order; each
    index is in at least one of them. Pairs do not suffice: three boxes can agree two by two and
    have nothing in common.

    The meet of difference constraints has a least element, and each coordinate of that is a bound
    of one box or the sum of a start and a duration of two; hence the search tries cubically many
    points, not exponentially many sets.

    Examples:
        >>> from chronology.axis.interval import Interval
        >>> days = [Box.within(Interval.of(2024, 5, day)) for day in (3, 4)]
        >>> agreeing_groups([*days, Box.within(Interval.of(2024, 5))])
        ((0, 2), (1, 2))
    """
    distinct = list(dict.fromkeys(boxes))
    low = _below_everything(distinct)
    sets = {
        sum(1 << i for i, box in enumerate(distinct) if _admits(box, point, low))
        for point in _least_points(distinct, low)
    }
    maximal: list[int] = []
    for bits in sorted(sets, key=lambda bits: (-bits.bit_count(), bits)):
        if bits and not any(bits & larger == bits for larger in maximal):
            maximal.append(bits)
    position = {box: i for i, box in enumerate(distinct)}
    members = [position[box] for box in boxes]
    return tuple(
        sorted(tuple(i for i, at in enumerate(members) if bits >> at & 1) for bits in maximal)
    )


def _least_points(boxes: Sequence[Box], low: int) -> Iterator[Point]:
    starts = {_or_low(box.start_lower, low) for box in boxes}
    ends = {_or_low(box.end_lower, low) for box in boxes}
    shortest = {box.duration_lower for box in boxes}
    longest = {box.duration_upper for box in boxes if box.duration_upper is not None}
    yield from ((start, end) for start in starts for end in ends)
    yield from ((start, start + length) for start in starts for length in shortest)
    yield from ((end - length, end) for end in ends for length in longest)


def _admits(box: Box, point: Point, low: int) -> bool:
    """Whether the interval is one of the box, ``low`` standing for minus infinity."""
    start, end = point
    length = end - start
    return (
        _or_low(box.start_lower, low) <= start
        and (box.start_upper is None or start <= box.start_upper)
        and _or_low(box.end_lower, low) <= end
        and (box.end_upper is None or end <= box.end_upper)
        and box.duration_lower <= length
        and (box.duration_upper is None or length <= box.duration_upper)
    )


def _or_low(bound: Bound, low: int) -> int:
    return low if bound is None else bound


def _below_everything(boxes: Sequence[Box]) -> int:
    """A tick so early that no finite bound or sum of bounds reaches down to it."""
    bounds = [
        abs(bound)
        for box in boxes
        for bound in (
            box.start_lower,
            box.start_upper,
            box.end_lower,
            box.end_upper,
            box.duration_lower,
            box.duration_upper,
        )
        if bound is not None
    ]
    return -8 * (max(bounds, default=1) + 1)
