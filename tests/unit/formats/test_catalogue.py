"""The catalogue: which format a text or a file name is of."""

import pytest

from chronology.events.timeline import Timeline
from chronology.formats import catalogue
from chronology.formats.catalogue import FORMATS, JSON, JSON_LINES, MARKDOWN, Format
from chronology.pipeline import build
from chronology.sources.text import read

TEXT = "date 2023-10-19 (MENAFN) The two held a call on Tuesday night, allied since 1954."
TIMELINE = build(read(TEXT))


@pytest.mark.parametrize("known", FORMATS.values(), ids=FORMATS)
def test_what_a_format_writes_is_recognized_and_read_back(known: Format) -> None:
    text, losses = known.write(TIMELINE)
    assert losses == ()
    assert catalogue.recognize(text) is known
    assert known.read(text) == TIMELINE


@pytest.mark.parametrize("known", FORMATS.values(), ids=FORMATS)
def test_what_is_damaged_is_recognized_too(known: Format) -> None:
    text = known.write(TIMELINE)[0]
    assert catalogue.recognize(text[:-20]) is known


@pytest.mark.parametrize("known", [MARKDOWN, JSON])
def test_a_timeline_of_nothing_is_recognized(known: Format) -> None:
    assert catalogue.recognize(known.write(Timeline())[0]) is known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ('{"version":1,"format":"chronology","records":[]}', JSON),
        ('\n{\n  "format" : "chronology"', JSON),
        ('{"id": "x", "type":"link"}', JSON_LINES),
        ('{"format": "something else"}', None),
        ('{"text": "The \\"type\\": \\"claim\\" is quoted."}', None),
        ("The comment <!-- chronology:records stands within a line.", None),
        ("# Chronology\n\n- **2023** — A call.\n", None),
        ("", None),
    ],
)
def test_a_text_is_recognized_by_what_no_article_has(text: str, known: Format | None) -> None:
    assert catalogue.recognize(text) is known


@pytest.mark.parametrize(
    ("suffix", "known"),
    [
        (".md", MARKDOWN),
        (".Markdown", MARKDOWN),
        (".json", JSON),
        (".jsonl", JSON_LINES),
        (".ndjson", JSON_LINES),
        (".txt", None),
        ("", None),
    ],
)
def test_a_suffix_names_its_format(suffix: str, known: Format | None) -> None:
    assert catalogue.of_suffix(suffix) is known
