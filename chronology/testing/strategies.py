"""Hypothesis strategies for every public value; each shrinks to something plain.

Hypothesis loads this module when it is imported, and it registers the strategies: after that,
``st.from_type(FuzzyDate)`` works, as does any function under test that has our values in its
annotations.

Examples:
    >>> from hypothesis import find, strategies as st
    >>> find(st.from_type(FuzzyDate), lambda date: date.granularity is Granularity.YEAR).span
    Interval[2000-01-01, 2001-01-01)
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.border import Moment
from chronology.dates.calendars import CalendarDay
from chronology.dates.fuzzy import FuzzyDate, Openness, Original, Qualifier
from chronology.dates.timex3 import Timex
from chronology.events.article import Article, Source
from chronology.events.claim import Claim, Constraint, Reading
from chronology.events.event import Event
from chronology.events.link import Correction, Link, Retraction
from chronology.events.timeline import Timeline
from chronology.language.atoms import Amount, CalendarField, Holiday, MonthDay
from chronology.language.mention import Mention, Unresolved
from chronology.language.policy import Hours, Policy
from chronology.language.reference import Reference
from chronology.reasoning.allen import RelationSet
from chronology.reasoning.box import Box
from chronology.reasoning.network import Network
from chronology.reasoning.statement import Dated, Lag, Related, Side
from chronology.testing.strategies_axis import granularities, intervals, ticks
from chronology.testing.strategies_dates import (
    certainties,
    fuzzy_dates,
    opennesses,
    originals,
    qualifiers,
    shapes,
    timexes,
)
from chronology.testing.strategies_edtf import edtf_texts
from chronology.testing.strategies_events import (
    articles,
    claims,
    constraints,
    corrections,
    events,
    identities,
    links,
    merging_timelines,
    readings,
    retractions,
    sources,
    timelines,
    words,
)
from chronology.testing.strategies_expressions import (
    OPERATORS,
    amounts,
    calendar_fields,
    expressions,
    holidays,
    month_days,
    operators_of,
    repeatings,
)
from chronology.testing.strategies_language import (
    hours,
    mentions,
    moments,
    offsets,
    policies,
    references,
    unresolved,
)
from chronology.testing.strategies_languages import StatedPhrase, stated_phrases
from chronology.testing.strategies_network import (
    lags,
    networks,
    order_networks,
    sides,
    small_networks,
    solved_networks,
    statements,
)
from chronology.testing.strategies_notations import calendar_days, gedcom_texts, timex3_values
from chronology.testing.strategies_reasoning import (
    boxes,
    members,
    relation_sets,
    relations,
    small_boxes,
)
from chronology.testing.strategies_texts import (
    absolute_phrases,
    date_phrases,
    deictic_phrases,
    hostile_texts,
    news_sentences,
)
from chronology.testing.strategies_timeml import hostile_xml, marked_texts, timeml_documents

__all__ = [
    "StatedPhrase",
    "absolute_phrases",
    "amounts",
    "articles",
    "boxes",
    "calendar_days",
    "calendar_fields",
    "certainties",
    "claims",
    "constraints",
    "corrections",
    "date_phrases",
    "deictic_phrases",
    "edtf_texts",
    "events",
    "expressions",
    "fuzzy_dates",
    "gedcom_texts",
    "granularities",
    "holidays",
    "hostile_texts",
    "hostile_xml",
    "hours",
    "identities",
    "intervals",
    "lags",
    "links",
    "marked_texts",
    "members",
    "mentions",
    "merging_timelines",
    "moments",
    "month_days",
    "networks",
    "news_sentences",
    "offsets",
    "opennesses",
    "operators_of",
    "order_networks",
    "originals",
    "policies",
    "qualifiers",
    "readings",
    "references",
    "register",
    "relation_sets",
    "relations",
    "repeatings",
    "retractions",
    "shapes",
    "sides",
    "small_boxes",
    "small_networks",
    "solved_networks",
    "sources",
    "stated_phrases",
    "statements",
    "ticks",
    "timelines",
    "timeml_documents",
    "timex3_values",
    "timexes",
    "unresolved",
    "words",
]

_Maker: TypeAlias = Callable[[], SearchStrategy[Any]]

#: The strategy of each type; nothing is built before it is asked for. Enums that are missing here
#: Hypothesis can draw by itself.
_MAKERS: Final[dict[type, _Maker]] = {
    Granularity: granularities,
    Interval: intervals,
    RelationSet: relation_sets,
    Box: boxes,
    Side: sides,
    Lag: lags,
    Network: networks,
    Qualifier: qualifiers,
    Openness: opennesses,
    Original: originals,
    FuzzyDate: fuzzy_dates,
    CalendarDay: calendar_days,
    Timex: timexes,
    Moment: moments,
    Reference: references,
    Hours: hours,
    Policy: policies,
    Amount: amounts,
    CalendarField: calendar_fields,
    MonthDay: month_days,
    Holiday: holidays,
    Unresolved: unresolved,
    Mention: mentions,
    Source: sources,
    Article: articles,
    Reading: readings,
    Claim: claims,
    Constraint: constraints,
    Link: links,
    Retraction: retractions,
    Correction: corrections,
    Event: events,
    Timeline: timelines,
}


def register() -> None:
    """Tell Hypothesis how to draw each value of this library from its type.

    Importing this module does it, and doing it again changes nothing. It imports the values and
    builds no strategy; dateparser and pendulum stay out.
    """
    for kind, make in _MAKERS.items():
        st.register_type_strategy(kind, _once_asked(make))
    for kind in (Dated, Related):
        st.register_type_strategy(kind, _statements_of)
    for kind in OPERATORS:
        st.register_type_strategy(kind, operators_of)


def _statements_of(kind: type) -> SearchStrategy[Any]:
    return statements().filter(lambda statement: isinstance(statement, kind))


def _once_asked(make: _Maker) -> Callable[[type], SearchStrategy[Any]]:
    def strategy(kind: type) -> SearchStrategy[Any]:
        del kind
        return make()

    return strategy


register()
