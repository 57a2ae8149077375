"""What tqe tells a person, in both languages it speaks."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language of messages."""

    EN = "en"
    DE = "de"


class Message(NamedTuple):
    """One sentence for a person, in English and in German, without a final stop."""

    en: str
    de: str

    def to(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.de if language is Language.DE else self.en
