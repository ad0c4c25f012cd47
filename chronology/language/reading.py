"""Reading the time expressions of one text in their order: each may count from those before it."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from chronology.dates.fuzzy import FuzzyDate
from chronology.language import bounds
from chronology.language.context import Verb, verb_at
from chronology.language.evaluate import evaluate, evaluate_range
from chronology.language.frame import Frame
from chronology.language.kinds import is_narrative
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound, Direction, Mention, Reason, Tense, Unresolved
from chronology.language.neighbours import Read, in_place
from chronology.language.operators import Expression, Length, Range, Rolling
from chronology.language.place import Place, Unplaced
from chronology.language.policy import Policy
from chronology.language.reference import Reference
from chronology.language.results import Results, results_of
from chronology.language.sentences import Sentence
from chronology.language.spot import Spot
from chronology.language.tokens import Token

_NOT_COUNTED: Final = ("", Direction.NONE)
#: Tenses in which what began then need not be so any more.
_OVER: Final = (Tense.PAST, Tense.PAST_PERFECT)


class Reader:
    """Reads the spots of one text; it lives for one call and remembers what was spoken of."""

    __slots__ = (
        "_frame",
        "_previous",
        "_results",
        "_sentence",
        "_verb",
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
        #: The verb of everything, if the caller knows it.
        self._verb = None if tense is None else Verb(tense, near=True)
        self._results: Results | None = results_of(tokens, words, reference.now)
        self._sentence: Sentence | None = None
        self._previous: Read | None = None

    def read(self, spots: Sequence[Spot]) -> list[Mention]:
        """The mentions of all spots."""
        found: list[Mention] = []
        reference, narrative = self._frame.reference, self._frame.policy.narrative
        if narrative is None and len(spots) > 1:  # nothing was told before the only one
            told = (spot.expression for spot in spots if spot.bound is not Bound.SINCE)
            narrative = is_narrative(told, reference)
        if narrative:
            self._frame = evolve(self._frame, narrative=True)
        for number, spot in enumerate(spots):
            if spot.joined:
                continue
            if number + 1 < len(spots) and spots[number + 1].joined:
                found += self._read_pair(spot, spots[number + 1], len(found))
            else:
                found.append(self._read(spot))
        return found

    def _read(self, spot: Spot) -> Mention:
        frame, expression = self._framed(spot)
        result = evaluate(expression, frame)
        if isinstance(spot.expression, Length):
            # TIMEX3 knows the words as a length, wherever it may lie.
            result = evolve(result, timex=evaluate(spot.expression, frame).timex)
        self._remember(spot, expression, result)
        self._speak_of(expression, result)
        counted = spot.whole is None and isinstance(spot.expression, Length)
        date = _date(result, Bound.NONE if counted else spot.bound, frame)
        return self._mention(spot, expression, date, result, frame)

    def _read_pair(self, first: Spot, last: Spot, number: int) -> tuple[Mention, Mention]:
        """The two parts of one time; each has the date of the whole."""
        frame, expression = self._framed(first)
        if isinstance(first.whole, Range):
            parts = evaluate_range(first.whole, frame)
            date = _date_of_range(*parts, first.bound)
            self._speak_of(first.expression, parts[0])
            self._speak_of(last.expression, parts[1])
        else:
            assert first.whole is not None  # noqa: S101 - the caller has looked
            whole = evaluate(first.whole, frame)
            date = _date(whole, first.bound, frame)
            whole = evolve(whole, timex=evaluate(first.expression, frame).timex)
            parts = whole, evaluate(last.expression, frame)
            self._speak_of(last.expression, parts[1])
            self._speak_of(first.whole, whole)
        self._remember(first, first.expression, parts[0])
        self._remember(last, last.expression, parts[1])
        return (
            evolve(self._mention(first, expression, date, parts[0], frame), partner=number + 1),
            evolve(self._mention(last, last.expression, date, parts[1], frame), partner=number),
        )

    def _framed(self, spot: Spot) -> tuple[Frame, Expression]:
        """What a spot is read against, and its expression as its neighbours make it."""
        if spot.sentence != self._sentence:
            self._sentence = spot.sentence
            self._results = self._results and self._results.in_new_sentence()
        verb = self._verb
        if verb is None:
            verb = verb_at(
                self.tokens, spot.sentence, spot.outset, spot.first, spot.last, self.words
            )
        expression = in_place(spot, self.tokens, self.words, verb.tense, self._previous)
        period = None if self._results is None else self._results.period
        known = self._frame
        frame = Frame(
            known.reference, known.policy, verb, spot.bound, known.spoken, period, known.narrative
        )
        return frame, expression

    def _remember(self, spot: Spot, expression: Expression, result: Place | Unplaced) -> None:
        self._previous = Read(spot.last, result)
        if self._results is not None:
            after = self.tokens[spot.last].lower if spot.last < len(self.tokens) else ""
            ended = self.words.has("ended", after)
            self._results = self._results.after(expression, result, ended=ended)

    def _speak_of(self, expression: Expression, result: Place | Unplaced) -> None:
        """What "later" and "that day" count from, from here on; no length and no span up to now."""
        if not isinstance(result, Place) or result.lower is None:
            return
        if not isinstance(expression, Length | Rolling):
            self._frame = self._frame.after(result)

    def _mention(
        self,
        spot: Spot,
        expression: Expression,
        date: FuzzyDate | Unresolved,
        result: Place | Unplaced,
        frame: Frame,
    ) -> Mention:
        start, stop = self.tokens[spot.first].start, self.tokens[spot.last - 1].stop
        said = spot.after or spot.before
        return Mention(
            start,
            stop,
            self.text[start:stop],
            expression,
            date,
            result.timex,
            spot.rule,
            *((result.anchor, result.direction) if isinstance(result, Place) else _NOT_COUNTED),
            spot.bound,
            "" if said is None else self._words(said.first, said.last),
            tense=frame.tense,
            offset=self._offset(result),
        )

    def _offset(self, result: Place | Unplaced) -> int | None:
        shown = result.offset if isinstance(result, Place) else None
        return self._frame.reference.offset if shown is None else shown

    def _words(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[last - 1].stop]


def _date(result: Place | Unplaced, bound: Bound, frame: Frame) -> FuzzyDate | Unresolved:
    if isinstance(result, Unplaced):
        return Unresolved(result.reason, result.detail)
    over = frame.tense in _OVER
    if bound is Bound.SINCE and frame.tense is Tense.PAST:
        over = frame.verb.finite  # "closed since March" has a participle
    return bounds.bounded(result, bound, None if over else frame.reference.now)


def _date_of_range(
    first: Place | Unplaced, last: Place | Unplaced, bound: Bound
) -> FuzzyDate | Unresolved:
    if isinstance(first, Unplaced):
        return Unresolved(first.reason, first.detail)
    if isinstance(last, Unplaced):
        return Unresolved(last.reason, last.detail)
    pair = bounds.some_time_between if bound is Bound.BETWEEN else bounds.ranged
    date = pair(first, last)
    return date or Unresolved(Reason.IMPOSSIBLE, "the range ends before it begins")
