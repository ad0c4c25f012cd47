"""The seam of `resolve`: who reads a phrase that no grammar reads."""

import pytest

from chronology.adapters.dateparser import resolve_with_dateparser
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import LexiconError, ReferenceDateError
from chronology.language import lexicon
from chronology.language.mention import Reason, Tense, Unresolved
from chronology.language.policy import NARRATIVE, NEWS, Policy
from chronology.language.reference import Reference
from chronology.language.resolve import resolve

DAY = "2023-10-19"
FOUND = FuzzyDate.of(1999)


class Recorder:
    """A fallback that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def __call__(
        self, phrase: str, reference: Reference, language: str, /, *, tense: Tense, policy: Policy
    ) -> FuzzyDate | Unresolved:
        self.asked.append((phrase, reference, language, tense, policy))
        return FOUND


@pytest.fixture
def fallback() -> Recorder:
    return Recorder()


def test_without_one_a_language_without_a_lexicon_is_an_error() -> None:
    with pytest.raises(LexiconError, match=r"xx.toml: language: there is no lexicon for 'xx'"):
        resolve("ayer", DAY, language="xx")


def test_with_one_a_language_without_a_lexicon_is_asked_for(fallback: Recorder) -> None:
    found = resolve("ayer", DAY, language="xx", tense="past", policy=NARRATIVE, fallback=fallback)
    assert found is FOUND
    assert fallback.asked == [("ayer", Reference.of(DAY), "xx", Tense.PAST, NARRATIVE)]


def test_what_the_grammar_does_not_find_is_asked_for(fallback: Recorder) -> None:
    assert resolve("anteayer", DAY, fallback=fallback) is FOUND
    assert fallback.asked == [("anteayer", Reference.of(DAY), "en", Tense.NONE, NEWS)]


@pytest.mark.parametrize(
    "phrase", ["yesterday", "three days", "31 April 2020", "May or 3 June 2020"]
)
def test_what_the_grammar_finds_is_not(phrase: str, fallback: Recorder) -> None:
    assert resolve(phrase, DAY, fallback=fallback) == resolve(phrase, DAY)
    assert fallback.asked == []


def test_a_reference_is_needed_all_the_same(fallback: Recorder) -> None:
    with pytest.raises(ReferenceDateError):
        resolve("ayer", "2023", language="xx", fallback=fallback)
    with pytest.raises(ValueError, match="'sometime' is not a valid Tense"):
        resolve("ayer", DAY, language="xx", tense="sometime", fallback=fallback)
    assert fallback.asked == []


def test_dateparser_is_one() -> None:
    date = resolve("mayo de 2020", DAY, language="es", fallback=resolve_with_dateparser)
    assert isinstance(date, FuzzyDate)
    assert date.span == FuzzyDate.of(2020, 5).span
    nothing = resolve("casa", DAY, language="es", fallback=resolve_with_dateparser)
    assert isinstance(nothing, Unresolved)
    assert nothing.reason is Reason.NOT_A_DATE
    with pytest.raises(LexiconError, match="knows no language 'xx'"):
        resolve("ayer", DAY, language="xx", fallback=resolve_with_dateparser)


def test_a_lexicon_exists_or_does_not() -> None:
    assert lexicon.exists("en")
    assert not lexicon.exists("xx")
