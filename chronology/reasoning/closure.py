"""Algebraic closure (path consistency): what composing relations alone rules out.

It decides networks of ORD-Horn relations without dates, and no others: a network may be closed and
have no solution all the same. :class:`chronology.reasoning.network.Network` does not rest on it; it
is here to compare with, and because other tools give its labels.

Sources:
    J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26(11), 1983; A. Mackworth,
    "Consistency in networks of relations", AIJ 8, 1977 (PC-2).
"""

from collections import deque
from collections.abc import Mapping
from functools import lru_cache

from chronology.reasoning.allen import ANY, SAME, RelationSet


@lru_cache(maxsize=1 << 16)
def _composed(first: int, second: int) -> int:
    return RelationSet(first).compose(RelationSet(second)).bits


@lru_cache(maxsize=1 << 13)
def _converse(bits: int) -> int:
    return RelationSet(bits).converse.bits


def algebraic_closure(
    count: int, links: Mapping[tuple[int, int], RelationSet]
) -> dict[tuple[int, int], RelationSet] | None:
    """The relations of all pairs that survive composition; ``None`` when some pair has none left.

    Formally: the largest relations within those given with ``r(i, j) <= r(i, k).compose(r(k, j))``
    and ``r(j, i) == r(i, j).converse`` for all ``i``, ``j``, ``k``.

    Args:
        count: The number of intervals.
        links: What may hold between some of them.

    Examples:
        >>> from chronology.reasoning.allen import BEFORE
        >>> algebraic_closure(3, {(0, 1): BEFORE, (1, 2): BEFORE})[0, 2]
        RelationSet(b)
    """
    bits = [[ANY.bits] * count for _ in range(count)]
    for i in range(count):
        bits[i][i] = SAME.bits
    for (i, j), relations in links.items():
        bits[i][j] &= relations.bits
        bits[j][i] = _converse(bits[i][j])
    waiting = deque((i, j) for i in range(count) for j in range(count) if bits[i][j] != ANY.bits)
    queued = set(waiting)
    while waiting:
        i, j = waiting.popleft()
        queued.discard((i, j))
        if not bits[i][j]:
            return None
        for pair in _narrowed(bits, i, j):
            if pair not in queued:
                queued.add(pair)
                waiting.append(pair)
    return {(i, j): RelationSet(bits[i][j]) for i in range(count) for j in range(count)}


def _narrowed(bits: list[list[int]], i: int, j: int) -> list[tuple[int, int]]:
    """Narrow the pairs that a pair makes a triangle with; those that became narrower."""
    found: list[tuple[int, int]] = []
    between = bits[i][j]
    for k in range(len(bits)):
        for first, second, through in (
            (i, k, _composed(between, bits[j][k])),
            (k, j, _composed(bits[k][i], between)),
        ):
            kept = bits[first][second] & through
            if kept != bits[first][second]:
                bits[first][second] = kept
                bits[second][first] = _converse(kept)
                found.append((first, second))
    return found
