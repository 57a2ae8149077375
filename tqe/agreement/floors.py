"""Scores that know nothing of translation, and chrF, which needs a human one: what a metric has to beat."""

from collections.abc import Iterator, Mapping, Sequence
from math import log
from statistics import median

from tqe.agreement.rows import Row

Scores = tuple[float | None, ...]
"""A score for each row, higher being better; None where there is none."""


def floors(rows: Sequence[Row]) -> Mapping[str, Scores]:
    """Return scores made of lengths and nothing.

    The length ratio is minus the distance of log(target / source) from its median over the rows.
    """
    ratios = [log((len(row.target) + 1) / (len(row.source) + 1)) for row in rows]
    usual = median(ratios)
    return {
        "minus length": tuple(-float(len(row.target)) for row in rows),
        "length ratio": tuple(-abs(ratio - usual) for ratio in ratios),
        "copied source": tuple(-float(row.target.strip() == row.source.strip()) for row in rows),
        "constant": (0.0,) * len(rows),
    }


def references(rows: Sequence[Row]) -> Iterator[tuple[str, Scores]]:
    """Yield for each human translator the chrF of every machine translation with theirs.

    Source: Popović 2015, chrF; sacrebleu's sentence score with its defaults.
    """
    from sacrebleu.metrics.chrf import CHRF

    metric = CHRF()
    for human in dict.fromkeys(row.system for row in rows if row.is_human):
        texts = {row.group: row.target for row in rows if row.system == human}
        yield (
            f"chrF, {human}",
            tuple(
                metric.sentence_score(row.target, [texts[row.group]]).score
                if row.group in texts and not row.is_human
                else None
                for row in rows
            ),
        )
