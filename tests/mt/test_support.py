"""Support: what each model says of the pairs, and who was not asked."""

from tqe.core.span import Span
from tqe.mt.likelihood import Likelihood, ScoredToken
from tqe.mt.recorded import RecordedTranslator
from tqe.mt.support import Scorers, Support

PAIRS = (("Es regnet.", "It is raining."), ("Es schneit.", "It snows."))


def likely(logprob: float) -> Likelihood:
    return Likelihood((ScoredToken(Span(0, 2), logprob),))


BACK = RecordedTranslator({}, "back", {pair: likely(-1.0 - n) for n, pair in enumerate(PAIRS)})
FORTH = RecordedTranslator({}, "forth", {pair[::-1]: likely(-3.0 - n) for n, pair in enumerate(PAIRS)})


def test_each_model_is_asked_in_its_direction() -> None:
    told: list[int] = []
    found = Scorers(BACK, FORTH).support(PAIRS, told.append)
    assert found == (Support(likely(-1.0), likely(-3.0)), Support(likely(-2.0), likely(-4.0)))
    assert sum(told) == len(PAIRS) * Scorers(BACK, FORTH).number


def test_a_model_that_is_missing_says_nothing() -> None:
    assert Scorers(forth=FORTH).support(PAIRS) == (Support(None, likely(-3.0)), Support(None, likely(-4.0)))
    assert Scorers(BACK).support(PAIRS[:1]) == (Support(likely(-1.0)),)
    assert Scorers(BACK).number == 1


def test_answers_depend_on_both_models() -> None:
    signatures = {each.signature for each in (Scorers(BACK), Scorers(forth=BACK), Scorers(BACK, FORTH))}
    assert len(signatures) == 3
