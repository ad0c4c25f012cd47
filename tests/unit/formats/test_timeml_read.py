"""Reading TimeML: the styles of corpora and taggers, and what is refused."""

import pickle
import sys
import tracemalloc

import pytest

from chronology.axis.gregorian import Granularity
from chronology.errors import ChronologyError, ReferenceDateError, SourceError, TimemlError
from chronology.formats.timeml import Annotation, TimemlDocument, TimexTag, read_timeml
from chronology.language.reference import Rung
from chronology.pipeline import build

#: Documents of our own in the styles of others.
TEMPEVAL = """<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

<DOCID>harbour_1</DOCID>

<DCT><TIMEX3 tid="t0" type="TIME" value="2023-10-19T08:30:00" temporalFunction="false"
 functionInDocument="CREATION_TIME">20231019 0830</TIMEX3></DCT>

<TITLE>
Harbour reopens </TITLE>

<EXTRAINFO>w2213 &amp;Cx1f; <TIMEX3 tid="t9" value="1999">1999</TIMEX3></EXTRAINFO>

<TEXT>
The harbour <EVENT eid="e1" class="OCCURRENCE">reopened</EVENT> <SIGNAL sid="s1">on</SIGNAL>
<TIMEX3 tid="t1" type="DATE" value="2023-10-17" temporalFunction="true" functionInDocument="NONE"
 anchorTimeID="t0">Tuesday</TIMEX3>, <TIMEX3 tid="t2" type="DURATION" value="P2W" endPoint="t1"
 quant="" comment="x">two <EVENT eid="e2">weeks</EVENT></TIMEX3> late.
</TEXT>

<MAKEINSTANCE eventID="e1" eiid="ei1" tense="PAST" />
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1" />
</TimeML>
"""
TIMEBANK = """<TimeML>
<DOC>
<DOCNO> ABC20231019.1830.0711 </DOCNO>
<DOCTYPE> NEWS STORY </DOCTYPE>
<DATE_TIME> <TIMEX3 tid="t82" type="DATE" value="2023-10-19"
 functionInDocument="CREATION_TIME">10/19/2023</TIMEX3> </DATE_TIME>
<BODY>
<HEADLINE>Harbour</HEADLINE>
<TEXT>It opened <TIMEX3 tid="t83" type="DATE" value="PRESENT_REF">now</TIMEX3>.</TEXT>
</BODY>
<TRAILER>NNNN</TRAILER>
</DOC>
</TimeML>
"""
HEIDELTIME = """<?xml version="1.0"?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML>
It opened on <TIMEX3 tid="t1" type="DATE" value="2023-10-17">Tuesday</TIMEX3>.
</TimeML>

"""

#: Claims to be the creation time; the second of each two is believed.
PUBLISHED = "<TIMEX3 value='2023-10-20' functionInDocument='PUBLICATION_TIME'/>"
WRITTEN = "<DATE_TIME><TIMEX3 value='2023-10-19'/></DATE_TIME>"
DATED = "<DCT><TIMEX3 value='2023-10-20'/></DCT>"
CREATED = "<TIMEX3 value='2023-10-19' functionInDocument='CREATION_TIME'/>"


