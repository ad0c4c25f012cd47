"""GEDCOM date values, as genealogists' files have them: read, written, and what is left out.

Sources:
    The GEDCOM Standard, release 5.5.1 (2019), DATE_VALUE; FamilySearch GEDCOM 7.0, section 2.4,
    "Date", and appendix A, "Known calendars".
"""

from chronology.dates.gedcom_read import LABELLED, DualYears, GedcomPolicy, parse_gedcom
from chronology.dates.gedcom_value import GedcomVersion
from chronology.dates.gedcom_write import format_gedcom, gedcom_losses

__all__ = [
    "LABELLED",
    "DualYears",
    "GedcomPolicy",
    "GedcomVersion",
    "format_gedcom",
    "gedcom_losses",
    "parse_gedcom",
]
