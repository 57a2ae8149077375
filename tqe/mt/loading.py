"""Opens the weights of a Marian folder: quietly, without the network, and only if they are whole."""

import gc
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeAlias

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.mt.folder import ModelFolder, not_loadable

Loaded: TypeAlias = Any
"""A model of transformers, whose types say nothing of use."""


def load(folder: ModelFolder, device: str = "cpu") -> Loaded:
    """Return the model, in single precision on `device`: cpu or cuda.

    Raises TqeError if the weights cannot be read or do not fill the model, or if there is no such device.
    """
    with _quickly(), _quietly():
        import torch
        from transformers import MarianMTModel

        try:
            opened: Loaded = MarianMTModel.from_pretrained(
                folder.path, dtype=torch.float32, local_files_only=True, output_loading_info=True
            )
        except Exception as error:  # whatever a damaged file provokes in four libraries
            raise not_loadable(folder.path, f"{type(error).__name__}: {error}") from error
    model, gaps = opened
    if gaps["missing_keys"] or gaps["mismatched_keys"] or not _tied(model):
        raise not_loadable(folder.path, "weights are missing or do not fit config.json")
    if "OMP_NUM_THREADS" not in os.environ:
        # Two OpenMP threads wait for each other for minutes when another process uses the cores.
        torch.set_num_threads(1)
    return model.eval().to(_present(device))


def _present(device: str) -> str:
    """Return `device`; raise TqeError where a driver promised a GPU that torch cannot use."""
    import torch

    if device == "cpu" or torch.cuda.is_available():
        return device
    raise TqeError(
        Message(
            "torch cannot use the GPU of this machine", "torch kann die GPU dieses Rechners nicht nutzen"
        ),
        hint=Message("set CUDA_VISIBLE_DEVICES=-1", "mit CUDA_VISIBLE_DEVICES=-1 geht es ohne"),
    )


def _tied(model: Loaded) -> bool:
    """Say whether the layers that share their weights by config.json do so in memory."""
    if not model.config.tie_word_embeddings:
        return True
    decoder = model.get_decoder().embed_tokens.weight
    shared = [model.lm_head.weight]
    if model.config.share_encoder_decoder_embeddings:
        shared.append(model.get_encoder().embed_tokens.weight)
    return all(weight.data_ptr() == decoder.data_ptr() for weight in shared)


@contextmanager
def _quickly() -> Iterator[None]:
    """Keep the garbage collector away: thousands of modules arrive and all of them stay.

    It takes 0.8 of the 3.3 seconds that importing torch and transformers lasts.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep progress bars and advice of the libraries away; they are not about the user's text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging = import_module("transformers.utils.logging")  # a module of untyped functions
        level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
        logging.set_verbosity_error()
        logging.disable_progress_bar()
        try:
            yield
        finally:
            logging.set_verbosity(level)
            if bars:
                logging.enable_progress_bar()
