"""Models from Hugging Face: those already on this machine, and the one command that fetches another."""

import logging
import re
import sys
from contextlib import suppress
from pathlib import Path

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.pattern import Pattern
from tqe.mt.folder import CONFIG, NEEDED, OPTIONAL, WEIGHTS, checked, read_json, require_marian

_ID = Pattern(r"[\w.-]+/[\w.-]+", re.ASCII)


def is_id(name: str) -> bool:
    """Say whether `name` has the form of an id, such as Helsinki-NLP/opus-mt-de-en."""
    return bool(_ID.fullmatch(name)) and not name.startswith(".")


def fetched(model: str) -> Path:
    """Return the folder of the model with the id `model`; the network is not asked."""
    from huggingface_hub import try_to_load_from_cache

    config = try_to_load_from_cache(model, CONFIG)
    if not isinstance(config, str):
        raise TqeError(
            Message(
                "neither a folder nor a model on this machine",
                "weder ein Ordner noch ein Modell auf diesem Rechner",
            ),
            place=model,
            hint=Message(f"tqe models pull {model}", f"tqe models pull {model}"),
        )
    return Path(config).parent


def is_fetched(model: str) -> bool:
    """Say whether the model with the id `model` is on this machine."""
    from huggingface_hub import try_to_load_from_cache

    return isinstance(try_to_load_from_cache(model, CONFIG), str)


def fetched_ids() -> tuple[str, ...]:
    """Return the ids of the whole Marian models on this machine that do not translate into German."""
    from huggingface_hub import scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    try:
        ids = sorted(repo.repo_id for repo in scan_cache_dir().repos if repo.repo_type == "model")
    except CacheNotFound:
        return ()
    return tuple(model for model in ids if _usable(model))


def _usable(model: str) -> bool:
    try:
        checked(fetched(model))
    except TqeError:
        return False
    return True


def pull(model: str) -> Path:
    """Fetch the Marian model with the id `model` and return its folder; nothing else in tqe uses the network.

    Raises TqeError if there is no such model, if it is of another kind, or if it cannot be reached.
    """
    from huggingface_hub.errors import RemoteEntryNotFoundError, RepositoryNotFoundError

    if not is_id(model):
        raise _cannot(model, "not an id of the form owner/name", "keine Kennung der Form Besitzer/Name")
    try:
        return _pulled(model)
    except RemoteEntryNotFoundError as error:
        raise _cannot(model, "not a whole Marian model", "kein vollständiges Marian-Modell") from error
    except RepositoryNotFoundError as error:
        raise _cannot(model, "not on Hugging Face", "bei Hugging Face unbekannt") from error
    except OSError as error:
        why = (str(error) or type(error).__name__).splitlines()[0]
        raise _cannot(model, f"cannot be fetched: {why}", f"lässt sich nicht holen: {why}") from error


def _pulled(model: str) -> Path:
    from huggingface_hub import hf_hub_download
    from huggingface_hub.errors import RemoteEntryNotFoundError
    from huggingface_hub.utils.tqdm import disable_progress_bars

    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)  # its retries are not the user's business
    if not sys.stderr.isatty():
        disable_progress_bars()
    config = Path(hf_hub_download(model, CONFIG))
    require_marian(read_json(config), model)
    commit = config.parent.name
    for name in NEEDED:
        hf_hub_download(model, name, revision=commit)
    for name in OPTIONAL:
        with suppress(RemoteEntryNotFoundError):
            hf_hub_download(model, name, revision=commit)
    try:
        hf_hub_download(model, WEIGHTS[0], revision=commit)
    except RemoteEntryNotFoundError:
        hf_hub_download(model, WEIGHTS[1], revision=commit)
    return checked(config.parent)


def _cannot(model: str, en: str, de: str) -> TqeError:
    return TqeError(Message(en, de), place=model)
