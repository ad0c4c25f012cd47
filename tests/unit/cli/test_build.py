"""``chronology build``: articles become a chronology."""

import os
import stat
import sys
from pathlib import Path

import pytest

from chronology.cli import options, outputs
from chronology.formats import json, jsonl, markdown
from chronology.formats.loss import Loss
from chronology.pipeline import build
from chronology.sources.text import read

GIVE_ONE = 'give one, as in published="2023-10-19" or --ref 2023-10-19'


def one():
    return build(read(Path("story.txt")))


def both():
    return build([read(Path("story.txt")), read(Path("other.txt"))])


class TestOutput:
    def test_it_writes_markdown_to_standard_output(self, run):
        result = run("build", "story.txt")
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == one().to_markdown()

    def test_the_order_of_the_files_and_a_file_twice_make_no_difference(self, run):
        first = run("build", "story.txt", "other.txt").stdout_bytes
        assert first == run("build", "other.txt", "story.txt", "other.txt").stdout_bytes
        assert first.decode() == both().to_markdown()

    @pytest.mark.parametrize(
        ("name", "known"),
        [("out.md", markdown), ("out.JSON", json), ("out.jsonl", jsonl), ("out", markdown)],
    )
    def test_the_suffix_of_the_output_tells_the_format(self, run, name, known):
        result = run("build", "story.txt", "-o", name)
        assert (result.exit_code, result.output) == (0, "")
        assert Path(name).read_bytes().decode() == known.write(one())[0]

    @pytest.mark.parametrize(
        ("name", "known"), [("markdown", markdown), ("json", json), ("jsonl", jsonl)]
    )
    def test_the_format_that_is_named_goes_first(self, run, name, known):
        run("build", "story.txt", "-o", "out.txt", "--format", name)
        assert Path("out.txt").read_text(encoding="utf-8") == known.write(one())[0]
        assert (
            run("build", "story.txt", "--format", name, "-o", "-").stdout == (known.write(one())[0])
        )

    def test_a_suffix_of_no_format_is_wrong_use(self, run):
        result = run("build", "story.txt", "-o", "out.ics")
        assert result.exit_code == 2
        assert "No format is known by '.ics'" in result.stderr
        assert not Path("out.ics").exists()

    def test_markdown_looks_as_it_is_told(self, run):
        result = run(
            *("build", "story.txt", "--layout", "table", "--citations", "inline"),
            *("--front-matter", "--heading", "Two allies"),
        )
        assert result.stdout == one().to_markdown(
            layout="table", citations="inline", front_matter=True, title="Two allies"
        )

    @pytest.mark.parametrize(
        "option",
        [
            ("--layout", "table"),
            ("--citations", "inline"),
            ("--front-matter",),
            ("--heading", "Allies"),
        ],
        ids=" ".join,
    )
    def test_how_markdown_looks_means_nothing_to_other_formats(self, run, option):
        result = run("build", "story.txt", "--format", "json", *option)
        assert result.exit_code == 2
        assert f"{option[0]} is for markdown, and the format is json." in result.stderr

    def test_an_article_is_not_overwritten(self, run, folder, story):
        (folder / "link.txt").symlink_to("story.txt")
        result = run("build", "link.txt", "-o", "story.txt", "--format", "json")
        assert result.exit_code == 2
        assert "'story.txt' is both an article and the output." in result.stderr
        assert Path("story.txt").read_text(encoding="utf-8") == story

    def test_a_folder_that_is_not_there_is_said(self, run):
        result = run("build", "story.txt", "-o", "no/out.md")
        assert result.exit_code == 3
        assert result.stderr == "chronology: no/out.md: cannot be written: " + (
            os.strerror(2) + "\n"
        )

    def test_a_file_is_replaced_whole_with_its_mode_and_behind_its_link(self, run, folder):
        real, link = folder / "real.md", folder / "link.md"
        real.write_text("old", encoding="utf-8")
        real.chmod(0o640)
        link.symlink_to("real.md")
        run("build", "story.txt", "-o", "link.md")
        assert link.is_symlink()
        assert real.read_text(encoding="utf-8") == one().to_markdown()
        assert stat.S_IMODE(real.stat().st_mode) == 0o640

    @pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no /dev/null here")
    def test_a_device_stays_a_device(self, run):
        assert run("build", "story.txt", "-o", "/dev/null").exit_code == 0
        assert Path("/dev/null").is_char_device()

    def test_what_a_format_cannot_hold_is_said(self, run, capsys):
        losses = (Loss("0123", "the core"), Loss("4567", "the core"), Loss("0123", "the URL"))
        outputs.Target(None, lambda _: ("text", losses)).deliver(one())
        assert capsys.readouterr() == (
            "text",
            (
                "chronology: not in the text: the core, of 2 records\n"
                "chronology: not in the text: the URL, of 1 record\n"
            ),
        )

    def test_the_records_can_be_left_out(self, run):
        whole = run("build", "story.txt").stdout
        plain = run("build", "story.txt", "--no-records")
        assert "<!--" in whole
        assert whole.startswith(plain.stdout)
        assert "<!--" not in plain.stdout
        assert "not in the text: what its line does not show" in plain.stderr

    def test_on_a_screen_they_are_left_out(self, run, monkeypatch):
        monkeypatch.setattr(options, "is_terminal", lambda stream: stream is sys.stdout)
        assert "<!--" not in run("build", "story.txt").stdout
        assert "<!--" in run("build", "story.txt", "--records").stdout
        assert run("build", "story.txt", "--format", "json").stdout == json.write(one())[0]
        run("build", "story.txt", "-o", "out.md")
        assert "<!--" in Path("out.md").read_text(encoding="utf-8")


