"""The law of stated phrases fails on readers that say more or less than the words."""

import re

import pytest
from attrs import evolve
from hypothesis import given

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import Certainty, FuzzyDate
from chronology.language.mention import Reason, Unresolved
from chronology.language.reference import Reference
from chronology.testing import laws
from chronology.testing import strategies as own

MAY, DAY = Interval.of(2020, 5), Reference.of("2023-10-19")


def _check(date: FuzzyDate | Unresolved) -> None:
    laws.check_stated("mayo de 2020", MAY, Granularity.MONTH, DAY, resolve=lambda *_: date)


def test_holds() -> None:
    _check(FuzzyDate.of(2020, 5))


@pytest.mark.parametrize(
    "date",
    [
        FuzzyDate.of(2020, 5, 19),
        FuzzyDate.of(2020),
        evolve(FuzzyDate.of(2020, 5), granularity=Granularity.DAY),
        Unresolved(Reason.NOT_A_DATE),
    ],
    ids=["finer", "coarser", "in another unit", "not at all"],
)
def test_fails_on_anything_else(date: FuzzyDate | Unresolved) -> None:
    with pytest.raises(laws.LawViolation, match="the span s and the granularity g"):
        _check(date)


@given(own.stated_phrases())
def test_phrases_name_the_year_of_what_they_state(drawn: own.StatedPhrase) -> None:
    (year,) = re.findall(r"\d{4}", drawn.phrase)
    stated = FuzzyDate.within(drawn.stated, drawn.granularity)
    assert stated.during(Interval.of(int(year))) is Certainty.CERTAIN
    assert stated.cell is not None
