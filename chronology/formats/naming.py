"""English names of days, months, years and of the spans they make up."""

from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, Granularity, Tick

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS: Final = ("spring", "summer", "autumn", "winter")
_ORDINALS: Final = ("first", "second", "third", "fourth")
#: Units whose cells make a name for whatever span they are, wide to narrow. Others name a span
#: only when the date was given in them: ten days from a Monday are no week and a half.
_PLAIN_UNITS: Final = (
    Granularity.CENTURY,
    Granularity.DECADE,
    Granularity.YEAR,
    Granularity.MONTH,
    Granularity.DAY,
    Granularity.HOUR,
    Granularity.MINUTE,
    Granularity.SECOND,
)


def year_name(year: int) -> str:
    """A year as people write it: ``2023``, ``476 CE``, ``44 BCE`` for the astronomical -43.

    Examples:
        >>> year_name(2023), year_name(476), year_name(-43)
        ('2023', '476 CE', '44 BCE')
    """
    if year <= 0:
        return f"{1 - year} BCE"
    return str(year) if year >= 1000 else f"{year} CE"


def day_name(at: Tick) -> str:
    """The day of a tick: ``17 October 2023``."""
    year, month, day = gregorian.civil(at // DAY_TICKS)
    return f"{day} {_MONTHS[month - 1]} {year_name(year)}"


def clock_name(at: Tick) -> str:
    """The clock time of a tick: ``14:30``, with seconds when there are any."""
    hour, rest = divmod(at % DAY_TICKS, HOUR_TICKS)
    seconds = f":{rest % 60:02d}" if rest % 60 else ""
    return f"{hour:02d}:{rest // 60:02d}{seconds}"


def season_name(number: int, season: int) -> str:
    """A season of the grid under the name of one of the four, whatever the hemisphere calls it."""
    year = number // 4
    if number % 4 == 3 and year >= 1000:
        return f"{SEASONS[season]} {year}–{(year + 1) % 100:02d}"
    return f"{SEASONS[season]} {year_name(year)}"


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``11th``."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{('th', 'st', 'nd', 'rd', *('th',) * 6)[number % 10]}"


def cell_name(number: int, unit: Granularity) -> str | None:
    """The name of a cell of the calendar grid; ``None`` when people have no word for it.

    Examples:
        >>> cell_name(199, Granularity.DECADE), cell_name(4 * 2021, Granularity.SEASON)
        ('1990s', 'spring 2021')
    """
    if unit <= Granularity.DAY:
        return _day_cell_name(gregorian.start(number, unit), unit)
    if unit <= Granularity.WEEK:
        return f"{unit.name.lower()} of {day_name(gregorian.start(number, unit))}"
    if unit < Granularity.YEAR:
        return _part_of_year_name(number, unit)
    if unit is Granularity.YEAR:
        return year_name(number)
    if unit is Granularity.DECADE:
        return None if number <= 0 else f"{number}0s" if number >= 100 else f"{number}0s CE"
    # Cells before the common era are no centuries of anybody: those count from 1 BCE.
    return None if number < 0 else f"{ordinal(number + 1)} {unit.name.lower()}"


def _part_of_year_name(number: int, unit: Granularity) -> str:
    if unit is Granularity.MONTH:
        return f"{_MONTHS[number % 12]} {year_name(number // 12)}"
    if unit is Granularity.SEASON:
        return season_name(number, number % 4)
    if unit is Granularity.QUARTER:
        return f"{_ORDINALS[number % 4]} quarter of {year_name(number // 4)}"
    return f"{_ORDINALS[number % 2]} half of {year_name(number // 2)}"


def _day_cell_name(lower: Tick, unit: Granularity) -> str:
    if unit is Granularity.DAY:
        return day_name(lower)
    if unit is Granularity.HOUR:
        return f"{day_name(lower)}, {clock_name(lower)} to {clock_name(lower + HOUR_TICKS)}"
    return f"{day_name(lower)}, {clock_name(lower)}"


def span_name(lower: Tick, upper: Tick, unit: Granularity) -> str | None:
    """The name of the span ``[lower, upper)`` when one cell, decade or century is just that.

    Args:
        lower: First tick.
        upper: Tick after the last.
        unit: The unit that the date was given in; it is tried first.
    """
    units = _PLAIN_UNITS if unit is Granularity.PART else (unit, *_PLAIN_UNITS)
    for candidate in units:
        number = gregorian.index(lower, candidate)
        if gregorian.cell(number, candidate) == (lower, upper):
            name = cell_name(number, candidate)
            if name is not None:
                return name
    return _name_before_common_era(lower, upper)


def _name_before_common_era(lower: Tick, upper: Tick) -> str | None:
    first, last = (gregorian.civil(tick // DAY_TICKS)[0] for tick in (lower, upper - 1))
    whole = lower == gregorian.tick(first) and upper == gregorian.tick(last + 1)
    if not whole or last > 0:
        return None
    oldest, newest = 1 - first, 1 - last
    if oldest % 1_000 == 0 and newest == oldest - 999:
        return f"{ordinal(oldest // 1_000)} millennium BCE"
    if oldest % 100 == 0 and newest == oldest - 99:
        return f"{ordinal(oldest // 100)} century BCE"
    if newest % 10 == 0 and oldest == newest + 9:
        return f"{newest}s BCE"
    return None


def outward(lower: Tick, upper: Tick, unit: Granularity) -> tuple[Tick, Tick]:
    """The span widened to whole days, unless the date was given in something finer.

    Bounds that come out of reasoning are a few seconds off the day; nobody said the seconds.
    """
    if unit < Granularity.DAY:
        return lower, upper
    return lower // DAY_TICKS * DAY_TICKS, -(-upper // DAY_TICKS) * DAY_TICKS


def unit_at(at: Tick, unit: Granularity) -> Granularity:
    """The unit itself if one of its cells starts at the tick, else a finer plain one that does."""
    if unit is not Granularity.PART and gregorian.start(gregorian.index(at, unit), unit) == at:
        return unit
    return next(
        candidate
        for candidate in _PLAIN_UNITS
        if candidate < unit and gregorian.start(gregorian.index(at, candidate), candidate) == at
    )


def end_names(lower: Tick, upper: Tick, unit: Granularity) -> tuple[str, str]:
    """Names of the first and the last day, month or year of a span, what they share said once.

    Examples:
        >>> may = gregorian.tick(2024, 5, 3)
        >>> end_names(may, may + 3 * DAY_TICKS, Granularity.DAY)
        ('3', '5 May 2024')
    """
    shared = next(
        (
            candidate
            for candidate in (Granularity.YEAR, Granularity.MONTH, Granularity.DAY)
            if candidate <= max(unit, Granularity.DAY)
            and unit_at(lower, candidate) is candidate
            and unit_at(upper, candidate) is candidate
        ),
        None,
    )
    if shared is None:
        return _clock_ends(lower, upper)
    names = [
        cell_name(gregorian.index(at, shared), shared) or year_name(_year(at))
        for at in (lower, upper - 1)
    ]
    return _without_shared(names[0], names[1]), names[1]


def _year(at: Tick) -> int:
    return gregorian.civil(at // DAY_TICKS)[0]


def _clock_ends(lower: Tick, upper: Tick) -> tuple[str, str]:
    if lower // DAY_TICKS == upper // DAY_TICKS:
        return clock_name(lower), f"{clock_name(upper)} on {day_name(upper)}"
    return moment_name(lower), moment_name(upper)


def moment_name(at: Tick) -> str:
    """Day and clock time of a tick: ``17 October 2023, 20:00``."""
    return f"{day_name(at)}, {clock_name(at)}"


def _without_shared(first: str, last: str) -> str:
    """The first name without the words at its end that the last one ends in, too."""
    words, others = first.split(), last.split()
    while len(words) > 1 and len(others) > 1 and words[-1] == others[-1]:
        words.pop()
        others.pop()
    return " ".join(words)
