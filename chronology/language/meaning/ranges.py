"""From one expression to another: what each end leaves to the other to say."""

from attrs import evolve

from chronology.axis.gregorian import Granularity
from chronology.dates.fuzzy import Shape
from chronology.dates.timex3 import Timex
from chronology.language import occurrences, operators
from chronology.language.completion import completed
from chronology.language.frame import Frame
from chronology.language.meaning.registry import Result, evaluate, meaning_of
from chronology.language.mention import Reason
from chronology.language.operators import Bare, Expression, Range
from chronology.language.place import Place, Unplaced, occurrence_place


def evaluate_range(both: Range, frame: Frame) -> tuple[Result, Result]:
    """Where the two ends of a range lie.

    What the first end does not say it has from the last: its year in "5 June to 3 August 2010", its
    day in "from 9 to 11 a.m. on Friday". A last end that names no year follows the first.
    """
    first = evaluate(completed(both.first, both.last), frame)
    if isinstance(first, Unplaced):
        return first, evaluate(both.last, frame)
    return first, _last_end(both, first, frame)


def _last_end(both: Range, first: Place, frame: Frame) -> Result:
    if not isinstance(both.last, Bare):
        return evaluate(both.last, frame.after(first))
    if _is_weekday(both.last) and not _is_weekday(both.first):
        # "From 14 September to Thursday": the Thursday that the story would mean without its range.
        last = evaluate(both.last, frame)
        if isinstance(last, Place) and last.first >= first.first:
            return last
    span = occurrences.following(both.last.repeating, first.end - 1, frame.policy)
    return occurrence_place(both.last.repeating, span).counted_from_same(first)


def _is_weekday(end: Expression) -> bool:
    return isinstance(end, Bare) and occurrences.period(end.repeating) is Granularity.WEEK


@meaning_of(operators.Range)
def _range(both: Range, frame: Frame) -> Result:
    first, last = evaluate_range(both, frame)
    if isinstance(first, Unplaced):
        return first
    if isinstance(last, Unplaced):
        return last
    if last.end <= first.first:
        return Unplaced(first.timex, Reason.IMPOSSIBLE, "the range ends before it begins")
    timex = Timex("DATE", f"{first.timex.value}/{last.timex.value}")
    return evolve(first, upper=last.end, core=None, timex=timex, shape=Shape.THROUGHOUT)
