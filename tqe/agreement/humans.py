"""Does a score put human translations below the machine's?"""

from collections.abc import Hashable, Sequence


def human_below_worst(scores: Sequence[float], groups: Sequence[Hashable], is_human: Sequence[bool]) -> float:
    """Return the share of human translations that score below every machine translation of their segment.

    nan where no segment has both.
    """
    worst: dict[Hashable, float] = {}
    for score, group, human in zip(scores, groups, is_human, strict=True):
        if not human:
            worst[group] = min(score, worst.get(group, score))
    below = [
        score < worst[group]
        for score, group, human in zip(scores, groups, is_human, strict=True)
        if human and group in worst
    ]
    return sum(below) / len(below) if below else float("nan")
