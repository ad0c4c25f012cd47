"""Strategies that are built once: Hypothesis checks each new one, which costs more than drawing."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

from hypothesis.strategies import SearchStrategy

_P = ParamSpec("_P")
_T = TypeVar("_T")


def shared(make: Callable[_P, SearchStrategy[_T]]) -> Callable[_P, SearchStrategy[_T]]:
    """The function, giving the same strategy for the same arguments."""
    remembered = cast(Callable[_P, SearchStrategy[_T]], lru_cache(maxsize=128)(make))

    @wraps(make)
    def once(*args: _P.args, **kwargs: _P.kwargs) -> SearchStrategy[_T]:
        return remembered(*args, **kwargs)

    return once
