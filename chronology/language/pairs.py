"""Expressions that belong together: the ends of a range, a length and its span, a list of dates."""

from collections.abc import Sequence
from typing import Final

from attrs import evolve

from chronology.language.bounds import Preposition
from chronology.language.completion import completed, is_of_year
from chronology.language.constructions.shape import unit_of
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound
from chronology.language.operators import Length, Range, Rolling, Shift
from chronology.language.spot import Spot
from chronology.language.tokens import Token


def split(tokens: Sequence[Token], spot: Spot, words: Lexicon) -> tuple[Spot, ...]:
    """The parts of what was read as one, where TIMEX3 has a tag for each or leaves words out.

    These are the ends of a range; a length with the span that it is a part of, "[the first two
    weeks] of [May 2021]"; and one with what it is counted from, "[two days] after [Easter]", "[an
    hour] later".
    """
    whole = spot.expression
    inner = range(spot.first + 1, spot.last)
    if isinstance(whole, Range):
        marks = [n for n in inner if words.has("range_mark", tokens[n].lower)]
        spelled = [n for n in marks if tokens[n].kind == "word"]
        at = next(iter(spelled or marks), None)
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
    if first.bound in (Bound.FROM, Bound.BETWEEN):
        return True
    unit = unit_of(first.expression)
    return listed == "always" and unit is not None and unit is unit_of(last.expression)


def paired(tokens: Sequence[Token], found: list[Spot], words: Lexicon) -> list[Spot]:
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


def shared(tokens: Sequence[Token], found: list[Spot], words: Lexicon) -> list[Spot]:
    """Members of a list with the year that only the last of them names: "3 May and 5 June 2010".

    From the last to the first, so that it reaches all of "May, June and July 2010".
    """
    for number in range(len(found) - 2, -1, -1):
        first, last = found[number], found[number + 1]
        between = tokens[first.last : last.first]
        if not between or not all(words.has("list_mark", token.lower) for token in between):
            continue
        if (
            first.sentence == last.sentence
            and is_of_year(first.expression)
            and unit_of(first.expression) is unit_of(last.expression)
        ):
            found[number] = evolve(first, expression=completed(first.expression, last.expression))
    return found
