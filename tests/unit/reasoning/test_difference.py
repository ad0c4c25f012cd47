"""Shortest paths and negative cycles, against Floyd and Warshall."""

import random

import pytest

from chronology.reasoning.difference import DifferenceGraph

FAR = 10**9


def shortest(size, edges):
    table = [[0 if i == j else FAR for j in range(size)] for i in range(size)]
    for u, v, w, _ in edges:
        table[u][v] = min(table[u][v], w)
    for k in range(size):
        for i in range(size):
            for j in range(size):
                table[i][j] = min(table[i][j], table[i][k] + table[k][j])
    if any(table[i][i] < 0 for i in range(size)):
        return None
    return [[None if w > FAR // 2 else w for w in row] for row in table]


def drawn(seed):
    rng = random.Random(seed)  # noqa: S311 - cases, no secret
    size = rng.randint(1, 7)
    return size, [
        (rng.randrange(size), rng.randrange(size), rng.randint(-3, 8), number)
        for number in range(rng.randint(0, 14))
    ]


@pytest.mark.parametrize("seed", range(100))
def test_distances_and_contradictions_are_those_of_all_paths(seed):
    size, edges = drawn(seed)
    expected = shortest(size, edges)
    graph = DifferenceGraph.of(size, edges)
    if expected is None:
        assert isinstance(graph, tuple)
        assert sum(edges[number][2] for number in graph) < 0
        ends = [edges[number] for number in graph]
        assert all(a[1] == b[0] for a, b in zip(ends, ends[1:] + ends[:1], strict=True))
        return
    x = graph.schedule
    assert all(x[v] - x[u] <= w for u, v, w, _ in edges)
    assert [graph.distances(point) for point in range(size)] == expected
    back = graph.backward()
    assert [[row[i] for row in expected] for i in range(size)] == [
        back.distances(point) for point in range(size)
    ]
    for u in range(size):
        for v in range(size):
            if u != v:
                assert graph.distance(u, v) == expected[u][v]
                least = -1 if expected[u][v] is None else min(expected[u][v], -1)
                assert graph.distance(u, v, below=-1) == least


@pytest.mark.parametrize("seed", range(100))
def test_edges_added_one_by_one_are_refused_just_when_they_contradict(seed):
    size, edges = drawn(seed)
    graph = DifferenceGraph.of(size, ())
    assert isinstance(graph, DifferenceGraph)
    kept = []
    for edge in edges:
        cycle = graph.add(*edge)
        assert bool(cycle) == (shortest(size, [*kept, edge]) is None)
        if cycle:
            assert edge[3] in cycle
            assert shortest(size, [edges[number] for number in cycle]) is None
        else:
            kept.append(edge)
        x = graph.schedule
        assert all(x[v] - x[u] <= w for u, v, w, _ in kept)


def test_the_latest_edge_can_be_taken_back():
    graph = DifferenceGraph.of(2, [(0, 1, 5, 0)])
    assert isinstance(graph, DifferenceGraph)
    other = graph.copy()
    assert graph.add(1, 0, -5, 1) == ()
    assert graph.add(1, 0, -6, 2) == (2, 0)
    graph.remove_latest(1)
    assert graph.add(1, 0, -4, 3) == ()
    assert other.distances(1) == [None, 0]


def test_a_path_can_be_kept_from_a_point():
    graph = DifferenceGraph.of(3, [(0, 1, 1, 0), (1, 2, 1, 1), (0, 2, 9, 2)])
    assert isinstance(graph, DifferenceGraph)
    assert graph.distance(0, 2) == 2
    assert graph.distance(0, 2, around=1) == 9
    assert graph.distance(2, 0) is None


def test_a_chain_of_any_length_and_order_is_settled():
    size = 3_000
    edges = [(i + 1, i, -1, i) for i in range(size - 1)]
    random.Random(1).shuffle(edges)  # noqa: S311 - an order, no secret
    graph = DifferenceGraph.of(size, edges)
    assert isinstance(graph, DifferenceGraph)
    assert graph.distances(size - 1)[0] == 1 - size
    circle = DifferenceGraph.of(size, [*edges, (0, size - 1, size - 2, size)])
    assert isinstance(circle, tuple)
    assert len(circle) == size
