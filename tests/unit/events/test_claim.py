"""Claims, constraints, links, retractions, corrections: identity and checks."""

import pickle

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from chronology.dates.fuzzy import FuzzyDate
from chronology.errors import EdtfError
from chronology.events.article import Source
from chronology.events.claim import Constraint, Record
from chronology.events.identity import IDENTITY, record_id
from chronology.events.link import Correction, Link, Retraction
from chronology.reasoning import allen

A, B = "0123456789abcdef", "fedcba9876543210"


def test_the_parts_of_an_identity_do_not_run_together():
    assert record_id("ab", "c") != record_id("a", "bc") != record_id("abc")
    assert IDENTITY.fullmatch(record_id("ab", "c"))
    assert IDENTITY.fullmatch(record_id("\ud800"))


def test_identity_is_what_was_said_and_where_but_not_how_it_was_read(make_claim):
    claim = make_claim("The bridge opened", FuzzyDate.of(2024))
    again = evolve(claim, date=FuzzyDate.of(2023), reading=evolve(claim.reading, rule="other"))
    assert again.id == claim.id
    assert again != claim
    for change in (
        {"statement": "The bridge closed"},
        {"phrase": "in May"},
        {"start": 1},
        {"source": Source("Reuters")},
        {"source": Source("AP", url="https://example.org")},
        {"source": Source("AP", digest="x")},
    ):
        assert evolve(claim, **change).id != claim.id


def test_an_identity_stays_what_it_was_in_version_1(make_claim):
    assert make_claim("The bridge opened", FuzzyDate.of(2024)).id == "385915de49b7cabb"
    assert Link(A, B, True, "Ada").id == "f37e936cb826de4e"


@pytest.mark.parametrize(("start", "stop"), [(-1, 3), (4, 3)])
def test_a_claim_has_a_place(make_claim, start, stop):
    claim = make_claim("The bridge opened", FuzzyDate.of(2024))
    with pytest.raises(ValueError, match=rf"start must be in 0\.\.stop, got {start}, {stop}"):
        evolve(claim, start=start, stop=stop)


def test_a_link_has_no_direction():
    assert Link(A, B, True, "Ada") == Link(B, A, True, "Ada")
    assert Link(A, B, True, "Ada").id == Link(B, A, True, "Ada").id
    assert Link(A, B, True, "Ada").id != Link(A, B, False, "Ada").id
    assert Link(A, B, True, "Ada").id != Link(A, B, True, "Bob").id


def test_a_constraint_has_one():
    first = Constraint(A, B, allen.BEFORE, "A, then B.", "AP")
    assert first != Constraint(B, A, allen.BEFORE, "A, then B.", "AP")
    assert first.id != Constraint(A, B, allen.AFTER, "A, then B.", "AP").id


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Link(A, A, True, "Ada"), "two claims"),
        (lambda: Link(A, "b", True, "Ada"), "second must be 16 hex digits"),
        (lambda: Link(A.upper(), B, True, "Ada"), "first must be 16 hex digits"),
        (lambda: Link(A, B, True, ""), "author must not be empty"),
        (lambda: Constraint("", B, allen.BEFORE, "q", "AP"), "first must be 16 hex digits"),
        (lambda: Retraction("x", "Ada"), "record must be 16 hex digits"),
        (lambda: Retraction(A, ""), "author must not be empty"),
        (lambda: Correction(A, "Ada"), "needs a date or a statement"),
        (lambda: Correction("x", "Ada", "2024"), "claim must be 16 hex digits"),
        (lambda: Correction(A, "", "2024"), "author must not be empty"),
    ],
)
def test_what_is_no_statement_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_a_correction_reads_its_date_as_edtf():
    assert Correction(A, "Ada", "2023-08").date == FuzzyDate.of(2023, 8)
    assert Correction(A, "Ada", statement="It closed").date is None
    with pytest.raises(EdtfError):
        Correction(A, "Ada", "last Tuesday")


@pytest.mark.parametrize(
    "record",
    [
        Constraint(A, B, allen.BEFORE, "A, then B.", "AP"),
        Link(B, A, True, "Ada"),
        Retraction(A, "Ada", "a hoax"),
        Correction(A, "Ada", "2023-08", "It closed", "typo"),
    ],
    ids=lambda record: type(record).__name__,
)
def test_records_are_values(record: Record):
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301 - our own bytes
    assert pickle.loads(pickle.dumps(record)).id == record.id  # noqa: S301 - our own bytes
    assert hash(evolve(record)) == hash(record)
    with pytest.raises(FrozenInstanceError):
        record.author = "somebody"  # type: ignore[misc]
