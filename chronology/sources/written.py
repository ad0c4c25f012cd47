"""A date as headers, datelines and addresses write it, with whatever they leave out left out."""

import re
from typing import Final

from attrs import evolve, frozen

from chronology.axis import gregorian
from chronology.errors import ImpossibleDateError, ReferenceDateError
from chronology.language.reference import Reference, Rung

# Headers and datelines are a notation of their own, in English whatever the story is written in.
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH: Final = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY: Final = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)?"
#: A date as news agencies write it; the year may be missing.
DATE: Final = (
    _WEEKDAY + r"(?:(?P<iso_year>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})(?!\d)"
    r"|" + _MONTH.format("us_month") + r"\s*(?P<us_day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
    r"(?:,?\s+(?P<us_year>\d{4})(?!\d))?"
    r"|(?P<eu_day>\d{1,2})(?:st|nd|rd|th)?\s+" + _MONTH.format("eu_month")
    + r"(?:,?\s+(?P<eu_year>\d{4})(?!\d))?)"
)  # fmt: skip
_NUMERIC: Final = re.compile(
    r"(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)", re.ASCII
)
_CLOCK: Final = re.compile(
    r"(?:T|,?\s*(?:at\s+)?)(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d\d)?(?!\d)|UTC|GMT)?"
    r"(?:\s*\(?[A-Z]{2,5}\)?)?",
    re.ASCII | re.IGNORECASE,
)
_DATE: Final = re.compile(DATE, re.IGNORECASE)
#: Days to either side within which a date without a year can be told from its neighbours.
_HALF_YEAR: Final = 183


@frozen
class WrittenDate:
    """A date before anybody has checked it; a part that was not written is ``None``.

    Attributes:
        text: The words that gave it.
        year: As written, not checked.
        month: As written: 13 is possible here.
        day: As written: 31 April is possible here.
        clock: ISO 8601 clock time with its offset: ``T18:30:00+05:00``; empty for none.
        fault: Why nobody can tell which day it names, for words that claim to name one.

    Examples:
        >>> WrittenDate("Oct 19", None, 10, 19).in_year_near(WrittenDate("2023", 2023)).year
        2023
    """

    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str = ""
    fault: str = ""

    @property
    def complete(self) -> bool:
        """Whether it claims to name a day of a year."""
        return bool(self.fault) or None not in (self.year, self.month, self.day)

    @property
    def yearless(self) -> bool:
        """Whether it names a day, and nothing but the year is missing."""
        return self.year is None and None not in (self.month, self.day)

    def reference(self, rung: Rung, evidence: str = "") -> Reference:
        """The reference date that this makes.

        Raises:
            ReferenceDateError: It is not complete, it has a fault, or no calendar has it.
        """
        if self.fault:
            raise ReferenceDateError(f"{self.text!r} {self.fault}")
        if self.year is None or self.month is None or self.day is None:
            raise ReferenceDateError(f"{self.text!r} does not name a day of a year")
        text = f"{self.year:04d}-{self.month:02d}-{self.day:02d}{self.clock}"
        try:
            gregorian.day_number(self.year, self.month, self.day)
        except ImpossibleDateError as error:
            raise ReferenceDateError(f"no calendar has {self.text!r}: {error}") from error
        return Reference.of(text, rung, evidence or self.text)

    def in_year_near(self, hint: "WrittenDate") -> "WrittenDate":
        """The same day in the year of the hint; nearest to it, when the hint names a month.

        A story filed on 31 December has an address of 1 January: so the year is not copied.
        """
        if self.month is None or self.day is None or hint.year is None:
            return self
        if hint.month is None or not _exists(hint.year, hint.month, hint.day or 1):
            return evolve(self, year=hint.year)
        near = gregorian.day_number(hint.year, hint.month, hint.day or 15)
        distances = {
            year: abs(gregorian.day_number(year, self.month, self.day) - near)
            for year in (hint.year, hint.year - 1, hint.year + 1)
            if _exists(year, self.month, self.day)
        }
        year = min(distances, key=distances.__getitem__, default=hint.year)
        # 29 February near 2015 is not that of 2016: the year is wrong or the day is.
        return evolve(self, year=year if distances.get(year, 0) <= _HALF_YEAR else hint.year)


def read_date(text: str) -> tuple[WrittenDate, str] | None:
    """The date that a text begins with, and what is left after it; ``None`` if it begins otherwise.

    Reads ``2023-10-19``, ``Oct. 19, 2023``, ``Thu, 19 Oct 2023`` and ``19/10/2023``, each with or
    without a clock time and an offset. Nothing is checked against the calendar.

    Examples:
        >>> read_date("19 October 2023, 18:30 GMT+5 | Kabul")
        (WrittenDate(text='19 October 2023, 18:30 GMT+5', year=2023, month=10, day=19,
            clock='T18:30:00+05:00', fault=''), ' | Kabul')
    """
    found = _DATE.match(text)
    if found is None:
        return _read_numeric(text)
    date = from_match(found)
    return _with_clock(date, text, found.end())


def from_match(found: re.Match[str]) -> WrittenDate:
    """The date that :data:`DATE` found, as a part of a greater pattern or alone."""
    groups = found.groupdict()
    year, month, day = (
        groups[f"iso_{name}"] or groups[f"us_{name}"] or groups[f"eu_{name}"]
        for name in ("year", "month", "day")
    )
    return WrittenDate(found.group().strip(), _number(year), _number(month), _number(day))


def _number(written: str | None) -> int | None:
    if written is None:
        return None
    return int(written) if written.isdigit() else _month_number(written)


def _month_number(name: str) -> int:
    start = name.casefold()[:3]
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(start))


def month_number(name: str) -> int | None:
    """Number of an English month, named or cut to three letters; ``None`` for another word."""
    folded = name.casefold()
    known = any(folded in (month, month[:3]) for month in _MONTHS)
    return _month_number(folded) if known else None


def _read_numeric(text: str) -> tuple[WrittenDate, str] | None:
    found = _NUMERIC.match(text)
    if found is None:
        return None
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    fault = ""
    if first <= 12 and second <= 12 and first != second:
        fault = "may be day and month or month and day"
    # The number above 12 is the day; if both are, neither is a month and the check says so.
    month, day = (first, second) if second > 12 >= first else (second, first)
    return _with_clock(WrittenDate(found.group(), year, month, day, fault=fault), text, found.end())


def _with_clock(date: WrittenDate, text: str, stop: int) -> tuple[WrittenDate, str]:
    found = _CLOCK.match(text, stop)
    if found is None or not date.complete:
        return date, text[stop:]
    clock = _clock_text(found)
    written = text[: found.end()].strip()
    return evolve(date, text=written, clock=clock), text[found.end() :]


def _clock_text(found: re.Match[str]) -> str:
    """ISO 8601 clock time; empty when no clock shows it, for the day is what matters."""
    hour, half = int(found["hour"]), (found["half"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    minute, second = int(found["minute"]), int(found["second"] or 0)
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"T{hour:02d}:{minute:02d}:{second:02d}{_offset_text(found['zone'] or '')}"


def _offset_text(zone: str) -> str:
    if not zone:
        return ""
    shift = re.search(r"([+-])(\d{1,2}):?(\d\d)?$", zone)
    if shift is None:
        return "Z"
    hours, minutes = int(shift[2]), int(shift[3] or 0)
    return f"{shift[1]}{hours:02d}:{minutes:02d}" if hours <= 14 and minutes <= 59 else ""


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= gregorian.days_in_month(year, month)
