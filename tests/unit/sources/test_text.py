"""Reading articles: text, file, headers, citation, errors."""

from pathlib import Path

import pytest

from chronology.errors import ReferenceDateError, SourceError
from chronology.events.article import text_digest
from chronology.language.reference import Reference, Rung
from chronology.sources.text import assemble, read

PROSE = "The two held a call on Tuesday night, officials said."
WIRE = f"ISLAMABAD, Oct 19, 2023 (Reuters) - {PROSE}"


class TestTexts:
    def test_a_text_with_a_dateline(self):
        article = read(WIRE)
        assert article.text == WIRE
        assert article.text[article.body :] == PROSE
        assert article.reference.text == "2023-10-19"
        assert article.reference.rung is Rung.DATELINE
        assert article.language == "en"

    def test_how_it_is_cited(self):
        article = read(WIRE, url="https://example.org/call", title="A call", name="The Paper")
        assert article.source.name == "The Paper"
        assert article.source.url == "https://example.org/call"
        assert article.source.title == "A call"
        assert article.source.published == "2023-10-19"
        assert article.source.digest == text_digest(WIRE)

    @pytest.mark.parametrize(
        ("text", "options", "name"),
        [
            (WIRE, {"name": "The Paper"}, "The Paper"),
            (WIRE, {}, "Reuters"),
            (f"---\nsource: Review\ndate: 2023-10-19\n---\n{PROSE}", {}, "Review"),
            (PROSE, {"published": "2023-10-19", "url": "https://example.org/a"}, "example.org"),
            (PROSE, {"published": "2023-10-19"}, "text"),
        ],
    )
    def test_what_it_is_called(self, text: str, options: dict[str, str], name: str):
        assert read(text, **options).source.name == name  # type: ignore[arg-type]

    def test_front_matter_is_no_part_of_the_story(self):
        text = f"---\ndate: 2023-10-19\ntitle: A call\n---\n{PROSE}"
        article = read(text)
        assert article.reference.rung is Rung.METADATA
        assert article.reference.evidence == "date: 2023-10-19"
        assert article.source.title == "A call"
        assert article.text[article.body :] == PROSE

    def test_the_headline_is_the_title(self):
        assert read(f"A call\n\n{WIRE}").source.title == "A call"

    def test_a_clock_time_and_its_zone_are_kept(self):
        text = f"---\ndate: 2023-10-19T01:15:00+05:00\n---\n{PROSE}"
        article = read(text)
        assert article.reference.offset == 18_000
        assert article.source.published == "2023-10-19T01:15:00+05:00"

    def test_one_digest_for_one_text(self):
        assert read(WIRE).source.digest == read(WIRE, published="2024-01-01").source.digest
        assert read(WIRE).source.digest != read(WIRE + " ").source.digest


