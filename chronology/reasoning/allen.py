"""Allen's thirteen interval relations, and sets of them as bits.

Sources:
    J. F. Allen, "Maintaining knowledge about temporal intervals", CACM 26(11), 1983.
    The composition table is derived by enumeration, not typed: three intervals have six end
    points, so six ranks show every arrangement there is.
"""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache
from itertools import combinations
from typing import Final, NoReturn

from attrs import frozen


class Relation(IntEnum):
    """How one proper interval lies to another; exactly one of the thirteen holds.

    The members run from "wholly earlier" to "wholly later"; the converse of member ``i`` is member
    ``12 - i``.
    """

    PRECEDES = 0
    MEETS = 1
    OVERLAPS = 2
    FINISHED_BY = 3
    CONTAINS = 4
    STARTS = 5
    EQUALS = 6
    STARTED_BY = 7
    DURING = 8
    FINISHES = 9
    OVERLAPPED_BY = 10
    MET_BY = 11
    PRECEDED_BY = 12

    @property
    def converse(self) -> "Relation":
        """The relation of ``b`` to ``a`` when this one is that of ``a`` to ``b``."""
        return Relation(12 - self)

    @property
    def symbol(self) -> str:
        """Allen's short name: ``b m o fi di s e si d f oi mi bi``."""
        return SYMBOLS[self]


SYMBOLS: Final = ("b", "m", "o", "fi", "di", "s", "e", "si", "d", "f", "oi", "mi", "bi")
_ALL_BITS: Final = (1 << 13) - 1

#: Signs of (s1-s2, s1-e2, e1-s2, e1-e2) that define each relation; -1 is "less than".
END_POINT_SIGNS: Final[dict[Relation, tuple[int, int, int, int]]] = {
    Relation.PRECEDES: (-1, -1, -1, -1),
    Relation.MEETS: (-1, -1, 0, -1),
    Relation.OVERLAPS: (-1, -1, 1, -1),
    Relation.FINISHED_BY: (-1, -1, 1, 0),
    Relation.CONTAINS: (-1, -1, 1, 1),
    Relation.STARTS: (0, -1, 1, -1),
    Relation.EQUALS: (0, -1, 1, 0),
    Relation.STARTED_BY: (0, -1, 1, 1),
    Relation.DURING: (1, -1, 1, -1),
    Relation.FINISHES: (1, -1, 1, 0),
    Relation.OVERLAPPED_BY: (1, -1, 1, 1),
    Relation.MET_BY: (1, 0, 1, 1),
    Relation.PRECEDED_BY: (1, 1, 1, 1),
}
_BY_SIGNS: Final = {signs: relation for relation, signs in END_POINT_SIGNS.items()}


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def relation_between(start1: int, end1: int, start2: int, end2: int) -> Relation:
    """The relation of ``[start1, end1)`` to ``[start2, end2)``.

    Examples:
        >>> relation_between(0, 1, 1, 5).name
        'MEETS'
    """
    return _BY_SIGNS[
        _sign(start1 - start2), _sign(start1 - end2), _sign(end1 - start2), _sign(end1 - end2)
    ]


@frozen(repr=False)
class RelationSet:
    """A set of Allen relations: what may hold between two intervals.

    Empty means contradiction, full means that nothing is known. It has no truth value: ask
    :meth:`certain` or :meth:`possible`.

    Examples:
        >>> before = RelationSet.of(Relation.PRECEDES, Relation.MEETS)
        >>> before.converse
        RelationSet(mi bi)
        >>> RelationSet.of(Relation.PRECEDES).certain(before)
        True
        >>> RelationSet.of(Relation.DURING).compose(RelationSet.of(Relation.PRECEDES))
        RelationSet(b)
    """

    bits: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.bits <= _ALL_BITS:
            raise ValueError(f"bits must be in 0..{_ALL_BITS}, got {self.bits}")

    @classmethod
    def of(cls, *relations: Relation) -> "RelationSet":
        """The set of the given relations."""
        return cls.from_iterable(relations)

    @classmethod
    def from_iterable(cls, relations: Iterable[Relation]) -> "RelationSet":
        """The set of the given relations."""
        bits = 0
        for relation in relations:
            bits |= 1 << relation
        return cls(bits)

    @property
    def converse(self) -> "RelationSet":
        """The relations of ``b`` to ``a``."""
        return RelationSet(int(f"{self.bits:013b}"[::-1], 2))

    def compose(self, other: "RelationSet") -> "RelationSet":
        """The relations that ``a`` can have to ``c``, from those of a to b and of b to c."""
        table = composition_table()
        bits = 0
        for first in self:
            row = table[first]
            for second in other:
                bits |= row[second]
        return RelationSet(bits)

    def certain(self, question: "RelationSet") -> bool:
        """Whether every relation that may hold is one of the question's."""
        return self.bits & ~question.bits == 0

    def possible(self, question: "RelationSet") -> bool:
        """Whether some relation that may hold is one of the question's."""
        return self.bits & question.bits != 0

    def __and__(self, other: "RelationSet") -> "RelationSet":
        return RelationSet(self.bits & other.bits)

    def __or__(self, other: "RelationSet") -> "RelationSet":
        return RelationSet(self.bits | other.bits)

    def __invert__(self) -> "RelationSet":
        return RelationSet(self.bits ^ _ALL_BITS)

    def __contains__(self, relation: Relation) -> bool:
        return bool(self.bits >> relation & 1)

    def __iter__(self) -> Iterator[Relation]:
        return (relation for relation in Relation if self.bits >> relation & 1)

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __bool__(self) -> NoReturn:
        raise TypeError("a set of relations is no truth value: ask certain(...) or possible(...)")

    def __repr__(self) -> str:
        return f"RelationSet({' '.join(relation.symbol for relation in self)})"


@cache
def composition_table() -> tuple[tuple[int, ...], ...]:
    """Bits of ``compose({i}, {j})`` for all 13 x 13 pairs, by enumeration over six ranks."""
    intervals = tuple(combinations(range(6), 2))
    table = [[0] * 13 for _ in Relation]
    for a in intervals:
        for b in intervals:
            first = relation_between(*a, *b)
            for c in intervals:
                table[first][relation_between(*b, *c)] |= 1 << relation_between(*a, *c)
    return tuple(tuple(row) for row in table)


ANY: Final = RelationSet(_ALL_BITS)
NONE: Final = RelationSet(0)
BEFORE: Final = RelationSet.of(Relation.PRECEDES, Relation.MEETS)
AFTER: Final = BEFORE.converse
INTERSECTING: Final = ~(BEFORE | AFTER)
WITHIN: Final = RelationSet.of(Relation.STARTS, Relation.EQUALS, Relation.DURING, Relation.FINISHES)
CONTAINING: Final = WITHIN.converse
SAME: Final = RelationSet.of(Relation.EQUALS)
