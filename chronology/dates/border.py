"""The border with ``datetime`` and pendulum: what others call a date becomes an interval, and back.

The only file that imports pendulum, and only inside functions. Nothing here reads the clock.
"""

import datetime
import re
from typing import TYPE_CHECKING, Final, TypeAlias, overload

from attrs import frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.edtf import parse_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import (
    EdtfError,
    ImpossibleDateError,
    OutOfRangeError,
    ReferenceDateError,
)

if TYPE_CHECKING:
    import pendulum

#: What stands for a date: pendulum's dates and datetimes are subclasses of ``datetime``'s.
Datelike: TypeAlias = str | datetime.date | datetime.datetime | Interval | FuzzyDate

_EPOCH: Final = datetime.datetime(1970, 1, 1)
_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_STAMP: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?"
    r"(?: ?(?:([Zz])|([+-])(0\d|1[0-4])(?::?([0-5]\d))?))?",
    re.ASCII,
)
_OWN_AXIS: Final = re.compile(r"[+-]\d{6,}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?", re.ASCII)
#: Forms of ISO 8601 left to pendulum: basic dates, ordinal dates, weekdays, with or without clock.
_OTHER_ISO: Final = re.compile(
    r"(?:\d{8}|\d{4}-?\d{3}|\d{4}-?W\d\d-?\d)(?:T[\d:.,]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?", re.ASCII
)
#: Units whose cells an interval is tried for, the widest first.
_CELLS: Final = (
    Granularity.MILLENNIUM,
    Granularity.CENTURY,
    Granularity.DECADE,
    Granularity.YEAR,
    Granularity.HALF,
    Granularity.QUARTER,
    Granularity.MONTH,
    Granularity.WEEK,
    Granularity.WEEKEND,
    Granularity.DAY,
    Granularity.HOUR,
    Granularity.MINUTE,
)


@frozen
class Moment:
    """A date that somebody gave: where it lies, how finely it was given and in which zone.

    Attributes:
        interval: Civil time at its place, half-open.
        granularity: The unit in which it was given; ``SECOND`` for a ``datetime``.
        offset: Seconds east of UTC, or ``None`` when the zone is not known.
    """

    interval: Interval
    granularity: Granularity
    offset: int | None = None


def to_moment(value: Datelike) -> Moment:
    """The moment that a value from outside stands for; the clock time stays as it was written.

    Text is an ISO 8601 date or stamp (with offset, ``Z`` or neither), a date of this axis such as
    ``-000043-03-15``, or EDTF. Fractions of a second are dropped. Words such as "now" or
    "yesterday" are refused, for they would need the clock.

    Raises:
        ReferenceDateError: The value is no date, or one that no calendar has.

    Examples:
        >>> to_moment("2023-10-19T18:00:00+05:00").offset
        18000
        >>> to_moment("2023-10").granularity.name
        'MONTH'
        >>> to_moment("now")
        Traceback (most recent call last):
        ...
        chronology.errors.ReferenceDateError: not a date: 'now'; give one such as 2023-10-19
    """
    if isinstance(value, str):
        return _from_text(value)
    if isinstance(value, FuzzyDate):
        return Moment(value.span, value.granularity)
    if isinstance(value, Interval):
        return Moment(value, _granularity_of(value))
    if isinstance(value, datetime.datetime):
        return _from_datetime(value)
    if isinstance(value, datetime.date):
        return Moment(Interval.of(value.year, value.month, value.day), Granularity.DAY)
    raise ReferenceDateError(f"not a date: {value!r}; give one such as 2023-10-19")


def to_datetime(at: Tick, offset: int | None = None) -> datetime.datetime:
    """The tick as a ``datetime`` that shows the same clock time.

    Without an offset it is naive; with one it carries that fixed zone, in seconds east of UTC.

    Raises:
        OutOfRangeError: The year is not in 1..9999.

    Examples:
        >>> to_datetime(gregorian.tick(2023, 10, 19, 18)).isoformat()
        '2023-10-19T18:00:00'
    """
    zone = None if offset is None else datetime.timezone(datetime.timedelta(seconds=offset))
    try:
        return (_EPOCH + datetime.timedelta(seconds=at)).replace(tzinfo=zone)
    except OverflowError as error:
        raise OutOfRangeError(
            f"datetime and pendulum know the years 1 to 9999 only, got {gregorian.iso_text(at)}"
        ) from error


