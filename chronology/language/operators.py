"""What a time expression means, before any reference date: a tree of operators.

Each operator states its meaning formally; ``t`` is the reference, ``[lower, upper)`` a span.
Spans of text and words stay out of the tree: they belong to the mention and to the lexicon.

Sources:
    S. Bethard, J. Parker, "A Semantically Compositional Annotation Scheme for Time Normalization"
    (SCATE), LREC 2016; one family of operators over units and repeating intervals.
"""

from enum import Enum
from typing import TypeAlias

from attrs import frozen

from chronology.axis.gregorian import Granularity
from chronology.language.atoms import Amount, DayPart, Portion, Repeating, VagueTime


class Origin(Enum):
    """What an expression counts from.

    The reference; the time last spoken of; or, for what may be either, the one that the document
    counts from: its publication in news, the time last spoken of in narrative. An event is named by
    the words after it, and has no date yet: "the day before the attack".
    """

    REFERENCE = "reference"
    NARRATIVE = "narrative"
    DOCUMENT = "document"
    EVENT = "event"


@frozen
class Cell:
    """The cell of the calendar grid with that number: ``Cell(2023, YEAR)``."""

    number: int
    unit: Granularity


@frozen
class Instant:
    """A span that the text states in full, such as an ISO stamp."""

    lower: int
    upper: int
    unit: Granularity
    offset: int | None = None


@frozen
class NumericDate:
    """Three numbers of a date; whether the day or the month is first is policy."""

    first: int
    second: int
    third: int
    year_first: bool = False


@frozen
class Now:
    """The reference itself, or the narrative anchor."""

    origin: Origin = Origin.REFERENCE


@frozen
class Bare:
    """Some occurrence of a repeating interval; which one is for the context to say."""

    repeating: Repeating


@frozen
class This:
    """The cell that contains ``t``; of a repeating, the occurrence in the period of ``t``."""

    what: Granularity | Repeating
    origin: Origin = Origin.REFERENCE


@frozen
class Last:
    """Formally: the cell before the one with ``t``; of a repeating, the latest ``upper <= t``.

    Where an anchor is said, ``t`` is its first tick: "the Friday before Christmas".
    """

    what: Granularity | Repeating
    origin: Origin = Origin.REFERENCE
    anchor: "Expression | None" = None


@frozen
class Next:
    """Formally: the cell after the one with ``t``; of a repeating, the first ``lower > t``.

    Where an anchor is said, ``t`` is its last tick: "the Monday after Easter".
    """

    what: Granularity | Repeating
    origin: Origin = Origin.REFERENCE
    anchor: "Expression | None" = None


@frozen
class In:
    """The occurrence of a repeating interval within a span: "May last year"."""

    repeating: Repeating
    whole: "Expression"


@frozen
class Nth:
    """The ``number``-th ``unit`` of a span, from its end when negative: "first half of 2019"."""

    number: int
    unit: Granularity
    whole: "Expression"


@frozen
class NthIn:
    """The ``number``-th occurrence that begins in a span: "the second Tuesday of May"."""

    number: int
    repeating: Repeating
    whole: "Expression"


@frozen
class Shift:
    """The cell of the amount's unit that holds ``t`` moved by the amount; ``sign`` is -1 or 1."""

    amount: Amount
    sign: int
    anchor: "Expression"


@frozen
class Rolling:
    """The span of that length that ends (-1) or begins (1) at ``t``: "the past three months"."""

    amount: Amount
    sign: int
    anchor: "Expression"
    vague: bool = False


@frozen
class Part:
    """A portion of a span: its bounds stay, its core is the portion: "the late 1990s"."""

    portion: Portion
    whole: "Expression"


@frozen
class SoFar:
    """The part of a span before (-1) or after (1) the reference: "earlier this week"."""

    sign: int
    whole: "Expression"


@frozen
class TimeOfDay:
    """A part of a day: "Tuesday night"."""

    part: DayPart
    day: "Expression"
    portion: Portion | None = None


@frozen
class Clock:
    """A clock time of a day.

    Attributes:
        hour: 0 to 24; 24 is the midnight that ends the day.
        minute: 0 to 59.
        day: The day.
        second: 0 to 59, or ``None`` when the words give none.
        zone: Seconds east of UTC, the IANA name of a zone, or ``None`` when the words name none.
    """

    hour: int
    minute: int
    day: "Expression"
    second: int | None = None
    zone: int | str | None = None


@frozen
class SamePeriod:
    """The period spoken of, in another year: "the 1988 period"; the year if there is none."""

    year: int


@frozen
class Approximate:
    """About a span, with the TIMEX3 mod that the words give."""

    whole: "Expression"
    mod: str = "APPROX"


@frozen
class Vague:
    """A time without a value.

    Attributes:
        time: Past, present or future.
        unit: Of "recent weeks" and the like.
        near: Whether it is near the reference: so say "recently" and "soon", not "the past".
    """

    time: VagueTime
    unit: Granularity | None = None
    near: bool = True


@frozen
class Length:
    """A length of time that is not placed: "15-year"."""

    amount: Amount


@frozen
class Recurring:
    """A set of times: every amount, or every occurrence ("every Friday").

    Attributes:
        what: The period or the occurrence.
        part: Part of the day: "Friday nights".
        clock: Hour and minute: "every day at 9:30".
        quant: TIMEX3 quant: EVERY, EACH.
        freq: TIMEX3 freq: ``2X`` for "twice".
    """

    what: Amount | Repeating
    part: DayPart | None = None
    clock: tuple[int, int] | None = None
    quant: str = ""
    freq: str = ""


@frozen
class Range:
    """From the start of ``first`` to the end of ``last``, in one expression: "3 to 5 May"."""

    first: "Expression"
    last: "Expression"


Expression: TypeAlias = (
    Cell
    | Instant
    | NumericDate
    | Now
    | Bare
    | This
    | Last
    | Next
    | In
    | Nth
    | NthIn
    | Shift
    | Rolling
    | Part
    | SoFar
    | TimeOfDay
    | Clock
    | SamePeriod
    | Approximate
    | Vague
    | Length
    | Recurring
    | Range
)
