"""The numbers of a phrase: every one has to be accounted for, or dateparser has passed it over."""

import re
from typing import Final

from attrs import evolve

from chronology.adapters.dateparser_call import Answer, Question
from chronology.adapters.dateparser_words import is_unspaced

_NUMBER: Final = re.compile(r"\d+")
_LETTER: Final = r"[^\W\d_]"
#: A date that is counted has an amount or two, and a clock time.
_MOST: Final = 6


class Numbers:
    """The numbers of a phrase that no field has been found for yet."""

    __slots__ = ("left",)

    def __init__(self, phrase: str) -> None:
        self.left: list[str] = _NUMBER.findall(phrase)

    def take(self, *values: int, digits: range = range(1, 3)) -> str:
        """One of the values as it is written, in so many digits; it is not left then. Or empty."""
        for number in self.left:
            if len(number) in digits and int(number) in values:
                self.left.remove(number)
                return number
        return ""


def is_month(number: str, question: Question, *, of_year: bool) -> bool:
    """Whether a number without a day may be a month: in "05/2020", not in "5 years" and "h1 2020".

    Args:
        number: The number as it is written.
        question: The phrase that it is in.
        of_year: Whether the phrase has a year.
    """
    if is_unspaced(question.language):
        return True  # it stands right before the sign for "month"
    glued = re.search(rf"{_LETTER}{number}(?!\d)|(?<!\d){number}{_LETTER}", question.phrase)
    return of_year and glued is None


def ignores_a_number(question: Question, answer: Answer) -> bool:
    """Whether an answer is the same whatever a number of the phrase is, or counts nothing.

    "Yesterday 12" and "3 days ago 2020" are read as "yesterday" and "3 days ago".
    """
    found = list(_NUMBER.finditer(question.phrase))
    if len(found) > _MOST:
        return True
    for number in found:
        value = int(number[0])
        if value == 0 and ":" not in question.phrase:
            return True
        before, after = question.phrase[: number.start()], question.phrase[number.end() :]
        other = evolve(question, phrase=f"{before}{value + 1}{after}")
        if other.ask("relative-time") == answer:
            return True
    return False
