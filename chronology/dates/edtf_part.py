"""One EDTF date, year or season: the parts that intervals and sets are made of."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from attrs import evolve, frozen

from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick, day_number, days_in_month
from chronology.dates.attributes import Qualifier
from chronology.dates.edtf_mask import (
    mask_bounds,
    matching_numbers,
    separate_matches,
    year_bounds,
)
from chronology.dates.edtf_policy import PLACED_SEASONS, YearPart
from chronology.errors import EdtfError, ImpossibleDateError

#: The longest that one cell of a unit lasts: what "an unknown day in 1985" says of the duration.
LONGEST: Final = {
    Granularity.DAY: DAY_TICKS,
    Granularity.MONTH: 31 * DAY_TICKS,
    Granularity.SEASON: 92 * DAY_TICKS,
    Granularity.QUARTER: 92 * DAY_TICKS,
    Granularity.HALF: 184 * DAY_TICKS,
    Granularity.YEAR: 366 * DAY_TICKS,
}
#: A third of a year has no unit of its own; its longest is September to December.
_LONGEST_THIRD: Final = 123 * DAY_TICKS
#: The last year, before and after year 0, that is written without ``Y`` and that has months.
LAST_PLAIN_YEAR: Final = 9_999
#: More digits than these would only serve to fill the memory.
_MOST_DIGITS: Final = 30

_MARK: Final = "([?~%]?)"
_DATE: Final = re.compile(
    rf"{_MARK}(-?[0-9X]{{4}}){_MARK}"
    rf"(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?"
)
_YEAR: Final = re.compile(
    rf"{_MARK}(?:Y(-?)([1-9][0-9]*)(?:E([1-9][0-9]{{0,2}}))?|(-?)([0-9]{{4}}))"
    rf"(?:S([1-9][0-9]{{0,1}}))?{_MARK}"
)
_UNITS: Final = (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.MILLENNIUM)
_MARKS: Final = {"": 0, "?": 1, "~": 2, "%": 3}
_QUALIFIERS: Final = (
    Qualifier.EXACT,
    Qualifier.UNCERTAIN,
    Qualifier.APPROXIMATE,
    Qualifier.BOTH,
)
_LOST_COMPONENT: Final = "which component is qualified: the whole date is"
_LOST_DIGITS: Final = "which digits are unspecified: the span of all that match is kept"
_LOST_HALF: Final = "which half of the earth the season is of: its months are kept"
#: The pieces of a date in order, and what is expected where one fails.
_STEPS: Final = (
    (re.compile(r"[?~%]?-?"), 0, ""),
    (re.compile(r"[0-9X]{4}"), 4, "a year of four digits"),
    (re.compile(r"[?~%]?"), 0, ""),
    (re.compile(r"-[?~%]?|\Z"), 0, "'-' and a month, or the end"),
    (re.compile(r"[0-9X]{2}"), 2, "a month of two digits"),
    (re.compile(r"[?~%]?"), 0, ""),
    (re.compile(r"-[?~%]?|\Z"), 0, "'-' and a day, or the end"),
    (re.compile(r"[0-9X]{2}"), 2, "a day of two digits"),
    (re.compile(r"[?~%]?"), 0, ""),
    (re.compile(r"\Z"), 0, "the end"),
)
#: The same of a year after ``Y``, or after its four digits where ``S`` follows them.
_LEAD: Final = re.compile(r"[?~%]?(?:(?P<far>Y)-?|(?P<short>-?[0-9]{4}(?=S)))?")
_YEAR_STEPS: Final = (
    (re.compile(r"[1-9][0-9]*|(?=S)"), 0, "a digit 1..9: a year such as Y-20000"),
    (re.compile(r"E[1-9][0-9]{0,2}(?![0-9])|(?!E)"), 0, "an exponent such as E7"),
    (re.compile(r"S[1-9][0-9]?(?![0-9])|(?!S)"), 0, "significant digits such as S2"),
    (re.compile(r"[?~%]?"), 0, ""),
    (re.compile(r"\Z"), 0, "the end"),
)


@frozen
class Part:
    """What one date, year or season says.

    Attributes:
        lower: First tick of its hull.
        upper: Tick after the last one.
        granularity: The unit in which it is given.
        qualifier: Its marks, those of single components included.
        longest: Most ticks that it can last when digits are unspecified; else ``None``.
        core: Bounds of the estimate of a year with significant digits; else ``None``.
        members: The separate dates that fit the unspecified digits, if there are several.
        losses: What all of this does not keep of the text, in words.
    """

    lower: Tick
    upper: Tick
    granularity: Granularity
    qualifier: Qualifier
    longest: int | None = None
    core: tuple[Tick, Tick] | None = None
    members: tuple["Part", ...] = ()
    losses: tuple[str, ...] = ()


def parse_part(text: str, start: int, stop: int, year_parts: Mapping[int, YearPart]) -> Part:
    """The date, year or season in ``text[start:stop]``, without a clock time.

    Args:
        text: The whole text.
        start: Where the part starts.
        stop: Where it stops.
        year_parts: What the codes of seasons, quarters and so on stand for.

    Raises:
        EdtfError: It is malformed, or no calendar has it.
    """
    found = _DATE.fullmatch(text, start, stop)
    if found is not None:
        return _date_part(text, found, year_parts)
    year = _YEAR.fullmatch(text, start, stop)
    if year is not None:
        return _year_part(text, year)
    raise _refusal(text, start, stop)


def _date_part(text: str, found: re.Match[str], year_parts: Mapping[int, YearPart]) -> Part:
    q1, year, q2, q3, month, q4, q5, day, q6 = found.groups("")
    qualifier = Qualifier.EXACT
    losses: tuple[str, ...] = ()
    if q1 or q2 or q3 or q4 or q5 or q6:
        qualifier, losses = _qualified((q1, q2, q3, q4, q5, q6), 3 if day else 2 if month else 1)
    if year == "-0000":
        raise EdtfError(text, found.start(2), "a year other than -0000")
    try:
        if not day and month.isdigit() and month > "20":
            return _season_part(year, int(month), qualifier, losses, year_parts)
        if "X" in year or "X" in month or "X" in day:
            return _masked_part(year, month, day, qualifier, losses)
        return _plain_part(int(year), month, day, qualifier, losses)
    except ImpossibleDateError as error:
        if day and matching_numbers(month, 1, 12):
            raise EdtfError(text, found.start(8), "a day that the month has") from error
        raise EdtfError(text, found.start(5), "a month 01..12 or a season 21..41") from error


def _qualified(marks: tuple[str, ...], components: int) -> tuple[Qualifier, tuple[str, ...]]:
    """The qualifier of the whole date, and whether some component has another one."""
    # On its left a mark is of its component alone, on its right of all before it as well.
    left = [_MARKS[mark] for mark in marks[::2]]
    right = [_MARKS[mark] for mark in marks[1::2]]
    carried, each = 0, []
    for component in range(components - 1, -1, -1):
        carried |= right[component]
        each.append(carried | left[component])
    whole = each[0]
    for bits in each[1:]:
        whole |= bits
    return _QUALIFIERS[whole], () if all(bits == whole for bits in each) else (_LOST_COMPONENT,)


def _plain_part(
    year: int, month: str, day: str, qualifier: Qualifier, losses: tuple[str, ...]
) -> Part:
    if day:
        lower, unit = day_number(year, int(month), int(day)), Granularity.DAY
        upper = lower + 1
    elif month:
        lower, unit = day_number(year, int(month), 1), Granularity.MONTH
        upper = lower + days_in_month(year, int(month))
    else:
        lower, unit = day_number(year, 1, 1), Granularity.YEAR
        upper = day_number(year + 1, 1, 1)
    return Part(lower * DAY_TICKS, upper * DAY_TICKS, unit, qualifier, losses=losses)


def _whole_years(
    first: int, last: int, unit: Granularity, qualifier: Qualifier, longest: int | None = None
) -> Part:
    lower, upper = day_number(first, 1, 1), day_number(last + 1, 1, 1)
    return Part(lower * DAY_TICKS, upper * DAY_TICKS, unit, qualifier, longest)


def _season_part(
    year: str,
    code: int,
    qualifier: Qualifier,
    losses: tuple[str, ...],
    year_parts: Mapping[int, YearPart],
) -> Part:
    if code not in year_parts:
        raise ImpossibleDateError(f"no season has the code {code}")
    if code in PLACED_SEASONS:
        losses = (*losses, _LOST_HALF)
    month, months, unit = year_parts[code]
    first, last = year_bounds(year) if "X" in year else (int(year), int(year))
    year_shift, month_shift = divmod(month - 1 + months, 12)
    lower = day_number(first, month, 1)
    upper = day_number(last + year_shift, month_shift + 1, 1)
    part = Part(lower * DAY_TICKS, upper * DAY_TICKS, unit, qualifier, losses=losses)
    if "X" not in year:
        return part
    longest = _LONGEST_THIRD if unit is Granularity.MONTH else LONGEST[unit]
    return _with_members(
        evolve(part, longest=longest),
        separate_matches(year, str(code), code=True),
        lambda fields: _season_part(fields[0], code, qualifier, losses, year_parts),
    )


def _masked_part(
    year: str, month: str, day: str, qualifier: Qualifier, losses: tuple[str, ...]
) -> Part:
    if month:
        unit = Granularity.DAY if day else Granularity.MONTH
        lower, upper = mask_bounds(year, month, day or None)
        hull = Part(lower, upper, unit, qualifier, LONGEST[unit], losses=losses)
    else:
        first, last = year_bounds(year)
        unknown = len(year) - len(year.rstrip("X"))
        # 199X is the decade; with other digits masked it is some year that fits.
        if year.count("X") == unknown < 4:
            return _whole_years(first, last, _UNITS[unknown], qualifier)
        hull = _whole_years(first, last, Granularity.YEAR, qualifier, LONGEST[Granularity.YEAR])

    def member(fields: tuple[str, str, str]) -> Part:
        if "X" in fields[1] or "X" in fields[2]:
            return _masked_part(*fields, qualifier, losses)
        return _plain_part(int(fields[0]), fields[1], fields[2], qualifier, losses)

    return _with_members(hull, separate_matches(year, month, day), member)


def _with_members(
    hull: Part,
    matches: tuple[tuple[str, str, str], ...] | None,
    member: Callable[[tuple[str, str, str]], Part],
) -> Part:
    if matches is None:
        return evolve(hull, losses=(_LOST_DIGITS, *hull.losses))
    members = tuple(member(fields) for fields in matches)
    if len(members) == 1:
        return members[0]
    return evolve(hull, members=members) if members else hull


def _year_part(text: str, found: re.Match[str]) -> Part:
    q1, sign, far, exponent, short_sign, short, significant, q2 = found.groups("")
    qualifier = _QUALIFIERS[_MARKS[q1] | _MARKS[q2]]
    if far and not exponent and len(far) < 5:
        raise EdtfError(text, found.end(3), "a year of five digits or more after Y")
    if len(far) + int(exponent or 0) > _MOST_DIGITS:
        raise EdtfError(text, found.start(3), f"a year of at most {_MOST_DIGITS} digits")
    if short_sign and not int(short):
        raise EdtfError(text, found.start(5), "a year other than -0000")
    year = int(short) if short else int(far) * 10 ** int(exponent or 0)
    negative = bool(sign or short_sign)
    if not significant:
        year = -year if negative else year
        return _whole_years(year, year, Granularity.YEAR, qualifier)
    digits = len(short) or len(str(year))
    if int(significant) > digits:
        raise EdtfError(text, found.start(7), f"at most {digits} significant digits")
    year = -year if negative else year
    years = significant_years(year, digits, int(significant))
    span = _whole_years(*years, Granularity.YEAR, qualifier)
    core = _whole_years(year, year, Granularity.YEAR, qualifier)
    return Part(
        span.lower,
        span.upper,
        Granularity.YEAR,
        qualifier,
        LONGEST[Granularity.YEAR],
        (core.lower, core.upper),
    )


def _refusal(text: str, start: int, stop: int) -> EdtfError:
    """The error that points at the first character that cannot be right."""
    lead = _LEAD.match(text, start, stop)
    assert lead is not None  # noqa: S101 - it matches the empty text
    steps = _STEPS if lead["far"] is None and lead["short"] is None else _YEAR_STEPS
    at = lead.end() if steps is _YEAR_STEPS else start
    for pattern, digits, expected in steps:
        found = pattern.match(text, at, stop)
        if found is None:
            while digits and at < stop and text[at] in "0123456789X":
                at += 1
            return EdtfError(text, at, expected)
        at = found.end()
    return EdtfError(text, at, "an EDTF date")


def year_text(year: int) -> str:
    """A year as EDTF writes it: ``1985``, ``-0043``, ``Y12345``."""
    if abs(year) > LAST_PLAIN_YEAR:
        return f"Y{year}"
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def significant_years(year: int, digits: int, significant: int) -> tuple[int, int]:
    """The first and the last year that share the leading digits of an estimate.

    Examples:
        >>> significant_years(1950, 4, 2), significant_years(-1960, 4, 2)
        ((1900, 1999), (-1999, -1900))
    """
    width = 10 ** (digits - significant)
    first = abs(year) // width * width
    return (-(first + width - 1), -first) if year < 0 else (first, first + width - 1)
