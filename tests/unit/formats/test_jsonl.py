"""JSON Lines: one record a line, whatever is in it."""

import pytest

from chronology.errors import SchemaError
from chronology.formats import jsonl
from chronology.pipeline import build
from chronology.sources.text import read

TEXT = "date 2023-10-19 (MENAFN) The two held a call on Tuesday night, allied since 1954."


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return jsonl.write(build(read(TEXT)))[0].splitlines(keepends=True)


def test_each_record_is_a_line(lines: list[str]) -> None:
    assert len(lines) == len(build(read(TEXT)).records)
    assert jsonl.read("".join(lines)) == build(read(TEXT))


def test_lines_in_another_order_twice_or_with_blanks_between_are_the_same(
    lines: list[str],
) -> None:
    assert jsonl.read("\ufeff" + "\r\n".join([*lines[::-1], "", *lines])) == build(read(TEXT))


def test_no_line_is_no_record() -> None:
    assert len(jsonl.read("").records) == 0


def test_an_error_names_the_line(lines: list[str]) -> None:
    with pytest.raises(SchemaError) as caught:
        jsonl.read(lines[0] + lines[1].replace('"type": "claim"', '"type": "clam"'))
    assert caught.value.text == "line 2: $.type"


def test_a_line_that_is_cut_off_is_named(lines: list[str]) -> None:
    with pytest.raises(SchemaError) as caught:
        jsonl.read("\n" + lines[0][:40])
    assert caught.value.text == "line 2: $"
    assert caught.value.expected.startswith("JSON")
