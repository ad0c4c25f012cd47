"""Laws of fuzzy dates: their answers, what narrowing does to these, and display order."""

import copy
import pickle
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any, Final

from chronology.axis.interval import Interval
from chronology.dates.fuzzy import Certainty, FuzzyDate
from chronology.reasoning.allen import RelationSet
from chronology.testing.violation import require

_SETTLED: Final = (Certainty.CERTAIN, Certainty.IMPOSSIBLE)


def check_answers(date: FuzzyDate, other: FuzzyDate | Interval, question: RelationSet) -> None:
    """The four answers are those of the relations that may hold.

    Formally: CERTAIN if and only if all relations that may hold are the question's, IMPOSSIBLE if
    and only if none is; the one for a question is the other for its complement; LIKELY only where
    all that the cores allow is the question's, hence never for a question and its complement.

    Raises:
        LawViolation: It does not hold.
    """
    possible = date.relations(other)
    answer, opposite = date.ask(other, question), date.ask(other, ~question)
    shown = {"date": date, "other": other, "question": question, "answer": answer}
    require(
        (answer is Certainty.CERTAIN) == possible.certain(question),
        "ask(q) is CERTAIN iff all relations that may hold are in q",
        **shown,
    )
    require(
        (answer is Certainty.IMPOSSIBLE) != possible.possible(question),
        "ask(q) is IMPOSSIBLE iff no relation that may hold is in q",
        **shown,
    )
    mirrored = {
        Certainty.CERTAIN: Certainty.IMPOSSIBLE,
        Certainty.IMPOSSIBLE: Certainty.CERTAIN,
        Certainty.LIKELY: Certainty.POSSIBLE,
    }
    wanted = mirrored.get(answer)
    require(
        opposite in (Certainty.POSSIBLE, Certainty.LIKELY)
        if wanted is None
        else opposite is wanted,
        "ask(~q) mirrors ask(q)",
        **shown,
        opposite=opposite,
    )
    cores = date.core is not None or (isinstance(other, FuzzyDate) and other.core is not None)
    require(
        answer is not Certainty.LIKELY or cores, "ask(q) is LIKELY only where a core is", **shown
    )


def check_narrowing(
    date: FuzzyDate,
    narrowed: FuzzyDate,
    other: FuzzyDate | Interval,
    question: RelationSet,
) -> None:
    """Knowing more changes no answer that was settled.

    Formally: if ``narrowed = date & x``, then ``narrowed.relations(o)`` is part of
    ``date.relations(o)``, and ``ask`` stays CERTAIN or IMPOSSIBLE where it was.

    Args:
        date: Any date.
        narrowed: The same date with more known: ``date & x`` for some ``x``.
        other: What it is compared with.
        question: What is asked.

    Raises:
        LawViolation: It does not hold.
    """
    shown = {"date": date, "narrowed": narrowed, "other": other, "question": question}
    require(
        narrowed.relations(other).certain(date.relations(other)),
        "(a & x).relations(o) is part of a.relations(o)",
        **shown,
    )
    before = date.ask(other, question)
    require(
        before not in _SETTLED or narrowed.ask(other, question) is before,
        "(a & x).ask(o, q) is a.ask(o, q) where that is CERTAIN or IMPOSSIBLE",
        **shown,
    )


def check_display_order(
    dates: Sequence[FuzzyDate],
    *,
    key: Callable[[FuzzyDate], Any] = lambda date: date.display_key,
) -> None:
    """Display order is total and agrees with every certain "before".

    Formally: of two dates exactly one of ``key(a) < key(b)``, ``a == b``, ``key(b) < key(a)``
    holds, so that sorting gives one list whatever the order at first; ``a.before(b) is CERTAIN``
    implies ``key(a) < key(b)``.

    Args:
        dates: Any dates.
        key: The key under test.

    Raises:
        LawViolation: It does not hold.
    """
    for a, b in combinations(dates, 2):
        less, same, more = key(a) < key(b), a == b, key(b) < key(a)
        require(
            [less, same, more].count(True) == 1,
            "exactly one of key(a) < key(b), a == b, key(b) < key(a)",
            a=a,
            b=b,
        )
        for early, late in ((a, b), (b, a)):
            require(
                early.before(late) is not Certainty.CERTAIN or key(early) < key(late),
                "a.before(b) is CERTAIN implies key(a) < key(b)",
                a=early,
                b=late,
            )


def check_value(value: object) -> None:
    """A value is what it holds, and stays so.

    Formally: ``loads(dumps(v)) == v`` and ``deepcopy(v) == v``, each with the same hash; ``v == v``
    and ``v != object()``.

    Raises:
        LawViolation: It does not hold.
    """
    twins = {
        "loads(dumps(v)) == v": pickle.loads(pickle.dumps(value)),  # noqa: S301 - our own bytes
        "deepcopy(v) == v": copy.deepcopy(value),
    }
    for law, twin in twins.items():
        require(twin == value and hash(twin) == hash(value), law, v=value, twin=twin)
    require(value != object(), "v != object()", v=value)
