"""Hypothesis strategies for operator trees: what a time expression means before any reference."""

from collections.abc import Mapping
from functools import cache
from typing import Final, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity
from chronology.language import operators
from chronology.language.atoms import (
    Amount,
    CalendarField,
    DayPart,
    Holiday,
    MonthDay,
    Portion,
    Repeating,
    VagueTime,
)
from chronology.language.operators import Expression, Origin
from chronology.testing.sharing import shared
from chronology.testing.strategies_axis import ticks

#: Each field of the calendar with its first and its last value.
_FIELDS: Final = (
    (Granularity.DAY, Granularity.WEEK, 1, 7),
    (Granularity.WEEKEND, Granularity.WEEK, 1, 1),
    (Granularity.DAY, Granularity.MONTH, 1, 31),
    (Granularity.MONTH, Granularity.YEAR, 1, 12),
    (Granularity.SEASON, Granularity.YEAR, 1, 4),
    (Granularity.QUARTER, Granularity.YEAR, 1, 4),
    (Granularity.HALF, Granularity.YEAR, 1, 2),
    (Granularity.YEAR, Granularity.CENTURY, 0, 99),
    (Granularity.DECADE, Granularity.CENTURY, 0, 9),
)
#: Units that words step by: "last week", "three decades ago".
_STEPS: Final = tuple(unit for unit in Granularity if unit >= Granularity.DAY)
_ORDINALS: Final = (1, -1, 2, 3, 4, -2, 12, 31)


@shared
def amounts() -> SearchStrategy[Amount]:
    """Lengths in calendar units, exact, vague and compound; shrinks to one day."""
    days = st.integers(1, 200).map(lambda n: Amount(Granularity.DAY, n, n, str(n)))
    return days | _amounts()


@shared
@st.composite
def _amounts(draw: DrawFn, *, compound: bool = True) -> Amount:
    unit = draw(st.sampled_from(_STEPS) | st.sampled_from(Granularity).filter(_has_length))
    mod = draw(st.sampled_from(("", "APPROX", "MORE_THAN", "EQUAL_OR_LESS")))
    if draw(st.booleans()):
        low = draw(st.integers(1, 5))
        return Amount(unit, low, low + draw(st.integers(1, 9)), "X", None, mod)
    count = draw(st.integers(1, 200) | st.sampled_from((0.5, 1.5, 2.5)))
    rest = draw(st.none() | _amounts(compound=False)) if compound else None
    working = unit is Granularity.DAY and draw(st.booleans())
    return Amount(unit, count, count, str(count), rest, mod, working)


def _has_length(unit: Granularity) -> bool:
    return unit is not Granularity.PART


@shared
def repeatings() -> SearchStrategy[Repeating]:
    """Weekdays, months, seasons, days of the year, holidays; shrinks to Monday."""
    return calendar_fields() | month_days() | holidays()


@shared
@st.composite
def calendar_fields(draw: DrawFn) -> CalendarField:
    """Fields with a value that the calendar has; shrinks to Monday."""
    unit, within, first, last = draw(st.sampled_from(_FIELDS))
    return CalendarField(unit, within, draw(st.integers(first, last)))


@shared
@st.composite
def month_days(draw: DrawFn) -> MonthDay:
    """Days of a month that some year has, 29 February included; shrinks to 1 January."""
    month = draw(st.integers(1, 12))
    return MonthDay(month, draw(st.integers(1, gregorian.days_in_month(4, month))))


@shared
@st.composite
def holidays(draw: DrawFn) -> Holiday:
    """Fixed, moving with Easter, or the nth weekday of a month; shrinks to a fixed one."""
    name, month = draw(st.sampled_from(("Christmas", "May Day"))), draw(st.integers(1, 12))
    form = draw(st.sampled_from(("fixed", "easter", "nth")))
    if form == "fixed":
        return Holiday(name, month, draw(st.integers(1, 28)))
    if form == "easter":
        return Holiday(name, 0, draw(st.integers(-50, 60)))
    return Holiday(name, month, 0, draw(st.integers(1, 7)), draw(st.sampled_from((1, 2, 3, 4, -1))))


@shared
def expressions() -> SearchStrategy[Expression]:
    """Operator trees of every operator, a few levels deep; shrinks to the reference itself."""
    return st.one_of(*_operators().values())


@shared
def operators_of(kind: type) -> SearchStrategy[Expression]:
    """Trees with the given operator at their root.

    Raises:
        KeyError: ``kind`` is no operator.
    """
    return _operators()[kind]


@cache
def _operators() -> Mapping[type, SearchStrategy[Expression]]:
    # Leaves before branches, so that shrinking takes branches away.
    return {**_leaves(), **_branches()}


