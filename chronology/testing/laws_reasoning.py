"""Laws of relations, of sets of them, and of boxes."""

from collections.abc import Callable, Iterator
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from chronology.axis.gregorian import Tick
from chronology.axis.interval import earlier_of, later_of
from chronology.reasoning.allen import ANY, NONE, Relation, RelationSet, relation_between
from chronology.reasoning.box import Bound, Box
from chronology.testing.violation import require

#: Start and end of a proper interval.
Span: TypeAlias = tuple[Tick, Tick]


class Related(Protocol):
    """Whatever may stand in Allen's relations: boxes, fuzzy dates, your own."""

    def relations(self, other: Any, /) -> RelationSet:
        """The relations that may hold."""


_R = TypeVar("_R", bound=Related)

#: Allen's definitions, in words of their own: not those of the code under test.
_DEFINITIONS: Final[dict[Relation, Callable[[Tick, Tick, Tick, Tick], bool]]] = {
    Relation.PRECEDES: lambda s, e, t, f: e < t,  # noqa: ARG005 - all thirteen take four
    Relation.MEETS: lambda s, e, t, f: e == t,  # noqa: ARG005
    Relation.OVERLAPS: lambda s, e, t, f: s < t < e < f,
    Relation.FINISHED_BY: lambda s, e, t, f: s < t and e == f,
    Relation.CONTAINS: lambda s, e, t, f: s < t and f < e,
    Relation.STARTS: lambda s, e, t, f: s == t and e < f,
    Relation.EQUALS: lambda s, e, t, f: s == t and e == f,
    Relation.STARTED_BY: lambda s, e, t, f: s == t and f < e,
    Relation.DURING: lambda s, e, t, f: t < s and e < f,
    Relation.FINISHES: lambda s, e, t, f: t < s and e == f,
    Relation.OVERLAPPED_BY: lambda s, e, t, f: t < s < f < e,
    Relation.MET_BY: lambda s, e, t, f: f == s,  # noqa: ARG005
    Relation.PRECEDED_BY: lambda s, e, t, f: f < s,  # noqa: ARG005
}
#: More intervals than these are not for a test to list.
_MOST_LISTED: Final = 10_000


def check_relation(
    first: Span,
    second: Span,
    *,
    relate: Callable[[Tick, Tick, Tick, Tick], Relation] = relation_between,
) -> None:
    """Exactly one of the thirteen holds, and it is the one found.

    Formally: ``r(a, b)`` is the one relation whose definition over the end points is true, and
    ``r(b, a)`` is its converse.

    Raises:
        LawViolation: It does not hold.
    """
    holding = [relation for relation, holds in _DEFINITIONS.items() if holds(*first, *second)]
    found = relate(*first, *second)
    require(holding == [found], "r(a, b) is the one that holds", a=first, b=second, found=found)
    require(
        relate(*second, *first) is found.converse,
        "r(b, a) is the converse of r(a, b)",
        a=first,
        b=second,
        found=found,
    )


def check_composition(
    first: Span,
    second: Span,
    third: Span,
    *,
    compose: Callable[[RelationSet, RelationSet], RelationSet] = RelationSet.compose,
) -> None:
    """Composing relations loses none that holds.

    Formally: ``r(a, c) in r(a, b).compose(r(b, c))``, and
    ``compose(p, q).converse == compose(q.converse, p.converse)``.

    Raises:
        LawViolation: It does not hold.
    """
    p = RelationSet.of(relation_between(*first, *second))
    q = RelationSet.of(relation_between(*second, *third))
    composed = compose(p, q)
    shown = {"a": first, "b": second, "c": third, "p": p, "q": q, "composed": composed}
    require(
        relation_between(*first, *third) in composed, "r(a, c) in r(a, b).compose(r(b, c))", **shown
    )
    require(
        composed.converse == compose(q.converse, p.converse),
        "compose(p, q).converse == compose(q.converse, p.converse)",
        **shown,
    )


