"""Parts of spans and of days, and clock times."""

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.dates.timex3 import Timex, cell_value
from chronology.language import atoms, operators
from chronology.language.frame import Frame
from chronology.language.meaning.moved import in_reference_zone
from chronology.language.meaning.registry import Result, evaluate, meaning_of
from chronology.language.place import Place, Unplaced
from chronology.language.portions import mod_of, part_hours, portion_span
from chronology.language.zones import offset_at


@meaning_of(operators.Part)
def _part(part: operators.Part, frame: Frame) -> Result:
    whole = evaluate(part.whole, frame)
    if isinstance(whole, Unplaced) or whole.lower is None or whole.upper is None:
        return whole
    core = portion_span(part.portion, whole.lower, whole.upper, whole.unit)
    return evolve(whole, core=core, timex=evolve(whole.timex, mod=mod_of(part.portion)))


@meaning_of(operators.SoFar)
def _so_far(so_far: operators.SoFar, frame: Frame) -> Result:
    whole = evaluate(so_far.whole, frame)
    if isinstance(whole, Unplaced) or whole.lower is None or whole.upper is None:
        return whole
    lower, upper = whole.lower, whole.upper
    begun, over = _spoken_within(whole, frame)
    if so_far.sign < 0:
        cut = min(upper, begun)
        lower, upper = (lower, cut) if lower < cut else (lower, upper)
    else:
        cut = max(lower, over)
        lower, upper = (cut, upper) if cut < upper else (lower, upper)
    mod = "START" if so_far.sign < 0 else "END"
    return evolve(whole, lower=lower, upper=upper, core=None, timex=evolve(whole.timex, mod=mod))


def _spoken_within(whole: Place, frame: Frame) -> tuple[Tick, Tick]:
    """The latest end of what is earlier in a span, and the earliest start of what is later.

    In "it opened in March 1998; later that year it shut" both count from March, else from the
    reference.
    """
    for place in frame.spoken:
        if place.unit < whole.unit and whole.first <= place.first and place.end <= whole.end:
            return place.end, place.first
    now = frame.reference.now if whole.unit <= Granularity.DAY else frame.now.first
    return now, now


@meaning_of(operators.TimeOfDay)
def _time_of_day(time: operators.TimeOfDay, frame: Frame) -> Result:
    day = evaluate(time.day, frame)
    if isinstance(day, Unplaced) or day.unit is not Granularity.DAY:
        return day
    hours = frame.policy.hours(time.part)
    midnight = day.first
    lower, upper = (midnight + hour * HOUR_TICKS for hour in hours.outer)
    core = (midnight + hours.core[0] * HOUR_TICKS, midnight + hours.core[1] * HOUR_TICKS)
    small = time.part is atoms.DayPart.SMALL_HOURS
    code = atoms.DayPart.MORNING.value if small else time.part.value
    mod = "START" if small else ""
    if time.portion is not None:
        core = part_hours(time.part, time.portion, midnight) or portion_span(
            time.portion, *core, Granularity.PART
        )
        lower = min(lower, core[0])
        mod = mod_of(time.portion)
    timex = Timex("TIME", f"{day.timex.value}T{code}", mod)
    return evolve(day, lower=lower, upper=upper, core=core, unit=Granularity.PART, timex=timex)


@meaning_of(operators.Clock)
def _clock(clock: operators.Clock, frame: Frame) -> Result:
    day = evaluate(clock.day, frame)
    if isinstance(day, Unplaced):
        return day
    number = gregorian.index(day.first, Granularity.DAY)
    lower = number * DAY_TICKS + clock.hour * HOUR_TICKS + clock.minute * MINUTE_TICKS
    value = f"{cell_value(number, Granularity.DAY)}T{clock.hour:02d}:{clock.minute:02d}"
    unit, upper = Granularity.MINUTE, lower + MINUTE_TICKS
    if clock.second is not None:
        lower += clock.second
        unit, upper = Granularity.SECOND, lower + 1
        value += f":{clock.second:02d}"
    place = evolve(day, lower=lower, upper=upper, core=None, unit=unit, timex=Timex("TIME", value))
    return in_reference_zone(place, offset_at(clock.zone, lower), frame)
