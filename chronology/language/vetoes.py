"""Words that read as time expressions and are none: verbs, names, ages, money, parts of names.

Each rule looks at an expression and its neighbours and says whether it is to be rejected. Which
words tell is a matter of the language file; what they tell is said here.
"""

from collections.abc import Callable, Sequence
from typing import Final

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import CalendarField, VagueTime
from chronology.language.context import is_finite
from chronology.language.grammar import Parse
from chronology.language.lexicon import Lexicon
from chronology.language.names import is_name, is_title
from chronology.language.operators import (
    Approximate,
    Bare,
    Cell,
    Last,
    Length,
    Next,
    Origin,
    Recurring,
    Shift,
    This,
    Vague,
)
from chronology.language.suspects import Suspect
from chronology.language.tokens import Token

#: Years before this are written with an era, a "the year" or a month when they are meant as years.
_FIRST_BARE_YEAR: Final = 1100
_LAST_BARE_YEAR: Final = 2100


def allowed(text: str, tokens: Sequence[Token], parse: Parse, words: Lexicon) -> bool:
    """Whether an expression passes every rule."""
    if not any(words.is_trigger(token) for token in tokens[parse.start : parse.stop]):
        return False
    suspect = Suspect(text, tokens, parse, words)
    return not any(rejects(suspect) for rejects in _RULES)


def _part_of_a_word(suspect: Suspect) -> bool:
    """As in "F-16", "A320s", "U2": letters or digits stand right before or after."""
    start, stop = suspect.parse.start, suspect.parse.stop
    preposition = suspect.preposition
    if preposition is not None and preposition.last - preposition.first > 1:
        start = preposition.first  # "pre-1990" is no word, "U2" is one
    if suspect.is_glued(start) and suspect.tokens[start - 1].kind in ("word", "number"):
        return True
    if suspect.is_glued(stop) and suspect.tokens[stop].kind in ("word", "number"):
        return True
    if (
        suspect.first.kind == "number"
        and suspect.is_glued(start)
        and suspect.word(start - 1) == "-"
    ):
        return suspect.is_glued(start - 1)
    return False


def _age(suspect: Suspect) -> bool:
    """As in "the 6-year-old", "52 years old", "in his early 60s"."""
    if not isinstance(suspect.parse.value, Length):
        owner = suspect.parse.start - 1
        if suspect.has("portions", suspect.word(owner)):
            owner -= 1
        return suspect.last.kind == "decade" and suspect.has("owners", suspect.word(owner))
    stop = suspect.parse.stop
    if suspect.after == "-" and stop + 1 < len(suspect.tokens):
        return suspect.has("age", suspect.tokens[stop + 1].lower)
    return suspect.has("age", suspect.after)


def _arithmetic(suspect: Suspect) -> bool:
    """As in "Friday - 2 hours": in prose the signs are dashes and the like."""
    return suspect.parse.rule in _ARITHMETIC


_ARITHMETIC: Final = ("plus", "minus", "plus_now", "minus_now")


def _letter(suspect: Suspect) -> bool:
    """As in "4 m", "16 h": a letter is a unit only if it is counted from something."""
    inner = suspect.tokens[suspect.parse.start : suspect.parse.stop]
    letters = [token for token in inner if token.stop - token.start == 1 and token.kind == "word"]
    if not any(
        slot == "short_unit" for token in letters for slot, _ in suspect.words.senses_of(token)
    ):
        return False
    if isinstance(suspect.parse.value, Shift):
        return False
    return not (suspect.has("ahead", suspect.before) or suspect.has("within", suspect.before))


def _ordinal(suspect: Suspect) -> bool:
    """As in "a second attempt"."""
    value = suspect.parse.value
    if not (isinstance(value, Length) and value.amount.unit is Granularity.SECOND):
        return False
    return suspect.has("article", suspect.first.lower) and not (
        suspect.ends_clause or suspect.has("plural_after", suspect.after)
    )


