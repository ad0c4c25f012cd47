"""Dates of headers, datelines and addresses, before anybody has checked them."""

import pytest

from chronology.errors import ReferenceDateError
from chronology.language.reference import Rung
from chronology.sources.written import WrittenDate, month_number, read_date


def parts(text: str) -> tuple[int | None, int | None, int | None, str, str] | None:
    """Year, month, day, clock and what is left of a text."""
    read = read_date(text)
    if read is None:
        return None
    date, rest = read
    return date.year, date.month, date.day, date.clock, rest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-10-19", (2023, 10, 19, "", "")),
        ("Oct. 19, 2023", (2023, 10, 19, "", "")),
        ("October 19 2023", (2023, 10, 19, "", "")),
        ("Oct 19th, 2023", (2023, 10, 19, "", "")),
        ("19 October 2023", (2023, 10, 19, "", "")),
        ("19th Oct. 2023", (2023, 10, 19, "", "")),
        ("Thu, 19 Oct 2023", (2023, 10, 19, "", "")),
        ("Thursday, October 19, 2023", (2023, 10, 19, "", "")),
        ("Sept 5, 2023", (2023, 9, 5, "", "")),
        ("MAY 3, 2023", (2023, 5, 3, "", "")),
        ("19/10/2023", (2023, 10, 19, "", "")),
        ("10/19/2023", (2023, 10, 19, "", "")),
        ("19.10.2023", (2023, 10, 19, "", "")),
        ("05/05/2023", (2023, 5, 5, "", "")),
        ("Oct 19", (None, 10, 19, "", "")),
        ("19 Oct", (None, 10, 19, "", "")),
        ("Oct 19 | Kabul", (None, 10, 19, "", " | Kabul")),
        ("2023-10-19T18:30:00Z", (2023, 10, 19, "T18:30:00Z", "")),
        ("2023-10-19 18:30", (2023, 10, 19, "T18:30:00", "")),
        ("2023-10-19T18:30:05.123+05:00", (2023, 10, 19, "T18:30:05+05:00", "")),
        ("Oct. 19, 2023 at 6:30 p.m.", (2023, 10, 19, "T18:30:00", "")),
        ("Oct. 19, 2023, 12:05 am", (2023, 10, 19, "T00:05:00", "")),
        ("Oct. 19, 2023, 12:05 pm", (2023, 10, 19, "T12:05:00", "")),
        ("Thu, 19 Oct 2023 18:30:00 GMT", (2023, 10, 19, "T18:30:00Z", "")),
        ("19 Oct 2023 18:30 -0430", (2023, 10, 19, "T18:30:00-04:30", "")),
        ("19 Oct 2023, 18:30 (IST)", (2023, 10, 19, "T18:30:00", "")),
        ("19 Oct 2023 18.30", (2023, 10, 19, "T18:30:00", "")),
        ("19 Oct 2023 25:30", (2023, 10, 19, "", "")),
        ("19 Oct 2023 18:30 +19:00", (2023, 10, 19, "T18:30:00", "")),
    ],
)
def test_what_a_text_begins_with(text: str, expected: tuple):
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text", ["", "Kabul, Oct 19", "yesterday", "2023", "Octet 19", "19/10/23", "October 2023"]
)
def test_what_begins_with_no_date(text: str):
    assert parts(text) is None


@pytest.mark.parametrize("text", ["31 April 2023", "2023-13-45", "45/45/2023", "Feb 30, 2023"])
def test_nothing_is_checked_until_a_reference_is_made(text: str):
    read = read_date(text)
    assert read is not None
    with pytest.raises(ReferenceDateError, match="no calendar has"):
        read[0].reference(Rung.DATELINE)


def test_two_numbers_that_may_both_be_the_month_are_a_fault():
    read = read_date("03/05/2023")
    assert read is not None
    assert read[0].complete
    with pytest.raises(ReferenceDateError, match="'03/05/2023' may be day and month or month and"):
        read[0].reference(Rung.DATELINE)


class TestWrittenDate:
    @pytest.mark.parametrize(
        ("date", "complete", "yearless"),
        [
            (WrittenDate("x", 2023, 10, 19), True, False),
            (WrittenDate("x", None, 10, 19), False, True),
            (WrittenDate("x", 2023, 10), False, False),
            (WrittenDate("x", 2023), False, False),
            (WrittenDate("x"), False, False),
            (WrittenDate("x", fault="is not a date"), True, False),
        ],
    )
    def test_what_it_lacks(self, date: WrittenDate, complete: bool, yearless: bool):
        assert (date.complete, date.yearless) == (complete, yearless)

    def test_a_reference(self):
        date = WrittenDate("19 Oct 2023", 2023, 10, 19, "T18:30:00+05:00")
        reference = date.reference(Rung.URL)
        assert reference.text == "2023-10-19T18:30:00+05:00"
        assert (reference.rung, reference.evidence) == (Rung.URL, "19 Oct 2023")
        assert date.reference(Rung.URL, "the address").evidence == "the address"

    def test_no_reference_without_a_year(self):
        with pytest.raises(ReferenceDateError, match="'Oct 19' does not name a day of a year"):
            WrittenDate("Oct 19", None, 10, 19).reference(Rung.DATELINE)

    @pytest.mark.parametrize(
        ("month", "day", "hint", "year"),
        [
            (10, 19, WrittenDate("h", 2023), 2023),
            (10, 19, WrittenDate("h", 2023, 10), 2023),
            (10, 19, WrittenDate("h", 2023, 10, 20), 2023),
            (12, 31, WrittenDate("h", 2024, 1, 1), 2023),
            (1, 1, WrittenDate("h", 2023, 12, 31), 2024),
            (12, 20, WrittenDate("h", 2024, 1), 2023),
            (1, 2, WrittenDate("h", 2023, 12), 2024),
            (2, 29, WrittenDate("h", 2024, 3, 1), 2024),
            # No leap day within half a year: the year stays, so that the check finds the fault.
            (2, 29, WrittenDate("h", 2022, 3, 1), 2022),
            (10, 19, WrittenDate("h", 2023, 13, 1), 2023),
            (10, 19, WrittenDate("h"), None),
        ],
    )
    def test_the_year_nearest_to_a_hint(
        self, month: int, day: int, hint: WrittenDate, year: int | None
    ):
        assert WrittenDate("d", None, month, day).in_year_near(hint).year == year


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("oct", 10),
        ("October", 10),
        ("OCT", 10),
        ("sept", None),
        ("may", 5),
        ("octo", None),
        ("", None),
    ],
)
def test_the_number_of_a_month(name: str, number: int | None):
    assert month_number(name) == number
