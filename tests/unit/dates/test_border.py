"""The border with datetime and pendulum."""

import datetime
from typing import Any

import pendulum
import pytest

from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.border import (
    Datelike,
    Moment,
    to_date,
    to_datetime,
    to_moment,
    to_pendulum,
)
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import OutOfRangeError, ReferenceDateError

EVENING = tick(2023, 10, 19, 18)
SECOND = Interval(EVENING, EVENING + 1)
MINUTE = Interval(EVENING, EVENING + 60)
DAY = Interval.of(2023, 10, 19)
KARACHI = datetime.timezone(datetime.timedelta(hours=5))


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2023-10-19", Moment(DAY, Granularity.DAY)),
        (" 2023-10-19\n", Moment(DAY, Granularity.DAY)),
        ("20231019", Moment(DAY, Granularity.DAY)),
        ("2023-292", Moment(DAY, Granularity.DAY)),
        ("2023-W42-4", Moment(DAY, Granularity.DAY)),
        ("2023-10", Moment(Interval.of(2023, 10), Granularity.MONTH)),
        ("2023", Moment(Interval.of(2023), Granularity.YEAR)),
        ("2023-10-19T18:00:00", Moment(SECOND, Granularity.SECOND)),
        ("2023-10-19 18:00:00", Moment(SECOND, Granularity.SECOND)),
        ("2023-10-19T18:00:00Z", Moment(SECOND, Granularity.SECOND, 0)),
        ("2023-10-19T18:00:00.75Z", Moment(SECOND, Granularity.SECOND, 0)),
        ("2023-10-19T18:00:00+05:00", Moment(SECOND, Granularity.SECOND, 18_000)),
        ("2023-10-19T18:00:00+0530", Moment(SECOND, Granularity.SECOND, 19_800)),
        ("2023-10-19T18:00:00 -04", Moment(SECOND, Granularity.SECOND, -14_400)),
        ("2023-10-19T18:00Z", Moment(MINUTE, Granularity.MINUTE, 0)),
        ("20231019T180000Z", Moment(SECOND, Granularity.SECOND, 0)),
        ("-000043-03-15", Moment(Interval.of(-43, 3, 15), Granularity.DAY)),
        ("-0043-03-15", Moment(Interval.of(-43, 3, 15), Granularity.DAY)),
        ("202X", Moment(Interval.cell(202, Granularity.DECADE), Granularity.DECADE)),
        ("../2023-10-19", Moment(Interval(None, DAY.upper), Granularity.DAY)),
        (datetime.date(2023, 10, 19), Moment(DAY, Granularity.DAY)),
        (datetime.datetime(2023, 10, 19, 18), Moment(SECOND, Granularity.SECOND)),
        (
            datetime.datetime(2023, 10, 19, 18, 0, 0, 999, KARACHI),
            Moment(SECOND, Granularity.SECOND, 18_000),
        ),
        (pendulum.date(2023, 10, 19), Moment(DAY, Granularity.DAY)),
        (
            pendulum.datetime(2023, 10, 19, 18, tz="America/New_York"),
            Moment(SECOND, Granularity.SECOND, -14_400),
        ),
        (DAY, Moment(DAY, Granularity.DAY)),
        (SECOND, Moment(SECOND, Granularity.SECOND)),
        (Interval.of(2023), Moment(Interval.of(2023), Granularity.YEAR)),
        (Interval(0, 3 * 86_400), Moment(Interval(0, 3 * 86_400), Granularity.DAY)),
        (Interval(None, 1), Moment(Interval(None, 1), Granularity.SECOND)),
        (FuzzyDate.of(2023, 10), Moment(Interval.of(2023, 10), Granularity.MONTH)),
    ],
)
def test_a_date_in_any_clothes(value: Datelike, moment: Moment) -> None:
    assert to_moment(value) == moment


@pytest.mark.parametrize("value", ["", "now", "today", "tomorrow", "yesterday", "Tuesday", "18:00"])
def test_words_that_would_need_the_clock_are_refused(value: str) -> None:
    with pytest.raises(ReferenceDateError, match=f"not a date: '{value}'"):
        to_moment(value)


@pytest.mark.parametrize(
    "value",
    [
        "2015-02-29",
        "2023-04-31",
        "2023-13-01",
        "2023-13",
        "20230431",
        "2023-W60-1",
        "2023-04-31T10:00:00Z",
        "+002023-04-31",
    ],
)
def test_dates_that_no_calendar_has_are_refused(value: str) -> None:
    with pytest.raises(ReferenceDateError) as caught:
        to_moment(value)
    assert repr(value) in str(caught.value)
    assert str(caught.value).startswith("no calendar has")


@pytest.mark.parametrize("value", [None, 2023, 1.5, datetime.time(18), b"2023-10-19"])
def test_what_is_no_date_is_refused(value: Any) -> None:
    with pytest.raises(ReferenceDateError, match="not a date"):
        to_moment(value)


def test_a_tick_as_datetime_and_date() -> None:
    assert to_datetime(EVENING) == datetime.datetime(2023, 10, 19, 18)
    assert to_datetime(EVENING, 18_000) == datetime.datetime(2023, 10, 19, 18, tzinfo=KARACHI)
    assert to_date(EVENING) == datetime.date(2023, 10, 19)
    assert to_datetime(tick(1)) == datetime.datetime(1, 1, 1)
    assert to_date(tick(10_000) - 1) == datetime.date.max


def test_pendulum_and_back() -> None:
    stamp = to_pendulum(EVENING)
    assert isinstance(stamp, pendulum.DateTime)
    assert to_moment(stamp) == Moment(SECOND, Granularity.SECOND)
    month = to_pendulum(Interval.of(2024, 2))
    assert month.in_days() == 29
    assert to_moment(month.start).interval.lower == tick(2024, 2)


@pytest.mark.parametrize("at", [tick(10_000), tick(0), tick(-43, 3, 15), tick(10**9)])
def test_the_years_that_datetime_does_not_know(at: int) -> None:
    for function in (to_datetime, to_date, to_pendulum):
        with pytest.raises(OutOfRangeError, match="the years 1 to 9999"):
            function(at)


def test_pendulum_has_no_unbounded_interval() -> None:
    with pytest.raises(OutOfRangeError, match="unbounded"):
        to_pendulum(Interval(0, None))
