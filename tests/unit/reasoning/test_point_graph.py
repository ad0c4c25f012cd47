"""The order of points, against trying all values."""

import random
from itertools import product

import pytest

from chronology.reasoning.point_graph import PointGraph, points_in

POINTS = 4


def drawn(seed):
    rng = random.Random(seed)  # noqa: S311 - cases, no secret
    orders = [
        (rng.randrange(POINTS), rng.randrange(POINTS), rng.random() < 0.5)
        for _ in range(rng.randint(0, 7))
    ]
    unequal = [tuple(rng.sample(range(POINTS), 2)) for _ in range(rng.choice((0, 0, 1, 2)))]
    return orders, unequal


def solutions(orders, unequal):
    return [
        x
        for x in product(range(POINTS), repeat=POINTS)
        if all(x[p] < x[q] if strictly else x[p] <= x[q] for p, q, strictly in orders)
        and all(x[p] != x[q] for p, q in unequal)
    ]


@pytest.mark.parametrize("seed", range(100))
def test_what_follows_is_what_holds_in_all_solutions(seed):
    orders, unequal = drawn(seed)
    found = solutions(orders, unequal)
    graph = PointGraph.of(POINTS, orders, unequal)
    assert (graph is not None) == bool(found)
    if graph is None:
        return
    x = graph.ranks()
    assert tuple(x) in found
    for p, q in product(range(POINTS), repeat=2):
        assert graph.after[p] >> q & 1 == graph.before[q] >> p & 1
        assert graph.not_before[p] >> q & 1 == graph.not_after[q] >> p & 1
        if p != q:
            before = all(y[p] < y[q] for y in found)
            not_after = all(y[p] <= y[q] for y in found)
            assert (graph.adding([(q, p, False)]) is None) == before
            assert (graph.adding([(q, p, True)]) is None) == not_after
            if not unequal:
                assert bool(graph.after[p] >> q & 1) == before
                assert bool(graph.not_before[p] >> q & 1) == not_after


@pytest.mark.parametrize("seed", range(100))
def test_adding_comes_to_the_same_as_beginning_anew(seed):
    orders, unequal = drawn(seed)
    half = len(orders) // 2
    graph = PointGraph.of(POINTS, orders[:half], unequal[:1])
    if graph is not None:
        graph = graph.adding(orders[half:], unequal[1:])
    assert graph == PointGraph.of(POINTS, orders, unequal)


def test_new_points_are_alone():
    graph = PointGraph.of(1, ())
    assert graph is not None
    assert graph.with_points(2) == PointGraph.of(3, ())


def test_a_set_lists_its_points():
    assert list(points_in(0b101001)) == [0, 3, 5]
    assert list(points_in(0)) == []
