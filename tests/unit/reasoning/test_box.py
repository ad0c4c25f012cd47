"""Bounds on start, end and duration."""

from itertools import product

import pytest

from chronology.axis.interval import Interval
from chronology.errors import EmptyIntervalError
from chronology.reasoning.allen import ANY, Relation, RelationSet, relation_between
from chronology.reasoning.box import EVERYTHING, Box

HORIZON = range(7)


def _members(box: Box) -> list[tuple[int, int]]:
    return [(s, e) for s, e in product(HORIZON, repeat=2) if box.admits(s, e)]


BOXES = [
    Box.of((0, 3), (2, 5)),
    Box.of((0, 3), (2, 5), (1, 1)),
    Box.of((1, 4), (2, 6), (2, 3)),
    Box.of((2, 2), (5, 5)),
    Box.within(Interval(1, 4)),
    Box.exactly(Interval(3, 5)),
    Box.of((0, 5), (1, 6), (4, 4)),
    Box.of((0, 0), (1, 6)),
]
PAIRS = list(product(BOXES, repeat=2))


@pytest.mark.parametrize("box", BOXES)
def test_every_bound_is_reached(box: Box) -> None:
    members = _members(box)
    starts, ends = [s for s, _ in members], [e for _, e in members]
    lengths = [e - s for s, e in members]
    assert (box.start_lower, box.start_upper) == (min(starts), max(starts))
    assert (box.end_lower, box.end_upper) == (min(ends), max(ends))
    assert (box.duration_lower, box.duration_upper) == (min(lengths), max(lengths))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_meet_has_the_members_of_both(first: Box, second: Box) -> None:
    both = sorted(set(_members(first)) & set(_members(second)))
    meet = first & second
    assert (sorted(_members(meet)) if meet else []) == both
    assert meet == second & first
    assert first.contains(second) == (set(_members(second)) <= set(_members(first)))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_relations_are_just_the_possible_ones(first: Box, second: Box) -> None:
    possible = {relation_between(*x, *y) for x in _members(first) for y in _members(second)}
    assert set(first.relations(second)) == possible
    assert second.relations(first) == first.relations(second).converse


def test_durations_rule_out_what_the_end_points_allow() -> None:
    short = Box.of((0, 3), (1, 4), (1, 1))
    long = Box.of((0, 0), (3, 4))
    assert Relation.EQUALS not in short.relations(long)


def test_nothing_known_allows_anything() -> None:
    assert EVERYTHING.relations(EVERYTHING) == ANY
    assert EVERYTHING.hull == Interval(None, None)
    assert EVERYTHING.throughout is None


@pytest.mark.parametrize(
    ("start", "end", "duration"),
    [((5, 5), (0, 4), (1, None)), ((3, 2), (9, 9), (1, None)), ((0, 0), (9, 9), (1, 3))],
)
def test_bounds_that_leave_nothing_are_refused(
    start: tuple[int, int], end: tuple[int, int], duration: tuple[int, int | None]
) -> None:
    with pytest.raises(EmptyIntervalError, match="no interval fits"):
        Box.of(start, end, duration)


def test_what_it_lies_within_and_what_it_fills() -> None:
    box = Box.of((0, 2), (5, 9))
    assert box.hull == Interval(0, 9)
    assert box.throughout == Interval(2, 5)
    assert Box.within(Interval(0, 9)).throughout is None
    assert Box.exactly(Interval(0, 9)).throughout == Interval(0, 9)


def test_one_sided_bounds() -> None:
    since = Box.of((0, 3), (8, None))
    assert since.hull == Interval(0, None)
    assert since.duration_lower == 5
    assert since.relations(Box.exactly(Interval(20, 30))).certain(
        ~RelationSet.of(Relation.PRECEDED_BY, Relation.MET_BY)
    )
    assert not since.certainly_before(Box.exactly(Interval(20, 30)))
    assert Box.within(Interval(None, 3)).certainly_before(Box.within(Interval(3, None)))


def test_a_box_moves_as_a_whole() -> None:
    assert Box.within(Interval(0, 9)).shift_ticks(5) == Box.within(Interval(5, 14))
    assert EVERYTHING.shift_ticks(5) == EVERYTHING


def test_the_repr_shows_dates() -> None:
    august = Interval.of(2023, 8)
    assert repr(Box.within(august)) == "Box(within [2023-08-01, 2023-09-01))"
    assert repr(Box.exactly(august)) == "Box(exactly [2023-08-01, 2023-09-01))"
    lasting = Box.of((august.lower, august.lower), (august.upper, None))
    assert repr(lasting) == (
        "Box(start 2023-08-01, end 2023-09-01 to .., duration 2678400 s to ..)"
    )
    assert "duration 1 s to .." in repr(EVERYTHING)
