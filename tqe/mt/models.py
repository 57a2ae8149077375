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
from tqe.mt.folder import Direction, ModelFolder, checked, digest_of
from tqe.mt.hub import fetched, fetched_ids, is_fetched, is_id, pull
from tqe.mt.store import Store
from tqe.mt.translator import Translator

__all__ = [
    "AUTO",
    "BUNDLED",
    "ENGINES",
    "Direction",
    "available",
    "open_scorer",
    "open_translator",
    "pull",
    "resolve",
]

BUNDLED = "bundled"
_PLACES = (Path(__file__).parent / "bundled", Path(__file__).parents[2] / "models")
"""Where the bundled models lie, each in the folder of its direction: in an installed package, in a checkout."""

AUTO = "auto"
CTRANSLATE2, TRANSFORMERS = "ctranslate2", "transformers"
ENGINES = {
    CTRANSLATE2: "tqe.mt.ctranslate:CTranslator",
    TRANSFORMERS: "tqe.mt.marian:MarianTranslator",
}
"""What can run a model, by the name of the package that it needs."""


def resolve(name: str, direction: Direction = Direction.DE_EN) -> Path:
    """Return the folder of the model `name`: `bundled`, a folder, or an id of Hugging Face already fetched.

    Raises TqeError if there is none or if it cannot be a Marian model of this direction.
    """
    if name == BUNDLED:
        return checked(_bundled(direction), direction)
    folder = Path(name).expanduser()
    if name and folder.is_dir():
        return checked(folder, direction)
    if not is_id(name):
        raise TqeError(Message("no such model folder", "diesen Modellordner gibt es nicht"), place=name)
    return checked(fetched(name), direction)


def _bundled(direction: Direction) -> Path:
    places = [place / direction for place in _PLACES]
    return next((place for place in places if place.is_dir()), places[-1])


def available() -> tuple[str, ...]:
    """Return the names of the models that can be opened without the network."""
    return (BUNDLED, *fetched_ids())


def open_translator(
    name: str = BUNDLED,
    *,
    direction: Direction = Direction.DE_EN,
    engine: str = AUTO,
    cache: bool = True,
) -> Translator:
    """Return the model `name`, ready to translate; weights are loaded when the first sentence needs them."""
    store = Store.default() if cache else None
    path = resolve(name, direction)
    folder = ModelFolder(name, path, digest_of(path, store), direction)
    translator = _engine(_automatic(path) if engine == AUTO else engine)(folder)
    return CachedTranslator(translator, store) if store else translator


def open_scorer(name: str = BUNDLED, *, engine: str = AUTO, cache: bool = True) -> Translator | None:
    """Return the English-German model that belongs to the German-English one called `name`.

    It is the bundled one, or what is called "en-de" where the other is called "de-en": a folder beside it, or an
    id already fetched. None if there is none.
    """
    other = name if name == BUNDLED else _counterpart(name)
    if other is None or (name == BUNDLED and not _bundled(Direction.EN_DE).is_dir()):
        return None
    return open_translator(other, direction=Direction.EN_DE, engine=engine, cache=cache)


def _counterpart(name: str) -> str | None:
    """Return the name of the model that translates the other way, None if there is none on this machine."""
    head, found, tail = name.rpartition(Direction.DE_EN)
    other = f"{head}{Direction.EN_DE}{tail}"
    if not found or "/" in tail.rstrip("/"):
        return None
    if Path(name).expanduser().is_dir():
        return other if Path(other).expanduser().is_dir() else None
    return other if is_id(other) and is_fetched(other) else None


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
