"""Converted models on disk: whole or not there, made once, made anew when damaged."""

import logging
import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tqe.mt import conversions
from tqe.mt.conversions import converted
from tqe.mt.ctranslate import CTranslator
from tqe.mt.folder import ModelFolder, digest_of
from tqe.mt.models import open_translator
from tqe.mt.store import Store

CHILD = """
import sys, time
from pathlib import Path
from tqe.mt import conversions
from tqe.mt.folder import ModelFolder

def convert(folder):
    print("converting", flush=True)
    input()
    return {"model.bin": b"x" * 50_000_000, "config.json": b"{}"}

def replace(file, target):
    print("writing", flush=True)
    input()
    rename(file, target)

rename = Path.replace
Path.replace = replace
conversions.convert = convert
files = conversions.converted(ModelFolder("test", Path(), "sha256:0"))
print({name: len(content) for name, content in files.items()})
"""
FOLDER = ModelFolder("test", Path(), "sha256:0")
WANTED = "{'model.bin': 50000000, 'config.json': 2}"


class Child:
    """A process that converts and stops at each step until it is told to go on."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def says(self, expected: str) -> None:
        assert self.process.stdout.readline().strip() == expected

    def goes_on(self) -> None:
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def ends(self) -> None:
        self.process.communicate()
        assert self.process.returncode == 0

    def is_killed(self) -> None:
        self.process.kill()
        self.process.communicate()
        assert self.process.returncode == -9


@pytest.fixture
def conversion(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Replace the conversion by one that is quick and counts."""
    asked: list[Path] = []

    def convert(folder: Path) -> dict[str, bytes]:
        asked.append(folder)
        return {"model.bin": bytes(range(256)) * 40, "empty": b"", "config.json": b"{}\n"}

    monkeypatch.setattr(conversions, "convert", convert)
    return asked


def test_it_happens_once_a_digest(conversion: list[Path]) -> None:
    first = converted(FOLDER)
    assert converted(FOLDER) == first == conversions.convert(Path())
    assert len(conversion) == 2
    converted(ModelFolder("test", Path(), "sha256:1"))
    assert len(conversion) == 3


@pytest.mark.parametrize("length", [0, 10, 64, 65, 100, 5000, -1])
def test_a_cut_file_is_made_anew(
    conversion: list[Path], cache_folder: Path, caplog: pytest.LogCaptureFixture, length: int
) -> None:
    expected = converted(FOLDER)
    (file,) = cache_folder.rglob("*.ct2")
    file.write_bytes(file.read_bytes()[:length])
    assert converted(FOLDER) == expected == converted(FOLDER)
    assert len(conversion) == 2
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "damaged" in caplog.text


@pytest.mark.parametrize("offset", [0, 70, 200, 10_000])
def test_a_flipped_byte_is_noticed(conversion: list[Path], cache_folder: Path, offset: int) -> None:
    expected = converted(FOLDER)
    (file,) = cache_folder.rglob("*.ct2")
    content = bytearray(file.read_bytes())
    content[offset] ^= 1
    file.write_bytes(content)
    assert converted(FOLDER) == expected
    assert len(conversion) == 2


def test_without_a_place_to_write_it_serves_this_run(
    conversion: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("TQE_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert converted(FOLDER) == converted(FOLDER)
    assert len(conversion) == 2
    assert "not kept" in caplog.text


def test_a_full_disk_leaves_nothing_half(
    conversion: list[Path], cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(file: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    assert converted(FOLDER)
    assert not [path for path in cache_folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("steps", [1, 2])
def test_a_killed_conversion_leaves_nothing_half(
    conversion: list[Path], cache_folder: Path, steps: int
) -> None:
    child = Child()
    child.says("converting")
    if steps == 2:
        child.goes_on()
        child.says("writing")
    child.is_killed()
    assert not list(cache_folder.rglob("*.ct2"))
    left = list(cache_folder.rglob("*.unfinished"))
    assert len(left) == steps - 1
    for file in left:
        os.utime(file, (0, 0))
    converted(FOLDER)
    assert conversion == [Path()]
    assert not list(cache_folder.rglob("*.unfinished"))


def test_two_processes_convert_at_once(cache_folder: Path) -> None:
    children = Child(), Child()
    for child in children:
        child.says("converting")
        child.goes_on()
    for child in children:
        child.says("writing")
    for child in children:
        child.goes_on()
        child.says(WANTED)
        child.ends()
    third = Child()
    third.says(WANTED)
    third.ends()
    assert [file.suffix for file in (cache_folder / "models").iterdir()] == [".ct2"]


def test_a_damaged_real_model_says_the_same_again(tiny: Path, cache_folder: Path) -> None:
    folder = ModelFolder("tiny", tiny, digest_of(tiny, None))
    expected = CTranslator(folder).translate(("Guten Tag.",))
    (file,) = cache_folder.rglob("*.ct2")
    file.write_bytes(file.read_bytes()[:-100])
    assert CTranslator(folder).translate(("Guten Tag.",)) == expected


def test_changed_weights_are_another_model(tiny: Path, tmp_path: Path, cache_folder: Path) -> None:
    from safetensors.numpy import load_file, save_file

    copy = copytree(tiny, tmp_path / "copy")
    before = open_translator(str(copy)).translate(("Guten Tag.",))
    weights = load_file(copy / "model.safetensors")
    save_file({name: -array for name, array in weights.items()}, copy / "model.safetensors")
    assert open_translator(str(copy)).translate(("Guten Tag.",)) != before
    assert len(list(cache_folder.rglob("*.ct2"))) == 2


def test_engines_do_not_share_translations(cache_folder: Path) -> None:
    german = ("Das Wetter bleibt schön.",)
    engines = [open_translator(engine=name) for name in ("ctranslate2", "transformers")]
    for number, engine in enumerate(engines):
        assert not Store(cache_folder).translations(engines[1].signature, german)
        assert bool(Store(cache_folder).translations(engines[0].signature, german)) is bool(number)
        assert engine.translate(german) != ("",)
    assert Store(cache_folder).translations(engines[1].signature, german)
