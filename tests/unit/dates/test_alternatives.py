"""Dates that are one of several, dates on several occasions, and the texts that say more."""

import pytest
from attrs import evolve

from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.attributes import Original, Qualifier
from chronology.dates.edtf import parse_edtf
from chronology.dates.fuzzy import Certainty, FuzzyDate
from chronology.reasoning.box import Box

EITHER = FuzzyDate.one_of([FuzzyDate.of(1667), FuzzyDate.of(1760, 12)])
BOTH = parse_edtf("{1667,1760-12}")


def test_the_hull_is_sound_and_not_exact() -> None:
    assert EITHER.span == Interval(tick(1667), tick(1761))
    assert EITHER.granularity is Granularity.MONTH
    assert EITHER.before(FuzzyDate.of(1761)) is Certainty.CERTAIN
    assert EITHER.intersects(FuzzyDate.of(1700)) is Certainty.POSSIBLE
    answers = {one.intersects(FuzzyDate.of(1700)) for one in EITHER.alternatives}
    assert answers == {Certainty.IMPOSSIBLE}


def test_an_event_is_no_longer_than_the_longest_alternative() -> None:
    assert EITHER.outer.duration_upper == 365 * 86_400


def test_a_part_of_another_is_left_out() -> None:
    assert FuzzyDate.one_of([FuzzyDate.of(1985, 5), FuzzyDate.of(1985)]) == FuzzyDate.of(1985)
    doubted = evolve(FuzzyDate.of(1985), qualifier=Qualifier.UNCERTAIN)
    # What is uncertain holds nothing that is not: neither is a part of the other.
    assert len(FuzzyDate.one_of([doubted, FuzzyDate.of(1985, 5)]).alternatives) == 2


def test_several_of_several_are_all_of_them() -> None:
    more = FuzzyDate.one_of([EITHER, FuzzyDate.of(1800)])
    assert [one.earliest for one in more.alternatives] == [tick(1667), tick(1760, 12), tick(1800)]


def test_there_is_no_one_of_none() -> None:
    with pytest.raises(ValueError, match="dates must not be empty"):
        FuzzyDate.one_of([])


def test_what_both_allow_is_the_pairs_that_can_be() -> None:
    other = FuzzyDate.one_of([FuzzyDate.of(1667, 5), FuzzyDate.of(1700)])
    met = EITHER & other
    assert met is not None
    assert met.alternatives == (FuzzyDate.of(1667, 5),)
    assert not met.disputed
    narrowed = EITHER & FuzzyDate.of(1760)
    assert narrowed is not None
    assert narrowed.alternatives == (FuzzyDate.of(1760, 12),)


def test_alternatives_that_exclude_each_other_are_a_dispute_and_no_contradiction() -> None:
    met = EITHER & FuzzyDate.of(1700)
    assert met is not None
    assert met.disputed
    assert met.alternatives == ()
    assert met.span == Interval.of(1700)
    assert EITHER & FuzzyDate.of(1800) is None


@pytest.mark.parametrize(
    "alternatives",
    [(FuzzyDate.of(1666),), (EITHER,)],
)
def test_alternatives_are_plain_parts_of_the_whole(alternatives: tuple[FuzzyDate, ...]) -> None:
    with pytest.raises(ValueError, match="alternatives must be plain parts of outer"):
        FuzzyDate(EITHER.outer, alternatives=alternatives)


def test_occasions_of_both_are_kept_where_they_can_be() -> None:
    more = parse_edtf("{1700,1760-12,1800}")
    met = BOTH & more
    assert met is not None
    assert [one.earliest for one in met.occasions] == [tick(1700), tick(1760, 12)]
    assert met.span == Interval(tick(1700), tick(1761))


def test_an_occasion_outside_the_whole_is_refused() -> None:
    with pytest.raises(ValueError, match="occasions must meet outer"):
        FuzzyDate(Box.within(Interval.of(1985)), occasions=(FuzzyDate.of(1986),))


def test_originals_of_both_are_kept() -> None:
    first, second = parse_edtf("2004-06~-11"), parse_edtf("2004-06-11T10:00:00Z")
    met = first & second
    assert met is not None
    assert met.originals == (
        Original("EDTF", "2004-06-11T10:00:00Z"),
        Original("EDTF", "2004-06~-11"),
    )
    assert (met & first) == met


def test_originals_are_in_order_and_each_once() -> None:
    first, second = Original("EDTF", "a"), Original("GEDCOM", "a")
    date = evolve(FuzzyDate.of(1985), originals=(second, first, second))
    assert date.originals == (first, second)


def test_display_order_tells_them_apart() -> None:
    plain = FuzzyDate(EITHER.outer, granularity=Granularity.MONTH)
    dates = {plain, EITHER, BOTH, plain.with_original(Original("EDTF", "x"))}
    keys = sorted(date.display_key for date in dates)
    assert len(set(keys)) == len(dates) == 4
