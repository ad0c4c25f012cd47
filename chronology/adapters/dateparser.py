"""dateparser as the fallback for a phrase whose span is known, in two hundred languages.

Imported when it is called, and never for searching: in running text it takes "we" and "$87" for
dates.
"""

import re
from typing import Final

from attrs import evolve

from chronology.adapters.dateparser_call import Question, knows
from chronology.adapters.dateparser_stated import expression_of
from chronology.adapters.dateparser_words import is_approximate, is_refused, without_neutral
from chronology.dates.border import Datelike, to_datetime
from chronology.dates.fuzzy import FuzzyDate, Qualifier
from chronology.errors import LexiconError, OutOfRangeError
from chronology.language.context import NO_VERB, Verb
from chronology.language.evaluate import evaluate
from chronology.language.frame import Frame
from chronology.language.mention import Reason, Tense, Unresolved
from chronology.language.operators import Approximate
from chronology.language.place import Unplaced
from chronology.language.policy import NEWS, Policy
from chronology.language.reference import Reference

#: Characters of the longest phrase that is tried; the longest date in any language is shorter.
_LONGEST: Final = 100
#: Signs of prices, shares, addresses and comparisons, which dateparser passes over.
_SIGNS: Final = re.compile(r"[$€£¥₽₹%‰#&@*=<>^~|\\{}\[\]_!?]")
#: Two short numbers with a dash between them, and words: "12-14 June" is not 12 June. Two numbers
#: with a letter between them: "2 a 3 días", two or three days, is not two years and three days.
_RANGE: Final = re.compile(
    r"(?<![\d:.,/-])\d{1,2}\s*[-\u2010-\u2015]\s*\d{1,2}(?![\d:]|\s*[-/.]\s*\d)"
    r"|\d\s+[aàoyeiuи]\s+\d"
)
#: "May '20" is a month of 2020, not the 20th.
_CUT_YEAR: Final = re.compile(r"(?<![^\W\d_])['\u2019]\d")
#: Letters of scripts that need three of them for a word about time; "we" is no Wednesday.
_SHORT: Final = re.compile(r"[a-z\u00c0-\u058f]{1,2}\.?", re.IGNORECASE)
_DASHES: Final = "-/\u2010\u2011\u2012\u2013\u2014\u2015"
_WORDS: Final = re.compile(r"[^\W\d_]")


def resolve_with_dateparser(
    phrase: str,
    reference: Reference | Datelike,
    language: str,
    *,
    tense: Tense | str | None = None,
    policy: Policy = NEWS,
) -> FuzzyDate | Unresolved:
    """The fuzzy date of a phrase as dateparser reads it, with nothing in it that is not stated.

    The whole phrase has to be a time expression. What is stated is put on the axis by the policy
    and the tense, as for English: which Friday, which May. Every result is marked as uncertain
    (``Qualifier.UNCERTAIN``), for nobody has checked the words of most languages; a date about
    which dateparser drops a "circa" is approximate, too. Ranges, and bounds such as "since 2020",
    are not read. A number that is left over, or a sign of money, makes the phrase no date.

    Args:
        phrase: Such as "3 de mayo de 2020", "вчера", "il y a trois jours".
        reference: What it counts from.
        language: ISO 639-1 code; one language, never a guess.
        tense: Of the verb that it belongs to. By default the policy decides.
        policy: Settles what language leaves open. Numeric dates have the order that the language
            has, or the day first if the policy says so.

    Returns:
        A date no finer than the words, or the reason why there is none; the errors of dateparser
        never come out.

    Raises:
        LexiconError: dateparser does not know the language.
        ReferenceDateError: ``reference`` is no date, or coarser than a day.
        ValueError: ``tense`` is none of :class:`~chronology.language.mention.Tense`.

    Examples:
        >>> resolve_with_dateparser("mayo de 2020", "2023-10-19", "es").span
        Interval[2020-05-01, 2020-06-01)
        >>> found = resolve_with_dateparser("vendredi", "2023-10-19", "fr", tense="future")
        >>> found.span, found.qualifier.name
        (Interval[2023-10-20, 2023-10-21), 'UNCERTAIN')
        >>> resolve_with_dateparser("3 giorni", "2023-10-19", "it").reason.name
        'DURATION'

    Sources:
        dateparser 1.5, whose ``DateData.parts`` tells what of a date was in the words.
    """
    known = Reference.of(reference)
    spoken = Tense(tense or "")
    if not knows(language):
        raise LexiconError("dateparser", "language", f"knows no language {language!r}")
    refusal = _refusal(phrase, language)
    if refusal:
        return Unresolved(Reason.NOT_A_DATE, refusal)
    try:
        base = to_datetime(known.now)
    except OutOfRangeError as error:
        return Unresolved(Reason.NO_ANCHOR, str(error))
    verb = NO_VERB if spoken is Tense.NONE else Verb(spoken, near=True)
    frame = Frame(known, policy, verb)
    question = Question(phrase, language, base, policy.day_first)
    expression = expression_of(question, frame)
    shorter = without_neutral(phrase, language)
    if isinstance(expression, Unresolved) and shorter not in ("", phrase):
        expression = expression_of(evolve(question, phrase=shorter), frame)
    if isinstance(expression, Unresolved):
        return expression
    if is_approximate(phrase, language):
        expression = Approximate(expression)
    place = evaluate(expression, frame)
    if isinstance(place, Unplaced):
        return Unresolved(place.reason, place.detail)
    return evolve(place.date, qualifier=place.qualifier | Qualifier.UNCERTAIN)


def _refusal(phrase: str, language: str) -> str:
    """Why a phrase is not even tried; empty for one that is."""
    bare = phrase.strip()
    if not bare:
        return "no words"
    if len(bare) > _LONGEST:
        return f"longer than {_LONGEST} characters"
    if _SIGNS.search(bare) or bare[0] in _DASHES or bare[-1] in _DASHES:
        return "a sign that no date has"
    if _SHORT.fullmatch(bare) or (bare.isdigit() and len(bare) != 4):
        return "too short to be a date, or a number"
    if _WORDS.search(bare) and _RANGE.search(bare):
        return "a range"
    if _CUT_YEAR.search(bare):
        return "a year cut short"
    return "a word that makes another time of it" if is_refused(bare, language) else ""