def _quantity(suspect: Suspect) -> bool:
    """As in "$1990", "#2000", "1,990 votes", "20%": money, counts and numbers of things."""
    value = suspect.parse.value
    hedged = isinstance(value, Approximate) and isinstance(value.whole, Cell)
    if hedged and suspect.last.kind == "number":
        return suspect.has("counted", suspect.after)
    if suspect.first.kind not in ("number", "decade"):
        return False
    if suspect.has("money", suspect.before):
        return True
    return suspect.is_one_word and suspect.has("counted", suspect.after)


def _bare_clock(suspect: Suspect) -> bool:
    """As in "in 1430 on Tuesday": four digits are a clock time only after "at" and the like."""
    return suspect.parse.rule == "four_digits_of_day" and not suspect.has(
        "clock_before", suspect.before
    )


def _degrees(suspect: Suspect) -> bool:
    """As in "temperatures in the 50s"."""
    if not (suspect.last.kind == "decade" and isinstance(suspect.parse.value, Bare)):
        return False
    start = suspect.parse.start
    around = (token.lower for token in suspect.tokens[max(start - _AROUND, 0) : start])
    return any(suspect.has("degrees", word) for word in around)


def _version(suspect: Suspect) -> bool:
    """As in "version 3.11.04"."""
    return suspect.first.kind == "slash" and suspect.has("numbered", suspect.before)


def _fraction(suspect: Suspect) -> bool:
    """As in "a quarter of voters", "three quarters of the town"."""
    value = suspect.parse.value
    if not (isinstance(value, Length) and value.amount.unit is Granularity.QUARTER):
        return False
    return value.amount.count in ("1", "3") and suspect.has("of", suspect.after)


def _half_of_something(suspect: Suspect) -> bool:
    """As in "the second half of the bridge", "scored in the second half"."""
    value = suspect.parse.value
    field = value.repeating if isinstance(value, Bare) else None
    if not (isinstance(field, CalendarField) and field.unit is Granularity.HALF):
        return False
    start, stop = max(suspect.parse.start - _AROUND, 0), suspect.parse.stop + _AROUND
    around = (token.lower for token in suspect.tokens[start:stop])
    return not any(suspect.has("results", word) for word in around)


#: How far around an expression it is looked for words of business results.
_AROUND: Final = 15


def _named_minutes(suspect: Suspect) -> bool:
    """As in "the minutes of the meeting": with an article, units need to be told when of what."""
    value = suspect.parse.value
    if not (isinstance(value, Length) and suspect.parse.stop - suspect.parse.start == 2):
        return False
    if not (suspect.has("definite", suspect.first.lower) and value.amount.count == "X"):
        return False
    vouched = suspect.has("plural_before", suspect.before)
    return not (vouched or suspect.has("plural_after", suspect.after))


def _length_and_start(suspect: Suspect) -> bool:
    """As in "for two years from January": how long, and from when."""
    return suspect.parse.rule == "shift_after" and suspect.has("lasting", suspect.before)


def _noun(suspect: Suspect) -> bool:
    """As in "the current swept him away"."""
    value = suspect.parse.value
    if not (isinstance(value, Vague) and suspect.has("adjectives", suspect.last.lower)):
        return False
    stop = suspect.parse.stop
    return suspect.ends_clause or is_finite(suspect.tokens, stop, stop, suspect.words)


def _bare_year(suspect: Suspect) -> bool:
    """A number of four digits that nothing near it makes a year: "2020 vision", "Section 1983"."""
    value = suspect.parse.value
    if not (suspect.is_one_word and isinstance(value, Cell) and value.unit is Granularity.YEAR):
        return False
    if not _FIRST_BARE_YEAR <= value.number <= _LAST_BARE_YEAR:
        return True
    preposition = suspect.preposition
    if preposition is not None and preposition.last - preposition.first > 1:
        return False
    if suspect.has("numbered", suspect.before):
        return True
    if suspect.has("year_before", suspect.before):
        return False
    return not (suspect.ends_clause or suspect.has("year_after", suspect.after))


