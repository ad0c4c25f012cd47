"""Text as tokens with offsets: the smallest pieces that the lexicon gives a sense to."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

#: Longest run of digits that can be a number of a date; longer runs are identifiers.
MAX_DIGITS: Final = 9

#: ``[0-9]`` and not ``\\d``: other scripts' digits are no numbers of English news, and ``int`` of a
#: long run of them is slow.
_NUMERALS: Final = r"""
    (?P<iso>(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}
        (?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9-]))
  | (?P<slash>(?<![0-9/.])[0-9]{1,4}(?P<mark>[/.])[0-9]{1,2}(?P=mark)[0-9]{2,4}(?![0-9/]))
  | (?P<clock>(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
  | (?P<decade>['’]?(?<![0-9,.])[0-9]{2,4}['’]?s\b)
  | (?P<ordinal>(?<![0-9,.])[0-9]{1,4}(?:st|nd|rd|th)\b)
  | (?P<fraction>(?<![0-9/])[0-9]/[0-9](?![0-9/]))
  | (?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)
"""
_WORDS: Final = r"""
  | (?P<word>[^\W\d_]+)
  | (?P<possessive>['’]s\b)
  | (?P<other>\S)
"""


class Token(NamedTuple):
    """A piece of text: its span in code points, its lower-case form and its kind.

    ``kind`` is the name of the pattern's group: word, number, iso, slash, clock, decade, ordinal,
    fraction, abbreviation, possessive or other.
    """

    start: int
    stop: int
    lower: str
    kind: str


class Tokenizer:
    """Splits text into tokens; abbreviations with stops ("Oct.", "p.m.") stay whole."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        longest_first = sorted(abbreviations, key=lambda word: (-len(word), word))
        dotted = "|".join(re.escape(word) for word in longest_first)
        group = rf"(?P<abbreviation>(?<![^\W\d_])(?:{dotted})(?![^\W\d_])) | " if dotted else ""
        self._pattern = re.compile(
            group.replace(" | ", "|") + _NUMERALS + _WORDS, re.VERBOSE | re.IGNORECASE
        )

    def tokens(self, text: str) -> list[Token]:
        """The tokens of the text, in order, disjoint; white space is between them."""
        return [
            Token(match.start(), match.end(), match.group().lower(), match.lastgroup or "other")
            for match in self._pattern.finditer(text)
        ]


@lru_cache(maxsize=8)
def tokenizer(abbreviations: frozenset[str]) -> Tokenizer:
    """The tokenizer for a language's abbreviations."""
    return Tokenizer(abbreviations)
