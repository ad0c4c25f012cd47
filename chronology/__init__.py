"""Chronologies from prose: find dates, place them on one axis, merge what sources claim."""

from chronology.axis.gregorian import Granularity
from chronology.axis.interval import Interval
from chronology.dates.edtf import format_edtf, parse_edtf
from chronology.dates.fuzzy import Certainty, FuzzyDate, Qualifier, Shape
from chronology.dates.timex3 import Timex
from chronology.errors import ChronologyError
from chronology.events.article import Article, Source
from chronology.events.claim import Claim, Constraint
from chronology.events.event import Event
from chronology.events.link import Correction, Link, Retraction
from chronology.events.timeline import Timeline
from chronology.language.mention import Bound, Direction, Mention, Reason, Tense, Unresolved
from chronology.language.policy import NARRATIVE, NEWS, Policy
from chronology.language.recognize import find
from chronology.language.reference import Reference, Rung
from chronology.language.resolve import resolve
from chronology.pipeline import Problem, build, build_corpus
from chronology.reasoning.allen import Relation, RelationSet
from chronology.sources.text import read

__version__ = "0.1.0"

__all__ = [
    "NARRATIVE",
    "NEWS",
    "Article",
    "Bound",
    "Certainty",
    "ChronologyError",
    "Claim",
    "Constraint",
    "Correction",
    "Direction",
    "Event",
    "FuzzyDate",
    "Granularity",
    "Interval",
    "Link",
    "Mention",
    "Policy",
    "Problem",
    "Qualifier",
    "Reason",
    "Reference",
    "Relation",
    "RelationSet",
    "Retraction",
    "Rung",
    "Shape",
    "Source",
    "Tense",
    "Timeline",
    "Timex",
    "Unresolved",
    "build",
    "build_corpus",
    "find",
    "format_edtf",
    "parse_edtf",
    "read",
    "resolve",
]
