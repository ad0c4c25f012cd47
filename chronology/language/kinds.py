"""What kind of text a text is: news counts from its publication, narrative from what it tells."""

from collections.abc import Iterable, Iterator
from typing import Final, get_args

from attrs import fields

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.language import occurrences
from chronology.language.operators import (
    Bare,
    Cell,
    Expression,
    Instant,
    Last,
    Next,
    Now,
    Origin,
    This,
    Vague,
)
from chronology.language.reference import Reference

#: How many times that are told by their year outweigh one that counts from publication.
_WEIGHT: Final = 3


def is_narrative(expressions: Iterable[Expression], reference: Reference) -> bool:
    """Whether bare fields count from the time last spoken of rather than from publication.

    So they do in a text whose times are nearly all told by their year, and by years long before
    its publication: "The firm opened in June 1998 and closed in December." In three quarters of
    TimeBank and AQUAINT, all of it news, no bare month or day does.

    Args:
        expressions: Those of the text, without what has lasted since: that reaches publication.
        reference: The publication.
    """
    year = gregorian.index(reference.now, Granularity.YEAR)
    far = near = 0
    for expression in expressions:
        years = list(_years(expression))
        # A bare month before any year can only count from publication.
        bare = isinstance(expression, Bare) and not far
        if bare or any(number >= year - 1 for number in years) or _is_deictic(expression):
            near += 1
        elif years:
            far += 1
    return far > _WEIGHT * near


def _years(expression: Expression) -> Iterator[int]:
    """The years that an expression names."""
    for part in _parts(expression):
        if isinstance(part, Cell) and part.unit >= Granularity.YEAR:
            yield gregorian.index(gregorian.start(part.number, part.unit), Granularity.YEAR)
        elif isinstance(part, Instant):
            yield gregorian.index(part.lower, Granularity.YEAR)


def _is_deictic(expression: Expression) -> bool:
    """Whether an expression counts from publication."""
    for part in _parts(expression):
        if isinstance(part, Now | This | Last | Next) and part.origin is Origin.REFERENCE:
            return True
        if isinstance(part, Vague):
            return part.near
        if isinstance(part, Bare) and occurrences.period(part.repeating) is Granularity.WEEK:
            return True
    return False


def _parts(expression: object) -> Iterator[object]:
    """An expression and every operator within it."""
    yield expression
    for name in _INNER.get(type(expression), ()):
        yield from _parts(getattr(expression, name))


#: The attributes of each operator that may hold another.
_INNER: Final = {
    operator: tuple(field.name for field in fields(operator) if "Expression" in str(field.type))
    for operator in get_args(Expression)
}
