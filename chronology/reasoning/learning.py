"""Clause learning over difference constraints: what is decided, what follows, what a dead end says.

Sources:
    J. Marques-Silva, K. Sakallah, "GRASP: a search algorithm for propositional satisfiability",
    IEEE Trans. Computers 48, 1999, for learning from dead ends; M. Moskewicz and others, "Chaff",
    DAC 2001, for two watched literals and activities; R. Nieuwenhuis, A. Oliveras, C. Tinelli,
    "Solving SAT and SAT modulo theories", JACM 53, 2006, for a theory under the clauses.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from attrs import frozen

from chronology.reasoning.difference import GIVEN, DifferenceGraph
from chronology.reasoning.end_points import Difference, opposite

#: The graph knows literal ``l`` as the edge with the number ``_FIRST_LITERAL - l``.
_FIRST_LITERAL: Final = GIVEN - 1
#: In place of a clause: the literal is true because it was decided.
_DECISION: Final = -1
_DECAY: Final = 0.95
_HUGE: Final = 1e100


@frozen
class DeadEnd:
    """Literals that are all false though one of them must be true.

    Attributes:
        literals: Numbers of literals.
        labels: The labels that say so, as bits.
    """

    literals: tuple[int, ...]
    labels: int


def label_bits(numbers: Iterable[int]) -> int:
    """A set of label numbers as bits; what is not in doubt has none."""
    bits = 0
    for number in numbers:
        if number != GIVEN:
            bits |= 1 << number
    return bits


class ClauseLearner:
    """Literals that are difference constraints, clauses over them, and what has been decided.

    A literal that is true is an edge of the graph, so that the schedule of the graph satisfies it.
    It changes, and lives as long as one question is being answered.

    Args:
        graph: What is not in doubt.
        differences: All that clauses will be about.

    Attributes:
        graph: The edges that are not in doubt, and those of the literals that are true.
        numbers: The number of each literal.
        clauses: Lists of literals, given and learnt.
        differences: The constraint of each literal; ``l ^ 1`` is the opposite of literal ``l``.
        values: What is decided of each literal.
        activity: How much each pair of opposite literals had to do with recent dead ends.
    """

    def __init__(self, graph: DifferenceGraph, differences: Iterable[Difference]) -> None:
        self.graph = graph
        self.numbers: dict[Difference, int] = {}
        self.clauses: list[list[int]] = []
        self.differences: list[Difference] = []
        self.values: list[bool | None] = []
        self.activity: list[float] = []
        self._labels: list[int] = []
        self._depths: list[int] = []
        self._reasons: list[int] = []
        # Of a literal that is true before any decision: the labels that make it so.
        self._grounds: list[int] = []
        self._watching: list[list[int]] = []
        self._trail: list[int] = []
        self._marks: list[int] = []
        self._followed = 0
        self._lessons = 0
        self._increment = 1.0
        by_points: dict[tuple[int, int], list[int]] = {}
        for difference in differences:
            self._number(difference)
        for u, v, w in self.numbers:
            by_points.setdefault((u, v), []).append(w)
        for (u, v), bounds in by_points.items():
            # The graph would find this too, but only in dead ends.
            for tight, loose in pairwise(sorted(bounds)):
                self._attach([self.numbers[u, v, tight] ^ 1, self.numbers[u, v, loose]], 0)

    @property
    def depth(self) -> int:
        """The number of decisions."""
        return len(self._marks)

    @property
    def lessons(self) -> Iterator[tuple[list[Difference], int]]:
        """The clauses learnt, each with the labels that it follows from, as bits."""
        for number in range(len(self.clauses) - self._lessons, len(self.clauses)):
            clause = [self.differences[literal] for literal in self.clauses[number]]
            yield clause, self._labels[number]

    def add(self, members: Iterable[Difference], labels: int) -> DeadEnd | None:
        """Add a clause before any decision, with the labels that say so."""
        literals = list(dict.fromkeys(self.numbers[difference] for difference in members))
        if any(literal ^ 1 in literals or self.values[literal] for literal in literals):
            return None
        # What is false already must not be watched.
        literals.sort(key=lambda literal: self.values[literal] is False)
        number = self._attach(literals, labels)
        if self.values[literals[0]] is False:
            return DeadEnd(tuple(literals), labels)
        if len(literals) == 1 or self.values[literals[1]] is False:
            return self._assign(literals[0], number) or self._follow()
        return None

    def decide(self, literal: int) -> DeadEnd | None:
        """Make a literal true on trial, with all that follows."""
        self._marks.append(len(self._trail))
        return self._assign(literal, _DECISION) or self._follow()

    def learn(self, dead_end: DeadEnd) -> DeadEnd | None:
        """Learn from a dead end, go back to where the lesson decides something, and go on there."""
        lesson, labels = self._lesson(dead_end)
        self._go_back(max((self._depths[literal] for literal in lesson[1:]), default=0))
        # The second literal watched is the one that is undone first.
        lesson[1:] = sorted(lesson[1:], key=lambda literal: -self._depths[literal])
        self._increment /= _DECAY
        self._lessons += 1
        return self._assign(lesson[0], self._attach(lesson, labels)) or self._follow()

    def blame(self, dead_end: DeadEnd) -> int:
        """The labels that a dead end rests on that was met before any decision, as bits."""
        labels = dead_end.labels
        for literal in dead_end.literals:
            labels |= self._grounds[literal ^ 1]
        return labels

    def _number(self, difference: Difference) -> None:
        if difference in self.numbers:
            return
        for twin in (difference, opposite(difference)):
            self.numbers[twin] = len(self.differences)
            self.differences.append(twin)
            self.values.append(None)
            self._depths.append(0)
            self._reasons.append(_DECISION)
            self._grounds.append(0)
            self._watching.append([])
        self.activity.append(0.0)

    def _attach(self, literals: list[int], labels: int) -> int:
        number = len(self.clauses)
        self.clauses.append(literals)
        self._labels.append(labels)
        for literal in literals[:2]:
            self._watching[literal].append(number)
        return number

    def _assign(self, literal: int, reason: int) -> DeadEnd | None:
        self.values[literal], self.values[literal ^ 1] = True, False
        self._depths[literal] = self._depths[literal ^ 1] = len(self._marks)
        self._reasons[literal] = reason
        self._trail.append(literal)
        if not self._marks:
            others = tuple(other for other in self.clauses[reason] if other != literal)
            self._grounds[literal] = self.blame(DeadEnd(others, self._labels[reason]))
        cycle = self.graph.add(*self.differences[literal], _FIRST_LITERAL - literal)
        if not cycle:
            return None
        around = tuple((_FIRST_LITERAL - why) ^ 1 for why in cycle if why < GIVEN)
        return DeadEnd(around, label_bits(why for why in cycle if why >= GIVEN))

    def _follow(self) -> DeadEnd | None:
        """Make true what clauses leave no choice about, until nothing more follows."""
        while self._followed < len(self._trail):
            false = self._trail[self._followed] ^ 1
            self._followed += 1
            watching, self._watching[false] = self._watching[false], []
            for position, number in enumerate(watching):
                dead_end = self._watch(number, false)
                if dead_end is not None:
                    self._watching[false] += watching[position + 1 :]
                    return dead_end
        return None

    def _watch(self, number: int, false: int) -> DeadEnd | None:
        """Find a clause another literal to watch than one that became false."""
        clause, values = self.clauses[number], self.values
        if clause[0] == false:
            clause[0], clause[1] = clause[1], false
        other = clause[0]
        if not values[other]:
            for i in range(2, len(clause)):
                literal = clause[i]
                if values[literal] is not False:
                    clause[1], clause[i] = literal, false
                    self._watching[literal].append(number)
                    return None
        self._watching[false].append(number)
        if values[other]:
            return None
        if values[other] is False:
            return DeadEnd(tuple(clause), self._labels[number])
        return self._assign(other, number)

    def _lesson(self, dead_end: DeadEnd) -> tuple[list[int], int]:
        """A clause that a dead end implies and that would have prevented it one decision earlier.

        Its first literal is the only one that the latest decision made false (first unique
        implication point).
        """
        depth = len(self._marks)
        seen: set[int] = set()
        earlier: list[int] = []
        open_ends = 0
        position = len(self._trail)
        literals, labels = dead_end.literals, dead_end.labels
        while True:
            for literal in literals:
                if literal in seen or self.values[literal]:
                    continue
                seen.add(literal)
                self._excite(literal >> 1)
                if self._depths[literal] == depth:
                    open_ends += 1
                elif self._depths[literal]:
                    earlier.append(literal)
                else:
                    labels |= self._grounds[literal ^ 1]
            position -= 1
            while self._trail[position] ^ 1 not in seen:
                position -= 1
            literal = self._trail[position]
            open_ends -= 1
            if not open_ends:
                return [literal ^ 1, *earlier], labels
            number = self._reasons[literal]
            literals, labels = tuple(self.clauses[number]), labels | self._labels[number]

    def _excite(self, pair: int) -> None:
        self.activity[pair] += self._increment
        if self.activity[pair] > _HUGE:
            self.activity = [value / _HUGE for value in self.activity]
            self._increment /= _HUGE

    def _go_back(self, depth: int) -> None:
        """Take decisions back, the latest first, until so many are left."""
        mark = self._marks[depth]
        del self._marks[depth:]
        while len(self._trail) > mark:
            literal = self._trail.pop()
            self.values[literal] = self.values[literal ^ 1] = None
            source = self.differences[literal][0]
            arcs = self.graph.arcs[source]
            # The edge that closed a negative cycle was not added.
            if arcs and arcs[-1][2] == _FIRST_LITERAL - literal:
                self.graph.remove_latest(source)
        self._followed = mark
