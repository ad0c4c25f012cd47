"""When a TimeML document was written: the tag that tells, or words where a date may stand."""

from collections.abc import Iterator, Mapping
from typing import Final

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import parse_timex3
from chronology.errors import ReferenceDateError, TimexError
from chronology.formats.timeml_document import TimexTag
from chronology.language.reference import Reference, Rung
from chronology.sources.address import read_address
from chronology.sources.written import WrittenDate, read_date

#: Elements that name the document; agencies put the date into the name: APW19980807.0261.
NAMES: Final = ("DOCID", "DOCNO")
_DATES: Final = ("DCT", "DATE_TIME")
_CLOCKED: Final = (Granularity.SECOND, Granularity.MINUTE)


def reference_of(creation: TimexTag | None, head: Mapping[str, str]) -> Reference | None:
    """The reference of what names a day, the most trusted first; ``None`` when nothing does.

    Args:
        creation: The tag of the document creation time.
        head: The words of the elements around the text, by their names.

    Examples:
        >>> reference_of(TimexTag(value="2023-10-19TMO"), {}).text
        '2023-10-19'
        >>> reference_of(None, {"DOCNO": "APW19980807.0261"}).rung.name
        'URL'
    """
    told = None if creation is None else _of_tag(creation)
    return told or next(_of_words(head), None)


def _of_tag(creation: TimexTag) -> Reference | None:
    words = creation.text.strip() or creation.value
    try:
        told = Reference.of(creation.value, Rung.METADATA, words)
    except ReferenceDateError:
        return _of_value(creation.value, words)
    # Not some day of a month: 2023-10-XX.
    return told if told.interval & told.day == told.interval else None


def _of_value(value: str, words: str) -> Reference | None:
    """The reference of forms that TIMEX3 has and ISO 8601 has not: 2023-10-19TMO, BC0044-03-15."""
    try:
        date = parse_timex3(value)
    except TimexError:
        return None
    if not isinstance(date, FuzzyDate) or date.granularity > Granularity.DAY:
        return None
    if date.earliest is None or (date.granularity is Granularity.DAY and date.cell is None):
        return None
    unit = date.granularity if date.granularity in _CLOCKED else Granularity.DAY
    return Reference(Interval.containing(date.earliest, unit), unit, None, Rung.METADATA, words)


def _of_words(head: Mapping[str, str]) -> Iterator[Reference]:
    for date, rung, words in _written_dates(head):
        try:
            yield date.reference(rung, words)
        except ReferenceDateError:
            continue


def _written_dates(head: Mapping[str, str]) -> Iterator[tuple[WrittenDate, Rung, str]]:
    for name in _DATES:
        written = read_date(head.get(name, ""))
        if written is not None:
            yield written[0], Rung.METADATA, head[name]
    for name in NAMES:
        found = read_address(head.get(name, ""))
        if found is not None:
            yield found, Rung.URL, head[name]
