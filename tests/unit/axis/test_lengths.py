"""How long units last, against trying every day of four hundred years."""

import pytest

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, tick
from chronology.axis.lengths import most_units, unit_lengths, variation

EVERY_DAY = range(tick(2000), tick(2400), DAY_TICKS)


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        (1, Granularity.MONTH),
        (-1, Granularity.MONTH),
        (13, Granularity.MONTH),
        (-13, Granularity.QUARTER),
        (1, Granularity.YEAR),
        (-4_801, Granularity.MONTH),
        (3, Granularity.WEEK),
        (0, Granularity.YEAR),
    ],
)
def test_lengths_are_the_least_and_the_most_of_all(amount: int, unit: Granularity) -> None:
    moved = [gregorian.shift(at, amount, unit) - at for at in EVERY_DAY]
    assert unit_lengths(amount, unit) == (min(moved), max(moved))


def test_no_number_of_months_varies_by_more_than_six_days() -> None:
    spans = (unit_lengths(months, Granularity.MONTH) for months in range(0, 4_801, 7))
    assert max(most - least for least, most in spans) <= variation(0, 99, Granularity.MONTH)
    assert variation(0, 99, Granularity.MONTH) == 6 * DAY_TICKS
    assert variation(0, 99, Granularity.WEEK) == 0


@pytest.mark.parametrize(
    ("days", "unit", "longest", "count"),
    [
        (27, Granularity.MONTH, False, 0),
        (28, Granularity.MONTH, False, 1),
        (31, Granularity.MONTH, True, 1),
        (365, Granularity.YEAR, True, 0),
        (366, Granularity.YEAR, True, 1),
        (1461, Granularity.YEAR, True, 4),
        (0, Granularity.DAY, True, 0),
        (146_097 * 10**6, Granularity.YEAR, True, 400 * 10**6),
    ],
)
def test_the_most_units_of_a_length(
    days: int, unit: Granularity, longest: bool, count: int
) -> None:
    assert most_units(days * DAY_TICKS, unit, longest=longest) == count


def test_a_part_of_a_day_has_no_length() -> None:
    with pytest.raises(ValueError, match="PART has no length"):
        unit_lengths(1, Granularity.PART)
