"""EDTF and GEDCOM on the open cases, and TIMEX3 values on open texts.

They lie beside the checkout, in ``../shared/corpora``, and are not part of it; where that folder is
absent these tests are skipped. ``pytest -rP tests/scores`` shows the tables.
"""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from chronology.axis.gregorian import DAY_TICKS, civil
from chronology.dates.edtf import edtf_losses, parse_edtf
from chronology.dates.fuzzy import FuzzyDate, Qualifier, Shape
from chronology.dates.gedcom import gedcom_losses, parse_gedcom
from chronology.dates.placeless import Placeless
from chronology.dates.timex3 import parse_timex3, timex3_losses
from chronology.errors import NotationError
from chronology.reasoning.box import Box

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
CASES, TEXTS = CORPORA / "intervals", CORPORA / "timex"
pytestmark = pytest.mark.skipif(
    not CASES.is_dir(), reason="there is no folder of open interval cases beside the checkout"
)
_TAG, _ATTRIBUTE = re.compile("<TIMEX3([^>]*)>"), re.compile(r'(\w+)="([^"]*)"')

_UNBOUNDED = (None, "-inf", "inf")


def _rows(name: str) -> list[dict[str, Any]]:
    with (CASES / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _day(tick: int | None, *, last: bool = False) -> str | None:
    if tick is None:
        return None
    year, month, day = civil((tick - last) // DAY_TICKS)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def _edtf(text: str) -> FuzzyDate | None:
    try:
        return parse_edtf(text)
    except NotationError:
        return None


def _edtf_fault(row: dict[str, Any]) -> str:
    """What is wrong with the reading of a row; empty when nothing is."""
    date = _edtf(row["input"])
    if (date is not None) != row["valid"]:
        return "validity"
    if date is None:
        return ""
    if edtf_losses(date):
        return "not written again"
    if row["convention"] and row["lower"] is row["upper"] is None:
        return ""
    lower, upper = _day(date.earliest), _day(date.latest, last=True)
    same_lower = lower == row["lower"] or (lower is None and row["lower"] in _UNBOUNDED)
    same_upper = upper == row["upper"] or (upper is None and row["upper"] in _UNBOUNDED)
    return "" if same_lower and same_upper else f"bounds {date.span}"


def _report(rows: list[dict[str, Any]], faults: dict[str, str]) -> None:
    print(f"{len(rows) - len(faults)} of {len(rows)} rows right")
    for text, fault in faults.items():
        print(f"  {text!r}: {fault}")


@pytest.mark.parametrize("status", ["core", "disputed"])
def test_every_edtf_case_has_its_validity_and_bounds(status: str) -> None:
    """The disputed ones as docs/reference/limits.md has them decided."""
    rows = [row for row in _rows("edtf_cases.jsonl") if row["status"] == status]
    faults = {row["input"]: fault for row in rows if (fault := _edtf_fault(row))}
    _report(rows, faults)
    assert len(rows) >= {"core": 1_500, "disputed": 70}[status]
    assert faults == {}


def test_generated_edtf_has_its_validity_and_bounds() -> None:
    rows = [row for row in _rows("edtf_generated.jsonl") if not row["grey"]]
    faults = {row["input"]: fault for row in rows if (fault := _edtf_fault(row))}
    _report(rows, faults)
    assert len(faults) <= 0.02 * len(rows)


def test_what_vendors_add_to_edtf_is_refused_or_read_as_the_standard_does() -> None:
    rows = [row for row in _rows("edtf_cases.jsonl") if row["status"] in ("extension", "draft2012")]
    accepted = Counter(
        str(row.get("extension") or row["status"])
        for row in rows
        if _edtf(row["input"]) is not None and not row["valid"]
    )
    print(f"{len(rows)} rows; accepted against the standard: {dict(accepted)}")
    # "/" and "../.." say nothing, which is a date too: one without bounds must have a text.
    assert set(accepted) == {"degenerate interval"}


def _gedcom_fault(row: dict[str, Any]) -> str:
    try:
        date = parse_gedcom(row["input"])
    except NotationError as error:
        return f"refused: {error}" if row["valid"] else ""
    if not row["valid"]:
        return "accepted"
    if isinstance(date, Placeless):
        # Years of the Republic in which its calendar was long gone have no day to give.
        return "" if row["calendar"] == "FRENCH R" and "lower" not in row else "no place"
    checks = (
        (gedcom_losses(date) == (), "not written again"),
        (Qualifier.APPROXIMATE in date.qualifier or not row.get("approximate"), "not approximate"),
        (date.shape is Shape.THROUGHOUT or row["shape"] != "period", "not a period"),
        (
            date.granularity.name.lower() == row.get("precision", date.granularity.name.lower()),
            "unit",
        ),
        (_has_gedcom_bounds(date, row), f"bounds {date.outer}"),
    )
    return ", ".join(fault for holds, fault in checks if not holds)


def _has_gedcom_bounds(date: FuzzyDate, row: dict[str, Any]) -> bool:
    if "start" in row:
        start = [_day(date.outer.start_lower), _day(date.outer.start_upper)]
        end = [_day(date.outer.end_lower, last=True), _day(date.outer.end_upper, last=True)]
        # A side that is not given has no bound but those that follow from the other one.
        told = (row["start"], start), (row["end"], end)
        return all(wanted in (found, [None, None]) for wanted, found in told)
    found = {
        "lower": _day(date.earliest) or "-inf",
        "upper": _day(date.latest, last=True) or "inf",
        "lower_excl": _day(date.earliest, last=True),
        "upper_excl": _day(date.latest),
    }
    return all(found[key] == row[key] for key in found if key in row)


def test_gedcom_cases_have_their_validity_and_bounds() -> None:
    rows = _rows("gedcom_cases.jsonl")
    faults = {row["input"]: fault for row in rows if (fault := _gedcom_fault(row))}
    _report(rows, faults)
    assert faults == {}


def test_an_open_side_is_no_bound() -> None:
    """``FROM 2016`` ends when it ends: the reading that the cases call ``[null, null]``."""
    date = parse_gedcom("FROM 2016")
    assert isinstance(date, FuzzyDate)
    assert date.outer == Box.of((date.outer.start_lower, date.outer.start_upper))


@pytest.mark.skipif(not TEXTS.is_dir(), reason="there is no folder of open texts with TIMEX3")
def test_timex3_values_of_annotators_are_read_and_written_again() -> None:
    read: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for path in sorted(TEXTS.rglob("*.tml")):
        for tag in _TAG.findall(path.read_text(encoding="utf-8")):
            found = dict(_ATTRIBUTE.findall(tag))
            try:
                date = parse_timex3(found["value"], found.get("mod", ""))
            except NotationError as error:
                refused[str(error)] += 1
                continue
            read["without place" if isinstance(date, Placeless) else "dates"] += 1
            assert isinstance(date, Placeless) or timex3_losses(date) == ()
    print(f"{dict(read)}, {refused.total()} refused: {dict(refused)}")
    assert refused.total() <= 0.005 * (read.total() + refused.total())
