"""The language that tqe speaks in this run: --lang, or the configuration, or the locale."""

import os
from collections.abc import Sequence
from contextvars import ContextVar
from itertools import pairwise

from tqe.core.message import Language

_OPTION = "--lang"
_chosen: ContextVar[Language | None] = ContextVar("language", default=None)


def preferred(wanted: Language | None = None) -> Language:
    """Return `wanted`, or else German where the locale is German, English everywhere else."""
    if wanted is not None:
        return wanted
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return Language.DE if locale.lower().startswith("de") else Language.EN


def use(language: Language | None) -> Language:
    """Make `language`, or else that of the locale, the one of this run, and return it."""
    _chosen.set(preferred(language))
    return current()


def current() -> Language:
    """Return the language of this run."""
    return preferred(_chosen.get())


def asked(arguments: Sequence[str]) -> Language | None:
    """Return the language that `arguments` name, also if they are wrong in other ways."""
    values = [after for option, after in pairwise(arguments) if option == _OPTION]
    values += [argument.partition("=")[2] for argument in arguments if argument.startswith(f"{_OPTION}=")]
    return next((Language(value) for value in values if value in tuple(Language)), None)
