"""What in a timeline cannot all be so."""

from collections import Counter
from collections.abc import Iterator

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.claim import Claim, Constraint
from chronology.events.conflict import Conflict, ConflictKind
from chronology.events.event import Event
from chronology.events.narrowing import Ids, said_dates
from chronology.events.view import View
from chronology.reasoning.component import Consistency
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Related


def conflicts_of(view: View) -> tuple[Conflict, ...]:
    """Everything that cannot all be so, each with its records; nothing is dropped or chosen."""
    found = {
        *_readings_at_odds(view),
        *_dates_at_odds(view),
        *_identities_at_odds(view),
        *_constraints_at_odds(view),
    }
    return tuple(sorted(found, key=lambda item: (item.kind.name, item.records, item.message)))


def _readings_at_odds(view: View) -> Iterator[Conflict]:
    counts = Counter(claim.id for claim in view.claims)
    for claim in view.claims:
        if counts[claim.id] > 1:
            message = f"{_cited(claim)} was read in {counts[claim.id]} ways"
            yield Conflict(ConflictKind.READINGS, (claim.id,), message)


def _dates_at_odds(view: View) -> Iterator[Conflict]:
    for event in view.events:
        if event.disputed:
            message = " against ".join(
                ", ".join(_cited(claim) for claim in group) for group in event.groups
            )
            yield Conflict(ConflictKind.DATES, _ids(event), message)


def _identities_at_odds(view: View) -> Iterator[Conflict]:
    for link in view.links:
        pair = [view.event_of.get(name) for name in (link.first, link.second)]
        if link.same or pair[0] is None or pair[0] is not pair[1]:
            continue
        message = f"{link.author} says that these are not one event: " + ", ".join(
            _cited(claim) for claim in pair[0].claims if claim.id in (link.first, link.second)
        )
        yield Conflict(ConflictKind.IDENTITY, tuple(sorted((link.id, *_ids(pair[0])))), message)


def _constraints_at_odds(view: View) -> Iterator[Conflict]:
    found = {frozenset(ids) for ids in (*view.narrowing.conflicts, *_at_odds_with_claims(view))}
    for ids in found:
        if not any(other < ids for other in found):
            yield Conflict(ConflictKind.CONSTRAINT, tuple(sorted(ids)), _clash_words(view, ids))
    if not view.narrowing.complete:
        unsure = tuple(item.id for item in view.constraints)
        yield Conflict(ConflictKind.UNDECIDED, unsure, "more may be at odds than is listed")


def _at_odds_with_claims(view: View) -> Iterator[Ids]:
    """Constraints that two claims rule out between them, though a dispute widens their dates."""
    for constraint in view.constraints:
        names = constraint.first, constraint.second
        events = [view.event_of[name] for name in names if name in view.event_of]
        if len(events) == 2 and any(event.disputed for event in events):
            firsts, seconds = (
                [(ids, date) for ids, date in said_dates(event) if ids[0] == name]
                for event, name in zip(events, names, strict=True)
            )
            if not any(_can_hold(constraint, a, b) for _, a in firsts for _, b in seconds):
                yield (constraint.id, *(name for ids, _ in (*firsts, *seconds) for name in ids))


def _can_hold(constraint: Constraint, first: FuzzyDate, second: FuzzyDate) -> bool:
    said = (
        Dated("first", first.outer),
        Dated("second", second.outer),
        Related("first", "second", constraint.relations, constraint.lags),
    )
    return Network(said).consistency is not Consistency.INCONSISTENT


def _clash_words(view: View, ids: frozenset[str]) -> str:
    """The sentences at odds: those on order first, then those that give dates."""
    said = [f"“{item.quote}” ({item.author})" for item in view.constraints if item.id in ids]
    claims = (item for item in view.claims if item.id in ids)
    dates = dict.fromkeys(f"“{item.quote}” ({item.source.name})" for item in claims)
    if dates:
        said.append(f"the {'dates' if len(dates) > 1 else 'date'} in {', '.join(dates)}")
    return " against ".join(said)


def _cited(claim: Claim) -> str:
    return f"“{claim.phrase}” ({claim.source.name})"


def _ids(event: Event) -> tuple[str, ...]:
    return tuple(sorted({claim.id for claim in event.claims}))
