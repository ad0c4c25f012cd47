"""YAML at the head of a Markdown text, for site generators and notebooks."""

from collections.abc import Iterable

from chronology.events.article import Source
from chronology.formats.canonical import dumps
from chronology.formats.escaping import visible


def front_matter(title: str, sources: Iterable[Source]) -> str:
    """The block between two ``---`` lines: title, dates of publication, sources.

    Every text is a double-quoted scalar with JSON's escapes, which YAML 1.1 and 1.2 both read as
    that text and never as a number, a date, a boolean or a tag.

    Examples:
        >>> print(front_matter("Yes: no", ()))
        ---
        title: "Yes: no"
        published: []
        sources: []
        ---
    """
    known = sorted(set(sources), key=lambda item: (item.published, item.name, item.url, item.title))
    dates = sorted({source.published for source in known if source.published})
    lines = [
        "---",
        f"title: {_quoted(title)}",
        f"published: [{', '.join(map(_quoted, dates))}]",
        "sources:" if known else "sources: []",
    ]
    for source in dict.fromkeys(map(_shown, known)):
        name, *rest = source
        lines.append(f"  - name: {_quoted(name)}")
        lines.extend(
            f"    {key}: {_quoted(value)}"
            for key, value in zip(("title", "url", "published"), rest, strict=True)
            if value
        )
    return "\n".join((*lines, "---"))


def _shown(source: Source) -> tuple[str, str, str, str]:
    return source.name, source.title, source.url, source.published


def _quoted(text: str) -> str:
    return dumps(visible(text))
