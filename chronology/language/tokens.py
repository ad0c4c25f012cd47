"""Text as tokens with offsets: the smallest pieces that the lexicon gives a sense to."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

#: Longest run of digits that can be a number of a date; longer runs are identifiers.
MAX_DIGITS: Final = 9

#: ``[0-9]`` and not ``\\d``: other scripts' digits are no numbers of English news, and ``int`` of a
#: long run of them is slow. Words come first: most tokens are words.
_PATTERN: Final = re.compile(
    r"""
    (?P<word>[^\W\d_]+(?:\.[^\W\d_]+)*\.?)
  | (?P<iso>(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}
        (?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?
        (?![0-9-]))
  | (?P<slash>(?<![0-9/.])[0-9]{1,4}(?P<mark>[/.])[0-9]{1,2}(?P=mark)[0-9]{2,4}(?![0-9/]))
  | (?P<clock>(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
  | (?P<decade>['’]?(?<![0-9,.])[0-9]{2,4}['’]?s\b)
  | (?P<ordinal>(?<![0-9,.])[0-9]{1,4}(?:st|nd|rd|th)\b)
  | (?P<fraction>(?<![0-9/])[0-9]/[0-9](?![0-9/]))
  | (?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|0,[0-9]+
        |[0-9]+(?:\.[0-9]+)?)
  | (?P<possessive>['’]s\b)
  | (?P<contraction>['’](?:ll|ve|re|d|m)\b)
  | (?P<other>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PIECE: Final = re.compile(r"[^\W\d_]+|\.")
#: Signs that stand for one another; a dash between clauses (U+2014) is none of them.
#: Right quotation mark; hyphen, non-breaking hyphen, figure dash, en dash, minus.
_SAME: Final = str.maketrans("\u2019\u2010\u2011\u2012\u2013\u2212", "'-----")


class Token(NamedTuple):
    """A piece of text: its span in code points, its plain form and its kind.

    ``lower`` is in lower case, with one apostrophe and one hyphen for all their look-alikes.
    ``kind`` is the name of the pattern's group: word, number, iso, slash, clock, decade, ordinal,
    fraction, possessive, contraction or other; or abbreviation.
    """

    start: int
    stop: int
    lower: str
    kind: str


class Tokenizer:
    """Splits text into tokens; abbreviations with stops ("Oct.", "p.m.") stay whole."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        self._abbreviations = abbreviations

    def tokens(self, text: str) -> list[Token]:
        """The tokens of the text, in order, disjoint; white space is between them."""
        found: list[Token] = []
        for match in _PATTERN.finditer(text):
            lower = match.group().lower()
            kind = match.lastgroup or "other"
            if kind == "word" and "." in lower:
                found += self._dotted(text, match.start(), match.end(), lower)
            else:
                plain = lower if lower.isascii() else lower.translate(_SAME)
                found.append(Token(match.start(), match.end(), plain, kind))
        return found

    def _dotted(self, text: str, start: int, stop: int, lower: str) -> Iterator[Token]:
        """A word with full stops in or after it: an abbreviation, or words and stops."""
        if lower in self._abbreviations:
            yield Token(start, stop, lower, "abbreviation")
        elif lower[:-1] in self._abbreviations and lower[-1] == ".":
            yield Token(start, stop - 1, lower[:-1], "abbreviation")
            yield Token(stop - 1, stop, ".", "other")
        else:
            for piece in _PIECE.finditer(text, start, stop):
                kind = "other" if piece.group() == "." else "word"
                yield Token(piece.start(), piece.end(), piece.group().lower(), kind)
