"""Each law checker fails on an implementation that breaks its law."""

import pickle
import random
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve, frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.edtf import edtf_losses, format_edtf, parse_edtf
from chronology.dates.fuzzy import Certainty, FuzzyDate
from chronology.dates.timex3 import Timex
from chronology.events.article import Source
from chronology.events.claim import Claim, Constraint, Reading
from chronology.events.link import Link, Retraction
from chronology.events.timeline import Timeline
from chronology.formats import json
from chronology.formats.loss import Loss
from chronology.language.mention import Mention, Reason, Unresolved
from chronology.language.operators import Now
from chronology.language.reference import Reference
from chronology.reasoning.allen import ANY, BEFORE, WITHIN, Relation, RelationSet
from chronology.reasoning.box import Box
from chronology.testing import laws
from chronology.testing.laws import LawViolation
from chronology.testing.laws_reasoning import intervals_of
from chronology.testing.laws_texts import moved

AT = gregorian.tick(2024, 1, 31, 9)
YEAR, AUGUST, OCTOBER = FuzzyDate.of(2023), FuzzyDate.of(2023, 8), FuzzyDate.of(2023, 10)
MENAFN = Source("MENAFN")
REFERENCE = Reference.of("2023-10-19")


def claim(text: str, date: FuzzyDate = AUGUST, start: int = 0, source: Source = MENAFN) -> Claim:
    reading = Reading(Timex("DATE", "2023-08"), "date")
    return Claim(text, "in August", date, text, start, start + len(text), source, reading)


CALL, TALKS = claim("The call.", OCTOBER), claim("The talks.", AUGUST, 20)
BOTH = Timeline.of([CALL, TALKS])


def fails(law: str, check: Callable[..., None], *args: Any, **options: Any) -> LawViolation:
    with pytest.raises(LawViolation) as caught:
        check(*args, **options)
    assert law in caught.value.law
    return caught.value


class TestLawViolation:
    def test_names_the_law_and_the_values(self) -> None:
        error = fails("a | b == b | a", laws.check_merge_laws, "x", "y", "z", merge=str.__add__)
        assert error.values == {"a": "x", "b": "y", "c": "z"}
        assert str(error).splitlines()[:2] == ["law broken: a | b == b | a", "  a = 'x'"]

    def test_is_an_assertion_error_that_pickles(self) -> None:
        error = LawViolation("a == a", {"a": 1})
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
        assert isinstance(again, AssertionError)
        assert (again.law, again.values, str(again)) == (error.law, error.values, str(error))


class TestGrid:
    def test_holds(self) -> None:
        laws.check_grid(AT, Granularity.MONTH)
        laws.check_grid(AT, Granularity.WEEKEND)

    @pytest.mark.parametrize("off", [-1, 1])
    def test_fails_when_the_index_is_off_by_one(self, off: int) -> None:
        def index(at: Tick, unit: Granularity) -> int:
            return gregorian.index(at, unit) + off

        fails("start(index(t, u), u)", laws.check_grid, AT, Granularity.MONTH, index=index)

    def test_fails_when_index_and_start_do_not_fit(self) -> None:
        def start(number: int, unit: Granularity) -> Tick:
            return gregorian.start(number, unit) - (number == gregorian.index(AT, unit))

        fails("index(start(n, u), u) == n", laws.check_grid, AT, Granularity.DAY, start=start)

    def test_fails_when_a_weekend_is_not_that_of_its_week(self) -> None:
        def index(at: Tick, unit: Granularity) -> int:
            return gregorian.index(at, unit) - (unit is Granularity.WEEKEND)

        fails("index(t, WEEKEND)", laws.check_grid, AT, Granularity.WEEKEND, index=index)

    def test_fails_when_a_weekend_starts_on_friday(self) -> None:
        def start(number: int, unit: Granularity) -> Tick:
            return gregorian.start(number, unit) - DAY_TICKS * (unit is Granularity.WEEKEND)

        fails("is a Saturday", laws.check_grid, AT, Granularity.WEEKEND, start=start)

    def test_fails_when_years_run_backwards(self) -> None:
        def index(at: Tick, unit: Granularity) -> int:
            return -gregorian.index(at, unit)

        later = AT + 400 * DAY_TICKS
        laws.check_grid_order(later, AT, Granularity.YEAR)
        fails("index(t, u) <=", laws.check_grid_order, later, AT, Granularity.YEAR, index=index)


