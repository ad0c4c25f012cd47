"""Laws of what is read from texts: spans, places, and that no text raises."""

from hypothesis import given
from hypothesis import strategies as st

from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import TYPES
from chronology.language.evaluate import Frame, evaluate
from chronology.language.mention import Unresolved
from chronology.language.operators import Expression
from chronology.language.place import Place, Unplaced
from chronology.language.policy import Policy
from chronology.language.recognize import find
from chronology.language.reference import Reference
from chronology.language.resolve import resolve
from chronology.testing import laws
from chronology.testing import strategies as own

DAY = Reference.of("2023-10-19")
TEXTS = own.news_sentences() | own.hostile_texts()


@given(TEXTS, own.references())
def test_mentions_lie_in_the_text_in_order_and_apart(text: str, reference: Reference) -> None:
    """``0 <= m.start < m.stop <= len(text)``, ``m.stop <= n.start``; no text raises."""
    laws.check_spans(text, find(text, reference))


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_no_text_raises(text: str) -> None:
    """Prose never raises."""
    laws.check_spans(text, find(text, DAY))


@given(TEXTS, own.policies(), own.references())
def test_no_policy_raises(text: str, policy: Policy, reference: Reference) -> None:
    """Whatever is settled, every mention has a place or a reason why not."""
    for mention in find(text, reference, policy=policy):
        assert isinstance(mention.date, FuzzyDate | Unresolved)
        assert mention.timex.type in TYPES
        assert mention.rule


@given(own.news_sentences())
def test_the_same_text_is_read_the_same_way(text: str) -> None:
    """A pure function: no clock, no state."""
    assert find(text, DAY) == find(text, DAY)


@given(own.date_phrases() | TEXTS, own.references())
def test_resolving_never_raises(phrase: str, reference: Reference) -> None:
    """Words that cannot be placed are a value."""
    date = resolve(phrase, reference)
    assert isinstance(date, FuzzyDate | Unresolved)
    laws.check_value(date)


@given(own.deictic_phrases(), own.references(), st.integers(-4_000, 4_000))
def test_words_that_count_days_move_with_the_reference(
    phrase: str, reference: Reference, days: int
) -> None:
    """``resolve(p, r + n days) == resolve(p, r) + n days``."""
    laws.check_deictic(phrase, reference, days, resolve=resolve)


@given(own.absolute_phrases(), own.references(), own.references())
def test_words_that_name_their_year_do_not_depend_on_the_reference(
    phrase: str, reference: Reference, other: Reference
) -> None:
    """``resolve(p, r) == resolve(p, s)``."""
    laws.check_absolute(phrase, reference, other, resolve=resolve)


@given(own.expressions(), own.references(), own.policies())
def test_every_operator_tree_has_a_place_or_a_reason(
    expression: Expression, reference: Reference, policy: Policy
) -> None:
    """What cannot be placed comes back as ``Unplaced``; nothing raises."""
    result = evaluate(expression, Frame(reference, policy))
    assert isinstance(result, Place | Unplaced)
    if isinstance(result, Place):
        assert result.date.span == result.interval
        assert result.date.core is None or result.date.outer.contains(result.date.core)
