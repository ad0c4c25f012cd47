"""Date phrases and newswire sentences: the interval that each means, by the open sets' scorer.

Run ``pytest -s tests/scores/test_phrases.py`` to see the scorer's tables.
"""

import json
from pathlib import Path

import pytest

from tests.scores.corpora import folder, scorer
from tests.scores.predicting import predict


def _is_date(case: dict) -> bool:
    return case["expect"]["kind"] != "none"


def _is_no_date(case: dict) -> bool:
    return not _is_date(case)


def _is_plain(case: dict) -> bool:
    return not case["convention"]


def _is_plain_news(case: dict) -> bool:
    return case["news"] and not case["convention"]


#: Set -> its file, whether whole texts are read, which cases count, and the least share exact.
SETS = {
    "newswire sentences": ("news_dev.jsonl", True, _is_date, 0.90),
    "newswire, no dates": ("news_dev.jsonl", True, _is_no_date, 0.90),
    "peers, news, no convention": ("peers_dev.jsonl", False, _is_plain_news, 0.75),
    "peers, no convention": ("peers_dev.jsonl", False, _is_plain, 0.60),
    "peers": ("peers_dev.jsonl", False, bool, 0.42),
}


@pytest.mark.parametrize("name", SETS)
def test_phrases(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, whole_text, counts, floor = SETS[name]
    here = folder("phrases")
    score_phrases = scorer(here / "score_phrases.py")
    with (here / file).open(encoding="utf-8") as lines:
        cases = [case for case in map(json.loads, lines) if counts(case)]
    gold, predictions = tmp_path / "gold.jsonl", tmp_path / "predictions.jsonl"
    gold.write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    predictions.write_text(
        "".join(json.dumps(predict(case, whole_text=whole_text)) + "\n" for case in cases),
        encoding="utf-8",
    )
    out = tmp_path / "out.json"
    by = "category" if whole_text else "kind,news,convention"
    arguments = [str(gold), "--pred", str(predictions), "--by", by, "--json", str(out)]
    assert score_phrases.main(arguments) == 0
    with capsys.disabled():
        print(f"\n{name}\n{capsys.readouterr().out}")
    exact = json.loads(out.read_text(encoding="utf-8"))["all=all"]["exact"]
    assert exact >= floor, exact
