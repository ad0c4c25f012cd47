"""The clause that a time expression belongs to, and its subject; without a parser.

Sentences are cut at commas and other marks; pieces are joined again until there is a finite verb
and something that it can be said of. English puts the subject first, and so do most of the
languages that the word lists will ever be written for.
"""

from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from chronology.events.pieces import Piece, SentencePieces
from chronology.language.context import can_be_participle
from chronology.language.lexicon import Lexicon
from chronology.language.sentences import Sentence
from chronology.language.tokens import Token

_STOPS: Final = frozenset((".", "!", "?"))


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

    __slots__ = ("_sentence", "_words")

    def __init__(self, tokens: Sequence[Token], sentence: Sentence, words: Lexicon) -> None:
        self._sentence = SentencePieces(tokens, sentence, words)
        self._words = words

    @property
    def _pieces(self) -> tuple[Piece, ...]:
        return self._sentence.pieces

    def whole(self) -> Clause:
        """The whole sentence."""
        sentence = self._sentence.sentence
        return Clause((Piece(sentence.first, sentence.last),))

    def around(self, first: int, last: int, outset: int) -> Clause:
        """The clause that an expression belongs to.

        Args:
            first: First token of the expression.
            last: Token after its last one.
            outset: First token of its preposition, which may hold a verb: "dates back to".
        """
        at = None if self._sentence.is_quoted(first) else self._sentence.at(first)
        if at is None or self._pieces[at].last < last:
            return self.whole()
        piece = self._pieces[at]
        nominal = self._nominal(piece, outset)
        if nominal is not None:
            return nominal
        if self._sentence.verb(piece, first, last) is not None:
            if self._only_says(piece, outset, last):
                return self.whole()
            end = self._end_of_apposition(at, outset)
            if end is not None:
                return self._set_in(at, end)
            return self._with_subject(at, first, last, outset)
        if not any(self._sentence.verb(before) is not None for before in self._pieces[:at]):
            end = self._next_finite(at, first, last)
            if end is not None:
                return self._before_verb(at, end, outset)
        begin = self._previous_finite(at, first, last)
        return self.whole() if begin is None else self._joined(begin, at, outset)

    def precedes_verb(self, clause: Clause, first: int) -> bool:
        """Whether a token comes before the first finite verb of a clause."""
        verbs = (self._sentence.verb(span) for span in clause.spans)
        verb = next((number for number in verbs if number is not None), None)
        return verb is not None and first < verb

    def _has(self, evidence: str, number: int) -> bool:
        return self._sentence.has(evidence, number)

    def _without_lead(self, piece: Piece, outset: int = -1) -> Piece:
        """A piece without the conjunctions that it begins with; a preposition of time is none."""
        first = piece.first
        finite = self._sentence.verb(piece) is not None
        while (
            first < piece.last - 1
            and first != outset
            and (
                self._has("conjunctions", first)
                or self._has("subordinators", first)
                or (finite and self._has("temporal", first))
            )
        ):
            first += 1
        return evolve(piece, first=first)

    def _nominal(self, piece: Piece, first: int) -> Clause | None:
        """A noun of action after "given", "following" and the like, if no verb comes between."""
        for number in range(first - 2, piece.first - 1, -1):
            if self._sentence.is_finite(number):
                return None
            for length in (4, 3, 2, 1):
                if number - length + 1 < piece.first:
                    continue
                inner = range(number - length + 1, number + 1)
                phrase = " ".join(self._sentence.lower(i) for i in inner)
                if self._words.has("nominal", phrase) and first - number > 2:
                    return Clause((Piece(number + 1, piece.last),), nominal=True)
        return None

    def _only_says(self, piece: Piece, first: int, last: int) -> bool:
        """Whether a piece is "officials said Friday": somebody who speaks, and when."""
        said = [n for n in range(piece.first, piece.last) if not first <= n < last]
        ended = self._sentence.lower(said[-1]) in _STOPS if said else False
        verb = said[-2:-1] if ended else said[-1:]
        return bool(verb) and self._has("saying", verb[0]) and piece is not self._pieces[0]

    def _end_of_apposition(self, at: int, outset: int) -> int | None:
        """The piece with the verb, when one with a participle is set into a sentence or before it.

        As in "The fair, held in May, was a success" and "Founded in 1905, the museum closed". In
        "He came, left in May" the second verb is one.
        """
        piece = self._pieces[at]
        if at + 1 >= len(self._pieces) or not self._begins_with_participle(piece, outset):
            return None
        after = self._pieces[at + 1]
        if at == 0:
            return 1 if self._is_clause(after) else None
        if any(self._sentence.verb(before) is not None for before in self._pieces[:at]):
            return None
        return at + 1 if self._begins_with_verb(after) else None

    def _begins_with_participle(self, piece: Piece, outset: int) -> bool:
        number = piece.first
        while number < min(piece.last, outset) and self._sentence.lower(number).endswith("ly"):
            number += 1
        return number < min(piece.last, outset) and can_be_participle(
            self._sentence.lower(number), self._words
        )

    def _with_subject(self, at: int, first: int, last: int, outset: int) -> Clause:
        """A piece with a verb, together with its subject where that stands before it."""
        piece = self._without_lead(self._pieces[at], outset)
        if self._has("relatives", piece.first) and at and piece.last - piece.first > 1:
            return Clause((self._antecedent(at - 1), Piece(piece.first + 1, piece.last)))
        if not at:
            return Clause((piece,))
        if self._is_list(at):
            return self._joined(self._start_of(at), at, outset)
        if self._begins_with_verb(piece, first, last) or not self._may_have_subject(at):
            subject = self._subject_before(at)
            if subject is not None:
                return Clause((self._with_auxiliary(subject, piece), piece))
        return Clause((piece,))

    def _with_auxiliary(self, subject: Piece, piece: Piece) -> Piece:
        """A subject with the "was" that a participle after it leaves out: "was founded, sold"."""
        verb = subject.last
        auxiliary = self._has("be_past", verb) or self._has("be_present", verb)
        inside = self._sentence.at(verb)
        if not auxiliary or inside is None:
            return subject
        rest = range(verb + 1, self._pieces[inside].last)
        told = next((n for n in rest if not self._has("between_auxiliaries", n)), verb)
        lower, begun = self._sentence.lower, piece.first
        if can_be_participle(lower(told), self._words) and can_be_participle(
            lower(begun), self._words
        ):
            return evolve(subject, last=verb + 1)
        return subject

    def _antecedent(self, at: int) -> Piece:
        """The noun phrase at the end of a piece, for the relative clause after it.

        "of" is no place to cut: in "the lease of the pier, which had lapsed" it is the lease.
        """
        piece = self._without_lead(self._pieces[at])
        for number in range(piece.last - 2, piece.first - 1, -1):
            cut = self._has("antecedent_after", number) or self._has("subordinators", number)
            if (cut and self._sentence.lower(number) != "of") or self._sentence.is_finite(number):
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
            self._sentence.verb(bare) is not None
            and not self._begins_with_verb(bare)
            and not self._has("relatives", bare.first)
        )

    def _begins_with_verb(self, piece: Piece, first: int = -1, last: int = -1) -> bool:
        """Whether nothing but adverbs and the given tokens stands before the verb."""
        verb = self._sentence.verb(piece, first, last)
        return verb is not None and all(
            first <= number < last
            or self._has("between_auxiliaries", number)
            or self._sentence.lower(number).endswith("ly")
            for number in range(piece.first, verb)
        )

    def _subject_before(self, at: int) -> Piece | None:
        """The subject of the last clause before a piece, or the noun phrase that begins all."""
        for number in range(at - 1, -1, -1):
            piece = self._without_lead(self._pieces[number])
            verb = self._sentence.verb(piece)
            if verb is not None and self._is_clause(piece):
                return Piece(piece.first, verb)
        first = self._without_lead(self._pieces[0])
        adverb = first.last - first.first == 1 and self._sentence.lower(first.first).endswith("ly")
        return None if adverb or self._has("fronting", first.first) else first

    def _is_list(self, at: int) -> bool:
        """Whether a piece ends a list of subjects: "Iran, Iraq, and Syria met"."""
        if not self._has("conjunctions", self._pieces[at].first):
            return False
        before = self._pieces[at - 1]
        return self._sentence.verb(before) is None and not self._has("fronting", before.first)

    def _start_of(self, at: int) -> int:
        """The first piece of what leads up to a piece: until one with a verb, or a fronted one."""
        start = at
        while start and self._sentence.verb(self._pieces[start - 1]) is None:
            if self._has("fronting", self._pieces[start - 1].first):
                break
            start -= 1
        return start - 1 if start == at and at else start

    def _next_finite(self, at: int, first: int, last: int) -> int | None:
        for number in range(at + 1, len(self._pieces)):
            if self._sentence.verb(self._pieces[number], first, last) is not None:
                return number
        return None

    def _previous_finite(self, at: int, first: int, last: int) -> int | None:
        for number in range(at - 1, -1, -1):
            if self._sentence.verb(self._pieces[number], first, last) is not None:
                return number
        return None

    def _before_verb(self, at: int, end: int, outset: int) -> Clause:
        """What stands before its verb: an adverbial with its clause, or something set into it."""
        fronted = self._has("fronting", self._pieces[at].first)
        subject = at and not self._has("fronting", self._pieces[at - 1].first)
        if not fronted or (subject and self._begins_with_verb(self._pieces[end])):
            return self._set_in(at, end)
        start = end
        while start > at + 1 and not self._has("fronting", self._pieces[start - 1].first):
            start -= 1
        return self._joined(start, end, outset)

    def _set_in(self, at: int, end: int) -> Clause:
        """A clause from its subject on, with what is set into it."""
        start = at
        while start and not self._has("fronting", self._pieces[start - 1].first):
            start -= 1
        return self._joined(start, end)

    def _joined(self, start: int, end: int, outset: int = -1) -> Clause:
        """Pieces from one to another, with the marks between them."""
        first = self._without_lead(self._pieces[start], outset).first
        return Clause((Piece(first, self._pieces[end].last),))
