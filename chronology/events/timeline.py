"""A timeline: a set of records that merges by union, and the events that follow from it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, Self, TypeVar, get_args

from attrs import frozen

from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate
from chronology.events.article import Source
from chronology.events.checking import conflicts_of
from chronology.events.claim import Claim, Constraint, Record
from chronology.events.conflict import Conflict
from chronology.events.event import Event
from chronology.events.link import Correction, Link, Retraction
from chronology.events.narrowing import dates_of, ids_in, name_of
from chronology.events.reason import Reason, reason_of
from chronology.events.view import View, in_display_order, view_of
from chronology.reasoning.allen import RelationSet
from chronology.reasoning.box import Box
from chronology.reasoning.network import Network

_R = TypeVar("_R", bound=Record)


@frozen
class Timeline:
    """A set of immutable records; events, dates and order are concluded from it, never stored.

    Formally: ``a | b`` is set union, hence commutative, associative, idempotent and monotone, and
    every conclusion is a pure function of the set. Records with one identity and two readings
    both stay: they come from two versions of the resolver, and :meth:`check` names them.

    Iterating gives the events in display order; ``len`` is their number.

    Attributes:
        records: Claims, constraints, links, retractions and corrections.

    Examples:
        >>> Timeline() | Timeline() == Timeline()
        True
    """

    records: frozenset[Record] = frozenset()

    @classmethod
    def of(cls, records: Iterable[Record]) -> Self:
        """The timeline of the records, in whatever order.

        Raises:
            TypeError: An item is not a record.
        """
        known = frozenset(records)
        for record in known:
            if not isinstance(record, get_args(Record)):
                raise TypeError(f"records must be claims and the like, got {record!r}")
        return cls(known)

    def __or__(self, other: "Timeline") -> "Timeline":
        """The records of both."""
        if not isinstance(other, Timeline):
            return NotImplemented
        return Timeline(self.records | other.records)

    def __sub__(self, source: Source) -> "Timeline":
        """The timeline without the claims of a source.

        Formally: ``(a | b) - s == (a - s) | (b - s)``. Statements about the claims stay, without
        effect until the claims come back.
        """
        if not isinstance(source, Source):
            return NotImplemented
        return Timeline(
            frozenset(
                record
                for record in self.records
                if not (isinstance(record, Claim) and record.source == source)
            )
        )

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """All claims in display order, those withdrawn included."""
        return in_display_order(self._records_of(Claim))

    @cached_property
    def constraints(self) -> tuple[Constraint, ...]:
        """All constraints, sorted by identity."""
        return tuple(sorted(self._records_of(Constraint), key=lambda record: record.id))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links, sorted by identity."""
        return tuple(sorted(self._records_of(Link), key=lambda record: record.id))

    @cached_property
    def retractions(self) -> tuple[Retraction, ...]:
        """All retractions, sorted by identity."""
        return tuple(sorted(self._records_of(Retraction), key=lambda record: record.id))

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, sorted by identity."""
        return tuple(sorted(self._records_of(Correction), key=lambda record: record.id))

    def _records_of(self, kind: type[_R]) -> Iterator[_R]:
        return (record for record in self.records if isinstance(record, kind))

    @cached_property
    def _view(self) -> View:
        return view_of(self.records)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events in display order.

        Formally: an event holds the claims of one connected component under "same" links that
        stand, less the claims withdrawn. A link counts even when it leads through a claim that is
        withdrawn or not here, so that merging joins events and never parts them. "Not the same"
        parts nothing either; :meth:`check` reports it.
        """
        return self._view.events

    def event_of(self, claim: Claim | str) -> Event:
        """The event that a claim, or a claim's identity, belongs to.

        Raises:
            KeyError: The claim is not here or is withdrawn.
        """
        return self._view.event_of[claim if isinstance(claim, str) else claim.id]

    def narrowed(self, item: Event | Claim) -> FuzzyDate:
        """The date of an event, or of the event of a claim, as constraints narrow it.

        Formally: it allows every interval that the date of the event allows and that constraints
        can agree with. Constraints that cannot hold narrow nothing.

        Raises:
            KeyError: The claim is not here or is withdrawn.
        """
        return self._view.date(self.event_of(item) if isinstance(item, Claim) else item)

    def reasons(self, item: Event | Claim) -> tuple[Constraint, ...]:
        """The constraints that the narrowed date of an event rests on; empty for other events.

        Formally: for each bound that the event's own dates do not give, the constraints of one
        proof of it by as few statements as can be; sorted by identity.

        Raises:
            KeyError: The claim is not here or is withdrawn.
        """
        event = self.event_of(item) if isinstance(item, Claim) else item
        narrowing = self._view.narrowing
        if name_of(event) not in narrowing.dates:
            return ()
        proofs = narrowing.network.why_bounds(name_of(event))
        ids = {name for proof in proofs for label in proof.labels for name in ids_in(label)}
        return tuple(item for item in self._view.constraints if item.id in ids)

    def relations(self, first: Event | Claim, second: Event | Claim) -> RelationSet:
        """The Allen relations that may hold between two events, constraints included.

        Formally: those of the choices of one interval for each event that all constraints allow
        which are in no conflict; of constraints between just these two, those in a conflict count
        too. So the empty set says that what is said about the two cannot be.

        Raises:
            KeyError: A claim is not here or is withdrawn.
        """
        a, b = (self.event_of(x) if isinstance(x, Claim) else x for x in (first, second))
        result = self._network_of(a, b).relations(name_of(a), name_of(b))
        ids_a, ids_b = ({claim.id for claim in event.claims} for event in (a, b))
        for constraint in self._view.narrowing.aside:
            if constraint.first in ids_a and constraint.second in ids_b:
                result = result & constraint.relations
            if constraint.first in ids_b and constraint.second in ids_a:
                result = result & constraint.relations.converse
        return result

    def why_before(self, first: Event | Claim, second: Event | Claim) -> Reason | None:
        """Why one event is certainly before another: the shortest chain of dates and constraints.

        ``None`` when it is not certain that the first ends before the second starts, or just then.

        Raises:
            KeyError: A claim is not here or is withdrawn.
        """
        a, b = (self.event_of(x) if isinstance(x, Claim) else x for x in (first, second))
        proof = self._network_of(a, b).why_before(name_of(a), name_of(b))
        return None if proof is None else reason_of(proof, self._view)

    def _network_of(self, *events: Event) -> Network:
        """The network of the constraints, with the dates of events that none is about."""
        network = self._view.narrowing.network
        known = set(network.events)
        new = (event for event in events if name_of(event) not in known)
        return network.adding(*(date for event in dict.fromkeys(new) for date in dates_of(event)))

    def constrain(self, constraint: Constraint) -> "Timeline":
        """The timeline with one more constraint."""
        return Timeline(self.records | {constraint})

    def between(self, interval: Interval) -> "Timeline":
        """The events that may have a moment in the interval, and what is said about them.

        Formally: the records of each event whose narrowed date allows an interval that intersects
        the given one. Constraints towards events left out stay, without effect.
        """
        window = Box.of(
            (None, None if interval.upper is None else interval.upper - 1),
            (None if interval.lower is None else interval.lower + 1, None),
        )
        view = self._view
        kept = {
            claim.id
            for event in view.events
            if view.date(event).outer & window is not None
            for claim in event.claims
        }
        roots = {view.root_of.get(name, name) for name in kept}

        def belongs(record: Record) -> bool:
            match record:
                case Claim():
                    return record.id in kept
                case Constraint():
                    return record.first in kept or record.second in kept
                case Link():
                    ends = (record.first, record.second)
                    return any(view.root_of.get(name, name) in roots for name in ends)
                case Correction():
                    return record.claim in kept
                case Retraction():
                    return False

        about = {record for record in self.records if belongs(record)}
        ids = {record.id for record in about}
        return Timeline.of((*about, *(x for x in self.retractions if x.record in ids)))

    def check(self) -> tuple[Conflict, ...]:
        """Everything that cannot all be so, each with its records; nothing is dropped or chosen.

        Readings of one claim that differ, sources that date one event differently, claims called
        both the same event and not, and statements on order that cannot hold with each other and
        with the dates: of these every minimal conflict, from which no record can be left out. Where
        there are too many of them, or too hard to find, one of kind ``UNDECIDED`` says so.
        """
        return conflicts_of(self._view)

    def to_markdown(
        self,
        *,
        layout: Literal["bullets", "table"] = "bullets",
        citations: Literal["footnotes", "inline"] = "footnotes",
        front_matter: bool = False,
        title: str = "Chronology",
    ) -> str:
        """The timeline as Markdown; see ``chronology.formats.markdown.write``."""
        from chronology.formats import markdown  # noqa: PLC0415 - a layer above, on demand

        return markdown.write(
            self, layout=layout, citations=citations, front_matter=front_matter, title=title
        )[0]

    def to_json(self) -> str:
        """The timeline as JSON; see ``chronology.formats.json.write``."""
        from chronology.formats import json  # noqa: PLC0415 - a layer above, on demand

        return json.write(self)[0]
