"""Bytes into text, or a clear word on why not."""

from pathlib import Path

import pytest

from chronology.errors import SourceError
from chronology.sources.file import decode, read_file

TEXT = "Les négociations ont repris – le 3 mai.\n"


class TestDecode:
    @pytest.mark.parametrize(
        "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
    )
    def test_a_byte_order_mark_is_believed(self, codec: str):
        data = TEXT.encode(codec)
        if codec in ("utf-16-le", "utf-16-be"):
            data = "\ufeff".encode(codec) + data
        assert decode(data, "a.txt") == TEXT

    @pytest.mark.parametrize("codec", ["windows-1252", "utf-16-le", "cp850"])
    def test_a_named_encoding(self, codec: str):
        text = TEXT.replace("–", "-")
        assert decode(text.encode(codec), "a.txt", codec) == text

    @pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"])
    def test_line_ends_are_made_one(self, end: bytes):
        assert decode(b"one" + end + b"two", "a.txt") == "one\ntwo"

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "a.txt: empty"),
            (b" \n\t\r\n ", "a.txt: empty"),
            ("\ufeff".encode(), "a.txt: empty"),
            (b"ab\0cd", "a.txt: binary: a zero byte at position 2"),
            (b"\x89PNG\r\n\x1a\n\0\0", "a.txt: binary: a zero byte at position 8"),
            (b"%PDF-1.7 ...", "a.txt: a PDF; give its text, as pdftotext prints it"),
            (b"caf\xe9", "a.txt: not UTF-8: byte 0xe9 at position 3"),
            (b"\xff\xfea", "a.txt: not utf-16-le: byte 0x61 at position 2"),
        ],
    )
    def test_what_is_no_text(self, data: bytes, message: str):
        with pytest.raises(SourceError) as caught:
            decode(data, "a.txt")
        assert str(caught.value).startswith(message)

    def test_the_error_says_how_to_name_an_encoding(self):
        with pytest.raises(SourceError, match=r'encoding="windows-1252" or --encoding'):
            decode(b"caf\xe9", "a.txt")

    def test_an_encoding_that_there_is_not(self):
        with pytest.raises(SourceError, match=r"a\.txt: unknown encoding 'latin-99'"):
            decode(b"cafe", "a.txt", "latin-99")

    @pytest.mark.parametrize("codec", ["ascii", "shift_jis"])
    def test_a_named_encoding_that_does_not_fit(self, codec: str):
        with pytest.raises(SourceError, match=rf"a\.txt: not {codec}: byte 0x"):
            decode("café".encode("windows-1252"), "a.txt", codec)

    @pytest.mark.parametrize("codec", ["hex", "rot13"])
    def test_a_codec_that_is_no_text_encoding(self, codec: str):
        with pytest.raises(SourceError, match="unknown encoding"):
            decode(b"6364", "a.txt", codec)


class TestReadFile:
    def test_the_text_of_a_file(self, tmp_path: Path):
        path = tmp_path / "a.txt"
        path.write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8-sig"))
        assert read_file(path) == TEXT

    def test_an_encoding(self, tmp_path: Path):
        path = tmp_path / "a.txt"
        path.write_bytes(TEXT.encode("windows-1252"))
        assert read_file(path, "windows-1252") == TEXT

    def test_no_such_file(self, tmp_path: Path):
        with pytest.raises(SourceError, match=r"nowhere\.txt: no such file"):
            read_file(tmp_path / "nowhere.txt")

    def test_a_folder(self, tmp_path: Path):
        with pytest.raises(SourceError, match=r"a directory; give the files in it"):
            read_file(tmp_path)

    def test_a_file_below_a_file(self, tmp_path: Path):
        (tmp_path / "a.txt").write_text("text", encoding="utf-8")
        with pytest.raises(SourceError, match=r"b\.txt: cannot be read: "):
            read_file(tmp_path / "a.txt" / "b.txt")

    def test_the_error_names_the_file(self, tmp_path: Path):
        path = tmp_path / "a.txt"
        path.write_bytes(b"")
        with pytest.raises(SourceError, match=r"a\.txt: empty$"):
            read_file(path)
