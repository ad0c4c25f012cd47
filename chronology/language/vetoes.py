"""Words that read as time expressions and are none: verbs, names, ages, money, parts of names.

Each rule looks at an expression and its neighbours and says whether it is to be rejected. Which
words tell is a matter of the language file; what they tell is said here.
"""

from collections.abc import Callable, Sequence
from typing import Final

from attrs import frozen

from chronology.axis.gregorian import Granularity
from chronology.language.grammar import Parse
from chronology.language.lexicon import Lexicon
from chronology.language.operators import (
    Bare,
    CalendarField,
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
from chronology.language.tokens import Token

#: Years before this are written with an era, a "the year" or a month when they are meant as years.
_FIRST_BARE_YEAR: Final = 1100
_LAST_BARE_YEAR: Final = 2100


@frozen
class Spot:
    """An expression in its text.

    Attributes:
        text: The whole text.
        tokens: All of its tokens.
        parse: What the tokens ``[parse.start, parse.stop)`` read as.
        words: The language.
    """

    text: str
    tokens: Sequence[Token]
    parse: Parse
    words: Lexicon

    @property
    def before(self) -> str:
        """The word before it, in lower case; empty at the start of the text."""
        return self.tokens[self.parse.start - 1].lower if self.parse.start else ""

    @property
    def after(self) -> str:
        """The word after it, in lower case; empty at the end of the text."""
        return self.tokens[self.parse.stop].lower if self.parse.stop < len(self.tokens) else ""

    @property
    def first(self) -> Token:
        """Its first token."""
        return self.tokens[self.parse.start]

    @property
    def last(self) -> Token:
        """Its last token."""
        return self.tokens[self.parse.stop - 1]

    @property
    def is_one_word(self) -> bool:
        """Whether it is a single token."""
        return self.parse.stop - self.parse.start == 1

    def has(self, evidence: str, word: str) -> bool:
        """Whether a word is in a list of the language file."""
        return self.words.has(evidence, word)

    def is_capital(self, number: int) -> bool:
        """Whether a token begins with a capital letter."""
        return 0 <= number < len(self.tokens) and self.text[self.tokens[number].start].isupper()

    def is_glued(self, number: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return (
            0 < number < len(self.tokens)
            and self.tokens[number - 1].stop == self.tokens[number].start
        )

    @property
    def ends_clause(self) -> bool:
        """Whether a mark of punctuation, or the end, comes right after it."""
        return not self.after or self.has("clause_end", self.after)


def allowed(text: str, tokens: Sequence[Token], parse: Parse, words: Lexicon) -> bool:
    """Whether an expression passes every rule."""
    if not any(words.is_trigger(token) for token in tokens[parse.start : parse.stop]):
        return False
    spot = Spot(text, tokens, parse, words)
    return not any(rejects(spot) for rejects in _RULES)


def _part_of_a_word(spot: Spot) -> bool:
    """As in "F-16", "A320s", "U2": letters or digits stand right before or after."""
    start, stop = spot.parse.start, spot.parse.stop
    if spot.is_glued(start) and spot.tokens[start - 1].kind in ("word", "number"):
        return True
    if spot.is_glued(stop) and spot.tokens[stop].kind in ("word", "number"):
        return True
    if spot.first.kind == "number" and spot.is_glued(start) and spot.before == "-":
        return spot.is_glued(start - 1)
    return False


def _age(spot: Spot) -> bool:
    """As in "the 6-year-old", "52 years old", "in his early 60s"."""
    if not isinstance(spot.parse.value, Length):
        return spot.last.kind == "decade" and spot.has("owners", spot.before)
    stop = spot.parse.stop
    if spot.after == "-" and stop + 1 < len(spot.tokens):
        return spot.has("age", spot.tokens[stop + 1].lower)
    return spot.has("age", spot.after)


def _quantity(spot: Spot) -> bool:
    """As in "$1990", "#2000", "1,990 votes", "20%": money, counts and numbers of things."""
    if spot.first.kind not in ("number", "decade"):
        return False
    if spot.has("money", spot.before):
        return True
    return spot.is_one_word and spot.has("counted", spot.after)


def _bare_year(spot: Spot) -> bool:
    """A number of four digits that nothing near it makes a year: "2020 vision", "Section 1983"."""
    value = spot.parse.value
    if not (spot.is_one_word and isinstance(value, Cell) and value.unit is Granularity.YEAR):
        return False
    if not _FIRST_BARE_YEAR <= value.number <= _LAST_BARE_YEAR:
        return True
    if spot.has("numbered", spot.before):
        return True
    if spot.has("year_before", spot.before):
        return False
    return not (spot.ends_clause or spot.has("year_after", spot.after))


def _weak_name(spot: Spot) -> bool:
    """A month, weekday or season alone that is a verb or the name of somebody or something."""
    value = spot.parse.value
    if not (spot.is_one_word and isinstance(value, Bare)):
        return False
    word, start, stop = spot.first.lower, spot.parse.start, spot.parse.stop
    vouched = spot.has("vouching", spot.before)
    if spot.has("weak", word):
        return not (vouched and spot.is_capital(start) and not _is_named(spot, stop))
    if spot.has("short", word):
        return not (vouched and spot.is_capital(start))
    if spot.has("seasonal", word):
        vouched = spot.has("vouching_season", spot.before)
        return not vouched or (spot.is_capital(start) and spot.is_capital(stop))
    if isinstance(value.repeating, CalendarField) and value.repeating.unit is Granularity.MONTH:
        return (_is_named(spot, stop) and not spot.has("firmly", spot.before)) or (
            not spot.is_capital(start) and not vouched
        )
    return False


def _is_named(spot: Spot, stop: int) -> bool:
    """Whether a capitalised word that is no word of time follows: "August Wilson"."""
    if not spot.is_capital(stop):
        return False
    return not spot.words.knows(spot.tokens[stop]) and spot.tokens[stop].kind == "word"


def _ordinal_alone(spot: Spot) -> bool:
    """As in "the 11th Circuit": a day of an unsaid month has a preposition and no noun after."""
    value = spot.parse.value
    if not (isinstance(value, Bare) and isinstance(value.repeating, CalendarField)):
        return False
    if (value.repeating.unit, value.repeating.within) != (Granularity.DAY, Granularity.MONTH):
        return False
    return not (spot.has("day_before", spot.before) and spot.ends_clause)


def _hanging(spot: Spot) -> bool:
    """As in "three days after he left": the words after it say what is counted from."""
    return isinstance(spot.parse.value, Shift | Last | Next) and (
        (spot.has("hanging", spot.last.lower) and not spot.ends_clause)
        or spot.has("than", spot.after)
    )


def _the_day(spot: Spot) -> bool:
    """As in "the day is young": one without a name is said of what follows, or of what is told."""
    value = spot.parse.value
    if not (isinstance(value, This) and value.what is Granularity.DAY):
        return False
    if value.origin is not Origin.DOCUMENT:
        return False
    return not (spot.has("hanging", spot.after) or spot.has("within_day", spot.before))


def _cut_compound(spot: Spot) -> bool:
    """As in "a year-earlier loss": the last word is the first half of a compound."""
    stop = spot.parse.stop
    return (
        isinstance(spot.parse.value, Length | This)
        and spot.after == "-"
        and spot.is_glued(stop)
        and spot.is_glued(stop + 1)
        and spot.tokens[stop + 1].kind == "word"
        and spot.words.knows(spot.tokens[stop + 1])
    )


def _rate(spot: Spot) -> bool:
    """As in "$2 million a year", "358,000 a month": a rate, not a length."""
    return (
        isinstance(spot.parse.value, Length)
        and spot.has("article", spot.first.lower)
        and spot.parse.stop - spot.parse.start == 2
        and (
            spot.has("amount_before", spot.before)
            or (spot.parse.start > 0 and spot.tokens[spot.parse.start - 1].kind == "number")
        )
    )


def _plural_alone(spot: Spot) -> bool:
    """As in "Days are short": units without a number need a preposition or what is counted from."""
    value = spot.parse.value
    if not (spot.is_one_word and isinstance(value, Length)):
        return False
    return not (spot.has("plural_before", spot.before) or spot.has("plural_after", spot.after))


def _adverb_as_adjective(spot: Spot) -> bool:
    """As in "a quarterly loss", "the daily Granma"."""
    value = spot.parse.value
    if not (spot.is_one_word and isinstance(value, Recurring)):
        return False
    return not spot.ends_clause and spot.has("adjectival", spot.first.lower)


def _needs_preposition(spot: Spot) -> bool:
    """As in "you cannot miss the moment"."""
    phrase = " ".join(token.lower for token in spot.tokens[spot.parse.start : spot.parse.stop])
    return spot.has("prepositional", phrase) and not spot.has("prepositions", spot.before)


def _as_soon_as(spot: Spot) -> bool:
    """As in "as soon as": a conjunction."""
    return isinstance(spot.parse.value, Vague) and spot.before == spot.after != ""


_RULES: Final[tuple[Callable[[Spot], bool], ...]] = (
    _part_of_a_word,
    _age,
    _quantity,
    _bare_year,
    _weak_name,
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
