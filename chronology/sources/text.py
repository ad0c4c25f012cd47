"""Reading an article: a text or a file becomes an `Article` that knows its reference date."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from chronology.dates.border import Datelike
from chronology.errors import SourceError
from chronology.events.article import Article, Source, text_digest
from chronology.language.reference import Reference, Rung
from chronology.sources.address import read_address
from chronology.sources.file import read_file
from chronology.sources.frontmatter import FrontMatter, read_front_matter
from chronology.sources.ladder import Evidence, choose
from chronology.sources.wire import Dateline, read_dateline
from chronology.sources.written import WrittenDate, read_date

#: Longest text that is tried as the path of a file.
_PATH: Final = 1_024
_FILE_NAME: Final = re.compile(r"\S+\.(?:txt|text|md|markdown|html?|pdf|json|xml)", re.IGNORECASE)
_COARSE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?", re.ASCII)
_PAGE: Final = re.compile(r"\s*(?:<!doctype html|<html\b|<\?xml\b)", re.IGNORECASE)


def read(
    source: Path | str,
    *,
    published: Reference | Datelike | None = None,
    url: str = "",
    title: str = "",
    name: str = "",
    language: str = "en",
) -> Article:
    """An article from a file or from its text.

    The reference date is the first that is found of: ``published``, front matter, a header line or
    dateline, the URL, the file name. A dateline without a year takes it from whichever of the
    others has one. The rung and its words are kept in ``article.reference``; there is no rung
    "today".

    Args:
        source: A path, the name of a file that exists, or the text itself.
        published: Date or time of publication; a year alone is enough beside a dateline that has
            none.
        url: Address of the article.
        title: Headline.
        name: Outlet; by default that of front matter, dateline, URL or file name.
        language: ISO 639-1 code.

    Raises:
        ReferenceDateError: No rung names a day of the calendar.
        SourceError: The file cannot be read, or what was given is empty, binary or a web page.

    Examples:
        >>> article = read("date 2023-10-19 (MENAFN) The two held a call on Tuesday night.")
        >>> article.reference.text, article.reference.rung.name, article.source.name
        ('2023-10-19', 'DATELINE', 'MENAFN')
        >>> article.text[article.body :]
        'The two held a call on Tuesday night.'
        >>> read("KABUL, Oct. 19 (Xinhua) -- A bomb went off.", published="2023").reference.text
        '2023-10-19'
    """
    path = path_of(source)
    text = str(source) if path is None else read_file(path)
    file = "" if path is None else path.name
    return assemble(text, published, Source(name, url, title), language=language, file=file)


def assemble(
    text: str,
    published: Reference | Datelike | None = None,
    told: Source | None = None,
    *,
    language: str = "en",
    file: str = "",
) -> Article:
    """An article from its text and from what the caller knows of it; see :func:`read`.

    Args:
        text: The text, as it is kept.
        published: As for :func:`read`.
        told: Name, URL and title where the caller knows them.
        language: ISO 639-1 code.
        file: Name of the file that the text was in, or empty.

    Raises:
        ReferenceDateError: No rung names a day of the calendar.
        SourceError: The text is empty or a web page.
    """
    told = told or Source("")
    label = file or told.url or told.name or _opening(text)
    if not text.strip():
        raise SourceError(f"{file or 'the text'}: empty")
    if _PAGE.match(text):
        raise SourceError(f"{label}: a web page; give the text of the article")
    front = read_front_matter(text) or FrontMatter()
    url = told.url or front.url
    head = read_dateline(text, front.body)
    reference = choose(
        published, tuple(_evidence(front, head, url, file, text)), label, _undated(text, head)
    )
    outlet = told.name or front.source or (head.agency if head else "")
    source = Source(
        name=outlet or urlsplit(url).hostname or file or "text",
        url=url,
        title=told.title or front.title or (head.title if head else ""),
        published=reference.text,
        digest=text_digest(text),
    )
    return Article(text, reference, source, language, head.body if head else front.body)


def path_of(source: Path | str) -> Path | None:
    """The file that :func:`read` takes a source for, or ``None`` for a text."""
    if isinstance(source, Path):
        return source
    if len(source) > _PATH or "\n" in source or "\0" in source:
        return None
    path = Path(source)
    try:
        exists = bool(source) and path.exists()
    except OSError:  # longer than the file system allows: so it is a text
        return None
    # A misspelt name gets "no such file", not a chronology of its letters.
    return path if exists or _FILE_NAME.fullmatch(source) else None


def _opening(text: str) -> str:
    line = " ".join(text[:200].split())
    return repr(line if len(line) <= 40 else f"{line[:39]}…")


def _evidence(
    front: FrontMatter, head: Dateline | None, url: str, file: str, text: str
) -> Iterator[Evidence]:
    if front.published:
        words = f"{front.key}: {front.published}"
        yield Evidence(Rung.METADATA, _front_date(front.published), words)
    if head is not None and head.date is not None:
        yield Evidence(Rung.DATELINE, head.date, text[head.start : head.stop])
    for address in (url, file):
        date = read_address(address)
        if date is not None:
            yield Evidence(Rung.URL, date, address)


def _front_date(written: str) -> WrittenDate:
    read_in_full = read_date(written)
    if read_in_full is not None and not read_in_full[1].strip():
        return read_in_full[0]
    coarse = _COARSE.fullmatch(written)
    if coarse is None:
        return WrittenDate(written, fault="is not a date")
    month = coarse["month"]
    return WrittenDate(written, int(coarse["year"]), int(month) if month else None)


def _undated(text: str, head: Dateline | None) -> str:
    return text[head.start : head.stop] if head is not None and head.date is None else ""
