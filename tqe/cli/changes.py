"""What git says has changed: which articles, and how they were before."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.jobs import Job, Version
from tqe.readers.files import STANDARD_INPUT

OPTION = "--diff-base"
_OF_HOOKS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}


class _Changes(NamedTuple):
    """The files of a repository that differ from `base`, each with its path there, None if it is new."""

    root: Path
    base: str
    files: Mapping[Path, str | None]

    def before(self, path: str) -> bytes | None:
        """Return the content that the file had, None if it is new."""
        place = _real(path)
        old = self.files[place] if place in self.files else str(place.relative_to(self.root))
        if old is None:
            return None
        done = _git(self.root, "cat-file", "--filters", f"{self.base}:{Path(old).as_posix()}")
        return done.stdout if done.returncode == 0 else None


def changed(work: Sequence[Job], revision: str, *, with_before: bool) -> tuple[Job, ...]:
    """Return the jobs of `work` whose target or source has changed since `revision`, or is new to git.

    Since it was branched off: what happened there later is no change. With `with_before` they know how they
    were. A target that is not there stays, so that it is missed. Raises TqeError outside of a repository, and
    if git does not know `revision`.
    """
    return tuple(_changed(work, revision, with_before=with_before))


def _changed(work: Sequence[Job], revision: str, *, with_before: bool) -> Iterator[Job]:
    roots: dict[Path, Path] = {}
    known: dict[Path, _Changes] = {}
    for job in work:
        if job.target == STANDARD_INPUT or not Path(job.target).exists():
            yield job
            continue
        folder = _real(job.target).parent
        root = roots[folder] if folder in roots else roots.setdefault(folder, _root(folder))
        if root not in known:
            known[root] = _changes(root, revision)
        changes = known[root]
        if any(_real(path) in changes.files for path in (job.target, job.source) if path):
            yield job._replace(before=_before(job, changes)) if with_before else job


def _before(job: Job, changes: _Changes) -> Version | None:
    target = changes.before(job.target)
    if target is None:
        return None
    is_there = job.source is not None and _real(job.source).is_relative_to(changes.root)
    return Version(target, changes.before(job.source) if is_there and job.source else None)


def _real(path: str) -> Path:
    return Path(path).resolve()


def _root(folder: Path) -> Path:
    done = _git(folder, "rev-parse", "--show-toplevel")
    if b"not a git repository" in done.stderr:
        message = Message(f"{folder} is not in a git repository", f"{folder} liegt in keinem Git-Repository")
        raise TqeError(message, place=OPTION)
    if done.returncode:  # a folder of somebody else, for one: git says what to do
        raise _complaint(done)
    return Path(os.fsdecode(done.stdout.removesuffix(b"\n"))).resolve()


def _changes(root: Path, revision: str) -> _Changes:
    known = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if known.returncode:
        hint = Message("in CI, fetch the whole history", "in der CI die ganze Historie holen")
        message = Message(f'git knows no revision "{revision}"', f"git kennt keine Revision „{revision}“")
        raise TqeError(message, place=OPTION, hint=hint)
    commit = known.stdout.decode().strip()
    shared = _git(root, "merge-base", commit, "HEAD")
    base = shared.stdout.decode().strip() if shared.returncode == 0 else commit
    listed = _asked(root, "diff", "--name-status", "-z", "-M", "--no-ext-diff", base, "--")
    files = dict(_differences(iter(listed), root))
    new = _asked(root, "ls-files", "-z", "--others", "--exclude-standard")
    return _Changes(root, base, {**files, **{root / name: None for name in new}})


def _differences(fields: Iterator[str], root: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield the files that are there with their paths before: R and C have two, the others one."""
    for status in fields:
        old = next(fields)
        new = next(fields) if status[0] in "RC" else old
        if status[0] != "D":
            yield root / new, None if status[0] == "A" else old


def _asked(root: Path, *arguments: str) -> list[str]:
    """Return what git lists; raise TqeError if it cannot."""
    done = _git(root, *arguments)
    if done.returncode:
        raise _complaint(done)
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def _complaint(done: subprocess.CompletedProcess[bytes]) -> TqeError:
    said = done.stderr.decode(errors="replace")
    return TqeError(Message(f"git says: {said}", f"git sagt: {said}"), place=OPTION)


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise TqeError(Message("git is not installed", "git ist nicht installiert"), place=OPTION)
    command = [program, "-C", str(folder), *arguments]
    # What git tells its hooks is about the folder they start in, not about this one
    environment = {key: value for key, value in os.environ.items() if key not in _OF_HOOKS}
    return subprocess.run(  # noqa: S603 - git, with fixed commands
        command, capture_output=True, check=False, env={**environment, "LC_ALL": "C"}
    )
