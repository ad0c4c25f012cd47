"""What an expression comes to once its reference is known."""

from attrs import evolve, frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity, Tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Qualifier, Shape
from chronology.dates.timex3 import Timex, cell_value
from chronology.language import occurrences
from chronology.language.atoms import Repeating
from chronology.language.mention import Direction, Reason
from chronology.reasoning.box import Box


@frozen
class Place:
    """A span of the axis that an expression denotes, with its TIMEX3 reading.

    Attributes:
        lower: First tick, or ``None`` when nothing bounds it.
        upper: Tick after the last one, or ``None``.
        unit: Granularity of the words.
        timex: TIMEX3 attributes.
        core: The span that the words suggest, if it is narrower.
        qualifier: EDTF qualifier.
        shape: Some time within the span, or throughout it.
        anchor: What it was counted from, ISO text; empty for an absolute date.
        direction: The way taken from there.
        offset: Seconds east of UTC of the clock that shows it, where that is not the reference's.
    """

    lower: Tick | None
    upper: Tick | None
    unit: Granularity
    timex: Timex
    core: tuple[Tick, Tick] | None = None
    qualifier: Qualifier = Qualifier.EXACT
    shape: Shape = Shape.UNKNOWN
    anchor: str = ""
    direction: Direction = Direction.NONE
    offset: int | None = None

    @property
    def first(self) -> Tick:
        """The first tick; a place without one (only vague times) counts from its end."""
        if self.lower is not None:
            return self.lower
        return 0 if self.upper is None else self.upper

    @property
    def end(self) -> Tick:
        """The tick after the last one; a place without one counts from its start."""
        if self.upper is not None:
            return self.upper
        return 0 if self.lower is None else self.lower

    @property
    def interval(self) -> Interval:
        """``[lower, upper)``."""
        return Interval(self.lower, self.upper)

    @property
    def likely(self) -> Interval:
        """The span that the words suggest."""
        return self.interval if self.core is None else Interval(*self.core)

    @property
    def date(self) -> FuzzyDate:
        """The fuzzy date: some time within the span, or all through it."""
        outer = Box.within(self.interval)
        core = None if self.core is None else Box.within(Interval(*self.core)) & outer
        return FuzzyDate(outer, core, self.unit, self.qualifier, self.shape)

    def counted_from(self, anchor: "Place | Tick", direction: Direction) -> "Place":
        """The same place, with what it was counted from."""
        at = anchor.lower if isinstance(anchor, Place) else anchor
        text = "" if at is None else gregorian.iso_text(at)
        # Written out, for it is done for nearly every place and ``evolve`` is slow.
        return Place(
            self.lower,
            self.upper,
            self.unit,
            self.timex,
            self.core,
            self.qualifier,
            self.shape,
            text,
            direction,
            self.offset,
        )

    def counted_from_same(self, whole: "Place") -> "Place":
        """The same place, counted from what the span that holds it was counted from."""
        return evolve(self, anchor=whole.anchor, direction=whole.direction)


@frozen
class Unplaced:
    """An expression that has a TIMEX3 reading and no place on the axis."""

    timex: Timex
    reason: Reason
    detail: str = ""


def cell_place(number: int, unit: Granularity) -> Place:
    """The place of a cell of the calendar grid."""
    lower, upper = gregorian.cell(number, unit)
    return Place(lower, upper, unit, Timex("DATE", cell_value(number, unit)))


def cell_at(at: Tick, unit: Granularity) -> Place:
    """The place of the cell that holds a tick."""
    return cell_place(gregorian.index(at, unit), unit)


def occurrence_place(field: Repeating, span: occurrences.Span) -> Place:
    """The place of an occurrence of a repeating interval."""
    return span_place(*span, occurrences.unit(field))


def span_place(lower: Tick, upper: Tick, unit: Granularity) -> Place:
    """The place of a span that is a cell of its unit, or, failing that, only named by it."""
    return Place(lower, upper, unit, Timex("DATE", cell_value(gregorian.index(lower, unit), unit)))
