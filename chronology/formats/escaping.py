"""Foreign text made safe for Markdown: it shows as written and does nothing."""

import re
from typing import Final

#: Characters that make, or may make, markup: CommonMark, GitHub tables, strikethrough, footnotes
#: and mathematics, MyST roles, Jekyll and Hugo templates, mentions and mail addresses.
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|#~$&{}^@]")
#: What GitHub makes a link of by itself.
_ADDRESS: Final = re.compile(r":(?=//)|(?<=\bwww)\.", re.IGNORECASE)
#: What opens a list, a quotation, a heading's underline or a directive at the start of a line.
_OPENER: Final = re.compile(r"^(?:([-+=:])|(\d{1,9})([.)]))")
_IMAGE: Final = re.compile(r"!(?=\\\[|$)")

_BLANK: Final = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]+")
#: Marks that turn the reading direction: an attacker can make a line read as another.
_DIRECTION: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: Controls, invisible tags and half code points, which have no picture.
_CONTROL: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u2060-\u2065\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)

_SAFE_SCHEME: Final = re.compile(r"(?:https?://[^\s/]|mailto:[^\s])", re.IGNORECASE)
_PLAIN_URL: Final = re.compile(r"[A-Za-z0-9\-.~:/?#@!$'+,;=%]+")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_UNSAFE_IN_URL: Final = re.compile(r"[\s<>\\`|{}\"^\[\]]")
_BACKTICKS: Final = re.compile("`+")


def visible(text: str) -> str:
    r"""The text on one line, with everything that has no picture shown or replaced.

    White space of any kind becomes one space. Marks of direction (U+202A to U+202E, U+2066 to
    U+2069) show as their number; other controls, tags and half code points as U+FFFD.

    Examples:
        >>> visible("a\n b\u202ec")
        'a b⟨U+202E⟩c'
    """
    text = _BLANK.sub(" ", text).strip()
    text = _DIRECTION.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)
    return _CONTROL.sub("\ufffd", text)


def escape(text: str) -> str:
    r"""The text as Markdown that renders to it, on one line, wherever it is put in a line.

    Examples:
        >>> escape("*1* <b> [x](y)")
        '\\*1\\* \\<b\\> \\[x\\](y)'
        >>> escape("1. first")
        '1\\. first'
    """
    text = _MARKUP.sub(r"\\\g<0>", visible(text))
    text = _ADDRESS.sub(r"\\\g<0>", text)
    text = _IMAGE.sub(r"\\!", text)
    return _OPENER.sub(_escape_opener, text)


def _escape_opener(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}"


def code_span(text: str) -> str:
    """The text as inline code, in as many backticks as it takes.

    A bar is escaped, so that the code can stand in a table; outside of one the backslash shows.

    Examples:
        >>> code_span("a`b")
        '``a`b``'
    """
    shown = visible(text).replace("|", "\\|") or " "
    longest = max((len(run) for run in _BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def link(label: str, url: str) -> str:
    """A link to the address if it is http, https or mailto; else the label and the bare code.

    Examples:
        >>> link("AP", "https://example.org/a_(b)")
        '[AP](<https://example.org/a_(b)>)'
        >>> link("AP", "javascript:alert(1)")
        'AP (`javascript:alert(1)`)'
    """
    if not url:
        return escape(label)
    if _SAFE_SCHEME.match(url) is None or _DIRECTION.search(url) or _CONTROL.search(url):
        return f"{escape(label)} ({code_span(url)})"
    if _PLAIN_URL.fullmatch(url):
        return f"[{escape(label)}]({url})"
    return f"[{escape(label)}](<{_destination(url)}>)"


def _destination(url: str) -> str:
    return _ENTITY.sub("&amp;", _UNSAFE_IN_URL.sub(_percent, url))


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8"))
