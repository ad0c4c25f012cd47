"""Chronologies from prose: find dates, place them on one axis, merge what sources claim."""

__version__ = "0.1.0"
