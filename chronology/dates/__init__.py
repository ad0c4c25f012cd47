"""Dates as written: fuzzy dates and their notations (EDTF, TIMEX3, pendulum and datetime)."""
