"""Files and standard input become articles and timelines; a bad file does not stop the others."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from attrs import frozen

from chronology.cli.failure import BadInput
from chronology.cli.streams import read_stdin
from chronology.errors import ChronologyError, SchemaError
from chronology.events.article import Article, Source
from chronology.events.timeline import Timeline
from chronology.formats.catalogue import recognize
from chronology.sources.file import decode, read_file
from chronology.sources.text import assemble

_T = TypeVar("_T")

#: Stands for standard input.
STDIN: Final = Path("-")


@frozen
class Given:
    """What the command line says about articles.

    Attributes:
        published: Date of publication; ``None`` when the article is to say it.
        encoding: A Python codec; empty for what the bytes say.
        source: Outlet, address and headline, where given; empty text where not.
    """

    published: str | None = None
    encoding: str = ""
    source: Source | None = None


def name_of(path: Path) -> str:
    """What to call a file in a message."""
    return "standard input" if path == STDIN else str(path)


def read_article(path: Path, given: Given) -> Article:
    """The article in a file.

    Raises:
        BadInput: It cannot be read, has no reference date, or is a chronology.
    """
    text = _read_text(path, given.encoding)
    if recognize(text) is not None:
        raise BadInput(
            f"{name_of(path)}: a chronology, not an article; `chronology merge` takes those"
        )
    try:
        file = "" if path == STDIN else path.name
        return assemble(text, given.published, given.source, file=file)
    except ChronologyError as error:
        raise _located(path, error) from error


def read_timeline(path: Path, encoding: str = "") -> Timeline:
    """The chronology in a file, whichever of our formats it is in.

    Raises:
        BadInput: It cannot be read, is damaged, or is no chronology.
    """
    text = _read_text(path, encoding)
    known = recognize(text)
    if known is None:
        raise BadInput(
            f"{name_of(path)}: not a chronology: neither the data block that Markdown ones end "
            "with nor records in JSON; `chronology build` takes articles"
        )
    try:
        return known.read(text)
    except ChronologyError as error:
        raise _located(path, error) from error


class Batch:
    """Reads files one after another, reports those that cannot be read, and remembers them."""

    __slots__ = ("failed",)

    def __init__(self) -> None:
        self.failed: list[Path] = []

    def read(
        self, paths: Iterable[Path], reader: Callable[[Path], _T]
    ) -> Iterator[tuple[Path, _T]]:
        """Each file that can be read, with what was read from it."""
        for path in paths:
            try:
                value = reader(path)
            except BadInput as error:
                error.show()
                self.failed.append(path)
            else:
                yield path, value


def _read_text(path: Path, encoding: str) -> str:
    try:
        if path == STDIN:
            return decode(read_stdin(), name_of(path), encoding)
        return read_file(path, encoding)
    except ChronologyError as error:
        raise _located(path, error) from error


def _located(path: Path, error: ChronologyError) -> BadInput:
    """The error with the path as it was given at its front, once."""
    name = name_of(path)
    if isinstance(error, SchemaError):
        at = f" at position {error.position}" if error.position else ""
        return BadInput(f"{name}: {error.text}: expected {error.expected}{at}")
    message = str(error).removeprefix(f"{name}: ").removeprefix(f"{path.name}: ")
    return BadInput(f"{name}: {message}")
