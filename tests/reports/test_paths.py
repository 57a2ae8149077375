"""Paths are written as the programs that read a report match them."""

import pytest

from tqe.reports.paths import portable, uri


@pytest.mark.parametrize(
    ("path", "plain", "reference"),
    [
        ("a/b.txt", "a/b.txt", "a/b.txt"),
        ("./a/b.txt", "a/b.txt", "a/b.txt"),
        ("../b.txt", "../b.txt", "../b.txt"),
        ("a\\b.txt", "a/b.txt", "a/b.txt"),
        ("Über uns #1.txt", "Über uns #1.txt", "%C3%9Cber%20uns%20%231.txt"),
        ("a:b.txt", "a:b.txt", "a%3Ab.txt"),
        ("/srv/a b.txt", "/srv/a b.txt", "file:///srv/a%20b.txt"),
        ("C:\\news\\a.txt", "C:/news/a.txt", "file:///C:/news/a.txt"),
        ("-", "-", "-"),
        ("100%.txt", "100%.txt", "100%25.txt"),
        ("\udcff.txt", "\udcff.txt", "%FF.txt"),
    ],
)
def test_paths(path: str, plain: str, reference: str) -> None:
    assert portable(path) == plain
    assert uri(path) == reference
