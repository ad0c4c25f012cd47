"""Datelines and header lines, and prose that is neither."""

import pytest

from chronology.sources.wire import Dateline, read_dateline

PROSE = (
    "The two held a call on Tuesday night, officials said after a long day of talks in the city."
)


def read(text: str) -> Dateline:
    dateline = read_dateline(text)
    assert dateline is not None
    return dateline


class TestAgencies:
    @pytest.mark.parametrize(
        ("line", "place", "agency", "date"),
        [
            ("ISLAMABAD, Oct 19 (Reuters) - ", "ISLAMABAD", "Reuters", (None, 10, 19)),
            ("LONDON/KABUL, Oct 19 (Reuters) - ", "LONDON/KABUL", "Reuters", (None, 10, 19)),
            ("NEW YORK, Oct. 19 (Reuters) – ", "NEW YORK", "Reuters", (None, 10, 19)),
            ("LONDON (Reuters) - ", "LONDON", "Reuters", (None, None, None)),
            ("KABUL, Afghanistan (AP) — ", "KABUL, Afghanistan", "AP", (None, None, None)),
            ("WASHINGTON (AP) _ ", "WASHINGTON", "AP", (None, None, None)),
            ("KABUL, Afghanistan, Oct. 19, 2023 (AP) -- ", "KABUL, Afghanistan", "AP",
             (2023, 10, 19)),
            ("Paris (AFP) - ", "Paris", "AFP", (None, None, None)),
            ("PARIS, Oct 19, 2023 (AFP) - ", "PARIS", "AFP", (2023, 10, 19)),
            ("BEIJING, Oct. 19 (Xinhua) -- ", "BEIJING", "Xinhua", (None, 10, 19)),
            ("Xinhua, Oct. 19 (Xinhua) -- ", "Xinhua", "Xinhua", (None, 10, 19)),
            ("date 2023-10-19 (MENAFN) ", "", "MENAFN", (2023, 10, 19)),
            ("(MENAFN) ", "", "MENAFN", (None, None, None)),
            ("(MENAFN- Gulf Times) ", "", "MENAFN- Gulf Times", (None, None, None)),
            ("WASHINGTON, Oct. 19 (UPI) -- ", "WASHINGTON", "UPI", (None, 10, 19)),
            ("MOSCOW, October 19. /TASS/. ", "MOSCOW", "TASS", (None, 10, 19)),
            ("NEW YORK, Oct. 19, 2023 /PRNewswire/ -- ", "NEW YORK", "PRNewswire", (2023, 10, 19)),
            ("NEW YORK, October 19, 2023--(BUSINESS WIRE)--", "NEW YORK", "BUSINESS WIRE",
             (2023, 10, 19)),
            ("NEW YORK, Oct. 19, 2023 (GLOBE NEWSWIRE) -- ", "NEW YORK", "GLOBE NEWSWIRE",
             (2023, 10, 19)),
            ("TORONTO, ON / ACCESSWIRE / October 19, 2023 / ", "TORONTO, ON", "ACCESSWIRE",
             (2023, 10, 19)),
            ("NEW DELHI, Oct 19 (PTI) ", "NEW DELHI", "PTI", (None, 10, 19)),
            ("SEOUL, Oct. 19 (Yonhap) -- ", "SEOUL", "Yonhap", (None, 10, 19)),
            ("WESTHAVEN, March 4, 2024 (Courier) - ", "WESTHAVEN", "Courier", (2024, 3, 4)),
            ("WESTHAVEN, 4 March — ", "WESTHAVEN", "", (None, 3, 4)),
            ("WESTHAVEN — ", "WESTHAVEN", "", (None, None, None)),
            ("By Jane Doe PARIS, Oct 19 (Reuters) - ", "PARIS", "Reuters", (None, 10, 19)),
        ],
    )  # fmt: skip
    def test_place_agency_date_and_where_the_story_begins(
        self, line: str, place: str, agency: str, date: tuple
    ):
        dateline = read(line + PROSE)
        assert (dateline.place, dateline.agency) == (place, agency)
        assert (dateline.year, dateline.month, dateline.day) == date
        assert (line + PROSE)[dateline.body :] == PROSE
        assert dateline.start == 0
        assert dateline.stop <= dateline.body

    def test_the_dateline_in_the_text(self):
        text = f"  ISLAMABAD, Oct 19 (Reuters) - {PROSE}"
        dateline = read(text)
        assert text[dateline.start : dateline.stop] == "ISLAMABAD, Oct 19 (Reuters)"

    def test_a_headline_above_it(self):
        text = f"Harbour tunnel to open late\n\nWESTHAVEN, March 4 (Courier) - {PROSE}"
        dateline = read(text)
        assert dateline.title == "Harbour tunnel to open late"
        assert text[dateline.body :] == PROSE

    def test_it_counts_from_where_it_is_told_to_begin(self):
        text = f"---\ntitle: x\n---\nPARIS, Oct 19 (AFP) - {PROSE}"
        dateline = read_dateline(text, 17)
        assert dateline is not None
        assert text[dateline.start :].startswith("PARIS")
        assert text[dateline.body :] == PROSE


