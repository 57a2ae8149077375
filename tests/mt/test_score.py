"""Forced decoding: the model's own loss, the places of the tokens, and what is too long."""

from itertools import pairwise
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mt.conftest import CountingTranslator
from tests.mt.test_ctranslate2 import translator
from tqe.core.span import Span
from tqe.mt.cache import CachedTranslator
from tqe.mt.folder import Direction, ModelFolder
from tqe.mt.likelihood import Likelihood, ScoredToken
from tqe.mt.loading import load
from tqe.mt.marian import MarianTranslator
from tqe.mt.models import resolve
from tqe.mt.origins import lifted, origins
from tqe.mt.recorded import RecordedTranslator, UnknownSentenceError, write_likelihoods
from tqe.mt.store import Store
from tqe.mt.tokens import Tokens
from tqe.mt.translator import prepared

SOURCES = (
    "Die Regierung in Berlin plant ein neues Gesetz.",
    "Das Wetter bleibt schön.",
    "",
    "Nach Angaben der Polizei wurden bei dem Unfall drei Menschen leicht verletzt.",
)
TARGETS = (
    "The government in Berlin is planning a new law.",
    "Bananas sing — 你好 ½ times…",
    "Nothing.",
    "According to the police, three people were slightly hurt in the accident.",
)


def values(likelihood: Likelihood) -> list[float]:
    return [token.logprob for token in likelihood.tokens]


def marian(folder: Path) -> MarianTranslator:
    return MarianTranslator(ModelFolder("test", folder, "sha256:0"))


@pytest.mark.parametrize("model", ["bundled", "tiny"])
def test_transformers_scores_what_its_own_loss_says(request: pytest.FixtureRequest, model: str) -> None:
    import torch

    folder = resolve("bundled") if model == "bundled" else request.getfixturevalue("tiny")
    own, tokens = load(ModelFolder("test", folder, "sha256:0")), Tokens(folder)
    for source, target, found in zip(SOURCES, TARGETS, marian(folder).score(SOURCES, TARGETS), strict=True):
        if not source:
            assert found == Likelihood()
            continue
        labels = torch.tensor([tokens.spoken(prepared(target))])
        with torch.inference_mode():
            loss = float(own(input_ids=torch.tensor([tokens.ids(source)]), labels=labels).loss)
        assert len(found.tokens) == labels.shape[1]
        assert found.mean == pytest.approx(-loss, abs=1e-4)


@pytest.mark.parametrize("model", ["bundled", "tiny"])
def test_ctranslate2_scores_what_transformers_scores(
    request: pytest.FixtureRequest,
    exact: None,
    model: str,
) -> None:
    folder = resolve("bundled") if model == "bundled" else request.getfixturevalue("tiny")
    ours, theirs = (maker(folder).score(SOURCES, TARGETS) for maker in (translator, marian))
    for one, other in zip(ours, theirs, strict=True):
        assert [token.span for token in one.tokens] == [token.span for token in other.tokens]
        assert values(one) == pytest.approx(values(other), abs=1e-3)


def test_rounding_to_eight_bits_changes_little() -> None:
    ours, theirs = (maker(resolve("bundled")).score(SOURCES, TARGETS) for maker in (translator, marian))
    for one, other in zip(ours, theirs, strict=True):
        assert values(one) == pytest.approx(values(other), abs=0.3)
        assert (one.mean or 0.0) == pytest.approx(other.mean or 0.0, abs=0.05)


@pytest.mark.parametrize("maker", [translator, marian])
def test_no_likelihood_depends_on_its_neighbours(maker) -> None:
    model = maker(resolve("bundled"))
    alone = [model.score((source,), (target,))[0] for source, target in zip(SOURCES, TARGETS, strict=True)]
    assert list(model.score(SOURCES * 5, TARGETS * 5)) == alone * 5


def test_a_good_translation_is_likelier_than_a_wrong_one() -> None:
    good, wrong, *_, last = translator(resolve("bundled")).score(SOURCES, TARGETS)
    assert good.mean > wrong.mean
    assert last.mean > wrong.mean


def test_the_spans_of_the_tokens_are_the_words() -> None:
    target = "Die\ue000 u\u0308ber  3 ﬁnal 你好\u00ad…"
    (found,) = translator(resolve("bundled")).score(("The.",), (target,))
    spans = [token.span for token in found.tokens]
    assert spans == sorted(spans)
    assert spans[-1] == Span(len(target), len(target))
    covered = {place for span in spans for place in range(span.start, span.end)}
    blanks = {place for place, character in enumerate(target) if character in "\ue000\u00ad "}
    assert covered | blanks == set(range(len(target)))
    assert all(not span.of(target)[:1].isspace() for span in spans)
    assert Span(5, 8) in [Span(span.start, span.start + 3) for span in spans]


