"""Bounds on the start, the end and the duration of one event.

A box is a difference-bound matrix over three nodes (origin, start, end), kept closed, so that
equal knowledge is an equal value. Four points are not enough: they cannot tell "one day in 1985"
from "all of 1985"; the duration can.

Sources:
    R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", AIJ 49, 1991.
"""

from typing import Final, TypeAlias

from attrs import evolve, frozen

from chronology.axis.gregorian import Tick, iso_text
from chronology.axis.interval import Interval, earlier_of, later_of
from chronology.errors import EmptyIntervalError
from chronology.reasoning.allen import ANY, Relation, RelationSet
from chronology.reasoning.end_points import Matrix, possible_relations

Bound: TypeAlias = Tick | None


def _plus(first: Bound, second: Bound) -> Bound:
    return None if first is None or second is None else first + second


def _minus(first: Bound, second: Bound) -> Bound:
    return None if first is None or second is None else first - second


def _least(bounds: list[Bound]) -> Bound:
    known = [bound for bound in bounds if bound is not None]
    return min(known) if len(known) == len(bounds) else None


def _greatest(bounds: list[Bound]) -> Bound:
    known = [bound for bound in bounds if bound is not None]
    return max(known) if len(known) == len(bounds) else None


@frozen(repr=False)
class Box:
    """The proper intervals ``[s, e)`` whose start, end and duration lie within closed bounds.

    Formally: ``start_lower <= s <= start_upper``, ``end_lower <= e <= end_upper``,
    ``duration_lower <= e - s <= duration_upper`` and ``e - s >= 1``; ``None`` is no bound. All six
    are inclusive ticks. Build one with :meth:`of`, which closes it: each bound is then reached by
    some interval of the box.

    Examples:
        >>> day, year = 86_400, Interval.of(1985)
        >>> one_day_in_1985 = Box.within(year) & Box.of(duration=(day, day))
        >>> one_day_in_1985 == Box.within(year), one_day_in_1985 == Box.exactly(year)
        (False, False)
    """

    start_lower: Bound
    start_upper: Bound
    end_lower: Bound
    end_upper: Bound
    duration_lower: int
    duration_upper: Bound

    @classmethod
    def of(
        cls,
        start: tuple[Bound, Bound] = (None, None),
        end: tuple[Bound, Bound] = (None, None),
        duration: tuple[int, Bound] = (1, None),
    ) -> "Box":
        """The closed box of the given inclusive bounds.

        Raises:
            EmptyIntervalError: No proper interval satisfies them.
        """
        closed = _closed(*start, *end, max(duration[0], 1), duration[1])
        if closed is None:
            raise EmptyIntervalError(
                f"no interval fits start {start}, end {end}, duration {duration}"
            )
        return closed

    @classmethod
    def within(cls, interval: Interval) -> "Box":
        """Any proper interval that lies inside ``interval``, of whatever length."""
        lower, upper = interval.lower, interval.upper
        # Closed as it stands: each bound follows from the others, as ``of`` would find.
        return cls(
            lower,
            None if upper is None else upper - 1,
            None if lower is None else lower + 1,
            upper,
            1,
            None if lower is None or upper is None else upper - lower,
        )

    @classmethod
    def exactly(cls, interval: Interval) -> "Box":
        """Just this interval; an unbounded side is a side that is not known."""
        return cls.of((interval.lower, interval.lower), (interval.upper, interval.upper))

    @property
    def hull(self) -> Interval:
        """The smallest interval that holds every interval of the box (CIDOC CRM P82)."""
        return Interval(self.start_lower, self.end_upper)

    @property
    def throughout(self) -> Interval | None:
        """The ticks that every interval of the box holds (CIDOC CRM P81), if there are any."""
        if self.start_upper is None or self.end_lower is None:
            return None
        if self.start_upper >= self.end_lower:
            return None
        return Interval(self.start_upper, self.end_lower)

    def __and__(self, other: "Box") -> "Box | None":
        """The intervals of both boxes; ``None`` when there are none.

        Commutative, associative and idempotent: boxes are a meet semilattice.
        """
        shorter = earlier_of(self.duration_upper, other.duration_upper)
        return _closed(
            later_of(self.start_lower, other.start_lower),
            earlier_of(self.start_upper, other.start_upper),
            later_of(self.end_lower, other.end_lower),
            earlier_of(self.end_upper, other.end_upper),
            max(self.duration_lower, other.duration_lower),
            shorter,
        )

    def join(self, *others: "Box") -> "Box":
        """The smallest box that holds every interval of this one and the others.

        Closed, for the greater of two closed bounds is; not exact: it may hold more than they do.

        Examples:
            >>> Box.within(Interval(0, 2)).join(Box.within(Interval(6, 9))).hull == Interval(0, 9)
            True
        """
        boxes = (self, *others)
        return Box(
            _least([box.start_lower for box in boxes]),
            _greatest([box.start_upper for box in boxes]),
            _least([box.end_lower for box in boxes]),
            _greatest([box.end_upper for box in boxes]),
            min([box.duration_lower for box in boxes]),
            _greatest([box.duration_upper for box in boxes]),
        )

    def contains(self, other: "Box") -> bool:
        """Whether every interval of ``other`` is one of this box."""
        return self & other == other

    def admits(self, start: Tick, end: Tick) -> bool:
        """Whether ``[start, end)`` is one of the intervals of the box."""
        return (
            start < end
            and _inside(start, self.start_lower, self.start_upper)
            and _inside(end, self.end_lower, self.end_upper)
            and _inside(end - start, self.duration_lower, self.duration_upper)
        )

    def shift_ticks(self, amount: int) -> "Box":
        """Every interval of the box moved by the same number of ticks."""
        return evolve(
            self,
            start_lower=_plus(self.start_lower, amount),
            start_upper=_plus(self.start_upper, amount),
            end_lower=_plus(self.end_lower, amount),
            end_upper=_plus(self.end_upper, amount),
        )

    def relations(self, other: "Box") -> RelationSet:
        """Exactly the Allen relations that some interval of this box has to some of ``other``.

        Each relation is confirmed by a small simple temporal problem; end-point comparisons alone
        let relations in that the durations forbid.
        """
        if self == other and self.start_lower == self.start_upper and self._is_fixed():
            return RelationSet.of(Relation.EQUALS)
        if _certainly_less(self.end_upper, other.start_lower):
            return RelationSet.of(Relation.PRECEDES)
        if _certainly_less(other.end_upper, self.start_lower):
            return RelationSet.of(Relation.PRECEDED_BY)
        if self == EVERYTHING and other == EVERYTHING:
            return ANY
        return possible_relations(_distances(self, other))

    def certainly_before(self, other: "Box") -> bool:
        """Whether each interval of this box ends before or when each of ``other`` starts."""
        return (
            self.end_upper is not None
            and other.start_lower is not None
            and self.end_upper <= other.start_lower
        )

    def _is_fixed(self) -> bool:
        return (
            self.start_lower is not None
            and self.end_lower is not None
            and self.end_lower == self.end_upper
        )

    def __repr__(self) -> str:
        return f"Box({self})"

    def __str__(self) -> str:
        if self.start_lower is not None and self.end_upper is not None:
            hull = self.hull
            if self == Box.within(hull):
                return f"within {hull}"
            if self == Box.exactly(hull):
                return f"exactly {hull}"
        start = _bounds_text(self.start_lower, self.start_upper)
        end = _bounds_text(self.end_lower, self.end_upper)
        longest = ".." if self.duration_upper is None else f"{self.duration_upper} s"
        return f"start {start}, end {end}, duration {self.duration_lower} s to {longest}"


