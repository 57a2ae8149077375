"""Work beside a source grows with the text, also where nothing fits together: calls are counted, no seconds."""

import sys
from collections.abc import Callable

from tests.benchmarks.speed import empty_caches
from tests.strangers import strangers
from tqe.checks import load
from tqe.core.document import Bitext, Pair
from tqe.engine import inspect
from tqe.evidence import gather
from tqe.readers.plain import document_of

TIMES = 4
CHECKS = [check for check in load() if check.needs in (Pair, Bitext)]


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called, those of generators once an item."""
    count = 0

    def note(_frame: object, event: str, _: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_work_beside_an_unrelated_source_is_linear() -> None:
    def compare(paragraphs: int) -> None:
        empty_caches()
        target, source = strangers(paragraphs)
        units = gather(document_of(target, "de"), document_of(source, "en"), None).units
        inspect(units, CHECKS, strict=True)

    compare(20)  # reads the tables
    less, more = (calls(lambda size=size: compare(size)) for size in (20, 20 * TIMES))
    assert more < 1.1 * TIMES * less
