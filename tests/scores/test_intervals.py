"""Interval reasoning against the open cases: every label, no exception.

The cases lie beside the checkout, in ``../shared/corpora/intervals``, and are not part of it; where
that folder is absent the tests are skipped and say so.
"""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chronology.reasoning import allen
from chronology.reasoning.allen import SYMBOLS, Relation, RelationSet, composition_table
from chronology.reasoning.box import Box
from chronology.reasoning.classes import is_continuous, is_ord_horn, is_pointisable, neighbours
from chronology.reasoning.closure import algebraic_closure
from chronology.reasoning.component import Consistency
from chronology.reasoning.difference import DifferenceGraph
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Related, Statement

PROFILE = "CHRONOLOGY_HYPOTHESIS_PROFILE"
CASES = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "intervals"

pytestmark = pytest.mark.skipif(
    not CASES.is_dir(),
    reason="nothing scored: there is no folder of open interval cases beside the checkout",
)

RELATIONS = {symbol: Relation(i) for i, symbol in enumerate(SYMBOLS)}
NOT_AFTER = ("b", "m", "o", "fi", "di", "s", "e", "si")
QUESTIONS = {
    "before": allen.BEFORE,
    "strictly_before": RelationSet.of(Relation.PRECEDES),
    "after": allen.AFTER,
    "intersects": allen.INTERSECTING,
    "contains": allen.CONTAINING,
    "within": allen.WITHIN,
    "same": allen.SAME,
    "starts_no_later": RelationSet.from_iterable(RELATIONS[name] for name in NOT_AFTER),
    "ends_no_later": RelationSet.from_iterable(
        RELATIONS[name] for name in ("b", "m", "o", "fi", "s", "e", "d", "f")
    ),
}


def rows(name: str) -> list[Any]:
    """The records of a file; none where the folder is absent, so that collecting does not fail."""
    path = CASES / name
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def named(symbols: str | Iterable[str]) -> RelationSet:
    listed = symbols.split() if isinstance(symbols, str) else symbols
    return RelationSet.from_iterable(RELATIONS[symbol] for symbol in listed)


def answer(possible: RelationSet, question: RelationSet) -> str:
    if possible.certain(question):
        return "certain"
    return "possible" if possible.possible(question) else "impossible"


def cases(records: list[Any], key: str = "id") -> list[Any]:
    """The records that have a key, each under its own name."""
    return [pytest.param(record, id=record["id"]) for record in records if key in record]


@pytest.mark.parametrize("record", cases(rows("fuzzy_pairs.jsonl")))
def test_fuzzy_pairs(record: Any) -> None:
    a, b = (Box.of((x[0], x[1]), (x[2], x[3])) for x in (record["a"], record["b"]))
    possible = Network((Dated("a", a), Dated("b", b))).relations("a", "b")
    assert possible == named(record["possible"])
    together = Network((Dated("a", a), Dated("b", b), Related("a", "b", named(SYMBOLS))))
    assert together.relations("a", "b") == possible
    assert {name: answer(possible, QUESTIONS[name]) for name in record["answers"]} == record[
        "answers"
    ]


def mixed_network(record: Any) -> Network:
    """The case as a network; the horizon is not in doubt, the items are known by their index."""
    low, high = record["horizon"]
    said: list[Statement] = [
        Dated(event, Box.of((low, high), (low, high))) for event in range(record["n"])
    ]
    for i, item in enumerate(record["items"]):
        if item["kind"] == "relation":
            said.append(Related(item["a"], item["b"], named(item["any_of"]), (), i))
        else:
            bounds = {item["point"]: (item["lo"], item["hi"])}
            said.append(Dated(item["event"], Box.of(**bounds), i))
    return Network(said)


@pytest.mark.parametrize("record", cases(rows("mixed_cases.jsonl")))
def test_mixed_cases(record: Any) -> None:
    network = mixed_network(record)
    assert (network.consistency is Consistency.CONSISTENT) == record["consistent"]
    conflicts = network.conflicts()
    assert conflicts.complete
    assert sorted(map(sorted, conflicts.sets)) == sorted(record.get("minimal_conflicts", []))
    if not record["consistent"]:
        assert network.conflict() in conflicts.sets
        return
    for event, tight in enumerate(record["tight"]):
        box = network.bounds(event)
        assert box is not None
        assert [box.start_lower, box.start_upper, box.end_lower, box.end_upper] == tight
        assert network.is_tight(event)
    for pair, symbols in record["possible"].items():
        first, second = map(int, pair.split(","))
        possible = network.relations(first, second)
        assert possible == named(symbols)
        for name, expected in record["answers"][pair].items():
            assert answer(possible, QUESTIONS[name]) == expected
    assert satisfies(network, network.witness())


