"""The entry point of the command ``chronology``."""

import sys


def main(prog_name: str | None = None) -> None:
    """Run the command line with the arguments of the process, and leave it with an exit code.

    Args:
        prog_name: What to call the command in messages; by default what it was started as.

    Raises:
        SystemExit: Always. 0 is done, 1 done with findings, 2 wrong use, 3 bad input.
    """
    try:
        from chronology.cli.commands import commands
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write(
            f"chronology: {error.name} is not installed; the command line needs the extra `cli`: "
            "pip install 'chronology-timelines[cli]'\n"
        )
        sys.exit(3)  # not 1, which Python would take: that means findings
    from chronology.cli.streams import use_utf8

    use_utf8()
    commands.main(prog_name=prog_name)
