"""Networks of dates and relations, against trying every interval."""

from itertools import combinations, product
from typing import NamedTuple

import pytest

from chronology.axis.interval import Interval
from chronology.reasoning import allen
from chronology.reasoning.allen import Relation, RelationSet, relation_between
from chronology.reasoning.box import EVERYTHING, Box
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.proof import words
from chronology.reasoning.statement import Dated, Lag, Related, Side

INTERVALS = tuple(combinations(range(7), 2))
SETS = (
    allen.BEFORE,
    allen.AFTER,
    allen.WITHIN,
    allen.SAME,
    allen.INTERSECTING,
    RelationSet.of(Relation.MEETS),
    RelationSet.of(Relation.OVERLAPS, Relation.STARTS),
    allen.BEFORE | allen.AFTER,
    RelationSet.of(Relation.STARTS, Relation.FINISHES),
)
BOXES = (
    Box.within(Interval(0, 4)),
    Box.within(Interval(2, 6)),
    Box.of((0, 3), (4, 6)),
    Box.of((0, 6), (0, 6), (3, 4)),
    Box.exactly(Interval(2, 4)),
)


class Edge(NamedTuple):
    """What may hold between two boxes of a list."""

    first: int
    second: int
    relations: RelationSet


class Narrowed(NamedTuple):
    """Boxes as those edges narrow them that are in no clash; each clash with what it touches."""

    boxes: tuple[Box, ...]
    clashes: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def narrow(boxes, edges):
    dates = [Dated(i, box) for i, box in enumerate(boxes)]
    said = [Related(*edge, label=number) for number, edge in enumerate(edges)]
    network = Network((*dates, *said))
    conflicts = network.conflicts()
    assert conflicts.complete
    clashes = []
    for labels in conflicts.sets:
        touched = {end for number in labels for end in edges[number][:2]}
        clashes.append((tuple(sorted(labels)), tuple(sorted(touched))))
    rest = network.without(*(label for labels in conflicts.sets for label in labels))
    found = tuple(rest.bounds(i) for i in range(len(boxes)))
    assert all(rest.is_tight(i) for i in range(len(boxes)))
    return Narrowed(found, tuple(sorted(clashes)))


def can_hold(first, second, relations):
    network = Network((Dated(0, first), Dated(1, second), Related(0, 1, relations)))
    return network.consistency is Consistency.CONSISTENT


def members(box):
    return [pair for pair in INTERVALS if box.admits(*pair)]


def hull(pairs):
    starts, ends = [s for s, _ in pairs], [e for _, e in pairs]
    lengths = [e - s for s, e in pairs]
    return Box.of((min(starts), max(starts)), (min(ends), max(ends)), (min(lengths), max(lengths)))


@pytest.mark.parametrize("relations", SETS, ids=repr)
def test_two_boxes_keep_just_what_can_agree(relations):
    for first, second in product(BOXES, repeat=2):
        pairs = [
            (a, b)
            for a, b in product(members(first), members(second))
            if relation_between(*a, *b) in relations
        ]
        result = narrow((first, second), [Edge(0, 1, relations)])
        assert can_hold(first, second, relations) == bool(pairs)
        if not pairs:
            assert result.clashes == (((0,), (0, 1)),)
            assert result.boxes == (first, second)
            continue
        assert result.clashes == ()
        for box, kept in zip(result.boxes, zip(*pairs, strict=True), strict=True):
            assert box == hull(kept)


def test_a_chain_of_any_length_is_narrowed_from_end_to_end():
    size = 300
    boxes = [Box.within(Interval(0, 1_000))] + [Box.within(Interval(0, 2_000))] * (size - 1)
    for edges in (
        [Edge(i, i + 1, allen.BEFORE) for i in range(size - 1)],
        [Edge(i, i + 1, allen.BEFORE) for i in reversed(range(size - 1))],
    ):
        result = narrow(boxes, edges)
        assert result.clashes == ()
        assert result.boxes[-1].start_lower == size - 1
        assert result.boxes[0].end_upper == 1_000


def test_a_circle_is_named_and_the_rest_still_narrows():
    boxes = [EVERYTHING] * 3 + [Box.within(Interval(0, 10)), Box.within(Interval(0, 10))]
    edges = [
        Edge(0, 1, allen.BEFORE),
        Edge(1, 2, allen.BEFORE),
        Edge(2, 0, allen.BEFORE),
        Edge(3, 4, allen.BEFORE),
    ]
    result = narrow(boxes, edges)
    assert result.clashes == (((0, 1, 2), (0, 1, 2)),)
    assert result.boxes[:3] == (EVERYTHING,) * 3
    assert result.boxes[3].end_upper == 9
    assert result.boxes[4].start_lower == 1


