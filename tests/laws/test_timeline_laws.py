"""Laws of timelines: merging, conclusions, formats."""

from typing import Literal

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from chronology.dates.fuzzy import FuzzyDate
from chronology.events.article import Source
from chronology.events.claim import Claim
from chronology.events.event import hull_of
from chronology.events.timeline import Timeline
from chronology.formats import jsonl
from chronology.testing import laws
from chronology.testing import strategies as own


@given(own.merging_timelines(3))
def test_merging_is_a_join(timelines: tuple[Timeline, Timeline, Timeline]) -> None:
    """``a | b == b | a``; ``(a | b) | c == a | (b | c)``; ``a | a == a``; ``a | empty == a``."""
    laws.check_merge_laws(
        *timelines,
        empty=Timeline(),
        within=lambda less, more: less.records <= more.records,
    )


@given(own.merging_timelines(2))
def test_no_claim_is_lost_in_merging(timelines: tuple[Timeline, Timeline]) -> None:
    """``claims(a | b) == claims(a) U claims(b)``."""
    a, b = timelines
    assert set((a | b).claims) == {*a.claims, *b.claims}
    assert len((a | b).claims) == len({*a.claims, *b.claims})


@given(own.merging_timelines(2, retracted=False))
def test_merging_joins_events_and_never_parts_them(timelines: tuple[Timeline, Timeline]) -> None:
    """``events(a | b)`` is coarser than ``events(a)``."""
    laws.check_events_coarsen(*timelines)


@given(own.merging_timelines(2), own.sources())
def test_taking_a_source_out_goes_through_merging(
    timelines: tuple[Timeline, Timeline], source: Source
) -> None:
    """``(a | b) - s == (a - s) | (b - s)``."""
    a, b = timelines
    for taken in {source, *(claim.source for claim in a.claims)}:
        laws.check_subtraction(a, b, taken)


@given(own.timelines())
def test_conclusions_depend_on_the_set_of_records_only(timeline: Timeline) -> None:
    """Records in any order give equal timelines, conclusions and texts."""
    laws.check_order_free(sorted(timeline.records, key=lambda record: record.id))


@given(own.timelines())
def test_events_are_in_an_order_that_no_certain_before_contradicts(timeline: Timeline) -> None:
    """``x.before(y) is CERTAIN`` implies that ``x`` is shown first."""
    laws.check_event_order(timeline)


@given(own.timelines())
def test_the_narrowed_date_is_part_of_the_date(timeline: Timeline) -> None:
    """Constraints only narrow; what they leave is one of what was said."""
    for event in timeline:
        assert event.date.outer.contains(timeline.narrowed(event).outer)


@given(own.timelines(), own.intervals())
def test_a_slice_is_a_part(timeline: Timeline, interval: object) -> None:
    """``between`` keeps records and adds none; all time keeps all events."""
    from chronology.axis.interval import Interval

    assert isinstance(interval, Interval)
    part = timeline.between(interval)
    assert part.records <= timeline.records
    assert timeline.between(Interval(None, None)).events == timeline.events
    for event in part:
        met = timeline.narrowed(event).intersects(interval)
        assert met.name != "IMPOSSIBLE"


@given(own.merging_timelines(2, retracted=False))
def test_a_conflict_is_still_reported_after_merging(
    timelines: tuple[Timeline, Timeline],
) -> None:
    """A conflict in ``a`` is still reported in ``a | b``."""
    a, b = timelines
    before, after = a.check(), (a | b).check()
    for conflict in before:
        if conflict.kind.name in ("READINGS", "IDENTITY"):
            assert any(
                later.kind is conflict.kind and set(conflict.records) <= set(later.records)
                for later in after
            )


@given(own.claims(), own.claims())
def test_a_claim_keeps_its_identity_however_it_is_read(claim: Claim, other: Claim) -> None:
    """``id`` does not depend on the resolved date."""
    laws.check_identity(claim, evolve(claim, date=other.date, reading=other.reading))


@given(own.fuzzy_dates(), own.fuzzy_dates(), own.fuzzy_dates())
def test_the_hull_of_dates_allows_what_each_allows(
    a: FuzzyDate, b: FuzzyDate, c: FuzzyDate
) -> None:
    """Commutative and idempotent; it contains every date."""
    hull = hull_of(a, b, c)
    assert hull == hull_of(c, b, a) == hull_of(a, b, c, a)
    assert all(hull.outer.contains(date.outer) for date in (a, b, c))


@given(own.timelines())
def test_json_gives_back_what_it_took(timeline: Timeline) -> None:
    """``read(write(t)[0]) == t``, and equal timelines give equal text."""
    laws.check_json_round_trip(timeline)


@given(
    own.timelines(),
    st.sampled_from(("bullets", "table")),
    st.sampled_from(("footnotes", "inline")),
    st.booleans(),
)
def test_markdown_gives_back_what_it_took(
    timeline: Timeline,
    layout: Literal["bullets", "table"],
    citations: Literal["footnotes", "inline"],
    front_matter: bool,
) -> None:
    """``read(write(t)[0]) == t``, whatever the layout."""
    laws.check_markdown_round_trip(
        timeline, layout=layout, citations=citations, front_matter=front_matter
    )


@given(own.merging_timelines(2))
def test_json_lines_are_merged_by_putting_them_together(
    timelines: tuple[Timeline, Timeline],
) -> None:
    """``read(write(t)[0]) == t``; ``read(write(a)[0] + write(b)[0]) == a | b``."""
    a, b = timelines
    laws.check_round_trip(a, jsonl.write, jsonl.read)
    assert jsonl.read(jsonl.write(a)[0] + jsonl.write(b)[0]) == a | b


@given(own.merging_timelines(2))
def test_texts_of_a_merge_are_equal_byte_for_byte(timelines: tuple[Timeline, Timeline]) -> None:
    """``dump(a | b) == dump(b | a)``."""
    a, b = timelines
    assert (a | b).to_json() == (b | a).to_json()
    assert (a | b).to_markdown() == (b | a).to_markdown()
