"""Hypothesis strategies for references, policies and mentions."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis.gregorian import MINUTE_TICKS, Granularity
from chronology.axis.interval import Interval
from chronology.dates.border import Moment
from chronology.dates.fuzzy import FuzzyDate
from chronology.language.atoms import DayPart
from chronology.language.mention import Bound, Direction, Mention, Reason, Unresolved
from chronology.language.policy import DAY_PARTS, NEWS, Hours, Lean, Policy, Seasons
from chronology.language.reference import Reference, Rung
from chronology.testing.sharing import shared
from chronology.testing.strategies_axis import intervals, ticks
from chronology.testing.strategies_dates import fuzzy_dates, timexes
from chronology.testing.strategies_expressions import expressions
from chronology.testing.strategies_texts import date_phrases

_LAST_HOUR: Final = 36
#: Offsets from UTC that the earth knows lie within 14 hours, in whole quarters of an hour.
_QUARTERS: Final = 56


@shared
def offsets() -> SearchStrategy[int | None]:
    """Seconds east of UTC, or ``None`` for an unknown zone."""
    return st.none() | st.integers(-_QUARTERS, _QUARTERS).map(lambda n: n * 15 * MINUTE_TICKS)


@shared
@st.composite
def references(draw: DrawFn) -> Reference:
    """Days and clock times of publication, 1700 to 2200; shrinks to 2000-01-01, from the caller.

    Formally: ``Reference.of(r.text)`` has the interval, granularity and offset of ``r``.
    """
    unit = draw(st.sampled_from((Granularity.DAY, Granularity.SECOND)))
    interval = Interval.containing(draw(ticks(1700, 2200)), unit)
    offset = None if unit is Granularity.DAY else draw(offsets())
    evidence = draw(st.sampled_from(("", "date 2023-10-19", "(MENAFN)")))
    return Reference(interval, unit, offset, draw(st.sampled_from(Rung)), evidence)


@shared
def moments() -> SearchStrategy[Moment]:
    """Dates that somebody gave, as the border hands them on."""
    return st.builds(
        Moment,
        intervals(),
        st.sampled_from((Granularity.DAY, Granularity.SECOND, Granularity.MONTH)),
        offsets(),
    )


@shared
@st.composite
def policies(draw: DrawFn) -> Policy:
    """Ways to settle what language leaves open; shrinks to ``NEWS``."""
    return Policy(
        name=draw(st.sampled_from(("news", "narrative", "mine"))),
        weekday=draw(st.sampled_from(Lean)),
        month=draw(st.sampled_from((Lean.NEAREST, Lean.PAST, Lean.FUTURE))),
        narrative=draw(st.sampled_from((None, False, True))),
        weighs_tense=draw(st.sampled_from((True, False))),
        day_parts=draw(st.just(DAY_PARTS) | _day_parts()),
        seasons=draw(st.sampled_from(Seasons)),
        recent_days=draw(_from(NEWS.recent_days, 1, 400)),
        soon_days=draw(_from(NEWS.soon_days, 1, 400)),
        about=draw(_from(NEWS.about, 1, 5)),
        century_of_two_digits=draw(_from(NEWS.century_of_two_digits, 0, 99)),
        day_first=draw(st.booleans()),
    )


@shared
def _from(plain: int, lowest: int, highest: int) -> SearchStrategy[int]:
    """Numbers that shrink to the plain one."""
    return st.integers(lowest - plain, highest - plain).map(lambda apart: plain + apart)


@shared
@st.composite
def _day_parts(draw: DrawFn) -> tuple[tuple[DayPart, Hours], ...]:
    return tuple((part, draw(hours())) for part, _ in DAY_PARTS)


@shared
@st.composite
def hours(draw: DrawFn) -> Hours:
    """Hours of a part of the day, the core within the outer ones."""
    first, begun, ended, last = sorted(
        draw(st.sets(st.integers(0, _LAST_HOUR), min_size=4, max_size=4))
    )
    return Hours((first, last), (begun, ended))


@shared
def unresolved() -> SearchStrategy[Unresolved]:
    """Reasons why words have no place; shrinks to a duration."""
    return st.builds(Unresolved, st.sampled_from(Reason), st.text(max_size=20))


@shared
@st.composite
def mentions(draw: DrawFn) -> Mention:
    """Time expressions somewhere in a text.

    Each part is valid by itself; the words, the expression and the date do not belong together.
    """
    text, start = draw(date_phrases()), draw(st.integers(0, 400))
    date: FuzzyDate | Unresolved = draw(fuzzy_dates() | unresolved())
    bound = draw(st.sampled_from(Bound))
    return Mention(
        start,
        start + len(text),
        text,
        draw(expressions()),
        date,
        draw(timexes()),
        draw(st.sampled_from(("date", "weekday", "ago"))),
        draw(st.sampled_from(("", "2000-01-01", "2023-10-19T18:00:00"))),
        draw(st.sampled_from(Direction)),
        bound,
        draw(st.just(bound.value)),
    )
