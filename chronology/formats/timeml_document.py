"""What a TimeML document holds: a text, its TIMEX3 tags, and when it was written."""

from attrs import frozen

from chronology.dates.timex3 import Timex
from chronology.events.article import Article, Source
from chronology.language.reference import Reference
from chronology.sources.text import assemble


@frozen
class TimexTag:
    """A TIMEX3 tag, with its attributes as they are written; empty for one that is not there.

    What annotators write is not checked: :attr:`timex` is, and so is what reads it further.

    Attributes:
        tid: Name of the tag in its document: ``t1``.
        type: ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
        value: ISO 8601 text as TIMEX3 widens it.
        mod: ``START``, ``APPROX`` and so on.
        quant: Of a set: ``EVERY``.
        freq: Of a set: ``2X``.
        temporal_function: Whether the value had to be counted from another time.
        function_in_document: ``CREATION_TIME``, ``PUBLICATION_TIME`` or ``NONE``.
        anchor_time_id: The tag that the value is counted from.
        begin_point: Of a duration: the tag that it begins at.
        end_point: Of a duration: the tag that it ends at.
        text: The words inside the tag; none in a tag that stands for what is only implied.
    """

    tid: str = ""
    type: str = ""
    value: str = ""
    mod: str = ""
    quant: str = ""
    freq: str = ""
    temporal_function: bool = False
    function_in_document: str = ""
    anchor_time_id: str = ""
    begin_point: str = ""
    end_point: str = ""
    text: str = ""

    @property
    def timex(self) -> Timex | None:
        """The normative attributes; ``None`` when type or mod are none of TIMEX3's.

        Examples:
            >>> TimexTag("t1", "DATE", "2023-08", mod="START").timex
            Timex(type='DATE', value='2023-08', mod='START')
            >>> TimexTag("t1", "FESTIVAL", "2023-12-25").timex is None
            True
        """
        try:
            return Timex(self.type, self.value, self.mod, self.quant, self.freq)
        except ValueError:
            return None


@frozen
class Annotation:
    """A TIMEX3 tag in a text.

    Attributes:
        start: First code point of its words in the text.
        stop: Code point after the last one; the same as ``start`` for a tag without words.
        tag: The tag.
    """

    start: int
    stop: int
    tag: TimexTag


@frozen
class TimemlDocument:
    """A text with its TIMEX3 annotations.

    Attributes:
        text: The text without its tags, exactly as the document has it, line breaks included.
        annotations: The TIMEX3 tags of the text in the order in which they begin. They may lie
            within each other, and some have no words.
        creation: The tag of the document creation time; ``None`` when there is none.
        reference: The document creation time as what "yesterday" counts from; ``None`` when nothing
            in the document names a day.
        title: The headline, without white space around it; empty for none.
        name: The document's own name: DOCID or DOCNO.
    """

    text: str
    annotations: tuple[Annotation, ...] = ()
    creation: TimexTag | None = None
    reference: Reference | None = None
    title: str = ""
    name: str = ""

    def article(self, *, language: str = "en") -> Article:
        """The document as an article, to build timelines from.

        Raises:
            ReferenceDateError: Nothing names the day on which it was written.
            SourceError: The text is empty.
        """
        told = Source(self.name, "", self.title)
        return assemble(self.text, self.reference, told, language=language)
