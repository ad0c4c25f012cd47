"""The constructions that language files may use, by what they build."""

from chronology.language.constructions import absolute, fields, numbers, relative, spans, times

__all__ = ["absolute", "fields", "numbers", "relative", "spans", "times"]
