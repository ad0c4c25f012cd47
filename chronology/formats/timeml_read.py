"""TimeML documents are read: those of corpora, of other taggers, and of hostile senders."""

import re
from typing import Final, NoReturn
from xml.parsers import expat

from chronology.errors import TimemlError
from chronology.formats.timeml_creation import NAMES, reference_of
from chronology.formats.timeml_document import Annotation, TimemlDocument, TimexTag

#: Characters, or bytes, of the longest document that is read when the caller says nothing else.
LONGEST: Final = 64_000_000
#: Elements within elements; annotators need fewer than ten.
DEEPEST: Final = 200

#: Characters of a document that is not decoded that its error keeps.
_SHOWN: Final = 100

_ROOTS: Final = ("TIMEML", "DOC", "DOCUMENT")
_TEXTS: Final = ("TEXT", "TXT")
#: Elements around the text whose words are not the article's.
_HEADS: Final = (
    *("DOCID", "DOCNO", "DOCTYPE", "DCT", "DATE_TIME", "TITLE", "HEADLINE", "HEADER", "SLUG"),
    *("CATEGORY", "TRAILER", "EXTRAINFO", "LASTEXTRAINFO"),
)
_TITLES: Final = ("TITLE", "HEADLINE")
#: Who is believed first about which tag is the document creation time.
_FUNCTIONS: Final = {"CREATION_TIME": 0, "PUBLICATION_TIME": 3}
_PLACES: Final = {"DCT": 1, "DATE_TIME": 2}

_DECLARED: Final = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
#: Named one by one: Python's registry of codecs has some that are no encodings of text.
_ENCODINGS: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "iso-8859-1": "latin-1",
    "latin1": "latin-1",
    "iso-8859-15": "iso8859-15",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ATTRIBUTES: Final = {
    "tid": "tid",
    "type": "type",
    "value": "value",
    "mod": "mod",
    "quant": "quant",
    "freq": "freq",
    "function_in_document": "functionInDocument",
    "anchor_time_id": "anchorTimeID",
    "begin_point": "beginPoint",
    "end_point": "endPoint",
}


def read_timeml(xml: str | bytes, *, longest: int = LONGEST) -> TimemlDocument:
    """The text of a TimeML document with its TIMEX3 tags and its document creation time.

    The text is that of ``TEXT`` (or ``TXT``), else that of the whole document without its heads
    (``DOCID``, ``DCT``, ``TITLE`` and so on). EVENT, SIGNAL and every other tag leaves its words
    behind; links, comments and attributes that are not TIMEX3's are passed over. The document
    creation time is the tag that says that it is, else the one in ``DCT`` or ``DATE_TIME``, else
    the time of publication; failing those, a date in their words, or in the document's name.

    Nothing is fetched and no entity is expanded: a document type that brings declarations is
    refused, one that only names a file is passed over, as HeidelTime writes it.

    Args:
        xml: The document. Bytes are UTF-8 or UTF-16, or one of the usual encodings of one byte that
            the XML declaration names; what a ``str`` declares does not count.
        longest: Characters, or bytes, that are read at most.

    Raises:
        TimemlError: It is not well-formed, its root is not TimeML, it has declarations, unknown
            entities or another encoding, it is too long, or elements lie too deep in each other.

    Examples:
        >>> document = read_timeml(
        ...     '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2023-10-19"'
        ...     ' functionInDocument="CREATION_TIME">Oct 19</TIMEX3></DCT>'
        ...     '<TEXT>It <EVENT eid="e1">rained</EVENT> on <TIMEX3 tid="t1" type="DATE"'
        ...     ' value="2023-10-17">Tuesday</TIMEX3>.</TEXT></TimeML>'
        ... )
        >>> document.text, document.reference.text
        ('It rained on Tuesday.', '2023-10-19')
        >>> [(found.start, found.tag.text, found.tag.value) for found in document.annotations]
        [(13, 'Tuesday', '2023-10-17')]

    Sources:
        TimeML 1.2.1; the documents of TimeBank 1.2, AQUAINT TimeML and TempEval-3.
    """
    if len(xml) > longest:
        head = xml[:_SHOWN] if isinstance(xml, str) else xml[:_SHOWN].decode("latin-1")
        raise TimemlError(head, 0, f"no more than {longest} characters, got {len(xml)},")
    text = xml.removeprefix("\ufeff") if isinstance(xml, str) else _decoded(xml)
    return _Reading(text).document()


def _decoded(xml: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if xml.startswith(mark)), "")
    if not encoding:
        declared = _DECLARED.match(xml)
        name = "utf-8" if declared is None else declared[1].decode("ascii")
        encoding = _ENCODINGS.get(name.lower(), "")
        if not encoding:
            known = ", ".join(sorted(_ENCODINGS))
            head = xml[:_SHOWN].decode("latin-1")
            raise TimemlError(head, 0, f"an encoding of {known}, got {name!r},")
    try:
        return xml.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = xml[: error.start].decode(encoding, "replace")
        raise TimemlError(f"{before}\ufffd", len(before), f"text in {encoding}") from error


