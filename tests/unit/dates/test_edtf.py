"""EDTF: what a text means, what a date is written as, and what is left out."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.edtf import edtf_losses, edtf_reading_losses, format_edtf, parse_edtf
from chronology.dates.fuzzy import FuzzyDate, Openness, Original, Qualifier, Shape
from chronology.errors import EdtfError, EmptyIntervalError, ImpossibleDateError
from chronology.reasoning.box import EVERYTHING, Box


def _within(*bounds: int | None, unit: Granularity = Granularity.DAY) -> FuzzyDate:
    lower, upper = bounds
    return FuzzyDate.within(Interval(lower, upper), unit)


def _as_written(text: str, date: FuzzyDate) -> FuzzyDate:
    return date.with_original(Original("EDTF", text))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1985", FuzzyDate.of(1985)),
        ("1985-04", FuzzyDate.of(1985, 4)),
        ("1985-04-12", FuzzyDate.of(1985, 4, 12)),
        ("-0043", FuzzyDate.of(-43)),
        ("198X", _within(tick(1980), tick(1990), unit=Granularity.DECADE)),
        ("19XX", _within(tick(1900), tick(2000), unit=Granularity.CENTURY)),
        ("1XXX", _within(tick(1000), tick(2000), unit=Granularity.MILLENNIUM)),
        ("2001-34", _within(tick(2001, 4), tick(2001, 7), unit=Granularity.QUARTER)),
        ("2001-24", _within(tick(2001, 12), tick(2002, 3), unit=Granularity.SEASON)),
        ("2001-41", _within(tick(2001, 7), tick(2002), unit=Granularity.HALF)),
        (
            "1914/1918",
            FuzzyDate.between(Interval.of(1914), Interval.of(1918), Granularity.YEAR),
        ),
        (
            "1985-04-12T23:20:30+04:30",
            FuzzyDate.within(
                Interval(tick(1985, 4, 12, 23, 20) + 30, tick(1985, 4, 12, 23, 20) + 31),
                Granularity.SECOND,
            ).with_original(Original("EDTF", "1985-04-12T23:20:30+04:30")),
        ),
        ("[..2018-12-31]", _within(None, tick(2019))),
        ("[1667,1760-12]", FuzzyDate.one_of([FuzzyDate.of(1667), FuzzyDate.of(1760, 12)])),
        ("[1667,1667-12,1667]", _as_written("[1667,1667-12,1667]", FuzzyDate.of(1667))),
        ("1560-X2", FuzzyDate.one_of([FuzzyDate.of(1560, 2), FuzzyDate.of(1560, 12)])),
        ("1985-X0", FuzzyDate.of(1985, 10)),
        (
            "{1667,1760-12}",
            FuzzyDate(
                Box.within(Interval(tick(1667), tick(1761))),
                granularity=Granularity.MONTH,
                occasions=(FuzzyDate.of(1667), FuzzyDate.of(1760, 12)),
            ),
        ),
    ],
)
def test_what_a_text_means(text: str, date: FuzzyDate) -> None:
    assert parse_edtf(text) == date


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("1985-XX-XX", DAY_TICKS),
        ("156X-12-25", DAY_TICKS),
        ("1985-XX", 31 * DAY_TICKS),
        ("156X-12-XX", DAY_TICKS),
        ("1XX3", 366 * DAY_TICKS),
        ("19XX-37", 123 * DAY_TICKS),
        ("[1667,1760-12]", 365 * DAY_TICKS),
        ("1985", 365 * DAY_TICKS),
        ("198X", 3_653 * DAY_TICKS),
    ],
)
def test_an_unknown_day_of_a_year_is_a_day_long(text: str, longest: int) -> None:
    assert parse_edtf(text).outer.duration_upper == longest


def test_an_interval_begins_and_ends_within_its_parts() -> None:
    since = parse_edtf("2020/2023-10-19..")
    assert since.outer == Box.of((tick(2020), tick(2021) - 1), (tick(2023, 10, 19) + 1, None))
    assert since.shape is Shape.THROUGHOUT
    assert since.openness is Openness.NONE


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("1984?", Qualifier.UNCERTAIN),
        ("1984~/1986?", Qualifier.BOTH),
        ("2004-~06-11", Qualifier.APPROXIMATE),
        ("?2004-06-~11", Qualifier.BOTH),
        ("[1984%,1985]", Qualifier.BOTH),
        ("Y12345~", Qualifier.APPROXIMATE),
        ("1984", Qualifier.EXACT),
    ],
)
def test_marks_qualify_the_whole_date_and_move_nothing(text: str, qualifier: Qualifier) -> None:
    date = parse_edtf(text)
    assert date.qualifier is qualifier
    assert date.span == parse_edtf("".join(c for c in text if c not in "?~%")).span


@pytest.mark.parametrize(
    ("text", "openness"),
    [
        ("1985/..", Openness.END),
        ("1985/", Openness.NONE),
        ("../1985", Openness.START),
        ("../..", Openness.BOTH),
        ("/", Openness.NONE),
        ("1985/1990..", Openness.NONE),
        ("[1985..]", Openness.NONE),
    ],
)
def test_open_is_not_unknown(text: str, openness: Openness) -> None:
    assert parse_edtf(text).openness is openness


def test_an_estimate_is_the_core_of_its_significant_digits() -> None:
    date = parse_edtf("1950S2")
    assert date.likely_span == Interval.of(1950)
    assert date.span == Interval(tick(1900), tick(2000))


def test_a_leap_second_counts_as_the_second_before_it() -> None:
    assert parse_edtf("2016-12-31T23:59:60").outer == parse_edtf("2016-12-31T23:59:59").outer


@pytest.mark.parametrize("text", ["2023-04-31", "2015-02-29", "2023-13", "1985-04-31T10:00:00"])
def test_an_impossible_date_says_so(text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert isinstance(caught.value.__cause__, ImpossibleDateError)
    assert repr(text) in str(caught.value)


def test_the_error_is_a_value_that_travels() -> None:
    with pytest.raises(EdtfError, match="a day that the month has at position 8") as caught:
        parse_edtf("2023-04-31")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (again.text, again.position) == ("2023-04-31", 8)


def test_an_absurd_year_is_refused_at_once() -> None:
    with pytest.raises(EdtfError, match="at most 30 digits"):
        parse_edtf("Y" + "9" * 5_000)
    with pytest.raises(EdtfError, match="at most 30 digits"):
        parse_edtf("Y1E999")


@given(st.text(alphabet="0129-XY/.[]{},?~%TZ:+ES\n٣", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        date = parse_edtf(text)
    except EdtfError as refusal:
        error = refusal
    else:
        assert parse_edtf(format_edtf(date)).outer.contains(date.outer)
        assert all(edtf_reading_losses(text))
        return
    assert 0 <= error.position <= len(text)
    assert error.expected


NIGHT = FuzzyDate(
    Box.of(
        (tick(2023, 10, 17, 18), tick(2023, 10, 17, 24) - 1),
        (tick(2023, 10, 17, 20) + 1, tick(2023, 10, 18, 6)),
    ),
    None,
    Granularity.PART,
)
SINCE = FuzzyDate(
    Box.of((tick(2020), tick(2021) - 1), (tick(2023, 10, 19) + 1, None)),
    granularity=Granularity.YEAR,
)


@pytest.mark.parametrize(
    ("date", "text", "losses"),
    [
        (_within(None, tick(2019)), "[..2018-12-31]", []),
        (_within(None, tick(2019), unit=Granularity.YEAR), "[..2018]", []),
        (_within(tick(1760, 12), None, unit=Granularity.MONTH), "[1760-12..]", []),
        (
            _within(tick(2026, 5, 3), tick(2026, 5, 6)),
            "[2026-05-03..2026-05-05]",
            [],
        ),
        (
            _within(tick(2023, 10, 16), tick(2023, 10, 23), unit=Granularity.WEEK),
            "[2023-10-16..2023-10-22]",
            ["the unit it was given in: week"],
        ),
        (
            _within(tick(-48), tick(-38), unit=Granularity.DECADE),
            "[-0048..-0039]",
            ["the unit it was given in: decade"],
        ),
        (_within(tick(-48), tick(-38), unit=Granularity.YEAR), "[-0048..-0039]", []),
        (
            _within(tick(2023, 7), tick(2023, 10), unit=Granularity.MONTH),
            "[2023-07..2023-09]",
            [],
        ),
        (
            NIGHT,
            "[2023-10-17..2023-10-18]",
            ["first and last moment", "part of a day"],
        ),
        (
            _within(tick(2023, 10, 17, 6), tick(2023, 10, 17, 12), unit=Granularity.PART),
            "2023-10-17",
            ["first and last moment", "part of a day"],
        ),
        (
            FuzzyDate(
                FuzzyDate.of(2023, 8).outer,
                Box.within(Interval(tick(2023, 8), tick(2023, 8, 11))),
                Granularity.MONTH,
            ),
            "2023-08",
            ["what the words suggest"],
        ),
        (SINCE, "2020/2023-10-19..", ["the unit it was given in: year", "not said whether"]),
        (
            FuzzyDate(
                Box.exactly(Interval.of(1985)), None, Granularity.DAY, shape=Shape.THROUGHOUT
            ),
            "1985-01-01/1985-12-31",
            ["how late it may have begun", "how long"],
        ),
        (
            FuzzyDate(FuzzyDate.of(1985).outer, None, Granularity.YEAR, shape=Shape.WITHIN),
            "1985",
            ["some time within"],
        ),
        (
            FuzzyDate(EVERYTHING, None, Granularity.DAY, Qualifier.UNCERTAIN),
            "/",
            ["qualified: ?", "not said whether"],
        ),
        (
            FuzzyDate(FuzzyDate.of(1985).outer, None, Granularity.YEAR, disputed=True),
            "1985",
            ["exclude each other"],
        ),
        (
            FuzzyDate(Box.within(Interval(0, None)), openness=Openness.END),
            "[1970-01-01..]",
            ["open or not known"],
        ),
        (
            _within(tick(12_000, 5), tick(12_000, 6), unit=Granularity.MONTH),
            "Y12000",
            ["first and last moment", "the unit it was given in: month"],
        ),
        (
            _within(tick(2023, 10, 17, 18), tick(2023, 10, 17, 18) + 60, unit=Granularity.MINUTE),
            "2023-10-17",
            ["first and last moment", "minute"],
        ),
    ],
)
def test_what_a_date_is_written_as(date: FuzzyDate, text: str, losses: list[str]) -> None:
    assert format_edtf(date) == text
    said = edtf_losses(date)
    assert len(said) == len(losses)
    assert all(part in words for part, words in zip(losses, said, strict=True))


@pytest.mark.parametrize(
    ("text", "losses"),
    [
        ("1985", []),
        ("2016-01-1X", []),
        ("198X/199X", []),
        ("[1667..1670]", []),
        ("1984~/2004~", []),
        ("[1667,1670]", []),
        ("[1667,1667-12]", ["members of the set"]),
        ("{1667..1670}", []),
        ("{1667,1667}", ["members of the set"]),
        ("156X-12-25", []),
        ("15XX-12-25", ["which digits"]),
        ("1560-X2/1570", ["which digits"]),
        ("1950S2/1960", ["the estimate"]),
        ("20XX-41", ["which digits"]),
        ("2001-29", ["half of the earth"]),
        ("1984?/2004", ["which component"]),
        ("?2004-06", ["which component"]),
        ("?2004", []),
        ("2004?-06?", []),
        ("?2004-?06", []),
        ("[1984?,1985]", []),
        ("[1984?..1985]", ["which component"]),
        ("1985-04-12T23:20:30", []),
        ("1985-04-12T23:20:30Z", ["offset"]),
        ("2016-12-31T23:59:60Z", ["offset", "leap second"]),
    ],
)
def test_what_reading_leaves_out(text: str, losses: list[str]) -> None:
    said = edtf_reading_losses(text)
    assert len(said) == len(losses)
    assert all(part in words for part, words in zip(losses, said, strict=True))


ticks = st.one_of(
    st.integers(-15_000, 15_000).map(tick),
    st.tuples(st.integers(-10_001, 10_001), st.integers(1, 12), st.integers(1, 28)).map(
        lambda date: tick(*date)
    ),
    st.integers(tick(-20), tick(2100)),
    st.integers(-30, 30).map(lambda hours: tick(2023, 10, 17) + hours * HOUR_TICKS),
)


@st.composite
def dates(draw: st.DrawFn) -> FuzzyDate:
    bound = st.none() | ticks
    length = st.sampled_from([None, DAY_TICKS, 31 * DAY_TICKS, 366 * DAY_TICKS])
    try:
        if draw(st.booleans()):
            outer = Box.within(Interval(draw(bound), draw(bound)))
        else:
            outer = Box.of((draw(bound), draw(bound)), (draw(bound), draw(bound)))
        outer = outer & Box.of(duration=(1, draw(length))) or outer
    except EmptyIntervalError:
        outer = Box.within(Interval.containing(draw(ticks), draw(st.sampled_from(UNITS))))
    return FuzzyDate(
        outer,
        outer & Box.within(Interval.of(draw(st.integers(1980, 2030)))),
        draw(st.sampled_from(Granularity)),
        draw(st.sampled_from([Qualifier.EXACT, Qualifier.UNCERTAIN, Qualifier.BOTH])),
        draw(st.sampled_from(Shape)),
        draw(st.sampled_from([Openness.NONE, Openness.START, Openness.END, Openness.BOTH])),
    )


UNITS = [unit for unit in Granularity if unit is not Granularity.PART]


@given(dates())
def test_what_is_written_is_at_least_as_wide_and_canonical(date: FuzzyDate) -> None:
    text = format_edtf(date)
    again = parse_edtf(text)
    assert again.outer.contains(date.outer)
    assert format_edtf(again) == text
    assert (edtf_losses(date) == ()) == (again == date)
