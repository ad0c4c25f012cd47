"""How far a long run has got, for whoever sits in front of it."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from chronology.cli.streams import is_terminal

#: Fewer files are done before a bar could be read.
_MANY: Final = 10


def with_progress(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths, with a bar on standard error while they are taken, if that is a terminal."""
    if len(paths) < _MANY or not is_terminal(sys.stderr):
        yield from paths
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    # No estimate of the time left: files differ too much for it to mean anything.
    columns = TextColumn("reading"), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(paths))
        for path in paths:
            yield path
            bar.advance(task)
