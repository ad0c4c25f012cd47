"""The visible part of a Markdown chronology: bullets by year, or one table."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from attrs import frozen

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.claim import Claim
from chronology.events.conflict import ConflictKind
from chronology.events.event import Event
from chronology.events.timeline import Timeline
from chronology.formats.citing import (
    Footnotes,
    Inline,
    claim_note,
    constraint_note,
    correction_note,
)
from chronology.formats.escaping import escape
from chronology.formats.wording import end_words, long_heading, words, year_heading

Citations: TypeAlias = Footnotes | Inline


@frozen
class Entry:
    """One line of a chronology, all its parts Markdown already.

    Attributes:
        heading: The year that it stands under.
        long_heading: The decade or century that its date is, if it is one.
        date: When, in words.
        statement: What happened.
        notes: What to cite.
    """

    heading: str
    long_heading: str | None
    date: str
    statement: str
    notes: tuple[str, ...]


def entries_of(timeline: Timeline) -> Iterator[Entry]:
    """The lines of a timeline in display order."""
    for event in timeline.events:
        date = timeline.narrowed(event)
        notes = dict.fromkeys(
            (
                *(claim_note(claim) for claim in event.claims),
                *(correction_note(correction) for correction in event.corrections),
                *(constraint_note(constraint) for constraint in timeline.reasons(event)),
            )
        )
        yield Entry(
            year_heading(date),
            long_heading(date),
            escape(event_words(event, date)),
            escape(event.statement or event.claims[0].quote or event.claims[0].phrase),
            tuple(notes),
        )


def event_words(event: Event, narrowed: FuzzyDate) -> str:
    """When an event was: as stated, then what constraints make of it; or who says what."""
    if event.disputed:
        positions = (
            f"{_position_words(date, claims)} ({_names(claims)})"
            for date, claims in event.positions
        )
        return "date disputed: " + "; ".join(positions)
    claims = event.claims if not event.corrections else ()
    stated = _position_words(event.date, claims)
    if narrowed == event.date:
        return stated
    ended = end_words(narrowed)
    if event.date.latest is None and ended is not None:
        return f"{stated} ({ended})"
    found = words(narrowed)
    return stated if found == stated else f"{stated} (narrowed to {found})"


def _position_words(date: FuzzyDate, claims: Sequence[Claim]) -> str:
    readings = {claim.reading for claim in claims if claim.date == date}
    return words(date, readings.pop() if len(readings) == 1 else None)


def _names(claims: Sequence[Claim]) -> str:
    return ", ".join(dict.fromkeys(claim.source.name or claim.source.title for claim in claims))


def bullets(timeline: Timeline, citations: Citations, title: str) -> list[str]:
    """Lists under a heading for each year; the title keeps a year of the same name apart."""
    lines: list[str] = []
    taken = {title}
    for _, group in groupby(_with_sections(entries_of(timeline)), key=lambda item: item[0]):
        entries = [entry for _, entry in group]
        heading = _heading(entries)
        while heading in taken:
            heading += " (more)"
        taken.add(heading)
        lines += [f"## {heading}", ""]
        lines += [
            f"- **{entry.date}** — {entry.statement}{citations.cite(entry.notes)}"
            for entry in entries
        ]
        lines.append("")
    return lines or ["No events.", ""]


def _with_sections(entries: Iterator[Entry]) -> Iterator[tuple[int, Entry]]:
    """Entries with the number of their section: years that come once, in order."""
    seen: dict[str, int] = {}
    current = 0
    for entry in entries:
        # An entry that a constraint moved behind a later year stays under that year.
        current = max(current, seen.setdefault(entry.heading, len(seen)))
        yield current, entry


def _heading(entries: Sequence[Entry]) -> str:
    names = {entry.long_heading for entry in entries}
    return (names.pop() if len(names) == 1 else None) or entries[0].heading


def table(timeline: Timeline, citations: Citations, _title: str) -> list[str]:
    """One table; a bar in the text is escaped as every other mark is."""
    lines = ["| Date | Event | Source |", "| --- | --- | --- |"]
    for entry in entries_of(timeline):
        cited = citations.cite(entry.notes).strip()
        lines.append(f"| {entry.date} | {entry.statement} | {cited} |")
    return [*lines, ""] if len(lines) > 2 else ["No events.", ""]


def conflicts(timeline: Timeline) -> list[str]:
    """What cannot all be so, as far as the entries do not show it themselves."""
    lines = [
        f"- {conflict.kind.value}: {escape(conflict.message)}"
        for conflict in timeline.check()
        if conflict.kind is not ConflictKind.DATES
    ]
    return ["## Conflicts", "", *lines, ""] if lines else []
