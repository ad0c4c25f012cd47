"""Operators against a frame, by what each of them states formally."""

import pytest

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import Qualifier, Shape
from chronology.language.atoms import (
    Amount,
    CalendarField,
    DayPart,
    Holiday,
    MonthDay,
    Portion,
    VagueTime,
)
from chronology.language.constructions.numbers import one
from chronology.language.context import Verb
from chronology.language.evaluate import Frame, evaluate, evaluate_range
from chronology.language.mention import Direction, Reason, Tense
from chronology.language.operators import (
    Approximate,
    Bare,
    Cell,
    Clock,
    Expression,
    In,
    Instant,
    Last,
    Length,
    Next,
    Now,
    Nth,
    NthIn,
    NumericDate,
    Origin,
    Part,
    Range,
    Recurring,
    Rolling,
    SamePeriod,
    Shift,
    SoFar,
    This,
    TimeOfDay,
    Vague,
)
from chronology.language.place import Place, Unplaced, cell_at, cell_place
from chronology.language.policy import Policy
from chronology.language.reference import Reference

DAY, WEEK, MONTH, YEAR = Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR
QUARTER, DECADE, HOUR = Granularity.QUARTER, Granularity.DECADE, Granularity.HOUR
FRIDAY = CalendarField(DAY, WEEK, 5)
MAY, DECEMBER = CalendarField(MONTH, YEAR, 5), CalendarField(MONTH, YEAR, 12)
NARRATIVE = Now(Origin.NARRATIVE)
FRAME = Frame(Reference.of("2023-10-19"))
AT_8_PM = Frame(Reference.of("2023-10-19T20:00"))
IN_1998 = FRAME.after(cell_place(1998, YEAR))
ON_3_MAY = FRAME.after(cell_at(tick(2010, 5, 3), DAY))


def place(expression: Expression, frame: Frame = FRAME) -> Place:
    result = evaluate(expression, frame)
    assert isinstance(result, Place), result
    return result


