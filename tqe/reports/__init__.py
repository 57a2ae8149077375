"""Reports: each renderer is a pure function of a Report, imported when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from tqe.core.errors import TqeError
from tqe.core.message import Message

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
    module, _, function = RENDERERS[name].partition(":")
    render: Callable[..., str] = getattr(import_module(module), function)
    return render
