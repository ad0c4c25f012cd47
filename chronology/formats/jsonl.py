"""The records of a timeline as JSON Lines: what pipes carry and line tools can filter."""

from typing import Final

from chronology.events.timeline import Timeline
from chronology.formats.canonical import loads
from chronology.formats.checked import Node
from chronology.formats.json import record_lines
from chronology.formats.loss import Loss
from chronology.formats.records import decode

#: Not ``str.splitlines``: JSON leaves U+2028 and other line breaks unescaped within strings.
_LINE_BREAK: Final = "\n"


def write(timeline: Timeline) -> tuple[str, tuple[Loss, ...]]:
    """The timeline as JSON Lines, and what was lost: nothing.

    Formally: ``read(write(a)[0] + write(b)[0]) == a | b``, and equal timelines give equal text.
    Each line is a record as :mod:`chronology.formats.json` writes it; there is no other line, so
    that two files are merged by putting one after the other. No record gives no text.

    Raises:
        ValueError: A text holds a surrogate pair as two code points.

    Examples:
        >>> write(Timeline())
        ('', ())
    """
    return "".join(f"{line}\n" for line in record_lines(timeline.records, notes=True)), ()


def read(text: str) -> Timeline:
    """The timeline that the lines hold; blank lines are passed over.

    Raises:
        SchemaError: A line does not fit the schema; the error names the line, the path of the
            value at fault and what was expected there.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split(_LINE_BREAK)
    roots = (
        Node(loads(line, path), path)
        for line, path in ((line, f"line {i}: $") for i, line in enumerate(lines, 1))
        if line.strip()
    )
    return Timeline.of(decode(root) for root in roots)
