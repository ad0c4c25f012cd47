"""EDTF against the table of features beside this file."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.axis.gregorian import DAY_TICKS, civil
from chronology.dates.edtf import edtf_losses, edtf_reading_losses, format_edtf, parse_edtf
from chronology.dates.fuzzy import Openness
from chronology.errors import EdtfError

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("edtf.toml").read_text(encoding="utf-8")
)
ACCEPTED = [row for feature in TABLE["feature"] for row in feature["accepted"]]
REFUSED = [row for feature in TABLE["feature"] for row in feature.get("refused", ())]
CANONICAL = TABLE["canonical"]["texts"]


def _day(tick: int) -> str:
    year, month, day = civil(tick // DAY_TICKS)
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{day:02d}"


@pytest.mark.parametrize(("text", "first", "last"), ACCEPTED)
def test_the_bounds_are_those_of_the_standard(text: str, first: str, last: str) -> None:
    date = parse_edtf(text)
    assert ("" if date.earliest is None else _day(date.earliest)) == first.strip(".")
    assert ("" if date.latest is None else _day(date.latest - 1)) == last.strip(".")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [row for row in ACCEPTED if "/" in row[0] and "..2" not in row[0] and "9.." not in row[0]],
)
def test_an_open_end_is_not_an_unknown_one(text: str, first: str, last: str) -> None:
    openness = parse_edtf(text).openness
    assert (Openness.START in openness) == (first == "..")
    assert (Openness.END in openness) == (last == "..")


@pytest.mark.parametrize(("text", "position"), REFUSED)
def test_malformed_text_is_refused_where_it_goes_wrong(text: str, position: int) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert caught.value.text == text
    assert caught.value.position == position
    assert caught.value.expected


@pytest.mark.parametrize(("text", "_first", "_last"), ACCEPTED)
def test_what_is_written_is_at_least_as_wide_as_what_was_read(
    text: str, _first: str, _last: str
) -> None:
    date = parse_edtf(text)
    again = parse_edtf(format_edtf(date))
    assert again.outer.contains(date.outer)
    assert (again == date) == (edtf_losses(date) == ())


@pytest.mark.parametrize("text", CANONICAL)
def test_canonical_text_comes_back(text: str) -> None:
    date = parse_edtf(text)
    assert format_edtf(date) == text
    assert edtf_losses(date) == ()
    assert edtf_reading_losses(text) == ()
