"""What cannot all be so: contradictions among records, reported and never resolved by order."""

from enum import Enum

from attrs import frozen


class ConflictKind(Enum):
    """What contradicts what."""

    READINGS = "one claim was read in different ways"
    DATES = "sources date one event differently"
    IDENTITY = "claims are called both the same event and not"
    CONSTRAINT = "statements on order cannot all hold"
    UNDECIDED = "statements on order are too entangled to examine in full"


@frozen(order=False)
class Conflict:
    """Records that cannot all be right, and of statements on order no more than it takes.

    Attributes:
        kind: What contradicts what.
        records: Identities of the records involved, sorted.
        message: One line for a reader, with the words at odds.
    """

    kind: ConflictKind
    records: tuple[str, ...]
    message: str
