"""Claims for the tests of events, made from a few words."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import date_timex
from chronology.events.article import Source
from chronology.events.claim import Claim, Reading

MakeClaim: TypeAlias = Callable[..., Claim]


@pytest.fixture(scope="session")
def make_claim() -> MakeClaim:
    def make(statement: str, date: FuzzyDate, source: str = "AP", start: int = 0) -> Claim:
        return Claim(
            statement=statement,
            phrase="then",
            date=date,
            quote=f"{statement}.",
            start=start,
            stop=start + len(statement) + 1,
            source=Source(source),
            reading=Reading(date_timex(date), "test"),
        )

    return make
