"""Why something is so: chains of statements, and words for them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from chronology.axis.gregorian import DAY_TICKS, Tick, iso_text
from chronology.reasoning.difference import GIVEN, Edge
from chronology.reasoning.problem import ORIGIN, Problem
from chronology.reasoning.statement import Label, Name, Side


@frozen
class EndPoint:
    """The start or the end of an event."""

    event: Name
    side: Side


@frozen
class Step:
    """That one point is at least so much later than another.

    Formally: ``later - earlier >= gap``, in ticks; a missing point is the origin of the axis, tick
    0, so that a step to or from it is a date.

    Attributes:
        earlier: The point that is counted from.
        later: The point that is counted to.
        gap: The least time between them; a negative one allows ``later`` to be that much earlier.
        label: What says so; ``None`` for what is not in doubt, such as that a start is before its
            end.
    """

    earlier: EndPoint | None
    later: EndPoint | None
    gap: int
    label: Label


@frozen
class Proof:
    """Statements from which something follows.

    Attributes:
        steps: A chain, each step from where the one before it ended; the gaps add up to what is
            proved. Empty when no single chain proves it, but a case by case search does.
        labels: What the statements used are known by, in the order of the chain.
    """

    steps: tuple[Step, ...]
    labels: tuple[Label, ...]


#: The length of a path, its last edge, and the path before that.
_Trail: TypeAlias = tuple[int, Edge | None, "_Trail | None"]
_Arcs: TypeAlias = dict[int, list[Edge]]


class Chains:
    """Paths through the edges of a problem, by as few statements as can be.

    What is not in doubt counts as no statement.

    Args:
        problem: Edges that can all hold.
    """

    def __init__(self, problem: Problem) -> None:
        self._edges = tuple(problem.all_edges)

    @cached_property
    def _onward(self) -> tuple[_Arcs, _Arcs]:
        return _arcs(self._edges)

    @cached_property
    def _back(self) -> tuple[_Arcs, _Arcs]:
        return _arcs((v, u, w, why) for u, v, w, why in self._edges)

    def shortest(self, source: int, target: int, at_most: int) -> tuple[Edge, ...] | None:
        """Edges that show ``x_target - x_source <= at_most``, by as few statements as can be.

        Formally: a path whose bounds add up to no more than that; ``None`` when there is none.
        """
        if source != ORIGIN:
            return _path(*self._onward, source, target, at_most)
        # Nearly every event has an edge from the origin: it is better to end there.
        found = _path(*self._back, target, source, at_most)
        return None if found is None else tuple((v, u, w, why) for u, v, w, why in reversed(found))


def _path(
    given: _Arcs, said: _Arcs, source: int, target: int, at_most: int
) -> tuple[Edge, ...] | None:
    best: dict[int, _Trail] = {source: (0, None, None)}
    reached = {source}
    while reached:
        waiting = list(reached)
        while waiting:
            improved = _further(given, best, (waiting.pop(),))
            reached |= improved
            waiting += improved
        found = best.get(target)
        if found is not None and found[0] <= at_most:
            return tuple(_edges(found))[::-1]
        # A shortest path does not leave its end again.
        reached = _further(said, best, reached - {target})
    return None


def _arcs(edges: Iterable[Edge]) -> tuple[_Arcs, _Arcs]:
    """The edges from each point: those not in doubt, and the others."""
    given: _Arcs = {}
    said: _Arcs = {}
    for edge in edges:
        (given if edge[3] == GIVEN else said).setdefault(edge[0], []).append(edge)
    return given, said


def _further(arcs: _Arcs, best: dict[int, _Trail], sources: Iterable[int]) -> set[int]:
    """Go one edge on from each source; the points that are reached by less than before."""
    improved: set[int] = set()
    for source, trail in [(source, best[source]) for source in sorted(sources)]:
        for edge in arcs.get(source, ()):
            length = trail[0] + edge[2]
            known = best.get(edge[1])
            if known is None or length < known[0]:
                best[edge[1]] = (length, edge, trail)
                improved.add(edge[1])
    return improved


def _edges(trail: _Trail | None) -> Iterator[Edge]:
    while trail is not None and trail[1] is not None:
        yield trail[1]
        trail = trail[2]


def chain_of(edges: Sequence[Edge], events: Sequence[Name], labels: Sequence[Label]) -> Proof:
    """The proof that a path of edges is: its steps run from the path's end to its beginning.

    Args:
        edges: A path, as :meth:`Chains.shortest` gives it.
        events: The events of the problem.
        labels: The label of each number.
    """

    def end_point(point: int) -> EndPoint | None:
        if point == ORIGIN:
            return None
        number, side = divmod(point - 1, 2)
        return EndPoint(events[number], Side(side))

    steps = tuple(
        Step(end_point(v), end_point(u), -w, None if why == GIVEN else labels[why])
        for u, v, w, why in reversed(edges)
    )
    used = (step.label for step in steps if step.label is not None)
    return Proof(steps, tuple(dict.fromkeys(used)))


def words(
    proof: Proof, *, name: Callable[[Name], str] = str, cite: Callable[[Label], str] = str
) -> str:
    """A proof in words, one phrase a statement.

    Args:
        proof: Any proof.
        name: What to call an event.
        cite: What to call a statement.

    Examples:
        >>> words(Proof((Step(EndPoint("a", Side.END), None, -86_400, "AP"),), ("AP",)))
        'the end of a is not after 1970-01-02 (AP)'
    """
    if not proof.steps:
        return "no other case is left by " + " and ".join(f"({cite(x)})" for x in proof.labels)
    said = (step for step in proof.steps if step.label is not None)
    return "; ".join(f"{_step_words(step, name)} ({cite(step.label)})" for step in said)


def _step_words(step: Step, name: Callable[[Name], str]) -> str:
    def point(end_point: EndPoint) -> str:
        return f"the {end_point.side.name.lower()} of {name(end_point.event)}"

    if step.earlier is None or step.later is None:
        if step.later is not None:
            return f"{point(step.later)} is not before {iso_text(step.gap)}"
        if step.earlier is not None:
            return f"{point(step.earlier)} is not after {iso_text(-step.gap)}"
        return "nothing can hold"
    earlier, later = point(step.earlier), point(step.later)
    if step.gap < 0:
        return f"{later} is at most {_length(-step.gap)} before {earlier}"
    if step.gap > 1:
        return f"{later} is at least {_length(step.gap)} after {earlier}"
    return f"{later} is after {earlier}" if step.gap else f"{later} is not before {earlier}"


def _length(ticks: Tick) -> str:
    if ticks % DAY_TICKS:
        return "1 second" if ticks == 1 else f"{ticks} seconds"
    days = ticks // DAY_TICKS
    return "1 day" if days == 1 else f"{days} days"
