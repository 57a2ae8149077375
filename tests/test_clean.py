"""The noise gate: German news without faults has no findings, neutral remarks aside."""

from pathlib import Path

import pytest

from tqe.config import Config
from tqe.core.mqm import Severity
from tqe.pipeline import Job, run
from tqe.text.words import count

CLEAN = sorted((Path(__file__).parents[1] / "fixtures" / "clean").glob("*.txt"))


def test_there_are_two_thousand_words() -> None:
    assert sum(count(path.read_text(encoding="utf-8")) for path in CLEAN) >= 2000


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_clean_article_has_no_findings(path: Path) -> None:
    report = run([Job(str(path))], Config(model=False))
    assert not report.unreadable
    (document,) = report.documents
    assert not document.crashes
    found = [(f.check, f.excerpt) for f in document.findings if f.severity is not Severity.NEUTRAL]
    assert found == []
