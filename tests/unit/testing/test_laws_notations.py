"""Each checker of notations and of arithmetic fails on an implementation that breaks its law."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates import arithmetic
from chronology.dates.edtf import parse_edtf
from chronology.dates.elapsed import Elapsed
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.gedcom import format_gedcom, parse_gedcom
from chronology.dates.placeless import Placeless
from chronology.dates.timex3 import Timex, parse_timex3
from chronology.reasoning.box import EVERYTHING, Box
from chronology.testing import laws
from chronology.testing.laws import LawViolation

YEAR, MONTH = Granularity.YEAR, Granularity.MONTH
DATE = FuzzyDate.of(2023)
AT, LATER = gregorian.tick(2023, 1, 31), gregorian.tick(2023, 3, 1)
#: A few ticks in January, and in March.
SOON = FuzzyDate(Box.of((AT, AT + 2), (AT + 1, AT + 3)))
LATE = FuzzyDate(Box.of((LATER, LATER + 2), (LATER + 1, LATER + 3)))


def fails(law: str, check: Callable[..., None], *args: Any, **options: Any) -> LawViolation:
    with pytest.raises(LawViolation) as caught:
        check(*args, **options)
    assert law in caught.value.law
    return caught.value


class TestEdtfText:
    def test_fails_when_something_is_lost(self) -> None:
        laws.check_edtf_text("2004-06~-11")
        read = lambda text: evolve(parse_edtf(text), granularity=Granularity.WEEK)  # noqa: E731
        fails("losses(read(t)) == ()", laws.check_edtf_text, "2004-06-11", read=read)

    def test_fails_when_the_text_is_not_kept(self) -> None:
        read = lambda text: parse_edtf("2004-06-11~")  # noqa: E731
        fails("originals", laws.check_edtf_text, "2004-06~-11", read=read)

    def test_fails_when_the_text_is_kept_for_nothing(self) -> None:
        losses = lambda text: ("nothing",)  # noqa: E731
        fails("originals", laws.check_edtf_text, "2004", reading_losses=losses)


class TestGedcom:
    def test_fails_when_the_text_says_more_than_was_known(self) -> None:
        laws.check_gedcom_round_trip(DATE)
        fails("contains d.outer", laws.check_gedcom_round_trip, DATE, write=lambda _: "MAY 2023")

    def test_fails_when_the_text_is_not_canonical(self) -> None:
        write = lambda date: "BET 2023 AND 2024" if date == DATE else "1"  # noqa: E731
        fails("write(read(write(d)))", laws.check_gedcom_round_trip, DATE, write=write)

    def test_fails_when_a_date_is_written_as_words(self) -> None:
        laws.check_gedcom_round_trip(FuzzyDate(EVERYTHING))
        fails("is a date", laws.check_gedcom_round_trip, DATE, write=lambda _: "(2023)")

    def test_fails_when_losses_are_hidden(self) -> None:
        date = evolve(DATE, granularity=Granularity.WEEK)
        fails("losses(d)", laws.check_gedcom_round_trip, date, losses=lambda _: ())

    def test_fails_when_a_text_is_no_date_or_loses_something(self) -> None:
        laws.check_gedcom_text("ABT 1900")
        fails("is a date", laws.check_gedcom_text, "(today)")
        read = lambda text: evolve(DATE, granularity=Granularity.WEEK)  # noqa: E731
        fails("losses(read(t)) == ()", laws.check_gedcom_text, "2023", read=read)
        assert parse_gedcom(format_gedcom(DATE)) == DATE


class TestTimex3:
    def test_fails_when_losses_are_hidden_or_made_up(self) -> None:
        laws.check_timex3_round_trip(DATE)
        losses = lambda date: ("everything",)  # noqa: E731
        fails("losses(d)", laws.check_timex3_round_trip, DATE, losses=losses)
        write = lambda date: Timex("DATE", "2024")  # noqa: E731
        fails("losses(d)", laws.check_timex3_round_trip, DATE, write=write)

    def test_fails_when_a_value_is_no_date_or_loses_something(self) -> None:
        laws.check_timex3_value("2023-08", "START")
        fails("is a date", laws.check_timex3_value, "P3D")
        read = lambda value, mod: parse_edtf("1914/1918")  # noqa: E731
        fails("losses(read(t)) == ()", laws.check_timex3_value, "2023", read=read)
        assert isinstance(parse_timex3("P3D"), Placeless)


class TestUnitsBetween:
    def test_fails_when_a_unit_is_a_fixed_length(self) -> None:
        laws.check_units_between(AT, LATER, MONTH)

        def by_thirties(first: Tick, second: Tick, unit: Granularity) -> int:
            return int((second - first) / (30 * gregorian.DAY_TICKS))

        start = gregorian.tick(2023, 7)
        fails(
            "shift(t, n, u)",
            laws.check_units_between,
            start,
            start + 30 * 86_400,
            MONTH,
            units_between=by_thirties,
        )

    def test_fails_when_it_is_rounded_down_backwards(self) -> None:
        def floored(first: Tick, second: Tick, unit: Granularity) -> int:
            count = gregorian.units_between(first, second, unit)
            return count - 1 if second < first else count

        fails("== -n", laws.check_units_between, AT, LATER, MONTH, units_between=floored)


class TestShift:
    def test_fails_when_an_event_is_left_out(self) -> None:
        laws.check_shift_date(SOON, 1, MONTH, AT, AT + 1)
        stay = lambda date, amount, unit: date  # noqa: E731
        fails("admits each event", laws.check_shift_date, SOON, 1, MONTH, AT, AT + 1, shift=stay)

    def test_fails_when_the_end_of_a_month_is_not(self) -> None:
        february = FuzzyDate.of(2023, 2)
        event = gregorian.tick(2023, 2), gregorian.tick(2023, 3)
        laws.check_shift_date(february, 1, MONTH, *event)
        short = FuzzyDate.within(Interval(LATER, gregorian.tick(2023, 3, 29)), MONTH)
        fails(
            "admits each event",
            laws.check_shift_date,
            february,
            1,
            MONTH,
            *event,
            shift=lambda date, amount, unit: short,
        )

    def test_fails_when_the_bounds_are_wider_than_the_events(self) -> None:
        day = FuzzyDate.of(2023, 1, 30)
        laws.check_shift_reached(day, 1, MONTH)
        wide = lambda date, amount, unit: FuzzyDate.of(2023, 2)  # noqa: E731
        fails("are those of the events", laws.check_shift_reached, day, 1, MONTH, shift=wide)

    def test_wants_bounds(self) -> None:
        with pytest.raises(ValueError, match="bounds must be known"):
            laws.check_shift_reached(parse_edtf("2020/.."), 1, MONTH)


class TestElapsed:
    def test_fails_when_only_the_ends_are_counted(self) -> None:
        laws.check_elapsed(SOON, LATE, MONTH)
        wrong = lambda first, second, unit: Elapsed(unit, 0, 9)  # noqa: E731
        fails("the least and the most", laws.check_elapsed, SOON, LATE, MONTH, elapsed=wrong)

    def test_fails_when_it_does_not_turn_round(self) -> None:
        def one_way(first: FuzzyDate, second: FuzzyDate, unit: Granularity) -> Elapsed:
            pair = (first, second) if first == SOON else (second, first)
            return arithmetic.elapsed(*pair, unit)

        fails("is the negative", laws.check_elapsed, SOON, LATE, MONTH, elapsed=one_way)


def test_length_fails_when_an_event_is_longer() -> None:
    date, event = FuzzyDate.of(2023), (gregorian.tick(2023), gregorian.tick(2024))
    laws.check_length(date, YEAR, *event)
    never = lambda date, unit: Elapsed(unit, 0, 0)  # noqa: E731
    fails("least <= units_between", laws.check_length, date, YEAR, *event, length=never)
