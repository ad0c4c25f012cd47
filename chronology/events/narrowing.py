"""Dates made narrower by statements on order, such as "until its revival in August"."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import frozen

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.claim import Constraint
from chronology.events.event import Event
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Label, Related

#: Identities of the records that say something together: a claim, one with its correction, a
#: constraint. What statements of the network are known by.
Ids: TypeAlias = tuple[str, ...]


@frozen
class Narrowing:
    """What constraints make of the events that they are about; other events cost nothing.

    Attributes:
        network: The dates of those events, and the constraints that are in no conflict.
        dates: Dates that the network makes narrower, by the name of the event, and no others.
        aside: The constraints that are in some conflict, and therefore not in the network.
        conflicts: Each the identities of records that cannot all be right, sorted.
        complete: Whether these are all the minimal conflicts, and nothing was left undecided.
    """

    network: Network
    dates: Mapping[str, FuzzyDate]
    aside: tuple[Constraint, ...]
    conflicts: tuple[Ids, ...]
    complete: bool


def name_of(event: Event) -> str:
    """What an event is known by in the network: the identity of its first claim."""
    return event.claims[0].id


def narrowing(constraints: Iterable[Constraint], event_of: Mapping[str, Event]) -> Narrowing:
    """Draw the conclusions from constraints on claims that are here.

    Formally: a constraint that is in a minimal conflict is set aside and narrows nothing, whichever
    of the records in it is wrong; the dates and all other constraints can hold together, and each
    date allows every interval that agrees with them. So the result depends on the set of records
    only. Where there are too many conflicts to list, those not listed are set aside one by one.

    Args:
        constraints: Constraints whose two claims are in some event, sorted by identity.
        event_of: The event of each claim.

    Sources:
        D. Lembo and others, "Inconsistency-tolerant semantics for description logics", RR 2010:
        what the intersection of all repairs says.
    """
    known = tuple(constraints)
    said = [_related(item, event_of) for item in known]
    about = dict.fromkeys(event_of[name] for item in known for name in _ends(item))
    network = Network([*(date for event in about for date in dates_of(event)), *said])
    found: list[Ids] = []
    complete = True
    if network.consistency is not Consistency.CONSISTENT:
        ids = {item.label for item in said}
        conflicts = network.conflicts()
        sets, complete = list(conflicts.sets), conflicts.complete
        while sets:
            found += [_flat(labels) for labels in sets]
            aside = frozenset[Label]().union(*sets) & ids
            assert aside  # noqa: S101 - dates alone can always hold
            network = network.without(*aside)
            further = network.conflict()
            sets = [] if further is None else [further]
    left = set(network.labels)
    return Narrowing(
        network,
        _narrower(about, network),
        tuple(item for item in known if (item.id,) not in left),
        tuple(sorted(set(found))),
        complete,
    )


def _related(constraint: Constraint, event_of: Mapping[str, Event]) -> Related:
    """A constraint as a statement about the events of its claims."""
    first, second = (name_of(event_of[name]) for name in _ends(constraint))
    return Related(first, second, constraint.relations, constraint.lags, (constraint.id,))


def dates_of(event: Event) -> Iterator[Dated]:
    """The dates of an event, each known by who says so; of a disputed one, what some source says.

    Nobody says the hull of dates that exclude each other, so all that are in it stand for it.
    """
    name = name_of(event)
    if event.disputed:
        claims = (claim.id for claim in event.claims)
        corrections = (correction.id for correction in event.corrections)
        yield Dated(name, event.envelope.outer, tuple(dict.fromkeys((*claims, *corrections))))
    else:
        for who, date in said_dates(event):
            yield Dated(name, date.outer, who)


def said_dates(event: Event) -> Iterator[tuple[Ids, FuzzyDate]]:
    """Each date that a claim stands for, with the claim and the correction that says so."""
    for claim in event.claims:
        corrected: list[tuple[Ids, FuzzyDate]] = [
            ((claim.id, item.id), item.date)
            for item in event.corrections
            if item.claim == claim.id and item.date is not None
        ]
        yield from corrected or [((claim.id,), claim.date)]


def _ends(constraint: Constraint) -> tuple[str, str]:
    return constraint.first, constraint.second


def ids_in(label: Label) -> Ids:
    """The identities that a statement of the network is known by."""
    return label if isinstance(label, tuple) else ()


def _flat(labels: Iterable[Label]) -> Ids:
    return tuple(sorted({name for label in labels for name in ids_in(label)}))


def _narrower(events: Iterable[Event], network: Network) -> dict[str, FuzzyDate]:
    dates: dict[str, FuzzyDate] = {}
    for event in events:
        name, date = name_of(event), event.date
        box = network.bounds(name)
        if box is not None and box != date.outer:
            met = date & FuzzyDate(box, granularity=date.granularity)
            assert met is not None  # noqa: S101 - the bounds lie within the event's own
            dates[name] = met
    return dates
