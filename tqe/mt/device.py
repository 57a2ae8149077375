"""Says whether there is a GPU that torch can use, without importing torch."""

import os
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_NO_GPU = {"", "-1", "none", "void"}
"""Values of CUDA_VISIBLE_DEVICES that hide every GPU."""


@cache
def has_gpu() -> bool:
    """Say whether torch is built for CUDA and a driver offers it a device (on Linux; elsewhere never)."""
    return _visible() and _built_for_cuda()


def _visible() -> bool:
    if os.environ.get("CUDA_VISIBLE_DEVICES", "0").strip().lower() in _NO_GPU:
        return False
    return any(Path("/dev").glob("nvidia[0-9]*"))


def _built_for_cuda() -> bool:
    """Read what torch was built for where it says so itself: its import takes seconds."""
    found = find_spec("torch")
    if found is None or found.origin is None:
        return False
    file = Path(found.origin).with_name("version.py")
    return file.is_file() and bool(re.search(r"^cuda\b.*=\s*['\"]\d", file.read_text("utf-8"), re.MULTILINE))
