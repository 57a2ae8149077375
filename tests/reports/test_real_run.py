"""The formats on a real run: the rules are those of the checks, with their documentation."""

import json
from pathlib import Path

import pytest

from tests.reports.test_sarif import VALIDATOR
from tqe.checks import load
from tqe.config import Config
from tqe.core.report import Report
from tqe.pipeline import Job, run
from tqe.reports import RENDERERS, renderer

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture(scope="module")
def made() -> Report:
    targets = [str(path) for path in sorted(ARTICLES.glob("*/target.de.txt"))]
    assert len(targets) > 1
    return run([Job(target) for target in (*targets, "missing.txt")], Config(model=False))


def test_sarif_carries_every_check_that_was_asked_for(made: Report) -> None:
    whole = json.loads(renderer("sarif")(made))
    VALIDATOR.validate(whole)
    rules = {rule["id"]: rule for rule in whole["runs"][0]["tool"]["driver"]["rules"]}
    asked = {check.id: check for check in load() if Config().profile in check.profiles}
    assert set(rules) == set(asked)
    for name, rule in rules.items():
        assert rule["shortDescription"]["text"].startswith(asked[name].title[:40].split("{")[0])
        assert rule["fullDescription"] != rule["shortDescription"]
        for heading in ("**Why:** ", "**Not flagged:** ", "**Source:** "):
            assert heading in rule["help"]["markdown"]


def test_every_result_has_a_rule(made: Report) -> None:
    (only,) = json.loads(renderer("sarif")(made))["runs"]
    assert only["results"]
    rules = only["tool"]["driver"]["rules"]
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize("name", RENDERERS)
def test_the_file_that_is_missing_is_in_every_report(made: Report, name: str) -> None:
    assert "missing.txt" in renderer(name)(made)
