"""The tense of the verb that a time expression belongs to, told by the words around it.

There is no parser and no tagger here: closed lists of auxiliaries and irregular forms, endings of
regular ones, and the rule that the nearest verb to the left in the clause governs.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from chronology.language.lexicon import Lexicon
from chronology.language.mention import Tense
from chronology.language.sentences import Sentence
from chronology.language.tokens import Token

#: Most tokens looked at on either side; so a long sentence costs no more than many short ones.
_FARTHEST: Final = 100
#: How far to the left of a verb form its auxiliary may stand: "will not have been fully paid".
_REACH: Final = 6
#: Shorter words that end like verbs are none.
_SHORTEST: Final = 3


class Verb(NamedTuple):
    """The verb that governs an expression.

    Attributes:
        tense: Its tense.
        near: Whether it stands right before the expression, and so surely governs it.
        finite: Whether it is no participle; a regular past form may be one: "closed since March".
    """

    tense: Tense
    near: bool = False
    finite: bool = True


NO_VERB: Final = Verb(Tense.NONE)


def verb_at(
    tokens: Sequence[Token],
    sentence: Sentence,
    outset: int,
    first: int,
    last: int,
    lexicon: Lexicon,
) -> Verb:
    """The nearest verb to the left in the clause, else the first to the right.

    Args:
        tokens: Those of the whole text.
        sentence: The sentence of the expression.
        outset: First token of its preposition, or its own; "dates back to" has a verb in it.
        first: First token of the expression.
        last: Token after its last one.
        lexicon: Where verbs are told from other words.
    """
    for number in range(first - 1, max(sentence.first, first - _FARTHEST) - 1, -1):
        if lexicon.has("clause_break", tokens[number].lower):
            break
        tense = _verb_at(tokens, number, sentence.first, lexicon)
        if tense is not Tense.NONE:
            if outset - number == 1 and lexicon.has("have_present", tokens[number].lower):
                return Verb(Tense.PRESENT)  # "they have / until Friday" is no perfect
            near = _is_near(tokens, number, outset, tense, lexicon)
            finite = not _is_regular_past(tokens[number].lower, lexicon)
            return Verb(tense, near and not _is_attribute(tokens, last), finite)
    begin = _main_clause(tokens, sentence, last, lexicon)
    for number in range(begin, min(sentence.last, begin + _FARTHEST)):
        if lexicon.has("clause_break", tokens[number].lower):
            break
        tense = _verb_at(tokens, number, last, lexicon)
        if tense is not Tense.NONE:
            return Verb(tense)
    return NO_VERB


def _is_near(
    tokens: Sequence[Token], number: int, outset: int, tense: Tense, lexicon: Lexicon
) -> bool:
    """Whether a verb to the left surely governs: "was held / in May", "will vote / on Tuesday"."""
    word = tokens[number].lower
    if tense is Tense.CONDITIONAL and not lexicon.has("would", word):
        return False  # what was planned may have come
    return outset - number <= _NEAR.get(tense, _NEARBY)


def _is_attribute(tokens: Sequence[Token], last: int) -> bool:
    """Whether an expression belongs to a noun after it: "expects third-quarter losses"."""
    if last >= len(tokens) or last < 2:
        return False
    if tokens[last].kind == "possessive":
        return True
    return tokens[last - 2].lower == "-" and tokens[last].kind == "word"


#: How far before an expression or its preposition such a verb stands; between an auxiliary and them
#: there may be the verb itself.
_NEARBY: Final = 2
_NEAR: Final = {Tense.FUTURE: 3, Tense.CONDITIONAL: 3}


def _main_clause(tokens: Sequence[Token], sentence: Sentence, last: int, lexicon: Lexicon) -> int:
    """Where the main clause goes on after "On Friday, when she set out, ..."."""
    if not (
        last + 1 < sentence.last
        and tokens[last].lower == ","
        and lexicon.has("subordinators", tokens[last + 1].lower)
    ):
        return last
    end = min(sentence.last, last + _FARTHEST)
    commas = (n for n in range(last + 1, end) if tokens[n].lower == ",")
    return next(commas, last)


def _verb_at(tokens: Sequence[Token], number: int, floor: int, lexicon: Lexicon) -> Tense:
    """The tense that a token gives, if it is a verb or announces something."""
    word = tokens[number].lower
    has = lexicon.has
    for evidence, tense in _ALONE:
        if has(evidence, word):
            return tense
    if any(has(evidence, word) for evidence in ("plan", "infinitive", "plan_with_be")):
        return _announced(tokens, number, floor, lexicon)
    if has("past", word) or _is_regular_past(word, lexicon):
        return _with_auxiliary(tokens, number, floor, lexicon, Tense.PAST)
    if has("participle", word):
        return _with_auxiliary(tokens, number, floor, lexicon, Tense.NONE)
    return Tense.NONE


def _announced(tokens: Sequence[Token], number: int, floor: int, lexicon: Lexicon) -> Tense:
    """The tense of a word that announces what is to come: "is to resume", "planned", "is set"."""
    word, before = tokens[number].lower, tokens[number - 1].lower if number > floor else ""
    has = lexicon.has
    if has("infinitive", word):
        found = next((tense for evidence, tense in _BE if has(evidence, before)), Tense.NONE)
    elif has("plan_with_be", word):
        found = _with_auxiliary(tokens, number, floor, lexicon, Tense.NONE)
        ahead = number + 1 < len(tokens) and has("infinitive", tokens[number + 1].lower)
        if found is Tense.PAST and ahead:
            return Tense.CONDITIONAL  # "was set to expire"
        return Tense.FUTURE if found is Tense.PRESENT else found
    elif has("determiner", before):
        return Tense.NONE  # "the plan", "its planned sale": no verb
    else:
        planned = Tense.PAST if _is_regular_past(word, lexicon) else Tense.FUTURE
        found = _with_auxiliary(tokens, number, floor, lexicon, planned)
    if found is Tense.PRESENT:
        return Tense.FUTURE
    # What was to come is seen from the past, whether it has come or not; what had been, has not.
    return Tense.CONDITIONAL if found in (Tense.PAST, Tense.PRESENT_PERFECT) else found


_BE: Final = (("be_present", Tense.PRESENT), ("be_past", Tense.PAST))
_ALONE: Final = (
    ("will", Tense.FUTURE),
    ("would", Tense.CONDITIONAL),
    ("modal", Tense.CONDITIONAL),
    ("be_past", Tense.PAST),
    ("have_past", Tense.PAST_PERFECT),
    ("have_present", Tense.PRESENT_PERFECT),
    ("be_present", Tense.PRESENT),
    ("scheduling", Tense.FUTURE),
    ("present", Tense.PRESENT),
)


def _is_regular_past(word: str, lexicon: Lexicon) -> bool:
    return (
        len(word) > _SHORTEST
        and word.endswith(lexicon.past_endings)
        and not lexicon.has("no_past", word)
    )


def _with_auxiliary(
    tokens: Sequence[Token], number: int, floor: int, lexicon: Lexicon, plain: Tense
) -> Tense:
    """The tense of a verb form with the auxiliaries before it; ``plain`` if there are none."""
    has = lexicon.has
    perfect = False
    for at in range(number - 1, max(floor, number - _REACH) - 1, -1):
        word = tokens[at].lower
        found = next((tense for evidence, tense in _LEADING if has(evidence, word)), None)
        if found is Tense.PRESENT_PERFECT:
            perfect = True
        elif found is Tense.PRESENT:
            if not perfect:
                return Tense.FUTURE if plain is Tense.FUTURE else Tense.PRESENT
        elif found is not None:
            return found
        elif not (has("be", word) or has("between_auxiliaries", word)):
            break
    return Tense.PRESENT_PERFECT if perfect else plain


#: Auxiliaries, the most telling first; "will have been" is future.
_LEADING: Final = (
    ("will", Tense.FUTURE),
    ("infinitive", Tense.FUTURE),
    ("would", Tense.CONDITIONAL),
    ("modal", Tense.CONDITIONAL),
    ("have_past", Tense.PAST_PERFECT),
    ("be_past", Tense.PAST),
    ("have_present", Tense.PRESENT_PERFECT),
    ("be_present", Tense.PRESENT),
)


def can_be_participle(word: str, lexicon: Lexicon) -> bool:
    """Whether a word has the form of a past participle: "founded", "held", "drawn"."""
    return lexicon.has("participle", word) or (
        not any(lexicon.has(evidence, word) for evidence in ("be_past", "have_past"))
        and (lexicon.has("past", word) or _is_regular_past(word, lexicon))
    )


def is_finite(tokens: Sequence[Token], number: int, floor: int, lexicon: Lexicon) -> bool:
    """Whether a token is a finite verb, or the verb of a finite form.

    A participle without an auxiliary counts only if it can be a past form: "the men killed" may be
    either, and is taken for one.
    """
    word = tokens[number].lower
    if any(lexicon.has(evidence, word) for evidence, _ in _ALONE):
        return True
    if lexicon.has("past", word) or _is_regular_past(word, lexicon):
        return True
    return (
        lexicon.has("participle", word)
        and _with_auxiliary(tokens, number, floor, lexicon, Tense.NONE) is not Tense.NONE
    )
