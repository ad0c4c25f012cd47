"""A time expression found in a text, with how it was read."""

from enum import Enum

from attrs import frozen

from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import Timex
from chronology.language.operators import Expression


class Reason(Enum):
    """Why a time expression has no place on the axis of its own."""

    DURATION = "a length of time, not a date"
    RECURRING = "a recurring time"
    VAGUE = "too vague to place"
    NO_ANCHOR = "nothing in the text to count from"
    IMPOSSIBLE = "no calendar has this date"
    NOT_A_DATE = "no time expression"


@frozen
class Unresolved:
    """The result for words that cannot be placed: a value, not an error."""

    reason: Reason
    detail: str = ""


class Bound(Enum):
    """What the words before a time expression make of it; TIMEX3 spans leave them out."""

    NONE = ""
    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    NOT_BEFORE = "not before"
    FROM = "from"
    BETWEEN = "between"
    TO = "to"
    DURING = "during"


class Direction(Enum):
    """The way that was taken from the anchor."""

    NONE = ""
    PAST = "past"
    SAME = "same"
    FUTURE = "future"


class Tense(Enum):
    """The tense of the verb that a time expression belongs to."""

    NONE = ""
    PAST = "past"
    PAST_PERFECT = "past perfect"
    PRESENT_PERFECT = "present perfect"
    PRESENT = "present"
    CONDITIONAL = "conditional"
    FUTURE = "future"


@frozen
class Mention:
    """A time expression in a text and its reading.

    Attributes:
        start: First code point of the expression in the text.
        stop: Code point after its last one.
        text: The words of the expression, ``text[start:stop]``, without their preposition.
        expression: What the words mean where they stand, before any reference date.
        date: Where that lies on the axis, with its bound applied, or why it has no place.
        timex: TIMEX3 type, value and mod of the words alone.
        rule: Name of the construction that read it.
        anchor: What it was counted from, as ISO text; empty for an absolute date.
        direction: The way that was taken from the anchor.
        bound: What the preposition makes of it.
        bound_text: The preposition as written, "dating back to"; empty when there is none.
        partner: Index of the other part of the same time in the same list, or ``None``: the other
            end of a range, or the span that a length is a part of.
        tense: The tense of the verb that it belongs to.
        offset: Seconds east of UTC of the clock that the date is shown on: the zone of the words
            where the reference has none, else that of the reference; ``None`` if neither is known.
    """

    start: int
    stop: int
    text: str
    expression: Expression
    date: FuzzyDate | Unresolved
    timex: Timex
    rule: str
    anchor: str = ""
    direction: Direction = Direction.NONE
    bound: Bound = Bound.NONE
    bound_text: str = ""
    partner: int | None = None
    tense: Tense = Tense.NONE
    offset: int | None = None
