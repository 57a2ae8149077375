"""Derive the tables by which tqe tags German words from the model that comes with HanTa.

Run `python -m models.words.tagger_tables`; it writes `tagger.json` and the lists `tagger_*.marisa` in `tqe/text/data`.
HanTa's own file is a pickle of 280,000 numbers that takes longer to read than an article to check; of these
lists a run reads the few rows that it needs. The numbers are the same.
"""

import gzip
import json
import pickle
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import mode
from typing import Any

from models.words.tables import FOLDER, write

MODEL = "morphmodel_ger.pgz"
"""The file in HanTa's package."""
MANY = 5000
"""Morphemes of a kind from which on it stands before the others in a row."""

Tag = int
State = tuple[Tag, Tag]
Values = Mapping[Tag, float]


def main() -> None:
    """Write the tables."""
    values, lists = tables()
    text = json.dumps(values, default=float, separators=(",", ":"))
    (FOLDER / "tagger.json").write_text(text + "\n", encoding="utf-8")
    for name, rows in lists.items():
        write(f"tagger_{name}", sorted(rows.items()))


def tables() -> tuple[dict[str, Any], dict[str, dict[str, str]]]:
    """Return what is read as a whole, and the lists by name."""
    model = pickle.loads(gzip.decompress(hanta().read_bytes()))  # noqa: S301 - the file of an installed package
    usual, states = between(model[9])
    lists = {
        "words": model[15],
        "morphemes": by_piece(model[7]),
        "endings": by_piece(model[2]),
        "states": states,
    }
    return small(model, usual), {name: rows(values) for name, values in lists.items()}


def small(model: Sequence[Any], usual: Mapping[Tag, Values]) -> dict[str, Any]:
    """Return what is read as a whole."""
    return {
        "names": model[1],
        "lengths": {tag: model[3][tag] for tag in model[5]},
        "unknown": model[4],
        "rarity": model[5],
        "inside": [[*state, list(after.items())] for state, after in model[6].items()],
        "overall": model[10],
        "by_case": {tag: [values[False], values[True]] for tag, values in model[11].items()},
        "usual": {last: list(after.items()) for last, after in usual.items()},
    }


def hanta() -> Path:
    """Return the file of the model, for which HanTa itself is not imported."""
    spec = find_spec("HanTa")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("HanTa")
    return Path(spec.origin).with_name(MODEL)


def between(states: Mapping[State, Values]) -> tuple[dict[Tag, dict[Tag, float]], dict[str, Any]]:
    """Return what most pairs of parts of speech with the same last one have in common, and what differs."""
    usual: dict[Tag, dict[Tag, float]] = {}
    for last in dict.fromkeys(state[1] for state in states):
        rows = [after for state, after in states.items() if state[1] == last]
        usual[last] = {tag: mode(row[tag] for row in rows) for tag in rows[0]}
    differing = {
        f"{first} {last}": [(tag, value) for tag, value in after.items() if value != usual[last][tag]]
        for (first, last), after in states.items()
        if after != usual[last]
    }
    return usual, differing


def by_piece(kinds: Mapping[Tag, Mapping[str, float]]) -> dict[str, list[tuple[Tag, float]]]:
    """Return what `kinds` gives for each kind of morpheme as what each morpheme can be, frequent kinds first."""
    found: dict[str, list[tuple[Tag, float]]] = {}
    for tag, values in sorted(kinds.items(), key=lambda item: len(item[1]) < MANY):
        for piece, value in values.items():
            found.setdefault(piece, []).append((tag, value))
    return found


def rows(values: Mapping[str, Iterable[tuple[Tag, float]]]) -> dict[str, str]:
    """Return for each key a row of numbers, each with its value."""
    return {key: "\t".join(f"{tag} {float(value)!r}" for tag, value in row) for key, row in values.items()}


if __name__ == "__main__":
    main()
