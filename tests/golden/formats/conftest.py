"""A hand-made chronology: seven claims of three sources that make six events."""

import pytest

from chronology.axis.gregorian import Granularity, tick
from chronology.axis.interval import Interval
from chronology.dates.fuzzy import FuzzyDate, Openness
from chronology.dates.timex3 import Timex
from chronology.events.article import Source
from chronology.events.claim import Claim, Constraint, Reading
from chronology.events.link import Link
from chronology.events.timeline import Timeline
from chronology.language.mention import Bound, Direction
from chronology.reasoning.allen import Relation, RelationSet
from chronology.reasoning.box import Box

GAZETTE = Source(
    "Harbour Gazette",
    "https://gazette.example/2023/ferries_(old)",
    "Ferries: what next?",
    "2023-10-19",
    "00000000000000a1",
)
COURIER = Source("Westhaven Courier", "https://courier.example/quay", "", "2024-05-05")
PORT = Source("port-notes.txt", published="2024-05-06T08:30:00+01:00", digest="00000000000000b2")

TUESDAY_NIGHT = FuzzyDate(
    Box.within(Interval(tick(2023, 10, 17, 18), tick(2023, 10, 18, 6))),
    Box.within(Interval(tick(2023, 10, 17, 20), tick(2023, 10, 18, 4))),
    Granularity.PART,
)


def since(year: int, still: int | None = None) -> FuzzyDate:
    """Begun some time in the year, and going on."""
    begun = Interval.of(year)
    assert begun.upper is not None
    outer = Box.of((begun.lower, begun.upper - 1), (still, None))
    return FuzzyDate(outer, granularity=Granularity.YEAR, openness=Openness.END)


def reading(kind: str, value: str, rule: str, bound: Bound = Bound.NONE) -> Reading:
    relative = rule in ("weekday", "month")
    return Reading(
        Timex(kind, value),
        rule,
        "2023-10-19" if relative else "",
        Direction.PAST if relative else Direction.NONE,
        bound,
    )


@pytest.fixture(scope="session")
def harbour() -> Timeline:
    """The chronology of a harbour."""
    crossing = "Ferries have crossed the bay since 1954."
    lease = "The lease of the pier, which had lapsed since 2020, was renewed in August."
    call = "The mayor and the harbour master spoke on Tuesday night, after storms hit the quay."
    lapsed = Claim(
        "The lease of the pier had lapsed",
        "since 2020",
        since(2020),
        lease,
        41,
        41 + len(lease),
        GAZETTE,
        reading("DATE", "2020", "year", Bound.SINCE),
    )
    renewed = Claim(
        "The lease of the pier was renewed",
        "in August",
        FuzzyDate.of(2023, 8),
        lease,
        41,
        41 + len(lease),
        GAZETTE,
        reading("DATE", "2023-08", "month"),
    )
    friday = Claim(
        "The new quay opened",
        "on Friday",
        FuzzyDate.of(2024, 5, 3),
        "The new quay opened on Friday.",
        0,
        30,
        COURIER,
        reading("DATE", "2024-05-03", "weekday", Bound.AT),
    )
    saturday = Claim(
        "The quay was opened to the public [with a fair]",
        "on Saturday, 4 May",
        FuzzyDate.of(2024, 5, 4),
        "On Saturday, 4 May, the quay was opened to the public [with a fair].",
        112,
        180,
        PORT,
        reading("DATE", "2024-05-04", "day", Bound.AT),
    )
    return Timeline.of(
        [
            Claim(
                "Ferries have crossed the bay",
                "since 1954",
                since(1954, tick(2023, 10, 19)),
                crossing,
                0,
                40,
                GAZETTE,
                reading("DATE", "1954", "year", Bound.SINCE),
            ),
            lapsed,
            renewed,
            Claim(
                "Storms hit the quay",
                "before 19 October 2023",
                FuzzyDate.within(Interval(None, tick(2023, 10, 19)), Granularity.DAY),
                call,
                120,
                120 + len(call),
                GAZETTE,
                reading("DATE", "2023-10-19", "event", Bound.BEFORE),
            ),
            Claim(
                "The mayor and the harbour master spoke",
                "on Tuesday night",
                TUESDAY_NIGHT,
                call,
                120,
                120 + len(call),
                GAZETTE,
                reading("TIME", "2023-10-17TNI", "weekday", Bound.AT),
            ),
            friday,
            saturday,
            Link(friday.id, saturday.id, True, "Ada"),
            Constraint(
                lapsed.id, renewed.id, RelationSet.of(Relation.MEETS), lease, "Harbour Gazette"
            ),
        ]
    )
