"""The command as a process: pipes, encodings, streams that close, and what it loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

START = "from chronology.cli.main import main; main(prog_name='chronology')"


@pytest.fixture
def start(folder: Path, root: Path):
    """Runs the command as a process of its own; what it writes is bytes."""

    def launch(
        *args: str, stdin: bytes = b"", code: str = START, after: str = "", **env: str
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-W", "error", "-c", code, *args]
        if after:
            command = ["bash", "-c", f'"$@" {after}', "bash", *command]
        clean = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "PYTHON"))
        }
        return subprocess.run(
            command,
            input=stdin,
            capture_output=True,
            check=False,
            env={**clean, "PYTHONPATH": str(root), **env},
        )

    return launch


LOCALES = {
    "C": {"LC_ALL": "C"},
    "C, nothing coerced": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "Latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "Windows": {"PYTHONIOENCODING": "cp1252"},
}


#: Runs one command after another in one process: starting it is most of the time.
SEVERAL = """
import json, sys
from chronology.cli.main import main
for command in json.loads(sys.argv[1]):
    sys.argv[1:] = command
    try:
        main(prog_name="chronology")
    except SystemExit as end:
        print("exit", end.code, flush=True)
"""


@pytest.mark.parametrize("env", LOCALES.values(), ids=LOCALES)
def test_output_is_utf_8_and_the_same_bytes_under_every_locale(start, folder, story, env):
    text = story + "“Zürich – Łódź → 東京”, she said in 1954.\n"
    (folder / "story.txt").write_text(text, encoding="utf-8")
    (folder / "yearless.txt").write_text("ZÜRICH, Oct. 19 (Xinhua) -- So.", encoding="utf-8")
    commands = json.dumps(
        [
            ("build", "story.txt", "--heading", "Wrocław…"),
            ("find", "story.txt"),
            ("find", "--table", "story.txt"),
            ("explain", "story.txt"),
            ("build", "--help"),
            ("build", "yearless.txt"),
        ]
    )
    plain = start(commands, code=SEVERAL, LC_ALL="C.UTF-8", PYTHONUTF8="1", COLUMNS="80")
    other = start(commands, code=SEVERAL, COLUMNS="80", **env)
    assert (other.stdout, other.stderr) == (plain.stdout, plain.stderr)
    assert b"\r" not in other.stdout
    told = other.stdout.decode("utf-8")
    assert [line for line in told.splitlines() if line.startswith("exit")] == [
        *["exit 0"] * 5,
        "exit 3",
    ]
    assert "# Wrocław…\n" in told
    assert "('ZÜRICH, Oct. 19 (Xinhua)' has no year)" in other.stderr.decode("utf-8")


def test_arguments_that_the_locale_cannot_decode_do_not_end_in_a_traceback(start):
    env = LOCALES["C, nothing coerced"]
    for command in (
        ("resolve", "été 2023", "--ref", "2023-10-19"),
        ("explain", "été 2023", "--ref", "2023-10-19"),
        ("build", "story.txt", "--heading", "été", "--source", "Liberté"),
        ("build", "été.txt"),
    ):
        result = start(*command, **env)
        assert b"Traceback" not in result.stderr
        assert result.returncode in (0, 1, 3)


def test_commands_are_joined_by_pipes(start, story):
    built = start("build", "-", "--format", "jsonl", stdin=story.encode())
    merged = start("merge", "-", stdin=built.stdout)
    assert merged.returncode == 0
    assert merged.stdout.startswith(b"# Chronology\n")
    assert start("merge", "-", "--format", "jsonl", stdin=merged.stdout).stdout == built.stdout


@pytest.mark.skipif(os.name != "posix", reason="shells and signals of POSIX")
class TestStreams:
    def test_a_reader_that_leaves_is_no_error(self, start, folder, story):
        (folder / "long.txt").write_text(story + "It began in 1954. " * 4_000, encoding="utf-8")
        result = start("find", "long.txt", after='| head -c 10; echo "${PIPESTATUS[0]}"')
        assert result.stderr == b""
        assert result.stdout.endswith(b"141\n")

    def test_a_reader_that_was_never_there_is_no_error(self, start):
        result = start("build", "story.txt", after="| true")
        assert result.stderr == b""

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
    def test_a_full_disk_is_said(self, start):
        result = start("build", "story.txt", after="> /dev/full")
        assert result.returncode == 3
        assert result.stderr == (
            b"chronology: standard output: cannot be written: No space left on device\n"
        )

    def test_streams_that_are_closed_are_done_without(self, start):
        result = start("build", "-", after="<&- 2>&1")
        assert (result.returncode, result.stdout) == (3, b"chronology: standard input: empty\n")
        for after in (">&-", "2>&-", ">&- 2>&-"):
            assert start("build", "story.txt", after=after).returncode == 0
        assert start("build", "none.txt", after="2>&-").returncode == 3

    def test_a_terminal_gets_a_bar_that_leaves_reports_their_line(self, folder, root):
        import pty

        ours, theirs = pty.openpty()
        command = [sys.executable, "-c", START, "build", *["story.txt"] * 9, "none.txt"]
        env = {**os.environ, "PYTHONPATH": str(root), "TERM": "xterm"}
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=env, check=False)
        os.close(theirs)
        shown = os.read(ours, 100_000)
        os.close(ours)
        assert run.returncode == 3
        assert run.stdout.startswith(b"# Chronology\n")
        assert b"10/10" in shown
        assert b"\x1b[2Kchronology: none.txt: no such file\r\n" in shown

    def test_the_output_may_be_a_pipe_with_a_name(self, start):
        result = start("build", "story.txt", "-o", "/dev/stdout", after="| cat")
        assert result.stdout.startswith(b"# Chronology\n")
        assert result.stderr == b""


def test_it_runs_as_a_module(start):
    code = "import runpy; runpy.run_module('chronology.cli', run_name='__main__')"
    assert start("--version", code=code).stdout.startswith(b"chronology ")


def test_without_click_it_says_what_to_install(start):
    code = f"import sys; sys.modules['click'] = None; {START}"
    result = start("--help", code=code)
    assert result.returncode == 3
    assert result.stderr.decode() == (
        "chronology: click is not installed; the command line needs the extra `cli`: "
        "pip install 'chronology-timelines[cli]'\n"
    )


def test_help_and_pipes_load_nothing_heavy(start):
    code = (
        "import sys, atexit\n"
        "heavy = {'dateparser', 'hypothesis', 'pendulum', 'rich'}\n"
        "atexit.register(lambda: print(sorted(heavy & sys.modules.keys()), file=sys.stderr))\n"
    )
    for command in (("--help",), ("find", "story.txt"), ("build", "story.txt")):
        assert start(*command, code=code + START).stderr == b"[]\n"
