from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

from models.train import batches
from models.train.batches import Subwords, examples
from models.train.corpus import Pair
from tests.models.conftest import PAIRS


def pairs(file: str = "news-human", number: int = len(PAIRS)) -> list[Pair]:
    return [Pair(german, english, file) for german, english in PAIRS[:number]]


def test_batches_are_full_and_of_like_length(monkeypatch) -> None:
    monkeypatch.setattr(batches, "POOL", 400)
    lengths = [(n % 37 + 1, n % 41 + 1) for n in range(400)]
    stream = iter([([1] * source, [2] * target) for source, target in lengths] * 2)
    made = batches.batches(stream, 120, seed=1)
    cut: list[list[batches.Example]] = []
    while sum(map(len, cut)) < 400:
        cut.append(next(made))
    shown = [(len(source), len(target)) for batch in cut for source, target in batch]
    assert sorted(shown) == sorted(lengths)
    widths = [max(map(max, ((len(s), len(t)) for s, t in batch))) for batch in cut]
    assert all(width * len(batch) <= 120 for width, batch in zip(widths, cut, strict=True))
    padded = sum(width * len(batch) for width, batch in zip(widths, cut, strict=True))
    assert padded < 1.8 * sum(max(pair) for pair in lengths)
    assert widths != sorted(widths)


def test_a_pair_longer_than_a_batch_is_a_batch_of_its_own() -> None:
    long, short = ([1] * 50, [2] * 50), ([1], [2])
    assert list(batches._cut([short, long, short], 20)) == [[short], [long], [short]]


def test_the_order_is_decided_by_the_seed(words: Path) -> None:
    subwords = Subwords.read(words, sample=False)
    one, same, other = (
        list(islice(examples(pairs(), subwords, ("de-en",), seed), 200)) for seed in (1, 1, 2)
    )
    assert one == same != other


def test_a_pass_shows_a_file_as_often_as_it_weighs(words: Path) -> None:
    subwords = Subwords.read(words, sample=False)
    shown = [*pairs("news-english-machine-translated-to-german"), *pairs("news-human")]
    once = list(islice(examples(shown, subwords, ("de-en",), 1), 150))
    counts = Counter((tuple(source), tuple(target)) for source, target in once)
    assert len(counts) == len(PAIRS)
    assert counts.total() / len(PAIRS) == 1.25
    order = Random(1)
    times = [batches._times(1.25, order) for _ in range(400)]
    assert set(times) == {1, 2}
    assert 1.15 < sum(times) / 400 < 1.35


def test_both_directions_are_shown_with_their_tokens(words: Path) -> None:
    subwords = Subwords.read(words, sample=False)
    (pair,) = pairs(number=1)
    shown = list(islice(examples([pair], subwords, ("de-en", "en-de"), 1), 2))
    english, german = subwords.table[">>en<<"], subwords.table[">>de<<"]
    assert sorted(source[0] for source, _ in shown) == sorted([english, german])
    assert {tuple(target) for _, target in shown} == {
        tuple(subwords.encode(pair.english)),
        tuple(subwords.encode(pair.german)),
    }


def test_what_is_too_long_is_left_out(words: Path) -> None:
    subwords = Subwords.read(words, sample=False)
    long = Pair("Hund " * 300, "dog " * 300, "news-human")
    shown = islice(examples([long, *pairs(number=1)], subwords, ("de-en",), 1), 5)
    assert len({tuple(source) for source, _ in shown}) == 1
