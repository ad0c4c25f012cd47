"""Laws of conflicts and proofs: which statements something rests on."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from typing import Final

from chronology.reasoning.allen import ANY, RelationSet
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.proof import Proof
from chronology.reasoning.statement import Label, Name
from chronology.testing.violation import require

#: Of how many labels all sets are tried.
_FEW: Final = 7


def check_minimal_conflicts(network: Network) -> None:
    """Conflicts cannot hold, are minimal, and are all there are.

    Formally: the statements of the labels of a conflict, with those that have no label, are
    inconsistent; without any one of the labels they are not; if ``complete``, and labels are few,
    any labels' statements are inconsistent if and only if a conflict is among them; ``conflict()``
    is one of them.

    Raises:
        LawViolation: It does not hold.
    """
    found = network.conflicts()
    shown = {"network": network, "conflicts": found}
    require(
        bool(found.sets) == (network.consistency is Consistency.INCONSISTENT),
        "there are conflicts if and only if the network is inconsistent",
        **shown,
    )
    for conflict in found.sets:
        part = _only(network, conflict)
        require(
            part.consistency is Consistency.INCONSISTENT,
            "the statements of a conflict cannot all hold",
            **shown,
            conflict=conflict,
        )
        for label in conflict:
            require(
                part.without(label).consistency is not Consistency.INCONSISTENT,
                "without any one of its labels a conflict can hold",
                **shown,
                conflict=conflict,
                label=label,
            )
    one = network.conflict()
    require(
        one is None if not found.sets else one in found.sets or not found.complete,
        "conflict() is one of the conflicts",
        **shown,
        one=one,
    )
    if found.complete and len(network.labels) <= _FEW:
        for chosen in _subsets(network.labels):
            require(
                (_only(network, chosen).consistency is Consistency.INCONSISTENT)
                == any(conflict <= chosen for conflict in found.sets),
                "labels can hold if and only if no conflict is among them",
                **shown,
                labels=chosen,
            )


def check_proof(network: Network, first: Name, second: Name) -> None:
    """What is certainly before is proved so, from statements that suffice.

    Formally: ``why_before(a, b)`` is ``None`` if and only if not ``certainly_before(a, b)``. Its
    steps, if any, lead from the end of ``a`` to the start of ``b``, each from where the one before
    it ended, and their gaps add up to 0 or more. The statements of its labels, with those that have
    no label, suffice for ``certainly_before(a, b)``.

    Raises:
        LawViolation: It does not hold.
    """
    proof = network.why_before(first, second)
    shown = {"network": network, "a": first, "b": second, "proof": proof}
    require(
        (proof is not None) == network.certainly_before(first, second),
        "there is a proof if and only if a is certainly before b",
        **shown,
    )
    if proof is None:
        return
    if proof.steps:
        _require_chain(proof, first, second, shown)
    part = _only(network, proof.labels)
    missing = {first, second} - set(part.events)
    require(
        not missing and part.certainly_before(first, second),
        "the statements of the labels suffice",
        **shown,
    )


def _require_chain(proof: Proof, first: Name, second: Name, shown: Mapping[str, object]) -> None:
    begin, end = proof.steps[0].earlier, proof.steps[-1].later
    require(
        begin is not None
        and end is not None
        and (begin.event, begin.side.name) == (first, "END")
        and (end.event, end.side.name) == (second, "START")
        and all(step.later == following.earlier for step, following in pairwise(proof.steps)),
        "the steps lead from the end of a to the start of b",
        **shown,
    )
    require(sum(step.gap for step in proof.steps) >= 0, "the gaps add up to 0 or more", **shown)


def check_reason(network: Network, first: Name, second: Name, question: RelationSet) -> None:
    """Labels are given for what is certain, they suffice, and none is idle.

    Formally: if there is a solution, ``why(a, b, q)`` is ``None`` if and only if not
    ``relations(a, b).certain(q)``; from the statements of its labels ``q`` is certain, and from
    those of no part of them.

    Raises:
        LawViolation: It does not hold.
    """
    if network.consistency is not Consistency.CONSISTENT:
        return
    labels = network.why(first, second, question)
    shown = {"network": network, "a": first, "b": second, "q": question, "labels": labels}
    require(
        (labels is not None) == network.relations(first, second).certain(question),
        "there are reasons if and only if q is certain",
        **shown,
    )
    if labels is None:
        return
    require(_settles(_only(network, labels), first, second, question), "they suffice", **shown)
    for label in labels:
        part = _only(network, labels - {label})
        require(not _settles(part, first, second, question), "none is idle", **shown, label=label)


def _settles(network: Network, first: Name, second: Name, question: RelationSet) -> bool:
    if {first, second} <= set(network.events):
        return network.relations(first, second).certain(question)
    return ANY.certain(question)


def _only(network: Network, labels: Iterable[object]) -> Network:
    """The statements of some labels, and those that have none."""
    kept = set(labels) | {None}
    return Network([item for item in network.statements if item.label in kept], network.budget)


def _subsets(labels: Iterable[Label]) -> Iterator[frozenset[Label]]:
    known = tuple(labels)
    for count in range(len(known) + 1):
        yield from map(frozenset, combinations(known, count))
