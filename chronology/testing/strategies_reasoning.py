"""Hypothesis strategies for relations, boxes and what boxes hold."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis.gregorian import DAY_TICKS, Tick
from chronology.axis.interval import earlier_of, later_of
from chronology.reasoning.allen import Relation, RelationSet
from chronology.reasoning.box import Bound, Box
from chronology.testing.sharing import shared
from chronology.testing.strategies_axis import intervals, ticks

_FULL: Final = (1 << len(Relation)) - 1
#: How far a bound lies from the member of the box that it is drawn around, in ticks.
_SLACK: Final = 400 * DAY_TICKS
#: How far beyond its finite bounds a member of an unbounded box is looked for.
_REACH: Final = 3 * DAY_TICKS
#: How far from a member a bound is put where there was none.
_MARGIN: Final = 2


@shared
def relations() -> SearchStrategy[Relation]:
    """Allen's thirteen; shrinks to ``PRECEDES``."""
    return st.sampled_from(Relation)


@shared
def relation_sets(*, empty: bool = True) -> SearchStrategy[RelationSet]:
    """Sets of Allen relations; shrinks to few of them.

    Args:
        empty: Whether the empty set, contradiction, is one of them.
    """
    return st.integers(0 if empty else 1, _FULL).map(RelationSet)


@shared
def boxes(*, bounded: bool = False) -> SearchStrategy[Box]:
    """Closed boxes; shrinks to what lies within the day 2000-01-01.

    Args:
        bounded: Whether start and end have bounds on both sides; else any may have none.
    """
    whole = intervals(bounded=bounded)
    drawn = _boxes_around(
        ticks(), st.integers(1, _SLACK), st.sampled_from((0, DAY_TICKS)) | st.integers(0, _SLACK)
    )
    if bounded:
        return whole.map(Box.within) | whole.map(Box.exactly) | drawn.map(_all_bounded)
    return whole.map(Box.within) | whole.map(Box.exactly) | drawn


@shared
def small_boxes(size: int = 4) -> SearchStrategy[Box]:
    """Bounded boxes of a few ticks near zero, so that all they hold can be listed.

    Args:
        size: The farthest that a start lies from zero, and a bound from the start, end or duration
            that it is drawn around.
    """
    near, slack = st.integers(-size, size), st.integers(0, size)
    return _boxes_around(near, st.integers(1, size), slack).map(_all_bounded)


@st.composite
def _boxes_around(
    draw: DrawFn,
    starts: SearchStrategy[Tick],
    lengths: SearchStrategy[int],
    slacks: SearchStrategy[int],
) -> Box:
    """A box drawn around one of its members, so that it cannot be empty."""
    start, length = draw(starts), draw(lengths)

    def bounds(value: int) -> tuple[Bound, Bound]:
        below, above = draw(st.none() | slacks), draw(st.none() | slacks)
        return (
            None if below is None else value - below,
            None if above is None else value + above,
        )

    shortest, longest = bounds(length)
    return Box.of(bounds(start), bounds(start + length), (shortest or 1, longest))


def _all_bounded(box: Box) -> Box:
    """The box with a bound wherever it had none, next to where one of its members lies."""
    start, end = _some_member(box)
    met = box & Box.of(
        (
            start - _MARGIN if box.start_lower is None else None,
            start + _MARGIN if box.start_upper is None else None,
        ),
        (
            end - _MARGIN if box.end_lower is None else None,
            end + _MARGIN if box.end_upper is None else None,
        ),
    )
    if met is None:
        raise ValueError(f"{box} must hold [{start}, {end})")
    return met


def _some_member(box: Box) -> tuple[Tick, Tick]:
    known = (box.start_lower, box.start_upper, 0)
    start = next(bound for bound in known if bound is not None)
    if box.start_lower is None and box.start_upper is None and box.end_upper is not None:
        start = box.end_upper - box.duration_lower
    low, high = _ends_from(box, start)
    return start, next(bound for bound in (low, high, start + 1) if bound is not None)


@st.composite
def members(draw: DrawFn, box: Box) -> tuple[Tick, Tick]:
    """Start and end of an interval of the closed box: ``box.admits(start, end)``.

    Bounds themselves are drawn often, for there the errors are.
    """
    start = draw(_between(box.start_lower, box.start_upper, _some_member(box)[0]))
    low, high = _ends_from(box, start)
    return start, draw(_between(low, high, start + 1))


def _ends_from(box: Box, start: Tick) -> tuple[Tick, Bound]:
    """Bounds on the end of the box's intervals that have this start, both included."""
    low = later_of(box.end_lower, start + box.duration_lower)
    longest = None if box.duration_upper is None else start + box.duration_upper
    return start + box.duration_lower if low is None else low, earlier_of(box.end_upper, longest)


def _between(lower: Bound, upper: Bound, default: Tick) -> SearchStrategy[Tick]:
    if lower is None and upper is None:
        return st.integers(-_REACH, _REACH).map(lambda apart: default + apart)
    if lower is None:
        assert upper is not None  # noqa: S101 - both None is dealt with above
        lower = upper - _REACH
    elif upper is None:
        upper = lower + _REACH
    return st.sampled_from((lower, upper)) | st.integers(lower, upper)
