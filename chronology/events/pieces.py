"""A sentence cut at its marks, with the finite verbs of each piece; each token is seen once."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from chronology.language.context import is_finite
from chronology.language.lexicon import Lexicon
from chronology.language.sentences import Sentence
from chronology.language.tokens import Token

#: Marks that part statements whatever stands around them.
_HARD: Final = frozenset((";", ":", "—", "--", "(", ")"))
_QUOTES: Final = frozenset(('"', "“", "”", "``"))


@frozen
class Piece:
    """Tokens ``[first, last)`` of a sentence without a mark in them."""

    first: int
    last: int


class SentencePieces:
    """The pieces of one sentence, in order, and where their verbs are.

    Commas and other marks part them, and so does an "and" between two predicates: "is due to begin
    next month and is expected to last until March".
    """

    __slots__ = ("_finite", "_quoted", "_words", "pieces", "sentence", "tokens")

    def __init__(self, tokens: Sequence[Token], sentence: Sentence, words: Lexicon) -> None:
        self.tokens = tokens
        self.sentence = sentence
        self._words = words
        self._quoted = self._count_quotes()
        self._finite: set[int] = set()
        self.pieces = self._cut()

    def lower(self, number: int) -> str:
        """A token in lower case."""
        return self.tokens[number].lower

    def has(self, evidence: str, number: int) -> bool:
        """Whether a token is in a list of the language file."""
        return self._words.has(evidence, self.lower(number))

    def at(self, number: int) -> int | None:
        """The piece that a token is in; ``None`` for a mark."""
        found = (i for i, piece in enumerate(self.pieces) if piece.first <= number < piece.last)
        return next(found, None)

    def verb(self, piece: Piece, first: int = -1, last: int = -1) -> int | None:
        """The first finite verb of a piece, outside the given tokens."""
        return next(
            (
                number
                for number in range(piece.first, piece.last)
                if number in self._finite and not first <= number < last
            ),
            None,
        )

    def is_finite(self, number: int) -> bool:
        """Whether a token is a finite verb."""
        return number in self._finite

    def is_quoted(self, number: int) -> bool:
        """Whether an odd number of quotation marks stands before a token."""
        return self._quoted[number - self.sentence.first] % 2 == 1

    def _count_quotes(self) -> list[int]:
        counts, seen = [], 0
        for number in range(self.sentence.first, self.sentence.last):
            counts.append(seen)
            seen += self.lower(number) in _QUOTES
        return counts

    def _cut(self) -> tuple[Piece, ...]:
        found: list[Piece] = []
        first = self.sentence.first
        for number in range(self.sentence.first, self.sentence.last):
            if self._is_mark(number):
                if number > first:
                    found.append(Piece(first, number))
                first = number + 1
            elif self._parts_predicates(first, number):
                found.append(Piece(first, number))
                first = number + 1
            if number >= first and is_finite(self.tokens, number, first, self._words):
                self._finite.add(number)
        if self.sentence.last > first:
            found.append(Piece(first, self.sentence.last))
        return tuple(found)

    def _parts_predicates(self, first: int, number: int) -> bool:
        """Whether an "and" joins two predicates of one subject."""
        after = number + 1
        if not self.has("conjunctions", number) or after >= self.sentence.last:
            return False
        if not any(verb in self._finite for verb in range(first, number)):
            return False
        return is_finite(self.tokens, after, after, self._words)

    def _is_mark(self, number: int) -> bool:
        word = self.lower(number)
        if word == ",":
            # "Oct. 19, 2023" is kept whole by looking at what follows.
            after = number + 1
            return not (after < self.sentence.last and self.tokens[after].kind == "number")
        if word == "-":
            return self._is_spaced(number)
        return word in _HARD

    def _is_spaced(self, number: int) -> bool:
        tokens = self.tokens
        return (
            0 < number < len(tokens) - 1
            and tokens[number - 1].stop < tokens[number].start
            and tokens[number].stop < tokens[number + 1].start
        )
