"""Derive the table that says which cases, genders and numbers a form of a German noun can have.

Run `pip install --no-deps --target FOLDER german-nouns==1.2.5`, then
`python -m models.words.noun_table FOLDER`; it writes `tqe/text/data/nouns.marisa`. The package is not a
run-time dependency: it pins an old lxml, and reading its 20 MB of CSV takes seconds.
"""

import argparse
import csv
import re
from collections.abc import Iterator
from pathlib import Path

from models.words.tables import write

CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
GENDERS = "mfnp"
"""Masculine, feminine, neuter; the plural counts as a fourth gender because it has only one."""
NAME = 1 << 16

COLUMN = re.compile(
    r"(nominativ|genitiv|dativ|akkusativ) (singular|plural)(?: (\d|stark|schwach|gemischt))?\*?$"
)
WORD = re.compile(r"[^\W\d_][\w-]+")
NAMES = {"Vorname", "Nachname", "Eigenname", "Toponym", "Straßenname", "Abkürzung"}
NO_NOUNS = {"Buchstabe", "Affix", "Suffix", "Gebundenes Lexem", "Redewendung", "Symbol"}
CORRECTED = {
    "Angetrunkenheit": 0x2222,
    "Ginster": 0x9189,
    "Shirt": 0x4404,
    "Shirts": 0x88C8,
    "Unerfahrenheit": 0x2222,
}
"""Forms whose readings the package lacks or has wrong."""


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where german-nouns 1.2.5 was installed")
    source = parser.parse_args().folder / "german_nouns" / "nouns.csv"
    table: dict[str, int] = {}
    with source.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for form, bit in forms(row):
                table[form] = table.get(form, 0) | bit
    table |= CORRECTED
    write("nouns", ((form, f"{bits:x}") for form, bits in sorted(table.items())))


def forms(row: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Yield each form of a lemma with the bit of one of its readings; a name has no forms but itself."""
    kinds = set((row["pos"] or "").split(","))
    if kinds & NAMES and WORD.fullmatch(row["lemma"]):
        yield row["lemma"], NAME
    if kinds & (NAMES | NO_NOUNS):
        return
    for column, cell in row.items():
        match = COLUMN.match(column)
        if not match or not cell:
            continue
        case, number, variant = match.groups()
        found = [form for form in re.split(r"[,/]\s*", cell) if WORD.fullmatch(form)]
        if case == "dativ":  # a few rows give the dated dative only (dem Landsmanne)
            found += [form[:-1] for form in found if form == row[column.replace(case, "nominativ")] + "e"]
        for gender in genders(row, number, variant):
            bit = 1 << 4 * CASES.index(case) + GENDERS.index(gender)
            yield from ((form, bit) for form in found)


def genders(row: dict[str, str], number: str, variant: str | None) -> tuple[str, ...]:
    """Return the genders that a column stands for: that of its own number where it has one, else all."""
    if number == "plural":
        return ("p",)
    own = row.get(f"genus {variant}")
    found = (own,) if own else tuple(row[key] for key in row if key.startswith("genus") and row[key])
    return tuple(gender for gender in found if gender in "mfn")


if __name__ == "__main__":
    main()
