"""``chronology merge``: several chronologies become one."""

from pathlib import Path

import pytest

from chronology.pipeline import build
from chronology.sources.text import read


def both():
    return build([read(Path("story.txt")), read(Path("other.txt"))])


@pytest.fixture
def parts(run):
    """One chronology in each format, of one story or the other."""
    run("build", "story.txt", "-o", "story.md")
    run("build", "story.txt", "-o", "story.jsonl")
    run("build", "other.txt", "-o", "other.json")
    return ("story.md", "story.jsonl", "other.json")


def test_it_is_the_union_whatever_the_formats_and_their_order(run, parts):
    results = {run("merge", *order).stdout for order in (parts, parts[::-1], parts[1:], parts * 2)}
    assert results == {both().to_markdown()}


def test_standard_input_is_one_of_them(run, parts):
    piped = Path("other.json").read_text(encoding="utf-8")
    assert run("merge", "story.md", "-", stdin=piped).stdout == both().to_markdown()


def test_the_output_may_be_an_input(run, parts):
    result = run("merge", "story.md", "other.json", "-o", "story.md")
    assert (result.exit_code, result.output) == (0, "")
    assert Path("story.md").read_text(encoding="utf-8") == both().to_markdown()


def test_a_single_one_changes_its_format(run, parts):
    assert run("merge", "story.md", "--format", "jsonl").stdout == (
        Path("story.jsonl").read_text(encoding="utf-8")
    )


def test_lines_that_were_put_together_are_a_chronology(run, parts):
    other = run("merge", "other.json", "--format", "jsonl").stdout
    piped = Path("story.jsonl").read_text(encoding="utf-8") + other
    assert run("merge", "-", stdin=piped).stdout == both().to_markdown()


def test_an_article_is_refused_and_the_others_are_merged(run, parts):
    result = run("merge", "story.md", "story.txt", "other.json")
    assert result.exit_code == 3
    assert result.stderr.startswith("chronology: story.txt: not a chronology: ")
    assert result.stderr.endswith("`chronology build` takes articles\n")
    assert result.stdout == both().to_markdown()


def test_a_chronology_is_not_an_article(run, parts):
    for name in parts:
        result = run("build", name)
        assert (result.exit_code, result.stdout) == (3, "")
        assert result.stderr == (
            f"chronology: {name}: a chronology, not an article; `chronology merge` takes those\n"
        )


def damaged(name: str, change: tuple[str, str]) -> None:
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change), encoding="utf-8", newline="")


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("story.md", ('"type": "claim"', '"type": "link"'), "expected lines as they were written"),
        ("story.md", ("\n-->", ""), "expected a line '-->' at its end"),
        ("story.md", (" sha256=", " sha512="), "expected a version and a sha256"),
        ("other.json", ('"version": 1', '"version": 9'), "$.version: expected the version 1"),
        ("other.json", ('"records": [', '"records": ['[:-2]), "$: expected JSON ("),
        ("other.json", ('"phrase"', '"phrases"'), "$.records[0]"),
        ("story.jsonl", ('"type": "claim"}\n', '"type": "claim"\n'), "line 1: $: expected JSON ("),
        ("story.jsonl", ("1954", "1955"), "$.id"),
    ],
)
def test_a_damaged_one_is_named_with_the_place(run, parts, name, change, said):
    damaged(name, change)
    good = next(part for part in parts if part.partition(".")[0] != name.partition(".")[0])
    result = run("merge", name, good)
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"chronology: {name}: ")
    assert said in result.stderr
    assert result.stdout == run("merge", good).stdout


def test_what_could_not_be_read_is_not_overwritten(run, parts):
    damaged("story.md", ('"type": "claim"', '"type": "link"'))
    before = Path("story.md").read_bytes()
    result = run("merge", "story.md", "other.json", "-o", "story.md")
    assert result.exit_code == 3
    assert result.stderr.splitlines()[-1] == (
        "chronology: story.md: left as it is, because it could not be read"
    )
    assert Path("story.md").read_bytes() == before
