"""Conclusions from a set of records: events, their dates under constraints, and their order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import TypeAlias, TypeVar

from attrs import frozen

from chronology.dates.display_key import SortKey
from chronology.dates.fuzzy import FuzzyDate
from chronology.events.claim import Claim, Constraint, Record
from chronology.events.event import Event
from chronology.events.link import Correction, Link, Retraction
from chronology.events.narrowing import OrderEdge, narrow
from chronology.reasoning import allen

_Key: TypeAlias = tuple[SortKey, str, str, str]
_R = TypeVar("_R", bound=Record)


@frozen(eq=False)
class View:
    """What a set of records amounts to; a pure function of the set.

    Attributes:
        claims: The claims that stand, in display order.
        links: The links that stand, by identity.
        constraints: The constraints that stand, by identity.
        events: In display order.
        event_of: The event of each claim that stands, by the claim's identity.
        root_of: A name for the component of each identity that a "same" link mentions.
        narrowed: Dates of the events that constraints make narrower, and of no others.
        clashes: Constraints that cannot hold together, with the events that they touch.
    """

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    constraints: tuple[Constraint, ...]
    events: tuple[Event, ...]
    event_of: Mapping[str, Event]
    root_of: Mapping[str, str]
    narrowed: Mapping[Event, FuzzyDate]
    clashes: tuple[tuple[tuple[Constraint, ...], tuple[Event, ...]], ...]

    def date(self, event: Event) -> FuzzyDate:
        """The date of an event, made narrower by the constraints that can hold."""
        return self.narrowed.get(event, event.date)


def view_of(records: frozenset[Record]) -> View:
    """Draw the conclusions; the order in which the records came has no part in them."""
    withdrawn = {record.record for record in records if isinstance(record, Retraction)}
    standing = [record for record in records if record.id not in withdrawn]
    claims = in_display_order(item for item in standing if isinstance(item, Claim))
    links = tuple(_by_id(item for item in standing if isinstance(item, Link)))
    constraints = tuple(_by_id(item for item in standing if isinstance(item, Constraint)))
    corrections = tuple(_by_id(item for item in standing if isinstance(item, Correction)))
    root_of = _components(links)
    events = _events(claims, corrections, root_of)
    event_of = {claim.id: event for event in events for claim in event.claims}
    usable = [item for item in constraints if item.first in event_of and item.second in event_of]
    narrowed, clashes = _narrow(usable, event_of)
    ordered = _in_order(events, narrowed, _certain_order(usable, clashes, event_of))
    return View(claims, links, constraints, ordered, event_of, root_of, narrowed, clashes)


def in_display_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims by the display key of their dates, then text, then identity: a total order."""
    known = list(claims)
    counts = Counter(claim.id for claim in known)

    def key(claim: Claim) -> _Key:
        # Readings of one claim differ in nothing but the reading; only they pay for the text.
        reading = repr(claim) if counts[claim.id] > 1 else ""
        return claim.date.display_key, claim.statement, claim.id, reading

    return tuple(sorted(known, key=key))


def _by_id(records: Iterable[_R]) -> list[_R]:
    return sorted(records, key=lambda record: record.id)


def _components(links: Iterable[Link]) -> dict[str, str]:
    """The least identity of the component of each identity that is linked as the same."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := parent.setdefault(name, name)) != name:
            parent[name] = parent[above]
            name = above
        return name

    for link in links:
        if link.same:
            low, high = sorted((root(link.first), root(link.second)))
            parent[high] = low
    return {name: root(name) for name in list(parent)}


def _events(
    claims: Sequence[Claim], corrections: Sequence[Correction], root_of: Mapping[str, str]
) -> list[Event]:
    members: dict[str, list[Claim]] = {}
    for claim in claims:
        members.setdefault(root_of.get(claim.id, claim.id), []).append(claim)
    corrected: dict[str, list[Correction]] = {}
    for correction in corrections:
        root = root_of.get(correction.claim, correction.claim)
        corrected.setdefault(root, []).append(correction)
    return [
        Event(tuple(group), _that_apply(corrected.get(root, ()), group))
        for root, group in members.items()
    ]


def _that_apply(
    corrections: Sequence[Correction], claims: Sequence[Claim]
) -> tuple[Correction, ...]:
    if not corrections:
        return ()
    ids = {claim.id for claim in claims}
    return tuple(correction for correction in corrections if correction.claim in ids)


def _narrow(
    constraints: Sequence[Constraint], event_of: Mapping[str, Event]
) -> tuple[dict[Event, FuzzyDate], tuple[tuple[tuple[Constraint, ...], tuple[Event, ...]], ...]]:
    position: dict[Event, int] = {}
    edges: list[OrderEdge] = []
    for item in constraints:
        first, second = (
            position.setdefault(event_of[name], len(position)) for name in (item.first, item.second)
        )
        edges.append(OrderEdge(first, second, item.relations))
    events = list(position)
    result = narrow([event.date.outer for event in events], edges)
    narrowed: dict[Event, FuzzyDate] = {}
    for event, box in zip(events, result.boxes, strict=True):
        if box != event.date.outer:
            met = event.date & FuzzyDate(box, granularity=event.date.granularity)
            assert met is not None  # noqa: S101 - a narrowed box lies within the stated one
            narrowed[event] = met
    clashes = tuple(
        (tuple(constraints[i] for i in at_odds), tuple(events[i] for i in touched))
        for at_odds, touched in result.clashes
    )
    return narrowed, clashes


def _certain_order(
    constraints: Iterable[Constraint],
    clashes: Iterable[tuple[tuple[Constraint, ...], tuple[Event, ...]]],
    event_of: Mapping[str, Event],
) -> Iterator[tuple[Event, Event]]:
    at_odds = {item.id for together, _ in clashes for item in together}
    for item in constraints:
        if item.id in at_odds:
            continue
        if item.relations.certain(allen.BEFORE):
            yield event_of[item.first], event_of[item.second]
        elif item.relations.certain(allen.AFTER):
            yield event_of[item.second], event_of[item.first]


def _in_order(
    events: Iterable[Event],
    narrowed: Mapping[Event, FuzzyDate],
    before: Iterable[tuple[Event, Event]],
) -> tuple[Event, ...]:
    """The one linear extension that is shown: by display key, save where a constraint forbids.

    Narrowing moves keys so far that the key alone nearly always agrees; where it cannot, because
    the earlier event has no known start, the later one waits for it.
    """

    def key(event: Event) -> _Key:
        date = narrowed.get(event, event.date)
        return date.display_key, event.statement, event.claims[0].id, ""

    ordered = sorted(events, key=key)
    pairs = set(before)
    if not pairs:
        return tuple(ordered)
    involved = {event for pair in pairs for event in pair}
    rank = {event: i for i, event in enumerate(ordered) if event in involved}
    if all(rank[first] < rank[second] for first, second in pairs):
        return tuple(ordered)
    return tuple(ordered[i] for i in _extension(len(ordered), rank, pairs))


def _extension(
    size: int, rank: Mapping[Event, int], pairs: Iterable[tuple[Event, Event]]
) -> Iterator[int]:
    waiting: Counter[int] = Counter()
    followers: dict[int, list[int]] = {}
    for first, second in pairs:
        waiting[rank[second]] += 1
        followers.setdefault(rank[first], []).append(rank[second])
    ready = [i for i in range(size) if not waiting[i]]
    heapify(ready)
    while ready:
        number = heappop(ready)
        yield number
        for follower in followers.get(number, ()):
            waiting[follower] -= 1
            if not waiting[follower]:
                heappush(ready, follower)
