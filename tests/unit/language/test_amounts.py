"""Lengths: their TIMEX3 values, and what they move a tick by."""

import pytest
from attrs import evolve

from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, Granularity, tick
from chronology.language.amounts import duration_value, move
from chronology.language.atoms import Amount
from chronology.language.constructions import numbers
from chronology.language.constructions.numbers import counted, one

DAY, WEEK, MONTH, YEAR = Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (15, YEAR, "P15Y"),
        (3, MONTH, "P3M"),
        (2, WEEK, "P2W"),
        (10, DAY, "P10D"),
        (3, Granularity.WEEKEND, "P3WE"),
        (2, Granularity.QUARTER, "P2Q"),
        (24, Granularity.HOUR, "PT24H"),
        (90, Granularity.MINUTE, "PT90M"),
        (5, Granularity.SECOND, "PT5S"),
        (2, Granularity.DECADE, "P20Y"),
        (1, Granularity.CENTURY, "P100Y"),
        (3, Granularity.MILLENNIUM, "P3000Y"),
        (0.5, Granularity.HOUR, "PT30M"),
        (0.5, YEAR, "P6M"),
        (0.5, Granularity.CENTURY, "P50Y"),
        (0.5, DAY, "PT12H"),
        (1.5, YEAR, "P1Y6M"),
        (2.5, Granularity.DECADE, "P25Y"),
        (2.5, MONTH, "P2.5M"),
        (1.25, YEAR, "P1Y3M"),
        (1.3, YEAR, "P1.3Y"),
    ],
)
def test_the_value_of_a_length(number: float, unit: Granularity, value: str):
    amount = counted(number, unit)
    assert amount is not None
    assert duration_value(amount) == value


def test_the_value_of_two_lengths():
    both = numbers.compound_amount(one(YEAR, 2), one(MONTH, 3))
    assert both is not None
    assert duration_value(both) == "P2Y3M"
    clock = evolve(one(DAY, 2), rest=one(Granularity.HOUR, 12))
    assert duration_value(clock) == "P2DT12H"
    assert duration_value(Amount(WEEK, 2, 9, "X")) == "PXW"
    assert duration_value(Amount(Granularity.MINUTE, 2, 9, "X")) == "PTXM"


@pytest.mark.parametrize(
    ("at", "amount", "sign", "moved"),
    [
        (tick(2023, 10, 19), one(DAY, 3), -1, tick(2023, 10, 16)),
        (tick(2023, 10, 19), one(WEEK, 2), 1, tick(2023, 11, 2)),
        (tick(2023, 10, 31), one(MONTH), 1, tick(2023, 11, 30)),
        (tick(2023, 3, 31), one(MONTH), -1, tick(2023, 2, 28)),
        (tick(2024, 2, 29), one(YEAR), -1, tick(2023, 2, 28)),
        (tick(2023, 10, 19), one(YEAR, 2_024), -1, tick(-1, 10, 19)),
        (tick(2023, 10, 19), one(Granularity.QUARTER), -1, tick(2023, 7, 19)),
        (tick(2023, 10, 19, 8), one(Granularity.HOUR, 24), -1, tick(2023, 10, 18, 8)),
        (tick(2023, 1), numbers.compound_amount(one(YEAR, 2), one(MONTH, 3)), 1, tick(2025, 4)),
        (tick(2023, 1), counted(1.5, DAY), 1, tick(2023, 1, 2, 12)),
        (tick(2023, 1), Amount(DAY, 3, 9, "X"), 1, tick(2023, 1, 4)),
    ],
)
def test_a_tick_moved(at: int, amount: Amount, sign: int, moved: int):
    assert move(at, amount, sign) == moved


def test_what_is_left_of_a_unit_steps_by_its_mean_length():
    assert move(0, Amount(WEEK, 0.5, 0.5, "0.5"), 1) == 7 * DAY_TICKS // 2
    assert move(0, Amount(Granularity.HOUR, 0.25, 0.25, "0.25"), -1) == -HOUR_TICKS // 4
    month = move(0, Amount(MONTH, 0.5, 0.5, "0.5"), 1)
    assert 15 * DAY_TICKS < month < 16 * DAY_TICKS


