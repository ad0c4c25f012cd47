"""Writing TimeML: tags, what they are counted from, what is only implied, and what is lost."""

from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from chronology.errors import ReferenceDateError
from chronology.formats.loss import Loss
from chronology.formats.timeml import read_timeml, write_timeml
from chronology.language.recognize import find
from chronology.language.reference import Reference

DAY = "2023-10-19"


def _text_of(xml: str) -> ET.Element:
    """The TEXT of a document, as another reader of XML has it."""
    found = ET.fromstring(xml.encode()).find("TEXT")  # noqa: S314 - we wrote it
    assert found is not None
    return found


def _written(text: str, reference: str = DAY) -> tuple[list[dict[str, str]], tuple[Loss, ...]]:
    """The attributes of the tags of a text, each with its words, and the losses."""
    xml, losses = write_timeml(text, find(text, reference), reference)
    tags = _text_of(xml).iter("TIMEX3")
    return [{**tag.attrib, "words": tag.text or ""} for tag in tags], losses


def _only(text: str, reference: str = DAY) -> dict[str, str]:
    (tag,), _ = _written(text, reference)
    return tag


class TestDocument:
    def test_has_the_parts_of_tempeval(self) -> None:
        xml, losses = write_timeml("No dates.", [], DAY, title="Nothing", name="d1")
        assert xml == (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
            ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n\n'
            "<DOCID>d1</DOCID>\n\n"
            '<DCT><TIMEX3 tid="t0" type="DATE" value="2023-10-19" temporalFunction="false"'
            ' functionInDocument="CREATION_TIME">2023-10-19</TIMEX3></DCT>\n\n'
            "<TITLE>Nothing</TITLE>\n\n"
            "<TEXT>No dates.</TEXT>\n\n"
            "</TimeML>\n"
        )
        assert losses == ()

    def test_leaves_out_what_has_no_words(self) -> None:
        xml, _ = write_timeml("", [], DAY)
        assert "DOCID" not in xml
        assert "TITLE" not in xml
        assert "<TEXT></TEXT>" in xml

    @pytest.mark.parametrize(
        ("reference", "kind", "value"),
        [
            ("2023-10-19", "DATE", "2023-10-19"),
            ("2023-10-19T08:30", "TIME", "2023-10-19T08:30"),
            ("2023-10-19T08:30:05", "TIME", "2023-10-19T08:30:05"),
            ("2023-10-19T08:30:05Z", "TIME", "2023-10-19T08:30:05+00:00"),
            ("2023-10-19T08:30:05-03:30", "TIME", "2023-10-19T08:30:05-03:30"),
        ],
    )
    def test_has_the_reference_as_its_creation_time(
        self, reference: str, kind: str, value: str
    ) -> None:
        xml, _ = write_timeml("", [], reference)
        document = read_timeml(xml)
        assert (document.creation.type, document.creation.value) == (kind, value)
        assert evolve(document.reference, rung=Reference.of(reference).rung, evidence="") == evolve(
            Reference.of(reference), evidence=""
        )

    def test_needs_a_reference(self) -> None:
        with pytest.raises(ReferenceDateError, match="not a date: None"):
            write_timeml("", [], None)


