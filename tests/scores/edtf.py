"""Score the EDTF reader on the open cases: ``python tests/scores/edtf.py``.

The cases lie beside the checkout, in ``../shared/corpora/intervals``, and are not part of it; where
that folder is absent nothing is scored, which is said. Only rows that every published test suite
agrees on (``status`` core) count, and of the generated rows only those that are not grey.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chronology.axis.gregorian import DAY_TICKS, civil
from chronology.dates.edtf import format_edtf, parse_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import EdtfError

CASES = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "intervals"
ROUNDS = 5


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with (CASES / name).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("status", "core") == "core" and not row.get("grey", False):
                yield row


def _day(tick: int) -> str:
    year, month, day = civil(tick // DAY_TICKS)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def _read(text: str) -> FuzzyDate | None:
    try:
        return parse_edtf(text)
    except EdtfError:
        return None


def _has_bounds(date: FuzzyDate, row: dict[str, Any]) -> bool:
    lower = None if date.earliest is None else _day(date.earliest)
    upper = None if date.latest is None else _day(date.latest - 1)
    unbounded = (None, "-inf", "inf")
    return (lower == row["lower"] or (lower is None and row["lower"] in unbounded)) and (
        upper == row["upper"] or (upper is None and row["upper"] in unbounded)
    )


def _score(name: str) -> None:
    rows = list(_rows(name))
    valid = bounded = right = wide = 0
    for row in rows:
        date = _read(row["input"])
        agrees = (date is not None) == row["valid"]
        valid += agrees
        if not agrees:
            print(f"  validity: {row['input']!r} should be {row['valid']}")
        if date is None or not row["valid"]:
            continue
        wide += parse_edtf(format_edtf(date)).outer.contains(date.outer)
        if row["lower"] is None and row["upper"] is None and row["convention"]:
            continue
        bounded += 1
        right += _has_bounds(date, row)
        if not _has_bounds(date, row):
            print(f"  bounds: {row['input']!r} read as {date.span}")
    read = sum(row["valid"] for row in rows)
    print(f"{name:22} validity {valid}/{len(rows)}  bounds {right}/{bounded}", end="  ")
    print(f"written at least as wide {wide}/{read}")


def main() -> int:
    """Print the table; 0 also where there is nothing to score."""
    if not CASES.is_dir():
        print(f"nothing scored: there is no folder {CASES.name} of open cases beside the checkout")
        return 0
    _score("edtf_cases.jsonl")
    _score("edtf_generated.jsonl")
    texts = [row["input"] for row in _rows("edtf_cases.jsonl") if row["valid"]]
    begun = time.process_time()
    for _ in range(ROUNDS):
        for text in texts:
            parse_edtf(text)
    print(f"speed {ROUNDS * len(texts) / (time.process_time() - begun):,.0f} texts a CPU second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
