"""English words for a fuzzy date: day, month, year; BCE before year 1."""

import re
from typing import Final

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, HOUR_TICKS, MINUTE_TICKS, Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Qualifier
from chronology.dates.timex3 import date_timex
from chronology.events.claim import Reading
from chronology.formats.naming import (
    cell_name,
    day_name,
    end_names,
    moment_name,
    outward,
    season_name,
    span_name,
    unit_at,
    year_name,
)
from chronology.language.mention import Bound
from chronology.reasoning.box import Box

UNKNOWN: Final = "date unknown"
#: So many dates of one are named one by one; of more, only the span is.
_MOST_NAMED: Final = 6
_PARTS: Final = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_PART_VALUE: Final = re.compile("T(MO|MI|AF|EV|NI|DT)$")
_SEASON_VALUE: Final = re.compile("-(SP|SU|FA|WI)$")
#: First words of a date that is more than a name; "about" does not go before them.
_LEADS: Final = ("about", "after", "before", "begun", "between", "by", "date", "from", "since")
_MORE_LEADS: Final = ("still", "throughout", "until")


def words(date: FuzzyDate, reading: Reading | None = None) -> str:
    """The date in English words that claim no more than it holds.

    Args:
        date: The date.
        reading: How its phrase was read, if it was: it tells "by" from "before" and the southern
            spring from the northern one. The bounds alone decide on everything else.

    Examples:
        >>> words(FuzzyDate.of(2023, 10, 17)), words(FuzzyDate.of(-43))
        ('17 October 2023', '44 BCE')
        >>> words(FuzzyDate.between(Interval.of(2020), Interval.of(2023, 8), Granularity.YEAR))
        'from 2020 until August 2023'
        >>> words(FuzzyDate.one_of([FuzzyDate.of(1667), FuzzyDate.of(1760, 12)]))
        '1667 or December 1760'
    """
    for dates, link in ((date.alternatives, "or"), (date.occasions, "and")):
        if 1 < len(dates) <= _MOST_NAMED:
            *names, last = (words(one) for one in dates)
            return f"{', '.join(names)} {link} {last}"
    text = _placed(date, reading) + _lasting(date.outer)
    if Qualifier.APPROXIMATE in date.qualifier and not text.startswith("about "):
        plain = not text.startswith((*_LEADS, *_MORE_LEADS))
        text = f"about {text}" if plain else f"{text} (approximate)"
    if Qualifier.UNCERTAIN in date.qualifier:
        text += " (uncertain)"
    return f"{text} (sources suggest different parts)" if date.disputed else text


def end_words(date: FuzzyDate) -> str | None:
    """When it ended, with "until"; ``None`` when nothing bounds the end from above."""
    box = date.outer
    if box.end_upper is None:
        return None
    if _end_is_told(box) and box.end_lower is not None:
        return f"until {_some_time(*_end_span(box.end_lower, box.end_upper), date.granularity)}"
    return f"until {_last_name(box.end_upper, date.granularity)} at the latest"


def year_heading(date: FuzzyDate) -> str:
    """The year that a date stands under in a list by years."""
    anchor = date.display_key[0]
    return UNKNOWN.capitalize() if anchor == float("inf") else year_name(_year(int(anchor)))


def long_heading(date: FuzzyDate) -> str | None:
    """The decade, century or millennium that a date is; ``None`` for other dates."""
    lower, upper = date.earliest, date.latest
    if date.granularity < Granularity.DECADE or lower is None or upper is None:
        return None
    return span_name(lower, upper, date.granularity)


