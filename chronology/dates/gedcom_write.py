"""A fuzzy date becomes a GEDCOM date value, and what that does not keep."""

from collections.abc import Iterator
from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.dates.attributes import Qualifier, Shape
from chronology.dates.calendars import Calendar
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.gedcom_parse import parse_value
from chronology.dates.gedcom_read import LABELLED, NOTATION, GedcomPolicy, parse_gedcom
from chronology.dates.gedcom_value import GedcomDate, GedcomValue, GedcomVersion, gedcom_text
from chronology.dates.losses import differences
from chronology.dates.placeless import Placeless
from chronology.errors import GedcomError

#: The text of a date without bounds: words in version 5.5.1, an empty payload in version 7.
_NO_DATE: Final = {GedcomVersion.V5_5_1: "(date not known)", GedcomVersion.V7: ""}
_KEYWORDS: Final = {Qualifier.APPROXIMATE: "ABT", Qualifier.BOTH: "EST"}
#: The units of GEDCOM's dates, coarse to fine.
_UNITS: Final = (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)


def format_gedcom(
    date: FuzzyDate,
    *,
    version: GedcomVersion = GedcomVersion.V5_5_1,
    policy: GedcomPolicy = LABELLED,
) -> str:
    """The GEDCOM date value of a fuzzy date, in the Gregorian calendar unless it kept another.

    Formally: ``parse_gedcom(format_gedcom(d)).outer`` contains ``d.outer``, unless ``d`` has no
    bounds, and the text of what was read from it is the same text. :func:`gedcom_losses` says what
    it leaves out.

    The value that the date was read from is written again where it still says all of it. What went
    on is ``FROM … TO``, if one day, month or year holds its start and one its end; a day, month or
    year stands for itself, with ``ABT`` or ``EST``; anything else is ``BET … AND``, ``BEF`` or
    ``AFT``. Days are the finest. A date without bounds is words, or in version 7 nothing.

    Args:
        date: Any date.
        version: The version of the file that the text is for.
        policy: The one under which the text will be read.

    Examples:
        >>> format_gedcom(FuzzyDate.of(-43, 3, 15))
        '15 MAR 44 B.C.'
        >>> format_gedcom(parse_gedcom("FROM 1914 TO NOV 1918"))
        'FROM 1914 TO NOV 1918'
        >>> format_gedcom(parse_gedcom("@#DJULIAN@ 25 OCT 1917"), version=GedcomVersion.V7)
        'JULIAN 25 OCT 1917'
    """
    original = _original(date, version, policy)
    if original is not None:
        return original
    text = _text(date, version, policy)
    # What is read from a text that leaves something out may have a shorter form of its own.
    while True:
        again = parse_gedcom(text, policy)
        if isinstance(again, Placeless):
            return text
        shorter = _text(again, version, policy)
        if shorter == text:
            return text
        text = shorter


def gedcom_losses(
    date: FuzzyDate,
    *,
    version: GedcomVersion = GedcomVersion.V5_5_1,
    policy: GedcomPolicy = LABELLED,
) -> tuple[str, ...]:
    """What ``format_gedcom`` leaves out, in words.

    Formally: it is empty if and only if ``parse_gedcom(format_gedcom(d)) == d``.

    Examples:
        >>> gedcom_losses(FuzzyDate.of(2023, 8))
        ()
        >>> from chronology.dates.edtf import parse_edtf
        >>> gedcom_losses(parse_edtf("1984?"))
        ('how it is qualified: ?',)
    """
    kept = parse_gedcom(format_gedcom(date, version=version, policy=policy), policy)
    if isinstance(kept, Placeless):
        return ("all of it: GEDCOM has no date without a bound",)
    return differences(date, kept)


def _original(date: FuzzyDate, version: GedcomVersion, policy: GedcomPolicy) -> str | None:
    if len(date.originals) != 1 or date.originals[0].notation != NOTATION:
        return None
    try:
        text = gedcom_text(parse_value(date.originals[0].text), version)
        return text if text is not None and parse_gedcom(text, policy) == date else None
    except GedcomError:
        return None


def _text(date: FuzzyDate, version: GedcomVersion, policy: GedcomPolicy) -> str:
    """The first text that keeps the date; failing that, the first that is no narrower."""
    wider = None
    for value in _values(date):
        text = gedcom_text(value, version)
        if text is None:
            continue
        read = parse_gedcom(text, policy)
        if read == date:
            return text
        if wider is None and isinstance(read, FuzzyDate) and read.outer.contains(date.outer):
            wider = text
    return _NO_DATE[version] if wider is None else wider


def _values(date: FuzzyDate) -> Iterator[GedcomValue]:
    """The values that may stand for a date, the most telling first."""
    box, lower, upper = date.outer, date.earliest, date.latest
    if date.shape is Shape.THROUGHOUT or box.throughout is not None:
        begun = _holding(box.start_lower, box.start_upper)
        ended = _holding(
            None if box.end_lower is None else box.end_lower - 1,
            None if box.end_upper is None else box.end_upper - 1,
        )
        if begun is not None:
            yield GedcomValue("FROM", begun, ended)
        elif ended is not None:
            yield GedcomValue("TO", ended)
    if lower is None and upper is None:
        return
    for unit in _UNITS:
        first = None if lower is None else _edge(lower, unit, forward=True)
        last = None if upper is None else _edge(upper, unit, forward=False)
        if first is not None and first == last:
            yield GedcomValue(_KEYWORDS.get(date.qualifier, ""), first)
    for unit in _UNITS:
        yield from _bounded(lower, upper, unit)


def _bounded(lower: Tick | None, upper: Tick | None, unit: Granularity) -> Iterator[GedcomValue]:
    if lower is None and upper is not None:
        after = _edge(_ceil(upper), unit, forward=True)
        if after is not None:
            yield GedcomValue("BEF", after)
    elif upper is None and lower is not None:
        before = _edge(_floor(lower), unit, forward=False)
        if before is not None:
            yield GedcomValue("AFT", before)
    elif lower is not None and upper is not None:
        first, last = (
            _edge(_floor(lower), unit, forward=True),
            _edge(_ceil(upper), unit, forward=False),
        )
        if first is not None and last is not None:
            yield GedcomValue("BET", first, last)


def _floor(at: Tick) -> Tick:
    return at // DAY_TICKS * DAY_TICKS


def _ceil(at: Tick) -> Tick:
    return -(-at // DAY_TICKS) * DAY_TICKS


def _edge(at: Tick, unit: Granularity, *, forward: bool) -> GedcomDate | None:
    """The day, month or year that begins at the tick, or ends there, if it does."""
    at = _floor(at) if forward else _ceil(at)
    if gregorian.start(gregorian.index(at, unit), unit) != at:
        return None
    return _cell(at if forward else at - 1, unit)


def _holding(lower: Tick | None, upper: Tick | None) -> GedcomDate | None:
    """The smallest day, month or year that holds both ticks."""
    if lower is None or upper is None:
        return None
    for unit in reversed(_UNITS):
        if gregorian.index(lower, unit) == gregorian.index(upper, unit):
            return _cell(lower, unit)
    return None


def _cell(at: Tick, unit: Granularity) -> GedcomDate:
    year, month, day = gregorian.civil(at // DAY_TICKS)
    return GedcomDate(
        Calendar.GREGORIAN,
        year,
        None if unit is Granularity.YEAR else month,
        day if unit is Granularity.DAY else None,
    )
