"""Laws of the fallback: it never raises, and says nothing that the words do not."""

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.adapters.dateparser import resolve_with_dateparser
from chronology.dates.fuzzy import FuzzyDate, Qualifier
from chronology.language.mention import Unresolved
from chronology.language.policy import Policy
from chronology.language.reference import Reference
from chronology.language.resolve import resolve
from chronology.testing import laws
from chronology.testing import strategies as own

LANGUAGES = st.sampled_from(("es", "fr", "it", "pt", "ru", "de", "en", "zh", "ar"))
WORDS = st.sampled_from(
    (
        *("mayo", "de", "el", "hace", "3", "2020", "días", "ayer", "15:30", "-", "viernes", "y"),
        *("mai", "il y a", "jours", "le", "à", "hier", "мая", "в", "году", "назад", "лет", "GMT"),
        *("ieri", "fa", "maggio", "12", "31", "99", "1000", "pm", "Q3", "/", ".", ",", "+02:00"),
        *("2020年", "5月", "昨天", "أمس", "am", "Mai", "vor", "Tagen", "ago", "in", "year", "week"),
    )
)
PHRASES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join) | own.hostile_texts()


@given(PHRASES, LANGUAGES, own.references(), own.policies())
@settings(max_examples=200)
def test_no_phrase_raises(phrase: str, language: str, reference: Reference, policy: Policy) -> None:
    """A date that is marked uncertain, or a reason; the errors of dateparser do not come out."""
    date = resolve_with_dateparser(phrase, reference, language, policy=policy)
    laws.check_value(date)
    if isinstance(date, FuzzyDate):
        assert Qualifier.UNCERTAIN in date.qualifier
        assert date.core is None or date.outer.contains(date.core)
    else:
        assert isinstance(date, Unresolved)


@given(own.stated_phrases(), own.references(), own.policies())
def test_what_is_stated_is_all_that_is_read(
    stated: own.StatedPhrase, reference: Reference, policy: Policy
) -> None:
    """``resolve(p, r)`` has the span and the granularity that ``p`` states, for every ``r``."""
    read = partial(
        resolve, language=stated.language, policy=policy, fallback=resolve_with_dateparser
    )
    laws.check_stated(stated.phrase, stated.stated, stated.granularity, reference, resolve=read)


@given(PHRASES, own.references())
def test_a_fallback_changes_nothing_that_the_grammar_reads(
    phrase: str, reference: Reference
) -> None:
    """It is asked only where there is nothing."""
    alone = resolve(phrase, reference)
    helped = resolve(phrase, reference, fallback=resolve_with_dateparser)
    assert helped == alone or isinstance(alone, Unresolved)
