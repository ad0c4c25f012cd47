"""EDTF text becomes a fuzzy date."""

import re
from collections.abc import Mapping
from typing import Final, TypeAlias

from chronology.axis import gregorian
from chronology.axis.gregorian import HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.attributes import Openness, Original, Qualifier, Shape
from chronology.dates.edtf_part import Part, parse_part
from chronology.dates.edtf_policy import STANDARD, EdtfPolicy, OffsetReading, YearPart
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import EdtfError, EmptyIntervalError, ImpossibleDateError
from chronology.reasoning.box import Box

#: The name of the notation in a date's originals.
NOTATION: Final = "EDTF"

_STAMP: Final = re.compile(
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"T([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)"
    r"(Z|(?!-00(?::00)?\Z)([+-])(14(?=:00|\Z)|0[0-9]|1[0-3])(?::([0-5][0-9]))?)?"
)
_CLOSING: Final = {"[": "]", "{": "}"}
_LOST_OFFSET: Final = "the offset from UTC: the clock time is kept as written"
_LOST_ZONE: Final = "the offset from UTC: the clock time is shifted to UTC"
_LOST_SECOND: Final = "the leap second: the second before it is kept"
_LOST_COMPONENT: Final = "which component is qualified: the whole date is"
_LOST_DIGITS: Final = "which digits are unspecified: the span of all that match is kept"
_LOST_ESTIMATE: Final = "the estimate of a year within its significant digits"
_LOST_MEMBERS: Final = "members of the set that are part of others"

#: A date, and what it does not keep of its text but as an original.
_Read: TypeAlias = tuple[FuzzyDate, tuple[str, ...]]


def parse_edtf(text: str, policy: EdtfPolicy = STANDARD) -> FuzzyDate:
    """The fuzzy date that an EDTF text of level 0, 1 or 2 stands for.

    Formally: ``parse_edtf(format_edtf(d)).outer`` contains ``d.outer``.

    A date, year or season is some time within it. With unspecified digits it is a cell of its unit
    within the hull of all that match: ``1985-XX-XX`` is at most a day long, ``199X`` the decade;
    where gaps lie between the matches, as in ``1560-X2``, they are its ``alternatives``. An
    interval begins within its first part, ends within its last and goes on throughout; an end may
    also be ``..`` (open), empty (unknown), ``2023..`` (then or later) or ``..2023``. One of a set,
    ``[1667,1760-12]``, has its members as ``alternatives``; all of one, ``{1667,1760-12}``, is
    some time within their hull and has them as ``occasions``. Marks ``? ~ %`` qualify the whole
    date, wherever they stand, and never move bounds. What is lost that way is in
    :func:`edtf_reading_losses`, and the text then stays as one of the date's ``originals``.

    Args:
        text: The text.
        policy: The months of seasons, and what an offset from UTC does to a clock time.

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
        >>> [one.span for one in parse_edtf("1560-X2").alternatives]
        [Interval[1560-02-01, 1560-03-01), Interval[1560-12-01, 1561-01-01)]
        >>> parse_edtf("2023-04-31")
        Traceback (most recent call last):
        ...
        chronology.errors.EdtfError: expected a day that the month has at position 8 of '2023-04-31'

    Sources:
        ISO 8601-2:2019, clause 10.6 for ends that are bounds; Library of Congress for the rest.
    """
    date, losses = _read(text, policy)
    return date.with_original(Original(NOTATION, text)) if losses else date


def edtf_reading_losses(text: str, policy: EdtfPolicy = STANDARD) -> tuple[str, ...]:
    """What the bounds of an EDTF text do not keep, in words; empty when nothing is lost.

    Formally: it is empty if and only if ``parse_edtf(text).originals`` is.

    Raises:
        EdtfError: The text is malformed.

    Examples:
        >>> edtf_reading_losses("1984?/2004")
        ('which component is qualified: the whole date is',)
        >>> edtf_reading_losses("[1667,1760-12]")
        ()
    """
    return tuple(dict.fromkeys(_read(text, policy)[1]))


def _read(text: str, policy: EdtfPolicy) -> _Read:
    year_parts = policy.year_parts
    if "/" in text:
        return _interval(text, year_parts)
    if text[:1] in _CLOSING:
        return _set(text, year_parts)
    if "T" in text:
        return _stamp(text, policy)
    part = parse_part(text, 0, len(text), year_parts)
    return _date(part), part.losses


def _date(part: Part) -> FuzzyDate:
    if part.members:
        return FuzzyDate.one_of([_date(member) for member in part.members])
    return FuzzyDate(
        _box_within(part.lower, part.upper, part.longest),
        None if part.core is None else _box_within(*part.core, part.longest),
        part.granularity,
        part.qualifier,
    )


def _box_within(lower: Tick | None, upper: Tick | None, longest: int | None = None) -> Box:
    box = Box.within(Interval(lower, upper))
    if longest is None:
        return box
    return Box.of((box.start_lower, box.start_upper), (box.end_lower, box.end_upper), (1, longest))


