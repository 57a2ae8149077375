"""Turns the bytes of a file into text, or says what they are instead."""

import codecs

from tqe.core.errors import TqeError
from tqe.core.message import Message

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTAINERS = {b"PK\x03\x04": "docx", b"%PDF": "PDF", b"{\\rtf": "RTF", b"\xd0\xcf\x11\xe0": "doc"}
_INVISIBLE = "\ufeff\u200b\u2060\u00ad"
_WESTERN = frozenset("ÄÖÜäöüßéèàçâêîôûáíóúñ„“”‚‘’–…«»€§°")
"""What a byte from 0x80 up mostly is in Windows-1252 text of Western Europe."""


def decode(raw: bytes, name: str) -> str:
    """Return the text of `raw`: UTF-8, or UTF-16 or UTF-32 with a byte order mark.

    The mark is no part of the text. Nothing is normalised, line ends stay.
    Raises TqeError for anything else, and if there is no text.
    """
    mark, encoding = form(raw)
    _refuse_container(raw, name)
    try:
        text = raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(raw, error, len(mark), encoding, name) from error
    if "\0" in text:
        raise _binary(raw, name)
    if not text.strip().strip(_INVISIBLE):
        raise TqeError(Message("the file has no text", "die Datei enthält keinen Text"), place=name)
    return text


def form(raw: bytes) -> tuple[bytes, str]:
    """Return the byte order mark of `raw`, empty if it has none, and the encoding of what follows."""
    return next(((m, e) for m, e in _BYTE_ORDER_MARKS if raw.startswith(m)), (b"", "utf-8"))


def _refuse_container(raw: bytes, name: str) -> None:
    kind = next((kind for start, kind in _CONTAINERS.items() if raw.startswith(start)), None)
    if kind:
        message = Message(f"binary file ({kind}), not text", f"Binärdatei ({kind}), kein Text")
        raise TqeError(
            message, place=name, hint=Message("save it as plain text", "als reinen Text speichern")
        )


def _binary(raw: bytes, name: str) -> TqeError:
    hint = None
    if raw[1::2].count(0) > len(raw) // 4 or raw[::2].count(0) > len(raw) // 4:
        command = "iconv -f utf-16 -t utf-8"
        hint = Message(f"looks like UTF-16: convert with {command}", f"wohl UTF-16: umwandeln mit {command}")
    return TqeError(Message("binary file, not text", "Binärdatei, kein Text"), place=name, hint=hint)


def _undecodable(raw: bytes, error: UnicodeDecodeError, skipped: int, encoding: str, name: str) -> TqeError:
    position = skipped + error.start
    if b"\0" in raw and encoding == "utf-8":
        return _binary(raw, name)
    line = raw[:position].count(b"\n") + 1
    shown = f"0x{raw[position]:02x}"
    message = Message(
        f"not valid {encoding.upper()}: byte {shown} at position {position}, line {line}",
        f"kein gültiges {encoding.upper()}: Byte {shown} an Stelle {position}, Zeile {line}",
    )
    return TqeError(message, place=name, hint=_hint(raw, error, encoding))


def _hint(raw: bytes, error: UnicodeDecodeError, encoding: str) -> Message | None:
    """Name the encoding if the bytes make sense in it."""
    if encoding != "utf-8" or error.reason == "unexpected end of data":
        return Message("the file seems cut off or damaged", "die Datei scheint abgeschnitten oder beschädigt")
    foreign = [char for char in raw.decode("cp1252", errors="replace") if char > "\x7f"]
    if sum(char in _WESTERN for char in foreign) < 0.8 * len(foreign):
        return Message("save it as UTF-8", "als UTF-8 speichern")
    command = "iconv -f windows-1252 -t utf-8"
    return Message(
        f"looks like Windows-1252: convert with {command}", f"wohl Windows-1252: umwandeln mit {command}"
    )