def to_date(at: Tick) -> datetime.date:
    """The civil day that holds the tick.

    Raises:
        OutOfRangeError: The year is not in 1..9999.

    Examples:
        >>> to_date(gregorian.tick(2023, 10, 19, 18))
        datetime.date(2023, 10, 19)
    """
    return to_datetime(at).date()


@overload
def to_pendulum(when: Tick) -> "pendulum.DateTime": ...
@overload
def to_pendulum(when: Interval) -> "pendulum.Interval[pendulum.DateTime]": ...
def to_pendulum(
    when: Interval | Tick,
) -> "pendulum.Interval[pendulum.DateTime] | pendulum.DateTime":
    """The tick as a naive pendulum ``DateTime``, or the interval as pendulum's.

    A pendulum interval ends with the first tick that is no longer part of it.

    Raises:
        OutOfRangeError: A side is unbounded, or its year is not in 1..9999.

    Examples:
        >>> to_pendulum(Interval.of(2024, 2)).in_days()
        29
    """
    import pendulum

    if not isinstance(when, Interval):
        return pendulum.instance(to_datetime(when), tz=None)
    if when.lower is None or when.upper is None:
        raise OutOfRangeError(f"pendulum has no unbounded interval, got {when}")
    return pendulum.interval(to_pendulum(when.lower), to_pendulum(when.upper))


def _from_text(text: str) -> Moment:
    trimmed = text.strip()
    try:
        day = _DAY.fullmatch(trimmed)
        if day is not None:  # by far the most common
            lower = gregorian.day_number(int(day[1]), int(day[2]), int(day[3])) * DAY_TICKS
            return Moment(Interval(lower, lower + DAY_TICKS), Granularity.DAY)
        stamp = _STAMP.fullmatch(trimmed)
        if stamp is not None:
            return _from_stamp(stamp)
        if _OWN_AXIS.fullmatch(trimmed):
            at = gregorian.parse_iso_text(trimmed)
            unit = Granularity.SECOND if "T" in trimmed else Granularity.DAY
            return Moment(Interval.containing(at, unit), unit)
        if _OTHER_ISO.fullmatch(trimmed):
            return _from_pendulum_text(trimmed)
        date = parse_edtf(trimmed)
    except ImpossibleDateError as error:
        raise ReferenceDateError(f"no calendar has {text!r}: {error}") from error
    except EdtfError as error:
        if isinstance(error.__cause__, ImpossibleDateError):
            raise ReferenceDateError(f"no calendar has {text!r}: {error.__cause__}") from error
        raise ReferenceDateError(f"not a date: {text!r}; give one such as 2023-10-19") from error
    return Moment(date.span, date.granularity)


def _from_stamp(stamp: re.Match[str]) -> Moment:
    year, month, day, hour, minute, second, zulu, sign, offset_hours, offset_minutes = (
        stamp.groups()
    )
    at = gregorian.tick(int(year), int(month), int(day), int(hour), int(minute)) + int(second or 0)
    unit = Granularity.MINUTE if second is None else Granularity.SECOND
    offset = None
    if zulu:
        offset = 0
    elif sign:
        offset = int(offset_hours) * HOUR_TICKS + int(offset_minutes or 0) * MINUTE_TICKS
        offset = -offset if sign == "-" else offset
    return Moment(Interval.containing(at, unit), unit, offset)


def _from_pendulum_text(text: str) -> Moment:
    import pendulum

    try:
        parsed = pendulum.parse(text, exact=True, tz=None)
    except ValueError as error:
        raise ImpossibleDateError(str(error)) from error
    if not isinstance(parsed, datetime.date):
        raise ImpossibleDateError(f"{text} is no date")
    return to_moment(parsed)


def _from_datetime(value: datetime.datetime) -> Moment:
    at = gregorian.tick(value.year, value.month, value.day, value.hour, value.minute)
    east = value.utcoffset()
    offset = None if east is None else round(east.total_seconds())
    return Moment(
        Interval.containing(at + value.second, Granularity.SECOND), Granularity.SECOND, offset
    )


def _granularity_of(interval: Interval) -> Granularity:
    """The widest unit that the interval is one cell of; else days if both ends are midnights."""
    lower, upper = interval.lower, interval.upper
    if lower is not None and upper is not None:
        for unit in _CELLS:
            if gregorian.cell(gregorian.index(lower, unit), unit) == (lower, upper):
                return unit
    if (lower or 0) % DAY_TICKS or (upper or 0) % DAY_TICKS:
        return Granularity.SECOND
    return Granularity.DAY
