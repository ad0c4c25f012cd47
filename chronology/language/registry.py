"""The closed list of constructions that language files may use.

A construction is a function from slots to a value; the symbol that it makes is given where it is
registered. The list is the contract between those who write languages and those who write code.
"""

import inspect
from collections.abc import Callable
from typing import TypeVar

from chronology.language.grammar import Builder

_Function = TypeVar("_Function", bound=Callable[..., object])
_CONSTRUCTIONS: dict[str, tuple[str, Builder]] = {}


def construction(symbol: str) -> Callable[[_Function], _Function]:
    """Register a function as the construction of its name, making ``symbol``."""

    def register(function: _Function) -> _Function:
        _CONSTRUCTIONS[function.__name__] = (symbol, function)
        return function

    return register


def constructions() -> dict[str, tuple[str, Builder]]:
    """Construction name -> (symbol that it makes, function of its slots)."""
    return dict(_CONSTRUCTIONS)


def slots(builder: Builder) -> tuple[frozenset[str], frozenset[str]]:
    """The slots that a construction must have, and all that it may have."""
    parameters = inspect.signature(builder).parameters.values()
    needed = frozenset(p.name for p in parameters if p.default is inspect.Parameter.empty)
    return needed, frozenset(p.name for p in parameters)
