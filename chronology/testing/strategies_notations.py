"""Hypothesis strategies for GEDCOM date values and TIMEX3 values, from their grammars."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis import hebrew, julian, republican
from chronology.axis.gregorian import Granularity, days_in_month, index
from chronology.dates.calendars import Calendar, CalendarDay, fields_text
from chronology.dates.timex3 import cell_value
from chronology.testing.sharing import shared
from chronology.testing.strategies_axis import granularities, ticks

_LENGTHS: Final = {
    Calendar.GREGORIAN: days_in_month,
    Calendar.JULIAN: julian.days_in_month,
    Calendar.FRENCH_REPUBLICAN: republican.days_in_month,
    Calendar.HEBREW: hebrew.days_in_month,
}
_ESCAPES: Final = {
    Calendar.GREGORIAN: ("", "", "@#DGREGORIAN@ ", "GREGORIAN "),
    Calendar.JULIAN: ("@#DJULIAN@ ", "JULIAN "),
    Calendar.FRENCH_REPUBLICAN: ("@#DFRENCH R@ ", "FRENCH_R "),
    Calendar.HEBREW: ("@#DHEBREW@ ", "HEBREW "),
}
_PARTS: Final = ("MO", "MI", "AF", "EV", "NI", "DT")
_MODS: Final = ("", "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE")


@shared
@st.composite
def gedcom_texts(draw: DrawFn) -> str:
    """Valid GEDCOM date values of versions 5.5.1 and 7, with dates; shrinks to ``2000``.

    Formally: ``parse_gedcom`` reads every one of them as a date.

    Sources:
        The GEDCOM Standard 5.5.1, DATE_VALUE; FamilySearch GEDCOM 7.0, section 2.4.
    """
    keyword = draw(
        st.sampled_from(("", "ABT", "CAL", "EST", "BEF", "AFT", "FROM", "TO", "BET", "INT"))
    )
    if keyword in ("BET", "FROM") and draw(st.booleans() | st.just(keyword == "BET")):
        early, late = draw(_gregorian_days(last=1700)), draw(_gregorian_days(first=1701))
        link = "AND" if keyword == "BET" else "TO"
        text = f"{keyword} {fields_text(early, 'B.C.')} {link} {fields_text(late, 'BCE')}"
    elif keyword == "BET":
        keyword = text = draw(_dates())
    else:
        text = f"{keyword} {draw(_dates())}".strip()
    if keyword == "INT":
        text += f" ({draw(st.text('abc ()', max_size=6))})"
    return draw(st.sampled_from((text, text, text.lower())))


@shared
def _dates() -> SearchStrategy[str]:
    return _calendar_dates() | _dual_dates()


@shared
@st.composite
def _calendar_dates(draw: DrawFn) -> str:
    calendar = draw(st.sampled_from(Calendar))
    escape = draw(st.sampled_from(_ESCAPES[calendar]))
    before_era = draw(st.sampled_from(("B.C.", "BC", "BCE")))
    return escape + fields_text(draw(calendar_days(calendar)), before_era)


@shared
@st.composite
def _dual_dates(draw: DrawFn) -> str:
    year = draw(st.integers(1100, 1751))
    field = draw(st.sampled_from(("", "FEB ", "MAR ", "10 MAR ", "25 MAR ", "15 APR ")))
    escape = draw(st.sampled_from(("", "@#DJULIAN@ ")))
    return f"{escape}{field}{year}/{(year + 1) % 100:02d}"


@shared
def _gregorian_days(first: int = -400, last: int = 2100) -> SearchStrategy[CalendarDay]:
    return calendar_days(Calendar.GREGORIAN).filter(lambda day: first <= day.year <= last)


@shared
def calendar_days(calendar: Calendar = Calendar.GREGORIAN) -> SearchStrategy[CalendarDay]:
    """Days, months and years of a calendar; shrinks to its year 2000, 5760 or 1.

    Args:
        calendar: The calendar.
    """
    return _days(calendar)


@shared
@st.composite
def _days(draw: DrawFn, calendar: Calendar) -> CalendarDay:
    if calendar is Calendar.FRENCH_REPUBLICAN:
        year = draw(st.integers(1, republican.LAST_YEAR))
    elif calendar is Calendar.HEBREW:
        year = draw(st.integers(-2_000, 500).map(lambda apart: 5_760 + apart))
    else:
        year = draw(st.integers(-2_400, 500).map(lambda apart: 2_000 + apart))
    lengths = _LENGTHS[calendar]
    months = [n for n in range(1, len(calendar.months) + 1) if lengths(year, n)]
    month = draw(st.none() | st.sampled_from(months))
    day = None if month is None else draw(st.none() | st.integers(1, lengths(year, month)))
    return CalendarDay(calendar, year, month, day)


@shared
@st.composite
def timex3_values(draw: DrawFn) -> tuple[str, str]:
    """Values of TIMEX3 dates and times, each with a mod; shrinks to ``2000-01-01``, no mod.

    Formally: ``parse_timex3`` reads every one of them as a date.

    Sources:
        TimeML 1.2.1 annotation guidelines.
    """
    at, unit = draw(ticks(1, 9_999)), draw(granularities(with_part=False))
    value = cell_value(index(at, unit), unit)
    if draw(st.booleans()):
        value = draw(_other_values())
    return value, draw(st.sampled_from(_MODS))


@shared
@st.composite
def _other_values(draw: DrawFn) -> str:
    """Parts of the day, unknown cells, years BCE."""
    day = cell_value(index(draw(ticks(-500, 9_999)), Granularity.DAY), Granularity.DAY)
    part, year = draw(st.sampled_from(_PARTS)), day[:-6]
    unknown = draw(st.sampled_from(("XX", "XX-XX", "WXX", "QX", "HX", "05-XX")))
    tens = "BC0" + str(draw(st.integers(10, 99)))
    return draw(st.sampled_from((day, f"{day}T{part}", f"{year}-{unknown}", tens, tens[:-1])))
