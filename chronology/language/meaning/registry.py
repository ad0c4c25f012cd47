"""The evaluator of each operator; every one is a pure function of an expression and a frame."""

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from chronology.dates.timex3 import Timex
from chronology.errors import ImpossibleDateError
from chronology.language.frame import Frame
from chronology.language.mention import Reason
from chronology.language.operators import Expression
from chronology.language.place import Place, Unplaced

Result: TypeAlias = Place | Unplaced

_Evaluator = TypeVar("_Evaluator", bound=Callable[..., Result])
_EVALUATORS: dict[type, Callable[[Any, Frame], Result]] = {}


def meaning_of(operator: type) -> Callable[[_Evaluator], _Evaluator]:
    """Register a function as the evaluator of an operator."""

    def register(function: _Evaluator) -> _Evaluator:
        _EVALUATORS[operator] = function
        return function

    return register


def evaluate(expression: Expression, frame: Frame) -> Result:
    """Where an expression lies, read against the frame.

    What cannot be placed comes back as ``Unplaced``; nothing raises.
    """
    try:
        return _EVALUATORS[type(expression)](expression, frame)
    except ImpossibleDateError as error:
        return impossible(str(error))


def impossible(detail: str) -> Unplaced:
    """The result for what no calendar has."""
    return Unplaced(Timex("DATE", "XXXX"), Reason.IMPOSSIBLE, detail)
