"""Damaged texts: what is done to them, and the points that MQM has for it."""

from tqe.agreement.rows import Row
from tqe.calibration.damage import EVERY, damaged
from tqe.calibration.fit import cases

ROWS = [
    Row("f:1", "d", str(number), system, f"Source {number}.", f"Ziel {number} {system}.", penalty=1.0)
    for number in range(EVERY)
    for system in ("one", "two")
]
SOURCE = "Source 0.\n\nSource 1.\n\nSource 2."


def test_the_second_of_three_segments_is_damaged_in_every_way():
    found = [(case.target.split("\n\n"), case.points) for case in damaged(ROWS)]
    first, second, third, elsewhere = (f"Ziel {number} one." for number in (0, 1, 2, 5))
    assert found == [
        ([first, third], 7.0),
        ([first, second, second, third], 8.0),
        ([first, "Source 1.", third], 27.0),
        ([first, elsewhere, third], 27.0),
    ]
    assert {case.source for case in damaged(ROWS)} == {SOURCE}


def test_texts_are_of_one_document():
    parted = [
        Row(row.place, row.segment, row.segment, row.system, row.source, row.target, 1.0) for row in ROWS
    ]
    assert not list(damaged(parted))


def test_what_is_damaged_is_marked():
    every = cases(ROWS)
    assert sum(case.spoilt for case in every) == 4
    assert len(every) == len(ROWS) + 4


def test_human_translations_are_left_out():
    human = Row("f:9", "d", "0", "refA", "Source 0.", "Ziel.", penalty=0.0)
    assert len(cases([*ROWS, human])) == len(cases(ROWS))
