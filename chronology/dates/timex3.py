"""TIMEX3: the value of a time expression as TimeML writes it.

Sources:
    TimeML 1.2.1 annotation guidelines; ISO 24617-1. BCE as in TempEval-3 and WikiWars: ``BC0044``.
"""

from typing import Final

from attrs import frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Qualifier, Shape
from chronology.reasoning.box import Box

TYPES: Final = ("DATE", "TIME", "DURATION", "SET")
MODS: Final = (
    "",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
)
#: The value of a time of which nothing is known.
UNKNOWN_VALUE: Final = "XXXX"

_SEASONS: Final = ("SP", "SU", "FA", "WI")
#: Centre hour of each part of the day; which hours a part covers is policy, its centre hardly.
_PART_CENTRES: Final = (("TMO", 9.0), ("TAF", 15.0), ("TEV", 19.5), ("TNI", 24.0))
_MIDDAY_HOURS: Final = 3.0
_DAYTIME_HOURS: Final = 9.0
#: Units that can hold a span which is no cell of its own unit, narrow to wide.
_HOLDERS: Final = (
    Granularity.DAY,
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
    Granularity.MILLENNIUM,
)
_LENGTHS: Final = {
    Granularity.SECOND: "T{}S",
    Granularity.MINUTE: "T{}M",
    Granularity.HOUR: "T{}H",
    Granularity.DAY: "{}D",
    Granularity.WEEKEND: "{}WE",
    Granularity.WEEK: "{}W",
    Granularity.MONTH: "{}M",
    Granularity.QUARTER: "{}Q",
    Granularity.YEAR: "{}Y",
    Granularity.DECADE: "{}DE",
    Granularity.CENTURY: "{}CE",
    Granularity.MILLENNIUM: "{}ML",
}


@frozen
class Timex:
    """The normative attributes of a TIMEX3 tag.

    Attributes:
        type: ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
        value: ISO 8601 text widened by TIMEX3: ``2023-W42-WE``, ``2023-SU``, ``199``, ``BC0044``.
        mod: ``START``, ``APPROX``, ``BEFORE`` and so on; empty for none.
        quant: Of a ``SET``: ``EVERY``.
        freq: Of a ``SET``: how often, as in ``2X``.

    Raises:
        ValueError: The type or the mod is not one of TIMEX3, or the value is empty.

    Examples:
        >>> Timex("DATE", "2023-08", "START").value
        '2023-08'
    """

    type: str
    value: str
    mod: str = ""
    quant: str = ""
    freq: str = ""

    def __attrs_post_init__(self) -> None:
        if self.type not in TYPES:
            raise ValueError(f"type must be one of {', '.join(TYPES)}, got {self.type!r}")
        if self.mod not in MODS:
            raise ValueError(f"mod must be one of {', '.join(MODS[1:])} or empty, got {self.mod!r}")
        if not self.value:
            raise ValueError(f"value of a {self.type} must not be empty")


def cell_value(number: int, granularity: Granularity) -> str:
    """The TIMEX3 value of a cell of the calendar grid; see ``gregorian.index``.

    A winter has the year of its December. Decades, centuries and millennia are the leading digits
    of their years. Before year 1 the years are counted as people write them, so the astronomical
    year -43 is ``BC0044``; a coarser cell takes the digits that most of its years share.

    Raises:
        ValueError: ``granularity`` is ``PART``, which has no cells.

    Examples:
        >>> cell_value(2023, Granularity.YEAR), cell_value(199, Granularity.DECADE)
        ('2023', '199')
        >>> cell_value(4 * 2022 + 3, Granularity.SEASON), cell_value(-43, Granularity.YEAR)
        ('2022-WI', 'BC0044')
        >>> cell_value(2024 * 12 + 1, Granularity.MONTH)
        '2024-02'
    """
    lower, _ = gregorian.cell(number, granularity)
    if granularity <= Granularity.DAY:
        return _clock_value(lower, granularity)
    if granularity in (Granularity.WEEK, Granularity.WEEKEND):
        year, week = gregorian.iso_week(lower)
        weekend = "-WE" if granularity is Granularity.WEEKEND else ""
        return f"{_year_value(year)}-W{week:02d}{weekend}"
    if granularity is Granularity.MONTH:
        return f"{_year_value(number // 12)}-{number % 12 + 1:02d}"
    if granularity is Granularity.SEASON:
        return f"{_year_value(number // 4)}-{_SEASONS[number % 4]}"
    if granularity is Granularity.QUARTER:
        return f"{_year_value(number // 4)}-Q{number % 4 + 1}"
    if granularity is Granularity.HALF:
        return f"{_year_value(number // 2)}-H{number % 2 + 1}"
    return _years_value(_year_of(lower), granularity)


