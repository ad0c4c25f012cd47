"""Events that statements connect, and what follows from those statements."""

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property
from itertools import compress
from typing import NoReturn

from chronology.reasoning.allen import NONE, RelationSet
from chronology.reasoning.box import EVERYTHING, Box
from chronology.reasoning.conflict import minimal_conflict
from chronology.reasoning.end_points import Difference, opposite
from chronology.reasoning.oracle import ProblemOracle
from chronology.reasoning.ordering import Link, Ordering, is_order_only
from chronology.reasoning.problem import (
    Problem,
    box_differences,
    lengths,
    point_of,
    problem_of,
)
from chronology.reasoning.proof import Chains, Proof, chain_of
from chronology.reasoning.search import Found, Outcome, Refuted, Undecided
from chronology.reasoning.solver import Schedule, Solver
from chronology.reasoning.statement import Dated, Label, Name, Related, Side, Statement


class Consistency(Enum):
    """Whether statements can all hold. It has no truth value: compare it."""

    CONSISTENT = "all can hold"
    INCONSISTENT = "not all can hold"
    UNDECIDED = "the budget was exhausted before it was known"

    def __bool__(self) -> NoReturn:
        raise TypeError(f"{self.name} is no truth value: compare it, as in `it is CONSISTENT`")


class Component:
    """Events and all that is said about them; each answer is worked out when it is asked for.

    Three ways, the first that will do: the dates of a single event are met; events of which only
    the order is known are closed as a point graph; all else is for the ``Solver``.

    Args:
        events: The events.
        statements: What is said, about them and no others.
        budget: How many dead ends each search may meet.
    """

    def __init__(
        self, events: tuple[Name, ...], statements: tuple[Statement, ...], budget: int
    ) -> None:
        self.events = events
        self.statements = statements
        self.budget = budget

    @cached_property
    def position(self) -> Mapping[Name, int]:
        """The number of each event."""
        return {name: i for i, name in enumerate(self.events)}

    @cached_property
    def numbers(self) -> Mapping[Label, int]:
        """The number of each label."""
        return _numbered({}, self.statements)

    @cached_property
    def problem(self) -> Problem:
        """What is said, about points."""
        return problem_of(self.position, self.statements, self.numbers)

    @cached_property
    def is_dates_only(self) -> bool:
        """Whether there is one event, of which nothing is said but dates."""
        return len(self.events) == 1 and all(isinstance(item, Dated) for item in self.statements)

    @cached_property
    def date(self) -> Box | None:
        """What all dates leave; ``None`` when they exclude each other."""
        box: Box | None = EVERYTHING
        for statement in self.statements:
            if isinstance(statement, Dated) and box is not None:
                box &= statement.box
        return box

    @cached_property
    def is_order_only(self) -> bool:
        """Whether a point graph says it all."""
        return all(map(is_order_only, self.statements))

    @cached_property
    def ordering(self) -> Ordering | None:
        """The point graph; ``None`` when what it says contradicts itself."""
        return Ordering.of(len(self.events), _links(self.statements, self.position))

    @cached_property
    def solver(self) -> Solver | Refuted:
        """What answers about points, or why nothing can."""
        return Solver.of(self.problem, len(self.numbers), self.budget)

    @property
    def _outcome(self) -> Outcome:
        return self.solver.outcome if isinstance(self.solver, Solver) else self.solver

    @property
    def _answering(self) -> Solver | None:
        """The solver, unless nothing can hold."""
        contradicted = isinstance(self._outcome, Refuted)
        return self.solver if isinstance(self.solver, Solver) and not contradicted else None

    @cached_property
    def chains(self) -> Chains:
        """What proofs are made of."""
        return Chains(self.problem)

    @property
    def is_convex(self) -> bool:
        """Whether nothing is said but bounds on differences, so that boxes say all of an event."""
        return self.is_dates_only or not self.problem.clauses

    @property
    def consistency(self) -> Consistency:
        """Whether all that is said can hold."""
        if self.is_dates_only:
            refuted = self.date is None
        elif self.is_order_only:
            refuted = self.ordering is None
        else:
            if isinstance(self._outcome, Undecided):
                return Consistency.UNDECIDED
            refuted = isinstance(self._outcome, Refuted)
        return Consistency.INCONSISTENT if refuted else Consistency.CONSISTENT

    @property
    def schedule(self) -> Schedule | None:
        """A tick for each point that satisfies all that is said, if one is known."""
        if self.is_order_only and not self.is_dates_only:
            return None if self.ordering is None else self.ordering.schedule()
        outcome = self._outcome
        return outcome.schedule if isinstance(outcome, Found) else None

    def bounds(self, number: int) -> tuple[Box | None, bool]:
        """Bounds on an event, ``None`` for a contradiction; and whether each is reached."""
        if self.is_dates_only:
            return self.date, True
        solver = self._answering
        return (None, True) if solver is None else solver.box(number)

    def relations(self, first: int, second: int) -> tuple[RelationSet, RelationSet]:
        """The relations that two events have in some solution, and those that were not decided."""
        if self.is_order_only:
            found = NONE if self.ordering is None else self.ordering.relations(first, second)
            return found, NONE
        solver = self._answering
        return (NONE, NONE) if solver is None else solver.relations(first, second)

    def certainly_before(self, first: int, second: int) -> bool:
        """Whether one event certainly ends before another starts, or just then."""
        if self.is_order_only:
            return self.ordering is not None and self.ordering.certainly_before(first, second)
        solver = self._answering
        start, end = point_of(second, Side.START), point_of(first, Side.END)
        return solver is not None and solver.holds((start, end, 0)) is True

    def followers(self, number: int) -> tuple[int, ...]:
        """The events that certainly start after an event ends, or just then."""
        others = [other for other in range(len(self.events)) if other != number]
        if self.is_order_only:
            found = iter([self.certainly_before(number, other) for other in others])
        else:
            starts = (point_of(other, Side.START) for other in others)
            solver = self._answering
            if solver is None:
                return ()
            found = solver.all_held(starts, point_of(number, Side.END), 0)
        return tuple(compress(others, found))

    def proof(self, difference: Difference) -> Proof | None:
        """Why a difference constraint holds in every solution; ``None`` when none is found."""
        if self.consistency is Consistency.INCONSISTENT:
            return None
        edges = self.chains.shortest(*difference)
        if edges is not None:
            return chain_of(edges, self.events, tuple(self.numbers))
        needed = self._needed(self.problem.also(opposite(difference)))
        return None if needed is None else Proof((), needed)

    def why_bounds(self, number: int) -> tuple[Proof, ...]:
        """A proof for each bound of an event that its own dates do not give."""
        box, _ = self.bounds(number)
        own = Component(
            (),
            tuple(
                item
                for item in self.statements
                if isinstance(item, Dated) and item.event == self.events[number]
            ),
            self.budget,
        ).date
        if box is None or own is None:
            return ()
        given = set(box_differences(number, own))
        proofs = (self.proof(item) for item in box_differences(number, box) if item not in given)
        return tuple(dict.fromkeys(proof for proof in proofs if proof is not None))

    def needed_for(self, denied: Related) -> frozenset[Label] | None:
        """Labels that a statement contradicts, as few as will do; ``None`` when it may hold."""
        if self.consistency is Consistency.INCONSISTENT:
            return None
        problem = problem_of(self.position, (*self.statements, denied), self.numbers)
        needed = self._needed(problem)
        return None if needed is None else frozenset(needed)

    def _needed(self, problem: Problem) -> tuple[Label, ...] | None:
        names = tuple(self.numbers)
        oracle = ProblemOracle(problem, self.budget)
        found = minimal_conflict(frozenset(range(len(names))), oracle)
        return None if found is None else tuple(names[number] for number in sorted(found))

    def extended(self, events: Iterable[Name], statements: tuple[Statement, ...]) -> "Component":
        """The component with more; what has been worked out is kept as far as it can be."""
        more = tuple(events)
        result = Component(self.events + more, self.statements + statements, self.budget)
        known = vars(self)
        if known.get("is_order_only") and all(map(is_order_only, statements)):
            vars(result)["is_order_only"] = True
            ordering = known.get("ordering")
            if ordering is not None:
                links = _links(statements, result.position)
                vars(result)["ordering"] = ordering.adding(len(more), links)
        solver = known.get("solver")
        if isinstance(solver, Solver):
            numbers = vars(result)["numbers"] = _numbered(self.numbers, statements)
            said = problem_of(result.position, statements, numbers)
            edges = (*lengths(range(len(self.events), len(result.events))), *said.edges)
            vars(result)["solver"] = solver.extended(len(more), edges, said.clauses, len(numbers))
        return result


def _numbered(numbers: Mapping[Label, int], statements: Iterable[Statement]) -> dict[Label, int]:
    result = dict(numbers)
    for statement in statements:
        if statement.label is not None:
            result.setdefault(statement.label, len(result))
    return result


def _links(statements: Iterable[Statement], position: Mapping[Name, int]) -> list[Link]:
    return [
        (position[item.first], position[item.second], item.relations.bits)
        for item in statements
        if isinstance(item, Related) and item.first != item.second
    ]
