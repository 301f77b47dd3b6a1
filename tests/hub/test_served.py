"""The tests' own hub ends well, whoever comes to its door just then."""

from __future__ import annotations

import gc
import socket
import threading
from contextlib import ExitStack
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from tests.fixtures.hub import served

HUB = SimpleNamespace(close_watchers=lambda: None)


async def nobody_asks(scope: Any, receive: Any, send: Any) -> None:
    """Whoever comes only connects."""


def test_who_comes_while_it_ends_is_let_in_and_out_again() -> None:
    for _ in range(3):
        with ExitStack() as came:
            some = threading.Event()
            with served(nobody_asks, HUB) as url:  # type: ignore[arg-type]
                crowd = threading.Thread(target=come, args=(urlsplit(url).port, came, some))
                crowd.start()
                assert some.wait(60)
            crowd.join()
        gc.collect()  # warns of a socket that nobody closed, which fails this test


def come(port: int, came: ExitStack, some: threading.Event) -> None:
    """Until the door is shut, or so many are inside."""
    for _ in range(200):
        one = came.enter_context(socket.socket())
        try:
            one.connect(("127.0.0.1", port))
        except OSError:
            return
        some.set()
