"""Mentions become TIMEX3 tags: what each is counted from, and what is only implied."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.dates.fuzzy import FuzzyDate, Shape
from chronology.dates.timex3 import Timex, cell_value, date_timex
from chronology.errors import ImpossibleDateError
from chronology.formats.loss import Loss
from chronology.formats.timeml_document import Annotation, TimexTag
from chronology.language.mention import Bound, Direction, Mention
from chronology.language.reference import Reference

#: The name of the tag of the document creation time.
CREATION: Final = "t0"
#: Bounds that say no more than that it was then.
_PLAIN: Final = (Bound.NONE, Bound.AT, Bound.DURING)
#: Bounds that the time of the words is the last part of.
_UP_TO: Final = (Bound.BY, Bound.UNTIL, Bound.TO)


def creation_tag(reference: Reference) -> TimexTag:
    """The tag of the document creation time.

    Formally: for the years 1 to 9999, ``Reference.of(tag.value)`` has the interval, granularity and
    offset of ``reference``; for others, ``parse_timex3(tag.value)`` has its span.

    Examples:
        >>> creation_tag(Reference.of("2023-10-19T18:00+05:00")).value
        '2023-10-19T18:00+05:00'
    """
    unit = reference.granularity
    value = cell_value(gregorian.index(reference.now, unit), unit)
    if reference.offset is not None:
        sign = "-" if reference.offset < 0 else "+"
        hours, rest = divmod(abs(reference.offset), gregorian.HOUR_TICKS)
        value += f"{sign}{hours:02d}:{rest // gregorian.MINUTE_TICKS:02d}"
    kind = "DATE" if unit is Granularity.DAY else "TIME"
    return TimexTag(CREATION, kind, value, function_in_document="CREATION_TIME", text=value)


def annotations_of(
    mentions: Sequence[Mention], reference: Reference
) -> tuple[list[Annotation], list[Loss]]:
    """The tags of mentions, in the order of the text, and what of the mentions they do not hold.

    ``mentions[i]`` is ``t{i + 1}``. What TimeML makes a tag of though it has no words comes after
    these: the time from one end of a range to the other, and the day that "two weeks after Easter"
    is.

    Args:
        mentions: Those of one text, in order and apart.
        reference: What they were read against.
    """
    tags = _Tags(mentions, reference)
    annotations: list[Annotation] = []
    losses: list[Loss] = []
    for number, mention in enumerate(mentions):
        tag, implied, lost = tags.of(number)
        annotations.append(Annotation(mention.start, mention.stop, tag))
        annotations += [Annotation(mention.stop, mention.stop, empty) for empty in implied]
        losses += lost
    return annotations, losses


class _Tags:
    """The tags of one text; it counts those that are implied, and lives for one call."""

    __slots__ = ("_last", "_mentions", "_reference_texts", "_seen")

    def __init__(self, mentions: Sequence[Mention], reference: Reference) -> None:
        self._mentions = mentions
        self._last = len(mentions)
        day = reference.now // DAY_TICKS * DAY_TICKS
        self._reference_texts = (gregorian.iso_text(day), gregorian.iso_text(reference.now))
        #: The tag that last spoke of a time, by the ISO text of its first tick.
        self._seen: dict[str, str] = {}

    def of(self, number: int) -> tuple[TimexTag, list[TimexTag], list[Loss]]:
        """The tag of a mention, those that it implies, and what was lost."""
        mention, tid = self._mentions[number], _tid(number)
        anchor = self._anchor(mention)
        tag = _tag(tid, mention.timex, counted=bool(mention.anchor), text=mention.text)
        implied: list[TimexTag] = []
        lost = []
        if mention.anchor and not anchor:
            lost.append(f"what it is counted from: {mention.anchor}, which has no tag")
        if mention.timex.type == "DURATION":
            tag, implied = self._duration(tag, mention, anchor)
        else:
            tag = evolve(tag, anchor_time_id=anchor)
        if mention.partner is not None and mention.partner < number:
            between, apart = self._range(number, mention.partner)
            implied += between
            lost += apart
        if _bound_is_lost(mention):
            lost.append(f"its bound: {mention.bound_text or mention.bound.value}")
        self._remember(mention, tid)
        return tag, implied, [Loss(tid, what) for what in lost]

    def _anchor(self, mention: Mention) -> str:
        """The tag that a mention is counted from; empty for none."""
        if not mention.anchor:
            return ""
        if mention.partner is not None and mention.timex.type == "DURATION":
            return _tid(mention.partner)
        if mention.anchor in self._reference_texts:
            return CREATION
        return self._seen.get(mention.anchor, "")

    def _duration(
        self, tag: TimexTag, mention: Mention, anchor: str
    ) -> tuple[TimexTag, list[TimexTag]]:
        """A length with the end that is known, and the day that it leads to, if it is not there."""
        forward = mention.direction is Direction.FUTURE
        if mention.direction not in (Direction.FUTURE, Direction.PAST):
            return evolve(tag, anchor_time_id=anchor), []
        tag = evolve(tag, begin_point=anchor) if forward else evolve(tag, end_point=anchor)
        date = mention.date
        if not isinstance(date, FuzzyDate) or not _leads_away(mention):
            return tag, []
        timex = date_timex(date)
        empty = evolve(_tag(self._next_tid(), timex, counted=True), anchor_time_id=tag.tid)
        self._see(date.earliest, empty.tid)
        if forward:
            return evolve(tag, end_point=empty.tid), [empty]
        return evolve(tag, begin_point=empty.tid), [empty]

    def _range(self, number: int, partner: int) -> tuple[list[TimexTag], list[str]]:
        """The time from one end to the other, or that nothing says that the two are one."""
        first, last = self._mentions[partner], self._mentions[number]
        if "DURATION" in (first.timex.type, last.timex.type):
            return [], []  # the length points at the other
        if not isinstance(last.date, FuzzyDate):
            return [], [f"that it is one time with {_tid(partner)}"]
        # The tag is the time from end to end, whether or not something went on all through it.
        timex = date_timex(evolve(last.date, shape=Shape.THROUGHOUT))
        if timex.type != "DURATION":
            return [], [f"that it is one time with {_tid(partner)}"]
        between = _tag(self._next_tid(), timex, counted=True)
        return [evolve(between, begin_point=_tid(partner), end_point=_tid(number))], []

    def _next_tid(self) -> str:
        self._last += 1
        return f"t{self._last}"

    def _remember(self, mention: Mention, tid: str) -> None:
        partner = None if mention.partner is None else self._mentions[mention.partner]
        if mention.timex.type == "DURATION":
            if mention.partner is not None and mention.direction is Direction.FUTURE:
                # What "two days after Easter" is counted from is when its partner begins.
                self._seen[mention.anchor] = _tid(mention.partner)
        elif partner is None or partner.timex.type != "DURATION":
            self._see(_first_tick(mention), tid)

    def _see(self, at: Tick | None, tid: str) -> None:
        if at is not None:
            self._seen[gregorian.iso_text(at)] = tid


def _tid(number: int) -> str:
    return f"t{number + 1}"


def _tag(tid: str, timex: Timex, *, counted: bool, text: str = "") -> TimexTag:
    return TimexTag(
        tid,
        timex.type,
        timex.value,
        timex.mod,
        timex.quant,
        timex.freq,
        temporal_function=counted,
        function_in_document="NONE",
        text=text,
    )


def _bound_is_lost(mention: Mention) -> bool:
    ends_range = mention.partner is not None and mention.bound in (Bound.FROM, Bound.TO)
    return mention.bound not in _PLAIN and not ends_range


def _leads_away(mention: Mention) -> bool:
    """Whether a length leads to a time beyond it: "two weeks after Easter", not "the past week"."""
    date = mention.date
    if not isinstance(date, FuzzyDate) or date.earliest is None or date.latest is None:
        return False
    try:
        at = gregorian.parse_iso_text(mention.anchor)
    except ImpossibleDateError:
        return False
    return date.earliest > at or date.latest < at


def _first_tick(mention: Mention) -> Tick | None:
    """The first tick of the time that the words name by themselves, before their bound."""
    date = mention.date
    if not isinstance(date, FuzzyDate):
        return None
    if mention.bound is Bound.BEFORE:
        return date.latest
    if mention.bound is Bound.AFTER:
        return _begun(date.earliest, date)
    if mention.bound in _UP_TO:
        return _begun(date.latest, date)
    return date.earliest


def _begun(end: Tick | None, date: FuzzyDate) -> Tick | None:
    """The first tick of the cell of a date's unit that ends there."""
    if end is None or date.granularity is Granularity.PART:
        return None
    return gregorian.start(gregorian.index(end - 1, date.granularity), date.granularity)
