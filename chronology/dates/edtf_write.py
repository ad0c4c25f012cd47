"""A fuzzy date becomes EDTF text, and what that text does not keep."""

from chronology.axis.gregorian import Granularity, Tick
from chronology.dates.attributes import Openness, Shape
from chronology.dates.edtf_cell import (
    ANY_YEAR,
    WIDE_UNITS,
    Cell,
    begins,
    exact_cell,
    is_coded,
    range_text,
    stamp_text,
    tens_text,
    unspecified,
    year_of,
)
from chronology.dates.edtf_part import LONGEST, significant_years, year_text
from chronology.dates.edtf_policy import STANDARD, EdtfPolicy
from chronology.dates.edtf_read import NOTATION, parse_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.losses import differences
from chronology.errors import EdtfError


def format_edtf(date: FuzzyDate, policy: EdtfPolicy = STANDARD) -> str:
    """The canonical EDTF text of a fuzzy date: the shortest that keeps its outer bounds.

    Formally: ``parse_edtf(format_edtf(d)).outer`` contains ``d.outer``, and the text of what was
    read from it is the same text. :func:`edtf_losses` says what else it leaves out.

    The text that the date was read from is written again where it still says all of it.
    Alternatives and occasions are sets, or a date with unspecified digits where just these match.
    What went on throughout a span, or for certain through a part of it, is an interval; anything
    else is the date, year, season, decade or century that it lies within, or else a range of
    possible dates in brackets. Clock times other than a single second are widened to days,
    and dates beyond the year 9999 to years.

    Args:
        date: Any date.
        policy: The months of seasons; read the text under the same one.

    Examples:
        >>> format_edtf(FuzzyDate.of(2023, 8))
        '2023-08'
        >>> format_edtf(parse_edtf("2020/2023-10-19.."))
        '2020/2023-10-19..'
        >>> format_edtf(parse_edtf("[1560-02,1560-12]"))
        '1560-X2'
        >>> from chronology.axis.gregorian import tick
        >>> from chronology.axis.interval import Interval
        >>> format_edtf(FuzzyDate.within(Interval(None, tick(2019)), Granularity.DAY))
        '[..2018-12-31]'
    """
    if len(date.originals) == 1 and date.originals[0].notation == NOTATION:
        original = date.originals[0].text
        if _read(original, policy) == date:
            return original
    text = _text(date, policy)
    # Where a bound is left out, a shorter form can fit what is left: it is found by writing what
    # would be read. Each step widens the bounds, so that it ends; one look mostly is enough.
    while True:
        again = _text(parse_edtf(text, policy), policy)
        if again == text:
            return text
        text = again


def edtf_losses(date: FuzzyDate, policy: EdtfPolicy = STANDARD) -> tuple[str, ...]:
    """What ``format_edtf`` leaves out, in words.

    Formally: it is empty if and only if ``parse_edtf(format_edtf(d)) == d``.

    Examples:
        >>> edtf_losses(FuzzyDate.of(2023, 8))
        ()
        >>> from chronology.axis.interval import Interval
        >>> edtf_losses(FuzzyDate.within(Interval.of(2023, 8), Granularity.WEEK))
        ('the unit it was given in: week',)
    """
    return differences(date, parse_edtf(format_edtf(date, policy), policy))


def _read(text: str, policy: EdtfPolicy) -> FuzzyDate | None:
    try:
        return parse_edtf(text, policy)
    except EdtfError:
        return None


def _text(date: FuzzyDate, policy: EdtfPolicy) -> str:
    if date.occasions or date.alternatives:
        text = _mask_text(date, policy) or _set_text(date, policy)
        if text:
            return text
    if _went_on(date) or date.earliest is date.latest is None:
        return _interval_text(date, policy)
    return _span_text(date, policy)


def _went_on(date: FuzzyDate) -> bool:
    through = date.outer.throughout is not None and date.granularity >= Granularity.DAY
    return through or date.shape is Shape.THROUGHOUT


def _set_text(date: FuzzyDate, policy: EdtfPolicy) -> str:
    """``[1667,1760-12]`` or ``{1667,1760-12}``, where that is no narrower than the date."""
    opening, closing = "{}" if date.occasions else "[]"
    members = [_member_text(one, policy) for one in date.occasions or date.alternatives]
    # An open side comes first or last in a set; no date is read where there are two of them.
    members.sort(key=lambda text: (not text.startswith(".."), text.endswith("..")))
    text = f"{opening}{','.join(members)}{closing}"
    read = _read(text, policy)
    return text if read is not None and read.outer.contains(date.outer) else ""


def _member_text(date: FuzzyDate, policy: EdtfPolicy) -> str:
    """The text of a member of a set; not EDTF where no member can say it."""
    if _went_on(date) or date.occasions:
        return ""
    if date.alternatives:
        return _mask_text(date, policy)
    lower, upper = date.earliest, date.latest
    text = "" if lower is None or upper is None else _one_text(date, lower, upper, policy)
    return text or range_text(lower, upper, date.granularity, date.qualifier.symbol, policy)


