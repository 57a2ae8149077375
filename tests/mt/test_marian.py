import json
import socket
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tqe.core.errors import TqeError
from tqe.mt import loading
from tqe.mt.folder import ModelFolder
from tqe.mt.marian import MarianTranslator
from tqe.mt.partwise import Decoding
from tqe.mt.tokens import Tokens
from tqe.mt.translator import CUT

SENTENCES = (
    "Die Regierung in Berlin plant ein neues Gesetz.",
    "Am Montag trafen sich die Minister in Paris, um über die Sicherheit in Europa zu sprechen.",
    "",
    "Das Wetter bleibt schön.",
    "Nach Angaben der Polizei wurden bei dem Unfall auf der Autobahn drei Menschen leicht verletzt.",
)


def translator(folder: Path) -> MarianTranslator:
    return MarianTranslator(ModelFolder("test", folder, "sha256:0"))


def test_the_bundled_model_translates_in_order(bundled: MarianTranslator) -> None:
    government, ministers, nothing, weather, accident = bundled.translate(SENTENCES)
    assert "government" in government
    assert "Berlin" in government
    assert "Paris" in ministers
    assert nothing == ""
    assert "weather" in weather
    assert "police" in accident
    assert "three" in accident


def test_no_translation_depends_on_its_neighbours(bundled: MarianTranslator) -> None:
    together = bundled.translate(SENTENCES * 3)
    assert together == tuple(bundled.translate((sentence,))[0] for sentence in SENTENCES) * 3


def test_masks_do_not_reach_the_model(bundled: MarianTranslator) -> None:
    masked = "Die \ue000\ue000Regierung\ue000\ue000 in  Berlin\nplant ein neues Gesetz\ue000."
    assert bundled.translate((masked, "\ue000\ue000 –")) == (*bundled.translate(SENTENCES[:1]), "")


def test_progress_adds_up(bundled: MarianTranslator) -> None:
    told: list[int] = []
    bundled.translate(SENTENCES, told.append)
    assert sum(told) == len(SENTENCES)
    assert all(number > 0 for number in told)


def test_nothing_to_translate_loads_nothing(tmp_path: Path) -> None:
    assert translator(tmp_path / "no model here").translate(("", "\ue000", "...")) == ("", "", "")


def test_the_signature_changes_with_what_decides_the_output(tmp_path: Path) -> None:
    folder = ModelFolder("test", tmp_path, "sha256:0")
    other = ModelFolder("test", tmp_path, "sha256:1")
    makers = (
        MarianTranslator(folder),
        MarianTranslator(other),
        MarianTranslator(folder, Decoding(beams=2)),
    )
    assert len({maker.signature for maker in makers}) == 3
    assert MarianTranslator(folder, Decoding(batch=1)).signature == makers[0].signature


def test_a_translation_without_end_is_marked_as_cut(tiny: Path) -> None:
    (babble,) = translator(tiny).translate(("Guten Tag.",))
    assert babble.endswith(CUT)


def test_what_is_longer_than_the_model_is_translated_in_parts(tiny: Path) -> None:
    long = ", ".join(f"der Minister für Angelegenheit {number}" for number in range(12)) + "."
    (babble,) = translator(tiny).translate((long,))
    assert babble.count(CUT) > 3


def test_an_old_folder_says_the_same_without_the_network(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("the network was asked"))
    assert translator(as_in_2020(tiny, tmp_path)).translate(SENTENCES) == translator(tiny).translate(
        SENTENCES
    )


def as_in_2020(folder: Path, parent: Path) -> Path:
    """Write the model as OPUS-MT models lie on Hugging Face: pickled, search settings in config.json."""
    import torch
    from safetensors.torch import load_file

    old = copytree(folder, parent / "old")
    weights = load_file(old / "model.safetensors")
    (old / "model.safetensors").unlink()
    (old / "generation_config.json").unlink()
    torch.save(weights, old / "pytorch_model.bin")
    config = json.loads((old / "config.json").read_text())
    for new in ("dtype", "transformers_version", "decoder_vocab_size", "share_encoder_decoder_embeddings"):
        config.pop(new)
    config |= {
        "num_beams": 6,
        "max_length": 512,
        "bad_words_ids": [[7999]],
        "static_position_embeddings": True,
    }
    (old / "config.json").write_text(json.dumps(config))
    (old / "tokenizer_config.json").write_text('{"target_lang": "en", "source_lang": "de"}')
    return old


def test_damaged_weights_are_an_error_with_a_place(tiny: Path, tmp_path: Path) -> None:
    broken = copytree(tiny, tmp_path / "broken")
    (broken / "model.safetensors").write_bytes(b"no weights")
    with pytest.raises(TqeError, match="cannot be loaded") as error:
        translator(broken).translate(SENTENCES)
    assert error.value.place == str(broken)


def test_missing_weights_are_not_made_up(tiny: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    gap = copytree(tiny, tmp_path / "gap")
    weights = load_file(gap / "model.safetensors")
    del weights["model.encoder.layers.0.fc1.weight"]
    save_file(weights, gap / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(TqeError, match="weights are missing"):
        translator(gap).translate(SENTENCES)


def test_shared_weights_that_are_not_shared_are_noticed(tiny: Path) -> None:
    from torch.nn import Parameter

    model = loading.load(ModelFolder("test", tiny, "sha256:0"))
    assert loading._tied(model)
    model.lm_head.weight = Parameter(model.lm_head.weight.clone())
    assert not loading._tied(model)


def test_a_model_of_many_languages_is_told_to_speak_english(tiny: Path, tmp_path: Path) -> None:
    many = copytree(tiny, tmp_path / "many")
    vocabulary = json.loads((many / "vocab.json").read_text())
    number = vocabulary.pop("▁Konflikt")
    (many / "vocab.json").write_text(json.dumps(vocabulary | {">>eng<<": number}))
    assert Tokens(many).ids("Guten Tag.") == (number, *Tokens(tiny).ids("Guten Tag."))


def test_loading_prints_nothing(tiny: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tqe.mt.folder import ModelFolder;"
        "from tqe.mt.marian import MarianTranslator;"
        "MarianTranslator(ModelFolder('t', Path(sys.argv[1]), 'sha256:0')).translate(['Guten Tag.'])"
    )
    run = subprocess.run([sys.executable, "-c", code, tiny], capture_output=True, text=True, check=True)
    assert run.stdout + run.stderr == ""
