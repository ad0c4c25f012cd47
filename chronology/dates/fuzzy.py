"""The fuzzy date: bounds on when something happened, and what the words suggest within them."""

from enum import Flag, IntEnum
from typing import Final, NoReturn, Self, TypeAlias

from attrs import field, frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, Tick
from chronology.axis.interval import Interval
from chronology.reasoning import allen
from chronology.reasoning.allen import RelationSet
from chronology.reasoning.box import Box


class Certainty(IntEnum):
    """The answer to a question about dates that are not known exactly.

    CERTAIN: no reading of the sources contradicts it. LIKELY: it holds for all that the words
    suggest (the core). POSSIBLE: some reading allows it. IMPOSSIBLE: none does. An answer has no
    truth value, so that a maybe cannot pass for a yes; compare it: ``answer is CERTAIN``, or
    ``answer >= LIKELY``.
    """

    IMPOSSIBLE = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3

    def __bool__(self) -> NoReturn:
        raise TypeError(f"{self.name} is no truth value: compare it, as in `answer is CERTAIN`")


class Qualifier(Flag):
    """How sure the source is of the date: EDTF ``?``, ``~`` and ``%``. It never moves bounds."""

    EXACT = 0
    UNCERTAIN = 1
    APPROXIMATE = 2
    BOTH = 3

    @property
    def symbol(self) -> str:
        """The EDTF mark: empty, ``?``, ``~`` or ``%``."""
        return ("", "?", "~", "%")[self.value]


class Shape(IntEnum):
    """Whether it happened at some time within the span or went on throughout it."""

    UNKNOWN = 0
    WITHIN = 1
    THROUGHOUT = 2


class Openness(Flag):
    """Sides that the source calls open (EDTF ``..``), as against unknown (EDTF empty)."""

    NONE = 0
    START = 1
    END = 2
    BOTH = 3


SortKey: TypeAlias = tuple[float, ...]
_NEVER: Final = float("inf")