def check_relation_sets(a: RelationSet, b: RelationSet, c: RelationSet) -> None:
    """Sets of relations are a Boolean algebra, and the converse is one of its symmetries.

    Formally: ``&`` and ``|`` are commutative, associative and distribute over each other;
    ``a & ANY == a``, ``a | NONE == a``, ``a & ~a == NONE``, ``a | ~a == ANY``; the converse is its
    own inverse and goes through ``&``, ``|`` and ``~``; ``a.certain(b)`` if and only if
    ``a & b == a``, and ``a.possible(b)`` if and only if ``a & b != NONE``.

    Raises:
        LawViolation: It does not hold.
    """
    shown = {"a": a, "b": b, "c": c}
    laws = {
        "a & b == b & a": a & b == b & a,
        "a | b == b | a": a | b == b | a,
        "(a & b) & c == a & (b & c)": (a & b) & c == a & (b & c),
        "(a | b) | c == a | (b | c)": (a | b) | c == a | (b | c),
        "a & ANY == a": a & ANY == a,
        "a | NONE == a": a | NONE == a,
        "a & (b | c) == (a & b) | (a & c)": a & (b | c) == (a & b) | (a & c),
        "a | (b & c) == (a | b) & (a | c)": a | (b & c) == (a | b) & (a | c),
        "a & ~a == NONE": a & ~a == NONE,
        "a | ~a == ANY": a | ~a == ANY,
        "a.converse.converse == a": a.converse.converse == a,
        "(a & b).converse == a.converse & b.converse": (a & b).converse == a.converse & b.converse,
        "(~a).converse == ~a.converse": (~a).converse == ~a.converse,
        "x in a.converse iff x.converse in a": all(
            (x in a.converse) == (x.converse in a) for x in Relation
        ),
        "a.certain(b) iff a & b == a": a.certain(b) == (a & b == a),
        "a.possible(b) iff a & b != NONE": a.possible(b) == (a & b != NONE),
        "a is the set of what it iterates": RelationSet.from_iterable(a) == a
        and len(a) == len(list(a)),
    }
    for law, holds in laws.items():
        require(holds, law, **shown)


def check_relations_converse(a: _R, b: _R) -> None:
    """What may hold between two dates does not depend on which is asked about the other.

    Formally: ``b.relations(a) == a.relations(b).converse``, and something may hold.

    Args:
        a: A ``FuzzyDate``, a ``Box``, or whatever else has ``relations``.
        b: Another.

    Raises:
        LawViolation: It does not hold.
    """
    there, back = a.relations(b), b.relations(a)
    require(there != NONE, "a.relations(b) is not empty", a=a, b=b)
    require(
        back == there.converse,
        "b.relations(a) == a.relations(b).converse",
        a=a,
        b=b,
        there=there,
        back=back,
    )


def check_relation_soundness(a: Box, b: Box, instance_a: Span, instance_b: Span) -> None:
    """No relation that can hold is left out.

    Formally: ``a.admits(*x)`` and ``b.admits(*y)`` imply ``r(x, y) in a.relations(b)``.

    Args:
        a: A box; of a fuzzy date, its ``outer``.
        b: Another.
        instance_a: Start and end of an interval of ``a``.
        instance_b: Start and end of an interval of ``b``.

    Raises:
        LawViolation: It does not hold.
        ValueError: An instance is none of its box.
    """
    for box, instance in ((a, instance_a), (b, instance_b)):
        if not box.admits(*instance):
            raise ValueError(f"instance must be of its box, got {instance} of {box}")
    found = relation_between(*instance_a, *instance_b)
    require(
        found in a.relations(b),
        "a.admits(x) and b.admits(y) imply r(x, y) in a.relations(b)",
        a=a,
        b=b,
        x=instance_a,
        y=instance_b,
        relation=found,
    )


