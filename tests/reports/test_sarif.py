"""The SARIF report follows the standard, and points where the finding is."""

import json
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from tests.reports import tricky
from tests.reports.sample import (
    CLEAN,
    NO_SOURCE,
    TEXT,
    compared_report,
    document_report,
    everything,
    finding,
    full,
    report,
)
from tests.reports.sarif_schema import LOG
from tqe.core.message import Language, Message
from tqe.core.mqm import Category, Confidence, Severity
from tqe.core.report import DocumentReport, Report, Rule, Skipped
from tqe.reports.sarif import render
from tqe.reports.sarif_rules import NOTICES

RULE = Rule(
    "english-ordinal",
    'An English ordinal such as "12th"',
    'An English ordinal such as "12th".\n\nWhy: German writes a stop,\n    as in {21.}.\n'
    "Not flagged: names, <b>42nd</b> Street.\nSource: Duden.\n",
    Category.NUMBER_FORMAT,
    Severity.MAJOR,
    Confidence.HIGH,
)
CALQUE = RULE._replace(id="calque", confidence=Confidence.LOW)
VALIDATOR = Draft202012Validator(LOG, format_checker=FormatChecker())


def log(made: Report) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(render(made))
    VALIDATOR.validate(whole)
    return whole


def run(*documents: DocumentReport, **more) -> dict[str, Any]:
    (only,) = log(report(*documents, **more))["runs"]
    return only


def everything_run() -> dict[str, Any]:
    (only,) = log(everything()._replace(rules=(CALQUE, RULE)))["runs"]
    return only


def test_the_rules_of_the_standard_are_a_schema() -> None:
    Draft202012Validator.check_schema(LOG)


@pytest.mark.parametrize("language", Language)
def test_logs_follow_the_standard(language: Language) -> None:
    for made in (everything(language), report(), report(document_report("")), report(tricky.tricky())):
        log(made._replace(rules=(RULE,)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "2.0.0"),
        (("runs", 0, "columnKind"), "bytes"),
        (("runs", 0, "results", 0, "level"), "critical"),
        (("runs", 0, "results", 0, "unknown"), 1),
        (("runs", 0, "results", 0, "locations"), []),
        (("runs", 0, "results", 1, "fixes", 0, "artifactChanges"), []),
        (("runs", 0, "invocations", 0, "executionSuccessful"), None),
    ],
)
def test_the_rules_of_the_standard_catch_what_breaks_them(path: tuple[str | int, ...], value: object) -> None:
    whole = deepcopy(log(everything()))
    part: Any = whole
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    with pytest.raises(ValidationError):
        VALIDATOR.validate(whole)


def test_rules_carry_their_documentation() -> None:
    first, second = everything_run()["tool"]["driver"]["rules"]
    assert second == {
        "id": "english-ordinal",
        "shortDescription": {"text": 'An English ordinal such as "12th".'},
        "fullDescription": {"text": "German writes a stop, as in {{21.}}."},
        "help": {
            "text": RULE.doc.strip().replace("{", "{{").replace("}", "}}"),
            "markdown": 'An English ordinal such as "12th".\n\n'
            "**Why:** German writes a stop, as in {{21.}}.\n\n"
            "**Not flagged:** names, &lt;b&gt;42nd&lt;/b&gt; Street.\n\n"
            "**Source:** Duden.",
        },
        "defaultConfiguration": {"enabled": True, "level": "error"},
        "properties": {
            "tags": ["locale-conventions", "locale-conventions/number-format"],
            "precision": "high",
            "severity": "major",
        },
    }
    assert first["defaultConfiguration"]["level"] == "warning"


def test_a_long_description_is_cut_to_what_github_takes() -> None:
    doc = "Fault.\n\nWhy: " + "because it is so " * 100
    (made,) = run(rules=(RULE._replace(doc=doc),))["tool"]["driver"]["rules"]
    assert len(made["fullDescription"]["text"]) <= 1024
    assert made["fullDescription"]["text"].endswith("…")


def test_results_refer_to_their_rule_where_it_is_known() -> None:
    found = {result["ruleId"]: result.get("ruleIndex") for result in everything_run()["results"]}
    assert found == {"plain-remark": None, "loose-comma": None, "english-ordinal": 1, "calque": 0}


