"""The configuration: what holds where, and what is said of keys and values that do not exist."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.test_architecture import ROOT
from tqe.checks import load as checks
from tqe.config import Config, FailOn, find, load
from tqe.config.lines import lines
from tqe.config.patterns import anchored, matches
from tqe.config.schema import FILE, schema, text
from tqe.core.document import Profile
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.core.mqm import Severity
from tqe.engine import select


def write(folder: Path, content: str, name: str = "tqe.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def complaint(folder: Path, content: str, name: str = "tqe.toml") -> TqeError:
    with pytest.raises(TqeError) as caught:
        load(write(folder, content, name), folder)
    return caught.value


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ('profil = "news"', 1, 'unknown key "profil", did you mean "profile"?'),
        ('\n\nfail_on = "major"', 3, 'unknown key "fail_on", did you mean "fail-on"?'),
        ('[hause]\naccept = ["x"]', 1, 'unknown key "hause", did you mean "house"?'),
        ('[house]\n# so\naccpet = ["x"]', 3, 'unknown key "house.accpet", did you mean "accept"?'),
        ('[[overrides]]\nfiles = ["x"]\nmodel = "y"', 3, 'unknown key "overrides.model"'),
        (
            'profile = "nwes"',
            1,
            '"profile" cannot be "nwes", did you mean "news"? (one of news, din5008, ch)',
        ),
        ('fail-on = "majr"', 1, 'did you mean "major"?'),
        ('engine = "x"', 1, '"engine" cannot be "x" (one of auto, '),
        ('lang = "fr"', 1, '"lang" cannot be "fr" (one of en, de)'),
        ('fail-on-new = "mior"', 1, '"fail-on-new" cannot be "mior", did you mean "minor"?'),
        ("fail-on-new = 3", 1, '"fail-on-new" must be one of critical, major, minor, neutral, never'),
        ('fail-under = "90"', 1, '"fail-under" must be a number'),
        ("fail-under = nan", 1, '"fail-under" must be a finite number'),
        ("max-findings = 1.5", 1, '"max-findings" must be a whole number'),
        ("max-findings = true", 1, '"max-findings" must be a whole number'),
        ("max-findings = -1", 1, '"max-findings" must not be negative'),
        ('cache = "yes"', 1, '"cache" must be true or false'),
        ("model = true", 1, '"model" must be a text in quotation marks'),
        ("baseline = 1979-05-27", 1, '"baseline" must be a text in quotation marks'),
        ('select = "style"', 1, '"select" must be a list: ["...", "..."]'),
        ('select = ["style",\n 3]', 2, '"select" must be a list of texts'),
        ("house = 3", 1, '"house" must be a table of key = value'),
        ('[house]\nbanned = ["x"]', 2, '"house.banned" must be a table of key = value'),
        ('[[overrides]]\nprofile = "ch"', 1, '"overrides.files" is missing'),
        (
            'select = [\n  "style",\n  "english-ordnal",\n]',
            3,
            'no check or dimension "english-ordnal" (did you mean "english-ordinal"?)',
        ),
        ('ignore = ["nonsense"]', 1, 'no check or dimension "nonsense" (tqe checks lists them)'),
        ('require = ["accuracy"]', 1, 'no check "accuracy"'),
        ('[severity]\nenglish-ordinal = "mino"', 2, 'did you mean "minor"? (one of neutral, minor, major'),
        ('[severity]\nenglish-ordnal = "minor"', 2, '(did you mean "english-ordinal"?)'),
        ('[[overrides]]\nfiles = ["x"]\nignore = ["x"]', 3, 'no check or dimension "x"'),
        ('[[overrides]]\nfiles = ["x"]\nseverity = {styel = "minor"}', 3, 'did you mean "style"?'),
        ('cache = 1\nfoo = 2\nlang = "fr"', 1, '"cache" must be true or false (+2)'),
    ],
)
def test_what_does_not_exist_is_an_error_with_its_line(
    content: str, line: int, said: str, tmp_path: Path
) -> None:
    error = complaint(tmp_path, content)
    assert error.place == f"{tmp_path / 'tqe.toml'}:{line}"
    assert said in error.line(Language.EN)
    assert error.line(Language.DE) != error.line(Language.EN)


def test_lines_in_pyproject_are_those_of_the_file(tmp_path: Path) -> None:
    content = '[project]\nname = "x"\nprofil = "y"\n\n[tool.tqe]\ncache = true\nprofil = "news"\n'
    assert complaint(tmp_path, content, "pyproject.toml").place.endswith("pyproject.toml:7")


def test_broken_toml_is_an_error(tmp_path: Path) -> None:
    assert "not valid TOML" in complaint(tmp_path, 'profile = "news\n').line(Language.EN)


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "minor"')
    inner = tmp_path / "a" / "b"
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    inner.mkdir()
    assert load(None, inner).fail_on is FailOn.MINOR
    write(tmp_path / "a", '[tool.tqe]\nfail-on = "critical"\n', "pyproject.toml")
    assert load(None, inner).fail_on is FailOn.CRITICAL
    assert find(None, inner).path == tmp_path / "a" / "pyproject.toml"


def test_everything_can_be_set(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
profile = "ch"
select = ["style", "english-ordinal"]
ignore = ["sentence-too-long"]
require = ["number-missing"]
model = false
engine = "transformers"
cache = false
fail-on = "never"
fail-on-new = true
fail-under = 90
max-findings = 0
baseline = "gate/known.json"
source-pattern = "{dir}/{stem}.en{suffix}"
exclude = ["archive/", "*.draft.md"]
lang = "de"
severity = { style = "neutral" }
house = { accept = ["Think Tank"], banned = { a = "b" }, names = { Warsaw = "Warschau" } }

[[overrides]]
files = ["sport/**"]
fail-on-new = "major"
""",
    )
    config = load(path, tmp_path)
    assert (config.profile, config.model, config.fail_under) == (Profile.CH, False, 90.0)
    assert config.baseline == str(tmp_path / "gate" / "known.json")
    assert config.thresholds.fail_on is None
    assert config.thresholds.fail_on_new is Severity.MINOR
    assert config.thresholds.require == ("number-missing",)
    assert config.at(str(tmp_path / "sport/a.md")).thresholds.fail_on_new is Severity.MAJOR
    assert config.severity == {"style": Severity.NEUTRAL}
    assert dict(config.house.names) == {"Warsaw": "Warschau"}
    Draft202012Validator(schema()).validate({**_plain(path)})


