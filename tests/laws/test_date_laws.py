"""Laws of fuzzy dates, their EDTF and the values that hold them."""

from collections.abc import Sequence

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import Certainty, FuzzyDate
from chronology.reasoning.allen import BEFORE, INTERSECTING, WITHIN, RelationSet
from chronology.reasoning.box import EVERYTHING, Box
from chronology.testing import laws
from chronology.testing import strategies as own

NOTHING_KNOWN = FuzzyDate(EVERYTHING, granularity=Granularity.MILLENNIUM)
QUESTIONS = own.relation_sets() | st.sampled_from((BEFORE, WITHIN, INTERSECTING))
OTHERS = own.fuzzy_dates() | own.intervals()


@st.composite
def near_plain_dates(draw: st.DrawFn) -> FuzzyDate:
    """Dates of a few ticks, so that they overlap and their cores exclude each other."""
    outer = draw(own.small_boxes())
    core = draw(st.none() | own.small_boxes())
    return FuzzyDate(
        outer,
        None if core is None else core & outer,
        draw(own.granularities()),
        draw(own.qualifiers()),
        draw(own.shapes()),
        disputed=draw(st.sampled_from((False, False, False, True))),
        originals=draw(st.just(()) | st.tuples(own.originals())),
    )


@st.composite
def near_repeated_dates(draw: st.DrawFn) -> FuzzyDate:
    """The same on several occasions, of which later meets leave some."""
    date = draw(near_plain_dates())
    occasions = draw(st.lists(near_plain_dates(), min_size=1, max_size=3))
    return evolve(
        date, occasions=tuple(one for one in occasions if one.outer & date.outer is not None)
    )


def near_dates() -> st.SearchStrategy[FuzzyDate]:
    """Dates of a few ticks, one of several and on several occasions included."""
    single = near_plain_dates() | near_repeated_dates()
    return single | st.lists(single, min_size=2, max_size=3).map(FuzzyDate.one_of)


@given(own.fuzzy_dates(), own.fuzzy_dates(), own.fuzzy_dates())
def test_dates_are_a_meet_semilattice(a: FuzzyDate, b: FuzzyDate, c: FuzzyDate) -> None:
    """Commutative, associative and idempotent, core, dispute, marks and open sides included."""
    laws.check_meet_laws(a, b, c, top=NOTHING_KNOWN)


@given(near_dates(), near_dates(), near_dates())
def test_dates_that_overlap_are_a_meet_semilattice(
    a: FuzzyDate, b: FuzzyDate, c: FuzzyDate
) -> None:
    """Cores that exclude each other leave the date disputed, whichever meet first."""
    laws.check_meet_laws(a, b, c, top=NOTHING_KNOWN)


@given(near_dates(), near_dates())
def test_a_date_has_a_core_within_it_or_none(a: FuzzyDate, b: FuzzyDate) -> None:
    """The core is always a part of ``outer``, and there is none where sources are at odds."""
    met = a & b
    if met is not None:
        assert met.core is None or (met.outer.contains(met.core) and met.core != met.outer)
        assert met.core is None or not met.disputed


@given(own.fuzzy_dates() | near_dates(), OTHERS, QUESTIONS)
def test_answers_are_those_of_the_relations(
    date: FuzzyDate, other: FuzzyDate | Interval, question: RelationSet
) -> None:
    """CERTAIN, LIKELY, POSSIBLE and IMPOSSIBLE exclude each other."""
    laws.check_answers(date, other, question)


@given(near_dates(), near_dates(), QUESTIONS)
def test_answers_on_dates_that_overlap_are_those_of_the_relations(
    date: FuzzyDate, other: FuzzyDate, question: RelationSet
) -> None:
    """LIKELY only where all that the cores allow is the question's."""
    laws.check_answers(date, other, question)


@given(own.fuzzy_dates(), own.fuzzy_dates(), OTHERS, QUESTIONS)
def test_knowing_more_changes_no_settled_answer(
    date: FuzzyDate, more: FuzzyDate, other: FuzzyDate | Interval, question: RelationSet
) -> None:
    """``(a & x).ask(o, q)`` is ``a.ask(o, q)`` where that is CERTAIN or IMPOSSIBLE."""
    narrowed = date & more
    if narrowed is not None:
        laws.check_narrowing(date, narrowed, other, question)


@given(near_dates(), near_dates(), near_dates(), QUESTIONS)
def test_knowing_more_of_dates_that_overlap_changes_no_settled_answer(
    date: FuzzyDate, more: FuzzyDate, other: FuzzyDate, question: RelationSet
) -> None:
    """``(a & x).ask(o, q)`` is ``a.ask(o, q)`` where that is CERTAIN or IMPOSSIBLE."""
    narrowed = date & more
    if narrowed is not None:
        laws.check_narrowing(date, narrowed, other, question)


@given(own.fuzzy_dates(), own.fuzzy_dates())
def test_relations_of_dates_turned_round_are_the_converse(a: FuzzyDate, b: FuzzyDate) -> None:
    """``relations(b, a)`` is the converse of ``relations(a, b)``."""
    laws.check_relations_converse(a, b)


@given(own.fuzzy_dates(), own.fuzzy_dates())
def test_after_is_before_turned_round(a: FuzzyDate, b: FuzzyDate) -> None:
    """``a.after(b) is b.before(a)``."""
    assert a.after(b) is b.before(a)
    assert a.intersects(b) is b.intersects(a)
    assert a.same_time(b) is b.same_time(a)


@given(st.lists(own.fuzzy_dates(), max_size=5))
def test_display_order_is_total_and_agrees_with_every_certain_before(
    dates: Sequence[FuzzyDate],
) -> None:
    """``a.before(b) is CERTAIN`` implies ``key(a) < key(b)``."""
    laws.check_display_order(dates)


@given(st.lists(near_dates(), max_size=5))
def test_display_order_tells_dates_apart_that_overlap(dates: Sequence[FuzzyDate]) -> None:
    """Exactly one of ``key(a) < key(b)``, ``a == b``, ``key(b) < key(a)``."""
    laws.check_display_order(dates)


@given(own.fuzzy_dates(), st.integers(1, 400))
def test_display_order_has_the_past_first_when_only_that_is_known(
    date: FuzzyDate, gap: int
) -> None:
    """Sides without a bound and cores do not put a date before one that is certainly earlier."""
    if date.latest is not None:
        later = FuzzyDate(Box.of((date.latest, None)), None, date.granularity)
        assert date.before(later) is Certainty.CERTAIN
        assert date.display_key < later.display_key
    if date.earliest is not None:
        earlier = FuzzyDate(
            Box.of(end=(None, date.earliest)), Box.of(end=(None, date.earliest - gap))
        )
        assert earlier.before(date) is Certainty.CERTAIN
        assert earlier.display_key < date.display_key


@given(
    st.one_of(
        own.intervals(),
        own.relation_sets(),
        own.boxes(),
        own.fuzzy_dates(),
        own.timexes(),
        own.references(),
        own.policies(),
        own.expressions(),
        own.mentions(),
        own.articles(),
        own.claims(),
        own.constraints(),
        own.links(),
        own.retractions(),
        own.corrections(),
        own.events(),
        own.timelines(),
    )
)
def test_a_value_is_what_it_holds(value: object) -> None:
    """``loads(dumps(v)) == v`` and ``deepcopy(v) == v``, each with the same hash."""
    laws.check_value(value)
