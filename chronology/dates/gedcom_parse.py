"""GEDCOM text becomes a date value: its grammar, in both versions and with what vendors write."""

import re
from collections.abc import Sequence
from typing import Final, NoReturn, TypeAlias

from attrs import frozen

from chronology.axis import hebrew
from chronology.dates.calendars import Calendar
from chronology.dates.gedcom_value import GedcomDate, GedcomValue
from chronology.errors import GedcomError

#: Keyword of the standard -> how it is written, the spellings of vendors included.
_SPELLINGS: Final = {
    "ABT": ("ABT", "ABOUT", "APPROX", "APPX", "APX", "CIRCA", "CIRC", "CA"),
    "CAL": ("CAL", "CALC", "CALCULATED"),
    "EST": ("EST", "ESTIMATED"),
    "BEF": ("BEF", "BEFORE"),
    "AFT": ("AFT", "AFTER"),
    "BET": ("BET", "BETWEEN", "BTW", "BTWN"),
    "FROM": ("FROM",),
    "TO": ("TO",),
    "INT": ("INT", "INTERPRETED"),
}
_KEYWORDS: Final = {word: key for key, words in _SPELLINGS.items() for word in words}
_AND: Final = ("AND",)
_TO: Final = ("TO",)
_BEFORE_ERA: Final = ("BC", "BCE")
_AFTER_YEAR: Final = (*_AND, *_TO, *_BEFORE_ERA)
_ENGLISH_MONTHS: Final = (
    *("JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE"),
    *("JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"),
)
_CALENDARS: Final = {calendar.value: calendar for calendar in Calendar}
_MOST_DIGITS: Final = 30
_TOKEN: Final = re.compile(
    r"(?P<escape>@\#D[A-Z_ ]*@)|(?P<phrase>\(.*\)(?=\s*\Z))|(?P<dual>[0-9]+/[0-9]+)"
    r"|(?P<number>[0-9]+)|(?P<word>[A-Z_]+(?:\.[A-Z]+)*\.?)",
    re.ASCII | re.DOTALL | re.IGNORECASE,
)
_BLANK: Final = re.compile(r"[ \t]*")


@frozen
class _Token:
    kind: str
    text: str
    start: int

    @property
    def word(self) -> str:
        """The word in capitals, without its dots; empty for anything else."""
        return self.text.upper().replace(".", "") if self.kind == "word" else ""


_Tokens: TypeAlias = Sequence[_Token]


def parse_value(text: str) -> GedcomValue:
    """The date value that a text stands for.

    Case and a dot after a word do not matter; keywords and months may be written out. A calendar
    before the keyword, which the standard does not have, holds for every date without its own.

    Raises:
        GedcomError: The text is malformed. Whether its calendars have its dates is not asked.

    Examples:
        >>> parse_value("bet. 1900 and Feb 1910").second.month
        2
    """
    tokens = _tokens(text)
    at, calendar = 0, None
    if tokens[0].kind == "escape" and tokens[1].word in _KEYWORDS:
        calendar, at = _calendar(text, tokens[0]), 1
    keyword = _KEYWORDS.get(tokens[at].word, "")
    at += bool(keyword)
    first = second = None
    if not (tokens[at].kind == "phrase" and not keyword):
        first, at = _date(text, tokens, at, calendar)
    if keyword == "BET":
        second, at = _date(text, tokens, _skip(text, tokens, at, _AND), calendar)
    elif keyword == "FROM" and tokens[at].word in _TO:
        second, at = _date(text, tokens, at + 1, calendar)
    phrase = None
    if tokens[at].kind == "phrase" and (keyword == "INT" or first is None):
        phrase, at = tokens[at].text[1:-1], at + 1
    elif keyword == "INT":
        _fail(text, tokens[at], "a phrase in parentheses")
    if tokens[at].kind != "end":
        _fail(text, tokens[at], "the end")
    return GedcomValue(keyword, first, second, phrase)


