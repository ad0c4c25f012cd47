"""Laws of what is found in texts."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from chronology.axis.gregorian import DAY_TICKS
from chronology.dates.fuzzy import FuzzyDate
from chronology.language.mention import Mention, Unresolved
from chronology.language.reference import Reference
from chronology.reasoning.box import Box
from chronology.testing.violation import require

Resolve: TypeAlias = Callable[[str, Reference], FuzzyDate | Unresolved]


def check_spans(text: str, mentions: Sequence[Mention]) -> None:
    """Mentions lie in the text, in order, apart from each other, and say what stands there.

    Formally: ``0 <= m.start < m.stop <= len(text)``, ``m.text == text[m.start:m.stop]``, and
    ``m.stop <= n.start`` for every later ``n``; a partner is another mention whose partner is this
    one; the words of a bound stand right before or right after the mention.

    Args:
        text: The text.
        mentions: What a recogniser found in it, in its order.

    Raises:
        LawViolation: It does not hold.
    """
    end = 0
    for i, mention in enumerate(mentions):
        shown = {"text": text, "mention": mention}
        require(
            0 <= mention.start < mention.stop <= len(text),
            "0 <= m.start < m.stop <= len(text)",
            **shown,
        )
        require(
            mention.text == text[mention.start : mention.stop],
            "m.text == text[m.start:m.stop]",
            **shown,
        )
        require(end <= mention.start, "m.stop <= n.start for every later n", **shown)
        end = mention.stop
        before, after = text[: mention.start].rstrip(), text[mention.stop :].lstrip()
        require(
            before.endswith(mention.bound_text) or after.startswith(mention.bound_text),
            "the words of a bound stand right before or right after the mention",
            **shown,
        )
        partner = mention.partner
        require(
            partner is None
            or (partner != i and 0 <= partner < len(mentions) and mentions[partner].partner == i),
            "a partner is another mention whose partner is this one",
            **shown,
        )


def check_deictic(phrase: str, reference: Reference, days: int, *, resolve: Resolve) -> None:
    """What counts whole days from the reference moves with it.

    Formally: ``resolve(p, r + n days) == resolve(p, r) + n days``.

    Args:
        phrase: Words such as "yesterday" or "three days ago".
        reference: What they count from.
        days: How far it is moved.
        resolve: The resolver under test.

    Raises:
        LawViolation: It does not hold.
    """
    here, there = resolve(phrase, reference), resolve(phrase, moved(reference, days))
    shown = {"phrase": phrase, "reference": reference, "n": days, "here": here, "there": there}
    placed = isinstance(here, FuzzyDate) and isinstance(there, FuzzyDate)
    require(placed, "words that count whole days have a place", **shown)
    assert isinstance(here, FuzzyDate)  # noqa: S101 - just required
    assert isinstance(there, FuzzyDate)  # noqa: S101
    ticks = days * DAY_TICKS
    require(
        there.outer == here.outer.shift_ticks(ticks)
        and _shifted(here.core, ticks) == there.core
        and there.granularity is here.granularity,
        "resolve(p, r + n days) == resolve(p, r) + n days",
        **shown,
    )


def check_absolute(
    phrase: str, reference: Reference, other: Reference, *, resolve: Resolve
) -> None:
    """Words that name their year mean the same whenever they were published.

    Formally: ``resolve(p, r) == resolve(p, s)``, and both have a place.

    Raises:
        LawViolation: It does not hold.
    """
    here, there = resolve(phrase, reference), resolve(phrase, other)
    require(
        isinstance(here, FuzzyDate) and here == there,
        "resolve(p, r) == resolve(p, s)",
        phrase=phrase,
        r=reference,
        s=other,
        here=here,
        there=there,
    )


def moved(reference: Reference, days: int) -> Reference:
    """The same reference, published so many days later."""
    lower, upper = reference.interval.lower, reference.interval.upper
    assert lower is not None  # noqa: S101 - a reference has both bounds
    assert upper is not None  # noqa: S101
    ticks = days * DAY_TICKS
    interval = type(reference.interval)(lower + ticks, upper + ticks)
    return Reference(
        interval, reference.granularity, reference.offset, reference.rung, reference.evidence
    )


def _shifted(core: Box | None, ticks: int) -> Box | None:
    return None if core is None else core.shift_ticks(ticks)
