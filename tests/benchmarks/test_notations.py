"""Speed of the readers and writers of dates, in texts a second of processor time.

``pytest -m benchmark tests/benchmarks/test_notations.py -s`` reports it. The readers of others are
measured in the same run, on the texts that they read, where they are installed: ``edtf`` and
``undate``. The texts are those of the conformance tables.
"""

import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from chronology.dates.edtf import format_edtf, parse_edtf
from chronology.dates.gedcom import parse_gedcom
from chronology.dates.timex3 import date_timex, parse_timex3

TABLES = Path(__file__).parents[1] / "conformance"
SECONDS = 0.5
pytestmark = pytest.mark.benchmark(timer=time.process_time)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((TABLES / name).read_text(encoding="utf-8"))


EDTF = [row[0] for feature in _table("edtf.toml")["feature"] for row in feature["accepted"]]
GEDCOM = [row[0] for feature in _table("gedcom.toml")["feature"] for row in feature["accepted"]]
TIMEX3 = [row[:2] for row in _table("timex3.toml")["accepted"]]
#: What is found in catalogues most: days, months, years, decades, marks, intervals.
PLAIN = [text for text in EDTF if text[0] not in "[{" and "X" not in text.rstrip("X-")]


def _each(items: Sequence[Any], read: Callable[..., object]) -> Callable[[], None]:
    def run() -> None:
        for item in items:
            read(item)

    return run


def _rate(items: Sequence[Any], read: Callable[..., object]) -> float:
    """Items a second of processor time, the best of some rounds."""
    run, best, begun = _each(items, read), float("inf"), time.process_time()
    while time.process_time() - begun < SECONDS:
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return len(items) / best


def _report(benchmark: Any, items: Sequence[Any], read: Callable[..., object]) -> None:
    benchmark(_each(items, read))
    rate = len(items) / benchmark.stats.stats.min
    benchmark.extra_info["a_cpu_second"] = round(rate)
    print(f"\n{len(items)} texts: {rate:,.0f} a second of processor time")


@pytest.mark.parametrize("texts", [EDTF, PLAIN], ids=["all levels", "plain"])
def test_reading_edtf(benchmark: Any, texts: list[str]) -> None:
    _report(benchmark, texts, parse_edtf)


def test_writing_edtf(benchmark: Any) -> None:
    _report(benchmark, [parse_edtf(text) for text in EDTF], format_edtf)


def test_reading_gedcom(benchmark: Any) -> None:
    _report(benchmark, GEDCOM, parse_gedcom)


def test_reading_timex3(benchmark: Any) -> None:
    _report(benchmark, TIMEX3, lambda row: parse_timex3(*row))


def test_writing_timex3(benchmark: Any) -> None:
    _report(benchmark, [parse_edtf(text) for text in PLAIN], date_timex)


def test_reading_edtf_against_edtf(benchmark: Any) -> None:
    peer = pytest.importorskip("edtf", reason="the package edtf is not installed")
    _against(benchmark, "edtf", peer.parse_edtf)


def test_reading_edtf_against_undate(benchmark: Any) -> None:
    peer = pytest.importorskip("undate", reason="the package undate is not installed")
    _against(benchmark, "undate", lambda text: peer.Undate.parse(text, "EDTF"))


def _against(benchmark: Any, name: str, read: Callable[[str], object]) -> None:
    texts = [text for text in EDTF if _reads(read, text)]
    benchmark(_each(texts, read))
    theirs = len(texts) / benchmark.stats.stats.min
    ours = _rate(texts, parse_edtf)
    benchmark.extra_info.update(texts=len(texts), times_faster=round(ours / theirs))
    print(
        f"\n{name}, {len(texts)} texts of {len(EDTF)}: {theirs:,.0f} a second,"
        f" here {ours:,.0f}: {ours / theirs:,.0f} times"
    )


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except Exception:  # noqa: BLE001 - each has its own way to refuse
        return False
    return True
