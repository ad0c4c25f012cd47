"""Operators meet a reference: from an expression to a place on the axis."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from attrs import evolve, frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.dates.fuzzy import Qualifier, Shape
from chronology.dates.timex3 import Timex, cell_value
from chronology.errors import ImpossibleDateError
from chronology.language import occurrences, operators
from chronology.language.lengths import duration_value, move
from chronology.language.mention import Direction, Reason
from chronology.language.operators import (
    CalendarField,
    Expression,
    Origin,
    Repeating,
    VagueTime,
)
from chronology.language.place import Place, Unplaced, cell_place, span_place
from chronology.language.policy import NEWS, RECENT_UNITS, Lean, Policy
from chronology.language.portions import mod_of, portion_span
from chronology.language.reference import Reference

Result: TypeAlias = Place | Unplaced

_SET_VALUES: Final = {
    (Granularity.MONTH, Granularity.YEAR): "XXXX-{:02d}",
    (Granularity.DAY, Granularity.WEEK): "XXXX-WXX-{}",
    (Granularity.QUARTER, Granularity.YEAR): "XXXX-Q{}",
    (Granularity.HALF, Granularity.YEAR): "XXXX-H{}",
    (Granularity.DAY, Granularity.MONTH): "XXXX-XX-{:02d}",
}
_SEASON_CODES: Final = ("SP", "SU", "FA", "WI")


@frozen
class Frame:
    """What an expression is read against.

    Attributes:
        reference: The publication date.
        policy: Ties that language leaves open.
        direction: What the context says of the way to go; ``NONE`` leaves it to the policy.
        narrative: The time last spoken of in the text.
        fiscal: The quarter last spoken of, when the text talks of results.
    """

    reference: Reference
    policy: Policy = NEWS
    direction: Direction = Direction.NONE
    narrative: Place | None = None
    fiscal: Place | None = None

    @property
    def now(self) -> Place:
        """The day of the reference as a place."""
        return cell_place(gregorian.index(self.reference.now, Granularity.DAY), Granularity.DAY)

    def origin(self, origin: Origin) -> Place:
        """The place that an origin stands for; the reference when nothing has been spoken of."""
        if origin is Origin.NARRATIVE and self.narrative is not None:
            return self.narrative
        return self.now


def evaluate(expression: Expression, frame: Frame) -> Result:
    """Where an expression lies, read against the frame.

    What cannot be placed comes back as ``Unplaced``; nothing raises.
    """
    try:
        return _EVALUATORS[type(expression)](expression, frame)
    except ImpossibleDateError as error:
        return Unplaced(Timex("DATE", "XXXX"), Reason.IMPOSSIBLE, str(error))


def _cell(cell: operators.Cell, frame: Frame) -> Result:
    del frame
    return cell_place(cell.number, cell.unit)


def _instant(instant: operators.Instant, frame: Frame) -> Result:
    lower, upper = instant.lower, instant.upper
    place = span_place(lower, upper, instant.unit)
    if instant.unit < Granularity.DAY:
        place = evolve(place, timex=Timex("TIME", place.timex.value))
    return _in_reference_zone(place, instant.offset, frame)


def _numeric(date: operators.NumericDate, frame: Frame) -> Result:
    if date.year_first:
        year, month, day = date.first, date.second, date.third
    else:
        month, day = date.first, date.second
        if (frame.policy.day_first and date.second <= 12) or date.first > 12:
            month, day = day, month
        year = date.third if date.third > 99 else _full_year(date.third, frame)
    return cell_place(gregorian.day_number(year, month, day), Granularity.DAY)


def _now(now: operators.Now, frame: Frame) -> Result:
    return frame.origin(now.origin)


def _bare(bare: operators.Bare, frame: Frame) -> Result:
    field, now = bare.repeating, frame.reference.now
    if isinstance(field, CalendarField) and field.within is Granularity.CENTURY:
        return _without_century(field, frame)
    before = occurrences.previous(field, now, frame.policy)
    after = occurrences.upcoming(field, now, frame.policy)
    span, way = _choose(before, after, frame, field)
    return _occurrence_place(field, span).counted_from(frame.now, way)


def _choose(
    before: occurrences.Span, after: occurrences.Span, frame: Frame, field: Repeating
) -> tuple[occurrences.Span, Direction]:
    if before == after:
        return before, Direction.SAME
    direction = frame.direction
    if direction is Direction.NONE:
        daily = isinstance(field, CalendarField) and field.within is Granularity.WEEK
        lean = frame.policy.weekday if daily else frame.policy.month
        if lean is Lean.NEAREST:
            now = frame.reference.now
            direction = Direction.PAST if now - before[1] <= after[0] - now else Direction.FUTURE
        else:
            direction = Direction.PAST if lean is Lean.PAST else Direction.FUTURE
    return (before, direction) if direction is Direction.PAST else (after, direction)


def _without_century(field: CalendarField, frame: Frame) -> Result:
    if field.unit is Granularity.YEAR:
        return cell_place(_full_year(field.value, frame), Granularity.YEAR)
    span = occurrences.previous(field, frame.reference.now, frame.policy)
    return _occurrence_place(field, span).counted_from(frame.now, Direction.PAST)


def _full_year(two_digits: int, frame: Frame) -> int:
    latest = gregorian.index(frame.reference.now, Granularity.YEAR)
    latest += frame.policy.century_of_two_digits
    return latest - (latest - two_digits) % 100


def _this(this: operators.This, frame: Frame) -> Result:
    anchor = frame.origin(this.origin)
    at = _lower(anchor)
    if isinstance(this.what, Granularity):
        return _cell_at(at, this.what).counted_from(anchor, Direction.SAME)
    field = this.what
    containing = occurrences.previous(field, at, frame.policy)
    if containing[1] > at:
        return _occurrence_place(field, containing).counted_from(anchor, Direction.SAME)
    if this.origin is Origin.NARRATIVE:
        span = occurrences.following(field, at, frame.policy)
        return _occurrence_place(field, span).counted_from(anchor, Direction.FUTURE)
    number = gregorian.index(at, occurrences.period(field))
    own = occurrences.occurrence(field, number, frame.policy)
    way = frame.direction
    if way is Direction.PAST and (own is None or own[0] > at):
        own = containing
    elif own is None or (way is Direction.FUTURE and own[1] <= at):
        own = occurrences.upcoming(field, at, frame.policy)
    chosen = Direction.PAST if own[1] <= at else Direction.FUTURE
    return _occurrence_place(field, own).counted_from(anchor, chosen)


def _last(last: operators.Last, frame: Frame) -> Result:
    anchor = frame.origin(last.origin)
    if isinstance(last.what, Granularity):
        place = _stepped(anchor, last.what, -1)
    else:
        span = occurrences.ended(last.what, _lower(anchor), frame.policy)
        place = _occurrence_place(last.what, span)
    return place.counted_from(anchor, Direction.PAST)


def _next(nearest: operators.Next, frame: Frame) -> Result:
    anchor = frame.origin(nearest.origin)
    if isinstance(nearest.what, Granularity):
        place = _stepped(anchor, nearest.what, 1)
    else:
        span = occurrences.following(nearest.what, _lower(anchor), frame.policy)
        place = _occurrence_place(nearest.what, span)
    return place.counted_from(anchor, Direction.FUTURE)


def _stepped(anchor: Place, unit: Granularity, step: int) -> Place:
    return _cell_at(gregorian.start(gregorian.index(_lower(anchor), unit) + step, unit), unit)


def _in(inside: operators.In, frame: Frame) -> Result:
    whole = evaluate(inside.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    field = inside.repeating
    number = gregorian.index(_lower(whole), occurrences.period(field))
    span = occurrences.occurrence(field, number, frame.policy)
    if span is None:
        return Unplaced(Timex("DATE", "XXXX"), Reason.IMPOSSIBLE, f"{whole.timex.value} has none")
    return _occurrence_place(field, span).counted_from_same(whole)


def _nth(nth: operators.Nth, frame: Frame) -> Result:
    whole = evaluate(nth.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    lower, upper = _lower(whole), _upper(whole)
    if nth.number > 0:
        first = gregorian.index(lower, nth.unit)
        if gregorian.start(first, nth.unit) < lower and nth.unit is not Granularity.WEEK:
            first += 1
        number = first + nth.number - 1
    else:
        number = gregorian.index(upper - 1, nth.unit) + nth.number + 1
    place = cell_place(number, nth.unit)
    if _lower(place) >= upper or _upper(place) <= lower:
        detail = f"{whole.timex.value} has no such {nth.unit.name.lower()}"
        return Unplaced(Timex("DATE", "XXXX"), Reason.IMPOSSIBLE, detail)
    return place.counted_from_same(whole)


def _nth_in(nth: operators.NthIn, frame: Frame) -> Result:
    whole = evaluate(nth.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    lower, upper = _lower(whole), _upper(whole)
    step = occurrences.following if nth.number > 0 else occurrences.ended
    at = lower - 1 if nth.number > 0 else upper
    span = (lower, upper)
    for _ in range(min(abs(nth.number), 60)):
        span = step(nth.repeating, at, frame.policy)
        at = span[0]
    if span[0] >= upper or span[0] < lower:
        detail = f"{whole.timex.value} has no such day"
        return Unplaced(Timex("DATE", "XXXX"), Reason.IMPOSSIBLE, detail)
    return _occurrence_place(nth.repeating, span).counted_from_same(whole)


def _shift(shift: operators.Shift, frame: Frame) -> Result:
    anchor = evaluate(shift.anchor, frame)
    if isinstance(anchor, Unplaced):
        return anchor
    amount = shift.amount
    unit = amount.unit if amount.rest is None else amount.rest.unit
    fiscal = frame.fiscal
    if unit is Granularity.YEAR and fiscal is not None and isinstance(shift.anchor, operators.Now):
        anchor, unit = fiscal, Granularity.QUARTER  # results stories compare quarters
    at = frame.reference.now if unit < Granularity.DAY and anchor == frame.now else _lower(anchor)
    way = Direction.PAST if shift.sign < 0 else Direction.FUTURE
    if amount.count == "X":
        return _vague_shift(shift, at, way)
    place = _cell_at(move(at, amount, shift.sign), _shift_unit(unit)).counted_from(anchor, way)
    if not amount.mod:
        return place
    return _about(place, amount.mod, frame.policy)


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


def _rolling(rolling: operators.Rolling, frame: Frame) -> Result:
    anchor = evaluate(rolling.anchor, frame)
    if isinstance(anchor, Unplaced):
        return anchor
    amount = rolling.amount
    at = frame.reference.now if amount.unit < Granularity.DAY else _lower(anchor)
    if amount.count == "X":
        amount = evolve(amount, count=str(int(min(amount.high, RECENT_UNITS.get(amount.unit, 9)))))
    other = move(at, amount, rolling.sign)
    timex = Timex("DURATION", duration_value(rolling.amount), rolling.amount.mod)
    way = Direction.PAST if rolling.sign < 0 else Direction.FUTURE
    lower, upper = min(at, other), max(at, other)
    if lower == upper:
        return Unplaced(timex, Reason.DURATION)
    return Place(lower, upper, rolling.amount.unit, timex).counted_from(at, way)


def _part(part: operators.Part, frame: Frame) -> Result:
    whole = evaluate(part.whole, frame)
    if isinstance(whole, Unplaced) or whole.lower is None or whole.upper is None:
        return whole
    core = portion_span(part.portion, whole.lower, whole.upper, whole.unit)
    return evolve(whole, core=core, timex=evolve(whole.timex, mod=mod_of(part.portion)))


def _so_far(so_far: operators.SoFar, frame: Frame) -> Result:
    whole = evaluate(so_far.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    lower, upper = _lower(whole), _upper(whole)
    today = frame.now
    if so_far.sign < 0:
        cut = min(upper, _lower(today))
        lower, upper = (lower, cut) if lower < cut else (lower, upper)
    else:
        cut = max(lower, _lower(today))
        lower, upper = (cut, upper) if cut < upper else (lower, upper)
    mod = "START" if so_far.sign < 0 else "END"
    return evolve(whole, lower=lower, upper=upper, core=None, timex=evolve(whole.timex, mod=mod))


def _time_of_day(time: operators.TimeOfDay, frame: Frame) -> Result:
    day = evaluate(time.day, frame)
    if isinstance(day, Unplaced) or day.unit is not Granularity.DAY:
        return day
    hours = frame.policy.hours(time.part)
    midnight = _lower(day)
    lower, upper = (midnight + hour * HOUR_TICKS for hour in hours.outer)
    core = (midnight + hours.core[0] * HOUR_TICKS, midnight + hours.core[1] * HOUR_TICKS)
    small = time.part is operators.DayPart.SMALL_HOURS
    code = operators.DayPart.MORNING.value if small else time.part.value
    mod = "START" if small else ""
    if time.portion is not None:
        core = portion_span(time.portion, *core, Granularity.PART)
        mod = mod_of(time.portion)
    timex = Timex("TIME", f"{day.timex.value}T{code}", mod)
    return evolve(day, lower=lower, upper=upper, core=core, unit=Granularity.PART, timex=timex)


def _clock(clock: operators.Clock, frame: Frame) -> Result:
    day = evaluate(clock.day, frame)
    if isinstance(day, Unplaced):
        return day
    midnight = gregorian.start(gregorian.index(_lower(day), Granularity.DAY), Granularity.DAY)
    lower = midnight + clock.hour * HOUR_TICKS + clock.minute * MINUTE_TICKS + clock.second
    unit = Granularity.SECOND if clock.second else Granularity.MINUTE
    upper = lower + (1 if clock.second else MINUTE_TICKS)
    value = (
        f"{cell_value(midnight // DAY_TICKS, Granularity.DAY)}T{clock.hour:02d}:{clock.minute:02d}"
    )
    place = evolve(day, lower=lower, upper=upper, core=None, unit=unit, timex=Timex("TIME", value))
    return _in_reference_zone(place, clock.offset, frame)


def _in_reference_zone(place: Place, offset: int | None, frame: Frame) -> Place:
    """The place on the reference's clock, when both zones are known; TIMEX3 stays as written."""
    if offset is None or frame.reference.offset is None:
        return place
    shift = frame.reference.offset - offset
    return evolve(place, lower=_lower(place) + shift, upper=_upper(place) + shift)


