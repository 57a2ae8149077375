"""`tqe init`: writes a configuration to start from, and a pipeline that checks the articles."""

import json
import os
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from tqe.cli import writing
from tqe.cli.language import current, use
from tqe.cli.options import Lang
from tqe.cli.output import show
from tqe.core.errors import TqeError, reason
from tqe.core.message import Message

EPILOG = "Example: tqe init --pipeline github"


class Pipeline(StrEnum):
    """What runs tqe."""

    GITHUB = "github"
    GITLAB = "gitlab"
    PRE_COMMIT = "pre-commit"
    NONE = "none"


CONFIG = Path("tqe.toml")
PATHS = {
    Pipeline.GITHUB: Path(".github/workflows/tqe.yml"),
    Pipeline.GITLAB: Path(".gitlab-ci.yml"),
    Pipeline.PRE_COMMIT: Path(".pre-commit-config.yaml"),
}
PACKAGE = "@PACKAGE@"
"""What stands in a template for the thing that pip installs."""

_WROTE = Message("wrote", "geschrieben:")
_KEPT = Message("kept", "behalten:")
_UNKNOWN = Message(
    "set TQE to what pip shall install, such as git+https://...: what is installed here is on this machine alone",
    "TQE auf das setzen, was pip installieren soll, etwa git+https://...: "
    "Was hier installiert ist, hat nur dieser Rechner",
)

Where = Annotated[Pipeline, typer.Option(help="Also write what runs tqe there.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite what is there.")]
Show = Annotated[bool, typer.Option("--show", help="Print the files and write none.")]


def init(
    *, pipeline: Where = Pipeline.NONE, force: Force = False, show_only: Show = False, lang: Lang = None
) -> None:
    """Write a tqe.toml that explains itself, and a pipeline that checks the articles if one is named.

    Nothing is overwritten; a configuration that is there already stays and is no error if a pipeline is named.
    """
    use(lang)
    package = installed_from()
    texts = dict(_texts(pipeline, package))
    if show_only:
        show("\n".join(f"# {path.as_posix()}\n\n{text}" for path, text in texts.items()))
        return
    kept = None if force else _kept(texts)
    if kept:
        del texts[CONFIG]
        show(f"{_KEPT.to(current())} {kept.as_posix()}\n")
    for path, text in texts.items():
        _write(path, text)
        show(f"{_WROTE.to(current())} {path.as_posix()}\n")
    if not package and pipeline in (Pipeline.GITHUB, Pipeline.GITLAB):
        show(f"{PATHS[pipeline].as_posix()}: {_UNKNOWN.to(current())}\n")


def installed_from() -> str:
    """Return what pip installs this very tqe from on another machine, empty if that is not known.

    Not `tqe==...`: on the public index that name is another project's.
    """
    from importlib.metadata import Distribution, PackageNotFoundError

    try:
        text = Distribution.from_name("tqe").read_text("direct_url.json")
    except PackageNotFoundError:
        return ""
    match json.loads(text or "{}"):
        case {"url": str(url), "vcs_info": {"vcs": "git", "commit_id": str(commit)}} if _is_remote(url):
            return f"tqe @ git+{url}@{commit}"
        case {"url": str(url), "archive_info": _} if _is_remote(url):
            return f"tqe @ {url}"
        case _:
            return ""


def _is_remote(url: str) -> bool:
    return url.startswith(("https://", "ssh://"))


def _texts(pipeline: Pipeline, package: str) -> Iterator[tuple[Path, str]]:
    yield CONFIG, _template(CONFIG.name)
    if pipeline in PATHS:
        yield PATHS[pipeline], _template(f"{pipeline}.yml").replace(PACKAGE, json.dumps(package))


def _template(name: str) -> str:
    return files("tqe.cli").joinpath("templates", name).read_text(encoding="utf-8")


def _kept(paths: Iterable[Path]) -> Path | None:
    """Return the configuration that is there and stays; TqeError if that leaves nothing to write.

    A pipeline that is there is never left to chance: it is an error.
    """
    configured = _configured()
    pipelines = [path for path in paths if path != CONFIG]
    there = [path for path in pipelines if os.path.lexists(path)]
    if configured and not pipelines:
        there = [configured]
    if there:
        message = Message("is there already", "gibt es schon")
        hint = Message(
            "--show prints what would be written, --force overwrites",
            "--show zeigt, was hineinkäme, --force überschreibt",
        )
        raise TqeError(message, place=there[0].as_posix(), hint=hint)
    return configured


def _configured() -> Path | None:
    """Return the configuration of this very folder: tqe.toml, or pyproject.toml with [tool.tqe]."""
    if os.path.lexists(CONFIG):
        return CONFIG
    pyproject = Path("pyproject.toml")
    with suppress(OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        if "tqe" in tomllib.loads(pyproject.read_text(encoding="utf-8")).get("tool", {}):
            return pyproject
    return None


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TqeError(reason(error), place=path.parent.as_posix()) from error
    writing.replace(path, text.encode())
