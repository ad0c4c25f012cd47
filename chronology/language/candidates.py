"""Runs of tokens that read as time expressions, before it is judged whether they are any."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from chronology.language.grammar import Column, Parse
from chronology.language.lexicon import Lexicon
from chronology.language.tokens import Token

#: Symbols that a whole time expression has; of two that end together the earlier is taken.
WHOLE: Final = ("time", "date", "duration", "set")
#: Longest stretch that is parsed at once, and how far into it an expression may begin. No time
#: expression has twenty tokens; the limits keep the work linear in hostile text.
_WINDOW: Final = 40
_STEP: Final = 20


class Run(NamedTuple):
    """Adjacent tokens that all have a sense, with everything that can be built from them."""

    first: int
    last: int
    stop_at: int
    columns: list[Column]

    def parses(self, position: int) -> list[Parse]:
        """The expressions that begin at a token, longest first."""
        column = self.columns[position - self.first]
        found: dict[int, Parse] = {}
        for symbol in WHOLE:
            for stop, (value, rule) in column.get(symbol, {}).items():
                stop += self.first  # noqa: PLW2901 - from the run's numbers to the text's
                if stop not in found:
                    found[stop] = Parse(position, stop, symbol, value, rule)
        return sorted(found.values(), key=lambda parse: -parse.stop)


def runs(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Run]:
    """The stretches of a text in which a time expression may lie, each with its chart.

    A stretch is as long as its tokens have senses, has a trigger in it, and does not go over a
    blank line. Long ones come in windows that overlap; an expression is to be taken from a window
    only if it begins before ``stop_at``.
    """
    count, number = len(tokens), 0
    triggers = lexicon.is_trigger
    knows = lexicon.knows
    while number < count:
        if not triggers(tokens[number]):
            number += 1
            continue
        first = number
        while first > 0 and number - first < _STEP and knows(tokens[first - 1]):
            if _is_apart(text, tokens, first):
                break
            first -= 1
        last = number + 1
        while last < count and knows(tokens[last]) and not _is_apart(text, tokens, last):
            last += 1
        while first < last:
            end = min(first + _WINDOW, last)
            stop_at = end if end == last else first + _STEP
            senses = [lexicon.senses_of(token) for token in tokens[first:end]]
            yield Run(first, end, stop_at, lexicon.grammar.chart(senses))
            first = stop_at
        number = last


def _is_apart(text: str, tokens: Sequence[Token], number: int) -> bool:
    """Whether a blank line parts the token from the one before it."""
    start, stop = tokens[number - 1].stop, tokens[number].start
    return stop - start > 1 and text.count("\n", start, stop) > 1