def _plain(path: Path) -> dict[str, object]:
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def overridden(tmp_path: Path) -> Config:
    return load(
        write(
            tmp_path,
            """
profile = "din5008"
ignore = ["style"]
fail-under = 80
[severity]
english-ordinal = "minor"
stray-space = "neutral"

[[overrides]]
files = ["sport/**", "*.txt"]
profile = "news"
ignore = ["english-ordinal"]
severity = { stray-space = "major" }

[[overrides]]
files = ["sport/live/**"]
ignore = ["us-clock"]
fail-under = 50
select = ["locale-conventions"]
""",
        ),
        tmp_path,
    )


def test_overrides_hold_for_their_files(tmp_path: Path) -> None:
    config = overridden(tmp_path)
    sport = config.at(str(tmp_path / "sport/a.md"))
    assert (sport.profile, sport.fail_under) == (Profile.NEWS, 80)
    assert sport.ignore == ("style", "english-ordinal")
    assert sport.severity == {"english-ordinal": Severity.MINOR, "stray-space": Severity.MAJOR}
    assert config.at(str(tmp_path / "politik/a.txt")).profile is Profile.NEWS
    assert config.at(str(tmp_path / "politik/a.md")).profile is Profile.DIN5008
    live = config.at(str(tmp_path / "sport/live/a.md"))
    assert live.ignore == ("style", "english-ordinal", "us-clock")
    assert (live.fail_under, live.select) == (50, ("locale-conventions",))


def test_overrides_are_relative_to_the_file_that_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = overridden(tmp_path)
    (tmp_path / "sport").mkdir()
    monkeypatch.chdir(tmp_path / "sport")
    assert config.at("a.md").profile is Profile.NEWS
    assert config.at("../a.md").profile is Profile.DIN5008
    assert config.at(str(tmp_path.parent / "sport/a.md")).profile is Profile.DIN5008


def test_flags_win_over_everything(tmp_path: Path) -> None:
    config = overridden(tmp_path).overlaid(fail_under=99.0, ignore=("us-clock",), profile=None)
    live = config.at(str(tmp_path / "sport/live/a.md"))
    assert (live.fail_under, live.ignore, live.profile) == (99.0, ("us-clock",), Profile.NEWS)


def test_a_check_has_the_severity_that_it_is_given() -> None:
    config = Config(severity={"english-ordinal": Severity.MINOR, "locale-conventions": Severity.NEUTRAL})
    given = {check.id: check.severity for check in select(checks(), config)}
    usual = {check.id: check.severity for check in select(checks(), Config())}
    assert given["english-ordinal"] is Severity.MINOR
    assert given["decimal-point"] is Severity.NEUTRAL
    changed = {check.id for check in select(checks(), config) if given[check.id] != usual[check.id]}
    assert changed
    assert all(c.category.dimension == "locale-conventions" for c in checks() if c.id in changed)


@pytest.mark.parametrize(
    ("config", "compares"),
    [
        (Config(), False),
        (Config(fail_on_new=True), True),
        (Config(fail_on_new=FailOn.MAJOR), True),
        (Config(fail_on_new=FailOn.NEVER), False),
    ],
)
def test_whether_new_findings_matter(config: Config, compares: bool) -> None:
    assert config.compares is compares


