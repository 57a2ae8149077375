"""Errors that are the user's to mend: wrong use, or an input that cannot be read."""

import errno
from functools import partial

from tqe.core.message import Language, Message
from tqe.core.pattern import Pattern

_CONTROL = Pattern("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class TqeError(Exception):
    """Wrong use or unreadable input; the command line prints it as one line and exits with 2.

    `place` says where (a path, a path with line, an option), `hint` what to do about it.
    """

    def __init__(self, message: Message, *, place: str = "", hint: Message | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.place = place
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error travel between processes."""
        return partial(TqeError, place=self.place, hint=self.hint), (self.message,)

    def line(self, language: Language) -> str:
        """Return the error as one line: place, what is wrong, hint.

        The place is as given, but a line end or another control character in it is shown as an escape.
        """
        place = f"{_visible(self.place)}: " if self.place else ""
        hint = f" ({self.hint.to(language)})" if self.hint else ""
        return place + _visible(" ".join(f"{self.message.to(language)}{hint}".split()))


def reason(error: Exception) -> Message:
    """Return why the system refused a file, in few words."""
    if isinstance(error, UnicodeDecodeError):
        return Message("not UTF-8", "kein UTF-8")
    text = getattr(error, "strerror", None) or str(error)
    by_kind = (why for kind, why in _KINDS.items() if isinstance(error, kind))
    return next(by_kind, _NUMBERS.get(getattr(error, "errno", None) or 0, Message(text, text)))


_KINDS = {
    FileNotFoundError: Message("no such file or folder", "keine solche Datei, kein solcher Ordner"),
    PermissionError: Message("permission denied", "keine Berechtigung"),
    IsADirectoryError: Message("is a folder, not a file", "ist ein Ordner, keine Datei"),
    NotADirectoryError: Message("a part of the path is no folder", "ein Teil des Pfads ist kein Ordner"),
}
_NUMBERS = {
    errno.ENAMETOOLONG: Message("the name is too long", "der Name ist zu lang"),
    errno.ENOSPC: Message("no space left", "kein Platz mehr"),
}


def _visible(text: str) -> str:
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