#: Expression, its span and TIMEX3 value, counted from 19 October 2023, a Thursday.
PLACES: list[tuple[Expression, Interval, str]] = [
    (Cell(1998, YEAR), Interval.of(1998), "1998"),
    (Cell(199, DECADE), Interval(tick(1990), tick(2000)), "199"),
    (Cell(4 * 2019 + 2, QUARTER), Interval(tick(2019, 7), tick(2019, 10)), "2019-Q3"),
    (Instant(tick(2019), tick(2019, 1, 2), DAY), Interval.of(2019, 1, 1), "2019-01-01"),
    (NumericDate(10, 17, 2019), Interval.of(2019, 10, 17), "2019-10-17"),
    (NumericDate(17, 10, 2019), Interval.of(2019, 10, 17), "2019-10-17"),
    (NumericDate(2019, 10, 17, year_first=True), Interval.of(2019, 10, 17), "2019-10-17"),
    (NumericDate(10, 17, 44), Interval.of(1944, 10, 17), "1944-10-17"),
    (Now(), Interval.of(2023, 10, 19), "2023-10-19"),
    (This(WEEK), Interval(tick(2023, 10, 16), tick(2023, 10, 23)), "2023-W42"),
    (Last(MONTH), Interval.of(2023, 9), "2023-09"),
    (Next(YEAR), Interval.of(2024), "2024"),
    (This(FRIDAY), Interval.of(2023, 10, 20), "2023-10-20"),
    (Last(FRIDAY), Interval.of(2023, 10, 13), "2023-10-13"),
    (Next(MAY), Interval.of(2024, 5), "2024-05"),
    (Last(MonthDay(2, 29)), Interval.of(2020, 2, 29), "2020-02-29"),
    (Next(Holiday("christmas", 12, 25)), Interval.of(2023, 12, 25), "2023-12-25"),
    (In(MAY, Cell(2019, YEAR)), Interval.of(2019, 5), "2019-05"),
    (In(MAY, Last(YEAR)), Interval.of(2022, 5), "2022-05"),
    (In(FRIDAY, Last(WEEK)), Interval.of(2023, 10, 13), "2023-10-13"),
    (Nth(2, DECADE, Cell(20, Granularity.CENTURY)), Interval(tick(2010), tick(2020)), "201"),
    (Nth(-1, DAY, Cell(12 * 2020 + 1, MONTH)), Interval.of(2020, 2, 29), "2020-02-29"),
    (Nth(3, QUARTER, Cell(2019, YEAR)), Interval(tick(2019, 7), tick(2019, 10)), "2019-Q3"),
    (NthIn(2, CalendarField(DAY, WEEK, 2), Cell(12 * 2019 + 4, MONTH)), Interval.of(2019, 5, 14),
     "2019-05-14"),
    (NthIn(-1, FRIDAY, Cell(12 * 2019 + 4, MONTH)), Interval.of(2019, 5, 31), "2019-05-31"),
    (Shift(one(DAY, 3), -1, Now()), Interval.of(2023, 10, 16), "2023-10-16"),
    (Shift(one(YEAR, 5), -1, Now()), Interval.of(2018), "2018"),
    (Shift(one(DECADE, 2), -1, Now()), Interval.of(2003), "2003"),
    (Shift(one(DAY, 1), 1, In(MonthDay(12, 31), Cell(1999, YEAR))), Interval.of(2000, 1, 1),
     "2000-01-01"),
    (Shift(one(DAY, 0), 1, Cell(19_000, DAY)), Interval.of(2022, 1, 8), "2022-01-08"),
    (Rolling(one(MONTH, 3), -1, Now()), Interval(tick(2023, 7, 19), tick(2023, 10, 19)), "P3M"),
    (Rolling(one(WEEK, 2), 1, Now()), Interval(tick(2023, 10, 19), tick(2023, 11, 2)), "P2W"),
    (SoFar(-1, This(YEAR)), Interval(tick(2023), tick(2023, 10, 19)), "2023"),
    (SoFar(1, This(YEAR)), Interval(tick(2023, 10, 19), tick(2024)), "2023"),
    (SoFar(-1, Last(YEAR)), Interval.of(2022), "2022"),
    (TimeOfDay(DayPart.MORNING, Now()), Interval(tick(2023, 10, 19, 6), tick(2023, 10, 19, 12)),
     "2023-10-19TMO"),
    (Clock(14, 30, Now()), Interval(tick(2023, 10, 19, 14, 30), tick(2023, 10, 19, 14, 31)),
     "2023-10-19T14:30"),
    (Clock(24, 0, Now()), Interval(tick(2023, 10, 20), tick(2023, 10, 20, 0, 1)),
     "2023-10-19T24:00"),
    (Clock(9, 0, Now(), second=5), Interval(tick(2023, 10, 19, 9) + 5, tick(2023, 10, 19, 9) + 6),
     "2023-10-19T09:00:05"),
    (SamePeriod(1988), Interval.of(1988), "1988"),
    (Vague(VagueTime.PAST, near=False), Interval(None, tick(2023, 10, 19)), "PAST_REF"),
    (Vague(VagueTime.PRESENT), Interval.of(2023, 10, 19), "PRESENT_REF"),
    (Vague(VagueTime.FUTURE), Interval(tick(2023, 10, 20), None), "FUTURE_REF"),
    (Range(Cell(1990, YEAR), Cell(1995, YEAR)), Interval(tick(1990), tick(1996)), "1990/1995"),
]  # fmt: skip


