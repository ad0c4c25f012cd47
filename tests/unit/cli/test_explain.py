"""``chronology explain``: why a date came out as it did."""

import pytest

from chronology.cli.explanation import tree
from chronology.language.resolve import resolve_mentions

RUNG = "found in the dateline or a header line"


def rows(text: str) -> dict[str, str]:
    """The labelled lines of an explanation of one expression."""
    return {line[:16].strip(): line[16:] for line in text.split("\n\n")[1].splitlines()[1:]}


def test_every_step_from_the_words_to_the_date_is_told(run, story):
    words = "Tuesday night"
    result = run("explain", "story.txt", words.lower())
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "text         story.txt",
        f"reference    2023-10-19, {RUNG}: “date 2023-10-19 (MENAFN)”",
        "policy       news",
        "",
        "2. “Tuesday night”, characters 48 to 61",
        f"   in           {story.strip().replace(words, f'[{words}]')}",
        "   rule         part_of_date",
        "   meaning      TimeOfDay(NIGHT, Bare(CalendarField(DAY, WEEK, 2)))",
        "   anchor       2023-10-19, the reference date",
        "   direction    back: what tense, preposition and distance speak for",
        "   bound        “on”: the time itself",
        "   tense        past",
        "   date         17 October 2023, night",
        "   span         from 2023-10-17T18:00:00, before 2023-10-18T06:00:00",
        "   likely       from 2023-10-17T20:00:00, before 2023-10-18T04:00:00",
        "   EDTF         [2023-10-17..2023-10-18]",
        "     without    the exact first and last moment: the span is widened",
        "     without    what the words suggest within the bounds",
        "     without    the unit it was given in: part of a day",
        "   TIMEX3       TIME 2023-10-17TNI",
        "   granularity  part of a day",
    ]


def test_every_expression_of_a_text_is_told(run):
    result = run("explain", "-", "--ref", "2023-10-19", stdin="In 1987, not in 1954, on a Monday.")
    heads = [line for line in result.stdout.splitlines() if line[:1].isdigit()]
    assert heads[:2] == ["1. “1987”, characters 3 to 7", "2. “1954”, characters 16 to 20"]
    assert result.stdout.startswith("text         standard input\n")
    assert "reference    2023-10-19, given with --ref\n" in result.stdout


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("They will meet on Friday.", {"tense": "future", "date": "20 October 2023"}),
        (
            "on Friday",
            {
                "tense": "none found",
                "direction": "back: what the policy takes when no verb tells",
                "date": "13 October 2023",
            },
        ),
        ("this week", {"direction": "neither way: what the anchor lies in"}),
        ("next week", {"direction": "ahead", "anchor": "2023-10-19, the reference date"}),
        ("since 1954", {"bound": "“since”: it began within that time"}),
        ("in 1954", {"anchor": "none: the words state the date"}),
        ("two years after 3 May 1987", {"anchor": "1987-05-03, as the words say"}),
        ("march", {"meaning": "Bare(CalendarField(MONTH, YEAR, 3))"}),
    ],
)
def test_a_phrase_is_told_the_same_way(run, phrase, expected):
    result = run("explain", "--ref", "2023-10-19", phrase)
    assert result.exit_code == 0
    told = rows(result.stdout)
    assert {name: told.get(name) for name in expected} == expected


def test_the_tense_of_a_phrase_may_be_given(run):
    told = rows(run("explain", "--ref", "2023-10-19", "Friday", "--tense", "future").stdout)
    assert told["date"] == "20 October 2023"


def test_tense_is_not_for_an_article(run):
    result = run("explain", "story.txt", "--tense", "past")
    assert result.exit_code == 2
    assert "--tense is for a phrase" in result.stderr


def test_ends_of_a_range_name_each_other(run):
    result = run("explain", "--ref", "2023-10-19", "from 3 to 5 June")
    assert "range        with “5 June” (2)\n" in result.stdout
    assert "range        with “3” (1)\n" in result.stdout


def test_what_a_date_was_counted_from_is_named(run):
    text = "He left on 3 June 1987. The day before, it was all over by 1985. That year was fine."
    result = run("explain", "--ref", "2023-10-19", text)
    assert "anchor       1987-06-03, where “3 June 1987” (1) begins\n" in result.stdout
    assert "anchor       1985-01-01, of which the text spoke before\n" in result.stdout


def test_what_has_no_date_is_told_why(run):
    told = rows(run("explain", "--ref", "2023-10-19", "every Monday").stdout)
    assert told["no date"] == "a recurring time"
    assert "anchor" not in told


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("call", "it is there, but was not read as a time"),
        ("Wednesday", "it is not there"),
    ],
)
def test_words_that_are_no_expression_are_a_finding(run, words, why):
    result = run("explain", "story.txt", words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (f"chronology: story.txt: no time expression with '{words}': {why}\n")


def test_a_phrase_without_an_expression_is_a_finding(run):
    result = run("explain", "--ref", "2023-10-19", "hello")
    assert (result.exit_code, result.stderr) == (1, "chronology: 'hello': no time expression\n")


def test_a_misspelt_file_is_not_taken_for_a_phrase(run):
    result = run("explain", "stroy.txt", "--ref", "2023-10-19")
    assert (result.exit_code, result.stderr) == (3, "chronology: stroy.txt: no such file\n")
    assert run("explain", "Friday").stderr == (
        "chronology: Friday: no such file; a phrase needs a reference date, "
        "as in --ref 2023-10-19\n"
    )


def test_the_tree_leaves_out_what_is_as_always():
    (mention,) = resolve_mentions("2023-10-19", "2020-01-01")
    assert tree(mention.expression) == "Instant(2023-10-19, 2023-10-20, DAY)"
