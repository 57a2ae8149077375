"""Which model a name means, and how to open it."""

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import cast

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.mt.cache import CachedTranslator
from tqe.mt.conversion import is_convertible
from tqe.mt.device import has_gpu
from tqe.mt.folder import ModelFolder, checked, digest_of
from tqe.mt.hub import fetched, fetched_ids, is_id, pull
from tqe.mt.store import Store
from tqe.mt.translator import Translator

__all__ = ["AUTO", "BUNDLED", "ENGINES", "available", "open_translator", "pull", "resolve"]

BUNDLED = "bundled"
_PLACES = (Path(__file__).parent / "bundled" / "de-en", Path(__file__).parents[2] / "models" / "de-en")
"""Where the bundled model lies: in an installed package, in a checkout."""

AUTO = "auto"
CTRANSLATE2, TRANSFORMERS = "ctranslate2", "transformers"
ENGINES = {
    CTRANSLATE2: "tqe.mt.ctranslate:CTranslator",
    TRANSFORMERS: "tqe.mt.marian:MarianTranslator",
}
"""What can run a model, by the name of the package that it needs."""


def resolve(name: str) -> Path:
    """Return the folder of the model `name`: `bundled`, a folder, or an id of Hugging Face already fetched.

    Raises TqeError if there is none or if it cannot be a German-English Marian model.
    """
    if name == BUNDLED:
        return checked(next((place for place in _PLACES if place.is_dir()), _PLACES[-1]))
    folder = Path(name).expanduser()
    if name and folder.is_dir():
        return checked(folder)
    if not is_id(name):
        raise TqeError(Message("no such model folder", "diesen Modellordner gibt es nicht"), place=name)
    return checked(fetched(name))


def available() -> tuple[str, ...]:
    """Return the names of the models that can be opened without the network."""
    return (BUNDLED, *fetched_ids())


def open_translator(name: str = BUNDLED, *, engine: str = AUTO, cache: bool = True) -> Translator:
    """Return the model `name`, ready to translate; weights are loaded when the first sentence needs them."""
    store = Store.default() if cache else None
    path = resolve(name)
    folder = ModelFolder(name, path, digest_of(path, store))
    translator = _engine(_automatic(path) if engine == AUTO else engine)(folder)
    return CachedTranslator(translator, store) if store else translator


def _automatic(folder: Path) -> str:
    """Return the engine that suits the machine: CTranslate2 on the CPU, if it is there and takes the model."""
    if has_gpu() or not _is_installed(CTRANSLATE2) or not is_convertible(folder):
        return TRANSFORMERS
    return CTRANSLATE2


def _engine(name: str) -> Callable[[ModelFolder], Translator]:
    """Return what makes a translator of a model folder."""
    if name not in ENGINES:
        known = ", ".join((AUTO, *ENGINES))
        raise TqeError(
            Message(f'no engine called "{name}"', f"es gibt keine Engine namens „{name}“"),
            place="--engine",
            hint=Message(f"one of: {known}", f"möglich: {known}"),
        )
    if not _is_installed(name):
        raise TqeError(
            Message(f"{name} is not installed", f"{name} ist nicht installiert"),
            place="--engine",
            hint=Message(f"pip install {name}", f"pip install {name}"),
        )
    module, _, attribute = ENGINES[name].partition(":")
    return cast("Callable[[ModelFolder], Translator]", getattr(import_module(module), attribute))


def _is_installed(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True
