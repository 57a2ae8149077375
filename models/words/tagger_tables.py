"""Derive the tables by which tqe tags German words from the model that comes with HanTa.

Run `python -m models.words.tagger_tables`; it writes `tagger.json` and the lists `tagger_*.tsv` in `tqe/text/data`.
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

FOLDER = Path(__file__).parents[2] / "tqe" / "text" / "data"
MODEL = "morphmodel_ger.pgz"
"""The file in HanTa's package."""
MANY = 5000
"""Morphemes of a kind from which on it stands before the others in a row."""
HEAD = """\
# {}
# Source: the German model of HanTa 1.2.1 by Christian Wartena; derived by models/words/tagger_tables.py
# Licence: LGPL-3.0-or-later, see tagger.LICENSE.txt
"""

Tag = int
State = tuple[Tag, Tag]
Values = Mapping[Tag, float]


def main() -> None:
    """Write the tables."""
    for name, text in tables().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def tables() -> dict[str, str]:
    """Return the contents of the files by their names."""
    model = pickle.loads(gzip.decompress(hanta().read_bytes()))  # noqa: S301 - the file of an installed package
    usual, states = between(model[9])
    return {
        "tagger.json": json.dumps(small(model, usual), default=float, separators=(",", ":")) + "\n",
        "tagger_words.tsv": rows(
            "Parts of speech of words, by number, with logarithms of probabilities.", model[15]
        ),
        "tagger_morphemes.tsv": rows("The same for kinds of morphemes.", by_piece(model[7])),
        "tagger_endings.tsv": rows("The same for the endings of unknown morphemes.", by_piece(model[2])),
        "tagger_states.tsv": rows("Where the last but one part of speech changes what is likely.", states),
    }


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


def rows(title: str, values: Mapping[str, Iterable[tuple[Tag, float]]]) -> str:
    """Return a list, sorted by code point."""
    lines = (
        "\t".join((key, *(f"{tag} {float(value)!r}" for tag, value in row)))
        for key, row in sorted(values.items())
    )
    return HEAD.format(title) + "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    main()