class TestAttributes:
    def test_are_those_of_the_mention(self) -> None:
        tag = _only("It opened in early August 2023.")
        assert (tag["type"], tag["value"], tag["mod"]) == ("DATE", "2023-08", "START")
        assert tag["temporalFunction"] == "false"
        assert "anchorTimeID" not in tag

    def test_of_a_set(self) -> None:
        tag = _only("They met every Friday.")
        assert (tag["type"], tag["value"], tag["quant"]) == ("SET", "XXXX-WXX-5", "EVERY")
        assert _only("They met twice a week.")["freq"] == "2X"

    def test_of_what_counts_from_publication(self) -> None:
        tag = _only("It closed yesterday.", "2023-10-19T18:00:00")
        assert (tag["temporalFunction"], tag["anchorTimeID"]) == ("true", "t0")

    def test_of_what_counts_from_the_text(self) -> None:
        tags, losses = _written("He sailed on 4 June 1889. Three days later he was back.")
        assert [tag["words"] for tag in tags] == ["4 June 1889", "Three days", ""]
        assert (tags[1]["beginPoint"], tags[1]["endPoint"]) == ("t1", "t3")
        assert losses == ()

    def test_of_what_counts_from_a_time_that_has_a_bound(self) -> None:
        tags, _ = _written("It was so until 4 June 1889. That day it ended.")
        assert [(tag["words"], tag.get("anchorTimeID")) for tag in tags] == [
            ("4 June 1889", None),
            ("That day", "t1"),
        ]

    def test_of_what_counts_from_words_that_have_no_tag_of_their_own(self) -> None:
        tags, losses = _written("It rained the day after Easter 2021.")
        assert [tag["words"] for tag in tags] == ["the day after Easter 2021"]
        assert "anchorTimeID" not in tags[0]
        assert losses == (Loss("t1", "what it is counted from: 2021-04-04, which has no tag"),)

    def test_of_what_counts_from_what_a_length_is_counted_from(self) -> None:
        text = "It opened two days after Easter 2020 and closed on 3 May."
        mentions = find(text, DAY)
        mentions[-1] = evolve(mentions[-1], anchor="2020-04-12")
        xml, losses = write_timeml(text, mentions, DAY)
        *_, last = read_timeml(xml).annotations
        assert (last.tag.text, last.tag.anchor_time_id) == ("3 May", "t2")
        assert losses == ()

    def test_of_what_counts_from_the_day_that_a_length_leads_to(self) -> None:
        tags, losses = _written("It opened two days after Easter 2024. That day the fair began.")
        assert [(tag["tid"], tag["words"], tag["value"]) for tag in tags] == [
            ("t1", "two days", "P2D"),
            ("t4", "", "2024-04-02"),
            ("t2", "Easter 2024", "2024-03-31"),
            ("t3", "That day", "2024-04-02"),
        ]
        assert tags[-1]["anchorTimeID"] == "t4"
        assert losses == ()


class TestDurations:
    def test_that_end_now(self) -> None:
        tag = _only("Prices rose over the past three months.")
        assert (tag["value"], tag["endPoint"]) == ("P3M", "t0")
        assert "beginPoint" not in tag

    def test_that_begin_now(self) -> None:
        tag = _only("Prices will fall in the next two weeks.")
        assert (tag["value"], tag["beginPoint"]) == ("P2W", "t0")

    def test_that_are_not_placed(self) -> None:
        tag = _only("He ruled for three months.")
        assert (tag["value"], tag["temporalFunction"]) == ("P3M", "false")
        assert not tag.keys() & {"beginPoint", "endPoint", "anchorTimeID"}

    def test_that_are_a_part_of_a_span(self) -> None:
        tags, _ = _written("It snowed in the first two weeks of May 2020.")
        assert [(tag["words"], tag.get("beginPoint")) for tag in tags] == [
            ("the first two weeks", "t2"),
            ("May 2020", None),
        ]

    def test_that_lead_from_one_day_to_another(self) -> None:
        tags, _ = _written("It snowed two weeks after Easter 2020.")
        assert [tag["words"] for tag in tags] == ["two weeks", "", "Easter 2020"]
        assert (tags[0]["beginPoint"], tags[0]["endPoint"]) == ("t2", "t3")
        assert (tags[1]["value"], tags[1]["anchorTimeID"]) == ("2020-04-26", "t1")

    def test_that_come_after_what_they_are_counted_from(self) -> None:
        text = "It snowed two weeks after Easter 2020."
        length, easter = find(text, DAY)
        swapped = [
            evolve(easter, start=length.start, stop=length.stop, text=length.text, partner=1),
            evolve(length, start=easter.start, stop=easter.stop, text=easter.text, partner=0),
        ]
        xml, _ = write_timeml(text, swapped, DAY)
        _, last, implied = (found.tag for found in read_timeml(xml).annotations)
        assert (last.begin_point, last.end_point) == ("t1", "t3")
        assert (implied.tid, implied.value) == ("t3", "2020-04-26")


class TestRanges:
    def test_have_a_tag_for_the_time_between(self) -> None:
        tags, losses = _written("It ran from 3 to 5 May 2020.")
        assert [tag["words"] for tag in tags] == ["3", "5 May 2020", ""]
        assert (tags[2]["type"], tags[2]["value"]) == ("DURATION", "P3D")
        assert (tags[2]["beginPoint"], tags[2]["endPoint"]) == ("t1", "t2")
        assert losses == ()

    def test_that_something_lies_within_have_it_too(self) -> None:
        tags, losses = _written("It was built between 1887 and 1891.")
        assert [(tag["words"], tag["value"]) for tag in tags] == [
            ("1887", "1887"),
            ("1891", "1891"),
            ("", "P5Y"),
        ]
        assert losses == (Loss("t1", "its bound: between"),)

    def test_that_have_no_length_are_lost(self) -> None:
        text = "It ran from May to June 2021."
        first, last = find(text, DAY)
        mentions = [evolve(mention, date=find("2021", DAY)[0].date) for mention in (first, last)]
        _, losses = write_timeml(text, mentions, DAY)
        assert losses == (Loss("t2", "that it is one time with t1"),)


class TestLosses:
    def test_name_bounds(self) -> None:
        _, losses = _written("Closed since 2020, it will open before Friday, in May.")
        assert losses == (Loss("t1", "its bound: since"), Loss("t2", "its bound: before"))

    def test_name_the_characters_that_xml_forbids(self) -> None:
        xml, losses = write_timeml(
            "a\x00b\x0c\x00\x00\x00\ud800", [], DAY, title="\x01", name="\x02"
        )
        assert read_timeml(xml).text == "a\ufffdb\ufffd\ufffd\ufffd\ufffd\ufffd"
        assert losses == (
            Loss(
                "",
                "U+0000, a character that XML forbids, at 1, 4, 5 and 1 more; U+FFFD stands there",
            ),
            Loss("", "U+000C, a character that XML forbids, at 3; U+FFFD stands there"),
            Loss("", "U+D800, a character that XML forbids, at 7; U+FFFD stands there"),
            Loss("title", "U+0001, a character that XML forbids, at 0; U+FFFD stands there"),
            Loss("name", "U+0002, a character that XML forbids, at 0; U+FFFD stands there"),
        )


class TestText:
    @pytest.mark.parametrize(
        "text",
        [
            "a < b > c & d &amp; &#38; ]]> <![CDATA[x]]> <!-- y --> <?z?>",
            "\t tabs \n lines \r\n returns \r \x85 \u2028 end\n",
            "\U0001f4c5 \u202e \u200b e\u0301 \ufeff \U0010ffff \x7f\x9f",
            "</TEXT></TimeML><TEXT>",
            " ",
        ],
    )
    def test_comes_back_to_the_letter(self, text: str) -> None:
        xml, losses = write_timeml(text, [], DAY, title=text, name=text)
        document = read_timeml(xml)
        assert (document.text, document.title, document.name) == (text, text.strip(), text.strip())
        assert "".join(_text_of(xml).itertext()) == text
        assert losses == ()

    def test_around_and_in_tags_comes_back(self) -> None:
        text = "<b>On\r\n3 May\t2020</b> & on Friday\u2028."
        xml, _ = write_timeml(text, find(text, DAY), DAY)
        document = read_timeml(xml)
        assert document.text == text
        assert [text[found.start : found.stop] for found in document.annotations] == [
            "3 May\t2020",
            "Friday",
        ]

    def test_of_attributes_comes_back(self) -> None:
        (mention,) = find("Friday", DAY)
        value = "\"'<>&\t\n\r ]]>"
        strange = evolve(mention, timex=evolve(mention.timex, value=value))
        xml, _ = write_timeml("Friday", [strange], DAY)
        assert read_timeml(xml).annotations[0].tag.value == value


class TestMentions:
    TEXT = "On Friday and on 3 May 2020."

    def test_of_another_text_are_refused(self) -> None:
        with pytest.raises(ValueError, match="must be those of the text, got 'Friday' at 3"):
            write_timeml(self.TEXT.upper(), find(self.TEXT, DAY), DAY)

    def test_out_of_order_are_refused(self) -> None:
        with pytest.raises(ValueError, match="must be in order and apart, got 'Friday' at 3 to 9"):
            write_timeml(self.TEXT, find(self.TEXT, DAY)[::-1], DAY)

    def test_that_overlap_are_refused(self) -> None:
        mentions = find(self.TEXT, DAY)
        with pytest.raises(ValueError, match="after one that ends at 9"):
            write_timeml(self.TEXT, [mentions[0], *mentions], DAY)

    def test_before_the_text_are_refused(self) -> None:
        (mention, _) = find(self.TEXT, DAY)
        with pytest.raises(ValueError, match="in order and apart"):
            write_timeml(self.TEXT, [evolve(mention, start=-2, stop=4)], DAY)
