"""The laws of TimeML fail on writers and readers that break them."""

from collections.abc import Sequence

import pytest
from attrs import evolve

from chronology.formats.loss import Loss
from chronology.formats.timeml import TimemlDocument, read_timeml, write_timeml
from chronology.language.mention import Mention
from chronology.language.recognize import find
from chronology.language.reference import Reference
from chronology.testing import laws

DAY = Reference.of("2023-10-19")
TEXT = "From 3 to 5 May 2020 & on Friday."
MENTIONS = find(TEXT, DAY)
Written = tuple[str, tuple[Loss, ...]]


def _round_trip_fails(law: str, was: str, now: str) -> None:
    """The round trip through a writer that makes this mistake breaks that law."""

    def write(text: str, mentions: Sequence[Mention], reference: Reference) -> Written:
        xml, losses = write_timeml(text, mentions, reference)
        assert was in xml
        return xml.replace(was, now), losses

    with pytest.raises(laws.LawViolation) as caught:
        laws.check_timeml_round_trip(TEXT, MENTIONS, DAY, write=write)
    assert law in caught.value.law


class TestRoundTrip:
    def test_holds(self) -> None:
        laws.check_timeml_round_trip(TEXT, MENTIONS, DAY)
        laws.check_timeml_round_trip("\0\ud800", (), DAY)

    @pytest.mark.parametrize(
        ("law", "was", "now"),
        [
            ("d.text == t", "&amp;", "&amp;amp;"),
            ("d.text == t", "&amp;", "\ufffd"),
            ("has its span", 'tid="t3"', 'tid="t9"'),
            ("d.text == t", "on <TIMEX3", "<TIMEX3"),
            ("has its span", "Friday</TIMEX3>.", "Fri</TIMEX3>day."),
            ("has its span", 'value="2020-05-05"', 'value="2020-05-06"'),
            ("have no words", "<TEXT>From", '<TEXT><TIMEX3 tid="t7">From</TIMEX3>'),
            ("is there", 'anchorTimeID="t0"', 'anchorTimeID="t8"'),
            ("is there", 'beginPoint="t1"', 'beginPoint="e1"'),
            ("d.reference", 'value="2023-10-19"', 'value="2023-10-18"'),
            ("d.reference", "2023-10-19", "2023"),
        ],
    )
    def test_fails_when_the_writer_is_wrong(self, law: str, was: str, now: str) -> None:
        _round_trip_fails(law, was, now)

    def test_fails_when_a_loss_is_not_named(self) -> None:
        def write(text: str, mentions: Sequence[Mention], reference: Reference) -> Written:
            return write_timeml(text, mentions, reference)[0], ()

        with pytest.raises(laws.LawViolation, match="that a loss names"):
            laws.check_timeml_round_trip("\0", (), DAY, write=write)

    def test_fails_when_the_reader_moves_spans(self) -> None:
        def read(xml: str | bytes) -> TimemlDocument:
            document = read_timeml(xml)
            moved = (evolve(each, start=each.start + 1) for each in document.annotations)
            return evolve(document, annotations=tuple(moved))

        with pytest.raises(laws.LawViolation, match="has its span"):
            laws.check_timeml_round_trip(TEXT, MENTIONS, DAY, read=read)


class TestRefusal:
    @pytest.mark.parametrize("xml", ["", "<TimeML/>", "<TimeML>", b"\xff", "\ud800"])
    def test_holds(self, xml: str | bytes) -> None:
        laws.check_timeml_refusal(xml)

    def test_fails_when_something_else_is_raised(self) -> None:
        def read(xml: str | bytes) -> TimemlDocument:
            raise UnicodeError(xml)

        with pytest.raises(laws.LawViolation, match="raises TimemlError only"):
            laws.check_timeml_refusal("<TimeML/>", read=read)

    def test_fails_when_tags_lie_outside(self) -> None:
        def read(xml: str | bytes) -> TimemlDocument:
            return evolve(read_timeml(xml), text="")

        with pytest.raises(laws.LawViolation, match="tags lie in the text"):
            laws.check_timeml_refusal("<TimeML><TIMEX3>May</TIMEX3></TimeML>", read=read)

    def test_fails_when_nothing_is_read(self) -> None:
        def read(xml: str | bytes) -> TimemlDocument:
            return None  # type: ignore[return-value]

        with pytest.raises(laws.LawViolation, match="is a document"):
            laws.check_timeml_refusal("<TimeML/>", read=read)