class TestHeaders:
    @pytest.mark.parametrize(
        ("line", "date"),
        [
            ("Published: October 19, 2023", (2023, 10, 19)),
            ("Published on 19 October 2023", (2023, 10, 19)),
            ("PUBLISHED 2023-10-19", (2023, 10, 19)),
            ("First published: 19 Oct 2023", (2023, 10, 19)),
            ("Date: 2023-10-19", (2023, 10, 19)),
            ("Posted: Oct. 19, 2023 at 6:30 p.m.", (2023, 10, 19)),
            ("Publication date: Oct 19, 2023", (2023, 10, 19)),
            ("Publish date: Oct 19, 2023", (2023, 10, 19)),
            ("Release date: Oct 19, 2023", (2023, 10, 19)),
            ("Thursday, October 19, 2023", (2023, 10, 19)),
            ("**19 October 2023**", (2023, 10, 19)),
            ("By Jane Doe | October 19, 2023", (2023, 10, 19)),
            ("Kabul • 19 October 2023, 18:30 GMT+5", (2023, 10, 19)),
            ("Published: Oct 19", (None, 10, 19)),
            ("Last updated: 19 October 2023", (2023, 10, 19)),
        ],
    )
    def test_a_line_with_a_date(self, line: str, date: tuple):
        text = f"A headline\n{line}\n\n{PROSE}"
        dateline = read(text)
        assert (dateline.year, dateline.month, dateline.day) == date
        assert dateline.title == "A headline"
        assert text[dateline.body :] == PROSE
        assert text[dateline.start : dateline.stop] in line

    def test_the_date_of_publication_goes_before_that_of_a_change(self):
        for first, second in (("Updated", "Published"), ("Published", "Updated")):
            days = {"Updated": "20", "Published": "19"}
            text = (
                f"{first}: {days[first]} October 2023\n{second}: {days[second]} October 2023\n\n"
                f"{PROSE}"
            )
            dateline = read(text)
            assert (dateline.day, dateline.changed) == (19, False)
            assert text[dateline.body :] == PROSE

    def test_a_change_alone_is_better_than_nothing(self):
        dateline = read(f"Updated: 20 October 2023\n\n{PROSE}")
        assert (dateline.day, dateline.changed) == (20, True)

    def test_both_kinds_on_one_line(self):
        dateline = read(f"Updated: 20 October 2023 | Published: 19 October 2023\n\n{PROSE}")
        assert (dateline.day, dateline.changed) == (19, False)

    def test_a_dateline_below_gives_place_and_agency_and_the_header_the_date(self):
        text = f"Published: 20 October 2023\n\nKABUL, Oct 19 (Reuters) - {PROSE}"
        dateline = read(text)
        assert (dateline.place, dateline.agency) == ("KABUL", "Reuters")
        assert (dateline.year, dateline.month, dateline.day) == (2023, 10, 20)
        assert text[dateline.body :] == PROSE

    def test_a_date_of_change_only_gives_the_year_to_a_dateline_below(self):
        text = f"Updated: 2 January 2024\n\nKABUL, Dec 31 (Reuters) - {PROSE}"
        dateline = read(text)
        assert (dateline.year, dateline.month, dateline.day) == (2023, 12, 31)

    def test_a_title_with_a_label(self):
        dateline = read(f"Title: A call\nDate: 2023-10-19\n\n{PROSE}")
        assert dateline.title == "A call"

    def test_headers_below_the_date_are_left_out_of_the_story(self):
        text = f"Date: 2023-10-19\nBy Jane Doe\nSection: World\n\n{PROSE}"
        assert text[read(text).body :] == PROSE


class TestProse:
    @pytest.mark.parametrize(
        "text",
        [
            PROSE,
            "",
            "\n\n",
            "October 19 - A bomb went off in the old town, killing two people who stood near it.",
            "Pakistan Tehreek-e-Insaf (PTI) said that it would not take part in the vote at all.",
            "Imran Khan (PTI) - a former captain - was held in the afternoon near the high court.",
            "On Oct 19 (Thursday) - the day of the vote - shops were closed all over the country.",
            "London - a city of nine million - has no plan for the flood that is to come.",
            "Oct 19 was a bad day for the port of Westhaven, which lost two cranes to it.",
            "The Ministry of Defence, Oct 19 said, was the day on which they landed.",
            "UNESCO – the agency for culture – has put the harbour on its list.",
        ],
    )
    def test_is_no_dateline(self, text: str):
        assert read_dateline(text) is None

    def test_a_date_deep_in_the_text_is_none(self):
        assert read_dateline(f"{PROSE}\n\nKABUL, Oct 19 (Reuters) - {PROSE}") is None

    def test_no_more_than_a_dozen_lines_are_headers(self):
        assert read_dateline("x\n" * 30 + f"KABUL, Oct 19 (Reuters) - {PROSE}") is None

    @pytest.mark.parametrize(
        "text", ["A" * 100_000, "(" * 10_000, "A, " * 10_000, "\n" * 100_000, "Oct " * 10_000]
    )
    def test_hostile_tops_are_read_and_are_none(self, text: str):
        assert read_dateline(text) is None
