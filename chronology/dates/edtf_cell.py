"""Spans of the axis as single EDTF dates: days, months, years, seasons, decades, masks."""

from typing import Final, TypeAlias

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.dates.edtf_mask import mask_bounds
from chronology.dates.edtf_part import LAST_PLAIN_YEAR, year_text
from chronology.dates.edtf_policy import EdtfPolicy, SeasonBounds

#: The text of a date and the unit that it is a cell of.
Cell: TypeAlias = tuple[str, Granularity]

#: Some year from 0 to 9999, or before 0; unlike ``199X`` it is no longer than a year.
ANY_YEAR: Final[tuple[Cell, ...]] = (("XXXX", Granularity.YEAR), ("-XXXX", Granularity.YEAR))
#: Trailing ``X`` of a year -> the unit that they make of it.
_MASKED: Final = {1: Granularity.DECADE, 2: Granularity.CENTURY, 3: Granularity.MILLENNIUM}

#: Months of the units that have dates of more than a day.
_LENGTHS: Final = {
    Granularity.MONTH: 1,
    Granularity.SEASON: 3,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1_200,
    Granularity.MILLENNIUM: 12_000,
}
#: Units that an end of a range may be in where the other is in a finer one; the plainest first.
WIDE_UNITS: Final = (Granularity.YEAR, *(unit for unit in _LENGTHS if unit is not Granularity.YEAR))


def _codes(bounds: SeasonBounds) -> dict[tuple[int, int], dict[Granularity, int]]:
    found: dict[tuple[int, int], dict[Granularity, int]] = {}
    for code, (month, months, unit) in EdtfPolicy(bounds).year_parts.items():
        found.setdefault((month, months), {}).setdefault(unit, code)
    return found


#: (first month, months) -> unit -> the lowest code of a part of a year that means that.
_CODES: Final = {bounds: _codes(bounds) for bounds in SeasonBounds}


