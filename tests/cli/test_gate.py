"""The exit code of the gate in every situation, and the line that says why."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.site import ENGLISH, FAULTY, GERMAN, MINOR, NOT_GERMAN, furnish, repository, write
from tqe import judge
from tqe.checks import load
from tqe.cli import run
from tqe.core.check import Check
from tqe.core.document import Segment

EXCUSED = f"# tqe: ignore english-ordinal - Zitat\n\n{FAULTY}"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    furnish(
        tmp_path,
        good_txt=GERMAN,
        faulty_txt=FAULTY,
        minor_txt=MINOR,
        excused_txt=EXCUSED,
        source_txt=ENGLISH,
        empty_txt="",
        english_txt=NOT_GERMAN,
        wrong_txt=f"<!-- tqe: ignore nonsense -->\n\n{GERMAN}",
        odd_txt=f"<!-- tqe: ignroe english-ordinal -->\n\n{GERMAN}",
        loose_txt=LOOSE,
        off_txt=f"# tqe: off\n\n{FAULTY}",
        news__a_md=GERMAN,
        news__b_md=MINOR,
        minor_toml='fail-on = "minor"\n',
        quiet_toml='[severity]\nenglish-ordinal = "neutral"\n',
        override_toml='[[overrides]]\nfiles = ["faulty.txt"]\nignore = ["english-ordinal"]\n',
        unknown_toml="fail-on-nwe = true\n",
        broken_json="{",
    )
    (tmp_path / "leer").mkdir()
    repository(tmp_path)
    write(tmp_path / "news" / "b.md", MINOR.replace("alte Brücke bleibt", "alte Brücke , bleibt"))
    return tmp_path


LOOSE = (
    "Der Verein sucht seit dem Frühjahr einen neuen Trainer für die Jugend. Am Abend singt der Chor im Garten der "
    "alten Schule. Die Kinder malen Bilder von Schiffen, und die Großeltern backen Kuchen für den Basar. Im Herbst "
    "fährt die Klasse an die See, und wer nicht schwimmen kann, lernt es dort in zwei Wochen."
)
"""A German text of more than fifty words that no check objects to and that is no translation of ENGLISH."""

PASSES, FAILS, UNREADABLE = 0, 1, 2
SITUATIONS = [
    ("good.txt", PASSES, "PASSED"),
    ("faulty.txt", FAILS, "1 finding at or above major: english-ordinal 1"),
    ("minor.txt", PASSES, "PASSED"),
    ("minor.txt --fail-on minor", FAILS, "1 finding at or above minor: stray-space 1"),
    ("faulty.txt --fail-on critical", PASSES, "PASSED"),
    ("faulty.txt --fail-on never", PASSES, "PASSED"),
    ("faulty.txt --fail-on never --max-findings 0", FAILS, "1 finding at or above minor, 0 allowed"),
    ("faulty.txt --fail-on never --max-findings 1", PASSES, "PASSED"),
    ("faulty.txt --fail-on never --fail-under 99", FAILS, "is below 99: points by english-ordinal 5"),
    ("good.txt --fail-under 100", PASSES, "PASSED"),
    ("good.txt --fail-on-grade unfit", PASSES, "PASSED"),
    ("loose.txt --fail-on never --source source.txt", PASSES, "the estimate says: do not publish"),
    (
        "loose.txt --fail-on never --source source.txt --fail-on-grade unfit",
        FAILS,
        "estimate: do not publish",
    ),
    ("good.txt --fail-on-grade human", UNREADABLE, "--fail-on-grade"),
    ("faulty.txt --fail-on never --require english-ordinal", PASSES, "PASSED"),
    ("good.txt --require number-missing", FAILS, "number-missing is required and did not run: no source"),
    ("good.txt --require number-missing --source source.txt", PASSES, "PASSED"),
    (
        "good.txt --require number-mising",
        UNREADABLE,
        'no check "number-mising" (did you mean "number-missing"?)',
    ),
    ("faulty.txt --ignore english-ordinal", PASSES, "PASSED"),
    ("good.txt --require english-ordinal --ignore style", PASSES, "PASSED"),
    (
        "good.txt --require english-ordinal --select style",
        FAILS,
        "english-ordinal is required and not switched",
    ),
    ("excused.txt", PASSES, "1 finding is suppressed"),
    ("off.txt", PASSES, "1 finding is suppressed"),
    ("wrong.txt", UNREADABLE, 'wrong.txt: line 1: no check or dimension "nonsense"'),
    ("odd.txt", UNREADABLE, 'odd.txt: line 1: a comment for tqe cannot say "ignroe"'),
    ("empty.txt", UNREADABLE, "empty.txt: the file has no text"),
    ("english.txt", UNREADABLE, "english.txt: the text is not German"),
    ("nowhere.txt", UNREADABLE, "nowhere.txt: no such file"),
    ("leer", UNREADABLE, "leer: there is no article in the folder"),
    ("*.html", UNREADABLE, "*.html: fits no article"),
    ("news", PASSES, "news/b.md"),
    ("news --fail-on minor", FAILS, "news/b.md"),
    ("news/*.md --fail-on minor", FAILS, "news/b.md"),
    ("good.txt empty.txt", UNREADABLE, "empty.txt: the file has no text"),
    ("faulty.txt empty.txt", UNREADABLE, "empty.txt: the file has no text"),
    ("good.txt faulty.txt", FAILS, "1 finding at or above major"),
    ("news --diff-base HEAD --fail-on minor", FAILS, "news/b.md"),
    ("news --diff-base HEAD --fail-on-new", FAILS, "1 finding new, at or above minor: stray-space 1"),
    ("good.txt faulty.txt --diff-base HEAD", PASSES, "no article has changed since HEAD"),
    ("good.txt --diff-base nonsense", UNREADABLE, 'git knows no revision "nonsense"'),
    ("faulty.txt --fail-on-new", UNREADABLE, "--fail-on-new: needs --baseline or --diff-base"),
    ("good.txt --baseline nowhere.json", UNREADABLE, "nowhere.json: no such baseline"),
    ("good.txt --baseline broken.json", UNREADABLE, "broken.json: is no baseline of tqe"),
    ("minor.txt --config minor.toml", FAILS, "1 finding at or above minor"),
    ("minor.txt --config minor.toml --fail-on major", PASSES, "PASSED"),
    ("faulty.txt --config quiet.toml", PASSES, "1 neutral"),
    ("faulty.txt --config quiet.toml --fail-on minor --max-findings 0", PASSES, "PASSED"),
    ("faulty.txt --config quiet.toml --fail-on neutral", FAILS, "1 finding at or above neutral"),
    ("faulty.txt --config override.toml", PASSES, "PASSED"),
    ("good.txt --config unknown.toml", UNREADABLE, 'unknown.toml:1: unknown key "fail-on-nwe"'),
    ("good.txt --max-findings -1", UNREADABLE, "--max-findings"),
    ("good.txt --jobs 0", UNREADABLE, "--jobs"),
    ("good.txt faulty.txt --jobs 2", FAILS, "1 finding at or above major"),
]


@pytest.mark.parametrize(("arguments", "code", "said"), SITUATIONS, ids=[each[0] for each in SITUATIONS])
def test_exit_code(
    arguments: str, code: int, said: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--no-model", *arguments.split()]) == code
    out, err = capsys.readouterr()
    assert said in " ".join(out.split()) + err
    assert err.count("\n") <= 1
    assert "Traceback" not in err


def _broken(segment: Segment) -> None:
    raise KeyError(segment.text)


@pytest.mark.parametrize("target", ["good.txt", "off.txt"])
def test_a_check_that_crashes_never_passes(
    target: str, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def checks() -> tuple[Check, ...]:
        return tuple(c._replace(run=_broken) if c.id == "english-ordinal" else c for c in load())

    monkeypatch.setattr(judge, "listed", checks)
    assert run(["check", target, "--no-model", "--fail-on", "never"]) == 3
    assert "the check english-ordinal crashed" in capsys.readouterr().err


def test_several_reports_in_one_run_say_the_same(site: Path) -> None:
    reports = ("json=a.json", "sarif=a.sarif", "junit=a.xml", "markdown=a.md2", "github=a.log")
    options = [f"--report={report}" for report in reports]
    assert run(["check", "faulty.txt", "excused.txt", "--no-model", *options]) == 1
    assert '"suppressed": "inline"' in (site / "a.json").read_text(encoding="utf-8")
    assert '"justification": "Zitat"' in (site / "a.sarif").read_text(encoding="utf-8")
    assert "english-ordinal" in (site / "a.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("threads", [1, 2], ids=["fork", "spawn"])
def test_the_program_says_the_same_with_several_processes(threads: int, site: Path) -> None:
    code = "import sys, threading\nif __name__ == '__main__':\n"
    code += "    threading.Thread(target=threading.Event().wait, daemon=True).start()\n" * (threads - 1)
    code += "    from tqe.cli import run\n    sys.exit(run(sys.argv[1:]))\n"
    write(site / "start.py", code)
    targets = ["news", "good.txt", "wrong.txt", "faulty.txt"]
    runs = [
        subprocess.run(
            [
                sys.executable,
                "start.py",
                "check",
                *targets,
                "--no-model",
                "--report=json",
                f"--jobs={number}",
            ],
            capture_output=True,
            text=True,
            cwd=site,
            check=False,
        )
        for number in (1, 3)
    ]
    assert [run.returncode for run in runs] == [2, 2]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stderr == runs[1].stderr
    assert runs[0].stderr.count("\n") == 1
