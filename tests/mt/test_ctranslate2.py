"""The engine CTranslate2: it says what transformers says, and needs neither transformers nor torch for it."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import copytree

import pytest

from tests.mt.test_marian import SENTENCES, as_in_2020
from tests.mt.test_tokens import separated
from tqe.core.errors import TqeError
from tqe.mt import ctranslate
from tqe.mt.ctranslate import CTranslator
from tqe.mt.folder import ModelFolder, digest_of
from tqe.mt.marian import MarianTranslator
from tqe.mt.models import resolve
from tqe.mt.partwise import USUAL, Decoding, Part
from tqe.mt.translator import CUT


def translator(folder: Path, decoding: Decoding = USUAL) -> CTranslator:
    return CTranslator(ModelFolder("test", folder, digest_of(folder, None)), decoding)


def test_the_bundled_model_translates_in_order() -> None:
    government, ministers, nothing, weather, accident = translator(resolve("bundled")).translate(SENTENCES)
    assert "government" in government
    assert "Berlin" in government
    assert "Paris" in ministers
    assert nothing == ""
    assert "weather" in weather
    assert "police" in accident
    assert "three" in accident


@pytest.mark.parametrize("beams", [1, 4])
def test_in_single_precision_it_says_what_transformers_says(
    bundled: MarianTranslator, exact: None, beams: int
) -> None:
    folder = ModelFolder("bundled", resolve("bundled"), "sha256:0")
    theirs = bundled if beams == 4 else MarianTranslator(folder, Decoding(beams=beams))
    assert CTranslator(folder, Decoding(beams=beams)).translate(SENTENCES) == theirs.translate(SENTENCES)


def variant(folder: Path, parent: Path, kind: str) -> Path:
    """Return a model of random weights as they come: old, with two vocabularies, of another shape."""
    import torch
    from transformers import MarianConfig, MarianMTModel

    if kind == "old":
        return as_in_2020(folder, parent)
    copy = separated(folder, parent) if kind == "separate" else copytree(folder, parent / kind)
    torch.manual_seed(3)
    changes = {
        "separate": {"share_encoder_decoder_embeddings": False, "tie_word_embeddings": False},
        "gelu": {"activation_function": "gelu", "decoder_layers": 2, "scale_embedding": True},
        "heads": {"encoder_attention_heads": 4, "decoder_ffn_dim": 8, "activation_function": "relu"},
    }[kind]
    settings = json.loads((copy / "config.json").read_text()) | changes
    MarianMTModel(MarianConfig(**settings)).save_pretrained(copy)
    return copy


@pytest.mark.parametrize("kind", ["old", "separate", "gelu", "heads"])
def test_models_of_other_kinds_are_converted_whole(
    tiny: Path, tmp_path: Path, exact: None, kind: str
) -> None:
    folder = variant(tiny, tmp_path, kind)
    theirs = MarianTranslator(ModelFolder("test", folder, "sha256:0"))
    assert translator(folder).translate(SENTENCES) == theirs.translate(SENTENCES)


def test_a_model_in_bfloat16_is_converted(tiny: Path, tmp_path: Path, exact: None) -> None:
    from safetensors.torch import load_file, save_file

    folder = copytree(tiny, tmp_path / "short")
    weights = {name: tensor.bfloat16() for name, tensor in load_file(folder / "model.safetensors").items()}
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    theirs = MarianTranslator(ModelFolder("test", folder, "sha256:0"))
    assert translator(folder).translate(SENTENCES[:1]) == theirs.translate(SENTENCES[:1])


def test_no_translation_depends_on_its_neighbours() -> None:
    model = translator(resolve("bundled"))
    together = model.translate(SENTENCES * 8)
    assert together == tuple(model.translate((sentence,))[0] for sentence in SENTENCES) * 8


def test_no_sentence_is_padded_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    model = translator(resolve("bundled"))
    lengths: list[set[int]] = []

    def generate(batches: Iterator[Sequence[Part]]) -> Iterator[list[Sequence[int]]]:
        for batch in batches:
            lengths.append({len(part.ids) for part in batch})
            yield [part.ids for part in batch]

    monkeypatch.setattr(model._engine, "generate", generate)
    model.translate([*SENTENCES, *(" ".join(SENTENCES[0].split()[:number]) for number in range(1, 8))])
    assert len(lengths) > 5
    assert {len(batch) for batch in lengths} == {1}


@pytest.mark.parametrize("threads", ["1", "3"])
def test_threads_change_nothing(monkeypatch: pytest.MonkeyPatch, threads: str) -> None:
    expected = translator(resolve("bundled")).translate(SENTENCES)
    monkeypatch.setenv("OMP_NUM_THREADS", threads)
    assert ctranslate._threads() == int(threads)
    assert translator(resolve("bundled"), Decoding(batch=16)).translate(SENTENCES) == expected


def test_only_a_few_batches_are_under_way_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "2")
    engine = translator(resolve("bundled"))._engine
    taken: list[int] = []

    def batches() -> Iterator[Sequence[Part]]:
        for number in range(20):
            taken.append(number)
            yield [Part(0, engine.tokens.ids("Guten Tag."), 16)]

    outputs = engine.generate(batches())
    next(outputs)
    assert len(taken) == 4
    assert len(list(outputs)) == 19


def test_progress_adds_up() -> None:
    told: list[int] = []
    translator(resolve("bundled")).translate(SENTENCES, told.append)
    assert sum(told) == len(SENTENCES)


def test_nothing_to_translate_loads_nothing(tmp_path: Path, cache_folder: Path) -> None:
    nothing = CTranslator(ModelFolder("test", tmp_path / "no model here", "sha256:0"))
    assert nothing.translate(("", "\ue000", "...")) == ("", "", "")
    assert not cache_folder.exists()


def test_a_translation_without_end_is_marked_as_cut(tiny: Path) -> None:
    (babble,) = translator(tiny).translate(("Guten Tag.",))
    assert babble.endswith(CUT)


def test_what_is_longer_than_the_model_is_translated_in_parts(tiny: Path) -> None:
    long = ", ".join(f"der Minister für Angelegenheit {number}" for number in range(12)) + "."
    (babble,) = translator(tiny).translate((long,))
    assert babble.count(CUT) > 3


def test_words_that_the_model_forbids_are_not_said(tiny: Path, tmp_path: Path) -> None:
    folder = copytree(tiny, tmp_path / "forbidding")
    model = translator(folder)
    (part,) = model._parts(0, "Guten Tag.")
    ((said,),) = model._engine.generate([[part]])
    settings = json.loads((folder / "generation_config.json").read_text())
    forbidden = {"bad_words_ids": [[number] for number in set(said)]}
    (folder / "generation_config.json").write_text(json.dumps(settings | forbidden))
    ((other,),) = translator(folder)._engine.generate([[part]])
    assert other
    assert not set(other) & set(said)


def test_the_report_names_the_engine(tmp_path: Path) -> None:
    from importlib.metadata import version

    assert translator(resolve("bundled")).model.engine == f"ctranslate2 {version('ctranslate2')} int8"


def test_the_signature_changes_with_what_decides_the_output(tmp_path: Path) -> None:
    folder = ModelFolder("test", tmp_path, "sha256:0")
    makers = (
        CTranslator(folder),
        MarianTranslator(folder),
        CTranslator(ModelFolder("test", tmp_path, "sha256:1")),
        CTranslator(folder, Decoding(beams=2)),
    )
    assert len({maker.signature for maker in makers}) == 4
    assert CTranslator(folder, Decoding(batch=1)).signature == makers[0].signature


def test_damaged_weights_are_an_error_with_a_place(tiny: Path, tmp_path: Path) -> None:
    broken = copytree(tiny, tmp_path / "broken")
    (broken / "model.safetensors").write_bytes(b"no weights")
    with pytest.raises(TqeError, match="cannot be loaded") as error:
        translator(broken).translate(SENTENCES)
    assert error.value.place == str(broken)


@pytest.mark.parametrize(
    ("name", "size"), [("model.encoder.layers.0.fc1.weight", None), ("model.shared.weight", 7990)]
)
def test_missing_weights_are_not_made_up(tiny: Path, tmp_path: Path, name: str, size: int | None) -> None:
    from safetensors.numpy import load_file, save_file

    gap = copytree(tiny, tmp_path / "gap")
    weights = load_file(gap / "model.safetensors")
    whole = weights.pop(name)
    save_file(weights | ({name: whole[:size].copy()} if size else {}), gap / "model.safetensors")
    with pytest.raises(TqeError, match=f"weights are missing or do not fit.*{name}"):
        translator(gap).translate(SENTENCES)


WITHOUT = """
import sys
sys.modules.update(torch=None, transformers=None)
from tqe.mt.models import open_translator
print(*open_translator(cache=False).translate(sys.argv[1:]))
"""
ONLY_CONVERTED = """
import sys
from pathlib import Path
from tqe.mt.conversion import convert
convert(Path(sys.argv[1]))
print(*{"torch", "transformers"} & set(sys.modules))
from ctranslate2.specs import model_spec
print(model_spec.torch_is_available)
"""


def run(code: str, argument: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", code, argument], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_neither_torch_nor_transformers_is_needed_even_to_convert(cache_folder: Path) -> None:
    converting = run(WITHOUT, SENTENCES[0])
    assert len(list(cache_folder.rglob("*.ct2"))) == 1
    assert (
        run(WITHOUT, SENTENCES[0]) == converting == [*translator(resolve("bundled")).translate(SENTENCES[:1])]
    )


def test_conversion_imports_no_torch_and_leaves_nothing_that_lacks_it(tiny: Path) -> None:
    assert run(ONLY_CONVERTED, str(tiny)) == ["", "True"]
