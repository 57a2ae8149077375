"""Whether a stop ends the sentence or only the abbreviation, initial or number before it."""

from functools import cache
from typing import NamedTuple

from tqe.core.document import MASK
from tqe.core.pattern import Pattern
from tqe.text.data import rows

_ROMAN = Pattern(r"[IVXLC]+")
_DOTTED = Pattern(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LETTERS = Pattern(r"[^\W\d_]+")
_INITIAL = Pattern(r"[^\W\d_]\.")
_NUMBER = Pattern(r"(?:\d{1,2}[./–-]{1,2})?\d{1,4}")
_AFTER_CLOCK = Pattern(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b"
    r"|(?:[ECMP][SD]?T|GMT|UTC|BST|CET|Eastern|Central|Mountain|Pacific)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\d"
)
_AFTER_ORDINAL = Pattern(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
    r"|(?:Jan|Feb|Febr|Mär|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez)\."
    r"|Jahrhundert|Jahrestag|Jahrtausend|Weltkrieg|Geburtstag|Hochzeitstag|Todestag|Bundesliga|Liga\b|Runde\b"
    r"|Etappe|Spieltag|Spielminute|Minute\b|Halbzeit|Platz\b|Rang\b|Auflage\b|Ausgabe\b|Stock\b|Klasse\b|Etage\b"
    r"|Division\b|Regiment|Bataillon|Armee|Flotte\b|Kompanie\b|Wahlperiode|Legislaturperiode|Senat\b|Kammer\b"
)


_OPENING = "„“”\"»«‚‘’'›‹([{" + MASK


class Stop(NamedTuple):
    """A single full stop: the words just before it, the word after it.

    `opens`: the word before it is the first of its sentence; `in_bracket`: a bracket stands before that word.
    """

    words: tuple[str, ...]
    after: str
    opens: bool
    in_bracket: bool

    @classmethod
    def of(cls, before: str, after: str) -> "Stop":
        """Return the stop after `before`, the last stretch of its sentence."""
        raw = before.split()
        words = tuple(word.lstrip(_OPENING) for word in raw)
        return cls(words, after, len(words) == 1, raw[-1].startswith(("(", "[")))


class Rules(NamedTuple):
    """What a language knows of abbreviations, of words that begin sentences, and of ordinals with a stop."""

    kinds: dict[str, str]
    starts: frozenset[str]
    ordinals: bool

    def starts_sentence(self, word: str) -> bool:
        """Say whether `word` is capitalised and one with which sentences begin; an initial is none."""
        letters = _LETTERS.match(word)
        if letters is None or not word[0].isupper() or _INITIAL.match(word):
            return False
        return letters.group().lower() in self.starts

    def ends_sentence(self, stop: Stop) -> bool:
        """Say whether the stop ends a sentence, given that no small letter follows."""
        last = stop.words[-1]
        if _NUMBER.fullmatch(last):
            return self._ends_after_number(stop, last)
        match self._kind(stop, last):
            case "number":
                return not (stop.after[:1].isdecimal() or _ROMAN.fullmatch(stop.after.rstrip(".,;:)")))
            case "clock":
                return not _AFTER_CLOCK.match(stop.after)
            case "maybe":
                return self.starts_sentence(stop.after)
            case "initial":
                return self.starts_sentence(stop.after) and not stop.opens and not last.islower()
            case kind:
                return kind != "never"

    def _kind(self, stop: Stop, last: str) -> str | None:
        """Return the kind of the longest abbreviation that ends here."""
        joined = ".".join(word.strip(".") for word in stop.words[-4:])
        while joined:
            if joined in self.kinds:
                return self.kinds[joined]
            joined = joined.partition(".")[2]
        small = last[:1].lower() + last[1:]
        if stop.opens and small in self.kinds:
            return self.kinds[small]
        if _INITIAL.fullmatch(last + ".") or _DOTTED.fullmatch(last) or _ROMAN.fullmatch(last):
            return "initial"
        return self.kinds.get(last.rpartition("-")[2]) or ("number" if last.endswith("str") else None)

    def _ends_after_number(self, stop: Stop, number: str) -> bool:
        """Say whether the stop after a number ends a sentence, or makes it an ordinal, a date or a list's."""
        if not self.ordinals or len(number) == 4:
            return not stop.opens
        if stop.opens or _AFTER_ORDINAL.match(stop.after):
            return False
        if self.starts_sentence(stop.after):
            return True
        if stop.in_bracket:
            return False
        if not number.isdecimal():
            return "." not in number
        noun = stop.words[-2]
        is_club = number == "1" and stop.after[:2].isupper()
        return noun[0].isupper() and noun[-1].isalpha() and not self.starts_sentence(noun) and not is_club


@cache
def rules(language: str) -> Rules:
    """Return the rules of `language`, "de" or "en"."""
    kinds = {word: kind for lang, kind, word in rows("abbreviations") if lang == language}
    starts = frozenset(word for lang, word in rows("sentence_starts") if lang == language)
    return Rules(kinds, starts, ordinals=language == "de")
