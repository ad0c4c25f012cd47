"""Events of which only the order of end points is known: no dates, no "either ... or"."""

from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import TypeAlias

from chronology.axis.gregorian import Tick
from chronology.reasoning.allen import ANY, NONE, Relation, RelationSet
from chronology.reasoning.box import EVERYTHING
from chronology.reasoning.classes import is_pointisable, point_relations
from chronology.reasoning.end_points import ORDER_BOUNDS, PAIRS, encode
from chronology.reasoning.point_graph import Order, PointGraph
from chronology.reasoning.statement import Dated, Statement

_Unequal: TypeAlias = tuple[int, int]
#: Numbers of two events, and the bits of what may hold between them.
Link: TypeAlias = tuple[int, int, int]


class Ordering:
    """Events as pairs of points in a point graph: closed once, then answers are looked up.

    Event ``i`` starts at point ``2 i`` and ends at the next one.

    Args:
        graph: What is known of the points.
    """

    __slots__ = ("_exact", "_graph")

    def __init__(self, graph: PointGraph) -> None:
        self._graph = graph
        self._exact = not any(graph.unequal)

    @classmethod
    def of(cls, count: int, links: Iterable[Link]) -> "Ordering | None":
        """The ordering of so many events; ``None`` when the links contradict each other."""
        orders: list[Order] = [(2 * i, 2 * i + 1, True) for i in range(count)]
        graph = PointGraph.of(2 * count, *_on_points(links, orders))
        return None if graph is None else cls(graph)

    def adding(self, count: int, links: Iterable[Link]) -> "Ordering | None":
        """The ordering with so many more events and with more links; ``None`` as in :meth:`of`."""
        size = len(self._graph.after)
        graph = self._graph.with_points(2 * count) if count else self._graph
        orders: list[Order] = [(size + 2 * i, size + 2 * i + 1, True) for i in range(count)]
        extended = graph.adding(*_on_points(links, orders))
        return None if extended is None else Ordering(extended)

    def relations(self, first: int, second: int) -> RelationSet:
        """Exactly the relations that two events can have."""
        bits = self._candidates(first, second)
        if self._exact or not bits & (bits - 1):
            return RelationSet(bits)
        return RelationSet.from_iterable(
            relation
            for relation in RelationSet(bits)
            if self._graph.adding(*_on_points([(first, second, 1 << relation)], [])) is not None
        )

    def certainly_before(self, first: int, second: int) -> bool:
        """Whether the first event certainly ends before the second starts, or just then."""
        end, start = 2 * first + 1, 2 * second
        if self._graph.not_before[end] >> start & 1:
            return True
        return not self._exact and self._graph.adding([(start, end, True)]) is None

    def schedule(self) -> tuple[Tick, ...]:
        """A tick for the origin, 0, and for each point, such that all that is known holds."""
        return (0, *self._graph.ranks())

    def _candidates(self, first: int, second: int) -> int:
        """The relations that no row rules out; exact without "not equal"."""
        graph = self._graph
        mine, others = (2 * first, 2 * first + 1), (2 * second, 2 * second + 1)
        bits = ANY.bits
        for (p, q), (x, y) in zip(PAIRS, product(mine, others), strict=True):
            if graph.after[x] >> y & 1:
                bits &= ORDER_BOUNDS[q, p, -1]
            elif graph.before[x] >> y & 1:
                bits &= ORDER_BOUNDS[p, q, -1]
            else:
                if graph.not_before[x] >> y & 1:
                    bits &= ORDER_BOUNDS[q, p, 0]
                if graph.not_after[x] >> y & 1:
                    bits &= ORDER_BOUNDS[p, q, 0]
        return bits


def is_order_only(statement: Statement) -> bool:
    """Whether a statement says nothing but what the order of end points can say."""
    if isinstance(statement, Dated):
        return statement.box == EVERYTHING
    if statement.lags or statement.relations == NONE:
        return False
    if statement.first == statement.second:
        return Relation.EQUALS in statement.relations
    return _is_pointisable(statement.relations.bits)


@cache
def _is_pointisable(bits: int) -> bool:
    return is_pointisable(RelationSet(bits))


def _on_points(links: Iterable[Link], orders: list[Order]) -> tuple[list[Order], list[_Unequal]]:
    unequal: list[_Unequal] = []
    for first, second, bits in links:
        points = (2 * first, 2 * first + 1, 2 * second, 2 * second + 1)
        ordered, apart = _said(bits)
        orders += [(points[p], points[q], strictly) for p, q, strictly in ordered]
        unequal += [(points[p], points[q]) for p, q in apart]
    return orders, unequal


@cache
def _said(bits: int) -> tuple[tuple[Order, ...], tuple[_Unequal, ...]]:
    """What a pointisable set says of the order of four points."""
    orders = tuple((v, u, w < 0) for u, v, w in encode(bits).bounds)
    return orders, tuple((p, q) for p, q, signs in point_relations(bits) if signs == {-1, 1})
