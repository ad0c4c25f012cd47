"""A GEDCOM date value as its parts, and as text of either version."""

from enum import Enum

from attrs import frozen

from chronology.dates.calendars import ESCAPES, Calendar


class GedcomVersion(Enum):
    """The versions that differ in how they write calendars, years BCE and phrases."""

    V5_5_1 = "5.5.1"
    V7 = "7.0"


@frozen
class GedcomDate:
    """One date of a value, as written.

    Attributes:
        calendar: Its calendar; the Gregorian one where none is named.
        year: As counted there; astronomical in the Gregorian and the Julian calendar.
        month: Number of the month, or ``None``.
        day: Day of the month, or ``None``.
        dual: Whether the year is double, ``1698/99``; ``year`` is then the first.
        labelled: Whether the calendar is named.
        position: Where its day, month or year stands in the text.
    """

    calendar: Calendar
    year: int
    month: int | None = None
    day: int | None = None
    dual: bool = False
    labelled: bool = False
    position: int = 0


@frozen
class GedcomValue:
    """A date value: ``ABT 1900``, ``BET 1900 AND 1910``, ``INT 1900 (the old king's year)``.

    Attributes:
        keyword: ``ABT CAL EST BEF AFT BET FROM TO INT``, or empty.
        first: The date, or the first of two; ``None`` for a phrase alone.
        second: The date after ``AND``, or after the ``TO`` of a ``FROM``.
        phrase: Words in parentheses, without them; ``None`` where there are none.
    """

    keyword: str
    first: GedcomDate | None
    second: GedcomDate | None = None
    phrase: str | None = None


def gedcom_text(value: GedcomValue, version: GedcomVersion) -> str | None:
    """The text of a value in the standard's own words; ``None`` where the version has none.

    Version 7 has no double years and no phrases, which are lines of their own there, and names the
    calendar of each date where one of two is not Gregorian.

    Examples:
        >>> date = GedcomDate(Calendar.JULIAN, -43, 3)
        >>> gedcom_text(GedcomValue("BEF", date), GedcomVersion.V5_5_1)
        'BEF @#DJULIAN@ MAR 44 B.C.'
        >>> until = GedcomDate(Calendar.GREGORIAN, 14)
        >>> gedcom_text(GedcomValue("FROM", date, until), GedcomVersion.V7)
        'FROM JULIAN MAR 44 BCE TO GREGORIAN 14'
    """
    dates = [date for date in (value.first, value.second) if date is not None]
    old_forms = value.phrase is not None or any(date.dual for date in dates)
    if old_forms and version is GedcomVersion.V7:
        return None
    link = " AND " if value.keyword == "BET" else " TO "
    mixed = any(date.calendar is not Calendar.GREGORIAN for date in dates)
    words = link.join(_date_text(date, version, mixed=mixed) for date in dates)
    if value.keyword:
        words = f"{value.keyword} {words}"
    return words if value.phrase is None else f"{words} ({value.phrase})".strip()


def _date_text(date: GedcomDate, version: GedcomVersion, *, mixed: bool) -> str:
    old = version is GedcomVersion.V5_5_1
    parts = []
    if not old and mixed:
        parts.append(date.calendar.value)
    elif date.calendar is not Calendar.GREGORIAN:
        parts.append(ESCAPES[date.calendar])
    elif date.dual and date.labelled:
        # Without its calendar a double year may be read as a Julian one.
        parts.append("@#DGREGORIAN@")
    if date.day is not None:
        parts.append(str(date.day))
    if date.month is not None:
        parts.append(date.calendar.months[date.month - 1])
    if date.calendar.has_years_before and date.year < 1:
        parts += [str(1 - date.year), "B.C." if old else "BCE"]
    else:
        parts.append(f"{date.year}/{(date.year + 1) % 100:02d}" if date.dual else str(date.year))
    return " ".join(parts)
