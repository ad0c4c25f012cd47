"""What follows from difference constraints and disjunctions of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from chronology.axis.gregorian import Tick
from chronology.reasoning.allen import NONE, Relation, RelationSet, relation_between
from chronology.reasoning.box import Bound, Box
from chronology.reasoning.difference import GIVEN, DifferenceGraph, Edge
from chronology.reasoning.end_points import Difference, encode, opposite, possible_relations
from chronology.reasoning.paths import ShortestPaths
from chronology.reasoning.problem import ORIGIN, Clause, Problem, point_of
from chronology.reasoning.search import (
    Found,
    Lemmas,
    Outcome,
    Refuted,
    Undecided,
    refuted_by,
    search,
)
from chronology.reasoning.statement import Side

#: A tick for each point.
Schedule: TypeAlias = tuple[Tick, ...]

#: How many witnesses are kept to answer "possible" without a search.
_KEPT = 32


class Solver:
    """Answers about edges that can all hold and clauses, each worked out once.

    Without clauses, all answers are shortest paths. With clauses, the edges alone give bounds that
    may be too wide, and witnesses give values that are reached. Where the two differ a search
    decides; where its budget is exhausted, the wider answer stands.

    Args:
        graph: The edges.
        clauses: Of each, some member holds.
        labels: How many labels there are.
        budget: How many dead ends each search may meet.
    """

    def __init__(
        self, graph: DifferenceGraph, clauses: tuple[Clause, ...], labels: int, budget: int
    ) -> None:
        self._graph = graph
        self._clauses = clauses
        self._budget = budget
        self._paths = ShortestPaths(graph)
        self._witnesses: list[Schedule] = []
        self._cells: list[ShortestPaths] = []
        self._outcome: Outcome | None = None
        self._boxes: dict[int, tuple[Box, bool]] = {}
        self._related: dict[tuple[int, int], tuple[RelationSet, RelationSet]] = {}
        self._lemmas = Lemmas()
        # What is assumed for one question has a number of its own, so that no lemma hides it.
        self._labels = labels

    @classmethod
    def of(cls, problem: Problem, labels: int, budget: int) -> "Solver | Refuted":
        """The solver of a problem, or why its edges cannot all hold."""
        graph = DifferenceGraph.of(problem.size, problem.all_edges)
        if isinstance(graph, tuple):
            return refuted_by(graph)
        return cls(graph, problem.clauses, labels, budget)

    def extended(
        self, events: int, edges: Iterable[Edge], clauses: Iterable[Clause], labels: int
    ) -> "Solver | Refuted":
        """The solver of the problem with so many more events, and with more edges and clauses.

        There are ``labels`` labels now.
        """
        graph = self._graph.copy()
        if isinstance(self._outcome, Found):
            # The next search begins where this one ended.
            graph.schedule = list(self._outcome.schedule)
        for _ in range(2 * events):
            graph.arcs.append([])
            graph.schedule.append(graph.schedule[ORIGIN])
        for edge in edges:
            cycle = graph.add(*edge)
            if cycle:
                return refuted_by(cycle)
        return Solver(graph, (*self._clauses, *clauses), labels, self._budget)

    @property
    def outcome(self) -> Outcome:
        """A witness, a refutation, or neither."""
        if self._outcome is None:
            self._outcome = self._solved(()) if self._clauses else search(self._graph, (), 0)
        return self._outcome

    def box(self, number: int) -> tuple[Box, bool]:
        """Bounds on an event, and whether each of them is reached by some solution."""
        if not self._clauses:
            return self._paths.box(number), True
        known = self._boxes.get(number)
        if known is None:
            known = self._boxes[number] = self._searched_box(number)
        return known

    def holds(self, difference: Difference) -> bool | None:
        """Whether a difference constraint holds in all solutions; ``None`` for undecided."""
        u, v, w = difference
        bound = self._paths.least(u, v)
        if bound is not None and bound <= w:
            return True
        if not self._clauses or not all(_satisfies(x, difference) for x in self._witnesses):
            return False
        outcome = self._solved((opposite(difference),))
        return None if isinstance(outcome, Undecided) else isinstance(outcome, Refuted)

    def all_held(self, u: Iterable[int], v: int, w: int) -> Iterator[bool]:
        """For each ``u``, whether ``x_v - x_u <= w`` is known to hold in all solutions."""
        self._paths.expect(v)
        return (self.holds((point, v, w)) is True for point in u)

    def relations(self, first: int, second: int) -> tuple[RelationSet, RelationSet]:
        """The relations that two events have in some solution, and those that were not decided."""
        possible = possible_relations(self._paths.matrix(first, second))
        if not self._clauses:
            return possible, NONE
        known = self._related.get((first, second))
        if known is None:
            known = self._related[first, second] = self._searched_relations(first, second, possible)
        return known

    def _solved(self, assumed: Iterable[Difference]) -> Outcome:
        """Solve the problem with more that holds; a witness is remembered."""
        graph = self._graph.copy()
        for u, v, w in assumed:
            cycle = graph.add(u, v, w, self._labels)
            if cycle:
                return refuted_by(cycle)
        labels = (1 << self._labels) - 1
        outcome = search(graph, self._clauses, self._budget, lemmas=self._lemmas, labels=labels)
        if isinstance(outcome, Found):
            self._witnesses.append(outcome.schedule)
            del self._witnesses[:-_KEPT]
        return outcome

    def _searched_relations(
        self, first: int, second: int, candidates: RelationSet
    ) -> tuple[RelationSet, RelationSet]:
        points = [point_of(i, side) for i in (first, second) for side in Side]
        seen = {_relation(x, points) for x in self._witnesses}
        undecided: list[Relation] = []
        for relation in candidates:
            if relation in seen:
                continue
            bounds = encode(1 << relation).bounds
            outcome = self._solved([(points[u], points[v], w) for u, v, w in bounds])
            if isinstance(outcome, Found):
                seen.add(relation)
            elif isinstance(outcome, Undecided):
                undecided.append(relation)
        return RelationSet.from_iterable(seen), RelationSet.from_iterable(undecided)

    def _searched_box(self, number: int) -> tuple[Box, bool]:
        start, end = (point_of(number, side) for side in Side)
        pairs = (
            *((start, ORIGIN), (ORIGIN, start), (end, ORIGIN), (ORIGIN, end)),
            *((end, start), (start, end)),
        )
        bounds, reached = zip(*(self._searched_bound(u, v) for u, v in pairs), strict=True)
        low_start, high_start, low_end, high_end, shortest, longest = bounds
        box = Box.of(
            (_negated(low_start), high_start),
            (_negated(low_end), high_end),
            (-shortest, longest),
        )
        return box, all(reached)

    def _searched_bound(self, u: int, v: int) -> tuple[Bound, bool]:
        """The least bound on ``x_v - x_u``, and whether it is reached."""
        widest = self._paths.least(u, v)
        outcome = self.outcome
        if isinstance(outcome, Found) and not self._cells:
            self._add_cell(outcome.schedule)
        reached = [cell.least(u, v) for cell in self._cells]
        while reached and not (None in reached or widest in reached):
            best = max(bound for bound in reached if bound is not None)
            outcome = self._solved((opposite((u, v, best)),))
            if isinstance(outcome, Refuted):
                return best, True
            if isinstance(outcome, Undecided):
                return widest, False
            reached = [self._add_cell(outcome.schedule).least(u, v)]
        return widest, bool(reached)

    def _add_cell(self, witness: Schedule) -> ShortestPaths:
        """The solutions that satisfy each clause by the member that the witness satisfies."""
        graph = self._graph.copy()
        graph.schedule = list(witness)
        for members, _ in self._clauses:
            u, v, w = next(item for item in members if _satisfies(witness, item))
            graph.add(u, v, w, GIVEN)
        cell = ShortestPaths(graph)
        self._cells.append(cell)
        del self._cells[:-_KEPT]
        return cell


def _relation(schedule: Schedule, points: Sequence[int]) -> Relation:
    start1, end1, start2, end2 = (schedule[point] for point in points)
    return relation_between(start1, end1, start2, end2)


def _satisfies(schedule: Schedule, difference: Difference) -> bool:
    u, v, w = difference
    return schedule[v] - schedule[u] <= w


def _negated(bound: Bound) -> Bound:
    return None if bound is None else -bound
