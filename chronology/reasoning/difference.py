"""Simple temporal problems: bounds on the differences of points, decided by shortest paths.

Sources:
    The problem: R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", AIJ 49, 1991.
    Adding a constraint to a schedule: S. Cotton, O. Maler, "Fast and flexible difference constraint
    propagation for DPLL(T)", SAT 2006. The order in which many at once are settled: A. Goldberg,
    T. Radzik, "A heuristic improvement of the Bellman-Ford algorithm", 1993.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Final, TypeAlias

from chronology.axis.gregorian import Tick

#: ``(u, v, w, why)`` says ``x_v - x_u <= w``; ``why`` is the number that the caller knows it by.
Edge: TypeAlias = tuple[int, int, int, int]
#: An edge without its first point.
Arc: TypeAlias = tuple[int, int, int]

#: The number of an edge that is not in doubt.
GIVEN: Final = -1


class DifferenceGraph:
    """Difference constraints, with a schedule that satisfies all of them.

    It changes, and lives as long as one question is being answered.

    Attributes:
        arcs: The edges from each point.
        schedule: A value for each point, such that all edges hold.
    """

    __slots__ = ("arcs", "schedule")

    def __init__(self, arcs: list[list[Arc]], schedule: list[Tick]) -> None:
        self.arcs = arcs
        self.schedule = schedule

    @classmethod
    def of(cls, size: int, edges: Iterable[Edge]) -> "DifferenceGraph | tuple[int, ...]":
        """The graph of the edges; else the numbers of the edges of a negative cycle."""
        arcs = _tightest(size, edges)
        schedule, cycle = _settled(arcs)
        return cycle or cls(arcs, schedule)

    def copy(self) -> "DifferenceGraph":
        """The same, to be changed."""
        return DifferenceGraph([list(row) for row in self.arcs], list(self.schedule))

    def add(self, u: int, v: int, w: int, why: int) -> tuple[int, ...]:
        """Add an edge and repair the schedule; points that need not move are not visited.

        Returns:
            The numbers of the edges of a negative cycle, in which case nothing is added; else none.
        """
        excess = self.schedule[u] + w - self.schedule[v]
        if excess < 0:
            if u == v:
                return (why,)
            moved, cycle = self._lowered(u, v, excess, why)
            if cycle:
                return cycle
            for point, value in moved.items():
                self.schedule[point] = value
        self.arcs[u].append((v, w, why))
        return ()

    def _lowered(
        self, u: int, v: int, excess: int, why: int
    ) -> tuple[dict[int, Tick], tuple[int, ...]]:
        """The new values of the points that an edge from ``u`` to ``v`` pushes down, or a cycle."""
        schedule = self.schedule
        moved: dict[int, Tick] = {}
        change = {v: excess}
        came = {v: (u, why)}
        waiting = [(excess, v)]
        while waiting:
            amount, point = heappop(waiting)
            if point in moved:
                continue
            value = moved[point] = schedule[point] + amount
            for target, weight, reason in self.arcs[point]:
                if target in moved:
                    continue
                candidate = value + weight - schedule[target]
                if candidate < change.get(target, 0):
                    change[target] = candidate
                    came[target] = (point, reason)
                    if target == u:
                        return moved, _way_back(u, came)
                    heappush(waiting, (candidate, target))
        return moved, ()

    def remove_latest(self, u: int) -> None:
        """Take back the latest edge from a point; the schedule satisfies what is left."""
        self.arcs[u].pop()

    def backward(self) -> "DifferenceGraph":
        """The graph whose distances from a point are the distances to it in this one."""
        arcs: list[list[Arc]] = [[] for _ in self.arcs]
        for u, row in enumerate(self.arcs):
            for v, w, why in row:
                arcs[v].append((u, w, why))
        return DifferenceGraph(arcs, [-value for value in self.schedule])

    def distances(self, source: int) -> list[Tick | None]:
        """The least bound on ``x_v - x_source`` that follows, for each ``v``.

        Formally: the length of the shortest path, which is the greatest value that the difference
        has in any solution; ``None`` when there is no path and no bound.
        """
        found: list[Tick | None] = [None] * len(self.schedule)
        for point, slack in self._reached(source, None):
            found[point] = slack + self.schedule[point] - self.schedule[source]
        return found

    def distance(
        self, source: int, target: int, *, around: int | None = None, below: Tick | None = None
    ) -> Tick | None:
        """The length of the shortest path between two points.

        Args:
            source: Where the path begins.
            target: Where it ends.
            around: A point that it must not go through.
            below: A bound that is known already; given back when no path is shorter.
        """
        offset = self.schedule[target] - self.schedule[source]
        for point, slack in self._reached(source, around):
            if below is not None and slack + offset >= below:
                return below
            if point == target:
                return slack + offset
        return below

    def _reached(self, source: int, around: int | None) -> Iterator[tuple[int, int]]:
        """Points in ascending order of the slack of the shortest path to them (Dijkstra).

        The slack of an edge is by how much the schedule stays below its bound, never negative.
        """
        schedule = self.schedule
        least = {source: 0}
        done: set[int] = set()
        waiting = [(0, source)]
        while waiting:
            slack, point = heappop(waiting)
            if point in done or point == around:
                continue
            done.add(point)
            yield point, slack
            base = slack + schedule[point]
            for target, weight, _ in self.arcs[point]:
                candidate = base + weight - schedule[target]
                known = least.get(target)
                if known is None or candidate < known:
                    least[target] = candidate
                    heappush(waiting, (candidate, target))


def _tightest(size: int, edges: Iterable[Edge]) -> list[list[Arc]]:
    """The edges from each point, of several between two points the first of the tightest."""
    rows: list[dict[int, Arc]] = [{} for _ in range(size)]
    for u, v, w, why in edges:
        known = rows[u].get(v)
        if known is None or w < known[1]:
            rows[u][v] = (v, w, why)
    return [list(row.values()) for row in rows]


def _settled(arcs: Sequence[Sequence[Arc]]) -> tuple[list[Tick], tuple[int, ...]]:
    """A schedule for the edges, or the numbers of the edges of a negative cycle.

    Each pass scans the points that may push others down in an order in which, as far as cycles
    allow it, none comes after those that it pushes; so a chain of any length takes one pass.
    """
    schedule = [0] * len(arcs)
    came: dict[int, tuple[int, int]] = {}
    pending: Iterable[int] = range(len(arcs))
    while True:
        order = _scan_order(arcs, schedule, pending)
        if not order:
            return schedule, ()
        pushed: dict[int, None] = {}
        for point in order:
            pushed.pop(point, None)
            value = schedule[point]
            for target, weight, why in arcs[point]:
                if value + weight < schedule[target]:
                    schedule[target] = value + weight
                    came[target] = (point, why)
                    pushed[target] = None
        cycle = _cycle(came)
        if cycle:
            return schedule, cycle
        pending = pushed


def _scan_order(
    arcs: Sequence[Sequence[Arc]], schedule: Sequence[Tick], pending: Iterable[int]
) -> list[int]:
    """Points from which a pending one that violates an edge leads by edges without slack."""
    seen: set[int] = set()
    finished: list[int] = []
    for root in pending:
        value = schedule[root]
        if root in seen or not any(value + w < schedule[v] for v, w, _ in arcs[root]):
            continue
        seen.add(root)
        path = [(root, iter(arcs[root]))]
        while path:
            point, onward = path[-1]
            value = schedule[point]
            for target, weight, _ in onward:
                if target not in seen and value + weight <= schedule[target]:
                    seen.add(target)
                    path.append((target, iter(arcs[target])))
                    break
            else:
                finished.append(point)
                path.pop()
    finished.reverse()
    return finished


def _cycle(came: Mapping[int, tuple[int, int]]) -> tuple[int, ...]:
    """The numbers of the edges of a cycle of predecessors; such a cycle is always negative."""
    seen: dict[int, int] = {}
    for root in came:
        point = root
        while point in came and point not in seen:
            seen[point] = root
            point = came[point][0]
        if seen.get(point) == root and point in came:
            return _way_back(point, came)
    return ()


def _way_back(start: int, came: Mapping[int, tuple[int, int]]) -> tuple[int, ...]:
    """The numbers of the edges of the cycle of predecessors through a point, in their order."""
    numbers: list[int] = []
    point = start
    while True:
        point, why = came[point]
        numbers.append(why)
        if point == start:
            numbers.reverse()
            return tuple(numbers)
