"""What of a translated stretch lets a mark be predicted: counts that add up from stretch to stretch.

Because they add up, what is predicted for a text is the sum of what is predicted for its sentences.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import log

from tqe.core.finding import Finding
from tqe.core.mqm import Confidence, Dimension, Severity
from tqe.text.coverage import coverage
from tqe.text.lexicon import translations
from tqe.text.stems import german_stem
from tqe.text.words import count, words

Traits = Mapping[str, float]
Stretch = tuple[range, str | None]
"""A run of segments, by their places, and the source that they translate; one of both may be missing."""

FINDINGS = (
    *(
        f"{severity}-{confidence}"
        for severity in (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)
        for confidence in Confidence
    ),
    *(f"{severity}-{dimension}" for severity in (Severity.MINOR, Severity.MAJOR) for dimension in Dimension),
)
"""Findings by severity and confidence, and once more by severity and MQM dimension; remarks say little.

The former count for a dimension too that people had no example of.
"""
GERMAN = (*FINDINGS, "words")
"""What a German text says by itself."""
BESIDE_SOURCE = (
    *GERMAN,
    "source-words",
    "short",
    "free",
    "long",
    "omissions",
    "additions",
    "unsupported",
)
"""What it says beside its source.

`short` is room that is missing, `free` counts words that are not the usual translation, `long` words as long as
compounds are, `omissions` runs of source sentences without a translation, `additions` German sentences without a
source or given twice, `unsupported` words of the source that nothing stands for, beyond those of a paraphrase.
"""
UNSAID, UNEXPECTED = "unsaid", "unexpected"
BESIDE_MODEL = (*BESIDE_SOURCE, "lost", UNSAID, UNEXPECTED)
"""And with a model: `lost` are words of the source that do not return in the back-translation, by chrF++.

`unsaid` is how unlikely the German makes its source, `unexpected` how unlikely the source makes the German: the
negative log-probability of the tokens, none counting more than _SURPRISE.
"""
GROSS = frozenset(
    {
        *(name for name in FINDINGS if name.startswith(Severity.CRITICAL)),
        "omissions",
        "additions",
        "unsupported",
    }
)
"""Signs that a text is no translation, which people were too seldom shown to teach what they cost."""
FREELY_SIGNED = frozenset({"words", "source-words", "free", "long"})
"""Traits of which more may be better; of all others more is worse, so that a finding never raises a score."""

_LENGTHENING = 1.13
"""Characters of German for one of English in news."""
_FLAT = 10
"""Characters added to both lengths, so that a headline may be twice as long."""
_USUAL = 30
"""Probability in hundredths from which a translation is a usual one."""
_LONG = 15
"""Letters of a word that is nearly always a compound, which German has where English has several words."""
_SURPRISE = 4.0
"""Nats from which a token is no more surprising: a name that a small model has never seen would outweigh all else."""
_TOGETHER = 1000
"""Sentences without a counterpart, one after another, that are compared as one: a book's would take too much room."""
_NO_TRANSLATION = 0.7
"""Share of content words without a counterpart that even a paraphrase has."""


def of_findings(findings: Iterable[Finding]) -> Traits:
    """Return how many findings there are of each severity and confidence, and of each severity and dimension."""
    return Counter(
        name
        for finding in findings
        for kind in (finding.confidence, finding.category.dimension)
        if (name := f"{finding.severity}-{kind}") in FINDINGS
    )


def of_return(traits: Traits, similarity: float | None) -> Traits:
    """Return what of a segment with these `traits` does not return, by the chrF++ of its back-translation."""
    return {} if similarity is None else {"lost": traits["source-words"] * (1 - similarity / 100)}


def of_support(back: Iterable[float], forth: Iterable[float]) -> Traits:
    """Return what the log-probabilities of a source's tokens (`back`) and of its translation's (`forth`) say."""
    return {UNSAID: _surprise(back), UNEXPECTED: _surprise(forth)}


