"""The tense of the verb that an expression belongs to."""

import pytest

from chronology.language import context
from chronology.language.context import is_finite, verb_at
from chronology.language.mention import Tense
from chronology.language.recognize import find
from chronology.language.sentences import split_sentences

#: A sentence, its expression marked by |bars|, and the tense that a grammarian gives its verb.
TENSES = {
    Tense.PAST: [
        "The minister resigned |on Friday|.",
        "The minister left |Friday|.",
        "The minister was |on Friday| in Rome.",
        "The minister was not seen |on Friday|.",
        "The minister was widely criticised |on Friday|.",
        "The minister wasn't seen |on Friday|.",
        "The minister did not come |on Friday|.",
        "|On Friday| the minister resigned.",
        "|On Friday|, voters were told.",
        "The man was shot |on Friday|.",
        "The minister, elected |in May|, is popular.",
    ],
    Tense.PAST_PERFECT: [
        "The minister had resigned |on Friday|.",
        "The minister hadn't been seen |since Friday|.",
        "The deal had languished |since 2020|.",
        "The deal had already been agreed |in May|.",
    ],
    Tense.PRESENT_PERFECT: [
        "The minister has resigned |on Friday|.",
        "The road has been closed |since Friday|.",
        "They have not met |since Friday|.",
        "The two have long been allied |since 1954|.",
    ],
    Tense.PRESENT: [
        "The minister is |on Friday| in Rome.",
        "The road is closed |on Friday|.",
        "The law remains in force |until Friday|.",
        "The union dates back to |1893|.",
    ],
    Tense.CONDITIONAL: [
        "The minister would resign |on Friday|.",
        "The minister could be tried |in May|.",
        "He said he might come |on Friday|.",
        "The bridge must be finished |by Friday|.",
    ],
    Tense.FUTURE: [
        "The minister will resign |on Friday|.",
        "The minister will have resigned |by Friday|.",
        "The minister will not be tried |on Friday|.",
        "The minister won't resign |on Friday|.",
        "Talks are expected |on Friday|.",
        "Talks are due |on Friday|.",
        "Talks are set |for Friday|.",
        "Talks are scheduled to begin |on Friday|.",
        "The council meets |on Friday|.",
        "They plan to meet |on Friday|.",
        "They are going to meet |on Friday|.",
        "They are to be tried |on Friday|.",
    ],
    Tense.NONE: [
        "Storm |on Friday|",
        "The hearing of |3 May|",
    ],
}


def tense(marked: str, english, tokenize) -> Tense:
    before, phrase, after = marked.split("|")
    text = before + phrase + after
    tokens = tokenize(text)
    inside = [n for n, t in enumerate(tokens) if len(before) <= t.start < len(before + phrase)]
    (sentence,) = split_sentences(text, tokens, english.evidence["starters"])
    return verb_at(tokens, sentence, inside[0], inside[0], inside[-1] + 1, english).tense


@pytest.mark.parametrize(
    ("expected", "marked"), [(t, text) for t, texts in TENSES.items() for text in texts]
)
def test_the_tense_of_its_verb(english, tokenize, expected: Tense, marked: str):
    assert tense(marked, english, tokenize) is expected


@pytest.mark.parametrize(
    ("expected", "marked"),
    [
        (Tense.PAST, "The man who was held |on Monday| will be tried."),
        (Tense.FUTURE, "The man who was held will be tried |on Friday|."),
        (Tense.PAST, "He resigned |on Friday|; she will stay."),
        (Tense.FUTURE, "He resigned; she will stay |until Friday|."),
        (Tense.FUTURE, "He resigned — she will stay |until Friday|."),
        (Tense.CONDITIONAL, "He said it would reopen |on Friday|."),
        (Tense.PAST, "He said |on Friday| it would reopen."),
    ],
)
def test_the_nearest_verb_of_the_clause_governs(english, tokenize, expected: Tense, marked: str):
    assert tense(marked, english, tokenize) is expected


@pytest.mark.parametrize(
    ("expected", "marked"),
    [
        pytest.param(
            Tense.PAST,
            "In May |on a Friday| the mill closed.",
            id="May the month",
            marks=pytest.mark.xfail(reason="tokens do not keep capitals, so May is a modal verb"),
        ),
        pytest.param(Tense.PAST, "They rejected the plan |on Friday|.", id="plan the noun"),
        pytest.param(Tense.PAST, "He cut the forecast |on Friday|.", id="forecast the noun"),
        pytest.param(Tense.PAST, "He put it off |on Friday|.", id="put the past form"),
    ],
)
def test_words_of_two_kinds(english, tokenize, expected: Tense, marked: str):
    assert tense(marked, english, tokenize) is expected


@pytest.mark.parametrize(
    ("expected", "marked"),
    [
        (Tense.FUTURE, "He'll resign |on Friday|."),
        (Tense.PRESENT_PERFECT, "They've been shut |since Friday|."),
        (Tense.PRESENT, "They're shut |until Friday|."),
        (Tense.CONDITIONAL, "He said he'd go |on Friday|."),
    ],
)
def test_contractions(english, tokenize, expected: Tense, marked: str):
    assert tense(marked, english, tokenize) is expected


@pytest.mark.parametrize("word", ["red", "need", "hundred", "unprecedented", "bed", "united"])
def test_words_that_end_like_past_forms_and_are_none(english, tokenize, word: str):
    assert tense(f"The {word} ship |on Friday|", english, tokenize) is Tense.NONE


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The minister resigned", ["resigned"]),
        ("The men were killed", ["were", "killed"]),
        ("The plan was drawn up", ["was", "drawn"]),
        ("The men seen there", []),
        ("The man will go", ["will"]),
        ("The house", []),
        ("She says no", ["says"]),
    ],
)
def test_finite_verbs(english, tokenize, text: str, verbs: list[str]):
    tokens = tokenize(text)
    found = [t.lower for n, t in enumerate(tokens) if is_finite(tokens, n, 0, english)]
    assert found == verbs


def test_the_work_on_a_long_sentence_grows_with_its_length_only(monkeypatch):
    """Tokens looked at, counted: four times the sentence has about four times the work."""
    looked_at = 0
    verb_at = context._verb_at

    def counted(*arguments):
        nonlocal looked_at
        looked_at += 1
        return verb_at(*arguments)

    monkeypatch.setattr(context, "_verb_at", counted)

    def work(times: int) -> int:
        nonlocal looked_at
        looked_at = 0
        find("Friday, " * times, "2023-10-19")
        return looked_at

    # Far enough that what is looked at around each expression is full in both.
    short, long = work(150), work(600)
    assert 0 < long <= 5 * short
