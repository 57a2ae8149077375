"""Checks portions with Ray: actors that hold the model, on this machine or on a cluster."""

import os
import socket
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

from tqe.batch.crew import AHEAD, Done
from tqe.batch.extras import require_installed
from tqe.batch.records import Portion
from tqe.batch.settings import Settings
from tqe.batch.work import Checker
from tqe.core.errors import TqeError
from tqe.core.message import Message

OPTION = "--ray-address"
LOCAL = "local"
PATIENCE = 600.0
"""Seconds in which the actors must be there: a cluster may have to start machines."""
KNOCK = 5.0
"""Seconds in which the cluster must answer."""
_STORE = 256 << 20
"""Bytes of memory for portions under way on this machine; Ray would take a third of it all."""

Ray: TypeAlias = Any
"""The module; where Ray is not installed it has no types."""
Actor: TypeAlias = Any
"""A process of Ray."""


class OnRay:
    """Actors with the model, each on a core and its share of the GPUs if there are any."""

    def __init__(self, ray: Ray, settings: Settings, number: int | None) -> None:
        self._ray = ray
        self._actors = _actors(ray, settings, number)
        identities = ray.get([actor.identity.remote() for actor in self._actors], timeout=PATIENCE)
        if len(set(identities)) > 1:
            raise _mixed()
        self.identity = identities[0]

    def check(self, portions: Iterable[Portion]) -> Iterator[Done]:
        """Yield every portion with what came of it; Ray repeats what is lost with a machine."""
        free = deque(actor for _ in range(AHEAD) for actor in self._actors)
        busy: dict[Any, tuple[Actor, Portion]] = {}
        for portion in portions:
            actor = free.popleft()
            busy[actor.check.remote(portion.records)] = (actor, portion)
            if not free:
                yield from self._finished(busy, free)
        while busy:
            yield from self._finished(busy, free)

    def _finished(self, busy: dict[Any, tuple[Actor, Portion]], free: deque[Actor]) -> Iterator[Done]:
        done, _ = self._ray.wait(list(busy))
        for reference in done:
            actor, portion = busy.pop(reference)
            free.append(actor)
            yield portion, self._ray.get(reference)


@contextmanager
def on_ray(settings: Settings, number: int | None, address: str | None) -> Iterator[OnRay]:
    """Yield so many actors (by default one for each core) of the cluster at `address`, or of one made here.

    Raises TqeError if Ray is not installed, cannot be reached or gives up.
    """
    require_installed("ray", "--engine-cluster ray")
    Checker(settings)  # a model that is not there is told before Ray takes seconds to start
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # nothing goes over the network but the work
    import ray

    try:
        _connect(ray, address, number)
        yield OnRay(ray, settings, number)
    except ray.exceptions.RayTaskError as error:
        raise error.cause from error
    except ray.exceptions.RayError as error:
        raise _said(error, "--engine-cluster ray") from error
    finally:
        ray.shutdown()


def _connect(ray: Ray, address: str | None, number: int | None) -> None:
    try:
        if address is not None:
            _knock(address)
        ray.init(address=address or LOCAL, **_settings(address, number))
    except (OSError, ValueError, RuntimeError) as error:
        raise _said(error, OPTION) from error


def _knock(address: str) -> None:
    """Raise OSError if nobody answers at HOST:PORT: Ray would keep trying for many minutes."""
    host, colon, port = address.rpartition("://")[2].rpartition(":")
    if colon and port.isdecimal():
        socket.create_connection((host, int(port)), KNOCK).close()


def _said(error: Exception, place: str) -> TqeError:
    what = str(error).strip().partition("\n")[0]
    return TqeError(Message(f"Ray says: {what}", f"Ray sagt: {what}"), place=place)


def _settings(address: str | None, number: int | None) -> dict[str, Any]:
    quiet = {"log_to_driver": False, "logging_level": "ERROR", "include_dashboard": False}
    if address is not None:
        return {key: value for key, value in quiet.items() if key != "include_dashboard"}
    return {**quiet, "num_cpus": number, "object_store_memory": _STORE}


def _actors(ray: Ray, settings: Settings, number: int | None) -> list[Actor]:
    resources = ray.cluster_resources()
    count = number or max(1, int(resources.get("CPU", 1)))
    share = min(1.0, resources.get("GPU", 0) / count)
    worker = ray.remote(num_cpus=1, num_gpus=share, max_restarts=-1, max_task_retries=-1)(Checker)
    return [worker.remote(settings) for _ in range(count)]


def _mixed() -> TqeError:
    message = Message(
        "the machines have different versions or engines",
        "die Rechner haben verschiedene Versionen oder Engines",
    )
    hint = Message("choose one with --engine", "mit --engine eine wählen")
    return TqeError(message, place="--engine-cluster ray", hint=hint)
