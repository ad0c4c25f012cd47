"""Subclasses of the algebra: sizes of the literature, and how they lie in each other."""

import pytest

from chronology.reasoning.allen import AFTER, ANY, BEFORE, NONE, Relation, RelationSet
from chronology.reasoning.classes import is_continuous, is_ord_horn, is_pointisable, neighbours

SETS = [RelationSet(bits) for bits in range(ANY.bits + 1)]


@pytest.mark.parametrize(
    ("belongs", "size"), [(is_continuous, 82), (is_pointisable, 187), (is_ord_horn, 867)]
)
def test_a_class_has_the_size_of_the_literature_and_is_closed(belongs, size):
    members = [relations for relations in SETS if belongs(relations)]
    assert len(members) == size
    assert NONE not in members
    assert all(belongs(relations.converse) for relations in members)
    some = members[:: size // 40]
    for first in some:
        for second in some:
            both = first & second
            assert both == NONE or belongs(both)
            composed = first.compose(second)
            assert composed == NONE or belongs(composed)


def test_each_class_holds_the_one_before_and_all_single_relations():
    for relations in SETS:
        assert is_pointisable(relations) or not is_continuous(relations)
        assert is_ord_horn(relations) or not is_pointisable(relations)
    assert all(is_continuous(RelationSet.of(relation)) for relation in Relation)
    assert not is_ord_horn(BEFORE | AFTER)
    assert is_pointisable(RelationSet.of(Relation.PRECEDES, Relation.OVERLAPS))
    assert not is_continuous(RelationSet.of(Relation.PRECEDES, Relation.OVERLAPS))


def test_neighbours_are_mutual_and_join_all():
    reached = {Relation.PRECEDES}
    for _ in Relation:
        reached |= {other for relation in reached for other in neighbours(relation)}
    assert reached == set(Relation)
    for relation in Relation:
        assert all(relation in neighbours(other) for other in neighbours(relation))
    assert neighbours(Relation.PRECEDES) == RelationSet.of(Relation.MEETS)
