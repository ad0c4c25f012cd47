"""Records as plain JSON values, and back."""

from collections.abc import Callable, Mapping
from typing import Final, assert_never

from chronology.dates.timex3 import Timex
from chronology.errors import EdtfError
from chronology.events.article import Source
from chronology.events.claim import Claim, Constraint, Reading, Record
from chronology.events.identity import IDENTITY
from chronology.events.link import Correction, Link, Retraction
from chronology.formats.canonical import Json
from chronology.formats.checked import Node
from chronology.formats.dates import decode_date, encode_date
from chronology.language.mention import Bound, Direction
from chronology.reasoning.allen import Relation, RelationSet
from chronology.reasoning.statement import Lag, Side

_DIRECTIONS: Final = {member.value: member for member in Direction}
_BOUNDS: Final = {member.value: member for member in Bound}
_SIDES: Final = {side.name.lower(): side for side in Side}
_RELATIONS: Final = {relation.symbol: relation for relation in Relation}


def encode(record: Record, *, notes: bool) -> dict[str, Json]:
    """The record as a JSON object; its shape is that of the published schema.

    Args:
        record: Any record of a timeline.
        notes: Whether dates carry their EDTF and TIMEX3 text too, for people who read the file.
            They are not read back.
    """
    match record:
        case Claim():
            return _encode_claim(record, notes=notes)
        case Constraint():
            return _encode_constraint(record)
        case Link():
            return {
                "type": "link",
                "id": record.id,
                "first": record.first,
                "second": record.second,
                "same": record.same,
                "author": record.author,
            }
        case Retraction():
            return {
                "type": "retraction",
                "id": record.id,
                "record": record.record,
                "author": record.author,
                "note": record.note,
            }
        case Correction():
            return {
                "type": "correction",
                "id": record.id,
                "claim": record.claim,
                "author": record.author,
                "edtf": record.edtf,
                "statement": record.statement,
                "note": record.note,
            }
    assert_never(record)


def decode(node: Node) -> Record:
    """The record that :func:`encode` wrote.

    Raises:
        SchemaError: It does not fit the schema, or its identity is not the hash of its contents.
    """
    record = node.member("type").choice(_DECODERS)(node)
    written = node.member("id")
    if written.text() != record.id:
        written.fail(f"the id {record.id!r} of these contents")
    return record


def _encode_constraint(constraint: Constraint) -> dict[str, Json]:
    encoded: dict[str, Json] = {
        "type": "constraint",
        "id": constraint.id,
        "first": constraint.first,
        "second": constraint.second,
        "relations": [relation.symbol for relation in constraint.relations],
        "quote": constraint.quote,
        "author": constraint.author,
    }
    if constraint.lags:
        encoded["lags"] = [
            {
                "first": lag.first.name.lower(),
                "second": lag.second.name.lower(),
                "time": [lag.lower, lag.upper],
            }
            for lag in constraint.lags
        ]
    return encoded


def _encode_claim(claim: Claim, *, notes: bool) -> dict[str, Json]:
    source, reading = claim.source, claim.reading
    return {
        "type": "claim",
        "id": claim.id,
        "statement": claim.statement,
        "phrase": claim.phrase,
        "date": encode_date(claim.date, notes=notes),
        "quote": claim.quote,
        "start": claim.start,
        "stop": claim.stop,
        "source": {
            "name": source.name,
            "url": source.url,
            "title": source.title,
            "published": source.published,
            "digest": source.digest,
        },
        "reading": {
            "timex": encode_timex(reading.timex),
            "rule": reading.rule,
            "anchor": reading.anchor,
            "direction": reading.direction.value,
            "bound": reading.bound.value,
            "policy": reading.policy,
        },
    }


def encode_timex(timex: Timex) -> dict[str, Json]:
    """The TIMEX3 attributes as a JSON object."""
    return {
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
    }


