"""A fuzzy date becomes EDTF text, and what that text does not keep."""

from typing import Final, TypeAlias

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.dates.edtf_part import (
    LAST_PLAIN_YEAR,
    LONGEST,
    SEASONS,
    parse_part,
    significant_years,
    year_text,
)
from chronology.dates.edtf_read import parse_edtf
from chronology.dates.fuzzy import FuzzyDate, Openness, Shape

#: (first month, months) -> code of a part of a year; the lowest code of those that mean the same.
_CODES: Final = {(month, months): code for code, (month, months, _) in reversed(SEASONS.items())}
#: Trailing ``X`` of a year -> the unit that they make of it.
_MASKED: Final = {1: Granularity.DECADE, 2: Granularity.CENTURY, 3: Granularity.MILLENNIUM}

_Cell: TypeAlias = tuple[str, Granularity]
#: Some year from 0 to 9999; unlike ``199X`` it is no longer than a year.
_ANY_YEAR: Final[_Cell] = ("XXXX", Granularity.YEAR)


def format_edtf(date: FuzzyDate) -> str:
    """The canonical EDTF text of a fuzzy date: the shortest that keeps its outer bounds.

    Formally: ``parse_edtf(format_edtf(d)).outer`` contains ``d.outer``, and the text of what was
    read from it is the same text. :func:`edtf_losses` says what else it leaves out.

    What went on throughout a span, or for certain through a part of it, is an interval; anything
    else is the date, year, season, decade or century that it lies within, or else a range of
    possible dates in brackets. Clock times other than a single second are widened to days,
    and dates beyond the year 9999 to years.

    Examples:
        >>> format_edtf(FuzzyDate.of(2023, 8))
        '2023-08'
        >>> format_edtf(parse_edtf("2020/2023-10-19.."))
        '2020/2023-10-19..'
        >>> from chronology.axis.interval import Interval
        >>> format_edtf(FuzzyDate.within(Interval(None, gregorian.tick(2019)), Granularity.DAY))
        '[..2018-12-31]'
    """
    text = _text(date)
    # Where a bound is left out, a shorter form can fit what is left: it is found by writing what
    # would be read. Each step widens the bounds, so that it ends; one look mostly is enough.
    while True:
        again = _text(parse_edtf(text))
        if again == text:
            return text
        text = again


def edtf_losses(date: FuzzyDate) -> tuple[str, ...]:
    """What ``format_edtf`` leaves out, in words.

    Formally: it is empty if and only if ``parse_edtf(format_edtf(d)) == d``.

    Examples:
        >>> edtf_losses(FuzzyDate.of(2023, 8))
        ()
        >>> from chronology.axis.interval import Interval
        >>> edtf_losses(FuzzyDate.within(Interval.of(2023, 8), Granularity.WEEK))
        ('the unit it was given in: week',)
    """
    kept = parse_edtf(format_edtf(date))
    outer, wider = date.outer, kept.outer
    inner = (outer.start_upper, outer.end_lower)
    lengths = (outer.duration_lower, outer.duration_upper)
    same_span = outer.hull == wider.hull
    unit = date.granularity.name.lower()
    unit = "part of a day" if unit == "part" else unit
    checks = (
        (same_span, "the exact first and last moment: the span is widened"),
        (
            not same_span or inner == (wider.start_upper, wider.end_lower),
            "how late it may have begun and how early it may have ended",
        ),
        (
            not same_span or lengths == (wider.duration_lower, wider.duration_upper),
            "how long it may have lasted",
        ),
        (date.core is None or date.core == kept.core, "what the words suggest within the bounds"),
        (date.granularity is kept.granularity, f"the unit it was given in: {unit}"),
        (date.qualifier is kept.qualifier, f"that it is qualified: {date.qualifier.symbol}"),
        (date.shape is kept.shape, _SHAPES[date.shape]),
        (date.openness is kept.openness, "whether a side without a bound is open or not known"),
        (not date.disputed, "that its sources suggest times that exclude each other"),
    )
    return tuple(words for holds, words in checks if not holds)


_SHAPES: Final = {
    Shape.UNKNOWN: "that it is not said whether it filled its span",
    Shape.WITHIN: "that it happened at some time within its span",
    Shape.THROUGHOUT: "that it went on throughout its span",
}


def _text(date: FuzzyDate) -> str:
    went_on = date.outer.throughout is not None and date.granularity >= Granularity.DAY
    if went_on or date.shape is Shape.THROUGHOUT or date.earliest is date.latest is None:
        return _interval_text(date)
    return _span_text(date)


