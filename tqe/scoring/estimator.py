"""Predicts the MQM penalty points that professionals would give, from the traits of a text and fitted weights."""

import json
import os
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple, Self

from tqe.core.errors import TqeError
from tqe.core.message import Message
from tqe.scoring.traits import Traits

SCHEMA = 1


class Situation(StrEnum):
    """What a prediction rests on."""

    GERMAN = "german"
    SOURCE = "source"
    SOURCE_AND_MODEL = "source+model"


class Estimator(NamedTuple):
    """Points for a unit of each trait, in each situation that it was fitted for.

    `data` names what it was fitted to; `model` is the digest of the model it goes with, None if it needs none, and
    `scorer` that of the model for the other direction. `unlikely` is the log-probability up to which people often
    mark a word, None if that was not found.
    """

    weights: Mapping[Situation, Mapping[str, float]]
    data: str
    model: str | None = None
    scorer: str | None = None
    unlikely: float | None = None

    def situation(self, *, source: bool, model: str | None, scorer: str | None = None) -> Situation:
        """Return the best situation for a text: whether it has a source, the digests of the models that read it."""
        if not source:
            return Situation.GERMAN
        fits = model is not None and (model, scorer) == (self.model, self.scorer)
        return Situation.SOURCE_AND_MODEL if fits else Situation.SOURCE

    def asks(self, trait: str) -> bool:
        """Say whether `trait` counts beside a model."""
        return bool(self.weights.get(Situation.SOURCE_AND_MODEL, {}).get(trait))

    def points(self, traits: Traits, situation: Situation) -> float:
        """Return the predicted penalty points of a segment, never below 0."""
        weights = self.weights[situation]
        return max(0.0, sum(weights.get(name, 0.0) * value for name, value in traits.items()))

    def signature(self, situation: Situation, version: str) -> str:
        """Return what a prediction depends on."""
        return f"mqm-points|on:{situation}|fitted:{self.data}|tqe:{version}"

    def written(self) -> str:
        """Return the JSON that `read` understands."""
        rows = {
            str(situation): {name: round(weight, 4) for name, weight in weights.items() if weight}
            for situation, weights in self.weights.items()
        }
        fields = {
            "schema": SCHEMA,
            "data": self.data,
            "model": self.model,
            "scorer": self.scorer,
            "unlikely": self.unlikely,
            "weights": rows,
        }
        return json.dumps(fields, indent=1) + "\n"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return what `written` wrote; ValueError if it is something else."""
        fields = json.loads(text)
        if not isinstance(fields, dict) or fields.get("schema") != SCHEMA:
            raise ValueError("no estimator")
        weights = {
            Situation(name): {trait: float(points) for trait, points in row.items()}
            for name, row in fields["weights"].items()
        }
        return cls(
            weights, str(fields["data"]), fields["model"], fields.get("scorer"), fields.get("unlikely")
        )


@cache
def bundled() -> Estimator:
    """Return the estimator that comes with tqe and needs no model."""
    return Estimator.read(Path(__file__).with_name("estimator.json").read_text(encoding="utf-8"))


@cache
def estimator_for(model: str | None) -> Estimator:
    """Return the estimator that was fitted to the model with this digest, else the one that needs none.

    Raises TqeError if the file of the former is damaged.
    """
    file = calibration_file(model) if model else None
    if file is None or not file.is_file():
        return bundled()
    try:
        return Estimator.read(file.read_text(encoding="utf-8"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = Message("is no calibration", "ist keine Kalibrierung")
        hint = Message("remove it, or run tqe calibrate", "löschen oder tqe calibrate aufrufen")
        raise TqeError(message, place=str(file), hint=hint) from error


def calibration_file(model: str) -> Path:
    """Return where the calibration for a model with this digest lies: in the user's configuration folder.

    TQE_CONFIG_DIR names another folder.
    """
    from platformdirs import user_config_path

    folder = Path(os.environ.get("TQE_CONFIG_DIR") or user_config_path("tqe"))
    return folder / "calibrations" / f"{model.rpartition(':')[2][:16]}.json"
