"""What operators mean once they meet a frame, by what they denote."""

from chronology.language.meaning import calendar, lengths, moved, parts, ranges, relative

__all__ = ["calendar", "lengths", "moved", "parts", "ranges", "relative"]
