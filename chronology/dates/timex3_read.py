"""A TIMEX3 value and its mod become a fuzzy date."""

import re
from typing import Final

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.attributes import Original, Qualifier
from chronology.dates.edtf_policy import EdtfPolicy
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.placeless import Placeless
from chronology.dates.timex3_cell import LONGEST
from chronology.dates.timex3_policy import TIMEX_NEWS, TimexPolicy
from chronology.errors import ImpossibleDateError, TimexError
from chronology.reasoning.box import Box

#: The name of the notation in a date's originals.
NOTATION: Final = "TIMEX3"

_REFERENCES: Final = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_AMOUNT: Final = r"(?:[0-9]+(?:\.[0-9]+)?|X+)"
_LENGTH: Final = re.compile(
    rf"P(?=[0-9XT])(?:{_AMOUNT}(?:DE|CE|ML|WE|[YQMWDECLX]))*"
    rf"(?:T(?:{_AMOUNT}(?:MO|MI|AF|EV|NI|DT|[HMS]))+)?"
)
_FISCAL: Final = re.compile(r"FY[0-9]{4}(?:-(?:Q[1-4X]|H[12X]))?")
#: A year of which nothing is known, or a clock without a day: it recurs, or waits for its anchor.
_YEARLESS: Final = re.compile(r"(?:XXXX(?:-[0-9A-Z-]+)?)?(?:T[0-9A-Z:]+)?")
_DATE: Final = re.compile(
    r"(?:(?P<year>(?:BC)?[0-9]{4,30})(?:-(?P<rest>[0-9A-Z-]+?))?|(?P<years>(?:BC)?[0-9]{1,3}X{0,3})(?P<any>-XX(?:-XX)?)?)"
    r"(?:T(?P<clock>[0-9A-Z:+-]+))?"
)
_REST: Final = re.compile(
    r"(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}|XX))?|(?P<anymonth>XX)(?P<anyday>-XX)?"
    r"|W(?P<week>[0-5][0-9])(?:-(?P<weekday>WE|[1-7]))?|W(?P<anyweek>XX)"
    r"|(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4X])|H(?P<half>[12X])"
)
_CLOCK: Final = re.compile(
    r"(?P<hour>[01][0-9]|2[0-4])(?::(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?)?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
#: What is one of its unit, no matter which; the finer first.
_UNKNOWN_UNITS: Final = {
    "anyday": Granularity.DAY,
    "anymonth": Granularity.MONTH,
    "anyweek": Granularity.WEEK,
    "quarter": Granularity.QUARTER,
    "half": Granularity.HALF,
}
_SEASON_CODES: Final = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_YEARS: Final = {
    1: (Granularity.MILLENNIUM, 1_000),
    2: (Granularity.CENTURY, 100),
    3: (Granularity.DECADE, 10),
}
_PORTIONS: Final = ("START", "MID", "END")
#: The mods that a date can have; others are of lengths.
DATE_MODS: Final = ("", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", *_PORTIONS)
_LENGTH_MODS: Final = ("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")


def parse_timex3(
    value: str, mod: str = "", policy: TimexPolicy = TIMEX_NEWS
) -> FuzzyDate | Placeless:
    """The fuzzy date that a TIMEX3 value with its mod stands for.

    A value is some time within its cell; digits of month, day, week, quarter or half that are
    ``X`` make it one such cell, of some length, within what is known. ``START``, ``MID`` and
    ``END`` suggest a part of the cell; ``APPROX`` qualifies it and moves no bounds. ``BEFORE`` and
    ``AFTER`` exclude the cell, ``ON_OR_BEFORE`` and ``ON_OR_AFTER`` take it in. A part of the day
    may cover some hours and suggests others. A clock time is kept as written; its zone, if it has
    one, stays in the date's ``originals``. Years, decades and so on are those of EDTF; before year
    1 a decade is that of its digits, ``BC004`` 49 to 40 BCE, and ``BC00`` the first century BCE.

    Args:
        value: The value of a DATE or TIME; DURATION and SET values have no place.
        mod: The mod; empty for none.
        policy: The hours of parts of the day, the months of seasons, what START covers.

    Returns:
        The date, or :class:`~chronology.dates.placeless.Placeless` for a length (``P3D``), for what
        waits for a reference (``PAST_REF``), for what names no year (``XXXX-08``) and for fiscal
        years.

    Raises:
        TimexError: The value is malformed, or no calendar has it, or the mod is none of a date.

    Examples:
        >>> parse_timex3("2023-W42-WE").span
        Interval[2023-10-21, 2023-10-23)
        >>> parse_timex3("2023-08", "START").likely_span
        Interval[2023-08-01, 2023-08-11)
        >>> parse_timex3("BC0044").span
        Interval[-000043-01-01, -000042-01-01)
        >>> parse_timex3("XXXX-08").reason
        'no year is given'
        >>> parse_timex3("2023-W54")
        Traceback (most recent call last):
        ...
        chronology.errors.TimexError: expected a week that the year has at position 6 of '2023-W54'

    Sources:
        TimeML 1.2.1 annotation guidelines, section 2.2; ISO 24617-1.
    """
    reason = _placeless(value)
    if reason:
        if mod not in (*DATE_MODS, *_LENGTH_MODS):
            raise TimexError(mod, 0, f"one of the mods {', '.join(DATE_MODS[1:] + _LENGTH_MODS)}")
        return Placeless(NOTATION, value, reason)
    if mod not in DATE_MODS:
        raise TimexError(mod, 0, f"a mod of a date, one of {', '.join(DATE_MODS[1:])}")
    return _modified(_plain(value, policy), mod, policy)


def _placeless(value: str) -> str:
    if value in _REFERENCES:
        return "it is counted from the moment of the text"
    if _LENGTH.fullmatch(value):
        return "a length of time"
    if _FISCAL.fullmatch(value):
        return "a fiscal year, whose months are not given"
    return "no year is given" if value and _YEARLESS.fullmatch(value) else ""


def _modified(date: FuzzyDate, mod: str, policy: TimexPolicy) -> FuzzyDate:
    lower, upper, unit = date.earliest, date.latest, date.granularity
    assert lower is not None  # noqa: S101 - every plain value has a cell
    assert upper is not None  # noqa: S101
    if mod in _PORTIONS:
        whole = date.outer == Box.within(date.span)
        portion = policy.portion(mod, lower, upper, unit if whole else None)
        core = Box.within(Interval(*portion))
        return evolve(date, core=core & (date.core or date.outer))
    if mod == "APPROX":
        return evolve(date, qualifier=Qualifier.APPROXIMATE)
    if not mod:
        return date
    if date.outer != Box.within(date.span):
        # Before some week of a year is no more than before the year's end.
        is_year = (lower, upper) == gregorian.cell(
            gregorian.index(lower, Granularity.YEAR), Granularity.YEAR
        )
        unit = Granularity.YEAR if is_year else Granularity.MONTH
        mod = f"ON_OR_{mod.removeprefix('ON_OR_')}"
    bounds = {
        "BEFORE": (None, lower),
        "AFTER": (upper, None),
        "ON_OR_BEFORE": (None, upper),
        "ON_OR_AFTER": (lower, None),
    }
    return FuzzyDate.within(Interval(*bounds[mod]), unit)


def _plain(value: str, policy: TimexPolicy) -> FuzzyDate:
    found = _DATE.fullmatch(value)
    if found is None:
        raise TimexError(value, _first_bad(value), "a value such as 2023-10-17, 2023-W42 or 199")
    if found["years"]:
        if found["clock"]:
            raise TimexError(value, found.start("clock") - 1, "the end: only a day has a clock")
        return _years(value, found["years"], found["any"] or "")
    year = _year(value, found["year"])
    if not found["rest"]:
        date = FuzzyDate.within(Interval.of(year), Granularity.YEAR)
    else:
        date = _within_year(value, found, year, policy)
    return _at_clock(value, found, date, policy) if found["clock"] else date


def _first_bad(value: str) -> int:
    """How much of a value can begin one that is right."""
    found = re.match(r"(?:BC)?[0-9]*(?:-[0-9A-Z-]*)?(?:T[0-9A-Z:+-]*)?", value)
    return 0 if found is None else found.end()


def _year(value: str, text: str) -> int:
    number = int(text.removeprefix("BC"))
    if number == 0:
        raise TimexError(value, 0, "a year other than 0")
    return 1 - number if text.startswith("BC") else number


def _years(value: str, text: str, unknown: str) -> FuzzyDate:
    """``199``, ``19``, ``1``: the leading digits of a decade, a century, a millennium."""
    span, unit = _years_span(value, text)
    if not unknown:
        return FuzzyDate.within(span, unit)
    some = _some(span, Granularity.DAY if len(unknown) > 3 else Granularity.MONTH)
    return some.with_original(Original(NOTATION, value))


def _years_span(value: str, text: str) -> tuple[Interval, Granularity]:
    digits = text.removeprefix("BC").rstrip("X")
    unit, width = _YEARS[len(digits)]
    if "X" in text and len(digits) + text.count("X") != 4:
        raise TimexError(value, len(text), "four digits in all")
    number = int(digits)
    if not text.startswith("BC"):
        return Interval.cell(number, unit), unit
    # Centuries and millennia BCE are counted from 1, decades by their digits; there is no year 0.
    shift = 0 if unit is Granularity.DECADE else 1
    first, last = 1 - (number * width + width - 1 + shift), 1 - max(number * width + shift, 1)
    return Interval(gregorian.tick(first), gregorian.tick(last + 1)), unit


def _within_year(value: str, found: re.Match[str], year: int, policy: TimexPolicy) -> FuzzyDate:
    rest, at = _REST.fullmatch(found["rest"]), found.start("rest")
    if rest is None:
        raise TimexError(value, at, "a month, a week, a season, a quarter or a half")
    if rest["season"]:
        month, months, unit = EdtfPolicy(policy.seasons).year_parts[_SEASON_CODES[rest["season"]]]
        lower = gregorian.tick(year, month)
        upper = gregorian.shift(lower, months, Granularity.MONTH)
        return FuzzyDate.within(Interval(lower, upper), unit)
    if rest["week"]:
        return _week(value, rest, at, year)
    if rest["month"]:
        return _month_or_day(value, rest, at, year)
    for name, unit, count in (
        ("quarter", Granularity.QUARTER, 4),
        ("half", Granularity.HALF, 2),
    ):
        if rest[name] and rest[name] != "X":
            return FuzzyDate.within(Interval.cell(year * count + int(rest[name]) - 1, unit), unit)
    named = next(name for name in _UNKNOWN_UNITS if rest[name])
    return _some(Interval.of(year), _UNKNOWN_UNITS[named])


def _month_or_day(value: str, rest: re.Match[str], at: int, year: int) -> FuzzyDate:
    month, day = int(rest["month"]), rest["day"]
    if not day:
        return FuzzyDate.of(year, month)
    if day == "XX":
        return _some(Interval.of(year, month), Granularity.DAY)
    try:
        return FuzzyDate.of(year, month, int(day))
    except ImpossibleDateError as error:
        raise TimexError(value, at + rest.start("day"), "a day that the month has") from error


def _some(interval: Interval, unit: Granularity) -> FuzzyDate:
    """One cell of the unit, somewhere in the interval."""
    outer = Box.within(interval) & Box.of(duration=(1, LONGEST[unit]))
    assert outer is not None  # noqa: S101 - no cell is longer than a year
    return FuzzyDate(outer, granularity=unit)


def _week(value: str, rest: re.Match[str], at: int, year: int) -> FuzzyDate:
    # The first week of a year is the one with 4 January in it.
    first = gregorian.index(gregorian.tick(year, 1, 4), Granularity.WEEK)
    number = first + int(rest["week"]) - 1
    monday = gregorian.start(number, Granularity.WEEK)
    if gregorian.iso_week(monday) != (year, int(rest["week"])):
        raise TimexError(value, at + 1, "a week that the year has")
    weekday = rest["weekday"]
    if weekday == "WE":
        return FuzzyDate.within(Interval.cell(number, Granularity.WEEKEND), Granularity.WEEKEND)
    if weekday:
        lower = monday + (int(weekday) - 1) * DAY_TICKS
        return FuzzyDate.within(Interval(lower, lower + DAY_TICKS), Granularity.DAY)
    return FuzzyDate.within(Interval.cell(number, Granularity.WEEK), Granularity.WEEK)


def _at_clock(value: str, found: re.Match[str], date: FuzzyDate, policy: TimexPolicy) -> FuzzyDate:
    day, at = date.earliest, found.start("clock")
    if day is None or date.granularity is not Granularity.DAY or date.cell is None:
        raise TimexError(value, at - 1, "the end: only a day has a clock")
    hours = policy.hours(found["clock"])
    if hours is not None:
        outer, core = (Box.within(_hours(day, span)) for span in hours)
        return FuzzyDate(outer, core, Granularity.PART)
    clock = _CLOCK.fullmatch(found["clock"])
    if clock is None:
        raise TimexError(value, at, "a part of the day such as NI, or a time such as 14:30")
    lower = day + int(clock["hour"]) * HOUR_TICKS
    lower += int(clock["minute"] or 0) * MINUTE_TICKS + int(clock["second"] or 0)
    if lower > day + DAY_TICKS:
        raise TimexError(value, at, "a time up to 24:00")
    unit = (
        Granularity.SECOND
        if clock["second"]
        else Granularity.MINUTE
        if clock["minute"]
        else Granularity.HOUR
    )
    moment = FuzzyDate.within(Interval.containing(lower, unit), unit)
    return moment.with_original(Original(NOTATION, value)) if clock["zone"] else moment


def _hours(day: Tick, span: tuple[int, int]) -> Interval:
    return Interval(day + span[0] * HOUR_TICKS, day + span[1] * HOUR_TICKS)
