"""Packages that tqe can use and does not bring along."""

from importlib.util import find_spec

from tqe.core.errors import TqeError
from tqe.core.message import Message


def require_installed(package: str, place: str) -> None:
    """Raise TqeError unless `package`, which the option or file at `place` needs, is there."""
    if find_spec(package) is None:
        message = Message(f"{package} is not installed", f"{package} ist nicht installiert")
        hint = f"pip install {package}"
        raise TqeError(message, place=place, hint=Message(hint, hint))
