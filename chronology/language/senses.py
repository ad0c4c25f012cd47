"""The senses of tokens that carry digits: the closed list of numeric slots.

Slots: ``count`` any number; ``integer`` a plain whole number; ``day_digits`` 1..31;
``month_digits`` 1..12; ``year_digits`` four digits, 1000..2999; ``two_digits`` 0..99 in two digits;
``four_digits``; ``hour`` 0..24; ``clock`` a clock time, ``dotted_clock`` one such as 8.30;
``ordinal_digits``;
``decade_digits`` the first year of a decade; ``decade_word`` tens of a decade without its century;
``fraction``; ``iso`` and ``slash`` whole dates as expressions.
"""

import re
from typing import Final, NamedTuple

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity
from chronology.errors import ImpossibleDateError
from chronology.language.grammar import Sense
from chronology.language.operators import Expression, Instant, NumericDate
from chronology.language.tokens import MAX_DIGITS, Token

_DIGITS: Final = re.compile(r"[0-9]+")
#: "0,5" as much of the world writes it, and "8.30" as Britain writes a clock time.
_COMMA: Final = re.compile(r"0,[0-9]+")
_DOTTED: Final = re.compile(r"[0-9]{1,2}\.[0-9]{2}")
_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2999


class ClockTime(NamedTuple):
    """What a clock shows: hour 24 ends the day, ``second`` is ``None`` where it is not shown."""

    hour: int
    minute: int
    second: int | None = None


def numeric_senses(token: Token) -> list[Sense]:
    """The numeric slots that a token fits, with their values; none for a word."""
    reader = _READERS.get(token.kind)
    return [] if reader is None else reader(token.lower)


def is_year(text: str) -> bool:
    """Whether a number may be a year by itself: four digits, 1000 to 2999."""
    return len(text) == 4 and text.isdigit() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _number(text: str) -> list[Sense]:
    if len(text) > MAX_DIGITS + 4:
        return []
    plain = text.replace(",", ".") if _COMMA.fullmatch(text) else text.replace(",", "")
    value = float(plain)
    senses: list[Sense] = [("count", int(value) if value == int(value) else value)]
    if _DOTTED.fullmatch(text):
        senses += [("dotted_clock", value) for _, value in _clock(text)]
    if not text.isdigit() or len(text) > MAX_DIGITS:
        return senses
    number = int(text)
    senses.append(("integer", number))
    if len(text) <= 2:
        senses += [(slot, number) for slot, low, high in _SMALL if low <= number <= high]
        if len(text) == 2:
            senses.append(("two_digits", number))
    if len(text) == 4:
        senses.append(("four_digits", number))
        if is_year(text):
            senses.append(("year_digits", number))
    return senses


_SMALL: Final = (("day_digits", 1, 31), ("month_digits", 1, 12), ("hour", 0, 24))


def _ordinal(text: str) -> list[Sense]:
    return [("ordinal_digits", int(text[:-2]))]


def _decade(text: str) -> list[Sense]:
    digits = _DIGITS.search(text)
    if digits is None or len(digits.group()) == 3 or digits.group()[-1] != "0":
        return []
    number = int(digits.group())
    return [("decade_word" if len(digits.group()) == 2 else "decade_digits", number)]


def _fraction(text: str) -> list[Sense]:
    above, _, below = text.partition("/")
    return [("fraction", int(above) / int(below))] if 0 < int(above) < int(below) else []


def _clock(text: str) -> list[Sense]:
    hour, minute, *second = (int(part) for part in re.split("[:.]", text))
    if hour > 24 or minute > 59 or (second and second[0] > 59):
        return []
    return [("clock", ClockTime(hour, minute, second[0] if second else None))]


def _slash(text: str) -> list[Sense]:
    first, second, third = (int(part) for part in re.split(r"[/.]", text))
    lengths = tuple(len(part) for part in re.split(r"[/.]", text))
    if lengths[0] == 3 or lengths[2] == 3 or (lengths[0] == 4 and lengths[2] == 4):
        return []
    expression: Expression = NumericDate(first, second, third, year_first=lengths[0] == 4)
    return [("slash", expression)]


def _iso(text: str) -> list[Sense]:
    try:
        return [("iso", iso_expression(text))]
    except ImpossibleDateError:
        year, month, day = (int(part) for part in text[:10].split("-"))
        return [("slash", NumericDate(year, month, day, year_first=True))]


_STAMP: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[t ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(z|[+-][0-9]{2}:?[0-9]{2})?)?"
)


def iso_expression(text: str) -> Expression:
    """The span of an ISO 8601 date or stamp, in lower case, at its written clock time.

    Raises:
        ImpossibleDateError: No calendar has the day, or no clock the time.
    """
    match = _STAMP.fullmatch(text)
    if match is None:
        raise ImpossibleDateError(f"not an ISO 8601 date: {text!r}")
    year, month, day, hour, minute, second, zone = match.groups()
    lower = gregorian.day_number(int(year), int(month), int(day)) * DAY_TICKS
    if hour is None:
        return Instant(lower, lower + DAY_TICKS, Granularity.DAY)
    lower = gregorian.tick(int(year), int(month), int(day), int(hour), int(minute))
    offset = None if zone is None else _offset(zone)
    if second is None:
        return Instant(lower, lower + MINUTE_TICKS, Granularity.MINUTE, offset)
    lower += min(int(second), 59)
    return Instant(lower, lower + 1, Granularity.SECOND, offset)


def _offset(zone: str) -> int:
    if zone == "z":
        return 0
    digits = zone[1:].replace(":", "")
    seconds = int(digits[:2]) * HOUR_TICKS + int(digits[2:]) * MINUTE_TICKS
    return -seconds if zone[0] == "-" else seconds


_READERS: Final = {
    "number": _number,
    "ordinal": _ordinal,
    "decade": _decade,
    "fraction": _fraction,
    "clock": _clock,
    "slash": _slash,
    "iso": _iso,
}
#: Kinds of tokens that carry digits.
NUMERIC_KINDS: Final = frozenset(_READERS)
SLOTS: Final = frozenset(
    {
        "count", "integer", "day_digits", "month_digits", "year_digits", "two_digits",
        "four_digits", "hour", "clock", "dotted_clock", "ordinal_digits", "decade_digits",
        "fraction", "iso", "slash",
    }
)  # fmt: skip
