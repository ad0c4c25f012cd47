"""The ladder of reference dates: who is believed first, and what the errors say."""

from datetime import date

import pytest

from chronology.errors import ReferenceDateError
from chronology.language.reference import Reference, Rung
from chronology.sources.ladder import HOW_TO_GIVE_ONE, Evidence, choose
from chronology.sources.written import WrittenDate

METADATA = Evidence(Rung.METADATA, WrittenDate("2023-10-18", 2023, 10, 18), "date: 2023-10-18")
DATELINE = Evidence(Rung.DATELINE, WrittenDate("Oct 19", None, 10, 19), "KABUL, Oct 19 (AP)")
FULL = Evidence(Rung.DATELINE, WrittenDate("Oct 19, 2023", 2023, 10, 19), "KABUL, Oct 19, 2023")
URL = Evidence(Rung.URL, WrittenDate("2023/10/20", 2023, 10, 20), "/2023/10/20/")
URL_MONTH = Evidence(Rung.URL, WrittenDate("2023/10", 2023, 10), "/2023/10/")
NEW_YEAR = Evidence(Rung.DATELINE, WrittenDate("Dec 31", None, 12, 31), "KABUL, Dec 31 (AP)")
IMPOSSIBLE = Evidence(Rung.DATELINE, WrittenDate("April 31, 2023", 2023, 4, 31), "ROME, April 31")

FAULTY = Evidence(Rung.METADATA, WrittenDate("soon", fault="is not a date"), "date: soon")


class TestRungs:
    def test_the_caller_is_above_all(self):
        reference = choose("2024-01-01", [METADATA, FULL, URL])
        assert (reference.text, reference.rung) == ("2024-01-01", Rung.CALLER)

    def test_the_first_evidence_that_names_a_day(self):
        assert choose(None, [METADATA, FULL, URL]).rung is Rung.METADATA
        assert choose(None, [FULL, URL]).rung is Rung.DATELINE
        assert choose(None, [URL]).rung is Rung.URL
        assert choose(None, [URL_MONTH, URL]).text == "2023-10-20"

    def test_its_words_are_kept(self):
        reference = choose(None, [FULL, URL])
        assert reference.evidence == "KABUL, Oct 19, 2023"

    @pytest.mark.parametrize("published", [Reference.of("2023-10-19"), date(2023, 10, 19)])
    def test_the_caller_in_any_form(self, published: object):
        assert choose(published, []).text == "2023-10-19"  # type: ignore[arg-type]

    def test_the_caller_s_impossible_date_is_an_error_though_another_rung_has_one(self):
        with pytest.raises(ReferenceDateError):
            choose("2023-02-30", [URL])


class TestDatelinesWithoutAYear:
    @pytest.mark.parametrize(
        ("item", "hint", "text"),
        [
            (DATELINE, URL, "2023-10-19"),
            (DATELINE, URL_MONTH, "2023-10-19"),
            (
                NEW_YEAR,
                Evidence(Rung.URL, WrittenDate("u", 2024, 1, 1), "/2024/01/01/"),
                "2023-12-31",
            ),
            (NEW_YEAR, Evidence(Rung.URL, WrittenDate("u", 2024, 1), "/2024/01/"), "2023-12-31"),
            (NEW_YEAR, Evidence(Rung.URL, WrittenDate("u", 2023, 12, 31), "/u/"), "2023-12-31"),
            (
                Evidence(Rung.DATELINE, WrittenDate("Jan 1", None, 1, 1), "ROME, Jan 1"),
                Evidence(Rung.URL, WrittenDate("u", 2023, 12, 31), "/2023/12/31/"),
                "2024-01-01",
            ),
        ],
    )
    def test_the_year_comes_from_a_lower_rung(self, item: Evidence, hint: Evidence, text: str):
        reference = choose(None, [item, hint])
        assert (reference.text, reference.rung) == (text, Rung.DATELINE)
        assert reference.evidence == f"{item.words}; the year from {hint.words}"

    @pytest.mark.parametrize("published", ["2023", "2023-10"])
    def test_or_from_a_coarse_date_of_the_caller(self, published: str):
        reference = choose(published, [DATELINE, URL])
        assert reference.text == "2023-10-19"
        assert reference.evidence == f"KABUL, Oct 19 (AP); the year from {published}"

    def test_a_coarse_date_of_the_caller_holds_what_it_is_made_finer_by(self):
        """The caller said 2022: an address of 2023 does not name the day."""
        reference = choose("2022", [URL, DATELINE])
        assert reference.text == "2022-10-19"

    def test_what_is_not_in_the_caller_s_month_does_not_count(self):
        with pytest.raises(ReferenceDateError, match="must name a day"):
            choose("2023-05", [DATELINE, URL])

    def test_29_february_is_in_a_leap_year(self):
        item = Evidence(Rung.DATELINE, WrittenDate("Feb 29", None, 2, 29), "ROME, Feb 29")
        assert choose("2024", [item]).text == "2024-02-29"
        with pytest.raises(ReferenceDateError, match="no calendar has 'Feb 29, 2023'"):
            choose("2023", [item])


class TestErrors:
    @pytest.mark.parametrize(
        ("published", "evidence", "seen", "message"),
        [
            (None, [], "", "a story: no reference date; "),
            (None, [DATELINE], "",
             "a story: no reference date ('KABUL, Oct 19 (AP)' has no year); "),
            (None, [URL_MONTH], "", "a story: no reference date ('/2023/10/' has no day); "),
            (None, [], "LONDON (Reuters)",
             "a story: no reference date ('LONDON (Reuters)' has no date); "),
            (None, [IMPOSSIBLE, URL], "",
             "a story: no calendar has 'April 31, 2023': 2023-04 has no day 31; "),
            (None, [FAULTY], "", "a story: 'soon' is not a date; "),
        ],
    )  # fmt: skip
    def test_they_name_the_article_and_say_how_to_give_a_date(
        self, published: str | None, evidence: list[Evidence], seen: str, message: str
    ):
        with pytest.raises(ReferenceDateError) as caught:
            choose(published, evidence, "a story", seen)
        assert str(caught.value) == message + HOW_TO_GIVE_ONE

    def test_how_to_give_one(self):
        assert 'published="2023-10-19"' in HOW_TO_GIVE_ONE
        assert "--ref 2023-10-19" in HOW_TO_GIVE_ONE

    def test_a_coarse_date_that_nothing_makes_finer(self):
        with pytest.raises(ReferenceDateError, match=r"must name a day, such as .*, got '2023'"):
            choose("2023", [])
