"""What a text says of the order of its claims: "had languished since 2020", then "its revival"."""

from collections.abc import Iterator, Sequence
from typing import Final

from chronology.events.claim import Claim, Constraint
from chronology.events.told import Told
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound, Tense
from chronology.language.tokens import Token
from chronology.reasoning.allen import Relation, RelationSet

#: Ended while the other went on, or just as it began.
ENDED_WITH: Final = RelationSet.of(Relation.MEETS, Relation.OVERLAPS, Relation.FINISHED_BY)
#: How many sentences a state and what ended it may lie apart.
_NEAR: Final = 2


def orderings(
    tokens: Sequence[Token], told: Sequence[Told], claims: Sequence[Claim], words: Lexicon
) -> Iterator[Constraint]:
    """The constraints that a text puts on the claims made from it.

    A state in the past perfect ("the agreement had languished since 2020") was over by what is told
    next. It ended with a turn such as a revival or a renewal, told of the same thing nearby.

    Args:
        tokens: Those of the whole text.
        told: Its dated mentions.
        claims: The claim made from each of them.
        words: The language.
    """
    for state, state_claim in zip(told, claims, strict=True):
        if state.mention.bound is not Bound.SINCE or state.mention.tense is not Tense.PAST_PERFECT:
            continue
        turns = [
            (abs(turn.number - state.number), claim)
            for turn, claim in zip(told, claims, strict=True)
            if turn is not state and _ends(tokens, state, turn, words)
        ]
        if turns:
            _, turn_claim = min(turns, key=lambda pair: (pair[0], pair[1].start, pair[1].id))
            yield Constraint(
                state_claim.id,
                turn_claim.id,
                ENDED_WITH,
                turn_claim.quote,
                turn_claim.source.name,
            )


def _ends(tokens: Sequence[Token], state: Told, turn: Told, words: Lexicon) -> bool:
    """Whether a clause tells of a turn, near a state and of the same thing."""
    if abs(turn.number - state.number) > _NEAR or turn.mention.bound not in (Bound.NONE, Bound.AT):
        return False
    told = _words(tokens, turn)
    if not any(words.has("turning", word) for word in told):
        return False
    return bool(_topics(_words(tokens, state), words) & _topics(told, words))


def _words(tokens: Sequence[Token], item: Told) -> list[str]:
    return [
        token.lower
        for span in item.clause.spans
        for number, token in enumerate(tokens[span.first : span.last], span.first)
        if token.kind == "word" and not item.phrase.first <= number < item.phrase.last
    ]


def _topics(told: Sequence[str], words: Lexicon) -> set[str]:
    """The words that tell what is spoken of."""
    return {
        word
        for word in told
        if not words.has("stop_words", word) and not words.has("turning", word)
    }
