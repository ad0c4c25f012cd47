"""Places moved by an amount, spans that reach so far, and what a zone does to a clock time."""

from typing import Final

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, Tick
from chronology.dates.fuzzy import Qualifier
from chronology.dates.timex3 import Timex, date_timex
from chronology.language import atoms, operators
from chronology.language.amounts import duration_value, move
from chronology.language.frame import Frame
from chronology.language.meaning.registry import Result, evaluate, meaning_of
from chronology.language.mention import Direction, Reason
from chronology.language.operators import Origin
from chronology.language.place import Place, Unplaced, cell_at
from chronology.language.policy import RECENT_UNITS, Policy

_ONE_YEAR: Final = atoms.Amount(Granularity.YEAR, 1, 1, "1")
#: "five minutes before now" counts from the clock, not from the day.
_NOW: Final = operators.Vague(atoms.VagueTime.PRESENT)


@meaning_of(operators.Shift)
def _shift(shift: operators.Shift, frame: Frame) -> Result:
    amount = shift.amount
    unit = amount.unit if amount.rest is None else amount.rest.unit
    if shift.anchor == _NOW:
        shift = evolve(shift, anchor=operators.Now())
    anchor = _shift_anchor(shift, unit, frame)
    if isinstance(anchor, Unplaced):
        return anchor
    if unit is Granularity.YEAR and anchor.unit is Granularity.QUARTER:
        unit = Granularity.QUARTER
    coarse = Granularity.DAY if unit >= Granularity.DAY or anchor == frame.now else unit
    # A part of a day has no cells to land in, and what is open has no first of them.
    uneven = anchor.unit is Granularity.PART or anchor.lower is None or anchor.upper is None
    if (uneven or anchor.unit > max(unit, coarse)) and amount.count != "X":
        return _moved_span(anchor, shift)
    at = frame.reference.now if unit < Granularity.DAY and anchor == frame.now else anchor.first
    way = Direction.PAST if shift.sign < 0 else Direction.FUTURE
    if amount.count == "X":
        return _vague_shift(shift, at, way)
    unit = _shift_unit(unit)
    if amount.high and not uneven and not isinstance(shift.anchor, operators.Now):
        unit = min(unit, anchor.unit)  # "two weeks after Easter" is a day
    moved = move(at, amount, shift.sign)
    place = cell_at(moved, unit).counted_from(anchor, way)
    if amount.mod in _FARTHER or amount.mod in _NEARER:
        return _beyond(place, moved, anchor, shift)
    return about(place, amount.mod, frame.policy) if amount.mod else place


def _shift_anchor(shift: operators.Shift, unit: Granularity, frame: Frame) -> Result:
    if not isinstance(shift.anchor, operators.Now):
        return evaluate(shift.anchor, frame)
    if shift.amount == _ONE_YEAR and frame.period is not None:
        # Results stories compare quarters: "a year ago" is the same quarter of last year.
        return frame.period
    if shift.anchor.origin is Origin.NARRATIVE:
        return frame.shifted_from(unit)
    return frame.now


#: What "more than" and "less than" so long ago are in TIMEX3; for what is to come the other way.
_FARTHER: Final = {
    "MORE_THAN": ("BEFORE", "AFTER"),
    "EQUAL_OR_MORE": ("ON_OR_BEFORE", "ON_OR_AFTER"),
}
_NEARER: Final = {
    "LESS_THAN": ("AFTER", "BEFORE"),
    "EQUAL_OR_LESS": ("ON_OR_AFTER", "ON_OR_BEFORE"),
}


def _beyond(place: Place, moved: Tick, anchor: Place, shift: operators.Shift) -> Place:
    """A place that is only a bound: "more than a year ago", "less than two weeks later".

    More than so long ago is before then; less than so long ago lies between then and the anchor.
    The cell of then is what the words suggest.
    """
    farther = shift.amount.mod in _FARTHER
    mod = {**_FARTHER, **_NEARER}[shift.amount.mod][shift.sign > 0]
    core = place.core or (place.first, place.end)
    lower: Tick | None
    upper: Tick | None
    if shift.sign < 0:
        lower, upper = (None, place.end) if farther else (moved, anchor.end)
    else:
        lower, upper = (place.first, None) if farther else (anchor.first, moved)
    if lower is not None and upper is not None:
        core = max(core[0], lower), min(core[1], upper)
    timex = evolve(place.timex, mod=mod)
    return evolve(
        place, lower=lower, upper=upper, core=core if core[0] < core[1] else None, timex=timex
    )


def _moved_span(anchor: Place, shift: operators.Shift) -> Result:
    """A span moved by less than its unit: two years after the mid-1990s."""

    def moved(at: Tick) -> Tick:
        return move(at, shift.amount, shift.sign)

    core = None if anchor.core is None else (moved(anchor.core[0]), moved(anchor.core[1]))
    place = evolve(
        anchor,
        lower=None if anchor.lower is None else moved(anchor.lower),
        upper=None if anchor.upper is None else moved(anchor.upper),
        core=core,
    )
    way = Direction.PAST if shift.sign < 0 else Direction.FUTURE
    return evolve(place, timex=date_timex(place.date)).counted_from(anchor, way)