def date_timex(date: FuzzyDate) -> Timex:
    """The TIMEX3 attributes that come nearest to a fuzzy date.

    One cell of the calendar is its value; a core at its start, in its middle or at its end is
    ``START``, ``MID`` or ``END``; a core that is a cell, in wider bounds, is ``APPROX``. Bounds on
    one side give ``BEFORE`` and ``AFTER`` the neighbouring cell; a beginning or an end somewhere
    in a cell gives ``ON_OR_AFTER`` and ``ON_OR_BEFORE`` it. What went on from one cell to another
    is a ``DURATION`` in cells touched. Any other span takes the value of the smallest
    cell that holds it. A date without bounds has the value ``XXXX``.

    Examples:
        >>> date_timex(FuzzyDate.of(2023, 8))
        Timex(type='DATE', value='2023-08', mod='', quant='', freq='')
        >>> date_timex(FuzzyDate.within(Interval(None, gregorian.tick(2019)), Granularity.YEAR))
        Timex(type='DATE', value='2019', mod='BEFORE', quant='', freq='')
    """
    kind = "TIME" if date.granularity < Granularity.DAY else "DATE"
    unit = date.granularity
    if unit is Granularity.PART:
        part = _part_value(date.likely_span)
        if part is not None:
            return Timex("TIME", part, _qualifier_mod(date))
        unit = Granularity.HOUR
    lower, upper = date.earliest, date.latest
    if lower is None or upper is None:
        return _one_sided(date, kind, unit)
    if date.cell is not None:
        mod = _core_mod(date.core, lower, upper) or _qualifier_mod(date)
        return Timex(kind, cell_value(date.cell, unit), mod)
    suggested = None if date.core is None else _cell_within(date.core, unit)
    if suggested is not None:
        return Timex(kind, cell_value(suggested, unit), "APPROX")
    if date.shape is Shape.THROUGHOUT and unit in _LENGTHS:
        cells = gregorian.index(upper - 1, unit) - gregorian.index(lower, unit) + 1
        return Timex("DURATION", "P" + _LENGTHS[unit].format(cells), _qualifier_mod(date))
    value = _holder_value(lower, upper, unit)
    if "T" not in value:
        kind = "DATE"
    return Timex(kind, value, _core_mod(date.core, lower, upper) or _qualifier_mod(date))


def _one_sided(date: FuzzyDate, kind: str, unit: Granularity) -> Timex:
    box = date.outer
    begun = _common_cell(box.start_lower, box.start_upper, unit)
    if begun is not None:
        return Timex(kind, cell_value(begun, unit), "ON_OR_AFTER")
    ended = _common_cell(
        None if box.end_lower is None else box.end_lower - 1,
        None if box.end_upper is None else box.end_upper - 1,
        unit,
    )
    if ended is not None:
        return Timex(kind, cell_value(ended, unit), "ON_OR_BEFORE")
    if box.end_upper is not None:
        return Timex(kind, cell_value(gregorian.index(box.end_upper, unit), unit), "BEFORE")
    if box.start_lower is not None:
        return Timex(kind, cell_value(gregorian.index(box.start_lower - 1, unit), unit), "AFTER")
    return Timex(kind, UNKNOWN_VALUE)


