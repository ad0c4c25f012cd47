"""What a law checker raises."""

from collections.abc import Mapping
from typing import Any


class LawViolation(AssertionError):  # noqa: N818 - it names what was found, as AssertionError does
    """A law does not hold for some values.

    Attributes:
        law: The law, formally.
        values: The values that break it, by the names that the law gives them.
    """

    def __init__(self, law: str, values: Mapping[str, Any]) -> None:
        self.law = law
        self.values = dict(values)
        shown = "".join(f"\n  {name} = {value!r}" for name, value in self.values.items())
        super().__init__(f"law broken: {law}{shown}")

    def __reduce__(self) -> tuple[type["LawViolation"], tuple[str, dict[str, Any]]]:
        return type(self), (self.law, self.values)


def require(holds: bool, law: str, **values: object) -> None:  # noqa: FBT001 - read as `assert`
    """Raise when a law does not hold.

    Raises:
        LawViolation: ``holds`` is false.
    """
    if not holds:
        raise LawViolation(law, values)
