"""Where a timeline goes and in which format; nothing is written in place of what was not read."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
from attrs import frozen

from chronology.cli.failure import BadInput, report
from chronology.cli.inputs import STDIN, name_of
from chronology.cli.streams import emit
from chronology.events.timeline import Timeline
from chronology.formats.catalogue import Writer


@frozen
class Target:
    """Where a timeline goes.

    Attributes:
        path: A file; ``None`` for standard output.
        write: The text of the timeline, and what was lost.
    """

    path: Path | None
    write: Writer

    def is_among(self, paths: Iterable[Path]) -> bool:
        """Whether it is one of the files, under whatever name."""
        target = self.path
        return target is not None and any(_is_same(target, path) for path in paths)

    def deliver(self, timeline: Timeline) -> None:
        """Write the timeline, and say what the format could not hold.

        Raises:
            BadInput: The file cannot be written.
        """
        text, losses = self.write(timeline)
        for what, count in Counter(loss.what for loss in losses).items():
            report(f"not in the text: {what}, of {count} {'record' if count == 1 else 'records'}")
        if self.path is None:
            emit(text)
        else:
            _write_file(self.path, text.encode("utf-8", "backslashreplace"))


def refuse_to_overwrite(target: Target, failed: Iterable[Path]) -> None:
    """Raise if the output would take the place of a file that could not be read."""
    if target.path is not None and target.is_among(failed):
        raise BadInput(f"{name_of(target.path)}: left as it is, because it could not be read")


def _is_same(target: Path, path: Path) -> bool:
    try:
        return path != STDIN and target.samefile(path)
    except OSError:  # one of them does not exist
        return False


def _write_file(path: Path, data: bytes) -> None:
    # A regular file is replaced at once, so that no failure leaves half of it; a link leads to
    # its file, and a device or a pipe stays what it is.
    replaceable = path.is_file() or not path.exists()
    name = os.path.realpath(path) if replaceable else str(path)
    try:
        with click.open_file(name, "wb", atomic=replaceable) as file:
            file.write(data)
    except OSError as error:
        raise BadInput(f"{path}: cannot be written: {error.strerror or error}") from error
