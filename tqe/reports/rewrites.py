"""What a stretch of text becomes: fixes of several edits put as one replacement."""

from dataclasses import dataclass

from tqe.core.finding import Edit, Finding, Fix
from tqe.core.span import Span


@dataclass(frozen=True, slots=True)
class Rewrites:
    """A stretch of the text, and what each fix makes of it, the best first."""

    span: Span
    texts: tuple[str, ...]


def rewrites(text: str, finding: Finding, *, whole: bool = False) -> Rewrites:
    """Return the one stretch that all fixes of `finding` lie in, with what each makes of it.

    With `whole` the stretch covers also the finding; so it does where there is no fix.
    """
    spans = [edit.span for fix in finding.fixes for edit in fix.edits]
    if whole or not spans:
        spans.append(finding.span)
    stretch = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Rewrites(stretch, tuple(_within(fix, stretch).apply(stretch.of(text)) for fix in finding.fixes))


def _within(fix: Fix, stretch: Span) -> Fix:
    return Fix(tuple(Edit(edit.span.shift(-stretch.start), edit.text) for edit in fix.edits))
