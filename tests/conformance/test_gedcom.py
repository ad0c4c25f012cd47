"""GEDCOM date values against the table of features beside this file."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.axis.gregorian import DAY_TICKS, civil
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.gedcom import GedcomVersion, format_gedcom, gedcom_losses, parse_gedcom
from chronology.dates.placeless import Placeless
from chronology.errors import GedcomError

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("gedcom.toml").read_text(encoding="utf-8")
)
ACCEPTED = [row for feature in TABLE["feature"] for row in feature["accepted"]]
REFUSED = [row for feature in TABLE["feature"] for row in feature.get("refused", ())]
PLACELESS = [row for feature in TABLE["feature"] for row in feature.get("placeless", ())]


def _day(tick: int | None) -> str:
    if tick is None:
        return ".."
    year, month, day = civil(tick // DAY_TICKS)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


def _read(text: str) -> FuzzyDate:
    date = parse_gedcom(text)
    assert isinstance(date, FuzzyDate)
    return date


@pytest.mark.parametrize(("text", "first", "last", "written"), ACCEPTED)
def test_the_bounds_are_those_of_the_standard(
    text: str, first: str, last: str, written: str
) -> None:
    date = _read(text)
    assert _day(date.earliest) == first
    assert _day(None if date.latest is None else date.latest - 1) == last
    assert format_gedcom(date) == written
    assert gedcom_losses(date) == ()
    assert _read(written) == date


@pytest.mark.parametrize("text", [row[0] for row in ACCEPTED])
def test_version_7_says_no_less_but_what_it_has_no_words_for(text: str) -> None:
    date = _read(text)
    written = format_gedcom(date, version=GedcomVersion.V7)
    assert "@" not in written
    assert "(" not in written
    assert "/" not in written
    assert _read(written).outer.contains(date.outer)
    assert (gedcom_losses(date, version=GedcomVersion.V7) == ()) == (_read(written) == date)


def test_version_7_names_every_calendar_where_one_is_not_gregorian() -> None:
    date = _read("FROM @#DJULIAN@ 1670 TO 1800")
    assert format_gedcom(date, version=GedcomVersion.V7) == "FROM JULIAN 1670 TO GREGORIAN 1800"
    date = _read("FROM 1670 TO 1800")
    assert format_gedcom(date, version=GedcomVersion.V7) == "FROM 1670 TO 1800"


@pytest.mark.parametrize(("text", "position"), REFUSED)
def test_malformed_text_is_refused_where_it_goes_wrong(text: str, position: int) -> None:
    with pytest.raises(GedcomError) as caught:
        parse_gedcom(text)
    assert caught.value.text == text
    assert caught.value.position == position
    assert caught.value.expected


@pytest.mark.parametrize(("text", "reason"), PLACELESS)
def test_what_names_no_time_says_why(text: str, reason: str) -> None:
    found = parse_gedcom(text)
    assert isinstance(found, Placeless)
    assert found.text == text
    assert reason in found.reason
