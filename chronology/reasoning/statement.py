"""What can be said about events: when one was, and how two lie to each other."""

from collections.abc import Hashable
from enum import IntEnum
from typing import TypeAlias

from attrs import field, frozen

from chronology.reasoning.allen import ANY, RelationSet
from chronology.reasoning.box import Bound, Box

#: What a caller knows an event by.
Name: TypeAlias = Hashable
#: What a caller knows a statement by; ``None`` for what is not in doubt.
Label: TypeAlias = Hashable


class Side(IntEnum):
    """The two end points of an event."""

    START = 0
    END = 1


@frozen
class Lag:
    """Bounds on the time between an end point of one event and an end point of another.

    Formally: ``lower <= y - x <= upper`` where ``x`` is that end point of the first event and ``y``
    that of the second; both inclusive, in ticks, ``None`` for no bound. A negative time has the
    second end point first. Scheduling calls these minimal and maximal time lags.

    Attributes:
        first: The end point of the first event.
        second: The end point of the second event.
        lower: The least time.
        upper: The greatest time.

    Raises:
        ValueError: There is no bound, or ``lower > upper``.

    Examples:
        At least three days after the first had ended, the second began:

        >>> Lag(Side.END, Side.START, 3 * 86_400).lower
        259200
    """

    first: Side = field(converter=Side)
    second: Side = field(converter=Side)
    lower: Bound = None
    upper: Bound = None

    def __attrs_post_init__(self) -> None:
        if self.lower is None and self.upper is None:
            raise ValueError("a lag needs a bound, got None and None")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"lower must not be above upper, got {self.lower}, {self.upper}")


@frozen
class Dated:
    """Bounds on the start, the end and the duration of an event.

    Attributes:
        event: The event.
        box: What is said of it.
        label: What the statement is known by.
    """

    event: Name
    box: Box
    label: Label = None


@frozen
class Related:
    """How two events lie to each other: the relations that may hold, and times between end points.

    Attributes:
        first: An event.
        second: Another one; if it is the same, only ``EQUALS`` can hold.
        relations: What may hold between the first and the second.
        lags: Bounds on times between their end points.
        label: What the statement is known by.
    """

    first: Name
    second: Name
    relations: RelationSet = ANY
    lags: tuple[Lag, ...] = ()
    label: Label = None


Statement: TypeAlias = Dated | Related


def events_of(statement: Statement) -> tuple[Name, ...]:
    """The events that a statement is about, each once."""
    if isinstance(statement, Dated):
        return (statement.event,)
    if statement.first == statement.second:
        return (statement.first,)
    return (statement.first, statement.second)
