"""Reference dates: what makes one, and what they say of themselves."""

from datetime import date, datetime, timedelta, timezone

import pytest

from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval
from chronology.errors import ReferenceDateError
from chronology.language.reference import Reference, Rung


@pytest.mark.parametrize(
    ("value", "text", "granularity", "offset"),
    [
        ("2023-10-19", "2023-10-19", Granularity.DAY, None),
        (date(2023, 10, 19), "2023-10-19", Granularity.DAY, None),
        ("2023-10-19T18:30", "2023-10-19T18:30", Granularity.MINUTE, None),
        (datetime(2023, 10, 19, 18, 30), "2023-10-19T18:30:00", Granularity.SECOND, None),
        ("2023-10-19T18:30:05+05:00", "2023-10-19T18:30:05+05:00", Granularity.SECOND, 18_000),
        ("2023-10-19T18:30:05Z", "2023-10-19T18:30:05+00:00", Granularity.SECOND, 0),
        ("2023-10-19T18:30:05-04:30", "2023-10-19T18:30:05-04:30", Granularity.SECOND, -16_200),
        (
            datetime(2023, 10, 19, 18, 30, tzinfo=timezone(timedelta(hours=5))),
            "2023-10-19T18:30:00+05:00",
            Granularity.SECOND,
            18_000,
        ),
    ],
)
def test_it_is_made_of(value: object, text: str, granularity: Granularity, offset: int | None):
    reference = Reference.of(value)  # type: ignore[arg-type]
    assert reference.text == text
    assert reference.offset == offset
    assert reference.granularity is granularity
    assert Reference.of(reference.text).now == reference.now
    assert reference.day == Interval.of(2023, 10, 19)
    assert reference.rung is Rung.CALLER


def test_a_reference_is_one_already():
    reference = Reference.of("2023-10-19", Rung.URL, "/2023/10/19/")
    assert Reference.of(reference) is reference
    assert reference.evidence == "/2023/10/19/"
    assert Reference.of("2023-10-19").evidence == "2023-10-19"
    assert Reference.of(date(2023, 10, 19)).evidence == ""


def test_now_is_the_clock_time_if_it_is_known_else_midnight():
    assert Reference.of("2023-10-19").now == tick(2023, 10, 19)
    assert Reference.of("2023-10-19T18:30").now == tick(2023, 10, 19, 18, 30)


@pytest.mark.parametrize("value", ["2023", "2023-10", "199X", "2023-21"])
def test_coarser_than_a_day_is_none(value: str):
    with pytest.raises(ReferenceDateError, match=f"must name a day, such as .*, got '{value}'"):
        Reference.of(value)


@pytest.mark.parametrize("value", ["", "yesterday", "2023-02-30", "19/10/2023", 5, None])
def test_what_is_no_date_is_none(value: object):
    with pytest.raises(ReferenceDateError):
        Reference.of(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("interval", [Interval(None, 0), Interval(0, None), Interval(None, None)])
def test_it_has_both_bounds(interval: Interval):
    with pytest.raises(ReferenceDateError, match="needs both bounds"):
        Reference(interval)


def test_rungs_come_in_the_order_of_trust():
    assert [rung.name for rung in Rung] == [
        "CALLER", "METADATA", "FEED", "DATELINE", "URL", "GUESS",
    ]  # fmt: skip