def _year(at: Tick) -> int:
    return gregorian.civil(at // DAY_TICKS)[0]


def _end_span(earliest: Tick, latest: Tick) -> tuple[Tick, Tick]:
    """The span that an end lies in, as people say it.

    What lasted all of July ends when August begins, and its end is said to be in July. What ended
    as something of August began ended in August, even if that began with the month.
    """
    if earliest % DAY_TICKS == 0 and latest % DAY_TICKS != 0:
        return earliest, latest + 1
    if span_name(earliest, latest, Granularity.PART) is not None:
        return earliest, latest
    return earliest - 1, latest


def _start_is_told(box: Box) -> bool:
    """Whether the latest start is more than what the latest end implies."""
    if box.start_upper is None:
        return False
    return box.end_upper is None or box.start_upper != box.end_upper - box.duration_lower


def _end_is_told(box: Box) -> bool:
    """Whether the earliest end is more than what the earliest start implies."""
    if box.end_lower is None:
        return False
    return box.start_lower is None or box.end_lower != box.start_lower + box.duration_lower


def _placed(date: FuzzyDate, reading: Reading | None) -> str:
    box, unit = date.outer, date.granularity
    lower, upper = box.start_lower, box.end_upper
    if lower is not None and upper is not None:
        if box == Box.exactly(Interval(lower, upper)) and upper - lower > 1:
            return _exactly(lower, upper, unit)
        if not (_start_is_told(box) or _end_is_told(box)):
            return _within(date, lower, upper, reading)
    if _start_is_told(box) or _end_is_told(box):
        return _phases(box, unit, reading)
    if upper is not None:
        by = reading is not None and reading.bound is Bound.BY
        edge = "by" if unit < Granularity.WEEK else "by the end of"
        text = f"{edge} {_last_name(upper, unit)}" if by else f"before {_next_name(upper, unit)}"
    elif lower is not None:
        text = f"after {_last_name(lower, unit, down=True)}"
    else:
        text = UNKNOWN
    return text + _likely(date)


def _exactly(lower: Tick, upper: Tick, unit: Granularity) -> str:
    name = span_name(lower, upper, unit)
    if name is not None:
        return f"throughout {name}"
    first, last = end_names(lower, upper, unit)
    return f"from {first} to {last}"


def _within(date: FuzzyDate, lower: Tick, upper: Tick, reading: Reading | None) -> str:
    unit = date.granularity
    if unit is Granularity.PART:
        part = _part(date, reading)
        if part is not None:
            return part
    name = _season(date, reading) or span_name(lower, upper, unit)
    if name is not None:
        return name + _portion(date.core, lower, upper)
    core = date.core
    if core is not None and core.start_lower is not None and core.end_upper is not None:
        suggested = span_name(core.start_lower, core.end_upper, unit)
        if suggested is not None:
            return f"about {suggested}"
    return _between(lower, upper, unit) + _likely(date)


def _between(lower: Tick, upper: Tick, unit: Granularity) -> str:
    lower, upper = outward(lower, upper, unit)
    name = span_name(lower, upper, unit)
    return name or "between {} and {}".format(*end_names(lower, upper, unit))


def _some_time(lower: Tick, upper: Tick, unit: Granularity) -> str:
    """The words for a start or an end that lies in the span."""
    text = _between(lower, upper, unit)
    return f"some time {text}" if text.startswith("between") else text


def _part(date: FuzzyDate, reading: Reading | None) -> str | None:
    value = date_timex(date).value if reading is None else reading.timex.value
    part = _PART_VALUE.search(value) or _PART_VALUE.search(date_timex(date).value)
    lower = date.likely_span.lower
    return None if part is None or lower is None else f"{day_name(lower)}, {_PARTS[part[1]]}"


def _season(date: FuzzyDate, reading: Reading | None) -> str | None:
    if date.granularity is not Granularity.SEASON or reading is None or date.cell is None:
        return None
    season = _SEASON_VALUE.search(reading.timex.value)
    if season is None:
        return None
    return season_name(date.cell, ("SP", "SU", "FA", "WI").index(season[1]))


def _portion(core: Box | None, lower: Tick, upper: Tick) -> str:
    """What the core makes of a span that has a name: early, mid or late."""
    if core is None or core.start_lower is None or core.end_upper is None:
        return ""
    if core.start_lower == lower:
        return "" if core.end_upper == upper else ", early"
    return ", late" if core.end_upper == upper else ", mid"


def _likely(date: FuzzyDate) -> str:
    if date.core is None:
        return ""
    return f", likely {_placed(FuzzyDate(date.core, granularity=date.granularity), None)}"


def _phases(box: Box, unit: Granularity, reading: Reading | None) -> str:
    """A beginning and an end that are told each for itself."""
    end = _ending(box, unit)
    lower, latest = box.start_lower, box.start_upper
    if lower is not None and latest is not None and _start_is_told(box):
        begun = _some_time(lower, latest + 1, unit)
        if end.startswith("until"):
            return f"from {begun} {end}"
        # "From 1 July" may be still to come; "since" would say that it has begun.
        ahead = not end and reading is not None and reading.bound is Bound.FROM
        return f"{'from' if ahead else 'since'} {begun}{end}"
    if latest is not None and _start_is_told(box):
        return f"begun by {_last_name(latest + 1, unit)}{_joined(end)}"
    told = end.removeprefix(", ")
    return told if lower is None else f"{told}, begun no earlier than {_next_name(lower, unit)}"


def _joined(end: str) -> str:
    return f", {end}" if end.startswith("until") else end


def _ending(box: Box, unit: Granularity) -> str:
    if box.end_upper is not None:
        return end_words(FuzzyDate(box, granularity=unit)) or ""
    if box.end_lower is None or not _end_is_told(box):
        return ""
    return f", still so on {day_name(box.end_lower)}"


def _next_name(at: Tick, unit: Granularity) -> str:
    """The name of what begins at a tick, rounded up to a day unless the unit is finer."""
    _, at = outward(at, at, unit)
    return _name_at(at, at, unit)


def _last_name(at: Tick, unit: Granularity, *, down: bool = False) -> str:
    """The name of what ends at a tick, rounded to a day unless the unit is finer."""
    low, high = outward(at, at, unit)
    return _name_at(low - 1 if down else high - 1, low if down else high, unit)


def _name_at(inside: Tick, border: Tick, unit: Granularity) -> str:
    """The cell that holds the tick ``inside``, of the widest fit unit with a border there."""
    fit = unit_at(border, unit)
    if fit < Granularity.DAY:
        return moment_name(border)
    return cell_name(gregorian.index(inside, fit), fit) or year_name(_year(inside))


def _lasting(box: Box) -> str:
    """The duration, where it is more than what start and end imply."""
    implied = Box.of((box.start_lower, box.start_upper), (box.end_lower, box.end_upper))
    shortest = box.duration_lower if box.duration_lower != implied.duration_lower else None
    longest = box.duration_upper if box.duration_upper != implied.duration_upper else None
    if shortest is None and longest is None:
        return ""
    if longest is None:
        return f", lasting at least {_length(box.duration_lower)}"
    if shortest is None:
        return f", lasting at most {_length(longest)}"
    if shortest == longest:
        return f", lasting {_length(longest)}"
    return f", lasting {_length(shortest)} to {_length(longest)}"


def _length(ticks: int) -> str:
    for size, name in ((DAY_TICKS, "day"), (HOUR_TICKS, "hour"), (MINUTE_TICKS, "minute")):
        if ticks % size == 0:
            count = ticks // size
            return f"{count} {name}" if count == 1 else f"{count} {name}s"
    return f"{ticks} second" if ticks == 1 else f"{ticks} seconds"
