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
    """A conjunction of difference constraints and of disjunctions of them, about events.

    Point 0 is the origin; the start of event ``i`` is point ``1 + 2 i``, its end the next one.

    Attributes:
        events: The number of events.
        edges: What is said, each with the number of the label that says so, or ``GIVEN``.
        clauses: Of each, some member holds.
    """

    events: int
    edges: tuple[Edge, ...]
    clauses: tuple[Clause, ...] = ()

    @property
    def size(self) -> int:
        """The number of points."""
        return 1 + 2 * self.events

    @property
    def all_edges(self) -> Iterator[Edge]:
        """What is said, and that each event starts before it ends."""
        yield from lengths(range(self.events))
        yield from self.edges

    def also(self, *differences: Difference) -> "Problem":
        """The problem with more that is not in doubt."""
        more = tuple((u, v, w, GIVEN) for u, v, w in differences)
        return Problem(self.events, self.edges + more, self.clauses)

    def compact(self) -> "Problem":
        """The same about those events only of which something is said, numbered anew."""
        place: dict[int, int] = {}

        def moved(difference: Difference) -> Difference:
            u, v, w = difference
            return new_point(u), new_point(v), w

        def new_point(point: int) -> int:
            if point == ORIGIN:
                return ORIGIN
            event, side = divmod(point - 1, 2)
            return 1 + 2 * place.setdefault(event, len(place)) + side

        edges = tuple((*moved((u, v, w)), why) for u, v, w, why in self.edges)
        clauses = tuple((tuple(map(moved, members)), why) for members, why in self.clauses)
        return Problem(len(place), edges, clauses)


def lengths(events: Iterable[int]) -> Iterator[Edge]:
    """That each event starts before it ends."""
    for number in events:
        yield 2 + 2 * number, 1 + 2 * number, -1, GIVEN


def point_of(number: int, side: Side) -> int:
    """The number of an end point of the event with that number."""
    return 1 + 2 * number + side


def problem_of(
    position: Mapping[Name, int], statements: Iterable[Statement], numbers: Mapping[Label, int]
) -> Problem:
    """What statements say about numbered points.

    Args:
        position: The number of each event.
        statements: What is said about these events.
        numbers: The number of each label.
    """
    edges: list[Edge] = []
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
    return Problem(len(position), tuple(edges), tuple(clauses))


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
