"""Timelines: merging, events, order, constraints, conflicts."""

import pickle
import random
from itertools import permutations

import pytest
from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Qualifier, Shape
from chronology.events.article import Source
from chronology.events.claim import Claim, Constraint
from chronology.events.conflict import ConflictKind
from chronology.events.event import Event, hull_of
from chronology.events.link import Correction, Link, Retraction
from chronology.events.timeline import Timeline
from chronology.reasoning import allen
from chronology.reasoning.allen import Relation, RelationSet
from chronology.reasoning.box import EVERYTHING, Box

MAY_3, MAY_4 = FuzzyDate.of(2024, 5, 3), FuzzyDate.of(2024, 5, 4)
MAY, YEAR = FuzzyDate.of(2024, 5), FuzzyDate.of(2024)
UNTIL = RelationSet.of(Relation.MEETS)


def same(first: Claim, second: Claim, author: str = "Ada") -> Link:
    return Link(first.id, second.id, True, author)


def other(first: Claim, second: Claim, author: str = "Ada") -> Link:
    return Link(first.id, second.id, False, author)


def before(first: Claim, second: Claim, quote: str = "First one, then the other.") -> Constraint:
    return Constraint(first.id, second.id, allen.BEFORE, quote, "AP")


def statements(timeline: Timeline) -> list[str]:
    return [event.statement for event in timeline]


class TestMerge:
    def test_it_is_the_union_of_records(self, make_claim):
        a, b = make_claim("A", MAY_3), make_claim("B", MAY_4)
        left, right = Timeline.of([a]), Timeline.of([a, b])
        assert left | right == right | left == Timeline.of([b, a])
        assert left | left == left
        assert left | Timeline() == left
        assert (left | right).claims == (a, b)

    def test_two_readings_of_one_claim_both_stay_and_are_named(self, make_claim):
        claim = make_claim("A", MAY_3)
        again = evolve(claim, date=MAY_4)
        merged = Timeline.of([claim]) | Timeline.of([again])
        assert merged.claims == (claim, again)
        assert len(merged) == 1
        assert [item.kind for item in merged.check()] == [
            ConflictKind.DATES,
            ConflictKind.READINGS,
        ]
        narrower = Timeline.of([claim, evolve(claim, date=MAY)])
        assert narrower.events[0].date == MAY_3
        assert [item.kind for item in narrower.check()] == [ConflictKind.READINGS]

    def test_a_source_can_be_taken_out(self, make_claim):
        a, b = make_claim("A", MAY_3, "AP"), make_claim("B", MAY_3, "Reuters")
        timeline = Timeline.of([a, b, same(a, b)])
        assert (timeline - Source("AP")).claims == (b,)
        assert (timeline - Source("AP")) | Timeline.of([a]) == timeline

    @pytest.mark.parametrize("stranger", [None, 3, "AP", frozenset()])
    def test_strangers_are_refused(self, stranger):
        with pytest.raises(TypeError):
            Timeline() | stranger
        with pytest.raises(TypeError):
            Timeline() - stranger
        with pytest.raises(TypeError, match="records must be claims"):
            Timeline.of([stranger])

    def test_a_timeline_is_a_value(self, make_claim):
        timeline = Timeline.of([make_claim("A", MAY_3)])
        assert len(timeline) == 1
        again = pickle.loads(pickle.dumps(timeline))  # noqa: S301 - our own bytes
        assert again == timeline
        assert hash(again) == hash(timeline)
        assert again.events == timeline.events


