"""How long calendar units last: weeks always as long, months and years not.

The Gregorian calendar repeats itself after 400 years, so that trying all months of these tries all.
"""

from functools import lru_cache
from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import (
    DAY_TICKS,
    FIXED_TICKS,
    MONTH_COUNTS,
    WEEK_TICKS,
    Granularity,
)

_PERIOD_MONTHS: Final = 4_800
_PERIOD_DAYS: Final = 146_097
#: The same number of months is at most so many days longer at one time than at another.
_MOST_VARIATION: Final = 6
#: Of more different amounts than these, the variation is not looked up one by one.
_FEW: Final = 24


def unit_lengths(amount: int, unit: Granularity) -> tuple[int, int]:
    """The fewest and the most ticks by which ``gregorian.shift`` moves a tick.

    Both are reached by some tick; negative for a negative amount.

    Raises:
        ValueError: ``unit`` is ``PART``.

    Examples:
        >>> [ticks // DAY_TICKS for ticks in unit_lengths(1, Granularity.YEAR)]
        [365, 366]
        >>> [ticks // DAY_TICKS for ticks in unit_lengths(-1, Granularity.MONTH)]
        [-31, -28]
    """
    fixed = WEEK_TICKS if unit in (Granularity.WEEK, Granularity.WEEKEND) else FIXED_TICKS.get(unit)
    if fixed is not None:
        return amount * fixed, amount * fixed
    months = MONTH_COUNTS.get(unit)
    if months is None:
        raise ValueError(f"{unit.name} has no length")
    # For -1 month, four hundred years back and 4 799 months on.
    periods, rest = divmod(amount * months, _PERIOD_MONTHS)
    least, most = _rest_lengths(rest)
    whole = periods * _PERIOD_DAYS
    return (whole + least) * DAY_TICKS, (whole + most) * DAY_TICKS


def variation(low: int, high: int, unit: Granularity) -> int:
    """The most ticks by which a number of units, of ``low..high``, differs from time to time.

    Zero for weeks and finer units. An upper bound where the range is wide.

    Raises:
        ValueError: ``unit`` is ``PART``.

    Examples:
        >>> variation(1, 1, Granularity.MONTH) // DAY_TICKS
        3
    """
    if high - low >= _FEW and unit in MONTH_COUNTS:
        return _MOST_VARIATION * DAY_TICKS
    spans = (unit_lengths(amount, unit) for amount in range(low, high + 1))
    return max(most - least for least, most in spans)


def most_units(ticks: int, unit: Granularity, *, longest: bool) -> int:
    """The largest number of units that last no longer than so many ticks.

    Args:
        ticks: A length of time, 0 or more.
        unit: Any unit but ``PART``.
        longest: Whether at the times when they last longest, or when they are shortest.

    Examples:
        >>> most_units(30 * DAY_TICKS, Granularity.MONTH, longest=True)
        0
        >>> most_units(30 * DAY_TICKS, Granularity.MONTH, longest=False)
        1
    """
    low, high = 0, 1
    while unit_lengths(high, unit)[longest] <= ticks:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (
            (middle, high) if unit_lengths(middle, unit)[longest] <= ticks else (low, middle)
        )
    return low


@lru_cache(maxsize=2048)
def _rest_lengths(months: int) -> tuple[int, int]:
    starts = _month_starts()
    found = []
    for number in range(_PERIOD_MONTHS):
        days = starts[number + months] - starts[number]
        here = starts[number + 1] - starts[number]
        there = starts[number + months + 1] - starts[number + months]
        # A day that the other month lacks moves to its last one.
        found += [days, days - max(0, here - there)]
    return min(found), max(found)


@lru_cache(maxsize=1)
def _month_starts() -> tuple[int, ...]:
    numbers = range(2 * _PERIOD_MONTHS + 1)
    return tuple(gregorian.start(number, Granularity.MONTH) // DAY_TICKS for number in numbers)