@pytest.mark.parametrize(("expression", "span", "value"), PLACES, ids=lambda x: str(x)[:60])
def test_where_it_lies(expression: Expression, span: Interval, value: str):
    found = place(expression)
    assert found.interval == span
    assert found.timex.value == value


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        (In(MonthDay(4, 31), Cell(2019, YEAR)), Reason.IMPOSSIBLE),
        (In(MonthDay(2, 29), Cell(2019, YEAR)), Reason.IMPOSSIBLE),
        (Bare(MonthDay(2, 30)), Reason.IMPOSSIBLE),
        (NumericDate(31, 4, 2019), Reason.IMPOSSIBLE),
        (Nth(5, QUARTER, Cell(2019, YEAR)), Reason.IMPOSSIBLE),
        (Nth(32, DAY, Cell(12 * 2019, MONTH)), Reason.IMPOSSIBLE),
        (NthIn(6, FRIDAY, Cell(12 * 2019, MONTH)), Reason.IMPOSSIBLE),
        (NthIn(1_000_000, FRIDAY, Cell(2019, YEAR)), Reason.IMPOSSIBLE),
        (Clock(25, 0, In(MonthDay(4, 31), Cell(2019, YEAR))), Reason.IMPOSSIBLE),
        (Part(Portion.LATE, In(MonthDay(4, 31), Cell(2019, YEAR))), Reason.IMPOSSIBLE),
        (SoFar(1, Bare(MonthDay(4, 31))), Reason.IMPOSSIBLE),
        (Approximate(Bare(MonthDay(4, 31))), Reason.IMPOSSIBLE),
        (Shift(one(DAY), 1, Bare(MonthDay(4, 31))), Reason.IMPOSSIBLE),
        (Rolling(one(DAY), 1, Bare(MonthDay(4, 31))), Reason.IMPOSSIBLE),
        (Range(Bare(MonthDay(4, 31)), Now()), Reason.IMPOSSIBLE),
        (Range(Now(), Bare(MonthDay(4, 31))), Reason.IMPOSSIBLE),
        (Range(Cell(1995, YEAR), Cell(1990, YEAR)), Reason.IMPOSSIBLE),
        (Length(one(YEAR, 15)), Reason.DURATION),
        (Rolling(Amount(DAY, 0, 0, "0"), 1, Now()), Reason.DURATION),
        (Recurring(one(DAY)), Reason.RECURRING),
    ],
    ids=lambda x: str(x)[:60],
)
def test_what_has_no_place(expression: Expression, reason: Reason):
    result = evaluate(expression, FRAME)
    assert isinstance(result, Unplaced)
    assert result.reason is reason


@pytest.mark.parametrize(
    ("recurring", "value"),
    [
        (Recurring(one(WEEK, 2)), "P2W"),
        (Recurring(FRIDAY), "XXXX-WXX-5"),
        (Recurring(FRIDAY, DayPart.NIGHT), "XXXX-WXX-5TNI"),
        (Recurring(MAY), "XXXX-05"),
        (Recurring(CalendarField(QUARTER, YEAR, 3)), "XXXX-Q3"),
        (Recurring(CalendarField(Granularity.HALF, YEAR, 2)), "XXXX-H2"),
        (Recurring(CalendarField(DAY, MONTH, 15)), "XXXX-XX-15"),
        (Recurring(CalendarField(Granularity.SEASON, YEAR, 4)), "XXXX-WI"),
        (Recurring(CalendarField(Granularity.WEEKEND, WEEK, 1)), "XXXX-WXX-WE"),
        (Recurring(MonthDay(7, 4)), "XXXX-07-04"),
        (Recurring(Holiday("christmas", 12, 25)), "XXXX-12-25"),
        (Recurring(Holiday("easter", 0)), "XXXX-XX-XX"),
        (Recurring(one(DAY), DayPart.MORNING), "XXXX-XX-XXTMO"),
    ],
    ids=lambda x: str(x)[:60],
)
def test_the_value_of_a_set(recurring: Recurring, value: str):
    result = evaluate(recurring, FRAME)
    assert isinstance(result, Unplaced)
    assert (result.timex.type, result.timex.value) == ("SET", value)


class TestThis:
    """The occurrence in the period of the reference; with a tense, the one that it allows."""

    @pytest.mark.parametrize(
        ("field", "tense", "span", "way"),
        [
            (FRIDAY, Tense.FUTURE, Interval.of(2023, 10, 20), Direction.FUTURE),
            (CalendarField(DAY, WEEK, 1), Tense.PAST, Interval.of(2023, 10, 16), Direction.PAST),
            (CalendarField(DAY, WEEK, 4), Tense.PAST, Interval.of(2023, 10, 19), Direction.SAME),
            (
                CalendarField(DAY, WEEK, 1),
                Tense.FUTURE,
                Interval.of(2023, 10, 23),
                Direction.FUTURE,
            ),
            (MAY, Tense.PAST, Interval.of(2023, 5), Direction.PAST),
            (MAY, Tense.FUTURE, Interval.of(2024, 5), Direction.FUTURE),
            (DECEMBER, Tense.NONE, Interval.of(2023, 12), Direction.FUTURE),
        ],
    )
    def test_of_a_field(self, field: CalendarField, tense: Tense, span: Interval, way: Direction):
        found = place(This(field), Frame(FRAME.reference, verb=Verb(tense)))
        assert (found.interval, found.direction) == (span, way)