class TestEvents:
    def test_same_links_join_whatever_their_order(self, make_claim):
        claims = [make_claim(name, MAY, name) for name in "ABCD"]
        a, b, c, d = claims
        links = [same(a, b), same(c, b)]
        for records in permutations([*claims, *links]):
            timeline = Timeline.of(records)
            assert [event.claims for event in timeline] == [(a, b, c), (d,)]

    def test_a_link_through_a_claim_that_is_not_here_still_joins(self, make_claim):
        a, b, c = (make_claim(name, MAY, name) for name in "ABC")
        links = [same(a, b), same(b, c)]
        assert len(Timeline.of([a, c, *links])) == 1
        assert len(Timeline.of([a, b, c, *links, Retraction(b.id, "Ada")])) == 1

    def test_a_withdrawn_record_counts_for_nothing_but_stays(self, make_claim):
        a, b = make_claim("A", MAY), make_claim("B", MAY)
        link = same(a, b)
        timeline = Timeline.of([a, b, link])
        assert len(timeline) == 1
        parted = timeline | Timeline.of([Retraction(link.id, "Bob")])
        assert statements(parted) == ["A", "B"]
        gone = parted | Timeline.of([Retraction(a.id, "Bob", "a hoax")])
        assert statements(gone) == ["B"]
        assert gone.claims == (a, b)
        with pytest.raises(KeyError):
            gone.narrowed(a)

    def test_the_date_is_what_all_sources_allow(self, make_claim):
        a, b = make_claim("A", MAY), make_claim("B", MAY_3, "Reuters")
        (event,) = Timeline.of([a, b, same(a, b)])
        assert event.date == event.core == MAY_3
        assert event.envelope.outer == MAY.outer
        assert not event.disputed
        assert event.groups == ((a, b),) == (event.claims,)
        assert event.sources == (Source("AP"), Source("Reuters"))

    def test_a_dispute_is_told_and_not_settled(self, make_claim):
        a, b, c = make_claim("A", MAY_3), make_claim("B", MAY_4, "Guardian"), make_claim("C", MAY)
        timeline = Timeline.of([a, b, c, same(a, b), same(b, c)])
        (event,) = timeline
        assert event.disputed
        assert event.core is None
        assert event.date == event.envelope
        assert {frozenset(group) for group in event.groups} == {
            frozenset({a, c}),
            frozenset({b, c}),
        }
        assert [date for date, _ in event.positions] == [MAY_3, MAY_4]
        (conflict,) = timeline.check()
        assert conflict.kind is ConflictKind.DATES
        assert conflict.records == tuple(sorted([a.id, b.id, c.id]))
        assert "“then” (Guardian)" in conflict.message

    def test_a_correction_counts_instead_of_what_was_said(self, make_claim):
        a, b = make_claim("A", MAY_3), make_claim("B", MAY_4, "Guardian")
        timeline = Timeline.of(
            [a, b, same(a, b), Correction(a.id, "Ada", "2024-05-04", "It was A")]
        )
        (event,) = timeline
        assert event.date == MAY_4
        assert event.statement == "It was A"
        assert event.claims == (a, b)
        assert timeline.check() == ()

    def test_corrections_that_disagree_are_a_dispute(self, make_claim):
        a = make_claim("A", MAY_3)
        corrections = [Correction(a.id, "Ada", "2024-05-04"), Correction(a.id, "Bob", "2024-05-05")]
        (event,) = Timeline.of([a, *corrections])
        assert event.disputed
        assert event.envelope.span == Interval(
            gregorian.tick(2024, 5, 4), gregorian.tick(2024, 5, 6)
        )

    def test_a_correction_of_a_claim_elsewhere_changes_nothing(self, make_claim):
        a, b = make_claim("A", MAY_3), make_claim("B", MAY_3, "Guardian")
        timeline = Timeline.of([a, same(a, b), Correction(b.id, "Ada", "2024-05-04")])
        assert timeline.events[0].corrections == ()

    def test_an_event_needs_a_claim(self):
        with pytest.raises(ValueError, match="needs a claim"):
            Event(())

    def test_not_the_same_within_an_event_is_a_conflict(self, make_claim):
        a, b, c = (make_claim(name, MAY) for name in "ABC")
        timeline = Timeline.of([a, b, c, same(a, b), same(b, c), other(a, c, "Bob")])
        assert len(timeline) == 1
        (conflict,) = timeline.check()
        assert conflict.kind is ConflictKind.IDENTITY
        assert set(conflict.records) == {a.id, b.id, c.id, other(a, c, "Bob").id}
        assert conflict.message.startswith("Bob says")
        assert Timeline.of([a, c, other(a, c)]).check() == ()


