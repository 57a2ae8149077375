"""What an estimate means to somebody who has to decide: as good as a human translation, to be edited, or unfit.

The limits are read off the WMT20 news translations with human marks (`python -m tests.benchmarks.grades`,
docs/estimate.md): most texts below the first were made by people, and above the second nearly none is good.
"""

from tqe.core.grade import Grade

HUMAN = 5.5
"""Estimated points for 100 words up to which most texts were translated by people."""
UNFIT = 10.0
"""Estimated points for 100 words from which people found most texts bad."""
ENOUGH = 50
"""Words below which a text is too short to say."""


def grade(points: float, words: int) -> Grade | None:
    """Return the grade of a text with an estimate of so many points; None if it is too short to say."""
    if words < ENOUGH:
        return None
    share = 100 * points / words
    if share <= HUMAN:
        return Grade.HUMAN
    return Grade.UNFIT if share >= UNFIT else Grade.POST_EDIT
