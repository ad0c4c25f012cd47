"""Speed of TimeML on a document of a million characters.

``pytest -m benchmark tests/benchmarks/test_timeml.py`` reports it. The document is the seed article
over and over, so that it has as many time expressions as news has.
"""

import time
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from chronology.formats.timeml import read_timeml, write_timeml
from chronology.language.mention import Mention
from chronology.language.recognize import find

SEED = Path(__file__).parents[2] / "seeds" / "000_1a286627de7e94b1.txt"
DAY = "2023-10-19"
SIZE = 1_000_000
pytestmark = pytest.mark.benchmark(timer=time.process_time)


@pytest.fixture(scope="module")
def marked() -> tuple[str, list[Mention]]:
    """The long text and its mentions: found once in the article, and moved."""
    article = SEED.read_text(encoding="utf-8")
    once, rounds = find(article, DAY), SIZE // len(article) + 1
    mentions = [
        evolve(
            mention,
            start=mention.start + turn * len(article),
            stop=mention.stop + turn * len(article),
            partner=None if mention.partner is None else mention.partner + turn * len(once),
        )
        for turn in range(rounds)
        for mention in once
    ]
    return article * rounds, mentions


def _report(benchmark: Any, characters: int, tags: int) -> None:
    rate = characters / benchmark.stats.stats.min
    benchmark.extra_info["characters_a_cpu_second"] = round(rate)
    print(f"\n{characters:,} characters, {tags:,} tags: {rate:,.0f} a second of processor time")


def test_writing(benchmark: Any, marked: tuple[str, list[Mention]]) -> None:
    text, mentions = marked
    xml, _ = benchmark(write_timeml, text, mentions, DAY)
    assert read_timeml(xml).text == text
    _report(benchmark, len(text), len(mentions))


@pytest.mark.parametrize("encoded", [False, True], ids=["str", "bytes"])
def test_reading(benchmark: Any, marked: tuple[str, list[Mention]], encoded: bool) -> None:
    text, mentions = marked
    xml, _ = write_timeml(text, mentions, DAY)
    document = benchmark(read_timeml, xml.encode() if encoded else xml)
    assert document.text == text
    _report(benchmark, len(xml), len(document.annotations))
