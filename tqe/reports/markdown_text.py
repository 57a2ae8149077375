"""Text within Markdown: nothing of an article or a message turns into markup, a link or a mention."""

import html
import re

from tqe.core.pattern import Pattern
from tqe.reports.context import visible

_MARKUP = Pattern(r"([\\`*_~\[\]|!$#=])")
_REFERENCE = Pattern(r"(@|#|://|www\.)(?=\w)")
_LIST = Pattern(r"\A(\s*\d*)([.)](?=\s|\Z)|[-+])")
_JOINER = "\u2060"
"""An invisible character that keeps "@name" from notifying a person, "#1" from naming an issue."""


def escaped(text: str) -> str:
    """Return `text` on one line so that Markdown shows it as it is."""
    plain = _MARKUP.sub(r"\\\1", _REFERENCE.sub(rf"\1{_JOINER}", visible(text)))
    listless = _LIST.sub(r"\1\\\2", plain)
    return html.escape(listless, quote=False)


def code(text: str) -> str:
    """Return `text` as a code span, fenced by more backticks than it contains."""
    shown = visible(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    edges = {shown[:1], shown[-1:]}
    pad = (
        " " if "`" in edges or (edges == {" "} and shown.strip()) else ""
    )  # Markdown strips a space at both ends
    return f"{fence}{pad}{shown}{pad}{fence}"


def html_code(text: str) -> str:
    """Return `text` as code for a cell of a table, or where only HTML is read."""
    return f"<code>{html.escape(visible(text), quote=False).replace('|', '&#124;')}</code>"
