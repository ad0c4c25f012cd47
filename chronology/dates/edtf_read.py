"""EDTF text becomes a fuzzy date."""

import re
from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.edtf_part import Part, parse_part
from chronology.dates.fuzzy import FuzzyDate, Openness, Qualifier, Shape
from chronology.errors import EdtfError, EmptyIntervalError, ImpossibleDateError
from chronology.reasoning.box import Box

_STAMP: Final = re.compile(
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)"
    r"(Z|(?!-00(?::00)?\Z)[+-](?:14(?::00)?|(?:0[0-9]|1[0-3])(?::[0-5][0-9])?))?"
)
_CLOSING: Final = {"[": "]", "{": "}"}
_SEPARATOR: Final = re.compile(r"[/,]|\.\.")
#: A known digit after an unspecified one: what matches is no unbroken stretch of time.
_SCATTERED: Final = re.compile(r"X[?~%-]*[0-9]")
_PLACED_SEASON: Final = re.compile(r"^[?~%]?-?[0-9X]{4}[?~%]?-[?~%]?(?:2[5-9]|3[0-2])[?~%]?$")
_INNER_MARK: Final = re.compile(r"[?~%][0-9X-]")


def parse_edtf(text: str) -> FuzzyDate:
    """The fuzzy date that an EDTF text of level 0, 1 or 2 stands for.

    Formally: ``parse_edtf(format_edtf(d)).outer`` contains ``d.outer``.

    A date, year or season is some time within it. With unspecified digits it is a cell of its unit
    within the hull of all that match: ``1985-XX-XX`` is at most a day long, ``199X`` the decade.
    An interval begins within its first part, ends within its last and goes on throughout; an end
    may also be ``..`` (open), empty (unknown), ``2023..`` (then or later) or ``..2023``. A set,
    whether one or all of it are meant, is some time within the hull of its members. Marks ``? ~ %``
    qualify the whole date, wherever they stand, and never move bounds. A clock time is kept as
    written, its offset dropped. Seasons without a place are the northern meteorological ones.

    Raises:
        EdtfError: The text is malformed, or names a day that no calendar has; then its cause is an
            :class:`~chronology.errors.ImpossibleDateError`.

    Examples:
        >>> parse_edtf("1985") == FuzzyDate.of(1985)
        True
        >>> parse_edtf("198X").span
        Interval[1980-01-01, 1990-01-01)
        >>> parse_edtf("2020/2023-10-19..").outer.end_upper is None
        True
        >>> parse_edtf("2023-04-31")
        Traceback (most recent call last):
        ...
        chronology.errors.EdtfError: expected a day that the month has at position 8 of '2023-04-31'

    Sources:
        ISO 8601-2:2019, clause 10.6 for ends that are bounds; Library of Congress for the rest.
    """
    if "/" in text:
        return _interval(text)
    if text[:1] in _CLOSING:
        return _set(text)
    if "T" in text:
        return _stamp(text)
    part = parse_part(text, 0, len(text))
    return FuzzyDate(
        _box_within(part.lower, part.upper, part.longest),
        None if part.core is None else _box_within(*part.core, part.longest),
        part.granularity,
        part.qualifier,
    )


def edtf_reading_losses(text: str) -> tuple[str, ...]:
    """What the fuzzy date of an EDTF text does not keep, in words; empty when nothing is lost.

    Raises:
        EdtfError: The text is malformed.

    Examples:
        >>> edtf_reading_losses("[1667,1760-12]")
        ('the members of the set: its span is kept',)
        >>> edtf_reading_losses("199X")
        ()
    """
    parse_edtf(text)
    dates = [date for date in _SEPARATOR.split(text.strip("[]{}")) if date]
    clock = "T" in text
    checks = (
        (
            text[0] in _CLOSING and ("," in text or text[0] == "{"),
            "the members of the set: its span is kept",
        ),
        (
            any(_SCATTERED.search(date) for date in dates),
            "which digits are unspecified: the span of all that match is kept",
        ),
        (clock and text[-9] != "T", "the offset from UTC: the clock time is kept as written"),
        (clock and ":60" in text, "the leap second: the second before it is kept"),
        (
            any(_INNER_MARK.search(date) for date in dates)
            or len({date[-1] if date[-1] in "?~%" else "" for date in dates}) > 1,
            "which component is qualified: the whole date is",
        ),
        (
            any(_PLACED_SEASON.search(date) for date in dates),
            "which half of the earth the season is of: its months are kept",
        ),
    )
    return tuple(words for lost, words in checks if lost)


