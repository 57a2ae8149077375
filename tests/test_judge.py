"""Judging: the same in one process and in several, and nothing passes that was not looked at."""

from functools import partial
from pathlib import Path

import pytest

from tests.cli.site import ENGLISH, FAULTY, GERMAN, MINOR, NOT_GERMAN, write
from tests.gate.articles import archive
from tqe.config import Config, FailOn, load
from tqe.core.report import DocumentReport, Report
from tqe.gate.baseline import Baseline, render
from tqe.gate.known import known_findings
from tqe.judge import judged
from tqe.mt.recorded import RecordedTranslator
from tqe.pipeline import Job, Version, run
from tqe.reports import RENDERERS, renderer

NO_MODEL = Config(model=False)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    archive(tmp_path, 6)
    write(tmp_path / "faulty.txt", FAULTY)
    write(tmp_path / "source.txt", ENGLISH)
    write(tmp_path / "leer.txt", "")
    write(tmp_path / "english.txt", NOT_GERMAN)
    write(tmp_path / "wrong.txt", f"# tqe: ignore nonsense\n{GERMAN}")
    write(tmp_path / "excused.txt", f"# tqe: ignore english-ordinal - Zitat\n{FAULTY}")
    return tmp_path


def jobs(site: Path) -> list[Job]:
    articles = [Job(str(path.relative_to(site))) for path in sorted(site.rglob("*.md"))]
    others = [Job(name) for name in ("leer.txt", "english.txt", "wrong.txt", "nowhere.txt", "excused.txt")]
    before = Job("faulty.txt", "source.txt", Version(FAULTY.encode(), ENGLISH.encode()))
    return [*articles[:3], others[0], *articles[3:], *others[1:], before]


def one(job: Job, config: Config = NO_MODEL) -> DocumentReport:
    report = run([job], config)
    assert not report.unreadable
    return report.documents[0]


@pytest.mark.parametrize("processes", [2, 3])
def test_several_processes_make_the_same_report(site: Path, processes: int) -> None:
    config = NO_MODEL.overlaid(fail_on_new=True)
    serial, parallel = (run(jobs(site), config, processes=number) for number in (1, processes))
    assert len(serial.documents) == 8
    assert len(serial.unreadable) == 4
    assert parallel == serial
    assert all(renderer(name)(parallel) == renderer(name)(serial) for name in RENDERERS)


def test_several_processes_judge_what_this_one_translates(site: Path) -> None:
    write(site / "kurz.txt", "Der Rat tagt.\n\nEr schweigt.\n")
    translator = RecordedTranslator({"Der Rat tagt.": "The council meets.", "Er schweigt.": "It is silent."})
    work = [Job("kurz.txt")] * 5
    serial, parallel = (run(work, NO_MODEL, translator, processes=number) for number in (1, 2))
    assert parallel == serial
    assert parallel.documents[4].segments[0].back_translation == "The council meets."


def test_what_cannot_be_read_stops_no_other(site: Path) -> None:
    report = run(jobs(site), NO_MODEL)
    assert [file.path for file in report.unreadable] == [
        "leer.txt",
        "english.txt",
        "wrong.txt",
        "nowhere.txt",
    ]
    assert not report.passed


@pytest.mark.parametrize("processes", [1, 2])
def test_a_fault_of_the_program_is_not_swallowed(processes: int) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(judged([partial(int, "x")] * 5, processes))


def test_what_is_excused_costs_nothing(site: Path) -> None:
    excused = one(Job("excused.txt"))
    assert [finding.reason for finding in excused.findings] == ["Zitat"]
    assert excused.passed
    assert excused.scores[0].value == 100
    assert not one(Job("faulty.txt")).passed


def test_what_is_known_costs_nothing(site: Path) -> None:
    known = known_findings(one(Job("faulty.txt")))
    file = write(site / "known.json", render(Baseline(site, {"faulty.txt": known}), "0.1.0"))
    config = NO_MODEL.overlaid(baseline=str(file))
    report = one(Job("faulty.txt"), config)
    assert report.passed
    assert report.scores[0].value == 100
    assert {finding.suppressed for finding in report.findings} == {"baseline"}


def test_what_was_there_before_is_known(site: Path) -> None:
    config = NO_MODEL.overlaid(fail_on=FailOn.NEVER, fail_on_new=True)
    same = one(Job("faulty.txt", before=Version(FAULTY.encode())), config)
    assert same.passed
    other = one(Job("faulty.txt", before=Version(MINOR.encode())), config)
    assert [message.en for message in other.failures] == [
        "1 finding new, at or above minor: english-ordinal 1"
    ]
    unreadable = one(Job("faulty.txt", before=Version(b"\0")), config)
    assert not unreadable.passed


def test_each_article_is_judged_by_its_own_settings(site: Path) -> None:
    write(
        site / "tqe.toml",
        'model = false\n[[overrides]]\nfiles = ["faulty.txt"]\nseverity = { english-ordinal = "minor" }\n'
        '[[overrides]]\nfiles = ["zwei.txt"]\nselect = ["stray-space"]\nprofile = "ch"\n',
    )
    write(site / "zwei.txt", FAULTY)
    write(site / "drei.txt", FAULTY)
    report = run([Job("faulty.txt"), Job("zwei.txt"), Job("drei.txt")], load(None, site))
    faulty, zwei, drei = report.documents
    assert [document.passed for document in report.documents] == [True, True, False]
    assert (faulty.findings[0].severity, drei.findings[0].severity) == ("minor", "major")
    assert zwei.checks == ("stray-space",)
    assert zwei.document.house.profile == "ch"
    assert {rule.id for rule in report.rules} >= set(drei.checks)


def required(check: str, **more: object) -> Report:
    return run([Job("faulty.txt")], NO_MODEL.overlaid(fail_on=FailOn.NEVER, require=(check,), **more))


def test_a_required_check_that_could_not_run_fails(site: Path) -> None:
    assert required("english-ordinal").passed
    (document,) = required("number-missing").documents
    assert [m.en for m in document.failures] == [
        "number-missing is required and did not run: no source given"
    ]
    (document,) = required("english-ordinal", ignore=("english-ordinal",)).documents
    assert [message.en for message in document.failures] == [
        "english-ordinal is required and not switched on"
    ]
