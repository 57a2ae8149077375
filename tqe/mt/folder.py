"""The folder a model lies in: is it one that can translate, and which one exactly."""

import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.mt.store import Store

CONFIG = "config.json"
WEIGHTS = ("model.safetensors", "pytorch_model.bin")
"""What weights come in; the first that is there is the one that is loaded."""
NEEDED = (CONFIG, "source.spm", "target.spm", "vocab.json")
TOKENIZER_CONFIG = "tokenizer_config.json"
GENERATION_CONFIG = "generation_config.json"
OPTIONAL = (TOKENIZER_CONFIG, GENERATION_CONFIG, "target_vocab.json", "special_tokens_map.json")


class Direction(StrEnum):
    """From which language into which a model translates."""

    DE_EN = "de-en"
    EN_DE = "en-de"


_WRONG_TARGETS = {
    Direction.DE_EN: {"de", "deu", "ger", "German", "german"},
    Direction.EN_DE: {"en", "eng", "English", "english"},
}
_OTHER_WAY = {
    Direction.DE_EN: (
        "the model translates into German; one from German into English is needed",
        "das Modell übersetzt ins Deutsche; nötig ist eines vom Deutschen ins Englische",
    ),
    Direction.EN_DE: (
        "the model translates into English; one from English into German is needed",
        "das Modell übersetzt ins Englische; nötig ist eines vom Englischen ins Deutsche",
    ),
}


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A complete model: the name the user gave, where it lies, the digest of what decides its output."""

    name: str
    path: Path
    digest: str
    direction: Direction = Direction.DE_EN


def checked(folder: Path, direction: Direction = Direction.DE_EN) -> Path:
    """Return `folder`; raise TqeError unless it is a whole Marian model and not one for the other way."""
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if not any((folder / name).is_file() for name in WEIGHTS):
        missing.append(WEIGHTS[0])
    if missing:
        names = ", ".join(missing)
        raise _broken(
            folder, f"no complete model, missing: {names}", f"unvollständiges Modell, es fehlt: {names}"
        )
    require_marian(read_json(folder / CONFIG), str(folder))
    languages = folder / TOKENIZER_CONFIG
    if languages.is_file() and read_json(languages).get("target_lang") in _WRONG_TARGETS[direction]:
        raise _broken(folder, *_OTHER_WAY[direction])
    return folder


def require_marian(config: dict[str, object], place: str) -> None:
    """Raise TqeError unless `config` is that of a Marian model."""
    kind = config.get("model_type")
    if kind != "marian":
        raise TqeError(
            Message(f'model of type "{kind}", not "marian"', f"Modell vom Typ „{kind}“, nicht „marian“"),
            place=place,
            hint=Message("try Helsinki-NLP/opus-mt-de-en", "geeignet ist Helsinki-NLP/opus-mt-de-en"),
        )


def digest_of(folder: Path, store: Store | None) -> str:
    """Return "sha256:..." over the files that decide the output; `store` spares rereading unchanged files."""
    digest = sha256()
    for file in _decisive(folder):
        digest.update(f"{file.name}\0{_file_digest(file, store)}\0".encode())
    return f"sha256:{digest.hexdigest()}"


def _decisive(folder: Path) -> list[Path]:
    return [
        weights_of(folder),
        *(folder / name for name in (*NEEDED, *OPTIONAL) if (folder / name).is_file()),
    ]


def _file_digest(file: Path, store: Store | None) -> str:
    state = file.stat()
    stamp = f"{state.st_size} {state.st_mtime_ns}"
    known = store.digest(file.resolve(), stamp) if store else None
    if known:
        return known
    with file.open("rb") as stream:
        digest = sha256()
        while block := stream.read(1 << 20):
            digest.update(block)
    if store:
        store.remember_digest(file.resolve(), stamp, digest.hexdigest())
    return digest.hexdigest()


def read_json(file: Path) -> dict[str, object]:
    """Return the object in `file`; raise TqeError if there is none."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _broken(file, "cannot be read as JSON", "ist nicht als JSON lesbar") from error
    return content if isinstance(content, dict) else {}


def number(config: dict[str, object], key: str, default: int) -> int:
    """Return the whole number under `key`, or `default` if there is none."""
    value = config.get(key)
    return value if isinstance(value, int) else default


def weights_of(folder: Path) -> Path:
    """Return the file of `folder` that the weights are in."""
    return next(folder / name for name in WEIGHTS if (folder / name).is_file())


def not_loadable(folder: Path, why: str) -> TqeError:
    """Return the error that the files in `folder` are no model."""
    short = " ".join(why.split())[:200]
    return _broken(
        folder, f"the model cannot be loaded: {short}", f"das Modell lässt sich nicht laden: {short}"
    )


def _broken(place: Path, en: str, de: str) -> TqeError:
    return TqeError(Message(en, de), place=str(place))
