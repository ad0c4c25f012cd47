"""Statements about events as difference constraints, and disjunctions of them, over points."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from attrs import frozen

from chronology.reasoning.allen import ANY, Relation
from chronology.reasoning.box import Bound, Box
from chronology.reasoning.difference import GIVEN, Edge
from chronology.reasoning.end_points import Difference, encode
from chronology.reasoning.statement import Dated, Label, Lag, Name, Related, Side, Statement

#: The point from which ticks are counted.
ORIGIN: Final = 0
#: A constraint that nothing satisfies.
CONTRADICTION: Final[Difference] = (ORIGIN, ORIGIN, -1)

#: At least one of the differences holds; the number is that of the statement.
Clause: TypeAlias = tuple[tuple[Difference, ...], int]


@frozen
class Problem:
    """A conjunction of difference constraints and of disjunctions of them.

    Point 0 is the origin; the start of event ``i`` is point ``1 + 2 i``, its end the next one.

    Attributes:
        size: The number of points.
        edges: What holds, each with the number of the label that says so, or ``GIVEN``.
        clauses: Of each, some member holds.
    """

    size: int
    edges: tuple[Edge, ...]
    clauses: tuple[Clause, ...]

    def only(self, numbers: frozenset[int]) -> "Problem":
        """The part that rests on some of the labels, and on what is not in doubt."""
        return Problem(
            self.size,
            tuple(edge for edge in self.edges if edge[3] in numbers or edge[3] == GIVEN),
            tuple(item for item in self.clauses if item[1] in numbers or item[1] == GIVEN),
        )

    def also(self, *differences: Difference) -> "Problem":
        """The problem with more that is not in doubt."""
        more = tuple((u, v, w, GIVEN) for u, v, w in differences)
        return Problem(self.size, self.edges + more, self.clauses)


def point_of(number: int, side: Side) -> int:
    """The number of an end point of the event with that number."""
    return 1 + 2 * number + side


def problem_of(
    events: Sequence[Name], statements: Iterable[Statement], numbers: Mapping[Label, int]
) -> Problem:
    """What statements say about numbered points.

    Args:
        events: The events that the statements are about, in the order of their points.
        statements: What is said.
        numbers: The number of each label.
    """
    position = {name: i for i, name in enumerate(events)}
    edges: list[Edge] = [(2 + 2 * i, 1 + 2 * i, -1, GIVEN) for i in range(len(events))]
    clauses: list[Clause] = []
    for statement in statements:
        why = GIVEN if statement.label is None else numbers[statement.label]
        if isinstance(statement, Dated):
            box = box_differences(position[statement.event], statement.box)
            edges += [(u, v, w, why) for u, v, w in box]
        else:
            first, second = position[statement.first], position[statement.second]
            bounds, choices = related_differences(first, second, statement)
            edges += [(u, v, w, why) for u, v, w in bounds]
            clauses += [(choice, why) for choice in choices]
    return Problem(1 + 2 * len(events), tuple(edges), tuple(clauses))


def box_differences(number: int, box: Box) -> Iterator[Difference]:
    """The bounds of a closed box on the points of an event, without those that others imply."""
    start, end = point_of(number, Side.START), point_of(number, Side.END)
    shortest, longest = box.duration_lower, box.duration_upper
    if box.start_lower is not None:
        yield start, ORIGIN, -box.start_lower
    if box.end_upper is not None:
        yield ORIGIN, end, box.end_upper
    late_start = box.start_upper if box.start_upper != _plus(box.end_upper, -shortest) else None
    early_end = box.end_lower if box.end_lower != _plus(box.start_lower, shortest) else None
    if late_start is not None:
        yield ORIGIN, start, late_start
    if early_end is not None:
        yield end, ORIGIN, -early_end
    follows = late_start is not None and early_end == late_start + shortest
    if shortest > 1 and not follows:
        yield end, start, -shortest
    if longest is not None and box.end_upper != _plus(box.start_lower, longest):
        yield start, end, longest


def _plus(bound: Bound, amount: int) -> Bound:
    return None if bound is None else bound + amount


def related_differences(
    first: int, second: int, statement: Related
) -> tuple[list[Difference], list[tuple[Difference, ...]]]:
    """What holds between the points of two events, and of what some member holds."""
    points = [point_of(i, side) for i in (first, second) for side in Side]
    bits = statement.relations.bits
    bounds = [bound for lag in statement.lags for bound in _lag_differences(points, lag)]
    if not bits or (first == second and Relation.EQUALS not in statement.relations):
        return [*bounds, CONTRADICTION], []
    if first == second or bits == ANY.bits:
        return bounds, []
    encoding = encode(bits)
    bounds += [(points[u], points[v], w) for u, v, w in encoding.bounds]
    clauses = [
        tuple((points[u], points[v], w) for u, v, w in clause) for clause in encoding.clauses
    ]
    return bounds, clauses


def _lag_differences(points: Sequence[int], lag: Lag) -> Iterator[Difference]:
    first, second = points[lag.first], points[2 + lag.second]
    if lag.upper is not None:
        yield first, second, lag.upper
    if lag.lower is not None:
        yield second, first, -lag.lower
