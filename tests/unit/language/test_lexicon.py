"""Language files: how they are read, and how they are refused."""

from copy import deepcopy
from importlib import resources
from typing import Any

import pytest

from chronology.axis.gregorian import Granularity
from chronology.errors import LexiconError
from chronology.language import lexicon
from chronology.language.atoms import CalendarField, DayPart, Holiday, Portion, VagueTime
from chronology.language.grammar import longest
from chronology.language.lexicon import build, load
from chronology.language.mention import Bound
from chronology.language.operators import Bare
from chronology.language.registry import construction, constructions, slots

SMALL: dict[str, Any] = {
    "triggers": ["month"],
    "trigger_words": ["soonish"],
    "month": {"5": ["mai", "im mai", "m."]},
    "weekday": {"1": ["montag", "mo."]},
    "unit": {"day": ["tag"]},
    "part": {"NIGHT": ["nacht"]},
    "portion": {"EARLY": ["anfang"]},
    "vague": {"FUTURE_REF": ["bald"]},
    "vague_number": {"einige": [3, 9]},
    "holiday": {"ostern": {"easter": 0}, "neujahr": {"month": 1, "day": 1}},
    "constructions": {
        "month_field": ["{month}"],
        "bare_field": ["{field}"],
        "written_year": ["{year_digits}"],
        "field_of_year": ["{field} {year}"],
    },
    "bounds": {"since": ["seit", "schon seit"]},
    "after_bounds": {"since": ["an"]},
    "range_marks": {"always": ["bis"]},
    "evidence": {"age": ["alt"], "past_endings": ["te"], "abbreviations": ["dr."]},
}


def changed(**tables: Any) -> dict[str, Any]:
    data = deepcopy(SMALL)
    data.update(tables)
    return data


@pytest.fixture(scope="module")
def small() -> lexicon.Lexicon:
    return build("xx.toml", SMALL)


class TestReading:
    def test_words_have_the_senses_of_their_tables(self, small):
        (token,) = small.tokenizer.tokens("Montag")
        assert small.senses_of(token) == [("weekday", 1)]
        assert dict(small.senses["tag"]) == {"unit": Granularity.DAY}
        assert dict(small.senses["nacht"]) == {"part": DayPart.NIGHT}
        assert dict(small.senses["anfang"]) == {"portion": Portion.EARLY}
        assert dict(small.senses["bald"]) == {"vague": VagueTime.FUTURE}
        assert dict(small.senses["einige"]) == {"vague_number": (3, 9)}
        assert dict(small.senses["ostern"]) == {"holiday": Holiday("ostern", 0)}

    def test_a_number_has_the_senses_of_its_digits(self, small):
        (token,) = small.tokenizer.tokens("2019")
        assert ("year_digits", 2019) in small.senses_of(token)
        assert small.knows(token)

    def test_words_of_several_tokens_are_rules(self, small):
        tokens = small.tokenizer.tokens("im Mai 2019")
        columns = small.grammar.chart([small.senses_of(token) for token in tokens])
        assert longest(columns, 0, ["month"]).value == 5
        assert longest(columns, 0, ["date"]).stop == 3
        assert longest(columns, 1, ["date"]).rule == "field_of_year"

    def test_a_rule_builds_what_its_construction_says(self, small):
        tokens = small.tokenizer.tokens("Mai")
        columns = small.grammar.chart([small.senses_of(token) for token in tokens])
        may = CalendarField(Granularity.MONTH, Granularity.YEAR, 5)
        assert longest(columns, 0, ["date"]).value == Bare(may)

    def test_words_with_a_stop_are_abbreviations(self, small):
        assert [t.lower for t in small.tokenizer.tokens("Mo. Dr. Ende.")] == [
            "mo.", "dr.", "ende", ".",
        ]  # fmt: skip

    def test_triggers(self, small):
        triggering = [t.lower for t in small.tokenizer.tokens("mai montag 2019 19 soonish tag 1/2")
                      if small.is_trigger(t)]  # fmt: skip
        assert triggering == ["mai", "2019", "soonish"]

    def test_prepositions_and_marks_are_token_tuples(self, small):
        assert small.bounds == {("seit",): "since", ("schon", "seit"): "since"}
        assert small.after_bounds == {("an",): "since"}
        assert small.range_marks == {("bis",): "always"}

    def test_evidence(self, small):
        assert small.has("age", "alt")
        assert not small.has("age", "jung")
        assert small.past_endings == ("te",)

    def test_a_file_with_nothing_in_it_knows_nothing(self):
        empty = build("xx.toml", {})
        assert empty.senses == {}
        assert empty.grammar.chart([[]]) == [{}, {}]


