"""The whole story of a run: read, translate back, align, check, score, judge."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tqe import __version__, engine, estimates
from tqe.checks import documentation, listed, title
from tqe.config import Config
from tqe.core.check import Check
from tqe.core.errors import TqeError
from tqe.core.message import Language, Message
from tqe.core.report import DocumentReport, Report, Rule, Unreadable
from tqe.gate import baseline
from tqe.jobs import Desk, Job, Progress, Version, translate
from tqe.judge import judged
from tqe.mt.translator import Translator

FEW = 20
"""Articles up to which a run remembers what it finds: those of an archive would push them out again."""

__all__ = ["Job", "Progress", "Version", "rules", "run", "translate"]


def run(
    jobs: Sequence[Job],
    config: Config,
    translator: Translator | None = None,
    progress: Progress | None = None,
    *,
    processes: int = 1,
) -> Report:
    """Check the target of every job; a file that cannot be read is in the report and stops no other.

    The models work in this process, the checks in as many as there should be. Raises
    TqeError if `config` names a check, a glossary or a baseline that does not exist or leaves no check, or the
    model cannot be loaded.
    """
    asked = rules([job.target for job in jobs], config)
    config.require_glossaries()
    known = baseline.read(Path(config.baseline)) if config.baseline is not None else None
    scorers = estimates.scorers(config, translator) if any(job.source for job in jobs) else None
    desk = Desk(config, known, translator, scorers, progress, remembers=config.cache and len(jobs) <= FEW)
    outcomes = tuple(judged(map(desk.opener, jobs), processes))
    return Report(
        documents=tuple(each for each in outcomes if isinstance(each, DocumentReport)),
        version=__version__,
        model=translator.model if translator else None,
        unreadable=tuple(each for each in outcomes if isinstance(each, Unreadable)),
        language=config.lang or Language.EN,
        rules=asked,
        notes=tuple(known.notes()) if known else (),
    )


def rules(targets: Iterable[str], config: Config) -> tuple[Rule, ...]:
    """Return the checks that are asked for; TqeError if there is none, or a name that none has."""
    found = tuple(_rules(targets, config))
    if not found:
        raise TqeError(Message("no check is left to run", "keine Prüfung bleibt übrig"), place="--ignore")
    return found


def _rules(targets: Iterable[str], config: Config) -> Iterator[Rule]:
    """Yield the checks that are asked for: for all targets, or for some."""
    found: dict[str, Check] = {}
    for each in (config, *(config.at(target) for target in (targets if config.overrides else ()))):
        for check in engine.select(listed(), each):
            found.setdefault(check.id, check)
    for check in sorted(found.values(), key=lambda check: check.id):
        language = config.lang or Language.EN
        name, doc = title(check).to(language), documentation(check, language)
        yield Rule(check.id, name, doc, check.category, check.severity, check.confidence)
