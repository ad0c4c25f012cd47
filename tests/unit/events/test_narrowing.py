"""What statements on order make of the dates of events, and which of them cannot be."""

import pytest
from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate
from chronology.events.claim import Claim, Constraint
from chronology.events.conflict import ConflictKind
from chronology.events.link import Correction, Link, Retraction
from chronology.events.narrowing import narrowing
from chronology.events.timeline import Timeline
from chronology.reasoning import allen
from chronology.reasoning.allen import ANY, RelationSet
from chronology.reasoning.box import EVERYTHING
from chronology.reasoning.statement import Lag, Side

MAY, YEAR = FuzzyDate.of(2024, 5), FuzzyDate.of(2024)
SOME_TIME = FuzzyDate(EVERYTHING)


def day(number: int) -> FuzzyDate:
    return FuzzyDate.of(2024, 5, number)


def said(
    first: Claim, second: Claim, relations: RelationSet = allen.BEFORE, quote: str = "So it was."
) -> Constraint:
    return Constraint(first.id, second.id, relations, quote, "AP")


def test_events_without_constraints_are_not_looked_at(make_claim):
    timeline = Timeline.of([make_claim(name, MAY) for name in "ABC"])
    assert timeline._view.narrowing.network.statements == ()
    assert narrowing([], {}).complete


def test_a_chain_narrows_from_end_to_end_and_rests_on_all_of_it(make_claim):
    a, b, c = make_claim("A", day(9)), make_claim("B", YEAR), make_claim("C", MAY)
    first, second = said(a, b), said(b, c)
    timeline = Timeline.of([a, b, c, first, second])
    # A and B take at least a tick each.
    assert timeline.narrowed(c).earliest == day(9).earliest + 2
    assert set(timeline.reasons(c)) == {first, second}
    assert timeline.reasons(b) == tuple(sorted((first, second), key=lambda item: item.id))
    assert timeline.reasons(a) == ()
    assert timeline.relations(a, c) == RelationSet.of(allen.Relation.PRECEDES)


def test_a_lag_counts_from_the_end_point_that_it_names(make_claim):
    talks, vote = make_claim("Talks", day(3)), make_claim("Vote", YEAR)
    lag = Lag(Side.END, Side.START, 3 * DAY_TICKS, 4 * DAY_TICKS)
    later = Constraint(talks.id, vote.id, ANY, "Days later they voted.", "AP", (lag,))
    timeline = Timeline.of([talks, vote, later])
    assert timeline.narrowed(vote).earliest == gregorian.tick(2024, 5, 6) + 1
    assert timeline.narrowed(vote).outer.start_upper == gregorian.tick(2024, 5, 8)
    assert timeline.reasons(vote) == (later,)
    early = make_claim("Vote", day(5), "Reuters")
    merged = timeline | Timeline.of([early, Link(vote.id, early.id, True, "Ada")])
    (conflict,) = merged.check()
    assert conflict.records == tuple(sorted([talks.id, early.id, later.id]))
    assert conflict.message == (
        "“Days later they voted.” (AP) against the dates in “Talks.” (AP), “Vote.” (Reuters)"
    )


def test_lags_are_part_of_what_a_constraint_is(make_claim):
    a, b = make_claim("A", MAY), make_claim("B", MAY)
    plain = said(a, b)
    lags = Lag(Side.END, Side.START, 1), Lag(Side.START, Side.START, None, 9)
    with_lags = evolve(plain, lags=lags)
    assert with_lags.id != plain.id
    assert with_lags == evolve(plain, lags=(*reversed(lags), lags[0]))
    assert with_lags.id == evolve(plain, lags=lags[::-1]).id
    assert evolve(with_lags, lags=()).id == plain.id


def test_each_minimal_conflict_is_told_with_its_sentences_and_nothing_idle(make_claim):
    a, b, c, d = (make_claim(name, SOME_TIME) for name in "ABCD")
    circle = [
        said(a, b, quote="A, then B."),
        said(b, c, quote="B, then C."),
        said(c, a, quote="C, then A."),
    ]
    idle = said(c, d, quote="C, then D.")
    timeline = Timeline.of([a, b, c, d, *circle, idle])
    (conflict,) = timeline.check()
    assert conflict.kind is ConflictKind.CONSTRAINT
    assert conflict.records == tuple(sorted(item.id for item in circle))
    assert sorted(conflict.message.split(" against ")) == [
        "“A, then B.” (AP)",
        "“B, then C.” (AP)",
        "“C, then A.” (AP)",
    ]
    shortcut = said(b, a, quote="B, then A.")
    two = (timeline | Timeline.of([shortcut])).check()
    assert {item.records for item in two} == {
        conflict.records,
        tuple(sorted((circle[0].id, shortcut.id))),
    }


def test_constraints_in_a_conflict_narrow_nothing_and_others_do(make_claim):
    a, b, c = make_claim("A", day(9)), make_claim("B", MAY), make_claim("C", day(3))
    d = make_claim("D", day(2))
    wrong = [said(a, b), said(b, c)]
    right = said(d, b)
    timeline = Timeline.of([a, b, c, d, *wrong, right])
    (conflict,) = timeline.check()
    assert set(conflict.records) == {a.id, c.id, *(item.id for item in wrong)}
    assert timeline.narrowed(b).earliest == day(2).earliest + 1
    assert timeline.narrowed(b).latest == MAY.latest
    assert timeline.reasons(b) == (right,)
    settled = timeline | Timeline.of([Retraction(wrong[0].id, "Ada")])
    assert settled.check() == ()
    assert set(settled.reasons(b)) == {right, wrong[1]}


