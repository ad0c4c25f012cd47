"""Sentences of a text, as spans of its tokens."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from chronology.language.tokens import Token

_STOPS: Final = frozenset(".!?…")
#: What may stand between a full stop and the end of its sentence.
_CLOSERS: Final = frozenset("\"'”’)]»*_")
_OPENERS: Final = frozenset("\"'“‘([«*_")


class Sentence(NamedTuple):
    """A sentence: its tokens ``[first, last)`` and its span in code points, both half-open."""

    first: int
    last: int
    start: int
    stop: int


def split_sentences(
    text: str, tokens: Sequence[Token], starters: frozenset[str] = frozenset()
) -> list[Sentence]:
    """The sentences of a text, in order; every token is in exactly one.

    A sentence ends with a full stop, question or exclamation mark before white space and
    something else than a small letter, and at a blank line. The stop of an abbreviation or of an
    initial ends it only before one of ``starters``: words that begin sentences and no names.

    Examples:
        >>> from chronology.language.tokens import Tokenizer
        >>> text = "He left Jan. 5. She stayed."
        >>> tokens = Tokenizer(frozenset(("jan.",))).tokens(text)
        >>> [text[s.start : s.stop] for s in split_sentences(text, tokens)]
        ['He left Jan. 5.', 'She stayed.']
    """
    found: list[Sentence] = []
    first, number, count = 0, 0, len(tokens)
    while number < count:
        token = tokens[number]
        last = number + 1
        weak = token.kind == "abbreviation" or _is_initial(text, tokens, number)
        ended = False
        if weak or token.lower in _STOPS:
            while last < count and _closes(tokens, last):
                last += 1
            ended = last == count or _begins(text, tokens, last)
            ended = ended and (not weak or (last < count and tokens[last].lower in starters))
        if ended or last == count or _is_blank_line(text, tokens, last):
            found.append(Sentence(first, last, tokens[first].start, tokens[last - 1].stop))
            first = last
        number = last
    return found


def _closes(tokens: Sequence[Token], number: int) -> bool:
    """Whether a mark right after a stop still belongs to its sentence."""
    token = tokens[number]
    return token.start == tokens[number - 1].stop and (
        token.lower in _CLOSERS or token.lower in _STOPS
    )


def _begins(text: str, tokens: Sequence[Token], number: int) -> bool:
    """Whether a sentence may begin with the token: white space before it, and a capital."""
    token = tokens[number]
    if token.start == tokens[number - 1].stop:
        return False
    sign = text[token.start]
    if sign in _OPENERS or sign in "-—":
        return True
    return not sign.islower()


def _is_initial(text: str, tokens: Sequence[Token], number: int) -> bool:
    """Whether a full stop stands after a single capital, as in "John F. Kennedy"."""
    if tokens[number].lower != "." or not number:
        return False
    before = tokens[number - 1]
    return before.stop - before.start == 1 and text[before.start].isupper()


def _is_blank_line(text: str, tokens: Sequence[Token], number: int) -> bool:
    """Whether a blank line stands before the token."""
    start, stop = tokens[number - 1].stop, tokens[number].start
    return stop - start > 1 and text.count("\n", start, stop) > 1
