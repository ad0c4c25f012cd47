"""Shortest paths in a difference graph over events, each worked out once."""

from collections.abc import Sequence

from chronology.reasoning.box import Bound, Box
from chronology.reasoning.difference import DifferenceGraph
from chronology.reasoning.end_points import Matrix
from chronology.reasoning.problem import ORIGIN, point_of
from chronology.reasoning.statement import Side

#: How many rows of distances are kept at a time.
_KEPT = 64


class ShortestPaths:
    """The least bounds that follow from a graph; the graph must not change any more.

    Formally: ``least(u, v)`` is the greatest value of ``x_v - x_u`` in any solution, ``None`` when
    there is none. The distances among any points can be had together in one solution as far as
    they do not exclude each other, so that they describe those points completely.

    Sources:
        R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", AIJ 49, 1991, theorem 2.3:
        the network of shortest paths is decomposable.
    """

    def __init__(self, graph: DifferenceGraph) -> None:
        self.graph = graph
        self._backward: DifferenceGraph | None = None
        self._rows: dict[tuple[int, bool], Sequence[Bound]] = {}
        self._boxes: dict[int, Box] = {}

    def least(self, u: int, v: int) -> Bound:
        """The least bound on ``x_v - x_u``."""
        if u == ORIGIN:
            return self._from(ORIGIN)[v]
        if v == ORIGIN:
            return self._to(ORIGIN)[u]
        row = self._rows.get((v, True))
        if row is not None:
            return row[u]
        back, on = self._to(ORIGIN)[u], self._from(ORIGIN)[v]
        through = None if back is None or on is None else back + on
        return self.graph.distance(u, v, around=ORIGIN, below=through)

    def expect(self, v: int) -> None:
        """Work out the bounds on all ``x_v - x_u`` at once, as many will be asked for."""
        self._to(v)

    def box(self, number: int) -> Box:
        """The bounds of an event, as tight as they can be."""
        known = self._boxes.get(number)
        if known is None:
            start, end = (point_of(number, side) for side in Side)
            shortest = _negated(self.least(end, start))
            known = self._boxes[number] = Box.of(
                (_negated(self.least(start, ORIGIN)), self.least(ORIGIN, start)),
                (_negated(self.least(end, ORIGIN)), self.least(ORIGIN, end)),
                (1 if shortest is None else shortest, self.least(start, end)),
            )
        return known

    def matrix(self, first: int, second: int) -> Matrix:
        """The distances among the origin and the points of two events, in that order."""
        points = [ORIGIN, *(point_of(i, side) for i in (first, second) for side in Side)]
        onward = [self._from(point) for point in points[:3]]
        back = [self._to(point) for point in points[:3]]
        box = self.box(second)
        return [
            *([row[point] for point in points] for row in onward),
            [*(row[points[3]] for row in back), 0, box.duration_upper],
            [*(row[points[4]] for row in back), -box.duration_lower, 0],
        ]

    def _from(self, point: int) -> Sequence[Bound]:
        return self._row(self.graph, point, backward=False)

    def _to(self, point: int) -> Sequence[Bound]:
        if self._backward is None:
            self._backward = self.graph.backward()
        return self._row(self._backward, point, backward=True)

    def _row(self, graph: DifferenceGraph, point: int, *, backward: bool) -> Sequence[Bound]:
        row = self._rows.get((point, backward))
        if row is None:
            if len(self._rows) >= _KEPT:
                # The rows of the origin, which came first, are wanted again and again.
                for key in list(self._rows)[2 : _KEPT // 2]:
                    del self._rows[key]
            row = self._rows[point, backward] = graph.distances(point)
        return row


def _negated(bound: Bound) -> Bound:
    return None if bound is None else -bound
