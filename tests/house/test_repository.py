"""The checkout: what lies at its top, and what its texts may not say."""

import re
import subprocess
from pathlib import Path

import pytest

TOP = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "chronology",
    "docs",
    "pyproject.toml",
    "seeds",
    "tests",
}
DOTTED = {".ci", ".editorconfig", ".gitattributes", ".gitignore"}

LONGEST = 350  # lines of a file; past that it is two concepts
SLACK = 30

# In pieces, so that this file does not name what it looks for.
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.~])/(?:work|tmp/w|root|opt/wheels)" + r"/"),
    "the host of a package registry": re.compile(
        "|".join(["py" + r"pi\.org", "python" + "hosted"])
    ),
    "an unfinished piece": re.compile(r"\b(?:TO" + "DO|FIX" + r"ME)\b"),
}


@pytest.fixture(scope="module")
def files(root: Path) -> list[Path]:
    """Every file that is, or is about to be, under version control."""
    if not (root / ".git").exists():
        pytest.skip("not a git checkout: nothing lists the files that belong to it")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    paths = [root / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def test_the_top_of_the_checkout_holds_only_what_belongs_there(
    root: Path, files: list[Path]
) -> None:
    top = {path.relative_to(root).parts[0] for path in files}
    assert top - DOTTED == TOP
    assert {name for name in top if name.startswith(".")} <= DOTTED


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_text_says_what_does_not_belong_in_it(what: str, root: Path, files: list[Path]) -> None:
    found = []
    for path in files:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue  # a file of bytes: one of the bad inputs
        found += [
            f"{path.relative_to(root)}:{number}: {line.strip()}"
            for number, line in enumerate(lines, 1)
            if FORBIDDEN[what].search(line)
        ]
    assert found == []


def test_no_file_of_the_package_is_two_concepts_long(root: Path) -> None:
    lengths = {
        str(path.relative_to(root)): len(path.read_text(encoding="utf-8").splitlines())
        for path in (root / "chronology").rglob("*.py")
    }
    assert lengths
    assert {name: count for name, count in lengths.items() if count > LONGEST + SLACK} == {}
