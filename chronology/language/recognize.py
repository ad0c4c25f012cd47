"""Finding time expressions in a text and reading each where it stands."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from chronology.axis import gregorian
from chronology.axis.gregorian import Granularity
from chronology.dates.border import Datelike
from chronology.language import bounds, lexicon, vetoes
from chronology.language.candidates import runs
from chronology.language.context import tense_at
from chronology.language.evaluate import evaluate
from chronology.language.frame import Frame
from chronology.language.grammar import Parse
from chronology.language.lexicon import Lexicon
from chronology.language.mention import Bound, Direction, Mention, Tense, Unresolved
from chronology.language.operators import Bare, CalendarField, In, Length, Rolling, This, Expression, Amount
from chronology.language.place import Place, cell_place
from chronology.language.policy import NEWS, Policy
from chronology.language.reference import Reference
from chronology.language.sentences import split_sentences
from chronology.language.story import is_about_results
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
    results = is_about_results(tokens, words)
    quarter = None
    if results:
        quarter = cell_place(gregorian.index(ref.now, Granularity.QUARTER) - 1, Granularity.QUARTER)
    at = -1
    found = []
    floor = 0
    suspended = False
    for parse in parses:
        while at < 0 or sentences[at].last <= parse.start:
            at += 1
            suspended = False
        s = sentences[at]
        prep = bounds.before(tokens, parse.start, words.bounds, max(floor, s.first))
        first = prep.first if prep else parse.start
        tense = tense_at(tokens, s, first, parse.stop, words)
        expr = parse.value
        if isinstance(expr, This) and expr.what is Granularity.YEAR and parse.stop < len(tokens) and words.has("ended", tokens[parse.stop].lower):
            expr = Length(Amount(Granularity.YEAR, 1, 1, "1"))
        result = evaluate(expr, evolve(frame, tense=tense, bound=prep.bound if prep else Bound.NONE, quarter=None if suspended else quarter))
        start, stop = tokens[parse.start].start, tokens[parse.stop - 1].stop
        bound = prep.bound if prep else Bound.NONE
        btext = text[tokens[prep.first].start : tokens[prep.last - 1].stop] if prep else ""
        if isinstance(expr, Length) and results and expr.amount.unit in (Granularity.MONTH, Granularity.YEAR) and expr.amount.low>3:
            suspended = True
        if isinstance(result, Place):
            still = ref.now if tense not in (Tense.PAST, Tense.PAST_PERFECT) else None
            date = bounds.bounded(result, bound, still)
            anchor, direction = result.anchor, result.direction
            if not result.timex.value.startswith(("P", "X")) and (result.lower is not None):
                frame = frame.after(result)
            if results and result.unit is Granularity.QUARTER and isinstance(expr, Bare | In) and result.end > ref.now - 400*86400:
                quarter = result
                suspended = False
        else:
            date = Unresolved(result.reason, result.detail)
            anchor, direction = "", Direction.NONE
        found.append(
            Mention(start, stop, text[start:stop], expr, date, result.timex, parse.rule,
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
