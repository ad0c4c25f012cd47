"""Dates with unspecified digits, such as ``156X-12-25``: their first and their last match."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from chronology.axis.gregorian import DAY_TICKS, Tick, day_number, days_in_month
from chronology.errors import ImpossibleDateError


def mask_bounds(year: str, month: str, day: str | None = None) -> tuple[Tick, Tick]:
    """The hull ``[lower, upper)`` of all real dates that fit the masks, ``X`` being any digit.

    Only what matches counts: ``XXXX-02-29`` runs from a leap year to a leap year, ``-01XX`` from
    -0199 to -0100, and no year is ``-0000``.

    Raises:
        ImpossibleDateError: Nothing matches, as with ``15XX-02-3X``.

    Examples:
        >>> from chronology.axis.gregorian import tick
        >>> mask_bounds("156X", "12", "25") == (tick(1560, 12, 25), tick(1569, 12, 26))
        True
    """
    months = matching_numbers(month, 1, 12)
    if not months:
        raise ImpossibleDateError(f"no month is {month}")
    if day is None:
        lower = day_number(next(_years(year)), months[0], 1)
        last_year = next(_years(year, descending=True))
        upper = day_number(last_year, months[-1], 1) + days_in_month(last_year, months[-1])
        return lower * DAY_TICKS, upper * DAY_TICKS
    days = matching_numbers(day, 1, 31)
    # Year 4 has every day that some year has, so a miss there is a miss everywhere.
    if not any(_has_day(4, m, d) for m in months for d in days):
        raise ImpossibleDateError(f"no month {month} has a day {day}")
    first = _first_day(_years(year), months, days)
    last = _first_day(_years(year, descending=True), months[::-1], days[::-1])
    if first is None or last is None:
        raise ImpossibleDateError(f"no year {year} has a day {month}-{day}")
    return first * DAY_TICKS, (last + 1) * DAY_TICKS


def year_bounds(year: str) -> tuple[int, int]:
    """The first and the last year that fit the mask.

    Examples:
        >>> year_bounds("-01XX")
        (-199, -100)
    """
    return next(_years(year)), next(_years(year, descending=True))


@lru_cache(maxsize=512)
def matching_numbers(mask: str, lowest: int, highest: int) -> tuple[int, ...]:
    """The numbers of two digits within ``lowest..highest`` that fit the mask, ascending.

    Examples:
        >>> matching_numbers("1X", 1, 12)
        (10, 11, 12)
    """
    return tuple(
        number
        for number in range(lowest, highest + 1)
        if all(m in ("X", d) for m, d in zip(mask, f"{number:02d}", strict=True))
    )


def _years(mask: str, *, descending: bool = False) -> Iterator[int]:
    negative = mask.startswith("-")
    digits = "0123456789"
    if descending != negative:
        digits = digits[::-1]
    for chosen in product(*(digits if char == "X" else char for char in mask.lstrip("-"))):
        number = int("".join(chosen))
        if not negative:
            yield number
        elif number:
            yield -number


def _has_day(year: int, month: int, day: int) -> bool:
    return day <= days_in_month(year, month)


def _first_day(years: Iterator[int], months: tuple[int, ...], days: tuple[int, ...]) -> int | None:
    for year in years:
        for month in months:
            for day in days:
                if _has_day(year, month, day):
                    return day_number(year, month, day)
    return None
