"""The time expressions of a text as spans of tokens, before anything is counted from anywhere."""

from collections.abc import Iterator, Sequence

from chronology.language import bounds, vetoes
from chronology.language.candidates import runs
from chronology.language.grammar import Parse
from chronology.language.lexicon import Lexicon
from chronology.language.pairs import paired, shared, split
from chronology.language.sentences import Sentence
from chronology.language.spot import Spot
from chronology.language.tokens import Token


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
        found += split(tokens, _spot(tokens, parse, sentences[number], floor, words), words)
    return paired(tokens, shared(tokens, found, words), words)


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
                    return list(split(tokens, spot, words))
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
