"""A bottom-up chart parser for short runs of tokens.

Runs are short (a time expression has one to ten tokens), so the chart is filled from right to
left: everything that starts further right is complete when a position is worked on. Each symbol
is kept once per span, so that the work is bounded by rules x spans.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from chronology.language.templates import Rule

#: What a token or a finished construction offers: symbol and value.
Sense: TypeAlias = tuple[str, Any]
Builder: TypeAlias = Callable[..., Any]


@frozen
class Parse:
    """A finished construction over the tokens ``[start, stop)``."""

    start: int
    stop: int
    symbol: str
    value: Any
    rule: str


#: Finished constructions that start at one token: symbol -> {stop: (value, rule)}.
_Column: TypeAlias = dict[str, dict[int, tuple[Any, str]]]


class Grammar:
    """Rules with the functions that build their values.

    Args:
        rules: Flat rules, more specific first: of two ways to build one symbol over one span the
            first that is found stays.
        builders: Construction name -> (symbol that it makes, function of its slots). A function
            that returns ``None`` rejects its slots.
    """

    def __init__(self, rules: Sequence[Rule], builders: Mapping[str, tuple[str, Builder]]) -> None:
        self._by_first: dict[str, list[tuple[Rule, str, Builder]]] = {}
        for rule in rules:
            symbol, builder = builders[rule.construction]
            first = rule.symbols[0][0]
            self._by_first.setdefault(first, []).append((rule, symbol, builder))

    def chart(self, senses: Sequence[Sequence[Sense]]) -> list[_Column]:
        """All constructions over tokens that are given by their senses."""
        columns: list[_Column] = [{} for _ in range(len(senses) + 1)]
        for position in range(len(senses) - 1, -1, -1):
            self._fill(columns, position, senses[position])
        return columns

    def _fill(self, columns: list[_Column], position: int, senses: Sequence[Sense]) -> None:
        column = columns[position]
        agenda: list[tuple[str, int, Any, str]] = [
            (symbol, position + 1, value, "") for symbol, value in senses
        ]
        for symbol, stop, value, name in agenda:  # grows while it is walked
            stops = column.setdefault(symbol, {})
            if stop in stops:
                continue
            stops[stop] = (value, name)
            for rule, made, builder in self._by_first.get(symbol, ()):
                named = rule.symbols[0][1]
                given = {named: value} if named else {}
                for end, slots in _rest(columns, rule.symbols, 1, stop, given):
                    if end in column.get(made, ()):
                        continue
                    built = builder(**slots)
                    if built is not None:
                        agenda.append((made, end, built, rule.construction))


def _rest(
    columns: list[_Column],
    symbols: tuple[tuple[str, str], ...],
    index: int,
    position: int,
    slots: dict[str, Any],
) -> Iterator[tuple[int, dict[str, Any]]]:
    if index == len(symbols):
        yield position, slots
        return
    symbol, name = symbols[index]
    for stop, (value, _) in columns[position].get(symbol, {}).items():
        filled = {**slots, name: value} if name else slots
        yield from _rest(columns, symbols, index + 1, stop, filled)


def longest(columns: Sequence[_Column], start: int, symbols: Sequence[str]) -> Parse | None:
    """The longest construction of one of the symbols at a position; earlier symbols win ties."""
    best: Parse | None = None
    for symbol in symbols:
        for stop, (value, rule) in columns[start].get(symbol, {}).items():
            if best is None or stop > best.stop:
                best = Parse(start, stop, symbol, value, rule)
    return best
