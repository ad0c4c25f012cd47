"""What a source says of a date besides its bounds: marks, shape, open sides and the notation."""

from enum import Flag, IntEnum

from attrs import frozen


class Qualifier(Flag):
    """How sure the source is of the date: EDTF ``?``, ``~`` and ``%``. It never moves bounds."""

    EXACT = 0
    UNCERTAIN = 1
    APPROXIMATE = 2
    BOTH = 3

    @property
    def symbol(self) -> str:
        """The EDTF mark: empty, ``?``, ``~`` or ``%``."""
        return ("", "?", "~", "%")[self.value]


class Shape(IntEnum):
    """Whether it happened at some time within the span or went on throughout it."""

    UNKNOWN = 0
    WITHIN = 1
    THROUGHOUT = 2


class Openness(Flag):
    """Sides that the source calls open (EDTF ``..``), as against unknown (EDTF empty)."""

    NONE = 0
    START = 1
    END = 2
    BOTH = 3


@frozen(order=True)
class Original:
    """A date as its source wrote it, kept where the fuzzy date says less than the text.

    Which component is uncertain, an offset from UTC, the calendar of an old parish register: what
    bounds cannot hold stays readable here. Formally: nothing is ever concluded from it, and
    ``a & b`` has the originals of both.

    Attributes:
        notation: ``EDTF``, ``GEDCOM`` or ``TIMEX3``.
        text: The text in that notation.

    Examples:
        >>> from chronology.dates.edtf import parse_edtf
        >>> parse_edtf("2004-06~-11").originals
        (Original(notation='EDTF', text='2004-06~-11'),)
        >>> parse_edtf("2004-06-11~").originals
        ()
    """

    notation: str
    text: str
