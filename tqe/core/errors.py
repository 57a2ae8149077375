"""Errors that are the user's to mend: wrong use, or an input that cannot be read."""

from tqe.core.message import Language, Message


class TqeError(Exception):
    """Wrong use or unreadable input; the command line prints it as one line and exits with 2.

    `place` says where (a path, a path with line, an option), `hint` what to do about it.
    """

    def __init__(self, message: Message, *, place: str = "", hint: Message | None = None) -> None:
        super().__init__(message.en)
        self.message = message
        self.place = place
        self.hint = hint

    def line(self, language: Language) -> str:
        """Return the error as one line: place, what is wrong, hint."""
        place = f"{self.place}: " if self.place else ""
        hint = f" ({self.hint.to(language)})" if self.hint else ""
        return " ".join(f"{place}{self.message.to(language)}{hint}".split())
