"""Expressions in texts, before anything is counted: prepositions, ranges, phrases as a whole."""

import pytest

from chronology.language.mention import Bound
from chronology.language.operators import Bare, Cell, In, Range
from chronology.language.sentences import split_sentences
from chronology.language.spots import spots, whole_spots


@pytest.fixture
def spot_all(english, tokenize):
    def find(text: str):
        tokens = tokenize(text)
        sentences = split_sentences(text, tokens, english.evidence["starters"])
        found = spots(text, tokens, sentences, english)
        return [(text[tokens[s.first].start : tokens[s.last - 1].stop], s) for s in found]

    return find


@pytest.fixture
def spot_phrase(english, tokenize):
    def find(text: str):
        tokens = tokenize(text)
        found = whole_spots(text, tokens, english)
        return [(text[tokens[s.first].start : tokens[s.last - 1].stop], s.bound) for s in found]

    return find


class TestSpots:
    def test_they_are_in_order_and_apart(self, spot_all):
        found = spot_all(
            "On Monday, 3 May, and again in June 2010, he left; he is back since 2012."
        )
        assert [words for words, _ in found] == ["Monday, 3 May", "June 2010", "2012"]
        assert [spot.bound for _, spot in found] == [Bound.AT, Bound.AT, Bound.SINCE]
        edges = [edge for _, spot in found for edge in (spot.first, spot.last)]
        assert edges == sorted(edges)

    def test_the_longest_expression_is_taken(self, spot_all):
        ((words, spot),) = spot_all("It was at the end of the first half of last year.")
        assert words == "the end of the first half of last year"
        assert spot.rule == "noun_portion_of"

    def test_a_preposition_is_in_its_own_sentence_and_after_the_expression_before(self, spot_all):
        found = spot_all("He has been here since. 2012 was wet.")
        assert [(words, spot.bound) for words, spot in found] == [("2012", Bound.NONE)]

    def test_words_after_it_are_the_more_telling(self, spot_all):
        ((_, spot),) = spot_all("It is banned from 2020 onwards.")
        assert spot.bound is Bound.SINCE
        assert spot.before is not None
        assert spot.before.bound is Bound.FROM
        assert spot.outset == spot.first - 1

    def test_each_is_in_its_sentence(self, spot_all):
        found = spot_all("He left in 2010. She left in 2012.")
        assert [spot.sentence.first for _, spot in found] == [0, 5]


class TestRanges:
    @pytest.mark.parametrize(
        ("text", "first", "last"),
        [
            ("It ran from June to August.", "June", "August"),
            ("It ran June through August.", "June", "August"),
            ("It ran from 2010 until 2012.", "2010", "2012"),
            ("It ran from 2010 up until 2012.", "2010", "2012"),
            ("It ran between 2010 and 2012.", "2010", "2012"),
            ("It ran Monday-Friday.", "Monday", "Friday"),
            ("It ran from 3 to 5 May.", "3", "5 May"),
            ("It ran May 3-5.", "May 3", "5"),
            ("It ran May 3 – 5, 2010.", "May 3", "5, 2010"),
            ("The season of 2019/20.", "2019", "20"),
            ("It ran from noon to 2 p.m. today.", "noon", "2 p.m. today"),
        ],
    )
    def test_two_spots_are_one_range(self, spot_all, text: str, first: str, last: str):
        found = spot_all(text)
        assert [words for words, _ in found] == [first, last]
        (_, begun), (_, ended) = found
        assert isinstance(begun.whole, Range)
        assert not begun.joined
        assert ended.whole is None
        assert ended.joined
        assert ended.bound is Bound.TO
        assert (begun.whole.first, begun.whole.last) == (begun.expression, ended.expression)

    @pytest.mark.parametrize(
        "text",
        [
            "It ran in 2010 and 2012.",
            "It ran in 2010, 2012.",
            "It began in 2010. To 2012 it owes all.",
            "It ran from 2010 onwards to 2012.",
        ],
    )
    def test_what_is_no_range(self, spot_all, text: str):
        assert [spot.whole for _, spot in spot_all(text)] == [None, None]

    def test_of_three_in_a_row_the_first_two_are_a_range(self, spot_all):
        found = spot_all("It ran from Monday to Wednesday to Friday.")
        assert [(spot.whole is not None, spot.joined) for _, spot in found] == [
            (True, False),
            (False, True),
            (False, False),
        ]


class TestWholePhrases:
    @pytest.mark.parametrize(
        ("phrase", "expected"),
        [
            ("Tuesday night", [("Tuesday night", Bound.NONE)]),
            ("on Friday", [("Friday", Bound.AT)]),
            ("since 2020", [("2020", Bound.SINCE)]),
            ("dating back to 1954.", [("1954", Bound.SINCE)]),
            ("from 2020 onwards", [("2020", Bound.SINCE)]),
            ("from 3 to 5 May", [("3", Bound.FROM), ("5 May", Bound.TO)]),
            ("Friday?", [("Friday", Bound.NONE)]),
            ("(Friday)", [("Friday", Bound.NONE)]),
            ("the meeting on Friday", [("Friday", Bound.AT)]),
            ("Friday or Saturday", [("Friday", Bound.NONE), ("Saturday", Bound.NONE)]),
        ],
    )
    def test_what_it_is_read_as(self, spot_phrase, phrase: str, expected: list):
        assert spot_phrase(phrase) == expected

    @pytest.mark.parametrize(
        "phrase", ["may", "march", "sun", "fall", "1050", "105 days", "the 5th"]
    )
    def test_a_phrase_is_not_vetoed(self, spot_phrase, phrase: str):
        assert [words for words, _ in spot_phrase(phrase)] == [phrase]


def test_expressions_are_trees_without_a_date(spot_all):
    ((_, year),) = spot_all("It was in 2010.")
    ((_, field),) = spot_all("It was on 3 May 2010.")
    ((_, bare),) = spot_all("It was on Friday.")
    assert isinstance(year.expression, Cell)
    assert isinstance(field.expression, In)
    assert isinstance(bare.expression, Bare)
