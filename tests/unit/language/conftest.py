"""English and what every test of language does with it."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from chronology.language import lexicon
from chronology.language.lexicon import Lexicon
from chronology.language.tokens import Token

Tokenize: TypeAlias = Callable[[str], list[Token]]


@pytest.fixture(scope="session")
def english() -> Lexicon:
    return lexicon.load("en")


@pytest.fixture(scope="session")
def tokenize(english: Lexicon) -> Tokenize:
    return english.tokenizer.tokens