class TestRefusing:
    @pytest.mark.parametrize(
        ("data", "key", "reason"),
        [
            (changed(constructions={"monthly": ["{month}"]}), "constructions.monthly",
             "is no construction"),
            (changed(constructions={"month_field": ["{monat}"]}), "constructions.month_field",
             "slots do not fit: monat, month"),
            (changed(constructions={"month_field": ["mai"]}), "constructions.month_field",
             "slots do not fit: month"),
            (changed(constructions={"month_field": ["{month} {day_digits}"]}),
             "constructions.month_field", "slots do not fit: day_digits"),
            (changed(constructions={"month_field": ["{month:monat}"]}),
             "constructions.month_field", "there is no slot 'monat'"),
            (changed(constructions={"month_field": ["[{month}]"]}), "constructions.month_field",
             "may be empty"),
            (changed(constructions={"month_field": ["({month}"]}), "constructions.month_field",
             "')' is missing"),
            (changed(month={"5": ["mai", "mai"]}), "month", "'mai' is listed twice"),
            (changed(month={"5": ["mai"], "6": ["mai"]}), "month", "'mai' is listed twice"),
            (changed(month={"mai": ["mai"]}), "month.mai", "is no value of this table"),
            (changed(unit={"tag": ["tag"]}), "unit.tag", "is no value of this table"),
            (changed(part={"NACHT": ["nacht"]}), "part.NACHT", "is no value of this table"),
            (changed(vague={"SOON": ["bald"]}), "vague.SOON", "is no value of this table"),
            (changed(holiday={"ostern": {"day": 1}}), "holiday.ostern", "needs a month or easter"),
        ],
    )  # fmt: skip
    def test_the_error_names_file_and_key(self, data: dict[str, Any], key: str, reason: str):
        with pytest.raises(LexiconError) as caught:
            build("xx.toml", data)
        assert caught.value.file == "xx.toml"
        assert caught.value.key == key
        assert reason in caught.value.reason
        assert str(caught.value) == f"xx.toml: {key}: {caught.value.reason}"

    @pytest.mark.parametrize(
        ("data", "key"),
        [
            pytest.param(changed(bounds={"sinse": ["seit"]}), "bounds.sinse", id="bound"),
            pytest.param(changed(monat={"5": ["mai"]}), "monat", id="table"),
            pytest.param(changed(month={"13": ["dreizehnter"]}), "month.13", id="month 13"),
            pytest.param(changed(range_marks={"ever": ["bis"]}), "range_marks.ever", id="mark"),
            pytest.param(changed(triggers=["monat"]), "triggers", id="trigger"),
        ],
    )
    @pytest.mark.xfail(reason="only tables, constructions and slots are checked, not every key")
    def test_every_unknown_key_is_refused(self, data: dict[str, Any], key: str):
        with pytest.raises(LexiconError) as caught:
            build("xx.toml", data)
        assert caught.value.key == key

    def test_a_missing_language(self):
        with pytest.raises(LexiconError, match="there is no lexicon for 'xx'") as caught:
            load("xx")
        assert caught.value.file == "xx.toml"
        assert caught.value.key == "language"

    def test_a_file_that_is_no_toml(self, tmp_path, monkeypatch):
        (tmp_path / "data").mkdir()
        (tmp_path / "data" / "xy.toml").write_text("month = [", encoding="utf-8")
        monkeypatch.setattr(resources, "files", lambda _: tmp_path)
        with pytest.raises(LexiconError, match=r"^xy\.toml: toml: "):
            load("xy")


class TestEnglish:
    def test_it_is_loaded_once(self):
        assert load("en") is load("en")

    def test_every_construction_that_code_offers_is_used(self):
        text = resources.files("chronology.language").joinpath("data", "en.toml").read_text("utf-8")
        assert [name for name in constructions() if f"\n{name} = " not in text] == []

    def test_every_bound_is_one_of_the_enum(self, english):
        named = {*english.bounds.values(), *english.after_bounds.values()}
        assert named <= {bound.value for bound in Bound}

    def test_every_range_mark_says_when_it_makes_a_range(self, english):
        assert set(english.range_marks.values()) == {"always", "closing"}

    @pytest.mark.parametrize(
        ("words", "triggering"),
        [
            ("Friday May 1990 1990s 17th 14:30 2019-10-17 1/2/2019 week tonight", True),
            ("17 105 1/2 three the of", False),
        ],
    )
    def test_what_makes_it_worth_looking(self, english, tokenize, words: str, triggering: bool):
        assert {english.is_trigger(token) for token in tokenize(words)} == {triggering}

    def test_words_are_in_lower_case(self, english):
        listed = {word for words in english.evidence.values() for word in words}
        assert {word for word in (*english.senses, *listed) if word != word.lower()} == set()


class TestRegistry:
    def test_slots_are_the_parameters_of_the_function(self):
        def made(month: int, year: int = 0) -> int:
            return month + year

        assert slots(made) == (frozenset({"month"}), frozenset({"month", "year"}))

    def test_a_function_is_registered_under_its_name(self):
        registered = constructions()
        try:

            @construction("date")
            def made_for_a_test(month: int) -> int:
                return month

            symbol, builder = constructions()["made_for_a_test"]
            assert (symbol, builder) == ("date", made_for_a_test)
        finally:
            from chronology.language import registry

            registry._CONSTRUCTIONS.pop("made_for_a_test", None)
        assert constructions() == registered
