"""Are the suspicious words those that people marked? Word tags and their correlation."""

from collections.abc import Iterable, Sequence

from tqe.core.span import Span


def word_tags(words: Iterable[Span], marks: Sequence[Span]) -> tuple[bool, ...]:
    """Return for each word whether it is bad, that is, whether a mark overlaps it.

    Source: OK and BAD tags of the WMT shared tasks on quality estimation, on words of the target.
    """
    return tuple(any(mark.overlaps(word) for mark in marks) for word in words)


def mcc(predicted: Sequence[bool], actual: Sequence[bool]) -> float:
    """Return Matthews' correlation coefficient: 1 for equal tags, 0 for chance or where one side is constant.

    Source: Matthews 1975, Comparison of the predicted and observed secondary structure of T4 phage lysozyme.
    """
    pairs = list(zip(predicted, actual, strict=True))
    both = sum(p and a for p, a in pairs)
    return matthews(both, sum(map(bool, predicted)), sum(map(bool, actual)), len(pairs))


def matthews(both: float, ours: float, theirs: float, number: float) -> float:
    """Return what `mcc` does for counts: tagged on both sides, on ours, on theirs, and of all words."""
    spread = ours * (number - ours) * theirs * (number - theirs)
    return float((number * both - ours * theirs) / spread**0.5) if spread else 0.0