def _common_cell(lower: Tick | None, upper: Tick | None, unit: Granularity) -> int | None:
    if lower is None or upper is None:
        return None
    number = gregorian.index(lower, unit)
    return number if number == gregorian.index(upper, unit) else None


def _cell_within(core: Box, unit: Granularity) -> int | None:
    """The cell of the unit that the core is, if it is one."""
    lower, upper = core.hull.lower, core.hull.upper
    if lower is None or upper is None:
        return None
    number = gregorian.index(lower, unit)
    return number if (lower, upper) == gregorian.cell(number, unit) else None


def _core_mod(core: Box | None, lower: Tick, upper: Tick) -> str:
    if core is None or (core.start_lower == lower and core.end_upper == upper):
        return ""
    if core.start_lower == lower:
        return "START"
    return "END" if core.end_upper == upper else "MID"


def _qualifier_mod(date: FuzzyDate) -> str:
    return "APPROX" if Qualifier.APPROXIMATE in date.qualifier else ""


def _holder_value(lower: Tick, upper: Tick, unit: Granularity) -> str:
    # Decades and centuries before the common era are counted from 1 BCE and straddle two cells of
    # the astronomical grid; the digits that people write come from their middle year.
    years = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1_000}
    width = years.get(unit)
    if width is not None:
        first, end = _year_of(lower), _year_of(upper - 1) + 1
        if end - first == width:
            return _years_value(first, unit)
    for holder in (unit, *(wider for wider in _HOLDERS if wider > unit)):
        number = _common_cell(lower, upper - 1, holder)
        if number is not None and gregorian.cell(number, holder)[0] <= lower:
            return cell_value(number, holder)
    return UNKNOWN_VALUE


def _part_value(span: Interval) -> str | None:
    """``2023-10-17TNI``, by the centre of the hours; ``None`` when they are no part of a day."""
    if span.lower is None or span.upper is None or span.upper - span.lower > DAY_TICKS:
        return None
    hours = (span.upper - span.lower) / HOUR_TICKS
    centre = (span.lower % DAY_TICKS) / HOUR_TICKS + hours / 2
    if hours <= _MIDDAY_HOURS and abs(centre - 12) < 1:
        part = "TMI"
    elif hours >= _DAYTIME_HOURS and abs(centre - 12.5) < 2.5:
        part = "TDT"
    else:
        # Hours past midnight belong to the night before, hence the circle.
        part = min(_PART_CENTRES, key=lambda named: _hours_apart(named[1], centre))[0]
    return f"{_day_value(span.lower)}{part}"


def _hours_apart(first: float, second: float) -> float:
    apart = abs(first - second) % 24
    return min(apart, 24 - apart)


def _clock_value(at: Tick, granularity: Granularity) -> str:
    if granularity is Granularity.DAY:
        return _day_value(at)
    hour, rest = divmod(at % DAY_TICKS, HOUR_TICKS)
    text = f"{_day_value(at)}T{hour:02d}"
    if granularity <= Granularity.MINUTE:
        text += f":{rest // 60:02d}"
    if granularity is Granularity.SECOND:
        text += f":{rest % 60:02d}"
    return text


def _day_value(at: Tick) -> str:
    year, month, day = gregorian.civil(at // DAY_TICKS)
    return f"{_year_value(year)}-{month:02d}-{day:02d}"


def _year_value(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _years_value(first_year: int, unit: Granularity) -> str:
    """Leading digits of a year, decade, century or millennium that starts with that year."""
    if unit is Granularity.YEAR:
        return _year_value(first_year)
    width, digits = {
        Granularity.DECADE: (10, 3),
        Granularity.CENTURY: (100, 2),
        Granularity.MILLENNIUM: (1_000, 1),
    }[unit]
    middle = first_year + width // 2
    if middle > 0:
        return f"{middle // width:0{digits}d}"
    return f"BC{(1 - middle) // width:0{digits}d}"


def _year_of(at: Tick) -> int:
    return gregorian.civil(at // DAY_TICKS)[0]
