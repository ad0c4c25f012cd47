"""How fast networks are closed, extended and checked; reported, never asserted."""

import random
import time
from collections.abc import Callable
from typing import Any

import pytest

from chronology.axis.gregorian import DAY_TICKS
from chronology.reasoning.allen import BEFORE, Relation, RelationSet, relation_between
from chronology.reasoning.box import Box
from chronology.reasoning.closure import algebraic_closure
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Related, Statement

#: Links of each interval, as in the networks of the literature on atomic closure.
DEGREE = 6


def _intervals(count: int) -> list[tuple[int, int]]:
    rng = random.Random(count)  # noqa: S311 - cases, no secret
    return [tuple(sorted(rng.sample(range(8 * count), 2))) for _ in range(count)]  # type: ignore[misc]


def _atomic(count: int) -> list[Related]:
    """Single relations between intervals drawn at random, so that they can all hold."""
    rng = random.Random(count)  # noqa: S311 - cases, no secret
    spans = _intervals(count)
    links = []
    for number in range(DEGREE * count // 2):
        i, j = rng.sample(range(count), 2)
        relation = relation_between(*spans[i], *spans[j])
        links.append(Related(i, j, RelationSet.of(relation), (), number))
    return links


def _chain(count: int) -> list[Related]:
    order = list(range(count))
    random.Random(count).shuffle(order)  # noqa: S311 - an order, no secret
    return [Related(order[i], order[i + 1], BEFORE, (), i) for i in range(count - 1)]


@pytest.mark.parametrize("count", [100, 500, 1_000])
@pytest.mark.parametrize("make", [_atomic, _chain])
def test_closing_relations(
    benchmark: Any, make: Callable[[int], list[Related]], count: int
) -> None:
    links = make(count)
    answer = benchmark(lambda: Network(links).consistency)
    assert answer is Consistency.CONSISTENT


def test_all_labels_of_500(benchmark: Any) -> None:
    network = Network(_atomic(500))
    assert network.consistency is Consistency.CONSISTENT
    pairs = [(i, j) for i in network.events for j in network.events if i < j]
    labels = benchmark.pedantic(
        lambda: [network.relations(i, j) for i, j in pairs], rounds=3, iterations=1
    )
    assert len(labels) == len(pairs)


@pytest.mark.parametrize("dated", [False, True])
def test_one_more_constraint_at_500(benchmark: Any, dated: bool) -> None:
    spans = _intervals(500)
    said: list[Statement] = [*_atomic(500)]
    if dated:
        said += [
            Dated(i, Box.of((s - 50, s + 50), (e - 50, e + 50))) for i, (s, e) in enumerate(spans)
        ]
    network = Network(said)
    assert network.consistency is Consistency.CONSISTENT
    rng = random.Random(5)  # noqa: S311 - cases, no secret

    def another() -> tuple[tuple[Related], dict[str, Any]]:
        i, j = rng.sample(sorted(network.events), 2)
        relation = relation_between(*spans[i], *spans[j])
        return (Related(i, j, RelationSet.of(relation), (), "more"),), {}

    answer = benchmark.pedantic(
        lambda statement: network.adding(statement).consistency, setup=another, rounds=200
    )
    assert answer is Consistency.CONSISTENT


def _dated_events(count: int, constraints: int) -> list[Statement]:
    """Events dated to a day, a week, a month or a year, and true statements on their order."""
    rng = random.Random(9)  # noqa: S311 - cases, no secret
    days = [rng.randrange(20_000) for _ in range(count)]
    said: list[Statement] = []
    for i, day in enumerate(days):
        width = rng.choice((1, 7, 30, 365))
        first = (day - rng.randrange(width)) * DAY_TICKS
        last = first + width * DAY_TICKS
        said.append(Dated(i, Box.of((first, last - 1), (first + 1, last)), ("date", i)))
    while len(said) < count + constraints:
        i, j = rng.sample(range(count), 2)
        if days[i] < days[j]:
            said.append(Related(i, j, BEFORE, (), ("order", len(said))))
    last, first = max(range(count), key=days.__getitem__), min(range(count), key=days.__getitem__)
    return [
        *said,
        Related(last, 5, BEFORE, (), "planted 1"),
        Related(5, first, BEFORE, (), "planted 2"),
    ]


def test_ten_thousand_dated_events_with_a_planted_conflict(benchmark: Any) -> None:
    said = _dated_events(10_000, 5_000)

    def check() -> Any:
        network = Network(said)
        return network.consistency, network.conflicts()

    consistency, conflicts = benchmark.pedantic(check, rounds=3, iterations=1)
    assert consistency is Consistency.INCONSISTENT
    assert conflicts.complete
    assert all({"planted 1", "planted 2"} & labels for labels in conflicts.sets)


def test_bounds_of_ten_thousand_dated_events(benchmark: Any) -> None:
    network = Network(_dated_events(10_000, 5_000)[:-2])

    def narrow() -> list[Box | None]:
        fresh = Network(network.statements)
        return [fresh.bounds(event) for event in fresh.events]

    assert None not in benchmark.pedantic(narrow, rounds=3, iterations=1)


@pytest.mark.parametrize("count", [20, 50])
def test_algebraic_closure_to_compare_with(benchmark: Any, count: int) -> None:
    """Path consistency over labels, which is what most other tools offer."""
    links = {(item.first, item.second): item.relations for item in _atomic(count)}
    assert benchmark(lambda: algebraic_closure(count, links)) is not None


def _algebra() -> dict[str, Any]:
    """Allen's algebra in the form that qualreas reads."""
    interval = ["ProperInterval"]
    relations = {
        relation.symbol: {
            "Name": relation.name,
            "Converse": relation.converse.symbol,
            "Domain": interval,
            "Range": interval,
            "Reflexive": relation is Relation.EQUALS,
            "Symmetric": relation is Relation.EQUALS,
            "Transitive": RelationSet.of(relation).compose(RelationSet.of(relation))
            == RelationSet.of(relation),
        }
        for relation in Relation
    }
    table = {
        first.symbol: {
            second.symbol: "|".join(
                relation.symbol
                for relation in RelationSet.of(first).compose(RelationSet.of(second))
            )
            for second in Relation
        }
        for first in Relation
    }
    return {"Name": "Allen", "Description": "", "Relations": relations, "TransTable": table}


@pytest.mark.parametrize("count", [20, 50])
def test_all_labels_against_qualreas(benchmark: Any, count: int) -> None:
    """Ours is measured; the time that qualreas takes for the same labels is beside it."""
    qualreas = pytest.importorskip(
        "qualreas", reason="qualreas is not on the path; the package index does not have it"
    )
    links = _atomic(count)

    def ours() -> dict[tuple[int, int], RelationSet]:
        network = Network(links)
        return {(i, j): network.relations(i, j) for i in range(count) for j in range(count)}

    def theirs() -> dict[tuple[int, int], set[str]]:
        network = qualreas.Network(algebra=qualreas.Algebra(alg_dict=_algebra()))
        entity = [qualreas.TemporalEntity(["ProperInterval"], str(i)) for i in range(count)]
        for item in links:
            symbols = "|".join(relation.symbol for relation in item.relations)
            network.add_constraint(entity[item.first], entity[item.second], symbols)
        assert network.propagate()
        return {
            (i, j): set(network.edges[entity[i], entity[j]]["constraint"].members())
            for i in range(count)
            for j in range(count)
        }

    begun = time.perf_counter()
    expected = theirs()
    taken = time.perf_counter() - begun
    found = benchmark(ours)
    # Atomic relations are where algebraic closure finds all there is to find.
    assert {pair: {relation.symbol for relation in found[pair]} for pair in found} == expected
    benchmark.extra_info["qualreas, s"] = round(taken, 3)
    benchmark.extra_info["times faster"] = round(taken / benchmark.stats.stats.median)
