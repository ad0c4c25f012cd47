"""A language file, read and checked: senses of words, rules, and the evidence that words give."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any, Final

from attrs import field, frozen

from chronology.axis.gregorian import Granularity
from chronology.errors import LexiconError
from chronology.language import constructions, senses
from chronology.language.atoms import DayPart, Holiday, Portion, VagueTime
from chronology.language.grammar import Builder, Grammar, Sense
from chronology.language.registry import constructions as registered
from chronology.language.registry import slots
from chronology.language.templates import Rule, compile_template, literal
from chronology.language.tokens import Token, Tokenizer

_ = constructions  # importing it registers every construction

#: Tables of words: table name (the slot) -> how its keys become values.
#: A zone that is a distance from Greenwich; others are IANA names.
_OFFSET: Final = re.compile(r"-?[0-9]+")
_TABLES: Final[Mapping[str, Callable[[str], Any]]] = {
    "month": int,
    "weekday": int,
    "weekdays": int,
    "unit": lambda key: Granularity[key.upper()],
    "plural": lambda key: Granularity[key.upper()],
    "adverb_unit": lambda key: Granularity[key.upper()],
    "season": int,
    "part": lambda key: DayPart[key],
    "plural_part": lambda key: DayPart[key],
    "number_word": int,
    "tens": int,
    "decade_word": int,
    "frequency": int,
    "scale": int,
    "ordinal_word": int,
    "portion": lambda key: Portion[key],
    "portion_noun": lambda key: Portion[key],
    "vague": VagueTime,
    "hedge": str,
    "zone": lambda key: int(key) if _OFFSET.fullmatch(key) else key,
    "short_unit": lambda key: Granularity[key.upper()],
    "adverb_of_two": lambda key: Granularity[key.upper()],
}
_DOTTED: Final = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.(?:\w)?")
_TRIGGERS: Final = "triggers"


@frozen
class Lexicon:
    """What one language file says.

    Attributes:
        name: File name, for errors.
        senses: Lower-case word -> its senses.
        grammar: The rules, ready to parse.
        tokenizer: Splits this language's text.
        triggers: Slots of which a time expression has at least one.
        evidence: Named word lists for context and vetoes.
        bounds: Words before a time expression, as token tuples -> name of the bound.
        after_bounds: The same for words after it ("onwards").
        range_marks: Words between two expressions that make a range of them -> when they do.
        trigger_words: Words that have one of those slots.
        past_endings: Endings of regular past forms.
    """

    name: str
    senses: Mapping[str, tuple[Sense, ...]]
    grammar: Grammar = field(eq=False)
    tokenizer: Tokenizer = field(eq=False)
    triggers: frozenset[str]
    evidence: Mapping[str, frozenset[str]]
    bounds: Mapping[tuple[str, ...], str]
    after_bounds: Mapping[tuple[str, ...], str]
    range_marks: Mapping[tuple[str, ...], str]
    trigger_words: frozenset[str]
    past_endings: tuple[str, ...]

    def senses_of(self, token: Token) -> list[Sense]:
        """What a token can be: its senses as a word, and the numeric slots that it fits."""
        return [*self.senses.get(token.lower, ()), *senses.numeric_senses(token)]

    def knows(self, token: Token) -> bool:
        """Whether a token has a sense."""
        return token.lower in self.senses or token.kind in senses.NUMERIC_KINDS

    def is_trigger(self, token: Token) -> bool:
        """Whether a token makes it worth looking for a time expression around it."""
        if token.lower in self.trigger_words:
            return True
        if token.kind == "number":
            return senses.is_year(token.lower)
        return token.kind in senses.NUMERIC_KINDS and token.kind != "fraction"

    def has(self, evidence: str, word: str) -> bool:
        """Whether the word is in the named list of evidence."""
        return word in self.evidence[evidence]


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language, by ISO 639-1 code.

    Raises:
        LexiconError: There is no such file, or it is not usable; names file and key.
    """
    name = f"{language}.toml"
    path = resources.files("chronology.language") / "data" / name
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise LexiconError(name, "language", f"there is no lexicon for {language!r}") from None
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(name, "toml", str(error)) from error
    return build(name, data)


