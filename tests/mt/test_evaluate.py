import gzip
import re
from pathlib import Path
from shutil import copytree

import pytest

from models import evaluate


@pytest.fixture
def data(tmp_path: Path) -> Path:
    file = tmp_path / "data.tsv.gz"
    with gzip.open(file, "wt", encoding="utf-8") as output:
        output.write('Angela sagte: "2019 war gut."\tAngela said: "2019 was good."\tperson\n')
        output.write("Nicht dabei\tNot in it\n")
    return file


def evaluated(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    monkeypatch.setattr("sys.argv", ["evaluate", *arguments, "--limit", "1", "--beams", "1"])
    evaluate.main()
    return capsys.readouterr().out


def test_the_figures_are_those_of_the_sentences(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = evaluated(monkeypatch, capsys, str(data))
    assert "1 sentences of data.tsv.gz, de-en" in printed
    assert re.search(r"-\d\.\d+ a token of the human translation, of \d+ \(perplexity", printed)
    assert "numbers kept: 1 of 1 = 100 %" in printed
    assert "names kept: 1 of 1 = 100 %" in printed
    assert "quotation marks kept: 2 of 2 = 100 %" in printed
    assert "chrF2++" in printed
    assert "set aside: 0 of 1" in printed


def test_into_german_the_german_is_the_reference(
    data: Path,
    tiny: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    model = copytree(tiny, tmp_path / "model")
    (model / "tokenizer_config.json").write_text('{"target_lang": "de"}')
    told: list[tuple[str, ...]] = []
    monkeypatch.setattr(evaluate, "_print_scores", lambda _, pairs: told.extend(pairs))
    printed = evaluated(monkeypatch, capsys, str(data), "--direction", "en-de", "--model", str(model))
    assert "1 sentences of data.tsv.gz, en-de" in printed
    assert told == [('Angela said: "2019 was good."', 'Angela sagte: "2019 war gut."')]
    assert "numbers kept: 0 of 1" in printed