def _approximate(approximate: operators.Approximate, frame: Frame) -> Result:
    whole = evaluate(approximate.whole, frame)
    return whole if isinstance(whole, Unplaced) else _about(whole, approximate.mod, frame.policy)


def _about(place: Place, mod: str, policy: Policy) -> Place:
    """A place that may be off by the policy's radius; the stated span is what is suggested."""
    qualifier = place.qualifier | Qualifier.APPROXIMATE
    timex = evolve(place.timex, mod=mod)
    if place.lower is None or place.upper is None or place.unit is Granularity.PART:
        return evolve(place, timex=timex, qualifier=qualifier)
    return evolve(
        place,
        lower=gregorian.shift(place.lower, -policy.about, place.unit),
        upper=gregorian.shift(place.upper, policy.about, place.unit),
        core=place.core or (place.lower, place.upper),
        timex=timex,
        qualifier=qualifier,
    )


def _vague(vague: operators.Vague, frame: Frame) -> Result:
    today = frame.now
    lower, upper = _lower(today), _upper(today)
    timex = Timex("DATE", vague.time.value)
    if vague.time is VagueTime.PRESENT:
        return Place(lower, upper, Granularity.DAY, timex).counted_from(today, Direction.SAME)
    past = vague.time is VagueTime.PAST
    days = frame.policy.recent_days if past else frame.policy.soon_days
    reach, unit = (days, Granularity.DAY)
    if vague.unit is not None:
        unit = vague.unit
        reach = RECENT_UNITS.get(unit, 1)
    if past:
        core = (gregorian.shift(lower, -reach, unit), upper)
        place = Place(None, upper, unit, timex, core)
        return place.counted_from(today, Direction.PAST)
    core = (lower, gregorian.shift(upper, reach, unit))
    return Place(lower, None, unit, timex, core).counted_from(today, Direction.FUTURE)


