"""The records a timeline is made of: what a source says happened, and when it says so."""

from collections.abc import Iterable
from typing import TypeAlias

from attrs import field, frozen

from chronology.dates.fuzzy import FuzzyDate
from chronology.dates.timex3 import Timex
from chronology.events.article import Source
from chronology.events.identity import record_id, require_identity
from chronology.events.link import Correction, Link, Retraction
from chronology.language.mention import Bound, Direction
from chronology.reasoning.allen import RelationSet
from chronology.reasoning.statement import Lag


@frozen
class Reading:
    """How a date phrase was read; it may change with the resolver, the claim's identity does not.

    Attributes:
        timex: TIMEX3 attributes of the phrase.
        rule: The construction that read it.
        anchor: What it was counted from, ISO text.
        direction: The way taken from the anchor.
        bound: What the preposition makes of it.
        policy: Name of the policy that settled what language leaves open.
    """

    timex: Timex
    rule: str
    anchor: str = ""
    direction: Direction = Direction.NONE
    bound: Bound = Bound.NONE
    policy: str = "news"


@frozen
class Claim:
    """One source's statement that something happened at some time.

    Formally: ``id`` depends on the source, the place in it, the wording and the phrase, and on
    nothing else; two values with one ``id`` are two readings of one claim.

    Attributes:
        statement: The clause as a readable line.
        phrase: The date phrase as written, preposition included: "since 2020".
        date: Where the phrase lies on the axis.
        quote: The sentence, word for word.
        start: First code point of the quote in the article.
        stop: Code point after its last one.
        source: The article.
        reading: How the phrase was read.
        id: Content hash, 16 hex digits.

    Raises:
        ValueError: Not ``0 <= start <= stop``.
    """

    statement: str
    phrase: str
    date: FuzzyDate
    quote: str
    start: int
    stop: int
    source: Source
    reading: Reading
    id: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            raise ValueError(f"start must be in 0..stop, got {self.start}, {self.stop}")
        object.__setattr__(
            self,
            "id",
            record_id(
                "claim",
                self.source.name,
                self.source.url,
                self.source.digest,
                str(self.start),
                self.statement,
                self.phrase,
            ),
        )

    def __hash__(self) -> int:
        # The identity is a hash already; the generated one walks through all nested values.
        return hash(self.id)


def _in_order(lags: Iterable[Lag]) -> tuple[Lag, ...]:
    """Lags that say the same as a set are the same tuple."""

    def key(lag: Lag) -> tuple[int, ...]:
        unbounded = lag.lower is None, lag.upper is None
        return lag.first, lag.second, *unbounded, lag.lower or 0, lag.upper or 0

    return tuple(sorted(dict.fromkeys(lags), key=key))


@frozen
class Constraint:
    """A statement of the text on how two claims lie to each other, such as "until its revival".

    Formally: ``id`` depends on all that is said; the order of the lags does not matter.

    Attributes:
        first: Identity of a claim.
        second: Identity of the other claim.
        relations: What may hold between the first and the second.
        quote: The sentence that says so.
        author: Who says so: a source's name, or a person's.
        lags: Bounds on times between their end points: "three days after the talks".
        id: Content hash, 16 hex digits.

    Raises:
        ValueError: ``first`` or ``second`` is no identity.
    """

    first: str
    second: str
    relations: RelationSet
    quote: str
    author: str
    lags: tuple[Lag, ...] = field(default=(), converter=_in_order)
    id: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        require_identity("first", self.first)
        require_identity("second", self.second)
        said = (
            *("constraint", self.first, self.second, str(self.relations.bits)),
            *(self.quote, self.author),
            # A constraint without lags keeps the identity that it had before there were any.
            *(f"{lag.first.name} {lag.second.name} {lag.lower} {lag.upper}" for lag in self.lags),
        )
        object.__setattr__(self, "id", record_id(*said))

    def __hash__(self) -> int:
        return hash(self.id)


#: Whatever a timeline is made of.
Record: TypeAlias = Claim | Constraint | Link | Retraction | Correction
