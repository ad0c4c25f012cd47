"""The constructions that language files may use, by what they build."""

from chronology.language.constructions import (
    absolute,
    clocks,
    fields,
    numbers,
    ranges,
    relative,
    sets,
    spans,
    times,
)

__all__ = [
    "absolute",
    "clocks",
    "fields",
    "numbers",
    "ranges",
    "relative",
    "sets",
    "spans",
    "times",
]
