"""Dates with unspecified digits, such as ``156X-12-25``: their first and their last match."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Final

from chronology.axis.gregorian import DAY_TICKS, Tick, day_number, days_in_month
from chronology.errors import ImpossibleDateError

#: So many separate dates are kept one by one; of more, only the span is.
MOST_MATCHES: Final = 36
#: A known digit after an unspecified one: what matches is no unbroken stretch of time.
_GAP: Final = re.compile("X.*[0-9]")
_UNKNOWN: Final = ("", "XX")


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


def separate_matches(
    year: str, month: str, day: str = "", *, code: bool = False
) -> tuple[tuple[str, str, str], ...] | None:
    """The dates that fit the masks, where there is time in between that does not.

    Empty where what fits is one unbroken stretch, such as ``199X``, ``1985-1X`` or ``1985-XX-XX``;
    ``None`` where there are more of them than ``MOST_MATCHES``. A month or a day of which nothing
    is known and nothing follows stays ``XX``.

    Args:
        year: Four digits or ``X``, with a sign.
        month: Two of them, or none.
        day: Two of them, or none.
        code: Whether ``month`` is a season code.

    Examples:
        >>> separate_matches("1560", "X2")
        (('1560', '02', ''), ('1560', '12', ''))
        >>> separate_matches("156X", "12", "XX")[-1], separate_matches("XXXX", "12", "25")
        (('1569', '12', 'XX'), None)
    """
    known_day = "" if day in _UNKNOWN else day
    known_month = "" if month in _UNKNOWN and not known_day else month
    if not _GAP.search(year + known_month + known_day):
        return ()
    months = _texts(month, 12) if known_month and not code else (month,)
    days = _texts(day, 31) if known_day else (day,)
    if 10 ** year.count("X") * len(months) * len(days) > 2 * MOST_MATCHES:
        return None
    found = tuple(
        (_year_text(y), m, d)
        for y in sorted(_years(year))
        for m in months
        for d in days
        if not known_day or _has_day(y, int(m), int(d))
    )
    return found if len(found) <= MOST_MATCHES else None


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


def _texts(mask: str, highest: int) -> tuple[str, ...]:
    return tuple(f"{number:02d}" for number in matching_numbers(mask, 1, highest))


def _year_text(year: int) -> str:
    return f"{year:05d}" if year < 0 else f"{year:04d}"


def _has_day(year: int, month: int, day: int) -> bool:
    return day <= days_in_month(year, month)


def _first_day(years: Iterator[int], months: tuple[int, ...], days: tuple[int, ...]) -> int | None:
    for year in years:
        for month in months:
            for day in days:
                if _has_day(year, month, day):
                    return day_number(year, month, day)
    return None