def exact_cell(
    lower: Tick | None, upper: Tick | None, unit: Granularity, policy: EdtfPolicy
) -> Cell | None:
    """The date that covers just this span, once it is widened to days.

    Args:
        lower: First tick.
        upper: Tick after the last one.
        unit: What the date was given in; decides between a season and a quarter of equal months.
        policy: The months of seasons.
    """
    if lower is None or upper is None:
        return None
    first = lower // DAY_TICKS
    end = -(-upper // DAY_TICKS)
    year, month, day = gregorian.civil(first)
    last_year = gregorian.civil(end - 1)[0]
    # Only a season may run from the last year that has months into the next one.
    if abs(year) > LAST_PLAIN_YEAR or (abs(last_year) > LAST_PLAIN_YEAR and end - first > 92):
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
    codes = _CODES[policy.seasons].get((month, months))
    if codes is None:
        return None
    coded = unit if unit in codes else min(codes, key=lambda unit: codes[unit])
    return f"{year_text(year)}-{codes[coded]}", coded


def is_coded(cell: Cell) -> bool:
    """Whether it is a season, a quarter, a third or a half of a year, written as a code."""
    return cell[1] is not Granularity.DAY and cell[0][-3] == "-" and "20" < cell[0][-2:] < "X"


def unspecified(cell: Cell | None, unit: Granularity) -> Cell | None:
    """The cell as an unknown month or day of it, where the unit is one: ``1985-XX-XX``."""
    if cell is None:
        return None
    text, coarse = cell
    if coarse is Granularity.MONTH and unit is Granularity.DAY and not is_coded(cell):
        return f"{text}-XX", unit
    if coarse >= Granularity.YEAR and unit is Granularity.MONTH and not text.startswith("Y"):
        return f"{text}-XX", unit
    if coarse >= Granularity.YEAR and unit is Granularity.DAY and not text.startswith("Y"):
        return f"{text}-XX-XX", unit
    return cell


def tens_text(lower: Tick, upper: Tick, unit: Granularity) -> str:
    """``1985-04-1X``, ``1985-0X`` or ``1985-0X-XX``: an unknown day or month, the tens known.

    Empty where the span is not what such a text stands for.
    """
    if unit not in (Granularity.MONTH, Granularity.DAY):
        return ""
    year = year_of(lower)
    if year != year_of(upper - 1) or abs(year) > LAST_PLAIN_YEAR:
        return ""
    months = f"{dated(lower, Granularity.MONTH)[:-1]}X"
    days = (f"{dated(lower, Granularity.DAY)[:-1]}X", f"{months}-XX")
    for text in (months,) if unit is Granularity.MONTH else days:
        fields = text[len(year_text(year)) + 1 :].split("-")
        if mask_bounds(year_text(year), *fields) == (lower, upper):
            return text
    return ""


def stamp_text(lower: Tick, upper: Tick) -> str:
    """``1985-04-12T23:20:30``, where the span is a single second; else empty."""
    year = year_of(lower)
    if upper != lower + 1 or abs(year) > LAST_PLAIN_YEAR:
        return ""
    hour, rest = divmod(lower % DAY_TICKS, gregorian.HOUR_TICKS)
    clock = f"{hour:02d}:{rest // 60:02d}:{rest % 60:02d}"
    return f"{dated(lower, Granularity.DAY)}T{clock}"


def dated(at: Tick, unit: Granularity) -> str:
    """The day, the month or the year that holds the tick."""
    year, month, day = gregorian.civil(at // DAY_TICKS)
    if unit is Granularity.YEAR:
        return year_text(year)
    text = f"{year_text(year)}-{month:02d}"
    return text if unit is Granularity.MONTH else f"{text}-{day:02d}"


def range_text(
    lower: Tick | None, upper: Tick | None, unit: Granularity, mark: str, policy: EdtfPolicy
) -> str:
    """``first..last``: all that begins at ``lower`` and ends at ``upper``, in the unit if it can.

    One of the two may be in a coarser unit, for the unit of a range is the finer of its ends.
    Where the unit has no date that begins or ends just there, it is the coarsest of day, month and
    year, no coarser than the unit, that is exact; years where a bound is beyond the year 9999, for
    these alone have a notation.

    Args:
        lower: First tick; ``None`` leaves the first date out.
        upper: Tick after the last one; ``None`` leaves the last date out.
        unit: What the date was given in.
        mark: Qualifier to put after each date.
        policy: The months of seasons.
    """
    coarser = [wide for wide in WIDE_UNITS if wide > unit]
    pairs = [(unit, unit), *((unit, wide) for wide in coarser), *((wide, unit) for wide in coarser)]
    plain = _plain_unit(lower, upper, unit)
    for first, last in (*pairs, (plain, plain)):
        start = "" if lower is None else _edge_text(lower, first, policy, mark, forward=True)
        end = "" if upper is None else _edge_text(upper, last, policy, mark, forward=False)
        if start is not None and end is not None:
            return f"{start}..{end}"
    start = "" if lower is None else dated(lower, plain) + mark
    return start + ".." + ("" if upper is None else dated(upper - 1, plain) + mark)


def _edge_text(
    at: Tick, unit: Granularity, policy: EdtfPolicy, mark: str, *, forward: bool
) -> str | None:
    """The date of the unit that begins at the tick, or ends there, if there is one."""
    if unit is Granularity.DAY:
        if at % DAY_TICKS or abs(year_of(at)) > LAST_PLAIN_YEAR:
            return None
        return dated(at if forward else at - 1, unit) + mark
    months = _LENGTHS.get(unit)
    if months is None or not begins(at, Granularity.MONTH):
        return None
    other = gregorian.shift(at, months if forward else -months, Granularity.MONTH)
    cell = exact_cell(min(at, other), max(at, other), unit, policy)
    return cell[0] + mark if cell is not None and cell[1] is unit else None


def _plain_unit(lower: Tick | None, upper: Tick | None, unit: Granularity) -> Granularity:
    last = None if upper is None else upper - 1
    if any(at is not None and abs(year_of(at)) > LAST_PLAIN_YEAR for at in (lower, last)):
        return Granularity.YEAR
    found = Granularity.DAY
    for coarser in (Granularity.MONTH, Granularity.YEAR):
        if coarser <= unit and all(at is None or begins(at, coarser) for at in (lower, upper)):
            found = coarser
    return found


def begins(at: Tick, unit: Granularity) -> bool:
    """Whether a cell of the unit begins at the tick."""
    return gregorian.start(gregorian.index(at, unit), unit) == at


def year_of(at: Tick) -> int:
    """The astronomical year that holds the tick."""
    return gregorian.civil(at // DAY_TICKS)[0]


def _years_cell(first: int, last: int) -> Cell | None:
    if first == last:
        return year_text(first), Granularity.YEAR
    if (first, last) == (0, LAST_PLAIN_YEAR):
        return ANY_YEAR[0]
    if (first, last) == (-LAST_PLAIN_YEAR, -1):
        return ANY_YEAR[1]
    for digits, unit in _MASKED.items():
        width = 10**digits
        if (first, last) == (1 - width, -1):
            # No year is -0000, so that -000X has nine.
            return f"-{'0' * (4 - digits)}{'X' * digits}", unit
        # The nearest year of a mask is the one that ends in zeros: -1990 of -199X.
        near = first if first >= 0 else -last
        if last - first + 1 == width and near % width == 0 and (first >= 0 or last < 0):
            text = year_text(first)
            return text[:-digits] + "X" * digits, unit
    return None
