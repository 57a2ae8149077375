"""Says in tqe's own words, in both languages, what typer finds wrong with the arguments."""

import difflib
import re
from collections.abc import Sequence

import typer

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.core.pattern import Pattern

_CHOICE = Pattern(r"'(?P<value>.*)' is not one of (?P<choices>.*?)\.?\Z", re.DOTALL)
_COMMAND = Pattern(r"No such command '(?P<name>.*?)'", re.DOTALL)
_EXTRA = Pattern(r"Got unexpected extra argument\(s\) \((?P<extra>.*)\)", re.DOTALL)
_NUMBERS = {
    "valid number": Message("is not a number", "ist keine Zahl"),
    "valid integer": Message("is not a whole number", "ist keine ganze Zahl"),
}
_LEAST = Pattern(r"greater than or equal to (?P<least>-?\d+)")


def explained(error: typer.TyperException, commands: Sequence[str]) -> TqeError:
    """Return the wrong use that `error` is; `commands` are those there are."""
    option = str(getattr(error, "option_name", ""))
    if isinstance(error, typer.BadParameter):
        return _parameter(error)
    if option and hasattr(error, "possibilities"):
        return _option(option, error.possibilities or (), _help(error))
    if option:
        return _value(option, is_wanted="requires" in error.message)
    if match := _COMMAND.search(error.message):
        return _command(match["name"], _beside(error) or commands)
    if match := _EXTRA.search(error.message):
        extra = match["extra"]
        return TqeError(Message(f'"{extra}" is too much', f"„{extra}“ ist zu viel"), hint=_help(error))
    return TqeError(Message(error.format_message(), error.format_message()), hint=_help(error))


def nearest(name: str, names: Sequence[str]) -> Message | None:
    """Return the question whether one of `names` was meant, if one is like `name`."""
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return Message(f'did you mean "{near[0]}"?', f"gemeint „{near[0]}“?") if near else None


def _help(error: typer.TyperException) -> Message:
    command = getattr(getattr(error, "ctx", None), "command_path", "tqe")
    return Message(f"{command} --help", f"{command} --help")


def _beside(error: typer.TyperException) -> tuple[str, ...]:
    """Return the commands that could have stood where the wrong one does."""
    return tuple(getattr(getattr(getattr(error, "ctx", None), "command", None), "commands", ()))


def _option(name: str, near: Sequence[str], otherwise: Message) -> TqeError:
    message = Message(f"no option {name}", f"keine Option {name}")
    hint = Message(f"did you mean {near[0]}?", f"gemeint {near[0]}?") if near else otherwise
    return TqeError(message, hint=hint)


def _value(option: str, *, is_wanted: bool) -> TqeError:
    if is_wanted:
        return TqeError(Message("needs a value", "braucht einen Wert"), place=option)
    return TqeError(Message("takes no value", "nimmt keinen Wert"), place=option)


def _command(name: str, commands: Sequence[str]) -> TqeError:
    listed = ", ".join(commands)
    hint = nearest(name, commands) or Message(f"one of {listed}", f"möglich sind {listed}")
    return TqeError(Message(f'no command "{name}"', f"kein Befehl „{name}“"), hint=hint)


def _parameter(error: typer.BadParameter) -> TqeError:
    place = _shown(error)
    if hasattr(error, "param_type"):
        return TqeError(Message("is missing", "fehlt"), place=place, hint=_help(error))
    if match := _CHOICE.search(error.message):
        choices = re.findall(r"'([^']*)'", match["choices"])
        listed = ", ".join(choices)
        hint = nearest(match["value"], choices)
        return TqeError(
            Message(
                f'"{match["value"]}" is none of {listed}', f"„{match['value']}“ ist nicht dabei: {listed}"
            ),
            place=place,
            hint=hint,
        )
    return TqeError(_about_number(error.message), place=place, hint=_help(error))


def _about_number(text: str) -> Message:
    """Return what typer says of a number in tqe's words, anything else as it is."""
    if match := _LEAST.search(text):
        return Message(f"must be at least {match['least']}", f"muss mindestens {match['least']} sein")
    return next((said for part, said in _NUMBERS.items() if part in text), Message(text, text))


def _shown(error: typer.BadParameter) -> str:
    """Return the option or the argument as the help shows it."""
    hint = error.param.get_error_hint() if error.param is not None else ""
    return re.findall(r"'([^']*)'", hint)[-1] if "'" in hint else hint
