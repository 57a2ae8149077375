"""TARGET: files, folders, patterns; what they mean and what they leave out."""

from pathlib import Path

import pytest

from tests.cli.site import ENGLISH, GERMAN, furnish, write
from tqe.cli.jobs import folder, jobs
from tqe.cli.targets import files
from tqe.config import Config, load
from tqe.core.errors import TqeError
from tqe.core.message import Language

PATTERN = "{dir}/{stem}.en{suffix}"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return furnish(
        tmp_path,
        news__b_md="x",
        news__a_txt="x",
        news__sport__c_markdown="x",
        news__sport__C2_MD="x",
        news__picture_png="x",
        news__sport__notes="x",
        archive__old_md="x",
        _git__x_md="x",
        news___hidden_md="x",
        **{"news__sport__[1]_md": "x"},
    )


def test_a_folder_means_the_articles_below_it_in_order(site: Path) -> None:
    assert files(["news"], ()) == (
        "news/a.txt",
        "news/b.md",
        "news/sport/C2.MD",
        "news/sport/[1].md",
        "news/sport/c.markdown",
    )
    assert files(["."], ())[0] == "archive/old.md"


def test_the_order_is_that_of_the_targets_and_each_file_comes_once(site: Path) -> None:
    assert files(["news/sport/../b.md", "archive", "news/b.md", "news"], ())[:3] == (
        "news/sport/../b.md",
        "archive/old.md",
        "news/a.txt",
    )


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("news/*.md", ("news/b.md",)),
        ("*/*.md", ("archive/old.md", "news/b.md")),
        ("**/*.md", ("archive/old.md", "news/b.md", "news/sport/[1].md")),
        ("news/**", ("news/a.txt", "news/b.md", "news/sport/C2.MD", "news/sport/[1].md")),
        ("arch*", ("archive/old.md",)),
        ("news/*.png", ("news/picture.png",)),
        ("news/sport/[1].md", ("news/sport/[1].md",)),
    ],
)
def test_a_pattern_means_what_it_fits(pattern: str, found: tuple[str, ...], site: Path) -> None:
    assert files([pattern], ())[: len(found)] == found


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("leer", "leer: there is no article in the folder (looked for .md, .markdown, .txt, not excluded)"),
        ("*.html", "*.html: fits no article"),
        ("nowhere/*.md", "nowhere/*.md: fits no article"),
    ],
)
def test_nothing_found_is_an_error(target: str, said: str, site: Path) -> None:
    (site / "leer").mkdir()
    with pytest.raises(TqeError) as caught:
        files([target], ())
    assert caught.value.line(Language.EN).startswith(said)


def test_a_file_that_is_named_is_meant_even_if_it_is_not_there(site: Path) -> None:
    assert files(["nowhere.md", "news/sport/notes", "-"], ()) == ("nowhere.md", "news/sport/notes", "-")


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ('["archive/", "sport"]', ["news/a.txt", "news/b.md"]),
        ('["*.md", "news/*/*"]', ["news/a.txt"]),
        ('["*", "!news/", "!b.md"]', ["news/b.md"]),
        ('["/b.md"]', None),
    ],
)
def test_excluded_files_are_not_meant(exclude: str, left: list[str] | None, site: Path) -> None:
    config = load(write(site / "tqe.toml", f"exclude = {exclude}\n"), site)
    everything = list(files(["."], ()))
    assert list(files(["."], config.exclude)) == (everything if left is None else left)
    assert files(["archive/old.md"], config.exclude) == ("archive/old.md",), "named, so meant"


def test_tqeignore_holds_for_its_folder_and_all_below(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site / ".tqeignore", "# old things\n\narchive/\n*.markdown\n")
    write(site / "news/sport/.tqeignore", "!c.markdown\n/C2.MD\n")
    expected = ("news/a.txt", "news/b.md", "news/sport/[1].md", "news/sport/c.markdown")
    assert files(["."], ()) == expected
    assert files(["**/*"], ()) == expected
    monkeypatch.chdir(site / "news" / "sport")
    assert files(["."], ()) == ("[1].md", "c.markdown")


def test_a_tqeignore_that_cannot_be_read_is_an_error(site: Path) -> None:
    (site / ".tqeignore").write_bytes(b"\xff\n")
    with pytest.raises(TqeError) as caught:
        files(["."], ())
    assert caught.value.line(Language.EN) == f"{site / '.tqeignore'}: cannot be read: not UTF-8"


def pairs(*targets: str, pattern: str = PATTERN) -> list[tuple[str, str | None]]:
    return [(job.target, job.source) for job in jobs(targets, None, Config(source_pattern=pattern))]


def test_the_source_of_a_target_is_no_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    furnish(tmp_path, a_md=GERMAN, a_en_md=ENGLISH, b_de_md=GERMAN, b_en_md=ENGLISH, c_en_md=GERMAN)
    assert pairs(".") == [("a.md", "a.en.md"), ("b.de.md", "b.en.md"), ("c.en.md", "c.en.en.md")]
    assert pairs("*.md") == pairs(".") == pairs("a.en.md", "a.md", "b.de.md", "c.en.md", "b.en.md")
    assert pairs("a.en.md") == [("a.en.md", "a.en.en.md")], "nothing here says that it is a source"


def test_a_stem_goes_without_its_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    furnish(tmp_path, a_de_md=GERMAN, b_de_md=GERMAN, b_de_en_md=ENGLISH)
    assert pairs("a.de.md", "b.de.md") == [("a.de.md", "a.en.md"), ("b.de.md", "b.de.en.md")]
    assert pairs("a.de-AT.md", "a.dex.md") == [("a.de-AT.md", "a.en.md"), ("a.dex.md", "a.dex.en.md")]


def test_a_pattern_that_means_the_target_itself_drops_nothing(site: Path) -> None:
    assert pairs("news/b.md", pattern="{dir}/{name}") == [("news/b.md", "news/b.md")]


def test_a_source_pattern_of_an_override(site: Path) -> None:
    write(
        site / "tqe.toml",
        'source-pattern = "en/{name}"\n[[overrides]]\nfiles = ["sport/"]\nsource-pattern = "sp/{name}"\n',
    )
    config = load(None, site)
    found = {job.target: job.source for job in jobs(["news"], None, config)}
    assert found["news/b.md"] == "en/b.md"
    assert found["news/sport/c.markdown"] == "sp/c.markdown"
    flagged = config.overlaid(source_pattern="{dir}/x")
    assert {job.source for job in jobs(["news/sport"], None, flagged)} == {"news/sport/x"}


def test_one_source_is_for_one_target(site: Path) -> None:
    with pytest.raises(TqeError) as caught:
        jobs(["news"], "news/a.txt", Config())
    assert caught.value.place == "--source"
    assert [job.source for job in jobs(["archive"], "news/a.txt", Config())] == ["news/a.txt"]


def test_where_the_configuration_of_a_target_is_looked_for(site: Path) -> None:
    assert folder("news") == site / "news"
    assert folder("news/b.md") == site / "news"
    assert folder("news/**/*.md") == site / "news"
    assert folder("*/*.md") == site
    assert folder("news/sport/[1].md") == site / "news" / "sport"
    assert folder("-") == folder("x.md") == site
