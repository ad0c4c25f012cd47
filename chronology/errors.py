"""The error tree.

::

    ChronologyError(Exception)
    ├─ NotationError(ValueError)          formal text is malformed: .text .position .expected
    │  ├─ EdtfError                       EDTF / ISO 8601-2
    │  ├─ GedcomError                     a GEDCOM date value
    │  ├─ TimexError                      a TIMEX3 value
    │  ├─ SchemaError                     our JSON: a record that does not fit the published schema
    │  └─ LexiconError                    a language file: .file .key
    ├─ ImpossibleDateError(ValueError)    31 April, month 13
    ├─ EmptyIntervalError(ValueError)     lower >= upper, or bounds that leave nothing
    ├─ OutOfRangeError(OverflowError)     datetime and pendulum stop at the years 1..9999
    ├─ ReferenceDateError(ValueError)     no reference date, or one that is no date
    └─ SourceError(ValueError)            an article that cannot be read

Formal text raises; prose never does (it gives ``Unresolved``). Contradicting sources are data.
"""


class ChronologyError(Exception):
    """Base of every error that this library raises on purpose."""


class NotationError(ChronologyError, ValueError):
    """Formal text is malformed.

    Attributes:
        text: The whole text that was read.
        position: Where reading stopped, in code points from 0.
        expected: What would have been right there.
    """

    def __init__(self, text: str, position: int, expected: str) -> None:
        self.text = text
        self.position = position
        self.expected = expected
        super().__init__(f"expected {expected} at position {position} of {text!r}")

    def __reduce__(self) -> tuple[type["NotationError"], tuple[str, int, str]]:
        return type(self), (self.text, self.position, self.expected)


class EdtfError(NotationError):
    """An EDTF (ISO 8601-2:2019) text is malformed."""


class GedcomError(NotationError):
    """A GEDCOM date value is malformed, or names a day that its calendar has not."""


class TimexError(NotationError):
    """A TIMEX3 value is malformed, or names a day that no calendar has."""


class SchemaError(NotationError):
    """A JSON record does not fit the published schema; ``text`` is the path of the bad value."""


class LexiconError(ChronologyError, ValueError):
    """A language file is not usable.

    Attributes:
        file: The file's name.
        key: The dotted key at fault.
        reason: What is wrong with it.
    """

    def __init__(self, file: str, key: str, reason: str) -> None:
        self.file = file
        self.key = key
        self.reason = reason
        super().__init__(f"{file}: {key}: {reason}")

    def __reduce__(self) -> tuple[type["LexiconError"], tuple[str, str, str]]:
        return type(self), (self.file, self.key, self.reason)


class ImpossibleDateError(ChronologyError, ValueError):
    """A day, month or time that no calendar has, such as 31 April."""


class EmptyIntervalError(ChronologyError, ValueError):
    """An interval or a set of bounds that contains nothing."""


class OutOfRangeError(ChronologyError, OverflowError):
    """A tick cannot be shown as ``datetime`` or pendulum, which know the years 1..9999 only."""


class ReferenceDateError(ChronologyError, ValueError):
    """There is no reference date, or what was given as one is not a date."""


class SourceError(ChronologyError, ValueError):
    """An article cannot be read."""
