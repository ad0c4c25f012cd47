"""Front matter: the block of `key: value` lines between two `---` that Markdown files begin with.

Only flat scalars are read; lists, nested keys and block texts are skipped. That is all a citation
needs, and it takes no YAML.
"""

import re
from typing import Final

from attrs import frozen

_BLOCK: Final = re.compile(
    r"---[ \t]*\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LINE: Final = re.compile(r"(?P<key>[A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(?P<value>.*))?", re.ASCII)
#: Longest block that is looked for; past it, a `---` at the top is a line across the page.
_LONGEST: Final = 16_384

_PUBLISHED: Final = (
    "published", "datepublished", "publicationdate", "publishdate", "publisheddate", "pubdate",
    "date",
)  # fmt: skip
_SOURCE: Final = ("source", "outlet", "publisher", "publication", "site", "sitename")
_URL: Final = ("url", "link", "sourceurl", "canonical", "canonicalurl")
_TITLE: Final = ("title", "headline")


@frozen
class FrontMatter:
    """What the front matter of an article says about it; empty text where it says nothing.

    Attributes:
        published: Its date, as written there.
        key: The key that the date stands under.
        title: Headline.
        source: Outlet.
        url: Address.
        body: Offset of the text after the block.
    """

    published: str = ""
    key: str = ""
    title: str = ""
    source: str = ""
    url: str = ""
    body: int = 0


def read_front_matter(text: str) -> FrontMatter | None:
    r"""The front matter that a text begins with, or ``None``.

    Keys are read whatever their case, hyphens and underscores. A date of publication goes before a
    bare ``date``; dates of creation and of change are not dates of publication.

    Examples:
        >>> front = read_front_matter("---\ndate: 2023-10-19\ntitle: 'A call'\n---\nOn Tuesday")
        >>> front.published, front.title, front.body
        ('2023-10-19', 'A call', 41)
    """
    found = _BLOCK.match(text, 0, _LONGEST)
    if found is None:
        return None
    keys = _scalars(found["lines"])
    if not keys:
        return None
    key, published = _first(keys, _PUBLISHED)
    source, url = _first(keys, _SOURCE)[1], _first(keys, _URL)[1]
    if source.startswith(("http://", "https://")):
        source, url = "", url or source
    return FrontMatter(published, key, _first(keys, _TITLE)[1], source, url, found.end())


def _scalars(lines: str) -> dict[str, str]:
    keys: dict[str, str] = {}
    for line in lines.splitlines():
        found = _LINE.fullmatch(line.rstrip())
        if found is not None:
            name = re.sub(r"[ _-]", "", found["key"]).casefold()
            keys.setdefault(name, _unquote(found["value"] or ""))
    return keys


def _unquote(value: str) -> str:
    """The scalar without its quotes, or without the comment after it."""
    value = value.strip()
    for quote in ("'", '"'):
        if value.startswith(quote):
            inner, closed, _ = value[1:].partition(quote)
            return inner if closed else value
    if value[:1] in ("[", "{", "|", ">", "&", "*", "!"):
        return ""  # a list, a map, a block: no flat scalar
    return re.sub(r"(?:^|\s)#.*$", "", value).strip()


def _first(keys: dict[str, str], names: tuple[str, ...]) -> tuple[str, str]:
    return next(((name, keys[name]) for name in names if keys.get(name)), ("", ""))