def _ordinal_alone(suspect: Suspect) -> bool:
    """As in "the 11th Circuit": a day of an unsaid month has a preposition and no noun after."""
    value = suspect.parse.value
    if isinstance(value, Shift):
        value = value.anchor
    if not (isinstance(value, Bare) and isinstance(value.repeating, CalendarField)):
        return False
    if (value.repeating.unit, value.repeating.within) != (Granularity.DAY, Granularity.MONTH):
        return False
    vouched = isinstance(suspect.parse.value, Shift) or suspect.has("day_before", suspect.before)
    return not (vouched and suspect.ends_clause)


def _hanging(suspect: Suspect) -> bool:
    """As in "three days after he left": the words after it say what is counted from."""
    return isinstance(suspect.parse.value, Shift | Last | Next) and (
        (suspect.has("hanging", suspect.last.lower) and not suspect.ends_clause)
        or suspect.has("than", suspect.after)
    )


def _the_day(suspect: Suspect) -> bool:
    """As in "the day is young": one without a name is said of what follows, or of what is told."""
    value = suspect.parse.value
    if not (isinstance(value, This) and value.what is Granularity.DAY):
        return False
    if value.origin is not Origin.DOCUMENT:
        return False
    return not (suspect.has("hanging", suspect.after) or suspect.has("within_day", suspect.before))


def _cut_compound(suspect: Suspect) -> bool:
    """As in "a year-earlier loss": the last word is the first half of a compound."""
    stop = suspect.parse.stop
    return (
        isinstance(suspect.parse.value, Length | This)
        and suspect.after == "-"
        and suspect.is_glued(stop)
        and suspect.is_glued(stop + 1)
        and suspect.tokens[stop + 1].kind == "word"
        and suspect.words.knows(suspect.tokens[stop + 1])
    )


def _rate(suspect: Suspect) -> bool:
    """As in "$2 million a year", "358,000 a month": a rate, not a length."""
    return (
        isinstance(suspect.parse.value, Length)
        and suspect.has("article", suspect.first.lower)
        and suspect.parse.stop - suspect.parse.start == 2
        and (suspect.has("amount_before", suspect.before) or suspect.kind_before == "number")
    )


def _plural_alone(suspect: Suspect) -> bool:
    """As in "Days are short": units without a number need a preposition or what is counted from."""
    value = suspect.parse.value
    if not (suspect.is_one_word and isinstance(value, Length)):
        return False
    vouched = suspect.has("plural_before", suspect.before)
    return not (vouched or suspect.has("plural_after", suspect.after))


def _adverb_as_adjective(suspect: Suspect) -> bool:
    """As in "a quarterly loss", "the daily Granma": what is so called, not what is done so."""
    value = suspect.parse.value
    if not (suspect.is_one_word and isinstance(value, Recurring)):
        return False
    if suspect.is_capital(suspect.parse.stop) or suspect.has("papers", suspect.after):
        return True
    return not suspect.ends_clause and suspect.has("adjectival", suspect.first.lower)


def _needs_preposition(suspect: Suspect) -> bool:
    """As in "you cannot miss the moment"."""
    phrase = " ".join(
        token.lower for token in suspect.tokens[suspect.parse.start : suspect.parse.stop]
    )
    return suspect.has("prepositional", phrase) and not suspect.has("prepositions", suspect.before)


def _as_soon_as(suspect: Suspect) -> bool:
    """As in "as soon as", "soon after he left": a conjunction."""
    vague = suspect.parse.value
    if not (isinstance(vague, Vague) and vague.time is VagueTime.FUTURE and suspect.is_one_word):
        return False
    return suspect.before == suspect.after != "" or suspect.has("conjunctive", suspect.after)


_RULES: Final[tuple[Callable[[Suspect], bool], ...]] = (
    _part_of_a_word,
    _age,
    _arithmetic,
    _letter,
    _ordinal,
    is_title,
    _quantity,
    _bare_clock,
    _degrees,
    _version,
    _fraction,
    _half_of_something,
    _named_minutes,
    _length_and_start,
    _noun,
    _bare_year,
    is_name,
    _ordinal_alone,
    _hanging,
    _the_day,
    _cut_compound,
    _rate,
    _plural_alone,
    _adverb_as_adjective,
    _needs_preposition,
    _as_soon_as,
)
