"""Runs checks: which of them apply, on which units, and where in the document their hits lie."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tqe.config import Config
from tqe.core.check import Check, Unit
from tqe.core.document import MASK, Bitext, Document, Pair, RoundTrip, Segment
from tqe.core.finding import Finding, Fix, Hit, Passage
from tqe.core.message import Message
from tqe.core.names import names, require_known, require_known_check
from tqe.core.report import Crash, Skipped
from tqe.core.span import Span
from tqe.text.accepted import occurrences


class Units(NamedTuple):
    """Everything in one document that a check can be given; None where the run lacks what it takes."""

    document: Document
    pairs: tuple[Pair, ...] | None = None
    round_trips: tuple[RoundTrip, ...] | None = None
    bitext: Bitext | None = None

    def of(self, needs: type[Unit]) -> Iterable[Unit] | None:
        """Return the units of the type `needs`."""
        if needs is Segment:
            return self.document.segments
        if needs is Document:
            return (self.document,)
        if needs is Bitext:
            return (self.bitext,) if self.bitext else None
        return self.pairs if needs is Pair else self.round_trips


class Outcome(NamedTuple):
    """What the checks found in one document, and what did not run."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    crashes: tuple[Crash, ...]


def select(checks: Iterable[Check], config: Config) -> tuple[Check, ...]:
    """Return the checks that `config` asks for: those named, else those of the profile, less those ignored.

    They have the severity that it gives them. Names are check ids or MQM dimensions; raises TqeError for a
    name that is neither.
    """
    every = tuple(checks)
    known = names(every)
    for name in (*config.select, *config.ignore, *config.severity):
        require_known(name, known)
    for name in config.require:
        require_known_check(name, every)
    wanted = (
        [check for check in every if _is_named(check, config.select)]
        if config.select
        else [check for check in every if config.profile in check.profiles]
    )
    return tuple(_weighed(check, config) for check in wanted if not _is_named(check, config.ignore))


def _is_named(check: Check, names: tuple[str, ...]) -> bool:
    return check.id in names or check.category.dimension in names


def _weighed(check: Check, config: Config) -> Check:
    """Return the check with the severity that `config` gives it, or its dimension, if it does."""
    for name in (check.id, check.category.dimension):
        if name in config.severity:
            return check._replace(severity=config.severity[name])
    return check


_MISSING = {
    Pair: Message("no source given", "keine Vorlage angegeben"),
    Bitext: Message("no source given", "keine Vorlage angegeben"),
    RoundTrip: Message("no model in this run", "kein Modell in diesem Lauf"),
}


Runner = Callable[[Check, Unit], tuple[Hit, ...]]
"""Runs a check on a unit, or knows what it finds there."""


def _run(check: Check, unit: Unit) -> tuple[Hit, ...]:
    return tuple(check.run(unit))


def inspect(units: Units, checks: Iterable[Check], *, strict: bool = False, run: Runner = _run) -> Outcome:
    """Run `checks` over `units` by `run`; one that raises becomes a crash, or the error itself if `strict`.

    What lies within a phrase that the house accepts is no finding.
    """
    accepted = occurrences(units.document.text, units.document.house.accepted)
    findings: list[Finding] = []
    crashes: list[Crash] = []
    every = tuple(checks)
    skipped = tuple(
        Skipped(check.id, _MISSING[check.needs]) for check in every if units.of(check.needs) is None
    )
    for check, unit in _tasks(every, units):
        try:
            hits = run(check, unit)
            findings.extend(_lift(check, hit, unit, units.document) for hit in hits)
        except Exception as error:
            if strict:
                raise
            crashes.append(Crash(check.id, _place(unit), f"{type(error).__name__}: {error}"))
    open_ones = (finding for finding in findings if not _is_within(finding.span, accepted))
    return Outcome(tuple(sorted(open_ones, key=_order)), skipped, tuple(crashes))


def _is_within(span: Span, stretches: Sequence[Span]) -> bool:
    """Say whether `span` lies in one of `stretches`, which are in order and do not overlap."""
    before = bisect_right(stretches, span.start, key=lambda stretch: stretch.start)
    return before > 0 and stretches[before - 1].contains(span)


def _tasks(checks: tuple[Check, ...], units: Units) -> Iterator[tuple[Check, Unit]]:
    """Yield every check with every unit it runs on: all checks of a unit in a row, while its analyses are cached."""
    for needs in dict.fromkeys(check.needs for check in checks):
        alike = [check for check in checks if check.needs is needs]
        for unit in units.of(needs) or ():
            yield from ((check, unit) for check in alike)


def _lift(check: Check, hit: Hit, unit: Unit, document: Document) -> Finding:
    offset = _place(unit).start
    span = hit.span.shift(offset)
    if span.end > len(document.text):
        raise ValueError(f"{check.id}: {hit.span} lies outside what the check was given")
    return Finding(
        check=check.id,
        category=check.category,
        severity=check.severity,
        confidence=check.confidence,
        span=span,
        excerpt=span.of(document.text),
        message=hit.message,
        fixes=tuple(fix for fix in (fix.shift(offset) for fix in hit.fixes) if _spares_markup(fix, document)),
        segment=_segment_index(document, span),
        source=_passage(check, hit, unit),
    )


def _passage(check: Check, hit: Hit, unit: Unit) -> Passage | None:
    """Return what the hit concerns in the source: all that the unit has of it where the hit says no more."""
    match unit:
        case Bitext(source=Document(text=text)):
            offset, span = 0, hit.source
        case Pair(source=Segment() as source) | RoundTrip(source=Segment() as source):
            text, offset = source.raw, source.span.start
            span = hit.source or Span(0, len(text))
        case _:
            return None
    if span is None:
        return None
    if span.end > len(text):
        raise ValueError(f"{check.id}: {span} lies outside the source that the check was given")
    return Passage(span.shift(offset), span.of(text))


def _place(unit: Unit) -> Span:
    """Return the stretch of the document that a unit covers."""
    match unit:
        case Segment(span=span):
            return span
        case Pair(target=target) | RoundTrip(target=target):
            return target.span
        case Document(text=text) | Bitext(target=Document(text=text)):
            return Span(0, len(text))


def _segment_index(document: Document, span: Span) -> int | None:
    if not document.segments:
        return None
    return min(_first_after(document, span.start), len(document.segments) - 1)


def _first_after(document: Document, position: int) -> int:
    """Return the index of the first segment that ends behind `position`."""
    return bisect_right(document.segments, position, key=lambda segment: segment.span.end)


def _spares_markup(fix: Fix, document: Document) -> bool:
    """Say whether `fix` neither replaces markup nor writes the character that stands for it."""
    return all(MASK not in edit.text and not _hits_markup(edit.span, document) for edit in fix.edits)


def _hits_markup(span: Span, document: Document) -> bool:
    for index in range(_first_after(document, span.start), len(document.segments)):
        segment = document.segments[index]
        start = segment.span.start
        if start >= span.end:
            break
        if MASK in segment.text[max(0, span.start - start) : max(0, span.end - start)]:
            return True
    return False


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return (finding.span.start, -finding.severity.rank, finding.span.end, finding.check)
