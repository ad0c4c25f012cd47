"""Clause learning over differences, against trying all schedules."""

import random
from itertools import product

import pytest

from chronology.reasoning.difference import GIVEN
from chronology.reasoning.problem import Problem
from chronology.reasoning.search import Found, Lemmas, Refuted, Undecided, search, solve
from chronology.reasoning.solver import Solver

EVENTS = 2
SPAN = range(-2, 3)


def drawn(seed):
    """Points between -2 and 2 of the origin, some bounds, some clauses."""
    rng = random.Random(seed)  # noqa: S311 - cases, no secret
    size = 1 + 2 * EVENTS

    def difference():
        u, v = rng.sample(range(size), 2)
        return u, v, rng.randint(-2, 1)

    near = [edge for p in range(1, size) for edge in ((0, p, 2, GIVEN), (p, 0, 2, GIVEN))]
    edges = [(*difference(), number) for number in range(rng.randint(0, 3))]
    clauses = [
        (tuple(difference() for _ in range(rng.randint(2, 4))), 3 + number)
        for number in range(rng.randint(1, 7))
    ]
    return Problem(EVENTS, (*near, *edges), tuple(clauses))


def satisfies(problem, x):
    return all(x[v] - x[u] <= w for u, v, w, _ in problem.all_edges) and all(
        any(x[v] - x[u] <= w for u, v, w in members) for members, _ in problem.clauses
    )


def only(problem, numbers):
    return Problem(
        problem.events,
        tuple(edge for edge in problem.edges if edge[3] in numbers or edge[3] == GIVEN),
        tuple(item for item in problem.clauses if item[1] in numbers),
    )


@pytest.mark.parametrize("seed", range(100))
def test_a_schedule_is_found_just_when_there_is_one(seed):
    problem = drawn(seed)
    points = ((0, *x) for x in product(SPAN, repeat=2 * EVENTS))
    possible = any(satisfies(problem, x) for x in points)
    outcome = solve(problem)
    if possible:
        assert isinstance(outcome, Found)
        assert outcome.schedule[0] == 0
        assert satisfies(problem, outcome.schedule)
    else:
        assert isinstance(outcome, Refuted)
        assert isinstance(solve(only(problem, outcome.numbers)), Refuted)


@pytest.mark.parametrize("seed", range(100))
def test_what_was_learnt_changes_no_answer(seed):
    problem = drawn(seed)
    lemmas = Lemmas()
    numbers = sorted({edge[3] for edge in problem.edges} | {item[1] for item in problem.clauses})
    for left_out in (None, *numbers, None):
        part = only(problem, {number for number in numbers if number != left_out})
        solver = Solver.of(part, len(numbers), 1_000)
        if isinstance(solver, Refuted):
            continue
        bits = sum(1 << number for number in numbers if number not in (left_out, GIVEN))
        graph = solver._graph.copy()
        outcome = search(graph, part.clauses, 1_000, lemmas=lemmas, labels=bits)
        assert type(outcome) is type(solve(part))


def test_an_exhausted_budget_is_said():
    # Three events of one tick within two ticks, no two of them at a time.
    apart = [
        ((2 * i + 2, 2 * j + 1, 0), (2 * j + 2, 2 * i + 1, 0)) for i in range(3) for j in range(i)
    ]
    near = tuple(edge for p in range(1, 7) for edge in ((0, p, 2, GIVEN), (p, 0, 0, GIVEN)))
    clauses = tuple(
        (tuple((v, u, w) for u, v, w in members), number) for number, members in enumerate(apart)
    )
    problem = Problem(3, near, clauses)
    assert solve(problem, budget=0) == Undecided()
    assert solve(problem) == Refuted(frozenset(range(3)))