@frozen
class FuzzyDate:
    """What is known about when something happened.

    Formally: a set of proper intervals, ``outer``, that cannot be wrong if the source is right,
    and, for words such as "early" or "about", a smaller set ``core`` that the words suggest.
    Equality is equality of knowledge, not "may be the same time"; there is no ``<``: ask
    :meth:`before`, or sort by :attr:`display_key`.

    Attributes:
        outer: Bounds on start, end and duration, in ticks, half-open.
        core: Bounds that the words suggest; ``None`` when they suggest nothing narrower. It is
            always a part of ``outer``.
        granularity: The unit in which the date was given.
        qualifier: EDTF's ``? ~ %``.
        shape: Within the span, throughout it, or not said.
        openness: Sides that the source calls open. A side that has a bound is not open.
        disputed: Sources suggest parts that exclude each other, so that there is no core.

    Examples:
        >>> august = FuzzyDate.of(2023, 8)
        >>> august.before(FuzzyDate.of(2023, 10, 17)).name
        'CERTAIN'
        >>> august.during(Interval.of(2023)).name
        'CERTAIN'
        >>> (FuzzyDate.of(2023) & august) == august
        True
        >>> august & FuzzyDate.of(2022) is None
        True

    Sources:
        CIDOC CRM P81/P82 and PeriodO for bounds on both ends; EDTF for the qualifiers.
    """

    outer: Box
    core: Box | None = None
    granularity: Granularity = Granularity.DAY
    qualifier: Qualifier = Qualifier.EXACT
    shape: Shape = Shape.UNKNOWN
    openness: Openness = Openness.NONE
    disputed: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.core is not None:
            if not self.outer.contains(self.core):
                raise ValueError(f"core must lie within outer, got {self.core} in {self.outer}")
            if self.core == self.outer or self.disputed:
                object.__setattr__(self, "core", None)
        if self.openness:
            object.__setattr__(self, "openness", self.openness & _unbounded_sides(self.outer))

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """Some time within the year, month or day.

        Raises:
            ImpossibleDateError: There is no such month or day.
        """
        unit = (
            Granularity.YEAR
            if month is None
            else Granularity.MONTH
            if day is None
            else Granularity.DAY
        )
        return cls(Box.within(Interval.of(year, month, day)), granularity=unit)

    @classmethod
    def within(cls, interval: Interval, granularity: Granularity) -> Self:
        """Some time within the interval."""
        return cls(Box.within(interval), granularity=granularity)

    @classmethod
    def between(cls, first: Interval, last: Interval, granularity: Granularity) -> Self:
        """Begun within ``first``, ended within ``last``, and going on in between.

        Raises:
            EmptyIntervalError: ``last`` ends before ``first`` begins.
        """
        start, end = Box.within(first), Box.within(last)
        outer = Box.of((start.start_lower, start.start_upper), (end.end_lower, end.end_upper))
        return cls(outer, granularity=granularity, shape=Shape.THROUGHOUT)

    @property
    def earliest(self) -> Tick | None:
        """The first tick that it can have; ``None`` when there is no bound."""
        return self.outer.start_lower

    @property
    def latest(self) -> Tick | None:
        """The tick before which it has ended (exclusive); ``None`` when there is no bound."""
        return self.outer.end_upper

    @property
    def span(self) -> Interval:
        """``[earliest, latest)``."""
        return self.outer.hull

    @property
    def likely_span(self) -> Interval:
        """The span that the words suggest: that of the core, or of everything that is possible."""
        return self.outer.hull if self.core is None else self.core.hull

    @property
    def cell(self) -> int | None:
        """Number of the calendar cell of its granularity that the date is within, if it is one.

        ``None`` for anything else: ranges, open sides, parts of a day.
        """
        if self.granularity is Granularity.PART or self.earliest is None:
            return None
        number = gregorian.index(self.earliest, self.granularity)
        return number if self.outer == Box.within(Interval.cell(number, self.granularity)) else None

    def relations(self, other: "FuzzyDate | Interval") -> RelationSet:
        """Exactly the Allen relations that may hold between this and the other.

        An ``Interval`` stands for itself, a date for what happened then: "in 1985" need not have
        lasted all of 1985.
        """
        return self.outer.relations(_outer_of(other))

    def ask(self, other: "FuzzyDate | Interval", question: RelationSet) -> Certainty:
        """How sure it is that one of the question's relations holds."""
        possible = self.relations(other)
        if possible.certain(question):
            return Certainty.CERTAIN
        if not possible.possible(question):
            return Certainty.IMPOSSIBLE
        other_core = None if isinstance(other, Interval) else other.core
        if self.core is None and other_core is None:
            return Certainty.POSSIBLE
        likely = (self.core or self.outer).relations(other_core or _outer_of(other))
        return Certainty.LIKELY if likely.certain(question) else Certainty.POSSIBLE

    def before(self, other: "FuzzyDate | Interval") -> Certainty:
        """Whether it ended before the other began, or just then."""
        return self.ask(other, allen.BEFORE)

    def after(self, other: "FuzzyDate | Interval") -> Certainty:
        """Whether it began after the other ended, or just then."""
        return self.ask(other, allen.AFTER)

    def during(self, other: "FuzzyDate | Interval") -> Certainty:
        """Whether it lies within the other; sharing ends counts."""
        return self.ask(other, allen.WITHIN)

    def intersects(self, other: "FuzzyDate | Interval") -> Certainty:
        """Whether the two have a moment in common."""
        return self.ask(other, allen.INTERSECTING)

    def same_time(self, other: "FuzzyDate | Interval") -> Certainty:
        """Whether the two begin and end together."""
        return self.ask(other, allen.SAME)

    def __and__(self, other: "FuzzyDate") -> "FuzzyDate | None":
        """What is known when both are right; ``None`` when they cannot both be.

        Commutative, associative and idempotent. Cores that exclude each other leave the date
        ``disputed``, not empty: only what is certain can contradict.
        """
        outer = self.outer & other.outer
        if outer is None:
            return None
        core, clash = _meet_cores(outer, self.core, other.core)
        return FuzzyDate(
            outer,
            core,
            min(self.granularity, other.granularity),
            self.qualifier | other.qualifier,
            max(self.shape, other.shape),
            self.openness | other.openness,
            disputed=self.disputed or other.disputed or clash,
        )

    @property
    def display_key(self) -> SortKey:
        """A total order for display that agrees with every certain "before".

        By anchor (earliest start; else the earliest start that the words suggest; else the latest
        start; else the earliest end; else last), then latest start and latest end descending, so
        that a year stands before its January, then what is left to tell two dates apart. If ``a``
        is certainly before ``b``, then ``anchor(a) <= a.start_upper < b.start_lower <= anchor(b)``.
        """
        box, core = self.outer, self.core
        anchors = (
            box.start_lower,
            None if core is None else core.start_lower,
            box.start_upper,
            box.end_lower,
        )
        anchor = next((tick for tick in anchors if tick is not None), _NEVER)
        return (
            anchor,
            -_NEVER if box.start_upper is None else -box.start_upper,
            -_NEVER if box.end_upper is None else -box.end_upper,
            _NEVER if box.end_lower is None else box.end_lower,
            -self.granularity,
            self.shape,
            self.qualifier.value,
            self.openness.value,
            self.disputed,
            box.start_lower is None,
            box.duration_lower,
            _NEVER if box.duration_upper is None else box.duration_upper,
            *_core_key(core),
        )


def _outer_of(date: FuzzyDate | Interval) -> Box:
    return Box.exactly(date) if isinstance(date, Interval) else date.outer


def _core_key(core: Box | None) -> tuple[float, ...]:
    """Tells any two cores apart; a date without a core comes first."""
    if core is None:
        return ()
    bounds = (
        core.start_lower,
        core.start_upper,
        core.end_lower,
        core.end_upper,
        core.duration_lower,
        core.duration_upper,
    )
    return tuple(_NEVER if bound is None else bound for bound in bounds)


def _unbounded_sides(box: Box) -> Openness:
    start = Openness.START if box.start_lower is None else Openness.NONE
    end = Openness.END if box.end_upper is None else Openness.NONE
    return start | end


def _meet_cores(outer: Box, first: Box | None, second: Box | None) -> tuple[Box | None, bool]:
    """The core of a meet, and whether the cores exclude each other (or the outer bounds)."""
    if first is None and second is None:
        return None, False
    met = first & second if first is not None and second is not None else first or second
    core = None if met is None else met & outer
    return core, core is None
