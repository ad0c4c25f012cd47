"""What formal text names when it names no time."""

from attrs import frozen


@frozen
class Placeless:
    """Formal text that is right and has no place on the axis: a length, a recurring time, words.

    It is returned, not raised: the text is no mistake.

    Attributes:
        notation: ``GEDCOM`` or ``TIMEX3``.
        text: The text.
        reason: Why it has no place, in words.

    Examples:
        >>> from chronology.dates.timex3 import parse_timex3
        >>> parse_timex3("P3D").reason
        'a length of time'
    """

    notation: str
    text: str
    reason: str
