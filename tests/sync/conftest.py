from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fixtures.hub import HALL, Hub, hub_in
from tests.sync.outlying import Outlying


@pytest.fixture
def hall_hub(tmp_path: Path) -> Iterator[Hub]:
    """A hall's hub on SQLite, in this process."""
    with hub_in(tmp_path / "hub", None, HALL) as hub:
        yield hub


@pytest.fixture
def outlying(tmp_path: Path, hall_hub: Hub) -> Iterator[Outlying]:
    """An outbox paired with that hub."""
    outlying = Outlying(tmp_path / "terminal", hall_hub)
    yield outlying
    outlying.close()


@pytest.fixture
def answering() -> Iterator[Callable[[bytes], str]]:
    """Something that listens on a port of this machine and says the same to everybody."""
    listening = socket.create_server(("127.0.0.1", 0))
    said: list[bytes] = []

    def serve() -> None:
        while True:
            try:
                caller, _ = listening.accept()
            except OSError:
                return
            with caller:
                caller.recv(65536)
                caller.sendall(said[0])

    server = threading.Thread(target=serve, daemon=True)

    def start(answer: bytes) -> str:
        said.append(answer)
        server.start()
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    yield start
    listening.shutdown(socket.SHUT_RDWR)
    listening.close()
    server.join()
