"""Quotation marks of every style: which open, which close, what stands between them."""

from functools import lru_cache

from tqe.core.span import Span


@lru_cache(maxsize=512)
def quotations(text: str) -> tuple[Span, ...]:
    """Return the quotations in `text`, marks included; the outermost where they nest."""
    return ()
