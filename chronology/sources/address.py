"""Dates in addresses: `/2023/10/19/`, `2023-10-19` and the like in a URL or a file name."""

import re
from collections.abc import Iterator
from typing import Final

from chronology.axis import gregorian
from chronology.sources.written import WrittenDate, month_number

_YEAR: Final = r"(?<![\d.])(?P<year>(?:1[6-9]|20)\d\d)"
_FORMS: Final = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        _YEAR + r"[/_.-](?P<month>\d{1,2})[/_.-](?P<day>\d{1,2})(?!\d)",
        _YEAR + r"[/_-](?P<month>[a-z]{3,9})[/_-](?P<day>\d{1,2})(?!\d)",
        # Compact, between separators: the digits of a hash or of an article's number are not.
        (
            r"(?:(?<=[/_-])|(?<![0-9a-z])|(?<=[A-Z]{3}))"
            r"(?P<year>(?:19|20)\d\d)/?(?P<month>\d\d)/?(?P<day>\d\d)(?![0-9a-z])"
        ),
        _YEAR + r"[/-](?P<month>\d\d)(?!\d)",
        r"(?<=/)(?P<year>(?:19|20)\d\d)(?=/)",
    )
)


def read_address(address: str) -> WrittenDate | None:
    """The date in a URL or a file name, or the year and month of one; ``None`` if there is none.

    The fullest date wins. What the calendar does not have is taken for a number, not for a date:
    nobody vouches for the digits of an address.

    Examples:
        >>> read_address("https://example.org/world/2023/oct/19/attacks-on-mosques")
        WrittenDate(text='2023/oct/19', year=2023, month=10, day=19, clock='', fault='')
        >>> read_address("notes_20231345.txt") is None
        True
    """
    return next(_dates(address), None)


def _dates(address: str) -> Iterator[WrittenDate]:
    for form in _FORMS:
        for found in form.finditer(address):
            groups = found.groupdict()
            month = _month(groups.get("month"))
            if month == 0:
                continue
            day = None if groups.get("day") is None else int(groups["day"])
            date = WrittenDate(found.group().strip("/"), int(groups["year"]), month, day)
            if _is_real(date):
                yield date


def _month(written: str | None) -> int | None:
    """The month, ``None`` where there is none, 0 where the word is no month."""
    if written is None:
        return None
    return int(written) if written.isdigit() else month_number(written) or 0


def _is_real(date: WrittenDate) -> bool:
    if date.year is None or date.month is None:
        return True
    if not 1 <= date.month <= 12:
        return False
    return date.day is None or 1 <= date.day <= gregorian.days_in_month(date.year, date.month)
