"""What tokens with digits can be."""

import pytest

from chronology.axis.gregorian import Granularity, tick
from chronology.errors import ImpossibleDateError
from chronology.language.operators import Instant, NumericDate
from chronology.language.senses import SLOTS, is_year, iso_expression, numeric_senses
from chronology.language.tokens import Tokenizer

TOKENIZER = Tokenizer(frozenset())


def senses(text: str) -> dict[str, object]:
    (token,) = TOKENIZER.tokens(text)
    return dict(numeric_senses(token))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", {"count": 0, "integer": 0, "hour": 0}),
        ("7", {"count": 7, "integer": 7, "day_digits": 7, "month_digits": 7, "hour": 7}),
        ("07", {"count": 7, "integer": 7, "day_digits": 7, "month_digits": 7, "hour": 7,
                "two_digits": 7}),
        ("24", {"count": 24, "integer": 24, "day_digits": 24, "hour": 24, "two_digits": 24}),
        ("31", {"count": 31, "integer": 31, "day_digits": 31, "two_digits": 31}),
        ("32", {"count": 32, "integer": 32, "two_digits": 32}),
        ("105", {"count": 105, "integer": 105}),
        ("0999", {"count": 999, "integer": 999, "four_digits": 999}),
        ("1000", {"count": 1000, "integer": 1000, "four_digits": 1000, "year_digits": 1000}),
        ("2999", {"count": 2999, "integer": 2999, "four_digits": 2999, "year_digits": 2999}),
        ("3000", {"count": 3000, "integer": 3000, "four_digits": 3000}),
        ("20230", {"count": 20230, "integer": 20230}),
        ("1,990", {"count": 1990}),
        ("2.5", {"count": 2.5}),
        ("2.0", {"count": 2}),
        ("1234567890", {"count": 1234567890}),
        ("9" * 14, {}),
    ],
)  # fmt: skip
def test_a_number(text: str, expected: dict[str, object]):
    assert senses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("17th", {"ordinal_digits": 17}),
        ("1990s", {"decade_digits": 1990}),
        ("'90s", {"decade_word": 90}),
        ("90s", {"decade_word": 90}),
        ("1995s", {}),
        ("190s", {}),
        ("1/2", {"fraction": 0.5}),
        ("3/4", {"fraction": 0.75}),
        ("2/2", {}),
        ("4/3", {}),
        ("0/3", {}),
        ("14:30", {"clock": (14, 30, None)}),
        ("24:00", {"clock": (24, 0, None)}),
        ("9:05:07", {"clock": (9, 5, 7)}),
        ("25:00", {}),
        ("14:60", {}),
        ("14:30:60", {}),
        ("10/19/2023", {"slash": NumericDate(10, 19, 2023)}),
        ("19.10.23", {"slash": NumericDate(19, 10, 23)}),
        ("2023/10/19", {"slash": NumericDate(2023, 10, 19, year_first=True)}),
        ("101/19/2023", {}),
        ("2023/10/2019", {}),
        ("10/19/202", {}),
        ("2019-02-29", {"slash": NumericDate(2019, 2, 29, year_first=True)}),
        ("word", {}),
        ("-", {}),
    ],
)
def test_other_tokens(text: str, expected: dict[str, object]):
    assert senses(text) == expected


def test_every_sense_is_a_slot_that_is_listed():
    for text in ("07", "2023", "17th", "1990s", "'90s", "1/2", "14:30", "1/2/2023", "2023-10-19"):
        assert set(senses(text)) <= SLOTS | {"decade_word"}  # a table of words has it too


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-10-19", Instant(tick(2023, 10, 19), tick(2023, 10, 20), Granularity.DAY)),
        ("2023-10-19t18:30", Instant(tick(2023, 10, 19, 18, 30), tick(2023, 10, 19, 18, 31),
                                     Granularity.MINUTE)),
        ("2023-10-19 18:30z", Instant(tick(2023, 10, 19, 18, 30), tick(2023, 10, 19, 18, 31),
                                      Granularity.MINUTE, 0)),
        ("2023-10-19t18:30:05+05:30", Instant(tick(2023, 10, 19, 18, 30) + 5,
                                              tick(2023, 10, 19, 18, 30) + 6,
                                              Granularity.SECOND, 19_800)),
        ("2023-10-19t18:30:05.999-0430", Instant(tick(2023, 10, 19, 18, 30) + 5,
                                                 tick(2023, 10, 19, 18, 30) + 6,
                                                 Granularity.SECOND, -16_200)),
        # A leap second is the second before it: the axis has none.
        ("2016-12-31t23:59:60z", Instant(tick(2017) - 1, tick(2017), Granularity.SECOND, 0)),
    ],
)  # fmt: skip
def test_an_iso_stamp_is_its_span_at_the_clock_time_as_written(text: str, expected: Instant):
    assert iso_expression(text) == expected


@pytest.mark.parametrize(
    "text", ["2023-02-29", "2023-13-01", "2023-10-19t25:00", "2023-10-19t10:60", "yesterday", ""]
)
def test_a_stamp_that_no_calendar_has(text: str):
    with pytest.raises(ImpossibleDateError):
        iso_expression(text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [("1000", True), ("2999", True), ("0999", False), ("3000", False), ("199", False),
     ("19999", False), ("19x9", False)],
)  # fmt: skip
def test_what_may_be_a_year_by_itself(text: str, answer: bool):
    assert is_year(text) is answer
