"""The top of a story: headline, header lines with a date, and the dateline of a news agency.

Sources:
    The forms that Reuters, AP, AFP, Xinhua, UPI, TASS, MENAFN and the press-release wires print.
"""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from chronology.sources.written import DATE, WrittenDate, from_match, read_date

#: How much of a text, of a line and of its beginning may be headers.
_HEAD: Final = 4_096
_LINES: Final = 12
_LINE: Final = 400
_HEADLINE: Final = 200
_PROSE: Final = 60

_PLACE: Final = r"(?P<place>[^\W\d_][^()\n\d—–:;!?\"“”_]{1,59}?)"
_DASH: Final = r"\s*(?:\.?\s*(?:--?|—|–|_|:)|\.(?=\s))"
_AGENCY: Final = (
    r"(?:--\s*)?(?:\((?P<agency>[A-Za-z][\w .&/'’-]{1,40})\)|/(?P<slashed>[A-Z][\w ]{1,30})/)"
)

_DATED: Final = re.compile(
    rf"[ \t]*(?:{_PLACE},\s*|date\s+)?(?P<date>(?i:{DATE}))[.,]?\s*(?:"
    rf"{_AGENCY}(?:{_DASH})?|(?P<dash>{_DASH}))"
)
_UNDATED: Final = re.compile(rf"[ \t]*(?:{_PLACE}\s*)?{_AGENCY}(?P<dash>{_DASH})?")
_RELEASE: Final = re.compile(
    rf"[ \t]*{_PLACE}\s*/\s*(?P<agency>[A-Z][\w ]{{1,30}}?)\s*/\s*(?P<date>(?i:{DATE}))\s*/"
)
_PLACE_ONLY: Final = re.compile(rf"[ \t]*{_PLACE}\s*(?:--|—|–|_)\s*(?=$|[^\W\d_a-z]|[\"“'‘0-9])")

_LABELLED: Final = re.compile(
    r"(?:first\s+)?(?P<label>published|publication date|publish date|pub ?date|date|dated|posted|"
    r"release date|released?|issued|updated|last updated|modified|last modified)"
    r"(?:\s+(?:on|at))?\s*(?::|(?=\s))\s*(?=[\d(A-Z])",
    re.IGNORECASE,
)
_CHANGES: Final = ("updated", "last updated", "modified", "last modified")
_TITLED: Final = re.compile(r"(?:title|headline|subject)\s*:\s*(?P<title>\S.*)", re.IGNORECASE)
_HEADER: Final = re.compile(
    r"(?:by|byline|author|source|from|url|section|category|location|copyright)\b\s*:?",
    re.IGNORECASE,
)
_COLUMN: Final = re.compile(r"\s*[|•·]\s*")

#: Particles that a place may have in lower case.
_PARTICLES: Final = frozenset((
    "al", "and", "d", "de", "del", "der", "di", "du", "e", "el", "en", "la", "las", "le", "les",
    "los", "of", "on", "the", "und", "y",
))  # fmt: skip
#: Agencies that are believed without a place or a dash beside them.
_KNOWN: Final = frozenset((
    "aa", "accesswire", "afp", "agencies", "ani", "anadolu", "ansa", "ap", "app", "bernama",
    "bloomberg", "cna", "cnn", "dpa", "efe", "ians", "interfax", "irna", "itar-tass", "kuna",
    "kyodo", "mena", "menafn", "petra", "prnewswire", "pti", "reuters", "rfe/rl", "ria", "spa",
    "tass", "thomson", "upi", "voa", "wam", "xinhua", "yonhap",
))  # fmt: skip
_KNOWN_PHRASES: Final = frozenset(
    ("associated press", "business wire", "globe newswire", "the associated press", "marketwired")
)


