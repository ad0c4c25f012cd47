"""A clause as a readable line: its words, without those that belong to the telling."""

import re
from collections.abc import Sequence
from typing import Final

from chronology.events.clauses import Clause
from chronology.events.pieces import Piece
from chronology.events.told import Phrase
from chronology.language.context import is_finite
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound
from chronology.language.tokens import Token

_BLANK: Final = re.compile(r"\s+")
_EDGES: Final = " \t,;:-–—_"
#: A line longer than this is cut at a word, with a mark of omission.
_LONGEST: Final = 280
#: Prepositions with which a date leaves its sentence whole when it is taken out.
_DETACHABLE: Final = (Bound.NONE, Bound.AT)


def statement_of(
    text: str,
    tokens: Sequence[Token],
    clause: Clause,
    phrase: Phrase,
    words: Lexicon,
    *,
    alone: bool,
) -> str:
    """The words of a clause on one line.

    The date phrase is left out where the sentence stands without it: at its beginning or end, or
    before a conjunction or preposition, with "on", "in" or nothing before it, and if it is the only
    date in the clause (``alone``); the line has the date beside it anyway. Conjunctions,
    attributions ("officials said") and marks at the edges are left out.
    """
    spans = [_without_attribution(tokens, span, phrase, words) for span in clause.spans]
    if alone and phrase.bound in _DETACHABLE:
        spans = [part for span in spans for part in _without_phrase(tokens, span, phrase, words)]
    parts = (
        text[tokens[span.first].start : tokens[span.last - 1].stop]
        for span in spans
        if span.last > span.first
    )
    return _line(" ".join(parts))


def _line(words: str) -> str:
    line = _BLANK.sub(" ", words).strip(_EDGES)
    line = line.removesuffix(".").rstrip(_EDGES) if not line.endswith("..") else line
    line = _balanced(line)
    if len(line) > _LONGEST:
        line = line[:_LONGEST].rsplit(" ", 1)[0].rstrip(_EDGES) + " …"
    return line[:1].upper() + line[1:]


def _balanced(line: str) -> str:
    """The line without quotation marks that have no partner in it."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]"), ("``", "''")):
        if line.count(opening) != line.count(closing):
            line = line.replace(opening, "").replace(closing, "")
    if line.count('"') % 2:
        line = line.replace('"', "")
    return line.strip(_EDGES)


def _without_phrase(
    tokens: Sequence[Token], span: Piece, phrase: Phrase, words: Lexicon
) -> tuple[Piece, ...]:
    """What is left of a span without the date phrase, where it stands without it."""
    if phrase.first <= span.first and phrase.last < span.last:
        return (_after_phrase(tokens, span, phrase, words),)
    if not span.first < phrase.first < phrase.last <= span.last:
        return (span,)
    # "A hearing is set for": what a preposition needs stays.
    if words.has("antecedent_after", tokens[phrase.first - 1].lower):
        return (span,)
    end = span.last
    while end > span.first + 1 and tokens[end - 1].lower in _CLOSING:
        end -= 1
    if phrase.last == end:
        return (Piece(span.first, phrase.first),)
    after = tokens[phrase.last].lower
    if any(words.has(evidence, after) for evidence in _GOING_ON):
        return Piece(span.first, phrase.first), Piece(phrase.last, span.last)
    return (span,)


def _after_phrase(tokens: Sequence[Token], span: Piece, phrase: Phrase, words: Lexicon) -> Piece:
    """A span without the date phrase that it begins with, unless that is the subject or owns it."""
    first = phrase.last
    if tokens[first].kind == "possessive" or is_finite(tokens, first, first, words):
        return span
    while first < span.last - 1 and tokens[first].lower in (",", ":"):
        first += 1
    return Piece(first, span.last)


_CLOSING: Final = (".", "!", "?", ",", "”", '"', "''")
#: What goes on after a date that can be left out: "withdrew last November after prices rose".
_GOING_ON: Final = ("temporal", "subordinators", "antecedent_after", "conjunctions")


def _without_attribution(
    tokens: Sequence[Token], span: Piece, phrase: Phrase, words: Lexicon
) -> Piece:
    """The span without ", according to analysts" or "officials said that" at one of its ends."""
    for number in range(span.last - 1, max(span.first, phrase.last) - 1, -1):
        for length in (2, 3):
            said = " ".join(token.lower for token in tokens[number : number + length])
            if words.has("attribution", said):
                return Piece(span.first, number)
    for number in range(span.first, min(phrase.first, span.first + _SPEAKER)):
        after = number + 1
        if (
            words.has("saying", tokens[number].lower)
            and number > span.first
            and after < phrase.first - 1
            and words.has("subordinators", tokens[after].lower)
        ):
            return Piece(after + 1, span.last)
    return span


#: How many words of a speaker are looked at: "Foreign ministry officials in Islamabad said that".
_SPEAKER: Final = 12