def _length(length: operators.Length, frame: Frame) -> Result:
    del frame
    amount = length.amount
    return Unplaced(Timex("DURATION", duration_value(amount), amount.mod), Reason.DURATION)


def _recurring(recurring: operators.Recurring, frame: Frame) -> Result:
    del frame
    what = recurring.what
    if isinstance(what, operators.Amount):
        value = duration_value(what)
        if recurring.part is not None:
            value = "XXXX-XX-XX"
    else:
        value = _set_value(what)
    if recurring.part is not None:
        value += f"T{recurring.part.value}"
    timex = Timex("SET", value, "", recurring.quant, recurring.freq)
    return Unplaced(timex, Reason.RECURRING)


def _set_value(field: Repeating) -> str:
    match field:
        case operators.MonthDay(month=month, day=day):
            return f"XXXX-{month:02d}-{day:02d}"
        case operators.Holiday(month=month, day=day):
            return f"XXXX-{month:02d}-{day:02d}" if month and day else "XXXX-XX-XX"
        case CalendarField(unit=Granularity.SEASON, value=value):
            return f"XXXX-{_SEASON_CODES[value - 1]}"
        case CalendarField(unit=Granularity.WEEKEND):
            return "XXXX-WXX-WE"
        case CalendarField(unit=what, within=within, value=value):
            return _SET_VALUES.get((what, within), "XXXX").format(value)


