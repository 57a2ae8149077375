"""The bundled model opened once, a tiny one made up on the spot, and a translator that counts."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tqe.core.report import Model
from tqe.mt import conversion, ctranslate
from tqe.mt.folder import ModelFolder
from tqe.mt.marian import MarianTranslator
from tqe.mt.models import resolve


class CountingTranslator:
    """Translates into capitals and remembers what it was asked."""

    model = Model("counting", "sha256:0", "none")
    signature = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def translate(
        self, sentences: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> tuple[str, ...]:
        self.asked += sentences
        return tuple(sentence.upper() for sentence in sentences)


@pytest.fixture
def counting() -> CountingTranslator:
    return CountingTranslator()


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TQE_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def hub_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    import huggingface_hub.constants

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


@pytest.fixture
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Convert into single precision, which leaves nothing that may differ from transformers."""
    for module in (conversion, ctranslate):
        monkeypatch.setattr(module, "QUANTIZATION", "float32")


@pytest.fixture(scope="session")
def bundled() -> MarianTranslator:
    return MarianTranslator(ModelFolder("bundled", resolve("bundled"), "sha256:of-no-interest"))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder as `save_pretrained` writes it: random weights, the tokenizer of the bundled model."""
    import torch
    from transformers import MarianConfig, MarianMTModel

    folder = tmp_path_factory.mktemp("tiny")
    for file in ("source.spm", "target.spm", "vocab.json", "tokenizer_config.json"):
        shutil.copy(resolve("bundled") / file, folder)
    torch.manual_seed(7)
    layers = {f"{side}_layers": 1 for side in ("encoder", "decoder")}
    heads = {f"{side}_attention_heads": 2 for side in ("encoder", "decoder")}
    widths = {f"{side}_ffn_dim": 16 for side in ("encoder", "decoder")}
    config = MarianConfig(
        vocab_size=8256, decoder_vocab_size=8256, d_model=16, max_position_embeddings=40, pad_token_id=7999,
        decoder_start_token_id=7999, eos_token_id=0, forced_eos_token_id=0, **layers, **heads, **widths,
    )  # fmt: skip
    MarianMTModel(config).save_pretrained(folder)
    return folder
