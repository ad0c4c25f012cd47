"""Allen relations as bounds on differences of end points, and as disjunctions of such bounds.

Nothing is typed in: all follows from the signs that define the thirteen relations.

Sources:
    R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", AIJ 49, 1991, for bounds on
    differences; B. Nebel, H.-J. Bürckert, "Reasoning about temporal relations", JACM 42, 1995, for
    clauses over end points.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import Final, TypeAlias

from attrs import frozen

from chronology.axis.gregorian import Tick
from chronology.reasoning.allen import ANY, END_POINT_SIGNS, Relation, RelationSet

#: ``(u, v, w)`` says ``x_v - x_u <= w`` of numbered points.
Difference: TypeAlias = tuple[int, int, int]
#: Bounds on the differences of numbered points: ``x_v - x_u <= matrix[u][v]``, ``None`` for none.
Matrix: TypeAlias = Sequence[Sequence[Tick | None]]

#: The pairs of end points that ``allen.END_POINT_SIGNS`` compares, in its order. The points are 0
#: and 1, start and end of the first interval, and 2 and 3, start and end of the second.
PAIRS: Final = ((0, 2), (0, 3), (1, 2), (1, 3))
_LONGEST_CLAUSE: Final = 4


def opposite(difference: Difference) -> Difference:
    """What holds just when the given constraint does not, ticks being whole numbers."""
    u, v, w = difference
    return v, u, -w - 1


@frozen
class Encoding:
    """A set of relations as a formula over the four end points.

    Formally: one of the relations holds between two proper intervals if and only if all ``bounds``
    hold and, of each of the ``clauses``, at least one member.

    Attributes:
        bounds: The least convex set of relations around this one. None of them follows from the
            others and from each start being before its end.
        clauses: What the set leaves out of that; empty when it is convex itself.
    """

    bounds: tuple[Difference, ...]
    clauses: tuple[tuple[Difference, ...], ...]


def _order_bounds() -> Iterator[tuple[Difference, int]]:
    """The sixteen ways to say that an end point is before another, or not after it."""
    for i, (p, q) in enumerate(PAIRS):
        for earlier, later, sign in ((p, q, -1), (q, p, 1)):
            strictly = [r for r, signs in END_POINT_SIGNS.items() if signs[i] == sign]
            together = [r for r, signs in END_POINT_SIGNS.items() if signs[i] == 0]
            yield (later, earlier, -1), RelationSet.of(*strictly).bits
            yield (later, earlier, 0), RelationSet.of(*strictly, *together).bits


#: Each bound with the relations under which it holds, as bits.
ORDER_BOUNDS: Final = dict(_order_bounds())


@cache
def encode(bits: int) -> Encoding:
    """The formula of a set of relations, given as its bits.

    The empty set has no formula over two intervals: see ``problem.CONTRADICTION``.

    Raises:
        ValueError: The set is empty.

    Examples:
        >>> encode(RelationSet.of(Relation.PRECEDES).bits)
        Encoding(bounds=((2, 1, -1),), clauses=())
        >>> encode(RelationSet.of(Relation.PRECEDES, Relation.PRECEDED_BY).bits)
        Encoding(bounds=(), clauses=(((0, 3, -1), (2, 1, -1)),))
    """
    if not bits:
        raise ValueError("bits must not be 0: no formula says that nothing can be")
    implied = [bound for bound, mask in ORDER_BOUNDS.items() if mask & bits == bits]
    hull = _meet(implied)
    bounds = next(
        chosen
        for count in range(len(PAIRS) + 1)
        for chosen in combinations(implied, count)
        if _meet(chosen) == hull
    )
    return Encoding(bounds, tuple(_clauses(bits, hull)))


def _meet(bounds: Sequence[Difference]) -> int:
    bits = ANY.bits
    for bound in bounds:
        bits &= ORDER_BOUNDS[bound]
    return bits


def _clauses(bits: int, hull: int) -> Iterator[tuple[Difference, ...]]:
    """Short clauses first, each the one that leaves out most of what is still to be left out."""
    excess = hull & ~bits
    useful = [bound for bound, mask in ORDER_BOUNDS.items() if mask & bits and mask & hull != hull]
    for length in range(2, _LONGEST_CLAUSE + 1):
        if not excess:
            return
        implied = [
            (clause, hull & ~mask)
            for clause in combinations(useful, length)
            if (mask := _join(clause)) & bits == bits and hull & ~mask
        ]
        while excess and implied:
            clause, excluded = max(
                implied, key=lambda item: ((item[1] & excess).bit_count(), item[1].bit_count())
            )
            if not excluded & excess:
                break
            excess &= ~excluded
            yield clause
    # Four literals can say of any relation that it is not the one that holds.
    assert not excess  # noqa: S101


def _join(bounds: Sequence[Difference]) -> int:
    bits = 0
    for bound in bounds:
        bits |= ORDER_BOUNDS[bound]
    return bits


@cache
def _relation_bounds() -> tuple[tuple[Difference, ...], ...]:
    """The bounds of each relation over five points, of which point 0 is the origin of the axis."""
    return tuple(
        tuple((u + 1, v + 1, w) for u, v, w in encode(1 << relation).bounds)
        for relation in Relation
    )


def possible_relations(distance: Matrix) -> RelationSet:
    """The relations that two intervals can have whose points keep the given distances.

    Formally: ``r`` is one of them if and only if the bounds of ``r`` and those of the matrix have a
    common solution in whole numbers.

    Args:
        distance: Bounds over five points, closed (each no greater than any sum of bounds along a
            path) and free of contradiction: 0 the origin, 1 and 2 start and end of the first
            interval, 3 and 4 of the second.
    """
    return RelationSet.from_iterable(
        relation
        for relation, bounds in zip(Relation, _relation_bounds(), strict=True)
        if _agree(distance, bounds)
    )


def _agree(distance: Matrix, bounds: Sequence[Difference]) -> bool:
    for u, v, w in bounds:
        back = distance[v][u]
        if back is not None and back + w < 0:
            return False
    if len(bounds) == 1:
        return True
    known = [list(row) for row in distance]
    for u, v, w in bounds:
        back = known[v][u]
        if back is not None and back + w < 0:
            return False
        _tighten(known, u, v, w)
    return True


def _tighten(known: list[list[Tick | None]], u: int, v: int, w: int) -> None:
    """Close a closed matrix again after one more bound that does not contradict it."""
    onward = known[v]
    for row in known:
        reached = row[u]
        if reached is None:
            continue
        reached += w
        for j, further in enumerate(onward):
            if further is not None:
                through, direct = reached + further, row[j]
                if direct is None or through < direct:
                    row[j] = through
