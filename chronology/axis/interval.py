"""Half-open intervals of the axis."""

from typing import Self

from attrs import frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.errors import EmptyIntervalError


def later_of(first: Tick | None, second: Tick | None) -> Tick | None:
    """The tighter of two lower bounds; ``None`` is no bound."""
    if first is None or second is None:
        return second if first is None else first
    return max(first, second)


def earlier_of(first: Tick | None, second: Tick | None) -> Tick | None:
    """The tighter of two upper bounds; ``None`` is no bound."""
    if first is None or second is None:
        return second if first is None else first
    return min(first, second)


@frozen(repr=False)
class Interval:
    """The ticks ``t`` with ``lower <= t < upper``; never empty.

    ``None`` leaves a side unbounded. Monday *meets* Tuesday: they share no tick and leave no gap.

    Raises:
        EmptyIntervalError: ``lower >= upper``.

    Examples:
        >>> Interval.of(1963).upper == Interval.of(1964).lower
        True
        >>> Interval.of(2024, 2)
        Interval[2024-02-01, 2024-03-01)
        >>> Interval.of(2024, 2) & Interval.of(2024, 3) is None
        True
    """

    lower: Tick | None
    upper: Tick | None

    def __attrs_post_init__(self) -> None:
        if self.lower is not None and self.upper is not None and self.lower >= self.upper:
            raise EmptyIntervalError(f"lower must be before upper, got {self.lower}, {self.upper}")

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """The whole year, month or day; missing fields widen the interval.

        Raises:
            ImpossibleDateError: There is no such month or day.
        """
        if month is None:
            return cls.cell(year, Granularity.YEAR)
        if day is None:
            lower = gregorian.tick(year, month)
            return cls(lower, gregorian.shift(lower, 1, Granularity.MONTH))
        lower = gregorian.tick(year, month, day)
        return cls(lower, lower + DAY_TICKS)

    @classmethod
    def cell(cls, number: int, unit: Granularity) -> Self:
        """The cell of the calendar grid with that number; see ``gregorian.index``."""
        return cls(*gregorian.cell(number, unit))

    @classmethod
    def containing(cls, at: Tick, unit: Granularity) -> Self:
        """The cell of the calendar grid that holds the tick."""
        return cls.cell(gregorian.index(at, unit), unit)

    def __and__(self, other: "Interval") -> "Interval | None":
        """The ticks of both, or ``None`` when there are none."""
        lower, upper = later_of(self.lower, other.lower), earlier_of(self.upper, other.upper)
        if lower is not None and upper is not None and lower >= upper:
            return None
        return Interval(lower, upper)

    def hull(self, other: "Interval") -> "Interval":
        """The smallest interval that contains both."""
        lower = None if self.lower is None or other.lower is None else min(self.lower, other.lower)
        upper = None if self.upper is None or other.upper is None else max(self.upper, other.upper)
        return Interval(lower, upper)

    def contains(self, other: "Interval") -> bool:
        """Whether every tick of ``other`` is one of this interval."""
        return self & other == other

    def shift(self, amount: int, unit: Granularity) -> "Interval":
        """Both bounds moved by whole calendar units; see ``gregorian.shift``.

        Bounds that a shorter month would bring together keep their distance.

        Examples:
            >>> Interval.of(2023, 1, 30).shift(1, Granularity.MONTH)
            Interval[2023-02-28, 2023-03-01)
        """
        lower = None if self.lower is None else gregorian.shift(self.lower, amount, unit)
        upper = None if self.upper is None else gregorian.shift(self.upper, amount, unit)
        if lower is not None and upper is not None and upper <= lower:
            assert self.lower is not None  # noqa: S101 - it has been moved
            assert self.upper is not None  # noqa: S101
            upper = lower + self.upper - self.lower
        return Interval(lower, upper)

    def __repr__(self) -> str:
        return f"Interval{self}"

    def __str__(self) -> str:
        lower = ".." if self.lower is None else gregorian.iso_text(self.lower)
        upper = ".." if self.upper is None else gregorian.iso_text(self.upper)
        return f"[{lower}, {upper})"
