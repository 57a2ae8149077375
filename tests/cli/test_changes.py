"""--diff-base: only what git says has changed, and --fail-on-new with how it was before."""

from pathlib import Path

import pytest

from tests.cli.site import ENGLISH, FAULTY, GERMAN, MINOR, commit, furnish, git, repository, write
from tqe.cli import run
from tqe.cli.changes import changed
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.jobs import Job, Version


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    furnish(tmp_path, a_md=GERMAN, b_md=FAULTY, news__c_md=GERMAN, c_en_md=ENGLISH)
    return repository(tmp_path)


def names(*targets: str, since: str = "HEAD") -> list[str]:
    return [job.target for job in changed([Job(target) for target in targets], since, with_before=False)]


ALL = ("a.md", "b.md", "news/c.md")


def test_nothing_has_changed(site: Path) -> None:
    assert names(*ALL) == []


def test_what_is_edited_staged_committed_or_new_has_changed(site: Path) -> None:
    write(site / "a.md", FAULTY)
    write(site / "news/c.md", FAULTY)
    write(site / "news/neu ä.md", GERMAN)
    git(site, "add", "news/c.md")
    assert names(*ALL, "news/neu ä.md") == ["a.md", "news/c.md", "news/neu ä.md"]
    commit(site)
    assert names(*ALL, "news/neu ä.md") == []
    assert names(*ALL, "news/neu ä.md", since="HEAD~1") == ["a.md", "news/c.md", "news/neu ä.md"]


def test_paths_are_understood_from_any_folder(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site / "a.md", FAULTY)
    monkeypatch.chdir(site / "news")
    assert names("../a.md", "../b.md", str(site / "a.md")) == ["../a.md", str(site / "a.md")]


def test_an_article_has_changed_if_its_source_has(site: Path) -> None:
    write(site / "c.en.md", ENGLISH + ENGLISH)
    jobs = [Job("news/c.md", "c.en.md"), Job("a.md")]
    assert changed(jobs, "HEAD", with_before=False) == (jobs[0],)
    (found,) = changed(jobs, "HEAD", with_before=True)
    assert found.before == Version(GERMAN.encode(), ENGLISH.encode())


def test_what_happened_on_the_other_branch_is_no_change(site: Path) -> None:
    git(site, "checkout", "-b", "work")
    write(site / "a.md", FAULTY)
    commit(site)
    git(site, "checkout", "main")
    write(site / "b.md", GERMAN)
    commit(site)
    git(site, "checkout", "work")
    assert names(*ALL, since="main") == ["a.md"]


def test_how_it_was_before(site: Path) -> None:
    write(site / "a.md", FAULTY)
    git(site, "mv", "b.md", "d.md")
    write(site / "e.md", GERMAN.upper())
    jobs = [Job(name) for name in ("a.md", "d.md", "e.md")]
    found = {job.target: job.before for job in changed(jobs, "HEAD", with_before=True)}
    assert found == {"a.md": Version(GERMAN.encode()), "d.md": Version(FAULTY.encode()), "e.md": None}


def test_what_is_not_there_is_not_passed_over(site: Path) -> None:
    assert names("a.md", "nowhere.md", "-") == ["nowhere.md", "-"]


@pytest.mark.parametrize("revision", ["nonsense", "--output=x", "HEAD~99", ""])
def test_an_unknown_revision_is_an_error(revision: str, site: Path) -> None:
    with pytest.raises(TqeError) as caught:
        names("a.md", since=revision)
    line = caught.value.line(Language.EN)
    assert line.startswith(f'--diff-base: git knows no revision "{revision}"')
    assert not (site / "x").exists()


def test_outside_of_a_repository_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path / "a.md", GERMAN)
    with pytest.raises(TqeError) as caught:
        names(str(tmp_path / "a.md"))
    assert caught.value.line(Language.EN) == f"--diff-base: {tmp_path} is not in a git repository"


def test_without_git_is_an_error(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(TqeError) as caught:
        names("a.md")
    assert caught.value.line(Language.EN) == "--diff-base: git is not installed"


def test_a_hook_of_git_may_ask(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site / "news/c.md", FAULTY)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.setenv(name, ".nowhere")
    assert names(*ALL) == ["news/c.md"]


def test_what_git_refuses_is_said_as_git_says_it(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / ".git" / "config").write_text("[nonsense", encoding="utf-8")
    with pytest.raises(TqeError) as caught:
        names("a.md")
    assert caught.value.line(Language.EN).startswith("--diff-base: git says: fatal: ")


def check(*arguments: str) -> int:
    return run(["check", ".", "--no-model", "--diff-base", "HEAD", *arguments])


def test_only_what_has_changed_is_checked(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "c.en.md").unlink()
    assert check() == 0, "b.md has a fault, but is as it was"
    assert capsys.readouterr().err == "tqe: no article has changed since HEAD\n"
    write(site / "news/c.md", FAULTY)
    assert check() == 1
    out = capsys.readouterr().out
    assert "news/c.md" in out
    assert "b.md" not in out


def test_only_new_findings_fail(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "c.en.md").unlink()
    write(site / "b.md", f"{FAULTY}\nNoch ein Absatz steht jetzt in dem Artikel über die Brücke.\n")
    assert check() == 1
    assert check("--fail-on-new") == 0
    assert "1 finding is suppressed" in capsys.readouterr().out
    write(site / "b.md", FAULTY.replace("beginnen und", "beginnen , und"))
    assert check("--fail-on", "never") == 0
    assert check("--fail-on", "never", "--fail-on-new") == 1
    assert "FAILED: 1 finding new, at or above minor: stray-space 1" in capsys.readouterr().out


def test_all_findings_of_a_new_file_are_new(site: Path) -> None:
    (site / "c.en.md").unlink()
    write(site / "neu.md", MINOR)
    assert check() == 0
    assert check("--fail-on-new") == 1


def test_fail_on_new_of_the_configuration(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "c.en.md").unlink()
    write(site / "tqe.toml", 'fail-on = "never"\nfail-on-new = "major"\n')
    write(site / "b.md", FAULTY.replace("beginnen und", "beginnen , und"))
    assert check() == 0
    write(site / "b.md", FAULTY.replace("zwei Jahre", "zwei Jahre ab dem 7th Mai"))
    assert check() == 1
    assert "1 finding new, at or above major: english-ordinal 1" in capsys.readouterr().out


def test_an_earlier_version_that_cannot_be_read_knows_nothing(site: Path) -> None:
    (site / "c.en.md").unlink()
    (site / "a.md").write_bytes(b"\xff\0")
    commit(site)
    write(site / "a.md", MINOR)
    assert check("--fail-on-new") == 1


def test_fail_on_new_needs_something_to_compare_with(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "a.md", "--no-model", "--fail-on-new"]) == 2
    assert capsys.readouterr().err == "tqe: --fail-on-new: needs --baseline or --diff-base\n"
