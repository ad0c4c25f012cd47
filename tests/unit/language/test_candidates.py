"""Runs: which stretches of a text are parsed, and that hostile ones stay cheap."""

from itertools import pairwise

import pytest

from chronology.language import candidates
from chronology.language.candidates import runs
from chronology.language.grammar import Grammar
from chronology.language.spots import parses


def stretches(text: str, english, tokenize) -> list[str]:
    tokens = tokenize(text)
    return [
        text[tokens[run.first].start : tokens[run.last - 1].stop]
        for run in runs(text, tokens, english)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cat sleeps.", []),
        ("It cost 105 pounds.", []),
        ("They met on Tuesday morning at home.", ["on Tuesday morning at"]),
        ("They met on 17 October 2019.", ["on 17 October 2019"]),
        ("The dog barked twice in 2019 and once in 2020.", ["twice in 2019 and once in 2020"]),
        ("In 1990.\n\nIn 1991.", ["In 1990", "In 1991"]),
        ("October\n\n2019 people", ["October", "2019"]),
        ("October\n2019 people", ["October\n2019"]),
    ],
)
def test_a_run_is_as_long_as_its_tokens_have_senses(english, tokenize, text, expected):
    assert stretches(text, english, tokenize) == expected


def test_parses_come_longest_first(english, tokenize):
    text = "early next year"
    (run,) = runs(text, tokenize(text), english)
    assert [(p.start, p.stop) for p in run.parses(0)] == [(0, 3)]
    assert [(p.start, p.stop) for p in run.parses(1)] == [(1, 3)]
    assert [p.stop - p.start for p in run.parses(2)] == []


def test_a_time_is_preferred_to_a_date_over_the_same_words(english, tokenize):
    text = "early Wednesday"
    (run,) = runs(text, tokenize(text), english)
    assert run.parses(0)[0].symbol == "time"


LONG = "Monday or " * 200


def test_a_long_stretch_comes_in_windows_that_overlap(english, tokenize):
    tokens = tokenize(LONG)
    windows = list(runs(LONG, tokens, english))
    assert all(run.last - run.first <= candidates._WINDOW for run in windows)
    assert windows[0].first == 0
    assert windows[-1].last == windows[-1].stop_at == len(tokens)
    for run, after in pairwise(windows):
        assert run.stop_at == after.first
        assert run.last - run.stop_at >= candidates._WINDOW - candidates._STEP


def test_no_expression_is_lost_or_found_twice_at_a_window_s_edge(english, tokenize):
    found = [(p.start, p.stop) for p in parses(LONG, tokenize(LONG), english)]
    assert found == [(n, n + 1) for n in range(0, 400, 2)]


HOSTILE = {
    "months": "May ",
    "numbers": "19 ",
    "years": "2019 ",
    "articles": "the ",
    "units": "two weeks ",
    "ands": "May and ",
    "early": "early ",
    "ordinals": "second ",
    "of": "the last week of ",
    "before": "two days before ",
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_on_a_hostile_run_grows_with_its_length_only(
    english, tokenize, words: str, monkeypatch
):
    """Chart cells, counted: four times the text has no more than about four times the cells."""
    cells = 0
    chart = Grammar.chart

    def counted(self, senses):
        nonlocal cells
        columns = chart(self, senses)
        cells += sum(len(stops) for column in columns for stops in column.values())
        return columns

    monkeypatch.setattr(Grammar, "chart", counted)

    def work(times: int) -> int:
        nonlocal cells
        cells = 0
        text = words * times + "2019"
        list(parses(text, tokenize(text), english))
        return cells

    short, long = work(60), work(240)
    assert 0 < long <= 5 * short


def test_a_text_without_triggers_is_not_parsed_at_all(english, tokenize, monkeypatch):
    def refused(self, senses):
        raise AssertionError("no chart is needed here")

    monkeypatch.setattr(Grammar, "chart", refused)
    text = "the of a one two three and or " * 500
    assert list(parses(text, tokenize(text), english)) == []
