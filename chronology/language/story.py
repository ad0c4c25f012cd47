"""What kind of text a text is, as far as that changes what its words count from."""

from collections.abc import Sequence
from typing import Final

from chronology.language.lexicon import Lexicon
from chronology.language.tokens import Token

#: Share of words of business results among all words from which a story is about results. In three
#: quarters of TimeBank nearly all stories above it are, and none below it compares quarters.
_RESULTS_SHARE: Final = 0.012


def is_about_results(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a story reports business results, and so speaks of quarters without naming them."""
    words = [token.lower for token in tokens]
    if not any(lexicon.has("reporting_period", word) for word in words):
        return False
    told = sum(lexicon.has("results", word) for word in words)
    return told >= _RESULTS_SHARE * len(words)
