"""The clause that a time expression belongs to, and its subject; without a parser.

Sentences are cut at commas and other marks; pieces are joined again until there is a finite verb
and something that it can be said of. English puts the subject first, and so do most of the
languages that the word lists will ever be written for.
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from chronology.language.context import is_finite
from chronology.language.lexicon import Lexicon
from chronology.language.sentences import Sentence
from chronology.language.tokens import Token

#: Marks that part statements whatever stands around them.
_HARD: Final = frozenset((";", ":", "—", "--"))
_STOPS: Final = frozenset((".", "!", "?"))
_QUOTES: Final = frozenset(('"', "“", "”", "``"))


@frozen
class Piece:
    """Tokens ``[first, last)`` of a sentence without a mark in them."""

    first: int
    last: int


@frozen
class Clause:
    """What is said of a time expression.

    Attributes:
        spans: Token spans that, one after the other, read as one statement: subject and predicate
            with what stands between them left out.
        nominal: Whether it is a noun of action ("the renewal of the agreement") and no sentence.
    """

    spans: tuple[Piece, ...]
    nominal: bool = False

    @property
    def first(self) -> int:
        """Its first token."""
        return self.spans[0].first

    @property
    def last(self) -> int:
        """The token after its last one."""
        return self.spans[-1].last

    def holds(self, first: int, last: int) -> bool:
        """Whether the tokens lie in one of its spans."""
        return any(span.first <= first and last <= span.last for span in self.spans)


class ClauseFinder:
    """Finds clauses in one sentence."""

    __slots__ = ("_pieces", "_sentence", "_tokens", "_words")

    def __init__(self, tokens: Sequence[Token], sentence: Sentence, words: Lexicon) -> None:
        self._tokens = tokens
        self._sentence = sentence
        self._words = words
        self._pieces = self._cut()

    def _cut(self) -> tuple[Piece, ...]:
        """The sentence between its marks."""
        found: list[Piece] = []
        first = self._sentence.first
        for number in range(self._sentence.first, self._sentence.last):
            if self._is_mark(number):
                if number > first:
                    found.append(Piece(first, number))
                first = number + 1
        if self._sentence.last > first:
            found.append(Piece(first, self._sentence.last))
        return tuple(found)

    def _is_mark(self, number: int) -> bool:
        word = self._tokens[number].lower
        if word == ",":
            # "Oct. 19, 2023" and "Lahore, Pakistan," are kept whole by looking at what follows.
            return not self._joins(number)
        if word == "-":
            return self._is_spaced(number)
        return word in _HARD or word in ("(", ")")

    def _joins(self, number: int) -> bool:
        after = number + 1
        return after < self._sentence.last and self._tokens[after].kind == "number"

    def _is_spaced(self, number: int) -> bool:
        tokens = self._tokens
        return (
            0 < number < len(tokens) - 1
            and tokens[number - 1].stop < tokens[number].start
            and tokens[number].stop < tokens[number + 1].start
        )

    def whole(self) -> Clause:
        """The whole sentence."""
        return Clause((Piece(self._sentence.first, self._sentence.last),))

    def around(self, first: int, last: int, outset: int) -> Clause:
        """The clause that an expression belongs to.

        Args:
            first: First token of the expression.
            last: Token after its last one.
            outset: First token of its preposition, which may hold a verb: "dates back to".
        """
        if self._is_quoted(first):
            return self.whole()
        at = next((i for i, p in enumerate(self._pieces) if p.first <= first < p.last), None)
        if at is None or self._pieces[at].last < last:
            return self.whole()
        piece = self._pieces[at]
        nominal = self._nominal(piece, outset)
        if nominal is not None:
            return nominal
        if self._verb(piece, first, last) is not None:
            if self._only_says(piece, outset, last):
                return self.whole()
            return self._with_subject(at, first, last)
        if not any(self._verb(before) is not None for before in self._pieces[:at]):
            end = self._next_finite(at, first, last)
            if end is not None:
                return self._fronted(at, end)
        begin = self._previous_finite(at, first, last)
        return self.whole() if begin is None else self._joined(begin, at)

    def precedes_verb(self, clause: Clause, first: int) -> bool:
        """Whether a token comes before the first finite verb of a clause."""
        verbs = (self._verb(span) for span in clause.spans)
        verb = next((number for number in verbs if number is not None), None)
        return verb is not None and first < verb

    def _is_quoted(self, first: int) -> bool:
        marks = sum(
            self._tokens[number].lower in _QUOTES for number in range(self._sentence.first, first)
        )
        return marks % 2 == 1

    def _verb(self, piece: Piece, first: int = -1, last: int = -1) -> int | None:
        """The first finite verb of a piece, outside the given tokens."""
        for number in range(piece.first, piece.last):
            if not first <= number < last and is_finite(
                self._tokens, number, piece.first, self._words
            ):
                return number
        return None

    def _lower(self, number: int) -> str:
        return self._tokens[number].lower

    def _has(self, evidence: str, number: int) -> bool:
        return self._words.has(evidence, self._lower(number))

    def _without_lead(self, piece: Piece) -> Piece:
        """A piece without the conjunctions that it begins with."""
        first = piece.first
        finite = self._verb(piece) is not None
        while first < piece.last - 1 and (
            self._has("conjunctions", first)
            or self._has("subordinators", first)
            or (finite and self._has("temporal", first))
        ):
            first += 1
        return evolve(piece, first=first)

    def _nominal(self, piece: Piece, first: int) -> Clause | None:
        """A noun of action after "given", "following" and the like, if no verb comes between."""
        for number in range(first - 2, piece.first, -1):
            if is_finite(self._tokens, number, piece.first, self._words):
                return None
            for length in (4, 3, 2, 1):
                if number - length + 1 < piece.first:
                    continue
                phrase = " ".join(self._lower(i) for i in range(number - length + 1, number + 1))
                if self._words.has("nominal", phrase) and first - number > 2:
                    return Clause((Piece(number + 1, piece.last),), nominal=True)
        return None

    def _only_says(self, piece: Piece, first: int, last: int) -> bool:
        """Whether a piece is "officials said Friday": somebody who speaks, and when."""
        said = [n for n in range(piece.first, piece.last) if not first <= n < last]
        ended = self._lower(said[-1]) in _STOPS if said else False
        verb = said[-2:-1] if ended else said[-1:]
        return bool(verb) and self._has("saying", verb[0]) and piece is not self._pieces[0]

    def _with_subject(self, at: int, first: int, last: int) -> Clause:
        """A piece with a verb, together with its subject where that stands before it."""
        piece = self._without_lead(self._pieces[at])
        if self._has("relatives", piece.first) and at and piece.last - piece.first > 1:
            return Clause((self._antecedent(at - 1), Piece(piece.first + 1, piece.last)))
        if not at:
            return Clause((piece,))
        if self._is_list(at):
            return self._joined(self._start_of(at), at)
        if self._begins_with_verb(piece, first, last) or not self._may_have_subject(at):
            subject = self._subject_before(at)
            if subject is not None:
                return Clause((subject, piece))
        return Clause((piece,))

    def _antecedent(self, at: int) -> Piece:
        """The noun phrase at the end of a piece, for the relative clause after it.

        "of" is no place to cut: in "the lease of the pier, which had lapsed" it is the lease.
        """
        piece = self._without_lead(self._pieces[at])
        for number in range(piece.last - 2, piece.first - 1, -1):
            if (self._has("antecedent_after", number) and self._lower(number) != "of") or is_finite(
                self._tokens, number, piece.first, self._words
            ):
                return Piece(number + 1, piece.last)
        return piece

    def _may_have_subject(self, at: int) -> bool:
        """Whether the subject of a piece may be in it.

        It is not when the sentence begins with a noun phrase that no piece before has a verb for:
        "The plan, drawn up in May, will cost $2 million".
        """
        if self._subject_before(1) is None:
            return True
        return any(self._is_clause(before) for before in self._pieces[:at])

    def _is_clause(self, piece: Piece) -> bool:
        """Whether a piece has a finite verb and something before it that can be its subject."""
        bare = self._without_lead(piece)
        return (
            self._verb(bare) is not None
            and not self._begins_with_verb(bare)
            and not self._has("relatives", bare.first)
        )

    def _begins_with_verb(self, piece: Piece, first: int = -1, last: int = -1) -> bool:
        """Whether nothing but adverbs and the given tokens stands before the verb."""
        verb = self._verb(piece, first, last)
        return verb is not None and all(
            first <= number < last
            or self._has("between_auxiliaries", number)
            or self._lower(number).endswith("ly")
            for number in range(piece.first, verb)
        )

    def _subject_before(self, at: int) -> Piece | None:
        """The subject of the last clause before a piece, or the noun phrase that begins all."""
        for number in range(at - 1, -1, -1):
            piece = self._without_lead(self._pieces[number])
            verb = self._verb(piece)
            if verb is not None and self._is_clause(piece):
                return Piece(piece.first, verb)
        first = self._without_lead(self._pieces[0])
        adverb = first.last - first.first == 1 and self._lower(first.first).endswith("ly")
        return None if adverb or self._has("fronting", first.first) else first

    def _is_list(self, at: int) -> bool:
        """Whether a piece ends a list of subjects: "Iran, Iraq, and Syria met"."""
        if not self._has("conjunctions", self._pieces[at].first):
            return False
        before = self._pieces[at - 1]
        return self._verb(before) is None and not self._has("fronting", before.first)

    def _start_of(self, at: int) -> int:
        """The first piece of what leads up to a piece: until one with a verb, or a fronted one."""
        start = at
        while start and self._verb(self._pieces[start - 1]) is None:
            if self._has("fronting", self._pieces[start - 1].first):
                break
            start -= 1
        return start - 1 if start == at and at else start

    def _next_finite(self, at: int, first: int, last: int) -> int | None:
        for number in range(at + 1, len(self._pieces)):
            if self._verb(self._pieces[number], first, last) is not None:
                return number
        return None

    def _previous_finite(self, at: int, first: int, last: int) -> int | None:
        for number in range(at - 1, -1, -1):
            if self._verb(self._pieces[number], first, last) is not None:
                return number
        return None

    def _fronted(self, at: int, end: int) -> Clause:
        """What stands before its verb: a part of the subject, or an adverbial with its clause."""
        if not self._has("fronting", self._pieces[at].first):
            return self._joined(at, end)
        start = end
        while start > at + 1 and not self._has("fronting", self._pieces[start - 1].first):
            start -= 1
        return self._joined(start, end)

    def _joined(self, start: int, end: int) -> Clause:
        """Pieces from one to another, with the marks between them."""
        first = self._without_lead(self._pieces[start]).first
        return Clause((Piece(first, self._pieces[end].last),))
