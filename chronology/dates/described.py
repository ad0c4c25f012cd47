"""What a date says of itself in a debugger: what is known, and nothing that is as usual."""

from typing import TYPE_CHECKING, Final

from chronology.dates.attributes import Openness, Qualifier, Shape

if TYPE_CHECKING:
    from chronology.dates.fuzzy import FuzzyDate

_QUALIFIED: Final = {
    Qualifier.UNCERTAIN: "uncertain",
    Qualifier.APPROXIMATE: "approximate",
    Qualifier.BOTH: "uncertain and approximate",
}
_OPEN: Final = {
    Openness.START: "open start",
    Openness.END: "open end",
    Openness.BOTH: "open start and end",
}


def described(date: "FuzzyDate") -> str:
    """Bounds, what the words suggest, granularity, then whatever else is out of the ordinary."""
    parts = [str(date.outer)]
    if date.core is not None:
        parts.append(f"likely {date.core}")
    parts.append(date.granularity.name.lower())
    if date.qualifier is not Qualifier.EXACT:
        parts.append(_QUALIFIED[date.qualifier])
    if date.shape is not Shape.UNKNOWN:
        parts.append(date.shape.name.lower())
    if date.openness is not Openness.NONE:
        parts.append(_OPEN[date.openness])
    if date.disputed:
        parts.append("disputed")
    for name in ("alternatives", "occasions"):
        several = getattr(date, name)
        if several:
            parts.append(f"{name} {list(several)}")
    parts += [repr(original) for original in date.originals]
    return ", ".join(parts)
