"""What the back-translation shows a reader: the sentences that it renders least like the source."""

from collections import Counter
from collections.abc import Iterable, Iterator

from tqe.core.finding import Score
from tqe.core.message import Language
from tqe.core.report import DocumentReport, SegmentReport
from tqe.reports import labels
from tqe.reports.labels import numeral
from tqe.reports.paint import BLANK, Line, line
from tqe.reports.positions import Positions

LOWEST = 3
"""How many sentences to show: more are not read."""

MOST_UNALIGNED = 5
"""How many unaligned sentences to show: many mean that the source is another text."""

_MEASURE = "chrF++"
_IDENTICAL = 100


def evidence(report: DocumentReport, positions: Positions, language: Language) -> Iterator[Line]:
    """Yield the sentences to compare with the source, and those where the model is of no help."""
    lowest = _lowest(report.segments)
    defects = Counter(segment.defect for segment in report.segments if segment.defect)
    if lowest:
        yield BLANK
        yield line(labels.COMPARE.to(language), "bold")
        yield line(f"{labels.EVIDENCE.to(language)}.", "dim")
    for score, segment in lowest:
        yield BLANK
        number = positions.of(segment.segment.span.start).line
        yield line(f"  {labels.LINE.to(language)} {number} · {score.name} {numeral(score.value, language)}")
        yield from _compared(segment, report.document.text, language)
    if defects:
        yield BLANK
        yield line(_defective(defects, language))


def _lowest(segments: Iterable[SegmentReport]) -> list[tuple[Score, SegmentReport]]:
    scored = [
        (score, segment)
        for segment in segments
        if segment.source and segment.back_translation and not segment.defect
        for score in segment.scores
        if score.name == _MEASURE and score.value < _IDENTICAL
    ]
    return sorted(scored, key=lambda pair: (pair[0].value, pair[1].segment.span.start))[:LOWEST]


def _compared(segment: SegmentReport, text: str, language: Language) -> Iterator[Line]:
    rows = (
        (labels.SOURCE, segment.source),
        (labels.TARGET, segment.segment.span.of(text)),
        (labels.BACK, segment.back_translation),
    )
    for label, words in rows:
        yield Line(((words or "", ""),), 12, (f"    {label.to(language)}", "cyan"))


def _defective(defects: Counter[str], language: Language) -> str:
    number = defects.total()
    kinds = ", ".join(sorted(str(defect) for defect in defects))
    if number == 1:
        return f"{labels.DEFECTIVE_ONE.to(language)} ({kinds})"
    return f"{number} {labels.DEFECTIVE.to(language)} ({kinds})"


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
