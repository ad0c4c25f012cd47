"""Dates that count from the reference or from the text: this, last, next, and bare fields."""

from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.dates.timex3 import Timex
from chronology.language import occurrences, operators
from chronology.language.atoms import CalendarField, Repeating, VagueTime
from chronology.language.frame import Frame
from chronology.language.leaning import past_probability
from chronology.language.meaning.registry import Result, evaluate, meaning_of
from chronology.language.mention import Direction, Reason, Tense
from chronology.language.operators import Origin
from chronology.language.place import Place, Unplaced, cell_at, cell_place, occurrence_place
from chronology.language.policy import RECENT_UNITS, Lean


@meaning_of(operators.Now)
def _now(now: operators.Now, frame: Frame) -> Result:
    if now.origin is Origin.DOCUMENT and frame.period is not None:
        return frame.period
    return frame.origin(now.origin, Granularity.MILLENNIUM)


@meaning_of(operators.SamePeriod)
def _same_period(period: operators.SamePeriod, frame: Frame) -> Result:
    if frame.period is None or frame.period.unit is not Granularity.QUARTER:
        return cell_place(period.year, Granularity.YEAR)
    number = gregorian.index(frame.period.first, Granularity.QUARTER)
    return cell_place(4 * period.year + number % 4, Granularity.QUARTER)


@meaning_of(operators.Bare)
def _bare(bare: operators.Bare, frame: Frame) -> Result:
    field, now = bare.repeating, frame.reference.now
    if isinstance(field, CalendarField) and field.within is Granularity.CENTURY:
        return _without_century(field, frame)
    # What is still to come counts from the reference in narrative too.
    told = Origin.REFERENCE if frame.tense is Tense.FUTURE else Origin.DOCUMENT
    anchor = frame.origin(told, occurrences.period(field))
    if anchor.first != frame.now.first:
        return _in_narrative(field, anchor, frame)
    before = occurrences.previous(field, now, frame.policy)
    after = occurrences.upcoming(field, now, frame.policy)
    way = _way(before, after, frame, field)
    span = before if way is Direction.PAST else after
    return occurrence_place(field, span).counted_from(anchor, way)


def _in_narrative(field: Repeating, anchor: Place, frame: Frame) -> Result:
    """The occurrence in the period of the time last spoken of, or the next if that is over by then.

    A past perfect looks back from there: "It fell in May 1902. In March it had cracked."
    """
    number = gregorian.index(anchor.first, occurrences.period(field))
    span = occurrences.occurrence(field, number, frame.policy)
    if span is None or (span[1] <= anchor.first and frame.tense is not Tense.PAST_PERFECT):
        span = occurrences.following(field, anchor.first, frame.policy)
    way = Direction.PAST if span[0] < anchor.first else Direction.FUTURE
    return occurrence_place(field, span).counted_from(anchor, way)


def _way(
    before: occurrences.Span, after: occurrences.Span, frame: Frame, field: Repeating
) -> Direction:
    """Which of two occurrences is meant: what the tense says, weighed against the distances."""
    if before == after:
        return Direction.SAME
    now, daily = frame.reference.now, occurrences.period(field) is Granularity.WEEK
    since, until = max(now - before[1], 0) / DAY_TICKS, max(after[0] - now, 0) / DAY_TICKS
    if frame.policy.weighs_tense and frame.tense is not Tense.NONE:
        past = past_probability(frame.verb, frame.bound, since, until, daily=daily) >= 1 / 2
    else:
        lean = frame.policy.weekday if daily else frame.policy.month
        past = lean is Lean.PAST or (lean is Lean.NEAREST and since <= until)
    return Direction.PAST if past else Direction.FUTURE


def _without_century(field: CalendarField, frame: Frame) -> Result:
    if field.unit is Granularity.YEAR:
        return cell_place(full_year(field.value, frame), Granularity.YEAR)
    span = occurrences.previous(field, frame.reference.now, frame.policy)
    return occurrence_place(field, span).counted_from(frame.now, Direction.PAST)


def full_year(two_digits: int, frame: Frame) -> int:
    """The year of two digits, in the century that the policy gives it."""
    latest = gregorian.index(frame.reference.now, Granularity.YEAR)
    latest += frame.policy.century_of_two_digits
    return latest - (latest - two_digits) % 100