def _bounds_text(lower: Bound, upper: Bound) -> str:
    if lower is not None and lower == upper:
        return iso_text(lower)
    first = ".." if lower is None else iso_text(lower)
    return f"{first} to {'..' if upper is None else iso_text(upper)}"


def _inside(value: int, lower: Bound, upper: Bound) -> bool:
    return (lower is None or lower <= value) and (upper is None or value <= upper)


def _certainly_less(first: Bound, second: Bound) -> bool:
    return first is not None and second is not None and first < second


def _closed(
    start_lower: Bound,
    start_upper: Bound,
    end_lower: Bound,
    end_upper: Bound,
    duration_lower: int,
    duration_upper: Bound,
) -> Box | None:
    """Shortest paths over three nodes, or ``None`` when a cycle is negative.

    One round of the two derived paths for each edge closes a triangle: every path has at most two
    edges, and the inputs of each line are the *given* bounds.
    """
    tight_start_lower = later_of(start_lower, _minus(end_lower, duration_upper))
    tight_start_upper = earlier_of(start_upper, _minus(end_upper, duration_lower))
    tight_end_lower = later_of(end_lower, _plus(start_lower, duration_lower))
    tight_end_upper = earlier_of(end_upper, _plus(start_upper, duration_upper))
    shortest = _minus(end_lower, start_upper)
    tight_duration_lower = duration_lower if shortest is None else max(duration_lower, shortest)
    tight_duration_upper = earlier_of(duration_upper, _minus(end_upper, start_lower))
    if (
        _certainly_less(tight_start_upper, tight_start_lower)
        or _certainly_less(tight_end_upper, tight_end_lower)
        or _certainly_less(tight_duration_upper, tight_duration_lower)
    ):
        return None
    return Box(
        tight_start_lower,
        tight_start_upper,
        tight_end_lower,
        tight_end_upper,
        tight_duration_lower,
        tight_duration_upper,
    )


def _distances(first: Box, second: Box) -> Matrix:
    """The closed bounds among the origin and the end points of two boxes, in that order."""
    from_origin = (
        0,
        *(first.start_upper, first.end_upper),
        *(second.start_upper, second.end_upper),
    )
    lowest = (0, *(first.start_lower, first.end_lower), *(second.start_lower, second.end_lower))
    # Between two boxes there is no path but through the origin.
    matrix = [[_minus(on, back) for on in from_origin] for back in lowest]
    for box, s, e in ((first, 1, 2), (second, 3, 4)):
        matrix[s][s] = matrix[e][e] = 0
        matrix[s][e], matrix[e][s] = box.duration_upper, -box.duration_lower
    return matrix


#: The box of every proper interval: nothing is known.
EVERYTHING: Final = Box(None, None, None, None, 1, None)
