"""Single phrases against a reference."""

import pytest

from chronology.axis.gregorian import tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import LexiconError, ReferenceDateError
from chronology.language.atoms import DayPart
from chronology.language.mention import Bound, Reason, Tense, Unresolved
from chronology.language.policy import DAY_PARTS, Hours, Lean, Policy, Seasons
from chronology.language.reference import Reference
from chronology.language.resolve import resolve, resolve_mentions

THURSDAY = "2023-10-19"


def span(phrase: str, reference: object = THURSDAY, **options: object) -> Interval:
    date = resolve(phrase, reference, **options)  # type: ignore[arg-type]
    assert isinstance(date, FuzzyDate), date
    return date.span


class TestPhrases:
    @pytest.mark.parametrize(
        ("phrase", "expected"),
        [
            ("Friday", Interval.of(2023, 10, 13)),
            ("friday", Interval.of(2023, 10, 13)),
            ("on Friday.", Interval.of(2023, 10, 13)),
            ("“Friday”", Interval.of(2023, 10, 13)),
            ("may", Interval.of(2023, 5)),
            ("May", Interval.of(2023, 5)),
            ("the nineties", Interval(tick(1990), tick(2000))),
            ("44 BC", Interval.of(-43)),
            ("by 2030", Interval(None, tick(2031))),
            ("since 2020", Interval(tick(2020), None)),
            ("3 to 5 May 2010", Interval(tick(2010, 5, 3), tick(2010, 5, 6))),
            ("the meeting on 3 May 2010 in Rome", Interval.of(2010, 5, 3)),
        ],
    )
    def test_where_it_lies(self, phrase: str, expected: Interval):
        assert span(phrase) == expected

    @pytest.mark.parametrize(
        ("phrase", "reason"),
        [
            ("", Reason.NOT_A_DATE),
            ("   ", Reason.NOT_A_DATE),
            ("the old harbour", Reason.NOT_A_DATE),
            ("?!", Reason.NOT_A_DATE),
            ("three months", Reason.DURATION),
            ("every Monday", Reason.RECURRING),
            ("31 April 2020", Reason.IMPOSSIBLE),
            ("from 2012 to 2009", Reason.IMPOSSIBLE),
        ],
    )
    def test_why_it_has_no_place(self, phrase: str, reason: Reason):
        date = resolve(phrase, THURSDAY)
        assert isinstance(date, Unresolved)
        assert date.reason is reason

    def test_several_expressions_are_named(self):
        assert resolve("on Friday or on Sunday", THURSDAY) == Unresolved(
            Reason.NOT_A_DATE, "more than one: 'Friday', 'Sunday'"
        )

    def test_the_mentions_of_a_range(self):
        first, last = resolve_mentions("from 3 to 5 May 2010", THURSDAY)
        assert (first.text, last.text) == ("3", "5 May 2010")
        assert (first.partner, last.partner) == (1, 0)
        assert (first.bound, last.bound) == (Bound.FROM, Bound.TO)
        assert first.date == last.date

    def test_no_mentions_in_no_text(self):
        assert resolve_mentions("", THURSDAY) == []


class TestTense:
    @pytest.mark.parametrize(
        ("tense", "day"), [("past", 13), ("future", 20), (Tense.PAST, 13), (Tense.FUTURE, 20)]
    )
    def test_it_tells_which_friday(self, tense: Tense | str, day: int):
        assert span("Friday", tense=tense) == Interval.of(2023, 10, day)

    @pytest.mark.parametrize("tense", [None, "", Tense.NONE])
    def test_without_one_the_policy_tells(self, tense: Tense | str | None):
        assert span("Friday", tense=tense) == Interval.of(2023, 10, 13)
        ahead = Policy(weekday=Lean.FUTURE)
        assert span("Friday", tense=tense, policy=ahead) == Interval.of(2023, 10, 20)

    @pytest.mark.parametrize("tense", ["past", "future", None])
    def test_todays_weekday_is_today(self, tense: str | None):
        assert span("Thursday", tense=tense) == Interval.of(2023, 10, 19)

    def test_a_tense_that_is_none(self):
        with pytest.raises(ValueError, match="'pluperfect'"):
            resolve("Friday", THURSDAY, tense="pluperfect")

    @pytest.mark.parametrize("tense", [tense for tense in Tense if tense.value])
    def test_it_does_not_touch_what_is_said_in_full(self, tense: Tense):
        assert span("17 October 2019", tense=tense) == Interval.of(2019, 10, 17)


