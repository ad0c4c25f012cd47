"""A timeline as a Markdown document for people that is also its own data file."""

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

from chronology.events.article import Source
from chronology.events.timeline import Timeline
from chronology.formats.citing import Footnotes, Inline
from chronology.formats.datablock import decode_blocks, encode_block
from chronology.formats.escaping import escape, visible
from chronology.formats.frontmatter import front_matter as front_matter_of
from chronology.formats.layouts import Citations, bullets, conflicts, table
from chronology.formats.loss import Loss

Layout: TypeAlias = Literal["bullets", "table"]
CitationStyle: TypeAlias = Literal["footnotes", "inline"]

_LAYOUTS: Final[Mapping[str, Callable[[Timeline, Citations, str], list[str]]]] = {
    "bullets": bullets,
    "table": table,
}
_CITATIONS: Final[Mapping[str, Callable[[], Citations]]] = {
    "footnotes": Footnotes,
    "inline": Inline,
}
_UNTITLED: Final = "Chronology"


def write(
    timeline: Timeline,
    *,
    layout: Layout = "bullets",
    citations: CitationStyle = "footnotes",
    front_matter: bool = False,
    title: str = _UNTITLED,
    records: bool = True,
) -> tuple[str, tuple[Loss, ...]]:
    """The timeline as GitHub Flavored Markdown, and what was lost: nothing, with its records.

    Formally: ``read(write(t)[0]) == t``; the text depends on the set of records and the options
    only. The visible part shows events; the records themselves, those withdrawn included, stand
    in a comment at the end, which no renderer shows. Text from articles is escaped; only http,
    https and mailto addresses become links.

    Args:
        timeline: What to write.
        layout: Bullets under a heading for each year, or one table.
        citations: Footnotes, or the same words in brackets.
        front_matter: Whether to begin with YAML that holds title, sources and dates of
            publication. The title then stands there and not in a heading, as site generators ask.
        title: The title; marks at its end are left out, as headings have none.
        records: Whether the records stand at the end. Without them the text is for readers only,
            and each record is reported as lost.

    Raises:
        ValueError: ``layout`` or ``citations`` is none of the above, or a text holds a surrogate
            pair as two code points.
    """
    if layout not in _LAYOUTS:
        raise ValueError(f"layout must be one of {', '.join(_LAYOUTS)}, got {layout!r}")
    if citations not in _CITATIONS:
        raise ValueError(f"citations must be one of {', '.join(_CITATIONS)}, got {citations!r}")
    shown = visible(title).rstrip(" .,;:!。，；：！") or _UNTITLED  # noqa: RUF001 - full width marks
    head = front_matter_of(shown, _sources(timeline)) if front_matter else f"# {escape(shown)}"
    style = _CITATIONS[citations]()
    body = _LAYOUTS[layout](timeline, style, escape(shown)) + conflicts(timeline)
    notes = [line for note in style.definitions() for line in (note, "")]
    lines = [head, "", *body, *notes]
    if records:
        return "\n".join([*lines, encode_block(timeline.records), ""]), ()
    text = "\n".join(lines).rstrip("\n") + "\n"
    ids = sorted(record.id for record in timeline.records)
    return text, tuple(Loss(each, "what its line does not show") for each in ids)


def read(text: str) -> Timeline:
    """The timeline that a Markdown text of ours holds; of several in one text, their union.

    Only the data block counts: changes to the visible lines are not read back.

    Raises:
        SchemaError: There is no data block, it was damaged, or a record does not fit the schema.
    """
    return Timeline.of(decode_blocks(text))


def _sources(timeline: Timeline) -> set[Source]:
    return {claim.source for event in timeline.events for claim in event.claims}
