"""Canonical JSON text: equal values give equal bytes."""

import json
import re
from typing import Final, NoReturn, TypeAlias

from chronology.errors import SchemaError

Json: TypeAlias = bool | int | str | list["Json"] | dict[str, "Json"] | None

#: Characters that a reader does not see, or that some tool takes for a line break: C1 controls,
#: marks of direction, joiners of words, line separators, tags, and half code points.
_UNSEEN: Final = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_SPLIT_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def dumps(value: Json) -> str:
    """One line of JSON with sorted keys, letters as they are, unseen characters escaped.

    Formally: ``loads(dumps(v), p) == v``.

    Raises:
        ValueError: A text holds a surrogate pair as two code points, which no JSON can tell from
            the one character that the pair stands for.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)
    pair = _SPLIT_PAIR.search(text)
    if pair is not None:
        raise ValueError(f"text must not hold a surrogate pair as two code points: {pair[0]!r}")
    return _UNSEEN.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def loads(text: str, path: str = "$") -> Json:
    """The value of a JSON text.

    Args:
        text: The whole text.
        path: Where the text stands, for errors.

    Raises:
        SchemaError: It is not JSON, repeats a key, or holds a number that is not whole.
    """

    def refuse(constant: str) -> NoReturn:
        raise SchemaError(path, 0, f"whole numbers only, got {constant}")

    def unique(pairs: list[tuple[str, Json]]) -> Json:
        result = dict(pairs)
        if len(result) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise SchemaError(path, 0, f"each key once, got {twice!r} again")
        return result

    try:
        value: Json = json.loads(
            text, parse_constant=refuse, parse_float=refuse, object_pairs_hook=unique
        )
    except json.JSONDecodeError as error:
        raise SchemaError(path, error.pos, f"JSON ({error.msg})") from error
    except RecursionError as error:
        raise SchemaError(path, 0, "JSON of less depth") from error
    except SchemaError:
        raise
    except ValueError as error:
        raise SchemaError(path, 0, f"JSON ({error})") from error
    return value
