"""The network: a Marian transformer, deep encoder and shallow decoder, new or from earlier weights."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch
    from transformers import MarianMTModel

LONGEST = 256


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of a network."""

    width: int
    inner: int
    heads: int
    encoder: int
    decoder: int


SIZES = {
    "tiny": Size(256, 1024, 4, 4, 2),
    "small": Size(384, 1536, 6, 6, 2),
    "base": Size(512, 2048, 8, 6, 2),
}
"""Most work of translation is decoding, so the decoder is shallow (Kasai et al. 2021)."""


def new(size: Size, vocabulary: int, dropout: float) -> "MarianMTModel":
    """Return a network with random weights for `vocabulary` subwords, the last of which is padding."""
    from transformers import MarianConfig, MarianMTModel

    config = MarianConfig(
        vocab_size=vocabulary,
        d_model=size.width,
        encoder_layers=size.encoder,
        decoder_layers=size.decoder,
        encoder_ffn_dim=size.inner,
        decoder_ffn_dim=size.inner,
        encoder_attention_heads=size.heads,
        decoder_attention_heads=size.heads,
        activation_function="swish",
        dropout=dropout,
        scale_embedding=True,
        max_position_embeddings=LONGEST,
        pad_token_id=vocabulary - 1,
        decoder_start_token_id=vocabulary - 1,
        eos_token_id=0,
        forced_eos_token_id=0,
        bos_token_id=None,
        share_encoder_decoder_embeddings=True,
        tie_word_embeddings=True,
    )
    return MarianMTModel(config)


def from_weights(folder: Path, vocabulary: int, dropout: float) -> "MarianMTModel":
    """Return the network in `folder` in single precision; subwords that are new to it start as the mean of all."""
    import torch
    from transformers import MarianMTModel

    network = MarianMTModel.from_pretrained(folder, dtype=torch.float32, dropout=dropout)
    if vocabulary != network.config.vocab_size:
        network.resize_token_embeddings(vocabulary)
    return network


def save(network: "MarianMTModel", weights: "dict[str, torch.Tensor]", folder: Path) -> None:
    """Write `weights` in half precision to `folder`, as `from_pretrained` reads them."""
    import copy

    finished = copy.deepcopy(network).cpu()
    finished.load_state_dict(weights)
    pad = finished.config.pad_token_id
    finished.generation_config.update(
        num_beams=1,
        max_new_tokens=200,
        bad_words_ids=[[pad]],
        pad_token_id=pad,
        eos_token_id=0,
        decoder_start_token_id=pad,
        forced_eos_token_id=0,
        bos_token_id=None,
    )
    finished.half().save_pretrained(folder)
