"""Whether some of the labels of a problem can all hold: what the search for conflicts asks."""

from collections.abc import Iterable
from typing import TypeVar

from chronology.reasoning.conflict import Members
from chronology.reasoning.difference import GIVEN, DifferenceGraph, Edge
from chronology.reasoning.learning import label_bits
from chronology.reasoning.problem import Clause, Problem
from chronology.reasoning.search import (
    Lemmas,
    Outcome,
    Refuted,
    Undecided,
    refuted_by,
    search,
    solve,
)

_T = TypeVar("_T")


class ProblemOracle:
    """Tells which labels of a problem can all hold, beside what is not in doubt.

    Only events that the labels are about are looked at: a question about a few of many statements
    costs little.

    Args:
        problem: All that is said.
        budget: How many dead ends each question may meet.

    Attributes:
        undecided: Whether a question was given up; what was taken to hold then may not.
    """

    def __init__(self, problem: Problem, budget: int) -> None:
        self.undecided = False
        self._events = problem.events
        self._budget = budget
        self._edges = _grouped((edge, edge[3]) for edge in problem.edges)
        self._clauses = _grouped((clause, clause[1]) for clause in problem.clauses)
        self._lemmas = Lemmas()

    def conflict(self, members: Members) -> Members | None:
        """Some that cannot all hold; ``None`` when all can, or when the budget was exhausted."""
        said = self.said_by((GIVEN, *sorted(members)))
        if not said.clauses:
            return self.judged(solve(said.compact()))
        graph = DifferenceGraph.of(said.size, said.all_edges)
        if isinstance(graph, tuple):
            return refuted_by(graph).numbers
        return self.searched(graph, said.clauses, members)

    def searched(
        self, graph: DifferenceGraph, clauses: tuple[Clause, ...], members: Members
    ) -> Members | None:
        """What :meth:`conflict` makes of the search for a schedule."""
        outcome = search(
            graph, clauses, self._budget, lemmas=self._lemmas, labels=label_bits(members)
        )
        return self.judged(outcome)

    def given(self, members: Members) -> "OracleAbove":
        """The oracle for what is said over and above some labels that can all hold."""
        return OracleAbove(self, members)

    def said_by(self, numbers: Iterable[int]) -> Problem:
        """The part of the problem that some labels say."""
        edges: list[Edge] = []
        clauses: list[Clause] = []
        for number in numbers:
            edges += self._edges.get(number, ())
            clauses += self._clauses.get(number, ())
        return Problem(self._events, tuple(edges), tuple(clauses))

    def judged(self, outcome: Outcome) -> Members | None:
        """What :meth:`conflict` makes of an outcome."""
        self.undecided |= isinstance(outcome, Undecided)
        return outcome.numbers if isinstance(outcome, Refuted) else None


class OracleAbove:
    """A :class:`ProblemOracle` that begins each question from a schedule for what is given."""

    def __init__(self, oracle: ProblemOracle, given: Members) -> None:
        problem = oracle.said_by((GIVEN, *sorted(given)))
        graph = DifferenceGraph.of(problem.size, problem.all_edges)
        assert isinstance(graph, DifferenceGraph)  # noqa: S101 - what is given can all hold
        self._oracle = oracle
        self._given = given
        self._graph = graph
        self._schedule = list(graph.schedule)
        self._clauses = problem.clauses

    def conflict(self, members: Members) -> Members | None:
        """Some that cannot all hold, those given among them; ``None`` as in the other oracle."""
        said = self._oracle.said_by(sorted(members))
        clauses = self._clauses + said.clauses
        added: list[int] = []
        self._graph.schedule = list(self._schedule)
        try:
            for edge in said.edges:
                cycle = self._graph.add(*edge)
                if cycle:
                    return refuted_by(cycle).numbers
                added.append(edge[0])
            if not clauses:
                return None
            return self._oracle.searched(self._graph.copy(), clauses, self._given | members)
        finally:
            for point in reversed(added):
                self._graph.remove_latest(point)


def _grouped(items: Iterable[tuple[_T, int]]) -> dict[int, list[_T]]:
    groups: dict[int, list[_T]] = {}
    for item, number in items:
        groups.setdefault(number, []).append(item)
    return groups
