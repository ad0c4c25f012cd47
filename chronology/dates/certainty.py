"""The four answers to a question about dates that are not known exactly."""

from enum import IntEnum
from typing import NoReturn


class Certainty(IntEnum):
    """The answer to a question about dates that are not known exactly.

    CERTAIN: no reading of the sources contradicts it. LIKELY: it holds for all that the words
    suggest (the core). POSSIBLE: some reading allows it. IMPOSSIBLE: none does. An answer has no
    truth value, so that a maybe cannot pass for a yes; compare it: ``answer is CERTAIN``, or
    ``answer >= LIKELY``.
    """

    IMPOSSIBLE = 0
    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3

    def __bool__(self) -> NoReturn:
        raise TypeError(f"{self.name} is no truth value: compare it, as in `answer is CERTAIN`")
