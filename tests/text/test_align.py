"""Alignment: each kind of bead, what is missing, moved or foreign, and that nothing is lost.

Cites Gale & Church (1993) for the kinds of beads; the article is invented.
"""

import os
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timing import best_seconds
from tqe.text.align import Bead, align

GERMAN = (
    "Fähre bringt 40 Urlauber nach Helgoland",
    "Die Fähre „Nordlicht“ hat am Montag 40 Passagiere auf die Insel Helgoland gebracht.",
    "Der Kapitän Jens Petersen sprach von einer ruhigen Überfahrt, obwohl der Wetterdienst gewarnt hatte.",
    "Die Reederei Falkenberg will ihre Flotte bis 2031 für 12,5 Millionen Euro erneuern.",
    "„Wir brauchen neue Schiffe, und zwar bald“, sagte die Sprecherin Anna Lindner.",
    "Die Gewerkschaft fordert unterdessen höhere Löhne für die Besatzung.",
    "Ein Gericht in Hamburg entscheidet am 3. Mai über die Klage von 17 Matrosen.",
    "Im Winter fährt das Schiff nur zweimal in der Woche.",
    "Die Umweltministerin Carla Brandt lobte den geplanten Elektroantrieb.",
    "Bürgermeister Otto Krüger hofft auf 25.000 zusätzliche Gäste im nächsten Sommer.",
)
ENGLISH = (
    "Ferry takes 40 holidaymakers to Heligoland",
    "The ferry “Nordlicht” brought 40 passengers to the island of Heligoland on Monday.",
    "Captain Jens Petersen spoke of a calm crossing, although the weather service had warned of storms.",
    "The Falkenberg shipping company wants to renew its fleet for 12.5 million euros by 2031.",
    "“We need new ships, and we need them soon,” said spokeswoman Anna Lindner.",
    "The union, meanwhile, is demanding higher wages for the crew.",
    "A court in Hamburg will decide on 3 May on the lawsuit brought by 17 sailors.",
    "In winter the ship only sails twice a week.",
    "Environment minister Carla Brandt praised the planned electric propulsion.",
    "Mayor Otto Krüger hopes for 25,000 additional guests next summer.",
)
STRANGE = (
    "The orchestra rehearsed a symphony that nobody had performed since 1911.",
    "Its conductor, Miriam Castellane, found the score in an attic in Trieste.",
    "“It smelled of dust and oranges,” she recalled with a smile.",
    "Critics were divided after the first night.",
    "A recording will be released by a small label in Lisbon.",
)
WHOLE = tuple(Bead(range(i, i + 1), range(i, i + 1)) for i in range(len(GERMAN)))


def links(beads: tuple[Bead, ...]) -> set[tuple[int, int]]:
    return {(i, j) for bead in beads for i in bead.target for j in bead.source}


def missing(beads: tuple[Bead, ...]) -> list[int]:
    return sorted(j for bead in beads if not bead.target for j in bead.source)


def added(beads: tuple[Bead, ...]) -> list[int]:
    return sorted(i for bead in beads if not bead.source for i in bead.target)


def without(texts: tuple[str, ...], *gone: int) -> tuple[str, ...]:
    return tuple(text for index, text in enumerate(texts) if index not in gone)


def kept_links(*gone: int) -> set[tuple[int, int]]:
    return set(enumerate(index for index in range(len(GERMAN)) if index not in gone))


def test_a_whole_article_is_1_1() -> None:
    assert align(GERMAN, ENGLISH) == WHOLE


@pytest.mark.parametrize("at", range(len(GERMAN) - 1))
def test_two_source_sentences_merged_are_1_2(at: int) -> None:
    target = (*GERMAN[:at], f"{GERMAN[at]} {GERMAN[at + 1]}", *GERMAN[at + 2 :])
    assert Bead(range(at, at + 1), range(at, at + 2)) in align(target, ENGLISH)


@pytest.mark.parametrize("at", range(len(GERMAN) - 1))
def test_one_source_sentence_split_is_2_1(at: int) -> None:
    source = (*ENGLISH[:at], f"{ENGLISH[at]} {ENGLISH[at + 1]}", *ENGLISH[at + 2 :])
    assert Bead(range(at, at + 2), range(at, at + 1)) in align(GERMAN, source)


