"""Options that several commands share; each group reaches its command as one value."""

import sys
from collections.abc import Callable, Mapping
from functools import partial, wraps
from pathlib import Path
from typing import Any, Final, TypeAlias, get_args

import click

from chronology.axis.gregorian import Granularity
from chronology.cli.failure import BadInput
from chronology.cli.inputs import STDIN, Given
from chronology.cli.outputs import Target
from chronology.cli.streams import is_terminal
from chronology.dates.border import to_moment
from chronology.errors import ReferenceDateError
from chronology.events.article import Source
from chronology.events.timeline import Timeline
from chronology.formats import catalogue, markdown
from chronology.formats.catalogue import FORMATS, MARKDOWN, Format, Writer
from chronology.formats.loss import Loss
from chronology.language.mention import Tense
from chronology.language.reference import Reference

#: A command before click makes one of it; its arguments are those of its options.
Command: TypeAlias = Callable[..., None]
_Decorator: TypeAlias = Callable[[Command], Command]

FILE: Final = click.Path(path_type=Path, allow_dash=True)


def _stdin_once(_: click.Context, __: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    if paths.count(STDIN) > 1:
        raise click.BadParameter("standard input (-) can be read only once.")
    return paths


FILES: Final = click.argument(
    "files", nargs=-1, required=True, type=FILE, metavar="FILE...", callback=_stdin_once
)


def _checked_date(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The date, known to be one; a year or a month is left to the dateline to make finer."""
    if value is not None:
        try:
            if to_moment(value).granularity <= Granularity.DAY:
                Reference.of(value)
        except ReferenceDateError as error:
            raise BadInput(f"--ref: {error}") from error
    return value


def _checked_codec(_: click.Context, __: click.Parameter, value: str) -> str:
    try:
        b"a".decode(value or "utf-8")
    except LookupError as error:
        raise click.BadParameter(f"{value!r} is no text encoding that Python knows.") from error
    except UnicodeError:
        pass  # it is known; a single byte is just no text in it
    return value


REF: Final = click.option(
    "--ref",
    metavar="DATE",
    callback=_checked_date,
    help="Reference date, such as 2023-10-19 or 2023-10-19T18:00+05:00.",
)
TENSE: Final = click.option(
    "--tense",
    type=click.Choice([tense.value for tense in Tense if tense.value]),
    help="Tense of the verb that the phrase belongs to.",
)
ENCODING: Final = click.option(
    "--encoding",
    metavar="CODEC",
    default="",
    callback=_checked_codec,
    help="Encoding of the input; by default what its byte order mark says, else UTF-8.",
)
_PUBLISHED: Final = click.option(
    "--ref",
    metavar="DATE",
    callback=_checked_date,
    help="Date of publication; it goes before every date that the article has. A year is enough "
    "beside a dateline that has none.",
)
_SOURCE: Final = (
    click.option("--source", "name", metavar="NAME", default="", help="Outlet to cite."),
    click.option("--url", default="", help="Address of the article, if there is only one."),
    click.option("--title", default="", help="Headline of the article, if there is only one."),
)
_OUTPUT: Final = (
    click.option(
        "-o", "--output", type=FILE, help="File to write; by default, or for -, standard output."
    ),
    click.option(
        "--format",
        "form",
        type=click.Choice(list(FORMATS)),
        help="By default what the name of the output file ends in, else markdown.",
    ),
    click.option(
        "--layout",
        type=click.Choice(get_args(markdown.Layout)),
        help="Markdown: a list under each year (default), or one table.",
    ),
    click.option(
        "--citations",
        type=click.Choice(get_args(markdown.CitationStyle)),
        help="Markdown: sources in footnotes (default), or in line.",
    ),
    click.option(
        "--front-matter",
        is_flag=True,
        default=None,
        help="Markdown: title and sources as YAML at its head.",
    ),
    click.option(
        "--records/--no-records",
        default=None,
        help="Markdown: the records at its end, from which it is read back; by default everywhere "
        "but on a terminal.",
    ),
    click.option("--heading", metavar="TITLE", help="Markdown: title; by default Chronology."),
)


def article_options(command: Command) -> Command:
    """How to read articles, as the argument ``given``."""

    @wraps(command)
    def packed(*, ref: str | None, encoding: str, **others: Any) -> None:
        command(given=Given(ref, encoding), **others)

    return _decorated(packed, (_PUBLISHED, ENCODING))


def source_options(command: Command) -> Command:
    """How to read and how to cite articles, as the argument ``given``."""

    @wraps(command)
    def packed(
        *, ref: str | None, encoding: str, name: str, url: str, title: str, **others: Any
    ) -> None:
        command(given=Given(ref, encoding, Source(name, url, title)), **others)

    return _decorated(packed, (_PUBLISHED, ENCODING, *_SOURCE))


def output_options(command: Command) -> Command:
    """Where to write and how, as the argument ``target``."""

    @wraps(command)
    def packed(
        *,
        output: Path | None,
        form: str | None,
        layout: str | None,
        citations: str | None,
        front_matter: bool | None,
        records: bool | None,
        heading: str | None,
        **others: Any,
    ) -> None:
        path = None if output == STDIN else output
        known = _format_of(path, form)
        looks = {
            "layout": layout,
            "citations": citations,
            "front_matter": front_matter,
            "records": records,
            "title": heading,
        }
        on_screen = path is None and records is None and is_terminal(sys.stdout)
        write = _for_readers if on_screen and known is MARKDOWN else markdown.write
        command(target=Target(path, _writer(known, looks, write)), **others)

    return _decorated(packed, _OUTPUT)


def full_reference(ref: str) -> Reference:
    """The reference date of a phrase; no dateline makes it finer.

    Raises:
        BadInput: It is coarser than a day.
    """
    try:
        return Reference.of(ref)
    except ReferenceDateError as error:
        raise BadInput(f"--ref: {error}") from error


def _decorated(command: Command, options: tuple[_Decorator, ...]) -> Command:
    # The first to be named in the help is the last to be put on.
    for option in reversed(options):
        command = option(command)
    return command


def _format_of(path: Path | None, name: str | None) -> Format:
    if name is not None:
        return FORMATS[name]
    if path is None or not path.suffix:
        return MARKDOWN
    known = catalogue.of_suffix(path.suffix)
    if known is None:
        raise click.UsageError(
            f"No format is known by {path.suffix!r}, the end of {str(path)!r}: "
            f"name one, as in --format {MARKDOWN.name}."
        )
    return known


def _for_readers(timeline: Timeline, **looks: Any) -> tuple[str, tuple[Loss, ...]]:
    """Markdown without the records, which nobody wants to see on a screen."""
    text, _ = markdown.write(timeline, records=False, **looks)
    return text, ()


def _writer(
    known: Format,
    looks: Mapping[str, Any],
    as_markdown: Callable[..., tuple[str, tuple[Loss, ...]]],
) -> Writer:
    told = {name: value for name, value in looks.items() if value is not None}
    if known is MARKDOWN:
        return partial(as_markdown, **told)
    if told:
        option = "heading" if "title" in told else next(iter(told)).replace("_", "-")
        raise click.UsageError(f"--{option} is for markdown, and the format is {known.name}.")
    return known.write
