"""What people and matchers say about claims: same event or not, withdrawn, corrected."""

from functools import cached_property

from attrs import field, frozen

from chronology.dates.edtf import parse_edtf
from chronology.dates.fuzzy import FuzzyDate
from chronology.events.identity import record_id, require_identity


def _require(name: str, value: str) -> None:
    if not value:
        raise ValueError(f"{name} must not be empty")


@frozen
class Link:
    """Somebody's statement that two claims tell of the same event, or that they do not.

    Formally: ``Link(a, b, s, w) == Link(b, a, s, w)``; the pair is kept in sorted order.

    Attributes:
        first: Identity of a claim, the lesser of the two.
        second: Identity of the other claim.
        same: Whether the two tell of the same event.
        author: Who says so: a person, or the name of a matcher.

    Raises:
        ValueError: An end is no identity, the two are one claim, or the author is empty.

    Examples:
        >>> a, b = "0123456789abcdef", "fedcba9876543210"
        >>> Link(b, a, True, "Ada") == Link(a, b, True, "Ada")
        True
    """

    first: str
    second: str
    same: bool
    author: str
    id: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        _require("author", self.author)
        require_identity("first", self.first)
        require_identity("second", self.second)
        if self.first == self.second:
            raise ValueError(f"a link needs two claims, got {self.first!r} twice")
        if self.second < self.first:
            first, second = self.second, self.first
            object.__setattr__(self, "first", first)
            object.__setattr__(self, "second", second)
        verdict = "same" if self.same else "other"
        identity = record_id("link", self.first, self.second, verdict, self.author)
        object.__setattr__(self, "id", identity)

    def __hash__(self) -> int:
        return hash(self.id)


@frozen
class Retraction:
    """Somebody's statement that a record no longer stands.

    The record stays in the set of records; what is derived from them leaves it out. A retraction
    itself cannot be withdrawn, so that merging never brings a record back.

    Attributes:
        record: Identity of the claim, link, constraint or correction withdrawn.
        author: Who withdraws it.
        note: Why, in words.

    Raises:
        ValueError: ``record`` is no identity, or the author is empty.
    """

    record: str
    author: str
    note: str = ""
    id: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        _require("author", self.author)
        require_identity("record", self.record)
        identity = record_id("retraction", self.record, self.author, self.note)
        object.__setattr__(self, "id", identity)

    def __hash__(self) -> int:
        return hash(self.id)


@frozen
class Correction:
    """Somebody's better date or wording for a claim; the claim stays as it was said.

    Attributes:
        claim: Identity of the claim corrected.
        author: Who corrects it.
        edtf: The right date as EDTF text; empty when the date stands.
        statement: The right wording; empty when the wording stands.
        note: Why, in words.

    Raises:
        ValueError: ``claim`` is no identity, the author is empty, or nothing is corrected.
        EdtfError: ``edtf`` is not empty and not EDTF.

    Examples:
        >>> Correction("0123456789abcdef", "Ada", "2023-08").date == FuzzyDate.of(2023, 8)
        True
    """

    claim: str
    author: str
    edtf: str = ""
    statement: str = ""
    note: str = ""
    id: str = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        _require("author", self.author)
        require_identity("claim", self.claim)
        if not self.edtf and not self.statement:
            raise ValueError("a correction needs a date or a statement")
        if self.edtf:
            parse_edtf(self.edtf)
        parts = (self.claim, self.author, self.edtf, self.statement, self.note)
        object.__setattr__(self, "id", record_id("correction", *parts))

    def __hash__(self) -> int:
        return hash(self.id)

    @cached_property
    def date(self) -> FuzzyDate | None:
        """The right date; ``None`` when the date of the claim stands."""
        return parse_edtf(self.edtf) if self.edtf else None
