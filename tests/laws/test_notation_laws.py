"""Laws of EDTF, GEDCOM and TIMEX3: nothing is lost unsaid, and what was read is written again."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.dates.edtf import (
    EdtfPolicy,
    OffsetReading,
    SeasonBounds,
    edtf_losses,
    edtf_reading_losses,
    format_edtf,
    parse_edtf,
)
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.gedcom import GedcomVersion, format_gedcom, gedcom_losses
from chronology.dates.timex3 import TYPES, date_timex
from chronology.errors import EdtfError
from chronology.testing import laws
from chronology.testing import strategies as own

POLICIES = st.builds(EdtfPolicy, st.sampled_from(SeasonBounds), st.sampled_from(OffsetReading))


@given(own.fuzzy_dates())
def test_edtf_keeps_a_date_or_says_what_it_lost(date: FuzzyDate) -> None:
    """``losses(d)`` is empty if and only if ``read(write(d)) == d``."""
    laws.check_edtf_round_trip(date)


@given(own.fuzzy_dates(), POLICIES)
def test_edtf_keeps_a_date_under_every_policy(date: FuzzyDate, policy: EdtfPolicy) -> None:
    """Writer, reader and losses agree as long as all follow one policy."""
    laws.check_edtf_round_trip(
        date,
        write=partial(format_edtf, policy=policy),
        read=partial(parse_edtf, policy=policy),
        losses=partial(edtf_losses, policy=policy),
    )


@given(own.edtf_texts())
def test_edtf_text_is_read_and_written_again_without_loss(text: str) -> None:
    """``losses(read(t)) == ()``."""
    laws.check_edtf_text(text)
    laws.check_edtf_round_trip(parse_edtf(text))


@given(own.edtf_texts(), POLICIES)
def test_edtf_text_is_read_under_every_policy(text: str, policy: EdtfPolicy) -> None:
    """A policy moves bounds; only an interval can become one that ends before it starts."""
    try:
        parse_edtf(text, policy)
    except EdtfError:
        assert "/" in text or ".." in text
        return
    laws.check_edtf_text(
        text,
        read=partial(parse_edtf, policy=policy),
        losses=partial(edtf_losses, policy=policy),
        reading_losses=partial(edtf_reading_losses, policy=policy),
    )


@given(own.edtf_texts())
def test_canonical_edtf_text_stays_as_it_is(text: str) -> None:
    """Canonical text -> value -> text."""
    canonical = format_edtf(parse_edtf(text))
    assert format_edtf(parse_edtf(canonical)) == canonical


@pytest.mark.parametrize("version", GedcomVersion)
@given(date=own.fuzzy_dates())
def test_gedcom_keeps_a_date_or_says_what_it_lost(version: GedcomVersion, date: FuzzyDate) -> None:
    """``losses(d)`` is empty if and only if ``read(write(d)) == d``."""
    laws.check_gedcom_round_trip(
        date,
        write=partial(format_gedcom, version=version),
        losses=partial(gedcom_losses, version=version),
    )


@given(own.gedcom_texts())
def test_gedcom_text_is_read_and_written_again_without_loss(text: str) -> None:
    """``losses(read(t)) == ()``."""
    laws.check_gedcom_text(text)


@given(own.fuzzy_dates())
def test_timex3_keeps_a_date_or_says_what_it_lost(date: FuzzyDate) -> None:
    """``losses(d)`` is empty if and only if ``read(write(d)) == d``."""
    laws.check_timex3_round_trip(date)


@given(own.timex3_values())
def test_timex3_value_is_read_and_written_again_without_loss(value: tuple[str, str]) -> None:
    """``losses(read(v, m)) == ()``."""
    laws.check_timex3_value(*value)


@given(own.fuzzy_dates())
def test_every_date_has_a_timex(date: FuzzyDate) -> None:
    """TIMEX3 has a value for whatever is known."""
    timex = date_timex(date)
    assert timex.type in TYPES
    assert timex.value
