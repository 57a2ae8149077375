"""The training itself: within a time budget, resumable; the result averages the last checkpoints."""

import math
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.train.batches import Example

if TYPE_CHECKING:
    import torch
    from transformers import MarianMTModel

SMOOTHING = 0.1
WARM_UP = 0.04
"""Share of the budget in which the rate rises; then it falls linearly to zero at the budget's end."""
AVERAGED = 4
"""Checkpoints in the final average."""
SLICES = {"cpu": 512, "cuda": 8192}
"""Target subwords whose logits are in memory at a time: with 8,000 entries 16 MB, which a CPU's cache holds."""
SMOOTH = 0.99
"""What the average loss keeps at an update."""
SAVES = 20
"""Checkpoints over the whole budget; the last AVERAGED of them lie where the rate is small."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to train; `bf16` for a GPU, where it is twice as fast and loses nothing."""

    seconds: float
    rate: float
    device: str = "cpu"
    accumulate: int = 1
    bf16: bool = False


@dataclass(slots=True)
class State:
    """How far training has come; `weights` is the newest checkpoint."""

    spent: float = 0.0
    updates: int = 0
    pairs: int = 0
    loss: float = 0.0
    weights: str = ""


def rate_at(share: float, peak: float) -> float:
    """Return the learning rate when `share` of the budget is spent."""
    return peak * min(share / WARM_UP, (1 - share) / (1 - WARM_UP), 1.0) if share < 1 else 0.0


class Trainer:
    """Trains a network and keeps its checkpoints in `folder`."""

    def __init__(self, network: "MarianMTModel", plan: Plan, folder: Path) -> None:
        import torch

        self.plan, self.folder, self.state = plan, folder, State()
        self.loss: torch.Tensor | None = None
        self.pad = int(network.config.pad_token_id or 0)
        self.network = network
        torch.nn.Module.to(network, torch.device(plan.device))  # in place
        network.train()
        self.optimizer = torch.optim.AdamW(
            network.parameters(), lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.01
        )
        self._resume()

    def run(self, stream: Iterator[list[Example]]) -> "dict[str, torch.Tensor]":
        """Train until the budget is spent and return the averaged weights."""
        started, before = time.monotonic(), self.state.spent
        next_save = self._next_save()
        while self.state.spent < self.plan.seconds:
            self._update([next(stream) for _ in range(self.plan.accumulate)])
            self.state.spent = before + time.monotonic() - started
            if self.state.spent >= next_save or self.state.spent >= self.plan.seconds:
                self._save()
                next_save = self._next_save()
        return self.average()

    def _next_save(self) -> float:
        step = self.plan.seconds / SAVES
        return step * (math.floor(self.state.spent / step) + 1)

    def _update(self, parts: list[list[Example]]) -> None:
        import torch

        for group in self.optimizer.param_groups:
            group["lr"] = rate_at(self.state.spent / self.plan.seconds, self.plan.rate)
        tokens = sum(len(target) for part in parts for _, target in part)
        total = torch.stack([self._backward(part, tokens) for part in parts]).sum()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.state.updates += 1
        self.state.pairs += sum(map(len, parts))
        self.loss = total if self.loss is None else SMOOTH * self.loss + (1 - SMOOTH) * total

    def _backward(self, batch: list[Example], tokens: int) -> "torch.Tensor":
        """Add the gradients of the label-smoothed cross entropy; return it, both divided by `tokens`.

        The logits of a batch are larger than all else, so they are made a slice at a time. Nothing here waits for
        a GPU, so that the next batch is encoded while it works.
        """
        import torch

        with torch.autocast(self.plan.device, torch.bfloat16, enabled=self.plan.bf16):
            rows, wanted = self._decoded(batch)
        leaf = rows.detach().float().requires_grad_()
        size = SLICES[self.plan.device]
        loss = torch.zeros((), device=self.plan.device)
        for states, gold in zip(leaf.split(size), wanted.split(size), strict=True):
            part = self._loss(states, gold) / tokens
            part.backward()
            loss += part.detach()
        assert leaf.grad is not None
        rows.backward(leaf.grad.to(rows.dtype))
        return loss

    def _decoded(self, batch: list[Example]) -> "tuple[torch.Tensor, torch.Tensor]":
        """Return the decoder's last state before each subword of the targets, and these subwords."""
        import torch

        pad, width = self.pad, max(len(target) for _, target in batch)
        source = self._moved(_padded([source for source, _ in batch], pad))
        shifted = self._moved(_padded([[pad, *target[:-1]] for _, target in batch], pad))
        places = [
            row * width + place for row, (_, target) in enumerate(batch) for place in range(len(target))
        ]
        states = self.network.model(
            input_ids=source,
            attention_mask=(source != pad).long(),
            decoder_input_ids=shifted,
            use_cache=False,
        ).last_hidden_state
        wanted = torch.tensor([subword for _, target in batch for subword in target])
        return states.flatten(0, 1)[self._moved(torch.tensor(places))], self._moved(wanted)

    def _moved(self, tensor: "torch.Tensor") -> "torch.Tensor":
        if self.plan.device == "cpu":
            return tensor
        return tensor.pin_memory().to(self.plan.device, non_blocking=True)

    def _loss(self, states: "torch.Tensor", gold: "torch.Tensor") -> "torch.Tensor":
        import torch

        network = self.network
        with torch.autocast(self.plan.device, torch.bfloat16, enabled=self.plan.bf16):
            logits = torch.nn.functional.linear(states, network.lm_head.weight, network.final_logits_bias[0])
        return torch.nn.functional.cross_entropy(
            logits.float(), gold, label_smoothing=SMOOTHING, reduction="sum"
        )

    def _save(self) -> None:
        number = round(self.state.spent / self.plan.seconds * SAVES)
        self.state.weights = f"weights-{number % AVERAGED}.pt"
        self.state.loss = float(self.loss) if self.loss is not None else 0.0
        _write(self._weights(), self.folder / self.state.weights)
        kept = {"state": asdict(self.state), "optimizer": self.optimizer.state_dict()}
        _write(kept, self.folder / "progress.pt")
        print(
            f"{self.state.spent / 60:6.1f} min  {self.state.updates} updates  {self.state.pairs} pairs  "
            f"loss {self.state.loss:.3f}",
            flush=True,
        )

    def _weights(self) -> "dict[str, torch.Tensor]":
        return {name: value.detach().cpu().clone() for name, value in self.network.state_dict().items()}

    def _resume(self) -> None:
        import torch

        if not (self.folder / "progress.pt").exists():
            return
        kept = torch.load(self.folder / "progress.pt", weights_only=True)
        self.state = State(**kept["state"])
        self.loss = torch.tensor(self.state.loss, device=self.plan.device)
        self.network.load_state_dict(torch.load(self.folder / self.state.weights, weights_only=True))
        self.optimizer.load_state_dict(kept["optimizer"])

    def average(self) -> "dict[str, torch.Tensor]":
        """Return the mean of the last checkpoints' weights."""
        import torch

        kept = [torch.load(path, weights_only=True) for path in self.folder.glob("weights-*.pt")]
        return {name: torch.stack([weights[name].float() for weights in kept]).mean(0) for name in kept[0]}


def _padded(rows: list[list[int]], pad: int) -> "torch.Tensor":
    import torch

    width = max(map(len, rows))
    return torch.tensor([row + [pad] * (width - len(row)) for row in rows])


def _write(content: dict[str, Any], file: Path) -> None:
    """Write `content` so that a stop leaves the file before or the one after, whole."""
    import torch

    new = file.with_suffix(".new")
    torch.save(content, new)
    new.replace(file)
