"""A TimeML document of our own text, compared with a file that was read by hand.

When a change of the output is meant, write the new text over the file and read the difference.
"""

from pathlib import Path

from chronology.formats.loss import Loss
from chronology.formats.timeml import read_timeml, write_timeml
from chronology.language.recognize import find

HERE = Path(__file__).parent
TEXT = (HERE / "harbour.txt").read_text(encoding="utf-8")
TML = (HERE / "harbour.tml").read_text(encoding="utf-8")
PUBLISHED = "2023-10-19T11:05+02:00"
LOSSES = (
    Loss("t5", "its bound: since"),
    Loss("t8", "its bound: by"),
    Loss("t13", "its bound: from"),
    Loss("t16", "its bound: between"),
)


def test_the_document_is_as_it_was_read() -> None:
    xml, losses = write_timeml(
        TEXT, find(TEXT, PUBLISHED), PUBLISHED, title="Harbour reopens", name="harbour"
    )
    assert xml == TML
    assert losses == LOSSES


def test_the_file_gives_back_the_text_and_the_tags() -> None:
    document = read_timeml(TML)
    assert document.text == TEXT
    words = [found.tag.text for found in document.annotations if found.tag.text]
    assert words == [mention.text for mention in find(TEXT, PUBLISHED)]
