"""Which sentences of a translation belong to which sentences of its source.

Dynamic programming over beads as in Gale & Church (1993, "A Program for Aligning Sentences in Bilingual
Corpora"), scored by length, by what survives translation (numbers, names, cognates, frequent words) and, where
there is one, by what of the source the back-translation brings back (Sennrich & Volk 2010, Bleualign).
"""

from collections.abc import Iterable, Iterator, Sequence
from math import log

from tqe.text.likeness import Likeness
from tqe.text.path import Bead, Scored, best_path

__all__ = ["Bead", "align"]

_DOUBT = 0.0
"""Score below which a stretch in order between two gaps is taken for chance."""

_WEAK = 0.0
"""Score below which a pair in order gives way to one out of order."""

_EFFORT = 2_000_000
"""Pairs of sentences to look at for what was moved: enough for an article whatever its order, not for a book."""

_MOVED = 5.0
"""What a stretch out of order must score, beyond the logarithm of the places it could come from."""


def align(
    target: Sequence[str], source: Sequence[str], back: Sequence[str | None] | None = None
) -> tuple[Bead, ...]:
    """Return beads in target order that cover every sentence of both sides exactly once.

    The target is German, the source English; `back` are the back-translations of the target sentences, None
    where there is none. A source sentence without a translation stands after the translation of what precedes
    it. Where a paragraph was moved, the source ranges do not rise.
    """
    likeness = Likeness(target, source, [None] * len(target) if back is None else back)
    found = _in_order(likeness, len(target), len(source))
    effort = _EFFORT
    while moved := _moved(likeness, *_loose(likeness, found), effort):
        targets, sources = _indices(moved)
        effort -= len(target) * len(source)
        found = [*(s for s in found if not _touches(s.bead, targets, sources)), *moved]
    return tuple(_ordered([scored.bead for scored in found], len(target), len(source)))


def _in_order(likeness: Likeness, targets: int, sources: int) -> list[Scored]:
    """Return the beads of the best path; where it has gaps, only the stretches that evidence speaks for."""
    path = best_path(likeness, range(targets), range(sources))
    paired = tuple(map(len, _indices(path)))
    return path if paired == (targets, sources) else _supported(path, _DOUBT)


def _loose(likeness: Likeness, found: Sequence[Scored]) -> tuple[list[int], list[int]]:
    """Return the sentences of both sides that `found` leaves alone or pairs on no evidence."""
    targets, sources = _indices(scored for scored in found if scored.score >= _WEAK)
    everything = range(len(likeness.target.clues)), range(len(likeness.source.clues))
    return [i for i in everything[0] if i not in targets], [j for j in everything[1] if j not in sources]


def _moved(likeness: Likeness, targets: Sequence[int], sources: Sequence[int], effort: int) -> list[Scored]:
    """Return beads of loose sentences, wherever they stand, if the evidence is strong and the search small.

    What it finds is no longer loose, so that calling it again and again ends.
    """
    if not 0 < len(targets) * len(sources) <= effort:
        return []
    threshold = _MOVED + log(len(sources))
    path = best_path(likeness, targets, sources)
    trimmed = [scored for stretch in _stretches(path) for scored in _trimmed(stretch)]
    return _supported(trimmed, threshold)


def _supported(path: Iterable[Scored], threshold: float) -> list[Scored]:
    """Return the beads of stretches without a gap whose scores add up to `threshold`."""
    return [
        scored
        for stretch in _stretches(path)
        if sum(s.score for s in stretch) >= threshold
        for scored in stretch
    ]


def _indices(found: Iterable[Scored]) -> tuple[set[int], set[int]]:
    """Return the target and the source sentences of some beads."""
    beads = [scored.bead for scored in found]
    return {i for bead in beads for i in bead.target}, {j for bead in beads for j in bead.source}


def _touches(bead: Bead, targets: set[int], sources: set[int]) -> bool:
    return not (targets.isdisjoint(bead.target) and sources.isdisjoint(bead.source))


def _trimmed(stretch: list[Scored]) -> list[Scored]:
    """Return a stretch from its first to its last bead that evidence speaks for."""
    good = [at for at, scored in enumerate(stretch) if scored.score >= _WEAK]
    return stretch[good[0] : good[-1] + 1] if good else []


def _stretches(path: Iterable[Scored]) -> Iterator[list[Scored]]:
    """Yield the runs of beads that follow each other without a gap on either side."""
    run: list[Scored] = []
    for scored in path:
        start = (scored.bead.target.start, scored.bead.source.start)
        if run and (run[-1].bead.target.stop, run[-1].bead.source.stop) != start:
            yield run
            run = []
        run.append(scored)
    if run:
        yield run


def _ordered(beads: Sequence[Bead], targets: int, sources: int) -> list[Bead]:
    """Return `beads` in target order, between them those of the sentences left alone on either side."""
    target_after = {j: bead.target.stop for bead in beads for j in bead.source}
    source_after = {i: bead.source.stop for bead in beads for i in bead.target}
    alone = []
    for j in range(sources):
        if j not in target_after:
            place = target_after[j] = target_after.get(j - 1, 0)
            alone.append(Bead(range(place, place), range(j, j + 1)))
    for i in range(targets):
        if i not in source_after:
            place = source_after[i] = source_after.get(i - 1, 0)
            alone.append(Bead(range(i, i + 1), range(place, place)))
    return sorted([*beads, *alone], key=lambda bead: (bead.target.start, bead.target.stop, bead.source.start))
