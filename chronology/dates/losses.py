"""What a date has lost on its way through a notation, in words."""

from typing import Final

from chronology.axis.gregorian import Granularity
from chronology.dates.attributes import Shape
from chronology.dates.fuzzy import FuzzyDate

_SHAPES: Final = {
    Shape.UNKNOWN: "that it is not said whether it filled its span",
    Shape.WITHIN: "that it happened at some time within its span",
    Shape.THROUGHOUT: "that it went on throughout its span",
}


def differences(date: FuzzyDate, kept: FuzzyDate) -> tuple[str, ...]:
    """What of a date is gone, or is otherwise, in what was kept of it.

    Formally: it is empty if and only if ``date == kept``.

    Examples:
        >>> differences(FuzzyDate.of(2023, 8), FuzzyDate.of(2023))
        ('the exact first and last moment: the span is widened', 'the unit it was given in: month')
    """
    if date == kept:
        return ()
    same_ways = date.alternatives == kept.alternatives
    checks = (
        *_of_bounds(date, kept),
        (date.granularity is kept.granularity, f"the unit it was given in: {_unit(date)}"),
        (
            date.qualifier is kept.qualifier,
            f"how it is qualified: {date.qualifier.symbol or 'not'}",
        ),
        (date.shape is kept.shape, _SHAPES[date.shape]),
        (date.openness is kept.openness, "whether a side without a bound is open or not known"),
        (date.disputed is kept.disputed, "that its sources suggest times that exclude each other"),
        (same_ways or not date.alternatives, "which times it is one of"),
        (same_ways or bool(date.alternatives), "that it is not one of several times"),
        (date.occasions == kept.occasions, "the occasions on which it took place"),
        (date.originals == kept.originals, _original(date)),
    )
    return tuple(words for holds, words in checks if not holds)


def _of_bounds(date: FuzzyDate, kept: FuzzyDate) -> tuple[tuple[bool, str], ...]:
    outer, wider = date.outer, kept.outer
    same_span = outer.hull == wider.hull
    inner = (outer.start_upper, outer.end_lower)
    lengths = (outer.duration_lower, outer.duration_upper)
    return (
        (same_span, "the exact first and last moment: the span is widened"),
        (
            not same_span or inner == (wider.start_upper, wider.end_lower),
            "how late it may have begun and how early it may have ended",
        ),
        (
            not same_span or lengths == (wider.duration_lower, wider.duration_upper),
            "how long it may have lasted",
        ),
        (date.core == kept.core, "what the words suggest within the bounds"),
    )


def _unit(date: FuzzyDate) -> str:
    unit = date.granularity
    return "part of a day" if unit is Granularity.PART else unit.name.lower()


def _original(date: FuzzyDate) -> str:
    if not date.originals:
        return "that its bounds are all that its source says"
    return f"how its source wrote it: {', '.join(one.text for one in date.originals)}"
