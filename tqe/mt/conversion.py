"""Turns a Marian folder into a model of CTranslate2 with weights of eight bits, without importing torch.

The converter that comes with CTranslate2 imports torch and transformers, which takes seconds, and it starts the
decoder from zeros: right for what Marian trained, wrong for a model whose padding has learned an embedding.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias, cast

from tqe.mt.folder import CONFIG, not_loadable, number, read_json
from tqe.mt.tokens import UNKNOWN, vocabularies
from tqe.mt.weights import Array, Weights

Spec: TypeAlias = Any
"""A part of a model specification of CTranslate2, which has no types."""

QUANTIZATION = "int8"
ACTIVATIONS = {"swish": "SWISH", "silu": "SWISH", "relu": "RELU", "gelu": "GELU", "gelu_new": "GELUTanh"}
"""What transformers and CTranslate2 call the activation functions that both know."""


def is_convertible(folder: Path) -> bool:
    """Say whether CTranslate2 can run the model."""
    return read_json(folder / CONFIG).get("activation_function") in ACTIVATIONS


def convert(folder: Path) -> dict[str, bytes]:
    """Return the files of the converted model by name.

    Raises TqeError if weights are missing, cannot be read or do not fit config.json.
    """
    weights = Weights(folder)
    with _specs() as specs, TemporaryDirectory(prefix="tqe-") as output:
        spec = _Conversion(folder, weights, specs).whole()
        spec.validate()
        spec.optimize(quantization=QUANTIZATION)
        spec.save(output)
        return {file.name: file.read_bytes() for file in sorted(Path(output).iterdir())}


@contextmanager
def _specs() -> Iterator[Spec]:
    """Lend `ctranslate2.specs`, which would import torch only to recognise tensors: there are none here.

    Its modules are forgotten afterwards, so that nobody else is given them without torch.
    """
    modules = cast("dict[str, Any]", sys.modules)
    import ctranslate2

    hide = "torch" not in modules and "ctranslate2.specs" not in modules
    if hide:
        modules["torch"] = None
    try:
        specs = ctranslate2.specs
    finally:
        if hide:
            del modules["torch"]
    try:
        yield specs
    finally:
        if hide:
            vars(ctranslate2).pop("specs")
            for name in [name for name in modules if name.startswith("ctranslate2.specs")]:
                del modules[name]


class _Conversion:
    """The parts of a model under the names that CTranslate2 has for them."""

    def __init__(self, folder: Path, weights: Weights, specs: Spec) -> None:
        self._folder = folder
        self._config = read_json(folder / CONFIG)
        self._vocabularies = vocabularies(folder)
        self._weights = weights
        self._specs = specs
        self._width = number(self._config, "d_model", 0)
        vocabulary = number(self._config, "vocab_size", 0)
        self._sizes = (vocabulary, number(self._config, "decoder_vocab_size", vocabulary))

    def whole(self) -> Spec:
        """Return the whole model."""
        spec = self._specs.TransformerSpec(self._side("encoder"), self._side("decoder"))
        spec.encoder.embeddings[0].weight = self._embeddings("encoder", self._sizes[0])
        spec.decoder.embeddings.weight = self._embeddings("decoder", self._sizes[1])
        spec.decoder.projection.weight = self._projection()
        spec.decoder.projection.bias = self._weights.take((1, self._sizes[1]), "final_logits_bias")[0]
        source, target = map(_listed, self._vocabularies, self._sizes)
        spec.register_source_vocabulary(source)
        spec.register_target_vocabulary(target)
        spec.config.unk_token = UNKNOWN
        spec.config.bos_token = spec.config.eos_token = target[number(self._config, "eos_token_id", 0)]
        spec.config.decoder_start_token = target[number(self._config, "decoder_start_token_id", -1)]
        return spec

    def _embeddings(self, side: str, size: int) -> Array:
        own, shared = f"model.{side}.embed_tokens.weight", "model.shared.weight"
        names = (shared, own) if self._config.get("share_encoder_decoder_embeddings", True) else (own,)
        return self._weights.take((size, self._width), *names)

    def _projection(self) -> Array:
        if self._config.get("tie_word_embeddings", True):
            return self._embeddings("decoder", self._sizes[1])
        return self._weights.take((self._sizes[1], self._width), "lm_head.weight")

    def _side(self, side: str) -> Spec:
        make = {
            "encoder": self._specs.transformer_spec.TransformerEncoderSpec,
            "decoder": self._specs.transformer_spec.TransformerDecoderSpec,
        }[side]
        spec = make(
            number(self._config, f"{side}_layers", 0),
            number(self._config, f"{side}_attention_heads", 0),
            pre_norm=False,
            activation=self._activation(),
        )
        spec.scale_embeddings = self._width**0.5 if self._config.get("scale_embedding") else 1.0
        spec.position_encodings.encodings = _positions(
            number(self._config, "max_position_embeddings", 0), self._width
        )
        for place, layer in enumerate(spec.layer):
            self._layer(layer, side, f"model.{side}.layers.{place}")
        return spec

    def _activation(self) -> Spec:
        name = self._config.get("activation_function")
        if name not in ACTIVATIONS:
            why = f'CTranslate2 does not know the activation function "{name}"'
            raise not_loadable(self._folder, why)
        return self._specs.common_spec.Activation[ACTIVATIONS[name]]

    def _layer(self, spec: Spec, side: str, name: str) -> None:
        inner = number(self._config, f"{side}_ffn_dim", 0)
        self._attention(spec.self_attention, f"{name}.self_attn", ("qkv",))
        if side == "decoder":
            self._attention(spec.attention, f"{name}.encoder_attn", ("q", "kv"))
        self._linear(spec.ffn.linear_0, (inner, self._width), f"{name}.fc1")
        self._linear(spec.ffn.linear_1, (self._width, inner), f"{name}.fc2")
        self._norm(spec.ffn.layer_norm, f"{name}.final_layer_norm")

    def _attention(self, spec: Spec, name: str, groups: tuple[str, ...]) -> None:
        """Fill `spec`; CTranslate2 multiplies by the matrices of a group at once."""
        square = (self._width, self._width)
        for linear, group in zip(spec.linear, groups, strict=False):
            self._linear(linear, square, *(f"{name}.{letter}_proj" for letter in group))
        self._linear(spec.linear[-1], square, f"{name}.out_proj")
        self._norm(spec.layer_norm, f"{name}_layer_norm")

    def _linear(self, spec: Spec, shape: tuple[int, int], *names: str) -> None:
        import numpy as np

        spec.weight = np.concatenate([self._weights.take(shape, f"{name}.weight") for name in names])
        spec.bias = np.concatenate([self._weights.take(shape[:1], f"{name}.bias") for name in names])

    def _norm(self, spec: Spec, name: str) -> None:
        spec.gamma = self._weights.take((self._width,), f"{name}.weight")
        spec.beta = self._weights.take((self._width,), f"{name}.bias")


def _positions(number_of: int, width: int) -> Array:
    """Return what Marian adds to the embeddings at each position: sines, then cosines."""
    import numpy as np

    rates = np.power(10000.0, 2 * (np.arange(width) // 2) / width)
    angles = np.arange(number_of)[:, None] / rates
    return np.concatenate([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])], axis=1).astype(np.float32)


def _listed(vocabulary: Mapping[str, int], size: int) -> list[str]:
    """Return the tokens in order; rows of the weights that have none get a name of their own."""
    tokens = {place: token for token, place in vocabulary.items()}
    return [tokens.get(place, f"<row {place}>") for place in range(size)]
