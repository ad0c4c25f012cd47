"""The normative attributes of a TIMEX3 tag."""

from typing import Final

from attrs import asdict, frozen

TYPES: Final = ("DATE", "TIME", "DURATION", "SET")
MODS: Final = (
    "",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
)
#: The value of a time of which nothing is known.
UNKNOWN_VALUE: Final = "XXXX"


@frozen(repr=False)
class Timex:
    """The normative attributes of a TIMEX3 tag.

    Attributes:
        type: ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
        value: ISO 8601 text widened by TIMEX3: ``2023-W42-WE``, ``2023-SU``, ``199``, ``BC0044``.
        mod: ``START``, ``APPROX``, ``BEFORE`` and so on; empty for none.
        quant: Of a ``SET``: ``EVERY``.
        freq: Of a ``SET``: how often, as in ``2X``.

    Raises:
        ValueError: The type or the mod is not one of TIMEX3, or the value is empty.

    Examples:
        >>> Timex("DATE", "2023-08", "START").value
        '2023-08'
    """

    type: str
    value: str
    mod: str = ""
    quant: str = ""
    freq: str = ""

    def __attrs_post_init__(self) -> None:
        if self.type not in TYPES:
            raise ValueError(f"type must be one of {', '.join(TYPES)}, got {self.type!r}")
        if self.mod not in MODS:
            raise ValueError(f"mod must be one of {', '.join(MODS[1:])} or empty, got {self.mod!r}")
        if not self.value:
            raise ValueError(f"value of a {self.type} must not be empty")

    def __repr__(self) -> str:
        given = [f"{name}={value!r}" for name, value in asdict(self).items() if value]
        return f"Timex({', '.join(given)})"
