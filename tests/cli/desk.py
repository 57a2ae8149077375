"""A folder with articles good and bad, and the program run in it as a user does."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

GERMAN = (
    "Der Stadtrat von Auental hat am Montag den Bau einer neuen Brücke beschlossen.\n\n"
    "Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern, sagte die Bürgermeisterin. "
    "Die alte Brücke bleibt so lange für Fußgänger offen.\n"
)
ENGLISH = (
    "The town council of Auental decided on Monday to build a new bridge.\n\n"
    "Work is to begin in the spring and to last two years, the mayor said. "
    "Until then the old bridge will stay open to pedestrians.\n"
)
FAULTY = GERMAN.replace("am Montag", "am Montag nach dem 12th Treffen")
"""A text with one fault: english-ordinal, major, high confidence."""
ODD_NAME = "Größe & Maß 😀.txt"


def furnish(folder: Path) -> Path:
    """Fill `folder` with files of every kind that people give to a program, and return it."""
    for name, content in _contents().items():
        (folder / name).write_bytes(content)
    (folder / "folder").mkdir()
    (folder / "half-model").mkdir()
    (folder / "half-model" / "config.json").write_text('{"model_type": "marian"}', encoding="utf-8")
    return folder


def _contents() -> dict[str, bytes]:
    return {
        "good.txt": GERMAN.encode(),
        "faulty.txt": FAULTY.encode(),
        "source.txt": ENGLISH.encode(),
        "french.txt": b"Le conseil municipal a vote lundi pour la construction de cette maison dans la ville. "
        * 3,
        ODD_NAME: FAULTY.encode(),
        "empty.txt": b"",
        "blank.txt": b" \n\t\r\n\n",
        "nul.txt": GERMAN.encode().replace(b" ", b"\0", 1),
        "latin1.txt": FAULTY.encode("cp1252"),
        "cut.txt": b"Der Rat tagt.\nEr schwieg \xe2\x80",
        "utf16.txt": FAULTY.encode("utf-16"),
        "bom.txt": FAULTY.encode("utf-8-sig"),
        "crlf.txt": FAULTY.replace("\n", "\r\n").encode(),
        "unknown-key.toml": b'lang = "en"\n\n[house]\nacept = ["Rat"]\n',
        "wrong-value.toml": b'profile = "nwes"\n',
        "wrong-check.toml": b'select = ["english-ordinals"]\n',
        "broken.toml": b'profile = "news\n',
        "latin1.toml": b'[house]\naccept = ["\xe4"]\n',
    }


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with its content."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@dataclass(frozen=True)
class Done:
    """What a run left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


def program(
    *arguments: str, folder: Path, env: Mapping[str, str] | None = None, given: bytes | None = None
) -> Done:
    """Run `python -m tqe` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tqe", *arguments],
        input=given,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **(env or {})},
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
