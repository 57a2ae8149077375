"""Formats are found by name and imported when they are asked for."""

import subprocess
import sys

import pytest

from tests.reports.sample import document_report, report
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.reports import RENDERERS, renderer


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_renders_a_report_that_ends_in_a_line_end(name: str) -> None:
    assert renderer(name)(report(document_report("Alles gut."))).endswith("\n")


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_renders_an_empty_run(name: str) -> None:
    assert renderer(name)(report())


def test_an_unknown_format_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(TqeError) as caught:
        renderer("pdf")
    assert caught.value.line(Language.EN) == 'no report format "pdf" (one of terminal, json)'
    assert "möglich sind terminal, json" in caught.value.line(Language.DE)


@pytest.mark.parametrize("module", ["tqe.reports.terminal", "tqe.reports.json_report"])
def test_importing_a_renderer_does_not_import_rich(module: str) -> None:
    code = f"import sys, {module}; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
