"""The texts of one chronology, compared with files that were read by hand.

When a change of the output is meant, write the new text over the file and read the difference.
"""

from pathlib import Path

import pytest

from chronology.events.timeline import Timeline
from chronology.formats import json, markdown

HERE = Path(__file__).parent

MARKDOWN = {
    "bullets_footnotes.md": {},
    "bullets_inline.md": {"citations": "inline", "front_matter": True},
    "table.md": {"layout": "table", "title": "A harbour"},
}


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown_is_as_it_was_read(harbour: Timeline, name: str):
    text, losses = markdown.write(harbour, **MARKDOWN[name])
    assert losses == ()
    assert text == (HERE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MARKDOWN)
def test_the_file_gives_back_the_chronology(harbour: Timeline, name: str):
    assert markdown.read((HERE / name).read_text(encoding="utf-8")) == harbour


def test_json_is_as_it_was_read(harbour: Timeline):
    text, losses = json.write(harbour)
    assert losses == ()
    assert text == (HERE / "harbour.json").read_text(encoding="utf-8")
    assert json.read(text) == harbour
