"""What checks find: hits in the text they were given, findings in the document."""

from typing import NamedTuple

from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span


class Edit(NamedTuple):
    """Replace what `span` covers by `text`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that belong together; `safe` if they may be applied unread."""

    edits: tuple[Edit, ...]
    safe: bool = False

    def shift(self, by: int) -> "Fix":
        """Return the fix moved by `by` code points."""
        return Fix(tuple(Edit(edit.span.shift(by), edit.text) for edit in self.edits), self.safe)

    def apply(self, text: str) -> str:
        """Return `text` with the edits made."""
        for edit in sorted(self.edits, key=lambda edit: edit.span, reverse=True):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
        return text


class Hit(NamedTuple):
    """A fault at `span` of what the check was given; the best fix comes first.

    `source` is what it concerns in the source that the check was given, None where that has no word for it.
    """

    span: Span
    message: Message
    fixes: tuple[Fix, ...] = ()
    source: Span | None = None

    @classmethod
    def replace(
        cls, span: Span, message: Message, text: str, *, safe: bool = False, source: Span | None = None
    ) -> "Hit":
        """Return a hit whose one fix replaces `span` by `text`."""
        return cls(span, message, (Fix((Edit(span, text),), safe),), source)

    def shift(self, by: int, source_by: int) -> "Hit":
        """Return the hit moved by `by` code points, in the source by `source_by`."""
        source = self.source.shift(source_by) if self.source else None
        return Hit(self.span.shift(by), self.message, tuple(fix.shift(by) for fix in self.fixes), source)


class Passage(NamedTuple):
    """A stretch of the source and its words: `span.of(source.text) == excerpt` always holds."""

    span: Span
    excerpt: str


class Finding(NamedTuple):
    """A fault in the document: `span.of(document.text) == excerpt` always holds.

    `suppressed` says what keeps it from counting: "inline" (a comment in the text), "baseline", or None;
    `reason` is what the comment gives as its reason; `source` what the finding concerns in the source.
    """

    check: str
    category: Category
    severity: Severity
    confidence: Confidence
    span: Span
    excerpt: str
    message: Message
    fixes: tuple[Fix, ...] = ()
    segment: int | None = None
    suppressed: str | None = None
    reason: str | None = None
    source: Passage | None = None

    @property
    def gate_severity(self) -> Severity:
        """The severity that a gate counts: one lower unless the confidence is high."""
        return self.severity if self.confidence is Confidence.HIGH else self.severity.one_lower


class Score(NamedTuple):
    """A number with the signature that says how it was computed."""

    name: str
    value: float
    signature: str