def _shift_unit(unit: Granularity) -> Granularity:
    """A decade ago is a year and a century ago too: nobody means all of the decade."""
    return min(unit, Granularity.YEAR)


def _vague_shift(shift: operators.Shift, at: Tick, way: Direction) -> Result:
    amount = shift.amount
    far = move(at, evolve(amount, low=amount.high, count=str(int(amount.high))), shift.sign)
    near = move(at, evolve(amount, count=str(int(amount.low))), shift.sign)
    lower, upper = min(far, near), max(far, near)
    unit = _shift_unit(amount.unit)
    upper = gregorian.start(gregorian.index(upper, unit) + 1, unit)
    value = "PAST_REF" if shift.sign < 0 else "FUTURE_REF"
    return Place(lower, upper, unit, Timex("DATE", value)).counted_from(at, way)


@meaning_of(operators.Rolling)
def _rolling(rolling: operators.Rolling, frame: Frame) -> Result:
    anchor = evaluate(rolling.anchor, frame)
    if isinstance(anchor, Unplaced):
        return anchor
    amount = rolling.amount
    if amount.unit is Granularity.QUARTER and amount.count.isdigit():
        return _rolling_quarters(rolling, anchor)
    if isinstance(rolling.anchor, operators.Now):
        at = frame.reference.now if amount.unit < Granularity.DAY else anchor.first
    else:
        at = anchor.first if rolling.sign > 0 else anchor.end
    vague = amount.count == "X"
    if vague:
        amount = evolve(amount, count=str(int(min(amount.high, RECENT_UNITS.get(amount.unit, 9)))))
    other = move(at, amount, rolling.sign)
    timex = Timex("DURATION", duration_value(rolling.amount), rolling.amount.mod)
    way = Direction.PAST if rolling.sign < 0 else Direction.FUTURE
    lower, upper = min(at, other), max(at, other)
    if lower == upper:
        return Unplaced(timex, Reason.DURATION)
    if vague:  # how many they are is a guess, which nothing may be concluded from
        open_below, open_above = rolling.sign < 0, rolling.sign > 0
        place = Place(
            None if open_below else lower,
            None if open_above else upper,
            rolling.amount.unit,
            timex,
            (lower, upper),
        )
        return place.counted_from(anchor, way)
    return Place(lower, upper, rolling.amount.unit, timex).counted_from(at, way)


def _rolling_quarters(rolling: operators.Rolling, anchor: Place) -> Result:
    """Whole quarters before or after the one of the anchor: nobody counts them from a day."""
    amount = rolling.amount
    edge = gregorian.index(anchor.first, Granularity.QUARTER) + (rolling.sign > 0)
    if not isinstance(rolling.anchor, operators.Now):
        edge = gregorian.index(anchor.first, Granularity.QUARTER)
        edge = edge if rolling.sign > 0 else gregorian.index(anchor.end, Granularity.QUARTER)
    at = gregorian.start(edge, Granularity.QUARTER)
    other = gregorian.shift(at, rolling.sign * round(amount.high), Granularity.QUARTER)
    timex = Timex("DURATION", duration_value(amount), amount.mod)
    way = Direction.PAST if rolling.sign < 0 else Direction.FUTURE
    place = Place(min(at, other), max(at, other), Granularity.QUARTER, timex)
    return place.counted_from(anchor, way)


@meaning_of(operators.Approximate)
def _approximate(approximate: operators.Approximate, frame: Frame) -> Result:
    whole = evaluate(approximate.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    return about(whole, approximate.mod, frame.policy, _roundness(approximate.whole))


def _roundness(whole: operators.Expression) -> int:
    """How many years a named year is rounded by: "about 1850" is less exact than "about 1847"."""
    if not (isinstance(whole, operators.Cell) and whole.unit is Granularity.YEAR):
        return 1
    # Years before the common era are rounded as people count them, without a year 0.
    named = whole.number if whole.number > 0 else 1 - whole.number
    return next((radius for step, radius in _ROUND if named % step == 0), 1)


_ROUND: Final = ((1_000, 100), (100, 10), (10, 5))


def about(place: Place, mod: str, policy: Policy, units: int = 1) -> Place:
    """A place that may be off by the policy's radius; the stated span is what is suggested."""
    qualifier = place.qualifier | Qualifier.APPROXIMATE
    timex = evolve(place.timex, mod=mod)
    if place.lower is None or place.upper is None or place.unit is Granularity.PART:
        return evolve(place, timex=timex, qualifier=qualifier)
    return evolve(
        place,
        lower=gregorian.shift(place.lower, -policy.about * units, place.unit),
        upper=gregorian.shift(place.upper, policy.about * units, place.unit),
        core=place.core or (place.lower, place.upper),
        timex=timex,
        qualifier=qualifier,
    )


def in_reference_zone(place: Place, offset: int | None, frame: Frame) -> Place:
    """The place on the reference's clock, when both zones are known; TIMEX3 stays as written."""
    if offset is None or frame.reference.offset is None:
        return evolve(place, offset=offset)
    shift = frame.reference.offset - offset
    return evolve(place, lower=place.first + shift, upper=place.end + shift)
