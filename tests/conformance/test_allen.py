"""Allen's algebra: against a brute force of its own, and against cells that are well known."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from chronology.reasoning.allen import (
    AFTER,
    ANY,
    BEFORE,
    CONTAINING,
    INTERSECTING,
    NONE,
    SAME,
    SYMBOLS,
    WITHIN,
    Relation,
    RelationSet,
    composition_table,
)

POINTS = 8  # six suffice; the two more must add nothing

# Written out from Allen's definitions, in the order b m o fi di s e si d f oi mi bi.
DEFINITIONS: dict[str, Callable[[int, int, int, int], bool]] = {
    "b": lambda a, b, c, d: b < c,
    "m": lambda a, b, c, d: b == c,
    "o": lambda a, b, c, d: a < c < b < d,
    "fi": lambda a, b, c, d: a < c and b == d,
    "di": lambda a, b, c, d: a < c and b > d,
    "s": lambda a, b, c, d: a == c and b < d,
    "e": lambda a, b, c, d: a == c and b == d,
    "si": lambda a, b, c, d: a == c and b > d,
    "d": lambda a, b, c, d: a > c and b < d,
    "f": lambda a, b, c, d: a > c and b == d,
    "oi": lambda a, b, c, d: c < a < d < b,
    "mi": lambda a, b, c, d: a == d,
    "bi": lambda a, b, c, d: a > d,
}


def _intervals() -> Iterator[tuple[int, int]]:
    return ((a, b) for a, b in product(range(POINTS), repeat=2) if a < b)


def _relation(first: tuple[int, int], second: tuple[int, int]) -> str:
    holding = [name for name, holds in DEFINITIONS.items() if holds(*first, *second)]
    assert len(holding) == 1
    return holding[0]


def _named(*symbols: str) -> RelationSet:
    return RelationSet.of(*(Relation(SYMBOLS.index(symbol)) for symbol in symbols))


def _symbols(relations: RelationSet) -> str:
    return " ".join(relation.symbol for relation in relations)


@pytest.fixture(scope="module")
def brute_force() -> dict[tuple[str, str], set[str]]:
    between = {(x, y): _relation(x, y) for x in _intervals() for y in _intervals()}
    cells: dict[tuple[str, str], set[str]] = {}
    for x, y, z in product(_intervals(), repeat=3):
        cells.setdefault((between[x, y], between[y, z]), set()).add(between[x, z])
    return cells


def test_the_composition_is_that_of_the_brute_force(
    brute_force: dict[tuple[str, str], set[str]],
) -> None:
    assert len(brute_force) == 169
    for (first, second), expected in brute_force.items():
        composed = _named(first).compose(_named(second))
        assert {relation.symbol for relation in composed} == expected


def test_the_sizes_are_those_of_the_literature() -> None:
    cells = [bits for row in composition_table() for bits in row]
    assert len(SYMBOLS) == len(Relation) == 13
    assert len(cells) == 169
    assert sum(bits.bit_count() for bits in cells) == 409
    assert sum(bits.bit_count() == 1 for bits in cells) == 97
    assert sum(bits == ANY.bits for bits in cells) == 3


@pytest.mark.parametrize(
    ("first", "second", "composed"),
    [
        ("b", "b", "b"),
        ("m", "m", "b"),
        ("o", "o", "b m o"),
        ("b", "d", "b m o s d"),
        ("d", "b", "b"),
        ("d", "d", "d"),
        ("o", "d", "o s d"),
        ("s", "si", "s e si"),
        ("f", "fi", "fi e f"),
        ("m", "mi", "fi e f"),
        ("mi", "m", "s e si"),
        ("o", "oi", "o fi di s e si d f oi"),
        ("di", "d", "o fi di s e si d f oi"),
        ("e", "oi", "oi"),
        ("b", "bi", "b m o fi di s e si d f oi mi bi"),
        ("bi", "b", "b m o fi di s e si d f oi mi bi"),
        ("d", "di", "b m o fi di s e si d f oi mi bi"),
    ],
)
def test_a_well_known_cell(first: str, second: str, composed: str) -> None:
    assert _symbols(_named(first).compose(_named(second))) == composed


@pytest.mark.parametrize("relation", Relation)
def test_the_converse_swaps_the_intervals(relation: Relation) -> None:
    for x, y in product(_intervals(), repeat=2):
        if _relation(x, y) == relation.symbol:
            assert _relation(y, x) == relation.converse.symbol
    assert RelationSet.of(relation).converse == RelationSet.of(relation.converse)


def test_the_converse_turns_compositions_round() -> None:
    for first, second in product(Relation, repeat=2):
        forward = RelationSet.of(first).compose(RelationSet.of(second))
        backward = RelationSet.of(second.converse).compose(RelationSet.of(first.converse))
        assert forward.converse == backward


@pytest.mark.parametrize(
    ("question", "symbols"),
    [
        (BEFORE, "b m"),
        (AFTER, "mi bi"),
        (INTERSECTING, "o fi di s e si d f oi"),
        (WITHIN, "s e d f"),
        (CONTAINING, "fi di e si"),
        (SAME, "e"),
        (ANY, "b m o fi di s e si d f oi mi bi"),
        (NONE, ""),
    ],
)
def test_a_named_question_holds_its_relations(question: RelationSet, symbols: str) -> None:
    assert _symbols(question) == symbols


def test_the_picture_in_the_guide_shows_the_thirteen(root: Path) -> None:
    page = root / "docs" / "explanation" / "interval-reasoning.md"
    if not page.is_file():
        pytest.skip("the documentation is not beside the tests")
    drawing = page.read_text(encoding="utf-8").partition("```text\n")[2].partition("```")[0]
    (second, *rows) = [
        (line.split()[0], line.index("├"), line.index("┤"))
        for line in drawing.splitlines()
        if "├" in line
    ]
    assert [symbol for symbol, _, _ in rows] == list(SYMBOLS)
    for symbol, start, end in rows:
        assert _relation((start, end), second[1:]) == symbol