def satisfies(network: Network, witness: Any) -> bool:
    """Whether the intervals make every statement true."""
    return all(
        item.box.admits(*witness[item.event])
        if isinstance(item, Dated)
        else allen.relation_between(*witness[item.first], *witness[item.second]) in item.relations
        for item in network.statements
    )


QUALITATIVE = [*rows("qcn_instances.jsonl"), *rows("qcn_published.jsonl")]


def qualitative_network(record: Any, kept: Iterable[int] | None = None) -> Network:
    numbers = range(len(record["constraints"])) if kept is None else kept
    links = ((number, record["constraints"][number]) for number in numbers)
    return Network(Related(i, j, named(symbols), (), number) for number, (i, j, symbols) in links)


@pytest.mark.parametrize("record", cases(QUALITATIVE))
def test_qualitative_networks(record: Any) -> None:
    network = qualitative_network(record)
    assert (network.consistency is Consistency.CONSISTENT) == record["consistent"]
    links = {(i, j): named(symbols) for i, j, symbols in record["constraints"]}
    closure = algebraic_closure(record["n"], links)
    assert (closure is not None) == record["path_consistent"]
    if closure is not None and "closure" in record:
        for pair, symbols in record["closure"].items():
            first, second = map(int, pair.split(","))
            assert closure[first, second] == named(symbols)
    if record["consistent"]:
        assert satisfies(network, network.witness())
        assert network.conflict() is None


@pytest.mark.parametrize("record", cases(QUALITATIVE, "minimal_network"))
def test_minimal_networks(record: Any) -> None:
    # An event that nothing is said of is not in the network: say that it is some time.
    network = qualitative_network(record).adding(*(Related(i, i) for i in range(record["n"])))
    for pair, symbols in record["minimal_network"].items():
        first, second = map(int, pair.split(","))
        assert network.relations(first, second) == named(symbols)
        assert len(network.undecided_relations(first, second)) == 0


@pytest.mark.parametrize("record", cases(QUALITATIVE, "a_minimal_conflict"))
def test_a_minimal_conflict_is_one(record: Any) -> None:
    if record["model"] == "published" and os.environ.get(PROFILE) != "long":
        # Each of some fifty to ninety labels takes up to a second of search, found and checked.
        pytest.skip(f"minimal conflicts of the published networks take minutes: set {PROFILE}=long")
    found = qualitative_network(record).conflict()
    assert found is not None
    whole = sorted(map(int, map(str, found)))  # labels are whatever a caller likes
    assert qualitative_network(record, whole).consistency is Consistency.INCONSISTENT
    for member in whole:
        rest = qualitative_network(record, [number for number in whole if number != member])
        assert satisfies(rest, rest.witness())


def edges_of(record: Any) -> Iterator[tuple[int, int, int, int]]:
    return ((u, v, w, number) for number, (u, v, w) in enumerate(record["edges"]))


@pytest.mark.parametrize("record", cases(rows("stn_instances.jsonl")))
def test_simple_temporal_networks(record: Any) -> None:
    graph = DifferenceGraph.of(record["n"], edges_of(record))
    assert isinstance(graph, DifferenceGraph) == record["consistent"]
    growing = DifferenceGraph.of(record["n"], ())
    assert isinstance(growing, DifferenceGraph)
    cycles = (growing.add(*edge) for edge in edges_of(record))
    # The length of the shortest prefix that cannot hold.
    prefix = next((length for length, cycle in enumerate(cycles, 1) if cycle), None)
    assert prefix == record.get("first_inconsistent_prefix")
    if not isinstance(graph, DifferenceGraph):
        assert sum(record["edges"][number][2] for number in graph) < 0
        return
    for u, v, w in record["edges"]:
        assert graph.schedule[v] - graph.schedule[u] <= w
    if record["distance"] is not None:
        assert [graph.distances(point) for point in range(record["n"])] == record["distance"]


def test_composition_and_converse() -> None:
    if not CASES.is_dir():
        pytest.skip("nothing scored: there is no folder of open interval cases")
    table = json.loads((CASES / "allen_composition.json").read_text(encoding="utf-8"))
    for first, row in table["composition"].items():
        for second, symbols in row.items():
            bits = composition_table()[RELATIONS[first]][RELATIONS[second]]
            assert RelationSet(bits) == named(symbols)
    for symbol, converse in table["converse"].items():
        assert RELATIONS[symbol].converse is RELATIONS[converse]


def test_classes() -> None:
    classes = json.loads((CASES / "allen_classes.json").read_text(encoding="utf-8"))
    sets = [RelationSet(bits) for bits in range(1 << 13)]
    for name, belongs in (
        ("continuous", is_continuous),
        ("pointisable", is_pointisable),
        ("ord_horn", is_ord_horn),
    ):
        assert [relations.bits for relations in sets if belongs(relations)] == classes[name]
    for symbol, listed in classes["conceptual_neighbours"].items():
        assert neighbours(RELATIONS[symbol]) == named(listed)
