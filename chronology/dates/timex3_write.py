"""A fuzzy date becomes TIMEX3 attributes, and what these do not keep."""

from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.attributes import Qualifier, Shape
from chronology.dates.edtf_policy import EdtfPolicy
from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.losses import differences
from chronology.dates.placeless import Placeless
from chronology.dates.timex3_cell import (
    LONGEST,
    YEARS,
    cell_value,
    day_value,
    season_value,
    unknown_cell_value,
    year_of,
    years_value,
)
from chronology.dates.timex3_policy import TIMEX_NEWS, TimexPolicy
from chronology.dates.timex3_read import DATE_MODS, NOTATION, parse_timex3
from chronology.dates.timex3_value import UNKNOWN_VALUE, Timex
from chronology.errors import TimexError
from chronology.reasoning.box import Box

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


def date_timex(date: FuzzyDate, policy: TimexPolicy = TIMEX_NEWS) -> Timex:
    """The TIMEX3 attributes that come nearest to a fuzzy date.

    One cell of the calendar is its value; a core at its start, in its middle or at its end is
    ``START``, ``MID`` or ``END``; a core that is a cell, in wider bounds, is ``APPROX``. Bounds on
    one side give ``BEFORE`` and ``AFTER`` the neighbouring cell; a beginning or an end somewhere
    in a cell gives ``ON_OR_AFTER`` and ``ON_OR_BEFORE`` it. What went on from one cell to another
    is a ``DURATION`` in cells touched. Any other span takes the value of the smallest
    cell that holds it. A date without bounds has the value ``XXXX``. The value that the date was
    read from is written again where it still says all of it. :func:`timex3_losses` says what is
    left out; that can be much, for there is no room for two bounds.

    Args:
        date: Any date.
        policy: The one under which the value will be read.

    Examples:
        >>> date_timex(FuzzyDate.of(2023, 8))
        Timex(type='DATE', value='2023-08')
        >>> date_timex(FuzzyDate.within(Interval(None, gregorian.tick(2019)), Granularity.YEAR))
        Timex(type='DATE', value='2019', mod='BEFORE')
    """
    return _original(date, policy) or _timex(date, policy)


def timex3_losses(date: FuzzyDate, policy: TimexPolicy = TIMEX_NEWS) -> tuple[str, ...]:
    """What ``date_timex`` leaves out, in words.

    Formally: it is empty if and only if ``parse_timex3(t.value, t.mod) == d``, where ``t`` is
    ``date_timex(d)``.

    Examples:
        >>> timex3_losses(FuzzyDate.of(2023, 8))
        ()
        >>> from chronology.dates.edtf import parse_edtf
        >>> timex3_losses(parse_edtf("1914/1918"))
        ('when it happened: a length of time is written',)
    """
    timex = date_timex(date, policy)
    kept = parse_timex3(timex.value, timex.mod, policy)
    if isinstance(kept, Placeless):
        return (f"when it happened: {kept.reason} is written",)
    return differences(date, kept)


def _original(date: FuzzyDate, policy: TimexPolicy) -> Timex | None:
    if len(date.originals) != 1 or date.originals[0].notation != NOTATION:
        return None
    return _that_reads_as(date, date.originals[0].text, policy)


def _that_reads_as(date: FuzzyDate, value: str, policy: TimexPolicy) -> Timex | None:
    """The value with the mod with which it is read as the date, if there is one."""
    kind = "TIME" if date.granularity < Granularity.DAY else "DATE"
    try:
        mods = (mod for mod in DATE_MODS if parse_timex3(value, mod, policy) == date)
        mod = next(mods, None)
    except TimexError:
        return None
    return None if mod is None else Timex(kind, value, mod)


def _timex(date: FuzzyDate, policy: TimexPolicy) -> Timex:
    kind = "TIME" if date.granularity < Granularity.DAY else "DATE"
    unit = date.granularity
    if unit is Granularity.PART:
        part = _part_timex(date, policy)
        if part is not None:
            return part
        unit = Granularity.HOUR
    lower, upper = date.earliest, date.latest
    if lower is None or upper is None:
        return _one_sided(date, kind, unit)
    if date.cell is not None:
        mod = _core_mod(date.core, lower, upper) or _qualifier_mod(date)
        return Timex(kind, cell_value(date.cell, unit), mod)
    return _spanning(date, lower, upper, unit, policy)