class TestHull:
    def test_it_allows_what_each_allows(self):
        hull = hull_of(MAY_3, FuzzyDate.of(2023))
        assert hull.outer.contains(MAY_3.outer)
        assert hull.outer.contains(FuzzyDate.of(2023).outer)
        assert hull.granularity is Granularity.YEAR

    def test_of_one_date_it_is_that_date(self):
        core = FuzzyDate(YEAR.outer, MAY.outer, Granularity.YEAR)
        assert hull_of(core, core) == core

    def test_what_only_some_say_is_left_out_and_doubt_is_kept(self):
        first = evolve(MAY_3, shape=Shape.WITHIN, qualifier=Qualifier.UNCERTAIN)
        second = evolve(MAY_4, shape=Shape.THROUGHOUT)
        hull = hull_of(first, second)
        assert hull.shape is Shape.UNKNOWN
        assert hull.qualifier is Qualifier.UNCERTAIN
        assert hull_of(first, FuzzyDate(EVERYTHING)).outer == EVERYTHING


class TestOrder:
    def test_it_is_by_date_then_text_then_identity(self, make_claim):
        claims = [
            make_claim("B", MAY_3),
            make_claim("A", MAY_3),
            make_claim("A", MAY_3, start=7),
            make_claim("C", FuzzyDate.of(-43)),
            make_claim("D", MAY_4),
            make_claim("E", FuzzyDate(EVERYTHING)),
        ]
        expected = ["C", "A", "A", "B", "D", "E"]
        for seed in range(20):
            random.Random(seed).shuffle(claims)  # noqa: S311 - an order, no secret
            assert statements(Timeline.of(claims)) == expected

    def test_a_constraint_moves_what_it_must(self, make_claim):
        old = make_claim(
            "old", FuzzyDate.within(Interval(None, gregorian.tick(2024)), Granularity.YEAR)
        )
        year = make_claim("year", FuzzyDate.of(2023))
        assert statements(Timeline.of([old, year])) == ["year", "old"]
        assert statements(Timeline.of([old, year, before(old, year)])) == ["old", "year"]
        converse = Constraint(year.id, old.id, allen.AFTER, "q", "AP")
        assert statements(Timeline.of([old, year, converse])) == ["old", "year"]

    def test_constraints_in_a_circle_move_nothing(self, make_claim):
        a, b = make_claim("A", YEAR), make_claim("B", YEAR)
        timeline = Timeline.of([a, b, before(a, b), before(b, a)])
        assert statements(timeline) == ["A", "B"]
        (conflict,) = timeline.check()
        assert conflict.kind is ConflictKind.CONSTRAINT
        assert {before(a, b).id, before(b, a).id} <= set(conflict.records)


class TestConstraints:
    def languished(self, make_claim) -> tuple[Claim, Claim, Constraint]:
        start = Interval.of(2020)
        since = FuzzyDate(Box.of((start.lower, start.upper - 1)), granularity=Granularity.YEAR)
        first = make_claim("It had languished", since)
        second = make_claim("It was renewed", FuzzyDate.of(2023, 8))
        return first, second, Constraint(first.id, second.id, UNTIL, "Until its revival.", "AP")

    def test_an_open_end_is_closed_by_what_ended_it(self, make_claim):
        first, second, until = self.languished(make_claim)
        timeline = Timeline.of([first, second]).constrain(until)
        event = timeline.event_of(first)
        assert event.date.latest is None
        august = Interval.of(2023, 8)
        narrowed = timeline.narrowed(first)
        assert (narrowed.outer.end_lower, narrowed.outer.end_upper) == (
            august.lower,
            august.upper - 1,
        )
        assert timeline.narrowed(event) == narrowed
        assert timeline.reasons(event) == (until,)
        assert Timeline.of([first, second]).reasons(first) == ()

    def test_relations_know_of_constraints(self, make_claim):
        first, second, until = self.languished(make_claim)
        timeline = Timeline.of([first, second, until])
        assert timeline.relations(first, second) == UNTIL
        assert timeline.relations(second, first) == UNTIL.converse
        assert allen.BEFORE.certain(timeline.relations(first, first)) is False

    def test_a_constraint_on_a_claim_that_is_not_here_is_without_effect(self, make_claim):
        first, second, until = self.languished(make_claim)
        timeline = Timeline.of([first, until])
        assert timeline.narrowed(first) == first.date
        assert timeline.check() == ()
        assert (timeline | Timeline.of([second])).narrowed(first) != first.date

    def test_one_that_dates_rule_out_is_reported_and_narrows_nothing(self, make_claim):
        a, b = make_claim("A", MAY_4), make_claim("B", MAY_3)
        timeline = Timeline.of([a, b, before(a, b, "A came first.")])
        assert timeline.narrowed(a) == MAY_4
        (conflict,) = timeline.check()
        assert conflict.kind is ConflictKind.CONSTRAINT
        assert conflict.message == "“A came first.” (AP) against the dates in “B.” (AP), “A.” (AP)"
        assert conflict.records == tuple(sorted([a.id, b.id, before(a, b, "A came first.").id]))
        assert len(timeline.relations(a, b)) == 0

    def test_a_dispute_does_not_hide_what_two_claims_rule_out(self, make_claim):
        a, b = make_claim("A", MAY_4), make_claim("B", MAY_3)
        rival = make_claim("A", FuzzyDate.of(2020), "Reuters")
        order = before(a, b)
        timeline = Timeline.of([a, b, rival, same(a, rival), order])
        kinds = {item.kind for item in timeline.check()}
        assert kinds == {ConflictKind.CONSTRAINT, ConflictKind.DATES}

    def test_a_core_that_constraints_rule_out_leaves_the_date_disputed(self, make_claim):
        date = FuzzyDate(YEAR.outer, FuzzyDate.of(2024, 12).outer, Granularity.YEAR)
        a, b = make_claim("A", date), make_claim("B", MAY_3)
        assert Timeline.of([a, b, before(a, b)]).narrowed(a).disputed