class TestStyles:
    def test_tempeval(self) -> None:
        document = read_timeml(TEMPEVAL)
        assert document.text == "\nThe harbour reopened on\nTuesday, two weeks late.\n"
        assert document.annotations == (
            Annotation(
                25,
                32,
                TimexTag(
                    *("t1", "DATE", "2023-10-17"),
                    temporal_function=True,
                    function_in_document="NONE",
                    anchor_time_id="t0",
                    text="Tuesday",
                ),
            ),
            Annotation(34, 43, TimexTag("t2", "DURATION", "P2W", end_point="t1", text="two weeks")),
        )
        assert (document.title, document.name) == ("Harbour reopens", "harbour_1")
        assert document.creation is not None
        assert document.creation.text == "20231019 0830"
        assert document.reference is not None
        assert document.reference.text == "2023-10-19T08:30:00"
        assert (document.reference.rung, document.reference.evidence) == (
            Rung.METADATA,
            "20231019 0830",
        )

    def test_timebank_with_heads(self) -> None:
        document = read_timeml(TIMEBANK)
        assert document.text == "It opened now."
        assert [found.tag.value for found in document.annotations] == ["PRESENT_REF"]
        assert (document.title, document.name) == ("Harbour", "ABC20231019.1830.0711")
        assert document.reference is not None
        assert document.reference.text == "2023-10-19"

    def test_heideltime(self) -> None:
        document = read_timeml(HEIDELTIME)
        assert document.text == "\nIt opened on Tuesday.\n"
        assert [(found.start, found.tag.text) for found in document.annotations] == [
            (14, "Tuesday")
        ]
        assert (document.creation, document.reference) == (None, None)

    def test_text_in_the_root_with_its_creation_time_in_the_text(self) -> None:
        document = read_timeml(
            '<TimeML>wsj_1 <TIMEX3 tid="t1" type="DATE" value="1989-11-02"'
            ' functionInDocument="CREATION_TIME">11/02/89</TIMEX3> Sales rose.</TimeML>'
        )
        assert document.text == "wsj_1 11/02/89 Sales rose."
        assert [(found.start, found.stop) for found in document.annotations] == [(6, 14)]
        assert document.reference is not None
        assert document.reference.text == "1989-11-02"

    def test_text_in_the_root_without_its_heads(self) -> None:
        document = read_timeml(
            "<TimeML><DOCNO>x</DOCNO><DCT>2023-10-19</DCT><BODY>It <p>rained</p>.</BODY></TimeML>"
        )
        assert (document.text, document.name) == ("It rained.", "x")

    def test_several_texts_are_one_after_the_other(self) -> None:
        document = read_timeml(
            "<DOC>-<TXT>one <TIMEX3 tid='t1'>1</TIMEX3></TXT>-<TEXT>, two"
            " <TIMEX3 tid='t2'>2</TIMEX3></TEXT>-</DOC>"
        )
        assert document.text == "one 1, two 2"
        assert [(found.start, found.stop) for found in document.annotations] == [(4, 5), (11, 12)]

    def test_heads_in_the_text_are_text(self) -> None:
        document = read_timeml("<TimeML><TEXT>a<TITLE>b</TITLE><TEXT>c</TEXT>d</TEXT></TimeML>")
        assert (document.text, document.title) == ("abcd", "")

    def test_empty_and_nested_tags(self) -> None:
        document = read_timeml(
            '<TimeML><TEXT>In <TIMEX3 tid="t1"><TIMEX3 tid="t2">May</TIMEX3> 2023</TIMEX3>'
            '<TIMEX3 tid="t3" type="DURATION" value="P1M"/>.</TEXT></TimeML>'
        )
        found = [
            (each.tag.tid, each.start, each.stop, each.tag.text) for each in document.annotations
        ]
        assert found == [("t1", 3, 11, "May 2023"), ("t2", 3, 6, "May"), ("t3", 11, 11, "")]

    def test_sections_comments_and_instructions(self) -> None:
        document = read_timeml("<TimeML>a<![CDATA[<b>&]]><!-- c --><?d e?>&lt;&#x66;</TimeML>")
        assert document.text == "a<b>&<f"

    def test_prefixes_and_small_letters(self) -> None:
        document = read_timeml(
            '<t:timeml xmlns:t="x"><t:text>In <t:timex3 tid="t1">May</t:timex3></t:text></t:timeml>'
        )
        assert (document.text, document.annotations[0].tag.tid) == ("In May", "t1")

    def test_line_breaks_are_those_of_xml(self) -> None:
        assert read_timeml("<TimeML>a\r\nb\rc&#13;d</TimeML>").text == "a\nb\nc\rd"


