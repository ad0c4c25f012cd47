"""The chronology of each seed article, as a careful editor would have it.

The files hold the visible part: title, sections, lines, footnotes; the data block is compared by
reading it back. Every line was read against its article.
"""

from pathlib import Path

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


def _golden(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def _made(name: str) -> list[str]:
    text = build(read(SEEDS / ARTICLES[name])).to_markdown()
    visible, mark, _ = text.partition("<!-- chronology:records")
    assert mark
    return visible.rstrip().splitlines()


def _bullets(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("- ")]


@pytest.mark.parametrize("name", ARTICLES)
def test_the_lines_that_an_editor_would_write(name: str):
    assert _bullets(_made(name)) == _bullets(_golden(name))


@pytest.mark.parametrize("name", ARTICLES)
def test_title_sections_order_and_footnotes(name: str):
    assert _made(name) == _golden(name)


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
