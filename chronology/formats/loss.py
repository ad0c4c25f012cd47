"""What a format could not hold."""

from attrs import frozen


@frozen
class Loss:
    """Something that a written text does not hold.

    Attributes:
        record_id: Identity of the record, or the name that the written text gives to what has lost
            it, such as the ``tid`` of a TIMEX3 tag; empty for the text as a whole.
        what: What is missing, in words.
    """

    record_id: str
    what: str
