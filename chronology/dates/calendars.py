"""Dates given in other calendars: the span of the axis that they stand for, the original kept."""

from enum import Enum
from types import ModuleType
from typing import Final

from attrs import frozen

from chronology.axis import gregorian, hebrew, julian, republican
from chronology.axis.gregorian import DAY_TICKS, Granularity
from chronology.axis.interval import Interval
from chronology.dates.attributes import Original
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import ImpossibleDateError

_ROMAN_MONTHS: Final = (
    *("JAN", "FEB", "MAR", "APR", "MAY", "JUN"),
    *("JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
)
_REPUBLICAN_MONTHS: Final = (
    *("VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM"),
    *("FLOR", "PRAI", "MESS", "THER", "FRUC", "COMP"),
)
_HEBREW_MONTHS: Final = (
    *("TSH", "CSH", "KSL", "TVT", "SHV", "ADR", "ADS"),
    *("NSN", "IYR", "SVN", "TMZ", "AAV", "ELL"),
)


class Calendar(Enum):
    """The calendars that GEDCOM knows; the value is its name in version 7.

    GREGORIAN and JULIAN years are astronomical: 0 is 1 BCE. FRENCH_REPUBLICAN is there for its
    years 1 to 14, HEBREW for years from 1; Hebrew months count from Tishrei, and a day is the civil
    day of its daylight.
    """

    GREGORIAN = "GREGORIAN"
    JULIAN = "JULIAN"
    FRENCH_REPUBLICAN = "FRENCH_R"
    HEBREW = "HEBREW"

    @property
    def has_years_before(self) -> bool:
        """Whether it counts years before its first one."""
        return self in (Calendar.GREGORIAN, Calendar.JULIAN)

    @property
    def months(self) -> tuple[str, ...]:
        """GEDCOM's names of its months, in order."""
        return _MONTHS[self]


_MONTHS: Final = {
    Calendar.GREGORIAN: _ROMAN_MONTHS,
    Calendar.JULIAN: _ROMAN_MONTHS,
    Calendar.FRENCH_REPUBLICAN: _REPUBLICAN_MONTHS,
    Calendar.HEBREW: _HEBREW_MONTHS,
}
_AXES: Final[dict[Calendar, ModuleType]] = {
    Calendar.GREGORIAN: gregorian,
    Calendar.JULIAN: julian,
    Calendar.FRENCH_REPUBLICAN: republican,
    Calendar.HEBREW: hebrew,
}


@frozen
class CalendarDay:
    """A year, month or day of some calendar, as its fields.

    Attributes:
        calendar: The calendar.
        year: Its number there; astronomical in the Gregorian and the Julian calendar.
        month: Its number there, or ``None`` for the whole year.
        day: The day of the month, or ``None`` for the whole month.

    Raises:
        ImpossibleDateError: The calendar has no such day, month or year.

    Examples:
        >>> CalendarDay(Calendar.JULIAN, 1699, 3, 10).date.span
        Interval[1699-03-20, 1699-03-21)
        >>> CalendarDay(Calendar.HEBREW, 5776).date.span
        Interval[2015-09-14, 2016-10-03)
        >>> CalendarDay(Calendar.FRENCH_REPUBLICAN, 2, 11, 9).date.originals[0].text
        '@#DFRENCH R@ 9 THER 2'
    """

    calendar: Calendar
    year: int
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ImpossibleDateError(f"day must be of a month, got {self.day}")
        _days(self)

    @property
    def interval(self) -> Interval:
        """The whole day, month or year on the axis, half-open."""
        first, end = _days(self)
        return Interval(first * DAY_TICKS, end * DAY_TICKS)

    @property
    def granularity(self) -> Granularity:
        """Day, month or year; those of another calendar are no cells of the grid."""
        if self.day is not None:
            return Granularity.DAY
        return Granularity.YEAR if self.month is None else Granularity.MONTH

    @property
    def date(self) -> FuzzyDate:
        """Some time within it; unless it is Gregorian, with the date as written."""
        if self.calendar is Calendar.GREGORIAN:
            return self.bare
        return self.bare.with_original(Original("GEDCOM", self.text))

    @property
    def bare(self) -> FuzzyDate:
        """Some time within it, without a word on the calendar."""
        return FuzzyDate.within(self.interval, self.granularity)

    @property
    def text(self) -> str:
        """The date as GEDCOM 5.5.1 writes it, with the escape of its calendar.

        Examples:
            >>> CalendarDay(Calendar.JULIAN, -43, 3).text
            '@#DJULIAN@ MAR 44 B.C.'
        """
        escape = ESCAPES[self.calendar]
        return f"{escape} {fields_text(self, 'B.C.')}" if escape else fields_text(self, "B.C.")


#: How version 5.5.1 marks a calendar; the Gregorian one needs no mark.
ESCAPES: Final = {
    Calendar.GREGORIAN: "",
    Calendar.JULIAN: "@#DJULIAN@",
    Calendar.FRENCH_REPUBLICAN: "@#DFRENCH R@",
    Calendar.HEBREW: "@#DHEBREW@",
}


def fields_text(day: CalendarDay, before_era: str) -> str:
    """Day, month and year, with the mark for years before the era where there is one."""
    counts_back = day.calendar.has_years_before and day.year < 1
    year = f"{1 - day.year} {before_era}" if counts_back else str(day.year)
    month = "" if day.month is None else f"{day.calendar.months[day.month - 1]} "
    return f"{'' if day.day is None else f'{day.day} '}{month}{year}"


def _days(day: CalendarDay) -> tuple[int, int]:
    """The first day number, and the one after the last."""
    axis = _AXES[day.calendar]
    if day.day is not None:
        number: int = axis.day_number(day.year, day.month, day.day)
        return number, number + 1
    if day.month is not None:
        first: int = axis.day_number(day.year, day.month, 1)
        length: int = axis.days_in_month(day.year, day.month)
        return first, first + length
    start: int = axis.day_number(day.year, 1, 1)
    if day.calendar.has_years_before:
        after: int = axis.day_number(day.year + 1, 1, 1)
    else:
        after = axis.new_year(day.year + 1)
    return start, after
