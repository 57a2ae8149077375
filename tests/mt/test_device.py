"""A GPU is seen without importing torch, and only where torch could use it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tqe.mt import device

CUDA = """from typing import Optional
__all__ = ['__version__', 'cuda']
__version__ = '2.13.0+cu130'
cuda: Optional[str] = '13.0'
"""
CPU = CUDA.replace("'13.0'", "None")


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    device.has_gpu.cache_clear()
    yield
    device.has_gpu.cache_clear()


@pytest.fixture
def torch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is found as the package torch."""
    package = tmp_path / "torch"
    package.mkdir()
    (package / "__init__.py").write_text("raise ImportError('imported')")
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    return package / "version.py"


@pytest.mark.parametrize(("build", "expected"), [(CUDA, True), (CPU, False)])
def test_torch_says_what_it_is_built_for(
    torch: Path, monkeypatch: pytest.MonkeyPatch, build: str, *, expected: bool
) -> None:
    torch.write_text(build)
    monkeypatch.setattr(Path, "glob", lambda *_: iter([Path("/dev/nvidia0")]))
    assert device.has_gpu() is expected


def test_without_a_device_there_is_none(torch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.write_text(CUDA)
    monkeypatch.setattr(Path, "glob", lambda *_: iter(()))
    assert not device.has_gpu()


@pytest.mark.parametrize("hidden", ["", "-1"])
def test_a_hidden_device_is_none(torch: Path, monkeypatch: pytest.MonkeyPatch, hidden: str) -> None:
    torch.write_text(CUDA)
    monkeypatch.setattr(Path, "glob", lambda *_: iter([Path("/dev/nvidia0")]))
    assert device.has_gpu()
    device.has_gpu.cache_clear()
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", hidden)
    assert not device.has_gpu()
