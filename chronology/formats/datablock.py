"""The records inside a Markdown text: a comment that no renderer shows."""

import hashlib
import re
from collections.abc import Iterable
from typing import Final

from chronology.errors import SchemaError
from chronology.events.claim import Record
from chronology.formats.canonical import loads
from chronology.formats.checked import Node
from chronology.formats.json import VERSION, record_lines
from chronology.formats.records import decode

_NAME: Final = "chronology:records"
_MARK: Final = f"<!-- {_NAME}"
_HEAD: Final = re.compile(rf"<!-- {_NAME} (\d{{1,9}}) sha256=([0-9a-f]{{16}})")
_END: Final = "-->"
#: What would end the comment, or be taken for a tag or a template. All of these can only stand in
#: strings: JSON itself has no two hyphens, no angle brackets and no two opening braces in a row.
_UNSAFE: Final = re.compile(r"(?<=-)-|(?<=\{)[{%]|[<>&]")


def encode_block(records: Iterable[Record]) -> str:
    """The records as one HTML comment, one JSON object a line, with a digest of the lines.

    Formally: ``frozenset(decode_blocks(before + encode_block(r) + after)) == frozenset(r)``
    where the comment begins on a line of its own and the rest holds no such comment.
    """
    lines = [_UNSAFE.sub(_escape, line) for line in record_lines(records, notes=False)]
    head = f"{_MARK} {VERSION} sha256={_digest(lines)}"
    return "\n".join((head, *lines, _END))


def has_block(text: str) -> bool:
    """Whether a data block begins in the text, whole or damaged."""
    return text.startswith(_MARK) or f"\n{_MARK}" in text


def decode_blocks(text: str) -> list[Record]:
    """The records of all data blocks of a text.

    Raises:
        SchemaError: There is no block, one of them is damaged, or a record does not fit the
            schema.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith(_MARK)]
    if not starts:
        raise SchemaError("data block", 0, f"a comment {_MARK!r}, as chronologies in Markdown end,")
    return [record for start in starts for record in _decode_block(lines, start)]


def _decode_block(lines: list[str], start: int) -> list[Record]:
    where = f"data block in line {start + 1}"
    head = _HEAD.fullmatch(lines[start].rstrip())
    if head is None:
        raise SchemaError(where, 0, f"a version and a sha256 after {_MARK!r}")
    if int(head[1]) != VERSION:
        raise SchemaError(where, 0, f"the version {VERSION}, got {head[1]},")
    try:
        stop = lines.index(_END, start)
    except ValueError:
        raise SchemaError(where, 0, f"a line {_END!r} at its end") from None
    body = lines[start + 1 : stop]
    if _digest(body) != head[2]:
        raise SchemaError(where, 0, "lines as they were written; some were changed or lost")
    records: list[Record] = []
    for number, line in enumerate(body, start + 2):
        path = f"data block line {number}: $"
        records.append(decode(Node(loads(line, path), path)))
    return records


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:16]


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
