"""The language of messages that the environment asks for."""

import os

from tqe.core.message import Language


def preferred(wanted: Language | None = None) -> Language:
    """Return `wanted`, or else German where the locale is German, English everywhere else."""
    if wanted is not None:
        return wanted
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return Language.DE if locale.lower().startswith("de") else Language.EN