def _range(both: operators.Range, frame: Frame) -> Result:
    first = evaluate(both.first, frame)
    if isinstance(first, Unplaced):
        return first
    last = evaluate(both.last, frame)
    if (
        isinstance(last, Place)
        and _lower(last) < _lower(first)
        and isinstance(both.last, operators.Bare)
    ):
        span = occurrences.following(both.last.repeating, _lower(first), frame.policy)
        last = _occurrence_place(both.last.repeating, span)
    if isinstance(last, Unplaced):
        return last
    if _upper(last) <= _lower(first):
        return Unplaced(first.timex, Reason.IMPOSSIBLE, "the range ends before it begins")
    timex = Timex("DATE", f"{first.timex.value}/{last.timex.value}")
    return evolve(first, upper=_upper(last), core=None, timex=timex, shape=Shape.THROUGHOUT)


def _occurrence_place(field: Repeating, span: occurrences.Span) -> Place:
    return span_place(*span, occurrences.unit(field))


def _cell_at(at: Tick, unit: Granularity) -> Place:
    return cell_place(gregorian.index(at, unit), unit)


def _lower(place: Place) -> Tick:
    """The first tick; a place without one (only vague times) counts from its end."""
    if place.lower is not None:
        return place.lower
    return 0 if place.upper is None else place.upper


def _upper(place: Place) -> Tick:
    if place.upper is not None:
        return place.upper
    return 0 if place.lower is None else place.lower


_EVALUATORS: Final[dict[type, Callable[[Any, Frame], Result]]] = {
    operators.Cell: _cell,
    operators.Instant: _instant,
    operators.NumericDate: _numeric,
    operators.Now: _now,
    operators.Bare: _bare,
    operators.This: _this,
    operators.Last: _last,
    operators.Next: _next,
    operators.In: _in,
    operators.Nth: _nth,
    operators.NthIn: _nth_in,
    operators.Shift: _shift,
    operators.Rolling: _rolling,
    operators.Part: _part,
    operators.SoFar: _so_far,
    operators.TimeOfDay: _time_of_day,
    operators.Clock: _clock,
    operators.Approximate: _approximate,
    operators.Vague: _vague,
    operators.Length: _length,
    operators.Recurring: _recurring,
    operators.Range: _range,
}
