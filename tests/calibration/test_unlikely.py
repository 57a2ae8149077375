"""The limit of unlikely words: as high as it can be while people mark enough of what is below it."""

from tqe.calibration.unlikely import ENOUGH, OFTEN, unlikely
from tqe.reports.labels import SUSPICION


def test_the_limit_is_the_highest_that_keeps_the_share():
    # the lowest 500 are all marked, the others never: 40 in 100 of the lowest 1,250 are
    words = [(-2000.0 + place, place < 500) for place in range(2000)]
    assert unlikely(words) == -2000.0 + 500 / OFTEN - 1


def test_words_of_one_probability_stand_or_fall_together():
    words = [(-9.0, True)] * ENOUGH + [(-1.0, place == 0) for place in range(1000)]
    assert unlikely(words) == -9.0


def test_the_report_says_how_often():
    assert f"at least {['', 'one', 'two', 'three', 'four', 'five'][round(10 * OFTEN)]} in ten" in SUSPICION.en


def test_few_words_are_not_enough():
    assert unlikely([(-9.0, True)] * (ENOUGH - 1)) is None
    assert unlikely([]) is None


def test_where_people_mark_at_random_there_is_no_limit():
    assert unlikely([(-float(place), place % 4 == 0) for place in range(2000)]) is None
