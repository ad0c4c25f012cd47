"""Words of time that are names: "Sun Microsystems", "May", CBS's "60 Minutes", "August Wilson"."""

from chronology.axis.gregorian import Granularity
from chronology.language import occurrences
from chronology.language.atoms import CalendarField, Holiday
from chronology.language.operators import Bare, Length, Origin, This
from chronology.language.suspects import Suspect


def is_title(suspect: Suspect) -> bool:
    """As in CBS's "60 Minutes", ABC's "This Week": a unit in capitals after a word without."""
    value = suspect.parse.value
    counted = isinstance(value, Length) or (
        isinstance(value, This) and isinstance(value.what, Granularity)
    )
    if not counted or suspect.is_one_word or not suspect.is_capital(suspect.parse.stop - 1):
        return False
    if suspect.parse.start == 0:
        return False
    before = suspect.tokens[suspect.parse.start - 1]
    return before.kind != "word" or not suspect.is_capital(suspect.parse.start - 1)


def is_name(suspect: Suspect) -> bool:
    """A month, weekday or season that is a verb, or the name of somebody or something."""
    value, word = suspect.parse.value, suspect.last.lower
    if suspect.has("short", suspect.first.lower.rstrip(".")) and not suspect.is_capital(
        suspect.parse.start
    ):
        return True  # "the court sat this week", "in the sun."
    if isinstance(value, This) and value.origin is Origin.NARRATIVE:
        # "That Sun" is the company, "that may" a verb.
        weak = suspect.has("weak", word) and not suspect.is_capital(suspect.parse.stop - 1)
        return weak or suspect.has("short", word)
    if not isinstance(value, Bare):
        return False
    if suspect.has("seasonal", word):
        return _is_named_season(suspect)
    return _is_part_of_name(suspect, value) or (
        suspect.is_one_word and not _is_vouched(suspect, value)
    )


def _is_part_of_name(suspect: Suspect, value: Bare) -> bool:
    """As in "Easter Island", "the Sunday Times", "the Good Friday Agreement"."""
    if not _is_named(suspect):
        return False
    if isinstance(value.repeating, Holiday):
        return True
    if occurrences.period(value.repeating) is not Granularity.WEEK:
        return False
    capital = suspect.is_capital(suspect.parse.start - 1) and suspect.kind_before == "word"
    return suspect.has("definite", suspect.before) or (capital and not suspect.preposition)


def _is_vouched(suspect: Suspect, value: Bare) -> bool:
    """Whether the word before tells that a word is a time: "in May", "since Jan"."""
    word, vouched = suspect.first.lower, suspect.has("vouching", suspect.before)
    weekly = occurrences.period(value.repeating) is Granularity.WEEK
    if suspect.has("short", word) and weekly:
        vouched = suspect.has("vouching_weekday", suspect.before)
    if suspect.has("weak", word) or suspect.has("short", word):
        return vouched and suspect.is_capital(suspect.parse.start) and not _is_named(suspect)
    return not _is_named_month(suspect, value, vouched=vouched)


def _is_named_season(suspect: Suspect) -> bool:
    """As in "the Winter Palace", "prices fall"."""
    if suspect.is_capital(suspect.parse.stop - 1) and suspect.is_capital(suspect.parse.stop):
        return True
    if suspect.has("of", suspect.after):
        return True
    return not suspect.has("vouching_season", suspect.before)


def _is_named_month(suspect: Suspect, value: Bare, *, vouched: bool) -> bool:
    field = value.repeating
    if not (isinstance(field, CalendarField) and field.unit is Granularity.MONTH):
        return False
    if _is_named(suspect) and not suspect.has("firmly", suspect.before):
        return True
    return not (vouched or suspect.is_capital(suspect.parse.start))


def _is_named(suspect: Suspect) -> bool:
    """Whether a capitalised word that is no word of time follows: "August Wilson"."""
    stop = suspect.parse.stop
    if not suspect.is_capital(stop) or suspect.tokens[stop].kind != "word":
        return False
    return all(slot.startswith("=") for slot, _ in suspect.words.senses_of(suspect.tokens[stop]))
