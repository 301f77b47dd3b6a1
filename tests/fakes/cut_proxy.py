"""A TCP line that somebody can cut, mend and slow down."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Self


class CutProxy:
    """Listens on a free port of this machine and passes bytes to `target`.

    `cut()` breaks all connections and refuses new ones, `restore()` lets them in again,
    `delay(seconds)` holds back what comes from the target from now on; `lose_reply(to)` breaks the line instead of
    passing on what the target answers to the next thing that holds the bytes `to`, and stays cut if told so.
    """

    def __init__(self, target: tuple[str, int]) -> None:
        self.target = target
        self._delay = 0.0
        self._cut = False
        self._lose: bytes | None = None
        self._cut_then = False
        self._lock = threading.Lock()
        self._pairs: set[tuple[socket.socket, socket.socket]] = set()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, name="cut-proxy", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def is_cut(self) -> bool:
        return self._cut

    def cut(self) -> None:
        with self._lock:
            self._cut = True
            pairs = list(self._pairs)
        for pair in pairs:
            _break(pair)

    def restore(self) -> None:
        with self._lock:
            self._cut = False

    def delay(self, seconds: float) -> None:
        self._delay = seconds

    def lose_reply(self, to: bytes, *, and_cut: bool = False) -> None:
        self._lose, self._cut_then = to, and_cut

    def close(self) -> None:
        self.cut()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._join, args=(near,), daemon=True).start()

    def _join(self, near: socket.socket) -> None:
        with self._lock:
            cut = self._cut
        try:
            if cut:
                raise ConnectionRefusedError
            far = socket.create_connection(self.target, timeout=5)
            far.settimeout(None)
        except OSError:
            near.close()
            return
        pair = (near, far)
        with self._lock:
            if self._cut:
                _break(pair)
            self._pairs.add(pair)
        doomed = threading.Event()
        there = threading.Thread(
            target=_pass_on, args=(near, far, lambda: 0.0, lambda data: self._hears(data, doomed)), daemon=True)
        there.start()
        _pass_on(far, near, lambda: self._delay, lambda _: not doomed.is_set())
        if doomed.is_set() and self._cut_then:
            self.cut()
        there.join()
        with self._lock:
            self._pairs.discard(pair)
        near.close()
        far.close()

    def _hears(self, data: bytes, doomed: threading.Event) -> bool:
        if self._lose is not None and self._lose in data:
            self._lose = None
            doomed.set()
        return True


def _pass_on(
    source: socket.socket, sink: socket.socket, delay: Callable[[], float], look: Callable[[bytes], bool],
) -> None:
    try:
        while (data := source.recv(65536)) and look(data):
            if wait := delay():
                time.sleep(wait)
            sink.sendall(data)
    except OSError:
        pass
    _break((source, sink))


def _break(pair: tuple[socket.socket, socket.socket]) -> None:
    for end in pair:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
