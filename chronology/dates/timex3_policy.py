"""What TIMEX3 leaves open, settled in one frozen value: hours, seasons, what START covers."""

from typing import Final, TypeAlias

from attrs import frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, Tick
from chronology.dates.edtf_policy import SeasonBounds

#: Hours from midnight of its day, half-open; 30 is 6 on the next morning.
HourSpan: TypeAlias = tuple[int, int]

#: Code of a part of the day -> the hours that it may cover, and those that it suggests.
DAY_PARTS: Final = (
    ("MO", ((6, 12), (6, 12))),
    ("MI", ((11, 14), (12, 13))),
    ("AF", ((12, 18), (12, 18))),
    ("EV", ((18, 24), (18, 24))),
    ("NI", ((18, 30), (20, 28))),
    ("DT", ((6, 18), (8, 18))),
)
#: Unit -> where START and MID of one of its cells end, and in what that is counted; thirds of
#: other units. A decade's are its years 0-3, 4-6 and 7-9, a month's its days 1-10, 11-20, the rest.
PORTIONS: Final = (
    (Granularity.CENTURY, (Granularity.YEAR, 33, 67)),
    (Granularity.DECADE, (Granularity.YEAR, 4, 7)),
    (Granularity.YEAR, (Granularity.MONTH, 4, 8)),
    (Granularity.HALF, (Granularity.MONTH, 2, 4)),
    (Granularity.QUARTER, (Granularity.MONTH, 1, 2)),
    (Granularity.SEASON, (Granularity.MONTH, 1, 2)),
    (Granularity.MONTH, (Granularity.DAY, 10, 20)),
    (Granularity.WEEK, (Granularity.DAY, 2, 4)),
    (Granularity.DAY, (Granularity.HOUR, 6, 18)),
)


@frozen
class TimexPolicy:
    """How to read what the guidelines do not settle.

    Attributes:
        day_parts: Hours of ``TMO``, ``TNI`` and so on. A night belongs to the day it begins on.
        portions: What ``START``, ``MID`` and ``END`` suggest of a cell.
        seasons: The months of ``SP``, ``SU``, ``FA`` and ``WI``.
    """

    day_parts: tuple[tuple[str, tuple[HourSpan, HourSpan]], ...] = DAY_PARTS
    portions: tuple[tuple[Granularity, tuple[Granularity, int, int]], ...] = PORTIONS
    seasons: SeasonBounds = SeasonBounds.NORTHERN

    def hours(self, part: str) -> tuple[HourSpan, HourSpan] | None:
        """The hours that a part of the day may cover, and those that it suggests."""
        return dict(self.day_parts).get(part)

    def portion(
        self, mod: str, lower: Tick, upper: Tick, unit: Granularity | None
    ) -> tuple[Tick, Tick]:
        """What ``START``, ``MID`` or ``END`` suggests of ``[lower, upper)``, one cell of the unit.

        Thirds where there is no unit. All of it where the part would be empty.

        Examples:
            >>> from chronology.axis.gregorian import iso_text, tick
            >>> august = tick(2023, 8), tick(2023, 9)
            >>> [iso_text(at) for at in TimexPolicy().portion("MID", *august, Granularity.MONTH)]
            ['2023-08-11', '2023-08-21']
        """
        finer = None if unit is None else dict(self.portions).get(unit)
        if finer is None:
            third = (upper - lower) // 3
            first, second = lower + third, upper - third
        else:
            step, count, other = finer
            first = gregorian.shift(lower, count, step)
            second = gregorian.shift(lower, other, step)
        start, end = {
            "START": (lower, first),
            "MID": (first, second),
            "END": (second, upper),
        }[mod]
        return (start, end) if lower <= start < end <= upper else (lower, upper)


#: The default: the hours and portions of newswire, northern seasons.
TIMEX_NEWS: Final = TimexPolicy()