class TestRungs:
    @pytest.mark.parametrize(
        ("text", "options", "rung", "day"),
        [
            (WIRE, {"published": "2024-01-01"}, Rung.CALLER, "2024-01-01"),
            (f"---\ndate: 2023-10-18\n---\n{WIRE}", {}, Rung.METADATA, "2023-10-18"),
            (WIRE, {"url": "https://example.org/2023/10/20/a"}, Rung.DATELINE, "2023-10-19"),
            (PROSE, {"url": "https://example.org/2023/10/20/a"}, Rung.URL, "2023-10-20"),
            (f"---\nurl: https://example.org/2023/10/20/a\n---\n{PROSE}", {}, Rung.URL,
             "2023-10-20"),
            (f"KABUL, Dec 31 (AP) -- {PROSE}", {"url": "https://example.org/2024/01/01/a"},
             Rung.DATELINE, "2023-12-31"),
            (f"KABUL, Oct 19 (AP) -- {PROSE}", {"published": "2023"}, Rung.DATELINE, "2023-10-19"),
            (f"---\ndate: 2023\n---\nKABUL, Oct 19 (AP) -- {PROSE}", {}, Rung.DATELINE,
             "2023-10-19"),
            (f"---\ndate: 2023-10\n---\nKABUL, Oct 19 (AP) -- {PROSE}", {}, Rung.DATELINE,
             "2023-10-19"),
        ],
    )  # fmt: skip
    def test_the_first_that_names_a_day(
        self, text: str, options: dict[str, str], rung: Rung, day: str
    ):
        reference = read(text, **options).reference  # type: ignore[arg-type]
        assert (reference.rung, reference.text) == (rung, day)

    def test_the_name_of_the_file_is_the_last(self, tmp_path: Path):
        path = tmp_path / "call-2023-10-21.txt"
        path.write_text(PROSE, encoding="utf-8")
        reference = read(path).reference
        assert (reference.rung, reference.text) == (Rung.URL, "2023-10-21")
        assert reference.evidence == "call-2023-10-21.txt"

    def test_a_reference_of_the_caller_s_own(self):
        own = Reference.of("2023-10-19", Rung.FEED, "pubDate")
        assert read(PROSE, published=own).reference is own

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (PROSE, "no reference date; give one, as in"),
            (f"KABUL, Oct 19 (AP) -- {PROSE}", "'KABUL, Oct 19 (AP)' has no year"),
            (f"LONDON (Reuters) - {PROSE}", "'LONDON (Reuters)' has no date"),
            (f"---\ndate: October 2023\n---\n{PROSE}", "'October 2023' is not a date"),
            (f"---\ndate: last Tuesday\n---\n{WIRE}", "'last Tuesday' is not a date"),
            (f"Published: 31 April 2023\n\n{PROSE}", "no calendar has '31 April 2023'"),
            (f"Published: 03/05/2023\n\n{PROSE}", "may be day and month or month and day"),
        ],
    )
    def test_none_that_names_a_day_of_the_calendar(self, text: str, message: str):
        with pytest.raises(ReferenceDateError, match="give one, as in") as caught:
            read(text)
        assert message in str(caught.value)

    def test_the_error_begins_with_what_it_is_about(self, tmp_path: Path):
        with pytest.raises(ReferenceDateError, match=r"^'The two held a call on Tuesday night,"):
            read(PROSE)
        path = tmp_path / "call.txt"
        path.write_text(PROSE, encoding="utf-8")
        with pytest.raises(ReferenceDateError, match=r"^call\.txt: "):
            read(path)
        with pytest.raises(ReferenceDateError, match=r"^https://example\.org/a: "):
            read(PROSE, url="https://example.org/a")


class TestFiles:
    @pytest.mark.parametrize("kind", [Path, str])
    def test_a_path_or_the_name_of_a_file_that_exists(self, tmp_path: Path, kind: type):
        path = tmp_path / "call.txt"
        path.write_text(WIRE, encoding="utf-8")
        article = read(kind(path))
        assert article.text == WIRE
        assert article.source.name == "Reuters"

    def test_a_file_without_an_outlet_is_called_by_its_name(self, tmp_path: Path):
        path = tmp_path / "call.txt"
        path.write_text(PROSE, encoding="utf-8")
        assert read(path, published="2023-10-19").source.name == "call.txt"

    @pytest.mark.parametrize("name", ["nowhere.txt", "no_where.md", "x.html"])
    def test_a_misspelt_name_is_no_text(self, name: str):
        with pytest.raises(SourceError, match="no such file"):
            read(name, published="2023-10-19")

    def test_words_that_are_no_file_are_a_text(self):
        assert read("A call was held", published="2023-10-19").text == "A call was held"

    def test_a_text_longer_than_any_name(self):
        text = "call " * 500
        assert read(text, published="2023-10-19").text == text

    def test_a_folder(self, tmp_path: Path):
        with pytest.raises(SourceError, match="a directory"):
            read(tmp_path, published="2023-10-19")

    @pytest.mark.parametrize("text", ["", " ", "\n\n"])
    def test_nothing(self, text: str):
        with pytest.raises(SourceError, match="the text: empty"):
            read(text, published="2023-10-19")

    @pytest.mark.parametrize(
        "text", ["<!DOCTYPE html><p>A call.", "<html lang='en'>", " \n<?xml version='1.0'?><a/>"]
    )
    def test_a_web_page(self, text: str):
        with pytest.raises(SourceError, match="a web page; give the text of the article"):
            read(text, published="2023-10-19")

    def test_a_pdf(self, tmp_path: Path):
        path = tmp_path / "call.pdf"
        path.write_bytes(b"%PDF-1.7\n...")
        with pytest.raises(SourceError, match=r"call\.pdf: a PDF"):
            read(path, published="2023-10-19")

    def test_another_encoding(self, tmp_path: Path):
        path = tmp_path / "call.txt"
        path.write_bytes("Les négociations".encode("windows-1252"))
        with pytest.raises(SourceError, match="not UTF-8"):
            read(path, published="2023-10-19")


def test_assemble_is_read_without_the_looking_for_files():
    article = assemble(WIRE)
    assert article == read(WIRE)
    assert assemble(PROSE, "2023-10-19", file="a.txt").source.name == "a.txt"
