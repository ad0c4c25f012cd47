"""How a chronology points back at what was said: footnotes or words in line."""

import re
from collections.abc import Iterable
from typing import Final

from chronology.axis.gregorian import parse_iso_text
from chronology.errors import ImpossibleDateError
from chronology.events.article import Source
from chronology.events.claim import Claim, Constraint
from chronology.events.link import Correction
from chronology.formats.escaping import escape, link
from chronology.formats.naming import day_name

_ISO_DATE: Final = re.compile(r"([+-]?\d{4,}-\d\d-\d\d)(?:T.*)?")


def claim_note(claim: Claim) -> str:
    """The sentence, the outlet with its address, the headline and the date."""
    return f"“{escape(claim.quote)}” — {_source(claim.source)}"


def constraint_note(constraint: Constraint) -> str:
    """The sentence that makes a date narrower, and who said it."""
    return f"“{escape(constraint.quote)}” — {escape(constraint.author)}, on the order of events"


def correction_note(correction: Correction) -> str:
    """Who corrected what, and why."""
    because = f": {escape(correction.note)}" if correction.note else ""
    return f"Corrected by {escape(correction.author)}{because}"


def _source(source: Source) -> str:
    parts = [link(source.name or source.title or "unnamed source", source.url)]
    if source.title and source.name:
        parts.append(f"“{escape(source.title)}”")
    if source.published:
        parts.append(published_words(source.published))
    return ", ".join(parts)


def published_words(text: str) -> str:
    """A date of publication in words, or as it stands when it is no ISO date.

    Examples:
        >>> published_words("2023-10-19T08:30:00+05:00")
        '19 October 2023'
    """
    match = _ISO_DATE.fullmatch(text)
    if match is None:
        return escape(text)
    try:
        return day_name(parse_iso_text(match[1]))
    except ImpossibleDateError:
        return escape(text)


class Footnotes:
    """Numbers for notes, in the order in which they are first cited; equal notes share one.

    This is the one thing here that changes: it lives as long as one text is being written.
    """

    __slots__ = ("_numbers",)

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def cite(self, notes: Iterable[str]) -> str:
        """The marks of the notes."""
        return "".join(
            f"[^{self._numbers.setdefault(note, len(self._numbers) + 1)}]"
            for note in dict.fromkeys(notes)
        )

    def definitions(self) -> list[str]:
        """The notes themselves."""
        return [f"[^{number}]: {note}." for note, number in self._numbers.items()]


class Inline:
    """Notes in brackets, right where they are cited."""

    __slots__ = ()

    def cite(self, notes: Iterable[str]) -> str:
        """The notes in brackets."""
        joined = "; ".join(dict.fromkeys(notes))
        return f" ({joined})" if joined else ""

    def definitions(self) -> list[str]:
        """Nothing: all is said."""
        return []
