"""Subclasses of Allen's algebra in which consistency is easier than in all of it.

All are derived from the end-point signs of the thirteen relations; the sizes are those of the
literature: 82 continuous, 187 pointisable and 867 ORD-Horn sets that are not empty.

Sources:
    M. Vilain, H. Kautz, P. van Beek, "Constraint propagation algorithms for temporal reasoning: a
    revised report", 1989; B. Nebel, H.-J. Bürckert, "Reasoning about temporal relations: a maximal
    tractable subclass of Allen's interval algebra", JACM 42, 1995; C. Freksa, "Temporal reasoning
    based on semi-intervals", AIJ 54, 1992.
"""

from functools import cache
from itertools import combinations
from typing import Final, TypeAlias

from chronology.reasoning.allen import ANY, END_POINT_SIGNS, Relation, RelationSet
from chronology.reasoning.end_points import PAIRS, encode

#: ``(p, q, signs)``: what the signs of ``x_p - x_q`` may be.
PointRelation: TypeAlias = tuple[int, int, frozenset[int]]

_ORDERED: Final = (frozenset({-1, 0}), frozenset({0, 1}), frozenset({0}))
_UNEQUAL: Final = frozenset({-1, 1})


@cache
def point_relations(bits: int) -> tuple[PointRelation, ...]:
    """What a set of relations says of each pair of end points, taken by itself.

    The points are numbered as in ``end_points.PAIRS``.
    """
    relations = RelationSet(bits)
    return tuple(
        (p, q, frozenset(END_POINT_SIGNS[relation][i] for relation in relations))
        for i, (p, q) in enumerate(PAIRS)
    )


def is_continuous(relations: RelationSet) -> bool:
    """Whether bounds on differences of end points say just this: no "or", no "not equal".

    Also called convex. Networks of such sets are decided by shortest paths, dates included.
    """
    return relations.bits != 0 and not encode(relations.bits).clauses


def is_pointisable(relations: RelationSet) -> bool:
    """Whether the pairs of end points, each by itself, say just this: ``<``, ``=``, "not equal".

    Without dates, networks of such sets are decided by the order of points.
    """
    if not relations.bits:
        return False
    allowed = ANY.bits
    for i, (_, _, signs) in enumerate(point_relations(relations.bits)):
        allowed &= _where(i, signs)
    return allowed == relations.bits


def is_ord_horn(relations: RelationSet) -> bool:
    """Whether clauses say just this that have at most one literal that is not "not equal".

    A maximal tractable class that holds all thirteen relations: without dates, a network of such
    sets is consistent if algebraic closure finds no contradiction.
    """
    if not relations.bits:
        return False
    allowed = ANY.bits
    for clause in _horn_clauses():
        if clause & relations.bits == relations.bits:
            allowed &= clause
    return allowed == relations.bits


def neighbours(relation: Relation) -> RelationSet:
    """The relations that moving one end point by the least step leads to.

    Examples:
        >>> neighbours(Relation.EQUALS)
        RelationSet(fi s si f)
    """
    signs = END_POINT_SIGNS[relation]
    return RelationSet.from_iterable(
        other
        for other, moved in END_POINT_SIGNS.items()
        if sum(abs(a - b) for a, b in zip(signs, moved, strict=True)) == 1
    )


def _where(pair: int, signs: frozenset[int]) -> int:
    return RelationSet.from_iterable(
        relation for relation, all_signs in END_POINT_SIGNS.items() if all_signs[pair] in signs
    ).bits


@cache
def _horn_clauses() -> frozenset[int]:
    """Each Horn clause over the four pairs, as the relations that satisfy it."""
    negative = [_where(i, _UNEQUAL) for i in range(len(PAIRS))]
    positive = [0, *(_where(i, signs) for i in range(len(PAIRS)) for signs in _ORDERED)]
    found: set[int] = set()
    for count in range(len(negative) + 1):
        for chosen in combinations(negative, count):
            clause = 0
            for literal in chosen:
                clause |= literal
            found.update(clause | literal for literal in positive)
    return frozenset(found)
