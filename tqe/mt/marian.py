"""Translates with MarianMT models through transformers: any folder that `save_pretrained` wrote."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version

from tqe.mt.device import has_gpu
from tqe.mt.folder import ModelFolder
from tqe.mt.forced import Forced
from tqe.mt.loading import load
from tqe.mt.partwise import USUAL, Decoding, Part, PartwiseTranslator
from tqe.mt.tokens import Tokens


class MarianTranslator(PartwiseTranslator):
    """A Marian model in single precision, on a GPU if there is one."""

    def __init__(self, folder: ModelFolder, decoding: Decoding = USUAL) -> None:
        device = "cuda" if has_gpu() else "cpu"
        libraries = f"transformers {version('transformers')}, torch {version('torch')}"
        engine = libraries if device == "cpu" else f"{libraries}, {device}"
        super().__init__(folder, engine, decoding, lambda: _Marian(folder, decoding.beams, device))


class _Marian:
    """The loaded model: tokens to translations."""

    def __init__(self, folder: ModelFolder, beams: int, device: str) -> None:
        self._model = load(folder, device)
        self._device = device
        self.tokens = Tokens(folder.path, folder.direction)
        self.positions = int(self._model.config.max_position_embeddings)
        self.pads = True
        self.batch = 1024 if device == "cpu" else 8192
        search = self._model.generation_config
        search.update(num_beams=beams, do_sample=False, max_length=None, forced_eos_token_id=None)

    def generate(self, batches: Iterable[Sequence[Part]]) -> Iterator[list[Sequence[int]]]:
        """Yield the translations of each of `batches`, in order; the parts of a batch have the same room."""
        import torch

        for batch in batches:
            with torch.inference_mode():
                rows = self._model.generate(**self._padded(batch), max_new_tokens=batch[0].room)
            yield [row[1:].tolist() for row in rows]

    def score(self, pairs: Iterable[Forced]) -> Iterator[Sequence[float]]:
        """Yield for each of `pairs`, in order, the log-probabilities of its target's tokens."""
        import torch

        start = self._model.config.decoder_start_token_id
        for source, target, _ in pairs:
            wanted = torch.tensor(target, device=self._device)
            with torch.inference_mode():
                logits = self._model(
                    input_ids=torch.tensor([source], device=self._device),
                    decoder_input_ids=torch.tensor([[start, *target[:-1]]], device=self._device),
                    use_cache=False,
                ).logits[0]
                values = logits.gather(1, wanted[:, None])[:, 0] - logits.logsumexp(1)
            yield values.tolist()

    def _padded(self, batch: Sequence[Part]) -> dict[str, object]:
        """Return the tokens of `batch` as a rectangle, and where in it they are."""
        import torch

        width = max(len(part.ids) for part in batch)
        filling = self._model.config.pad_token_id
        ids = [[*part.ids, *[filling] * (width - len(part.ids))] for part in batch]
        mask = [[1] * len(part.ids) + [0] * (width - len(part.ids)) for part in batch]
        return {
            "input_ids": torch.tensor(ids, device=self._device),
            "attention_mask": torch.tensor(mask, device=self._device),
        }
