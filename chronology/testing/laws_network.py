"""Laws of networks: what follows from many statements together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final, TypeAlias

from chronology.reasoning.allen import NONE, RelationSet, relation_between
from chronology.reasoning.box import Box
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network, Span
from chronology.reasoning.statement import Dated, Lag, Name, Related, Statement
from chronology.testing.laws_reasoning import intervals_of
from chronology.testing.violation import require

#: An interval for each event.
Assignment: TypeAlias = Mapping[Name, Span]

#: Of so many events all arrangements are tried.
_FEW: Final = 3


def holds(statement: Statement, intervals: Assignment) -> bool:
    """Whether a statement is true of given intervals, by its definition."""
    if isinstance(statement, Dated):
        return statement.box.admits(*intervals[statement.event])
    first, second = intervals[statement.first], intervals[statement.second]
    return relation_between(*first, *second) in statement.relations and all(
        _lag_holds(lag, first, second) for lag in statement.lags
    )


def _lag_holds(lag: Lag, first: Span, second: Span) -> bool:
    time = second[lag.second] - first[lag.first]
    return (lag.lower is None or lag.lower <= time) and (lag.upper is None or time <= lag.upper)


def check_network_soundness(network: Network, solution: Assignment) -> None:
    """Nothing that a solution shows to be possible is left out.

    Formally: if every statement is true of ``x``, then the network is not inconsistent and has no
    conflict; ``bounds(a)`` admits ``x(a)``; ``r(x(a), x(b)) in relations(a, b)``; and
    ``certainly_before(a, b)`` only where ``x(a)`` ends before or when ``x(b)`` starts.

    Args:
        network: Any network.
        solution: An interval for each of its events.

    Raises:
        LawViolation: It does not hold.
        ValueError: Some statement is not true of the solution.
    """
    for statement in network.statements:
        if not holds(statement, solution):
            raise ValueError(f"solution must make all statements true, got {statement}")
    shown = {"network": network, "x": solution}
    require(
        network.consistency is not Consistency.INCONSISTENT,
        "a network with a solution is not inconsistent",
        **shown,
    )
    require(network.conflicts().sets == (), "a network with a solution has no conflict", **shown)
    for event in network.events:
        box = network.bounds(event)
        require(
            box is not None and box.admits(*solution[event]),
            "bounds(a) admits x(a)",
            **shown,
            a=event,
            bounds=box,
        )
    for a, b in product(network.events, repeat=2):
        found = relation_between(*solution[a], *solution[b])
        possible = network.relations(a, b)
        require(
            found in possible, "r(x(a), x(b)) in relations(a, b)", **shown, a=a, b=b, found=possible
        )
        require(
            not network.certainly_before(a, b) or solution[a][1] <= solution[b][0],
            "certainly_before(a, b) implies that x(a) ends by the start of x(b)",
            **shown,
            a=a,
            b=b,
        )


def check_network_exactness(network: Network) -> None:
    """The answers are what trying all intervals gives.

    Formally: the network is consistent if and only if some intervals ``x`` make every statement
    true; then ``bounds(a)`` is the least box around all ``x(a)``, ``relations(a, b)`` is the set of
    all ``r(x(a), x(b))``, and ``certainly_before(a, b)`` if and only if it is so in all. Otherwise
    some event has no bounds; events that nothing connects with it keep theirs.

    Args:
        network: Each event must have dates without a label that leave few intervals.

    Raises:
        LawViolation: It does not hold.
        ValueError: An event has no bounds, or there are too many intervals to try.
    """
    solutions = list(_solutions(network))
    shown = {"network": network}
    require(
        (network.consistency is Consistency.CONSISTENT) == bool(solutions),
        "consistent if and only if some intervals make all statements true",
        **shown,
    )
    if not solutions:
        require(
            None in map(network.bounds, network.events),
            "without a solution some event has no bounds",
            **shown,
        )
        return
    for a in network.events:
        found, seen = network.bounds(a), _hull([x[a] for x in solutions])
        require(
            found == seen and network.is_tight(a),
            "bounds(a) is the least box around all x(a)",
            **shown,
            a=a,
            found=found,
            seen=seen,
        )
    _require_relations(network, solutions)


def check_order_exactness(network: Network) -> None:
    """Without dates, the answers are what trying all arrangements of end points gives.

    Formally: ``n`` intervals have ``2 n`` end points, so that ``2 n`` values show every
    arrangement. The network is consistent if and only if some arrangement makes every statement
    true; then ``relations(a, b)`` is the set of the relations that arrangements have, and
    ``certainly_before(a, b)`` if and only if it is so in all.

    Args:
        network: Relations between at most three events, without dates and lags.

    Raises:
        LawViolation: It does not hold.
        ValueError: There are dates or lags, or more events.
    """
    related = [item for item in network.statements if isinstance(item, Related)]
    if len(related) < len(network.statements) or any(item.lags for item in related):
        raise ValueError(f"network must have no dates and no lags, got {network}")
    if len(network.events) > _FEW:
        raise ValueError(f"network must have at most {_FEW} events, got {network}")
    spans = list(combinations(range(2 * len(network.events)), 2))
    arrangements = (
        dict(zip(network.events, chosen, strict=True))
        for chosen in product(spans, repeat=len(network.events))
    )
    solutions = [x for x in arrangements if all(holds(item, x) for item in related)]
    require(
        (network.consistency is Consistency.CONSISTENT) == bool(solutions),
        "consistent if and only if some arrangement makes all statements true",
        network=network,
    )
    if solutions:
        _require_relations(network, solutions)


def check_witness(network: Network) -> None:
    """What is called consistent has a witness, and the witness makes all statements true.

    Formally: ``consistency is CONSISTENT`` if and only if ``witness()`` is not ``None``; then each
    statement is true of it.

    Raises:
        LawViolation: It does not hold.
    """
    witness = network.witness()
    shown = {"network": network, "witness": witness}
    require(
        (network.consistency is Consistency.CONSISTENT) == (witness is not None),
        "consistent if and only if there is a witness",
        **shown,
    )
    if witness is not None:
        require(set(witness) == set(network.events), "the witness has every event", **shown)
        for statement in network.statements:
            require(
                holds(statement, witness),
                "every statement is true of the witness",
                **shown,
                statement=statement,
            )


def check_adding(
    network: Network,
    *statements: Statement,
    add: Callable[..., Network] = Network.adding,
) -> None:
    """Adding narrows and never loosens, and comes to the same as having it from the beginning.

    Formally: ``n.adding(s) == Network(n.statements + s)`` with equal consistency, bounds and
    relations; ``bounds`` and ``relations`` of ``n.adding(s)`` are part of those of ``n``; what is
    inconsistent stays so, and so does a conflict; what is certainly before stays so, unless there
    is a contradiction.

    Args:
        network: Any network.
        statements: What is added.
        add: The operation under test.

    Raises:
        LawViolation: It does not hold.
    """
    # Ask first, so that something is there to be carried over.
    before = network.consistency
    more = add(network, *statements)
    fresh = Network(network.statements + statements, network.budget)
    shown = {"n": network, "s": statements}
    require(more == fresh, "n.adding(s) == Network(n.statements + s)", **shown)
    _require_same_answers(more, fresh, "n.adding(s) answers as Network(n.statements + s)")
    after = more.consistency
    require(
        before is not Consistency.INCONSISTENT or after is Consistency.INCONSISTENT,
        "what is inconsistent stays so",
        **shown,
    )
    for a in network.events:
        old, new = network.bounds(a), more.bounds(a)
        require(
            new is None or (old is not None and old.contains(new)),
            "bounds of n.adding(s) are part of those of n",
            **shown,
            a=a,
        )
    for a, b in product(network.events, repeat=2):
        require(
            more.relations(a, b).certain(network.relations(a, b)),
            "relations of n.adding(s) are part of those of n",
            **shown,
            a=a,
            b=b,
        )
        require(
            not network.certainly_before(a, b)
            or more.certainly_before(a, b)
            or after is Consistency.INCONSISTENT,
            "what is certainly before stays so",
            **shown,
            a=a,
            b=b,
        )


def check_without(network: Network, *labels: object) -> None:
    """Taking statements back comes to the same as never having had them.

    Formally: ``n.without(l)`` equals the network of the statements that have another label, or
    none, and answers as it does.

    Raises:
        LawViolation: It does not hold.
    """
    rest = tuple(item for item in network.statements if item.label not in labels)
    law = "n.without(l) is the network of the other statements"
    less, fresh = network.without(*labels), Network(rest, network.budget)
    require(less == fresh, law, n=network, l=labels)
    _require_same_answers(less, fresh, law)


def _require_relations(network: Network, solutions: Sequence[Assignment]) -> None:
    shown = {"network": network}
    for a, b in product(network.events, repeat=2):
        related = RelationSet.from_iterable(relation_between(*x[a], *x[b]) for x in solutions)
        possible = network.relations(a, b)
        require(
            possible == related and network.undecided_relations(a, b) == NONE,
            "relations(a, b) is the set of all r(x(a), x(b))",
            **shown,
            a=a,
            b=b,
            found=possible,
            seen=related,
        )
        require(
            network.certainly_before(a, b) == all(x[a][1] <= x[b][0] for x in solutions),
            "certainly_before(a, b) if and only if it is so in all solutions",
            **shown,
            a=a,
            b=b,
        )


def _solutions(network: Network) -> Iterator[Assignment]:
    """All ways to make every statement true."""
    boxes: dict[Name, Box | None] = {}
    for item in network.statements:
        if isinstance(item, Dated) and item.label is None:
            known = boxes.get(item.event, item.box)
            boxes[item.event] = None if known is None else known & item.box
    if boxes.keys() != set(network.events):
        raise ValueError(f"every event must be dated without a label, got {network}")
    choices = [[] if box is None else list(intervals_of(box)) for box in boxes.values()]
    for chosen in product(*choices):
        intervals = dict(zip(boxes, chosen, strict=True))
        if all(holds(statement, intervals) for statement in network.statements):
            yield intervals


def _hull(spans: list[Span]) -> Box:
    starts, ends = [s for s, _ in spans], [e for _, e in spans]
    lengths = [e - s for s, e in spans]
    return Box.of((min(starts), max(starts)), (min(ends), max(ends)), (min(lengths), max(lengths)))


def _require_same_answers(found: Network, expected: Network, law: str) -> None:
    shown = {"found": found, "expected": expected}
    require(found.consistency is expected.consistency, law, **shown, about="consistency")
    require(set(found.events) == set(expected.events), law, **shown, about="events")
    for a in expected.events:
        require(found.bounds(a) == expected.bounds(a), law, **shown, about="bounds", a=a)
    for a, b in product(expected.events, repeat=2):
        require(
            found.relations(a, b) == expected.relations(a, b),
            law,
            **shown,
            about="relations",
            a=a,
            b=b,
        )
