"""Dates that the words state: cells of the calendar, numeric dates, fields of a span, ranges."""

from typing import Final

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.dates.timex3 import Timex
from chronology.language import occurrences, operators
from chronology.language.frame import Frame
from chronology.language.meaning.moved import in_reference_zone
from chronology.language.meaning.registry import Result, evaluate, impossible, meaning_of
from chronology.language.meaning.relative import full_year
from chronology.language.place import Unplaced, cell_place, occurrence_place, span_place

#: A weekday comes 53 times in a year; nothing is counted further.
_MOST_IN_YEAR: Final = 60


@meaning_of(operators.Cell)
def _cell(cell: operators.Cell, _: Frame) -> Result:
    return cell_place(cell.number, cell.unit)


@meaning_of(operators.Instant)
def _instant(instant: operators.Instant, frame: Frame) -> Result:
    place = span_place(instant.lower, instant.upper, instant.unit)
    if instant.unit < Granularity.DAY:
        place = evolve(place, timex=Timex("TIME", place.timex.value))
    return in_reference_zone(place, instant.offset, frame)


@meaning_of(operators.NumericDate)
def _numeric(date: operators.NumericDate, frame: Frame) -> Result:
    if date.year_first:
        year, month, day = date.first, date.second, date.third
    else:
        month, day = date.first, date.second
        if (frame.policy.day_first and date.second <= 12) or date.first > 12:
            month, day = day, month
        year = date.third if date.third > 99 else full_year(date.third, frame)
    return cell_place(gregorian.day_number(year, month, day), Granularity.DAY)


@meaning_of(operators.In)
def _in(inside: operators.In, frame: Frame) -> Result:
    whole = evaluate(inside.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    number = gregorian.index(whole.first, occurrences.period(inside.repeating))
    span = occurrences.occurrence(inside.repeating, number, frame.policy)
    if span is None:
        return impossible(f"{whole.timex.value} has none")
    return occurrence_place(inside.repeating, span).counted_from_same(whole)


@meaning_of(operators.Nth)
def _nth(nth: operators.Nth, frame: Frame) -> Result:
    whole = evaluate(nth.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    lower, upper = whole.first, whole.end
    if nth.number > 0:
        first = gregorian.index(lower, nth.unit)
        # The first week of May is the one that 1 May is in; the first day is no earlier.
        if gregorian.start(first, nth.unit) < lower and nth.unit is not Granularity.WEEK:
            first += 1
        number = first + nth.number - 1
    else:
        number = gregorian.index(upper - 1, nth.unit) + nth.number + 1
    place = cell_place(number, nth.unit)
    if place.first >= upper or place.end <= lower:
        return impossible(f"{whole.timex.value} has no such {nth.unit.name.lower()}")
    return place.counted_from_same(whole)


@meaning_of(operators.NthIn)
def _nth_in(nth: operators.NthIn, frame: Frame) -> Result:
    whole = evaluate(nth.whole, frame)
    if isinstance(whole, Unplaced):
        return whole
    lower, upper = whole.first, whole.end
    step = occurrences.following if nth.number > 0 else occurrences.ended
    at = lower - 1 if nth.number > 0 else upper
    span = (lower, upper)
    for _ in range(min(abs(nth.number), _MOST_IN_YEAR)):
        span = step(nth.repeating, at, frame.policy)
        at = span[0]
    if span[0] >= upper or span[0] < lower:
        return impossible(f"{whole.timex.value} has no such day")
    return occurrence_place(nth.repeating, span).counted_from_same(whole)
