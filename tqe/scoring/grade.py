"""What an estimate means to somebody who has to decide: as good as a human translation, to be edited, or unfit.

The limits are read off WMT20 and WMT23 news with the marks of professionals (`python -m tests.benchmarks.estimate`,
docs/estimate.md, which has the rates of error).
"""

from tqe.core.grade import Grade

HUMAN = 5.3
"""Estimated points for 100 words up to which nine of ten texts in WMT20 were translated by people."""
UNFIT = 10.0
"""Estimated points for 100 words from which most texts in WMT23 were bad, and few were made by people."""
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
