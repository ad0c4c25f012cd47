"""How far a clock is from Greenwich, by the zone that the words name."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from chronology.axis.gregorian import Tick

_EPOCH: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - civil time, as ticks are


def offset_at(zone: int | str | None, at: Tick) -> int | None:
    """Seconds east of UTC of a zone when its own clock shows ``at``.

    Args:
        zone: Seconds east of UTC, or an IANA name where clocks change with the season.
        at: The civil time that the zone's clock shows.

    Returns:
        ``None`` when there is no zone, when the name is not in the zone database, or when the year
        is none that ``datetime`` has.

    Examples:
        >>> from chronology.axis.gregorian import tick
        >>> [offset_at("America/New_York", tick(2021, month, 14)) for month in (1, 7)]
        [-18000, -14400]
        >>> offset_at(3_600, tick(2021))
        3600
    """
    if zone is None or isinstance(zone, int):
        return zone
    known = _zone(zone)
    if known is None:
        return None
    try:
        shown = (_EPOCH + timedelta(seconds=at)).replace(tzinfo=known)
        distance = shown.astimezone(UTC).replace(tzinfo=None) - shown.replace(tzinfo=None)
    except OverflowError:
        return None
    return -round(distance.total_seconds())


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
