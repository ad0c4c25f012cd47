"""TIMEX3 values."""

import pytest

from chronology.axis.gregorian import HOUR_TICKS, Granularity, cell, index, tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Qualifier, Shape
from chronology.dates.timex3 import TIMEX_NEWS, Timex, cell_value, date_timex
from chronology.dates.timex3_policy import DAY_PARTS, PORTIONS
from chronology.language.policy import NEWS
from chronology.language.portions import Portion, portion_span
from chronology.reasoning.box import EVERYTHING, Box

DAY = tick(2023, 10, 17)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Granularity.SECOND, "2023-10-17T18:05:09"),
        (Granularity.MINUTE, "2023-10-17T18:05"),
        (Granularity.HOUR, "2023-10-17T18"),
        (Granularity.DAY, "2023-10-17"),
        (Granularity.WEEK, "2023-W42"),
        (Granularity.WEEKEND, "2023-W42-WE"),
        (Granularity.MONTH, "2023-10"),
        (Granularity.SEASON, "2023-FA"),
        (Granularity.QUARTER, "2023-Q4"),
        (Granularity.HALF, "2023-H2"),
        (Granularity.YEAR, "2023"),
        (Granularity.DECADE, "202"),
        (Granularity.CENTURY, "20"),
        (Granularity.MILLENNIUM, "2"),
    ],
)
def test_the_value_of_the_cell_around_a_moment(unit: Granularity, value: str) -> None:
    assert cell_value(index(DAY + 18 * HOUR_TICKS + 309, unit), unit) == value


@pytest.mark.parametrize(
    ("at", "unit", "value"),
    [
        (tick(-43, 3, 15), Granularity.YEAR, "BC0044"),
        (tick(-43, 3, 15), Granularity.MONTH, "BC0044-03"),
        (tick(-43, 3, 15), Granularity.DAY, "BC0044-03-15"),
        (tick(0, 5, 1), Granularity.YEAR, "BC0001"),
        (tick(-45), Granularity.DECADE, "BC004"),
        (tick(-450), Granularity.CENTURY, "BC04"),
        (tick(-2500), Granularity.MILLENNIUM, "BC2"),
        (tick(44), Granularity.YEAR, "0044"),
        (tick(44), Granularity.DECADE, "004"),
        (tick(44), Granularity.CENTURY, "00"),
        (tick(2023, 1, 10), Granularity.SEASON, "2022-WI"),
        (tick(2022, 12, 10), Granularity.SEASON, "2022-WI"),
        (tick(2023, 3, 1), Granularity.SEASON, "2023-SP"),
        (tick(2023, 6, 1), Granularity.SEASON, "2023-SU"),
        (tick(2021, 1, 3), Granularity.WEEK, "2020-W53"),
        (tick(12_023), Granularity.YEAR, "12023"),
    ],
)
def test_values_at_the_edges(at: int, unit: Granularity, value: str) -> None:
    assert cell_value(index(at, unit), unit) == value


def test_a_part_of_a_day_has_no_cells() -> None:
    with pytest.raises(ValueError, match="PART"):
        cell_value(0, Granularity.PART)


def _dated(
    lower: int | None, upper: int | None, unit: Granularity, core: tuple[int, int] | None = None
) -> FuzzyDate:
    box = None if core is None else Box.within(Interval(*core))
    return FuzzyDate(Box.within(Interval(lower, upper)), box, unit)


def _hours(first: int, last: int) -> tuple[int, int]:
    return DAY + first * HOUR_TICKS, DAY + last * HOUR_TICKS


@pytest.mark.parametrize(
    ("hours", "core", "value"),
    [
        ((6, 12), None, "2023-10-17TMO"),
        ((11, 14), (12, 13), "2023-10-17TMI"),
        ((12, 18), None, "2023-10-17TAF"),
        ((18, 24), None, "2023-10-17TEV"),
        ((18, 30), (20, 28), "2023-10-17TNI"),
        ((0, 6), None, "2023-10-17TNI"),
        ((6, 18), (8, 18), "2023-10-17TDT"),
    ],
)
def test_parts_of_a_day_go_by_their_likely_hours(
    hours: tuple[int, int], core: tuple[int, int] | None, value: str
) -> None:
    likely = None if core is None else _hours(*core)
    assert date_timex(_dated(*_hours(*hours), Granularity.PART, likely)) == Timex("TIME", value)