class TestNarrative:
    def test_it_counts_from_what_was_spoken_of(self):
        assert place(This(YEAR, Origin.NARRATIVE), IN_1998).interval == Interval.of(1998)
        assert place(Next(YEAR, Origin.NARRATIVE), IN_1998).interval == Interval.of(1999)
        assert place(Last(DAY, Origin.NARRATIVE), ON_3_MAY).interval == Interval.of(2010, 5, 2)
        assert place(Shift(one(YEAR, 2), 1, NARRATIVE), IN_1998).interval == Interval.of(2000)
        assert place(Last(FRIDAY, Origin.NARRATIVE), ON_3_MAY).interval == Interval.of(2010, 4, 30)
        assert place(This(DECEMBER, Origin.NARRATIVE), IN_1998).interval == Interval.of(1998, 12)

    def test_a_bare_field_of_a_narrative_is_in_the_period_spoken_of(self):
        telling = Frame(FRAME.reference, spoken=IN_1998.spoken, narrative=True)
        assert place(Bare(DECEMBER), telling).interval == Interval.of(1998, 12)
        after_may = Frame(FRAME.reference, spoken=ON_3_MAY.spoken, narrative=True)
        assert place(Bare(FRIDAY), after_may).interval == Interval.of(2010, 5, 7)
        assert place(Bare(MAY), after_may).interval == Interval.of(2010, 5)

    def test_hours_are_counted_from_the_clock_time(self):
        found = place(Shift(one(HOUR, 2), -1, Now()), AT_8_PM)
        assert found.interval == Interval(tick(2023, 10, 19, 18), tick(2023, 10, 19, 19))
        rolling = place(Rolling(one(HOUR, 24), -1, Now()), AT_8_PM)
        assert rolling.interval == Interval(tick(2023, 10, 18, 20), tick(2023, 10, 19, 20))


class TestCores:
    def test_a_portion_is_a_core_and_leaves_the_bounds(self):
        found = place(Part(Portion.LATE, Cell(199, DECADE)))
        assert found.interval == Interval(tick(1990), tick(2000))
        assert found.core == (tick(1997), tick(2000))
        assert found.timex.mod == "END"

    def test_about_widens_the_bounds_and_suggests_what_was_said(self):
        found = place(Approximate(Cell(1850, YEAR)))
        assert found.interval == Interval(tick(1845), tick(1856))
        assert found.core == (tick(1850), tick(1851))
        assert found.qualifier is Qualifier.APPROXIMATE
        assert found.timex.mod == "APPROX"

    def test_about_a_side_that_is_open_widens_nothing(self):
        found = place(Approximate(Vague(VagueTime.PAST, near=False)))
        assert found.interval == Interval(None, tick(2023, 10, 19))
        assert found.qualifier is Qualifier.APPROXIMATE

    def test_night_goes_on_past_midnight(self):
        found = place(TimeOfDay(DayPart.NIGHT, Now()))
        assert found.interval == Interval(tick(2023, 10, 19, 18), tick(2023, 10, 20, 6))
        assert found.core == (tick(2023, 10, 19, 20), tick(2023, 10, 20, 4))

    def test_a_part_of_what_is_no_day_is_what_it_is(self):
        assert place(TimeOfDay(DayPart.NIGHT, Cell(1850, YEAR))).interval == Interval.of(1850)

    def test_what_went_on_all_the_while(self):
        found = place(Range(Cell(1990, YEAR), Cell(1995, YEAR)))
        assert found.shape is Shape.THROUGHOUT


