"""Mix two results of training on the same vocabulary, number by number; the mixture is often better than either.

    python -m models.train.mix NEW BEFORE OUT [--share 0.75]

NEW and BEFORE are folders with weights, NEW trained on from BEFORE; OUT becomes one with SHARE of NEW and the rest of
BEFORE. As averaging checkpoints does (Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima"), it takes out
what the last updates have learned of single batches. Choose the share on a development set, and say so.
"""

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

WEIGHTS = "model.safetensors"
_SAME = ("vocab.json", "source.spm", "config.json")
"""Files that must be equal, or numbers of the same place mean different things."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the mixture that the command line asks for."""
    wanted = _checked(arguments)
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=wanted.out.parent) as folder:
        made = Path(folder) / wanted.out.name
        shutil.copytree(wanted.new, made, ignore=shutil.ignore_patterns("checkpoints"))
        _mix(wanted.new / WEIGHTS, wanted.before / WEIGHTS, wanted.share, made / WEIGHTS)
        made.replace(wanted.out)


def _mix(new: Path, before: Path, share: float, out: Path) -> None:
    from safetensors.torch import load_file, save_file

    one, other = load_file(new), load_file(before)
    mixed = {
        name: (share * value.float() + (1 - share) * other[name].float()).to(value.dtype).contiguous()
        for name, value in one.items()
    }
    save_file(mixed, out, metadata={"format": "pt"})


def _checked(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options; end with one line and exit code 2 if the folders do not fit."""
    options = argparse.ArgumentParser(
        prog="python -m models.train.mix",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("new", type=Path, help="folder of the newer weights")
    options.add_argument("before", type=Path, help="folder of the weights that they were trained from")
    options.add_argument("out", type=Path, help="folder that becomes the mixture")
    options.add_argument("--share", type=float, default=0.75, help="of the newer weights (default 0.75)")
    wanted = options.parse_args(arguments)
    for folder in (wanted.new, wanted.before):
        if not (folder / WEIGHTS).is_file():
            options.error(f"{folder}: no model folder")
    if wanted.out.exists():
        options.error(f"{wanted.out}: is there already; name a new folder")
    if not 0 < wanted.share < 1:
        options.error(f"--share {wanted.share}: say a number between 0 and 1")
    for name in _SAME:
        one, other = wanted.new / name, wanted.before / name
        if not (one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()):
            options.error(
                f"{name} is not the same in {wanted.new} and {wanted.before}: only like can be mixed"
            )
    return wanted


if __name__ == "__main__":
    main()