def test_whether_new_findings_matter_somewhere(tmp_path: Path) -> None:
    path = write(tmp_path, '[[overrides]]\nfiles = ["a"]\nfail-on-new = true\n')
    assert load(path, tmp_path).compares


@pytest.mark.parametrize(
    ("pattern", "path", "found"),
    [
        ("*.md", "/n/a.md", True),
        ("*.md", "/n/x/y/a.md", True),
        ("*.md", "/n/a.md.txt", False),
        ("/*.md", "/n/x/a.md", False),
        ("/*.md", "/n/a.md", True),
        ("sport/**", "/n/sport/a/b.md", True),
        ("sport/**", "/n/x/sport/a.md", False),
        ("sport", "/n/x/sport/a.md", True),
        ("sport/", "/n/x/sport/a.md", True),
        ("sport/", "/n/x/sport", False),
        ("**/live/*.md", "/n/live/a.md", True),
        ("**/live/*.md", "/n/x/y/live/a.md", True),
        ("a?c.md", "/n/abc.md", True),
        ("a?c.md", "/n/a/c.md", False),
        ("[ab].md", "/n/b.md", True),
        ("[!ab].md", "/n/b.md", False),
        ("[!ab].md", "/n/c.md", True),
        ("a.md", "/n/axmd", False),
        ("*.md", "/other/a.md", False),
    ],
)
def test_patterns_are_read_as_git_reads_them(pattern: str, path: str, found: bool) -> None:
    assert matches(path, [anchored(pattern, Path("/n"))]) is found


def test_the_last_pattern_decides() -> None:
    patterns = [anchored(pattern, Path("/n")) for pattern in ("*.md", "!keep.md", "old/")]
    assert matches("/n/a.md", patterns)
    assert not matches("/n/keep.md", patterns)
    assert matches("/n/old/keep.md", patterns)


def test_a_folder_may_have_signs_of_a_pattern_in_its_name() -> None:
    assert matches("/n [x]*/a.md", [anchored("*.md", Path("/n [x]*"))])
    assert not matches("/n xy/a.md", [anchored("*.md", Path("/n [x]*"))])


def test_lines_of_keys() -> None:
    found = lines(
        'a = 1 # = [\nb."c d" = """\nx = [\n"""\n[t."u.v"]\nw = [ # ]\n  1.5, [2,\n  3],\n]\n'
        "x = { y = 1, z = { q = ']' } }\nd = 1979-05-27 07:32:00\n[[p]]\nk = 1\n[[p]]\nk = 2\n[p.q]\nr = ''\n"
        "[[p.s]]\nt = 1\n"
    )
    assert found[("a",)] == 1
    assert found[("b", "c d")] == 2
    assert found[("t", "u.v", "w", 0)] == 7
    assert found[("t", "u.v", "w", 1, 1)] == 8
    assert found[("t", "u.v", "x", "z", "q")] == 10
    assert found[("t", "u.v", "d")] == 11
    assert (found[("p", 0, "k")], found[("p", 1, "k")]) == (13, 15)
    assert found[("p", 1, "q", "r")] == 17
    assert found[("p", 1, "s", 0, "t")] == 19


def test_lines_of_the_projects_own_settings() -> None:
    content = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    found = lines(content)
    rows = content.splitlines()
    assert rows[found[("tool", "ruff", "line-length")] - 1] == "line-length = 110"
    assert rows[found[("tool", "importlinter", "contracts", 1, "type")] - 1] == 'type = "forbidden"'


def test_the_schema_is_current(update: bool) -> None:
    if update:
        FILE.write_text(text(), encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == text(), "pytest tests/test_config.py --update writes it"


@pytest.mark.parametrize(
    ("settings", "valid"),
    [
        ({}, True),
        ({"fail-on": "major", "house": {"accept": ["x"]}}, True),
        ({"select": ["english-ordinal", "style"], "severity": {"style": "minor"}}, True),
        ({"overrides": [{"files": ["a"], "fail-on-new": True}]}, True),
        ({"fail_on": "major"}, False),
        ({"fail-on": "x"}, False),
        ({"select": ["x"]}, False),
        ({"severity": {"x": "minor"}}, False),
        ({"overrides": [{"fail-on": "minor"}]}, False),
        ({"max-findings": -1}, False),
        ({"model": True}, False),
    ],
)
def test_the_schema_says_what_the_program_says(
    settings: dict[str, object], valid: bool, tmp_path: Path
) -> None:
    made = json.loads(text())
    Draft202012Validator.check_schema(made)
    assert Draft202012Validator(made).is_valid(settings) is valid
    path = write(tmp_path, "\n".join(f"{key} = {_toml(value)}" for key, value in settings.items()))
    if valid:
        load(path, tmp_path)
    else:
        with pytest.raises(TqeError):
            load(path, tmp_path)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value)
