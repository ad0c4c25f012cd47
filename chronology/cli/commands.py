"""The commands, under one name."""

from typing import Any, Final

import click

from chronology import __version__
from chronology.cli.build import build
from chronology.cli.explain import explain
from chronology.cli.failure import INTERRUPTED, BadInput
from chronology.cli.find import find
from chronology.cli.merge import merge
from chronology.cli.resolve import resolve
from chronology.errors import ChronologyError


class _Commands(click.Group):
    """A group whose commands never end in a traceback for bad input."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ChronologyError as error:
            raise BadInput(str(error)) from error
        except KeyboardInterrupt as error:
            raise click.exceptions.Exit(INTERRUPTED) from error


_EPILOG: Final = """\b
Example:
  chronology build story.txt -o story.md

Exit codes: 0 done; 1 done, and something has no date; 2 used wrongly; 3 bad input, or no
reference date.
"""


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, epilog=_EPILOG
)
@click.version_option(__version__, prog_name="chronology", message="%(prog)s %(version)s")
def commands() -> None:
    """Chronologies from prose.

    Finds dates in articles, places them on one axis, keeps what is not known open, and cites the
    sentence behind every line. Nothing is counted from today: an article without a date of its
    own needs --ref.
    """


for _command in (build, find, resolve, explain, merge):
    commands.add_command(_command)
