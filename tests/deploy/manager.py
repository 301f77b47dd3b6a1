"""A service manager in small: starts a command, hears it over NOTIFY_SOCKET, ends it when it falls silent, starts anew.

It does with one service what systemd does with a unit of Type=notify, WatchdogSec= and Restart=always, by the same
signals: SIGABRT (and SIGCONT, so that a stopped process hears it), SIGKILL to whoever does not end.
"""

from __future__ import annotations

import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.processes import end


class Manager:
    """`heard` is what the service said, in order, `heard_before` how much of it before this life; `lives` its ids."""

    def __init__(
        self, command: Sequence[str | Path], environment: Mapping[str, str], folder: Path, *, watchdog_seconds: float,
    ) -> None:
        self._command, self._log, self._patience = command, folder / "service.log", watchdog_seconds
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(address := str(folder / "notify"))
        self._socket.settimeout(0.1)
        self._environment = {**environment, "NOTIFY_SOCKET": address, "WATCHDOG_PID": "1",
                             "WATCHDOG_USEC": str(round(watchdog_seconds * 1e6))}
        self.heard: list[str] = []
        self.lives: list[int] = []
        self.heard_before = 0
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while not self._ending.is_set():
            with self._log.open("ab") as log:
                process = subprocess.Popen(
                    self._command, env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, text=True)
            self.heard_before = len(self.heard)
            self.lives.append(process.pid)
            with process:
                try:
                    self._watch(process)
                finally:
                    process.send_signal(signal.SIGCONT)
                    end(process)
                    while self._listen():
                        pass

    def _listen(self) -> bool:
        try:
            self.heard.append(self._socket.recv(4096).decode())
        except TimeoutError:
            return False
        return True

    def _watch(self, process: subprocess.Popen[str]) -> None:
        last: float | None = None
        while process.poll() is None and not self._ending.is_set():
            if self._listen():
                last = time.monotonic()
            if last is not None and time.monotonic() - last > self._patience:
                process.send_signal(signal.SIGABRT)
                process.send_signal(signal.SIGCONT)
                process.wait(10)

    def close(self) -> None:
        self._ending.set()
        self._thread.join()
        self._socket.close()

    def log(self) -> str:
        return self._log.read_text("utf-8", errors="replace")


@contextmanager
def managed(
    command: Sequence[str | Path], environment: Mapping[str, str], folder: Path, *, watchdog_seconds: float,
) -> Iterator[Manager]:
    manager = Manager(command, environment, folder, watchdog_seconds=watchdog_seconds)
    try:
        yield manager
    finally:
        manager.close()
