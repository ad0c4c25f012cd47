"""The laws of networks and proofs: each holds, and fails for what breaks it."""

from collections.abc import Callable
from typing import Any

import pytest

from chronology.reasoning.allen import AFTER, ANY, BEFORE, NONE, Relation, RelationSet
from chronology.reasoning.box import EVERYTHING, Box
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Conflicts, Network
from chronology.reasoning.proof import EndPoint, Proof, Step
from chronology.reasoning.statement import Dated, Lag, Related, Side
from chronology.testing import laws
from chronology.testing.laws_network import holds
from chronology.testing.violation import LawViolation

HORIZON = tuple(Dated(name, Box.of((0, 3), (1, 4))) for name in "abc")
CHAIN = Network((*HORIZON, Related("a", "b", BEFORE, (), 1), Related("b", "c", BEFORE, (), 2)))
CIRCLE = CHAIN.adding(Related("c", "a", BEFORE, (), 3))
SOLUTION = {"a": (0, 1), "b": (1, 2), "c": (3, 4)}


def fails(law: str, check: Callable[..., None], *args: Any, **keywords: Any) -> None:
    with pytest.raises(LawViolation) as caught:
        check(*args, **keywords)
    assert law in caught.value.law


def test_statements_hold_by_their_definitions() -> None:
    assert holds(Related("a", "b", BEFORE), SOLUTION)
    assert not holds(Related("b", "a", BEFORE), SOLUTION)
    assert holds(Related("b", "c", lags=(Lag(Side.END, Side.START, 1, 1),)), SOLUTION)
    assert not holds(Related("b", "c", lags=(Lag(Side.START, Side.START, 3),)), SOLUTION)
    assert not holds(Related("b", "c", lags=(Lag(Side.START, Side.START, None, 1),)), SOLUTION)
    assert not holds(Dated("a", Box.of((1, 1))), SOLUTION)


BROKEN: list[tuple[str, str, Any, Any]] = [
    ("is not inconsistent", "consistency", property(lambda _: Consistency.INCONSISTENT), None),
    ("has no conflict", "conflicts", lambda _: Conflicts((frozenset({1}),), True), None),
    ("bounds(a) admits", "bounds", lambda _, __: Box.of((9, 9)), None),
    ("bounds(a) admits", "bounds", lambda _, __: None, None),
    ("in relations(a, b)", "relations", lambda _, __, ___: NONE, None),
    ("certainly_before", "certainly_before", lambda _, __, ___: True, None),
]


