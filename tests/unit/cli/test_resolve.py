"""``chronology resolve``: the date of one phrase."""

import json

import pytest

from chronology.dates.fuzzy import FuzzyDate
from chronology.formats.dates import encode_date
from chronology.language.resolve import resolve


def test_a_phrase_has_its_date_in_every_notation(run):
    result = run("resolve", "Tuesday night", "--ref", "2023-10-19")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "date         17 October 2023, night",
        "span         from 2023-10-17T18:00:00, before 2023-10-18T06:00:00",
        "likely       from 2023-10-17T20:00:00, before 2023-10-18T04:00:00",
        "EDTF         [2023-10-17..2023-10-18]",
        "  without    the exact first and last moment: the span is widened",
        "  without    what the words suggest within the bounds",
        "  without    the unit it was given in: part of a day",
        "TIMEX3       TIME 2023-10-17TNI",
        "granularity  part of a day",
    ]


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [
        (
            "since 2020",
            [
                "span         from 2020-01-01",
                "begins       from 2020-01-01, before 2021-01-01",
                "ends         2023-10-19 or later",
            ],
        ),
        (
            "until 2025",
            [
                "span         before 2026-01-01",
                "begins       before 2026-01-01",
                "ends         after 2025-01-01, by 2026-01-01",
            ],
        ),
        ("from 3 to 5 June", ["date         from 3 June 2023 until 5 June 2023"]),
        ("around 1850", ["TIMEX3       DATE 1850, mod APPROX"]),
        ("44 BC", ["date         44 BCE"]),
    ],
)
def test_bounds_are_told_each_for_itself(run, phrase, rows):
    printed = run("resolve", phrase, "--ref", "2023-10-19").stdout.splitlines()
    assert [row for row in rows if row not in printed] == []


def test_the_tense_tells_which_friday(run):
    past = run("resolve", "on Friday", "--ref", "2023-10-19", "--tense", "past").stdout
    future = run("resolve", "on Friday", "--ref", "2023-10-19", "--tense", "future").stdout
    assert past.startswith("date         13 October 2023\n")
    assert future.startswith("date         20 October 2023\n")


def test_json_has_the_date_as_records_have_it(run):
    result = run("resolve", "since 2020", "--ref", "2023-10-19T18:00+05:00", "--json")
    value = json.loads(result.stdout)
    date = resolve("since 2020", "2023-10-19T18:00+05:00")
    assert isinstance(date, FuzzyDate)
    assert value["date"] == encode_date(date, notes=True)
    assert value["phrase"] == "since 2020"
    assert value["reference"] == "2023-10-19T18:00+05:00"
    assert (value["lower"], value["upper"]) == ("2020-01-01", None)
    assert value["timex"]["value"] == "2020"


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("every Monday", "a recurring time"),
        ("three months", "a length of time, not a date"),
        ("31 April", "no calendar has this date: 2024-04 has no day 31"),
        ("29 February 2015", "no calendar has this date: 2015 has none"),
        ("2015-13-01", "no calendar has this date"),
        ("hello", "no time expression"),
        ("", "no time expression"),
        ("1954 and 1960", "no time expression: more than one: '1954', '1960'"),
    ],
)
def test_a_phrase_without_a_date_is_a_finding(run, phrase, reason):
    result = run("resolve", phrase, "--ref", "2023-10-19")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.splitlines()[0].startswith(f"no date      {reason}")
    as_json = run("resolve", phrase, "--ref", "2023-10-19", "--json")
    assert as_json.exit_code == 1
    value = json.loads(as_json.stdout)
    assert value["date"] is None
    assert reason.startswith(value["reason"]["words"])
