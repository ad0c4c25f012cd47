"""Laws of relations and boxes."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from chronology.axis.gregorian import Tick
from chronology.axis.interval import Interval
from chronology.reasoning.allen import Relation, RelationSet, composition_table, relation_between
from chronology.reasoning.box import EVERYTHING, Box
from chronology.testing import laws
from chronology.testing import strategies as own

NEAR = st.integers(-4, 4)
SPANS = st.tuples(NEAR, st.integers(1, 5)).map(lambda pair: (pair[0], pair[0] + pair[1]))
BOXES_WITH_MEMBER = own.boxes().flatmap(lambda box: st.tuples(st.just(box), own.members(box)))


@given(SPANS, SPANS)
def test_exactly_one_relation_holds(a: tuple[Tick, Tick], b: tuple[Tick, Tick]) -> None:
    """``r(a, b)`` is the one relation whose definition is true; ``r(b, a)`` is its converse."""
    laws.check_relation(a, b)


@given(SPANS, SPANS, SPANS)
def test_composition_loses_no_relation(
    a: tuple[Tick, Tick], b: tuple[Tick, Tick], c: tuple[Tick, Tick]
) -> None:
    """``r(a, c) in r(a, b).compose(r(b, c))``."""
    laws.check_composition(a, b, c)


def test_composition_is_what_brute_force_finds() -> None:
    """Three intervals have six end points; eight ticks leave room to spare."""
    seen = {(first, second): set[Relation]() for first in Relation for second in Relation}
    spans = list(combinations(range(8), 2))
    for a in spans:
        for b in spans:
            for c in spans:
                pair = relation_between(*a, *b), relation_between(*b, *c)
                seen[pair].add(relation_between(*a, *c))
    table = composition_table()
    assert {pair: set(RelationSet(table[pair[0]][pair[1]])) for pair in seen} == seen


@given(own.relation_sets(), own.relation_sets(), own.relation_sets())
def test_sets_of_relations_are_a_boolean_algebra(
    a: RelationSet, b: RelationSet, c: RelationSet
) -> None:
    """``a & ~a == NONE``, ``a | ~a == ANY``, and so on."""
    laws.check_relation_sets(a, b, c)


@given(own.relation_sets(), own.relation_sets(), own.relation_sets())
def test_composition_is_associative_and_keeps_unions(
    a: RelationSet, b: RelationSet, c: RelationSet
) -> None:
    """Sets of relations are a relation algebra; equality is its identity."""
    same = RelationSet.of(Relation.EQUALS)
    assert a.compose(same) == same.compose(a) == a
    assert a.compose(b).compose(c) == a.compose(b.compose(c))
    assert a.compose(b | c) == a.compose(b) | a.compose(c)


@given(own.boxes())
def test_a_box_is_closed(box: Box) -> None:
    """Each bound is reached by some interval of the box."""
    laws.check_box_closed(box)


@given(own.boxes(), own.boxes())
def test_the_meet_of_boxes_is_closed(a: Box, b: Box) -> None:
    """Each bound is reached by some interval of both."""
    met = a & b
    if met is not None:
        laws.check_box_closed(met)


@given(own.small_boxes(), own.small_boxes())
def test_the_meet_of_boxes_that_overlap_is_closed(a: Box, b: Box) -> None:
    """Each bound is reached by some interval of both."""
    met = a & b
    if met is not None:
        laws.check_box_closed(met)


@given(own.boxes(), own.boxes(), own.boxes())
def test_boxes_are_a_meet_semilattice(a: Box, b: Box, c: Box) -> None:
    """Commutative, associative and idempotent."""
    laws.check_meet_laws(a, b, c, top=EVERYTHING)


@given(own.small_boxes(), own.small_boxes(), own.small_boxes())
def test_boxes_that_overlap_are_a_meet_semilattice(a: Box, b: Box, c: Box) -> None:
    """Commutative, associative and idempotent."""
    laws.check_meet_laws(a, b, c, top=EVERYTHING)


@given(own.small_boxes(), own.small_boxes(), NEAR, NEAR)
def test_the_meet_of_boxes_holds_the_intervals_of_both(
    a: Box, b: Box, start: Tick, end: Tick
) -> None:
    """``(a & b).admits(s, e)`` if and only if ``a.admits(s, e)`` and ``b.admits(s, e)``."""
    laws.check_box_meet(a, b, start, end)


@given(BOXES_WITH_MEMBER, own.boxes())
def test_a_member_of_a_box_is_in_the_meet_if_the_other_has_it(
    drawn: tuple[Box, tuple[Tick, Tick]], other: Box
) -> None:
    """``(a & b).admits(s, e)`` if and only if ``a.admits(s, e)`` and ``b.admits(s, e)``."""
    box, member = drawn
    laws.check_box_meet(box, other, *member)
    laws.check_box_meet(box, box & other or box, *member)


@given(own.boxes(), own.boxes())
def test_relations_of_boxes_turned_round_are_the_converse(a: Box, b: Box) -> None:
    """``b.relations(a) == a.relations(b).converse``."""
    laws.check_relations_converse(a, b)


@given(BOXES_WITH_MEMBER, BOXES_WITH_MEMBER)
def test_no_relation_that_can_hold_is_left_out(
    first: tuple[Box, tuple[Tick, Tick]], second: tuple[Box, tuple[Tick, Tick]]
) -> None:
    """``a.admits(*x)`` and ``b.admits(*y)`` imply ``r(x, y) in a.relations(b)``."""
    (a, x), (b, y) = first, second
    laws.check_relation_soundness(a, b, x, y)


@given(own.small_boxes(3), own.small_boxes(3))
def test_a_relation_is_possible_only_if_some_intervals_have_it(a: Box, b: Box) -> None:
    """``a.relations(b)`` is the set of ``r(x, y)`` over all ``x`` of ``a`` and ``y`` of ``b``."""
    laws.check_relation_exactness(a, b)


@given(BOXES_WITH_MEMBER)
def test_a_box_lies_within_its_hull_and_holds_what_it_holds_throughout(
    drawn: tuple[Box, tuple[Tick, Tick]],
) -> None:
    """P82 contains every interval of the box, and every interval contains P81."""
    box, member = drawn
    interval = Interval(*member)
    assert box.admits(*member)
    assert box.hull.contains(interval)
    assert box.throughout is None or interval.contains(box.throughout)


@given(own.boxes(), own.boxes())
def test_certainly_before_is_the_relation(a: Box, b: Box) -> None:
    """Each interval of ``a`` ends before or when each of ``b`` starts."""
    before = RelationSet.of(Relation.PRECEDES, Relation.MEETS)
    assert a.certainly_before(b) == a.relations(b).certain(before)


@given(BOXES_WITH_MEMBER, st.integers(-(10**6), 10**6))
def test_a_moved_box_holds_the_moved_intervals(
    drawn: tuple[Box, tuple[Tick, Tick]], amount: int
) -> None:
    """Every interval of the box moved by the same number of ticks."""
    box, (start, end) = drawn
    assert box.shift_ticks(amount).admits(start + amount, end + amount)
    assert box.shift_ticks(amount).shift_ticks(-amount) == box
