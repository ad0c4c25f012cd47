"""Which events statements connect: a component of the network for each set of them."""

from collections.abc import Iterable, Mapping
from typing import Final

from chronology.reasoning.component import Component
from chronology.reasoning.statement import Name, Statement, events_of

#: At most so many statements are added one by one; more are worth a new beginning.
_FEW: Final = 16


def components_of(statements: Iterable[Statement], budget: int) -> dict[Name, Component]:
    """The component of each event."""
    said = tuple(statements)
    root_of = _roots(said)
    members: dict[Name, list[Name]] = {}
    about: dict[Name, list[Statement]] = {}
    for name, root in root_of.items():
        members.setdefault(root, []).append(name)
    for statement in said:
        about.setdefault(root_of[events_of(statement)[0]], []).append(statement)
    parts = {
        root: Component(tuple(members[root]), tuple(items), budget) for root, items in about.items()
    }
    return {name: parts[root] for name, root in root_of.items()}


def _roots(statements: Iterable[Statement]) -> dict[Name, Name]:
    """One event of its component for each event."""
    parent: dict[Name, Name] = {}

    def root(name: Name) -> Name:
        while (above := parent.setdefault(name, name)) != name:
            parent[name] = parent[above]
            name = above
        return name

    for statement in statements:
        names = events_of(statement)
        parent[root(names[-1])] = root(names[0])
    return {name: root(name) for name in list(parent)}


def joined(statement: Statement, home: Mapping[Name, Component], budget: int) -> Component:
    """The component that a new statement makes of those whose events it is about."""
    names = events_of(statement)
    parts = list(dict.fromkeys(home[name] for name in names if name in home))
    new = tuple(name for name in names if name not in home)
    if not parts:
        return Component(new, (statement,), budget)
    parts.sort(key=lambda part: -len(part.events))
    largest, others = parts[0], parts[1:]
    events = (*(name for part in others for name in part.events), *new)
    said = (*(item for part in others for item in part.statements), statement)
    if len(said) <= _FEW:
        return largest.extended(events, said)
    return Component(largest.events + events, largest.statements + said, budget)