class TestCreation:
    @pytest.mark.parametrize(
        ("head", "text", "rung"),
        [
            (PUBLISHED + WRITTEN, "2023-10-19", Rung.METADATA),
            (DATED + CREATED, "2023-10-19", Rung.METADATA),
            ("<DCT><TIMEX3 value='2023-10-19'/></DCT>", "2023-10-19", Rung.METADATA),
            ("<DATE_TIME><TIMEX3 value='2023-10-19'/></DATE_TIME>", "2023-10-19", Rung.METADATA),
            ("<DCT><TIMEX3 value='2023-10-19TMO'/></DCT>", "2023-10-19", Rung.METADATA),
            ("<DCT><TIMEX3 value='2023-10-19T14'/></DCT>", "2023-10-19", Rung.METADATA),
            ("<DCT><TIMEX3 value='BC0044-03-15'/></DCT>", "-000043-03-15", Rung.METADATA),
            ("<DCT><TIMEX3 value='20231019'/></DCT>", "2023-10-19", Rung.METADATA),
            (
                "<DCT><TIMEX3 value='2023'>19 October 2023</TIMEX3></DCT>",
                "2023-10-19",
                Rung.METADATA,
            ),
            ("<DCT>2023-10-19</DCT>", "2023-10-19", Rung.METADATA),
            (
                "<DATE_TIME> 10/19/2023 18:30:51.39 </DATE_TIME>",
                "2023-10-19T18:30:51",
                Rung.METADATA,
            ),
            ("<DOCNO>APW20231019.0261</DOCNO>", "2023-10-19", Rung.URL),
            ("<DOCID>NYT20231019.0173</DOCID>", "2023-10-19", Rung.URL),
            ("<DCT>2023-10-32</DCT><DOCID>NYT20231019.0173</DOCID>", "2023-10-19", Rung.URL),
        ],
    )
    def test_is_found(self, head: str, text: str, rung: Rung) -> None:
        reference = read_timeml(f"<TimeML>{head}<TEXT>x</TEXT></TimeML>").reference
        assert reference is not None
        assert (reference.text, reference.rung) == (text, rung)

    @pytest.mark.parametrize(
        "head",
        [
            "",
            "<DCT/>",
            "<DCT>yesterday</DCT>",
            "<DCT><TIMEX3 value='PRESENT_REF'/></DCT>",
            "<DCT><TIMEX3 value='2023-10'/></DCT>",
            "<DCT><TIMEX3 value='2023-10-XX'/></DCT>",
            "<DCT><TIMEX3 value='P1D'/></DCT>",
            "<DCT><TIMEX3 value='some day'/></DCT>",
            "<DATE_TIME>3/5/2023</DATE_TIME>",
            "<DOCNO>wsj_0006</DOCNO>",
            "<TIMEX3 value='2023-10-19' functionInDocument='NONE'/>",
        ],
    )
    def test_is_not_guessed(self, head: str) -> None:
        document = read_timeml(f"<TimeML>{head}<TEXT>x</TEXT></TimeML>")
        assert document.reference is None
        with pytest.raises(ReferenceDateError):
            document.article()

    def test_with_a_clock_is_as_fine_as_it_is_told(self) -> None:
        xml = "<TimeML><DCT><TIMEX3 value='2023-10-19T08:30'/></DCT></TimeML>"
        reference = read_timeml(xml).reference
        assert reference is not None
        assert reference.granularity is Granularity.MINUTE


class TestTags:
    def test_that_are_wrong_are_kept_as_they_are(self) -> None:
        xml = "<TimeML><TIMEX3 tid='t1' type='date' value='2000-W7' mod='EARLY'>x</TIMEX3></TimeML>"
        (found,) = read_timeml(xml).annotations
        assert (found.tag.type, found.tag.value, found.tag.mod) == ("date", "2000-W7", "EARLY")
        assert found.tag.timex is None

    def test_that_say_nothing(self) -> None:
        (found,) = read_timeml("<TimeML><TIMEX3>x</TIMEX3></TimeML>").annotations
        assert found.tag == TimexTag(text="x")
        assert found.tag.timex is None


class TestArticle:
    def test_is_built_from(self) -> None:
        article = read_timeml(TEMPEVAL).article()
        assert (article.source.name, article.source.title) == ("harbour_1", "Harbour reopens")
        assert article.text == read_timeml(TEMPEVAL).text
        (event,) = build([article])
        assert event.date.span.lower == read_timeml(TEMPEVAL).reference.day.lower - 2 * 86_400

    def test_without_words_is_none(self) -> None:
        with pytest.raises(SourceError, match="empty"):
            read_timeml("<TimeML><DCT>2023-10-19</DCT><TEXT> </TEXT></TimeML>").article()


class TestEncodings:
    XML = "<TimeML>Ça va, 5°</TimeML>"

    @pytest.mark.parametrize(
        ("encoding", "declared"),
        [
            ("utf-8", ""),
            ("utf-8", "UTF-8"),
            ("utf-8-sig", "utf-8"),
            ("utf-16", ""),
            ("utf-16", "UTF-16"),
            ("utf-16-be", "UTF-16"),
            ("latin-1", "ISO-8859-1"),
            ("cp1252", "windows-1252"),
        ],
    )
    def test_of_bytes(self, encoding: str, declared: str) -> None:
        head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
        assert read_timeml((head + self.XML).encode(encoding)).text == "Ça va, 5°"

    def test_that_a_text_declares_are_of_no_account(self) -> None:
        for name in ("utf-16", "ISO-8859-1", "EBCDIC"):
            head = f'\ufeff<?xml version="1.0" encoding="{name}"?>'
            assert read_timeml(head + self.XML).text == "Ça va, 5°"

    @pytest.mark.parametrize("name", ["unicode_escape", "idna", "zlib", "rot13", "utf-7", "x"])
    def test_that_are_no_encodings_of_documents_are_refused(self, name: str) -> None:
        xml = f'<?xml version="1.0" encoding="{name}"?><TimeML/>'.encode()
        with pytest.raises(TimemlError, match=rf"expected an encoding of .*, got '{name}',"):
            read_timeml(xml)

    def test_that_do_not_fit_are_refused(self) -> None:
        with pytest.raises(TimemlError, match="expected text in utf-8") as caught:
            read_timeml("<TimeML>é\n".encode() + self.XML.encode("latin-1"))
        assert (caught.value.position, caught.value.line, caught.value.column) == (18, 2, 9)


LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
HOSTILE = {
    "nothing": ("", "no element found", 0),
    "blank": ("  \n", "no element found", 3),
    "no xml": ("It rained.", "syntax error", 0),
    "no TimeML": ("<rss><TEXT/></rss>", "a root element TimeML, got 'rss'", 0),
    "cut": ("<TimeML><TEXT>It", "no element found", 16),
    "mismatched": ("<TimeML><TEXT></TimeML>", "mismatched tag", 16),
    "bare ampersand": ("<TimeML>AT&T</TimeML>", "invalid token", 12),
    "two roots": ("<TimeML/><TimeML/>", "junk after document element", 9),
    "null": ("<TimeML>\0</TimeML>", "invalid token", 8),
    "half a character": ("<TimeML>\ud83d</TimeML>", "characters that XML has", 8),
    "number of a control": ("<TimeML>&#0;</TimeML>", "invalid character number", 8),
    "number of a surrogate": ("<TimeML>&#xD800;</TimeML>", "invalid character number", 8),
    "same attribute twice": ("<TimeML a='1' a='2'/>", "duplicate attribute", 14),
    "unknown entity": ("<TimeML>&nbsp;</TimeML>", "undefined entity", 8),
    "entity of a file that is not read": (
        '<!DOCTYPE TimeML SYSTEM "TimeML.dtd"><TimeML>&nbsp;</TimeML>',
        "no entity 'nbsp'",
        45,
    ),
    "billion laughs": (
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><TimeML>&l9;</TimeML>',
        "no declarations in the document type",
        0,
    ),
    "quadratic blowup": (
        f'<!DOCTYPE x [<!ENTITY a "{"a" * 10_000}">]><TimeML>{"&a;" * 10_000}</TimeML>',
        "no declarations in the document type",
        0,
    ),
    "external entity": (
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><TimeML>&a;</TimeML>',
        "no declarations in the document type",
        0,
    ),
    "parameter entity": (
        '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://localhost/a.dtd"> %a;]><TimeML/>',
        "no declarations in the document type",
        0,
    ),
    "default attribute": (
        '<!DOCTYPE x [<!ATTLIST TIMEX3 value CDATA "2000">]><TimeML><TIMEX3/></TimeML>',
        "no declarations in the document type",
        0,
    ),
    "too deep": ("<TimeML>" + "<a>" * 100_000, "no more than 200 elements in each other", 605),
    "declaration after a blank": (
        '\n<?xml version="1.0"?><TimeML/>',
        "XML or text declaration not at start of entity",
        1,
    ),
}


