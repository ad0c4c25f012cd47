"""Prepositions of time: found next to an expression, and applied to the place it has."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from attrs import evolve

from chronology.axis.gregorian import Tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Shape
from chronology.language.mention import Bound
from chronology.language.place import Place
from chronology.language.tokens import Token
from chronology.reasoning.box import Box

#: Most words of a preposition: "from as far back as".
_LONGEST: Final = 6


class Preposition(NamedTuple):
    """A preposition next to an expression, as tokens ``[first, last)``: what it makes of it."""

    bound: Bound
    first: int
    last: int


def before(
    tokens: Sequence[Token], first: int, known: Mapping[tuple[str, ...], str], floor: int = 0
) -> Preposition | None:
    """The longest preposition that ends right before a token, not reaching below ``floor``."""
    for length in range(min(_LONGEST, first - floor), 0, -1):
        name = known.get(tuple(token.lower for token in tokens[first - length : first]))
        if name is not None:
            return Preposition(Bound(name), first - length, first)
    return None


def after(
    tokens: Sequence[Token], last: int, known: Mapping[tuple[str, ...], str]
) -> Preposition | None:
    """The longest of the words such as "onwards" that begin at a token."""
    for length in range(min(_LONGEST, len(tokens) - last), 0, -1):
        name = known.get(tuple(token.lower for token in tokens[last : last + length]))
        if name is not None:
            return Preposition(Bound(name), last, last + length)
    return None


def bounded(place: Place, bound: Bound, still_at: Tick | None) -> FuzzyDate:
    """The fuzzy date of an expression with its preposition.

    Formally, for a place ``[lower, upper)``: *since* and *from* begin within the place, and if that
    can be before ``still_at``, they go on until then or later. *Until* ends within the place; *by*
    is over by ``upper``, *before* by ``lower``; *after* begins at ``upper`` or later. Other
    prepositions leave the place as it is; *not before* begins at ``lower`` or later.

    Args:
        place: Where the words without their preposition lie.
        bound: The preposition.
        still_at: When what began was still so: the reference, or ``None`` if nobody says so.
    """
    if bound not in _APPLIED:
        return place.date
    begun = place.lower is not None and still_at is not None and place.lower < still_at
    end = still_at if begun else None
    outer, core = _APPLIED[bound](place.interval, end), None
    if place.core is not None:
        core = _APPLIED[bound](Interval(*place.core), end) & outer
    shape = Shape.THROUGHOUT if bound in _LASTING else Shape.UNKNOWN
    return FuzzyDate(outer, core, place.unit, place.qualifier, shape)


def ranged(first: Place, last: Place) -> FuzzyDate | None:
    """Begun within the first place, ended within the last; ``None`` if the last is over before."""
    if first.lower is not None and last.upper is not None and first.lower >= last.upper:
        return None
    unit = min(first.unit, last.unit)
    date = FuzzyDate.between(first.interval, last.interval, unit)
    return evolve(date, qualifier=first.qualifier | last.qualifier)


def some_time_between(first: Place, last: Place) -> FuzzyDate | None:
    """Within the first place, the last one or what is between; ``None`` if the last is over before.

    "Built between 138 and 161" tells neither when it was begun nor when it was done.
    """
    if first.lower is not None and last.upper is not None and first.lower >= last.upper:
        return None
    date = FuzzyDate.within(Interval(first.lower, last.upper), min(first.unit, last.unit))
    return evolve(date, qualifier=first.qualifier | last.qualifier)


def _since(interval: Interval, still_at: Tick | None) -> Box:
    latest = None if interval.upper is None else interval.upper - 1
    return Box.of((interval.lower, latest), (still_at, None))


def _until(interval: Interval, _: Tick | None) -> Box:
    earliest = None if interval.lower is None else interval.lower + 1
    return Box.of(end=(earliest, interval.upper))


def _by(interval: Interval, _: Tick | None) -> Box:
    return Box.within(Interval(None, interval.upper))


def _before(interval: Interval, _: Tick | None) -> Box:
    return Box.within(Interval(None, interval.lower))


def _not_before(interval: Interval, _: Tick | None) -> Box:
    return Box.within(Interval(interval.lower, None))


def _after(interval: Interval, _: Tick | None) -> Box:
    return Box.within(Interval(interval.upper, None))


_APPLIED: Final[dict[Bound, Callable[[Interval, Tick | None], Box]]] = {
    Bound.SINCE: _since,
    Bound.FROM: _since,
    Bound.UNTIL: _until,
    Bound.TO: _until,
    Bound.BY: _by,
    Bound.BEFORE: _before,
    Bound.AFTER: _after,
    Bound.NOT_BEFORE: _not_before,
}
_LASTING: Final = (Bound.SINCE, Bound.FROM, Bound.UNTIL, Bound.TO)
