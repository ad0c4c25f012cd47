"""Values of a JSON text, read with the path to each of them."""

from collections.abc import Iterator, Mapping
from typing import NoReturn, TypeVar

from attrs import frozen

from chronology.errors import SchemaError
from chronology.formats.canonical import Json

_T = TypeVar("_T")
_LONGEST = 60


@frozen
class Node:
    """A JSON value and where it stands.

    Every method that reads raises ``SchemaError`` with the path, what was expected there and what
    was found.

    Attributes:
        value: The value.
        key: Its key or index in the parent; the whole path for a root.
        parent: The value that holds it; ``None`` for a root.
    """

    value: Json
    key: str | int = "$"
    parent: "Node | None" = None

    @property
    def path(self) -> str:
        """JSONPath of the value, such as ``$.records[3].date``."""
        if self.parent is None:
            return str(self.key)
        mark = f"[{self.key}]" if isinstance(self.key, int) else f".{self.key}"
        return self.parent.path + mark

    def fail(self, expected: str) -> NoReturn:
        """Raise the error for this value."""
        found = repr(self.value)
        shown = found if len(found) <= _LONGEST else f"{found[:_LONGEST]}..."
        raise SchemaError(self.path, 0, f"{expected}, got {shown},")

    def fields(self, *names: str, optional: tuple[str, ...] = ()) -> dict[str, "Node"]:
        """The members of an object that has these keys and no others."""
        if not isinstance(self.value, dict):
            self.fail("an object")
        members = {name: Node(value, name, self) for name, value in self.value.items()}
        for name in names:
            if name not in members:
                raise SchemaError(self.path, 0, f"the key {name!r}")
        if len(members) > len(names):
            for name, member in members.items():
                if name not in names and name not in optional:
                    member.fail(f"no key {name!r}")
        return members

    def member(self, name: str) -> "Node":
        """One member of an object, whatever else it has."""
        if not isinstance(self.value, dict):
            self.fail("an object")
        if name not in self.value:
            raise SchemaError(self.path, 0, f"the key {name!r}")
        return Node(self.value[name], name, self)

    def items(self) -> Iterator["Node"]:
        """The items of an array."""
        if not isinstance(self.value, list):
            self.fail("an array")
        return (Node(value, i, self) for i, value in enumerate(self.value))

    def pair(self) -> tuple["Node", "Node"]:
        """The items of an array of two."""
        if not isinstance(self.value, list) or len(self.value) != 2:
            self.fail("an array of two")
        first, second = self.value
        return Node(first, 0, self), Node(second, 1, self)

    def text(self) -> str:
        """A string."""
        return self.value if isinstance(self.value, str) else self.fail("a string")

    def flag(self) -> bool:
        """True or false."""
        return self.value if isinstance(self.value, bool) else self.fail("true or false")

    def integer(self) -> int:
        """A whole number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            self.fail("an integer")
        return self.value

    def bound(self) -> int | None:
        """A whole number or null."""
        return None if self.value is None else self.integer()

    def choice(self, values: Mapping[str, _T]) -> _T:
        """What one of the given strings stands for."""
        if not isinstance(self.value, str) or self.value not in values:
            self.fail(f"one of {', '.join(map(repr, values))}")
        return values[self.value]
