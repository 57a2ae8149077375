"""`tqe fix`: what it changes, what it leaves alone, and that a second run changes nothing."""

import io
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.desk import GERMAN, snapshot
from tests.test_offsets import CHECKED, PIECES
from tqe.checks import load
from tqe.cli import run
from tqe.config import Config
from tqe.core.check import Check
from tqe.core.document import MASK, Profile, Segment
from tqe.core.finding import Hit
from tqe.core.message import Message
from tqe.core.span import Span
from tqe.fixing import fix

ROOT = Path(__file__).parents[2]
TEXTS = sorted((ROOT / "fixtures").rglob("*.de.txt")) + sorted((ROOT / "fixtures" / "clean").glob("*.txt"))
ROUGH = GERMAN.replace("am Montag", "am  Montag").replace("zwei Jahre", "zwei Jahre ,")
"""Two faults that can be mended unread: a doubled space, a space before a comma."""
SMOOTH = GERMAN.replace("zwei Jahre", "zwei Jahre,")
SPACES = ("--select=stray-space",)
Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_byte_order_mark_and_line_ends_stay(
    encoding: str, end: str, desk: Path, capsys: Capture
) -> None:
    rough, smooth = (text.replace("\n", end).encode(encoding) for text in (ROUGH, SMOOTH))
    (desk / "rough.txt").write_bytes(rough)
    assert run(["fix", "rough.txt", *SPACES]) == 0
    assert capsys.readouterr() == ("rough.txt: 2 safe fixes made, 0 findings left\n", "")
    assert (desk / "rough.txt").read_bytes() == smooth


def test_nothing_to_fix_leaves_the_file_alone(desk: Path, capsys: Capture) -> None:
    before = (desk / "faulty.txt").stat().st_mtime_ns
    assert run(["fix", "faulty.txt", "--select=english-ordinal", "--lang=de"]) == 0
    assert capsys.readouterr().out == "faulty.txt: 0 unbedenkliche Korrekturen gemacht, 1 Befund bleibt\n"
    assert (desk / "faulty.txt").stat().st_mtime_ns == before


def test_diff_can_be_applied_and_writes_nothing(desk: Path, capsys: Capture) -> None:
    (desk / "rough.txt").write_bytes(ROUGH.removesuffix("\n").encode("utf-8-sig"))
    before = snapshot(desk)
    assert run(["fix", "rough.txt", *SPACES, "--diff"]) == 0
    captured = capsys.readouterr()
    assert captured.err == "rough.txt: 2 safe fixes to make, 0 findings left\n"
    assert snapshot(desk) == before
    patch = ["git", "apply", "-p0", "-"]
    subprocess.run(patch, input=captured.out.encode(), cwd=desk, check=True)
    assert (desk / "rough.txt").read_bytes() == SMOOTH.removesuffix("\n").encode("utf-8-sig")


def test_standard_input_goes_to_standard_output(
    desk: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ROUGH.encode("utf-16"))))
    assert run(["fix", "-", *SPACES]) == 0
    captured = capfdbinary.readouterr()
    assert captured.out == SMOOTH.encode("utf-16")
    assert captured.err == b"-: 2 safe fixes made, 0 findings left\n"


def test_one_broken_file_stops_no_other(desk: Path, capsys: Capture) -> None:
    (desk / "rough.txt").write_text(ROUGH, encoding="utf-8")
    assert run(["fix", "nowhere.txt", "rough.txt", *SPACES]) == 2
    captured = capsys.readouterr()
    assert captured.err == "tqe: nowhere.txt: no such file\n"
    assert (desk / "rough.txt").read_text(encoding="utf-8") == SMOOTH


def test_what_a_comment_excuses_stays(desk: Path) -> None:
    text = f"<!-- tqe: off stray-space -->\n\n{ROUGH}"
    (desk / "rough.md").write_text(text, encoding="utf-8")
    assert run(["fix", "rough.md", *SPACES]) == 0
    assert (desk / "rough.md").read_text(encoding="utf-8") == text


def test_configuration_holds_for_fixes_too(desk: Path) -> None:
    (desk / "rough.txt").write_text(ROUGH, encoding="utf-8")
    (desk / "tqe.toml").write_text('ignore = ["stray-space"]\n', encoding="utf-8")
    assert run(["fix", "rough.txt", "--select=linguistic-conventions"]) == 0
    assert (desk / "rough.txt").read_text(encoding="utf-8") == ROUGH


