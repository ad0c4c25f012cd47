"""TIMEX3: the value of a time expression as TimeML has it; written, read, and what is left out.

Sources:
    TimeML 1.2.1 annotation guidelines; ISO 24617-1. BCE as in TempEval-3 and WikiWars: ``BC0044``.
"""

from chronology.dates.timex3_cell import cell_value
from chronology.dates.timex3_policy import TIMEX_NEWS, TimexPolicy
from chronology.dates.timex3_read import parse_timex3
from chronology.dates.timex3_value import MODS, TYPES, UNKNOWN_VALUE, Timex
from chronology.dates.timex3_write import date_timex, timex3_losses

__all__ = [
    "MODS",
    "TIMEX_NEWS",
    "TYPES",
    "UNKNOWN_VALUE",
    "Timex",
    "TimexPolicy",
    "cell_value",
    "date_timex",
    "parse_timex3",
    "timex3_losses",
]
