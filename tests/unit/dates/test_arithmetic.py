"""Dates moved, counted between and measured."""

import pytest
from attrs import evolve

from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.arithmetic import age, elapsed, length, shift
from chronology.dates.attributes import Original, Qualifier, Shape
from chronology.dates.edtf import format_edtf, parse_edtf
from chronology.dates.elapsed import Elapsed
from chronology.dates.fuzzy import FuzzyDate

DAY, MONTH, YEAR = Granularity.DAY, Granularity.MONTH, Granularity.YEAR
CENTURY, PART = Granularity.CENTURY, Granularity.PART


@pytest.mark.parametrize(
    ("text", "amount", "unit", "moved"),
    [
        ("2023-01-31", 1, MONTH, "2023-02-28"),
        ("2023-01-31", 1, DAY, "2023-02-01"),
        ("2023-02", 1, MONTH, "2023-03"),
        ("2023-03", -1, MONTH, "2023-02"),
        ("2023", 3, YEAR, "2026"),
        ("2024-02-29", 1, YEAR, "2025-02-28"),
        ("2024-02-29", 4, YEAR, "2028-02-29"),
        ("1914/1918", 10, YEAR, "1924/1928"),
        ("2020/..", 1, YEAR, "2021/.."),
        ("2020", 3, DAY, "[2020-01-04..2021-01-03]"),
        ("1984~", 100, YEAR, "2084~"),
        ("199X", 2, CENTURY, "219X"),
        ("[1667,1760-12]", 1, YEAR, "[1668,1761-12]"),
        ("{1960,1961-12}", -1, MONTH, "{1959-12..1960-11,1961-11}"),
        ("-0001", 2, YEAR, "0001"),
    ],
)
def test_a_date_moves(text: str, amount: int, unit: Granularity, moved: str) -> None:
    assert format_edtf(shift(parse_edtf(text), amount, unit)) == moved


def test_a_range_of_amounts_holds_every_move() -> None:
    later = shift(FuzzyDate.of(2020, 5), (3, 5), YEAR)
    assert later.span == Interval(tick(2023, 5), tick(2025, 6))
    with pytest.raises(ValueError, match="the fewest and the most"):
        shift(later, (5, 3), YEAR)


def test_what_the_words_suggest_moves_too() -> None:
    early = FuzzyDate(
        FuzzyDate.of(2023, 8).outer,
        FuzzyDate.within(Interval(tick(2023, 8), tick(2023, 8, 11)), DAY).outer,
        MONTH,
    )
    assert shift(early, 1, MONTH).likely_span == Interval(tick(2023, 9), tick(2023, 9, 11))


def test_marks_and_shape_stay_and_originals_do_not() -> None:
    date = evolve(
        FuzzyDate.of(2023),
        qualifier=Qualifier.BOTH,
        shape=Shape.WITHIN,
        originals=(Original("EDTF", "x"),),
    )
    moved = shift(date, 1, MONTH)
    assert (moved.qualifier, moved.shape) == (Qualifier.BOTH, Shape.WITHIN)
    assert (moved.originals, moved.granularity) == ((), MONTH)


@pytest.mark.parametrize(
    ("first", "second", "unit", "text"),
    [
        ("2020", "2024", YEAR, "between 3 and 4 years"),
        ("2020-05", "2024-03", YEAR, "3 years"),
        ("2020-05-17", "2024-03-18", MONTH, "46 months"),
        ("2024-03-18", "2020-05-17", MONTH, "-46 months"),
        ("2020-05-17", "2020-05-18", DAY, "between 0 and 1 days"),
        ("2000-02-29", "2001-02-28", YEAR, "between 0 and 1 years"),
        ("1954/..", "2024", YEAR, "between 69 and 70 years"),
        ("[..1954]", "2024", YEAR, "at least 69 years"),
        ("2024", "[2030..]", YEAR, "at least 5 years"),
        ("[..1954]", "[..2024]", YEAR, "an unknown number of years"),
        ("-0043", "0014", YEAR, "between 56 and 57 years"),
        ("1066", "2066-12", CENTURY, "between 9 and 10 centuries"),
    ],
)
def test_units_between_dates(first: str, second: str, unit: Granularity, text: str) -> None:
    found = elapsed(parse_edtf(first), parse_edtf(second), unit)
    assert str(found) == text


def test_elapsed_ticks_are_the_differences_of_the_bounds() -> None:
    first, second = FuzzyDate.of(2023, 5, 3), FuzzyDate.of(2023, 5, 4)
    assert elapsed(first, second) == Elapsed(Granularity.SECOND, 1, 2 * 86_400 - 1)


def test_what_is_likely_is_counted_between_cores() -> None:
    early = parse_edtf("1950S2")
    assert str(elapsed(early, FuzzyDate.of(2000, 1, 1), YEAR)) == "between 0 and 100 years"
    assert str(elapsed(early, FuzzyDate.of(2000, 1, 1), YEAR, likely=True)) == (
        "between 49 and 50 years"
    )


@pytest.mark.parametrize(
    ("born", "at", "text"),
    [
        ("1912-06-23", "1954-06-07", "41 years"),
        ("1912-06-23", "1954", "between 41 and 42 years"),
        ("1912", "1936", "between 23 and 24 years"),
        ("1912", "1914/1918", "between 1 and 6 years"),
        ("[..1912]", "1936", "at least 23 years"),
        ("2000", "1990", "between -10 and -9 years"),
        ("2000-02-29", "2001-02-28", "between 0 and 1 years"),
        ("2000-02-29", "2001-03-01", "1 year"),
    ],
)
def test_age_at_a_date(born: str, at: str, text: str) -> None:
    assert str(age(parse_edtf(born), parse_edtf(at))) == text


@pytest.mark.parametrize(
    ("text", "unit", "found"),
    [
        ("1914-07-28/1918-11-11", YEAR, "4 years"),
        ("1914-07-28/1918-11-11", DAY, "between 1566 and 1568 days"),
        ("2019/2023", YEAR, "between 3 and 5 years"),
        ("2019", YEAR, "between 0 and 1 years"),
        ("1985-XX-XX", DAY, "between 0 and 1 days"),
        ("1985-XX-XX", MONTH, "0 months"),
        ("2020/", YEAR, "at least 0 years"),
        ("2020/2023-10-19..", YEAR, "at least 2 years"),
        ("[..2020]", YEAR, "at least 0 years"),
        ("2023-02", MONTH, "between 0 and 1 months"),
    ],
)
def test_how_long_it_lasted(text: str, unit: Granularity, found: str) -> None:
    assert str(length(parse_edtf(text), unit)) == found


def test_parts_of_days_cannot_be_counted() -> None:
    date = FuzzyDate.of(2023)
    unbounded = parse_edtf("/")
    for ask in (elapsed, age):
        with pytest.raises(ValueError, match="PART"):
            ask(date, unbounded, PART)
    for refuse in (lambda: length(date, PART), lambda: shift(date, 1, PART)):
        with pytest.raises(ValueError, match="PART"):
            refuse()


@pytest.mark.parametrize(
    ("elapsed_units", "text"),
    [
        (Elapsed(Granularity.HALF, 0, 2), "between 0 and 2 halves"),
        (Elapsed(Granularity.MILLENNIUM, None, 1), "at most 1 millennium"),
        (Elapsed(Granularity.DAY, 1, None), "at least 1 day"),
    ],
)
def test_the_words_for_bounds(elapsed_units: Elapsed, text: str) -> None:
    assert str(elapsed_units) == text
