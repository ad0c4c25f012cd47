"""The fuzzy date: bounds on when something happened, and what the words suggest within them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from attrs import evolve, field, frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.alternatives import (
    both,
    in_order,
    meet_of_unions,
    summary,
    unbounded_sides,
    widest,
)
from chronology.dates.attributes import Openness, Original, Qualifier, Shape
from chronology.dates.certainty import Certainty
from chronology.dates.described import described
from chronology.dates.display_key import SortKey, display_key
from chronology.reasoning import allen
from chronology.reasoning.allen import RelationSet
from chronology.reasoning.box import Box

if TYPE_CHECKING:
    from chronology.dates.timex3_value import Timex

__all__ = [
    "Certainty",
    "FuzzyDate",
    "Openness",
    "Original",
    "Qualifier",
    "Shape",
]


@frozen(repr=False)
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
        disputed: Sources suggest parts that exclude each other, so that there is neither a core
            nor an alternative.
        alternatives: The source says that it was one of these (EDTF ``[…]``); build it with
            :meth:`one_of`. They are parts of ``outer``, which is their hull: sound, not exact.
        occasions: Dates at each of which some of it took place (EDTF ``{…}``).
        originals: How sources wrote it, where that says more than all of the above.

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
        >>> either = FuzzyDate.one_of([FuzzyDate.of(1667), FuzzyDate.of(1760, 12)])
        >>> [one.span for one in (either & FuzzyDate.of(1760)).alternatives]
        [Interval[1760-12-01, 1761-01-01)]

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
    alternatives: tuple["FuzzyDate", ...] = field(default=(), kw_only=True)
    occasions: tuple["FuzzyDate", ...] = field(default=(), kw_only=True)
    originals: tuple[Original, ...] = field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.core is not None:
            if not self.outer.contains(self.core):
                raise ValueError(f"core must lie within outer, got {self.core} in {self.outer}")
            if self.core == self.outer or self.disputed:
                object.__setattr__(self, "core", None)
        if self.openness:
            object.__setattr__(self, "openness", self.openness & unbounded_sides(self.outer))
        if self.alternatives or self.occasions or len(self.originals) > 1:
            self._settle_several()

    def _settle_several(self) -> None:
        for one in self.alternatives:
            if one.alternatives or not self.outer.contains(one.outer):
                raise ValueError(f"alternatives must be plain parts of outer, got {one}")
        for one in self.occasions:
            if one.outer & self.outer is None:
                raise ValueError(f"occasions must meet outer, got {one}")
        alternatives = () if self.disputed else widest(self.alternatives)
        object.__setattr__(self, "alternatives", alternatives)
        object.__setattr__(self, "occasions", in_order(self.occasions))
        object.__setattr__(self, "originals", tuple(sorted(set(self.originals))))

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

    @classmethod
    def one_of(cls, dates: Iterable["FuzzyDate"]) -> "FuzzyDate":
        """One of the dates, it is not known which.

        Its bounds are the smallest that hold all of them: sound, and not exact, for they hold the
        time in between as well; ask the ``alternatives`` themselves where that matters. A date
        that is a part of another adds nothing and is left out; a single one is just that date.

        Raises:
            ValueError: There are none.

        Examples:
            >>> FuzzyDate.one_of([FuzzyDate.of(1985, 5), FuzzyDate.of(1985)]) == FuzzyDate.of(1985)
            True
        """
        members = widest([one for date in dates for one in date.alternatives or (date,)])
        if not members:
            raise ValueError("dates must not be empty")
        return members[0] if len(members) == 1 else cls(**summary(members), alternatives=members)

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
        lasted all of 1985. Of alternatives it is the hull that is asked.
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

        Commutative, associative and idempotent. Cores or alternatives that exclude each other
        leave the date ``disputed``, not empty: only bounds can contradict. Of alternatives, what
        is possible of each pair remains; originals of both are kept, and occasions of both that
        do not lie outside the bounds.
        """
        outer = self.outer & other.outer
        if outer is None:
            return None
        core, clash = _meet_cores(outer, self.core, other.core)
        alternatives: tuple[FuzzyDate, ...] | None = ()
        if self.alternatives or other.alternatives:
            within = FuzzyDate(outer, granularity=Granularity.MILLENNIUM)
            alternatives = meet_of_unions(self.alternatives, other.alternatives, within)
        return FuzzyDate(
            outer,
            core,
            min(self.granularity, other.granularity),
            self.qualifier | other.qualifier,
            max(self.shape, other.shape),
            self.openness | other.openness,
            disputed=self.disputed or other.disputed or clash or alternatives is None,
            alternatives=alternatives or (),
            occasions=_within(self.occasions + other.occasions, outer),
            originals=both(self.originals, other.originals),
        )

    def edtf(self) -> str:
        """The EDTF that says the most of it; ``edtf_losses`` names what EDTF has no words for.

        Examples:
            >>> FuzzyDate.of(2023, 8).edtf()
            '2023-08'
        """
        from chronology.dates.edtf_write import format_edtf  # noqa: PLC0415 - reads dates itself

        return format_edtf(self)

    def timex3(self) -> "Timex":
        """The TIMEX3 type, value and mod that say the most of it.

        Examples:
            >>> FuzzyDate.of(2023, 8).timex3()
            Timex(type='DATE', value='2023-08')
        """
        from chronology.dates.timex3_write import date_timex  # noqa: PLC0415 - reads dates itself

        return date_timex(self)

    def __repr__(self) -> str:
        return f"FuzzyDate({described(self)})"

    def with_original(self, original: Original) -> "FuzzyDate":
        """The same date, with the text that says more than it does."""
        return evolve(self, originals=both(self.originals, (original,)))

    @property
    def display_key(self) -> SortKey:
        """A total order for display that agrees with every certain "before".

        By anchor (earliest start; else the earliest start that the words suggest; else the latest
        start; else the earliest end; else last), then latest start and latest end descending, so
        that a year stands before its January, then what is left to tell two dates apart. If ``a``
        is certainly before ``b``, then ``anchor(a) <= a.start_upper < b.start_lower <= anchor(b)``.
        """
        return display_key(self)


def _outer_of(date: FuzzyDate | Interval) -> Box:
    return Box.exactly(date) if isinstance(date, Interval) else date.outer


def _within(dates: tuple[FuzzyDate, ...], outer: Box) -> tuple[FuzzyDate, ...]:
    return tuple([date for date in dates if date.outer & outer is not None]) if dates else ()


def _meet_cores(outer: Box, first: Box | None, second: Box | None) -> tuple[Box | None, bool]:
    """The core of a meet, and whether the cores exclude each other (or the outer bounds)."""
    if first is None and second is None:
        return None, False
    met = first & second if first is not None and second is not None else first or second
    core = None if met is None else met & outer
    return core, core is None