def test_two_circles_are_two_clashes():
    edges = [Edge(i, j, allen.BEFORE) for i, j in ((0, 1), (1, 0), (2, 3), (3, 2))]
    assert narrow([EVERYTHING] * 4, edges).clashes == (((0, 1), (0, 1)), ((2, 3), (2, 3)))


def test_a_circle_through_dates_names_its_statements():
    boxes = [Box.within(Interval(10, 20)), EVERYTHING, Box.within(Interval(0, 5))]
    edges = [Edge(0, 1, allen.BEFORE), Edge(1, 2, allen.BEFORE)]
    assert narrow(boxes, edges).clashes == (((0, 1), (0, 1, 2)),)


def test_an_event_is_not_before_itself():
    edges = [Edge(0, 0, allen.BEFORE), Edge(0, 0, allen.WITHIN)]
    assert narrow([EVERYTHING], edges).clashes == (((0,), (0,)),)


def test_nothing_at_all_is_a_clash_and_ticks_may_be_huge():
    far = 10**30
    boxes = [Box.within(Interval(far, far + 10)), Box.within(Interval(far, far + 20))]
    result = narrow(boxes, [Edge(0, 1, allen.BEFORE), Edge(0, 1, allen.NONE)])
    assert result.clashes == (((1,), (0, 1)),)
    assert result.boxes[1].start_lower == far + 1


def test_not_before_and_not_after_is_found_where_only_the_dates_tell():
    boxes = [Box.exactly(Interval(0, 10)), Box.exactly(Interval(2, 4))]
    apart = allen.BEFORE | allen.AFTER
    assert narrow(boxes, [Edge(0, 1, apart)]).clashes == (((0,), (0, 1)),)
    chain = [
        Edge(0, 1, allen.WITHIN),
        Edge(2, 1, allen.CONTAINING),
        Edge(0, 2, apart),
    ]
    wide = [Box.within(Interval(0, 3)), EVERYTHING, Box.exactly(Interval(0, 3))]
    assert narrow(wide, chain).clashes == (((2,), (0, 2)),)


DAY = 86_400


class TestLags:
    def test_a_least_time_after_the_end_moves_the_start(self):
        three_days = Lag(Side.END, Side.START, 3 * DAY)
        network = Network(
            (
                Dated("talks", Box.exactly(Interval.of(2024, 5, 3))),
                Related("talks", "vote", lags=(three_days,), label="AP"),
            )
        )
        vote = network.bounds("vote")
        assert vote is not None
        assert vote.start_lower == Interval.of(2024, 5, 7).lower
        assert network.relations("talks", "vote") == RelationSet.of(Relation.PRECEDES)
        early = network.adding(Dated("vote", Box.within(Interval.of(2024, 5, 6)), "Reuters"))
        assert early.conflict() == frozenset({"AP", "Reuters"})

    def test_both_bounds_and_all_end_points(self):
        for first, second in product(Side, repeat=2):
            lag = Lag(first, second, 2, 3)
            network = Network(
                (Dated("a", Box.exactly(Interval(0, 10))), Related("a", "b", lags=(lag,)))
            )
            box = network.bounds("b")
            assert box is not None
            bounds = (box.start_lower, box.start_upper), (box.end_lower, box.end_upper)
            base = (0, 10)[first]
            assert bounds[second] == (base + 2, base + 3)

    def test_a_lag_between_the_ends_of_one_event_is_its_length(self):
        network = Network((Related("a", "a", lags=(Lag(Side.START, Side.END, 5, 9),)),))
        assert network.bounds("a") == Box.of(duration=(5, 9))
        backwards = Related("a", "a", lags=(Lag(Side.END, Side.START, 1),), label=1)
        assert network.adding(backwards).conflict() == frozenset({1})

    @pytest.mark.parametrize("bounds", [(None, None), (3, 2)])
    def test_a_lag_needs_bounds_in_order(self, bounds):
        with pytest.raises(ValueError, match="got"):
            Lag(Side.START, Side.END, *bounds)


