"""Words that change what dateparser reads, or that it should not stumble over: a table."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Final

#: Languages that put no spaces between words.
_UNSPACED: Final = ("ja", "ko", "th", "yue", "zh")
#: Not by classes of letters: the vowel signs of Hindi are none.
_WORD: Final = re.compile(r"[^\s\d.,;:/()\-\u2010-\u2015]+")


def is_approximate(phrase: str, language: str) -> bool:
    """Whether a word says that the date is about right.

    Examples:
        >>> is_approximate("circa 2020", "it"), is_approximate("nel 2020", "it")
        (True, False)
    """
    return _has_any(phrase, language, "approximate")


def is_refused(phrase: str, language: str) -> bool:
    """Whether a word makes another time of the date: a bound, another era.

    Examples:
        >>> is_refused("après 2020", "fr"), is_refused("en 2020", "fr")
        (True, False)
    """
    return _has_any(phrase, language, "refused")


def is_of_other_era(year: int, language: str) -> bool:
    """Whether people of a language count years such as this one otherwise.

    Examples:
        >>> is_of_other_era(2563, "th"), is_of_other_era(2563, "es")
        (True, False)
    """
    first, last = _table()["other_eras"].get(language, (1, 0))
    return bool(first <= year <= last)


def is_unspaced(language: str) -> bool:
    """Whether a language puts no spaces between a number and its unit, or between words.

    Examples:
        >>> is_unspaced("ja"), is_unspaced("es")
        (True, False)
    """
    return language.partition("-")[0] in _UNSPACED


def without_neutral(phrase: str, language: str) -> str:
    """The phrase without the articles and prepositions at its front that say nothing.

    Examples:
        >>> without_neutral("en el 2020", "es"), without_neutral("l'anno", "it")
        ('2020', 'anno')
    """
    words = _table()["neutral"].get(language, ())
    rest, last = phrase.strip(), None
    while rest != last:
        last = rest
        for word in words:
            head, tail = rest[: len(word)], rest[len(word) :]
            if head.casefold() == word and (word.endswith("'") or tail[:1].isspace()):
                rest = tail.lstrip()
                break
    return rest


def _has_any(phrase: str, language: str, table: str) -> bool:
    words = _table()[table].get(language, ())
    folded = phrase.casefold()
    if is_unspaced(language):
        return any(word in folded for word in words)
    text = f" {' '.join(_WORD.findall(folded))} "
    return any(f" {word} " in text for word in words)


@cache
def _table() -> Mapping[str, Any]:
    path = resources.files("chronology.adapters") / "data" / "dateparser.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
