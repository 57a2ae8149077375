"""Reports: each renderer is a pure function of a Report, imported when it is asked for."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.report import Report

RENDERERS = {
    "terminal": "tqe.reports.terminal:render",
    "json": "tqe.reports.json_report:render",
    "sarif": "tqe.reports.sarif:render",
    "junit": "tqe.reports.junit:render",
    "checkstyle": "tqe.reports.checkstyle:render",
    "github": "tqe.reports.github:render",
    "gitlab": "tqe.reports.gitlab:render",
    "rdjsonl": "tqe.reports.rdjsonl:render",
    "markdown": "tqe.reports.markdown:render",
    "csv": "tqe.reports.csv_report:render",
}

STREAMED = {"json": "tqe.reports.json_report:stream", "rdjsonl": "tqe.reports.rdjsonl:stream"}
"""The formats that can be made piece by piece: those that hold every sentence, or a line for each finding."""


def renderer(name: str) -> Callable[..., str]:
    """Return the function that renders a Report in the format `name`.

    Raises TqeError if there is no such format.
    """
    if name not in RENDERERS:
        names = ", ".join(RENDERERS)
        raise TqeError(
            Message(f'no report format "{name}"', f"kein Berichtsformat „{name}“"),
            hint=Message(f"one of {names}", f"möglich sind {names}"),
        )
    render: Callable[..., str] = _function(RENDERERS[name])
    return render


def pieces(name: str, report: Report) -> Iterator[str]:
    """Yield a report in the format `name`: the whole of it is never held, where the format allows that."""
    if name in STREAMED:
        yield from _function(STREAMED[name])(report)
    else:
        yield renderer(name)(report)


def _function(place: str) -> Callable[..., Any]:
    module, _, function = place.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found
