"""What a phrase states, by the answers of dateparser to several questions about it.

dateparser fills in what is not said and passes over what it cannot use. So each number of the
phrase has to be accounted for, what it counts from is moved to see what moves along, and fields
that it does not claim to have read are left open.
"""

import datetime
import re
from typing import Final

from chronology.adapters.dateparser_call import Answer, Question
from chronology.adapters.dateparser_numbers import Numbers, ignores_a_number, is_month
from chronology.adapters.dateparser_words import is_of_other_era
from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.errors import ImpossibleDateError
from chronology.language.atoms import CalendarField, DayPart, MonthDay, VagueTime
from chronology.language.evaluate import evaluate
from chronology.language.frame import Frame
from chronology.language.meaning.relative import full_year
from chronology.language.mention import Reason, Unresolved
from chronology.language.operators import Bare, Cell, Expression, Instant, Now, TimeOfDay, Vague
from chronology.language.place import Unplaced

_DAY: Final = frozenset(("year", "month", "day"))
_PARTS: Final = {
    "early_morning": DayPart.SMALL_HOURS,
    "morning": DayPart.MORNING,
    "afternoon": DayPart.AFTERNOON,
    "evening": DayPart.EVENING,
    "night": DayPart.NIGHT,
}
_UNITS: Final = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
}
#: Years that are rather a date than a length where the words may be either: Russian has one word
#: for "1800 years" and "in the year 1800".
_PLAIN_YEARS: Final = range(1600, 2200)
#: Moves every clock time that is counted, and none that is stated.
_LATER: Final = datetime.timedelta(hours=1, minutes=7, seconds=11)
_NEXT_DAY: Final = datetime.timedelta(days=1)
_WORD_OR_CLOCK: Final = re.compile(r"[^\W\d_]|\d:\d")
_MINUTES: Final = re.compile(r"\d:\d\d")
_SECONDS: Final = re.compile(r"\d:\d\d:\d\d")


def expression_of(question: Question, frame: Frame) -> Expression | Unresolved:
    """The operator tree of what the phrase states, or why there is none."""
    absolute = question.ask("absolute-time")
    found = None if absolute is None else _absolute(question, absolute, frame)
    if found is None:
        return _relative(question, frame)
    if isinstance(found, Cell) and found.unit is Granularity.YEAR:
        as_length = question.ask("relative-time")
        if as_length is not None and found.number not in _PLAIN_YEARS:
            return _relative(question, frame)
    return found


def _absolute(question: Question, answer: Answer, frame: Frame) -> Expression | Unresolved | None:
    """What is stated of the calendar and the clock; ``None`` if that is not all of the phrase."""
    numbers = Numbers(question.phrase)
    day = _calendar(question, answer, numbers, frame)
    if day is None:
        return None
    if answer.period == "part_of_day":
        return None if numbers.left else TimeOfDay(_PARTS[answer.part], day)
    if "time" not in answer.parts:
        return None if numbers.left else day
    at = answer.at
    numbers.take(at.hour, at.hour % 12 or 12)
    for value in (at.minute, at.second):
        numbers.take(value)
    # The digits of a zone and of fractions of a second are not looked for.
    if numbers.left and answer.zone is None and not at.microsecond:
        return None
    return _at_clock(question, day, answer, frame)


def _calendar(
    question: Question, answer: Answer, numbers: Numbers, frame: Frame
) -> Expression | None:
    """The year, the month or the day that is stated."""
    at, parts = answer.at, answer.parts
    full = "year" in parts and bool(numbers.take(at.year, digits=range(3, 5)))
    short = "year" in parts and not full and bool(numbers.take(at.year % 100))
    month = numbers.take(at.month) if "month" in parts else ""
    if "day" in parts:
        numbers.take(at.day)
    elif "time" in parts or (month and not is_month(month, question, of_year=full or short)):
        return None
    if not (full or (short and parts >= _DAY) or _WORD_OR_CLOCK.search(question.phrase)):
        return None  # "1.5" and "3 5" are numbers like any other
    if is_of_other_era(at.year, question.language):
        return None
    parts = parts - {"time"}
    if parts == _DAY and not (full or short):
        return _without_date(question, answer)
    year = full_year(at.year % 100, frame) if short else at.year
    return _cell(year, answer, parts, numbers, short=short)


