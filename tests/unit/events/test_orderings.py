"""What a text says of the order of its claims."""

import pytest

from chronology.events.claim import Claim, Constraint
from chronology.events.extract import extract
from chronology.events.orderings import ENDED_WITH
from chronology.reasoning.allen import Relation, RelationSet
from chronology.sources.text import assemble


def constraints(text: str) -> list[tuple[str, str]]:
    """Phrases of the two claims of each constraint."""
    records = extract(assemble(text, "2023-10-19"))
    phrases = {record.id: record.phrase for record in records if isinstance(record, Claim)}
    found = [record for record in records if isinstance(record, Constraint)]
    assert all(record.relations == ENDED_WITH for record in found)
    return sorted((phrases[record.first], phrases[record.second]) for record in found)


def test_a_state_ends_with_its_turn():
    assert RelationSet.of(Relation.MEETS, Relation.OVERLAPS, Relation.FINISHED_BY) == ENDED_WITH


@pytest.mark.parametrize(
    "text",
    [
        "The lease had lapsed since 2020. The lease was renewed in August.",
        "The lease of the pier, which had lapsed since 2020, was renewed in August.",
        "The renewal of the lease in August was a surprise. The lease had lapsed since 2020.",
        "The lease had lapsed since 2020. It rained. The lease was renewed in August.",
    ],
)
def test_what_had_been_so_since_ended_with_a_turn_of_the_same_thing(text: str):
    assert constraints(text) == [("since 2020", "in August")]


@pytest.mark.parametrize(
    "text",
    [
        "The lease had lapsed since 2020. The market was reopened in August.",
        "The lease had lapsed since 2020. The lease was signed in August.",
        "The lease has lapsed since 2020. The lease was renewed in August.",
        "The lease had lapsed in 2020. The lease was renewed in August.",
        "The lease had lapsed since 2020. The lease was renewed until 2025.",
        "The lease had lapsed since 2020. It rained. It blew. The lease was renewed in August.",
        "The lease had lapsed since 2020.",
    ],
)
def test_what_says_nothing_of_the_order(text: str):
    assert constraints(text) == []


def test_the_nearest_turn_is_taken():
    text = (
        "The lease had lapsed since 2020. The lease was renewed in August. "
        "The lease was replaced in September."
    )
    assert constraints(text) == [("since 2020", "in August")]


def test_it_quotes_its_sentence_and_names_its_source():
    text = "The lease had lapsed since 2020. The lease was renewed in August."
    (found,) = [r for r in extract(assemble(text, "2023-10-19")) if isinstance(r, Constraint)]
    assert found.quote == "The lease was renewed in August."
    assert found.author == "text"


@pytest.mark.xfail(reason="a pronoun in the sentence after the state names nothing in common")
def test_a_pronoun_in_the_next_sentence_points_back():
    text = "The agreement had languished since 2020. Its revival in August follows attacks."
    assert constraints(text) == [("since 2020", "in August")]
