"""The training loop on made-up pairs: it learns, stops and goes on, and writes a model that translates."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
import torch

from models.train import __main__ as recipe
from models.train import loop, network
from models.train.batches import Example, Subwords
from models.train.loop import Plan, State, Trainer, rate_at
from models.train.network import Size
from tests.models.conftest import PAIRS
from tqe.mt.models import Direction, open_translator

MODELS = Path(__file__).parents[2] / "models"
SIZE = Size(width=32, inner=64, heads=2, encoder=1, decoder=1)


def stream(words: Path) -> Iterator[list[Example]]:
    subwords = Subwords.read(words, sample=False)
    shown = [(subwords.encode(german), subwords.encode(english)) for german, english in PAIRS]
    return cycle([shown[start : start + 30] for start in range(0, 120, 30)])


def trainer(words: Path, folder: Path, updates: int, **plan: object) -> Trainer:
    torch.manual_seed(3)
    folder.mkdir(exist_ok=True)
    net = network.new(SIZE, len(Subwords.read(words, sample=False).table), dropout=0.0)
    return Trainer(net, Plan(float(updates), 5e-3, **plan), folder)


@pytest.mark.parametrize("bf16", [False, True])
def test_the_loss_falls(words: Path, tmp_path: Path, updates_are_seconds: None, bf16: bool) -> None:
    made = trainer(words, tmp_path, 60, bf16=bf16)
    source = stream(words)
    first = next(source)
    tokens = sum(len(target) for _, target in first)
    before = float(made._backward(first, tokens))
    made.optimizer.zero_grad(set_to_none=True)
    made.run(source)
    assert made.state.updates == 60
    assert made.state.pairs == 60 * 30
    assert float(made._backward(first, tokens)) < 0.6 * before


def test_the_loss_is_that_of_transformers(
    words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "SMOOTHING", 0.0)
    monkeypatch.setattr(loop, "SLICES", {"cpu": 7})
    made = trainer(words, tmp_path, 1)
    batch = [*next(stream(words))[:5], ([5, 6, 0], [7, 8, 9, 10, 11, 12, 13, 0])]
    tokens = sum(len(target) for _, target in batch)
    ours = float(made._backward(batch, tokens))
    gradients = {name: value.grad.clone() for name, value in learned(made)}
    made.optimizer.zero_grad(set_to_none=True)
    source = loop._padded([source for source, _ in batch], made.pad)
    labels = loop._padded([target for _, target in batch], made.pad)
    said = made.network(input_ids=source, attention_mask=(source != made.pad).long(),
                        labels=labels.masked_fill(labels == made.pad, -100))  # fmt: skip
    said.loss.backward()
    assert ours == pytest.approx(float(said.loss.detach()), abs=1e-4)
    for name, value in learned(made):
        assert torch.allclose(gradients[name], value.grad, atol=1e-5), name


def learned(made: Trainer) -> list[tuple[str, torch.nn.Parameter]]:
    return [pair for pair in made.network.named_parameters() if pair[1].requires_grad]


def test_the_rate_rises_and_falls() -> None:
    rates = [rate_at(share / 100, 2.0) for share in range(101)]
    assert rates[0] == rates[100] == rate_at(1.5, 2.0) == 0.0
    assert rates[2] == pytest.approx(1.0)
    assert rates[4] == max(rates) == 2.0
    assert rates[52] == pytest.approx(1.0)
    assert rates[4:] == sorted(rates[4:], reverse=True)


def test_accumulated_batches_weigh_by_their_tokens(
    words: Path, tmp_path: Path, updates_are_seconds: None
) -> None:
    batch = next(stream(words))
    one, parts = trainer(words, tmp_path / "one", 100), trainer(words, tmp_path / "parts", 100)
    one._update([batch])
    parts._update([batch[:7], batch[7:]])
    assert float(one.loss) == pytest.approx(float(parts.loss), abs=1e-5)


def test_a_stopped_run_goes_on_where_it_was_saved(
    words: Path, tmp_path: Path, updates_are_seconds: None
) -> None:
    class StoppedError(Exception):
        pass

    def stopping() -> Iterator[list[Example]]:
        for number, batch in enumerate(stream(words)):
            if number == 25:
                raise StoppedError
            yield batch

    first = trainer(words, tmp_path, 40)
    with pytest.raises(StoppedError):
        first.run(stopping())
    torch.manual_seed(99)
    again = Trainer(network.new(SIZE, first.network.config.vocab_size, 0.0), first.plan, tmp_path)
    assert again.state == State(24.0, 24, 24 * 30, again.state.loss, "weights-0.pt")
    saved = torch.load(tmp_path / "weights-0.pt", weights_only=True)
    assert all(torch.equal(value, saved[name]) for name, value in again.network.state_dict().items())
    assert again.optimizer.state_dict()["state"][0]["step"] == 24
    again.run(stream(words))
    assert again.state.updates == 40


def test_the_same_run_in_two_pieces_ends_with_the_same_weights(
    words: Path, tmp_path: Path, updates_are_seconds: None
) -> None:
    whole = trainer(words, tmp_path / "whole", 20)
    whole.run(stream(words))
    first = trainer(words, tmp_path / "pieces", 20)
    batches = stream(words)
    for update in range(12):
        first.state.spent = float(update)
        first._update([next(batches)])
    first.state.spent = 12.0
    first._save()
    second = trainer(words, tmp_path / "pieces", 20)
    second.run(batches)
    for name, value in whole.network.state_dict().items():
        assert torch.allclose(value, second.network.state_dict()[name], atol=1e-6), name


def test_a_stop_while_writing_leaves_the_checkpoint_before(
    words: Path, tmp_path: Path, updates_are_seconds: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = trainer(words, tmp_path, 20)
    made.run(stream(words))
    whole = torch.save

    def half(content: object, file: Path) -> None:
        if file.name.startswith("progress"):
            file.write_bytes(b"half of it")
            raise KeyboardInterrupt
        whole(content, file)

    monkeypatch.setattr(torch, "save", half)
    made.state.updates = 1000
    with pytest.raises(KeyboardInterrupt):
        made._save()
    assert trainer(words, tmp_path, 20).state.updates == 20


def test_the_result_is_the_mean_of_the_last_checkpoints(
    words: Path, tmp_path: Path, updates_are_seconds: None
) -> None:
    weights = trainer(words, tmp_path, 20).run(stream(words))
    kept = [torch.load(file, weights_only=True) for file in sorted(tmp_path.glob("weights-*.pt"))]
    assert len(kept) == loop.AVERAGED
    name = "model.shared.weight"
    assert torch.allclose(weights[name], sum(each[name] for each in kept) / loop.AVERAGED)
    assert not torch.equal(weights[name], kept[0][name])


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, updates_are_seconds: None) -> None:
    monkeypatch.setitem(network.SIZES, "tiny", SIZE)
    monkeypatch.setattr("models.train.batches.POOL", 200)


@pytest.mark.parametrize("direction", ["de-en", "en-de"])
def test_the_recipe_makes_a_model_that_tqe_opens(
    data: Path, development: Path, small: None, capsys: pytest.CaptureFixture[str], direction: str
) -> None:
    out, more = data.parent / "out", data.parent / "more"
    common = ["--development", str(development), "--direction", direction]
    new = ["--size", "tiny", "--vocabulary", "300", "--rate", "5e-3", "--subwords", "600", "--minutes", "2"]
    recipe.main([str(data), str(out), *common, *new])
    printed = capsys.readouterr().out
    assert "119 pairs; 1 held out, 0 dropped" in printed
    assert printed.count("loss") == loop.SAVES
    model = open_translator(str(out), direction=Direction(direction), engine="transformers", cache=False)
    german, english = ("Der Baum wächst dort.", "The tree grows there.")
    source, target = (german, english) if direction == "de-en" else (english, german)
    right, wrong = model.score((source, source), (target, target[::-1]))
    assert right.mean > wrong.mean + 1
    recipe.main([str(data), str(more), *common, "--start", str(out), "--minutes", "0.1"])
    assert (more / "vocab.json").read_bytes() == (out / "vocab.json").read_bytes()


def test_a_network_is_widened_for_a_wider_vocabulary(tmp_path: Path) -> None:
    before = network.new(SIZE, 30, 0.0)
    network.save(before, before.state_dict(), tmp_path)
    same, wider = (network.from_weights(tmp_path, size, 0.0) for size in (30, 33))
    assert same.lm_head.weight.shape[0] == same.config.vocab_size == 30
    assert wider.config.vocab_size == wider.config.decoder_vocab_size == 33
    assert wider.config.pad_token_id == 29
    assert wider.lm_head.weight is wider.model.shared.weight
    assert torch.equal(wider.lm_head.weight[:30], same.lm_head.weight)
    assert torch.allclose(wider.lm_head.weight[30:], same.lm_head.weight.mean(0), atol=1e-3)
    assert wider.final_logits_bias.shape == (1, 33)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [("data", "missing tatoeba.tsv.gz"), ("development", "no such file"), ("start", "no model folder")],
)
def test_what_is_not_there_is_one_line(
    data: Path, development: Path, capsys: pytest.CaptureFixture[str], spoil: str, says: str
) -> None:
    arguments = [str(data), "out", "--development", str(development)]
    match spoil:
        case "data":
            (data / "tatoeba.tsv.gz").unlink()
        case "development":
            development.unlink()
        case _:
            arguments += ["--start", str(data)]
    with pytest.raises(SystemExit, match="2"):
        recipe.main(arguments)
    assert says in capsys.readouterr().err
    assert not Path("out").exists()


def test_a_start_without_protobuf_is_one_line(
    data: Path, development: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentencepiece.sentencepiece_model_pb2", None)
    monkeypatch.delattr("sentencepiece.sentencepiece_model_pb2", raising=False)
    with pytest.raises(SystemExit, match="2"):
        recipe.main([
            str(data), "out", "--development", str(development), "--start", str(MODELS / "de-en")
        ])  # fmt: skip
    assert "pip install protobuf" in capsys.readouterr().err
    assert not Path("out").exists()


WITHOUT = """
import runpy, sys
sys.modules.update(torch=None, transformers=None)
sys.argv = ["train", "--help"]
runpy.run_module("models.train", run_name="__main__")
"""


def test_help_explains_without_torch() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for word in ("--development", "--start", "resumes", "gzip"):
        assert word in done.stdout