def test_three_merged_are_1_3_and_3_1() -> None:
    merged = (*GERMAN[:2], " ".join(GERMAN[2:5]), *GERMAN[5:])
    assert Bead(range(2, 3), range(2, 5)) in align(merged, ENGLISH)
    merged = (*ENGLISH[:2], " ".join(ENGLISH[2:5]), *ENGLISH[5:])
    assert Bead(range(2, 5), range(2, 3)) in align(GERMAN, merged)


def test_sentences_cut_at_another_place_are_2_2() -> None:
    target = (
        "Der Pilot Karl Ostrow startete am Freitag in Lyon.",
        "Er landete nach 3 Stunden in Porto, wo 500 Menschen warteten, und gab dem Bürgermeister einen Brief.",
        "Danach flog er weiter nach Madeira.",
    )
    source = (
        "Pilot Karl Ostrow took off from Lyon on Friday and landed after 3 hours in Porto.",
        "There 500 people were waiting, and he gave the mayor a letter.",
        "After that he flew on to Madeira.",
    )
    assert align(target, source) == (Bead(range(2), range(2)), Bead(range(2, 3), range(2, 3)))


@pytest.mark.parametrize("gone", range(len(GERMAN)))
def test_a_dropped_sentence_is_0_1_and_not_swallowed(gone: int) -> None:
    beads = align(without(GERMAN, gone), ENGLISH)
    assert Bead(range(gone, gone), range(gone, gone + 1)) in beads
    assert links(beads) == kept_links(gone)


@pytest.mark.parametrize("extra", range(len(GERMAN)))
def test_an_added_sentence_is_1_0(extra: int) -> None:
    beads = align(GERMAN, without(ENGLISH, extra))
    assert Bead(range(extra, extra + 1), range(extra, extra)) in beads
    assert links(beads) == {(i, j) for j, i in kept_links(extra)}


@pytest.mark.parametrize("gone", [(0, 1, 2), (4, 5, 6), (7, 8, 9)], ids=["start", "middle", "end"])
def test_a_dropped_paragraph_is_missing_wherever_it_stood(gone: tuple[int, ...]) -> None:
    beads = align(without(GERMAN, *gone), ENGLISH)
    assert missing(beads) == list(gone)
    assert links(beads) == kept_links(*gone)


def test_a_headline_and_a_caption_on_one_side_are_left_alone() -> None:
    target = ("Lesen Sie auch: Unser Ratgeber für den Garten", *GERMAN[1:])
    source = (*ENGLISH, "Photo: the crew at work, taken by a passenger")
    beads = align(target, source)
    assert set(range(1, 10)) <= {i for i, j in links(beads) if i == j}
    assert missing(beads)[-1] == 10


@pytest.mark.parametrize("order", [(3, 4, 5, 0, 1, 2, 6, 7, 8, 9), (0, 1, 5, 6, 7, 8, 9, 2, 3, 4)])
def test_a_moved_paragraph_is_found_again(order: tuple[int, ...]) -> None:
    beads = align([GERMAN[index] for index in order], ENGLISH)
    assert links(beads) == set(enumerate(order))
    assert [bead.target.start for bead in beads] == list(range(len(GERMAN)))


@pytest.mark.parametrize("at", range(2, len(GERMAN) - 1))
def test_halves_that_changed_places_are_found_again(at: int) -> None:
    order = [*range(at, len(GERMAN)), *range(at)]
    assert links(align([GERMAN[index] for index in order], ENGLISH)) == set(enumerate(order))


def test_an_empty_side_leaves_the_other_alone() -> None:
    assert align((), ()) == ()
    assert align(GERMAN[:2], ()) == (Bead(range(1), range(0)), Bead(range(1, 2), range(0)))
    assert align((), ENGLISH[:2]) == (Bead(range(0), range(1)), Bead(range(0), range(1, 2)))


def test_empty_sentences_are_still_covered() -> None:
    beads = align(["", "Die Fähre kam an.", ""], ["The ferry arrived.", ""])
    assert (1, 0) in links(beads)


def test_one_sentence_and_its_translation_are_1_1() -> None:
    assert align(["Ja, natürlich."], ["Yes, of course."]) == (Bead(range(1), range(1)),)
    assert align(GERMAN[6:7], ENGLISH[6:7]) == (Bead(range(1), range(1)),)


def test_wholly_different_texts_have_nothing_in_common() -> None:
    assert links(align(GERMAN, STRANGE)) == set()