class TestBetween:
    def test_it_keeps_what_may_touch_the_interval(self, make_claim):
        claims = [
            make_claim("day", MAY_3),
            make_claim("next day", MAY_4),
            make_claim("year", YEAR),
            make_claim(
                "open",
                FuzzyDate.within(Interval(None, gregorian.tick(2024, 5, 4)), Granularity.DAY),
            ),
            make_claim("unknown", FuzzyDate(EVERYTHING)),
        ]
        part = Timeline.of(claims).between(Interval.of(2024, 5, 4))
        assert statements(part) == ["year", "next day", "unknown"]
        assert Timeline.of(claims).between(Interval(None, None)) == Timeline.of(claims)

    def test_it_agrees_with_the_exact_relations(self, make_claim):
        day = 86_400
        date = FuzzyDate(
            YEAR.outer & Box.of(duration=(300 * day, None)), granularity=Granularity.YEAR
        )
        timeline = Timeline.of([make_claim("long", date)])
        for month in range(1, 13):
            interval = Interval.of(2024, month)
            possible = date.relations(interval).possible(allen.INTERSECTING)
            assert bool(timeline.between(interval)) is possible

    def test_what_is_said_about_an_event_comes_along(self, make_claim):
        a, b, c, d = (make_claim(name, MAY_3, name) for name in "ABCD")
        far = make_claim("far", FuzzyDate.of(1900))
        links = [same(a, b), same(b, c), same(c, d), same(a, far, "Bob")]
        withdrawn = [
            Retraction(b.id, "Ada"),
            Retraction(c.id, "Ada"),
            Retraction(links[3].id, "Ada"),
        ]
        said = [
            before(far, a),
            Correction(a.id, "Ada", statement="a"),
            Correction(far.id, "Ada", "1900"),
        ]
        timeline = Timeline.of([a, b, c, d, far, *links, *withdrawn, *said])
        part = timeline.between(Interval.of(2024))
        assert [event.claims for event in part] == [(a, d)]
        assert part.records == {a, d, *links, withdrawn[2], said[0], said[1]}


def test_each_kind_of_record_can_be_listed(make_claim):
    a, b = make_claim("A", MAY_3), make_claim("B", MAY_4)
    records = [before(a, b), same(a, b), Retraction(a.id, "Ada"), Correction(b.id, "Ada", "2024")]
    timeline = Timeline.of([a, b, *records])
    assert timeline.constraints == (records[0],)
    assert timeline.links == (records[1],)
    assert timeline.retractions == (records[2],)
    assert timeline.corrections == (records[3],)


def test_texts_come_from_the_formats(make_claim):
    timeline = Timeline.of([make_claim("A", MAY_3)])
    assert "**3 May 2024** — A" in timeline.to_markdown()
    assert "| 3 May 2024 | A |" in timeline.to_markdown(layout="table", title="Days")
    assert '"statement": "A"' in timeline.to_json()