def _tokens(text: str) -> list[_Token]:
    tokens, at = [], _blank(text, 0)
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise GedcomError(text, at, "a day, a month, a year or a keyword")
        assert found.lastgroup is not None  # noqa: S101 - every way to match has a name
        tokens.append(_Token(found.lastgroup, found[0], at))
        at = _blank(text, found.end())
    return [*tokens, _Token("end", "", len(text))]


def _blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return at if found is None else found.end()


def _fail(text: str, token: _Token, expected: str) -> NoReturn:
    raise GedcomError(text, token.start, expected)


def _skip(text: str, tokens: _Tokens, at: int, words: tuple[str, ...]) -> int:
    if tokens[at].word not in words:
        _fail(text, tokens[at], words[0])
    return at + 1


def _calendar(text: str, token: _Token) -> Calendar:
    name = token.text[3:-1].strip().upper().replace(" ", "_")
    if name not in _CALENDARS:
        _fail(text, token, f"a calendar that is defined, one of {', '.join(_CALENDARS)}")
    return _CALENDARS[name]


def _date(text: str, tokens: _Tokens, at: int, default: Calendar | None) -> tuple[GedcomDate, int]:
    calendar = default
    if tokens[at].kind == "escape":
        calendar, at = _calendar(text, tokens[at]), at + 1
    elif tokens[at].word in _CALENDARS:
        calendar, at = _CALENDARS[tokens[at].word], at + 1
    chosen, position = calendar or Calendar.GREGORIAN, tokens[at].start
    day, month, at = _day_and_month(text, tokens, at, chosen)
    year, dual = _year(text, tokens[at], chosen)
    at += 1
    if tokens[at].word in _BEFORE_ERA:
        if dual or not chosen.has_years_before:
            _fail(text, tokens[at], "a year of the era")
        year, at = 1 - year, at + 1
    if chosen is Calendar.HEBREW and month == hebrew.ADAR_I and not hebrew.is_leap(year):
        month = hebrew.ADAR_I + 1  # the only Adar of such a year, often written with the wrong name
    return GedcomDate(chosen, year, month, day, dual, calendar is not None, position), at


def _day_and_month(
    text: str, tokens: _Tokens, at: int, calendar: Calendar
) -> tuple[int | None, int | None, int]:
    """The fields before the year, and where that stands."""
    first, second = tokens[at], tokens[min(at + 1, len(tokens) - 1)]
    is_day = first.kind == "number" and len(first.text) <= 2
    if is_day and (month := _month(second, calendar)) is not None:
        return _number(text, first), month, at + 2
    if first.kind == "number" and second.word and second.word not in _AFTER_YEAR:
        _fail(text, second, f"a {_adjective(calendar)} month, or what may follow a year")
    if first.kind != "word":
        return None, None, at
    month = _month(first, calendar)
    if month is None:
        _fail(text, first, f"a day, a {_adjective(calendar)} month or a year")
    return None, month, at + 1


def _adjective(calendar: Calendar) -> str:
    return calendar.name.replace("_", " ").title()


def _month(token: _Token, calendar: Calendar) -> int | None:
    word = token.word
    if calendar.has_years_before and len(word) >= 3:
        for number, name in enumerate(_ENGLISH_MONTHS, 1):
            if name.startswith(word):
                return number
    return calendar.months.index(word) + 1 if word in calendar.months else None


def _year(text: str, token: _Token, calendar: Calendar) -> tuple[int, bool]:
    if token.kind == "dual":
        year, other = token.text.split("/")
        if not calendar.has_years_before:
            _fail(text, token, "a single year")
        first = _number(text, _Token("number", year, token.start))
        if len(other) > 4 or (first + 1) % 10 ** len(other) != int(other):
            raise GedcomError(text, token.start + len(year) + 1, f"the year after {first}")
        return first, True
    if token.kind != "number":
        _fail(text, token, "a year")
    return _number(text, token), False


def _number(text: str, token: _Token) -> int:
    if len(token.text) > _MOST_DIGITS:
        _fail(text, token, f"a number of at most {_MOST_DIGITS} digits")
    number = int(token.text)
    if number == 0:
        _fail(text, token, "a number other than 0")
    return number
