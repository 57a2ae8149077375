import logging
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.mt.conftest import CountingTranslator
from tests.test_architecture import program
from tqe.mt.cache import PORTION, CachedTranslator
from tqe.mt.store import Store

CHILD = """
import sys, time
from pathlib import Path
from tqe.mt.cache import CachedTranslator
from tqe.mt.store import Store

class Slow:
    signature = "counting"
    def translate(self, sentences, progress=None):
        time.sleep(float(sys.argv[3]))
        return tuple(sentence.upper() for sentence in sentences)

sentences = [f"{sys.argv[2]} {number:04}" for number in range(int(sys.argv[4]))]
CachedTranslator(Slow(), Store(Path(sys.argv[1]))).translate(sentences, lambda done: print(done, flush=True))
"""


def child(folder: Path, word: str, pause: float, number: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", CHILD, str(folder), word, str(pause), str(number)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_each_sentence_is_translated_once(counting: CountingTranslator, tmp_path: Path) -> None:
    told: list[int] = []
    cached = CachedTranslator(counting, Store(tmp_path))
    assert cached.translate(("zwei", "eins", "zwei"), told.append) == ("ZWEI", "EINS", "ZWEI")
    assert sum(told) == 3
    again = CachedTranslator(counting, Store(tmp_path))
    assert again.translate(("eins", " zwei ", "drei")) == ("EINS", "ZWEI", "DREI")
    assert sorted(counting.asked) == ["drei", "eins", "zwei"]


def test_another_signature_is_another_translation(counting: CountingTranslator, tmp_path: Path) -> None:
    store = Store(tmp_path)
    CachedTranslator(counting, store).translate(("eins",))
    assert store.translations("another", ("eins",)) == {}
    assert store.translations("counting", ("eins",)) == {"eins": "EINS"}


def test_an_interruption_keeps_what_is_done(tmp_path: Path) -> None:
    class Interrupted(CountingTranslator):
        def translate(self, sentences, progress=None):
            if self.asked:
                raise KeyboardInterrupt
            return super().translate(sentences)

    sentences = [f"Satz {number:03}" for number in range(2 * PORTION)]
    with pytest.raises(KeyboardInterrupt):
        CachedTranslator(Interrupted(), Store(tmp_path)).translate(sentences)
    assert len(Store(tmp_path).translations("counting", sentences)) == PORTION


def test_a_killed_process_leaves_a_whole_file(counting: CountingTranslator, tmp_path: Path) -> None:
    victim = child(tmp_path, "Satz", 0.001, 40 * PORTION)
    done = sum(int(victim.stdout.readline()) for _ in range(5))
    victim.kill()
    victim.communicate()
    assert victim.returncode == -9
    sentences = [f"Satz {number:04}" for number in range(40 * PORTION)]
    assert len(Store(tmp_path).translations("counting", sentences)) >= done
    assert CachedTranslator(counting, Store(tmp_path)).translate(sentences) == tuple(
        map(str.upper, sentences)
    )
    assert len(counting.asked) <= len(sentences) - done
    (file,) = tmp_path.glob("*.sqlite3")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    children = [child(tmp_path, word, 0.001, 10 * PORTION) for word in ("eins", "zwei")]
    assert [process.communicate()[1] for process in children] == ["", ""]
    sentences = [f"{word} {number:04}" for word in ("eins", "zwei") for number in range(10 * PORTION)]
    assert len(Store(tmp_path).translations("counting", sentences)) == len(sentences)


def test_the_file_stays_small_and_keeps_what_is_used(tmp_path: Path) -> None:
    limit = 100_000
    store = Store(tmp_path, limit=limit)
    store.remember("s", {"Liebling": "darling"})
    for number in range(100):
        store.remember("s", {f"Satz {number} {row}": "x" * 100 for row in range(20)})
        assert store.translations("s", ("Liebling",))
    (file,) = tmp_path.iterdir()
    assert file.stat().st_size < 1.2 * limit
    assert not store.translations("s", ("Satz 0 0",))
    assert store.translations("s", ("Satz 99 0",))


@pytest.mark.parametrize("offset", [0, 100, 5000])
def test_a_damaged_file_is_set_aside(
    counting: CountingTranslator, tmp_path: Path, caplog: pytest.LogCaptureFixture, offset: int
) -> None:
    sentences = [f"Satz {number:04}" for number in range(300)]
    CachedTranslator(counting, Store(tmp_path)).translate(sentences)
    (file,) = tmp_path.iterdir()
    content = file.read_bytes()
    file.write_bytes(content[:offset] + b"\xff" * (len(content) - offset))
    cached = CachedTranslator(counting, Store(tmp_path))
    assert cached.translate(sentences) == tuple(map(str.upper, sentences))
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "damaged" in caplog.text
    assert len(list(tmp_path.glob("*.damaged"))) == 1
    assert len(Store(tmp_path).translations("counting", sentences)) == len(sentences)


def test_without_a_place_to_write_it_goes_on(
    counting: CountingTranslator, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    cached = CachedTranslator(counting, Store(tmp_path / "file" / "cache"))
    assert cached.translate(("eins", "zwei")) == ("EINS", "ZWEI")
    assert len(caplog.records) == 1
    assert "without the cache" in caplog.text


@pytest.mark.parametrize("engine", ["ctranslate2", "transformers"])
def test_a_second_check_needs_no_inference_engine(tmp_path: Path, engine: str) -> None:
    target, source = tmp_path / "a.de.txt", tmp_path / "a.en.txt"
    target.write_text("Das Wetter bleibt schön. Am 12th Mai regnet es.\n", encoding="utf-8")
    source.write_text("The weather remains fine. On May 12th it will rain.\n", encoding="utf-8")
    arguments = ("check", str(target), f"--source={source}", f"--engine={engine}", "--lang=en")
    first = program(*arguments, blocked=())
    second = program(*arguments, blocked=("torch", "transformers", "sentencepiece", "ctranslate2"))
    assert (first.returncode, second.returncode) == (1, 1), first.stderr + second.stderr
    assert second.stdout == first.stdout
    assert f", {engine} {version(engine)}" in first.stdout


def test_a_first_check_needs_an_inference_engine(tmp_path: Path) -> None:
    target = tmp_path / "a.de.txt"
    target.write_text("Das Wetter bleibt schön.\n", encoding="utf-8")
    done = program("check", str(target), blocked=("ctranslate2",))
    assert done.returncode == 3
    assert "blocked: ctranslate2" in done.stderr