@frozen
class Dateline:
    """Where, when and by whom a story says it was filed, from its first lines.

    Attributes:
        start: First code point of the dateline, or of the header line with the date.
        stop: Code point after its last one, the dash not counted.
        body: Offset at which the story begins, after every header.
        place: ``ISLAMABAD``, ``LONDON/KABUL``; empty when none is named.
        agency: ``Reuters``; empty when none is named.
        date: The date as written; it may lack its year, or the whole of it may be missing.
        title: The headline that stands above, or empty.
        changed: Whether the date is one of a change, for want of one of publication.
    """

    start: int
    stop: int
    body: int
    place: str = ""
    agency: str = ""
    date: WrittenDate | None = None
    title: str = ""
    changed: bool = False

    @property
    def year(self) -> int | None:
        """The year as written, or ``None``."""
        return None if self.date is None else self.date.year

    @property
    def month(self) -> int | None:
        """The month as written, not checked, or ``None``."""
        return None if self.date is None else self.date.month

    @property
    def day(self) -> int | None:
        """The day as written, not checked, or ``None``."""
        return None if self.date is None else self.date.day


def read_dateline(text: str, start: int = 0) -> Dateline | None:
    """The dateline of a story, or its header line with a date; ``None`` if it has neither.

    Looks at the first dozen lines and stops at the first one that is prose. If there are both,
    place and agency come from the dateline and the date from the header line, which is the date of
    publication and has a year.

    Examples:
        >>> line = read_dateline("ISLAMABAD, Oct 19 (Reuters) - The two held a call on Tuesday.")
        >>> line.place, line.agency, line.year, line.month, line.day, line.body
        ('ISLAMABAD', 'Reuters', None, 10, 19, 30)
        >>> read_dateline("The two held a call on Tuesday.") is None
        True
    """
    head = _Head()
    for offset, line in _lines(text, start):
        wire = _read_wire(line)
        if wire is not None:
            return _merged(head.dated, _moved(wire, offset, text), head.title)
        header = _read_header(line)
        if header is None and _is_prose(line):
            break
        head = _next_head(head, line, header, offset, text)
    return None if head.dated is None else evolve(head.dated, title=head.above)


@frozen
class _Head:
    """What the lines so far have said.

    Attributes:
        dated: The header line with the date.
        title: The first line that may be the headline.
        above: The same, if it stood above the date: below it, it may be the story.
    """

    dated: Dateline | None = None
    title: str = ""
    above: str = ""