class TestAnswers:
    def test_nothing_said_is_consistent(self):
        network = Network()
        assert network.consistency is Consistency.CONSISTENT
        assert network.witness() == {}
        assert network.events == network.labels == ()
        assert network.conflict() is None
        assert network.conflicts().sets == ()
        with pytest.raises(KeyError):
            network.bounds("a")

    def test_consistency_has_no_truth_value(self):
        with pytest.raises(TypeError, match="no truth value"):
            bool(Network().consistency)

    def test_events_that_nothing_connects_are_related_by_their_dates(self):
        network = Network(
            (
                Dated("a", Box.within(Interval(0, 5))),
                Dated("b", Box.within(Interval(5, 9))),
                Dated("c", Box.within(Interval(3, 9))),
            )
        )
        assert network.certainly_before("a", "b")
        assert network.relations("a", "b") == allen.BEFORE
        assert network.relations("a", "c") == Box.within(Interval(0, 5)).relations(
            Box.within(Interval(3, 9))
        )
        assert network.relations("a", "a") == allen.SAME

    def test_parts_with_an_or_are_related_exactly(self):
        day = Box.of((0, 8), (1, 9), (1, 1))
        apart = allen.BEFORE | allen.AFTER
        noon = Dated("noon", Box.exactly(Interval(4, 5)))
        other = Dated("other", Box.exactly(Interval(4, 5)))
        network = Network((Dated("a", day), noon, other, Related("a", "noon", apart)))
        box = network.bounds("a")
        assert box is not None
        assert (box.start_lower, box.start_upper) == (0, 8)
        # The bounds of a allow what its dates and relations together do not.
        assert allen.SAME.certain(box.relations(other.box))
        assert network.relations("a", "other") == apart

    def test_a_contradiction_spoils_only_what_is_connected_with_it(self):
        network = Network(
            (
                Related("a", "b", allen.BEFORE, label=1),
                Related("b", "a", allen.BEFORE, label=2),
                Dated("c", Box.within(Interval(0, 5))),
            )
        )
        assert network.consistency is Consistency.INCONSISTENT
        assert network.witness() is None
        assert network.bounds("a") is None
        assert network.relations("a", "b") == allen.NONE
        assert network.relations("a", "c") == allen.NONE
        assert not network.certainly_before("a", "b")
        assert network.why_before("a", "b") is None
        assert network.followers("a") == ()
        assert network.bounds("c") == Box.within(Interval(0, 5))

    def test_an_exhausted_budget_is_said_and_answers_stay_sound(self):
        ticks = [Dated(i, Box.of((0, 2), (1, 3), (1, 1))) for i in range(4)]
        apart = [
            Related(i, j, allen.BEFORE | allen.AFTER, label=(i, j))
            for i, j in combinations(range(4), 2)
        ]
        hasty, patient = Network((*ticks, *apart), budget=0), Network((*ticks, *apart))
        assert patient.consistency is Consistency.INCONSISTENT
        assert patient.conflicts().complete
        assert patient.conflicts().sets == (frozenset(item.label for item in apart),)
        assert hasty.consistency is Consistency.UNDECIDED
        assert not hasty.is_tight(0)
        assert hasty.bounds(0) == ticks[0].box
        assert hasty.witness() is None
        assert len(hasty.undecided_relations(0, 1)) > 0
        assert not hasty.certainly_before(0, 1)
        assert not hasty.conflicts().complete

    def test_not_equal_alone_is_decided_by_the_order_of_points(self):
        odd = RelationSet.of(Relation.PRECEDES, Relation.OVERLAPS)
        network = Network((Related("a", "b", odd), Related("b", "c", allen.SAME)))
        assert network.consistency is Consistency.CONSISTENT
        assert network.relations("a", "c") == odd
        meets = RelationSet.of(Relation.MEETS)
        assert network.adding(Related("a", "c", meets)).consistency is Consistency.INCONSISTENT
        assert not network.certainly_before("a", "b")
        both = network.adding(Related("a", "c", RelationSet.of(Relation.MEETS, Relation.PRECEDES)))
        assert both.certainly_before("a", "b")
        assert both.followers("a") == ("b", "c")

    def test_what_contradicts_itself_without_a_label_is_the_empty_conflict(self):
        network = Network((Related("a", "b", allen.NONE), Dated("a", EVERYTHING, "AP")))
        assert network.conflict() == frozenset()
        assert network.conflicts().sets == (frozenset(),)

    def test_relations_of_many_dated_events_are_those_of_each_pair(self):
        count = 40
        said = [
            Dated(i, Box.of((10 * i, 10 * i + 30), (None, None), (1, 25))) for i in range(count)
        ]
        said += [Related(i, i + 1, allen.BEFORE | allen.INTERSECTING) for i in range(count - 1)]
        network = Network(said)
        for first in range(count):
            for second in range(0, count, 7):
                pair = Network(said).relations(first, second) if first % 13 == 0 else None
                found = network.relations(first, second)
                assert found == network.relations(second, first).converse
                assert pair is None or found == pair