def _span_text(date: FuzzyDate) -> str:
    """The text of what happened some time within a span."""
    lower, upper, mark = date.earliest, date.latest, date.qualifier.symbol
    if lower is not None and upper is not None:
        stamp = _stamp_text(lower, upper)
        if stamp:
            return stamp
        text = _estimate_text(date, lower, upper) or _cell_text(date, lower, upper)
        if text:
            return text + mark
    return f"[{_range_text(lower, upper, date)}]"


def _interval_text(date: FuzzyDate) -> str:
    """The text of what went on from somewhere to somewhere."""
    box = date.outer
    start_before = None if box.start_upper is None else box.start_upper + 1
    end_from = None if box.end_lower is None else box.end_lower - 1
    start, end = _exact_cell(box.start_lower, start_before), _exact_cell(end_from, box.end_upper)
    # A side that is no cell keeps its outward bound, and the inward one only where there is no
    # other: a latest start that merely follows from the latest end says nothing of its own.
    if box.start_lower is not None or start_before == box.end_upper:
        start_before = None
    if box.end_upper is not None or end_from == box.start_lower:
        end_from = None
    if _only_coarser(date.granularity, start, (box.start_lower, start_before)) and _only_coarser(
        date.granularity, end, (end_from, box.end_upper)
    ):
        start, end = _unspecified(start, date.granularity), _unspecified(end, date.granularity)
    begun = _side_text(date, start, (box.start_lower, start_before), Openness.START)
    ended = _side_text(date, end, (end_from, box.end_upper), Openness.END)
    return f"{begun}/{ended}"


def _side_text(
    date: FuzzyDate, cell: _Cell | None, bounds: tuple[Tick | None, Tick | None], side: Openness
) -> str:
    if cell is not None:
        return cell[0] + date.qualifier.symbol
    if bounds == (None, None):
        return ".." if side in date.openness else ""
    return _range_text(*bounds, date)


def _only_coarser(
    unit: Granularity, cell: _Cell | None, bounds: tuple[Tick | None, Tick | None]
) -> bool:
    """Whether a side of an interval would be written in a coarser unit, or not at all."""
    return bounds == (None, None) if cell is None else cell[1] > unit


def _unspecified(cell: _Cell | None, unit: Granularity) -> _Cell | None:
    """The cell as an unknown month or day of it, where the unit is one: ``1985-XX-XX``."""
    if cell is None:
        return None
    text, coarse = cell
    if coarse is Granularity.MONTH and unit is Granularity.DAY and not _is_coded(cell):
        return f"{text}-XX", unit
    if coarse >= Granularity.YEAR and unit is Granularity.MONTH and not text.startswith("Y"):
        return f"{text}-XX", unit
    if coarse >= Granularity.YEAR and unit is Granularity.DAY and not text.startswith("Y"):
        return f"{text}-XX-XX", unit
    return cell


def _cell_text(date: FuzzyDate, lower: Tick, upper: Tick) -> str:
    """The one date that the span is, with unspecified digits if the duration asks for them."""
    cell = _exact_cell(lower, upper)
    unit = date.granularity
    longest, length = LONGEST.get(unit), date.outer.duration_upper
    is_short = longest is not None and length is not None and length <= longest
    if is_short:
        cell = _unspecified(cell, unit)
        tens = "" if cell is not None and cell[1] is unit else _tens_text(lower, upper, unit)
        if tens:
            return tens
    if cell is None or (cell == _ANY_YEAR and not is_short):
        return ""
    # "July to September 1985" is not to become the third quarter.
    return "" if _is_coded(cell) and cell[1] is not unit else cell[0]


def _tens_text(lower: Tick, upper: Tick, unit: Granularity) -> str:
    """``1985-04-1X`` or ``1985-0X``: an unknown day or month of which the first digit is known."""
    if unit not in (Granularity.MONTH, Granularity.DAY):
        return ""
    first, last = _dated(lower, unit), _dated(upper - 1, unit)
    text = f"{first[:-1]}X"
    if text[:-2] != last[:-2] or text.startswith("Y"):
        return ""
    part = parse_part(text, 0, len(text))
    return text if (part.lower, part.upper) == (lower, upper) else ""


