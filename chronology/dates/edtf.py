"""EDTF, the Extended Date/Time Format: read, written, and what each way leaves out.

Sources:
    ISO 8601-2:2019, clauses 4, 8, 9, 10 and Annex A; Library of Congress, "Extended Date/Time
    Format (EDTF) Specification", February 2019: levels 0, 1 and 2.
"""

from chronology.dates.edtf_policy import STANDARD, EdtfPolicy, OffsetReading, SeasonBounds
from chronology.dates.edtf_read import edtf_reading_losses, parse_edtf
from chronology.dates.edtf_write import edtf_losses, format_edtf

__all__ = [
    "STANDARD",
    "EdtfPolicy",
    "OffsetReading",
    "SeasonBounds",
    "edtf_losses",
    "edtf_reading_losses",
    "format_edtf",
    "parse_edtf",
]
