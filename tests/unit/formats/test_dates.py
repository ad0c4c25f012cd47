"""Dates as JSON: what they hold, that it fits the published schema, and what is refused."""

import json
from collections.abc import Callable
from importlib import resources
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from chronology.dates.attributes import Original
from chronology.dates.edtf import parse_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import SchemaError
from chronology.formats.checked import Node
from chronology.formats.dates import decode_date, encode_date
from chronology.testing import strategies as own

SCHEMA = json.loads(
    resources.files("chronology.formats")
    .joinpath("data", "chronology.schema.json")
    .read_text(encoding="utf-8")
)
VALIDATOR = jsonschema.Draft202012Validator({"$ref": "#/$defs/date", "$defs": SCHEMA["$defs"]})


@given(own.fuzzy_dates())
def test_a_date_comes_back_and_fits_the_schema(date: FuzzyDate) -> None:
    encoded = encode_date(date, notes=True)
    VALIDATOR.validate(encoded)
    assert decode_date(Node(json.loads(json.dumps(encoded)))) == date


def test_a_plain_date_has_no_lists() -> None:
    encoded = encode_date(FuzzyDate.of(2023), notes=False)
    assert {"alternatives", "occasions", "originals", "edtf"} & encoded.keys() == set()


def test_members_and_originals_are_kept() -> None:
    date = parse_edtf("[1667?,1668-12]")
    encoded: Any = encode_date(date, notes=True)
    assert [one["edtf"] for one in encoded["alternatives"]] == ["1667?", "1668-12"]
    encoded = encode_date(parse_edtf("{1667,1668}"), notes=True)
    assert [one["edtf"] for one in encoded["occasions"]] == ["1667", "1668"]
    encoded = encode_date(parse_edtf("2004-06~-11"), notes=False)
    assert encoded["originals"] == [{"notation": "EDTF", "text": "2004-06~-11"}]


def test_originals_come_back_in_order_and_each_once() -> None:
    encoded: Any = encode_date(FuzzyDate.of(2023), notes=False)
    encoded["originals"] = [{"notation": "GEDCOM", "text": text} for text in "bab"]
    date = decode_date(Node(encoded))
    assert date.originals == (Original("GEDCOM", "a"), Original("GEDCOM", "b"))


def _outside(date: FuzzyDate) -> list[Any]:
    return [encode_date(date, notes=False)]


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("alternatives", lambda: _outside(FuzzyDate.of(2022)), "dates within 'outer'"),
        ("alternatives", lambda: _outside(parse_edtf("[2023-01,2023-03]")), "dates within 'outer'"),
        ("alternatives", lambda: 5, "an array"),
        ("occasions", lambda: _outside(FuzzyDate.of(2022)), "dates that meet 'outer'"),
        ("originals", lambda: [{"notation": "EDTF"}], "the key 'text'"),
        ("originals", lambda: [{"notation": "EDTF", "text": 5}], "a string"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_path(
    key: str, value: Callable[[], object], message: str
) -> None:
    encoded: Any = encode_date(FuzzyDate.of(2023), notes=False)
    encoded[key] = value()
    with pytest.raises(SchemaError, match=message) as caught:
        decode_date(Node(encoded))
    assert key in caught.value.text
