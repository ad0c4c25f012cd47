"""Files and bytes into text, or a clear word on why not."""

import codecs
from pathlib import Path
from typing import Final

from chronology.errors import SourceError

#: Byte order marks, longest first, for UTF-32's begins with UTF-16's.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PDF: Final = b"%PDF-"


def read_file(path: Path, encoding: str = "") -> str:
    r"""The text of a file, line ends as ``\n``.

    Args:
        path: A file.
        encoding: A Python codec; by default what the byte order mark says, else UTF-8.

    Raises:
        SourceError: There is no such file, it is a directory, empty, binary or encoded otherwise.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{path}: no such file") from error
    except IsADirectoryError as error:
        raise SourceError(f"{path}: a directory; give the files in it") from error
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror or error}") from error
    return decode(data, str(path), encoding)


def decode(data: bytes, name: str, encoding: str = "") -> str:
    r"""The text that the bytes encode, without byte order mark, line ends as ``\n``.

    Never guesses: bytes that are not UTF-8 and have no mark need an encoding.

    Raises:
        SourceError: The bytes are none, binary, or not of the encoding; ``name`` says which.

    Examples:
        >>> decode(b"caf\xe9", "notes.txt")
        Traceback (most recent call last):
        ...
        chronology.errors.SourceError: notes.txt: not UTF-8: byte 0xe9 at position 3; name its
            encoding, as in encoding="windows-1252" or --encoding windows-1252
        >>> decode(b"caf\xe9\r\n", "notes.txt", "windows-1252")
        'café\n'
    """
    codec = encoding or next((codec for mark, codec in _MARKS if data.startswith(mark)), "utf-8")
    if data.startswith(_PDF):
        raise SourceError(f"{name}: a PDF; give its text, as pdftotext prints it")
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise SourceError(_undecodable(name, data, error)) from error
    except (LookupError, UnicodeError) as error:  # no name of a codec, or of one that decodes none
        raise SourceError(f"{name}: unknown encoding {encoding!r}") from error
    if "\0" in text:
        raise SourceError(f"{name}: binary: a zero byte at position {data.find(0)}")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError(f"{name}: empty")
    return text


def _undecodable(name: str, data: bytes, error: UnicodeDecodeError) -> str:
    if 0 in data and error.encoding.startswith("utf-8"):
        return f"{name}: binary: a zero byte at position {data.find(0)}"
    codec = "UTF-8" if error.encoding.startswith("utf-8") else error.encoding
    byte = f"byte 0x{data[error.start]:02x} at position {error.start}"
    return (
        f"{name}: not {codec}: {byte}; name its encoding, "
        'as in encoding="windows-1252" or --encoding windows-1252'
    )