class TestRefusals:
    @pytest.mark.parametrize("name", HOSTILE)
    def test_say_what_and_where(self, name: str) -> None:
        xml, expected, position = HOSTILE[name]
        with pytest.raises(TimemlError) as caught:
            read_timeml(xml)
        assert expected in str(caught.value)
        assert caught.value.text == xml
        assert xml.startswith("<!DOCTYPE x [") or caught.value.position == position

    def test_count_in_characters_and_lines(self) -> None:
        with pytest.raises(TimemlError) as caught:
            read_timeml("<TimeML>\nÇa va\U0001f600 <b></TimeML>")
        error = caught.value
        assert (error.position, error.line, error.column) == (21, 2, 13)
        assert str(error) == (
            "expected well-formed XML (mismatched tag) in line 2, column 13, near"
            " '<TimeML>\\nÇa va\U0001f600 <b></TimeML>'"
        )

    def test_are_short_even_of_long_documents(self) -> None:
        with pytest.raises(TimemlError) as caught:
            read_timeml("<TimeML>" + "long " * 100_000)
        assert len(str(caught.value)) < 200

    def test_are_errors_of_ours_that_pickle(self) -> None:
        with pytest.raises(ChronologyError) as caught:
            read_timeml("<TimeML>")
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
        assert (type(again), str(again)) == (TimemlError, str(caught.value))
        assert (again.line, again.position) == (1, 8)

    @pytest.mark.parametrize("xml", ["<TimeML>12345</TimeML>", b"<TimeML>12345</TimeML>"])
    def test_of_what_is_too_long(self, xml: str | bytes) -> None:
        assert read_timeml(xml, longest=22).text == "12345"
        with pytest.raises(TimemlError, match="expected no more than 21 characters, got 22,"):
            read_timeml(xml, longest=21)

    def test_cost_little(self) -> None:
        bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><TimeML>&l9;</TimeML>'
        tracemalloc.start()
        try:
            with pytest.raises(TimemlError):
                read_timeml(bomb)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert peak < 1_000_000

    def test_fetch_nothing(self) -> None:
        opened: list[str] = []
        sys.addaudithook(
            lambda event, arguments: opened.append(event) if event in _FETCHES and WATCHED else None
        )
        WATCHED.append(True)
        try:
            read_timeml(HEIDELTIME.replace("TimeML.dtd", "http://localhost:9/TimeML.dtd"))
            read_timeml(HEIDELTIME.replace('SYSTEM "', 'PUBLIC "-//x//y" "file:///etc/hosts'))
        finally:
            WATCHED.clear()
        assert opened == []


#: Audit hooks cannot be taken out again, so this one is switched.
WATCHED: list[bool] = []
_FETCHES = ("open", "socket.connect", "socket.getaddrinfo", "urllib.Request")


def test_a_document_without_anything_is_one() -> None:
    assert read_timeml("<TimeML/>") == TimemlDocument("")
