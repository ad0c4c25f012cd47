"""Networks of dates and relations, against trying every interval."""

from itertools import combinations, product
from typing import NamedTuple

import pytest

from chronology.axis.interval import Interval
from chronology.reasoning import allen
from chronology.reasoning.allen import Relation, RelationSet, relation_between
from chronology.reasoning.box import EVERYTHING, Box
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Related

INTERVALS = tuple(combinations(range(7), 2))
SETS = (
    allen.BEFORE,
    allen.AFTER,
    allen.WITHIN,
    allen.SAME,
    allen.INTERSECTING,
    RelationSet.of(Relation.MEETS),
    RelationSet.of(Relation.OVERLAPS, Relation.STARTS),
    allen.BEFORE | allen.AFTER,
    RelationSet.of(Relation.STARTS, Relation.FINISHES),
)
BOXES = (
    Box.within(Interval(0, 4)),
    Box.within(Interval(2, 6)),
    Box.of((0, 3), (4, 6)),
    Box.of((0, 6), (0, 6), (3, 4)),
    Box.exactly(Interval(2, 4)),
)


class Edge(NamedTuple):
    """What may hold between two boxes of a list."""

    first: int
    second: int
    relations: RelationSet


class Narrowed(NamedTuple):
    """Boxes as those edges narrow them that are in no clash; each clash with what it touches."""

    boxes: tuple[Box, ...]
    clashes: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def narrow(boxes, edges):
    dates = [Dated(i, box) for i, box in enumerate(boxes)]
    said = [Related(*edge, label=number) for number, edge in enumerate(edges)]
    network = Network((*dates, *said))
    conflicts = network.conflicts()
    assert conflicts.complete
    clashes = []
    for labels in conflicts.sets:
        touched = {end for number in labels for end in edges[number][:2]}
        clashes.append((tuple(sorted(labels)), tuple(sorted(touched))))
    rest = network.without(*(label for labels in conflicts.sets for label in labels))
    found = tuple(rest.bounds(i) for i in range(len(boxes)))
    assert all(rest.is_tight(i) for i in range(len(boxes)))
    return Narrowed(found, tuple(sorted(clashes)))


def can_hold(first, second, relations):
    network = Network((Dated(0, first), Dated(1, second), Related(0, 1, relations)))
    return network.consistency is Consistency.CONSISTENT


def members(box):
    return [pair for pair in INTERVALS if box.admits(*pair)]


def hull(pairs):
    starts, ends = [s for s, _ in pairs], [e for _, e in pairs]
    lengths = [e - s for s, e in pairs]
    return Box.of((min(starts), max(starts)), (min(ends), max(ends)), (min(lengths), max(lengths)))


@pytest.mark.parametrize("relations", SETS, ids=repr)
def test_two_boxes_keep_just_what_can_agree(relations):
    for first, second in product(BOXES, repeat=2):
        pairs = [
            (a, b)
            for a, b in product(members(first), members(second))
            if relation_between(*a, *b) in relations
        ]
        result = narrow((first, second), [Edge(0, 1, relations)])
        assert can_hold(first, second, relations) == bool(pairs)
        if not pairs:
            assert result.clashes == (((0,), (0, 1)),)
            assert result.boxes == (first, second)
            continue
        assert result.clashes == ()
        for box, kept in zip(result.boxes, zip(*pairs, strict=True), strict=True):
            assert box == hull(kept)


def test_a_chain_of_any_length_is_narrowed_from_end_to_end():
    size = 300
    boxes = [Box.within(Interval(0, 1_000))] + [Box.within(Interval(0, 2_000))] * (size - 1)
    for edges in (
        [Edge(i, i + 1, allen.BEFORE) for i in range(size - 1)],
        [Edge(i, i + 1, allen.BEFORE) for i in reversed(range(size - 1))],
    ):
        result = narrow(boxes, edges)
        assert result.clashes == ()
        assert result.boxes[-1].start_lower == size - 1
        assert result.boxes[0].end_upper == 1_000


def test_a_circle_is_named_and_the_rest_still_narrows():
    boxes = [EVERYTHING] * 3 + [Box.within(Interval(0, 10)), Box.within(Interval(0, 10))]
    edges = [
        Edge(0, 1, allen.BEFORE),
        Edge(1, 2, allen.BEFORE),
        Edge(2, 0, allen.BEFORE),
        Edge(3, 4, allen.BEFORE),
    ]
    result = narrow(boxes, edges)
    assert result.clashes == (((0, 1, 2), (0, 1, 2)),)
    assert result.boxes[:3] == (EVERYTHING,) * 3
    assert result.boxes[3].end_upper == 9
    assert result.boxes[4].start_lower == 1


def test_two_circles_are_two_clashes():
    edges = [Edge(i, j, allen.BEFORE) for i, j in ((0, 1), (1, 0), (2, 3), (3, 2))]
    assert narrow([EVERYTHING] * 4, edges).clashes == (((0, 1), (0, 1)), ((2, 3), (2, 3)))


def test_a_circle_through_dates_names_its_statements():
    boxes = [Box.within(Interval(10, 20)), EVERYTHING, Box.within(Interval(0, 5))]
    edges = [Edge(0, 1, allen.BEFORE), Edge(1, 2, allen.BEFORE)]
    assert narrow(boxes, edges).clashes == (((0, 1), (0, 1, 2)),)


def test_an_event_is_not_before_itself():
    edges = [Edge(0, 0, allen.BEFORE), Edge(0, 0, allen.WITHIN)]
    assert narrow([EVERYTHING], edges).clashes == (((0,), (0,)),)


def test_nothing_at_all_is_a_clash_and_ticks_may_be_huge():
    far = 10**30
    boxes = [Box.within(Interval(far, far + 10)), Box.within(Interval(far, far + 20))]
    result = narrow(boxes, [Edge(0, 1, allen.BEFORE), Edge(0, 1, allen.NONE)])
    assert result.clashes == (((1,), (0, 1)),)
    assert result.boxes[1].start_lower == far + 1


def test_not_before_and_not_after_is_found_where_only_the_dates_tell():
    boxes = [Box.exactly(Interval(0, 10)), Box.exactly(Interval(2, 4))]
    apart = allen.BEFORE | allen.AFTER
    assert narrow(boxes, [Edge(0, 1, apart)]).clashes == (((0,), (0, 1)),)
    chain = [
        Edge(0, 1, allen.WITHIN),
        Edge(2, 1, allen.CONTAINING),
        Edge(0, 2, apart),
    ]
    wide = [Box.within(Interval(0, 3)), EVERYTHING, Box.exactly(Interval(0, 3))]
    assert narrow(wide, chain).clashes == (((2,), (0, 2)),)