class _Words:
    """The words of an element and the TIMEX3 tags in it, while they are being read."""

    __slots__ = ("length", "pieces", "tags")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.tags: list[_Open] = []

    @property
    def text(self) -> str:
        return "".join(self.pieces)


class _Open:
    """A TIMEX3 tag that has begun."""

    __slots__ = ("attributes", "place", "start", "stop", "words")

    def __init__(self, attributes: dict[str, str], words: _Words, place: str) -> None:
        self.attributes = attributes
        self.words = words
        self.place = place
        self.start = self.stop = words.length


class _Reading:
    """One document: what expat calls back is gathered here; it lives for one call."""

    __slots__ = (
        "_encoded",
        "_heads",
        "_names",
        "_open",
        "_parser",
        "_root",
        "_text",
        "_where",
        "xml",
    )

    def __init__(self, xml: str) -> None:
        self.xml = xml
        broken = _SURROGATE.search(xml)
        if broken is not None:
            raise TimemlError(xml, broken.start(), "characters that XML has")
        self._encoded = xml.encode()
        self._root, self._heads = _Words(), list[tuple[str, _Words]]()
        self._text: _Words | None = None
        #: Names of the open elements, the open tags, and where the words go with the depth there.
        self._names: list[str] = []
        self._open: list[_Open] = []
        self._where: list[tuple[int, str, _Words]] = [(0, "", self._root)]
        # What a text declares is not its encoding any more.
        parser = self._parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._refuse_entity
        parser.ExternalEntityRefHandler = self._refuse_entity
        parser.SkippedEntityHandler = self._refuse_entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def document(self) -> TimemlDocument:
        """Everything that was in it."""
        try:
            self._parser.Parse(self._encoded, True)  # noqa: FBT003 - it has no name
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, str(error))
            self._fail(f"well-formed XML ({reason})", self._parser.ErrorByteIndex)
        words = self._text or self._root
        text = words.text
        creation = self._creation()
        # Of two heads of one name the first counts.
        head = {name: told.text.strip() for name, told in reversed(self._heads)}
        return TimemlDocument(
            text,
            tuple(Annotation(tag.start, tag.stop, _tag(tag, text)) for tag in words.tags),
            creation,
            reference_of(creation, head),
            next((head[name] for name in _TITLES if name in head), ""),
            next((head[name] for name in NAMES if name in head), ""),
        )

    def _creation(self) -> TimexTag | None:
        bodies = (self._root, *(words for _, words in self._heads))
        everything = bodies if self._text is None else (*bodies, self._text)
        ranked = [
            (rank, tag)
            for words in everything
            for tag in words.tags
            if (rank := _creation_rank(tag)) is not None
        ]
        if not ranked:
            return None
        _, first = min(ranked, key=lambda item: item[0])
        return _tag(first, first.words.text)

    def _fail(self, expected: str, index: int) -> NoReturn:
        before = self._encoded[: max(index, 0)].decode("utf-8", "ignore")
        raise TimemlError(self.xml, len(before), expected)

    def _doctype(self, _name: str, _system: object, _public: object, subset: bool) -> None:  # noqa: FBT001 - expat's
        if subset:
            self._fail("no declarations in the document type", self._parser.CurrentByteIndex)

    def _refuse_entity(self, name: object, *_: object) -> NoReturn:
        self._fail(f"no entity {name!r}", self._parser.CurrentByteIndex)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(":")[2].upper()
        depth = len(self._names)
        if depth == 0 and name not in _ROOTS:
            self._fail(f"a root element TimeML, got {element!r},", self._parser.CurrentByteIndex)
        if depth == DEEPEST:
            self._fail(
                f"no more than {DEEPEST} elements in each other", self._parser.CurrentByteIndex
            )
        self._names.append(name)
        _, place, words = self._where[-1]
        if name == "TIMEX3":
            tag = _Open(attributes, words, place)
            words.tags.append(tag)
            self._open.append(tag)
        elif words is self._root and name in _TEXTS:
            self._text = self._text or _Words()
            self._where.append((depth, name, self._text))
        elif words is self._root and name in _HEADS:
            head = _Words()
            self._heads.append((name, head))
            self._where.append((depth, name, head))

    def _end(self, _element: str) -> None:
        if self._names.pop() == "TIMEX3":
            tag = self._open.pop()
            tag.stop = tag.words.length
        if self._where[-1][0] == len(self._names) > 0:
            self._where.pop()

    def _characters(self, data: str) -> None:
        words = self._where[-1][2]
        words.pieces.append(data)
        words.length += len(data)


def _creation_rank(tag: _Open) -> int | None:
    function = tag.attributes.get("functionInDocument", "")
    return _FUNCTIONS.get(function, _PLACES.get(tag.place))


def _tag(tag: _Open, text: str) -> TimexTag:
    told = {name: tag.attributes.get(written, "") for name, written in _ATTRIBUTES.items()}
    counted = tag.attributes.get("temporalFunction", "").strip().lower() == "true"
    return TimexTag(**told, temporal_function=counted, text=text[tag.start : tag.stop])
