"""Constraints as JSON values: with and without lags."""

import json
from importlib import resources

import jsonschema
import pytest

from chronology.errors import SchemaError
from chronology.events.claim import Constraint
from chronology.formats.checked import Node
from chronology.formats.records import decode, encode
from chronology.reasoning.allen import BEFORE
from chronology.reasoning.statement import Lag, Side

FIRST, SECOND = "0123456789abcdef", "fedcba9876543210"
PLAIN = Constraint(FIRST, SECOND, BEFORE, "A, then B.", "AP")
LAGS = Lag(Side.END, Side.START, 3 * 86_400), Lag(Side.START, Side.START, None, 10)
LAGGED = Constraint(FIRST, SECOND, BEFORE, "A, then B.", "AP", LAGS)


def valid(records):
    file = resources.files("chronology.formats").joinpath("data", "chronology.schema.json")
    schema = json.loads(file.read_text(encoding="utf-8"))
    whole = {"format": "chronology", "version": 1, "records": records}
    return jsonschema.Draft202012Validator(schema).is_valid(whole)


def test_a_constraint_without_lags_is_written_and_named_as_before_there_were_any():
    assert PLAIN.id == "591516f6952aaa0f"
    written = encode(PLAIN, notes=False)
    assert "lags" not in written
    assert valid([written])
    assert decode(Node(written)) == PLAIN


def test_lags_come_back():
    written = encode(LAGGED, notes=True)
    assert written["lags"] == [
        {"first": "start", "second": "start", "time": [None, 10]},
        {"first": "end", "second": "start", "time": [259_200, None]},
    ]
    assert valid([written])
    assert decode(Node(written)) == LAGGED


@pytest.mark.parametrize(
    "lags",
    [
        [],
        {},
        [{"first": "start", "second": "start", "time": [None, None]}],
        [{"first": "start", "second": "middle", "time": [None, 3]}],
        [{"first": "start", "second": "end", "time": [3]}],
        [{"first": "start", "second": "end"}],
        [{"first": "start", "second": "end", "time": [3, "4"]}],
    ],
)
def test_lags_that_do_not_fit_the_schema_are_refused(lags):
    written = encode(LAGGED, notes=False) | {"lags": lags}
    assert not valid([written])
    with pytest.raises(SchemaError):
        decode(Node(written))


def test_bounds_out_of_order_are_refused_with_their_path():
    lags = [{"first": "start", "second": "end", "time": [4, 3]}]
    with pytest.raises(SchemaError, match=r"\$.lags\[0\].time"):
        decode(Node(encode(LAGGED, notes=False) | {"lags": lags}))
