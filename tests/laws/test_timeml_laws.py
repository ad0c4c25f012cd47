"""Laws of TimeML: what is written comes back; nothing but the documented error is raised."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from chronology.formats.timeml import read_timeml
from chronology.language.mention import Mention
from chronology.language.recognize import find
from chronology.language.reference import Reference
from chronology.testing import laws
from chronology.testing import strategies as own

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)


@given(own.marked_texts(), own.references())
def test_any_text_with_any_mentions_comes_back(
    marked: tuple[str, tuple[Mention, ...]], reference: Reference
) -> None:
    """``read(write(t, m, r))`` has the text, the spans, the attributes and the reference."""
    laws.check_timeml_round_trip(*marked, reference)


@given(own.news_sentences() | own.hostile_texts(), own.references())
def test_what_is_found_in_any_text_comes_back(text: str, reference: Reference) -> None:
    """The same for what ``find`` gives."""
    laws.check_timeml_round_trip(text, find(text, reference), reference)


@given(own.hostile_xml())
@settings(max_examples=400)
def test_anything_is_read_or_refused(xml: str | bytes) -> None:
    """Nothing but ``TimemlError`` is raised, whatever was done to a document."""
    laws.check_timeml_refusal(xml)


@given(ANYTHING | st.binary(max_size=200))
@example(b"\xff\xfe<\x00")
@example(b"\x00<")
@example('<?xml version="1.0" encoding="utf-16"?><TimeML/>')
@example(b'<?xml version="1.0" encoding="idna"?><TimeML/>')
@example(b'<?xml version="1.0" encoding="utf-16"?><TimeML/>')
def test_any_text_and_any_bytes_are_read_or_refused(xml: str | bytes) -> None:
    """Nothing but ``TimemlError`` is raised for what is no document at all."""
    laws.check_timeml_refusal(xml)


@given(own.timeml_documents())
def test_what_we_write_is_read_in_every_encoding(xml: str) -> None:
    """Every document that is written is well-formed, and its encoding is no part of it."""
    document = read_timeml(xml)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be"):
        assert read_timeml(xml.encode(encoding)) == document