def _next_head(head: _Head, line: str, header: Dateline | None, offset: int, text: str) -> _Head:
    if header is not None:
        found = _moved(header, offset, text)
        if head.dated is None:
            return evolve(head, dated=found, above=head.title)
        dated = found if head.dated.changed else evolve(head.dated, body=found.body)
        return evolve(head, dated=dated)
    stripped = line.strip()
    titled = _TITLED.match(stripped)
    if titled is not None:
        title = titled["title"].strip()
        head = evolve(head, title=title, above=title)
    elif not _HEADER.match(stripped):
        return head if head.title else evolve(head, title=_headline(stripped))
    if head.dated is None:
        return head
    body = _skip_blank(text, offset + len(line))
    return evolve(head, dated=evolve(head.dated, body=body))


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Offsets and texts of the first lines that are not blank, long ones cut."""
    head = text[start : start + _HEAD]
    count, offset = 0, start
    for line in head.splitlines(keepends=True):
        if line.strip():
            yield offset, line.rstrip()[:_LINE]
            count += 1
            if count == _LINES:
                return
        offset += len(line)


def _moved(dateline: Dateline, offset: int, text: str) -> Dateline:
    body = _skip_blank(text, dateline.body + offset)
    return evolve(dateline, start=dateline.start + offset, stop=dateline.stop + offset, body=body)


def _skip_blank(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _merged(header: Dateline | None, wire: Dateline, title: str) -> Dateline:
    if header is None:
        return evolve(wire, title=title)
    if header.changed and wire.date is not None and header.date is not None:
        return evolve(wire, date=wire.date.in_year_near(header.date), title=title)
    return evolve(
        header, place=wire.place, agency=wire.agency or header.agency, body=wire.body, title=title
    )


def _headline(line: str) -> str:
    stripped = line.lstrip("#").strip()
    return stripped if len(stripped) <= _HEADLINE else ""


def _is_prose(line: str) -> bool:
    stripped = line.strip()
    ended = stripped.endswith((".", "?", "!", ".”", '."')) and len(stripped) > _PROSE
    return ended or len(stripped) > _HEADLINE


def _read_header(line: str) -> Dateline | None:
    """A short line of which one column is a date, with or without a label before it."""
    stripped = line.strip().strip("*_").strip()
    if len(stripped) > _HEADLINE:
        return None
    start = line.find(stripped)
    found: Dateline | None = None
    for column in _COLUMN.split(stripped):
        label = _LABELLED.match(column)
        written = column[label.end() :] if label else column
        read = read_date(written.strip("*_() "))
        if read is None or read[1].strip(" .*_()"):
            continue
        if not (read[0].complete or (label and read[0].yearless)):
            continue
        changed = label is not None and label["label"].casefold() in _CHANGES
        at = start + stripped.find(column)
        dateline = Dateline(at, at + len(column), len(line), date=read[0], changed=changed)
        if found is None or (found.changed and not changed):
            found = dateline
    return found


def _read_wire(line: str) -> Dateline | None:
    for pattern, believed in (
        (_DATED, _believe_dated),
        (_RELEASE, _believe_release),
        (_UNDATED, _believe_undated),
        (_PLACE_ONLY, _believe_place),
    ):
        found = pattern.match(line)
        if found is not None and believed(found):
            return _dateline(found)
    return None


def _dateline(found: re.Match[str]) -> Dateline:
    groups = found.groupdict()
    agency = groups.get("agency") or groups.get("slashed") or ""
    date = from_match(found) if groups.get("date") else None
    written = found.group().rstrip(" \t-—–_:.")
    start = len(written) - len(written.lstrip())
    if date is not None:
        date = evolve(date, text=groups["date"].strip(" ,"))
    place = _without_byline((groups.get("place") or "").strip(" ,-/"))
    return Dateline(start, len(written), found.end(), place, agency.strip(" -"), date)


def _without_byline(place: str) -> str:
    """Of "By Jane Doe and John Roe PARIS" the last words in capitals."""
    if not place.startswith("By "):
        return place
    loud = re.search(r"(?:(?<=\s)[^\W\d_a-z][^a-z]+)?$", place)
    return loud.group().strip() if loud else ""


def _believe_dated(found: re.Match[str]) -> bool:
    agency = found["agency"] or found["slashed"] or ""
    if found["place"] is not None:
        return _is_place(found["place"])
    # With neither place nor known agency it is a sentence: "October 19 - A bomb went off".
    return _is_known(agency)


def _believe_release(found: re.Match[str]) -> bool:
    return _is_place(found["place"])


def _believe_undated(found: re.Match[str]) -> bool:
    agency = found["agency"] or found["slashed"] or ""
    if found["place"] is None:
        return _is_known(agency)
    # Not "Pakistan Tehreek-e-Insaf (PTI) said" and not "Imran Khan (PTI) - a former captain".
    following = found.string[found.end() : found.end() + 2].strip()[:1]
    if not _is_place(found["place"]) or following.islower():
        return False
    signs = (found["dash"] is not None, _is_known(agency), _is_loud(found["place"]))
    return sum(signs) >= 2


def _believe_place(found: re.Match[str]) -> bool:
    return _is_place(found["place"]) and _is_loud(found["place"])


def _is_known(agency: str) -> bool:
    folded = agency.casefold().strip()
    first = re.split(r"[ -]", folded)[0]
    return folded in _KNOWN or first in _KNOWN or folded in _KNOWN_PHRASES


def _is_place(place: str) -> bool:
    words = re.split(r"[\s,/]+", place.strip(" ,-/"))
    named = [word for word in words if word.casefold() not in _PARTICLES]
    return 0 < len(words) <= 8 and bool(named) and all(word[:1].isupper() for word in named)


def _is_loud(place: str) -> bool:
    """Whether the first part of a place is in capitals, as datelines have it."""
    first = re.split(r"[,/]", place.strip())[0]
    letters = [letter for letter in first if letter.isalpha()]
    return len(letters) >= 3 and all(letter.isupper() for letter in letters)
