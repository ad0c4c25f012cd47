"""What an expression is read against: the reference, the policy, and what the text said before."""

from typing import Final

from attrs import evolve, frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.language.context import NO_VERB, Verb
from chronology.language.mention import Bound, Tense
from chronology.language.operators import Origin
from chronology.language.place import Place, cell_at, cell_place
from chronology.language.policy import NEWS, Policy
from chronology.language.reference import Reference

#: How many places are remembered: one for each of the last few units spoken of.
_REMEMBERED: Final = 6

#: The coarsest unit of a time that is moved by so many of a unit.
_COARSEST: Final = {
    Granularity.DAY: Granularity.DAY,
    Granularity.WEEK: Granularity.MONTH,
    Granularity.MONTH: Granularity.YEAR,
    Granularity.YEAR: Granularity.CENTURY,
    Granularity.DECADE: Granularity.CENTURY,
}


@frozen
class Frame:
    """What an expression is read against.

    Attributes:
        reference: The publication date.
        policy: Ties that language leaves open.
        verb: Its verb, if that is known.
        bound: The preposition before it.
        spoken: The times last spoken of, the latest first, one for each unit.
        period: The quarter, or the year, that a story of business results speaks of.
        narrative: Whether the text counts from what it tells rather than from its publication.
    """

    reference: Reference
    policy: Policy = NEWS
    verb: Verb = NO_VERB
    bound: Bound = Bound.NONE
    spoken: tuple[Place, ...] = ()
    period: Place | None = None
    narrative: bool = False

    @property
    def tense(self) -> Tense:
        """The tense of its verb."""
        return self.verb.tense

    @property
    def now(self) -> Place:
        """The day of the reference as a place."""
        return cell_place(gregorian.index(self.reference.now, Granularity.DAY), Granularity.DAY)

    def origin(self, origin: Origin, unit: Granularity = Granularity.DAY) -> Place:
        """The place that an origin stands for, for something counted in ``unit``.

        The narrative anchor is the time last spoken of that is no coarser than the unit: "that
        day" looks past "in 1987". Where nothing such was spoken of it is the reference.
        """
        if origin is Origin.REFERENCE or (origin is Origin.DOCUMENT and not self.narrative):
            if unit < Granularity.DAY:
                return cell_at(self.reference.now, unit)
            return self.now
        return next((place for place in self.spoken if place.unit <= unit), self.now)

    def shifted_from(self, unit: Granularity) -> Place:
        """What "so many units later" counts from: the last time spoken of that can be moved so.

        A decade can be moved by years, a year by months; nobody moves a year by days.
        """
        coarsest = _COARSEST.get(unit, unit)
        return next((place for place in self.spoken if place.unit <= coarsest), self.now)

    def after(self, place: Place) -> "Frame":
        """The frame of what follows once a place has been spoken of."""
        others = tuple(known for known in self.spoken if known.unit is not place.unit)
        return evolve(self, spoken=(place, *others[: _REMEMBERED - 1]))
