"""Dates made narrower by statements on order, such as "until its revival in August"."""

from collections.abc import Sequence
from functools import cache
from typing import Final, TypeAlias

from attrs import frozen

from chronology.reasoning.allen import END_POINT_SIGNS, Relation, RelationSet
from chronology.reasoning.box import Bound, Box

_END_POINT_PAIRS: Final = ((0, 0), (0, 1), (1, 0), (1, 1))
_ORIGIN: Final = 0

#: x_second - x_first <= weight, and the index of the constraint that says so, or -1.
_Edge: TypeAlias = tuple[int, int, int, int]


@frozen
class OrderEdge:
    """The relations that may hold between the dates at two positions of a list of boxes."""

    first: int
    second: int
    relations: RelationSet


@frozen
class Narrowed:
    """What a list of boxes becomes under statements on order.

    Attributes:
        boxes: The boxes, as narrow as the statements that can hold together make them.
        clashes: Sets of statements, as indices, that cannot hold together, with the indices of
            the boxes that they touch. They narrow nothing.
    """

    boxes: tuple[Box, ...]
    clashes: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def narrow(boxes: Sequence[Box], edges: Sequence[OrderEdge]) -> Narrowed:
    """Narrow boxes by relations between them.

    Formally: every choice of one interval from each box that satisfies all relations is a choice
    from the narrowed boxes. Relations that are bounds on differences of end points, as "before",
    "meets" and "during" are, are used exactly; of others, such as "before or after", only the
    bounds that they imply. A clash is a negative cycle of differences, found one at a time, or a
    single relation that the narrowed boxes exclude.

    Sources:
        R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", AIJ 49, 1991; the early
        detection of cycles follows R. Tarjan's and B. Cherkassky, A. Goldberg's comparisons.
    """
    clashes: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    alive = dict(enumerate(edges))
    for index, edge in list(alive.items()):
        if not _holds(boxes, edge):
            clashes.append(((index,), _touched([edge])))
            del alive[index]
    size = 1 + 2 * len(boxes)
    fixed = [edge for i, box in enumerate(boxes) for edge in _box_edges(i, box)]
    while True:
        stated = [difference for i, edge in alive.items() for difference in _differences(i, edge)]
        differences = fixed + stated
        _, cycle = _relax(size, differences, [0] * size)
        if not cycle:
            break
        clashes.append((cycle, _touched([alive[i] for i in cycle])))
        for i in cycle:
            del alive[i]
    result = _tightened(boxes, size, differences)
    for index, edge in alive.items():
        if not _is_exact(edge.relations.bits) and not _holds(result, edge):
            clashes.append(((index,), _touched([edge])))
    return Narrowed(result, tuple(sorted(clashes)))


def can_hold(first: Box, second: Box, relations: RelationSet) -> bool:
    """Whether some interval of the first box has one of the relations to one of the second."""
    if not _is_exact(relations.bits):
        return first.relations(second).possible(relations)
    fixed = [*_box_edges(0, first), *_box_edges(1, second)]
    stated = _differences(0, OrderEdge(0, 1, relations))
    return not _relax(5, fixed + stated, [0] * 5)[1]


def _holds(boxes: Sequence[Box], edge: OrderEdge) -> bool:
    if edge.first == edge.second:
        return Relation.EQUALS in edge.relations
    return can_hold(boxes[edge.first], boxes[edge.second], edge.relations)


def _touched(edges: Sequence[OrderEdge]) -> tuple[int, ...]:
    return tuple(sorted({i for edge in edges for i in (edge.first, edge.second)}))


@cache
def _sign_bounds(bits: int) -> tuple[tuple[int, int], ...]:
    """The least and the greatest sign of each pair of end points over the relations."""
    signs = [END_POINT_SIGNS[relation] for relation in RelationSet(bits)]
    return tuple((min(column), max(column)) for column in zip(*signs, strict=True))


