"""Laws of timelines: merging, conclusions, and formats that give back what they took."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeAlias

from chronology.dates.fuzzy import Certainty
from chronology.events.article import Source
from chronology.events.claim import Claim, Record
from chronology.events.timeline import Timeline
from chronology.formats import json, markdown
from chronology.formats.loss import Loss
from chronology.testing.violation import require

Write: TypeAlias = Callable[[Timeline], tuple[str, tuple[Loss, ...]]]
Read: TypeAlias = Callable[[str], Timeline]


def check_events_coarsen(
    a: Timeline, b: Timeline, *, merge: Callable[[Timeline, Timeline], Timeline] = Timeline.__or__
) -> None:
    """Merging joins events and never parts them.

    Formally: where neither timeline withdraws a record, the claims of each event of ``a`` are in
    one event of ``a | b``; the core of that is part of the old core, or there is none, and its
    envelope contains the old one unless a claim was corrected.

    Raises:
        LawViolation: It does not hold.
        ValueError: A record is withdrawn.
    """
    if a.retractions or b.retractions:
        raise ValueError("timelines must not withdraw records")
    merged = merge(a, b)
    home = {claim: event for event in merged for claim in event.claims}
    for event in a:
        homes = {home.get(claim) for claim in event.claims}
        require(
            None not in homes and len(homes) == 1,
            "the claims of an event of a are in one event of a | b",
            a=a,
            b=b,
            event=event,
        )
        (found,) = homes
        if found is None or found.corrections:
            continue
        shown = {"a": a, "b": b, "event": event, "merged": found}
        core, met = event.core, found.core
        require(
            met is None or (core is not None and core.outer.contains(met.outer)),
            "core(a | b) is part of core(a)",
            **shown,
        )
        require(
            found.envelope.outer.contains(event.envelope.outer),
            "envelope(a | b) contains envelope(a)",
            **shown,
        )


def check_subtraction(a: Timeline, b: Timeline, source: Source) -> None:
    """Taking a source out goes through merging.

    Formally: ``(a | b) - s == (a - s) | (b - s)``, and no claim of ``a - s`` is by ``s``.

    Raises:
        LawViolation: It does not hold.
    """
    shown = {"a": a, "b": b, "s": source}
    require(
        (a | b) - source == (a - source) | (b - source), "(a | b) - s == (a - s) | (b - s)", **shown
    )
    require(
        all(claim.source != source for claim in (a - source).claims),
        "no claim of a - s is by s",
        **shown,
    )


def check_order_free(
    records: Iterable[Record], *, conclude: Callable[[Iterable[Record]], Timeline] = Timeline.of
) -> None:
    """Conclusions depend on the set of records only.

    Formally: records in any order give equal timelines with equal events in equal order, equal
    conflicts and equal texts.

    Raises:
        LawViolation: It does not hold.
    """
    known = list(records)
    first, second = conclude(known), conclude(list(reversed(known)))
    views: dict[str, Callable[[Timeline], object]] = {
        "timelines": lambda timeline: timeline,
        "events": lambda timeline: timeline.events,
        "dates": lambda timeline: tuple(timeline.narrowed(event) for event in timeline),
        "conflicts": Timeline.check,
        "JSON": Timeline.to_json,
        "Markdown": Timeline.to_markdown,
    }
    for name, view in views.items():
        require(
            view(first) == view(second), f"records in any order give equal {name}", records=known
        )


def check_event_order(timeline: Timeline) -> None:
    """Events are shown in an order that no certain "before" contradicts.

    Formally: of two events, if ``x`` is certainly before ``y``, by their narrowed dates or for a
    reason that the timeline gives, then ``x`` is shown first; each claim that stands is in exactly
    one event.

    Raises:
        LawViolation: It does not hold.
    """
    events = timeline.events
    dates = [timeline.narrowed(event) for event in events]
    for i, late in enumerate(dates):
        for j in range(i):
            require(
                late.before(dates[j]) is not Certainty.CERTAIN
                and timeline.why_before(events[i], events[j]) is None,
                "x is certainly before y implies that x is shown first",
                timeline=timeline,
                x=events[i],
                y=events[j],
            )
    withdrawn = {retraction.record for retraction in timeline.retractions}
    standing = sorted(repr(claim) for claim in timeline.claims if claim.id not in withdrawn)
    held = sorted(repr(claim) for event in events for claim in event.claims)
    require(held == standing, "each claim that stands is in exactly one event", timeline=timeline)


def check_identity(claim: Claim, other_reading: Claim) -> None:
    """A claim keeps its identity however its phrase is read.

    Formally: claims that differ in date and reading only have one ``id``.

    Args:
        claim: Any claim.
        other_reading: The same words at the same place of the same source, read anew.

    Raises:
        LawViolation: It does not hold.
    """
    require(
        claim.id == other_reading.id,
        "claims that differ in date and reading only have one id",
        claim=claim,
        other=other_reading,
    )


def check_round_trip(timeline: Timeline, write: Write, read: Read) -> None:
    """A lossless format gives back what it took, and equal timelines give equal text.

    Formally: ``read(write(t)[0]) == t``, ``write(t)[1] == ()`` and
    ``write(read(write(t)[0])) == write(t)``.

    Args:
        timeline: Any timeline.
        write: The writer under test; it gives the text and what it lost.
        read: The reader under test.

    Raises:
        LawViolation: It does not hold.
    """
    text, losses = write(timeline)
    back = read(text)
    shown = {"t": timeline, "text": text}
    require(back == timeline, "read(write(t)[0]) == t", **shown, back=back)
    require(losses == (), "write(t)[1] == ()", **shown, losses=losses)
    require(write(back)[0] == text, "write(read(write(t)[0])) == write(t)", **shown)


def check_json_round_trip(timeline: Timeline) -> None:
    """JSON gives back what it took; see :func:`check_round_trip`.

    Raises:
        LawViolation: It does not hold.
    """
    check_round_trip(timeline, json.write, json.read)


def check_markdown_round_trip(
    timeline: Timeline,
    *,
    layout: markdown.Layout = "bullets",
    citations: markdown.CitationStyle = "footnotes",
    front_matter: bool = False,
) -> None:
    """Markdown gives back what it took, whatever the layout; see :func:`check_round_trip`.

    Raises:
        LawViolation: It does not hold.
    """
    write = partial(markdown.write, layout=layout, citations=citations, front_matter=front_matter)
    check_round_trip(timeline, write, markdown.read)
