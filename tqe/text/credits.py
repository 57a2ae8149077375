"""Credit lines: what a text says about where it comes from."""

from tqe.core.pattern import Pattern

_CREDIT = Pattern(
    r"\b(?:Übersetzung|Übersetzt|übersetzt|Quellen?|Original\w*|Artikel|Beitrag|Bericht|Text|Fotos?|Bild(?:quelle)?|Zuerst"
    r"|Erstveröffentlichung|Autor(?:in)?|Link|Via|via|Source|Mehr dazu|Von"
    r"|[Aa]us dem (?:Englischen|Amerikanischen|Russischen|Chinesischen|Französischen)|Erschienen|Veröffentlicht)\b"
)
_LONGEST = 160
"""A credit line is short; a longer paragraph that names a source is text."""


def is_credit(line: str) -> bool:
    """Say whether `line` names the source, the author or the original of a text."""
    return len(line) <= _LONGEST and bool(_CREDIT.search(line))
