"""What the back-translation shows a reader: the sentences that it renders least like the source."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from tqe.core.finding import Score
from tqe.core.message import Language
from tqe.core.report import DocumentReport, SegmentReport
from tqe.core.span import Span
from tqe.reports import labels
from tqe.reports.context import in_context
from tqe.reports.labels import numeral
from tqe.reports.paint import BLANK, Line, line
from tqe.reports.positions import Positions
from tqe.text.differences import difference

LOWEST = 3
"""How many sentences to show: more are not read."""

MOST_WORDS = 6
"""How many words to name that differ."""

MOST_UNALIGNED = 5
"""How many unaligned sentences to show: many mean that the source is another text."""

MOST_SUSPICIOUS = 8
"""How many suspicious words to show, the most unlikely ones."""

_MEASURE = "chrF++"
_IDENTICAL = 100
_WIDTH = 60
"""Columns of a word with what stands around it."""


class _Comparison(NamedTuple):
    """Neighbouring segments that one stretch of the source stands for, with their common score."""

    score: Score
    span: Span
    source: str
    back_translation: str


def evidence(report: DocumentReport, positions: Positions, language: Language) -> Iterator[Line]:
    """Yield the sentences to compare with the source, and those where the model is of no help."""
    lowest = sorted(_comparisons(report.segments), key=lambda shown: (shown.score.value, shown.span))[:LOWEST]
    defects = Counter(segment.defect for segment in report.segments if segment.defect)
    if lowest:
        yield BLANK
        yield line(labels.COMPARE.to(language), "bold")
        yield line(f"{labels.EVIDENCE.to(language)}.", "dim")
    for shown in lowest:
        yield BLANK
        number = f"{labels.LINE.to(language)} {positions.of(shown.span.start).line}"
        yield line(f"  {number} · {shown.score.name} {numeral(shown.score.value, language)}")
        yield from _texts(shown, report.document.text, language)
    if defects:
        yield BLANK
        yield line(_defective(defects, language))


def _comparisons(segments: Iterable[SegmentReport]) -> Iterator[_Comparison]:
    """Yield what can be compared; segments of one stretch repeat its source and its likeness."""
    for (source, score), same in groupby(segments, key=lambda segment: (segment.source, _likeness(segment))):
        members = tuple(same)
        back = " ".join(segment.back_translation or "" for segment in members)
        if not source or not back.strip() or any(segment.defect for segment in members):
            continue
        span = Span(members[0].segment.span.start, members[-1].segment.span.end)
        if score and score.value < _IDENTICAL:
            yield _Comparison(score, span, source, back)


def _likeness(segment: SegmentReport) -> Score | None:
    return next((score for score in segment.scores if score.name == _MEASURE), None)


def _texts(shown: _Comparison, text: str, language: Language) -> Iterator[Line]:
    rows = (
        (labels.SOURCE, shown.source),
        (labels.TARGET, shown.span.of(text)),
        (labels.BACK, shown.back_translation),
    )
    for label, words in rows:
        yield Line(((words, ""),), 12, (f"    {label.to(language)}", "cyan"))
    yield from reason(shown.source, shown.back_translation, language)


def reason(source: str, back: str, language: Language) -> Iterator[Line]:
    """Yield why a sentence is to be read: the words that only the source or only the back-translation has."""
    found = difference(source, back)
    sides = ((labels.ONLY_SOURCE, found.source), (labels.ONLY_BACK, found.back))
    parts = [f"{side.to(language)} {', '.join(words[:MOST_WORDS])}" for side, words in sides if words]
    if parts:
        yield Line(((" · ".join(parts), "dim"),), 12, (f"    {labels.DIFFERS.to(language)}", "cyan"))


def _defective(defects: Counter[str], language: Language) -> str:
    number = defects.total()
    kinds = ", ".join(sorted(str(defect) for defect in defects))
    if number == 1:
        return f"{labels.DEFECTIVE_ONE.to(language)} ({kinds})"
    return f"{number} {labels.DEFECTIVE.to(language)} ({kinds})"


def suspicious(report: DocumentReport, positions: Positions, language: Language) -> Iterator[Line]:
    """Yield the words that a model did not expect beside the source, in the order of the text."""
    every = sorted(
        (word for row in report.segments for word in row.suspicious),
        key=lambda word: (word.logprob, word.span),
    )
    if not every:
        return
    yield BLANK
    yield line(labels.SUSPICIOUS.to(language), "bold")
    yield line(f"{labels.SUSPICION.to(language)}.", "dim")
    for word in sorted(every[:MOST_SUSPICIOUS], key=lambda word: word.span):
        where = in_context(report.document, word.span, positions, _WIDTH)
        around = f" · {where.before}{where.excerpt}{where.after}"
        lead = f"{positions.of(word.span.start)!s:>7}"
        yield Line(((where.excerpt, "bold"), (around, "dim")), 9, (lead, ""))
    if len(every) > MOST_SUSPICIOUS:
        yield line(f"{len(every) - MOST_SUSPICIOUS} {labels.MORE_SUSPICIOUS.to(language)}", indent=4)


def unaligned(sentences: tuple[str, ...], language: Language) -> Iterator[Line]:
    """Yield the source sentences that found no partner: the German may lack them."""
    if not sentences:
        return
    yield BLANK
    yield line(f"{labels.UNALIGNED.to(language)} ({len(sentences)})", "bold")
    for sentence in sentences[:MOST_UNALIGNED]:
        yield Line(((sentence, ""),), 4, ("  -", ""))
    if len(sentences) > MOST_UNALIGNED:
        more = len(sentences) - MOST_UNALIGNED
        yield line(f"{more} {labels.MORE_UNALIGNED.to(language)}", indent=4)
