"""TimeML of the open corpora: read as their own tool reads it, and a way for mentions to go.

Run ``pytest -s tests/scores/test_timeml.py`` to see how much was read and what was lost.
"""

import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from chronology.formats.timeml import TimemlDocument, read_timeml, write_timeml
from chronology.language.mention import Mention
from chronology.language.recognize import find
from tests.scores.corpora import folder, scorer

CORPORA = ("TimeBank", "AQUAINT")
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def convert() -> ModuleType:
    return scorer(folder("timex") / "tml_convert.py")


def _documents(convert: ModuleType, name: str) -> list[tuple[Path, Any]]:
    paths = list(convert.tml_files(str(folder("timex") / name)))
    assert paths
    return [(Path(path), convert.read_tml(path)) for path in paths]


@pytest.mark.parametrize("name", CORPORA)
def test_every_document_is_read_as_the_corpus_reads_it(convert: ModuleType, name: str) -> None:
    for path, gold in _documents(convert, name):
        document = read_timeml(path.read_bytes())
        assert document == read_timeml(path.read_text(encoding="utf-8"))
        assert document.text == gold.text
        assert document.name == path.stem
        assert document.creation is not None
        assert document.creation.value == gold.dct
        assert document.reference is not None
        assert document.reference.text.startswith(gold.dct[:10])
        tagged = [each for each in document.annotations if each.tag.text.strip()]
        assert [_as_gold(each) for each in tagged] == [_of_gold(each) for each in gold.timexes]


def _as_gold(found: Any) -> tuple[object, ...]:
    tag = found.tag
    return found.start, found.stop, tag.text, tag.type, tag.value, tag.mod, tag.tid


def _of_gold(timex: Any) -> tuple[object, ...]:
    told = timex.attrs
    return (
        *(timex.start, timex.end, timex.text, timex.type, timex.value),
        *(told.get("mod", ""), told["tid"]),
    )


@pytest.mark.parametrize("name", CORPORA)
def test_figures_are_the_same_through_timeml(
    convert: ModuleType, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Predictions that went out as TimeML and came back score as those that did not."""
    score_timex = scorer(folder("timex") / "score_timex.py")
    straight: Rows = []
    through: Rows = []
    lost: Counter[str] = Counter()
    for path, gold in _documents(convert, name):
        document = read_timeml(path.read_bytes())
        assert document.reference is not None
        mentions = find(document.text, document.reference)
        xml, losses = write_timeml(document.text, mentions, document.reference)
        lost.update(loss.what.partition(":")[0] for loss in losses)
        straight += [_of_mention(path.stem, mention) for mention in mentions]
        through += _of_document(path.stem, read_timeml(xml))
        # Their own reader takes what we write, too.
        sent = tmp_path / path.name
        sent.write_text(xml, encoding="utf-8")
        assert len(convert.read_tml(str(sent)).timexes) == len(mentions)
        assert convert.read_tml(str(sent)).text == gold.text
    figures = [
        _figures(score_timex, folder("timex") / name, rows, tmp_path / "rows.jsonl")
        for rows in (straight, through)
    ]
    assert figures[0] == figures[1]
    capsys.readouterr()
    with capsys.disabled():
        print(f"\n{name}: {len(through)} tags through TimeML, lost {dict(lost)}")
        print({measure: figures[1][measure]["f1"] for measure in ("strict", "relaxed", "value")})


def _of_mention(doc: str, mention: Mention) -> dict[str, Any]:
    timex = mention.timex
    return _row(doc, mention.start, mention.stop, mention.text, timex.type, timex.value)


def _of_document(doc: str, document: TimemlDocument) -> Rows:
    return [
        _row(doc, each.start, each.stop, each.tag.text, each.tag.type, each.tag.value)
        for each in document.annotations
        if each.tag.text
    ]


def _row(doc: str, *cells: object) -> dict[str, Any]:
    return {"doc": doc, **dict(zip(("start", "end", "text", "type", "value"), cells, strict=True))}


def _figures(score_timex: ModuleType, gold: Path, rows: Rows, file: Path) -> dict[str, Any]:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    documents = score_timex.read_folder(str(gold))
    measured, _ = score_timex.score(documents, score_timex.load_predictions(str(file)))
    return dict(measured)
