"""What a document can be judged by: its source, its back-translation, and how they fit together."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tqe.core.document import Bitext, Document, Gap, Pair, RoundTrip, Segment
from tqe.core.finding import Score
from tqe.core.report import ScoredWord, SegmentReport
from tqe.engine import Units
from tqe.mt.defects import defect
from tqe.mt.likelihood import DIGITS, Likelihood
from tqe.mt.support import Support
from tqe.scoring.similarity import document_scores, sentence_scores
from tqe.scoring.traits import of_support, shares, traits_by_segment
from tqe.text.align import align
from tqe.text.join import joined
from tqe.text.words import words


class Evidence(NamedTuple):
    """The units that checks are given, and what the report shows beside the findings."""

    units: Units
    segments: tuple[SegmentReport, ...]
    similarity: tuple[Score, ...]
    unaligned: tuple[str, ...]


class _Stretch(NamedTuple):
    """Neighbouring segments of the target and the source they translate; either may be missing."""

    indices: range
    target: Segment | None
    source: Segment | None
    back: str | None = None


def gather(
    target: Document,
    source: Document | None,
    back: Sequence[str] | None,
    support: Sequence[Support] | None = None,
) -> Evidence:
    """Return the evidence on `target`; `back` holds a back-translation for each of its segments.

    A back-translation with a defect is shown, but it is neither compared nor given to a check. `support` is
    that of each of the `pairs`.
    """
    defects = _defects(target, back)
    usable = _usable(back, defects)
    stretches = tuple(_stretches(target, source, usable))
    bitext = _bitext(target, source, stretches) if source else None
    compared = [s for s in stretches if s.source and s.back is not None]
    owner = {index: stretch for stretch in stretches for index in stretch.indices}
    traits = traits_by_segment(
        [segment.text for segment in target.segments],
        [(s.indices, s.source.text if s.source else None) for s in stretches] if source else None,
    )
    rows = tuple(
        _row(segment, owner.get(index), back[index] if back else None, defects[index] if back else None)
        for index, segment in enumerate(target.segments)
    )
    rows = tuple(row._replace(traits=of_it) for row, of_it in zip(rows, traits, strict=True))
    if support is not None:
        rows = tuple(_supported(rows, [s for s in stretches if s.target and s.source], support))
    return Evidence(
        units=Units(
            target,
            bitext.pairs if bitext else None,
            tuple(_round_trips(target, usable, owner)) if back is not None else None,
            bitext,
        ),
        segments=rows,
        similarity=document_scores([s.back or "" for s in compared], [_raw(s.source) for s in compared]),
        unaligned=tuple(_raw(s.source) for s in stretches if s.source and not s.target),
    )


def pairs(target: Document, source: Document, back: Sequence[str] | None) -> tuple[tuple[str, str], ...]:
    """Return what translates what: stretches of the German with those of the source, in order."""
    stretches = _stretches(target, source, _usable(back, _defects(target, back)))
    return tuple((s.target.text, s.source.text) for s in stretches if s.target and s.source)


def _defects(target: Document, back: Sequence[str] | None) -> list[str | None]:
    return [defect(s.text, b) for s, b in zip(target.segments, back or (), strict=back is not None)]


def _usable(back: Sequence[str] | None, defects: Sequence[str | None]) -> list[str | None]:
    """Return the back-translations without those that have a defect."""
    return [None if flaw else text for flaw, text in zip(defects, back or (), strict=True)]


def _stretches(target: Document, source: Document | None, usable: Sequence[str | None]) -> Iterator[_Stretch]:
    if source is None:
        return
    german, english = ([segment.text for segment in document.segments] for document in (target, source))
    for bead in align(german, english, usable or None):
        parts = [usable[index] for index in bead.target] if usable else []
        yield _Stretch(
            indices=bead.target,
            target=joined(target, [target.segments[i] for i in bead.target]) if bead.target else None,
            source=joined(source, [source.segments[i] for i in bead.source]) if bead.source else None,
            back=" ".join(part for part in parts if part) if parts and None not in parts else None,
        )


def _bitext(target: Document, source: Document, stretches: Sequence[_Stretch]) -> Bitext:
    gaps = [
        Gap(s.source, target.segments[s.indices.start - 1] if s.indices.start else None)
        for s in stretches
        if s.source and not s.target
    ]
    return Bitext(
        target,
        source,
        pairs=tuple(Pair(s.target, s.source) for s in stretches if s.target and s.source),
        gaps=tuple(gaps),
        extra=tuple(s.target for s in stretches if s.target and not s.source),
    )


def _row(segment: Segment, stretch: _Stretch | None, back: str | None, flaw: str | None) -> SegmentReport:
    source = stretch.source if stretch else None
    comparable = stretch is not None and source is not None and stretch.back is not None
    return SegmentReport(
        segment=segment,
        source=_raw(source) if source else None,
        back_translation=back,
        scores=sentence_scores(stretch.back or "", _raw(source)) if comparable and stretch else (),
        defect=flaw,
    )


def _supported(
    rows: Sequence[SegmentReport], stretches: Sequence[_Stretch], support: Sequence[Support]
) -> Iterator[SegmentReport]:
    """Yield the rows with the traits and the words that the models' support of their stretches gives them."""
    found = list(rows)
    texts = [row.segment.text for row in rows]
    for stretch, likelihoods in zip(stretches, support, strict=True):
        traits = of_support(*(_logprobs(likelihood) for likelihood in likelihoods))
        for index, share in shares(texts, stretch.indices).items():
            mine = {name: share * value for name, value in traits.items()}
            scored = tuple(_words(found[index].segment, stretch, likelihoods.forth))
            found[index] = found[index]._replace(traits={**found[index].traits, **mine}, words=scored)
    yield from found


def _logprobs(likelihood: Likelihood | None) -> list[float]:
    return [token.logprob for token in likelihood.tokens] if likelihood else []


def _words(segment: Segment, stretch: _Stretch, forth: Likelihood | None) -> Iterator[ScoredWord]:
    """Yield the words of a segment with their log-probabilities: those of the tokens that begin in them.

    A word that stands in the source too, mostly a name, is as it should be, however unlikely it is.
    """
    if forth is None or stretch.target is None or stretch.source is None:
        return
    copied = {word.text for word in words(stretch.source.text)}
    start = stretch.target.span.start
    starts = {token.span.start + start: token.logprob for token in forth.tokens if len(token.span)}
    for word in words(segment.text):
        span = word.span.shift(segment.span.start)
        inside = [starts[place] for place in range(span.start, span.end) if place in starts]
        if inside and word.text not in copied:
            yield ScoredWord(span, round(sum(inside), DIGITS))


def _round_trips(
    target: Document, usable: Sequence[str | None], owner: dict[int, _Stretch]
) -> Iterator[RoundTrip]:
    for index, (segment, back) in enumerate(zip(target.segments, usable, strict=True)):
        if back is not None:
            yield RoundTrip(segment, back, owner[index].source if index in owner else None)


def _raw(segment: Segment | None) -> str:
    return " ".join(segment.raw.split()) if segment else ""