def _mask_text(date: FuzzyDate, policy: EdtfPolicy) -> str:
    """``1560-X2``: unspecified digits, where just the alternatives match them."""
    texts = [_member_text(one, policy) for one in date.alternatives]
    if date.occasions or len({len(text) for text in texts}) != 1:
        return ""
    columns = [set(column) for column in zip(*texts, strict=True)]
    text = "".join(column.pop() if len(column) == 1 else "X" for column in columns)
    return text if text not in texts and _read(text, policy) == date else ""


def _span_text(date: FuzzyDate, policy: EdtfPolicy) -> str:
    """The text of what happened some time within a span."""
    lower, upper = date.earliest, date.latest
    if lower is not None and upper is not None:
        text = stamp_text(lower, upper) or _one_text(date, lower, upper, policy)
        if text:
            return text
    return f"[{range_text(lower, upper, date.granularity, date.qualifier.symbol, policy)}]"


def _one_text(date: FuzzyDate, lower: Tick, upper: Tick, policy: EdtfPolicy) -> str:
    text = _estimate_text(date, lower, upper) or _cell_text(date, lower, upper, policy)
    return text + date.qualifier.symbol if text else ""


def _cell_text(date: FuzzyDate, lower: Tick, upper: Tick, policy: EdtfPolicy) -> str:
    """The one date that the span is, with unspecified digits if the duration asks for them."""
    unit = date.granularity
    cell = exact_cell(lower, upper, unit, policy)
    longest, length = LONGEST.get(unit), date.outer.duration_upper
    is_short = longest is not None and length is not None and length <= longest
    if is_short:
        cell = unspecified(cell, unit)
        tens = "" if cell is not None and cell[1] is unit else tens_text(lower, upper, unit)
        if tens:
            return tens
    if cell is None or (cell in ANY_YEAR and not is_short):
        return ""
    # "July to September 1985" is not to become the third quarter.
    return "" if is_coded(cell) and cell[1] is not unit else cell[0]


def _interval_text(date: FuzzyDate, policy: EdtfPolicy) -> str:
    """The text of what went on from somewhere to somewhere."""
    box, unit = date.outer, date.granularity
    start_before = None if box.start_upper is None else box.start_upper + 1
    end_from = None if box.end_lower is None else box.end_lower - 1
    start = _side_cell(box.start_lower, start_before, unit, policy)
    end = _side_cell(end_from, box.end_upper, unit, policy)
    # A side that is no cell keeps its outward bound, and the inward one only where there is no
    # other: a latest start that merely follows from the latest end says nothing of its own.
    if box.start_lower is not None or start_before == box.end_upper:
        start_before = None
    if box.end_upper is not None or end_from == box.start_lower:
        end_from = None
    if _only_coarser(unit, start, (box.start_lower, start_before)) and _only_coarser(
        unit, end, (end_from, box.end_upper)
    ):
        start, end = unspecified(start, unit), unspecified(end, unit)
    begun, ended = (box.start_lower, start_before), (end_from, box.end_upper)
    # The unit of the date is that of the finer side; a side that is a bound may be coarser.
    coarser = [wide for wide in WIDE_UNITS if wide > unit]
    pairs = [(unit, unit), *((wide, unit) for wide in coarser), *((unit, wide) for wide in coarser)]
    texts = dict.fromkeys(
        _side_text(date, start, begun, Openness.START, first, policy)
        + "/"
        + _side_text(date, end, ended, Openness.END, last, policy)
        for first, last in pairs
    )
    plain, *others = texts
    return next((text for text in others if _read(text, policy) == date), plain)


def _side_cell(
    lower: Tick | None, upper: Tick | None, unit: Granularity, policy: EdtfPolicy
) -> Cell | None:
    cell = exact_cell(lower, upper, unit, policy)
    if cell is not None or lower is None or upper is None:
        return cell
    tens = tens_text(lower, upper, unit)
    return (tens, unit) if tens else None


def _side_text(
    date: FuzzyDate,
    cell: Cell | None,
    bounds: tuple[Tick | None, Tick | None],
    side: Openness,
    unit: Granularity,
    policy: EdtfPolicy,
) -> str:
    if cell is not None:
        return cell[0] + date.qualifier.symbol
    if bounds == (None, None):
        return ".." if side in date.openness else ""
    return range_text(*bounds, unit, date.qualifier.symbol, policy)


def _only_coarser(
    unit: Granularity, cell: Cell | None, bounds: tuple[Tick | None, Tick | None]
) -> bool:
    """Whether a side of an interval would be written in a coarser unit, or not at all."""
    return bounds == (None, None) if cell is None else cell[1] > unit


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
    if not (begins(lower, Granularity.YEAR) and begins(upper, Granularity.YEAR)):
        return None
    return year_of(lower), year_of(upper - 1)
