"""Stories of business results: which quarter, or longer period, they speak of without naming it."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity, Tick
from chronology.language.lexicon import Lexicon
from chronology.language.operators import Bare, Expression, In, Length
from chronology.language.place import Place, Unplaced, cell_at, cell_place
from chronology.language.tokens import Token

#: Share of words of business results among all words from which a story is about results. In three
#: quarters of TimeBank nearly all stories above it are, and none below it compares quarters.
_SHARE: Final = 0.012
#: A quarter that is spoken of for comparison lies further back than this many days.
_RECENT: Final = 400
#: The fewest months of a period that results are told of instead of a quarter: "the nine months".
_LONG: Final = 4


@frozen
class Results:
    """What a story of results has spoken of so far.

    Attributes:
        now: The reference.
        quarter: The quarter that it is about: at first the latest that has ended.
        long: Whether the sentence being read speaks of a longer period instead.
    """

    now: Tick
    quarter: Place
    long: bool = False

    @property
    def period(self) -> Place:
        """What "a year ago" is a year before: the quarter, or the year of the longer period."""
        return cell_at(self.quarter.first, Granularity.YEAR) if self.long else self.quarter

    def in_new_sentence(self) -> "Results":
        """What is spoken of when a sentence begins."""
        return evolve(self, long=False)

    def after(
        self, expression: Expression, result: Place | Unplaced, *, ended: bool = False
    ) -> "Results":
        """What is spoken of once an expression has been read.

        A quarter that is stated, that is over and that is recent is the one from there on; one
        further back is there for comparison, one to come for the outlook.

        Args:
            expression: What was read.
            result: What it came to.
            ended: Whether "ended" follows: a quarter of a fiscal year need not be over by the
                calendar.
        """
        if isinstance(expression, Length):
            amount = expression.amount
            months = amount.low * 12 if amount.unit is Granularity.YEAR else amount.low
            counted = amount.unit in (Granularity.MONTH, Granularity.YEAR)
            return evolve(self, long=self.long or (counted and months >= _LONG))
        if isinstance(result, Unplaced) or not isinstance(expression, Bare | In):
            return self
        recent = self.now - _RECENT * DAY_TICKS < result.end
        if result.unit is Granularity.QUARTER and recent and (ended or result.end <= self.now):
            return evolve(self, quarter=result, long=False)
        return self


def results_of(tokens: Sequence[Token], lexicon: Lexicon, now: Tick) -> Results | None:
    """Where a story of business results begins to speak of; ``None`` for any other text."""
    words = [token.lower for token in tokens]
    if not any(lexicon.has("reporting_period", word) for word in words):
        return None
    told = sum(lexicon.has("results", word) for word in words)
    if told < _SHARE * len(words):
        return None
    number = gregorian.index(now, Granularity.QUARTER) - 1
    return Results(now, cell_place(number, Granularity.QUARTER))
