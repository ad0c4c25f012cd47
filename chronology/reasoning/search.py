"""Complete search for a schedule that satisfies difference constraints and disjunctions of them."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, TypeAlias

from attrs import frozen

from chronology.axis.gregorian import Tick
from chronology.reasoning.difference import GIVEN, DifferenceGraph
from chronology.reasoning.end_points import Difference
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

#: Differences of which some member holds, and the labels, as bits, that it follows from.
Lemma: TypeAlias = tuple[Collection[Difference], int]

#: Longer lemmas cost more than they save.
_LONGEST_LEMMA: Final = 15
_MOST_LEMMAS: Final = 4_000


class Lemmas:
    """What searches of one problem learnt, for later searches of other parts of it.

    It changes, and lives as long as somebody asks about the problem.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[frozenset[Difference], int], None] = {}

    def usable(self, labels: int, literals: Container[Difference]) -> Iterator[Lemma]:
        """Lemmas about these literals that rest on some of these labels, given as bits."""
        for members, basis in self._known:
            if not basis & ~labels and all(member in literals for member in members):
                yield members, basis

    def keep(self, lemmas: Iterable[Lemma]) -> None:
        """Remember lemmas that are short enough to be of use; the oldest are forgotten."""
        for members, basis in lemmas:
            if len(members) <= _LONGEST_LEMMA:
                self._known[frozenset(members), basis] = None
        for lemma in list(self._known)[:-_MOST_LEMMAS]:
            del self._known[lemma]


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


def search(
    graph: DifferenceGraph,
    clauses: Sequence[Clause],
    budget: int,
    *,
    lemmas: Lemmas | None = None,
    labels: int = 0,
) -> Outcome:
    """A schedule for edges that can all hold and for clauses, or the labels that leave none.

    The schedule of the graph is a guess that satisfies all that has been decided; a clause that it
    breaks gives the next decision, and when it breaks none, the guess is the answer. So only what
    matters is ever decided, and without clauses nothing is.

    Args:
        graph: The edges; they are changed.
        clauses: Of each, some member must hold.
        budget: How many dead ends the search may meet before it gives up.
        lemmas: What earlier searches learnt; what this one learns is added.
        labels: The labels, as bits, that edges and clauses are known by; those of lemmas used.
    """
    if not clauses:
        return _found(graph.schedule)
    learner = ClauseLearner(graph, (member for clause, _ in clauses for member in clause))
    known = () if lemmas is None else lemmas.usable(labels, learner.numbers)
    said = ((members, label_bits((why,))) for members, why in clauses)
    for members, basis in chain(said, known):
        dead_end = learner.add(members, basis)
        if dead_end is not None:
            return _refuted(learner, dead_end)
    outcome = _search(learner, budget)
    if lemmas is not None:
        lemmas.keep(learner.lessons)
    return outcome


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
