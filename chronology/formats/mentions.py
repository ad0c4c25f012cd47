"""Time expressions as plain JSON values, for programs that want them without a timeline."""

from typing import TypeAlias

from chronology.axis.gregorian import Tick, iso_text
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate
from chronology.events.claim import Reading
from chronology.formats.canonical import Json
from chronology.formats.dates import encode_date
from chronology.formats.records import encode_timex
from chronology.formats.wording import words
from chronology.language.mention import Mention, Unresolved

Found: TypeAlias = FuzzyDate | Unresolved


def reading_of(mention: Mention) -> Reading | None:
    """How a mention was read; ``None`` for an end of a range, whose date is that of the whole."""
    if mention.partner is not None:
        return None
    return Reading(mention.timex, mention.rule, mention.anchor, mention.direction, mention.bound)


def encode_found(found: Found, reading: Reading | None = None) -> dict[str, Json]:
    """What words came to, as a JSON object.

    ``lower`` and ``upper`` are ISO 8601 text of the half-open span, ``likely`` is that of what the
    words suggest; null is no bound. ``date`` is the object that the published schema describes.
    Words without a date have a null there and a ``reason``.

    Examples:
        >>> encode_found(FuzzyDate.of(2023, 8))["upper"]
        '2023-09-01'
    """
    if isinstance(found, Unresolved):
        reason: Json = {
            "name": found.reason.name.lower(),
            "words": found.reason.value,
            "detail": found.detail,
        }
        return dict.fromkeys(("lower", "upper", "likely", "words", "date")) | {"reason": reason}
    return {
        "lower": _iso(found.span.lower),
        "upper": _iso(found.span.upper),
        "likely": None if found.core is None else _bounds(found.likely_span),
        "words": words(found, reading),
        "date": encode_date(found, notes=True),
        "reason": None,
    }


def encode_mention(mention: Mention) -> dict[str, Json]:
    """The mention as a JSON object: its attributes, and what :func:`encode_found` says of its date.

    The operator tree is left out: it has no notation.
    """
    return {
        "start": mention.start,
        "stop": mention.stop,
        "text": mention.text,
        "timex": encode_timex(mention.timex),
        "rule": mention.rule,
        "anchor": mention.anchor,
        "direction": mention.direction.value,
        "bound": mention.bound.value,
        "bound_text": mention.bound_text,
        "partner": mention.partner,
        "tense": mention.tense.value,
        **encode_found(mention.date, reading_of(mention)),
    }


def _bounds(span: Interval) -> list[Json]:
    return [_iso(span.lower), _iso(span.upper)]


def _iso(at: Tick | None) -> str | None:
    return None if at is None else iso_text(at)