def check_relation_exactness(a: Box, b: Box) -> None:
    """A relation is possible if and only if some two intervals of the boxes have it.

    Formally: ``a.relations(b)`` is the set of ``r(x, y)`` over all ``x`` that ``a`` admits and all
    ``y`` that ``b`` admits.

    Args:
        a: A box that is bounded and small: all its intervals are listed.
        b: Another.

    Raises:
        LawViolation: It does not hold.
        ValueError: A box has no bounds or is too large to list.
    """
    seen = RelationSet.from_iterable(
        relation_between(*x, *y) for x in intervals_of(a) for y in intervals_of(b)
    )
    found = a.relations(b)
    require(
        found == seen, "a.relations(b) is what some x, y have", a=a, b=b, found=found, seen=seen
    )


def check_box_closed(box: Box) -> None:
    """Each bound of a box is as tight as it can be.

    Formally: for each bound some interval of the box lies on it; for each side without a bound
    some interval of the box lies beyond any tick.

    Raises:
        LawViolation: It does not hold.
    """
    far = 1 + 2 * sum(abs(bound) for bound in _bounds(box) if bound is not None)
    for name, bound, beyond in (
        ("start_lower", box.start_lower, -far),
        ("start_upper", box.start_upper, far),
    ):
        start = beyond if bound is None else bound
        require(_admits_start(box, start), f"some interval of the box starts at {name}", box=box)
    for name, bound, beyond in (
        ("end_lower", box.end_lower, -far),
        ("end_upper", box.end_upper, far),
    ):
        end = beyond if bound is None else bound
        require(_admits_end(box, end), f"some interval of the box ends at {name}", box=box)
    for name, length in (
        ("duration_lower", box.duration_lower),
        ("duration_upper", far if box.duration_upper is None else box.duration_upper),
    ):
        require(_admits_length(box, length), f"some interval of the box lasts {name}", box=box)


def check_box_meet(a: Box, b: Box, start: Tick, end: Tick) -> None:
    """The meet holds just the intervals of both.

    Formally: ``(a & b).admits(s, e)`` if and only if ``a.admits(s, e)`` and ``b.admits(s, e)``, an
    empty meet admitting nothing; ``a.contains(b)`` if and only if ``a & b == b``.

    Raises:
        LawViolation: It does not hold.
    """
    met = a & b
    in_met = met is not None and met.admits(start, end)
    require(
        in_met == (a.admits(start, end) and b.admits(start, end)),
        "(a & b).admits(s, e) iff a.admits(s, e) and b.admits(s, e)",
        a=a,
        b=b,
        s=start,
        e=end,
        meet=met,
    )
    require(a.contains(b) == (met == b), "a.contains(b) iff a & b == b", a=a, b=b)


def intervals_of(box: Box) -> Iterator[Span]:
    """All intervals of a small bounded box.

    Raises:
        ValueError: It has no bounds or is too large to list.
    """
    first, last, end = box.start_lower, box.start_upper, box.end_upper
    if first is None or last is None or end is None or box.end_lower is None:
        raise ValueError(f"box must be bounded to be listed, got {box}")
    if (last - first + 1) * (end - box.end_lower + 1) > _MOST_LISTED:
        raise ValueError(f"box must be small to be listed, got {box}")
    for s in range(first, last + 1):
        for e in range(box.end_lower, end + 1):
            if box.admits(s, e):
                yield s, e


def _bounds(box: Box) -> tuple[Bound, ...]:
    starts, ends = (box.start_lower, box.start_upper), (box.end_lower, box.end_upper)
    return (*starts, *ends, box.duration_lower, box.duration_upper)


def _admits_start(box: Box, start: Tick) -> bool:
    end = later_of(box.end_lower, start + box.duration_lower)
    return end is not None and box.admits(start, end)


def _admits_end(box: Box, end: Tick) -> bool:
    start = earlier_of(box.start_upper, end - box.duration_lower)
    return start is not None and box.admits(start, end)


def _admits_length(box: Box, length: int) -> bool:
    ended = None if box.end_lower is None else box.end_lower - length
    start = later_of(box.start_lower, ended)
    if start is None:
        latest = None if box.end_upper is None else box.end_upper - length
        start = earlier_of(box.start_upper, latest)
    start = 0 if start is None else start
    return box.admits(start, start + length)
