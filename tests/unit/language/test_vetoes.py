"""Each veto, on a text that it rejects and on one like it that it lets pass."""

from collections.abc import Iterator

import pytest

from chronology.language import vetoes
from chronology.language.candidates import runs
from chronology.language.grammar import Parse
from chronology.language.suspects import Suspect


def spots_of(text: str, phrase: str, english, tokenize) -> Iterator[Suspect]:
    """The phrase as a spot, however it parses."""
    tokens = tokenize(text)
    start = text.index(phrase)
    for run in runs(text, tokens, english):
        for position in range(run.first, run.last):
            for parse in run.parses(position):
                span = tokens[parse.start].start, tokens[parse.stop - 1].stop
                if span == (start, start + len(phrase)):
                    yield Suspect(text, tokens, parse, english)


def vetoed_by(text: str, phrase: str, english, tokenize) -> set[str]:
    found = list(spots_of(text, phrase, english, tokenize))
    assert found, "the phrase does not parse"
    return {rule.__name__ for spot in found for rule in vetoes._RULES if rule(spot)}


@pytest.mark.parametrize(
    ("rule", "text", "phrase"),
    [
        ("_part_of_a_word", "Box A2019 fell.", "2019"),
        ("_part_of_a_word", "It weighs 2019kg.", "2019"),
        ("_part_of_a_word", "Model K-2019 fell.", "2019"),
        ("_age", "The 6-year-old fell.", "6-year"),
        ("_age", "He is 52 years old.", "52 years"),
        ("_age", "He is two years younger.", "two years"),
        ("_age", "A man in his 60s fell.", "60s"),
        ("_quantity", "It cost $2000.", "2000"),
        ("_quantity", "It had 2000 votes.", "2000"),
        ("_quantity", "He has 2020 vision.", "2020"),
        ("_bare_year", "The 1050 men left.", "1050"),
        ("_bare_year", "He saw 2150.", "2150"),
        ("_bare_year", "See Section 1983.", "1983"),
        ("_bare_year", "We sold 2019 there.", "2019"),
        ("is_name", "They may leave.", "may"),
        ("is_name", "In may ways it was good.", "may"),
        ("is_name", "They came in May Smith.", "May"),
        ("is_name", "The sun rose.", "sun"),
        ("is_name", "They saw sat there.", "sat"),
        ("is_name", "Prices fall.", "fall"),
        ("is_name", "I saw April Jones.", "April"),
        ("is_name", "They saw april there.", "april"),
        ("_ordinal_alone", "He lives on the 5th floor.", "the 5th"),
        ("_ordinal_alone", "He lost the 5th.", "the 5th"),
        ("_hanging", "It was two days after he left.", "two days after"),
        ("_hanging", "It was two days earlier than planned.", "two days earlier"),
        ("_cut_compound", "It had a year-earlier loss.", "a year"),
        ("_rate", "It costs $2 million a year.", "a year"),
        ("_rate", "It costs 358,000 a month.", "a month"),
        ("_plural_alone", "Days are short.", "Days"),
        ("_plural_alone", "He counts years.", "years"),
        ("_adverb_as_adjective", "It had a quarterly loss.", "quarterly"),
        ("_adverb_as_adjective", "The daily Granma said so.", "daily"),
        ("_needs_preposition", "You cannot miss the moment.", "the moment"),
        ("_as_soon_as", "Come as soon as you can.", "soon"),
    ],
)
def test_a_veto_rejects(english, tokenize, rule: str, text: str, phrase: str):
    assert rule in vetoed_by(text, phrase, english, tokenize)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("A law of 2019.", "2019"),
        ("They signed a 15-year deal.", "15-year"),
        ("It took 52 years.", "52 years"),
        ("The music of the 60s.", "the 60s"),
        ("The census of 2000 was late.", "2000"),
        ("The 1150 war ended.", "1150"),
        ("They left in May.", "May"),
        ("They left last May.", "May"),
        ("The May election.", "May"),
        ("They left on Sun.", "Sun."),
        ("They left in the fall.", "the fall"),
        ("They left in April.", "April"),
        ("They left on the 5th.", "the 5th"),
        ("It was two days earlier.", "two days earlier"),
        ("It lasted a year.", "a year"),
        ("It went on for years.", "years"),
        ("It was years ago.", "years"),
        ("It sails daily.", "daily"),
        ("At the moment it is shut.", "the moment"),
        ("He will leave soon.", "soon"),
    ],
)
def test_what_is_a_date_passes(english, tokenize, text: str, phrase: str):
    assert vetoed_by(text, phrase, english, tokenize) == set()


def test_without_a_trigger_nothing_passes(english, tokenize):
    tokens = tokenize("The 19 left")
    parse = Parse(1, 2, "date", None, "made_up")
    assert not vetoes.allowed("The 19 left", tokens, parse, english)


class TestSuspect:
    def test_its_neighbours(self, english, tokenize):
        (spot, *_) = spots_of("In March, 2019 was far.", "2019", english, tokenize)
        assert (spot.before, spot.after) == (",", "was")
        assert not spot.ends_clause
        assert spot.is_one_word

    def test_at_the_edges_of_the_text_it_has_none(self, english, tokenize):
        (spot, *_) = spots_of("2019", "2019", english, tokenize)
        assert (spot.before, spot.after) == ("", "")
        assert spot.ends_clause
        assert not spot.is_capital(-1)
        assert not spot.is_capital(1)
        assert not spot.is_glued(0)
        assert not spot.is_glued(1)

    def test_glued_is_without_a_blank(self, english, tokenize):
        (spot, *_) = spots_of("In (2019)", "2019", english, tokenize)
        assert spot.is_glued(spot.parse.start)
        assert spot.is_glued(spot.parse.stop)
