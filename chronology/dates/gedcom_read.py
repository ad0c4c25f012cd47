"""A GEDCOM date value becomes a fuzzy date."""

from enum import Enum
from typing import Final

from attrs import evolve, frozen

from chronology.axis import republican
from chronology.axis.interval import Interval
from chronology.dates.attributes import Original, Qualifier, Shape
from chronology.dates.calendars import Calendar, CalendarDay
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.gedcom_parse import parse_value
from chronology.dates.gedcom_value import GedcomDate, GedcomValue, GedcomVersion, gedcom_text
from chronology.dates.placeless import Placeless
from chronology.errors import EmptyIntervalError, GedcomError, ImpossibleDateError
from chronology.reasoning.box import Box

#: The name of the notation in a date's originals.
NOTATION: Final = "GEDCOM"


class DualYears(Enum):
    """The calendar of a double year, ``10 MAR 1698/99``, that names none.

    AS_LABELLED: the Gregorian one, as the standard has it for every date without a calendar.
    JULIAN: the Julian one, in which England's years began on 25 March.
    """

    AS_LABELLED = "as labelled"
    JULIAN = "Julian"


@frozen
class GedcomPolicy:
    """How to read what the standard does not settle.

    Attributes:
        dual_years: The calendar of a double year that names none.

    Examples:
        >>> parse_gedcom("10 MAR 1698/99").span
        Interval[1699-03-10, 1699-03-11)
        >>> parse_gedcom("10 MAR 1698/99", GedcomPolicy(DualYears.JULIAN)).span
        Interval[1699-03-20, 1699-03-21)
    """

    dual_years: DualYears = DualYears.AS_LABELLED


#: The default: every date is of the calendar that it names, else Gregorian.
LABELLED: Final = GedcomPolicy()

_QUALIFIERS: Final = {
    "ABT": Qualifier.APPROXIMATE,
    "CAL": Qualifier.APPROXIMATE,
    "EST": Qualifier.BOTH,
}
#: A Republican year with all days that any has.
_LONG_YEAR: Final = 11
#: Until this day of the Julian or Gregorian year, a double year is the later one of the two.
_LADY_DAY: Final = (3, 25)


def parse_gedcom(text: str, policy: GedcomPolicy = LABELLED) -> FuzzyDate | Placeless:
    """The fuzzy date that a GEDCOM date value of version 5.5.1 or 7 stands for.

    Formally: ``parse_gedcom(format_gedcom(d)).outer`` contains ``d.outer``, unless ``d`` has no
    bounds.

    A date is some time within its day, month or year. ``BEF``, ``AFT`` and ``BET … AND`` bound
    what happened at some time; ``FROM`` and ``TO`` what went on throughout. ``ABT`` and ``CAL``
    make it approximate, ``EST`` uncertain too; none moves bounds. Julian, Hebrew and French
    Republican dates are converted. A double year, ``1698/99``, is the later one before 25 March,
    for the year began on that day; else it is one of the two. Whatever the bounds do not say (the
    calendar, the double year, ``CAL``, a phrase) stays as one of the date's ``originals``.

    Args:
        text: The payload of a DATE line. Case and a dot after a word do not matter.
        policy: The calendar of double years.

    Returns:
        The date, or :class:`~chronology.dates.placeless.Placeless` for words alone, such as
        ``(in the winter)``, for nothing, and for French Republican years after the 14th: with it
        the calendar ended, and which later years would have been leap years was never settled.

    Raises:
        GedcomError: The text is malformed, or its calendar has no such day; then its cause is an
            :class:`~chronology.errors.ImpossibleDateError`.

    Examples:
        >>> parse_gedcom("BET 3 MAY 1900 AND 1910").span
        Interval[1900-05-03, 1911-01-01)
        >>> parse_gedcom("@#DJULIAN@ 25 OCT 1917").span
        Interval[1917-11-07, 1917-11-08)
        >>> parse_gedcom("30 FEB 1900")
        Traceback (most recent call last):
        ...
        chronology.errors.GedcomError: expected a day that the calendar has (1900-02 has no day 30)
        at position 0 of '30 FEB 1900'

    Sources:
        The GEDCOM Standard 5.5.1, DATE_VALUE; FamilySearch GEDCOM 7.0, section 2.4 and appendix A.
    """
    if not text.strip():
        return Placeless(NOTATION, text, "no date is given")
    value = parse_value(text)
    if value.first is None:
        return Placeless(NOTATION, text, "words, and no date")
    if any(_is_after_republic(text, one) for one in (value.first, value.second)):
        return Placeless(NOTATION, text, "a Republican year after 14, when the calendar had ended")
    date = _date(text, value, policy)
    lossy = value.keyword in ("CAL", "INT") or any(
        one is not None and (one.dual or one.calendar is not Calendar.GREGORIAN)
        for one in (value.first, value.second)
    )
    if not lossy:
        return date
    written = gedcom_text(value, GedcomVersion.V5_5_1)
    assert written is not None  # noqa: S101 - version 5.5.1 has a form for everything
    return evolve(date, originals=(Original(NOTATION, written),))