def _exact_cell(lower: Tick | None, upper: Tick | None) -> _Cell | None:
    """The date that covers just this span, once it is widened to days."""
    if lower is None or upper is None:
        return None
    first = lower // DAY_TICKS
    end = -(-upper // DAY_TICKS)
    year, month, day = gregorian.civil(first)
    last_year = gregorian.civil(end - 1)[0]
    if max(abs(year), abs(last_year)) > LAST_PLAIN_YEAR:
        return (year_text(year), Granularity.YEAR) if year == last_year else None
    if end == first + 1:
        return f"{year_text(year)}-{month:02d}-{day:02d}", Granularity.DAY
    end_year, end_month, end_day = gregorian.civil(end)
    if day != 1 or end_day != 1:
        return None
    months = 12 * (end_year - year) + end_month - month
    if month == 1 and months % 12 == 0:
        return _years_cell(year, end_year - 1)
    if months == 1:
        return f"{year_text(year)}-{month:02d}", Granularity.MONTH
    code = _CODES.get((month, months))
    return None if code is None else (f"{year_text(year)}-{code}", SEASONS[code][2])


def _is_coded(cell: _Cell) -> bool:
    """Whether it is a season, a quarter, a third or a half of a year, written as a code."""
    return cell[1] is not Granularity.DAY and cell[0][-3] == "-" and "20" < cell[0][-2:] < "X"


def _years_cell(first: int, last: int) -> _Cell | None:
    if first == last:
        return year_text(first), Granularity.YEAR
    if (first, last) == (0, LAST_PLAIN_YEAR):
        return _ANY_YEAR
    for digits, unit in _MASKED.items():
        width = 10**digits
        # The nearest year of a mask is the one that ends in zeros: -1990 of -199X.
        near = first if first >= 0 else -last
        if last - first + 1 == width and near % width == 0 and (first >= 0 or last < 0):
            text = year_text(first)
            return text[:-digits] + "X" * digits, unit
    return None


def _estimate_text(date: FuzzyDate, lower: Tick, upper: Tick) -> str:
    """``1950S2``: a year that is an estimate, of which only the first digits count."""
    length = date.outer.duration_upper
    if date.core is None or length is None or length > LONGEST[Granularity.YEAR]:
        return ""
    estimate = _year_span(date.core.hull.lower, date.core.hull.upper)
    span = _year_span(lower, upper)
    if estimate is None or span is None or estimate[0] != estimate[1]:
        return ""
    year = estimate[0]
    digits = max(4, len(str(abs(year))))
    for significant in range(1, digits):
        if span == significant_years(year, digits, significant):
            return f"{year_text(year)}S{significant}"
    return ""


def _year_span(lower: Tick | None, upper: Tick | None) -> tuple[int, int] | None:
    """The first and the last year, if the bounds are those of whole years."""
    if lower is None or upper is None:
        return None
    if not (_begins(lower, Granularity.YEAR) and _begins(upper, Granularity.YEAR)):
        return None
    return _year_of(lower), _year_of(upper - 1)


def _stamp_text(lower: Tick, upper: Tick) -> str:
    year, month, day = gregorian.civil(lower // DAY_TICKS)
    if upper != lower + 1 or abs(year) > LAST_PLAIN_YEAR:
        return ""
    hour, rest = divmod(lower % DAY_TICKS, gregorian.HOUR_TICKS)
    return f"{year_text(year)}-{month:02d}-{day:02d}T{hour:02d}:{rest // 60:02d}:{rest % 60:02d}"


def _range_text(lower: Tick | None, upper: Tick | None, date: FuzzyDate) -> str:
    """``first..last`` in the coarsest unit, no coarser than the date's, that loses nothing."""
    unit = Granularity.DAY
    for coarser in (Granularity.MONTH, Granularity.YEAR):
        if coarser <= date.granularity and all(
            at is None or _begins(at, coarser) for at in (lower, upper)
        ):
            unit = coarser
    last = None if upper is None else upper - 1
    if any(at is not None and abs(_year_of(at)) > LAST_PLAIN_YEAR for at in (lower, last)):
        unit = Granularity.YEAR
    mark = date.qualifier.symbol
    start = "" if lower is None else _dated(lower, unit) + mark
    return start + ".." + ("" if last is None else _dated(last, unit) + mark)


def _dated(at: Tick, unit: Granularity) -> str:
    year, month, day = gregorian.civil(at // DAY_TICKS)
    if unit is Granularity.YEAR:
        return year_text(year)
    text = f"{year_text(year)}-{month:02d}"
    return text if unit is Granularity.MONTH else f"{text}-{day:02d}"


def _begins(at: Tick, unit: Granularity) -> bool:
    return gregorian.start(gregorian.index(at, unit), unit) == at


def _year_of(at: Tick) -> int:
    return gregorian.civil(at // DAY_TICKS)[0]
