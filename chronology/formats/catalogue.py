"""The formats that hold a whole timeline, each with its name, its suffixes and its two ways."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from attrs import frozen

from chronology.events.timeline import Timeline
from chronology.formats import datablock, json, jsonl, markdown
from chronology.formats.loss import Loss

Writer: TypeAlias = Callable[[Timeline], tuple[str, tuple[Loss, ...]]]

_KINDS: Final = "claim|constraint|correction|link|retraction"
_DOCUMENT: Final = re.compile(
    r'\s*\{\s*"(?:format"\s*:\s*"chronology"|records"\s*:|version"\s*:)', re.ASCII
)
_RECORD: Final = re.compile(rf'\s*\{{.*"type"\s*:\s*"(?:{_KINDS})"', re.ASCII)


@frozen
class Format:
    """A format that a timeline goes out in and comes back from without loss.

    Attributes:
        name: As the command line calls it.
        suffixes: Ends of file names, the dot included; the first is the usual one.
        write: The text of a timeline, and what was lost.
        read: The timeline of a text.
    """

    name: str
    suffixes: tuple[str, ...]
    write: Writer
    read: Callable[[str], Timeline]


MARKDOWN: Final = Format("markdown", (".md", ".markdown"), markdown.write, markdown.read)
JSON: Final = Format("json", (".json",), json.write, json.read)
JSON_LINES: Final = Format("jsonl", (".jsonl", ".ndjson"), jsonl.write, jsonl.read)

#: Every format, by its name.
FORMATS: Final = {known.name: known for known in (MARKDOWN, JSON, JSON_LINES)}


def of_suffix(suffix: str) -> Format | None:
    """The format of files whose names end so, whatever the case.

    Examples:
        >>> of_suffix(".MD").name
        'markdown'
        >>> of_suffix(".ics") is None
        True
    """
    return next((known for known in FORMATS.values() if suffix.lower() in known.suffixes), None)


def recognize(text: str) -> Format | None:
    """The format that a text of ours is in, damaged or not; ``None`` for any other text.

    Only what no article begins with counts, so that an article is never taken for a timeline.

    Examples:
        >>> recognize(json.write(Timeline())[0]).name
        'json'
        >>> recognize("# Chronology") is None
        True
    """
    if datablock.has_block(text):
        return MARKDOWN
    if _DOCUMENT.match(text):
        return JSON
    return JSON_LINES if _RECORD.match(text) else None
