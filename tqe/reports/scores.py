"""What reports of every format say about scores."""

from tqe.core.report import DocumentReport


def is_short_sample(document: DocumentReport) -> bool:
    """Say whether the text is too short for a fair quality score, as that score's signature says."""
    return any("sample:short" in score.signature.split("|") for score in document.scores)


def rounded(value: float) -> float:
    """Return `value` to two decimals, never as minus zero."""
    return round(value, 2) + 0.0
