"""The clause of an expression, and its subject."""

import pytest

from chronology.events.clauses import Clause, ClauseFinder, Piece
from chronology.language import lexicon
from chronology.language.sentences import split_sentences

ENGLISH = lexicon.load("en")


def finder(text: str) -> tuple[ClauseFinder, list]:
    tokens = ENGLISH.tokenizer.tokens(text)
    (sentence,) = split_sentences(text, tokens, ENGLISH.evidence["starters"])
    return ClauseFinder(tokens, sentence, ENGLISH), tokens


def around(marked: str) -> tuple[Clause, list[str]]:
    """The clause around the |words|, a [preposition] before them; its spans as text."""
    before, phrase, after = marked.split("|")
    outset = len(before)
    if "[" in before:
        outset = before.index("[")
        before = before.replace("[", "").replace("]", "")
    text = before + phrase + after
    found, tokens = finder(text)
    inside = [n for n, t in enumerate(tokens) if len(before) <= t.start < len(before + phrase)]
    first = next(n for n, t in enumerate(tokens) if t.start >= outset)
    clause = found.around(inside[0], inside[-1] + 1, first)
    return clause, [text[tokens[s.first].start : tokens[s.last - 1].stop] for s in clause.spans]


@pytest.mark.parametrize(
    ("marked", "spans"),
    [
        ("The mayor resigned [on] |Tuesday|.", ["The mayor resigned on Tuesday."]),
        ("[On] |Tuesday|, the mayor resigned.", ["the mayor resigned."]),
        ("He left; she resigned [on] |Tuesday|.", ["she resigned on Tuesday."]),
        ("He left: she resigned [on] |Tuesday|.", ["she resigned on Tuesday."]),
        ("He left — she resigned [on] |Tuesday|.", ["she resigned on Tuesday."]),
        ("He left - she resigned [on] |Tuesday|.", ["she resigned on Tuesday."]),
        ("He left, and she resigned [on] |Tuesday|.", ["she resigned on Tuesday."]),
        ("He left, while she resigned [on] |Tuesday|.", ["she resigned on Tuesday."]),
        ("A well-known man resigned [on] |Tuesday|.", ["A well-known man resigned on Tuesday."]),
        ("He left, and she resigned [on] |May 5, 2019|.", ["she resigned on May 5, 2019."]),
        (
            "The bill, which passed [on] |Tuesday|, is law.",
            ["The bill", "passed on Tuesday"],
        ),
        (
            "They signed the bill of rights, which passed [on] |Tuesday|.",
            ["the bill of rights", "passed on Tuesday."],
        ),
        (
            "The minister, who stood up, left [on] |Tuesday|.",
            ["The minister", "left on Tuesday."],
        ),
        ("Iran, Iraq, and Syria met [in] |May|.", ["Iran, Iraq, and Syria met in May."]),
        (
            'He said: "I left [in] |2010|, and she stayed."',
            ['He said: "I left in 2010, and she stayed."'],
        ),
        (
            "The port, officials said |Friday|, is shut.",
            ["The port, officials said Friday, is shut."],
        ),
        ("Storm [on] |Friday|", ["Storm on Friday"]),
    ],
)
def test_what_is_said_of_an_expression(marked: str, spans: list[str]):
    clause, found = around(marked)
    assert found == spans
    assert not clause.nominal


def test_a_noun_of_action_is_a_clause_of_its_own():
    clause, spans = around("It matters given the renewal of the lease [in] |August|.")
    assert spans == ["the renewal of the lease in August."]
    assert clause.nominal


@pytest.mark.parametrize(
    "marked",
    [
        "It matters given that they renewed the lease [in] |August|.",
        "It was given [in] |August|.",
        "It closed after |August|.",
    ],
)
def test_what_is_no_noun_of_action(marked: str):
    assert not around(marked)[0].nominal


class TestClause:
    def test_its_edges(self):
        clause = Clause((Piece(2, 4), Piece(6, 9)))
        assert (clause.first, clause.last) == (2, 9)

    @pytest.mark.parametrize(
        ("first", "last", "answer"),
        [(2, 4, True), (3, 4, True), (6, 9, True), (4, 6, False), (3, 7, False), (1, 3, False)],
    )
    def test_what_it_holds(self, first: int, last: int, answer: bool):
        assert Clause((Piece(2, 4), Piece(6, 9))).holds(first, last) is answer

    def test_whether_a_token_comes_before_its_verb(self):
        found, _ = finder("The recent flood closed the port")
        assert found.precedes_verb(found.whole(), 1)
        assert not found.precedes_verb(found.whole(), 5)
        none, _ = finder("The recent flood")
        assert not none.precedes_verb(none.whole(), 1)
