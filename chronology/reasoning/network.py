"""Dates and relations of many events in one network: what is possible, certain, contradictory."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import field, frozen

from chronology.axis.gregorian import Tick
from chronology.reasoning.allen import NONE, RelationSet
from chronology.reasoning.box import Box
from chronology.reasoning.component import Component, Consistency
from chronology.reasoning.conflict import LIMIT, PATIENCE, minimal_conflict, minimal_conflicts
from chronology.reasoning.connection import components_of, joined
from chronology.reasoning.oracle import ProblemOracle
from chronology.reasoning.problem import point_of
from chronology.reasoning.proof import Proof
from chronology.reasoning.search import BUDGET
from chronology.reasoning.statement import Label, Name, Related, Side, Statement, events_of

#: Start and end of an interval, half-open.
Span: TypeAlias = tuple[Tick, Tick]


def _tuple_of(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(statements)


@frozen
class Conflicts:
    """Minimal conflicts of a network.

    Attributes:
        sets: Labels whose statements cannot all hold, though without any one of them they can;
            smaller sets first. The empty set says that what has no label contradicts itself.
        complete: Whether these are all and each is minimal; false when a limit or a budget was met.
    """

    sets: tuple[frozenset[Label], ...]
    complete: bool


@frozen
class Network:
    """Statements about events, and what follows from all of them together.

    Formally: a solution gives each event a proper interval ``[s, e)`` of whole ticks such that
    every statement holds. Statements that connect no events with each other are never looked at
    together: dates alone cost nothing, and a contradiction spoils the answers about those events
    only that statements connect with it.

    Where all relations are continuous (as "before", "during" and every single one of Allen's are),
    dates and lags included, everything is exact and takes polynomial time. Other sets of relations,
    such as "before or after", may need a search; where ``budget`` is exhausted, the answer is the
    wider one, and :attr:`consistency`, :meth:`is_tight` and :meth:`undecided_relations` say so.

    Attributes:
        statements: What is said.
        budget: How many dead ends each search may meet.

    Examples:
        >>> from chronology.axis.interval import Interval
        >>> from chronology.reasoning.allen import BEFORE
        >>> from chronology.reasoning.statement import Dated
        >>> may, june = (Box.within(Interval.of(2024, month)) for month in (5, 6))
        >>> network = Network((
        ...     Dated("vote", may, "AP"),
        ...     Related("strike", "vote", BEFORE, label="Reuters"),
        ... ))
        >>> network.bounds("strike").end_upper == network.bounds("vote").start_upper
        True
        >>> network.adding(Dated("strike", june, "AFP")).conflicts().sets == (
        ...     frozenset({"AP", "Reuters", "AFP"}),
        ... )
        True
    """

    statements: tuple[Statement, ...] = field(default=(), converter=_tuple_of)
    budget: int = BUDGET
    _home: Mapping[Name, Component] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_home", components_of(self.statements, self.budget))

    @property
    def events(self) -> tuple[Name, ...]:
        """The events that something is said about."""
        return tuple(self._home)

    @property
    def labels(self) -> tuple[Label, ...]:
        """What statements are known by, each label once."""
        said = (item.label for item in self.statements if item.label is not None)
        return tuple(dict.fromkeys(said))

    def adding(self, *statements: Statement) -> "Network":
        """The network with more statements.

        What has been worked out is kept: adding one to a few hundred events whose order alone is
        known takes some tenths of a millisecond.
        """
        home = dict(self._home)
        for statement in statements:
            part = joined(statement, home, self.budget)
            home.update(dict.fromkeys(part.events, part))
        return self._with(self.statements + statements, home)

    def without(self, *labels: Label) -> "Network":
        """The network without the statements that have one of the labels.

        Only what was said about the events concerned is worked out anew.
        """
        withdrawn = set(labels)
        kept = tuple(item for item in self.statements if item.label not in withdrawn)
        home = dict(self._home)
        touched = dict.fromkeys(
            self._home[name]
            for item in self.statements
            if item.label in withdrawn
            for name in events_of(item)
        )
        for part in touched:
            for name in part.events:
                del home[name]
            left = (item for item in part.statements if item.label not in withdrawn)
            home.update(components_of(left, self.budget))
        return self._with(kept, home)

    @property
    def consistency(self) -> Consistency:
        """Whether there is a solution."""
        found = {part.consistency for part in self._parts()}
        for answer in (Consistency.INCONSISTENT, Consistency.UNDECIDED):
            if answer in found:
                return answer
        return Consistency.CONSISTENT

    def witness(self) -> dict[Name, Span] | None:
        """A solution: an interval for each event. ``None`` when there is none, or none is known."""
        found: dict[Name, Span] = {}
        for part in self._parts():
            schedule = part.schedule
            if schedule is None:
                return None
            for number, name in enumerate(part.events):
                start = point_of(number, Side.START)
                found[name] = schedule[start], schedule[start + 1]
        return found

    def bounds(self, event: Name) -> Box | None:
        """Bounds on an event; ``None`` when what is said about it contradicts itself.

        Formally: no solution lies outside them, and where :meth:`is_tight`, each of the six is
        reached by some solution.

        Raises:
            KeyError: Nothing is said about the event.
        """
        part = self._home[event]
        return part.bounds(part.position[event])[0]

    def is_tight(self, event: Name) -> bool:
        """Whether each bound of an event is reached by some solution, as far as is known.

        Raises:
            KeyError: Nothing is said about the event.
        """
        part = self._home[event]
        return part.bounds(part.position[event])[1]

    def relations(self, first: Name, second: Name) -> RelationSet:
        """The relations that two events may have: no solution has another.

        Each of them is that of some solution, but for :meth:`undecided_relations`. The empty set
        says that what is said about one of them contradicts itself.

        Raises:
            KeyError: Nothing is said about an event.
        """
        found, undecided = self._relations(first, second)
        return found | undecided

    def undecided_relations(self, first: Name, second: Name) -> RelationSet:
        """The relations of two events of which it is not known whether a solution has them.

        Raises:
            KeyError: Nothing is said about an event.
        """
        return self._relations(first, second)[1]

    def certainly_before(self, first: Name, second: Name) -> bool:
        """Whether one event ends before another starts, or just then, in every solution.

        False also where that is not known, and where there is no solution: nothing follows from a
        contradiction.

        Raises:
            KeyError: Nothing is said about an event.
        """
        part = self._home[first]
        if part is self._home[second]:
            return part.certainly_before(part.position[first], part.position[second])
        earlier, later = self.bounds(first), self.bounds(second)
        return earlier is not None and later is not None and earlier.certainly_before(later)

    def followers(self, event: Name) -> tuple[Name, ...]:
        """The events certainly after one, of those that statements connect with it.

        Raises:
            KeyError: Nothing is said about the event.
        """
        part = self._home[event]
        return tuple(part.events[number] for number in part.followers(part.position[event]))

    def conflict(self) -> frozenset[Label] | None:
        """One minimal conflict; ``None`` when all can hold, or when none is known.

        Formally: labels whose statements cannot all hold, though without any one of them they can.
        Where a budget was exhausted on the way, there may be labels too many.
        """
        for part in self._parts():
            if part.consistency is Consistency.INCONSISTENT:
                names = tuple(part.numbers)
                oracle = ProblemOracle(part.problem, self.budget)
                found = minimal_conflict(frozenset(range(len(names))), oracle)
                assert found is not None  # noqa: S101 - it has just been refuted
                return frozenset(names[number] for number in found)
        return None

    def conflicts(self, *, limit: int = LIMIT, patience: int = PATIENCE) -> Conflicts:
        """All minimal conflicts, up to a limit for each set of connected events.

        Args:
            limit: How many to list.
            patience: How many ways to spoil those found to examine in the search for others.
        """
        sets: list[frozenset[Label]] = []
        complete = True
        for part in self._parts():
            if part.consistency is Consistency.CONSISTENT:
                continue
            names = tuple(part.numbers)
            oracle = ProblemOracle(part.problem, self.budget)
            members = frozenset(range(len(names)))
            found = minimal_conflicts(members, oracle, limit=limit, patience=patience)
            sets += [frozenset(names[number] for number in item) for item in found.conflicts]
            complete &= found.complete and not oracle.undecided
        # A label may stand for statements about events that are not connected.
        least = [item for item in dict.fromkeys(sets) if not any(other < item for other in sets)]
        return Conflicts(tuple(sorted(least, key=len)), complete)

    def why_before(self, first: Name, second: Name) -> Proof | None:
        """Why one event is certainly before another; ``None`` when it is not.

        Formally: the chain of fewest statements whose gaps add up to 0 or more, from the end of the
        first event to the start of the second.

        Raises:
            KeyError: Nothing is said about an event.
        """
        if not self.certainly_before(first, second):
            return None
        part = self._about(first, second)
        end = point_of(part.position[first], Side.END)
        return part.proof((point_of(part.position[second], Side.START), end, 0))

    def why_bounds(self, event: Name) -> tuple[Proof, ...]:
        """Why the bounds of an event are narrower than its own dates: a proof for each bound.

        Raises:
            KeyError: Nothing is said about the event.
        """
        part = self._home[event]
        return part.why_bounds(part.position[event])

    def why(self, first: Name, second: Name, question: RelationSet) -> frozenset[Label] | None:
        """Labels from which it follows that one of the question's relations holds.

        Formally: the question is certain from their statements alone, and from no part of them.
        ``None`` when it does not follow from all, or is not known to.

        Raises:
            KeyError: Nothing is said about an event.
        """
        part = self._about(first, second)
        return part.needed_for(Related(first, second, ~question))

    def _with(self, statements: tuple[Statement, ...], home: Mapping[Name, Component]) -> "Network":
        result = Network(budget=self.budget)
        object.__setattr__(result, "statements", statements)
        object.__setattr__(result, "_home", home)
        return result

    def _parts(self) -> tuple[Component, ...]:
        return tuple(dict.fromkeys(self._home.values()))

    def _about(self, first: Name, second: Name) -> Component:
        """A component that holds both events."""
        one, other = self._home[first], self._home[second]
        if one is other:
            return one
        return Component(one.events + other.events, one.statements + other.statements, self.budget)

    def _relations(self, first: Name, second: Name) -> tuple[RelationSet, RelationSet]:
        one, other = self._home[first], self._home[second]
        if one is not other:
            box, other_box = self.bounds(first), self.bounds(second)
            if box is None or other_box is None:
                return NONE, NONE
            if one.is_convex and other.is_convex:
                # Solutions of the two can be combined at will, and boxes say all of each event.
                return box.relations(other_box), NONE
        part = self._about(first, second)
        return part.relations(part.position[first], part.position[second])
