import gzip
from pathlib import Path

import pytest

from models import evaluate


def test_the_figures_are_those_of_the_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data.tsv.gz"
    with gzip.open(data, "wt", encoding="utf-8") as file:
        file.write(
            'Angela sagte: "2019 war gut."\tAngela said: "2019 was good."\tperson\nNicht dabei\tNot in it\n'
        )
    monkeypatch.setattr("sys.argv", ["evaluate", str(data), "--limit", "1", "--beams", "1"])
    evaluate.main()
    printed = capsys.readouterr().out
    assert "1 sentences of data.tsv.gz" in printed
    assert "numbers kept: 1 of 1 = 100 %" in printed
    assert "names kept: 1 of 1 = 100 %" in printed
    assert "quotation marks kept: 2 of 2 = 100 %" in printed
    assert "chrF2++" in printed
    assert "set aside: 0 of 1" in printed
