"""``chronology find``: the time expressions of texts."""

import json
import sys
from pathlib import Path

import pytest

from chronology.cli import find as find_module
from chronology.formats.mentions import encode_mention
from chronology.language.recognize import find


def test_each_expression_is_a_line_of_json(run, story):
    result = run("find", "story.txt", "other.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    values = [json.loads(line) for line in result.stdout.splitlines()]
    expected = [
        {"file": name, "reference": day, "rung": "dateline", **encode_mention(mention)}
        for name, text, day in (
            ("story.txt", story, "2023-10-19"),
            ("other.txt", Path("other.txt").read_text(encoding="utf-8"), "2023-10-20"),
        )
        for mention in find(text, day)
    ]
    assert len(expected) == 5
    assert values == expected


def test_offsets_count_in_the_text_as_it_is_read(run, folder):
    text = "\ufeffdate 2023-10-19 (AFP)\r\n\r\nAn émigré left on Tuesday."
    (folder / "crlf.txt").write_bytes(text.encode())
    last = json.loads(run("find", "crlf.txt").stdout.splitlines()[-1])
    decoded = text.removeprefix("\ufeff").replace("\r\n", "\n")
    assert decoded[last["start"] : last["stop"]] == last["text"] == "Tuesday"


def test_the_caller_gives_the_reference_date(run):
    line = json.loads(run("find", "-", "--ref", "2024-05-05", stdin="On Tuesday.").stdout)
    assert (line["file"], line["reference"], line["rung"]) == ("-", "2024-05-05", "caller")


def test_no_expression_is_no_line(run):
    result = run("find", "-", "--ref", "2024-05-05", stdin="Nothing is said here.")
    assert (result.exit_code, result.output) == (0, "")


def test_a_bad_file_is_reported_and_the_others_are_done(run):
    result = run("find", "undated.txt", "story.txt")
    assert result.exit_code == 3
    assert result.stderr.startswith("chronology: undated.txt: no reference date")
    assert result.stdout == run("find", "story.txt").stdout


def test_a_table_has_a_row_for_each(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "90")
    result = run("find", "--table", "story.txt")
    assert result.stdout.splitlines() == [
        " start   stop   text               TIMEX3               date",
        "─" * 79,
        "     5     15   2023-10-19         DATE 2023-10-19      19 October 2023",
        "    48     61   on Tuesday night   TIME 2023-10-17TNI   17 October 2023, night",
        "    76     80   since 1954         DATE 1954            since 1954",
    ]


def test_a_table_says_why_there_is_no_date_and_has_the_name_of_its_file(run):
    Path("deal.txt").write_text("date 2023-10-19 (AP) A 15-year [b]deal[/b].", encoding="utf-8")
    lines = run("find", "--table", "deal.txt", "story.txt").stdout.splitlines()
    assert lines[0].strip() == "deal.txt"
    assert "none: a length of" in lines[4]
    assert "story.txt" in [line.strip() for line in lines]


@pytest.mark.parametrize(("terminal", "option", "is_table"), [
    (True, None, True),
    (False, None, False),
    (True, "--jsonl", False),
    (False, "--table", True),
])  # fmt: skip
def test_a_terminal_gets_a_table(run, monkeypatch, terminal, option, is_table):
    monkeypatch.setattr(
        find_module, "is_terminal", lambda stream: stream is sys.stdout and terminal
    )
    result = run("find", "story.txt", *([option] if option else []))
    assert result.stdout.startswith(" start") is is_table
