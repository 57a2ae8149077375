"""Reads the weights of a Marian folder as arrays, and notices the ones that are missing or do not fit."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tqe.mt.folder import not_loadable, weights_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

Array: TypeAlias = "NDArray[np.float32]"


class Weights:
    """The weights by their names in transformers, in single precision."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._arrays = _read(weights_of(folder))
        except Exception as error:  # whatever a damaged file provokes in two libraries
            raise not_loadable(folder, f"{type(error).__name__}: {error}") from error

    def take(self, shape: tuple[int, ...], *names: str) -> Array:
        """Return the first of `names` that is there; raise TqeError if none is, or not in this shape."""
        found = next((self._arrays[name] for name in names if name in self._arrays), None)
        if found is None or found.shape != shape:
            raise not_loadable(self._folder, f"weights are missing or do not fit config.json: {names[0]}")
        return found


def _read(file: Path) -> Mapping[str, Array]:
    """Return what is in `file`; torch is imported only for formats that numpy does not know."""
    if file.suffix != ".safetensors":
        import torch

        return _arrays(torch.load(file, map_location="cpu", weights_only=True))
    try:
        from safetensors.numpy import load_file

        return {name: array.astype("float32") for name, array in load_file(file).items()}
    except TypeError:  # bfloat16
        from safetensors.torch import load_file as load_tensors

        return _arrays(load_tensors(file))


def _arrays(tensors: Mapping[str, "Tensor"]) -> dict[str, Array]:
    return {name: tensor.float().numpy() for name, tensor in tensors.items()}