@given(
    st.text(st.characters() | st.sampled_from("a\u0308\u0323\ue000\u00ad \n각\u1100\u1161\u11a8\u09c7\u09be"))
)
def test_every_character_has_its_place(sentence: str) -> None:
    text, places = prepared(sentence), origins(sentence)
    assert len(places) == len(text)
    assert all(one.start <= other.start for one, other in pairwise(places))
    for character, place in zip(text, places, strict=True):
        assert character == " " or character in prepared(f"x{place.of(sentence)}")
    assert lifted(Span(0, len(text)), places).end <= len(sentence)


@pytest.mark.parametrize("maker", [translator, marian])
def test_what_is_longer_than_the_model_is_scored_as_far_as_it_fits(tiny: Path, maker) -> None:
    long = ", ".join(f"der Minister für Angelegenheit {number}" for number in range(12)) + "."
    model = maker(tiny)
    both, source, target, none = model.score((long, long, "Ja.", "Ja."), (long, "Yes.", long, "Yes."))
    assert [found.whole for found in (both, source, target, none)] == [False, False, False, True]
    assert len(both.tokens) == len(target.tokens) == 39
    assert target.tokens[-1].span.end < len(long)
    assert target.tokens[-1].span.of(long)
    assert source.tokens[-1].span == Span(4, 4)


def test_nothing_to_score_loads_nothing(tmp_path: Path) -> None:
    told: list[int] = []
    for maker in (translator_of_nothing, marian):
        assert (
            maker(tmp_path / "no model").score(("a", "..."), ("–", "b"), told.append) == (Likelihood(),) * 2
        )
    assert sum(told) == 4


def translator_of_nothing(folder: Path):
    from tqe.mt.ctranslate import CTranslator

    return CTranslator(ModelFolder("test", folder, "sha256:0"))


def test_progress_adds_up(tiny: Path) -> None:
    told: list[int] = []
    translator(tiny).score(SOURCES, TARGETS, told.append)
    assert sum(told) == len(SOURCES)


def test_bytes_of_a_character_share_its_place(tmp_path: Path, tiny: Path) -> None:
    from models.train import vocabulary

    folder = copytree(tiny, tmp_path / "bytes")
    letters = [f"Satz {number} über das Wetter" for number in range(50)]
    vocabulary.train(letters, folder, size=280)
    text = "Satz 你 über 3"
    spans = [span.of(text) for span in Tokens(folder).spans(text)]
    assert "".join(spans).replace(" ", "") == "Satz你über3"
    assert spans[spans.index("你") : spans.index("你") + 3] == ["你", "", ""]


class Scoring(CountingTranslator):
    def score(self, sources, targets, progress=None):
        self.asked += zip(sources, targets, strict=True)
        return tuple(
            Likelihood((ScoredToken(Span(0, len(target)), -len(source)),))
            for source, target in zip(sources, targets, strict=True)
        )


def test_each_pair_is_scored_once(tmp_path: Path) -> None:
    inner, told = Scoring(), []
    cached = CachedTranslator(inner, Store(tmp_path))
    first = cached.score(("a", "b", "a"), ("x", "y\udc00", "x"), told.append)
    assert first == inner.score(("a", "b", "a"), ("x", "y\udc00", "x"))
    assert sum(told) == 3
    inner.asked.clear()
    assert CachedTranslator(inner, Store(tmp_path)).score(("b", "a", "x"), ("y\udc00", "x", "a")) == (
        *first[1::-1],
        *inner.score(("x",), ("a",)),
    )
    assert inner.asked == [("x", "a")] * 2
    assert cached.translate(("a",)) == ("A",)


def test_recorded_likelihoods_are_replayed_and_unknown_ones_fail(tmp_path: Path) -> None:
    known = {
        ("Yes.", "Ja."): Likelihood(
            (ScoredToken(Span(0, 2), -0.25), ScoredToken(Span(3, 3), -1.0)), whole=False
        )
    }
    (tmp_path / "back.json").write_text("{}")
    write_likelihoods(known, tmp_path / "scores.json")
    recorded = RecordedTranslator.read(tmp_path / "back.json", tmp_path / "scores.json")
    assert recorded.score(("Yes.", "..."), ("Ja.", "Ja.")) == (*known.values(), Likelihood())
    assert recorded.signature != RecordedTranslator({}).signature
    with pytest.raises(UnknownSentenceError, match="Nein"):
        recorded.score(("Yes.",), ("Nein.",))


def test_a_model_of_many_languages_is_told_which_to_speak(tiny: Path, tmp_path: Path) -> None:
    import json

    many = copytree(tiny, tmp_path / "many")
    numbers = json.loads((many / "vocab.json").read_text())
    english, german = numbers.pop("▁Konflikt"), numbers.pop("▁Wetter")
    (many / "vocab.json").write_text(json.dumps(numbers | {">>eng<<": english, ">>deu<<": german}))
    assert Tokens(many).ids("Ja.")[0] == english
    assert Tokens(many, Direction.EN_DE).ids("Ja.")[0] == german
    assert english not in Tokens(many).spoken("Ja.")
