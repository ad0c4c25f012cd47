"""The README and the documentation: their code runs and prints what they show.

In a document, a `python` fence is run, as a doctest if it has prompts; a `console` fence runs its
`$ chronology …` lines in a shell and compares what they print, `...` standing for anything. Fences
of any other language are text. All run in one folder of their own, in which there is `seeds`.
"""

import doctest
import inspect
import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.document import Document
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

import chronology

ROOT = Path(__file__).parents[2]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
FIRST = (
    "python3 -m venv .venv && .venv/bin/pip install -q '.[cli]' && "
    ".venv/bin/chronology build seeds/000_1a286627de7e94b1.txt"
)
SECOND = ".venv/bin/pip install -q '.[test]' && .venv/bin/pytest"


def _steps(source: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output that is shown under it."""
    steps: list[tuple[str, str]] = []
    for line in source.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], ""))
        elif not steps:
            raise ValueError(f"a console block must begin with a command, got {line!r}")
        elif line.startswith("> "):
            steps[-1] = (f"{steps[-1][0]}\n{line[2:]}", "")
        else:
            steps[-1] = (steps[-1][0], f"{steps[-1][1]}{line}\n")
    return steps


def _evaluate_console(example: Example) -> str | None:
    checker = doctest.OutputChecker()
    for command, shown in _steps(example.parsed):
        run = subprocess.run(
            ["sh", "-c", command],  # noqa: S607
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if not checker.check_output(shown, run.stdout, doctest.ELLIPSIS):
            return f"$ {command}\nshown:\n{shown}\nprinted:\n{run.stdout}"
    return None


SYBIL = Sybil(
    [
        PythonCodeBlockParser(doctest_optionflags=FLAGS),
        CodeBlockParser("console", _evaluate_console),
    ]
)


def _documents() -> list[Path]:
    pages = [path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts]
    return [ROOT / "README.md", *sorted(pages)]


PARSED = {str(path.relative_to(ROOT)): SYBIL.parse(path) for path in _documents() if path.exists()}
WITH_CODE = {name: document for name, document in PARSED.items() if document.regions}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the seeds in it and the command on its path; the working directory."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    bin_folder = tmp_path / ".bin"
    bin_folder.mkdir()
    command = bin_folder / "chronology"
    code = "from chronology.cli.main import main; main(prog_name='chronology')"
    command.write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c {shlex.quote(code)} "$@"\n',
        encoding="utf-8",
    )
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{bin_folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("document", WITH_CODE.values(), ids=WITH_CODE)
def test_the_code_of_a_document_runs_and_prints_what_is_shown(
    document: Document, folder: Path
) -> None:
    for example in document.examples():
        example.evaluate()


def test_the_readme_begins_with_two_commands_that_stay_as_they_are() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert FIRST in lines
    assert SECOND in lines


def test_the_readme_shows_code_that_runs() -> None:
    assert "README.md" in WITH_CODE


def test_every_public_name_has_its_place_in_the_reference() -> None:
    pages = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "reference").glob("*.md")
    )
    described = set(re.findall(r"^\.\. automodule:: (\S+)$", pages, re.MULTILINE))
    public = [getattr(chronology, name) for name in chronology.__all__]
    homes = {
        value.__module__ for value in public if inspect.isclass(value) or inspect.isfunction(value)
    }
    assert homes
    assert homes - described == set()
