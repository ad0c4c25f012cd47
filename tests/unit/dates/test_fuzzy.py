"""The fuzzy date: what is asked of it, what two of them make, and their order."""

import pickle

import pytest

from chronology.axis.gregorian import DAY_TICKS, Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import Certainty, FuzzyDate, Openness, Qualifier, Shape
from chronology.errors import EmptyIntervalError, ImpossibleDateError
from chronology.reasoning.allen import ANY
from chronology.reasoning.box import EVERYTHING, Box

AUGUST = FuzzyDate.of(2023, 8)
EARLY_AUGUST = FuzzyDate(
    AUGUST.outer,
    Box.within(Interval(tick(2023, 8, 1), tick(2023, 8, 11))),
    Granularity.MONTH,
)
SINCE_2020 = FuzzyDate(
    Box.of((tick(2020), tick(2021) - 1), (tick(2023, 10, 19) + 1, None)),
    granularity=Granularity.YEAR,
    shape=Shape.THROUGHOUT,
)
NOTHING = FuzzyDate(EVERYTHING)


@pytest.mark.parametrize(
    ("given", "unit", "span"),
    [
        ((2023,), Granularity.YEAR, Interval.of(2023)),
        ((2023, 8), Granularity.MONTH, Interval.of(2023, 8)),
        ((2023, 8, 31), Granularity.DAY, Interval.of(2023, 8, 31)),
    ],
)
def test_fields_give_the_unit(given: tuple[int, ...], unit: Granularity, span: Interval) -> None:
    date = FuzzyDate.of(*given)
    assert date.granularity is unit
    assert date.span == date.likely_span == span
    assert (date.earliest, date.latest) == (span.lower, span.upper)


def test_an_impossible_date_is_refused() -> None:
    with pytest.raises(ImpossibleDateError):
        FuzzyDate.of(2015, 2, 29)


def test_a_core_lies_within_the_bounds() -> None:
    with pytest.raises(ValueError, match="core must lie within outer"):
        FuzzyDate(AUGUST.outer, Box.within(Interval.of(2022)))


def test_a_core_that_adds_nothing_is_none() -> None:
    assert FuzzyDate(AUGUST.outer, AUGUST.outer, Granularity.MONTH) == AUGUST


def test_a_side_with_a_bound_is_not_open() -> None:
    until = FuzzyDate(Box.within(Interval(None, 0)), openness=Openness.BOTH)
    assert until.openness is Openness.START
    assert FuzzyDate(AUGUST.outer, openness=Openness.BOTH).openness is Openness.NONE


def test_between_begins_in_the_first_and_ends_in_the_last() -> None:
    war = FuzzyDate.between(Interval.of(1914), Interval.of(1918), Granularity.YEAR)
    assert war.shape is Shape.THROUGHOUT
    assert war.outer.throughout == Interval(tick(1915) - 1, tick(1918) + 1)
    with pytest.raises(EmptyIntervalError):
        FuzzyDate.between(Interval.of(1918), Interval.of(1914), Granularity.YEAR)


@pytest.mark.parametrize(
    ("date", "cell"),
    [
        (FuzzyDate.of(2023), 2023),
        (FuzzyDate.within(Interval.cell(199, Granularity.DECADE), Granularity.DECADE), 199),
        (FuzzyDate.within(Interval.of(2023), Granularity.MONTH), None),
        (FuzzyDate.within(Interval.of(2023), Granularity.PART), None),
        (SINCE_2020, None),
        (NOTHING, None),
    ],
)
def test_the_cell_of_a_date_that_is_one(date: FuzzyDate, cell: int | None) -> None:
    assert date.cell == cell


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (AUGUST.before(FuzzyDate.of(2023, 9)), Certainty.CERTAIN),
        (AUGUST.before(FuzzyDate.of(2023)), Certainty.POSSIBLE),
        (AUGUST.before(FuzzyDate.of(2023, 7)), Certainty.IMPOSSIBLE),
        (AUGUST.after(FuzzyDate.of(2023, 7)), Certainty.CERTAIN),
        (AUGUST.during(Interval.of(2023)), Certainty.CERTAIN),
        (AUGUST.during(FuzzyDate.of(2023)), Certainty.POSSIBLE),
        (AUGUST.same_time(Interval.of(2023, 8)), Certainty.POSSIBLE),
        (AUGUST.intersects(FuzzyDate.of(2024)), Certainty.IMPOSSIBLE),
        (EARLY_AUGUST.before(Interval.of(2023, 8, 15)), Certainty.LIKELY),
        (EARLY_AUGUST.before(Interval.of(2023, 8, 5)), Certainty.POSSIBLE),
        (FuzzyDate.of(2023, 8, 20).after(EARLY_AUGUST), Certainty.LIKELY),
        (SINCE_2020.intersects(Interval.of(2022)), Certainty.CERTAIN),
        (SINCE_2020.intersects(Interval.of(2019)), Certainty.IMPOSSIBLE),
        (NOTHING.before(AUGUST), Certainty.POSSIBLE),
    ],
)
def test_questions(answer: Certainty, expected: Certainty) -> None:
    assert answer is expected


def test_a_maybe_is_no_truth_value() -> None:
    with pytest.raises(TypeError, match="POSSIBLE is no truth value"):
        bool(Certainty.POSSIBLE)
    assert Certainty.IMPOSSIBLE < Certainty.POSSIBLE < Certainty.LIKELY < Certainty.CERTAIN


def test_there_is_no_earlier_than() -> None:
    with pytest.raises(TypeError):
        _ = AUGUST < EARLY_AUGUST


def test_one_day_in_a_year_is_not_the_year() -> None:
    year = Interval.of(1985)
    one_day = FuzzyDate(Box.within(year) & Box.of(duration=(1, DAY_TICKS)) or EVERYTHING)
    whole = FuzzyDate(Box.exactly(year))
    assert one_day.same_time(whole) is Certainty.IMPOSSIBLE
    assert one_day.during(year) is Certainty.CERTAIN


@pytest.mark.parametrize("first", [AUGUST, EARLY_AUGUST, SINCE_2020, FuzzyDate.of(2023), NOTHING])
@pytest.mark.parametrize("second", [AUGUST, EARLY_AUGUST, SINCE_2020, FuzzyDate.of(2022)])
def test_the_meet_commutes_and_repeats(first: FuzzyDate, second: FuzzyDate) -> None:
    meet = first & second
    assert meet == second & first
    if meet is not None:
        assert meet & first == meet & second == meet


def test_the_meet_of_what_cannot_both_be_is_none() -> None:
    assert FuzzyDate.of(2022) & AUGUST is None


def test_cores_that_exclude_each_other_are_disputed() -> None:
    late = FuzzyDate(
        AUGUST.outer,
        Box.within(Interval(tick(2023, 8, 21), tick(2023, 9, 1))),
        Granularity.MONTH,
    )
    meet = EARLY_AUGUST & late
    assert meet is not None
    assert meet.disputed
    assert meet.core is None
    assert meet.span == AUGUST.span


def test_the_meet_keeps_the_finest_unit_and_all_doubts() -> None:
    doubtful = FuzzyDate(
        FuzzyDate.of(2023).outer, None, Granularity.YEAR, Qualifier.UNCERTAIN, Shape.WITHIN
    )
    about = FuzzyDate(AUGUST.outer, None, Granularity.MONTH, Qualifier.APPROXIMATE)
    assert doubtful & about == FuzzyDate(
        AUGUST.outer, None, Granularity.MONTH, Qualifier.BOTH, Shape.WITHIN
    )


@pytest.mark.parametrize(
    ("qualifier", "symbol"),
    [
        (Qualifier.EXACT, ""),
        (Qualifier.UNCERTAIN, "?"),
        (Qualifier.APPROXIMATE, "~"),
        (Qualifier.BOTH, "%"),
    ],
)
def test_qualifier_symbols(qualifier: Qualifier, symbol: str) -> None:
    assert qualifier.symbol == symbol


def test_display_order() -> None:
    until = FuzzyDate.within(Interval(None, tick(1990)), Granularity.YEAR)
    ordered = [
        FuzzyDate.of(-43, 3, 15),
        until,
        FuzzyDate.of(2020),
        FuzzyDate.of(2020, 1),
        FuzzyDate.of(2020, 1, 1),
        FuzzyDate.of(2020, 2),
        AUGUST,
        NOTHING,
    ]
    mixed = ordered[1::2] + ordered[::2]
    assert sorted(mixed, key=lambda date: date.display_key) == ordered


def test_relations_with_an_interval_and_with_nothing() -> None:
    assert NOTHING.relations(NOTHING) == ANY
    assert AUGUST.relations(Interval.of(2023, 8)) != AUGUST.relations(AUGUST)


@pytest.mark.parametrize("date", [AUGUST, EARLY_AUGUST, SINCE_2020, NOTHING])
def test_it_is_a_value(date: FuzzyDate) -> None:
    again = pickle.loads(pickle.dumps(date))  # noqa: S301 - our own bytes
    assert again == date
    assert hash(again) == hash(date)
