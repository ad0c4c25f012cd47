"""Prepositions: how they are found, and what they make of a place."""

import pytest

from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Qualifier, Shape
from chronology.dates.timex3 import Timex
from chronology.language import bounds
from chronology.language.bounds import Preposition, bounded, ranged
from chronology.language.mention import Bound
from chronology.language.place import Place, cell_place
from chronology.reasoning.box import Box

KNOWN = {("since",): "since", ("ever", "since"): "since", ("up", "to"): "until", ("to",): "to"}
AFTER = {("onwards",): "since", ("and", "beyond"): "since"}
IN_2020 = cell_place(2020, Granularity.YEAR)
NOW = tick(2023, 10, 19)


class TestFinding:
    @pytest.mark.parametrize(
        ("text", "floor", "expected"),
        [
            ("closed since 2020", 0, Preposition(Bound.SINCE, 1, 2)),
            ("closed ever since 2020", 0, Preposition(Bound.SINCE, 1, 3)),
            ("ran up to 2020", 0, Preposition(Bound.UNTIL, 1, 3)),
            ("ran up to 2020", 2, Preposition(Bound.TO, 2, 3)),
            ("ran up to 2020", 3, None),
            ("Since 2020", 0, Preposition(Bound.SINCE, 0, 1)),
            ("closed 2020", 0, None),
            ("2020", 0, None),
        ],
    )
    def test_before(self, tokenize, text: str, floor: int, expected: Preposition | None):
        tokens = tokenize(text)
        assert bounds.before(tokens, len(tokens) - 1, KNOWN, floor) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2020 onwards it", Preposition(Bound.SINCE, 1, 2)),
            ("2020 and beyond", Preposition(Bound.SINCE, 1, 3)),
            ("2020 and", None),
            ("2020", None),
        ],
    )
    def test_after(self, tokenize, text: str, expected: Preposition | None):
        assert bounds.after(tokenize(text), 1, AFTER) == expected


class TestApplying:
    @pytest.mark.parametrize("bound", [Bound.SINCE, Bound.FROM])
    def test_since_begins_within_and_goes_on(self, bound: Bound):
        date = bounded(IN_2020, bound, NOW)
        assert date.outer == Box.of((tick(2020), tick(2021) - 1), (NOW, None))
        assert date.shape is Shape.THROUGHOUT

    def test_since_without_somebody_who_says_that_it_is_still_so(self):
        date = bounded(IN_2020, Bound.SINCE, None)
        assert date.outer == Box.of((tick(2020), tick(2021) - 1))

    def test_what_is_to_begin_is_not_said_to_be_still_so(self):
        date = bounded(cell_place(2025, Granularity.YEAR), Bound.FROM, NOW)
        assert date.outer == Box.of((tick(2025), tick(2026) - 1))

    @pytest.mark.parametrize("bound", [Bound.UNTIL, Bound.TO])
    def test_until_ends_within(self, bound: Bound):
        date = bounded(IN_2020, bound, NOW)
        assert date.outer == Box.of(end=(tick(2020) + 1, tick(2021)))
        assert date.shape is Shape.THROUGHOUT

    @pytest.mark.parametrize(
        ("bound", "span"),
        [
            (Bound.BY, Interval(None, tick(2021))),
            (Bound.BEFORE, Interval(None, tick(2020))),
            (Bound.AFTER, Interval(tick(2021), None)),
        ],
    )
    def test_one_side(self, bound: Bound, span: Interval):
        date = bounded(IN_2020, bound, NOW)
        assert date.outer == Box.within(span)
        assert date.shape is Shape.UNKNOWN

    @pytest.mark.parametrize("bound", [Bound.NONE, Bound.AT, Bound.DURING])
    def test_others_leave_the_place_as_it_is(self, bound: Bound):
        assert bounded(IN_2020, bound, NOW) == IN_2020.date == FuzzyDate.of(2020)

    @pytest.mark.parametrize("bound", Bound)
    def test_a_core_is_moved_too_and_stays_within(self, bound: Bound):
        core = (tick(2020, 9), tick(2021))
        place = Place(tick(2020), tick(2021), Granularity.YEAR, Timex("DATE", "2020", "END"), core)
        date = bounded(place, bound, NOW)
        assert date.core is None or date.outer.contains(date.core)

    def test_since_the_end_of_a_year_suggests_the_end(self):
        core = (tick(2020, 12), tick(2021))
        place = Place(tick(2020), tick(2021), Granularity.YEAR, Timex("DATE", "2020", "END"), core)
        date = bounded(place, Bound.SINCE, NOW)
        assert date.core == Box.of((tick(2020, 12), tick(2021) - 1), (NOW, None))

    def test_a_place_without_a_first_tick(self):
        place = Place(None, NOW, Granularity.DAY, Timex("DATE", "PAST_REF"))
        assert bounded(place, Bound.UNTIL, NOW).outer == Box.of(end=(None, NOW))
        assert bounded(place, Bound.SINCE, NOW).outer == Box.of((None, NOW - 1))

    def test_granularity_and_qualifier_are_kept(self):
        place = Place(
            tick(2020), tick(2021), Granularity.YEAR, Timex("DATE", "2020"), None,
            Qualifier.APPROXIMATE,
        )  # fmt: skip
        date = bounded(place, Bound.AFTER, NOW)
        assert (date.granularity, date.qualifier) == (Granularity.YEAR, Qualifier.APPROXIMATE)


class TestRanging:
    def test_begun_within_the_first_ended_within_the_last(self):
        date = ranged(IN_2020, cell_place(2022, Granularity.YEAR))
        assert date is not None
        assert date.outer == Box.of((tick(2020), tick(2021) - 1), (tick(2022) + 1, tick(2023)))
        assert date.shape is Shape.THROUGHOUT

    def test_it_has_the_finer_granularity_and_both_qualifiers(self):
        first = Place(
            tick(2020), tick(2021), Granularity.YEAR, Timex("DATE", "2020"), None,
            Qualifier.UNCERTAIN,
        )  # fmt: skip
        last = Place(
            tick(2021, 5), tick(2021, 6), Granularity.MONTH, Timex("DATE", "2021-05"), None,
            Qualifier.APPROXIMATE,
        )  # fmt: skip
        date = ranged(first, last)
        assert date is not None
        assert (date.granularity, date.qualifier) == (Granularity.MONTH, Qualifier.BOTH)

    def test_what_is_over_before_it_begins_is_none(self):
        assert ranged(IN_2020, cell_place(2019, Granularity.YEAR)) is None

    def test_both_ends_in_one_cell(self):
        date = ranged(IN_2020, IN_2020)
        assert date is not None
        assert date.span == Interval.of(2020)

    def test_an_end_without_a_bound(self):
        recently = Place(None, NOW, Granularity.DAY, Timex("DATE", "PAST_REF"))
        long_ago = cell_place(1950, Granularity.YEAR)
        soon = Place(NOW, None, Granularity.DAY, Timex("DATE", "FUTURE_REF"))
        assert ranged(long_ago, soon) is not None
        assert ranged(recently, cell_place(2023, Granularity.YEAR)) is not None
        assert ranged(recently, long_ago) is not None
