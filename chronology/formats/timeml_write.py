"""TimeML documents are written: a text with a TIMEX3 tag around each of its time expressions."""

from collections.abc import Sequence
from typing import Final

from chronology.dates.border import Datelike
from chronology.formats.loss import Loss
from chronology.formats.timeml_document import Annotation, TimexTag
from chronology.formats.timeml_tags import annotations_of, creation_tag
from chronology.formats.xmltext import attribute, content, forbidden
from chronology.language.mention import Mention
from chronology.language.reference import Reference

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)


def write_timeml(
    text: str,
    mentions: Sequence[Mention],
    reference: Reference | Datelike,
    *,
    title: str = "",
    name: str = "",
) -> tuple[str, tuple[Loss, ...]]:
    """A TimeML 1.2.1 document with the mentions as TIMEX3 tags in the text, and what was lost.

    Formally: ``read_timeml(write_timeml(t, find(t, r), r)[0])`` has the text ``t``, the reference
    ``r`` and a tag for each mention with its span and its TIMEX3 attributes; only characters that
    XML forbids are U+FFFD instead. The tag of ``mentions[i]`` is ``t{i + 1}``, that of the
    document creation time ``t0``. Tags without words, numbered after these, stand for what is only
    implied: the time between the ends of a range, the day that "two weeks after Easter" is.

    A mention's rule, operator tree, tense and direction and the bounds of its date are not
    TimeML's and are left out of every document; they are not counted as losses. The losses are
    characters that XML forbids, bounds such as "since", which TimeML leaves to signals and links,
    and anchors that no tag stands for.

    Args:
        text: The text that the mentions were found in; it is kept to the letter.
        mentions: In order, with disjoint spans, as ``find`` gives them.
        reference: What they were read against.
        title: The headline, for ``TITLE``.
        name: A name for the document, for ``DOCID``.

    Returns:
        The document, which declares UTF-8, and the losses.

    Raises:
        ReferenceDateError: ``reference`` is no date, or coarser than a day.
        ValueError: A mention is not one of this text, or they overlap or are out of order.

    Examples:
        >>> from chronology.language.recognize import find
        >>> text = "It rained on Tuesday & cleared."
        >>> xml, losses = write_timeml(text, find(text, "2023-10-19"), "2023-10-19")
        >>> print(xml[xml.index("<TEXT>") :], end="")
        <TEXT>It rained on <TIMEX3 tid="t1" type="DATE" value="2023-10-17" temporalFunction="true"
            functionInDocument="NONE" anchorTimeID="t0">Tuesday</TIMEX3> &amp; cleared.</TEXT>
        <BLANKLINE>
        </TimeML>
        >>> losses
        ()

    Sources:
        TimeML 1.2.1, specification and annotation guidelines; DOCID, DCT, TITLE and TEXT as in the
        documents of TempEval-3.
    """
    _check(text, mentions)
    known = Reference.of(reference)
    annotations, lost = annotations_of(mentions, known)
    lines = [
        _HEAD,
        f"<DOCID>{content(name)}</DOCID>\n" if name else "",
        f"<DCT>{_element(creation_tag(known))}</DCT>\n",
        f"<TITLE>{content(title)}</TITLE>\n" if title else "",
        f"<TEXT>{_marked(text, annotations)}</TEXT>\n",
        "</TimeML>\n",
    ]
    losses = (
        *(Loss("", what) for what in forbidden(text)),
        *(Loss("title", what) for what in forbidden(title)),
        *(Loss("name", what) for what in forbidden(name)),
        *lost,
    )
    return "\n".join(line for line in lines if line), losses


def _check(text: str, mentions: Sequence[Mention]) -> None:
    end = 0
    for number, mention in enumerate(mentions):
        if not end <= mention.start <= mention.stop:
            raise ValueError(
                f"mentions must be in order and apart, got {mention.text!r} at {mention.start} to"
                f" {mention.stop} as number {number}, after one that ends at {end}"
            )
        there = text[mention.start : mention.stop]
        if there != mention.text:
            raise ValueError(
                f"mentions must be those of the text, got {mention.text!r} at {mention.start},"
                f" where {there!r} stands"
            )
        end = mention.stop


def _marked(text: str, annotations: Sequence[Annotation]) -> str:
    """The text with its tags."""
    pieces: list[str] = []
    at = 0
    for annotation in annotations:
        pieces.append(content(text[at : annotation.start]))
        pieces.append(_element(annotation.tag))
        at = annotation.stop
    pieces.append(content(text[at:]))
    return "".join(pieces)


def _element(tag: TimexTag) -> str:
    written = {
        "tid": tag.tid,
        "type": tag.type,
        "value": tag.value,
        "mod": tag.mod,
        "quant": tag.quant,
        "freq": tag.freq,
        "temporalFunction": "true" if tag.temporal_function else "false",
        "functionInDocument": tag.function_in_document,
        "beginPoint": tag.begin_point,
        "endPoint": tag.end_point,
        "anchorTimeID": tag.anchor_time_id,
    }
    attributes = " ".join(
        f'{name}="{attribute(value)}"' for name, value in written.items() if value
    )
    if not tag.text:
        return f"<TIMEX3 {attributes}/>"
    return f"<TIMEX3 {attributes}>{content(tag.text)}</TIMEX3>"