def test_levels_are_those_of_the_gate() -> None:
    found = {result["ruleId"]: result["level"] for result in everything_run()["results"]}
    assert found == {
        "plain-remark": "note",
        "loose-comma": "warning",
        "english-ordinal": "error",
        "calque": "warning",
    }


def test_regions_count_code_points_and_end_behind_the_last() -> None:
    result, _ = run(tricky.tricky())["results"]
    place = result["locations"][0]["physicalLocation"]
    start = tricky.TEXT.index("12th")
    assert place["region"] == {
        "startLine": tricky.LINE,
        "startColumn": tricky.COLUMN,
        "endLine": tricky.LINE,
        "endColumn": tricky.END_COLUMN,
        "charOffset": start,
        "charLength": 4,
        "snippet": {"text": "12th"},
    }
    assert run(tricky.tricky())["columnKind"] == "unicodeCodePoints"


def test_every_region_covers_its_snippet() -> None:
    for made, text in ((tricky.tricky(), tricky.TEXT), (full(), TEXT)):
        for result in run(made)["results"]:
            for region in result["locations"][0]["physicalLocation"].values():
                if "snippet" in region:
                    offset = region["charOffset"]
                    assert text[offset : offset + region["charLength"]] == region["snippet"]["text"]
    for result in run(tricky.tricky())["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        lines = [region[name] for name in ("startLine", "startColumn", "endLine", "endColumn")]
        assert tricky.stretch(*lines) == region["snippet"]["text"]


def test_the_sentence_is_the_context() -> None:
    result, _ = run(tricky.tricky())["results"]
    context = result["locations"][0]["physicalLocation"]["contextRegion"]
    assert context["snippet"]["text"] == "\tDer Ba\u0308r 🐟 sagt: am 12th Juni."


def test_a_finding_that_is_its_sentence_has_no_context() -> None:
    (result,) = run(document_report("Weg damit", finding("Weg damit", "Weg damit")))["results"]
    assert "contextRegion" not in result["locations"][0]["physicalLocation"]


def test_fixes_replace_each_stretch() -> None:
    ordinal, quotes = run(tricky.tricky())["results"]
    assert [fix["properties"]["safe"] for fix in (*ordinal["fixes"], *quotes["fixes"])] == [False, True]
    (change,) = quotes["fixes"][0]["artifactChanges"]
    text = tricky.TEXT
    for replacement in reversed(change["replacements"]):
        region = replacement["deletedRegion"]
        end = region["charOffset"] + region["charLength"]
        text = text[: region["charOffset"]] + replacement["insertedContent"]["text"] + text[end:]
    assert text == tricky.TEXT.replace('"er"', "„er“")
    assert quotes["fixes"][0]["description"]["text"] == "„ … “"


def test_a_fix_that_deletes_says_so() -> None:
    (result,) = run(document_report("Das das Haus", finding("Das das Haus", "das ", "")))["results"]
    assert result["fixes"][0]["description"]["text"] == "delete"


def test_every_result_says_whether_it_is_suppressed() -> None:
    text = "eins zwei drei"
    findings = [finding(text, "eins"), finding(text, "zwei", suppressed="inline")]
    findings.append(finding(text, "drei", suppressed="baseline"))
    assert [result["suppressions"] for result in run(document_report(text, *findings))["results"]] == [
        [],
        [{"kind": "inSource", "status": "accepted"}],
        [{"kind": "external", "status": "accepted"}],
    ]


def test_fingerprints_differ_within_a_document() -> None:
    marks = [result["partialFingerprints"]["tqeFinding/v1"] for result in everything_run()["results"]]
    assert len(set(marks)) == len(marks) == 5


def test_crashes_and_unreadable_files_are_errors_of_the_run() -> None:
    (invocation,) = everything_run()["invocations"]
    crash, unreadable = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert crash["exception"] == {"kind": "KeyError", "message": "'x'"}
    assert crash["associatedRule"] == {"id": "odd-word"}
    assert crash["locations"][0]["physicalLocation"]["region"]["startLine"] == 2
    assert unreadable["message"]["text"] == "no such file (is the path right?)"
    assert unreadable["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "fehlt.txt", "index": 2}}}
    ]
    assert {crash["level"], unreadable["level"]} == {"error"}


def test_a_run_without_faults_is_successful_also_if_the_gate_fails() -> None:
    (invocation,) = run(tricky.tricky(failures=(Message("bad", "schlecht"),)))["invocations"]
    assert invocation["executionSuccessful"] is True


def test_skipped_checks_are_notes_that_name_the_files_unless_all_are_meant() -> None:
    skipped = (Skipped("lost-number", NO_SOURCE),)
    one = document_report("Gut.", name="eins.txt", skipped=skipped)
    for documents, paths in (((one, CLEAN), ["eins.txt"]), ((one,), [])):
        (invocation,) = run(*documents)["invocations"]
        (note,) = invocation["toolConfigurationNotifications"]
        assert (note["level"], note["associatedRule"]) == ("note", {"id": "lost-number"})
        places = [location["physicalLocation"]["artifactLocation"]["uri"] for location in note["locations"]]
        assert places == paths


def test_indices_point_at_what_they_name() -> None:
    made = everything_run()
    driver = made["tool"]["driver"]
    (invocation,) = made["invocations"]
    for notice in (*invocation["toolExecutionNotifications"], *invocation["toolConfigurationNotifications"]):
        descriptor = notice["descriptor"]
        assert driver["notifications"][descriptor["index"]]["id"] == descriptor["id"]
    for result in made["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert made["artifacts"][place["index"]]["location"]["uri"] == place["uri"]


def test_a_file_named_twice_is_one_artifact() -> None:
    assert len(run(CLEAN, CLEAN)["artifacts"]) == 1


def test_artifacts_carry_verdict_and_scores() -> None:
    properties = [artifact["properties"] for artifact in everything_run()["artifacts"]]
    assert properties == [
        {"passed": False, "words": 44, "scores": {"quality": 83.44, "chrF++": 61.2}},
        {"passed": True, "words": 2, "scores": {"quality": 93.42}},
        {},
    ]


def test_braces_and_links_in_messages_are_escaped() -> None:
    message = Message('odd: "{name} [a](b) [c]"', "seltsam")
    (result,) = run(document_report("Wort", finding("Wort", "Wort", message=message)))["results"]
    assert result["message"]["text"] == 'odd: "{{name}} \\[a](b) [c]"'


def test_an_insertion_has_a_region_without_length() -> None:
    empty = finding("Er kam sah", "", ",")
    (result,) = run(document_report("Er kam sah", empty))["results"]
    region = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert region["charLength"] == 0
    assert (region["endLine"], region["endColumn"]) == (region["startLine"], region["startColumn"])


def test_messages_are_in_the_language_of_the_report() -> None:
    made = run(full(), language=Language.DE)
    assert made["language"] == "de"
    assert made["results"][0]["message"]["text"] == "„ausgebaut“ ist hier seltsam"


@pytest.mark.parametrize("language", Language)
def test_descriptors_are_in_the_language_of_the_report(language: Language) -> None:
    driver = run(full(), language=language)["tool"]["driver"]
    texts = [notification["shortDescription"]["text"] for notification in driver["notifications"]]
    assert driver["language"] == language
    assert texts == [NOTICES[notification["id"]].to(language) for notification in driver["notifications"]]


def test_a_suppression_has_the_reason_that_the_comment_gives() -> None:
    found = finding("Gut.", "Gut", suppressed="inline", reason="Zitat")
    (result,) = run(document_report("Gut.", found))["results"]
    assert result["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "Zitat"}]


def test_the_place_in_the_source_is_a_related_location() -> None:
    made = run(compared_report())
    (related,) = made["results"][0]["relatedLocations"]
    place = related["physicalLocation"]
    source = made["artifacts"][place["artifactLocation"]["index"]]
    assert source["location"]["uri"] == place["artifactLocation"]["uri"] == "harbour.en.txt"
    assert source["roles"] == []
    assert place["region"]["snippet"]["text"] == "billion"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (1, 47)
    assert made["results"][2]["relatedLocations"] == []