def test_a_correction_is_named_where_it_is_at_odds(make_claim):
    a, b = make_claim("A", day(3)), make_claim("B", day(4))
    order = said(a, b)
    assert Timeline.of([a, b, order]).check() == ()
    correction = Correction(a.id, "Ada", "2024-05-05")
    (conflict,) = Timeline.of([a, b, order, correction]).check()
    assert conflict.records == tuple(sorted([a.id, b.id, order.id, correction.id]))


def test_of_several_sources_those_are_named_that_it_takes(make_claim):
    vague, sharp = make_claim("A", YEAR), make_claim("A", day(9), "Reuters")
    b = make_claim("B", day(3))
    order = said(vague, b, quote="First A.")
    timeline = Timeline.of([vague, sharp, b, order, Link(vague.id, sharp.id, True, "Ada")])
    (conflict,) = timeline.check()
    assert conflict.records == tuple(sorted([sharp.id, b.id, order.id]))


def test_a_dispute_stands_for_all_its_dates(make_claim):
    a, rival = make_claim("A", day(3)), make_claim("A", day(9), "Reuters")
    b = make_claim("B", FuzzyDate.of(2020))
    order = said(rival, b)
    timeline = Timeline.of([a, rival, b, order, Link(a.id, rival.id, True, "Ada")])
    kinds = [conflict.kind for conflict in timeline.check()]
    assert kinds == [ConflictKind.CONSTRAINT, ConflictKind.DATES]
    # What two claims rule out between them is told without the others.
    assert timeline.check()[0].records == tuple(sorted([rival.id, b.id, order.id]))


def test_why_one_event_is_before_another_is_told_in_sentences(make_claim):
    a, b, c = make_claim("A", SOME_TIME), make_claim("B", MAY), make_claim("C", FuzzyDate.of(2025))
    order = said(a, b, quote="A came before B.")
    timeline = Timeline.of([a, b, c, order])
    reason = timeline.why_before(a, c)
    assert reason is not None
    assert reason.records == (order.id, b.id, c.id)
    assert reason.message == (
        "the start of “B” is not before the end of “A” (“A came before B.” (AP)); "
        "the end of “B” is not after 2024-06-01 (“B.” (AP)); "
        "the start of “C” is not before 2025-01-01 (“C.” (AP))"
    )
    assert timeline.why_before(c, a) is None
    by_dates = timeline.why_before(timeline.event_of(b), c)
    assert by_dates is not None
    assert by_dates.records == (b.id, c.id)
    with pytest.raises(KeyError):
        timeline.why_before(make_claim("D", MAY), a)


def test_relations_count_what_is_said_elsewhere(make_claim):
    a, b, c = (make_claim(name, SOME_TIME) for name in "ABC")
    timeline = Timeline.of([a, b, c, said(a, b, allen.WITHIN), said(b, c)])
    assert timeline.relations(a, c) == allen.BEFORE
    assert timeline.relations(c, a) == allen.AFTER


def test_either_before_or_after_is_used_where_dates_leave_one(make_claim):
    a, b = make_claim("A", day(3)), make_claim("B", day(3))
    c = make_claim("C", FuzzyDate.within(Interval(None, day(3).latest), Granularity.DAY))
    apart = said(a, c, allen.BEFORE | allen.AFTER)
    timeline = Timeline.of([a, b, c, apart, said(c, b, allen.CONTAINING)])
    assert timeline.check() == ()
    assert timeline.relations(a, c).certain(allen.BEFORE | allen.AFTER)


def test_an_event_of_no_known_start_is_shown_before_what_certainly_follows(make_claim):
    last, middle, first = (
        make_claim("last", FuzzyDate.of(2020)),
        make_claim("middle", FuzzyDate.within(Interval(None, day(1).earliest), Granularity.DAY)),
        make_claim("first", FuzzyDate.within(Interval(None, day(2).earliest), Granularity.DAY)),
    )
    timeline = Timeline.of([last, middle, first, said(first, middle), said(middle, last)])
    assert [event.statement for event in timeline] == ["first", "middle", "last"]


def test_what_is_too_entangled_to_examine_is_said(make_claim, monkeypatch):
    claims = [make_claim(str(i), day(3 + i % 2)) for i in range(4)]
    wrong = [said(claims[1], claims[0]), said(claims[3], claims[2])]
    joining = said(claims[0], claims[2], ~allen.NONE)
    # One way to spoil the conflicts may be examined, and there are nine.
    monkeypatch.setattr(
        "chronology.reasoning.network.Network.conflicts.__kwdefaults__", {"limit": 9, "patience": 1}
    )
    timeline = Timeline.of([*claims, *wrong, joining])
    kinds = [conflict.kind for conflict in timeline.check()]
    assert kinds == [ConflictKind.CONSTRAINT, ConflictKind.CONSTRAINT, ConflictKind.UNDECIDED]
