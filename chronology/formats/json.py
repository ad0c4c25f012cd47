"""The lossless form of a timeline: canonical JSON with a published schema."""

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any, Final

from chronology.events.claim import Record
from chronology.events.timeline import Timeline
from chronology.formats.canonical import dumps, loads
from chronology.formats.checked import Node
from chronology.formats.loss import Loss
from chronology.formats.records import decode, encode

#: Version of the format; a reader takes no other.
VERSION: Final = 1
_FORMAT: Final = "chronology"


def write(timeline: Timeline) -> tuple[str, tuple[Loss, ...]]:
    """The timeline as JSON, and what was lost: nothing.

    Formally: ``read(write(t)[0]) == t``, and equal timelines give equal text. Keys are sorted,
    records stand one a line, sorted by kind, identity and text; letters are not escaped, unseen
    characters are; the text ends with a line break. Numbers are ticks, whole seconds of civil
    time from 1970-01-01, and null for no bound.

    Raises:
        ValueError: A text holds a surrogate pair as two code points.

    Examples:
        >>> print(write(Timeline())[0], end="")
        {
        "format": "chronology",
        "records": [],
        "version": 1
        }
    """
    lines = record_lines(timeline.records, notes=True)
    records = "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"
    text = f'{{\n"format": "{_FORMAT}",\n"records": {records},\n"version": {VERSION}\n}}\n'
    return text, ()


def read(text: str) -> Timeline:
    """The timeline that a JSON text holds.

    Raises:
        SchemaError: The text does not fit the schema; the error names the path of the value at
            fault and what was expected there.
    """
    root = Node(loads(text.removeprefix("\ufeff")))
    found = root.fields("format", "records", "version")
    if found["format"].text() != _FORMAT:
        found["format"].fail(repr(_FORMAT))
    if found["version"].integer() != VERSION:
        found["version"].fail(f"the version {VERSION}")
    return Timeline.of(decode(node) for node in found["records"].items())


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format, as a new dictionary."""
    path = files("chronology.formats").joinpath("data/chronology.schema.json")
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def record_lines(records: Iterable[Record], *, notes: bool) -> list[str]:
    """Each record as one line of canonical JSON, sorted by kind, identity and text."""
    encoded = [(encode(record, notes=notes), record.id) for record in records]
    keyed = sorted((str(value["type"]), name, dumps(value)) for value, name in encoded)
    return [line for _, _, line in keyed]
