"""Networks against the table of small cases beside this file."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.reasoning.allen import SYMBOLS, Relation, RelationSet, relation_between
from chronology.reasoning.box import Bound, Box
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Lag, Related, Side, Statement

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("networks.toml").read_text(encoding="utf-8")
)
CASES = [pytest.param(case, id=case["name"]) for case in TABLE["case"]]


def _pair(bounds: list[Any]) -> tuple[Bound, Bound]:
    first, second = (None if bound == "" else bound for bound in bounds)
    return first, second


def _named(symbols: str) -> RelationSet:
    return RelationSet.of(*(Relation(SYMBOLS.index(symbol)) for symbol in symbols.split()))


def _network(case: dict[str, Any]) -> Network:
    said: list[Statement] = []
    for event, start, end, label in case.get("dated", ()):
        said.append(Dated(event, Box.of(_pair(start), _pair(end)), label))
    for first, second, symbols, label in case.get("related", ()):
        said.append(Related(first, second, _named(symbols), (), label))
    for first, side, second, other, lower, upper, label in case.get("lags", ()):
        lag = Lag(Side[side.upper()], Side[other.upper()], *_pair([lower, upper]))
        said.append(Related(first, second, lags=(lag,), label=label))
    return Network(said)


@pytest.mark.parametrize("case", CASES)
def test_the_conflicts_are_just_those(case: dict[str, Any]) -> None:
    network = _network(case)
    found = network.conflicts()
    assert found.complete
    assert {frozenset(labels) for labels in case["conflicts"]} == set(found.sets)
    expected = Consistency.INCONSISTENT if case["conflicts"] else Consistency.CONSISTENT
    assert network.consistency is expected
    assert network.conflict() in (found.sets or (None,))


@pytest.mark.parametrize("case", CASES)
def test_bounds_relations_and_proofs_are_just_those(case: dict[str, Any]) -> None:
    network = _network(case)
    for event, start, end, duration in case.get("bounds", ()):
        shortest, longest = _pair(duration)
        assert network.bounds(event) == Box.of(_pair(start), _pair(end), (shortest or 1, longest))
        assert network.is_tight(event)
    for first, second, symbols in case.get("possible", ()):
        assert network.relations(first, second) == _named(symbols)
    for first, second, labels in case.get("before", ()):
        proof = network.why_before(first, second)
        assert proof is not None
        assert sorted(map(str, proof.labels)) == sorted(labels)


@pytest.mark.parametrize("case", CASES)
def test_the_witness_makes_all_true(case: dict[str, Any]) -> None:
    network = _network(case)
    witness = network.witness()
    assert (witness is None) == bool(case["conflicts"])
    for item in network.statements if witness else ():
        assert witness is not None
        if isinstance(item, Dated):
            assert item.box.admits(*witness[item.event])
            continue
        first, second = witness[item.first], witness[item.second]
        assert relation_between(*first, *second) in item.relations
        for lag in item.lags:
            time = second[lag.second] - first[lag.first]
            assert lag.lower is None or lag.lower <= time
            assert lag.upper is None or time <= lag.upper