def test_a_foreign_paragraph_in_the_source_is_missing() -> None:
    beads = align(GERMAN, (*ENGLISH[:5], *STRANGE, *ENGLISH[5:]))
    assert missing(beads) == [5, 6, 7, 8, 9]
    assert links(beads) == {(i, i if i < 5 else i + 5) for i in range(10)}


def test_numbers_are_compared_by_value() -> None:
    target = ["Es waren 1.500.", "Es waren 2,5.", "Es waren 37."]
    assert links(align(target, ["It was 2.5."])) == {(1, 0)}
    assert links(align(target, ["It was 1,500."])) == {(0, 0)}


def test_a_back_translation_is_evidence_where_nothing_else_is() -> None:
    target = ["Der Himmel war grau.", "Der Kuchen schmeckte süß.", "Der Rabe krächzte laut."]
    source = ["The sky was grey.", "The raven croaked loudly."]
    back = ["The sky was gray.", "The cake tasted sweet.", "The raven croaked loud."]
    assert links(align(target, source, back)) == {(0, 0), (2, 1)}


def test_a_back_translation_may_be_missing_or_empty() -> None:
    back = ["" if index == 3 else None if index % 2 else text for index, text in enumerate(ENGLISH)]
    assert align(GERMAN, ENGLISH, back) == WHOLE


def test_there_is_a_back_translation_for_each_target_sentence() -> None:
    with pytest.raises(ValueError, match="shorter"):
        align(GERMAN, ENGLISH, ENGLISH[:3])


def long_article(sentences: int) -> tuple[list[str], list[str]]:
    """Return an article in which each sentence has a number and a made-up name, and a third has neither."""
    chance = random.Random(4)
    names = [
        "".join(chance.choices("bdfgklmnprst", k=1) + chance.choices("aeiou", k=1) * 2) for _ in range(400)
    ]
    target, source = [], []
    for index in range(sentences):
        name = f"{chance.choice(names)}{chance.choice(names)}".capitalize()
        target.append(f"Am Ende zahlte {name} etwa {index * 7} Kronen." if index % 3 else "Das war alles.")
        source.append(f"In the end {name} paid about {index * 7} crowns." if index % 3 else "That was all.")
    return target, source


def test_a_book_is_aligned_between_anchors_also_with_a_chapter_missing() -> None:
    target, source = long_article(1500)
    beads = align(target[:300] + target[500:], source)
    right = {(i, i if i < 300 else i + 200) for i in range(1300)}
    assert len(links(beads) & right) >= 0.99 * len(right)
    assert len(set(missing(beads)) & set(range(300, 500))) >= 198


def test_a_moved_chapter_of_a_long_text_is_found_again() -> None:
    target, source = long_article(300)
    order = [*range(200, 240), *range(200), *range(240, 300)]
    beads = align([target[index] for index in order], source)
    assert len(links(beads) & set(enumerate(order))) >= 297


def test_time_is_linear_in_length() -> None:
    def seconds(sentences: int) -> float:
        texts = long_article(sentences)
        return best_seconds(lambda: align(*texts))

    seconds(100)  # reads the lexicon
    assert seconds(1600) < 10 * max(seconds(400), 0.05)


def test_the_order_of_sets_does_not_matter() -> None:
    texts = [text for text in GERMAN for _ in range(2)], [text for text in ENGLISH for _ in range(3)]
    code = f"from tqe.text.align import align; print(align{texts!r})"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1


def test_importing_it_does_not_import_numpy() -> None:
    code = "import sys, tqe.text.align; sys.exit('numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


SENTENCES = st.lists(
    st.sampled_from((*GERMAN, *ENGLISH, *STRANGE, "", "?", "12", "Ja.")) | st.text(max_size=30), max_size=9
)


@given(SENTENCES, SENTENCES)
def test_every_sentence_is_in_exactly_one_bead(target: list[str], source: list[str]) -> None:
    beads = align(target, source)
    assert sorted(i for bead in beads for i in bead.target) == list(range(len(target)))
    assert sorted(j for bead in beads for j in bead.source) == list(range(len(source)))
    assert [i for bead in beads for i in bead.target] == list(range(len(target)))
    assert all(bead.target or bead.source for bead in beads)
    assert all(bead.target.step == bead.source.step == 1 for bead in beads)


@given(SENTENCES, SENTENCES)
def test_the_same_texts_give_the_same_beads(target: list[str], source: list[str]) -> None:
    assert align(target, source) == align(tuple(target), tuple(source))
