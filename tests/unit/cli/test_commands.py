"""The command as a whole: help, version, and what every command keeps to."""

import pytest

import chronology
from chronology.cli import progress
from chronology.cli.commands import commands
from chronology.errors import LexiconError


def test_it_says_its_version(run):
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"chronology {chronology.__version__}\n")


@pytest.mark.parametrize("name", commands.commands)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_each_command_has_a_help_text_with_an_example(run, name, option):
    result = run(name, option)
    assert result.exit_code == 0
    assert f"Usage: chronology {name} " in result.stdout
    assert f"    chronology {name} " in result.stdout.partition("Example")[2]
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_the_help_of_the_whole_names_every_command_and_the_exit_codes(run):
    result = run("--help")
    assert [name for name in commands.commands if f"  {name} " not in result.stdout] == []
    assert "Exit codes: 0 done; 1 " in result.stdout


def test_an_error_of_the_library_is_no_traceback(run, monkeypatch):
    def fail(*_args, **_options):
        raise LexiconError("en.toml", "units", "is gone")

    monkeypatch.setattr("chronology.cli.find.find_mentions", fail)
    result = run("find", "story.txt")
    assert (result.exit_code, result.stderr) == (3, "chronology: en.toml: units: is gone\n")


def test_an_interruption_is_neither_a_finding_nor_a_traceback(run, monkeypatch):
    def interrupt(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("chronology.cli.find.find_mentions", interrupt)
    result = run("find", "story.txt")
    assert (result.exit_code, result.output) == (130, "")


class TestProgress:
    def test_a_bar_shows_how_far_it_is_only_to_a_person(self, run, monkeypatch, capfd):
        paths = ["story.txt"] * progress._MANY
        plain = run("build", *paths)
        assert plain.stderr == ""
        monkeypatch.setattr(progress, "is_terminal", lambda _: True)
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("TERM", "xterm")
        shown = run("build", *paths)
        assert "reading" in shown.stderr
        assert f"{len(paths)}/{len(paths)}" in shown.stderr
        assert shown.stdout == plain.stdout

    def test_a_few_files_need_none(self, run, monkeypatch):
        monkeypatch.setattr(progress, "is_terminal", lambda _: True)
        assert run("build", "story.txt", "other.txt").stderr == ""

    def test_a_report_is_not_lost_in_it(self, run, monkeypatch):
        monkeypatch.setattr(progress, "is_terminal", lambda _: True)
        monkeypatch.setenv("FORCE_COLOR", "1")
        result = run("build", *["story.txt"] * progress._MANY, "none.txt")
        assert result.exit_code == 3
        assert "chronology: none.txt: no such file\n" in result.stderr
