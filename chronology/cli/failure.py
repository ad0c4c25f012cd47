"""What goes wrong: one line on standard error, and the exit code that says of what kind it is."""

import sys
from typing import IO, Any, ClassVar, Final

import click

from chronology.formats.escaping import visible

#: Done, and there is something to be looked at, such as a phrase without a date.
FINDINGS: Final = 1
#: Input that cannot be read, or an article without a reference date.
BAD_INPUT: Final = 3
#: What a shell gives for a process that was interrupted; click's 1 would mean findings.
INTERRUPTED: Final = 130


class BadInput(click.ClickException):
    """Input that cannot be used; the message names it, says why, and how to put it right."""

    exit_code: ClassVar[int] = BAD_INPUT

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it; ``file`` is click's and is always standard error here."""
        report(self.message, file)


def report(message: str, file: IO[Any] | None = None) -> None:
    """Write one line to standard error, whatever is in the message."""
    # Not click.echo, which finds the stream beneath a progress bar's and writes into the bar.
    stream: IO[Any] | None = file or sys.stderr
    if stream is not None:
        stream.write(f"chronology: {visible(message)}\n")
        stream.flush()
