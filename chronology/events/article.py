"""An article: its text, where it comes from, and the date that its words count from."""

import hashlib

from attrs import frozen

from chronology.language.reference import Reference


@frozen
class Source:
    """Where a text comes from, as a reader would cite it.

    Attributes:
        name: Outlet or file name: "MENAFN".
        url: Address of the article, or empty.
        title: Headline, or empty.
        published: ISO text of the reference date.
        digest: Identity of the text: the first 16 hex digits of its SHA-256.
    """

    name: str
    url: str = ""
    title: str = ""
    published: str = ""
    digest: str = ""


@frozen
class Article:
    """A text with its reference date.

    Attributes:
        text: The whole text as read, dateline included; offsets count in it.
        reference: What its deictic words count from, and how that is known.
        source: How to cite it.
        language: ISO 639-1 code.
        body: Offset at which the story begins, after headers and dateline.
    """

    text: str
    reference: Reference
    source: Source
    language: str = "en"
    body: int = 0


def text_digest(text: str) -> str:
    """Identity of a text: the first 16 hex digits of the SHA-256 of its UTF-8 form."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
