"""An event: what several claims, taken to tell of the same thing, say about it."""

from collections.abc import Iterable
from functools import cached_property

from attrs import frozen

from chronology.dates.fuzzy import FuzzyDate, Openness, Qualifier, Shape
from chronology.events.agreement import agreeing_groups
from chronology.events.article import Source
from chronology.events.claim import Claim
from chronology.events.identity import record_id
from chronology.events.link import Correction
from chronology.reasoning.box import Bound, Box


@frozen
class Event:
    """A conclusion from claims that are linked as the same event; it is derived, never stored.

    A corrected claim counts with its corrected date and wording. Dates that exclude each other
    are data: ``core`` is then ``None``, :attr:`date` is the envelope, and :attr:`groups` says
    which claims agree.

    Attributes:
        claims: The claims, in display order; never empty.
        corrections: What people corrected in them, sorted by identity.
    """

    claims: tuple[Claim, ...]
    corrections: tuple[Correction, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not self.claims:
            raise ValueError("an event needs a claim")

    @property
    def id(self) -> str:
        """Content hash of the identities of its claims."""
        return record_id("event", *sorted({claim.id for claim in self.claims}))

    @cached_property
    def dated(self) -> tuple[tuple[Claim, FuzzyDate], ...]:
        """Each claim with each date that it stands for: its own, or those it was corrected to."""
        if not self.corrections:
            return tuple((claim, claim.date) for claim in self.claims)
        return tuple(
            (claim, date) for claim in self.claims for date in self._corrected_dates(claim)
        )

    def _corrected_dates(self, claim: Claim) -> tuple[FuzzyDate, ...]:
        corrected = tuple(
            correction.date
            for correction in self.corrections
            if correction.claim == claim.id and correction.date is not None
        )
        return corrected or (claim.date,)

    @cached_property
    def core(self) -> FuzzyDate | None:
        """What is known if all sources are right; ``None`` when they cannot all be."""
        return _meet_of(date for _, date in self.dated)

    @cached_property
    def envelope(self) -> FuzzyDate:
        """What is known if some source is right; it contains the date of every claim."""
        return hull_of(*(date for _, date in self.dated))

    @property
    def date(self) -> FuzzyDate:
        """The core; the envelope when the sources exclude each other."""
        if len(self.claims) == 1 and not self.corrections:
            return self.claims[0].date
        return self.envelope if self.core is None else self.core

    @property
    def disputed(self) -> bool:
        """Whether the dates of the sources exclude each other."""
        return self.core is None

    @cached_property
    def positions(self) -> tuple[tuple[FuzzyDate, tuple[Claim, ...]], ...]:
        """The largest sets of claims that can all be right, each with the date it leaves.

        One unless disputed; else in the order of the dates' display keys.
        """
        if self.core is not None:
            return ((self.core, self.claims),)
        found: list[tuple[FuzzyDate, tuple[Claim, ...]]] = []
        for members in agreeing_groups([date.outer for _, date in self.dated]):
            pairs = [self.dated[i] for i in members]
            date = _meet_of(date for _, date in pairs)
            assert date is not None  # noqa: S101 - the group has an interval in common
            found.append((date, tuple(dict.fromkeys(claim for claim, _ in pairs))))
        return tuple(sorted(found, key=lambda position: position[0].display_key))

    @property
    def groups(self) -> tuple[tuple[Claim, ...], ...]:
        """The largest sets of claims whose dates can all be right; one set unless disputed."""
        return tuple(claims for _, claims in self.positions)

    @property
    def statement(self) -> str:
        """What happened, in the words of the first correction, else of the first claim."""
        corrected = (item.statement for item in self.corrections if item.statement)
        return next(corrected, self.claims[0].statement)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources, each once, in the order of the claims."""
        return tuple(dict.fromkeys(claim.source for claim in self.claims))


def hull_of(first: FuzzyDate, *others: FuzzyDate) -> FuzzyDate:
    """The least fuzzy date that allows whatever one of the given dates allows.

    Commutative, associative and idempotent but for cores: the hull of different dates suggests
    nothing narrower. The unit is the coarsest; a shape or an open side stays only when all agree.

    Examples:
        >>> from chronology.axis.interval import Interval
        >>> hull_of(FuzzyDate.of(2023, 5, 3), FuzzyDate.of(2023, 5, 7)).span
        Interval[2023-05-03, 2023-05-08)
    """
    dates = tuple(dict.fromkeys((first, *others)))
    if len(dates) == 1:
        return first
    boxes = [date.outer for date in dates]
    outer = Box.of(
        (
            _least(box.start_lower for box in boxes),
            _greatest(box.start_upper for box in boxes),
        ),
        (_least(box.end_lower for box in boxes), _greatest(box.end_upper for box in boxes)),
        (
            min(box.duration_lower for box in boxes),
            _greatest(box.duration_upper for box in boxes),
        ),
    )
    qualifier, openness = Qualifier.EXACT, Openness.BOTH
    for date in dates:
        qualifier |= date.qualifier
        openness &= date.openness
    shapes = {date.shape for date in dates}
    return FuzzyDate(
        outer,
        None,
        max(date.granularity for date in dates),
        qualifier,
        shapes.pop() if len(shapes) == 1 else Shape.UNKNOWN,
        openness,
        disputed=any(date.disputed for date in dates),
    )


def _meet_of(dates: Iterable[FuzzyDate]) -> FuzzyDate | None:
    result: FuzzyDate | None = None
    for date in dates:
        result = date if result is None else result & date
        if result is None:
            return None
    return result


def _least(bounds: Iterable[Bound]) -> Bound:
    known = list(bounds)
    finite = [bound for bound in known if bound is not None]
    return min(finite) if len(finite) == len(known) else None


def _greatest(bounds: Iterable[Bound]) -> Bound:
    known = list(bounds)
    finite = [bound for bound in known if bound is not None]
    return max(finite) if len(finite) == len(known) else None
