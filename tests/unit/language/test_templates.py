"""Templates: every way to write them, and what is none."""

import pytest

from chronology.errors import LexiconError
from chronology.language.templates import Rule, compile_template, literal


def flat(template: str) -> list[str]:
    """The rules of a template, a slot as {name:slot}."""
    rules = compile_template("xx.toml", "made", template, str.split)
    assert all(rule.construction == "made" for rule in rules)
    return [
        " ".join(f"{{{name}:{symbol}}}" if name else symbol[1:] for symbol, name in rule.symbols)
        for rule in rules
    ]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("today", ["today"]),
        ("the day before", ["the day before"]),
        ("{month}", ["{month:month}"]),
        ("{first:month} to {last:month}", ["{first:month} to {last:month}"]),
        ("[the] {unit}", ["{unit:unit}", "the {unit:unit}"]),
        ("(this|that) {unit}", ["this {unit:unit}", "that {unit:unit}"]),
        ("[a|b] c", ["c", "a c", "b c"]),
        ("a [b [c]] d", ["a d", "a b d", "a b c d"]),
        ("(a b|c) d", ["a b d", "c d"]),
        ("a|b", ["a", "b"]),
        (r"{field} \( {year} \)", ["{field:field} ( {year:year} )"]),
        (r"a \| b", ["a | b"]),
        ("[a] [a] b", ["b", "a b", "a a b"]),
        ("12 noon", ["12 noon"]),
    ],
)
def test_every_way_to_write_it(template: str, expected: list[str]):
    assert flat(template) == expected


def test_what_comes_out_twice_is_one_rule():
    assert flat("(a|a) b") == ["a b"]


def test_a_word_is_split_as_text_is():
    rules = compile_template("xx.toml", "made", "o'clock", lambda word: word.split("'"))
    assert rules == (Rule("made", ((literal("o"), ""), (literal("clock"), ""))),)


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("", "may be empty"),
        ("[the]", "may be empty"),
        ("(a|)", "may be empty"),
        ("[a", "']' is missing"),
        ("(a|b", "')' is missing"),
        ("a]", "unexpected ']'"),
        ("a)", "unexpected ')'"),
        ("(a]", "unexpected ']'"),
        ("{month", "cannot read '{month'"),
        ("{}", "cannot read '{}'"),
        ("month}", "cannot read '}'"),
        ("{a b}", "cannot read '{a b}'"),
        (r"a \b", r"cannot read '\\b'"),
        ("[a] " * 13, "too many choices"),
    ],
)
def test_what_is_no_template_names_file_and_key(template: str, reason: str):
    with pytest.raises(LexiconError, match=r"^xx\.toml: constructions\.made: ") as caught:
        compile_template("xx.toml", "made", template, str.split)
    assert caught.value.file == "xx.toml"
    assert caught.value.key == "constructions.made"
    assert reason in caught.value.reason
