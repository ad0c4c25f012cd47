"""Dates of other calendars as spans of the axis."""

from itertools import pairwise

import pytest

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.attributes import Original
from chronology.dates.calendars import Calendar, CalendarDay
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.gedcom import format_gedcom, gedcom_losses
from chronology.errors import ImpossibleDateError


def test_a_julian_day_is_a_day_with_its_text() -> None:
    date = CalendarDay(Calendar.JULIAN, 1699, 3, 10).date
    assert date.span == Interval.of(1699, 3, 20)
    assert date.granularity is Granularity.DAY
    assert date.originals == (Original("GEDCOM", "@#DJULIAN@ 10 MAR 1699"),)


@pytest.mark.parametrize("calendar", Calendar)
@pytest.mark.parametrize(("month", "day"), [(None, None), (1, None), (2, 3)])
def test_the_text_is_that_of_gedcom(calendar: Calendar, month: int | None, day: int | None) -> None:
    date = CalendarDay(calendar, 7, month, day)
    assert format_gedcom(date.date) == date.text
    assert gedcom_losses(date.date) == ()


def test_a_gregorian_date_needs_no_original() -> None:
    assert CalendarDay(Calendar.GREGORIAN, -43, 3).date == FuzzyDate.of(-43, 3)
    assert CalendarDay(Calendar.GREGORIAN, -43, 3).text == "MAR 44 B.C."


def test_the_months_of_a_year_fill_it() -> None:
    for calendar, year in ((Calendar.HEBREW, 5784), (Calendar.FRENCH_REPUBLICAN, 3)):
        spans = [CalendarDay(calendar, year, month).interval for month in range(1, 14)]
        for one, other in pairwise(spans):
            assert one.upper == other.lower
        assert spans[0].hull(spans[-1]) == CalendarDay(calendar, year).interval


@pytest.mark.parametrize(
    ("calendar", "fields"),
    [
        (Calendar.GREGORIAN, (1900, 2, 29)),
        (Calendar.GREGORIAN, (1900, None, 3)),
        (Calendar.JULIAN, (1900, 13)),
        (Calendar.HEBREW, (5783, 6)),
        (Calendar.HEBREW, (0,)),
        (Calendar.FRENCH_REPUBLICAN, (15,)),
    ],
)
def test_what_a_calendar_has_not_is_refused(
    calendar: Calendar, fields: tuple[int | None, ...]
) -> None:
    with pytest.raises(ImpossibleDateError):
        CalendarDay(calendar, *fields)
