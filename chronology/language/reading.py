"""Reading the time expressions of one text in their order: each may count from those before it."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import DAY_TICKS, Granularity
from chronology.dates.fuzzy import FuzzyDate
from chronology.language import bounds
from chronology.language.context import tense_at
from chronology.language.evaluate import evaluate, evaluate_range
from chronology.language.frame import Frame
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound, Direction, Mention, Reason, Tense, Unresolved
from chronology.language.operators import (
    Amount,
    Bare,
    Expression,
    In,
    Length,
    Now,
    Origin,
    Range,
    Rolling,
    Shift,
    This,
)
from chronology.language.place import Place, Unplaced, cell_place
from chronology.language.policy import Policy
from chronology.language.reference import Reference
from chronology.language.sentences import Sentence
from chronology.language.spots import Spot
from chronology.language.story import is_about_results
from chronology.language.tokens import Token

_THE_YEAR: Final = This(Granularity.YEAR, Origin.DOCUMENT)
_ONE_YEAR: Final = Amount(Granularity.YEAR, 1, 1, "1")
#: A quarter that is spoken of for comparison lies further back than this many days.
_RECENT: Final = 400
#: The fewest months of a period that results are told of instead of a quarter: "the nine months".
_LONG_PERIOD: Final = 4
#: Tenses in which what began "since 2020" need not be so any more.
_LOOKING_AHEAD: Final = (Tense.NONE, Tense.FUTURE, Tense.CONDITIONAL)
_NOT_COUNTED: Final = ("", Direction.NONE)
_OVER: Final = (Tense.PAST, Tense.PAST_PERFECT)


class Reader:
    """Reads the spots of one text; it lives for one call and remembers what was spoken of."""

    __slots__ = (
        "_frame",
        "_period",
        "_quarter",
        "_results",
        "_sentence",
        "_tense",
        "text",
        "tokens",
        "words",
    )

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        words: Lexicon,
        reference: Reference,
        policy: Policy,
        tense: Tense | None = None,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.words = words
        self._frame = Frame(reference, policy)
        #: The tense of everything, if the caller knows it.
        self._tense = tense
        self._results = is_about_results(tokens, words)
        #: The quarter that a story of results is about: at first the latest that has ended.
        self._quarter: Place | None = None
        if self._results:
            number = gregorian.index(reference.now, Granularity.QUARTER) - 1
            self._quarter = cell_place(number, Granularity.QUARTER)
        #: The sentence being read, and whether it speaks of a longer period than the quarter.
        self._sentence: Sentence | None = None
        self._period = False

    def read(self, spots: Sequence[Spot]) -> list[Mention]:
        """The mentions of all spots."""
        found: list[Mention] = []
        for number, spot in enumerate(spots):
            if spot.joined:
                continue
            if spot.whole is None:
                found.append(self._read(spot))
            else:
                found += self._read_pair(spot, spots[number + 1], len(found))
        return found

    def _read(self, spot: Spot) -> Mention:
        frame, expression = self._framed(spot)
        result = evaluate(expression, frame)
        if isinstance(spot.expression, Length) and isinstance(result, Place):
            stated = evaluate(spot.expression, frame)
            result = evolve(result, timex=stated.timex)  # TIMEX3 knows the words as a length
        self._remember(expression, result)
        bound = Bound.NONE if isinstance(spot.expression, Length) else spot.bound
        return self._mention(spot, _date(result, bound, frame), result, frame)

    def _read_pair(self, first: Spot, last: Spot, number: int) -> tuple[Mention, Mention]:
        """The two parts of one time; each has the date of the whole."""
        frame, _ = self._framed(first)
        if isinstance(first.whole, Range):
            parts = evaluate_range(first.whole, frame)
            date = _date_of_range(*parts)
        else:
            assert first.whole is not None  # noqa: S101 - the caller has looked
            parts = evaluate(first.whole, frame), evaluate(last.expression, frame)
            date = _date(parts[0], first.bound, frame)
        self._remember(first.expression, parts[0])
        self._remember(last.expression, parts[1])
        return (
            evolve(self._mention(first, date, parts[0], frame), partner=number + 1),
            evolve(self._mention(last, date, parts[1], frame), partner=number),
        )

    def _framed(self, spot: Spot) -> tuple[Frame, Expression]:
        """What a spot is read against, and its expression as its neighbours make it."""
        if spot.sentence != self._sentence:
            self._sentence, self._period = spot.sentence, False
        tense = self._tense
        if tense is None:
            tense = tense_at(self.tokens, spot.sentence, spot.first, spot.last, self.words)
        quarter = None if self._period else self._quarter
        expression = spot.expression
        if expression == _THE_YEAR and self._is_followed_by(spot, "ended"):
            expression = Length(_ONE_YEAR)
        elif isinstance(expression, Length):
            expression = self._ahead(spot, expression, tense)
        frame = evolve(self._frame, tense=tense, bound=spot.bound, quarter=quarter)
        return frame, expression

    def _ahead(self, spot: Spot, length: Length, tense: Tense) -> Expression:
        """What a length is after "in" when its verb looks ahead: "opens in two weeks"."""
        if spot.before is None or tense not in _LOOKING_AHEAD:
            return length
        word = self.tokens[spot.before.last - 1].lower
        if self.words.has("within", word):
            return Rolling(length.amount, 1, Now())
        ahead = self.words.has("ahead", word) or spot.bound is Bound.AFTER
        return Shift(length.amount, 1, Now()) if ahead else length

    def _is_followed_by(self, spot: Spot, evidence: str) -> bool:
        return spot.last < len(self.tokens) and self.words.has(
            evidence, self.tokens[spot.last].lower
        )

    def _remember(self, expression: Expression, result: Place | Unplaced) -> None:
        if isinstance(expression, Length) and self._results:
            amount = expression.amount
            months = amount.low * 12 if amount.unit is Granularity.YEAR else amount.low
            long = amount.unit in (Granularity.MONTH, Granularity.YEAR)
            self._period = self._period or (long and months >= _LONG_PERIOD)
        if isinstance(result, Unplaced):
            return
        if result.timex.type != "DURATION" and result.lower is not None:
            self._frame = self._frame.after(result)
        stated = isinstance(expression, Bare | In) and result.unit is Granularity.QUARTER
        oldest = self._frame.reference.now - _RECENT * DAY_TICKS
        if self._results and stated and result.end > oldest:
            self._quarter, self._period = result, False

    def _mention(
        self, spot: Spot, date: FuzzyDate | Unresolved, result: Place | Unplaced, frame: Frame
    ) -> Mention:
        start, stop = self.tokens[spot.first].start, self.tokens[spot.last - 1].stop
        said = spot.after or spot.before
        return Mention(
            start,
            stop,
            self.text[start:stop],
            spot.expression,
            date,
            result.timex,
            spot.rule,
            *((result.anchor, result.direction) if isinstance(result, Place) else _NOT_COUNTED),
            spot.bound,
            "" if said is None else self._words(said.first, said.last),
            tense=frame.tense,
        )

    def _words(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[last - 1].stop]


def _date(result: Place | Unplaced, bound: Bound, frame: Frame) -> FuzzyDate | Unresolved:
    if isinstance(result, Unplaced):
        return Unresolved(result.reason, result.detail)
    return bounds.bounded(result, bound, None if frame.tense in _OVER else frame.reference.now)


def _date_of_range(first: Place | Unplaced, last: Place | Unplaced) -> FuzzyDate | Unresolved:
    if isinstance(first, Unplaced):
        return Unresolved(first.reason, first.detail)
    if isinstance(last, Unplaced):
        return Unresolved(last.reason, last.detail)
    date = bounds.ranged(first, last)
    return date or Unresolved(Reason.IMPOSSIBLE, "the range ends before it begins")