@pytest.mark.parametrize(("law", "name", "broken", "_"), BROKEN)
def test_soundness_fails(
    law: str, name: str, broken: Any, _: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    laws.check_network_soundness(CHAIN, SOLUTION)
    monkeypatch.setattr(Network, name, broken)
    fails(law, laws.check_network_soundness, CHAIN, SOLUTION)


def test_soundness_is_about_solutions() -> None:
    with pytest.raises(ValueError, match="must make all statements true"):
        laws.check_network_soundness(CIRCLE, SOLUTION)


@pytest.mark.parametrize(
    ("law", "name", "broken"),
    [
        ("consistent if", "consistency", property(lambda _: Consistency.UNDECIDED)),
        ("least box", "bounds", lambda _, __: Box.of((0, 3), (1, 4))),
        ("least box", "is_tight", lambda _, __: False),
        ("set of all r", "relations", lambda _, __, ___: ANY),
        ("set of all r", "undecided_relations", lambda _, __, ___: BEFORE),
        ("certainly_before", "certainly_before", lambda _, __, ___: False),
    ],
)
def test_exactness_fails(law: str, name: str, broken: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    laws.check_network_exactness(CHAIN)
    laws.check_network_exactness(CIRCLE)
    monkeypatch.setattr(Network, name, broken)
    fails(law, laws.check_network_exactness, CHAIN)


def test_exactness_fails_when_what_is_contradicted_has_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Network, "bounds", lambda _, __: EVERYTHING)
    fails("without a solution", laws.check_network_exactness, CIRCLE)


def test_exactness_is_for_small_dated_networks() -> None:
    with pytest.raises(ValueError, match="every event must be dated"):
        laws.check_network_exactness(Network((Related("a", "b", BEFORE),)))


ORDER = Network((Related("a", "b", BEFORE, (), 1), Related("b", "c", BEFORE, (), 2)))


@pytest.mark.parametrize(
    ("law", "name", "broken"),
    [
        ("some arrangement", "consistency", property(lambda _: Consistency.UNDECIDED)),
        ("set of all r", "relations", lambda _, __, ___: ANY),
        ("certainly_before", "certainly_before", lambda _, __, ___: False),
    ],
)
def test_exactness_without_dates_fails(
    law: str, name: str, broken: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    laws.check_order_exactness(ORDER)
    laws.check_order_exactness(ORDER.adding(Related("c", "a", BEFORE)))
    monkeypatch.setattr(Network, name, broken)
    fails(law, laws.check_order_exactness, ORDER)


def test_exactness_without_dates_is_for_few_events() -> None:
    with pytest.raises(ValueError, match="no dates and no lags"):
        laws.check_order_exactness(CHAIN)
    with pytest.raises(ValueError, match="at most 3 events"):
        laws.check_order_exactness(ORDER.adding(Related("c", "d", BEFORE)))


@pytest.mark.parametrize(
    ("law", "witness"),
    [
        ("if and only if there is", None),
        ("has every event", {"a": (0, 1)}),
        ("true of the witness", {"a": (2, 3), "b": (1, 2), "c": (3, 4)}),
    ],
)
def test_a_witness_fails(law: str, witness: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    laws.check_witness(CHAIN)
    laws.check_witness(CIRCLE)
    monkeypatch.setattr(Network, "witness", lambda _: witness)
    fails(law, laws.check_witness, CHAIN)


@pytest.mark.parametrize(
    ("law", "sets"),
    [
        ("if and only if the network is inconsistent", ()),
        ("cannot all hold", (frozenset({1, 2}),)),
        ("without any one", (frozenset({1, 2, 3, 4}),)),
        ("no conflict is among them", (frozenset({1, 2, 3}),)),
    ],
)
def test_conflicts_fail(
    law: str, sets: tuple[frozenset[int], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    network = CIRCLE.adding(Related("b", "a", BEFORE, (), 4))
    laws.check_minimal_conflicts(CHAIN)
    laws.check_minimal_conflicts(network)
    monkeypatch.setattr(Network, "conflicts", lambda _: Conflicts(sets, True))
    monkeypatch.setattr(Network, "conflict", lambda _: sets[0])
    fails(law, laws.check_minimal_conflicts, network)


def test_one_conflict_fails_when_it_is_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Network, "conflict", lambda _: frozenset({1}))
    fails("is one of the conflicts", laws.check_minimal_conflicts, CIRCLE)
    fails("is one of the conflicts", laws.check_minimal_conflicts, CHAIN)


def test_adding_fails_when_it_adds_nothing_or_something_else() -> None:
    more = Related("a", "c", BEFORE, (), 4)
    laws.check_adding(CHAIN, more)
    laws.check_adding(CIRCLE, more)
    fails("n.adding(s) == ", laws.check_adding, CHAIN, more, add=lambda network, _: network)


@pytest.mark.parametrize(
    ("law", "name", "old", "new"),
    [
        ("stays so", "consistency", Consistency.INCONSISTENT, Consistency.CONSISTENT),
        ("bounds of", "bounds", Box.of((1, 1), (2, 2)), EVERYTHING),
        ("relations of", "relations", BEFORE, ANY),
        ("what is certainly before", "certainly_before", True, False),
    ],
)
def test_adding_fails_when_it_loosens(
    law: str, name: str, old: Any, new: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = Related("a", "c", BEFORE, (), 4)

    def answer(network: Network, *_: object) -> Any:
        return new if more in network.statements else old

    broken = property(answer) if name == "consistency" else answer
    monkeypatch.setattr(Network, name, broken)
    fails(law, laws.check_adding, CHAIN, more)


@pytest.mark.parametrize("about", ["consistency", "bounds", "relations", "events"])
def test_adding_fails_when_it_answers_otherwise(
    about: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Other(Network):
        pass

    replies = {
        "consistency": property(lambda _: Consistency.UNDECIDED),
        "bounds": lambda _, __: None,
        "relations": lambda _, __, ___: NONE,
        "events": property(lambda _: ()),
    }
    monkeypatch.setattr(Other, about, replies[about])

    def add(network: Network, *more: Any) -> Network:
        return Other(network.statements + more)

    monkeypatch.setattr(Other, "__eq__", lambda _, __: True)
    monkeypatch.setattr(Other, "__hash__", lambda _: 1)
    fails("answers as", laws.check_adding, CHAIN, Related("a", "c", BEFORE, (), 4), add=add)


def test_without_fails_when_the_statement_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    laws.check_without(CIRCLE, 1, 3)
    monkeypatch.setattr(Network, "without", lambda network, *_: network)
    fails("network of the other statements", laws.check_without, CIRCLE, 1)


A_END, B_START = EndPoint("a", Side.END), EndPoint("b", Side.START)
C_START = EndPoint("c", Side.START)


@pytest.mark.parametrize(
    ("law", "proof"),
    [
        ("if and only if", None),
        ("lead from", Proof((Step(B_START, C_START, 0, 2),), (2,))),
        ("lead from", Proof((Step(A_END, None, 0, 1), Step(B_START, C_START, 0, 2)), (1, 2))),
        ("add up", Proof((Step(A_END, C_START, -1, 1),), (1, 2))),
        ("suffice", Proof((Step(A_END, C_START, 0, 1),), (1,))),
    ],
)
def test_a_proof_fails(law: str, proof: Proof | None, monkeypatch: pytest.MonkeyPatch) -> None:
    laws.check_proof(CHAIN, "a", "c")
    laws.check_proof(CHAIN, "c", "a")
    monkeypatch.setattr(Network, "why_before", lambda _, __, ___: proof)
    fails(law, laws.check_proof, CHAIN, "a", "c")


@pytest.mark.parametrize(
    ("law", "labels"),
    [
        ("if and only if", None),
        ("suffice", frozenset({1})),
        ("none is idle", frozenset({1, 2, 3})),
    ],
)
def test_a_reason_fails(
    law: str, labels: frozenset[int] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = CHAIN.adding(Related("a", "c", ~AFTER, (), 3))
    precedes = RelationSet.of(Relation.PRECEDES)
    laws.check_reason(network, "a", "c", precedes)
    laws.check_reason(network, "a", "c", AFTER)
    laws.check_reason(CIRCLE, "a", "c", AFTER)
    monkeypatch.setattr(Network, "why", lambda *_: labels)
    fails(law, laws.check_reason, network, "a", "c", precedes)