@shared
def _origins() -> SearchStrategy[Origin]:
    return st.sampled_from(Origin)


@shared
def _signs() -> SearchStrategy[int]:
    return st.sampled_from((-1, 1))


@cache
def _leaves() -> Mapping[type, SearchStrategy[Expression]]:
    step = st.sampled_from(_STEPS)
    what = step | repeatings()
    return {
        operators.Now: st.builds(operators.Now, _origins()),
        operators.Cell: _cells(),
        operators.Instant: _instants(),
        operators.NumericDate: _numeric_dates(),
        operators.Bare: st.builds(operators.Bare, repeatings()),
        operators.SamePeriod: st.builds(operators.SamePeriod, st.integers(-4_000, 12_000)),
        operators.This: st.builds(operators.This, what, _origins()),
        operators.Vague: st.builds(
            operators.Vague, st.sampled_from(VagueTime), st.none() | step, st.booleans()
        ),
        operators.Length: st.builds(operators.Length, amounts()),
        operators.Recurring: st.builds(
            operators.Recurring,
            amounts() | repeatings(),
            st.none() | st.sampled_from(DayPart),
            st.none() | st.tuples(st.integers(0, 23), st.integers(0, 59)),
            st.sampled_from(("", "EVERY", "EACH")),
            st.sampled_from(("", "2X")),
        ),
    }


@shared
@st.composite
def _cells(draw: DrawFn) -> Expression:
    unit = draw(st.sampled_from(_STEPS))
    return operators.Cell(gregorian.index(draw(ticks()), unit), unit)


@shared
@st.composite
def _instants(draw: DrawFn) -> Expression:
    lower, unit = (
        draw(ticks(0, 9_999)),
        draw(st.sampled_from((Granularity.DAY, Granularity.SECOND))),
    )
    if unit is Granularity.SECOND:
        return operators.Instant(lower, lower + 1, unit, draw(st.none() | st.just(18_000)))
    lower -= lower % DAY_TICKS
    return operators.Instant(lower, lower + DAY_TICKS, unit)


@shared
@st.composite
def _numeric_dates(draw: DrawFn) -> Expression:
    """Three numbers as they stand in texts, impossible ones among them."""
    small = st.integers(1, 31)
    year = st.integers(1900, 2100)
    if draw(st.booleans()):
        return operators.NumericDate(draw(year), draw(small), draw(small), year_first=True)
    return operators.NumericDate(draw(small), draw(small), draw(year | st.integers(0, 99)))


@cache
def _branches() -> Mapping[type, SearchStrategy[Expression]]:
    inner = _inner()
    what = st.sampled_from(_STEPS) | repeatings()
    return {
        operators.Last: st.builds(operators.Last, what, _origins(), st.none() | inner),
        operators.Next: st.builds(operators.Next, what, _origins(), st.none() | inner),
        operators.In: st.builds(operators.In, repeatings(), inner),
        operators.Nth: st.builds(
            operators.Nth, st.sampled_from(_ORDINALS), st.sampled_from(_STEPS), inner
        ),
        operators.NthIn: st.builds(
            operators.NthIn, st.sampled_from(_ORDINALS), repeatings(), inner
        ),
        operators.Shift: st.builds(operators.Shift, amounts(), _signs(), inner),
        operators.Rolling: st.builds(operators.Rolling, amounts(), _signs(), inner, st.booleans()),
        operators.Part: st.builds(operators.Part, st.sampled_from(Portion), inner),
        operators.SoFar: st.builds(operators.SoFar, _signs(), inner),
        operators.TimeOfDay: st.builds(
            operators.TimeOfDay,
            st.sampled_from(DayPart),
            inner,
            st.none() | st.sampled_from(Portion),
        ),
        operators.Clock: st.builds(
            operators.Clock,
            st.integers(0, 23),
            st.integers(0, 59),
            inner,
            st.none() | st.sampled_from((0, 30)),
            st.none() | st.sampled_from((0, 18_000, -28_800, "America/New_York", "No/Where")),
        ),
        operators.Approximate: st.builds(operators.Approximate, inner),
        operators.Range: st.builds(operators.Range, inner, inner),
    }


@cache
def _inner() -> SearchStrategy[Expression]:
    """What stands within a branch: mostly a leaf, sometimes another branch."""
    leaves = st.one_of(*_leaves().values())
    deeper = st.deferred(lambda: st.one_of(*_branches().values()))
    return leaves | leaves | deeper


#: Every operator, in the order of the type alias.
OPERATORS: Final[tuple[type, ...]] = get_args(Expression)
