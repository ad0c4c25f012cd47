"""Which dates can be right together."""

from itertools import combinations, product

import pytest

from chronology.axis.interval import Interval
from chronology.events.agreement import agreeing_groups
from chronology.reasoning.box import EVERYTHING, Box


def by_brute_force(boxes):
    """The maximal sets of indices with a non-empty meet, by trying all sets."""
    feasible = []
    for size in range(1, len(boxes) + 1):
        for members in combinations(range(len(boxes)), size):
            met = EVERYTHING
            for i in members:
                met = None if met is None else met & boxes[i]
            if met is not None:
                feasible.append(set(members))
    return tuple(
        sorted(tuple(sorted(one)) for one in feasible if not any(one < other for other in feasible))
    )


BOXES = [
    Box.within(Interval(0, 10)),
    Box.within(Interval(5, 20)),
    Box.within(Interval(8, None)),
    Box.within(Interval(None, 9)),
    Box.exactly(Interval(0, 20)),
    Box.exactly(Interval(30, 31)),
    Box.of(duration=(12, 15)),
    Box.of(start=(0, 4), end=(12, None)),
    Box.of(end=(None, 7), duration=(1, 3)),
    EVERYTHING,
]


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_groups_are_those_that_trying_all_sets_finds(size):
    for boxes in combinations(BOXES, size):
        assert agreeing_groups(boxes) == by_brute_force(boxes)


def test_all_ten_at_once():
    assert agreeing_groups(BOXES) == by_brute_force(BOXES)


def test_pairs_that_agree_need_not_agree_all_three():
    early = Box.of(start=(0, 5))
    late = Box.of(end=(10, 15))
    short = Box.of(duration=(1, 4))
    assert agreeing_groups([early, late, short]) == by_brute_force([early, late, short])
    early, late, short = Box.of(start=(0, 5)), Box.of(end=(10, 15)), Box.of(duration=(1, 4))
    assert all(a & b is not None for a, b in combinations((early, late, short), 2))
    assert agreeing_groups([early, late, short]) == ((0, 1), (0, 2), (1, 2))


def test_equal_boxes_stay_together_and_order_does_not_matter():
    day, other = Box.within(Interval(0, 10)), Box.within(Interval(10, 20))
    for boxes in product((day, other), repeat=3):
        groups = agreeing_groups(boxes)
        assert groups == by_brute_force(boxes)
        assert len(groups) == len(set(boxes))


def test_forty_different_days_take_no_time_to_speak_of():
    boxes = [Box.within(Interval(10 * i, 10 * i + 12)) for i in range(40)]
    assert agreeing_groups(boxes) == tuple((i, i + 1) for i in range(39))
