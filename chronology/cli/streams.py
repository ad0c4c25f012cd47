"""Standard input and output as bytes of UTF-8: the same on every system, under every locale."""

import io
import os
import sys
from typing import Final, TextIO

import click

from chronology.cli.failure import BadInput

#: What a shell gives for a process that the signal PIPE has ended: 128 and its number.
_CUT_OFF: Final = 141


def use_utf8() -> None:
    """Have messages and help texts come out in UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sees the stream; it is ``None`` when the process was started without it."""
    return stream is not None and stream.isatty()


def emit(text: str) -> None:
    r"""Write a result to standard output, line ends as ``\n``.

    Raises:
        BadInput: It cannot be written.
        Exit: Whoever was reading has left, which is no error: nothing is said.
    """
    try:
        click.echo(text.encode("utf-8", "backslashreplace"), nl=False)
    except BrokenPipeError as error:
        _discard_the_rest()
        raise click.exceptions.Exit(_CUT_OFF) from error
    except OSError as error:
        _discard_the_rest()
        raise BadInput(f"standard output: cannot be written: {error.strerror or error}") from error


def read_stdin() -> bytes:
    """Everything on standard input; nothing when there is none."""
    stdin: TextIO | None = sys.stdin
    return b"" if stdin is None else stdin.buffer.read()


def _discard_the_rest() -> None:
    # Else the interpreter tries to write what is left when it ends, and complains.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
