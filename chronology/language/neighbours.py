"""What the words beside an expression make of it: "the year ended", "opens in two weeks"."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.language.atoms import Amount
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound, Tense
from chronology.language.operators import (
    Cell,
    Expression,
    Length,
    Now,
    Origin,
    Rolling,
    Shift,
    This,
)
from chronology.language.place import Place, Unplaced
from chronology.language.spot import Spot
from chronology.language.tokens import Token

_ONE_YEAR: Final = Amount(Granularity.YEAR, 1, 1, "1")
#: Tenses in which "in two weeks" is two weeks from now, and not a length.
_LOOKING_AHEAD: Final = (Tense.NONE, Tense.FUTURE, Tense.CONDITIONAL)


class Read(NamedTuple):
    """The expression read last: the token after it, and what it came to."""

    stop: int
    result: Place | Unplaced


def in_place(
    spot: Spot, tokens: Sequence[Token], words: Lexicon, tense: Tense, previous: Read | None
) -> Expression:
    """The expression of a spot as the words around it make it.

    Args:
        spot: The expression and its place.
        tokens: Those of the whole text.
        words: The language.
        tense: Of the verb that it belongs to.
        previous: What was read last.
    """
    expression = spot.whole or spot.expression
    if isinstance(expression, Length):
        return _ahead(spot, tokens, words, tense, expression)
    if not isinstance(expression, This) or expression.origin is not Origin.DOCUMENT:
        return expression
    after = tokens[spot.last].lower if spot.last < len(tokens) else ""
    if expression.what is Granularity.YEAR and words.has("ended", after):
        return Length(_ONE_YEAR)  # "the year ended 30 June" is a length; the day says where
    same = None if previous is None else _apposed(spot, tokens, words, expression, previous)
    if same is not None:
        return same
    within = spot.before is not None and words.has("within_day", tokens[spot.first - 1].lower)
    if expression.what is Granularity.DAY and words.has("hanging", after) and not within:
        return This(expression.what, Origin.EVENT)
    return expression


def _apposed(
    spot: Spot, tokens: Sequence[Token], words: Lexicon, unit: This, previous: Read
) -> Cell | None:
    """What was just said, if a unit says it again: "12 October, the day before the crash"."""
    place = previous.result
    if not isinstance(place, Place) or place.unit is not unit.what:
        return None
    if spot.first != previous.stop + 1:
        return None
    if not words.has("clause_end", tokens[previous.stop].lower):
        return None
    return Cell(gregorian.index(place.first, place.unit), place.unit)


def _ahead(
    spot: Spot, tokens: Sequence[Token], words: Lexicon, tense: Tense, length: Length
) -> Expression:
    """What a length is after "in" when its verb looks ahead: "opens in two weeks"."""
    if spot.before is None or tense not in _LOOKING_AHEAD:
        return length
    word = tokens[spot.before.last - 1].lower
    if words.has("within", word):
        return Rolling(length.amount, 1, Now())
    ahead = words.has("ahead", word) or spot.bound is Bound.AFTER
    return Shift(length.amount, 1, Now()) if ahead else length
