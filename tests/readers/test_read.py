"""The reader is chosen by the suffix, and a file without prose is refused."""

import subprocess
import sys

import pytest

from tqe.core.document import House
from tqe.core.errors import TqeError
from tqe.core.message import Language
from tqe.readers import read


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", "markdown"),
        ("A.MD", "markdown"),
        ("b.markdown", "markdown"),
        ("c.txt", "plain"),
        ("-", "plain"),
        ("d", "plain"),
    ],
)
def test_suffix(name: str, form: str) -> None:
    assert read(name, b"# Ein Satz.\n", house=House()).format == form


def test_language_reaches_the_sentences() -> None:
    raw = b"He is No. 10 of 12. January was cold."
    assert len(read("a.txt", raw, house=House(), language=Language.EN).segments) == 2
    assert len(read("a.txt", raw, house=House(), language=Language.DE).segments) == 1


def test_a_file_without_prose_is_refused() -> None:
    with pytest.raises(TqeError, match="no prose"):
        read("a.md", b"```\ncode\n```\n", house=House())


def test_plain_text_needs_no_markdown_parser() -> None:
    code = (
        "import sys; sys.modules['markdown_it'] = None\n"
        "from tqe.core.document import House\n"
        "from tqe.readers import read\n"
        "assert len(read('a.txt', b'Ein Satz. Noch einer.', house=House()).segments) == 2\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
