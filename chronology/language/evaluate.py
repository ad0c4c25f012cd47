"""Operators meet a frame: from an expression to a place on the axis."""

from chronology.language import meaning
from chronology.language.frame import Frame
from chronology.language.meaning.ranges import evaluate_range
from chronology.language.meaning.registry import Result, evaluate

_ = meaning  # importing it registers every evaluator

__all__ = ["Frame", "Result", "evaluate", "evaluate_range"]
