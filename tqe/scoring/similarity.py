"""How much of the English source comes back when the German is translated back: chrF++, BLEU and TER.

Scores and signatures are sacrebleu's. The hypothesis is the back-translation, the reference the source.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from tqe.core.finding import Score


def sentence_scores(hypothesis: str, reference: str) -> tuple[Score, ...]:
    """Return chrF++, BLEU and TER of one sentence; none if the reference is empty.

    BLEU uses the effective order, so that a sentence of three words can score. TER is an error rate: 0 is
    best.
    """
    if not reference.strip():
        return ()
    return tuple(
        Score(name, metric.sentence_score(hypothesis, [reference]).score, str(metric.get_signature()))
        for name, metric in _metrics(sentence=True).items()
    )


def document_scores(hypotheses: Sequence[str], references: Sequence[str]) -> tuple[Score, ...]:
    """Return chrF++, BLEU and TER over all sentences; those with an empty reference are left out.

    Raises ValueError unless there are as many hypotheses as references.
    """
    pairs = [(h, r) for h, r in zip(hypotheses, references, strict=True) if r.strip()]
    if not pairs:
        return ()
    ours, theirs = (list(side) for side in zip(*pairs, strict=True))
    return tuple(
        Score(name, metric.corpus_score(ours, [theirs]).score, str(metric.get_signature()))
        for name, metric in _metrics(sentence=False).items()
    )


@cache
def _metrics(*, sentence: bool) -> dict[str, Any]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    # force only silences a warning about text that looks tokenised
    return {"chrF++": CHRF(word_order=2), "BLEU": BLEU(effective_order=sentence, force=True), "TER": TER()}
