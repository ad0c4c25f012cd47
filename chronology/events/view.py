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
from chronology.events.narrowing import Narrowing, name_of, narrowing
from chronology.reasoning.statement import Name

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
        narrowing: What the constraints make of the dates.
    """

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    constraints: tuple[Constraint, ...]
    events: tuple[Event, ...]
    event_of: Mapping[str, Event]
    root_of: Mapping[str, str]
    narrowing: Narrowing

    def date(self, event: Event) -> FuzzyDate:
        """The date of an event, made narrower by the constraints that can hold."""
        return self.narrowing.dates.get(name_of(event), event.date)


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
    result = narrowing(usable, event_of)
    return View(claims, links, constraints, _in_order(events, result), event_of, root_of, result)


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


def _in_order(events: Iterable[Event], narrowed: Narrowing) -> tuple[Event, ...]:
    """The one linear extension that is shown: by display key, save where that cannot be.

    An event whose date has no known start may be certainly before one whose key is smaller; the
    later one then waits for it. All others the keys put in an order that holds.
    """

    def key(event: Event) -> _Key:
        date = narrowed.dates.get(name_of(event), event.date)
        return date.display_key, event.statement, event.claims[0].id, ""

    ordered = sorted(events, key=key)
    if not narrowed.network.events:
        return tuple(ordered)
    rank: dict[Name, int] = {name_of(event): i for i, event in enumerate(ordered)}
    pairs = [
        (rank[name], rank[follower])
        for name in narrowed.network.events
        if (box := narrowed.network.bounds(name)) is not None and box.start_lower is None
        for follower in narrowed.network.followers(name)
    ]
    if all(first < second for first, second in pairs):
        return tuple(ordered)
    return tuple(ordered[i] for i in _extension(len(ordered), pairs))


def _extension(size: int, pairs: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Numbers in order, save that the second of a pair waits for the first."""
    waiting: Counter[int] = Counter()
    followers: dict[int, list[int]] = {}
    for first, second in pairs:
        waiting[second] += 1
        followers.setdefault(first, []).append(second)
    ready = [i for i in range(size) if not waiting[i]]
    heapify(ready)
    while ready:
        number = heappop(ready)
        yield number
        for follower in followers.get(number, ()):
            waiting[follower] -= 1
            if not waiting[follower]:
                heappush(ready, follower)
