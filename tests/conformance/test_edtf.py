"""EDTF against the table of features beside this file."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.axis.gregorian import DAY_TICKS, civil, iso_text
from chronology.dates.edtf import (
    EdtfPolicy,
    OffsetReading,
    SeasonBounds,
    edtf_losses,
    edtf_reading_losses,
    format_edtf,
    parse_edtf,
)
from chronology.dates.fuzzy import Openness
from chronology.errors import EdtfError

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("edtf.toml").read_text(encoding="utf-8")
)
ACCEPTED = [row for feature in TABLE["feature"] for row in feature["accepted"]]
REFUSED = [row for feature in TABLE["feature"] for row in feature.get("refused", ())]
CANONICAL, KEPT = TABLE["canonical"]["texts"], TABLE["canonical"]["kept"]


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


@pytest.mark.parametrize(("text", "_first", "_last"), ACCEPTED)
def test_what_was_read_is_written_without_loss(text: str, _first: str, _last: str) -> None:
    assert edtf_losses(parse_edtf(text)) == ()


@pytest.mark.parametrize("text", KEPT)
def test_what_the_bounds_do_not_say_stays_as_the_text(text: str) -> None:
    date = parse_edtf(text)
    assert [one.text for one in date.originals] == [text]
    assert format_edtf(date) == text
    assert edtf_losses(date) == ()
    assert edtf_reading_losses(text) != ()


@pytest.mark.parametrize(("text", "seasons", "first", "last"), TABLE["policy"]["seasons"])
def test_the_months_of_a_season_are_policy(text: str, seasons: str, first: str, last: str) -> None:
    policy = EdtfPolicy(seasons=SeasonBounds(seasons))
    date = parse_edtf(text, policy)
    assert date.earliest is not None
    assert date.latest is not None
    assert (_day(date.earliest), _day(date.latest - 1)) == (first, last)
    assert format_edtf(date, policy) == text
    assert edtf_losses(date, policy) == ()


@pytest.mark.parametrize(("text", "written", "utc"), TABLE["policy"]["offsets"])
def test_what_an_offset_does_is_policy(text: str, written: str, utc: str) -> None:
    for reading, clock in (OffsetReading.AS_WRITTEN, written), (OffsetReading.TO_UTC, utc):
        policy = EdtfPolicy(offsets=reading)
        date = parse_edtf(text, policy)
        assert date.earliest is not None
        assert iso_text(date.earliest) == clock
        assert edtf_losses(date, policy) == ()


@pytest.mark.parametrize("text", CANONICAL)
def test_canonical_text_comes_back(text: str) -> None:
    date = parse_edtf(text)
    assert format_edtf(date) == text
    assert edtf_losses(date) == ()
    assert edtf_reading_losses(text) == ()
