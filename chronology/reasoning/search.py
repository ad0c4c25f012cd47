"""Complete search for a schedule that satisfies difference constraints and disjunctions of them."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, TypeAlias

from attrs import frozen

from chronology.axis.gregorian import Tick
from chronology.reasoning.difference import GIVEN, DifferenceGraph
from chronology.reasoning.learning import ClauseLearner, DeadEnd, label_bits
from chronology.reasoning.problem import ORIGIN, Clause, Problem

#: How many dead ends a question may meet unless told otherwise.
BUDGET: Final = 10_000


@frozen
class Found:
    """A schedule that satisfies everything.

    Attributes:
        schedule: A tick for each point; that of the origin is 0.
    """

    schedule: tuple[Tick, ...]


@frozen
class Refuted:
    """There is no schedule.

    Attributes:
        numbers: Numbers of labels that exclude each other; fewer of them may do so too.
    """

    numbers: frozenset[int]


@frozen
class Undecided:
    """The budget was exhausted before there was an answer."""


Outcome: TypeAlias = Found | Refuted | Undecided


def solve(problem: Problem, *, budget: int = BUDGET) -> Outcome:
    """A schedule, or the labels that leave none.

    Args:
        problem: What must hold.
        budget: How many dead ends the search may meet before it gives up.

    Examples:
        >>> solve(Problem(1, ((1, 2, 5, 0), (2, 1, -6, 1))))
        Refuted(numbers=frozenset({0, 1}))
    """
    graph = DifferenceGraph.of(problem.size, problem.all_edges)
    if isinstance(graph, tuple):
        return refuted_by(graph)
    return search(graph, problem.clauses, budget)


def refuted_by(cycle: Iterable[int]) -> Refuted:
    """The refutation by a negative cycle of numbered edges."""
    return Refuted(frozenset(cycle) - {GIVEN})


def search(graph: DifferenceGraph, clauses: Sequence[Clause], budget: int) -> Outcome:
    """A schedule for edges that can all hold and for clauses, or the labels that leave none.

    The schedule of the graph is a guess that satisfies all that has been decided; a clause that it
    breaks gives the next decision, and when it breaks none, the guess is the answer. So only what
    matters is ever decided, and without clauses nothing is.

    Args:
        graph: The edges; they are changed.
        clauses: Of each, some member must hold.
        budget: How many dead ends the search may meet before it gives up.
    """
    if not clauses:
        return _found(graph.schedule)
    learner = ClauseLearner(graph, (member for clause, _ in clauses for member in clause))
    for members, why in clauses:
        dead_end = learner.add(members, label_bits((why,)))
        if dead_end is not None:
            return _refuted(learner, dead_end)
    return _search(learner, budget)


def _search(learner: ClauseLearner, budget: int) -> Outcome:
    position = 0
    dead_end: DeadEnd | None = None
    while True:
        if dead_end is None:
            position = _first_broken(learner, position)
            if position < 0:
                return _found(learner.graph.schedule)
            dead_end = learner.decide(_choice(learner, learner.clauses[position]))
        elif not learner.depth:
            return _refuted(learner, dead_end)
        elif budget > 0:
            budget -= 1
            dead_end = learner.learn(dead_end)
        else:
            return Undecided()


def _found(schedule: Sequence[Tick]) -> Found:
    origin = schedule[ORIGIN]
    return Found(tuple(value - origin for value in schedule))


def _refuted(learner: ClauseLearner, dead_end: DeadEnd) -> Refuted:
    bits = learner.blame(dead_end)
    return Refuted(frozenset(i for i in range(bits.bit_length()) if bits >> i & 1))


def _first_broken(learner: ClauseLearner, position: int) -> int:
    """The first clause from a position on, and round, that the schedule breaks; -1 for none."""
    x, differences, clauses = learner.graph.schedule, learner.differences, learner.clauses
    for number in chain(range(position, len(clauses)), range(position)):
        for literal in clauses[number]:
            u, v, w = differences[literal]
            if x[v] - x[u] <= w:
                break
        else:
            return number
    return -1


def _choice(learner: ClauseLearner, clause: Sequence[int]) -> int:
    """The open literal of a broken clause that is most active, then the one nearest to true."""
    x = learner.graph.schedule

    def key(literal: int) -> tuple[float, int]:
        u, v, w = learner.differences[literal]
        return -learner.activity[literal >> 1], x[v] - x[u] - w

    return min((literal for literal in clause if learner.values[literal] is None), key=key)
