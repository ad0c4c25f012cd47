"""TIMEX3 in news: spans, types and values on the open corpora, by TempEval-3's measures.

Run ``pytest -s tests/scores/test_timex.py`` to see the scorer's tables. The floors are what the
library has reached, a little less; a change that falls below one is a step back.
"""

import json
from pathlib import Path

import pytest

from chronology.language.recognize import find
from tests.scores.corpora import folder, scorer

#: Corpus -> the least F1 of strict span, relaxed span and value.
FLOORS = {
    "TimeBank,AQUAINT": (86.0, 93.5, 79.0),
    "TimeBank": (88.0, 94.0, 81.0),
    "AQUAINT": (81.0, 92.5, 75.0),
}


@pytest.mark.parametrize("name", FLOORS)
def test_timex(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = folder("timex")
    score_timex = scorer(here / "score_timex.py")
    folders = [str(here / part) for part in name.split(",")]
    predictions = tmp_path / "predictions.jsonl"
    with predictions.open("w", encoding="utf-8") as lines:
        for document in score_timex.read_folder(*folders):
            for mention in find(document.text, document.dct):
                row = {
                    "doc": document.doc,
                    "start": mention.start,
                    "end": mention.stop,
                    "text": mention.text,
                    "type": mention.timex.type,
                    "value": mention.timex.value,
                }
                lines.write(json.dumps(row) + "\n")
    assert score_timex.main([",".join(folders), str(predictions)]) == 0
    assert score_timex.main([",".join(folders), str(predictions), "--json"]) == 0
    printed = capsys.readouterr().out
    start = printed.index("\n{\n")
    measured = json.loads(printed[start:])
    with capsys.disabled():
        print(f"\n{name}\n{printed[:start]}")
    reached = tuple(measured[key]["f1"] for key in ("strict", "relaxed", "value"))
    assert all(got >= floor for got, floor in zip(reached, FLOORS[name], strict=True)), reached