class TestArguments:
    @pytest.mark.parametrize(
        "reference", ["2023-10-19", Reference.of("2023-10-19"), "2023-10-19T23:59:00+14:00"]
    )
    def test_a_reference_in_any_form(self, reference: object):
        assert span("yesterday", reference) == Interval.of(2023, 10, 18)

    @pytest.mark.parametrize("reference", ["", "soon", "2023", "2023-10", "2023-02-30", None])
    def test_what_is_no_reference(self, reference: object):
        with pytest.raises(ReferenceDateError):
            resolve("yesterday", reference)  # type: ignore[arg-type]

    def test_what_is_no_language(self):
        with pytest.raises(LexiconError, match="no lexicon for 'xx'"):
            resolve("yesterday", THURSDAY, language="xx")


class TestPolicy:
    def test_the_order_of_day_and_month(self):
        assert span("3/5/2024") == Interval.of(2024, 3, 5)
        assert span("3/5/2024", policy=Policy(day_first=True)) == Interval.of(2024, 5, 3)
        assert span("13/5/2024") == Interval.of(2024, 5, 13)
        assert span("5/13/2024", policy=Policy(day_first=True)) == Interval.of(2024, 5, 13)

    def test_the_seasons_of_the_south(self):
        south = Policy(seasons=Seasons.SOUTHERN)
        assert span("summer 2019", policy=south) == Interval(tick(2019, 12), tick(2020, 3))
        assert span("spring 2019", policy=south) == Interval(tick(2019, 9), tick(2019, 12))

    def test_autumn_and_winter_of_the_south_are_in_their_own_year(self):
        south = Policy(seasons=Seasons.SOUTHERN)
        assert span("autumn 2019", policy=south) == Interval(tick(2019, 3), tick(2019, 6))
        assert span("winter 2019", policy=south) == Interval(tick(2019, 6), tick(2019, 9))

    @pytest.mark.parametrize(
        ("lean", "month"),
        [(Lean.PAST, (2023, 1)), (Lean.NEAREST, (2024, 1)), (Lean.FUTURE, (2024, 1))],
    )
    def test_the_lean_of_a_bare_month(self, lean: Lean, month: tuple[int, int]):
        assert span("January", policy=Policy(month=lean)) == Interval.of(*month)

    def test_a_policy_that_does_not_weigh_the_tense(self):
        deaf = Policy(weekday=Lean.FUTURE, weighs_tense=False)
        assert span("Friday", tense="past", policy=deaf) == Interval.of(2023, 10, 20)

    def test_the_radius_of_about(self):
        assert span("about 1847") == Interval(tick(1846), tick(1849))
        assert span("about 1850") == Interval(tick(1845), tick(1856))
        assert span("about 3000 BC") == Interval(tick(-3099), tick(-2898))
        assert span("about 1847", policy=Policy(about=5)) == Interval(tick(1842), tick(1853))

    @pytest.mark.parametrize(
        ("digits", "year"), [("43", 2043), ("44", 1944), ("00", 2000), ("99", 1999)]
    )
    def test_two_digits_of_a_year(self, digits: str, year: int):
        assert span(f"10/17/{digits}") == Interval.of(year, 10, 17)

    def test_two_digits_of_a_year_that_only_look_back(self):
        back = Policy(century_of_two_digits=0)
        assert span("10/17/24", policy=back) == Interval.of(1924, 10, 17)
        assert span("10/17/23", policy=back) == Interval.of(2023, 10, 17)

    def test_the_hours_of_the_night(self):
        late = tuple(
            (part, Hours((22, 28), (23, 27)) if part is DayPart.NIGHT else hours)
            for part, hours in DAY_PARTS
        )
        date = resolve("Tuesday night", THURSDAY, policy=Policy(day_parts=late))
        assert isinstance(date, FuzzyDate)
        assert date.span == Interval(tick(2023, 10, 17, 22), tick(2023, 10, 18, 4))
        assert date.likely_span == Interval(tick(2023, 10, 17, 23), tick(2023, 10, 18, 3))

    def test_how_far_recently_and_soon_reach(self):
        near = Policy(recent_days=10, soon_days=5)
        for phrase, likely in (
            ("recently", Interval(tick(2023, 10, 9), tick(2023, 10, 19))),
            ("soon", Interval(tick(2023, 10, 20), tick(2023, 10, 25))),
        ):
            date = resolve(phrase, THURSDAY, policy=near)
            assert isinstance(date, FuzzyDate)
            assert date.likely_span == likely