def test_source_offers_more_fixes(desk: Path) -> None:
    wrong = GERMAN + "\nEs kamen 3,000 Gäste und blieben.\n"
    (desk / "guests.txt").write_text(wrong, encoding="utf-8")
    source = (desk / "source.txt").read_text(
        encoding="utf-8"
    ) + "\nThere came 3,000 guests, and they stayed.\n"
    (desk / "source.txt").write_text(source, encoding="utf-8")
    assert run(["fix", "guests.txt", "--select=thousands-comma"]) == 0
    assert (desk / "guests.txt").read_text(encoding="utf-8") == wrong
    assert run(["fix", "guests.txt", "--select=thousands-comma", "--source=source.txt"]) == 0
    assert "3.000 Gäste" in (desk / "guests.txt").read_text(encoding="utf-8")


def test_a_number_is_changed_by_a_person_only(desk: Path) -> None:
    wrong = GERMAN + "\nDas kostet 3 Millionen Euro.\n"
    (desk / "money.txt").write_text(wrong, encoding="utf-8")
    source = (desk / "source.txt").read_text(encoding="utf-8") + "\nThat costs 3 billion euros.\n"
    (desk / "source.txt").write_text(source, encoding="utf-8")
    assert run(["fix", "money.txt", "--select=accuracy", "--source=source.txt"]) == 0
    assert (desk / "money.txt").read_text(encoding="utf-8") == wrong


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_second_run_changes_nothing(path: Path, profile: Profile) -> None:
    config = Config(profile=profile)
    first = fix("article.txt", path.read_bytes(), None, config)
    second = fix("article.txt", first.content, None, config)
    assert (second.content, second.applied) == (first.content, 0)
    assert len(second.report.standing) == len(first.report.standing)


@settings(CHECKED, max_examples=150)
@given(
    pieces=st.lists(PIECES, max_size=40),
    name=st.sampled_from(["a.txt", "a.md"]),
    profile=st.sampled_from(Profile),
)
def test_second_run_changes_nothing_in_any_text(pieces: list[str], name: str, profile: Profile) -> None:
    raw = (GERMAN + "\n" + " ".join(pieces)).encode()
    first = fix(name, raw, None, Config(profile=profile))
    second = fix(name, first.content, None, Config(profile=profile))
    assert second.content == first.content
    assert first.content.decode().count(MASK) <= raw.decode().count(MASK)


def renames(check: Check, old: str, new: str) -> Check:
    """Return a check that wants `old` to be `new`, and safely so."""

    def run(segment: Segment) -> Iterator[Hit]:
        for match in re.finditer(old, segment.text):
            yield Hit.replace(Span(*match.span()), Message("wrong day", "falscher Tag"), new, safe=True)

    return check._replace(run=run, needs=Segment)


def test_checks_that_undo_each_other_come_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, *_ = load()
    days = (renames(one, "Montag", "Dienstag"), renames(two, "Dienstag", "Montag"))
    monkeypatch.setattr("tqe.judge.listed", lambda: days)
    results = {fix("a.txt", text.encode(), None, Config()).content for text in (GERMAN, SMOOTH)}
    for content in results:
        assert fix("a.txt", content, None, Config()).content == content


def test_fix_that_makes_room_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, *_ = load()
    days = (renames(one, "Montag", "Dienstag"), renames(two, "Dienstag den", "Dienstag, den"))
    monkeypatch.setattr("tqe.judge.listed", lambda: days)
    fixed = fix("a.txt", GERMAN.encode(), None, Config())
    assert fixed.content.decode() == GERMAN.replace("Montag den", "Dienstag, den")
    assert fixed.applied == 2


def test_fix_never_touches_markup(desk: Path) -> None:
    text = f"{GERMAN}\nDas  **neue  Amt** , so heißt es, sitzt in [der  Stadt](http://a.de/b  'c  d').\n"
    (desk / "marked.md").write_text(text, encoding="utf-8")
    assert run(["fix", "marked.md", *SPACES]) == 0
    fixed = (desk / "marked.md").read_text(encoding="utf-8")
    assert fixed == f"{GERMAN}\nDas **neue Amt**, so heißt es, sitzt in [der Stadt](http://a.de/b  'c  d').\n"
