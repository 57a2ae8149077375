"""What an archive is made of: JSON Lines with every flaw that lines have, and files."""

import codecs
import json
from pathlib import Path

import pytest

from tests.batch.archive import written
from tests.cli.desk import ENGLISH, GERMAN
from tqe.batch import lines, records
from tqe.batch.lines import Lines
from tqe.batch.records import Archive, Record, portions
from tqe.core.report import Unreadable
from tqe.jobs import Job, Version
from tqe.readers.files import LIMIT


def read(path: Path, content: bytes, **names: str) -> list[Record]:
    path.write_bytes(content)
    source = Lines(str(path), names)
    found = list(source)
    assert len(source) >= len(found)
    return found


def line(**values: object) -> bytes:
    return json.dumps(values).encode() + b"\n"


def test_a_line_is_an_article(tmp_path: Path) -> None:
    content = line(id="a", target=GERMAN, source=ENGLISH, name="news/a.md") + line(target=GERMAN, id=7)
    first, second = read(tmp_path / "a.jsonl", content)
    assert first == Record("a", Job("news/a.md", "news/a.md", now=Version(GERMAN.encode(), ENGLISH.encode())))
    assert second == Record(7, Job("7", now=Version(GERMAN.encode())))


def test_without_an_id_it_is_known_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    (record,) = read(path, b"\n  \r\n" + line(target=GERMAN, source=""))
    assert record == Record(f"{path}:3", Job(f"{path}:3", now=Version(GERMAN.encode())))


def test_fields_can_be_called_otherwise(tmp_path: Path) -> None:
    (record,) = read(tmp_path / "a.jsonl", line(url="u", de=GERMAN, target=1), id="url", target="de")
    assert record == Record("u", Job("u", now=Version(GERMAN.encode())))


def test_byte_order_mark_and_no_last_line_end(tmp_path: Path) -> None:
    content = codecs.BOM_UTF8 + line(id="a", target="x") + line(id="b", target="y").strip()
    assert [record.id for record in read(tmp_path / "a.jsonl", content)] == ["a", "b"]
    assert len(Lines(str(tmp_path / "a.jsonl"), {})) == 2


BROKEN = {
    b"{": "not a JSON object",
    b'"text"': "not a JSON object",
    b"\xff\xfe": "not a JSON object",
    b"[" * 100_000: "not a JSON object",
    b"{}": 'no field "target"',
    b'{"target": null}': 'no field "target"',
    b'{"target": ["a"]}': '"target" is not a text',
    b'{"target": "a", "source": 1}': '"source" is not a text',
    b'{"target": "a", "id": true}': '"id" is not a text or a number',
    b'{"target": "a", "id": {}}': '"id" is not a text or a number',
    b'{"target": "\\ud800"}': "half a character (a lone surrogate)",
    b'{"target": "' + b"a" * (LIMIT + 1) + b'"}': "larger than 20 MB: no article",
}


@pytest.mark.parametrize("content", BROKEN, ids=lambda content: content[:24].decode("latin-1"))
def test_a_broken_line_is_one_unreadable_article(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    before, broken, after = read(path, line(target="x") + content + b"\n" + line(target="y"))
    assert isinstance(before.work, Job)
    assert isinstance(after.work, Job)
    assert isinstance(broken.work, Unreadable)
    assert (broken.work.path, broken.work.error.en) == (f"{path}:2", BROKEN[content])


def test_an_endless_line_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST", 100)
    for length in (101, 102, 250, 303, 404):
        long, after = read(tmp_path / "a.jsonl", b"x" * length + b"\n" + line(target="y"))
        assert isinstance(long.work, Unreadable)
        assert isinstance(after.work, Job)


def test_files_are_articles_by_their_path(desk: Path) -> None:
    path = str(written(desk / "more.jsonl", [{"id": "a", "target": GERMAN}]))
    archive = Archive((Job("good.txt", "source.txt"), Job(path), Job("nowhere.txt")))
    assert len(archive) == 3
    good, line, nowhere = archive
    assert good == Record(
        "good.txt", Job("good.txt", "source.txt", now=Version(GERMAN.encode(), ENGLISH.encode()))
    )
    assert line.id == "a"
    assert isinstance(nowhere.work, Unreadable)


def test_portions_are_bounded_in_number_and_in_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "WEIGHT", 10)
    sizes = [1, 1, 1, 1, 12, 4, 4, 4, 1]
    made = [Record(i, Job("x", now=Version(b"x" * size))) for i, size in enumerate(sizes)]
    cut = [[record.size for record in portion.records] for portion in portions(made, 3)]
    assert cut == [[1, 1, 1], [1, 12], [4, 4, 4], [1]]
    assert [portion.number for portion in portions(made, 3)] == [0, 1, 2, 3]
