"""TIMEX3 values against the table beside this file."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.axis.gregorian import iso_text
from chronology.dates.fuzzy import FuzzyDate, Qualifier
from chronology.dates.placeless import Placeless
from chronology.dates.timex3 import date_timex, parse_timex3, timex3_losses
from chronology.errors import TimexError

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("timex3.toml").read_text(encoding="utf-8")
)


def _text(tick: int | None) -> str:
    return ".." if tick is None else iso_text(tick)


def _read(value: str, mod: str) -> FuzzyDate:
    date = parse_timex3(value, mod)
    assert isinstance(date, FuzzyDate)
    return date


@pytest.mark.parametrize(("value", "mod", "first", "last", "unit"), TABLE["accepted"])
def test_a_value_has_the_bounds_of_its_cell(
    value: str, mod: str, first: str, last: str, unit: str
) -> None:
    date = _read(value, mod)
    assert (_text(date.earliest), _text(date.latest)) == (first, last)
    assert date.granularity.name.lower() == unit
    assert (Qualifier.APPROXIMATE in date.qualifier) == (mod == "APPROX")


@pytest.mark.parametrize(("value", "mod", "first", "last"), TABLE["suggested"])
def test_a_mod_or_a_part_suggests_some_of_it(value: str, mod: str, first: str, last: str) -> None:
    span = _read(value, mod).likely_span
    assert (_text(span.lower), _text(span.upper)) == (first, last)


@pytest.mark.parametrize(
    ("value", "mod"), [row[:2] for row in (*TABLE["accepted"], *TABLE["suggested"])]
)
def test_what_was_read_is_written_without_loss(value: str, mod: str) -> None:
    date = _read(value, mod)
    timex = date_timex(date)
    assert timex3_losses(date) == ()
    assert parse_timex3(timex.value, timex.mod) == date


@pytest.mark.parametrize(("value", "mod", "position"), TABLE["refused"])
def test_malformed_values_are_refused_where_they_go_wrong(
    value: str, mod: str, position: int
) -> None:
    with pytest.raises(TimexError) as caught:
        parse_timex3(value, mod)
    assert caught.value.position == position
    assert caught.value.expected


@pytest.mark.parametrize(("value", "reason"), TABLE["placeless"])
def test_what_names_no_time_says_why(value: str, reason: str) -> None:
    found = parse_timex3(value)
    assert isinstance(found, Placeless)
    assert found.text == value
    assert reason in found.reason
    assert parse_timex3(value, "LESS_THAN") == found
