"""The JSON report is a contract: its fields, their order, their values."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.reports import tricky
from tests.reports.sample import (
    CHRF,
    MODEL,
    QUALITY,
    SOURCE,
    compared_report,
    document,
    document_report,
    finding,
    report,
)
from tqe.core.finding import Score
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Severity
from tqe.core.report import (
    Crash,
    DocumentReport,
    Note,
    Report,
    ScoredWord,
    SegmentReport,
    Skipped,
    Unreadable,
)
from tqe.core.span import Span
from tqe.reports.json_report import render

SCHEMA = json.loads((files("tqe.reports") / "schema-1.json").read_text(encoding="utf-8"))
TEXT = "Der Fisch 🐟.\r\nAm 12th Juni „schwimmt“ er.\r\n"


def _document() -> DocumentReport:
    first, second = document(TEXT).segments
    scores = (Score("estimate", -1.8049, "tqe-estimate"), Score("chrF++", 61.2345, CHRF))
    return document_report(
        TEXT,
        finding(TEXT, "12th", "12.", check="english-ordinal", category=Category.NUMBER_FORMAT, safe=True),
        segments=(
            SegmentReport(first, "The fish.", "The fish.", scores),
            SegmentReport(second, defect="loop", suspicious=(ScoredWord(Span(28, 36), -9.25),)),
        ),
        skipped=(Skipped("lost-number", Message("no source given", "keine Vorlage angegeben")),),
        crashes=(Crash("odd-word", Span(14, 20), "KeyError: 'x'"),),
        notes=(
            Note(Message("the comment has no effect", "…"), Span(14, 20)),
            Note(Message("1 finding is gone", "…")),
        ),
        failures=(Message("1 finding at or above major", "1 Befund ab major"),),
        unaligned=("It swims.",),
    )


def _full(language: Language = Language.EN) -> Report:
    unreadable = (Unreadable("x.txt", Message("the file is empty", "die Datei ist leer")),)
    gone = Message("a file is gone", "eine Datei ist weg")
    return report(_document(), language=language, model=MODEL, unreadable=unreadable, notes=(gone,))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("language", Language)
def test_reports_follow_the_schema(language: Language) -> None:
    for made in (_full(language), report(document_report("")), report()):
        Draft202012Validator(SCHEMA).validate(json.loads(render(made)))


@pytest.mark.parametrize("path", [(), ("documents", 0), ("documents", 0, "findings", 0)])
def test_the_schema_misses_every_field_that_is_missing(path: tuple[str | int, ...]) -> None:
    whole = json.loads(render(_full()))
    part = whole
    for step in path:
        part = part[step]
    for field in list(part):
        value = part.pop(field)
        with pytest.raises(ValidationError, match=field):
            Draft202012Validator(SCHEMA).validate(whole)
        part[field] = value


def test_the_whole_document_field_by_field() -> None:
    assert json.loads(render(_full())) == {
        "schema": 1,
        "tqe": "0.1.0",
        "passed": False,
        "model": {"name": MODEL.name, "digest": MODEL.digest, "engine": MODEL.engine},
        "documents": [
            {
                "path": "hafen.de.txt",
                "source_path": None,
                "format": "plain",
                "words": 8,
                "short_sample": True,
                "passed": False,
                "failures": ["1 finding at or above major"],
                "grade": None,
                "scores": [{"name": "quality", "value": 93.42, "signature": QUALITY}],
                "segments": [
                    {
                        "index": 0,
                        "kind": "paragraph",
                        "start": 0,
                        "end": 12,
                        "target": "Der Fisch 🐟.",
                        "source": "The fish.",
                        "back_translation": "The fish.",
                        "defect": None,
                        "suspicious": [],
                        "scores": {"estimate": -1.8, "chrF++": 61.23},
                    },
                    {
                        "index": 1,
                        "kind": "paragraph",
                        "start": 14,
                        "end": 41,
                        "target": "Am 12th Juni „schwimmt“ er.",
                        "source": None,
                        "back_translation": None,
                        "defect": "loop",
                        "suspicious": [{"start": 28, "end": 36, "text": "schwimmt", "logprob": -9.25}],
                        "scores": {},
                    },
                ],
                "unaligned": ["It swims."],
                "findings": [
                    {
                        "check": "english-ordinal",
                        "category": "locale-conventions/number-format",
                        "severity": "major",
                        "confidence": "high",
                        "segment": 1,
                        "start": 17,
                        "end": 21,
                        "line": 2,
                        "column": 4,
                        "excerpt": "12th",
                        "source_start": None,
                        "source_end": None,
                        "source_excerpt": None,
                        "message": '"12th" is odd here',
                        "fixes": [{"edits": [{"start": 17, "end": 21, "text": "12."}], "safe": True}],
                        "suppressed": None,
                        "reason": None,
                        "attached_to": None,
                    }
                ],
                "skipped": [{"check": "lost-number", "why": "no source given"}],
                "crashes": [
                    {
                        "check": "odd-word",
                        "start": 14,
                        "end": 20,
                        "line": 2,
                        "column": 1,
                        "error": "KeyError: 'x'",
                    }
                ],
                "notes": [
                    {"message": "the comment has no effect", "line": 2, "column": 1},
                    {"message": "1 finding is gone", "line": None, "column": None},
                ],
            }
        ],
        "unreadable": [{"path": "x.txt", "message": "the file is empty", "hint": None}],
        "notes": ["a file is gone"],
    }


def test_fields_keep_their_order() -> None:
    whole = json.loads(render(_full()))
    assert list(whole) == ["schema", "tqe", "passed", "model", "documents", "unreadable", "notes"]
    assert list(whole["documents"][0])[:7] == [
        "path",
        "source_path",
        "format",
        "words",
        "short_sample",
        "passed",
        "failures",
    ]


def test_messages_are_in_the_language_of_the_report() -> None:
    whole = json.loads(render(_full(Language.DE)))
    (document_,) = whole["documents"]
    assert document_["failures"] == ["1 Befund ab major"]
    assert document_["findings"][0]["message"] == "„12th“ ist hier seltsam"
    assert document_["skipped"][0]["why"] == "keine Vorlage angegeben"
    assert whole["unreadable"][0]["message"] == "die Datei ist leer"


def test_it_is_readable_by_people_too() -> None:
    text = render(_full())
    assert "„schwimmt“" in text
    assert text.startswith('{\n  "schema": 1,\n')
    assert text.endswith("}\n")


def test_a_long_text_is_no_short_sample() -> None:
    long = document_report("Gut.", scores=(Score("quality", 100, QUALITY.replace("|sample:short", "")),))
    assert json.loads(render(report(long)))["documents"][0]["short_sample"] is False


def test_minus_zero_is_zero() -> None:
    made = document_report("Gut.", scores=(Score("estimate", -0.001, "tqe-estimate"),))
    assert '"value": 0.0' in render(report(made))


def test_a_neutral_finding_keeps_its_severity() -> None:
    made = document_report("Gut.", finding("Gut.", "Gut", severity=Severity.NEUTRAL))
    assert json.loads(render(report(made)))["documents"][0]["findings"][0]["severity"] == "neutral"


@pytest.mark.parametrize("suppressed", [None, "inline", "baseline"])
def test_a_finding_says_what_suppresses_it(suppressed: str | None) -> None:
    made = json.loads(render(report(document_report("Gut.", finding("Gut.", "Gut", suppressed=suppressed)))))
    Draft202012Validator(SCHEMA).validate(made)
    assert made["documents"][0]["findings"][0]["suppressed"] == suppressed


def test_a_finding_says_why_it_is_suppressed() -> None:
    found = finding("Gut.", "Gut", suppressed="inline", reason="Zitat")
    made = json.loads(render(report(document_report("Gut.", found))))
    Draft202012Validator(SCHEMA).validate(made)
    assert made["documents"][0]["findings"][0]["reason"] == "Zitat"


def test_a_finding_has_its_place_in_the_source() -> None:
    (made,) = json.loads(render(report(compared_report())))["documents"]
    wrong, _, without = made["findings"]
    assert made["source_path"] == "harbour.en.txt"
    assert SOURCE.text[wrong["source_start"] : wrong["source_end"]] == wrong["source_excerpt"] == "billion"
    assert [without[name] for name in ("source_start", "source_end", "source_excerpt")] == [None] * 3


def test_positions_count_code_points_and_lines_of_any_end() -> None:
    (made,) = json.loads(render(report(tricky.tricky())))["documents"]
    ordinal, quotes = made["findings"]
    assert (ordinal["line"], ordinal["column"]) == (tricky.LINE, tricky.COLUMN)
    for found in (ordinal, quotes):
        assert tricky.TEXT[found["start"] : found["end"]] == found["excerpt"]
    edits = quotes["fixes"][0]["edits"]
    assert [tricky.TEXT[edit["start"] : edit["end"]] for edit in edits] == ['"', '"']
