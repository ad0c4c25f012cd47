"""Clock times as constructions."""

from typing import Final, NamedTuple

from chronology.axis.gregorian import DAY_TICKS, Granularity
from chronology.language.atoms import DayPart
from chronology.language.constructions.shape import is_day
from chronology.language.operators import Clock, Expression, Instant, Origin, This
from chronology.language.registry import construction
from chronology.language.senses import ClockTime

_NOON: Final = ClockTime(12, 0)
_MIDNIGHT: Final = ClockTime(24, 0)
_THAT_DAY: Final = This(Granularity.DAY, Origin.NARRATIVE)
_LAST_HOUR: Final = 24
_MINUTES: Final = 60


class ZonedTime(NamedTuple):
    """A clock time and the zone that the words name: seconds east of UTC, or an IANA name."""

    time: ClockTime
    zone: int | str | None = None


@construction("clock_time")
def clock_digits(clock: ClockTime) -> ClockTime:
    """A clock time with a colon: "17:00"."""
    return clock


@construction("clock_time")
def morning_clock(hour: float | None = None, clock: ClockTime | None = None) -> ClockTime | None:
    """A clock time before noon: "6 a.m.", "10:35 a.m."; 12 is midnight."""
    return _half_day(hour, clock, 0)


@construction("clock_time")
def afternoon_clock(hour: float | None = None, clock: ClockTime | None = None) -> ClockTime | None:
    """A clock time after noon: "8 p.m."; 12 is noon."""
    return _half_day(hour, clock, 12)


@construction("clock_time")
def clock_in_part(
    part: DayPart, hour: float | None = None, clock: ClockTime | None = None
) -> ClockTime | None:
    """A clock time with its part of the day: "5 in the morning", "nine o'clock at night"."""
    hours = hour if clock is None else clock.hour
    evening = part in (DayPart.AFTERNOON, DayPart.EVENING)
    late = evening or (part is DayPart.NIGHT and hours is not None and hours >= 6)
    return _half_day(hour, clock, 12 if late else 0)


@construction("clock_time")
def full_hour(hour: float) -> ClockTime | None:
    """An hour by the clock: "nine o'clock"."""
    return _clock_time(hour, 0)


@construction("clock_time")
def spoken_clock(spoken: ClockTime) -> ClockTime:
    """A clock time in words, read as the first of its two: "half past three"."""
    return spoken


@construction("spoken")
def minutes_past(minute: float, hour: float) -> ClockTime | None:
    """Minutes after the hour: "ten minutes past nine"."""
    return _clock_time(hour, minute)


@construction("spoken")
def minutes_to(minute: float, hour: float) -> ClockTime | None:
    """Minutes before the hour: "five minutes to twelve"."""
    return _clock_time(hour - 1, _MINUTES - minute) if hour >= 1 else None


@construction("spoken")
def quarter_past(hour: float) -> ClockTime | None:
    """A quarter after the hour: "a quarter past three"."""
    return _clock_time(hour, 15)


@construction("spoken")
def half_past(hour: float) -> ClockTime | None:
    """Half an hour after the hour: "half past three"."""
    return _clock_time(hour, 30)


@construction("spoken")
def quarter_to(hour: float) -> ClockTime | None:
    """A quarter before the hour: "a quarter to seven"."""
    return _clock_time(hour - 1, 45) if hour >= 1 else None


@construction("clock_time")
def noon() -> ClockTime:
    """Twelve noon."""
    return _NOON


@construction("clock_time")
def midnight() -> ClockTime:
    """The midnight that ends the day named with it."""
    return _MIDNIGHT


@construction("zoned_clock")
def clock_without_zone(clock_time: ClockTime) -> ZonedTime:
    """A clock time in the article's own zone."""
    return ZonedTime(clock_time)


@construction("zoned_clock")
def clock_in_zone(clock_time: ClockTime, zone: int | str) -> ZonedTime:
    """A clock time in a named zone: "8 p.m. EST"."""
    return ZonedTime(clock_time, zone)


@construction("zoned_clock")
def clock_at_offset(
    clock_time: ClockTime, east: ClockTime | None = None, west: ClockTime | None = None
) -> ZonedTime:
    """A clock time with its distance from Greenwich: "11 am UTC+02:45"."""
    shown, sign = (east, 1) if east is not None else (west, -1)
    seconds = 0 if shown is None else sign * (3_600 * shown.hour + 60 * shown.minute)
    return ZonedTime(clock_time, seconds)


@construction("zoned_clock")
def military_clock(four_digits: int, zone: int | str | None = None) -> ZonedTime | None:
    """A clock time of four digits: "1430 GMT", "0600 hours"."""
    hour, minute = divmod(four_digits, 100)
    time = _clock_time(hour, minute)
    return None if time is None else ZonedTime(time, zone)


@construction("offset")
def offset_digits(clock: ClockTime) -> ClockTime:
    """A distance from Greenwich with a colon: "02:45"."""
    return clock


@construction("offset")
def offset_hours(four_digits: int | None = None, hour: int = 0) -> ClockTime | None:
    """A distance from Greenwich in one number: "0900", "2"."""
    hour, minute = (hour, 0) if four_digits is None else divmod(four_digits, 100)
    return _clock_time(hour, minute)


@construction("time")
def stamp_in_zone(iso: Expression, zone: int | str) -> Expression | None:
    """A stamp with the name of its zone: "2021-03-14 23:00 ET"."""
    if not isinstance(iso, Instant) or iso.unit >= Granularity.DAY:
        return None
    midnight = iso.lower // DAY_TICKS * DAY_TICKS
    day = Instant(midnight, midnight + DAY_TICKS, Granularity.DAY)
    minutes, second = divmod(iso.lower - midnight, 60)
    hour, minute = divmod(minutes, 60)
    shown = second if iso.unit is Granularity.SECOND else None
    return Clock(hour, minute, day, shown, zone)


@construction("time")
def clock_of_day(zoned_clock: ZonedTime, date: Expression) -> Expression | None:
    """A clock time of a day: "8 p.m. Thursday"."""
    return _clock(zoned_clock, date) if is_day(date) else None


@construction("time")
def four_digits_of_day(four_digits: int, date: Expression) -> Expression | None:
    """A clock time of four digits with its day: "1430 on Tuesday"."""
    hour, minute = divmod(four_digits, 100)
    time = _clock_time(hour, minute)
    return None if time is None or not is_day(date) else _clock(ZonedTime(time), date)


@construction("time")
def clock_alone(zoned_clock: ZonedTime) -> Expression:
    """A clock time of the day spoken of."""
    return _clock(zoned_clock, _THAT_DAY)


def _clock_time(hour: float, minute: float) -> ClockTime | None:
    if hour != int(hour) or minute != int(minute):
        return None
    if not (0 <= hour <= _LAST_HOUR and 0 <= minute < _MINUTES):
        return None
    return ClockTime(int(hour), int(minute))


def _half_day(hour: float | None, clock: ClockTime | None, shift: int) -> ClockTime | None:
    if clock is None and hour is not None:
        clock = _clock_time(hour, 0)
    if clock is None or not 1 <= clock.hour <= 12:
        return None
    return clock._replace(hour=clock.hour % 12 + shift)


def _clock(zoned: ZonedTime, day: Expression) -> Clock:
    time, zone = zoned
    return Clock(time.hour, time.minute, day, time.second, zone)
