"""Past or future: what speaks for either adds up."""

from itertools import pairwise

import pytest

from chronology.language.context import Verb
from chronology.language.leaning import past_probability
from chronology.language.mention import Bound, Tense

#: From what looks ahead most to what looks back most.
ORDER = (
    Tense.FUTURE,
    Tense.NONE,
    Tense.CONDITIONAL,
    Tense.PRESENT,
    Tense.PRESENT_PERFECT,
    Tense.PAST,
)
DISTANCES = [(0, 6), (1, 5), (2, 4), (3, 3), (4, 2), (5, 1), (6, 0)]


@pytest.mark.parametrize("daily", [True, False])
@pytest.mark.parametrize("bound", Bound)
@pytest.mark.parametrize("tense", Tense)
def test_it_is_a_probability(tense: Tense, bound: Bound, daily: bool):
    for since, until in (*DISTANCES, (0, 0), (364, 1), (1, 364), (3_000, 3_000)):
        assert 0 < past_probability(Verb(tense), bound, since, until, daily=daily) < 1


@pytest.mark.parametrize("daily", [True, False])
@pytest.mark.parametrize("tense", Tense)
def test_the_nearer_the_past_one_is_the_likelier_it_is_meant(tense: Tense, daily: bool):
    odds = [past_probability(Verb(tense), Bound.AT, s, u, daily=daily) for s, u in DISTANCES]
    assert all(first > second for first, second in pairwise(odds))


@pytest.mark.parametrize("daily", [True, False])
@pytest.mark.parametrize(("since", "until"), DISTANCES)
def test_the_more_past_the_tense_the_likelier(since: float, until: float, daily: bool):
    odds = [past_probability(Verb(t), Bound.AT, since, until, daily=daily) for t in ORDER]
    assert all(first < second for first, second in pairwise(odds))


@pytest.mark.parametrize("bound", [Bound.UNTIL, Bound.BY, Bound.FROM])
@pytest.mark.parametrize("tense", Tense)
def test_until_by_and_from_look_ahead(tense: Tense, bound: Bound):
    plain = past_probability(Verb(tense), Bound.AT, 3, 3, daily=True)
    assert past_probability(Verb(tense), bound, 3, 3, daily=True) < plain


@pytest.mark.parametrize(
    "bound", [b for b in Bound if b not in (Bound.UNTIL, Bound.BY, Bound.FROM)]
)
def test_other_prepositions_do_not_tell(bound: Bound):
    assert past_probability(Verb(Tense.PAST), bound, 3, 3, daily=True) == past_probability(
        Verb(Tense.PAST), Bound.NONE, 3, 3, daily=True
    )


@pytest.mark.parametrize(
    ("tense", "since", "until", "daily", "past"),
    [
        (Tense.PAST, 0, 6, True, True),
        (Tense.PAST, 5, 1, True, True),
        (Tense.FUTURE, 5, 1, True, False),
        (Tense.FUTURE, 3, 3, True, False),
        (Tense.NONE, 3, 3, True, False),
        (Tense.PAST, 60, 275, False, True),
        (Tense.FUTURE, 275, 60, False, False),
        (Tense.CONDITIONAL, 180, 150, False, False),
    ],
)
def test_which_is_meant(tense: Tense, since: float, until: float, daily: bool, past: bool):
    assert (past_probability(Verb(tense), Bound.AT, since, until, daily=daily) >= 0.5) is past


@pytest.mark.parametrize(("tense", "past"), [(Tense.FUTURE, False), (Tense.PAST, True)])
def test_a_verb_right_before_it_is_not_outweighed_within_a_week(tense: Tense, past: bool):
    for since in range(7):
        verb = Verb(tense, near=True)
        odds = past_probability(verb, Bound.AT, since, 6 - since, daily=True)
        assert (odds >= 0.5) is past


@pytest.mark.parametrize(("since", "until"), [(300, 20), (20, 300), (240, 90)])
def test_nor_by_months(since: float, until: float):
    ahead, back = Verb(Tense.FUTURE, near=True), Verb(Tense.PAST, near=True)
    assert past_probability(ahead, Bound.AT, since, until, daily=False) < 0.5
    assert past_probability(back, Bound.AT, since, until, daily=False) > 0.5
