"""``chronology find``: the time expressions of texts."""

import sys
from functools import partial
from pathlib import Path

import click

from chronology.cli.failure import BAD_INPUT
from chronology.cli.inputs import Batch, Given, read_article
from chronology.cli.options import FILES, article_options
from chronology.cli.streams import emit, is_terminal
from chronology.cli.table import table
from chronology.events.article import Article
from chronology.formats.canonical import dumps
from chronology.formats.mentions import encode_mention
from chronology.language.mention import Mention
from chronology.language.recognize import find as find_mentions


@click.command(
    short_help="Find the time expressions of texts.",
    epilog="\b\nExample:\n  chronology find --jsonl story.txt\n",
)
@FILES
@article_options
@click.option(
    "--jsonl/--table",
    "as_lines",
    default=None,
    help="JSON Lines, or a table; by default a table on a terminal and else JSON Lines.",
)
def find(files: tuple[Path, ...], given: Given, *, as_lines: bool | None) -> None:
    """Find the time expressions of texts, with or without a date; - is standard input.

    Offsets count characters (code points) from 0 in the text as it is read: decoded, without byte
    order mark, each line end one character. The stop is the one after the last.

    A file that cannot be read is reported and left out; the exit code is then 3.
    """
    batch = Batch()
    for path, article in batch.read(files, partial(read_article, given=given)):
        mentions = find_mentions(article.text, article.reference, language=article.language)
        if as_lines or (as_lines is None and not is_terminal(sys.stdout)):
            emit("".join(f"{_line(path, article, mention)}\n" for mention in mentions))
        else:
            emit(table(mentions, str(path) if len(files) > 1 else ""))
    if batch.failed:
        raise click.exceptions.Exit(BAD_INPUT)


def _line(path: Path, article: Article, mention: Mention) -> str:
    reference = article.reference
    return dumps(
        {
            "file": str(path),
            "reference": reference.text,
            "rung": reference.rung.value,
            **encode_mention(mention),
        }
    )