@meaning_of(operators.This)
def _this(this: operators.This, frame: Frame) -> Result:
    if this.origin is Origin.EVENT:
        return Unplaced(Timex("DATE", "XXXX-XX-XX"), Reason.NO_ANCHOR)
    if isinstance(this.what, Granularity):
        spoken = this.origin is Origin.DOCUMENT and frame.period
        if spoken and spoken.unit is this.what is Granularity.QUARTER:
            return spoken
        anchor = frame.origin(this.origin, this.what)
        return cell_at(anchor.first, this.what).counted_from(anchor, Direction.SAME)
    return _this_field(this.what, this.origin, frame)


def _this_field(field: Repeating, origin: Origin, frame: Frame) -> Result:
    anchor = frame.origin(origin, occurrences.period(field))
    at = anchor.first
    containing = occurrences.previous(field, at, frame.policy)
    if containing[1] > at:
        return occurrence_place(field, containing).counted_from(anchor, Direction.SAME)
    if origin is Origin.NARRATIVE:
        span = occurrences.following(field, at, frame.policy)
        return occurrence_place(field, span).counted_from(anchor, Direction.FUTURE)
    number = gregorian.index(at, occurrences.period(field))
    own = occurrences.occurrence(field, number, frame.policy)
    if frame.tense is Tense.PAST and (own is None or own[0] - at > at - containing[1]):
        own = containing  # "prices rose this December", said in January
    elif own is None or (frame.tense is Tense.FUTURE and own[1] <= at):
        own = occurrences.upcoming(field, at, frame.policy)
    way = Direction.PAST if own[1] <= at else Direction.FUTURE
    return occurrence_place(field, own).counted_from(anchor, way)


@meaning_of(operators.Last)
def _last(last: operators.Last, frame: Frame) -> Result:
    anchor = _anchor(last, last.origin, frame)
    if isinstance(anchor, Unplaced):
        return anchor
    if isinstance(last.what, Granularity):
        place = _stepped(anchor.first, last.what, -1)
    else:
        place = occurrence_place(
            last.what, occurrences.ended(last.what, anchor.first, frame.policy)
        )
    return place.counted_from(anchor, Direction.PAST)


@meaning_of(operators.Next)
def _next(nearest: operators.Next, frame: Frame) -> Result:
    origin = nearest.origin
    if origin is Origin.DOCUMENT:
        told = frame.narrative or frame.tense in _TOLD
        origin = Origin.NARRATIVE if told else Origin.REFERENCE
    anchor = _anchor(nearest, origin, frame)
    if isinstance(anchor, Unplaced):
        return anchor
    # A date that is said is over before what comes after it; the reference is a moment.
    at = anchor.first if nearest.anchor is None else anchor.end - 1
    if isinstance(nearest.what, Granularity):
        place = _stepped(at, nearest.what, 1)
    else:
        place = occurrence_place(
            nearest.what, occurrences.following(nearest.what, at, frame.policy)
        )
    return place.counted_from(anchor, Direction.FUTURE)


def _anchor(step: operators.Last | operators.Next, origin: Origin, frame: Frame) -> Result:
    if step.anchor is not None:
        return evaluate(step.anchor, frame)
    unit = step.what if isinstance(step.what, Granularity) else occurrences.period(step.what)
    return frame.origin(origin, unit)


#: Tenses in which "the next day" is told of what went before.
_TOLD: Final = (Tense.PAST, Tense.PAST_PERFECT)


def _stepped(at: Tick, unit: Granularity, step: int) -> Place:
    return cell_place(gregorian.index(at, unit) + step, unit)


@meaning_of(operators.Vague)
def _vague(vague: operators.Vague, frame: Frame) -> Result:
    today = frame.now
    lower, upper = today.first, today.end
    timex = Timex("DATE", vague.time.value)
    if vague.time is VagueTime.PRESENT:
        told = frame.reference.interval
        place = Place(told.lower, told.upper, frame.reference.granularity, timex)
        return place.counted_from(today, Direction.SAME)
    past = vague.time is VagueTime.PAST
    if past:
        upper = lower  # nobody calls recent what happened on the day itself
    else:
        lower = upper
    reach, unit = frame.policy.recent_days if past else frame.policy.soon_days, Granularity.DAY
    if vague.unit is not None:
        reach, unit = RECENT_UNITS.get(vague.unit, 1), vague.unit
    if not vague.near:
        place = Place(None, upper, unit, timex) if past else Place(lower, None, unit, timex)
        return place.counted_from(today, Direction.PAST if past else Direction.FUTURE)
    if past:
        core = (gregorian.shift(upper, -reach, unit), upper)
        return Place(None, upper, unit, timex, core).counted_from(today, Direction.PAST)
    core = (lower, gregorian.shift(lower, reach, unit))
    return Place(lower, None, unit, timex, core).counted_from(today, Direction.FUTURE)
