"""Quotation marks of every style: which open, which close, what stands between them.

A mark's glyph rarely settles its role: “ closes in German and opens in English, » does either, " does both.
So the neighbours decide (an opening mark follows a blank and leans on a letter, a closing one the other way
round), and where they do not, what is open decides. Apostrophes, inch and minute marks are no marks at all.

A quotation may run over paragraphs, which end with their line: newspapers open it again in each of them and
close it once (`Mark.continued`). Without that, a closing mark still finds its opening one in an earlier
paragraph if it is near and no other quotation begins between them.
"""

from bisect import bisect
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tqe.core.pattern import Pattern
from tqe.core.span import Span
from tqe.text.quote_glyphs import LEAD, Candidate, Role, Style, candidates, role_of, style_of

REACH = 3000
"""Code points over which a quotation may run on into further paragraphs that do not open it again."""

DEPTH = 8
"""Marks that may be open at once; more are a sign of broken text, and the bound keeps the search linear."""

_PARAGRAPH = Pattern(r"[^\n\r\u2028\u2029]+")


class Mark(NamedTuple):
    """A quotation mark; `partner` is the index of the other mark of its pair, None if it has none.

    `level` counts the quotations around it. `single` marks are ‚ ‘ ' ›, usually those of an inner quotation.
    `continued` is an opening mark whose quotation the next paragraph opens again: it lacks no partner.
    """

    span: Span
    role: Role
    style: Style
    single: bool = False
    level: int = 0
    partner: int | None = None
    continued: bool = False

    @property
    def is_unpaired(self) -> bool:
        """Whether a partner is missing."""
        return self.partner is None and not self.continued