def _stamp(text: str, policy: EdtfPolicy) -> _Read:
    found = _STAMP.fullmatch(text)
    if found is None:
        at = text.index("T")
        part = parse_part(text, 0, at, policy.year_parts)
        if part.granularity is not Granularity.DAY or not text[at - 1].isdigit():
            raise EdtfError(text, at, "a plain day before a clock time")
        raise EdtfError(text, at + 1, "a clock time such as 23:20:30, 23:20:30Z or 23:20:30+04:00")
    year, month, day, hour, minute, second, zone, sign, hours, minutes = found.groups("")
    if year == "-0000":
        raise EdtfError(text, 0, "a year other than -0000")
    try:
        at = gregorian.day_number(int(year), int(month), int(day)) * gregorian.DAY_TICKS
    except ImpossibleDateError as error:
        raise EdtfError(text, found.start(2), "a day that the calendar has") from error
    # This axis has no leap seconds: a 61st second counts as the 60th.
    at += int(hour) * HOUR_TICKS + int(minute) * MINUTE_TICKS + min(int(second), 59)
    losses = (_LOST_SECOND,) if second == "60" else ()
    if zone and policy.offsets is OffsetReading.TO_UTC:
        east = int(hours or 0) * HOUR_TICKS + int(minutes or 0) * MINUTE_TICKS
        at -= -east if sign == "-" else east
        losses = (_LOST_ZONE, *losses)
    elif zone:
        losses = (_LOST_OFFSET, *losses)
    return FuzzyDate.within(Interval(at, at + 1), Granularity.SECOND), losses


def _interval(text: str, year_parts: Mapping[int, YearPart]) -> _Read:
    slash = text.index("/")
    second = text.find("/", slash + 1)
    if second >= 0:
        raise EdtfError(text, second, "one '/' only")
    start_lower, start_upper, first = _end(text, 0, slash, year_parts)
    end_lower, end_upper, last = _end(text, slash + 1, len(text), year_parts)
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
    unit = min((part.granularity for part in parts), default=Granularity.DAY)
    qualifier, losses = _together(parts)
    return FuzzyDate(outer, None, unit, qualifier, Shape.THROUGHOUT, openness), losses


def _together(parts: list[Part]) -> tuple[Qualifier, tuple[str, ...]]:
    """The qualifier of several parts as one, and what the bounds of all do not keep of them."""
    qualifier = Qualifier.EXACT
    losses: tuple[str, ...] = ()
    for part in parts:
        qualifier |= part.qualifier
        losses += part.losses
        if part.members:
            losses += (_LOST_DIGITS,)
        if part.core is not None:
            losses += (_LOST_ESTIMATE,)
    if any(part.qualifier is not qualifier for part in parts):
        losses += (_LOST_COMPONENT,)
    return qualifier, losses


def _end(
    text: str, start: int, stop: int, year_parts: Mapping[int, YearPart]
) -> tuple[Tick | None, Tick | None, Part | None]:
    """Bounds ``[lower, upper)`` of where an interval begins or ends, and the date written there."""
    if start == stop or text[start:stop] == "..":
        return None, None, None
    if text.startswith("..", start, stop):
        part = parse_part(text, start + 2, stop, year_parts)
        return None, part.upper, part
    if text.endswith("..", start, stop):
        part = parse_part(text, start, stop - 2, year_parts)
        return part.lower, None, part
    part = parse_part(text, start, stop, year_parts)
    return part.lower, part.upper, part


def _set(text: str, year_parts: Mapping[int, YearPart]) -> _Read:
    stop = len(text) - 1
    closing = _CLOSING[text[0]]
    if stop == 0 or text[stop] != closing:
        raise EdtfError(text, len(text), f"a closing {closing}")
    members: list[FuzzyDate] = []
    losses: tuple[str, ...] = ()
    at = 1
    while at <= stop:
        comma = text.find(",", at, stop)
        until = stop if comma < 0 else comma
        member, lost = _member(text, at, until, year_parts)
        members.append(member)
        losses += lost
        at = until + 1
    if closing == "]":
        date = FuzzyDate.one_of(members)
        separate = sum(len(member.alternatives) or 1 for member in members)
        redundant = separate > (len(date.alternatives) or 1)
    else:
        date = _all_of(members)
        redundant = len(members) > len(date.occasions)
    return date, (*losses, _LOST_MEMBERS) if redundant else losses


def _all_of(members: list[FuzzyDate]) -> FuzzyDate:
    hull = members[0].span
    qualifier = Qualifier.EXACT
    for member in members:
        hull = hull.hull(member.span)
        qualifier |= member.qualifier
    unit = min(member.granularity for member in members)
    return FuzzyDate(Box.within(hull), None, unit, qualifier, occasions=tuple(members))


def _member(text: str, start: int, stop: int, year_parts: Mapping[int, YearPart]) -> _Read:
    dots = text.find("..", start, stop)
    if dots < 0:
        part = parse_part(text, start, stop, year_parts)
        return _date(part), part.losses
    if dots == start:
        if start != 1:
            raise EdtfError(text, start, "'..' before the first date of the set only")
        part = parse_part(text, dots + 2, stop, year_parts)
        return _range(None, part.upper, [part])
    first = parse_part(text, start, dots, year_parts)
    if dots + 2 == stop:
        if stop != len(text) - 1:
            raise EdtfError(text, dots, "'..' after the last date of the set only")
        return _range(first.lower, None, [first])
    last = parse_part(text, dots + 2, stop, year_parts)
    if first.lower >= last.upper:
        raise EdtfError(text, dots + 2, "a date that is not before the first of its range")
    return _range(first.lower, last.upper, [first, last])


def _range(lower: Tick | None, upper: Tick | None, parts: list[Part]) -> _Read:
    qualifier, losses = _together(parts)
    unit = min(part.granularity for part in parts)
    return FuzzyDate(_box_within(lower, upper), None, unit, qualifier), losses
