"""Names of checks and of MQM dimensions, as configuration, options and comments in a text use them."""

from collections.abc import Collection, Iterable

from tqe.core.check import Check
from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.mqm import Dimension

_LIST = Message("tqe checks lists them", "tqe checks zeigt alle")


def names(checks: Iterable[Check]) -> tuple[str, ...]:
    """Return what a name can be: the ids of `checks`, and the dimensions."""
    return (*(check.id for check in checks), *map(str, Dimension))


def require_known(name: str, known: Collection[str], place: str = "") -> None:
    """Raise TqeError, with the nearest of `known`, unless `name` is one of them."""
    if name not in known:
        message = Message(f'no check or dimension "{name}"', f"keine Prüfung oder Dimension „{name}“")
        raise TqeError(message, place=place, hint=_nearest(name, known))


def require_known_check(name: str, checks: Iterable[Check], place: str = "") -> None:
    """Raise TqeError, with the nearest, unless `name` is the id of one of `checks`."""
    known = [check.id for check in checks]
    if name not in known:
        message = Message(f'no check "{name}"', f"keine Prüfung „{name}“")
        raise TqeError(message, place=place, hint=_nearest(name, known))


def _nearest(name: str, known: Collection[str]) -> Message:
    import difflib  # only a wrong name needs it

    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return Message(f'did you mean "{near[0]}"?', f"gemeint „{near[0]}“?") if near else _LIST
