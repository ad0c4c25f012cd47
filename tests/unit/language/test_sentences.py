"""Sentences: where they end, and where a stop ends none."""

import pytest

from chronology.language.sentences import split_sentences

STARTERS = frozenset(("he", "she", "the"))


def sentences(text: str, tokenize) -> list[str]:
    return [text[s.start : s.stop] for s in split_sentences(text, tokenize(text), STARTERS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Did he leave? She stayed!", ["Did he leave?", "She stayed!"]),
        ("He left… She stayed.", ["He left…", "She stayed."]),
        ("He left.She stayed.", ["He left.She stayed."]),
        ("He left. she stayed.", ["He left. she stayed."]),
        ('He said: "I left." She stayed.', ['He said: "I left."', "She stayed."]),
        ("He said: “I left.” She stayed.", ["He said: “I left.”", "She stayed."]),
        ("He left (on foot.) She stayed.", ["He left (on foot.)", "She stayed."]),
        ("He left?! She stayed.", ["He left?!", "She stayed."]),
        ('He left. "She stayed."', ["He left.", '"She stayed."']),
        ("He left. (She stayed.)", ["He left.", "(She stayed.)"]),
        ("He left. 20 stayed.", ["He left.", "20 stayed."]),
        ("Headline\n\nHe left.", ["Headline", "He left."]),
        ("Headline\nHe left.", ["Headline\nHe left."]),
        ("Headline\n \nHe left", ["Headline", "He left"]),
        ("He left", ["He left"]),
    ],
)
def test_where_a_sentence_ends(tokenize, text: str, expected: list[str]):
    assert sentences(text, tokenize) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left Jan. 5. She stayed.", ["He left Jan. 5.", "She stayed."]),
        ("He met Mr. Smith. She stayed.", ["He met Mr. Smith.", "She stayed."]),
        ("He met Mr. The End.", ["He met Mr.", "The End."]),
        ("He is in the U.S. Senate.", ["He is in the U.S. Senate."]),
        ("He left the U.S. She stayed.", ["He left the U.S.", "She stayed."]),
        ("They met at 8 p.m. He left.", ["They met at 8 p.m.", "He left."]),
        ("They met at 8 p.m. Friday.", ["They met at 8 p.m. Friday."]),
        ("John F. Kennedy left. She stayed.", ["John F. Kennedy left.", "She stayed."]),
        ("Vitamin C. She took it.", ["Vitamin C.", "She took it."]),
    ],
)
def test_the_stop_of_an_abbreviation_ends_a_sentence_only_before_a_starter(
    tokenize, text: str, expected: list[str]
):
    assert sentences(text, tokenize) == expected


def test_every_token_is_in_one_sentence(tokenize):
    text = "He left. “Why?” she said… The U.S. fleet sailed.\n\n* A list\n\n* goes on"
    tokens = tokenize(text)
    found = split_sentences(text, tokens, STARTERS)
    assert [n for s in found for n in range(s.first, s.last)] == list(range(len(tokens)))
    assert all(s.start == tokens[s.first].start for s in found)
    assert all(s.stop == tokens[s.last - 1].stop for s in found)


def test_no_sentence_in_no_text(tokenize):
    assert split_sentences("", tokenize("")) == []
