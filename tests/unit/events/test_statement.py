"""A clause as a line."""

import pytest

from chronology.events.clauses import Clause, Piece
from chronology.events.statement import statement_of
from chronology.events.told import Phrase
from chronology.language import lexicon
from chronology.language.mention import Bound

ENGLISH = lexicon.load("en")


def line(marked: str, bound: Bound = Bound.AT, *, alone: bool = True) -> str:
    """The line of a clause, whose phrase stands between |bars|."""
    before, phrase, after = marked.split("|")
    text = before + phrase + after
    tokens = ENGLISH.tokenizer.tokens(text)
    inside = [n for n, t in enumerate(tokens) if len(before) <= t.start < len(before + phrase)]
    clause = Clause((Piece(0, len(tokens)),))
    said = Phrase(inside[0], inside[-1] + 1, bound)
    return statement_of(text, tokens, clause, said, ENGLISH, alone=alone)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The mayor resigned |on Tuesday|.", "The mayor resigned"),
        ("The mayor resigned |on Tuesday|", "The mayor resigned"),
        ("The mayor resigned |on Tuesday|!", "The mayor resigned"),
        ("|On Tuesday|, the mayor resigned.", "The mayor resigned"),
        ("|On Tuesday|: the mayor resigned.", "The mayor resigned"),
        ("the mayor resigned |on Tuesday|", "The mayor resigned"),
        ("The mayor |on Tuesday| resigned.", "The mayor on Tuesday resigned"),
        ("A hearing is set for |Tuesday|.", "A hearing is set for Tuesday"),
        ("|Tuesday|", "Tuesday"),
    ],
)
def test_the_date_is_left_out_at_an_edge(marked: str, expected: str):
    assert line(marked) == expected


def test_it_stays_beside_another_date():
    assert line("It shut |on Tuesday|.", alone=False) == "It shut on Tuesday"


@pytest.mark.parametrize("bound", [b for b in Bound if b not in (Bound.NONE, Bound.AT)])
def test_it_stays_with_a_preposition_that_says_more(bound: Bound):
    assert line("It shut |since Tuesday|.", bound) == "It shut since Tuesday"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Police said that it shut |on Tuesday|.", "It shut"),
        ("Police in the old town reported that it shut |on Tuesday|.", "It shut"),
        ("Police said it shut |on Tuesday|.", "Police said it shut"),
        ("It shut |on Tuesday|, according to police.", "It shut"),
        ("It shut |on Tuesday|, as reported by the paper.", "It shut"),
    ],
)
def test_who_says_so_is_left_out(marked: str, expected: str):
    assert line(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It  shut\n the\tport |on Tuesday|.", "It shut the port"),
        ("— it shut |on Tuesday|", "It shut"),
        ("“It shut |on Tuesday|", "It shut"),
        ("It shut ( |on Tuesday|", "It shut"),
        ('"It shut |on Tuesday|', "It shut"),
        ("it shut “for good” |on Tuesday|", "It shut “for good”"),
        ("It shut... |on Tuesday|", "It shut..."),
        ("état d’urgence |on Tuesday|", "État d’urgence"),
    ],
)
def test_marks_and_blanks(marked: str, expected: str):
    assert line(marked) == expected


def test_a_very_long_line_is_cut_at_a_word():
    words = "very " * 100 + "long"
    cut = line(f"It was {words} |on Tuesday|.")
    assert cut.endswith("very …")
    assert len(cut) <= 282
    assert line(f"It was {'very ' * 40}long |on Tuesday|.").endswith("long")


def test_a_line_of_several_spans():
    text = "The bill, which passed on Tuesday"
    tokens = ENGLISH.tokenizer.tokens(text)
    clause = Clause((Piece(0, 2), Piece(4, 7)))
    statement = statement_of(text, tokens, clause, Phrase(5, 7, Bound.AT), ENGLISH, alone=True)
    assert statement == "The bill passed"
