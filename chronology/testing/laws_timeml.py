"""Laws of TimeML: what is written comes back, and what is read is read or refused."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from chronology.errors import TimemlError
from chronology.formats.loss import Loss
from chronology.formats.timeml import TimemlDocument, read_timeml, write_timeml
from chronology.language.mention import Mention
from chronology.language.reference import Reference
from chronology.testing.violation import require

WriteTimeml: TypeAlias = Callable[[str, Sequence[Mention], Reference], tuple[str, tuple[Loss, ...]]]
ReadTimeml: TypeAlias = Callable[[str | bytes], TimemlDocument]


def check_timeml_round_trip(
    text: str,
    mentions: Sequence[Mention],
    reference: Reference,
    *,
    write: WriteTimeml = write_timeml,
    read: ReadTimeml = read_timeml,
) -> None:
    """What is written as TimeML comes back as it was, but for what the losses name.

    Formally: with ``x, losses = write(t, m, r)`` and ``d = read(x)``: ``d.text == t``, but for one
    U+FFFD for each character that a loss names; the tags of ``d`` that have a mention's name have
    its span, its words and its TIMEX3 attributes, in its order, and all others have no words; every
    tag that another one names is there; ``d.reference`` is when ``r`` is, for the years 1 to 9999.

    Args:
        text: Any text.
        mentions: Of that text, in order and apart.
        reference: What they were read against.
        write: The writer under test.
        read: The reader under test.

    Raises:
        LawViolation: It does not hold.
    """
    xml, losses = write(text, mentions, reference)
    document = read(xml)
    shown = {"t": text, "m": mentions, "r": reference, "x": xml}
    kept = _kept(text, document.text)
    require(
        kept is not None and all(any(_names(loss, sign) for loss in losses) for sign in kept),
        "d.text == t, but for one U+FFFD for each character that a loss names",
        **shown,
    )
    tags = {f"t{number}": mention for number, mention in enumerate(mentions, 1)}
    named = [found for found in document.annotations if found.tag.tid in tags]
    require(
        [found.tag.tid for found in named] == list(tags)
        and all(
            (found.start, found.stop) == (mention.start, mention.stop)
            and found.tag.text == document.text[mention.start : mention.stop]
            and found.tag.timex == mention.timex
            for found, mention in zip(named, mentions, strict=True)
        ),
        "a mention's tag has its span, its words and its TIMEX3 attributes",
        **shown,
    )
    require(
        all(found.tag.tid in tags or not found.tag.text for found in document.annotations),
        "other tags have no words",
        **shown,
    )
    known = {found.tag.tid for found in document.annotations} | {"t0", ""}
    require(
        all(
            {found.tag.anchor_time_id, found.tag.begin_point, found.tag.end_point} <= known
            for found in document.annotations
        ),
        "every tag that another one names is there",
        **shown,
    )
    again = document.reference
    require(
        again is not None
        and (again.interval, again.granularity, again.offset)
        == (reference.interval, reference.granularity, reference.offset),
        "d.reference is when r is",
        **shown,
    )


def check_timeml_refusal(xml: str | bytes, *, read: ReadTimeml = read_timeml) -> None:
    """Anything at all is read, or refused with the error that says so and where.

    Formally: ``read(x)`` is a document, or raises ``TimemlError`` with a position in its text.

    Raises:
        LawViolation: It does not hold.
    """
    try:
        document = read(xml)
    except TimemlError as error:
        inside = 0 <= error.position <= len(error.text) and error.line >= 1 <= error.column
        require(inside, "TimemlError has a position in its text", x=xml, error=error)
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        require(holds=False, law="read(x) raises TimemlError only", x=xml, error=error)
        return
    require(isinstance(document, TimemlDocument), "read(x) is a document", x=xml)
    for found in document.annotations:
        inside = 0 <= found.start <= found.stop <= len(document.text)
        require(
            inside and found.tag.text == document.text[found.start : found.stop],
            "tags lie in the text",
            x=xml,
            found=found,
        )


def _kept(text: str, read: str) -> set[str] | None:
    """The characters that became U+FFFD; ``None`` when anything else is different."""
    if len(text) != len(read):
        return None
    different = {(was, now) for was, now in zip(text, read, strict=True) if was != now}
    return {was for was, _ in different} if all(now == "\ufffd" for _, now in different) else None


def _names(loss: Loss, character: str) -> bool:
    return loss.record_id == "" and loss.what.startswith(f"U+{ord(character):04X},")
