"""Reading a text from its beginning: what each mention counts from, and what is remembered."""

import pytest

from chronology.axis.gregorian import tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import LexiconError, ReferenceDateError
from chronology.language.mention import Bound, Direction, Mention, Tense
from chronology.language.policy import Lean, Policy
from chronology.language.recognize import find
from chronology.language.reference import Reference

THURSDAY = "2023-10-19"


def only(text: str, reference: str = THURSDAY) -> Mention:
    (mention,) = find(text, reference)
    return mention


class TestMentions:
    def test_it_says_how_it_was_read(self):
        mention = only("The minister resigned on Tuesday.")
        assert (mention.start, mention.stop, mention.text) == (25, 32, "Tuesday")
        assert mention.rule == "bare_field"
        assert mention.anchor == "2023-10-19"
        assert mention.direction is Direction.PAST
        assert (mention.bound, mention.bound_text) == (Bound.AT, "on")
        assert mention.tense is Tense.PAST
        assert mention.partner is None

    def test_what_is_said_in_full_has_no_anchor(self):
        mention = only("The minister resigned on 17 October 2019.")
        assert (mention.anchor, mention.direction) == ("", Direction.NONE)

    @pytest.mark.parametrize(
        ("text", "direction"),
        [
            ("He left on Thursday.", Direction.SAME),
            ("He left today.", Direction.SAME),
            ("He left yesterday.", Direction.PAST),
            ("He will leave tomorrow.", Direction.FUTURE),
            ("He left last year.", Direction.PAST),
            ("He will leave next year.", Direction.FUTURE),
            ("He left three days ago.", Direction.PAST),
            ("He left recently.", Direction.PAST),
            ("He will leave soon.", Direction.FUTURE),
        ],
    )
    def test_which_way_was_taken(self, text: str, direction: Direction):
        assert only(text).direction is direction

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Roots dating back to 1954 are deep.", "dating back to"),
            ("Records from as far back as 1880 are kept.", "from as far back as"),
            ("It is banned from 2010 onwards.", "onwards"),
            ("It stood\nuntil 1997.", "until"),
            ("UNTIL 1997 it stood.", "UNTIL"),
            ("The law of 1997 stood.", ""),
        ],
    )
    def test_the_preposition_as_written(self, text: str, words: str):
        assert only(text).bound_text == words

    def test_offsets_are_code_points_of_the_text_as_given(self):
        text = "🚢 Málaga — on Tuesday…"
        mention = only(text)
        assert text[mention.start : mention.stop] == mention.text == "Tuesday"


class TestMemory:
    def test_later_counts_from_the_time_last_spoken_of(self):
        first, second, third = find(
            "In 1998 it opened. Two years later it closed. A year later it burnt.", THURSDAY
        )
        assert [m.date for m in (first, second, third)] == [
            FuzzyDate.of(1998),
            FuzzyDate.of(2000),
            FuzzyDate.of(2001),
        ]
        assert second.anchor == "1998-01-01"
        assert third.anchor == "2000-01-01"

    def test_a_unit_is_counted_from_what_can_be_moved_by_it(self):
        """Nobody moves a year by days: "three days later" looks past "in 1998"."""
        *_, last = find(
            "He fell on 3 May 2010. In 1998 he rose. Three days later he sat up.", THURSDAY
        )
        assert last.date == FuzzyDate.of(2010, 5, 6)

    def test_that_unit_is_the_one_last_spoken_of_that_is_no_coarser(self):
        *_, last = find("He fell on 3 May 1998. In the 1990s he sang. That year he rose.", THURSDAY)
        assert last.timex.value == "1998"

    def test_with_nothing_spoken_of_it_counts_from_the_reference(self):
        assert only("Two years later it closed.").date == FuzzyDate.of(2025)
        assert only("That year it closed.").timex.value == "2023"

    def test_lengths_and_sets_are_not_spoken_of(self):
        *_, last = find("In 1998 it shut for five years. Two years later it burnt.", THURSDAY)
        assert last.date == FuzzyDate.of(2000)

    def test_a_unit_later_than_a_portion_moves_its_core_too(self):
        _, later = find("Divers came in the mid-1990s. Two years later a storm came.", THURSDAY)
        assert isinstance(later.date, FuzzyDate)
        assert later.date.span == Interval(tick(1992), tick(2002))
        assert later.date.likely_span == Interval(tick(1996), tick(1999))

    def test_the_end_of_a_range_is_spoken_of_last(self):
        *_, later = find("It ran from 1990 to 1995. Two years later it shut.", THURSDAY)
        assert later.date == FuzzyDate.of(1997)

    def test_later_that_year_is_after_what_was_spoken_of(self):
        _, later = find("It opened in March 1998. Later that year it shut.", THURSDAY)
        assert isinstance(later.date, FuzzyDate)
        assert later.date.span == Interval(tick(1998, 3), tick(1999))


class TestResults:
    STORY = "Net profit for the quarter was $9 million, Harbour Foods said. Sales rose{}."

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            (" from a year earlier", "2022-Q3"),
            (" from the year-earlier quarter", "2022-Q3"),
            (" from the same period last year", "2022-Q3"),
            (" against the 2021 period", "2021-Q3"),
            (" in the latest period", "2023-Q3"),
            (" this year", "2023"),
        ],
    )
    def test_what_counts_from_the_quarter(self, words: str, value: str):
        *_, last = find(self.STORY.format(words), THURSDAY)
        assert last.timex.value == value

    def test_a_story_without_results_has_no_quarter(self):
        *_, last = find("The mayor said rents rose from a year earlier.", THURSDAY)
        assert last.timex.value == "2022"

    def test_the_quarter_is_the_one_last_named(self):
        *_, last = find(
            "Second-quarter net income rose. Sales in the quarter were $8 million.", THURSDAY
        )
        assert last.timex.value == "2023-Q2"

    def test_the_year_ended_is_a_length(self):
        mentions = find(
            "Net income in the quarter rose. For the year ended June 30 sales fell.", THURSDAY
        )
        assert [m.timex.value for m in mentions] == ["2023-Q3", "P1Y", "2023-06-30"]


class TestArguments:
    def test_no_mentions_in_no_text(self):
        assert find("", THURSDAY) == []
        assert find(" \n\n ", THURSDAY) == []

    @pytest.mark.parametrize("reference", ["", "2023", "tomorrow"])
    def test_what_is_no_reference(self, reference: str):
        with pytest.raises(ReferenceDateError):
            find("He left on Tuesday.", reference)

    def test_what_is_no_language(self):
        with pytest.raises(LexiconError, match="no lexicon for 'xx'"):
            find("He left on Tuesday.", THURSDAY, language="xx")

    def test_the_policy_tells_where_no_verb_does(self):
        text = "Storm on Friday"
        past = find(text, THURSDAY, policy=Policy(weekday=Lean.PAST))
        ahead = find(text, THURSDAY, policy=Policy(weekday=Lean.FUTURE))
        assert [m.timex.value for m in (*past, *ahead)] == ["2023-10-13", "2023-10-20"]

    def test_clock_times_in_another_zone_are_moved_where_both_are_known(self):
        text = "The doors opened at 1430 GMT on Tuesday."
        here = Reference.of("2023-10-19T20:00:00+05:00")
        assert only(text, here).date.span.lower == tick(2023, 10, 17, 19, 30)  # type: ignore[arg-type]
        assert only(text).date.span.lower == tick(2023, 10, 17, 14, 30)
