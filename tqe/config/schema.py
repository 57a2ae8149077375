"""The JSON Schema of tqe.toml, for editors."""

import json
from pathlib import Path
from typing import Any

from tqe.checks import load
from tqe.config.model import Config
from tqe.core.names import names

FILE = Path(__file__).parents[1] / "config-schema.json"


def schema() -> dict[str, Any]:
    """Return the schema, made of the dataclasses and of the names of the checks."""
    from pydantic import TypeAdapter

    made: dict[str, Any] = _tidy(TypeAdapter(Config).json_schema())
    made["$defs"]["Name"] = {
        "description": "The id of a check, or an MQM dimension.",
        "type": "string",
        "enum": list(names(load())),
    }
    for group in (made, made["$defs"]["Override"]):
        for key in ("select", "ignore", "require"):
            group["properties"][key]["items"] = {"$ref": "#/$defs/Name"}
        group["properties"]["severity"]["propertyNames"] = {"$ref": "#/$defs/Name"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:tqe:config", **made}


def text() -> str:
    """Return the schema as the file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _tidy(part: Any) -> Any:  # noqa: ANN401 - JSON
    """Return `part` without null, which TOML does not have, and without the titles that pydantic makes."""
    match part:
        case {"anyOf": [*kinds], **rest} if {"type": "null"} in kinds:
            others = [kind for kind in kinds if kind != {"type": "null"}]
            return _tidy({**rest, **(others[0] if len(others) == 1 else {"anyOf": others})})
        case {"properties": properties}:
            kept = {key: _tidy(value) for key, value in properties.items()}
            return {
                **_tidy({key: value for key, value in part.items() if key != "properties"}),
                "properties": kept,
            }
        case dict():
            empty = {"default": None}
            return {
                key: _tidy(value)
                for key, value in part.items()
                if key != "title" and (key, value) not in empty.items()
            }
        case list():
            return [_tidy(each) for each in part]
        case _:
            return part
