"""Two results of training become one, number by number."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from models.train.mix import main


def folder(path: Path, value: float, vocabulary: str = "{}") -> Path:
    path.mkdir()
    save_file({"weight": torch.full((2, 3), value, dtype=torch.float16)}, path / "model.safetensors")
    for name in ("source.spm", "config.json"):
        (path / name).write_text("same", encoding="utf-8")
    (path / "vocab.json").write_text(vocabulary, encoding="utf-8")
    return path


def test_the_mixture_has_its_share_of_each(tmp_path: Path) -> None:
    new, before = folder(tmp_path / "new", 4.0), folder(tmp_path / "before", 8.0)
    (new / "checkpoints").mkdir()
    main([str(new), str(before), str(tmp_path / "deep" / "out"), "--share", "0.75"])
    mixed = load_file(tmp_path / "deep" / "out" / "model.safetensors")["weight"]
    assert mixed.dtype == torch.float16
    assert torch.equal(mixed, torch.full((2, 3), 5.0, dtype=torch.float16))
    assert sorted(path.name for path in (tmp_path / "deep" / "out").iterdir()) == [
        "config.json",
        "model.safetensors",
        "source.spm",
        "vocab.json",
    ]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["new", "other", "out"], "vocab.json is not the same"),
        (["new", "nowhere", "out"], "no model folder"),
        (["new", "before", "new"], "is there already"),
        (["new", "before", "out", "--share", "1.5"], "between 0 and 1"),
    ],
)
def test_what_does_not_fit_is_refused(
    options: list[str],
    complaint: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    folder(Path("new"), 4.0)
    folder(Path("before"), 8.0)
    folder(Path("other"), 8.0, vocabulary='{"a": 0}')
    with pytest.raises(SystemExit) as ended:
        main(options)
    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err
    assert not Path("out").exists()