def _surprise(logprobs: Iterable[float]) -> float:
    return sum(min(_SURPRISE, -logprob) for logprob in logprobs)


def traits_by_segment(target: Sequence[str], stretches: Sequence[Stretch] | None) -> tuple[Traits, ...]:
    """Return the traits of each segment of `target`, those of its findings aside.

    `stretches` are runs of segments with the source of each, None where there is none; an empty run has a
    source only, and counts for the segment before it. Segments of one stretch share its traits by their words.
    """
    if stretches is None:
        return tuple({"words": float(count(segment))} for segment in target)
    found: list[dict[str, float]] = [{} for _ in target]
    for indices, source in _completed(stretches) if found else ():
        if not indices:
            _add(found[max(0, indices.start - 1)], {"omissions": 1.0}, 1.0)
            continue
        traits = _of_stretch([target[index] for index in indices], source)
        for index, share in shares(target, indices).items():
            _add(found[index], traits, share)
    return tuple(found)


def shares(target: Sequence[str], indices: range) -> Mapping[int, float]:
    """Return the share of each segment in `indices` in what they have in common: by its words."""
    lengths = {index: max(1, count(target[index])) for index in indices}
    return {index: length / sum(lengths.values()) for index, length in lengths.items()}


def _completed(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches, those side by side that lack a side as one: what is left over may be its translation."""
    for is_whole, run in groupby(stretches, key=lambda stretch: bool(stretch[0]) and stretch[1] is not None):
        if is_whole:
            yield from run
            continue
        parts = list(run)
        indices = range(parts[0][0].start, max(indices.stop for indices, _ in parts))
        yield from _portions(indices, [source for _, source in parts if source is not None])


def _portions(indices: range, sources: Sequence[str]) -> Iterator[Stretch]:
    """Yield segments with the sources that may be theirs, in as many parts as there are too many for one."""
    number = -(-max(len(indices), len(sources)) // _TOGETHER)
    for at in range(number):
        own = sources[len(sources) * at // number : len(sources) * (at + 1) // number]
        here = indices[len(indices) * at // number : len(indices) * (at + 1) // number]
        yield here, " ".join(own) if own else None


def total(every: Iterable[Traits]) -> Traits:
    """Return the sum of the traits of several segments."""
    together: dict[str, float] = {}
    for traits in every:
        _add(together, traits, 1.0)
    return together


def _add(sums: dict[str, float], traits: Traits, share: float) -> None:
    for name, value in traits.items():
        sums[name] = sums.get(name, 0.0) + share * value


def _of_stretch(segments: Sequence[str], source: str | None) -> Traits:
    target = " ".join(segments)
    if source is None:
        return {"words": float(count(target)), "additions": float(len(segments))}
    return {
        "words": float(count(target)),
        "source-words": float(count(source)),
        "short": _short(target, source),
        "free": float(_free(target, source)),
        "long": float(sum(len(word.text) >= _LONG for word in words(target))),
        "additions": float(len(segments) - len(set(segments))),
        "unsupported": _unsupported(target, source),
    }


def _short(target: str, source: str) -> float:
    """Return how much shorter than usual a translation is: the logarithm, by the length of the source."""
    usual = _LENGTHENING * len(source) + _FLAT
    return max(0.0, log(usual / (len(target) + _FLAT))) * len(source) / 100


def _free(target: str, source: str) -> int:
    """Return the number of German words that are no usual translation of any word of the source."""
    usual = {
        stem for word in words(source) for stem, chance in translations(word.text).items() if chance >= _USUAL
    }
    copied = {word.text for word in words(source)}
    return sum(
        word.text[0].isalpha() and word.text not in copied and german_stem(word.text) not in usual
        for word in words(target)
    )


def _unsupported(target: str, source: str) -> float:
    """Return the number of content words without a counterpart, beyond those that a paraphrase has."""
    found = coverage(source, target)
    return max(0.0, sum(not content.covered for content in found) - _NO_TRANSLATION * len(found))