def _spanning(
    date: FuzzyDate, lower: Tick, upper: Tick, unit: Granularity, policy: TimexPolicy
) -> Timex:
    """The attributes of a date that is no cell of its unit."""
    kind = "TIME" if unit < Granularity.DAY else "DATE"
    suggested = None if date.core is None else _cell_within(date.core, unit)
    if suggested is not None:
        return Timex(kind, cell_value(suggested, unit), "APPROX")
    if date.shape is Shape.THROUGHOUT and unit in _LENGTHS:
        cells = gregorian.index(upper - 1, unit) - gregorian.index(lower, unit) + 1
        return Timex("DURATION", "P" + _LENGTHS[unit].format(cells), _qualifier_mod(date))
    value = _season(lower, upper, unit, policy)
    length = date.outer.duration_upper
    if length is not None and length <= LONGEST.get(unit, 0):
        value = unknown_cell_value(lower, upper, unit)
    value = value or _holder_value(lower, upper, unit)
    if "T" not in value:
        kind = "DATE"
    return Timex(kind, value, _core_mod(date.core, lower, upper) or _qualifier_mod(date))


def _season(lower: Tick, upper: Tick, unit: Granularity, policy: TimexPolicy) -> str:
    """``2023-SP``, where the policy has other months for it than the grid of seasons has."""
    if unit is not Granularity.SEASON:
        return ""
    for place in range(4):
        month, months, _ = EdtfPolicy(policy.seasons).year_parts[21 + place]
        start = gregorian.tick(year_of(lower), month)
        if (lower, upper) == (start, gregorian.shift(start, months, Granularity.MONTH)):
            return season_value(year_of(lower), place)
    return ""


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
        return _bounded(kind, box.end_upper, unit, forward=True)
    if box.start_lower is not None:
        return _bounded(kind, box.start_lower, unit, forward=False)
    return Timex(kind, UNKNOWN_VALUE)


def _bounded(kind: str, at: Tick, unit: Granularity, *, forward: bool) -> Timex:
    """``BEFORE`` the cell that begins at the tick, or ``AFTER`` the one that ends there.

    Where none does, the cell that holds the bound is taken in, so that no more is claimed.
    """
    width = YEARS.get(unit)
    if width is not None and at == gregorian.tick(year_of(at)):
        # Decades and centuries before the common era do not lie on the grid.
        value = years_value(year_of(at) if forward else year_of(at) - width, unit)
        mod = "BEFORE" if forward else "AFTER"
        kept = parse_timex3(value, mod)
        if isinstance(kept, FuzzyDate) and at in (kept.earliest, kept.latest):
            return Timex(kind, value, mod)
    number = gregorian.index(at if forward else at - 1, unit)
    value = cell_value(number, unit)
    if at in gregorian.cell(number, unit) and value != UNKNOWN_VALUE:
        return Timex(kind, value, "BEFORE" if forward else "AFTER")
    number = gregorian.index(at - 1 if forward else at, unit)
    return Timex(kind, cell_value(number, unit), "ON_OR_BEFORE" if forward else "ON_OR_AFTER")


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
    width = YEARS.get(unit)
    if width is not None:
        first, end = year_of(lower), year_of(upper - 1) + 1
        # There is no year 0, so that the first decade before the era has nine.
        if end - first == width or (first, end) == (2 - width, 1):
            return years_value(first, unit)
    for holder in (unit, *(wider for wider in _HOLDERS if wider > unit)):
        number = _common_cell(lower, upper - 1, holder)
        if number is not None and gregorian.cell(number, holder)[0] <= lower:
            return cell_value(number, holder)
    return UNKNOWN_VALUE


def _part_timex(date: FuzzyDate, policy: TimexPolicy) -> Timex | None:
    """``2023-10-17TNI``: the part that is just that, or else by the centre of the hours."""
    bound = date.latest if date.earliest is None else date.earliest
    if bound is not None:
        # A bound can be the end of a night, which is of the day before.
        days = (bound // DAY_TICKS * DAY_TICKS, (bound // DAY_TICKS - 1) * DAY_TICKS)
        for day in days[: 1 if date.latest is not None and date.earliest is not None else 2]:
            for code, _ in policy.day_parts:
                exact = _that_reads_as(date, f"{day_value(day)}T{code}", policy)
                if exact is not None:
                    return exact
    nearest = _part_value(date.likely_span)
    return None if nearest is None else Timex("TIME", nearest, _qualifier_mod(date))


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
    return f"{day_value(span.lower)}{part}"


def _hours_apart(first: float, second: float) -> float:
    apart = abs(first - second) % 24
    return min(apart, 24 - apart)