class TestRanges:
    @pytest.mark.parametrize(
        ("both", "first", "last"),
        [
            (Range(Bare(MAY), In(CalendarField(MONTH, YEAR, 7), Cell(2010, YEAR))),
             Interval.of(2010, 5), Interval.of(2010, 7)),
            (Range(Bare(CalendarField(MONTH, YEAR, 11)), Bare(CalendarField(MONTH, YEAR, 2))),
             Interval.of(2023, 11), Interval.of(2024, 2)),
            (Range(Clock(9, 0, This(DAY)), Clock(11, 0, In(MonthDay(5, 3), Cell(2010, YEAR)))),
             Interval(tick(2010, 5, 3, 9), tick(2010, 5, 3, 9, 1)),
             Interval(tick(2010, 5, 3, 11), tick(2010, 5, 3, 11, 1))),
            (Range(Cell(1998, YEAR), Shift(one(YEAR, 2), 1, NARRATIVE)),
             Interval.of(1998), Interval.of(2000)),
        ],
        ids=["year", "following", "day", "counted from the first"],
    )  # fmt: skip
    def test_what_one_end_does_not_say_it_has_from_the_other(
        self, both: Range, first: Interval, last: Interval
    ):
        begun, ended = evaluate_range(both, Frame(FRAME.reference, verb=Verb(Tense.FUTURE)))
        assert isinstance(begun, Place)
        assert isinstance(ended, Place)
        assert (begun.interval, ended.interval) == (first, last)


class TestQuarters:
    FRAME = Frame(FRAME.reference, period=cell_place(4 * 2023 + 2, QUARTER))

    def test_a_story_of_results_is_about_its_quarter(self):
        third = Interval(tick(2023, 7), tick(2023, 10))
        assert place(This(QUARTER, Origin.DOCUMENT), self.FRAME).interval == third
        assert place(Now(Origin.DOCUMENT), self.FRAME).interval == third

    def test_a_year_ago_is_the_quarter_a_year_ago(self):
        last_year = Interval(tick(2022, 7), tick(2022, 10))
        for anchor in (Now(), NARRATIVE):
            assert place(Shift(one(YEAR), -1, anchor), self.FRAME).interval == last_year

    def test_the_period_of_another_year(self):
        found = place(SamePeriod(1988), self.FRAME)
        assert found.interval == Interval(tick(1988, 7), tick(1988, 10))


def test_the_unit_that_holds_a_date():
    """So many as no weeks from a day is the week of that day."""
    found = place(Shift(one(WEEK, 0), 1, In(MonthDay(3, 5), Cell(2018, YEAR))))
    assert found.interval == Interval(tick(2018, 3, 5), tick(2018, 3, 12))


def test_a_zone_moves_a_clock_time_and_no_day():
    karachi = Frame(Reference.of("2023-10-19T20:00:00+05:00"))
    noon = place(Clock(12, 0, Now(), zone=0), karachi)
    assert noon.lower == tick(2023, 10, 19, 17)
    assert noon.timex.value == "2023-10-19T12:00"
    assert place(Clock(12, 0, Now()), karachi).lower == tick(2023, 10, 19, 12)
    assert place(Now(), karachi).interval == Interval.of(2023, 10, 19)


def test_the_time_of_a_shift_keeps_to_the_calendar():
    leap = Frame(Reference.of("2024-02-29"))
    assert place(Shift(one(YEAR), -1, Now()), leap).interval == Interval.of(2023)
    assert place(Shift(one(MONTH), -1, Now()), leap).interval == Interval.of(2024, 1)
    assert place(Shift(one(YEAR, 2_100), -1, Now()), leap).interval == Interval.of(-76)


def test_every_place_has_a_first_tick_and_an_end():
    past = place(Vague(VagueTime.PAST, near=False))
    ahead = place(Vague(VagueTime.FUTURE, near=False))
    assert past.first == past.end == tick(2023, 10, 19)
    assert ahead.first == ahead.end == tick(2023, 10, 20)
    assert past.likely == past.interval
    assert place(Part(Portion.LATE, Cell(1998, YEAR))).likely.lower == tick(1998, 9)


def test_policies_are_listened_to():
    southern = Frame(FRAME.reference, Policy(day_first=True))
    assert place(NumericDate(3, 5, 2019), southern).interval == Interval.of(2019, 5, 3)
    assert gregorian.weekday(tick(2019, 5, 3)) == 5