class TestNumbers:
    @pytest.mark.parametrize(
        ("phrase", "value"),
        [
            ("seven days", "P7D"),
            ("twenty-two days", "P22D"),
            ("twenty two days", "P22D"),
            ("a hundred days", "P100D"),
            ("two hundred days", "P200D"),
            ("five thousand years", "P5000Y"),
            ("two million years", "P2000000Y"),
            ("1,000 days", "P1000D"),
            ("another five days", "P5D"),
            ("five more days", "P5D"),
            ("ten full days", "P10D"),
            ("a year", "P1Y"),
            ("one whole year", "P1Y"),
            ("half an hour", "PT30M"),
            ("a year and a half", "P1Y6M"),
            ("two and a half years", "P2Y6M"),
            ("9 1/2 years", "P9Y6M"),
            ("several weeks", "PXW"),
            ("hundreds of years", "PXY"),
            ("a couple of weeks", "P2W"),
            ("15-year", "P15Y"),
            ("two years, three months", "P2Y3M"),
        ],
    )
    def test_in_words(self, phrase: str, value: str):
        from chronology.language.resolve import resolve_mentions

        (mention,) = resolve_mentions(phrase, "2023-10-19")
        assert mention.text == phrase
        assert mention.timex.value == value

    @pytest.mark.parametrize(("tens", "rest"), [(20, 10), (30, 19)])
    def test_what_is_no_number(self, tens: int, rest: int):
        assert numbers.tens_number(tens, rest) is None
        assert numbers.word_ordinal(rest, tens) is None

    def test_a_scale_is_greater_than_what_it_scales(self):
        assert numbers.scaled_number(100, 200) is None
        assert numbers.scaled_number(1_000, 200) == 200_000

    @pytest.mark.parametrize("number", [0, -1, 2_000_000_000])
    def test_no_length_of_no_or_too_many_units(self, number: float):
        assert counted(number, DAY) is None

    def test_parts_of_days_are_not_counted(self):
        assert counted(2, Granularity.PART) is None

    def test_a_range_has_its_lower_number_as_value(self):
        amount = numbers.number_range_amount(2, 3, WEEK)
        assert amount == Amount(WEEK, 2, 3, "2", mod="EQUAL_OR_MORE")
        assert numbers.number_range_amount(3, 2, WEEK) is None

    def test_of_two_lengths_the_second_is_the_finer(self):
        assert numbers.compound_amount(one(MONTH), one(YEAR)) is None
        assert numbers.compound_amount(one(MONTH), one(MONTH)) is None

    @pytest.mark.parametrize(
        ("count", "year"), [(44, -43), (1, 0), (0, None), (2.5, None), (2_000_000_000, None)]
    )
    def test_years_before_the_common_era(self, count: float, year: int | None):
        assert numbers.year_before_common_era(count) == year

    @pytest.mark.parametrize(
        ("parts", "year"),
        [
            ({"teen": 19, "tens": 90, "number_word": 6}, 1996),
            ({"teen": 18, "tens": 50}, 1850),
            ({"twenty": 20, "tens": 20, "number_word": 3}, 2023),
            ({"twenty": 30, "tens": 20}, None),
            ({"teen": 9, "tens": 90}, None),
            ({"teen": 19, "tens": 90, "number_word": 12}, None),
        ],
    )
    def test_years_as_spoken(self, parts: dict[str, int], year: int | None):
        assert numbers.spoken_year(**parts) == year

    @pytest.mark.parametrize(
        ("teen", "rest", "year"), [(19, 18, 1918), (20, 12, 2012), (9, 18, None), (19, 8, None)]
    )
    def test_years_of_the_teens(self, teen: int, rest: int, year: int | None):
        assert numbers.spoken_year_of_teens(teen, rest) == year
