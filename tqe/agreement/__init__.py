"""Agreement of scores and findings with what professionals marked: the statistics, and the data they come in.

Scores are better when higher, penalties are MQM points: a perfect score orders translations as minus the
penalty does. numpy is imported only inside the functions.
"""

from tqe.agreement.correlations import kendall, partial_pearson
from tqe.agreement.humans import human_below_worst
from tqe.agreement.pairs import acc_star, calibrated
from tqe.agreement.spans import Overlap, category_recall, span_overlap
from tqe.agreement.systems import system_accuracy
from tqe.agreement.words import mcc, word_tags

__all__ = [
    "Overlap",
    "acc_star",
    "calibrated",
    "category_recall",
    "human_below_worst",
    "kendall",
    "mcc",
    "partial_pearson",
    "span_overlap",
    "system_accuracy",
    "word_tags",
]
