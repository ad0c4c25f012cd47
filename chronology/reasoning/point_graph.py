"""The order of points, from "before", "not after" and "not equal": all that follows, as bit sets.

Sources:
    M. Vilain, H. Kautz, P. van Beek, "Constraint propagation algorithms for temporal reasoning: a
    revised report", 1989, for the point algebra; M. Sharir, "A strong-connectivity algorithm and
    its applications in data flow analysis", 1981, for the components.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

#: ``(p, q, strictly)``: point ``p`` is before ``q``, or, if not strictly, not after it.
Order: TypeAlias = tuple[int, int, bool]
_Steps: TypeAlias = list[list[tuple[int, bool]]]
_Rows: TypeAlias = list[int]


@frozen
class PointGraph:
    """Statements on the order of points that do not contradict each other, and what follows.

    A row is the set of points, as bits, that stand in some relation to one point. Without "not
    equal", whatever is not ruled out by the rows of two points is possible; with it, :meth:`adding`
    tells.

    Attributes:
        not_before: The points certainly not before each point, itself among them.
        after: Those certainly after it.
        not_after: Those certainly not after it, itself among them.
        before: Those certainly before it.
        unequal: Those said to be not equal to it.
    """

    not_before: tuple[int, ...]
    after: tuple[int, ...]
    not_after: tuple[int, ...]
    before: tuple[int, ...]
    unequal: tuple[int, ...]

    @classmethod
    def of(
        cls, size: int, orders: Iterable[Order], unequal: Iterable[tuple[int, int]] = ()
    ) -> "PointGraph | None":
        """The graph of the statements; ``None`` when they contradict each other.

        Each row is built from the rows of the points one step on, so that it costs one union of
        bits for each statement.

        Examples:
            >>> graph = PointGraph.of(3, [(0, 1, False), (1, 2, True)])
            >>> graph.after[0] == 0b100
            True
            >>> graph.adding([(2, 0, False)]) is None
            True
        """
        onward: _Steps = [[] for _ in range(size)]
        back: _Steps = [[] for _ in range(size)]
        for p, q, strictly in orders:
            onward[p].append((q, strictly))
            back[q].append((p, strictly))
        components = _components(onward, back)
        not_before, after = _closed(components, onward)
        not_after, before = _closed(components[::-1], back)
        if any(bits >> p & 1 for p, bits in enumerate(after)):
            return None
        apart = [0] * size
        for p, q in unequal:
            apart[p] |= 1 << q
            apart[q] |= 1 << p
        rows = (not_before, after, not_after, before, apart)
        return _sharpened(rows) if any(apart) else cls(*map(tuple, rows))

    def adding(
        self, orders: Iterable[Order], unequal: Iterable[tuple[int, int]] = ()
    ) -> "PointGraph | None":
        """The graph with more statements; ``None`` when they contradict what is known.

        Only rows of points that learn something are changed.
        """
        rows = (
            list(self.not_before),
            list(self.after),
            list(self.not_after),
            list(self.before),
            list(self.unequal),
        )
        for p, q, strictly in orders:
            if not _add(rows, p, q, strictly=strictly):
                return None
        apart = rows[4]
        for p, q in unequal:
            apart[p] |= 1 << q
            apart[q] |= 1 << p
        return _sharpened(rows) if any(apart) else PointGraph(*map(tuple, rows))

    def with_points(self, count: int) -> "PointGraph":
        """The graph with more points, of which nothing is known."""
        size = len(self.after)
        alone = tuple(1 << p for p in range(size, size + count))
        nothing = (0,) * count
        return PointGraph(
            self.not_before + alone,
            self.after + nothing,
            self.not_after + alone,
            self.before + nothing,
            self.unequal + nothing,
        )

    def ranks(self) -> list[int]:
        """A value for each point that satisfies all statements; equal ones only where they must."""
        size = len(self.after)
        # A point has more points not after it than any point before it has.
        row = self.not_after
        order = sorted(range(size), key=lambda p: (row[p].bit_count(), row[p]))
        ranks = [0] * size
        rank = 0
        for earlier, later in pairwise(order):
            if row[earlier] != row[later]:
                rank += 1
            ranks[later] = rank
        return ranks


def points_in(bits: int) -> Iterator[int]:
    """The points of a set, in ascending order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _components(onward: _Steps, back: _Steps) -> list[list[int]]:
    """Sets of points that lead to each other, those that lead nowhere else first."""
    finished = [point for tree in _trees(onward, range(len(onward))) for point in tree]
    return list(_trees(back, reversed(finished)))[::-1]


def _trees(steps: _Steps, roots: Iterable[int]) -> Iterator[list[int]]:
    """The points first reached from each root, each after those that it leads to."""
    seen: set[int] = set()
    for root in roots:
        if root in seen:
            continue
        seen.add(root)
        tree: list[int] = []
        path = [(root, iter(steps[root]))]
        while path:
            for target, _ in path[-1][1]:
                if target not in seen:
                    seen.add(target)
                    path.append((target, iter(steps[target])))
                    break
            else:
                tree.append(path.pop()[0])
        yield tree


def _closed(components: Sequence[Sequence[int]], onward: _Steps) -> tuple[_Rows, _Rows]:
    """The points reached from each, and those reached by some strict step; targets come first."""
    reached, strictly_reached = [0] * len(onward), [0] * len(onward)
    for component in components:
        members = 0
        for point in component:
            members |= 1 << point
        all_bits, strict_bits = members, 0
        for point in component:
            for target, strictly in onward[point]:
                if members >> target & 1:
                    strict_bits |= members if strictly else 0
                else:
                    all_bits |= reached[target]
                    strict_bits |= reached[target] if strictly else strictly_reached[target]
        for point in component:
            reached[point], strictly_reached[point] = all_bits, strict_bits
    return reached, strictly_reached


_Five: TypeAlias = tuple[_Rows, _Rows, _Rows, _Rows, _Rows]


def _add(rows: _Five, p: int, q: int, *, strictly: bool) -> bool:
    """Add one statement to closed rows; false when it contradicts them."""
    not_before, after, not_after, before, _ = rows
    if after[q] >> p & 1 or (strictly and not_before[q] >> p & 1):
        return False
    if after[p] >> q & 1 or (not strictly and not_before[p] >> q & 1):
        return True
    later, strictly_later = not_before[q], after[q]
    earlier, strictly_earlier = not_after[p], before[p]
    for x in points_in(earlier):
        strict = strictly or strictly_earlier >> x & 1
        not_before[x] |= later
        after[x] |= later if strict else strictly_later
    for y in points_in(later):
        strict = strictly or strictly_later >> y & 1
        not_after[y] |= earlier
        before[y] |= earlier if strict else strictly_earlier
    return True


def _sharpened(rows: _Five) -> PointGraph | None:
    """Turn "not after" into "before" where "not equal" is said too, until nothing changes."""
    not_before, after, not_after, _, apart = rows
    changed = True
    while changed:
        changed = False
        for p, bits in enumerate(apart):
            if bits & not_before[p] & not_after[p]:
                return None
            for q in points_in(bits & not_before[p] & ~after[p]):
                if not _add(rows, p, q, strictly=True):
                    return None
                changed = True
    return PointGraph(*map(tuple, rows))