def build(name: str, data: Mapping[str, Any]) -> Lexicon:
    """The lexicon of parsed language data; see ``data/en.toml`` for the form.

    Raises:
        LexiconError: A table, word, construction or slot is unknown, or a word is listed twice.
    """
    abbreviations = frozenset(_abbreviations(data))
    split_with = Tokenizer(abbreviations)

    def split(words: str) -> list[str]:
        return [token.lower for token in split_with.tokens(words)]

    words: dict[str, list[Sense]] = {}
    rules: list[Rule] = []
    builders: dict[str, tuple[str, Builder]] = dict(registered())
    for table, entries in _word_tables(name, data):
        for phrase, value in entries:
            pieces = split(phrase)
            if len(pieces) == 1:
                words.setdefault(pieces[0], []).append((table, value))
            else:
                constant = f"{table}: {phrase}"
                builders[constant] = (table, lambda value=value: value)
                rules.append(Rule(constant, tuple((literal(piece), "") for piece in pieces)))
    for construction, templates in _constructions(name, data):
        for template in templates:
            rules.extend(compile_template(name, construction, template, split))
    _check_slots(name, rules, builders)
    for word in {symbol[1:] for rule in rules for symbol, _ in rule.symbols if symbol[0] == "="}:
        words.setdefault(word, []).append((literal(word), None))
    triggers = frozenset(data.get(_TRIGGERS, ()))
    always = frozenset(data.get("trigger_words", ()))
    return Lexicon(
        name,
        {word: tuple(found) for word, found in words.items()},
        Grammar(rules, builders),
        split_with,
        triggers,
        {key: frozenset(listed) for key, listed in data.get("evidence", {}).items()},
        _bounds(data.get("bounds", {}), split),
        _bounds(data.get("after_bounds", {}), split),
        _bounds(data.get("range_marks", {}), split),
        always
        | {word for word, found in words.items() if any(symbol in triggers for symbol, _ in found)},
        tuple(data.get("evidence", {}).get("past_endings", ())),
    )


def _abbreviations(data: Mapping[str, Any]) -> Iterable[str]:
    """Every word of the file that holds a full stop, wherever it stands."""
    for table, entries in data.items():
        if table in _TABLES:
            for words in entries.values():
                yield from (word for word in words if "." in word and " " not in word)
        elif table == "constructions":
            for templates in entries.values():
                for template in templates:
                    yield from _DOTTED.findall(template)
    yield from data.get("evidence", {}).get("abbreviations", ())


def _word_tables(name: str, data: Mapping[str, Any]) -> Iterable[tuple[str, list[tuple[str, Any]]]]:
    for table, convert in _TABLES.items():
        entries: list[tuple[str, Any]] = []
        for key, words in data.get(table, {}).items():
            try:
                value = convert(key)
            except (ValueError, KeyError) as error:
                raise LexiconError(name, f"{table}.{key}", "is no value of this table") from error
            entries += [(word, value) for word in words]
        _reject_twice(name, table, [word for word, _ in entries])
        yield table, entries
    yield "vague_number", [(w, tuple(r)) for w, r in data.get("vague_number", {}).items()]
    yield "holiday", [(w, _holiday(name, w, rule)) for w, rule in data.get("holiday", {}).items()]


def _holiday(name: str, words: str, rule: Mapping[str, int]) -> Holiday:
    if "easter" in rule:
        return Holiday(words, 0, rule["easter"])
    try:
        return Holiday(
            words, rule["month"], rule.get("day", 0), rule.get("weekday", 0), rule.get("nth", 0)
        )
    except KeyError as error:
        raise LexiconError(name, f"holiday.{words}", "needs a month or easter") from error


def _reject_twice(name: str, table: str, words: list[str]) -> None:
    seen: set[str] = set()
    for word in words:
        if word in seen:
            raise LexiconError(name, table, f"{word!r} is listed twice")
        seen.add(word)


def _constructions(name: str, data: Mapping[str, Any]) -> Iterable[tuple[str, list[str]]]:
    known = registered()
    for construction, templates in data.get("constructions", {}).items():
        if construction not in known:
            raise LexiconError(name, f"constructions.{construction}", "is no construction")
        yield construction, templates


def _check_slots(
    name: str, rules: Iterable[Rule], builders: Mapping[str, tuple[str, Builder]]
) -> None:
    made = {symbol for symbol, _ in builders.values()} | senses.SLOTS | set(_TABLES)
    made |= {"vague_number", "holiday"}
    for rule in rules:
        if ": " in rule.construction:
            continue
        given = {slot for _, slot in rule.symbols if slot}
        needed, allowed = slots(builders[rule.construction][1])
        key = f"constructions.{rule.construction}"
        if needed - given or given - allowed:
            wrong = sorted((needed - given) | (given - allowed))
            raise LexiconError(name, key, f"slots do not fit: {', '.join(wrong)}")
        unknown = [symbol for symbol, slot in rule.symbols if slot and symbol not in made]
        if unknown:
            raise LexiconError(name, key, f"there is no slot {unknown[0]!r}")


def _bounds(
    data: Mapping[str, list[str]], split: Callable[[str], list[str]]
) -> dict[tuple[str, ...], str]:
    return {tuple(split(words)): bound for bound, listed in data.items() for words in listed}
