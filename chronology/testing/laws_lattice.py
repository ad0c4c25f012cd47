"""Laws of merging and of meeting, for whatever values have them."""

import operator
from collections.abc import Callable
from typing import Any, TypeVar

from chronology.testing.violation import require

_T = TypeVar("_T")


def check_merge_laws(
    a: _T,
    b: _T,
    c: _T,
    *,
    merge: Callable[[_T, _T], _T] = operator.or_,
    empty: _T | None = None,
    within: Callable[[_T, _T], bool] | None = None,
) -> None:
    """Merging is a join: the order and the number of merges do not matter, nothing is lost.

    Formally: ``a | b == b | a``; ``(a | b) | c == a | (b | c)``; ``a | a == a``;
    ``a | empty == a``; ``a <= a | b`` and ``a <= b`` implies ``a | c <= b | c``, where ``a <= b``
    says that ``b`` holds all of ``a``.

    Args:
        a: Any value, a ``Timeline`` for one.
        b: Another.
        c: A third.
        merge: The operation under test.
        empty: The value that adds nothing; ``type(a)()`` when nothing is given.
        within: ``a <= b``; ``a | b == b`` when nothing is given.

    Raises:
        LawViolation: It does not hold.
    """
    nothing: _T = type(a)() if empty is None else empty
    at_most = within or (lambda less, more: bool(merge(less, more) == more))
    shown: dict[str, Any] = {"a": a, "b": b, "c": c}
    merged = merge(a, b)
    require(merged == merge(b, a), "a | b == b | a", **shown)
    require(merge(merged, c) == merge(a, merge(b, c)), "(a | b) | c == a | (b | c)", **shown)
    require(merge(a, a) == a, "a | a == a", **shown)
    require(merge(a, nothing) == merge(nothing, a) == a, "a | empty == a", **shown)
    require(at_most(a, merged) and at_most(b, merged), "a <= a | b", **shown)
    require(at_most(merge(a, c), merge(merged, c)), "a <= b implies a | c <= b | c", **shown)


def check_meet_laws(
    a: _T,
    b: _T,
    c: _T,
    *,
    meet: Callable[[_T, _T], _T | None] = operator.and_,
    top: _T | None = None,
) -> None:
    """Meeting is a meet, with ``None`` for a contradiction.

    Formally: ``a & b == b & a``; ``(a & b) & c == a & (b & c)``; ``a & a == a``;
    ``a & (a & b) == a & b``; ``a & top == a``; ``None`` meets everything to ``None``.

    Args:
        a: Any value: an ``Interval``, a ``Box``, a ``FuzzyDate``.
        b: Another.
        c: A third.
        meet: The operation under test.
        top: The value that says nothing, when there is one.

    Raises:
        LawViolation: It does not hold.
    """

    def met(first: _T | None, second: _T | None) -> _T | None:
        return None if first is None or second is None else meet(first, second)

    shown: dict[str, Any] = {"a": a, "b": b, "c": c}
    both = met(a, b)
    require(both == met(b, a), "a & b == b & a", **shown)
    left, right = met(both, c), met(a, met(b, c))
    require(left == right, "(a & b) & c == a & (b & c)", **shown, left=left, right=right)
    require(met(a, a) == a, "a & a == a", **shown)
    require(met(a, both) == both, "a & (a & b) == a & b", **shown)
    require(top is None or met(a, top) == met(top, a) == a, "a & top == a", **shown, top=top)