def _box_within(lower: Tick | None, upper: Tick | None, longest: int | None = None) -> Box:
    box = Box.within(Interval(lower, upper))
    if longest is None:
        return box
    return Box.of((box.start_lower, box.start_upper), (box.end_lower, box.end_upper), (1, longest))


def _stamp(text: str) -> FuzzyDate:
    found = _STAMP.fullmatch(text)
    if found is None:
        at = text.index("T")
        part = parse_part(text, 0, at)
        if part.granularity is not Granularity.DAY or not text[at - 1].isdigit():
            raise EdtfError(text, at, "a plain day before a clock time")
        raise EdtfError(text, at + 1, "a clock time such as 23:20:30, 23:20:30Z or 23:20:30+04:00")
    year, month, day, hour, minute, second, _ = found.groups()
    if year == "-0000":
        raise EdtfError(text, 0, "a year other than -0000")
    try:
        at = gregorian.day_number(int(year), int(month), int(day)) * gregorian.DAY_TICKS
    except ImpossibleDateError as error:
        raise EdtfError(text, found.start(2), "a day that the calendar has") from error
    # This axis has no leap seconds: a 61st second counts as the 60th.
    at += int(hour) * HOUR_TICKS + int(minute) * MINUTE_TICKS + min(int(second), 59)
    return FuzzyDate.within(Interval(at, at + 1), Granularity.SECOND)


def _interval(text: str) -> FuzzyDate:
    slash = text.index("/")
    second = text.find("/", slash + 1)
    if second >= 0:
        raise EdtfError(text, second, "one '/' only")
    start = _end(text, 0, slash)
    end = _end(text, slash + 1, len(text))
    start_lower, start_upper, first = start
    end_lower, end_upper, last = end
    try:
        outer = Box.of(
            (start_lower, None if start_upper is None else start_upper - 1),
            (None if end_lower is None else end_lower + 1, end_upper),
        )
    except EmptyIntervalError as error:
        raise EdtfError(text, slash + 1, "an end that is not before the start") from error
    openness = Openness.NONE
    if text.startswith("../"):
        openness |= Openness.START
    if text.endswith("/.."):
        openness |= Openness.END
    parts = [part for part in (first, last) if part is not None]
    qualifier = Qualifier.EXACT
    for part in parts:
        qualifier |= part.qualifier
    unit = min((part.granularity for part in parts), default=Granularity.DAY)
    return FuzzyDate(outer, None, unit, qualifier, Shape.THROUGHOUT, openness)


def _end(text: str, start: int, stop: int) -> tuple[Tick | None, Tick | None, Part | None]:
    """Bounds ``[lower, upper)`` of where an interval begins or ends, and the date written there."""
    if start == stop or text[start:stop] == "..":
        return None, None, None
    if text.startswith("..", start, stop):
        part = parse_part(text, start + 2, stop)
        return None, part.upper, part
    if text.endswith("..", start, stop):
        part = parse_part(text, start, stop - 2)
        return part.lower, None, part
    part = parse_part(text, start, stop)
    return part.lower, part.upper, part


def _set(text: str) -> FuzzyDate:
    stop = len(text) - 1
    closing = _CLOSING[text[0]]
    if stop == 0 or text[stop] != closing:
        raise EdtfError(text, len(text), f"a closing {closing}")
    hull: Interval | None = None
    bits, unit = 0, Granularity.MILLENNIUM
    at = 1
    while at <= stop:
        comma = text.find(",", at, stop)
        until = stop if comma < 0 else comma
        lower, upper, parts = _member(text, at, until)
        member = Interval(lower, upper)
        hull = member if hull is None else hull.hull(member)
        for part in parts:
            bits |= part.qualifier.value
            unit = min(unit, part.granularity)
        at = until + 1
    assert hull is not None  # noqa: S101 - the loop runs at least once
    return FuzzyDate(_box_within(hull.lower, hull.upper), None, unit, Qualifier(bits))


def _member(text: str, start: int, stop: int) -> tuple[Tick | None, Tick | None, tuple[Part, ...]]:
    dots = text.find("..", start, stop)
    if dots < 0:
        part = parse_part(text, start, stop)
        return part.lower, part.upper, (part,)
    if dots == start:
        if start != 1:
            raise EdtfError(text, start, "'..' before the first date of the set only")
        part = parse_part(text, dots + 2, stop)
        return None, part.upper, (part,)
    first = parse_part(text, start, dots)
    if dots + 2 == stop:
        if stop != len(text) - 1:
            raise EdtfError(text, dots, "'..' after the last date of the set only")
        return first.lower, None, (first,)
    last = parse_part(text, dots + 2, stop)
    if first.lower >= last.upper:
        raise EdtfError(text, dots + 2, "a date that is not before the first of its range")
    return first.lower, last.upper, (first, last)
