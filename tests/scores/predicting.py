"""Mentions in the form that the phrase scorer takes."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from chronology.axis.gregorian import Tick, iso_text
from chronology.dates.fuzzy import FuzzyDate
from chronology.language.mention import Bound, Mention
from chronology.language.policy import NEWS, Lean, Policy
from chronology.language.recognize import find
from chronology.language.resolve import resolve_mentions

OPEN_START = (Bound.BEFORE, Bound.BY, Bound.UNTIL)
OPEN_END = (Bound.SINCE, Bound.FROM, Bound.AFTER)
#: A source that always looks one way, as policies.
LEANS = {
    "future": evolve(NEWS, weekday=Lean.FUTURE, month=Lean.FUTURE),
    "nearest": evolve(NEWS, weekday=Lean.NEAREST, month=Lean.NEAREST),
}


def predict(case: dict[str, Any], *, whole_text: bool) -> dict[str, Any]:
    """A prediction for a case: from its whole text, or from its phrase and what is known of it."""
    reference = case["reference"] + (case.get("tz") or "")
    if whole_text:
        return _prediction(case, find(case["text"], reference), 0)
    first, last = case.get("span") or (0, len(case["text"]))
    lean = case.get("direction")
    tense = case.get("tense") or (lean if lean in ("past", "future") else None)
    policy: Policy = LEANS.get(lean or "", NEWS)
    phrase = case["text"][first:last]
    return _prediction(case, resolve_mentions(phrase, reference, tense=tense, policy=policy), first)


def _prediction(case: dict[str, Any], mentions: Sequence[Mention], shift: int) -> dict[str, Any]:
    results = [
        _result(mention, mentions, shift)
        for number, mention in enumerate(mentions)
        if mention.partner is None or mention.partner > number
    ]
    return {"id": case["id"], "results": [result for result in results if result]}


def _result(mention: Mention, mentions: Sequence[Mention], shift: int) -> dict[str, Any]:
    stop = mention.stop if mention.partner is None else mentions[mention.partner].stop
    result: dict[str, Any] = {"span": [mention.start + shift, stop + shift]}
    if not isinstance(mention.date, FuzzyDate):
        kind = {"DURATION": "duration", "SET": "set"}.get(mention.timex.type)
        if kind is None:
            return {}
        return {**result, "kind": kind, "timex": mention.timex.value, kind: mention.timex.value}
    alone = mention.partner is None
    span = mention.date.likely_span
    return {
        **result,
        "kind": "date",
        "start": _stamp(None if alone and mention.bound in OPEN_START else span.lower),
        "end": _stamp(None if alone and mention.bound in OPEN_END else span.upper),
        "grain": mention.date.granularity.name.lower(),
        "timex": mention.timex.value,
    }


def _stamp(at: Tick | None) -> str | None:
    return None if at is None else iso_text(at)
