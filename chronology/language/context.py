"""What stands around a time expression: the tense of its verb, hence the way to go from now."""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from chronology.language.lexicon import Lexicon
from chronology.language.mention import Direction
from chronology.language.sentences import Sentence
from chronology.language.tokens import Token

#: How far to the left of a participle its auxiliary may stand: "will not have been fully paid".
_REACH: Final = 5
#: Shorter words that end like verbs are none.
_SHORTEST: Final = 3


class Tense(Enum):
    """The tense of the verb that a time expression belongs to."""

    NONE = ""
    PAST = "past"
    PAST_PERFECT = "past perfect"
    PRESENT_PERFECT = "present perfect"
    PRESENT = "present"
    FUTURE = "future"

    @property
    def direction(self) -> Direction:
        """Where the verb looks."""
        return _DIRECTIONS[self]


_DIRECTIONS: Final = {
    Tense.NONE: Direction.NONE,
    Tense.PAST: Direction.PAST,
    Tense.PAST_PERFECT: Direction.PAST,
    Tense.PRESENT_PERFECT: Direction.PAST,
    Tense.PRESENT: Direction.NONE,
    Tense.FUTURE: Direction.FUTURE,
}


def tense_at(
    tokens: Sequence[Token], sentence: Sentence, first: int, last: int, lexicon: Lexicon
) -> Tense:
    """The tense of the nearest verb to the left in the clause, else of the first to the right.

    Args:
        tokens: Those of the whole text.
        sentence: The sentence of the expression.
        first: First token of the expression, its preposition included.
        last: Token after its last one.
        lexicon: Where verbs are told from other words.
    """
    for number in range(first - 1, sentence.first - 1, -1):
        if lexicon.has("clause_break", tokens[number].lower):
            break
        tense = _verb_at(tokens, number, sentence.first, lexicon)
        if tense is not Tense.NONE:
            return tense
    for number in range(last, sentence.last):
        if lexicon.has("clause_break", tokens[number].lower):
            break
        tense = _verb_at(tokens, number, max(last, sentence.first), lexicon)
        if tense is not Tense.NONE:
            return tense
    return Tense.NONE


def _verb_at(tokens: Sequence[Token], number: int, floor: int, lexicon: Lexicon) -> Tense:
    """The tense that a token gives, if it is a verb or announces something."""
    word = tokens[number].lower
    has = lexicon.has
    if has("will", word):
        return Tense.FUTURE
    if has("modal", word):
        return Tense.FUTURE
    if has("plan", word):
        return _with_auxiliary(tokens, number, floor, lexicon, Tense.FUTURE)
    if has("participle", word) or has("past", word) or _is_regular_past(word, lexicon):
        plain = Tense.NONE if has("participle", word) and not has("past", word) else Tense.PAST
        return _with_auxiliary(tokens, number, floor, lexicon, plain)
    if has("be_past", word):
        return Tense.PAST
    if has("have_past", word):
        return Tense.PAST_PERFECT
    if has("have_present", word):
        return Tense.PRESENT_PERFECT
    if has("be_present", word):
        return Tense.PRESENT
    if has("scheduling", word):
        return _with_auxiliary(tokens, number, floor, lexicon, Tense.NONE)
    return Tense.NONE


def _is_regular_past(word: str, lexicon: Lexicon) -> bool:
    return (
        len(word) > _SHORTEST
        and word.endswith(lexicon.past_endings)
        and not lexicon.has("no_past", word)
    )


def _with_auxiliary(
    tokens: Sequence[Token], number: int, floor: int, lexicon: Lexicon, plain: Tense
) -> Tense:
    """The tense of a verb form with the auxiliary to its left; ``plain`` if there is none."""
    has = lexicon.has
    perfect = False
    for at in range(number - 1, max(floor, number - _REACH) - 1, -1):
        word = tokens[at].lower
        if has("will", word) or has("modal", word) or has("infinitive", word):
            return Tense.FUTURE
        if has("have_past", word):
            return Tense.PAST_PERFECT
        if has("have_present", word):
            perfect = True
            continue
        if has("be_past", word):
            return Tense.PAST
        if has("be_present", word) and not perfect:
            return Tense.FUTURE if plain is Tense.FUTURE else Tense.PRESENT
        if word in (",", ".") or tokens[at].kind == "number":
            break
    return Tense.PRESENT_PERFECT if perfect else plain
