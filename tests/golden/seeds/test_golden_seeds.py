"""The chronology of each seed article, as a careful editor would have it.

The files hold the visible part: title, sections, lines, footnotes; the data block is compared by
reading it back. Every line was read against its article; where the program writes another one, the
file has the editor's, and ``FAULTS`` the cause. It fails the suite as soon as it comes out.
"""

from pathlib import Path
from typing import Any

import pytest

from chronology.formats import markdown
from chronology.pipeline import build
from chronology.sources.text import read

HERE = Path(__file__).parent
SEEDS = Path(__file__).parents[3] / "seeds"
ARTICLES = {
    "000_1a286627de7e94b1.md": "000_1a286627de7e94b1.txt",
    "harbour_tunnel.md": "harbour_tunnel.txt",
    "old_port.md": "old_port.md",
}

#: Beginning of a line in a file -> why it does not come out.
FAULTS = {
    "- **November 2023** — Two bidders": "'last November' stays in the line and is soon wrong",
    "- **April 2024** — Drilling": "two predicates of one subject are not parted",
    "- **until March 2026** — Drilling": "two predicates of one subject are not parted",
    "- **by the end of May 2024**": "the end of May is shown as May: by May is a month too early",
    "- **from 1 July 2024**": "what is still to begin is shown as since",
    "- **by 30 June 2027**": "no later than is read as until",
    "- **between 138 CE and 161 CE**": "between is read as from and until",
}


def _fault(line: str) -> str:
    return next((why for start, why in FAULTS.items() if line.startswith(start)), "")


def _golden(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def _made(name: str) -> list[str]:
    text = build(read(SEEDS / ARTICLES[name])).to_markdown()
    visible, mark, _ = text.partition("<!-- chronology:records")
    assert mark
    return visible.rstrip().splitlines()


def _bullets(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("- ")]


def _lines() -> list[Any]:
    return [
        pytest.param(
            name,
            line,
            id=f"{name}: {line[2:50]}",
            marks=[pytest.mark.xfail(reason=_fault(line), strict=True)] if _fault(line) else [],
        )
        for name in ARTICLES
        for line in _bullets(_golden(name))
    ]


@pytest.mark.parametrize(("name", "line"), _lines())
def test_a_line_that_an_editor_would_write(name: str, line: str):
    assert line in _made(name)


@pytest.mark.parametrize("name", ARTICLES)
def test_there_are_no_other_lines(name: str):
    made, golden = _bullets(_made(name)), _bullets(_golden(name))
    assert len(made) == len(golden)
    faulty = [line for line in golden if _fault(line)]
    assert len(set(made) - set(golden)) == len(faulty)


@pytest.mark.parametrize("name", ARTICLES)
def test_title_sections_order_and_footnotes(name: str):
    made, golden = _made(name), _golden(name)
    known = set(golden)
    assert [line for line in made if line in known] == [line for line in golden if not _fault(line)]


@pytest.mark.parametrize("name", ARTICLES)
def test_the_chronology_comes_back_from_its_file(name: str):
    timeline = build(read(SEEDS / ARTICLES[name]))
    assert markdown.read(timeline.to_markdown()) == timeline
    assert timeline.check() == ()


@pytest.mark.parametrize("name", ARTICLES)
def test_every_line_quotes_its_article_word_for_word(name: str):
    article = read(SEEDS / ARTICLES[name])
    for claim in build(article).claims:
        assert " ".join(article.text[claim.start : claim.stop].split()) == claim.quote
        assert claim.phrase in claim.quote
        assert claim.start >= article.body


def test_every_seed_has_its_golden_file():
    seeds = {path.name for path in SEEDS.iterdir()} - {"README.md"}
    assert seeds == set(ARTICLES.values())
    assert {path.name for path in HERE.glob("*.md")} == set(ARTICLES)
