"""Bytes become text, or an error that says what they are and what to do."""

import codecs

import pytest

from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.readers.encoding import decode

TEXT = "Ä 😀 „so“\r\nu\u0308ber\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_the_text_comes_out_unchanged_without_its_byte_order_mark(raw: bytes) -> None:
    assert decode(raw, "a.txt") == TEXT


@pytest.mark.parametrize(
    ("raw", "english", "german"),
    [
        (b"", "the file has no text", "die Datei enthält keinen Text"),
        (b" \r\n\t\n", "the file has no text", "die Datei enthält keinen Text"),
        (codecs.BOM_UTF8, "the file has no text", "die Datei enthält keinen Text"),
        (b"ab\0cd", "binary file, not text", "Binärdatei, kein Text"),
        (b"\x89PNG\r\n\x1a\n\0\0\xff", "binary file, not text", "Binärdatei, kein Text"),
        (b"PK\x03\x04rest", "binary file (docx), not text", "Binärdatei (docx), kein Text"),
        (
            "Das ist ein Satz.".encode("utf-16-le"),
            "looks like UTF-16: convert with iconv -f utf-16 -t utf-8",
            "wohl UTF-16: umwandeln mit iconv -f utf-16 -t utf-8",
        ),
        (
            "Zeile\nÜber „alle“ Maße".encode("cp1252"),
            "byte 0xdc at position 6, line 2 (looks like Windows-1252: convert with iconv -f windows-1252",
            "Byte 0xdc an Stelle 6, Zeile 2 (wohl Windows-1252: umwandeln mit iconv -f windows-1252",
        ),
        (b"abc\xe2\x82", "byte 0xe2 at position 3, line 1", "Byte 0xe2 an Stelle 3, Zeile 1"),
        (b"a\xff\xfe\x81\x90\x8d", "save it as UTF-8", "als UTF-8 speichern"),
        (codecs.BOM_UTF16_LE + b"a\0b", "not valid UTF-16-LE: byte 0x62 at position 4", "abgeschnitten"),
    ],
)
def test_the_error_says_what_and_where(raw: bytes, english: str, german: str) -> None:
    with pytest.raises(TqeError) as caught:
        decode(raw, "artikel.txt")
    assert caught.value.line(Language.EN).startswith("artikel.txt: ")
    assert english in caught.value.line(Language.EN)
    assert german in caught.value.line(Language.DE)
