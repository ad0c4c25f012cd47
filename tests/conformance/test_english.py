"""English time expressions in sentences, against the tables in ``english/``.

A table holds groups of rows. A row is a text and, after it, each of its mentions in order: a text
without any has none at all. A mention is ``[bound, span, timex, where, core]``:

- ``bound`` is what its preposition makes of it, empty for none;
- ``span`` are its words;
- ``timex`` is its TIMEX3 type, value and mod, for a set also quant and freq;
- ``where`` is the outer bound of its date, or the reason why it has no date, in capitals;
- ``core`` is what the words suggest, left out where they suggest nothing narrower.

Times are written as ISO 8601 writes them, to the year, month, day, hour, minute or second, and
stand for the whole of it: ``2023`` is the year. ``2020/2023`` is from the beginning of 2020 to the
end of 2023, ``..`` is a side without a bound. ``A > B`` has begun within A and is over within B;
``A >= B`` has begun within A and is not over before B begins; ``A >`` has begun within A, ``> B``
is over within B, and nothing is known of the other end.

A group with a ``fault`` holds what is right and does not come out yet, with the cause.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from chronology.axis.gregorian import HOUR_TICKS, MINUTE_TICKS, Granularity, shift, tick
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import Timex
from chronology.language.mention import Mention, Reason
from chronology.language.recognize import find
from chronology.reasoning.box import Box

TABLES = sorted((Path(__file__).parent / "english").glob("*.toml"))
REASONS = {reason.name for reason in Reason}
#: A column that a row leaves to whoever mends what it shows.
ANYTHING = "?"


def _groups() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in TABLES:
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
            yield path.stem, group


def _rows() -> Iterator[Any]:
    for table, group in _groups():
        fault = group.get("fault")
        marks = [pytest.mark.xfail(reason=fault, raises=AssertionError)] if fault else []
        for text, *mentions in group["rows"]:
            yield pytest.param(
                group["reference"], text, mentions, id=f"{table}: {text[:60]}", marks=marks
            )


def _cell(written: str) -> tuple[int, int]:
    """First tick and the tick after the last one of a year, month, day, hour, minute or second."""
    sign, digits = (-1, written[1:]) if written.startswith("-") else (1, written)
    date, _, clock = digits.partition("T")
    year, *rest = (int(part) for part in date.split("-"))
    lower = tick(sign * year, *rest)
    if not clock:
        unit = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)[len(rest)]
        return lower, shift(lower, 1, unit)
    parts = [int(part) for part in clock.split(":")]
    lower += sum(n * ticks for n, ticks in zip(parts, (HOUR_TICKS, MINUTE_TICKS, 1), strict=False))
    return lower, lower + (HOUR_TICKS, MINUTE_TICKS, 1)[len(parts) - 1]


def _interval(written: str) -> tuple[int | None, int | None]:
    first, slash, last = written.partition("/")
    if not slash:
        return _cell(first)
    return None if first == ".." else _cell(first)[0], None if last == ".." else _cell(last)[1]


def box(written: str) -> Box:
    """The bounds on start and end that a ``where`` stands for."""
    begun, sign, over = (part.strip() for part in written.partition(">"))
    if not sign:
        lower, upper = _interval(begun)
        latest = None if upper is None else upper - 1
        return Box.of((lower, latest), (None if lower is None else lower + 1, upper))
    start: tuple[int | None, int | None] = (None, None)
    if begun:
        lower, upper = _interval(begun)
        start = (lower, None if upper is None else upper - 1)
    if over.startswith("="):
        return Box.of(start, (_cell(over[1:].strip())[0], None))
    if over:
        lower, upper = _interval(over)
        return Box.of(start, (None if lower is None else lower + 1, upper))
    return Box.of(start)


def _shown(timex: Timex) -> str:
    parts = (timex.type, timex.value, timex.mod, timex.quant, timex.freq)
    return " ".join(part for part in parts if part)


def _agrees(mention: Mention, expected: list[str]) -> None:
    bound, span, timex, where, *core = expected
    assert mention.text == span
    if bound != ANYTHING:
        assert mention.bound.value == bound
    if timex != ANYTHING:
        assert _shown(mention.timex) == timex
    if where == ANYTHING:
        return
    if where in REASONS:
        assert not isinstance(mention.date, FuzzyDate)
        assert mention.date.reason.name == where
        return
    assert isinstance(mention.date, FuzzyDate), mention.date
    assert mention.date.outer == box(where)
    if core != [ANYTHING]:
        assert mention.date.core == (box(core[0]) if core else None)


@pytest.mark.parametrize(("reference", "text", "expected"), list(_rows()))
def test_a_text_has_these_dates(reference: str, text: str, expected: list[list[str]]) -> None:
    found = find(text, reference)
    assert [mention.text for mention in found] == [row[1] for row in expected]
    for number, (mention, row) in enumerate(zip(found, expected, strict=True)):
        assert text[mention.start : mention.stop] == mention.text
        _agrees(mention, row)
        if row[0] == "to":  # the two ends of a range
            assert mention.partner == number - 1
            assert found[number - 1].partner == number


def test_no_text_stands_in_the_tables_twice() -> None:
    texts = [(group["reference"], row[0]) for _, group in _groups() for row in group["rows"]]
    assert sorted(set(texts)) == sorted(texts)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023", Box.of((tick(2023), tick(2024) - 1), (tick(2023) + 1, tick(2024)))),
        ("-0043", Box.of((tick(-43), tick(-42) - 1), (tick(-43) + 1, tick(-42)))),
        ("2023-10-17T18/2023-10-18T05",
         Box.of((tick(2023, 10, 17, 18), tick(2023, 10, 18, 6) - 1),
                (tick(2023, 10, 17, 18) + 1, tick(2023, 10, 18, 6)))),
        ("../2023-10-18", Box.of((None, tick(2023, 10, 19) - 1), (None, tick(2023, 10, 19)))),
        ("2020 >= 2023-10-19", Box.of((tick(2020), tick(2021) - 1), (tick(2023, 10, 19), None))),
        ("2020 >", Box.of((tick(2020), tick(2021) - 1))),
        ("> 2020", Box.of(end=(tick(2020) + 1, tick(2021)))),
        ("2009 > 2012", Box.of((tick(2009), tick(2010) - 1), (tick(2012) + 1, tick(2013)))),
        ("2023-10-17T20:00", Box.of((tick(2023, 10, 17, 20), tick(2023, 10, 17, 20, 1) - 1),
                                    (tick(2023, 10, 17, 20) + 1, tick(2023, 10, 17, 20, 1)))),
    ],
)  # fmt: skip
def test_the_notation_of_the_tables(written: str, expected: Box) -> None:
    assert box(written) == expected
