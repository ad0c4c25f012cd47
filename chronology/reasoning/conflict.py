"""Minimal conflicts: sets of statements that cannot all hold, though all but any one of them can.

Sources:
    J. Bailey, P. Stuckey, "Discovery of minimal unsatisfiable subsets of constraints using hitting
    set dualization", PADL 2005, and M. Liffiton, A. Previti, A. Malik, J. Marques-Silva, "Fast,
    flexible MUS enumeration" (MARCO), Constraints 21, 2016, for the enumeration; J. Marques-Silva,
    "Minimal unsatisfiability", 2010, for deletion with what each refutation did not use.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, Protocol, TypeAlias

from attrs import frozen

#: Numbers of labels.
Members: TypeAlias = frozenset[int]

#: How many conflicts are listed unless told otherwise.
LIMIT: Final = 100
#: How many sets are examined in the search for all conflicts unless told otherwise.
PATIENCE: Final = 1_000


class Judge(Protocol):
    """Whatever tells whether members can all hold."""

    def conflict(self, members: Members) -> Members | None:
        """Some that cannot all hold; ``None`` when all can, or when that is not known."""


class Oracle(Judge, Protocol):
    """A judge that can be asked again and again with much of the question unchanged."""

    def given(self, members: Members) -> Judge:
        """The judge of what is over and above some members that can all hold.

        The conflicts that it finds may name those given, too.
        """


@frozen
class Enumeration:
    """Minimal conflicts.

    Attributes:
        conflicts: Sets of members, smaller ones first.
        complete: Whether there are no others; false when a limit was met first.
    """

    conflicts: tuple[Members, ...]
    complete: bool


def minimal_conflict(members: Members, oracle: Judge) -> Members | None:
    """One minimal conflict among the members; ``None`` when they can all hold.

    Formally: the members of the result cannot all hold, and those of any proper part of it can.
    What the oracle does not know counts as what can hold, so that members too many may be left.
    """
    core = oracle.conflict(members)
    return None if core is None else _shrunk(core, oracle)


def minimal_conflicts(
    members: Members, oracle: Oracle, *, limit: int = LIMIT, patience: int = PATIENCE
) -> Enumeration:
    """All minimal conflicts among the members, up to a limit.

    Formally: the conflicts found so far are spoilt by leaving out a set that meets all of them. If
    what is left can hold, no further conflict lies in it; else one is found there. When every way
    to spoil those found has been examined, there are no others. Ways and conflicts may be
    exponentially many, hence the limits.

    Args:
        members: What to examine.
        oracle: Tells which of them can all hold.
        limit: How many conflicts to list.
        patience: How many ways to examine.
    """
    found = list(islice(_disjoint(members, oracle), limit + 1))
    if not found or not found[-1] or len(found) > limit:
        # What is not in doubt may contradict itself: then no other conflict is minimal.
        return _enumeration(found[:limit], complete=len(found) <= limit)
    involved = frozenset[int]().union(*found)
    rest = oracle.given(members - involved)
    settled: list[Members] = []
    spoilers = _spoilers(found, settled)
    for _ in range(patience):
        spoiler = next(spoilers, None)
        if spoiler is None:
            return _enumeration(found, complete=True)
        core = rest.conflict(involved - spoiler)
        if core is None:
            settled.append(spoiler)
            continue
        if len(found) == limit:
            break
        found.append(_shrunk(core, oracle))
        spoilers = _spoilers(found, settled)
        if not found[-1] <= involved:
            involved |= found[-1]
            rest = oracle.given(members - involved)
    return _enumeration(found, complete=next(spoilers, None) is None)


def _disjoint(members: Members, oracle: Judge) -> Iterator[Members]:
    """Minimal conflicts that have nothing in common, until what is left can hold."""
    while (core := oracle.conflict(members)) is not None:
        conflict = _shrunk(core, oracle)
        yield conflict
        if not conflict:
            return
        members -= conflict


def _enumeration(found: Sequence[Members], *, complete: bool) -> Enumeration:
    ordered = sorted(found, key=lambda conflict: (len(conflict), sorted(conflict)))
    return Enumeration(tuple(ordered), complete)


def _shrunk(core: Members, oracle: Judge) -> Members:
    """Leave members out one by one, and with each all that the next refutation does not need."""
    for member in sorted(core):
        smaller = oracle.conflict(core - {member}) if member in core else None
        core = core if smaller is None else smaller
    return core


def _spoilers(found: Sequence[Members], settled: Sequence[Members]) -> Iterator[Members]:
    """Sets that meet all conflicts and none of whose members is idle, but for settled ones.

    What is settled meanwhile is heeded.
    """
    waiting: list[Members] = [frozenset()]
    while waiting:
        spoiler = waiting.pop()
        if any(way <= spoiler for way in settled):
            continue
        unspoilt = next((item for item in found if not item & spoiler), None)
        if unspoilt is None:
            yield _without_idle(spoiler, found)
        else:
            waiting += (spoiler | {member} for member in sorted(unspoilt, reverse=True))


def _without_idle(spoiler: Members, found: Sequence[Members]) -> Members:
    for member in sorted(spoiler):
        smaller = spoiler - {member}
        if all(item & smaller for item in found):
            spoiler = smaller
    return spoiler
