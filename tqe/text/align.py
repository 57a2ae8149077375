"""Which sentences of a translation belong to which sentences of its source.

Dynamic programming over beads as in Gale & Church (1993, "A Program for Aligning Sentences in Bilingual Corpora"),
scored by length, by what survives translation (numbers, names, cognates, frequent words) and, where there is one,
by how much of the source the back-translation brings back (Sennrich & Volk 2010, Bleualign).
"""

from collections.abc import Iterable, Iterator, Sequence
from math import log

from tqe.text.likeness import Likeness
from tqe.text.path import Bead, Scored, best_path

__all__ = ["Bead", "align"]

_MOVED = 5.0
"""What a stretch out of its order must score, beyond the logarithm of the number of places it could come from."""


def align(
    target: Sequence[str], source: Sequence[str], back: Sequence[str | None] | None = None
) -> tuple[Bead, ...]:
    """Return beads in target order that cover every sentence of both sides exactly once.

    The target is German, the source English; `back` are the back-translations of the target sentences, None where
    there is none. A source sentence without a translation stands after the translation of what precedes it. Where
    a paragraph was moved, the source ranges do not rise.
    """
    likeness = Likeness(target, source, [None] * len(target) if back is None else back)
    targets, sources = set(range(len(target))), set(range(len(source)))
    beads: list[Bead] = []
    found = [scored.bead for scored in best_path(likeness, sorted(targets), sorted(sources))]
    while found:
        beads += found
        targets.difference_update(*(bead.target for bead in found))
        sources.difference_update(*(bead.source for bead in found))
        found = _moved(likeness, sorted(targets), sorted(sources))
    return tuple(_ordered(beads, targets, sources))


def _moved(likeness: Likeness, targets: Sequence[int], sources: Sequence[int]) -> list[Bead]:
    """Return beads between sentences that were left alone, wherever they stand, if the evidence is strong."""
    if not targets or not sources:
        return []
    threshold = _MOVED + log(len(sources))
    stretches = _stretches(best_path(likeness, targets, sources))
    strong = (stretch for stretch in stretches if sum(scored.score for scored in stretch) >= threshold)
    return [scored.bead for stretch in strong for scored in stretch]


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


def _ordered(beads: Sequence[Bead], targets: Iterable[int], sources: Iterable[int]) -> list[Bead]:
    """Return `beads` in target order, with the sentences left alone on either side between them."""
    after = {j: bead.target.stop for bead in beads for j in bead.source}
    for j in sorted(sources):
        after[j] = after.get(j - 1, 0)
    missing = [Bead(range(after[j], after[j]), range(j, j + 1)) for j in sources]
    added = [Bead(range(i, i + 1), range(0)) for i in targets]
    return sorted(
        [*beads, *missing, *added], key=lambda bead: (bead.target.start, bead.target.stop, bead.source.start)
    )