def _cell(
    year: int, answer: Answer, parts: frozenset[str], numbers: Numbers, *, short: bool
) -> Expression | None:
    """The expression of the fields that are stated."""
    month, day = answer.at.month, answer.at.day
    if parts == _DAY:
        try:
            return Cell(gregorian.day_number(year, month, day), Granularity.DAY)
        except ImpossibleDateError:  # 29 February of another century
            return None
    if parts == {"month", "day"}:
        return Bare(MonthDay(month, day))
    if parts == {"month"}:
        return Bare(CalendarField(Granularity.MONTH, Granularity.YEAR, month))
    if parts == {"year", "month"}:
        return Cell(12 * year + month - 1, Granularity.MONTH)
    if parts != {"year"} or short:
        return None  # a day of no month; "40 years" as the year 40
    if answer.period == "quarter":
        quarter = (month - 1) // 3
        numbers.take(quarter + 1)
        return Cell(4 * year + quarter, Granularity.QUARTER)
    return Cell(year, Granularity.YEAR)


def _without_date(question: Question, answer: Answer) -> Expression | None:
    """A weekday, a clock time of the day of the base, or a year in other signs than digits."""
    later = question.ask("absolute-time", later=_NEXT_DAY)
    if later is None:
        return None
    first, second = answer.at.date(), later.at.date()
    if first == question.base.date() and second == (question.base + _NEXT_DAY).date():
        return Now()
    ahead = question.ask("absolute-time", ahead=True)
    if first == second or ahead is None or ahead.at.date() == first:
        # Roman numerals; or a weekday whose side is said: "last Friday".
        return _day_of(answer)
    return Bare(CalendarField(Granularity.DAY, Granularity.WEEK, answer.at.isoweekday()))


def _relative(question: Question, frame: Frame) -> Expression | Unresolved:
    """What is counted from the base."""
    answer = question.ask("relative-time")
    if answer is None:
        return Unresolved(Reason.NOT_A_DATE, "dateparser cannot read it, or not all of it")
    ahead = question.ask("relative-time", ahead=True)
    if ahead is None or ahead.at != answer.at:
        return Unresolved(Reason.DURATION)
    if ignores_a_number(question, answer):
        return Unresolved(Reason.NOT_A_DATE, "dateparser leaves out a number")
    if answer.period == "part_of_day":
        return TimeOfDay(_PARTS[answer.part], _day_of(answer))
    if "time" in answer.parts:
        return _relative_clock(question, answer, frame)
    unit = _UNITS.get(answer.period)
    if unit is None:
        return Unresolved(Reason.VAGUE, f"a period that is not known: {answer.period}")
    return Cell(gregorian.index(_tick(answer.at), unit), unit)


def _relative_clock(question: Question, answer: Answer, frame: Frame) -> Expression | Unresolved:
    """A stated clock time of a counted day, or a time that is counted in hours."""
    later = question.ask("relative-time", later=_LATER)
    if later is None or later.at - answer.at != _LATER:
        if "day" not in answer.parts:
            return Unresolved(Reason.VAGUE, "a clock time of no day")
        return _at_clock(question, _day_of(answer), answer, frame)
    if answer.zone is not None:
        return Unresolved(Reason.NOT_A_DATE, "a length of time has no zone")
    distance = _tick(answer.at) - _tick(question.base)
    if distance == 0:
        return Vague(VagueTime.PRESENT)
    unit = (
        Granularity.SECOND
        if distance % MINUTE_TICKS
        else Granularity.MINUTE
        if distance % HOUR_TICKS
        else Granularity.HOUR
    )
    told = frame.reference.interval
    assert told.lower is not None  # noqa: S101 - a reference has both bounds
    assert told.upper is not None  # noqa: S101
    if frame.reference.granularity is Granularity.DAY:
        # Counted from some time of that day: nobody knows from which.
        return Instant(told.lower + distance, told.upper + distance, unit)
    return Instant(*gregorian.cell(gregorian.index(told.lower + distance, unit), unit), unit)


def _at_clock(
    question: Question, day: Expression, answer: Answer, frame: Frame
) -> Instant | Unresolved:
    """The clock time of a day, as finely as it is stated, in the zone that it is stated in."""
    place = evaluate(day, frame)
    if isinstance(place, Unplaced):
        return Unresolved(place.reason, place.detail)
    midnight = place.first // DAY_TICKS * DAY_TICKS
    at = answer.at
    lower = midnight + at.hour * HOUR_TICKS + at.minute * MINUTE_TICKS + at.second
    unit = Granularity.HOUR
    if at.second or _SECONDS.search(question.phrase):
        unit = Granularity.SECOND
    elif at.minute or _MINUTES.search(question.phrase):
        unit = Granularity.MINUTE
    return Instant(*gregorian.cell(gregorian.index(lower, unit), unit), unit, answer.zone)


def _day_of(answer: Answer) -> Cell:
    return Cell(_tick(answer.at) // DAY_TICKS, Granularity.DAY)


def _tick(at: datetime.datetime) -> Tick:
    return gregorian.tick(at.year, at.month, at.day, at.hour, at.minute) + at.second
