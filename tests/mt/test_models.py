import json
import os
import warnings
from importlib import metadata
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from shutil import copytree

import pytest

from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.mt import models
from tqe.mt.folder import Direction, digest_of
from tqe.mt.models import available, open_scorer, open_translator, resolve
from tqe.mt.store import Store


def fetch(hub: Path, model: str, folder: Path) -> Path:
    """Lay a model down the way huggingface_hub does."""
    place = hub / f"models--{model.replace('/', '--')}"
    (place / "refs").mkdir(parents=True)
    (place / "refs" / "main").write_text("c0ffee")
    return copytree(folder, place / "snapshots" / "c0ffee")


def test_bundled_is_there_and_whole() -> None:
    assert (resolve("bundled") / "model.safetensors").is_file()
    assert open_translator().model.name == "bundled"


def test_a_folder_is_a_name(tiny: Path) -> None:
    assert resolve(str(tiny)) == tiny
    assert open_translator(str(tiny)).translate(("Guten Tag.",)) != ("",)


@pytest.mark.parametrize("file", ["config.json", "source.spm", "vocab.json", "model.safetensors"])
def test_a_broken_folder_is_told_what_is_missing(tiny: Path, tmp_path: Path, file: str) -> None:
    broken = copytree(tiny, tmp_path / "broken")
    (broken / file).unlink()
    with pytest.raises(TqeError) as error:
        resolve(str(broken))
    assert error.value.line(Language.EN) == f"{broken}: no complete model, missing: {file}"


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("config.json", '{"model_type": "t5"}', 'of type "t5", not "marian"'),
        ("config.json", "{", "cannot be read as JSON"),
        ("tokenizer_config.json", '{"source_lang": "en", "target_lang": "de"}', "translates into German"),
    ],
)
def test_a_folder_of_another_kind_is_refused(
    tiny: Path, tmp_path: Path, file: str, content: str, reason: str
) -> None:
    other = copytree(tiny, tmp_path / "other")
    (other / file).write_text(content)
    with pytest.raises(TqeError, match=reason):
        resolve(str(other))


def test_a_model_of_the_other_direction_is_refused(tiny: Path) -> None:
    with pytest.raises(TqeError, match="translates into English"):
        resolve(str(tiny), Direction.EN_DE)


def into_german(folder: Path, copy: Path) -> Path:
    copytree(folder, copy)
    (copy / "tokenizer_config.json").write_text('{"source_lang": "en", "target_lang": "de"}')
    return copy


def test_the_scorer_of_a_folder_is_the_one_beside_it(tiny: Path, tmp_path: Path) -> None:
    one = copytree(tiny, tmp_path / "opus-de-en-tiny")
    assert open_scorer(str(one)) is None
    into_german(tiny, tmp_path / "opus-en-de-tiny")
    scorer = open_scorer(f"{one}/")
    assert scorer is not None
    assert scorer.model.name == f"{tmp_path}/opus-en-de-tiny/"
    assert len(scorer.score(("Good day.",), ("Guten Tag.",))[0].tokens) > 2
    assert open_scorer(str(tiny)) is None


def test_the_scorer_of_an_id_is_fetched_like_it(tiny: Path, tmp_path: Path, hub_cache: Path) -> None:
    fetch(hub_cache, "someone/opus-de-en", tiny)
    assert open_scorer("someone/opus-de-en") is None
    fetch(hub_cache, "someone/opus-en-de", into_german(tiny, tmp_path / "german"))
    scorer = open_scorer("someone/opus-de-en")
    assert scorer is not None
    assert scorer.model.name == "someone/opus-en-de"
    assert open_scorer("someone/other") is None


def test_a_broken_scorer_is_told(tiny: Path, tmp_path: Path) -> None:
    one = copytree(tiny, tmp_path / "de-en")
    (into_german(tiny, tmp_path / "en-de") / "vocab.json").unlink()
    with pytest.raises(TqeError, match="missing: vocab"):
        open_scorer(str(one))


def test_the_bundled_scorer_lies_beside_the_bundled_model(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "_PLACES", (tmp_path / "nowhere", tmp_path))
    assert open_scorer() is None
    into_german(tiny, tmp_path / "en-de")
    scorer = open_scorer()
    assert scorer is not None
    assert scorer.model.name == "bundled"


def test_an_id_on_this_machine_is_a_name(tiny: Path, hub_cache: Path) -> None:
    snapshot = fetch(hub_cache, "someone/opus-de-en", tiny)
    other = fetch(hub_cache, "someone/bert", tiny)
    (other / "config.json").write_text('{"model_type": "bert"}')
    assert resolve("someone/opus-de-en") == snapshot
    assert available() == ("bundled", "someone/opus-de-en")