def _decode_claim(node: Node) -> Claim:
    found = node.fields(
        *("type", "id", "statement", "phrase", "date", "quote", "start", "stop"),
        *("source", "reading"),
    )
    start, stop = found["start"].integer(), found["stop"].integer()
    if start < 0:
        found["start"].fail("an offset of 0 or more")
    if stop < start:
        found["stop"].fail(f"an offset of {start} or more")
    return Claim(
        found["statement"].text(),
        found["phrase"].text(),
        decode_date(found["date"]),
        found["quote"].text(),
        start,
        stop,
        _decode_source(found["source"]),
        _decode_reading(found["reading"]),
    )


def _decode_source(node: Node) -> Source:
    found = node.fields("name", "url", "title", "published", "digest")
    return Source(**{name: member.text() for name, member in found.items()})


def _decode_reading(node: Node) -> Reading:
    found = node.fields("timex", "rule", "anchor", "direction", "bound", "policy")
    timex = found["timex"].fields("type", "value", "mod", "quant", "freq")
    try:
        value = Timex(**{name: member.text() for name, member in timex.items()})
    except ValueError as error:
        found["timex"].fail(f"TIMEX3 attributes ({error})")
    return Reading(
        value,
        found["rule"].text(),
        found["anchor"].text(),
        found["direction"].choice(_DIRECTIONS),
        found["bound"].choice(_BOUNDS),
        found["policy"].text(),
    )


def _identity(node: Node) -> str:
    if IDENTITY.fullmatch(node.text()) is None:
        node.fail("16 hex digits")
    return node.text()


def _author(node: Node) -> str:
    return node.text() or node.fail("a name")


def _decode_constraint(node: Node) -> Constraint:
    found = node.fields(
        *("type", "id", "first", "second", "relations", "quote", "author"), optional=("lags",)
    )
    relations = [item.choice(_RELATIONS) for item in found["relations"].items()]
    lags = [_decode_lag(item) for item in found["lags"].items()] if "lags" in found else []
    if "lags" in found and not lags:
        found["lags"].fail("some lags, or no such key")
    return Constraint(
        _identity(found["first"]),
        _identity(found["second"]),
        RelationSet.from_iterable(relations),
        found["quote"].text(),
        found["author"].text(),
        tuple(lags),
    )


def _decode_lag(node: Node) -> Lag:
    found = node.fields("first", "second", "time")
    lower, upper = (bound.bound() for bound in found["time"].pair())
    try:
        return Lag(found["first"].choice(_SIDES), found["second"].choice(_SIDES), lower, upper)
    except ValueError as error:
        found["time"].fail(f"bounds in order, one at least ({error})")


def _decode_link(node: Node) -> Link:
    found = node.fields("type", "id", "first", "second", "same", "author")
    first, second = _identity(found["first"]), _identity(found["second"])
    if first == second:
        found["second"].fail("another claim than 'first'")
    return Link(first, second, found["same"].flag(), _author(found["author"]))


def _decode_retraction(node: Node) -> Retraction:
    found = node.fields("type", "id", "record", "author", "note")
    return Retraction(_identity(found["record"]), _author(found["author"]), found["note"].text())


def _decode_correction(node: Node) -> Correction:
    found = node.fields("type", "id", "claim", "author", "edtf", "statement", "note")
    edtf, statement = found["edtf"].text(), found["statement"].text()
    claim, author = _identity(found["claim"]), _author(found["author"])
    if not edtf and not statement:
        found["statement"].fail("a statement where there is no date")
    try:
        return Correction(claim, author, edtf, statement, found["note"].text())
    except EdtfError as error:
        found["edtf"].fail(f"EDTF ({error})")


_DECODERS: Final[Mapping[str, Callable[[Node], Record]]] = {
    "claim": _decode_claim,
    "constraint": _decode_constraint,
    "link": _decode_link,
    "retraction": _decode_retraction,
    "correction": _decode_correction,
}
