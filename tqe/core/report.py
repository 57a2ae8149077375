"""The outcome of a run: everything that a report of any format shows."""

from collections.abc import Mapping
from typing import NamedTuple

from tqe.core.document import Document, Segment
from tqe.core.finding import Finding, Score
from tqe.core.grade import Grade
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.span import Span

_NONE: Mapping[str, float] = {}


class Rule(NamedTuple):
    """A check as a report describes it, in the language of the report."""

    id: str
    title: str
    doc: str
    category: Category
    severity: Severity
    confidence: Confidence

    @property
    def gate_severity(self) -> Severity:
        """The severity that a gate counts for its findings, unless they say otherwise."""
        return self.severity if self.confidence is Confidence.HIGH else self.severity.one_lower


class Skipped(NamedTuple):
    """A check that did not run, and why."""

    check: str
    why: Message


class Crash(NamedTuple):
    """A check that failed on the stretch at `span`; the rest of the run went on."""

    check: str
    span: Span
    error: str


class Note(NamedTuple):
    """Something to know about a run that is no fault of the article; `span` is None for the whole of it."""

    message: Message
    span: Span | None = None


class Model(NamedTuple):
    """The model that translated: its name, a digest of its files, the engine that ran it."""

    name: str
    digest: str
    engine: str


class ScoredWord(NamedTuple):
    """A German word and how likely a model makes it by the source: the natural logarithm of its probability."""

    span: Span
    logprob: float


class SegmentReport(NamedTuple):
    """A segment with its source, its back-translation and its scores, as far as there are any.

    `defect` says why the back-translation is no evidence (a loop, a copy, nothing), if it is none.
    `traits` are what `tqe.scoring.estimator` predicts its mark from. `words` are those that a model was asked
    about, `suspicious` those of them that are so unlikely that people often mark them.
    """

    segment: Segment
    source: str | None = None
    back_translation: str | None = None
    scores: tuple[Score, ...] = ()
    defect: str | None = None
    traits: Mapping[str, float] = _NONE
    words: tuple[ScoredWord, ...] = ()
    suspicious: tuple[ScoredWord, ...] = ()


class DocumentReport(NamedTuple):
    """All that is known about one document.

    `failures` say why it does not pass, empty if it does; `unaligned` are source sentences without a partner;
    `fail_on` is the severity from which a finding fails it, None if no finding does; `notes` tell of
    suppressions and known findings that are not needed any more; `source` is what it was translated from,
    None if that is not known; `grade` says what its estimate means, None if nothing can be said.
    """

    document: Document
    words: int
    findings: tuple[Finding, ...]
    scores: tuple[Score, ...]
    segments: tuple[SegmentReport, ...]
    checks: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()
    crashes: tuple[Crash, ...] = ()
    failures: tuple[Message, ...] = ()
    unaligned: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.MAJOR
    notes: tuple[Note, ...] = ()
    source: Document | None = None
    grade: Grade | None = None

    @property
    def ran(self) -> frozenset[str]:
        """The checks that ran to their end."""
        stopped = {skipped.check for skipped in self.skipped} | {crash.check for crash in self.crashes}
        return frozenset(self.checks) - stopped

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that nothing suppresses."""
        return tuple(finding for finding in self.findings if finding.suppressed is None)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The standing findings that are grave enough to fail the document."""
        if self.fail_on is None:
            return ()
        return tuple(finding for finding in self.standing if finding.gate_severity.rank >= self.fail_on.rank)

    @property
    def passed(self) -> bool:
        """Whether the gate lets the document through."""
        return not self.failures and not self.crashes


class Unreadable(NamedTuple):
    """A file that could not be read, with the line that says what and where."""

    path: str
    error: Message
    hint: Message | None = None


class Report(NamedTuple):
    """The whole run; an unreadable file never passes.

    `rules` are the checks that were asked for, `notes` what concerns no document.
    """

    documents: tuple[DocumentReport, ...]
    version: str
    model: Model | None = None
    unreadable: tuple[Unreadable, ...] = ()
    language: Language = Language.EN
    rules: tuple[Rule, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every document passed and every file could be read."""
        return not self.unreadable and all(document.passed for document in self.documents)