def test_an_id_not_on_this_machine_is_told_how_to_fetch_it(hub_cache: Path) -> None:
    with pytest.raises(TqeError) as error:
        resolve("someone/unknown")
    assert error.value.line(Language.DE).endswith("auf diesem Rechner (tqe models pull someone/unknown)")


@pytest.mark.parametrize("name", ["./nowhere", "nowhere", "a/b/c", ""])
def test_no_such_folder(name: str) -> None:
    with pytest.raises(TqeError, match="no such model folder"):
        resolve(name)


def engine_of(name: str = "bundled", engine: str = "auto") -> str:
    return open_translator(name, engine=engine).model.engine.split()[0]


def test_on_a_cpu_the_engine_is_ctranslate2(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "has_gpu", lambda: False)
    assert engine_of() == "ctranslate2"
    assert engine_of(engine="transformers") == "transformers"


def test_on_a_gpu_the_engine_is_transformers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "has_gpu", lambda: True)
    assert engine_of() == "transformers"
    assert engine_of(engine="ctranslate2") == "ctranslate2"


def test_a_model_that_cannot_be_converted_is_left_to_transformers(tiny: Path, tmp_path: Path) -> None:
    copy = copytree(tiny, tmp_path / "copy")
    assert engine_of(str(copy)) == "ctranslate2"
    config = json.loads((copy / "config.json").read_text())
    (copy / "config.json").write_text(json.dumps(config | {"activation_function": "mish"}))
    assert engine_of(str(copy)) == "transformers"
    with pytest.raises(TqeError, match='the activation function "mish"'):
        open_translator(str(copy), engine="ctranslate2").translate(("Guten Tag.",))


def test_without_ctranslate2_the_engine_is_transformers(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(package: str) -> str:
        if package == "ctranslate2":
            raise PackageNotFoundError(package)
        return metadata.version(package)

    monkeypatch.setattr(models, "version", version)
    assert engine_of() == "transformers"
    with pytest.raises(TqeError) as error:
        engine_of(engine="ctranslate2")
    assert error.value.line(Language.EN) == (
        "--engine: ctranslate2 is not installed (pip install ctranslate2)"
    )


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(TqeError, match='no engine called "steam"'):
        open_translator(engine="steam")


def test_the_digest_changes_with_the_files_that_decide(tiny: Path, tmp_path: Path) -> None:
    copy = copytree(tiny, tmp_path / "copy")
    assert digest_of(copy, None) == digest_of(tiny, None)
    (copy / "README.md").write_text("words")
    assert digest_of(copy, None) == digest_of(tiny, None)
    config = json.loads((copy / "config.json").read_text())
    (copy / "config.json").write_text(json.dumps(config | {"scale_embedding": True}))
    assert digest_of(copy, None) != digest_of(tiny, None)


def test_a_remembered_digest_is_of_the_file_as_it_is(tiny: Path, tmp_path: Path) -> None:
    copy, store = copytree(tiny, tmp_path / "copy"), Store(tmp_path / "cache")
    before = digest_of(copy, store)
    assert digest_of(copy, Store(tmp_path / "cache")) == before
    weights = copy / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\1")
    os.utime(weights, ns=(0, 0))
    assert digest_of(copy, store) == digest_of(copy, None) != before


def test_the_bundled_models_score_in_both_directions() -> None:
    back, forth = open_translator(cache=False), open_scorer(cache=False)
    assert forth is not None
    german, english = (
        "Der Präsident sprach am Montag in Berlin.",
        "The president spoke in Berlin on Monday.",
    )
    wrong = "Der Verein verlor am Sonntag in Madrid."
    right, other = back.score((german, wrong), (english, english))
    assert right.mean > other.mean
    right, other = forth.score((english, english), (german, wrong))
    assert right.mean > other.mean


@pytest.mark.parametrize("direction", list(Direction))
def test_the_bundled_models_load_with_transformers_alone(direction: Direction) -> None:
    from transformers import MarianMTModel, MarianTokenizer

    folder = resolve("bundled", direction)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tokenizer = MarianTokenizer.from_pretrained(folder, local_files_only=True)
        model = MarianMTModel.from_pretrained(folder, local_files_only=True)
    assert model.config.vocab_size == len(tokenizer.get_vocab())
    assert json.loads((folder / "tokenizer_config.json").read_text())["target_lang"] == direction[-2:]


def test_the_bundled_models_together_are_small() -> None:
    files = [file for direction in Direction for file in resolve("bundled", direction).iterdir()]
    assert sum(file.stat().st_size for file in files) < 80 << 20
