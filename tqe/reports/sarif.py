"""The report as SARIF 2.1.0, the OASIS standard that code scanning services read."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from tqe.core.message import Language
from tqe.core.report import Crash, DocumentReport, Report, Skipped, Unreadable
from tqe.reports.paths import portable, uri
from tqe.reports.positions import Positions
from tqe.reports.sarif_results import Artifacts, physical, result, string
from tqe.reports.sarif_rules import NOTICES, notice, rule
from tqe.reports.scores import rounded
from tqe.reports.verdicts import complaint

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Fields = dict[str, Any]


def render(report: Report) -> str:
    """Return a log of one run; columns and offsets count code points, suppressed findings are marked."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _run(report: Report) -> Fields:
    paths = [document.document.name for document in report.documents]
    paths += [file.path for file in report.unreadable]
    paths += [document.source.name for document in report.documents if document.source]
    artifacts: Artifacts = {path: index for index, path in enumerate(dict.fromkeys(map(portable, paths)))}
    rules = {rule.id: index for index, rule in enumerate(report.rules)}
    return {
        "tool": {"driver": _driver(report)},
        "language": str(report.language),
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "artifacts": _artifacts(report, artifacts),
        "invocations": [_invocation(report, artifacts, rules)],
        "results": [
            fields
            for document in report.documents
            for fields in _results(document, artifacts, rules, report.language)
        ],
        "properties": {"passed": report.passed, "model": report.model.name if report.model else None},
    }


def _driver(report: Report) -> Fields:
    return {
        "name": "tqe",
        "version": report.version,
        "language": str(report.language),
        "rules": [rule(described) for described in report.rules],
        "notifications": [notice(name, report.language) for name in NOTICES],
    }


def _artifacts(report: Report, artifacts: Artifacts) -> list[Fields]:
    """Return the files with what is known of each as a whole."""
    known = {portable(document.document.name): _summary(document) for document in report.documents}
    sources = {portable(document.source.name) for document in report.documents if document.source}
    return [
        {
            "location": {"uri": uri(path)},
            "roles": ["analysisTarget"] if path in known or path not in sources else [],
            "properties": known.get(path, {}),
        }
        for path in artifacts
    ]


def _summary(document: DocumentReport) -> Fields:
    scores = {score.name: rounded(score.value) for score in document.scores}
    return {"passed": document.passed, "words": document.words, "scores": scores}


def _results(
    document: DocumentReport, artifacts: Artifacts, rules: dict[str, int], language: Language
) -> Iterator[Fields]:
    for fields in result(document, artifacts, language):
        index = rules.get(fields["ruleId"])
        yield fields if index is None else {**fields, "ruleIndex": index}


def _invocation(report: Report, artifacts: Artifacts, rules: dict[str, int]) -> Fields:
    crashes = [(crash, document) for document in report.documents for crash in document.crashes]
    return {
        "executionSuccessful": not (crashes or report.unreadable),
        "toolExecutionNotifications": [
            *(_crash(crash, document, artifacts, rules) for crash, document in crashes),
            *(_unreadable(file, artifacts, report.language) for file in report.unreadable),
        ],
        "toolConfigurationNotifications": list(_skipped(report, artifacts, rules)),
    }


def _crash(crash: Crash, document: DocumentReport, artifacts: Artifacts, rules: dict[str, int]) -> Fields:
    kind, _, message = crash.error.partition(": ")
    positions = Positions.within(document.document.text)
    return {
        **_notification("crash", "error", crash.error),
        "associatedRule": _rule(crash.check, rules),
        "locations": [physical(document, crash.span, positions, artifacts)],
        "exception": {"kind": kind, "message": message},
    }


def _unreadable(file: Unreadable, artifacts: Artifacts, language: Language) -> Fields:
    fields = _notification("unreadable", "error", complaint(file, language))
    return {**fields, "locations": [_whole(file.path, artifacts)]}


def _skipped(report: Report, artifacts: Artifacts, rules: dict[str, int]) -> Iterator[Fields]:
    """Yield what did not run: a notification for each check and reason.

    It names the files concerned, unless they are all that were read.
    """
    pairs = [(skipped, document) for document in report.documents for skipped in document.skipped]
    pairs.sort(key=lambda pair: _reason(pair[0]))
    for _, same in groupby(pairs, key=lambda pair: _reason(pair[0])):
        members = tuple(same)
        first, _ = members[0]
        some = [document for _, document in members] if len(members) < len(report.documents) else []
        yield {
            **_notification("skipped", "note", first.why.to(report.language)),
            "associatedRule": _rule(first.check, rules),
            "locations": [_whole(path, artifacts) for path in _paths(some)],
        }


def _reason(skipped: Skipped) -> tuple[str, str]:
    return (skipped.check, skipped.why.en)


def _paths(documents: Sequence[DocumentReport]) -> Iterable[str]:
    return dict.fromkeys(document.document.name for document in documents)


def _whole(path: str, artifacts: Artifacts) -> Fields:
    location = {"uri": uri(path), "index": artifacts[portable(path)]}
    return {"physicalLocation": {"artifactLocation": location}}


def _notification(name: str, level: str, text: str) -> Fields:
    descriptor = {"id": name, "index": tuple(NOTICES).index(name)}
    return {"descriptor": descriptor, "level": level, "message": {"text": string(text)}}


def _rule(check: str, rules: dict[str, int]) -> Fields:
    return {"id": check, "index": rules[check]} if check in rules else {"id": check}
