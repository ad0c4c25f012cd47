"""Hypothesis strategies for statements about events, and networks of them."""

from typing import Final, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from chronology.axis.gregorian import Tick
from chronology.reasoning.allen import ANY, RelationSet, relation_between
from chronology.reasoning.box import Box
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Lag, Related, Side, Statement
from chronology.testing.sharing import shared
from chronology.testing.strategies_axis import ticks
from chronology.testing.strategies_reasoning import boxes, relation_sets, relations, small_boxes

#: Start and end of each event.
Solution: TypeAlias = dict[str, tuple[Tick, Tick]]

_NAMES: Final = "abcdef"
#: Of how many events all intervals can still be tried together.
_FEW: Final = 3


@shared
def sides() -> SearchStrategy[Side]:
    """The end points of an event; shrinks to the start."""
    return st.sampled_from(Side)


@shared
def lags(size: int | None = None) -> SearchStrategy[Lag]:
    """Bounds on the time between end points of two events.

    Args:
        size: The farthest from 0 that a bound lies; some hundreds of days when nothing is given.
    """
    return _lags(ticks() if size is None else st.integers(-size, size))


@st.composite
def _lags(draw: DrawFn, values: SearchStrategy[Tick]) -> Lag:
    low, high = sorted((draw(values), draw(values)))
    lower, upper = draw(st.sampled_from(((low, None), (None, high), (low, high))))
    return Lag(draw(sides()), draw(sides()), lower, upper)


@shared
def _some_relations() -> SearchStrategy[RelationSet]:
    """Single relations often, for they are what texts say; the empty set never."""
    single = relations().map(RelationSet.of)
    return single | relation_sets(empty=False) | single.map(RelationSet.__invert__)


@shared
def statements(
    events: str = _NAMES[:_FEW], size: int | None = None, label: int | None = 0
) -> SearchStrategy[Statement]:
    """What may be said about some events; contradictions among such statements are common.

    Args:
        events: Names of events, each one character.
        size: The farthest from 0 that bounds lie; anywhere on the axis when nothing is given.
        label: What the statement is known by.
    """
    return _statements(events, size, label)


@st.composite
def _statements(draw: DrawFn, events: str, size: int | None, label: int | None) -> Statement:
    names = st.sampled_from(events)
    if draw(st.booleans()):
        box = draw(boxes() if size is None else small_boxes(size))
        return Dated(draw(names), box, label)
    only_lags = draw(st.sampled_from((False, False, True)))
    return Related(
        draw(names),
        draw(names),
        ANY if only_lags else draw(_some_relations()),
        tuple(draw(st.lists(lags(size), min_size=only_lags, max_size=1 + only_lags))),
        label,
    )


@st.composite
def _labelled(draw: DrawFn, events: str, size: int | None, most: int) -> tuple[Statement, ...]:
    count = draw(st.integers(0, most))
    return tuple(draw(statements(events, size, number)) for number in range(count))


@shared
def networks(most: int = 6) -> SearchStrategy[Network]:
    """Networks of a few statements, each with a number for a label; often without a solution.

    Args:
        most: How many statements at most.
    """
    return _labelled(_NAMES[:4], None, most).map(Network)


@shared
def small_networks(most: int = 5, size: int = 2) -> SearchStrategy[Network]:
    """Networks of three events near zero, so that all intervals can be tried.

    Every event lies within a box that is not in doubt.

    Args:
        most: How many other statements at most, each with a number for a label.
        size: How far from zero an interval lies at most.
    """
    bounds = (-size, size)
    horizon = tuple(Dated(name, Box.of(bounds, bounds)) for name in _NAMES[:_FEW])
    return _labelled(_NAMES[:_FEW], size, most).map(lambda said: Network((*horizon, *said)))


@shared
def order_networks(most: int = 5) -> SearchStrategy[Network]:
    """Networks of relations between three events, without dates and lags.

    Args:
        most: How many statements at most, each with a number for a label.
    """
    names = st.sampled_from(_NAMES[:_FEW])
    links = st.lists(st.tuples(names, names, _some_relations()), max_size=most)
    return links.map(
        lambda drawn: Network(
            Related(first, second, relations, (), number)
            for number, (first, second, relations) in enumerate(drawn)
        )
    )


@shared
def solved_networks(most: int = 8) -> SearchStrategy[tuple[Network, Solution]]:
    """Networks together with a solution that all statements were drawn around.

    Args:
        most: How many statements at most.
    """
    return _solved_networks(most)


@st.composite
def _solved_networks(draw: DrawFn, most: int) -> tuple[Network, Solution]:
    near = st.integers(-6, 6)
    solution: Solution = {}
    for name in _NAMES[: draw(st.integers(1, len(_NAMES)))]:
        start, length = draw(near), draw(st.integers(1, 6))
        solution[name] = start, start + length
    said: list[Statement] = [Related(name, name) for name in solution]
    count = draw(st.integers(0, most))
    said.extend(draw(_true_statement(solution, number)) for number in range(count))
    return Network(said), solution


@st.composite
def _true_statement(draw: DrawFn, solution: Solution, label: int) -> Statement:
    names = st.sampled_from(sorted(solution))
    slack = st.none() | st.integers(0, 3)

    def around(value: int) -> tuple[int | None, int | None]:
        below, above = draw(slack), draw(slack)
        return (
            None if below is None else value - below,
            None if above is None else value + above,
        )

    first = draw(names)
    start, end = solution[first]
    if draw(st.booleans()):
        shortest, longest = around(end - start)
        return Dated(first, Box.of(around(start), around(end), (shortest or 1, longest)), label)
    second = draw(names)
    holding = RelationSet.of(relation_between(start, end, *solution[second]))
    others = draw(st.just(holding) | _some_relations())
    x, y = draw(sides()), draw(sides())
    lower, upper = around(solution[second][y] - solution[first][x])
    lag = () if lower is None and upper is None else (Lag(x, y, lower, upper),)
    return Related(first, second, holding | others, lag, label)
