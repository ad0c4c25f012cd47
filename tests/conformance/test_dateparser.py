"""What dateparser makes of phrases, against the table beside this file of what they state."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from chronology.adapters.dateparser import resolve_with_dateparser
from chronology.axis.gregorian import iso_text
from chronology.dates.fuzzy import FuzzyDate, Qualifier
from chronology.language.mention import Reason, Unresolved

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("dateparser.toml").read_text(encoding="utf-8")
)
REFERENCE = TABLE["reference"]
READ = [(each["code"], *row) for each in TABLE["language"] for row in each.get("read", ())]
UNREAD = [(each["code"], *row) for each in TABLE["language"] for row in each.get("unread", ())]


@pytest.mark.parametrize(("language", "phrase", "lower", "upper", "unit"), READ)
def test_what_is_stated_is_read_and_nothing_else(
    language: str, phrase: str, lower: str, upper: str, unit: str
) -> None:
    date = resolve_with_dateparser(phrase, REFERENCE, language)
    assert isinstance(date, FuzzyDate), date
    assert date.earliest is not None
    assert date.latest is not None
    assert (iso_text(date.earliest), iso_text(date.latest)) == (lower, upper)
    assert date.granularity.name == unit
    assert Qualifier.UNCERTAIN in date.qualifier


@pytest.mark.parametrize(("language", "phrase", "reason"), UNREAD)
def test_what_says_something_else_is_not_read(language: str, phrase: str, reason: str) -> None:
    date = resolve_with_dateparser(phrase, REFERENCE, language)
    assert isinstance(date, Unresolved), date
    assert date.reason is Reason[reason]