@cache
def _is_exact(bits: int) -> bool:
    """Whether the bounds on signs allow just these relations, and there are any."""
    if not bits:
        return False
    bounds = _sign_bounds(bits)
    allowed = [
        relation
        for relation, signs in END_POINT_SIGNS.items()
        if all(low <= sign <= high for sign, (low, high) in zip(signs, bounds, strict=True))
    ]
    # A sign that may be -1 or 1 but not 0 is no bound: 0 is among the allowed ones then.
    return RelationSet.from_iterable(allowed).bits == bits


def _node(box: int, end_point: int) -> int:
    return 1 + 2 * box + end_point


def _differences(index: int, edge: OrderEdge) -> list[_Edge]:
    if edge.first == edge.second:
        return []
    found: list[_Edge] = []
    bounds = _sign_bounds(edge.relations.bits)
    for (mine, other), (low, high) in zip(_END_POINT_PAIRS, bounds, strict=True):
        a, b = _node(edge.first, mine), _node(edge.second, other)
        if high <= 0:
            found.append((b, a, high, index))
        if low >= 0:
            found.append((a, b, -low, index))
    return found


def _box_edges(index: int, box: Box) -> list[_Edge]:
    start, end = _node(index, 0), _node(index, 1)
    found = [(end, start, -box.duration_lower, -1)]
    for first, second, weight in (
        (start, end, box.duration_upper),
        (_ORIGIN, start, box.start_upper),
        (_ORIGIN, end, box.end_upper),
        (start, _ORIGIN, _negated(box.start_lower)),
        (end, _ORIGIN, _negated(box.end_lower)),
    ):
        if weight is not None:
            found.append((first, second, weight, -1))
    return found


def _negated(bound: Bound) -> Bound:
    return None if bound is None else -bound


def _relax(
    size: int, edges: Sequence[_Edge], distance: list[Bound]
) -> tuple[list[Bound], tuple[int, ...]]:
    """Bellman and Ford's distances, or the constraints of one negative cycle; ``None`` is far.

    Passes alternate in direction, so that a chain of any length is done in two.
    """
    came: list[_Edge | None] = [None] * size
    backward = list(reversed(edges))
    forward = list(edges)
    while True:
        changed = False
        for edge in forward:
            first, second, weight, _ = edge
            reached, known = distance[first], distance[second]
            if reached is None:
                continue
            candidate = reached + weight
            if known is None or candidate < known:
                distance[second] = candidate
                came[second] = edge
                changed = True
        if not changed:
            return distance, ()
        cycle = _cycle(came)
        if cycle:
            return distance, cycle
        forward, backward = backward, forward


def _cycle(came: Sequence[_Edge | None]) -> tuple[int, ...]:
    """The constraints on a cycle of predecessors; such a cycle is always negative."""
    seen = [0] * len(came)
    for root in range(len(came)):
        node, mark = root, root + 1
        while not seen[node]:
            seen[node] = mark
            edge = came[node]
            if edge is None:
                break
            node = edge[0]
        else:
            if seen[node] == mark:
                return _labels_from(node, came)
    return ()


def _labels_from(start: int, came: Sequence[_Edge | None]) -> tuple[int, ...]:
    labels: set[int] = set()
    node = start
    while True:
        edge = came[node]
        assert edge is not None  # noqa: S101 - every node of a cycle has a predecessor
        labels.add(edge[3])
        node = edge[0]
        if node == start:
            return tuple(sorted(labels - {-1}))


def _tightened(boxes: Sequence[Box], size: int, edges: Sequence[_Edge]) -> tuple[Box, ...]:
    def from_origin(directed: Sequence[_Edge]) -> list[Bound]:
        distance: list[Bound] = [None] * size
        distance[_ORIGIN] = 0
        return _relax(size, directed, distance)[0]

    upper = from_origin(edges)
    lower = from_origin([(second, first, weight, i) for first, second, weight, i in edges])
    result: list[Box] = []
    for i, box in enumerate(boxes):
        start, end = _node(i, 0), _node(i, 1)
        implied = Box.of(
            (_negated(lower[start]), upper[start]),
            (_negated(lower[end]), upper[end]),
        )
        met = box & implied
        assert met is not None  # noqa: S101 - distances without a negative cycle are consistent
        result.append(met)
    return tuple(result)
