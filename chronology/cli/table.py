"""Time expressions in columns, for a terminal."""

from collections.abc import Iterable

from chronology.cli.dating import timex_words
from chronology.formats.escaping import visible
from chronology.formats.mentions import reading_of
from chronology.formats.wording import words
from chronology.language.mention import Mention, Unresolved


def table(mentions: Iterable[Mention], title: str = "") -> str:
    """The mentions as a table that is as wide as the terminal, without colours."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE_HEAD, show_edge=False, title=Text(visible(title)) if title else None)
    for heading in ("start", "stop"):
        drawn.add_column(heading, justify="right", no_wrap=True)
    for heading in ("text", "TIMEX3", "date"):
        drawn.add_column(heading, overflow="fold")
    for mention in mentions:
        said = f"{mention.bound_text} {mention.text}".strip()
        cells = (visible(said), timex_words(mention.timex), _date_words(mention))
        drawn.add_row(str(mention.start), str(mention.stop), *map(Text, cells))
    console = Console(color_system=None)
    with console.capture() as captured:
        console.print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _date_words(mention: Mention) -> str:
    if isinstance(mention.date, Unresolved):
        return f"none: {mention.date.reason.value}"
    return words(mention.date, reading_of(mention))