class TestShift:
    def test_holds(self) -> None:
        laws.check_shift(AT, 1, Granularity.MONTH)

    def test_fails_when_a_month_is_thirty_one_days(self) -> None:
        def shift(at: Tick, amount: int, unit: Granularity) -> Tick:
            return at + amount * 31 * DAY_TICKS

        fails("== index(t, u) + n", laws.check_shift, AT, 1, Granularity.MONTH, shift=shift)

    def test_fails_when_weeks_are_cut_to_mondays(self) -> None:
        def shift(at: Tick, amount: int, unit: Granularity) -> Tick:
            return gregorian.start(gregorian.index(at, unit) + amount, unit)

        fails("t + n * length(u)", laws.check_shift, AT, 1, Granularity.WEEK, shift=shift)

    def test_fails_when_the_clock_time_is_lost(self) -> None:
        def shift(at: Tick, amount: int, unit: Granularity) -> Tick:
            moved_to = gregorian.shift(at, amount, unit)
            return moved_to - moved_to % DAY_TICKS

        fails("keeps the clock time", laws.check_shift, AT, 1, Granularity.MONTH, shift=shift)

    def test_fails_when_the_day_of_the_month_is_lost(self) -> None:
        def shift(at: Tick, amount: int, unit: Granularity) -> Tick:
            month = gregorian.start(gregorian.index(at, unit) + amount, unit)
            return month + at % DAY_TICKS

        day = gregorian.tick(2024, 1, 9)
        fails("cut to the length", laws.check_shift, day, 1, Granularity.MONTH, shift=shift)


def test_iso_text_fails_when_the_time_is_left_out() -> None:
    laws.check_iso_text(AT)
    fails("parse_iso_text", laws.check_iso_text, AT, write=lambda at: gregorian.iso_text(at)[:10])


class TestIntervalMeet:
    def test_fails_when_the_upper_bound_is_taken_in(self) -> None:
        class Closed(Interval):
            def __and__(self, other: Interval) -> Interval | None:
                met = super().__and__(other)
                return met and Interval(met.lower, (met.upper or 0) + 1)

        fails("t in a & b", laws.check_interval_meet, Closed(0, 5), Interval(0, 9), 5)

    def test_fails_when_the_hull_leaves_something_out(self) -> None:
        class Narrow(Interval):
            def hull(self, other: Interval) -> Interval:
                return Interval(self.lower, self.upper)

        fails("hull(a, b)", laws.check_interval_meet, Narrow(0, 5), Interval(3, 9), 4)

    def test_fails_when_containing_is_overlapping(self, monkeypatch: pytest.MonkeyPatch) -> None:
        a, b = Interval(0, 5), Interval(3, 9)
        laws.check_interval_meet(a, b, 4)
        with monkeypatch.context() as patch:
            patch.setattr(Interval, "contains", lambda a, b: a & b is not None)
            fails("a contains b iff", laws.check_interval_meet, a, b, 4)


