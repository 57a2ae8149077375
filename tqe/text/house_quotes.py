"""The quotation marks that a house profile sets."""

from tqe.core.document import Profile
from tqe.text.quote_glyphs import Role, Style
from tqe.text.quotes import Mark

_MARKS = {Style.GERMAN: ("„“", "‚‘"), Style.OUTWARD: ("«»", "‹›")}
_STYLES = {Profile.CH: Style.OUTWARD}


def house_style(profile: Profile) -> Style:
    """Return the convention that `profile` follows."""
    return _STYLES.get(profile, Style.GERMAN)


def house_mark(mark: Mark, profile: Profile) -> str:
    """Return what `profile` sets for `mark`: single ones for a quotation within another."""
    inner = mark.level % 2 == 1
    return _MARKS[house_style(profile)][inner][mark.role is Role.CLOSING]
