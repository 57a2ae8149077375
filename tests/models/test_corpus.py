from pathlib import Path

from models.train import corpus
from tests.models.conftest import PAIRS, write


def test_no_sentence_of_the_development_set_is_read(data: Path, development: Path) -> None:
    found = corpus.read(data, development)
    assert found.held_out == 1
    assert len(found.pairs) == len(PAIRS) - 1
    assert not [pair for pair in found.pairs if pair.german == "Der Hund schläft heute."]


def test_a_copy_with_other_marks_and_case_is_held_out_from_either_side(data: Path, development: Path) -> None:
    rows = [
        ("DER HUND SCHLÄFT – HEUTE!", "Something else entirely."),
        ("Etwas ganz anderes.", "a dog is, asleep now"),
        ("Der Hund schläft heute nicht.", "The dog does not sleep today."),
    ]
    write(data / "news-human.tsv.gz", rows)
    found = corpus.read(data, development)
    assert [(pair.german, pair.english) for pair in found.pairs] == rows[2:]
    assert found.held_out == 2


def test_what_is_no_translation_is_dropped(data: Path, development: Path) -> None:
    long = " ".join(["Wort"] * 101)
    rows = [
        ("Ein Satz.", "A sentence."),
        ("Ein  Satz.", "A sentence. "),
        ("", "Nothing to see."),
        ("Gleich.", "Gleich."),
        (long, long.replace("Wort", "word")),
        ("Ein kurzer Satz.", "A sentence that says far more than the German one ever did."),
        ("Ja.", "Yes, of course."),
        ("nur eine Spalte",),
    ]
    write(data / "tatoeba.tsv.gz", rows)
    write(data / "news-human.tsv.gz", [])
    found = corpus.read(data, development)
    assert [pair.german for pair in found.pairs] == ["Ein Satz.", "Ja."]
    assert found.dropped == 5


def test_letters_are_composed(data: Path, development: Path) -> None:
    write(data / "news-human.tsv.gz", [("U\u0308ber alles.", "Above all.")])
    assert [pair.german for pair in corpus.read(data, development).pairs] == ["Über alles."]


def test_missing_files_have_names(data: Path) -> None:
    assert corpus.missing(data) == []
    (data / "tatoeba.tsv.gz").unlink()
    assert corpus.missing(data) == ["tatoeba.tsv.gz"]
