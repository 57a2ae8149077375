"""How many injected faults the checks that need the German alone find."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random

from tests.injection.faults import KINDS, Kind
from tests.injection.places import Injected
from tqe.checks import load
from tqe.core.check import Check
from tqe.core.document import Document, Profile, Segment
from tqe.core.finding import Finding
from tqe.engine import Units, inspect
from tqe.readers.plain import document_of

BEFORE = "Die Sitzung beginnt am Vormittag um zehn.\n\n"
AFTER = "\n\nDanach gehen alle nach Hause."
"""Good paragraphs around each sentence: a fault is to be found in a text, not in a line of its own."""


@dataclass
class Tally:
    """What became of the faults of one kind."""

    injected: int = 0
    found: int = 0
    missed: list[Injected] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the faults that were found."""
        return self.found / max(1, self.injected)


@cache
def german_only() -> tuple[Check, ...]:
    """Return the checks of the default profile that need neither source nor model."""
    return tuple(c for c in load() if c.needs in (Segment, Document) and Profile.NEWS in c.profiles)


def measure(sentences: Sequence[str], per_kind: int, seed: int, only: str | None = None) -> dict[str, Tally]:
    """Inject up to `per_kind` faults of each kind, or of `only` one, and count those found."""
    tallies = {}
    for kind in KINDS:
        if only not in (None, kind.name):
            continue
        rng = Random(f"{seed} {kind.name}")
        tally = tallies[kind.name] = Tally()
        for sentence, fault in _injections(kind, rng, sentences, per_kind):
            tally.injected += 1
            if is_found(kind, sentence, fault):
                tally.found += 1
            else:
                tally.missed.append(fault)
    return tallies


def _injections(
    kind: Kind, rng: Random, sentences: Sequence[str], limit: int
) -> Iterator[tuple[str, Injected]]:
    for sentence in rng.sample(sentences, len(sentences)):
        if limit and (fault := kind.inject(rng, sentence)):
            limit -= 1
            yield sentence, fault


def is_found(kind: Kind, sentence: str, fault: Injected) -> bool:
    """Say whether a finding touches the fault whose check is quiet where the fault is not."""
    place = fault.span.shift(len(BEFORE))
    touching = {f.check for f in _findings(fault.text, ends_text=kind.ends_text) if f.span.overlaps(place)}
    return bool(touching) and bool(touching - _usual(sentence, ends_text=kind.ends_text))


@cache
def _usual(sentence: str, *, ends_text: bool) -> set[str]:
    """Return the checks that fire on a sentence without a fault."""
    return {finding.check for finding in _findings(sentence, ends_text=ends_text)}


def _findings(text: str, *, ends_text: bool) -> tuple[Finding, ...]:
    document = document_of(BEFORE + text + ("" if ends_text else AFTER), "injected")
    return inspect(Units(document), german_only(), strict=True).findings
