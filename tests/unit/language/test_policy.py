"""Policies: their defaults are those that the documentation states."""

import pickle

import pytest
from attrs import evolve

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import DayPart
from chronology.language.policy import DAY_PARTS, NEWS, RECENT_UNITS, Hours, Lean, Policy, Seasons


def test_the_default_is_news():
    assert Policy() == NEWS
    assert NEWS.name == "news"
    assert (NEWS.weekday, NEWS.month) == (Lean.PAST, Lean.NEAREST)
    assert NEWS.weighs_tense
    assert NEWS.seasons is Seasons.NORTHERN
    assert not NEWS.day_first


@pytest.mark.parametrize("part", DayPart)
def test_every_part_of_the_day_has_its_hours(part: DayPart):
    hours = NEWS.hours(part)
    assert 0 <= hours.outer[0] <= hours.core[0] < hours.core[1] <= hours.outer[1] <= 30


@pytest.mark.parametrize(
    ("part", "outer"),
    [
        (DayPart.MORNING, (6, 12)),
        (DayPart.AFTERNOON, (12, 18)),
        (DayPart.EVENING, (18, 24)),
        (DayPart.NIGHT, (18, 30)),
        (DayPart.SMALL_HOURS, (0, 6)),
    ],
)
def test_the_hours_of_the_newswire(part: DayPart, outer: tuple[int, int]):
    assert NEWS.hours(part).outer == outer


def test_night_belongs_to_the_day_on_which_it_begins():
    assert NEWS.hours(DayPart.NIGHT).outer[0] < 24 < NEWS.hours(DayPart.NIGHT).outer[1]


def test_other_hours():
    changed = tuple(
        (part, Hours((5, 12), (6, 11)) if part is DayPart.MORNING else hours)
        for part, hours in DAY_PARTS
    )
    policy = evolve(NEWS, name="early risers", day_parts=changed)
    assert policy.hours(DayPart.MORNING) == Hours((5, 12), (6, 11))
    assert policy.hours(DayPart.NIGHT) == NEWS.hours(DayPart.NIGHT)


def test_it_is_a_value():
    assert pickle.loads(pickle.dumps(NEWS)) == NEWS  # noqa: S301 - our own bytes
    assert hash(Policy(day_first=True)) != hash(NEWS)


def test_recent_units_are_counted_for_the_units_that_people_say():
    assert {Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR} <= set(
        RECENT_UNITS
    )
    assert all(count > 1 for count in RECENT_UNITS.values())
