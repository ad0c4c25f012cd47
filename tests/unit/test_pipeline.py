"""From articles to one timeline."""

from itertools import permutations

import pytest

from chronology.events.claim import Claim
from chronology.events.timeline import Timeline
from chronology.language.policy import Lean, Policy
from chronology.pipeline import build
from chronology.sources.text import assemble

FIRST = assemble("The mayor resigned on Tuesday. The lease had lapsed since 2020.", "2023-10-19")
SECOND = assemble("The lease was renewed in August.", "2023-10-20")
THIRD = assemble("In 44 BC a fleet burnt the town.", "2021-09-14")
ALL = (FIRST, SECOND, THIRD)


def test_one_article_or_several():
    assert build(FIRST) == build([FIRST]) == build(iter([FIRST]))


def test_no_article_no_claims():
    assert build([]) == Timeline()
    assert len(build(assemble("Nothing happened.", "2023-10-19"))) == 0


@pytest.mark.parametrize("cut", range(4))
def test_it_is_the_union_of_its_parts(cut: int):
    """``build(a + b) == build(a) | build(b)``."""
    assert build(ALL) == build(ALL[:cut]) | build(ALL[cut:])


def test_the_order_of_the_articles_has_no_part_in_it():
    built = build(ALL)
    assert all(build(order) == built for order in permutations(ALL))
    markdown = built.to_markdown()
    assert all(build(order).to_markdown() == markdown for order in permutations(ALL))


def test_an_article_twice_is_an_article_once():
    assert build([FIRST, FIRST, SECOND]) == build([FIRST, SECOND])


def test_two_articles_with_the_same_words_keep_their_claims_apart():
    other = assemble("The lease was renewed in August.", "2023-10-20", file="other.txt")
    claims = build([SECOND, other]).claims
    assert len(claims) == 2
    assert len({claim.source for claim in claims}) == 2


def test_events_come_in_the_order_of_their_dates():
    starts = [event.date.earliest for event in build(ALL)]
    assert starts == sorted(starts)
    assert next(iter(build(ALL))).statement == "A fleet burnt the town"


def test_the_policy_is_handed_on():
    article = assemble("Storm on Friday", "2023-10-19")
    past = build(article, policy=Policy("a", weekday=Lean.PAST))
    ahead = build(article, policy=Policy("b", weekday=Lean.FUTURE))
    assert past != ahead
    assert {claim.reading.policy for claim in (past | ahead).claims} == {"a", "b"}
    (first,), (second,) = past.claims, ahead.claims
    assert isinstance(first, Claim)
    assert first.id == second.id
