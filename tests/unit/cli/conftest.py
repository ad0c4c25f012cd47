"""The command line in this process, in a folder of its own with a few stories in it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from click.testing import CliRunner, Result

from chronology.cli.commands import commands

Run: TypeAlias = Callable[..., Result]

STORY = "date 2023-10-19 (MENAFN) The two held a call on Tuesday night, allied since 1954.\n"
OTHER = "KABUL, Oct. 20, 2023 (Xinhua) -- A bomb went off on Thursday.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with two stories and one that has no date."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "undated.txt").write_text("They met on Tuesday.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def story(folder: Path) -> str:
    """The text of one of them."""
    return (folder / "story.txt").read_text(encoding="utf-8")


@pytest.fixture
def run(folder: Path) -> Run:
    """Runs the command with some arguments; a traceback fails the test."""

    def invoke(*args: str, stdin: str | bytes = "") -> Result:
        result = CliRunner().invoke(commands, args, input=stdin, prog_name="chronology")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke
