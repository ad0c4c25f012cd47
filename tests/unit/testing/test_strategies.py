"""Strategies draw valid values, shrink to plain ones and are there by type."""

import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.border import Moment
from chronology.dates.calendars import Calendar, CalendarDay
from chronology.dates.edtf import parse_edtf
from chronology.dates.fuzzy import FuzzyDate, Openness, Original, Qualifier
from chronology.dates.gedcom import parse_gedcom
from chronology.dates.timex3 import Timex
from chronology.events.article import Article, Source
from chronology.events.claim import Claim, Constraint, Reading
from chronology.events.event import Event
from chronology.events.link import Correction, Link, Retraction
from chronology.events.timeline import Timeline
from chronology.language.atoms import Amount, CalendarField, Holiday, MonthDay
from chronology.language.mention import Mention, Unresolved
from chronology.language.operators import Now
from chronology.language.policy import NEWS, Hours, Policy
from chronology.language.reference import Reference
from chronology.reasoning.allen import Relation, RelationSet
from chronology.reasoning.box import Box
from chronology.testing import strategies as own
from chronology.testing.strategies_expressions import OPERATORS

VALUES = (
    *(Granularity, Interval, RelationSet, Relation, Box, Qualifier, Openness, FuzzyDate, Timex),
    *(Original, CalendarDay),
    *(Moment, Reference, Hours, Policy, Amount, CalendarField, MonthDay, Holiday, Unresolved),
    *(Mention, Source, Article, Reading, Claim, Constraint, Link, Retraction, Correction, Event),
    *(Timeline, *OPERATORS),
)
#: For looking at what is drawn, not for hunting.
FEW = settings(max_examples=20, suppress_health_check=list(HealthCheck))
SMALLEST = settings(database=None, phases=[Phase.generate, Phase.shrink])
#: For hunting what need not be small.
MANY = settings(
    max_examples=5_000,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_a_value_is_drawn_from_its_type(kind: type) -> None:
    own.register()
    own.register()  # twice is as good as once

    @FEW
    @given(st.from_type(kind))
    def check(value: object) -> None:
        assert isinstance(value, kind)

    check()


def test_arguments_are_drawn_from_annotations() -> None:
    own.register()

    @FEW
    @given(...)
    def check(date: FuzzyDate, box: Box, timeline: Timeline) -> None:
        assert date.outer.contains(date.outer & box or date.outer)
        assert len(timeline) <= len(timeline.claims)

    assert get_type_hints(check)
    check()


@pytest.mark.parametrize(
    ("strategy", "plain"),
    [
        (own.granularities(), Granularity.DAY),
        (own.intervals(), Interval.of(2000, 1, 1)),
        (own.intervals(bounded=True), Interval.of(2000, 1, 1)),
        (own.relations(), Relation.PRECEDES),
        (own.relation_sets(empty=False), RelationSet.of(Relation.PRECEDES)),
        (own.boxes(), Box.within(Interval.of(2000, 1, 1))),
        (own.fuzzy_dates(), FuzzyDate.of(2000, 1, 1)),
        (own.qualifiers(), Qualifier.EXACT),
        (own.edtf_texts(), "2000"),
        (own.timexes(), Timex("DATE", "2000-01-01")),
        (own.gedcom_texts(), "2000"),
        (own.timex3_values(), ("2000-01-01", "")),
        (own.calendar_days(), CalendarDay(Calendar.GREGORIAN, 2000)),
        (own.originals(), Original("EDTF", "2000")),
        (own.references(), Reference.of(Interval.of(2000, 1, 1))),
        (own.policies(), NEWS),
        (own.expressions(), Now()),
        (own.timelines(), Timeline()),
        (own.hostile_texts(), ""),
        (own.news_sentences(), "The talks resumed yesterday."),
    ],
)
def test_shrinks_to_something_plain(strategy: SearchStrategy[Any], plain: object) -> None:
    assert find(strategy, lambda _: True, settings=SMALLEST) == plain


def test_dates_shrink_to_the_plainest_that_shows_the_fault() -> None:
    long_ago = find(own.fuzzy_dates(plain=True), lambda date: (date.earliest or 0) < 0)
    assert (long_ago.granularity, long_ago.core) == (Granularity.DAY, None)
    assert long_ago.earliest == -86_400


@given(own.boxes().flatmap(lambda box: st.tuples(st.just(box), own.members(box))))
def test_members_are_of_their_box(drawn: tuple[Box, tuple[int, int]]) -> None:
    box, member = drawn
    assert box.admits(*member)


@given(own.intervals(bounded=True), own.boxes(bounded=True), own.small_boxes())
def test_what_is_to_be_bounded_is(interval: Interval, box: Box, small: Box) -> None:
    assert None not in (interval.lower, interval.upper)
    for drawn in (box, small):
        assert None not in (drawn.start_lower, drawn.start_upper, drawn.end_lower, drawn.end_upper)


@pytest.mark.parametrize(
    ("strategy", "wanted"),
    [
        (own.fuzzy_dates(), lambda date: date.core is not None),
        (own.fuzzy_dates(), lambda date: date.disputed),
        (own.fuzzy_dates(), lambda date: date.earliest is None and date.latest is not None),
        (own.fuzzy_dates(), lambda date: date.granularity is Granularity.PART),
        (own.fuzzy_dates(), lambda date: date.openness is Openness.END),
        (own.fuzzy_dates(), lambda date: len(date.alternatives) > 2),
        (own.fuzzy_dates(), lambda date: len(date.occasions) > 1),
        (own.fuzzy_dates(), lambda date: date.originals),
        (own.gedcom_texts(), lambda text: "HEBREW" in text),
        (own.gedcom_texts(), lambda text: "/" in text and "JULIAN" in text),
        (own.gedcom_texts(), lambda text: text.startswith("INT")),
        (own.timex3_values(), lambda value: value[0].endswith("TNI")),
        (own.boxes(), lambda box: box.duration_lower > 1),
        (own.edtf_texts(), lambda text: "X" in text),
        (own.edtf_texts(), lambda text: text.startswith("[..")),
        (own.edtf_texts(), lambda text: "/.." in text),
        (own.edtf_texts(), lambda text: "S" in text),
        (own.edtf_texts(), lambda text: "T" in text),
        (own.hostile_texts(), lambda text: any("\ud800" <= char <= "\udfff" for char in text)),
        (own.news_sentences(), lambda text: "\x00" in text),
        (own.timelines(), lambda timeline: len(timeline) < len(timeline.claims)),
        (own.timelines(), lambda timeline: timeline.check()),
        (own.timelines(), lambda timeline: timeline.constraints and timeline.links),
        (own.expressions(), lambda tree: "Range(first=Shift" in repr(tree)),
    ],
)
def test_every_kind_is_drawn(strategy: SearchStrategy[Any], wanted: Any) -> None:
    assert find(strategy, wanted, settings=MANY) is not None


@given(own.fuzzy_dates(plain=True))
def test_plain_dates_are_neither_one_of_several_nor_several(date: FuzzyDate) -> None:
    assert date.alternatives == date.occasions == ()


@given(own.gedcom_texts())
def test_gedcom_texts_are_valid(text: str) -> None:
    assert isinstance(parse_gedcom(text), FuzzyDate)


@given(own.edtf_texts())
def test_edtf_texts_are_valid(text: str) -> None:
    assert isinstance(parse_edtf(text), FuzzyDate)


@given(own.references())
def test_the_text_of_a_reference_gives_it_back(reference: Reference) -> None:
    again = Reference.of(reference.text)
    assert (again.interval, again.granularity) == (reference.interval, reference.granularity)
    assert again.offset == reference.offset


@pytest.mark.parametrize("kind", OPERATORS, ids=lambda kind: kind.__name__)
def test_every_operator_is_drawn(kind: type) -> None:
    tree = find(own.operators_of(kind), lambda _: True, settings=SMALLEST)
    assert isinstance(tree, kind)


def test_what_is_no_operator_is_refused() -> None:
    with pytest.raises(KeyError):
        own.operators_of(Interval)


def test_registering_loads_neither_dateparser_nor_pendulum(root: Path) -> None:
    code = (
        "import sys\n"
        "from chronology.testing.strategies import register\n"
        "register()\n"
        "print(*sorted({'dateparser', 'pendulum', 'click', 'rich'} & sys.modules.keys()))\n"
        "from hypothesis import strategies as st\n"
        "from chronology.dates.fuzzy import FuzzyDate\n"
        "st.from_type(FuzzyDate).validate()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == ""


def test_every_strategy_is_exported_and_documented() -> None:
    for name in own.__all__:
        assert (getattr(own, name).__doc__ or "").strip()
