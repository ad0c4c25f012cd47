"""Tokens: kinds, offsets, abbreviations."""

import pytest

from chronology.language.tokens import Tokenizer

TOKENIZER = Tokenizer(frozenset(("oct.", "p.m.", "u.s.", "a.m")))


def pieces(text: str) -> list[str]:
    return [token.lower for token in TOKENIZER.tokens(text)]


def kinds(text: str) -> list[str]:
    return [token.kind for token in TOKENIZER.tokens(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tuesday", "word"),
        ("März", "word"),
        ("19", "number"),
        ("1,000", "number"),
        ("2.5", "number"),
        ("1,234,567.5", "number"),
        ("2023-10-19", "iso"),
        ("2023-10-19T18:30", "iso"),
        ("2023-10-19T18:30:05Z", "iso"),
        ("2023-10-19T18:30:05.25+05:00", "iso"),
        ("2023-10-19T18:30-0430", "iso"),
        ("10/19/2023", "slash"),
        ("19.10.2023", "slash"),
        ("2023/10/19", "slash"),
        ("10/19/23", "slash"),
        ("14:30", "clock"),
        ("14:30:05", "clock"),
        ("1990s", "decade"),
        ("'90s", "decade"),
        ("90s", "decade"),
        ("90's", "decade"),
        ("17th", "ordinal"),
        ("1ST", "ordinal"),
        ("1/2", "fraction"),
        ("'s", "possessive"),
        (",", "other"),
        ("—", "other"),
    ],
)
def test_one_token_of_a_kind(text: str, kind: str):
    assert [(token.start, token.stop, token.kind) for token in TOKENIZER.tokens(text)] == [
        (0, len(text), kind)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mid-1990s", ["mid", "-", "1990s"]),
        ("15-year", ["15", "-", "year"]),
        ("1939-45", ["1939", "-", "45"]),
        ("F-16", ["f", "-", "16"]),
        ("2019-10-17-3", ["2019", "-", "10", "-", "17", "-", "3"]),
        ("10/19", ["10", "/", "19"]),
        ("1/2/3/4", ["1", "/", "2", "/", "3", "/", "4"]),
        ("12:30:45:50", ["12", ":", "30", ":", "45", ":", "50"]),
        ("10/19.2023", ["10", "/", "19.2023"]),
        ("Monday's", ["monday", "'s"]),
        ("Monday’s", ["monday", "'s"]),
        ("5p", ["5", "p"]),
        ("$1,990", ["$", "1,990"]),
        ("1,99", ["1", ",", "99"]),
    ],
)
def test_what_is_cut(text: str, expected: list[str]):
    assert pieces(text) == expected


def test_other_scripts_digits_are_no_numbers():
    assert "number" not in kinds("٣ يونيو")
    assert kinds("²") == ["word"]


def test_look_alikes_of_the_apostrophe_and_the_hyphen_are_made_one():
    assert pieces("’90s") == ["'90s"]
    assert pieces("1914–18") == pieces("1914\u201118") == pieces("1914−18") == ["1914", "-", "18"]
    assert pieces("then — now") == ["then", "—", "now"]


def test_an_abbreviation_keeps_its_stop():
    assert [(t.lower, t.kind) for t in TOKENIZER.tokens("Oct. 5 at 8 P.M. sharp")] == [
        ("oct.", "abbreviation"),
        ("5", "number"),
        ("at", "word"),
        ("8", "number"),
        ("p.m.", "abbreviation"),
        ("sharp", "word"),
    ]


def test_a_stop_after_an_abbreviation_without_one_is_a_token():
    assert [(t.start, t.stop, t.lower) for t in TOKENIZER.tokens("8 a.m.")] == [
        (0, 1, "8"),
        (2, 5, "a.m"),
        (5, 6, "."),
    ]


def test_a_full_stop_after_any_other_word_is_a_token():
    assert pieces("He left. She stayed.") == ["he", "left", ".", "she", "stayed", "."]
    assert pieces("example.org") == ["example", ".", "org"]


def test_tokens_are_in_order_apart_and_as_written():
    text = "On Oct. 5, 2019 – at 14:30 – the “U.S.” fleet (of 1,000) left\u00a0port.\n\nIt's 1/2."
    tokens = TOKENIZER.tokens(text)
    stop = 0
    for token in tokens:
        assert text[stop : token.start].strip() == ""
        assert stop <= token.start < token.stop <= len(text)
        stop = token.stop
    assert text[stop:].strip() == ""


@pytest.mark.parametrize("text", ["", " ", "\n\n\t"])
def test_no_token_where_there_is_no_text(text: str):
    assert TOKENIZER.tokens(text) == []


def test_a_long_run_of_digits_is_one_number():
    assert kinds("9" * 10_000) == ["number"]
