"""The chart parser on grammars of a few rules."""

import pytest

from chronology.language.grammar import Grammar, Parse, longest
from chronology.language.templates import compile_template


def grammar(builders: dict, **templates: list[str]) -> Grammar:
    """A grammar of templates; builders name the symbol that each makes."""
    rules = [
        rule
        for construction, written in templates.items()
        for template in written
        for rule in compile_template("xx.toml", construction, template, str.split)
    ]
    return Grammar(rules, builders)


def words(text: str) -> list[list[tuple[str, object]]]:
    """A sense of its own for every word, digits also as numbers."""
    return [
        [(f"={word}", None), *([("n", int(word))] if word.isdigit() else [])]
        for word in text.split()
    ]


def parse(built: Grammar, text: str, symbol: str) -> Parse | None:
    return longest(built.chart(words(text)), 0, [symbol])


def test_slots_are_passed_by_their_names():
    built = grammar({"pair": ("pair", lambda low, high: (low, high))}, pair=["{low:n} to {high:n}"])
    assert parse(built, "3 to 5", "pair") == Parse(0, 3, "pair", (3, 5), "pair")
    assert parse(built, "3 to", "pair") is None


def test_of_two_rules_for_one_span_the_earlier_is_taken():
    builders = {"first": ("s", lambda n: ("first", n)), "second": ("s", lambda n: ("second", n))}
    one = grammar(builders, first=["{n} x"], second=["{n} x"])
    two = grammar(builders, second=["{n} x"], first=["{n} x"])
    assert parse(one, "1 x", "s").value == ("first", 1)
    assert parse(two, "1 x", "s").value == ("second", 1)


def test_priority_holds_whatever_lies_between():
    """An earlier rule wins also when a later one is complete sooner."""
    builders = {
        "long": ("s", lambda inner: "long"),
        "inner": ("inner", lambda n: n),
        "short": ("s", lambda n: "short"),
    }
    built = grammar(builders, long=["{inner} x"], short=["{n} x"], inner=["{n}"])
    assert parse(built, "1 x", "s").value == "long"


def test_a_builder_that_gives_none_rejects_its_slots_and_the_next_rule_has_its_turn():
    builders = {"even": ("s", lambda n: n if n % 2 == 0 else None), "any": ("s", lambda n: -n)}
    built = grammar(builders, even=["{n}"], any=["{n}"])
    assert parse(built, "4", "s") == Parse(0, 1, "s", 4, "even")
    assert parse(built, "3", "s") == Parse(0, 1, "s", -3, "any")


def test_a_sense_of_a_token_comes_before_every_rule():
    built = grammar({"made": ("n", lambda: -1)}, made=["7"])
    assert parse(built, "7", "n") == Parse(0, 1, "n", 7, "")


def test_what_is_made_is_a_part_of_what_is_greater():
    builders = {"one": ("list", lambda n: (n,)), "more": ("list", lambda so_far, n: (*so_far, n))}
    built = grammar(builders, one=["{n}"], more=["{so_far:list} and {n}"])
    assert parse(built, "1 and 2 and 3", "list").value == (1, 2, 3)
    columns = built.chart(words("1 and 2 and 3"))
    assert sorted(columns[0]["list"]) == [1, 3, 5]
    assert sorted(columns[2]["list"]) == [3, 5]
    assert "list" not in columns[1]


def test_rules_that_begin_alike_share_their_beginning():
    """What a shared beginning holds is built once for all the rules that have it."""
    calls = []
    builders = {
        "head": ("head", lambda n: calls.append(n) or n),
        "a": ("a", lambda head: head),
        "b": ("b", lambda head: head),
    }
    built = grammar(builders, head=["{n}"], a=["the {head} x"], b=["the {head} y"])
    built.chart(words("the 1 y"))
    assert calls == [1]


@pytest.mark.parametrize("length", [4, 8, 16, 32])
def test_a_symbol_is_kept_once_a_span(length: int):
    """The work is bounded by rules x spans: no row of ambiguous words makes it exponential."""
    calls = []
    builders = {
        "one": ("s", lambda n: n),
        "two": ("s", lambda left, right: calls.append(1) or left),
    }
    built = grammar(builders, one=["{n}"], two=["{left:s} {right:s}"])
    columns = built.chart(words("1 " * length))
    assert sum(len(column.get("s", ())) for column in columns) == length * (length + 1) // 2
    assert len(calls) <= length**3


def test_longest_takes_the_longest_and_of_equals_the_earlier_symbol():
    builders = {"a": ("a", lambda n: "a"), "b": ("b", lambda n: "b"), "c": ("c", lambda n: "c")}
    built = grammar(builders, a=["{n}"], b=["{n}"], c=["{n} x"])
    columns = built.chart(words("1 x"))
    assert longest(columns, 0, ["a", "b"]).value == "a"
    assert longest(columns, 0, ["b", "a"]).value == "b"
    assert longest(columns, 0, ["a", "b", "c"]).value == "c"
    assert longest(columns, 1, ["a", "b", "c"]) is None


def test_tokens_without_a_sense_part_what_lies_beside_them():
    built = grammar({"pair": ("s", lambda a, b: (a, b))}, pair=["{a:n} {b:n}"])
    columns = built.chart([[("n", 1)], [], [("n", 2)], [("n", 3)]])
    assert "s" not in columns[0]
    assert columns[1] == {}
    assert columns[2]["s"] == {4: ((2, 3), "pair")}


def test_no_tokens_no_constructions():
    assert grammar({"one": ("s", lambda n: n)}, one=["{n}"]).chart([]) == [{}]