class TestMergeLaws:
    def test_hold_for_sets(self) -> None:
        laws.check_merge_laws({1}, {2}, {3})

    @pytest.mark.parametrize(
        ("law", "merge"),
        [
            ("a | b == b | a", lambda a, b: a or b),  # the first wins
            ("(a | b) | c", lambda a, b: (a + b) // 2 if a and b and a != b else a or b),
            ("a | a == a", lambda a, b: a + b),  # counts added up
            ("a | empty == a", min),
        ],
    )
    def test_fail(self, law: str, merge: Callable[[int, int], int]) -> None:
        fails(law, laws.check_merge_laws, 1, 2, 6, merge=merge, empty=0)

    def test_fail_when_merging_drops_something(self) -> None:
        def within(less: frozenset[int], more: frozenset[int]) -> bool:
            return less < more

        sets = [frozenset({n}) for n in range(3)]
        meeting = {"merge": frozenset.__and__, "empty": frozenset(range(9)), "within": within}
        fails("a <= a | b", laws.check_merge_laws, *sets, **meeting)

    def test_fail_when_merging_is_not_monotone(self) -> None:
        # A join of a chain, measured by an order that goes round.
        def within(less: int, more: int) -> bool:
            return (more, less) != (9, 8)

        fails(
            "implies a | c <= b | c",
            laws.check_merge_laws,
            *(7, 9, 8),
            merge=max,
            empty=0,
            within=within,
        )


class TestMeetLaws:
    def test_hold_for_dates(self) -> None:
        laws.check_meet_laws(YEAR, AUGUST, OCTOBER)

    @pytest.mark.parametrize(
        ("law", "meet"),
        [
            ("a & b == b & a", lambda a, b: a),
            ("(a & b) & c", lambda a, b: (a + b) / 2),
            ("a & a == a", lambda a, b: None),
            ("a & top == a", max),
        ],
    )
    def test_fail(self, law: str, meet: Callable[[float, float], float | None]) -> None:
        fails(law, laws.check_meet_laws, 1.0, 2.0, 6.0, meet=meet, top=9.0)

    def test_fail_when_a_meet_met_again_is_narrower(self) -> None:
        halves = {frozenset({1, 2}): 0.5, frozenset({1, 0.5}): 0.25}

        def meet(a: float, b: float) -> float | None:
            return a if a == b else halves.get(frozenset({a, b}))

        fails("a & (a & b) == a & b", laws.check_meet_laws, 1, 2, 6, meet=meet)


class TestRelations:
    def test_fails_when_meeting_counts_as_preceding(self) -> None:
        laws.check_relation((0, 1), (1, 2))
        fails(
            "the one that holds",
            laws.check_relation,
            *((0, 1), (1, 2)),
            relate=lambda *_: Relation.PRECEDES,
        )

    def test_fails_when_turned_round_is_not_the_converse(self) -> None:
        def relate(*ends: Tick) -> Relation:
            return Relation.PRECEDES

        fails("converse", laws.check_relation, (0, 1), (2, 3), relate=relate)

    def test_composition_fails_when_it_loses_a_relation(self) -> None:
        spans = (0, 2), (1, 3), (2, 4)
        laws.check_composition(*spans)
        fails(
            "r(a, c) in",
            laws.check_composition,
            *spans,
            compose=lambda p, q: RelationSet.of(Relation.PRECEDES),
        )

    def test_composition_fails_when_it_is_lopsided(self) -> None:
        spans = (0, 2), (1, 3), (2, 4)
        lopsided = ANY & ~RelationSet.of(Relation.PRECEDES)
        fails("compose(q.converse", laws.check_composition, *spans, compose=lambda p, q: lopsided)

    def test_an_empty_answer_fails(self) -> None:
        class Silent:
            def relations(self, other: object) -> RelationSet:
                return RelationSet(0)

        fails("is not empty", laws.check_relations_converse, Silent(), Silent())

    def test_an_answer_that_favours_its_side_fails(self) -> None:
        class Eager:
            def relations(self, other: object) -> RelationSet:
                return BEFORE

        laws.check_relations_converse(YEAR, AUGUST)
        fails(".converse", laws.check_relations_converse, Eager(), Eager())


#: A converse that is its own inverse and nothing else.
SWAPPED = {BEFORE.bits: ANY, ANY.bits: BEFORE}


def join_of_chains(a: RelationSet, b: RelationSet) -> RelationSet:
    """The greater of two sets, or everything: a lattice that is not distributive."""
    return max(a, b, key=len) if a.bits & b.bits in (a.bits, b.bits) else ANY


@pytest.mark.parametrize(
    ("law", "name", "broken"),
    [
        ("a & b == b & a", "__and__", lambda a, b: a),
        ("a | b == b | a", "__or__", lambda a, b: a),
        ("(a & b) & c == a & (b & c)", "__and__", lambda a, b: ~RelationSet(a.bits & b.bits)),
        ("(a | b) | c == a | (b | c)", "__or__", lambda a, b: ~RelationSet(a.bits | b.bits)),
        ("a & (b | c) == (a & b) | (a & c)", "__or__", join_of_chains),
        ("a | (b & c) == (a | b) & (a | c)", "__or__", lambda a, b: RelationSet(a.bits ^ b.bits)),
        ("a & ANY == a", "__and__", lambda a, b: RelationSet(0)),
        ("a | NONE == a", "__or__", lambda a, b: ANY),
        ("a & ~a == NONE", "__invert__", lambda a: a),
        ("a | ~a == ANY", "__invert__", lambda a: RelationSet(0)),
        ("a.converse.converse == a", "converse", property(lambda a: RelationSet(a.bits >> 1))),
        ("(a & b).converse", "converse", property(lambda a: SWAPPED.get(a.bits, a))),
        ("(~a).converse", "converse", property(lambda a: RelationSet(0) if len(a) > 7 else a)),
        ("x in a.converse iff", "converse", property(lambda a: a)),
        ("x in a.converse iff", "__contains__", lambda a, x: x == Relation.PRECEDES),
        ("a.certain(b) iff", "certain", lambda a, b: True),
        ("a.possible(b) iff", "possible", lambda a, b: True),
        ("a is the set of what", "__len__", lambda a: 0),
        ("a is the set of what", "__iter__", lambda a: iter(())),
    ],
)
def test_relation_sets_fail_when_an_operation_is_broken(
    law: str, name: str, broken: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    sets = BEFORE, WITHIN, RelationSet.of(Relation.DURING, Relation.MEETS, Relation.EQUALS)
    laws.check_relation_sets(*sets)
    with monkeypatch.context() as patch:
        patch.setattr(RelationSet, name, broken)
        fails(law, laws.check_relation_sets, *sets)


class TestBoxes:
    def test_open_bounds_fail(self) -> None:
        laws.check_box_closed(Box.of((0, 5), (3, 9), (1, 4)))
        for name, box in (
            ("start_lower", Box(0, 5, 9, 9, 1, 4)),
            ("start_upper", Box(0, 9, 1, 5, 1, 5)),
            ("end_lower", Box(3, 5, 1, 9, 1, 6)),
            ("end_upper", Box(0, 2, 1, 9, 1, 4)),
            ("duration_lower", Box(0, 0, 5, 9, 1, 9)),
            ("duration_upper", Box(0, 4, 1, 5, 1, 9)),
        ):
            fails(name, laws.check_box_closed, box)

    def test_a_side_left_open_though_it_is_bound_fails(self) -> None:
        for name, box in (
            ("start_lower", Box(None, 5, 9, 9, 4, 4)),
            ("start_upper", Box(5, None, 6, 9, 1, 4)),
            ("end_lower", Box(3, 5, None, 9, 1, 6)),
            ("end_upper", Box(0, 2, 1, None, 1, 4)),
            ("duration_upper", Box(0, 4, 1, 5, 1, None)),
        ):
            fails(name, laws.check_box_closed, box)

    def test_a_meet_that_loses_or_adds_an_interval_fails(self) -> None:
        class First(Box):
            def __and__(self, other: Box) -> Box | None:
                return Box.of((0, 5), (1, 9))

        a, b = First(0, 5, 1, 9, 1, 9), Box.of((2, 3), (4, 9))
        laws.check_box_meet(Box.of((0, 5), (1, 9)), b, 0, 4)
        fails("(a & b).admits(s, e)", laws.check_box_meet, a, b, 0, 4)

    def test_a_box_that_contains_anything_fails(self) -> None:
        class Greedy(Box):
            def contains(self, other: Box) -> bool:
                return True

        a, b = Greedy(0, 5, 1, 9, 1, 9), Box.of((2, 30), (4, 90))
        fails("a.contains(b)", laws.check_box_meet, a, b, 0, 4)

    def test_relations_that_leave_one_out_fail(self) -> None:
        class Narrow(Box):
            def relations(self, other: Box) -> RelationSet:
                return BEFORE

        a, b = Narrow(0, 2, 1, 4, 1, 4), Box.of((0, 2), (1, 4))
        laws.check_relation_soundness(b, b, (0, 2), (0, 2))
        fails("imply r(x, y)", laws.check_relation_soundness, a, b, (0, 2), (0, 2))

    def test_an_instance_of_another_box_is_refused(self) -> None:
        box = Box.of((0, 2), (1, 4))
        with pytest.raises(ValueError, match="instance must be of its box"):
            laws.check_relation_soundness(box, box, (0, 2), (0, 9))

    @pytest.mark.parametrize("found", [BEFORE, ANY])
    def test_relations_that_are_too_few_or_too_many_fail(self, found: RelationSet) -> None:
        class Guess(Box):
            def relations(self, other: Box) -> RelationSet:
                return found

        a, b = Guess(0, 2, 1, 4, 1, 4), Box.of((1, 2), (3, 4))
        laws.check_relation_exactness(b, b)
        fails("what some x, y have", laws.check_relation_exactness, a, b)

    def test_only_small_boxes_are_listed(self) -> None:
        with pytest.raises(ValueError, match="must be bounded"):
            list(intervals_of(Box.of((0, None))))
        with pytest.raises(ValueError, match="must be small"):
            list(intervals_of(YEAR.outer))
        assert list(intervals_of(Box.of((0, 1), (1, 2)))) == [(0, 1), (0, 2), (1, 2)]


@frozen
class Answering(FuzzyDate):
    """A date that answers as it is told."""

    answers: tuple[Certainty, Certainty] = (Certainty.POSSIBLE, Certainty.POSSIBLE)

    def ask(self, other: FuzzyDate | Interval, question: RelationSet) -> Certainty:
        return self.answers[question != BEFORE]


class TestAnswers:
    @pytest.mark.parametrize(
        ("law", "answers"),
        [
            ("is CERTAIN iff", (Certainty.CERTAIN, Certainty.IMPOSSIBLE)),
            ("is IMPOSSIBLE iff", (Certainty.IMPOSSIBLE, Certainty.CERTAIN)),
            ("mirrors", (Certainty.LIKELY, Certainty.LIKELY)),
            ("mirrors", (Certainty.POSSIBLE, Certainty.CERTAIN)),
            ("only where a core is", (Certainty.LIKELY, Certainty.POSSIBLE)),
        ],
    )
    def test_fail_when_they_are_not_those_of_the_relations(
        self, law: str, answers: tuple[Certainty, Certainty]
    ) -> None:
        date = Answering(YEAR.outer, granularity=Granularity.YEAR, answers=answers)
        laws.check_answers(YEAR, AUGUST, BEFORE)
        fails(law, laws.check_answers, date, AUGUST, BEFORE)

    def test_fail_when_what_is_certain_is_only_likely(self) -> None:
        answers = (Certainty.LIKELY, Certainty.POSSIBLE)
        date = Answering(AUGUST.outer, OCTOBER.core, answers=answers)
        fails("is CERTAIN iff", laws.check_answers, date, OCTOBER, BEFORE)


class TestNarrowing:
    def test_fails_when_what_is_narrowed_is_wider(self) -> None:
        laws.check_narrowing(YEAR, AUGUST, OCTOBER, BEFORE)
        fails("is part of", laws.check_narrowing, AUGUST, YEAR, OCTOBER, BEFORE)

    def test_fails_when_a_settled_answer_changes(self) -> None:
        narrowed = Answering(AUGUST.outer)
        fails("where that is CERTAIN", laws.check_narrowing, AUGUST, narrowed, OCTOBER, BEFORE)


class TestDisplayOrder:
    def test_fails_when_the_key_does_not_tell_dates_apart(self) -> None:
        dates = [YEAR, AUGUST, OCTOBER]
        laws.check_display_order(dates)
        fails("exactly one", laws.check_display_order, dates, key=lambda date: date.granularity)

    def test_fails_when_it_goes_against_a_certain_before(self) -> None:
        def backwards(date: FuzzyDate) -> int:
            return -(date.earliest or 0)

        fails("implies key(a) < key(b)", laws.check_display_order, [AUGUST, OCTOBER], key=backwards)

    def test_fails_when_the_key_goes_by_the_end(self) -> None:
        since, day = parse_edtf("2020/.."), parse_edtf("2019-05-03")
        laws.check_display_order([since, day])
        fails(
            "exactly one",
            laws.check_display_order,
            [since, parse_edtf("2021/..")],
            key=lambda date: date.latest or 0,
        )


class TestEdtf:
    def test_fails_when_the_text_says_more_than_was_known(self) -> None:
        laws.check_edtf_round_trip(YEAR)
        fails("contains d.outer", laws.check_edtf_round_trip, YEAR, write=lambda _: "2023-08")

    def test_fails_when_the_text_is_not_canonical(self) -> None:
        def write(date: FuzzyDate) -> str:
            return "202X" if date == YEAR else format_edtf(date) + "~"

        fails("write(read(write(d)))", laws.check_edtf_round_trip, YEAR, write=write)

    @pytest.mark.parametrize("losses", [(), ("everything",)])
    def test_fails_when_losses_are_hidden_or_made_up(self, losses: tuple[str, ...]) -> None:
        date = YEAR if losses else evolve(YEAR, granularity=Granularity.WEEK)
        assert bool(edtf_losses(date)) != bool(losses)
        fails("losses(d)", laws.check_edtf_round_trip, date, losses=lambda _: losses)


class TestValue:
    def test_fails_when_a_value_is_compared_by_where_it_is_kept(self) -> None:
        laws.check_value(YEAR)
        fails("loads(dumps(v)) == v", laws.check_value, Bare())

    def test_fails_when_a_copy_has_another_hash(self) -> None:
        fails("loads(dumps(v)) == v", laws.check_value, Restless())

    def test_fails_when_a_deep_copy_is_another(self) -> None:
        fails("deepcopy(v) == v", laws.check_value, Growing(1))

    def test_fails_when_it_equals_anything(self) -> None:
        fails("v != object()", laws.check_value, Vain())


class Bare:
    pass


class Restless:
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Restless)

    def __hash__(self) -> int:
        return random.getrandbits(60)


@frozen
class Growing:
    size: int

    def __deepcopy__(self, memo: dict[int, object]) -> "Growing":
        return Growing(self.size + 1)


class Vain:
    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 1

    def __repr__(self) -> str:
        return "Vain()"


@frozen
class Happening:
    """What stands for an event of a merged timeline."""

    core: FuzzyDate = AUGUST
    envelope: FuzzyDate = AUGUST
    claims: tuple[Claim, ...] = (TALKS,)
    corrections: tuple[()] = ()


class TestTimelines:
    def test_coarsening_fails_when_merging_parts_an_event(self) -> None:
        linked = BOTH | Timeline.of([Link(CALL.id, TALKS.id, True, "Ada")])
        laws.check_events_coarsen(BOTH, linked)
        fails(
            "are in one event of a | b",
            laws.check_events_coarsen,
            *(linked, BOTH),
            merge=lambda a, b: BOTH,
        )

    def test_coarsening_fails_when_merging_loses_a_claim(self) -> None:
        fails(
            "are in one event of a | b",
            laws.check_events_coarsen,
            *(BOTH, BOTH),
            merge=lambda a, b: Timeline(),
        )

    @pytest.mark.parametrize(
        ("law", "core", "envelope"),
        [
            ("core(a | b) is part of", YEAR, YEAR),
            ("envelope(a | b) contains", AUGUST, FuzzyDate.of(2023, 8, 5)),
        ],
    )
    def test_coarsening_fails_when_dates_go_the_wrong_way(
        self, law: str, core: FuzzyDate, envelope: FuzzyDate
    ) -> None:
        talks = Timeline.of([TALKS])
        laws.check_events_coarsen(talks, talks, merge=lambda a, b: [Happening()])
        merged = [Happening(core, envelope)]
        fails(law, laws.check_events_coarsen, talks, talks, merge=lambda a, b: merged)

    def test_coarsening_is_not_for_timelines_that_withdraw(self) -> None:
        withdrawn = BOTH | Timeline.of([Retraction(CALL.id, "Ada")])
        with pytest.raises(ValueError, match="must not withdraw"):
            laws.check_events_coarsen(BOTH, withdrawn)

    def test_subtraction_fails_when_the_claims_of_the_source_stay(self) -> None:
        class Stubborn(Timeline):
            def __sub__(self, source: Source) -> Timeline:
                return self

            def __or__(self, other: Timeline) -> Timeline:
                return Stubborn(self.records | other.records)

        stubborn = Stubborn(BOTH.records)
        laws.check_subtraction(BOTH, Timeline(), MENAFN)
        fails("no claim of a - s", laws.check_subtraction, stubborn, stubborn, MENAFN)

    def test_subtraction_fails_when_it_does_not_go_through_merging(self) -> None:
        class Forgetful(Timeline):
            def __sub__(self, source: Source) -> Timeline:
                return Timeline()

        forgetful = Forgetful(BOTH.records)
        fails("(a | b) - s", laws.check_subtraction, forgetful, Timeline(), Source("AP"))

    def test_order_fails_when_the_first_record_counts(self) -> None:
        laws.check_order_free([CALL, TALKS])
        fails(
            "equal timelines",
            laws.check_order_free,
            [CALL, TALKS],
            conclude=lambda records: Timeline.of(list(records)[:1]),
        )

    @pytest.mark.parametrize(
        ("name", "law"),
        [
            ("events", "equal events"),
            ("check", "equal conflicts"),
            ("to_json", "equal JSON"),
            ("to_markdown", "equal Markdown"),
        ],
    )
    def test_order_fails_when_a_conclusion_hangs_on_it(
        self, name: str, law: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls: list[None] = []

        def counted(timeline: Timeline) -> tuple[Claim | str, ...]:
            calls.append(None)
            return timeline.claims[: len(calls)]

        with monkeypatch.context() as patch:
            if name == "events":
                patch.setattr(Timeline, name, property(counted))
            else:
                patch.setattr(Timeline, name, counted)
            fails(law, laws.check_order_free, [CALL, TALKS])

    def test_event_order_fails_when_the_later_is_first(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        laws.check_event_order(BOTH)
        backwards = tuple(reversed(BOTH.events))
        with monkeypatch.context() as patch:
            patch.setattr(Timeline, "events", property(lambda _: backwards))
            fails("is shown first", laws.check_event_order, BOTH)

    def test_event_order_fails_when_a_claim_is_in_no_event(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Timeline, "events", property(lambda _: ()))
            fails("in exactly one event", laws.check_event_order, BOTH)

    def test_identity_fails_when_the_place_is_another(self) -> None:
        laws.check_identity(CALL, evolve(CALL, date=YEAR))
        fails("have one id", laws.check_identity, CALL, evolve(CALL, start=5, stop=20))

    def test_a_constraint_is_a_record_that_formats_keep(self) -> None:
        constraint = Constraint(TALKS.id, CALL.id, BEFORE, "First they talked.", "MENAFN")
        laws.check_json_round_trip(BOTH.constrain(constraint))
        laws.check_markdown_round_trip(BOTH.constrain(constraint), layout="table")


class TestRoundTrips:
    def test_fail_when_a_record_is_lost(self) -> None:
        fails(
            "read(write(t)[0]) == t",
            laws.check_round_trip,
            *(BOTH, json.write, lambda _: Timeline()),
        )

    def test_fail_when_something_is_lost(self) -> None:
        def write(timeline: Timeline) -> tuple[str, tuple[Loss, ...]]:
            return json.write(timeline)[0], (Loss(CALL.id, "the quote"),)

        fails("write(t)[1] == ()", laws.check_round_trip, BOTH, write, json.read)

    def test_fail_when_equal_timelines_give_other_text(self) -> None:
        count = iter(range(9))

        def write(timeline: Timeline) -> tuple[str, tuple[Loss, ...]]:
            return json.write(timeline)[0] + "\n" * next(count), ()

        fails("write(read(write(t)[0]))", laws.check_round_trip, BOTH, write, json.read)

    @pytest.mark.parametrize("module", ["json", "markdown"])
    def test_of_our_formats_fail_when_their_reader_is_broken(
        self, module: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        check = getattr(laws, f"check_{module}_round_trip")
        check(BOTH)
        with monkeypatch.context() as patch:
            patch.setattr(f"chronology.formats.{module}.read", lambda _: Timeline())
            fails("read(write(t)[0]) == t", check, BOTH)


def mention(start: int, text: str, **more: Any) -> Mention:
    return Mention(
        start, start + len(text), text, Now(), AUGUST, Timex("DATE", "2023-08"), "date", **more
    )


TEXT = "In August they met; in October they parted."
FIRST, SECOND = mention(3, "August"), mention(23, "October")


class TestSpans:
    def test_hold(self) -> None:
        laws.check_spans(TEXT, [FIRST, SECOND])
        laws.check_spans(TEXT, [evolve(FIRST, partner=1), evolve(SECOND, partner=0)])
        laws.check_spans(TEXT, [evolve(FIRST, bound_text="In")])

    @pytest.mark.parametrize(
        ("law", "mentions"),
        [
            ("<= len(text)", [mention(len(TEXT), "later")]),
            ("<= len(text)", [mention(-6, "August")]),
            ("<= len(text)", [mention(3, "")]),
            ("m.text ==", [mention(4, "August")]),
            ("m.stop <= n.start", [SECOND, FIRST]),
            ("m.stop <= n.start", [FIRST, mention(5, "gust")]),
            ("words of a bound", [evolve(FIRST, bound_text="since")]),
            ("a partner", [evolve(FIRST, partner=1), SECOND]),
            ("a partner", [evolve(FIRST, partner=0)]),
            ("a partner", [evolve(FIRST, partner=7)]),
        ],
    )
    def test_fail(self, law: str, mentions: list[Mention]) -> None:
        fails(law, laws.check_spans, TEXT, mentions)


class TestResolving:
    def test_holds_for_yesterday(self) -> None:
        def resolve(phrase: str, reference: Reference) -> FuzzyDate:
            day = reference.day.shift(-1, Granularity.DAY)
            return FuzzyDate.within(day, Granularity.DAY)

        laws.check_deictic("yesterday", REFERENCE, 40, resolve=resolve)
        fails(
            "resolve(p, r) == resolve(p, s)",
            laws.check_absolute,
            *("1985", REFERENCE, moved(REFERENCE, 1)),
            resolve=resolve,
        )

    def test_deictic_fails_when_the_reference_is_ignored(self) -> None:
        def resolve(phrase: str, reference: Reference) -> FuzzyDate:
            return AUGUST

        laws.check_absolute("August 2023", REFERENCE, moved(REFERENCE, 1), resolve=resolve)
        fails(
            "== resolve(p, r) + n days",
            laws.check_deictic,
            *("yesterday", REFERENCE, 40),
            resolve=resolve,
        )

    def test_fails_when_there_is_no_place(self) -> None:
        def resolve(phrase: str, reference: Reference) -> Unresolved:
            return Unresolved(Reason.VAGUE)

        other = moved(REFERENCE, 1)
        fails("have a place", laws.check_deictic, "yesterday", REFERENCE, 1, resolve=resolve)
        fails("resolve(p, r)", laws.check_absolute, "1985", REFERENCE, other, resolve=resolve)


def test_every_law_is_exported_and_states_itself_formally() -> None:
    for name in laws.__all__:
        value = getattr(laws, name)
        if name.startswith("check_"):
            assert "Formally:" in value.__doc__ or "check_round_trip" in value.__doc__
            assert "LawViolation" in value.__doc__