class TestArticles:
    def test_standard_input_is_an_article(self, run, story):
        result = run("build", "-", stdin=story)
        assert result.exit_code == 0
        assert result.stdout == build(read(story)).to_markdown()

    def test_standard_input_is_read_once(self, run):
        result = run("build", "-", "-", stdin="On Tuesday.")
        assert result.exit_code == 2
        assert "standard input (-) can be read only once." in result.stderr

    def test_what_the_caller_says_of_an_article_is_cited(self, run):
        result = run(
            *("build", "undated.txt", "--ref", "2024-05-05", "--source", "Courier"),
            *("--url", "https://courier.example/quay", "--title", "A meeting"),
        )
        expected = read(
            Path("undated.txt"),
            published="2024-05-05",
            name="Courier",
            url="https://courier.example/quay",
            title="A meeting",
        )
        assert result.stdout == build(expected).to_markdown()

    def test_the_date_of_the_caller_goes_before_the_dateline(self, run):
        result = run("build", "story.txt", "--ref", "2020-01-02")
        expected = build(read(Path("story.txt"), published="2020-01-02"))
        assert result.stdout == expected.to_markdown()
        assert "31 December 2019" in result.stdout

    def test_a_year_of_the_caller_serves_a_dateline_without_one(self, run, folder):
        (folder / "wire.txt").write_text(
            "KABUL, Oct. 19 (Xinhua) -- A bomb went off on Tuesday.", encoding="utf-8"
        )
        assert "17 October 2023" in run("build", "wire.txt", "--ref", "2023").stdout

    @pytest.mark.parametrize("option", ["--url", "--title"])
    def test_what_is_said_of_one_article_is_not_said_of_two(self, run, option):
        result = run("build", "story.txt", "other.txt", option, "x")
        assert result.exit_code == 2
        assert f"{option} describes one article, got 2 files." in result.stderr

    def test_an_outlet_may_be_that_of_several(self, run):
        result = run("build", "story.txt", "other.txt", "--source", "Daily", "--format", "json")
        assert {claim.source.name for claim in json.read(result.stdout).claims} == {"Daily"}

    def test_an_encoding_is_taken_as_told(self, run, folder):
        (folder / "cafe.txt").write_bytes("date 2023-10-19 (AFP) Le café, 1954.".encode("cp1252"))
        result = run("build", "cafe.txt", "--encoding", "windows-1252", "--source", "Café")
        assert result.exit_code == 0
        assert "Café" in result.stdout


class TestSeveral:
    def test_a_bad_file_is_reported_and_nothing_of_the_others_is_lost(self, run):
        result = run("build", "story.txt", "undated.txt", "none.txt", "other.txt", "-o", "out.md")
        assert result.exit_code == 3
        assert result.stderr.splitlines() == [
            f"chronology: undated.txt: no reference date; {GIVE_ONE}",
            "chronology: none.txt: no such file",
        ]
        assert Path("out.md").read_text(encoding="utf-8") == both().to_markdown()

    def test_nothing_is_written_when_nothing_could_be_read(self, run, folder):
        (folder / "out.md").write_text("precious", encoding="utf-8")
        result = run("build", "undated.txt", "none.txt", "-o", "out.md")
        assert (result.exit_code, result.stdout) == (3, "")
        assert Path("out.md").read_text(encoding="utf-8") == "precious"

    def test_a_file_is_named_as_it_was_given(self, run, folder):
        (folder / "a").mkdir()
        (folder / "a" / "same.txt").write_text("On Tuesday.", encoding="utf-8")
        assert run("build", "a/same.txt").stderr.startswith("chronology: a/same.txt: no reference")
        result = run("build", "a/same.txt", "--ref", "2023")
        assert result.exit_code == 3
        assert result.stderr == (
            "chronology: a/same.txt: a reference date must name a day, such as 2023-10-19, "
            "got '2023'\n"
        )
