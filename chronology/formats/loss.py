"""What a format could not hold."""

from attrs import frozen


@frozen
class Loss:
    """Something of a record that a written text does not hold.

    Attributes:
        record_id: Identity of the record.
        what: What is missing, in words.
    """

    record_id: str
    what: str
