"""What composing relations alone rules out, and what it does not."""

from chronology.reasoning import allen
from chronology.reasoning.allen import NONE, Relation, RelationSet
from chronology.reasoning.closure import algebraic_closure
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Related


def test_a_circle_is_ruled_out_and_converses_are_kept():
    circle = {(0, 1): allen.BEFORE, (1, 2): allen.BEFORE, (2, 0): allen.BEFORE}
    assert algebraic_closure(3, circle) is None
    assert algebraic_closure(2, {(0, 1): NONE}) is None
    closure = algebraic_closure(3, {(0, 1): allen.WITHIN, (2, 1): allen.CONTAINING})
    assert closure is not None
    assert closure[1, 0] == allen.CONTAINING
    assert closure[0, 0] == allen.SAME


def test_a_closed_network_may_have_no_solution():
    # The example of Allen's paper of 1983, figure 5.
    inside = RelationSet.of(Relation.DURING, Relation.CONTAINS)
    touching = RelationSet.of(Relation.STARTS, Relation.MEETS)
    links = {
        (0, 1): inside,
        (1, 2): inside,
        (0, 2): RelationSet.of(Relation.FINISHES, Relation.FINISHED_BY),
        (3, 0): touching,
        (3, 1): RelationSet.of(Relation.OVERLAPS),
        (3, 2): touching,
    }
    assert algebraic_closure(4, links) is not None
    network = Network(Related(i, j, relations) for (i, j), relations in links.items())
    assert network.consistency is Consistency.INCONSISTENT
