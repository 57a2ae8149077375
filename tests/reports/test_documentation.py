"""The examples in docs/reports.md are what the formats write (`pytest --update` rewrites them)."""

import re
from pathlib import Path

import pytest

from tests.reports.sample import document_report, finding, report
from tqe.core.finding import Score
from tqe.core.message import Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.report import Report, Rule
from tqe.reports import RENDERERS, renderer

PAGE = Path(__file__).parents[2] / "docs" / "reports.md"
FORMATS = [name for name in RENDERERS if name not in {"terminal", "json"}]
TEXT = (
    "Hafen wird ausgebaut 🐟\n\nDie Regierung will den Hafen bis zum 12th Juni ausbauen , teilte sie mit.\n"
)
RULES = (
    Rule(
        "english-ordinal",
        'An English ordinal such as "12th"',
        'An English ordinal such as "12th".\n\nWhy: German writes ordinals with a stop.\n'
        "Not flagged: kept English names.\nSource: Duden.",
        Category.NUMBER_FORMAT,
        Severity.MAJOR,
        Confidence.HIGH,
    ),
    Rule(
        "stray-space",
        "A space where none belongs",
        "A space where none belongs.\n\nWhy: it shows that nobody read the text.\n"
        "Not flagged: three dots.\nSource: DIN 5008.",
        Category.PUNCTUATION,
        Severity.MINOR,
        Confidence.HIGH,
    ),
)


def example() -> Report:
    ordinal = finding(TEXT, "12th", "12.", check="english-ordinal", category=Category.NUMBER_FORMAT)
    space = finding(TEXT, "ausbauen ,", "ausbauen,", check="stray-space", category=Category.PUNCTUATION)
    findings = (
        ordinal._replace(message=Message('English ordinal "12th": German writes "12."', "…")),
        space._replace(
            severity=Severity.MINOR,
            message=Message('Stray space in "ausbauen ,": delete it', "…"),
            fixes=(space.fixes[0]._replace(safe=True),),
        ),
    )
    document = document_report(
        TEXT,
        *findings,
        scores=(Score("quality", 60.0, "mqm"),),
        checks=("english-ordinal", "stray-space"),
        failures=(Message("1 finding at or above major", "…"),),
    )
    return report(document, rules=RULES)


def block(page: str, name: str) -> re.Match[str]:
    """Return where the example of a format stands."""
    section = page.index(f"## `{name}`\n")
    pattern = re.compile(r"```(?:json|xml|text)\n(.*?)```\n", re.DOTALL)
    match = pattern.search(page, section)
    assert match is not None
    return match


@pytest.mark.parametrize("name", FORMATS)
def test_the_example_is_current(name: str, update: bool) -> None:
    made = renderer(name)(example()).replace("\r\n", "\n")
    page = PAGE.read_text(encoding="utf-8")
    if update:
        start, end = block(page, name).span(1)
        page = page[:start] + made + page[end:]
        PAGE.write_text(page, encoding="utf-8")
    assert block(page, name)[1] == made


def test_the_article_is_the_one_shown() -> None:
    assert f"```text\n{TEXT}```\n" in PAGE.read_text(encoding="utf-8")


def test_every_format_is_in_the_table() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [name for name in RENDERERS if f"\n| `{name}` | " not in page] == []
