"""Time expressions as JSON values."""

import json

import pytest

from chronology.formats.canonical import dumps
from chronology.formats.mentions import encode_found, encode_mention, reading_of
from chronology.language.mention import Mention, Reason, Unresolved
from chronology.language.recognize import find

TEXT = "Allied since 1954, they met from 3 to 5 June. A 15-year deal was struck on Tuesday night."


@pytest.fixture(scope="module")
def mentions() -> list[Mention]:
    return find(TEXT, "2023-10-19")


def test_a_mention_has_its_words_its_reading_and_its_date(mentions: list[Mention]) -> None:
    night = encode_mention(mentions[-1])
    assert TEXT[night["start"] : night["stop"]] == night["text"] == "Tuesday night"
    assert (night["bound"], night["bound_text"], night["tense"]) == ("at", "on", "past")
    assert (night["anchor"], night["direction"]) == ("2023-10-19", "past")
    assert (night["lower"], night["upper"]) == ("2023-10-17T18:00:00", "2023-10-18T06:00:00")
    assert night["likely"] == ["2023-10-17T20:00:00", "2023-10-18T04:00:00"]
    assert night["timex"]["value"] == "2023-10-17TNI"
    assert night["words"] == "17 October 2023, night"
    assert night["reason"] is None


def test_a_side_without_a_bound_is_null(mentions: list[Mention]) -> None:
    since = encode_mention(mentions[0])
    assert (since["lower"], since["upper"], since["likely"]) == ("1954-01-01", None, None)
    assert since["date"]["outer"]["end"][1] is None


def test_both_ends_of_a_range_have_the_date_of_the_whole(mentions: list[Mention]) -> None:
    first, last = (encode_mention(mentions[number]) for number in (1, 2))
    assert (first["partner"], last["partner"]) == (2, 1)
    assert (first["lower"], first["upper"]) == ("2023-06-03", "2023-06-06")
    assert first["date"] == last["date"]
    assert first["words"] == last["words"] == "from 3 June 2023 until 5 June 2023"
    assert reading_of(mentions[1]) is None


def test_what_has_no_date_has_the_same_keys_and_a_reason(mentions: list[Mention]) -> None:
    length, night = encode_mention(mentions[3]), encode_mention(mentions[-1])
    assert length.keys() == night.keys()
    assert length["date"] is length["lower"] is length["words"] is None
    assert length["reason"] == {
        "name": "duration",
        "words": "a length of time, not a date",
        "detail": "",
    }
    assert encode_found(Unresolved(Reason.VAGUE, "x"))["reason"]["detail"] == "x"


def test_every_mention_is_json(mentions: list[Mention]) -> None:
    for mention in mentions:
        value = encode_mention(mention)
        assert json.loads(dumps(value)) == value
