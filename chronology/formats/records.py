"""Records as plain JSON values, and back."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Final, TypeVar, assert_never

from chronology.axis.gregorian import Granularity
from chronology.dates.edtf import format_edtf
from chronology.dates.fuzzy import FuzzyDate, Openness, Qualifier, Shape
from chronology.dates.timex3 import Timex, date_timex
from chronology.errors import EdtfError, EmptyIntervalError
from chronology.events.article import Source
from chronology.events.claim import Claim, Constraint, Reading, Record
from chronology.events.identity import IDENTITY
from chronology.events.link import Correction, Link, Retraction
from chronology.formats.canonical import Json
from chronology.formats.checked import Node
from chronology.language.mention import Bound, Direction
from chronology.reasoning.allen import Relation, RelationSet
from chronology.reasoning.box import Box
from chronology.reasoning.statement import Lag, Side

_E = TypeVar("_E", bound=Enum)


def _by_name(kind: type[_E]) -> dict[str, _E]:
    return {member.name.lower(): member for member in kind}


_GRANULARITIES: Final = _by_name(Granularity)
_SHAPES: Final = _by_name(Shape)
_OPENNESS: Final = {
    "none": Openness.NONE,
    "start": Openness.START,
    "end": Openness.END,
    "both": Openness.BOTH,
}
_QUALIFIERS: Final = {
    qualifier.symbol: qualifier
    for qualifier in (
        Qualifier.EXACT,
        Qualifier.UNCERTAIN,
        Qualifier.APPROXIMATE,
        Qualifier.BOTH,
    )
}
_DIRECTIONS: Final = {member.value: member for member in Direction}
_BOUNDS: Final = {member.value: member for member in Bound}
_SIDES: Final = _by_name(Side)
_RELATIONS: Final = {relation.symbol: relation for relation in Relation}
_OPENNESS_NAMES: Final = {member: name for name, member in _OPENNESS.items()}


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
    source, reading, timex = claim.source, claim.reading, claim.reading.timex
    return {
        "type": "claim",
        "id": claim.id,
        "statement": claim.statement,
        "phrase": claim.phrase,
        "date": _encode_date(claim.date, notes=notes),
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
            "timex": {
                "type": timex.type,
                "value": timex.value,
                "mod": timex.mod,
                "quant": timex.quant,
                "freq": timex.freq,
            },
            "rule": reading.rule,
            "anchor": reading.anchor,
            "direction": reading.direction.value,
            "bound": reading.bound.value,
            "policy": reading.policy,
        },
    }


def _encode_date(date: FuzzyDate, *, notes: bool) -> dict[str, Json]:
    encoded: dict[str, Json] = {
        "outer": _encode_box(date.outer),
        "core": None if date.core is None else _encode_box(date.core),
        "granularity": date.granularity.name.lower(),
        "qualifier": date.qualifier.symbol,
        "shape": date.shape.name.lower(),
        "openness": _OPENNESS_NAMES[date.openness],
        "disputed": date.disputed,
    }
    if notes:
        encoded["edtf"] = format_edtf(date)
        encoded["timex"] = date_timex(date).value
    return encoded


def _encode_box(box: Box) -> Json:
    return {
        "start": [box.start_lower, box.start_upper],
        "end": [box.end_lower, box.end_upper],
        "duration": [box.duration_lower, box.duration_upper],
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
        _decode_date(found["date"]),
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


def _decode_date(node: Node) -> FuzzyDate:
    found = node.fields(
        *("outer", "core", "granularity", "qualifier", "shape", "openness", "disputed"),
        optional=("edtf", "timex"),
    )
    for name in ("edtf", "timex"):
        if name in found:
            found[name].text()
    outer = _decode_box(found["outer"])
    core = None if found["core"].value is None else _decode_box(found["core"])
    if core is not None and not outer.contains(core):
        found["core"].fail("bounds within those of 'outer'")
    return FuzzyDate(
        outer,
        core,
        found["granularity"].choice(_GRANULARITIES),
        found["qualifier"].choice(_QUALIFIERS),
        found["shape"].choice(_SHAPES),
        found["openness"].choice(_OPENNESS),
        disputed=found["disputed"].flag(),
    )


def _decode_box(node: Node) -> Box:
    found = node.fields("start", "end", "duration")
    start, end = ([bound.bound() for bound in found[name].pair()] for name in ("start", "end"))
    shortest, longest = found["duration"].pair()
    try:
        return Box.of((start[0], start[1]), (end[0], end[1]), (shortest.integer(), longest.bound()))
    except EmptyIntervalError:
        node.fail("bounds that leave an interval")


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
