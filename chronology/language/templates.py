r"""The template notation of language files, compiled to flat rules.

``{slot}`` is a slot, ``{name:slot}`` one with a name of its own, ``[..]`` may be left out,
``(a|b)`` or ``[a|b]`` is a choice; ``\`` takes a mark for itself; all else is literal words.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from attrs import frozen

from chronology.errors import LexiconError

_PIECE: Final = re.compile(
    r"\{(?:(?P<name>\w+):)?(?P<slot>\w+)\}|(?P<mark>[\[\]()|])|\\(?P<escaped>[\[\]()|])"
    r"|(?P<word>[^\s\[\]()|{}\\]+)|\s+"
)
_LIMIT: Final = 4_000  # flat rules of one template; more is a mistake in the file

#: One symbol of a flat rule: the symbol and the name its value is passed by (empty for a literal).
Symbol: TypeAlias = tuple[str, str]


@frozen
class Rule:
    """One flat rule: a construction and the symbols, in order, that make it."""

    construction: str
    symbols: tuple[Symbol, ...]


def literal(word: str) -> str:
    """The symbol of a literal word."""
    return f"={word}"


class _Reader:
    """Recursive descent over one template; yields every way to write it."""

    def __init__(self, template: str, split: Callable[[str], list[str]]) -> None:
        self.template = template
        self.split = split
        self.pieces = list(self._pieces())
        self.at = 0

    def _pieces(self) -> Iterator[tuple[str, str, str]]:
        position = 0
        while position < len(self.template):
            match = _PIECE.match(self.template, position)
            if match is None:
                raise ValueError(f"cannot read {self.template[position:]!r}")
            position = match.end()
            if match["slot"]:
                yield "slot", match["slot"], match["name"] or match["slot"]
            elif match["mark"]:
                yield "mark", match["mark"], ""
            elif match["escaped"]:
                yield "word", match["escaped"], ""
            elif match["word"]:
                for word in self.split(match["word"]):
                    yield "word", word, ""

    def choices(self, closing: str) -> list[tuple[Symbol, ...]]:
        found: list[tuple[Symbol, ...]] = []
        sequence: list[tuple[Symbol, ...]] = [()]
        while self.at < len(self.pieces):
            kind, text, name = self.pieces[self.at]
            self.at += 1
            if kind == "mark" and text == closing:
                return found + sequence
            if kind == "mark" and text == "|":
                found, sequence = found + sequence, [()]
                continue
            options = self._options(kind, text, name)
            sequence = [before + option for before in sequence for option in options]
            if len(sequence) > _LIMIT:
                raise ValueError("too many choices in one template")
        if closing:
            raise ValueError(f"a {closing!r} is missing")
        return found + sequence

    def _options(self, kind: str, text: str, name: str) -> list[tuple[Symbol, ...]]:
        if kind == "slot":
            return [((text, name),)]
        if kind == "word":
            return [((literal(text), ""),)]
        if text == "[":
            return [(), *self.choices("]")]
        if text == "(":
            return self.choices(")")
        raise ValueError(f"unexpected {text!r}")


def compile_template(
    file: str, construction: str, template: str, split: Callable[[str], list[str]]
) -> tuple[Rule, ...]:
    """Every flat rule of a template.

    Args:
        file: Name of the language file, for errors.
        construction: Name of the construction that the template belongs to.
        template: The template.
        split: Splits a word of the template into tokens, as the text will be.

    Raises:
        LexiconError: The template is malformed, or can be empty.
    """
    key = f"constructions.{construction}"
    try:
        flat = _Reader(template, split).choices("")
    except ValueError as error:
        raise LexiconError(file, key, f"{error}: {template!r}") from error
    if any(not symbols for symbols in flat):
        raise LexiconError(file, key, f"may be empty: {template!r}")
    return tuple(dict.fromkeys(Rule(construction, symbols) for symbols in flat))
