"""How a time expression was read, step by step, in words."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

import attrs

from chronology.axis.gregorian import iso_text
from chronology.cli.dating import Row, date_rows, no_date_rows, rows_text
from chronology.dates.fuzzy import FuzzyDate
from chronology.formats.escaping import visible
from chronology.formats.mentions import reading_of
from chronology.language.mention import Bound, Direction, Mention, Tense, Unresolved
from chronology.language.operators import Bare, Expression, Origin
from chronology.language.policy import NEWS
from chronology.language.reference import Reference, Rung

#: Characters of the text that are shown before and after an expression.
_BEFORE: Final = 60
_AFTER: Final = 30

_RUNGS: Final = {
    Rung.CALLER: "given with --ref",
    Rung.METADATA: "found in the front matter",
    Rung.FEED: "found in the feed",
    Rung.DATELINE: "found in the dateline or a header line",
    Rung.URL: "found in the address or the file name",
    Rung.GUESS: "guessed",
}
_BOUNDS: Final = {
    Bound.NONE: "none",
    Bound.AT: "the time itself",
    Bound.DURING: "the time itself",
    Bound.SINCE: "it began within that time",
    Bound.FROM: "it began within that time",
    Bound.UNTIL: "it ended within that time",
    Bound.TO: "it ended within that time",
    Bound.BY: "it was over when that time ended",
    Bound.BEFORE: "it was over when that time began",
    Bound.AFTER: "it began when that time was over",
}
_DIRECTIONS: Final = {
    Direction.NONE: "none",
    Direction.PAST: "back",
    Direction.SAME: "neither way: what the anchor lies in",
    Direction.FUTURE: "ahead",
}


def opening(reference: Reference, name: str = "") -> str:
    """What everything counts from, and how that is known."""
    known = _RUNGS[reference.rung]
    if reference.rung is not Rung.CALLER and reference.evidence:
        known += f": “{visible(reference.evidence)}”"
    rows = [("text", visible(name))] if name else []
    return rows_text([*rows, ("reference", f"{reference.text}, {known}"), ("policy", NEWS.name)])


def explanation(number: int, mentions: Sequence[Mention], text: str, reference: Reference) -> str:
    """The steps from a mention's words to its date.

    Args:
        number: Which of the mentions, from 0.
        mentions: All of the text: one may count from another.
        text: What they were found in.
        reference: What they were read against.
    """
    mention = mentions[number]
    place = f"characters {mention.start} to {mention.stop}"
    head = f"{number + 1}. “{visible(mention.text)}”, {place}\n"
    rows = [
        ("in", _context(text, mention)),
        ("rule", mention.rule),
        ("meaning", tree(mention.expression)),
        *_counting(number, mentions, reference),
        ("bound", _bound(mention)),
        ("tense", mention.tense.value or "none found"),
        *_result(mention),
    ]
    if mention.partner is not None:
        other = mentions[mention.partner]
        rows.insert(3, ("range", f"with “{visible(other.text)}” ({mention.partner + 1})"))
    return head + rows_text(rows, indent="   ")


def tree(expression: Expression) -> str:
    """The operators of an expression in one line; what is as always is left out.

    Examples:
        >>> from chronology.language.resolve import resolve_mentions
        >>> tree(resolve_mentions("last Friday", "2023-10-19")[0].expression)
        'Last(CalendarField(DAY, WEEK, 5))'
    """
    return _node(expression)


def _node(value: object) -> str:
    if isinstance(value, Enum):
        return value.name
    kind = type(value)
    if not attrs.has(kind):
        return str(value)
    parts: list[str] = []
    named = False
    for field in attrs.fields(kind):
        item = getattr(value, field.name)
        if field.default is not attrs.NOTHING and item == field.default:
            named = True
            continue
        told = iso_text(item) if field.name in ("lower", "upper") else _node(item)
        parts.append(f"{field.name}={told}" if named else told)
    return f"{kind.__name__}({', '.join(parts)})"


def _context(text: str, mention: Mention) -> str:
    """The words around a mention, itself in brackets; no further than its paragraph."""
    before = text[: mention.start].rpartition("\n")[2]
    after = text[mention.stop :].partition("\n")[0]
    if len(before) > _BEFORE:
        before = "…" + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        after = after[:_AFTER].rpartition(" ")[0] + "…"
    return visible(f"{before}[{mention.text}]{after}")


def _counting(number: int, mentions: Sequence[Mention], reference: Reference) -> Iterator[Row]:
    mention = mentions[number]
    if isinstance(mention.date, Unresolved):
        return
    if not mention.anchor:
        yield "anchor", "none: the words state the date"
        return
    yield "anchor", f"{mention.anchor}{_anchor_origin(number, mentions, reference)}"
    chosen = _choice(mention) if _is_reference(mention.anchor, reference) else ""
    yield "direction", _DIRECTIONS[mention.direction] + chosen


def _anchor_origin(number: int, mentions: Sequence[Mention], reference: Reference) -> str:
    anchor = mentions[number].anchor
    if _is_reference(anchor, reference):
        return ", the reference date"
    for earlier in range(number - 1, -1, -1):
        date = mentions[earlier].date
        begins = date.earliest if isinstance(date, FuzzyDate) else None
        if begins is not None and iso_text(begins) == anchor:
            return f", where “{visible(mentions[earlier].text)}” ({earlier + 1}) begins"
    spoken = any(isinstance(part, Origin) for part in _parts(mentions[number].expression))
    return ", of which the text spoke before" if spoken else ", as the words say"


def _is_reference(anchor: str, reference: Reference) -> bool:
    return reference.day.lower is not None and anchor == iso_text(reference.day.lower)


def _choice(mention: Mention) -> str:
    """What chose between the occurrence before the anchor and the one after, if there were two."""
    bare = any(isinstance(part, Bare) for part in _parts(mention.expression))
    if not bare or mention.direction is Direction.SAME:
        return ""
    if mention.tense is Tense.NONE:
        return ": what the policy takes when no verb tells"
    return ": what tense, preposition and distance speak for"


def _parts(value: object) -> Iterator[object]:
    """An expression and everything in it."""
    yield value
    kind = type(value)
    if attrs.has(kind):
        for field in attrs.fields(kind):
            yield from _parts(getattr(value, field.name))


def _bound(mention: Mention) -> str:
    meaning = _BOUNDS[mention.bound]
    return f"“{visible(mention.bound_text)}”: {meaning}" if mention.bound_text else meaning


def _result(mention: Mention) -> Iterator[Row]:
    if isinstance(mention.date, Unresolved):
        return no_date_rows(mention.date, mention.timex)
    return date_rows(mention.date, mention.timex, reading_of(mention))
