"""The time expressions of a text as spans of tokens, before anything is counted from anywhere."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve, frozen

from chronology.language import bounds, vetoes
from chronology.language.bounds import Preposition
from chronology.language.candidates import runs
from chronology.language.constructions.shape import unit_of
from chronology.language.grammar import Parse
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound
from chronology.language.operators import Expression, Length, Range, Rolling, Shift
from chronology.language.sentences import Sentence
from chronology.language.tokens import Token


@frozen
class Spot:
    """One time expression in a text.

    Attributes:
        first: Its first token.
        last: The token after its last one.
        expression: What its words mean.
        rule: The construction that read it.
        sentence: The sentence that it is in.
        before: The preposition before it.
        after: The words after it that do the same, such as "onwards".
        whole: What it means with the words that TIMEX3 leaves out or has a tag of their own for.
        joined: Whether it is the second of two that mean something together.
    """

    first: int
    last: int
    expression: Expression
    rule: str
    sentence: Sentence
    before: Preposition | None = None
    after: Preposition | None = None
    whole: Range | Rolling | Shift | None = None
    joined: bool = False

    @property
    def bound(self) -> Bound:
        """What the words around it make of it; those after it are the more telling."""
        if self.after is not None and self.after.bound is not Bound.NONE:
            return self.after.bound
        return Bound.NONE if self.before is None else self.before.bound

    @property
    def outset(self) -> int:
        """The first token of its preposition, or its own."""
        return self.first if self.before is None else self.before.first


def spots(
    text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], words: Lexicon
) -> list[Spot]:
    """The time expressions of a text, in order, disjoint; a pair comes as two in a row."""
    found: list[Spot] = []
    number = 0
    for parse in parses(text, tokens, words):
        while sentences[number].last <= parse.start:
            number += 1
        floor = max(found[-1].last if found else 0, sentences[number].first)
        found += _split(tokens, _spot(tokens, parse, sentences[number], floor, words), words)
    return _paired(tokens, found, words)


def whole_spots(text: str, tokens: Sequence[Token], words: Lexicon) -> list[Spot]:
    """The expression that a phrase is, without vetoes; failing that, those found in it as text."""
    stop = len(tokens)
    while stop > 1 and words.has("clause_end", tokens[stop - 1].lower):
        stop -= 1
    sentence = Sentence(0, len(tokens), tokens[0].start, tokens[-1].stop)
    for run in runs(text, tokens, words):
        for start in range(run.first, run.last):
            before = bounds.before(tokens, start, words.bounds)
            if start and (before is None or before.first):
                continue
            for parse in run.parses(start):
                spot = _spot(tokens, parse, sentence, 0, words)
                end = spot.after.last if spot.after else spot.last
                if end == stop:
                    return list(_split(tokens, spot, words))
    return spots(text, tokens, [sentence], words)


def parses(text: str, tokens: Sequence[Token], words: Lexicon) -> Iterator[Parse]:
    """From left to right the longest expression at each place that no veto rejects."""
    floor = 0
    for run in runs(text, tokens, words):
        position = max(run.first, floor)
        while position < run.stop_at:
            taken = next(
                (p for p in run.parses(position) if vetoes.allowed(text, tokens, p, words)), None
            )
            if taken is None:
                position += 1
            else:
                yield taken
                position = floor = taken.stop


def _spot(
    tokens: Sequence[Token], parse: Parse, sentence: Sentence, floor: int, words: Lexicon
) -> Spot:
    start = parse.start + _is_compound(tokens, parse, words)
    return Spot(
        start,
        parse.stop,
        parse.value,
        parse.rule,
        sentence,
        bounds.before(tokens, start, words.bounds, floor),
        bounds.after(tokens, parse.stop, words.after_bounds),
    )


def _is_compound(tokens: Sequence[Token], parse: Parse, words: Lexicon) -> bool:
    """Whether it begins a compound, whose article is not its own: "the 30-day rate"."""
    last = parse.stop
    return (
        parse.stop - parse.start > 2
        and words.has("definite", tokens[parse.start].lower)
        and tokens[last - 2].lower == "-"
        and tokens[last - 2].start == tokens[last - 3].stop
        and last < len(tokens)
        and tokens[last].kind == "word"
        and not words.has("clause_end", tokens[last].lower)
        and not words.has("prepositions", tokens[last].lower)
    )


def _split(tokens: Sequence[Token], spot: Spot, words: Lexicon) -> tuple[Spot, ...]:
    """The parts of what was read as one, where TIMEX3 has a tag for each or leaves words out.

    These are the ends of a range; a length with the span that it is a part of, "[the first two
    weeks] of [May 2021]"; and one with what it is counted from, "[two days] after [Easter]", "[an
    hour] later".
    """
    whole = spot.expression
    inner = range(spot.first + 1, spot.last)
    if isinstance(whole, Range):
        at = next((n for n in inner if words.has("range_mark", tokens[n].lower)), None)
        first, last, bound = whole.first, whole.last, Bound.TO
    elif isinstance(whole, Rolling | Shift) and spot.rule in _COUNTED:
        at = next((n for n in inner if _ends_length(tokens, n, words)), None)
        first, last, bound = Length(whole.amount), whole.anchor, Bound.NONE
    else:
        return (spot,)
    if at is None:
        return (spot,)
    stop = at + 1
    while stop < spot.last and words.has("length_mark", tokens[stop].lower):
        stop += 1
    mark = Preposition(bound, at, stop)
    begun = evolve(spot, last=at, expression=first, after=None, whole=whole)
    if stop == spot.last:
        return (evolve(begun, after=mark),)
    return begun, evolve(spot, first=stop, expression=last, before=mark, joined=True)


#: Constructions of a length with what it is a part of or counted from.
_COUNTED: Final = (
    "first_of_span",
    "last_of_span",
    "shift_before",
    "shift_after",
    "shift_after_then",
)


def _ends_length(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a token is the "of" or "later" after a length, rather than one within it."""
    if words.has("shift_mark", tokens[at].lower):
        return True
    return words.has("length_mark", tokens[at].lower) and any(
        slot in ("unit", "plural") for slot, _ in words.senses_of(tokens[at - 1])
    )


def _is_range(first: Spot, last: Spot, listed: str) -> bool:
    """Whether two expressions with a mark between them are the ends of a range.

    After "from" and "between" they are. Without, their units must be the same: in "this year
    through August" and "a revision Friday to December's figures" nothing goes on until the other.
    """
    if first.bound is Bound.FROM:
        return True
    unit = unit_of(first.expression)
    return listed == "always" and unit is not None and unit is unit_of(last.expression)


def _paired(tokens: Sequence[Token], found: list[Spot], words: Lexicon) -> list[Spot]:
    """Neighbours that make a range: "from June to August", "Monday through Thursday"."""
    for number in range(len(found) - 1):
        first, last = found[number], found[number + 1]
        if first.whole is not None or first.joined or last.whole is not None or last.joined:
            continue
        if first.sentence != last.sentence or first.after is not None:
            continue
        between = tuple(token.lower for token in tokens[first.last : last.first])
        listed = words.range_marks.get(between)
        if listed is None or not _is_range(first, last, listed):
            continue
        both = Range(first.expression, last.expression)
        mark = Preposition(Bound.TO, first.last, last.first)
        found[number] = evolve(first, whole=both)
        found[number + 1] = evolve(last, before=mark, joined=True)
    return found
