"""From human annotation to an estimator: collects traits, adds damaged copies, fits each situation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import isnan

from tqe.agreement import acc_star
from tqe.agreement.rows import Row
from tqe.calibration.cases import Case
from tqe.calibration.damage import damaged
from tqe.calibration.fitting import Example, complete, fit
from tqe.calibration.unlikely import unlikely
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.jobs import Desk
from tqe.scoring.estimator import Estimator, Situation
from tqe.scoring.traits import BESIDE_MODEL, BESIDE_SOURCE, FREELY_SIGNED, GERMAN, GROSS, UNEXPECTED
from tqe.trial.kept import Kept
from tqe.trial.segments import outcomes


@dataclass(frozen=True, slots=True)
class Workshop:
    """What it takes to learn what tqe says of a text; `tell` hears how many more texts are checked."""

    desk: Desk
    kept: Kept
    tell: Callable[[int], None] | None = None
    processes: int = 1


def cases(rows: Sequence[Row]) -> tuple[Case, ...]:
    """Return the machine translations among `rows` as cases, and spoilt copies of some of them.

    What people translated is left out: it differs from what machines do in more than its faults. Raises TqeError
    if nothing else is there.
    """
    machine = [row for row in rows if not row.is_human]
    if not machine:
        raise TqeError(
            Message("no machine translation in the data", "keine maschinelle Übersetzung in den Daten")
        )
    return (*map(_case, machine), *damaged(machine))


def _case(row: Row) -> Case:
    marks = None if row.ratings is None else tuple(mark.span for mark in row.marks if mark.span)
    return Case(row.group, row.target, row.source, row.penalty, marks=marks)


def estimator(every: Sequence[Case], workshop: Workshop, data: str) -> Estimator:
    """Return the estimator fitted to `every` case, for the model of the desk if it has one.

    Each case is checked twice, with and without its source. Raises TqeError as `outcomes` does.
    """
    translator = workshop.desk.translator
    alone, beside = (examples(every, workshop, with_source=with_source) for with_source in (False, True))
    weights = {
        Situation.GERMAN: weights_of(alone, GERMAN),
        Situation.SOURCE: weights_of(beside, BESIDE_SOURCE),
    }
    if translator is None:
        return Estimator(weights, data)
    weights[Situation.SOURCE_AND_MODEL] = with_model(beside)
    fitted = Estimator(weights, data, translator.model.digest, unlikely=limit(every, workshop))
    scorer = workshop.desk.scorers.forth if workshop.desk.scorers else None
    is_asked = scorer and (fitted.asks(UNEXPECTED) or fitted.unlikely is not None)
    return fitted._replace(scorer=scorer.model.digest) if scorer and is_asked else fitted


def limit(every: Sequence[Case], workshop: Workshop) -> float | None:
    """Return the log-probability up to which people often mark a word; None if they do not."""
    marked = [case for case in every if case.marks is not None]
    found = outcomes([(case.target, case.source) for case in marked], workshop.desk, workshop.kept)
    return unlikely(
        (word.logprob, any(mark.overlaps(word.span) for mark in case.marks or ()))
        for case, outcome in zip(marked, found, strict=True)
        for word in outcome.words
    )


def with_model(beside: Sequence[tuple[Example, bool]]) -> Mapping[str, float]:
    """Return the weights beside a model: those without its traits unless these order texts better.

    That is measured by acc* on every other segment, the weights being fitted to the rest. What a model finds
    unlikely may be freer and not worse.
    """
    groups = {
        group: place for place, group in enumerate(dict.fromkeys(example.group for example, _ in beside))
    }
    fitted = [each for each in beside if groups[each[0].group] % 2]
    left_out = [example for example, is_spoilt in beside if not (is_spoilt or groups[example.group] % 2)]
    names = max(
        (BESIDE_SOURCE, BESIDE_MODEL), key=lambda names: _agreement(weights_of(fitted, names), left_out)
    )
    return weights_of(beside, names)


def _agreement(weights: Mapping[str, float], examples: Sequence[Example]) -> float:
    """Return acc* of what `weights` predict for `examples`; -1 if none can be compared."""
    scores = [-sum(weights[name] * example.traits.get(name, 0.0) for name in weights) for example in examples]
    value = acc_star(
        scores, [example.penalty for example in examples], [example.group for example in examples]
    )
    return -1.0 if isnan(value) else value


def weights_of(examples: Sequence[tuple[Example, bool]], names: Sequence[str]) -> Mapping[str, float]:
    """Return the weights of `names`: those of gross faults from spoilt texts, the others from what people said."""
    real = [example for example, is_spoilt in examples if not is_spoilt]
    spoilt = [example for example, is_spoilt in examples if is_spoilt]
    gross = [name for name in names if name in GROSS]
    weights = fit(real, names, FREELY_SIGNED)
    return complete(weights, spoilt, gross) if spoilt else weights


def examples(every: Sequence[Case], workshop: Workshop, *, with_source: bool) -> list[tuple[Example, bool]]:
    """Return the traits of `every` case that tqe takes for a text; the model reads it beside its source only."""
    texts = [(case.target, case.source if with_source else None) for case in every]
    desk = workshop.desk if with_source else Desk(workshop.desk.config)
    found = outcomes(texts, desk, workshop.kept, workshop.tell, processes=workshop.processes)
    return [
        (Example(case.group, outcome.traits, case.points), case.spoilt)
        for case, outcome in zip(every, found, strict=True)
        if outcome.refused is None
    ]
