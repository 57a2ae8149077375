"""`pull` against a server on this machine that answers as Hugging Face does."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from threading import Thread

import pytest

from tests.mt.test_marian import as_in_2020
from tqe.core.errors import TqeError
from tqe.mt import hub
from tqe.mt.models import available, open_translator

ID = "someone/opus-de-en"
COMMIT = "c0ffee" + "0" * 34


class Answers(BaseHTTPRequestHandler):
    folder: Path

    def __getattr__(self, name: str) -> Callable[[], None]:
        if name not in {"do_GET", "do_HEAD"}:
            raise AttributeError(name)
        return self.serve

    def serve(self) -> None:
        owner, name, _, _, file = self.path.strip("/").split("/")
        path = self.folder / file
        if f"{owner}/{name}" != ID:
            self.answer(404, {"X-Error-Code": "RepoNotFound"})
        elif not path.is_file():
            self.answer(404, {"X-Error-Code": "EntryNotFound"})
        else:
            self.answer(200, {"ETag": f'"{file}-1"', "X-Repo-Commit": COMMIT}, path.read_bytes())

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


Serving = Callable[[Path], AbstractContextManager[None]]


@pytest.fixture
def serving(hub_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Serving:
    return partial(_serving, monkeypatch)


@contextmanager
def _serving(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Iterator[None]:
    handler = type("Handler", (Answers,), {"folder": folder})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        lead_to(f"http://127.0.0.1:{server.server_port}", monkeypatch)
        yield
        server.shutdown()


def lead_to(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from huggingface_hub import constants

    for variable in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.upper(), raising=False)
    monkeypatch.setattr(constants, "ENDPOINT", address)
    template = address + "/{repo_id}/resolve/{revision}/{filename}"
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)


@pytest.mark.parametrize("old", [False, True])
def test_a_fetched_model_translates(tiny: Path, tmp_path: Path, serving: Serving, *, old: bool) -> None:
    with serving(as_in_2020(tiny, tmp_path) if old else tiny):
        folder = hub.pull(ID)
    assert folder.name == COMMIT
    assert available() == ("bundled", ID)
    assert open_translator(ID).translate(("Guten Tag.",)) != ("",)


@pytest.mark.parametrize(
    ("model", "reason"), [("no id", "not an id"), ("someone/unheard-of", "not on Hugging Face")]
)
def test_what_does_not_exist_is_refused(tiny: Path, serving: Serving, model: str, reason: str) -> None:
    with serving(tiny), pytest.raises(TqeError, match=reason):
        hub.pull(model)


@pytest.mark.parametrize(
    ("file", "reason"), [("config.json", 'of type "t5"'), ("source.spm", "not a whole Marian model")]
)
def test_other_models_are_refused_before_their_weights_are_fetched(
    tiny: Path, tmp_path: Path, serving: Serving, file: str, reason: str
) -> None:
    other = copytree(tiny, tmp_path / "other")
    (other / file).unlink()
    if file == "config.json":
        (other / file).write_text('{"model_type": "t5"}')
    with serving(other), pytest.raises(TqeError, match=reason):
        hub.pull(ID)
    assert not list((tmp_path / "hub").rglob("*.safetensors"))
    assert available() == ("bundled",)


def test_no_network_is_said_in_one_line(hub_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lead_to("http://127.0.0.1:9", monkeypatch)
    monkeypatch.setattr("time.sleep", lambda _: None)  # between attempts
    with pytest.raises(TqeError, match="cannot be fetched: "):
        hub.pull(ID)
