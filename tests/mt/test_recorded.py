import json
from pathlib import Path

import pytest

from tqe.mt.recorded import RecordedTranslator, UnknownSentenceError


def test_known_sentences_are_replayed_and_unknown_ones_fail(tmp_path: Path) -> None:
    file = tmp_path / "weather.json"
    file.write_text(json.dumps({"Es regnet.": "It is raining."}), encoding="utf-8")
    recorded = RecordedTranslator.read(file)
    told: list[int] = []
    assert recorded.translate(("Es  regnet.", "–", "Es regnet."), told.append) == (
        "It is raining.",
        "",
        "It is raining.",
    )
    assert told == [3]
    assert recorded.model.name == "weather"
    with pytest.raises(UnknownSentenceError, match="Es schneit"):
        recorded.translate(("Es regnet.", "Es schneit."))


def test_the_signature_tells_recordings_apart() -> None:
    assert RecordedTranslator({"a": "b"}).signature != RecordedTranslator({"a": "c"}).signature