class TestChanging:
    def test_joining_two_parts_keeps_what_is_known(self):
        chain = [Related(i, i + 1, allen.BEFORE, label=i) for i in range(40) if i != 20]
        network = Network(chain)
        assert network.consistency is Consistency.CONSISTENT
        assert not network.certainly_before(0, 40)
        whole = network.adding(Related(20, 21, allen.BEFORE, label=20))
        assert whole.certainly_before(0, 40)
        parted = whole.without(20)
        assert parted == network
        assert not parted.certainly_before(0, 40)

    def test_a_date_added_to_an_ordering_makes_it_metric(self):
        network = Network((Related("a", "b", allen.BEFORE), Related("b", "c", allen.BEFORE)))
        assert network.certainly_before("a", "c")
        dated = network.adding(Dated("c", Box.within(Interval(0, 3))))
        box = dated.bounds("a")
        assert box is not None
        assert box.end_upper == 1
        assert dated.certainly_before("a", "c")

    def test_one_label_may_stand_for_statements_about_several_events(self):
        network = Network(
            (
                Related("a", "b", allen.BEFORE, label=1),
                Related("b", "a", allen.BEFORE, label=2),
                Dated("c", Box.within(Interval(0, 5)), label=1),
                Dated("c", Box.within(Interval(7, 9))),
            )
        )
        assert network.conflicts().sets == (frozenset({1}),)
        assert network.without(1).consistency is Consistency.CONSISTENT


class TestProofs:
    def test_the_shortest_chain_is_taken(self):
        network = Network(
            (
                *(Related(i, i + 1, allen.BEFORE, label=i) for i in range(3)),
                Related(0, 3, allen.BEFORE, label="short"),
            )
        )
        proof = network.why_before(0, 3)
        assert proof is not None
        assert proof.labels == ("short",)
        longer = network.without("short").why_before(0, 3)
        assert longer is not None
        assert longer.labels == (0, 1, 2)
        assert words(longer, name="event {}".format) == (
            "the start of event 1 is not before the end of event 0 (0); "
            "the start of event 2 is not before the end of event 1 (1); "
            "the start of event 3 is not before the end of event 2 (2)"
        )

    def test_dates_and_lags_are_said_in_words(self):
        lag = Lag(Side.START, Side.START, 3 * DAY, 5 * DAY)
        network = Network(
            (
                Dated("a", Box.within(Interval.of(1970, 1, 2)), "AP"),
                Related("a", "b", lags=(lag,), label="Reuters"),
                Dated("c", Box.within(Interval.of(1970, 1, 1)), "AFP"),
            )
        )
        proof = network.why_before("c", "b")
        assert proof is not None
        assert words(proof) == (
            "the end of c is not after 1970-01-02 (AFP); "
            "the start of a is not before 1970-01-02 (AP); "
            "the start of b is at least 3 days after the start of a (Reuters)"
        )
        assert [words(item) for item in network.why_bounds("b")] == [
            f"{first}; {second}"
            for first, second in (
                (
                    "the start of a is not before 1970-01-02 (AP)",
                    "the start of b is at least 3 days after the start of a (Reuters)",
                ),
                (
                    "the start of a is at most 5 days before the start of b (Reuters)",
                    "the end of a is not after 1970-01-03 (AP)",
                ),
            )
        ]

    def test_what_only_a_case_by_case_search_shows_has_labels_and_no_chain(self):
        day = Dated("day", Box.exactly(Interval(0, 2)))
        apart = Related("a", "b", allen.BEFORE | allen.AFTER, label="apart")
        network = Network(
            (
                day,
                Related("a", "day", allen.WITHIN, label="a"),
                Related("b", "day", allen.WITHIN, label="b"),
                apart,
                Related("b", "day", ~RelationSet.of(Relation.STARTS), label="not first"),
            )
        )
        assert network.certainly_before("a", "b")
        proof = network.why_before("a", "b")
        assert proof is not None
        assert proof.steps == ()
        assert set(proof.labels) == {"apart", "a", "b", "not first"}
        assert words(proof).startswith("no other case is left by (")

    def test_why_any_question_is_certain(self):
        network = Network(
            (
                Related("a", "b", RelationSet.of(Relation.DURING), label=1),
                Related("b", "c", RelationSet.of(Relation.DURING), label=2),
                Related("a", "c", ~allen.SAME, label=3),
            )
        )
        assert network.why("a", "c", allen.WITHIN) == frozenset({1, 2})
        assert network.why("a", "c", ~allen.SAME) in ({3}, {1, 2})
        assert network.why("a", "c", allen.ANY) == frozenset()
        assert network.why("a", "c", allen.SAME) is None

    def test_bounds_rest_on_what_narrows_them(self):
        network = Network(
            (
                Dated("a", Box.within(Interval(0, 10)), "date of a"),
                Dated("b", Box.within(Interval(0, 100)), "date of b"),
                Related("a", "b", allen.AFTER, label="order"),
                Related("a", "c", allen.BEFORE, label="idle"),
            )
        )
        labels = {label for proof in network.why_bounds("b") for label in proof.labels}
        assert labels == {"order", "date of a"}
        assert network.why_bounds("a") != ()
        assert Network((Dated("a", Box.within(Interval(0, 10))),)).why_bounds("a") == ()
