"""Relations and sets of them."""

import pytest

from chronology.reasoning.allen import (
    ANY,
    BEFORE,
    NONE,
    SAME,
    WITHIN,
    Relation,
    RelationSet,
    relation_between,
)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ((0, 1), (2, 3), Relation.PRECEDES),
        ((0, 1), (1, 3), Relation.MEETS),
        ((0, 2), (1, 3), Relation.OVERLAPS),
        ((0, 3), (1, 3), Relation.FINISHED_BY),
        ((0, 3), (1, 2), Relation.CONTAINS),
        ((0, 1), (0, 3), Relation.STARTS),
        ((0, 3), (0, 3), Relation.EQUALS),
        ((0, 3), (0, 1), Relation.STARTED_BY),
        ((1, 2), (0, 3), Relation.DURING),
        ((1, 3), (0, 3), Relation.FINISHES),
        ((1, 3), (0, 2), Relation.OVERLAPPED_BY),
        ((1, 3), (0, 1), Relation.MET_BY),
        ((2, 3), (0, 1), Relation.PRECEDED_BY),
    ],
)
def test_one_relation_holds(
    first: tuple[int, int], second: tuple[int, int], relation: Relation
) -> None:
    assert relation_between(*first, *second) is relation
    assert relation_between(*second, *first) is relation.converse


def test_sets_are_sets() -> None:
    before = RelationSet.of(Relation.PRECEDES, Relation.MEETS)
    assert before == BEFORE
    assert list(before) == [Relation.PRECEDES, Relation.MEETS]
    assert len(before) == 2
    assert Relation.MEETS in before
    assert Relation.DURING not in before
    assert before & SAME == NONE
    assert before | ~before == ANY
    assert len(ANY) == 13
    assert hash(before) == hash(BEFORE)


def test_certain_and_possible() -> None:
    meets = RelationSet.of(Relation.MEETS)
    assert meets.certain(BEFORE)
    assert not BEFORE.certain(meets)
    assert BEFORE.possible(meets)
    assert not BEFORE.possible(WITHIN)
    assert NONE.certain(BEFORE)
    assert not NONE.possible(ANY)


def test_a_set_has_no_truth_value() -> None:
    with pytest.raises(TypeError, match="no truth value"):
        bool(BEFORE)


@pytest.mark.parametrize("bits", [-1, 1 << 13])
def test_bits_beyond_the_thirteen_are_refused(bits: int) -> None:
    with pytest.raises(ValueError, match=f"got {bits}"):
        RelationSet(bits)


def test_composition_with_nothing_and_with_equals() -> None:
    assert BEFORE.compose(NONE) == NONE
    assert SAME.compose(BEFORE) == BEFORE.compose(SAME) == BEFORE
    assert repr(BEFORE) == "RelationSet(b m)"
