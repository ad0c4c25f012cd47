"""Relations as formulas over end points, against trying all intervals."""

import random
from itertools import combinations, product

import pytest

from chronology.reasoning.allen import ANY, RelationSet, relation_between
from chronology.reasoning.end_points import encode, opposite, possible_relations

INTERVALS = tuple(combinations(range(5), 2))
SETS = [1 << i for i in range(13)]
SETS += random.Random(13).sample(range(1, ANY.bits + 1), 100)  # noqa: S311 - cases, no secret


def true(difference, points):
    u, v, w = difference
    return points[v] - points[u] <= w


@pytest.mark.parametrize("bits", SETS)
def test_the_formula_holds_just_where_one_of_the_relations_does(bits):
    encoding = encode(bits)
    for first, second in product(INTERVALS, repeat=2):
        points = first + second
        holds = all(true(bound, points) for bound in encoding.bounds) and all(
            any(true(member, points) for member in clause) for clause in encoding.clauses
        )
        assert holds == (relation_between(*points) in RelationSet(bits))


@pytest.mark.parametrize("bits", SETS)
def test_no_bound_follows_from_the_others(bits):
    bounds = encode(bits).bounds
    pairs = [first + second for first, second in product(INTERVALS, repeat=2)]
    for bound in bounds:
        others = [other for other in bounds if other != bound]
        assert any(
            all(true(other, points) for other in others) and not true(bound, points)
            for points in pairs
        )


def test_that_nothing_can_be_has_no_formula():
    with pytest.raises(ValueError, match="bits must not be 0"):
        encode(0)


def test_the_opposite_holds_just_where_the_other_does_not():
    for difference in ((0, 1, -1), (2, 0, 3)):
        for points in product(range(5), repeat=3):
            assert true(difference, points) != true(opposite(difference), points)
            assert opposite(opposite(difference)) == difference


def test_five_points_without_bounds_allow_every_relation():
    unknown = [[0 if i == j else None for j in range(5)] for i in range(5)]
    unknown[2][1] = unknown[4][3] = -1
    assert possible_relations(unknown) == ANY