@pytest.mark.parametrize(
    ("date", "timex"),
    [
        (FuzzyDate.of(2023, 8), Timex("DATE", "2023-08")),
        (_dated(DAY, DAY + 60, Granularity.MINUTE), Timex("TIME", "2023-10-17T00:00")),
        (
            _dated(
                tick(2023, 8), tick(2023, 9), Granularity.MONTH, (tick(2023, 8), tick(2023, 8, 11))
            ),
            Timex("DATE", "2023-08", "START"),
        ),
        (
            _dated(tick(1990), tick(2000), Granularity.DECADE, (tick(1997), tick(2000))),
            Timex("DATE", "199", "END"),
        ),
        (
            _dated(tick(2023), tick(2024), Granularity.YEAR, (tick(2023, 5), tick(2023, 9))),
            Timex("DATE", "2023", "MID"),
        ),
        (
            _dated(tick(1840), tick(1860), Granularity.YEAR, (tick(1850), tick(1851))),
            Timex("DATE", "1850", "APPROX"),
        ),
        (
            FuzzyDate(FuzzyDate.of(1850).outer, None, Granularity.YEAR, Qualifier.APPROXIMATE),
            Timex("DATE", "1850", "APPROX"),
        ),
        (_dated(None, tick(2019), Granularity.YEAR), Timex("DATE", "2019", "BEFORE")),
        (_dated(tick(2020), None, Granularity.YEAR), Timex("DATE", "2019", "AFTER")),
        (
            FuzzyDate(
                Box.of((tick(2020), tick(2021) - 1), (tick(2023), None)),
                granularity=Granularity.YEAR,
                shape=Shape.THROUGHOUT,
            ),
            Timex("DATE", "2020", "ON_OR_AFTER"),
        ),
        (
            FuzzyDate(
                Box.of((None, None), (tick(2020) + 1, tick(2021))), granularity=Granularity.YEAR
            ),
            Timex("DATE", "2020", "ON_OR_BEFORE"),
        ),
        (FuzzyDate(EVERYTHING), Timex("DATE", "XXXX")),
        (
            FuzzyDate.between(Interval.of(1914), Interval.of(1918), Granularity.YEAR),
            Timex("DURATION", "P5Y"),
        ),
        (
            FuzzyDate.between(Interval.of(2026, 5, 3), Interval.of(2026, 5, 5), Granularity.DAY),
            Timex("DURATION", "P3D"),
        ),
        (
            _dated(tick(2023, 10, 17), tick(2023, 10, 20), Granularity.DAY),
            Timex("DATE", "2023-W42"),
        ),
        (_dated(tick(2023, 5, 3), tick(2023, 5, 20), Granularity.DAY), Timex("DATE", "2023-05")),
        (_dated(tick(1999), tick(2003), Granularity.YEAR), Timex("DATE", "XXXX")),
        (_dated(*_hours(14, 17), Granularity.HOUR), Timex("DATE", "2023-10-17")),
        # The forties BC are 49 to 40 BC, which is no cell of the astronomical grid.
        (_dated(tick(-48), tick(-38), Granularity.DECADE), Timex("DATE", "BC004")),
        (_dated(tick(-499), tick(-399), Granularity.CENTURY), Timex("DATE", "BC04")),
    ],
)
def test_the_nearest_timex_of_a_date(date: FuzzyDate, timex: Timex) -> None:
    assert date_timex(date) == timex


@pytest.mark.parametrize(
    ("kind", "value", "mod", "message"),
    [
        ("DAY", "2023", "", "type must be one of DATE"),
        ("DATE", "2023", "EARLY", "mod must be one of BEFORE"),
        ("DATE", "", "", "value of a DATE must not be empty"),
    ],
)
def test_what_is_no_timex_is_refused(kind: str, value: str, mod: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Timex(kind, value, mod)


def test_hours_and_portions_are_those_of_the_language_policy() -> None:
    told = {part.value: hours for part, hours in NEWS.day_parts}
    for code, (outer, core) in DAY_PARTS:
        assert (told[code].outer, told[code].core) == (outer, core)
    units = (unit for unit, _ in PORTIONS if unit is not Granularity.DAY)
    for unit in units:
        lower, upper = cell(index(DAY, unit), unit)
        for portion in (Portion.EARLY, Portion.MIDDLE, Portion.LATE):
            wanted = portion_span(portion, lower, upper, unit)
            assert TIMEX_NEWS.portion(portion.value, lower, upper, unit) == wanted
