"""A date in labelled lines: in words, on the axis, and in the notations of others."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick, iso_text
from chronology.axis.interval import Interval
from chronology.dates.edtf import format_edtf
from chronology.dates.edtf_write import edtf_losses
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import Timex
from chronology.events.claim import Reading
from chronology.formats.wording import words
from chronology.language.mention import Unresolved
from chronology.reasoning.box import Box

#: A label and what stands beside it.
Row: TypeAlias = tuple[str, str]

_LABEL_WIDTH: Final = 13


def rows_text(rows: Iterable[Row], indent: str = "") -> str:
    """The rows as lines, their labels in one column."""
    return "".join(f"{indent}{label:<{_LABEL_WIDTH}}{text}\n" for label, text in rows)


def date_rows(date: FuzzyDate, timex: Timex, reading: Reading | None) -> Iterator[Row]:
    """What is known of a date, the words first."""
    yield "date", words(date, reading)
    yield "span", _span_words(date.span)
    if date.core is not None:
        yield "likely", _span_words(date.likely_span)
    if date.outer != Box.within(date.span):
        yield from _ends(date.outer)
    yield "EDTF", format_edtf(date)
    for loss in edtf_losses(date):
        yield "  without", loss
    yield "TIMEX3", timex_words(timex)
    yield "granularity", granularity_words(date.granularity)


def no_date_rows(found: Unresolved, timex: Timex | None) -> Iterator[Row]:
    """Why there is no date."""
    detail = f": {found.detail}" if found.detail else ""
    yield "no date", found.reason.value + detail
    if timex is not None:
        yield "TIMEX3", timex_words(timex)


def timex_words(timex: Timex) -> str:
    """Type and value, and the other attributes by name if there are any."""
    others = (("mod", timex.mod), ("quant", timex.quant), ("freq", timex.freq))
    told = "".join(f", {name} {value}" for name, value in others if value)
    return f"{timex.type} {timex.value}{told}"


def granularity_words(unit: Granularity) -> str:
    """The unit, in words."""
    return "part of a day" if unit is Granularity.PART else unit.name.lower()


def _span_words(span: Interval) -> str:
    return _joined(
        "" if span.lower is None else f"from {iso_text(span.lower)}",
        "" if span.upper is None else f"before {iso_text(span.upper)}",
    )


def _ends(box: Box) -> Iterator[Row]:
    """The start and the end, each for itself: what a span alone does not tell."""
    yield (
        "begins",
        _joined(
            "" if box.start_lower is None else f"from {iso_text(box.start_lower)}",
            "" if box.start_upper is None else f"before {iso_text(box.start_upper + 1)}",
        ),
    )
    yield (
        "ends",
        _joined(
            "" if box.end_lower is None else _earliest_end(box.end_lower),
            "" if box.end_upper is None else f"by {iso_text(box.end_upper)}",
        ),
    )


def _earliest_end(at: Tick) -> str:
    # What ended as something of a day has an end one tick into it; nobody said the second.
    into_a_day = (at - 1) % DAY_TICKS == 0
    return f"after {iso_text(at - 1)}" if into_a_day else f"{iso_text(at)} or later"


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part) or "not known"
