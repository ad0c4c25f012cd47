"""``chronology build``: articles become a chronology."""

from functools import partial
from pathlib import Path

import click

from chronology.cli.failure import BAD_INPUT
from chronology.cli.inputs import Batch, Given, read_article
from chronology.cli.options import FILES, output_options, source_options
from chronology.cli.outputs import Target
from chronology.cli.progress import with_progress
from chronology.pipeline import build as build_timeline


@click.command(
    short_help="Make a chronology of articles.",
    epilog="\b\nExample:\n  chronology build story.txt --ref 2023-10-19 -o story.md\n",
)
@FILES
@source_options
@output_options
def build(files: tuple[Path, ...], given: Given, target: Target) -> None:
    """Make a chronology of articles in plain text or Markdown; - is standard input.

    A line for each thing that happened: when, what, and the sentence that says so. What an article
    calls "Tuesday" counts from its date of publication, which is looked for in its front matter,
    dateline, address and file name unless --ref gives it.

    A file that cannot be read is reported and left out; the exit code is then 3.
    """
    _check(files, given, target)
    batch = Batch()
    read = batch.read(with_progress(files), partial(read_article, given=given))
    timeline = build_timeline(article for _, article in read)
    if len(batch.failed) < len(files):
        target.deliver(timeline)
    if batch.failed:
        raise click.exceptions.Exit(BAD_INPUT)


def _check(files: tuple[Path, ...], given: Given, target: Target) -> None:
    told = given.source
    if told is not None and (told.url or told.title) and len(files) > 1:
        option = "--url" if told.url else "--title"
        raise click.UsageError(f"{option} describes one article, got {len(files)} files.")
    if target.is_among(files):
        raise click.UsageError(f"{str(target.path)!r} is both an article and the output.")
