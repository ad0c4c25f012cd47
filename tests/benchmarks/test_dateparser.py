"""Speed of the fallback, in phrases a second of processor time.

``pytest -m benchmark tests/benchmarks/test_dateparser.py -s`` reports it. The phrases are those of
the conformance table, once everything is loaded; the first phrase of a language costs more.
"""

import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chronology.adapters.dateparser import resolve_with_dateparser
from chronology.language.reference import Reference

TABLE = Path(__file__).parents[1] / "conformance" / "dateparser.toml"
LANGUAGES = tomllib.loads(TABLE.read_text(encoding="utf-8"))["language"]
PHRASES = {
    kind: [(row[0], each["code"]) for each in LANGUAGES for row in each.get(kind, ())]
    for kind in ("read", "unread")
}
REFERENCE = Reference.of("2023-10-19")
pytestmark = pytest.mark.benchmark(timer=time.process_time)


def _plain(phrase: str, language: str) -> object:
    """dateparser by itself, with its own choices: what the adapter costs is the difference."""
    from dateparser.date import DateDataParser

    return DateDataParser(languages=[language]).get_date_data(phrase)


def _ours(phrase: str, language: str) -> object:
    return resolve_with_dateparser(phrase, REFERENCE, language)


@pytest.mark.parametrize("kind", PHRASES)
@pytest.mark.parametrize("read", [_ours, _plain], ids=["adapter", "dateparser alone"])
def test_phrases(benchmark: Any, kind: str, read: Callable[[str, str], object]) -> None:
    phrases = PHRASES[kind]

    def run() -> None:
        for phrase, language in phrases:
            read(phrase, language)

    benchmark(run)
    rate = len(phrases) / benchmark.stats.stats.min
    benchmark.extra_info["phrases_a_cpu_second"] = round(rate)
    print(f"\n{len(phrases)} phrases: {rate:,.0f} a second, {1e6 / rate:,.0f} µs each")
