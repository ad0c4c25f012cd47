"""``chronology merge``: several chronologies become one."""

from pathlib import Path

import click

from chronology.cli.failure import BAD_INPUT
from chronology.cli.inputs import Batch, read_timeline
from chronology.cli.options import FILES, output_options
from chronology.cli.outputs import Target, refuse_to_overwrite
from chronology.events.timeline import Timeline


@click.command(
    short_help="Unite chronologies.",
    epilog="\b\nExample:\n  chronology merge old.md new.json -o old.md\n",
)
@FILES
@output_options
def merge(files: tuple[Path, ...], target: Target) -> None:
    """Unite chronologies in Markdown, JSON or JSON Lines, in any mixture; - is standard input.

    What is merged are the records in them, not their visible lines: the order of the files does
    not matter, and the same file twice is the same as once. The output may be one of the inputs.
    With a single file, this changes its format.

    A file that cannot be read is reported and left out; the exit code is then 3.
    """
    batch = Batch()
    read = [timeline for _, timeline in batch.read(files, read_timeline)]
    if read:
        refuse_to_overwrite(target, batch.failed)
        target.deliver(Timeline.of(record for timeline in read for record in timeline.records))
    if batch.failed:
        raise click.exceptions.Exit(BAD_INPUT)
