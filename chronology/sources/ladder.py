"""The ladder of reference dates: who is believed first about when an article was published."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from chronology.axis.gregorian import Granularity, civil, index
from chronology.axis.interval import Interval
from chronology.dates.border import Datelike, Moment, to_moment
from chronology.errors import ReferenceDateError
from chronology.language.reference import Reference, Rung
from chronology.sources.written import WrittenDate

HOW_TO_GIVE_ONE: Final = 'give one, as in published="2023-10-19" or --ref 2023-10-19'


@frozen
class Evidence:
    """What one rung says.

    Attributes:
        rung: Where it was found.
        date: The date as written there; it may lack its year, its day, or both.
        words: The words around it that make it evidence: ``ISLAMABAD, Oct 19 (Reuters)``.
    """

    rung: Rung
    date: WrittenDate
    words: str


def choose(
    published: Reference | Datelike | None,
    evidence: Sequence[Evidence],
    name: str = "the text",
    seen: str = "",
) -> Reference:
    """The reference date of the highest rung that names a day.

    The caller's date stands above all. A date without its year, as agencies write it, takes the
    year from the first rung that has one, a coarse date of the caller's (``"2023"``) included.

    Args:
        published: What the caller says, or ``None``.
        evidence: What the article says, the most trusted first.
        name: What to call the article in an error.
        seen: A dateline that has no date at all, for the error to mention.

    Raises:
        ReferenceDateError: No rung names a day, or the highest that does names an impossible one.

    Examples:
        >>> dateline = Evidence(Rung.DATELINE, WrittenDate("Oct 19", None, 10, 19), "KABUL, Oct 19")
        >>> choose("2023", [dateline], "a story").evidence
        'KABUL, Oct 19; the year from 2023'
    """
    hints = [item for item in evidence if item.date.year is not None]
    if published is not None:
        if isinstance(published, Reference):
            return published
        moment = to_moment(published)
        if moment.granularity <= Granularity.DAY:
            return Reference.of(published)
        hints = [Evidence(Rung.CALLER, _coarse(moment, str(published)), str(published))]
    for item in evidence:
        try:
            reference = _reference(item, hints)
        except ReferenceDateError as error:
            raise ReferenceDateError(f"{name}: {error}; {HOW_TO_GIVE_ONE}") from error
        if reference is not None and _allowed(reference, published):
            return reference
    if published is not None:
        return Reference.of(published)  # raises: it is too coarse, and nothing makes it finer
    raise ReferenceDateError(_complaint(evidence, name, seen))


def _reference(item: Evidence, hints: Sequence[Evidence]) -> Reference | None:
    if item.date.complete:
        return item.date.reference(item.rung, item.words)
    if not item.date.yearless or not hints:
        return None
    dated = item.date.in_year_near(hints[0].date)
    told = evolve(dated, text=f"{dated.text}, {dated.year}")
    return told.reference(item.rung, f"{item.words}; the year from {hints[0].words}")


def _allowed(reference: Reference, published: Datelike | None) -> bool:
    return published is None or reference.day & to_moment(published).interval is not None


def _coarse(moment: Moment, text: str) -> WrittenDate:
    """The year, or the year and month, that a coarse date of the caller's lies in."""
    lower = moment.interval.lower
    if lower is None:
        return WrittenDate(text)
    year, month, _ = civil(index(lower, Granularity.DAY))
    if moment.interval == Interval.of(year, month):
        return WrittenDate(text, year, month)
    return WrittenDate(text, year if moment.interval == Interval.of(year) else None)


def _complaint(evidence: Sequence[Evidence], name: str, seen: str) -> str:
    lacking = ""
    for item in evidence:
        lacking = lacking or f" ({item.words!r} has no {'year' if item.date.yearless else 'day'})"
    if seen and not lacking:
        lacking = f" ({seen!r} has no date)"
    return f"{name}: no reference date{lacking}; {HOW_TO_GIVE_ONE}"