def _date(text: str, value: GedcomValue, policy: GedcomPolicy) -> FuzzyDate:
    assert value.first is not None  # noqa: S101 - words alone are dealt with above
    first = _one(text, value.first, policy)
    if value.keyword in ("FROM", "TO"):
        return _period(text, value, first, policy)
    if value.keyword == "BEF":
        return _within(Interval(None, first.earliest), first)
    if value.keyword == "AFT":
        return _within(Interval(first.latest, None), first)
    if value.second is not None:
        second = _one(text, value.second, policy)
        try:
            return _within(Interval(first.earliest, second.latest), first, second)
        except EmptyIntervalError as error:
            raise GedcomError(text, value.second.position, "a date that is no earlier") from error
    return evolve(first, qualifier=_QUALIFIERS.get(value.keyword, Qualifier.EXACT))


def _within(interval: Interval, *dates: FuzzyDate) -> FuzzyDate:
    unit = min(date.granularity for date in dates)
    return FuzzyDate(Box.within(interval), granularity=unit, shape=Shape.WITHIN)


def _period(text: str, value: GedcomValue, first: FuzzyDate, policy: GedcomPolicy) -> FuzzyDate:
    second = None if value.second is None else _one(text, value.second, policy)
    start, end = (None, first) if value.keyword == "TO" else (first, second)
    dates = [date for date in (start, end) if date is not None]
    try:
        outer = Box.of(
            (None, None) if start is None else (start.outer.start_lower, start.outer.start_upper),
            (None, None) if end is None else (end.outer.end_lower, end.outer.end_upper),
        )
    except EmptyIntervalError as error:
        assert value.second is not None  # noqa: S101 - one side alone is never empty
        raise GedcomError(text, value.second.position, "a date that is no earlier") from error
    unit = min(date.granularity for date in dates)
    return FuzzyDate(outer, granularity=unit, shape=Shape.THROUGHOUT)


def _is_after_republic(text: str, date: GedcomDate | None) -> bool:
    if date is None or date.calendar is not Calendar.FRENCH_REPUBLICAN:
        return False
    if date.year <= republican.LAST_YEAR:
        return False
    _one(text, evolve(date, year=_LONG_YEAR), LABELLED)  # no year has a 31st of a month
    return True


def _one(text: str, date: GedcomDate, policy: GedcomPolicy) -> FuzzyDate:
    try:
        return FuzzyDate.one_of([day.bare for day in _days(date, policy)])
    except ImpossibleDateError as error:
        expected = f"a day that the calendar has ({error})"
        raise GedcomError(text, date.position, expected) from error


def _days(date: GedcomDate, policy: GedcomPolicy) -> list[CalendarDay]:
    """The days, months or years that the date can be: several only of a double year."""
    calendar, years = date.calendar, [date.year]
    if date.dual:
        if policy.dual_years is DualYears.JULIAN and not date.labelled:
            calendar = Calendar.JULIAN
        fields = (date.month or 0, date.day or 0)
        is_early = date.month is not None and (
            date.month < _LADY_DAY[0] or (date.day is not None and fields < _LADY_DAY)
        )
        years = [date.year + 1] if is_early else [date.year, date.year + 1]
    return [CalendarDay(calendar, year, date.month, date.day) for year in years]
