"""Bad input: one clear line on standard error, the right exit code, never a traceback."""

import pytest

GIVE_ONE = 'give one, as in published="2023-10-19" or --ref 2023-10-19'

FILES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "zeros.txt": b"On Tuesday\0 it began.",
    "latin.txt": "date 2023-10-19 (AFP) Le café.".encode("cp1252"),
    "paper.pdf": b"%PDF-1.7\n",
    "page.txt": b"<!DOCTYPE html><html><p>On Tuesday.</p></html>",
    "april.txt": b"KABUL, April 31, 2023 (Xinhua) -- A bomb went off on Tuesday.",
    "leap.txt": b"KABUL, Feb. 29, 2015 (Xinhua) -- A bomb went off on Tuesday.",
    "month.txt": b"date 2023-13-01 (MENAFN) A bomb went off on Tuesday.",
    "yearless.txt": b"KABUL, Oct. 19 (Xinhua) -- A bomb went off on Tuesday.",
    "undated.txt": b"A bomb went off on Tuesday.",
    "front.txt": b"---\ndate: soon\n---\nA bomb went off on Tuesday.",
}

SAID = {
    "empty.txt": "empty",
    "blank.txt": "empty",
    "binary.png": "binary: a zero byte at position 8",
    "zeros.txt": "binary: a zero byte at position 10",
    "latin.txt": "not UTF-8: byte 0xe9 at position 28; name its encoding, as in "
    'encoding="windows-1252" or --encoding windows-1252',
    "paper.pdf": "a PDF; give its text, as pdftotext prints it",
    "page.txt": "a web page; give the text of the article",
    "april.txt": f"no calendar has 'April 31, 2023': 2023-04 has no day 31; {GIVE_ONE}",
    "leap.txt": f"no calendar has 'Feb. 29, 2015': 2015-02 has no day 29; {GIVE_ONE}",
    "month.txt": f"no calendar has '2023-13-01': month must be in 1..12, got 13; {GIVE_ONE}",
    "yearless.txt": f"no reference date ('KABUL, Oct. 19 (Xinhua)' has no year); {GIVE_ONE}",
    "undated.txt": f"no reference date; {GIVE_ONE}",
    "front.txt": f"'soon' is not a date; {GIVE_ONE}",
    "none.txt": "no such file",
    ".": "a directory; give the files in it",
}

DATES = {
    "2023-04-31": "no calendar has '2023-04-31': 2023-04 has no day 31",
    "2015-02-29": "no calendar has '2015-02-29': 2015-02 has no day 29",
    "2023-13-01": "no calendar has '2023-13-01': month must be in 1..12, got 13",
    "31 April": "not a date: '31 April'; give one such as 2023-10-19",
    "today": "not a date: 'today'; give one such as 2023-10-19",
    "": "not a date: ''; give one such as 2023-10-19",
    "2023-10-19/..": "a reference needs both bounds, got Interval[2023-10-19, ..)",
}


@pytest.fixture(autouse=True)
def _files(folder):
    for name, data in FILES.items():
        (folder / name).write_bytes(data)


@pytest.mark.parametrize("command", ["build", "find", "explain"])
@pytest.mark.parametrize("name", SAID)
def test_an_article_that_cannot_be_read_is_named_with_the_reason(run, command, name):
    result = run(command, name)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == f"chronology: {name}: {SAID[name]}\n"


@pytest.mark.parametrize("name", ["empty.txt", "binary.png", "latin.txt", "none.txt", "."])
def test_a_chronology_that_cannot_be_read_is_named_with_the_reason(run, name):
    result = run("merge", name)
    assert (result.exit_code, result.stdout) == (3, "")
    # There is no --encoding here: our formats are UTF-8.
    assert result.stderr.startswith(f"chronology: {name}: {SAID[name].partition(';')[0]}")


@pytest.mark.parametrize("name", FILES)
def test_standard_input_is_named_too(run, name):
    result = run("find", "-", stdin=FILES[name])
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("chronology: standard input: ")
    assert result.stderr.endswith(f"{SAID[name]}\n")


@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize(
    "args", [("build", "story.txt", "nine.txt"), ("find", "story.txt"), ("resolve", "Friday"),
             ("explain", "Friday"), ("explain", "story.txt")], ids=" ".join,
)  # fmt: skip
def test_a_reference_that_is_no_date_is_said_once(run, args, date):
    result = run(*args, "--ref", date)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == f"chronology: --ref: {DATES[date]}\n"


@pytest.mark.parametrize("command", ["resolve", "explain"])
def test_a_phrase_needs_a_day_to_count_from(run, command):
    result = run(command, "last Friday", "--ref", "2023")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "chronology: --ref: a reference date must name a day, such as 2023-10-19, got '2023'\n"
    )


def test_a_phrase_without_a_reference_says_how_to_give_one(run):
    result = run("resolve", "last Friday")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "chronology: no reference date for 'last Friday'; give one, as in --ref 2023-10-19\n"
    )


@pytest.mark.parametrize("codec", ["klingon", "hex", "rot13"])
def test_an_encoding_that_is_none_is_wrong_use(run, codec):
    result = run("build", "story.txt", "--encoding", codec)
    assert result.exit_code == 2
    assert f"{codec!r} is no text encoding that Python knows." in result.stderr


def test_an_encoding_that_the_text_is_not_in_is_said(run):
    result = run("build", "latin.txt", "--encoding", "ascii")
    assert result.exit_code == 3
    assert result.stderr.startswith("chronology: latin.txt: not ascii: byte 0xe9 at position 28")
    result = run("build", "latin.txt", "--encoding", "undefined")
    assert result.exit_code == 3
    assert result.stderr == "chronology: latin.txt: unknown encoding 'undefined'\n"


@pytest.mark.parametrize(
    "args",
    [
        (),
        ("build",),
        ("merge",),
        ("find",),
        ("resolve",),
        ("explain",),
        ("bild", "story.txt"),
        ("build", "story.txt", "--colour"),
        ("build", "story.txt", "--format", "word"),
        ("resolve", "Friday", "--ref", "2023-10-19", "--tense", "pluperfect"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_by_click(run, args):
    result = run(*args)
    assert result.exit_code == 2
    assert "Usage: chronology" in result.stderr


def test_a_line_of_a_megabyte_is_a_text_like_any_other(run, folder):
    line = "date 2023-10-19 (MENAFN) On Tuesday it began. " + "word " * 200_000 + "in 1954."
    (folder / "long.txt").write_text(line, encoding="utf-8")
    result = run("build", "long.txt", "--format", "jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [part for part in ("Tuesday", "1954") if part not in result.stdout] == []
    unspaced = run("find", "-", "--ref", "2023-10-19", stdin="9" * 1_000_000)
    assert (unspaced.exit_code, unspaced.output) == (0, "")


@pytest.mark.parametrize("name", ["a\x1b[31mred.txt", "two\nlines.txt", "\u202egnp.txt"])
def test_a_name_does_nothing_to_the_terminal(run, name):
    result = run("build", name)
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert result.stderr.rstrip("\n").isprintable()
