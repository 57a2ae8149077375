"""Parts a sentence that is too long for a model where a reader would pause."""

from collections.abc import Callable

from tqe.core.pattern import Pattern

_PAUSES = tuple(map(Pattern, (r"(?<=[.!?:;])\s+", r"(?<=,)\s+|\s+(?=[–—(])", r"\s+")))
"""Where to part, best first."""


def split(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Return `text` in parts that all fit: halved at the best pause near the middle until they do."""
    if len(text) < 2 or fits(text):
        return (text,)
    left, right = _halves(text)
    return (*split(left, fits), *split(right, fits))


def _halves(text: str) -> tuple[str, str]:
    """Part `text` at the strongest pause in its middle half, else between two words, else anywhere."""
    middle = len(text) / 2
    for reach, pauses in ((middle / 2, _PAUSES), (middle, _PAUSES[-1:])):
        for pause in pauses:
            places = [m for m in pause.finditer(text) if abs(m.start() - middle) < reach]
            if places:
                best = min(places, key=lambda m: abs(m.start() - middle))
                return text[: best.start()], text[best.end() :]
    return text[: len(text) // 2], text[len(text) // 2 :]
