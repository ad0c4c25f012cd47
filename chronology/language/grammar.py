"""A bottom-up chart parser for short runs of tokens.

Runs are short (a time expression has one to ten tokens), so the chart is filled from right to
left: everything that starts further right is complete when a position is worked on. Each symbol
is kept once per span, so that the work is bounded by rules x spans. Rules that begin alike share
their beginning in a trie, so that what they share is looked for once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from typing import Any, Final, TypeAlias

from attrs import frozen

from chronology.language.templates import Rule

#: What a token or a finished construction offers: symbol and value.
Sense: TypeAlias = tuple[str, Any]
Builder: TypeAlias = Callable[..., Any]

#: Finished constructions that start at one token: symbol -> {stop: (value, rule)}.
Column: TypeAlias = dict[str, dict[int, tuple[Any, str]]]

#: Before every rule: a sense of a token is what the token says.
_SENSE: Final = -1


@frozen
class Parse:
    """A finished construction over the tokens ``[start, stop)``."""

    start: int
    stop: int
    symbol: str
    value: Any
    rule: str


@frozen
class _End:
    """A rule that is complete at a node: what it makes, and which values fill which slots."""

    rank: int
    rule: str
    symbol: str
    builder: Builder
    slots: tuple[tuple[int, str], ...]

    def build(self, values: tuple[Any, ...]) -> Any:
        """What the rule makes of the values of its symbols; ``None`` if it rejects them."""
        return self.builder(**{name: values[i] for i, name in self.slots})


class _Node:
    """A place in the trie: rules complete here, and the symbols that may come next."""

    __slots__ = ("children", "ends")

    def __init__(self) -> None:
        self.ends: list[_End] = []
        self.children: dict[str, _Node] = {}


class Grammar:
    """Rules with the functions that build their values.

    Args:
        rules: Flat rules, more specific first: of two ways to build one symbol over one span the
            earlier rule is taken.
        builders: Construction name -> (symbol that it makes, function of its slots). A function
            that returns ``None`` rejects its slots.
    """

    def __init__(self, rules: Sequence[Rule], builders: Mapping[str, tuple[str, Builder]]) -> None:
        self._root = _Node()
        for rank, rule in enumerate(rules):
            node = self._root
            for symbol, _ in rule.symbols:
                node = node.children.setdefault(symbol, _Node())
            made, builder = builders[rule.construction]
            slots = tuple((i, name) for i, (_, name) in enumerate(rule.symbols) if name)
            node.ends.append(_End(rank, rule.construction, made, builder, slots))

    def chart(self, senses: Sequence[Sequence[Sense]]) -> list[Column]:
        """All constructions over tokens that are given by their senses."""
        columns: list[Column] = [{} for _ in range(len(senses) + 1)]
        for position in range(len(senses) - 1, -1, -1):
            if senses[position]:
                self._fill(columns, position, senses[position])
        return columns

    def _fill(self, columns: list[Column], position: int, senses: Sequence[Sense]) -> None:
        column = columns[position]
        begin = self._root.children
        # Short constructions first, and of those that end together the earlier rule.
        agenda: list[tuple[int, int, int, str, Any, str]] = [
            (position + 1, _SENSE, i, symbol, value, "") for i, (symbol, value) in enumerate(senses)
        ]
        count = len(agenda)
        while agenda:
            stop, _, _, symbol, value, rule = heappop(agenda)
            stops = column.setdefault(symbol, {})
            if stop in stops:
                continue
            stops[stop] = (value, rule)
            node = begin.get(symbol)
            if node is None:
                continue
            for end, at, values in _completions(columns, node, stop, value):
                if at in column.get(end.symbol, ()):
                    continue
                built = end.build(values)
                if built is not None:
                    heappush(agenda, (at, end.rank, count, end.symbol, built, end.rule))
                    count += 1


def _completions(
    columns: Sequence[Column], node: _Node, stop: int, value: Any
) -> Iterator[tuple[_End, int, tuple[Any, ...]]]:
    """The rules that can be completed from a node on, each with where and with what values."""
    open_ends = [(node, stop, (value,))]
    while open_ends:
        node, at, values = open_ends.pop()
        for end in node.ends:
            yield end, at, values
        if node.children:
            open_ends += _steps(columns[at], node.children, values)


def _steps(
    column: Column, children: Mapping[str, _Node], values: tuple[Any, ...]
) -> list[tuple[_Node, int, tuple[Any, ...]]]:
    """Where a rule may go on from a position: the next node, where that is, and the values."""
    if len(children) < len(column):
        pairs = [(children[symbol], column[symbol]) for symbol in children if symbol in column]
    else:
        pairs = [(children[symbol], column[symbol]) for symbol in column if symbol in children]
    return [
        (child, stop, (*values, value))
        for child, stops in pairs
        for stop, (value, _) in stops.items()
    ]


def longest(columns: Sequence[Column], start: int, symbols: Sequence[str]) -> Parse | None:
    """The longest construction of one of the symbols at a position; earlier symbols win ties."""
    best: Parse | None = None
    for symbol in symbols:
        for stop, (value, rule) in columns[start].get(symbol, {}).items():
            if best is None or stop > best.stop:
                best = Parse(start, stop, symbol, value, rule)
    return best
