"""A virtual ESC/POS printer on a real wire: a TCP port, or a pseudo-terminal that stands in for USB."""

from __future__ import annotations

import os
import select
import socket
import threading
import tty
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from kiosk.devices.escpos_machine import EscPosMachine, Fault, Paper

_BUFFER = 256 * 1024
_LOOK = 0.02  # seconds; how fast a fault that is switched shows on the wire


class VirtualPrinter:
    """Speaks as long as it is open. `width` in dots; cut paper goes to `show` as PNG.

    `port` 0 takes any free one. `buffer` is how many bytes are taken while nothing can be printed.
    """

    def __init__(self, *, width: int = 576, port: int = 0, show: Path | None = None, buffer: int = _BUFFER) -> None:
        self.port = port
        self._machine = EscPosMachine(width)
        self._show, self._buffer = show, buffer
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._listener: socket.socket | None = None
        self._threads: list[threading.Thread] = []

    @property
    def address(self) -> str:
        return f"tcp:127.0.0.1:{self.port}"

    @property
    def fault(self) -> Fault:
        return self._machine.fault

    @property
    def papers(self) -> tuple[Paper, ...]:
        with self._changed:
            return tuple(self._machine.papers)

    @property
    def unknown_bytes(self) -> int:
        return self._machine.unknown

    def open(self) -> VirtualPrinter:
        if self._show:
            self._show.mkdir(parents=True, exist_ok=True)
        self._listen()
        self._start(self._accept)
        return self

    def open_device(self) -> Path:
        """Serve a pseudo-terminal too; the path of its end, which behaves as /dev/usb/lp0 does."""
        ours, theirs = os.openpty()
        tty.setraw(theirs)
        path = Path(os.ttyname(theirs))
        self._start(lambda: self._device(ours, theirs))
        return path

    def close(self) -> None:
        self._closing.set()
        for thread in self._threads:
            thread.join()
        self._unlisten()

    def set_fault(self, fault: Fault, *, rows_left: int | None = None) -> None:
        """What is wrong from now on. `rows_left`: the paper ends after so many more rows."""
        with self._changed:
            self._machine.rows_left = rows_left
            self._machine.fault = fault
        if fault is Fault.OFF:
            self._unlisten()
        elif self._listener is None:
            self._listen()

    def wait_for(self, papers: int, seconds: float = 10.0) -> tuple[Paper, ...]:
        """Until so many papers were cut. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self._machine.papers) >= papers, seconds):
                raise TimeoutError(f"{len(self._machine.papers)} of {papers} papers came out")
            return tuple(self._machine.papers)

    def wait_for_bytes(self, count: int, seconds: float = 10.0) -> None:
        """Until so many bytes wait unprinted. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._machine.buffered >= count, seconds):
                raise TimeoutError(f"{self._machine.buffered} of {count} bytes came")

    def __enter__(self) -> VirtualPrinter:
        return self.open()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _listen(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=4)
        self._listener.settimeout(_LOOK)
        self.port = self._listener.getsockname()[1]

    def _unlisten(self) -> None:
        listener, self._listener = self._listener, None
        if listener:
            listener.close()

    def _start(self, target: object) -> None:
        thread = threading.Thread(target=target, name="virtual printer", daemon=True)  # type: ignore[arg-type]
        thread.start()
        self._threads.append(thread)

    def _accept(self) -> None:
        while not self._closing.is_set():
            listener = self._listener
            if listener is None:
                self._work(None)
                self._closing.wait(_LOOK)
                continue
            try:
                connection, _ = listener.accept()
            except OSError:  # nobody called within the time, or it was switched off
                self._work(None)
                continue
            with connection:
                connection.setblocking(False)
                self._talk(connection.fileno())
            self._work(None, hung_up=True)

    def _device(self, ours: int, theirs: int) -> None:
        os.set_blocking(ours, False)
        while not self._closing.is_set():
            self._talk(ours)
            self._closing.wait(_LOOK)
        os.close(ours)
        os.close(theirs)

    def _talk(self, wire: int) -> None:
        """Until the caller hangs up, or the power goes."""
        while not self._closing.is_set() and self._machine.fault is not Fault.OFF:
            full = self._machine.buffered >= self._buffer
            readable = select.select([] if full else [wire], [], [], _LOOK)[0]
            try:
                data = os.read(wire, 16384) if readable else None
                if data == b"":
                    return
                self._work(wire, data)
            except OSError:
                return

    def _work(self, wire: int | None, data: bytes | None = None, *, hung_up: bool = False) -> None:
        with self._changed:
            before = len(self._machine.papers)
            answers = self._machine.feed(data) if data else self._machine.work()
            fresh = self._machine.papers[before:]
            for number, paper in enumerate(fresh, before + 1):
                if self._show:
                    (self._show / f"paper-{number:04d}.png").write_bytes(paper.png())
            if hung_up:
                self._machine.hang_up()
            self._changed.notify_all()
        if answers and wire is not None:
            with suppress(BlockingIOError):
                os.write(wire, answers)
