"""One of several dates: which of them count, and what remains of them when dates meet.

Alternatives are kept as an antichain of the meet semilattice of plain dates: none is a part of
another. Two such sets meet in the antichain of their pairwise meets. That is again commutative,
associative and idempotent, since ``a & c`` is a part of ``b & c`` wherever ``a`` is one of ``b``.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from chronology.dates.attributes import Openness, Original, Shape
from chronology.reasoning.box import Box

if TYPE_CHECKING:
    from chronology.dates.fuzzy import FuzzyDate


def widest(dates: Iterable["FuzzyDate"]) -> tuple["FuzzyDate", ...]:
    """The dates that are no part of another one, in display order.

    ``a`` is a part of ``b`` where ``a & b == a``.
    """
    kept: list[FuzzyDate] = []
    open_yet: list[FuzzyDate] = []
    for date in sorted(dates, key=_start):
        # Only a date that has not ended when this one starts can hold it, or be held by it.
        open_yet = [other for other in open_yet if _reaches(other, date)]
        if any(date & other == date for other in open_yet):
            continue
        held = [other for other in open_yet if other & date == other]
        if held:
            kept = [other for other in kept if other not in held]
            open_yet = [other for other in open_yet if other not in held]
        kept.append(date)
        open_yet.append(date)
    return in_order(kept)


def in_order(dates: Sequence["FuzzyDate"]) -> tuple["FuzzyDate", ...]:
    """The dates, each once, in display order."""
    starts = [date.outer.start_lower for date in dates]
    known = [start for start in starts if start is not None]
    if len(known) == len(starts) and all(one < other for one, other in pairwise(known)):
        return tuple(dates)  # the order by their display keys, which begin with the start
    return tuple(sorted(set(dates), key=lambda date: date.display_key))


def meet_of_unions(
    firsts: tuple["FuzzyDate", ...], seconds: tuple["FuzzyDate", ...], within: "FuzzyDate"
) -> tuple["FuzzyDate", ...] | None:
    """What is possible of one of ``firsts`` that is also one of ``seconds``.

    Args:
        firsts: Alternatives; empty for whatever there is.
        seconds: Alternatives of the other date; empty for whatever there is.
        within: Says no more than the bounds that both dates leave.

    Returns:
        The alternatives that remain, or ``None`` where none does.
    """
    pairs = [one & other for one in firsts or (within,) for other in seconds or (within,)]
    bounded = [pair & within for pair in pairs if pair is not None]
    met = [one for one in bounded if one is not None]
    return widest(met) if met else None


def summary(dates: tuple["FuzzyDate", ...]) -> dict[str, Any]:
    """The fields of the date that is one of the given ones, all but ``alternatives``."""
    first, *rest = dates
    originals = first.originals
    qualifier, openness = first.qualifier, first.openness
    for date in rest:
        originals = both(originals, date.originals)
        if date.qualifier is not qualifier:
            qualifier |= date.qualifier
        if date.openness is not openness:
            openness |= date.openness
    return {
        "outer": first.outer.join(*[date.outer for date in rest]),
        "granularity": min(date.granularity for date in dates),
        "qualifier": qualifier,
        "shape": first.shape if len({date.shape for date in dates}) == 1 else Shape.UNKNOWN,
        "openness": openness,
        "originals": originals,
    }


def both(first: tuple[Original, ...], second: tuple[Original, ...]) -> tuple[Original, ...]:
    """The originals of two dates, each once, in order."""
    return first if first == second else tuple(sorted({*first, *second}))


def unbounded_sides(box: Box) -> Openness:
    """The sides on which nothing bounds the box; only these can be open."""
    start = Openness.START if box.start_lower is None else Openness.NONE
    end = Openness.END if box.end_upper is None else Openness.NONE
    return start | end


def _start(date: "FuzzyDate") -> float:
    earliest = date.outer.start_lower
    return -float("inf") if earliest is None else earliest


def _reaches(date: "FuzzyDate", other: "FuzzyDate") -> bool:
    end, start = date.outer.end_upper, other.outer.start_lower
    return end is None or start is None or end > start
