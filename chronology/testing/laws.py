"""The laws that the values obey, as functions to call on one's own values and implementations.

Each states its law formally, returns nothing when it holds and raises :class:`LawViolation`, an
``AssertionError`` that names the law and the values, when it does not.

Examples:
    >>> from chronology.dates.fuzzy import FuzzyDate
    >>> check_meet_laws(FuzzyDate.of(2023), FuzzyDate.of(2023, 8), FuzzyDate.of(2023, 8, 5))
    >>> check_merge_laws("a", "b", "c", merge=lambda first, second: first + second)
    Traceback (most recent call last):
    ...
    chronology.testing.violation.LawViolation: law broken: a | b == b | a
      a = 'a'
      b = 'b'
      c = 'c'
"""

from chronology.testing.laws_arithmetic import (
    check_elapsed,
    check_length,
    check_shift_date,
    check_shift_reached,
    check_units_between,
)
from chronology.testing.laws_axis import (
    check_grid,
    check_grid_order,
    check_interval_meet,
    check_iso_text,
    check_shift,
)
from chronology.testing.laws_dates import (
    check_answers,
    check_display_order,
    check_narrowing,
    check_value,
)
from chronology.testing.laws_events import (
    check_event_order,
    check_events_coarsen,
    check_identity,
    check_json_round_trip,
    check_markdown_round_trip,
    check_order_free,
    check_round_trip,
    check_subtraction,
)
from chronology.testing.laws_lattice import check_meet_laws, check_merge_laws
from chronology.testing.laws_network import (
    check_adding,
    check_network_exactness,
    check_network_soundness,
    check_order_exactness,
    check_without,
    check_witness,
)
from chronology.testing.laws_notations import (
    check_edtf_round_trip,
    check_edtf_text,
    check_gedcom_round_trip,
    check_gedcom_text,
    check_timex3_round_trip,
    check_timex3_value,
)
from chronology.testing.laws_proof import check_minimal_conflicts, check_proof, check_reason
from chronology.testing.laws_reasoning import (
    check_box_closed,
    check_box_meet,
    check_composition,
    check_relation,
    check_relation_exactness,
    check_relation_sets,
    check_relation_soundness,
    check_relations_converse,
)
from chronology.testing.laws_texts import (
    check_absolute,
    check_deictic,
    check_spans,
    check_stated,
)
from chronology.testing.laws_timeml import check_timeml_refusal, check_timeml_round_trip
from chronology.testing.violation import LawViolation

__all__ = [
    "LawViolation",
    "check_absolute",
    "check_adding",
    "check_answers",
    "check_box_closed",
    "check_box_meet",
    "check_composition",
    "check_deictic",
    "check_display_order",
    "check_edtf_round_trip",
    "check_edtf_text",
    "check_elapsed",
    "check_event_order",
    "check_events_coarsen",
    "check_gedcom_round_trip",
    "check_gedcom_text",
    "check_grid",
    "check_grid_order",
    "check_identity",
    "check_interval_meet",
    "check_iso_text",
    "check_json_round_trip",
    "check_length",
    "check_markdown_round_trip",
    "check_meet_laws",
    "check_merge_laws",
    "check_minimal_conflicts",
    "check_narrowing",
    "check_network_exactness",
    "check_network_soundness",
    "check_order_exactness",
    "check_order_free",
    "check_proof",
    "check_reason",
    "check_relation",
    "check_relation_exactness",
    "check_relation_sets",
    "check_relation_soundness",
    "check_relations_converse",
    "check_round_trip",
    "check_shift",
    "check_shift_date",
    "check_shift_reached",
    "check_spans",
    "check_stated",
    "check_subtraction",
    "check_timeml_refusal",
    "check_timeml_round_trip",
    "check_timex3_round_trip",
    "check_timex3_value",
    "check_units_between",
    "check_value",
    "check_without",
    "check_witness",
]