@lru_cache(maxsize=512)
def quotations(text: str) -> tuple[Span, ...]:
    """Return the quotations in `text`, marks included; the outermost where they nest.

    A continued quotation ends with its paragraph. So does one that begins a paragraph, is never closed and
    has no other after it; and a closing mark behind the last sentence of a paragraph, never opened, reaches
    back to its beginning: the text may be cut from the middle of a quotation.
    """
    found: list[Span] = []
    for span in sorted(_stretches(text, marks(text)), key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(found)


@lru_cache(maxsize=512)
def marks(text: str) -> tuple[Mark, ...]:
    """Return the quotation marks of `text` in order, each with its partner."""
    glyphs = tuple(candidates(text))
    following: dict[str, Candidate] = {}
    successors: list[Candidate | None] = []
    for glyph in reversed(glyphs):
        successors.append(following.get(glyph.family))
        following[glyph.family] = glyph
    pairing = _Pairing()
    for glyph, successor in zip(glyphs, reversed(successors), strict=True):
        pairing.take(glyph, successor)
    return tuple(_levelled(pairing.marks()))


def _levelled(found: Iterable[Mark]) -> Iterator[Mark]:
    depth = 0
    for mark in found:
        if mark.partner is not None and mark.role is Role.CLOSING:
            depth -= 1
        yield mark._replace(level=depth) if depth else mark
        if mark.partner is not None and mark.role is Role.OPENING:
            depth += 1


def _stretches(text: str, found: tuple[Mark, ...]) -> Iterator[Span]:
    """Yield what the marks enclose, not sorted."""
    paragraphs = _paragraphs(text)
    starts = [paragraph.start for paragraph in paragraphs]
    for index, mark in enumerate(found):
        if mark.is_unpaired or mark.continued:
            paragraph = paragraphs[bisect(starts, mark.span.start) - 1]
            if mark.continued or _reaches_border(text, found, index, paragraph):
                opens = mark.role is Role.OPENING
                yield Span(mark.span.start, paragraph.end) if opens else Span(paragraph.start, mark.span.end)
        elif mark.role is Role.OPENING and mark.partner is not None:
            yield Span(mark.span.start, found[mark.partner].span.end)


def _reaches_border(text: str, found: tuple[Mark, ...], index: int, paragraph: Span) -> bool:
    """Say whether the unpaired mark quotes from or to the border of its paragraph."""
    mark = found[index]
    if mark.role is Role.OPENING:
        rivals, at_edge = found[index + 1 : index + 2], mark.span.start == paragraph.start
    else:
        rivals, at_edge = found[max(0, index - 1) : index], mark.span.end == paragraph.end
        at_edge = at_edge and text[mark.span.start - 1] in ".!?…"
    return at_edge and not any(m.single is mark.single and paragraph.contains(m.span) for m in rivals)


def _paragraphs(text: str) -> list[Span]:
    """Return the paragraphs without the blanks and the markup around them; a mark stands in one of them."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        start = match.end() - len(match.group().lstrip(LEAD))
        found.append(Span(start, max(start, match.start() + len(match.group().rstrip(LEAD)))))
    return found


class _Pairing:
    """Takes the glyphs of a text in order and keeps those that are open."""

    def __init__(self) -> None:
        self._found: list[Mark] = []
        self._glyphs: list[Candidate] = []
        self._open: deque[int] = deque(maxlen=DEPTH)

    def take(self, glyph: Candidate, successor: Candidate | None) -> None:
        """Decide what `glyph` is; `successor` is the next one of its family."""
        partner = self._partner(glyph)
        role = role_of(glyph, has_partner=partner is not None)
        if role is Role.CLOSING and glyph.doubtful and (partner is None or _is_outdone(glyph, successor)):
            return
        if role is Role.OPENING:
            self._leave_earlier(glyph)
            self._open.append(len(self._found))
        elif role is Role.CLOSING and partner is not None:
            self._close(partner)
        if role:
            end = partner if role is Role.CLOSING else None
            self._found.append(
                Mark(glyph.span, role, style_of(glyph, role), glyph.family in "'›", partner=end)
            )
            self._glyphs.append(glyph)

    def marks(self) -> list[Mark]:
        """Return the marks, without those that turned out to be apostrophes."""
        pairs = zip(self._found, self._glyphs, strict=True)
        kept = [
            i
            for i, (mark, glyph) in enumerate(pairs)
            if mark.partner is not None or not glyph.is_maybe_nothing
        ]
        place = {old: new for new, old in enumerate(kept)}
        moved = (self._found[i] for i in kept)
        return [m if m.partner is None else m._replace(partner=place[m.partner]) for m in moved]

    def _partner(self, glyph: Candidate) -> int | None:
        """Return which open mark `glyph` would close, best one of its own convention in its own paragraph."""
        fitting = [(i, self._glyphs[i]) for i in self._open if _may_end(glyph, self._glyphs[i])]
        ranks = [
            (opened.paragraph == glyph.paragraph, glyph.is_natural_end_of(opened), i) for i, opened in fitting
        ]
        return max(ranks)[-1] if ranks else None

    def _close(self, opening: int) -> None:
        """Give `opening` the mark to come as its partner; what was opened after it stays unpaired."""
        self._found[opening] = self._found[opening]._replace(partner=len(self._found))
        while self._open and self._open[-1] >= opening:
            self._open.pop()

    def _leave_earlier(self, glyph: Candidate) -> None:
        """Give up what earlier paragraphs left open, or note that `glyph` goes on with it."""
        for index in tuple(self._open):
            opened = self._glyphs[index]
            if opened.paragraph == glyph.paragraph or opened.family != glyph.family:
                continue
            self._open.remove(index)
            if glyph.first and opened.glyph == glyph.glyph and opened.paragraph == glyph.paragraph - 1:
                self._found[index] = self._found[index]._replace(continued=True)


def _may_end(glyph: Candidate, opened: Candidate) -> bool:
    """Say whether `glyph` may close `opened`; in a later paragraph only a natural end that is near."""
    if opened.paragraph == glyph.paragraph:
        return glyph.may_end(opened)
    near = glyph.span.start - opened.span.start <= REACH
    return near and not opened.is_maybe_nothing and glyph.is_natural_end_of(opened)


def _is_outdone(glyph: Candidate, successor: Candidate | None) -> bool:
    """Say whether a doubtful closing mark is none because a sure one follows in the same paragraph."""
    return successor is not None and successor.is_sure_end and successor.paragraph == glyph.paragraph
