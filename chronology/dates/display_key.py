"""The order in which dates are shown: total, and in agreement with every certain "before"."""

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from chronology.reasoning.box import Box

if TYPE_CHECKING:
    from chronology.dates.fuzzy import FuzzyDate

SortKey: TypeAlias = tuple[Any, ...]
_NEVER: Final = float("inf")


def display_key(date: "FuzzyDate") -> SortKey:
    """The key behind :attr:`FuzzyDate.display_key`, which says what it promises."""
    box, core = date.outer, date.core
    anchors = (
        box.start_lower,
        None if core is None else core.start_lower,
        box.start_upper,
        box.end_lower,
    )
    anchor = next((tick for tick in anchors if tick is not None), _NEVER)
    return (
        anchor,
        -_NEVER if box.start_upper is None else -box.start_upper,
        -_NEVER if box.end_upper is None else -box.end_upper,
        _NEVER if box.end_lower is None else box.end_lower,
        -date.granularity,
        date.shape,
        date.qualifier.value,
        date.openness.value,
        date.disputed,
        box.start_lower is None,
        box.duration_lower,
        _NEVER if box.duration_upper is None else box.duration_upper,
        _core_key(core),
        tuple(one.display_key for one in date.alternatives),
        tuple(occasion.display_key for occasion in date.occasions),
        date.originals,
    )


def _core_key(core: Box | None) -> tuple[float, ...]:
    """Tells any two cores apart; a date without a core comes first."""
    if core is None:
        return ()
    bounds = (
        core.start_lower,
        core.start_upper,
        core.end_lower,
        core.end_upper,
        core.duration_lower,
        core.duration_upper,
    )
    return tuple(_NEVER if bound is None else bound for bound in bounds)
