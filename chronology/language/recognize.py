"""Finding time expressions in a text and reading each where it stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import evolve

from chronology.dates.border import Datelike
from chronology.dates.fuzzy import FuzzyDate
from chronology.language import bounds, lexicon, vetoes
from chronology.language.bounds import Preposition
from chronology.language.candidates import runs
from chronology.language.context import Tense, tense_at
from chronology.language.evaluate import Frame, evaluate
from chronology.language.grammar import Parse
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound, Mention, Unresolved
from chronology.language.place import Place, Unplaced
from chronology.language.policy import NEWS, Policy
from chronology.language.reference import Reference
from chronology.language.sentences import Sentence, split_sentences
from chronology.language.tokens import Token


def find(
    text: str,
    reference: Reference | Datelike,
    *,
    language: str = "en",
    policy: Policy = NEWS,
) -> list[Mention]:
    """The time expressions of a text, in order, with disjoint spans."""
    words = lexicon.load(language)
    tokens = words.tokenizer.tokens(text)
    parses = list(spot(text, tokens, words))
    if not parses:
        return []
    sentences = split_sentences(text, tokens, words.evidence["starters"])
    ref = Reference.of(reference)
    frame = Frame(ref, policy)
    at = 0
    found = []
    floor = 0
    for parse in parses:
        while sentences[at].last <= parse.start:
            at += 1
        s = sentences[at]
        prep = bounds.before(tokens, parse.start, words.bounds, max(floor, s.first))
        first = prep.first if prep else parse.start
        tense = tense_at(tokens, s, first, parse.stop, words)
        result = evaluate(parse.value, evolve(frame, direction=tense.direction))
        start, stop = tokens[parse.start].start, tokens[parse.stop - 1].stop
        bound = prep.bound if prep else Bound.NONE
        btext = text[tokens[prep.first].start : tokens[prep.last - 1].stop] if prep else ""
        if isinstance(result, Place):
            still = ref.now if tense not in (Tense.PAST, Tense.PAST_PERFECT) else None
            date = bounds.bounded(result, bound, still)
            anchor, direction = result.anchor, result.direction
            if not result.timex.value.startswith(("P", "X")) and (result.lower is not None):
                frame = evolve(frame, narrative=result)
        else:
            date = Unresolved(result.reason, result.detail)
            anchor, direction = "", tense.direction
        found.append(
            Mention(start, stop, text[start:stop], parse.value, date, result.timex, parse.rule,
                    anchor, direction, bound, btext)
        )
        floor = parse.stop
    return found


def spot(text: str, tokens: Sequence[Token], words: Lexicon) -> Iterator[Parse]:
    floor = 0
    for run in runs(text, tokens, words):
        position = max(run.first, floor)
        while position < run.stop_at:
            for parse in run.parses(position):
                if vetoes.allowed(text, tokens, parse, words):
                    yield parse
                    position = floor = parse.stop
                    break
            else:
                position += 1
