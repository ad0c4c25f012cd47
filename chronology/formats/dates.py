"""Fuzzy dates as plain JSON values, and back."""

from enum import Enum
from typing import Final, TypeVar

from chronology.axis.gregorian import Granularity
from chronology.dates.attributes import Openness, Original, Qualifier, Shape
from chronology.dates.edtf import format_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import date_timex
from chronology.errors import EmptyIntervalError
from chronology.formats.canonical import Json
from chronology.formats.checked import Node
from chronology.reasoning.box import Box

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
_OPENNESS_NAMES: Final = {member: name for name, member in _OPENNESS.items()}


def encode_date(date: FuzzyDate, *, notes: bool) -> dict[str, Json]:
    """The date as a JSON object; its shape is that of the published schema.

    Args:
        date: Any date.
        notes: Whether it carries its EDTF and TIMEX3 text too, for people. They are not read back.
    """
    encoded: dict[str, Json] = {
        "outer": _encode_box(date.outer),
        "core": None if date.core is None else _encode_box(date.core),
        "granularity": date.granularity.name.lower(),
        "qualifier": date.qualifier.symbol,
        "shape": date.shape.name.lower(),
        "openness": _OPENNESS_NAMES[date.openness],
        "disputed": date.disputed,
    }
    for name, dates in (("alternatives", date.alternatives), ("occasions", date.occasions)):
        if dates:
            encoded[name] = [encode_date(one, notes=notes) for one in dates]
    if date.originals:
        encoded["originals"] = [
            {"notation": original.notation, "text": original.text} for original in date.originals
        ]
    if notes:
        encoded["edtf"] = format_edtf(date)
        encoded["timex"] = date_timex(date).value
    return encoded


def decode_date(node: Node) -> FuzzyDate:
    """The date that :func:`encode_date` wrote.

    Raises:
        SchemaError: It does not fit the schema.
    """
    found = node.fields(
        *("outer", "core", "granularity", "qualifier", "shape", "openness", "disputed"),
        optional=("alternatives", "occasions", "originals", "edtf", "timex"),
    )
    for name in ("edtf", "timex"):
        if name in found:
            found[name].text()
    outer = _decode_box(found["outer"])
    core = None if found["core"].value is None else _decode_box(found["core"])
    if core is not None and not outer.contains(core):
        found["core"].fail("bounds within those of 'outer'")
    several = {
        name: tuple(decode_date(item) for item in found[name].items()) if name in found else ()
        for name in ("alternatives", "occasions")
    }
    if any(one.alternatives or not outer.contains(one.outer) for one in several["alternatives"]):
        found["alternatives"].fail("dates within 'outer' that have no alternatives")
    if any(one.outer & outer is None for one in several["occasions"]):
        found["occasions"].fail("dates that meet 'outer'")
    return FuzzyDate(
        outer,
        core,
        found["granularity"].choice(_GRANULARITIES),
        found["qualifier"].choice(_QUALIFIERS),
        found["shape"].choice(_SHAPES),
        found["openness"].choice(_OPENNESS),
        disputed=found["disputed"].flag(),
        alternatives=several["alternatives"],
        occasions=several["occasions"],
        originals=_decode_originals(found["originals"]) if "originals" in found else (),
    )


def _decode_originals(node: Node) -> tuple[Original, ...]:
    members = [item.fields("notation", "text") for item in node.items()]
    return tuple(Original(one["notation"].text(), one["text"].text()) for one in members)


def _encode_box(box: Box) -> Json:
    return {
        "start": [box.start_lower, box.start_upper],
        "end": [box.end_lower, box.end_upper],
        "duration": [box.duration_lower, box.duration_upper],
    }


def _decode_box(node: Node) -> Box:
    found = node.fields("start", "end", "duration")
    start, end = ([bound.bound() for bound in found[name].pair()] for name in ("start", "end"))
    shortest, longest = found["duration"].pair()
    try:
        return Box.of((start[0], start[1]), (end[0], end[1]), (shortest.integer(), longest.bound()))
    except EmptyIntervalError:
        node.fail("bounds that leave an interval")
