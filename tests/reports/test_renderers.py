"""Formats are found by name and imported when they are asked for."""

import subprocess
import sys

import pytest

from tests.reports.sample import FINDINGS, document_report, everything, finding, report
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.reports import RENDERERS, STREAMED, pieces, renderer

SILENT = ("github", "rdjsonl")
"""Formats of one line a finding: without findings they are empty, a blank line is not allowed."""


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_renders_a_report_that_ends_in_a_line_end(name: str) -> None:
    text = "Am 12th Juni."
    assert renderer(name)(report(document_report(text, finding(text, "12th")))).endswith("\n")


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_renders_an_empty_run(name: str) -> None:
    assert (renderer(name)(report()) == "") is (name in SILENT)


@pytest.mark.parametrize("name", RENDERERS)
@pytest.mark.parametrize("language", Language)
def test_every_format_shows_what_is_wrong_in_the_language_of_the_report(
    name: str, language: Language
) -> None:
    made = renderer(name)(everything(language))
    for message in (FINDINGS[4].message, everything().unreadable[0].error):
        assert message.to(language) in made.replace('\\"', '"').replace("&quot;", '"').replace('""', '"')


@pytest.mark.parametrize("name", RENDERERS)
def test_rendering_twice_gives_the_same(name: str) -> None:
    assert renderer(name)(everything()) == renderer(name)(everything())


@pytest.mark.parametrize("name", RENDERERS)
def test_the_pieces_of_a_report_are_the_report(name: str) -> None:
    assert "".join(pieces(name, everything())) == renderer(name)(everything())


@pytest.mark.parametrize("name", STREAMED)
def test_no_piece_is_much_of_a_long_report(name: str) -> None:
    text = "Am 12th Juni. " * 100
    long = report(document_report(text, *[finding(text, "12th")] * 1000))
    assert max(map(len, pieces(name, long))) < len(renderer(name)(long)) / 100


def test_an_unknown_format_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(TqeError) as caught:
        renderer("pdf")
    assert caught.value.line(Language.EN) == f'no report format "pdf" (one of {", ".join(RENDERERS)})'
    assert "möglich sind terminal, json, sarif" in caught.value.line(Language.DE)


@pytest.mark.parametrize("module", [target.partition(":")[0] for target in RENDERERS.values()])
def test_importing_a_renderer_does_not_import_rich(module: str) -> None:
    code = f"import sys, {module}; sys.exit('rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
