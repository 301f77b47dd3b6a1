"""An SDT module behind a serial device file. POSIX only."""

from __future__ import annotations

import logging
import os
import select
import termios
import threading
import time
import tty
from collections.abc import Callable
from pathlib import Path

from kiosk.devices.id_card import CardUnreadable, IdCard, read_text
from kiosk.devices.sdt import (
    DONE,
    FIND,
    FOUND,
    MODULE,
    NOTHING_MORE,
    READ,
    READ_MORE,
    SELECT,
    STATUS,
    Answer,
    Frames,
    answer_of,
    question,
    text_of,
)
from kiosk.errors import KioskError

log = logging.getLogger(__name__)
ANSWER_SECONDS = 2.0
"""Text and picture at 115,200 baud take 0.15 s; the module's own work the rest."""
POLL_SECONDS = 0.3
TRIES = 3
"""Readings of one card, which a hand may not have let go of yet."""


class ReaderSilent(KioskError):
    """The reader does not answer, or is not there."""

    code = "id_reader_silent"


class SdtReader:
    """Reads `path`, and finds it again after it was unplugged. `poll` is the pause in seconds between two looks."""

    def __init__(self, path: Path, *, poll: float = POLL_SECONDS, retry: float = 1.0,
                 patience: float = ANSWER_SECONDS) -> None:
        self._path, self._poll, self._retry, self._patience = path, poll, retry, patience
        self._stop, self._wake = os.pipe()
        self._thread: threading.Thread | None = None

    def start(self, on_laid: Callable[[IdCard | None], None], on_taken: Callable[[], None]) -> None:
        self._thread = threading.Thread(
            target=self._run, args=(on_laid, on_taken), name="id-reader", daemon=True)
        self._thread.start()

    def close(self) -> None:
        if self._wake < 0:
            return
        os.close(self._wake)
        self._wake = -1
        if self._thread:
            self._thread.join()
        os.close(self._stop)

    def _run(self, on_laid: Callable[[IdCard | None], None], on_taken: Callable[[], None]) -> None:
        missing = False
        while True:
            try:
                with Line(self._path, self._stop, self._patience) as line:
                    missing = False
                    self._watch(line, on_laid, on_taken)
            except Closing:
                return
            except (OSError, ReaderSilent) as error:
                if not missing:
                    log.warning("ID reader %s: %s", self._path, getattr(error, "strerror", None) or error)
                missing = True
            if select.select([self._stop], [], [], self._retry)[0]:
                return

    def _watch(self, line: Line, on_laid: Callable[[IdCard | None], None], on_taken: Callable[[], None]) -> None:
        lies = False
        try:
            while True:
                there = self._lies_still(line) if lies else line.ask(FIND).status == FOUND
                if there and not lies:
                    lies = True
                    on_laid(self._read(line))
                elif lies and not there:
                    lies = False
                    on_taken()
                line.wait(self._poll)
        finally:
            if lies:
                on_taken()

    def _lies_still(self, line: Line) -> bool:
        """A module that has read a card finds it no more while it lies there, but still reads from it."""
        return line.ask(READ_MORE).status in (DONE, NOTHING_MORE) or line.ask(FIND).status == FOUND

    def _read(self, line: Line) -> IdCard | None:
        for _ in range(TRIES):
            try:
                if line.ask(SELECT).status == DONE:
                    read = line.ask(READ)
                    if read.status == DONE:
                        return read_text(text_of(read.data))
            except CardUnreadable as error:
                log.warning("a card could not be read: %s", error.cause)
            line.ask(FIND)
        return None


class Closing(Exception):
    """Whoever waits should end."""


class Line:
    """An open device: a question at a time. Raises OSError, ReaderSilent, and Closing once `stop` can be read."""

    def __init__(self, path: Path, stop: int, patience: float = ANSWER_SECONDS) -> None:
        self._stop, self._patience = stop, patience
        self._frames = Frames()
        self._device = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            tty.setraw(self._device, termios.TCSANOW)
            modes = termios.tcgetattr(self._device)
            modes[4] = modes[5] = termios.B115200
            termios.tcsetattr(self._device, termios.TCSANOW, modes)
        except termios.error as error:
            os.close(self._device)
            raise ReaderSilent(f"this is no serial line: {error.args[-1]}") from error

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._device)

    def ask(self, command: bytes) -> Answer:
        self._frames.forget()
        try:
            termios.tcflush(self._device, termios.TCIFLUSH)  # an answer that came too late is to no question
        except termios.error as error:
            raise ReaderSilent("the line is gone") from error
        os.write(self._device, question(command))
        until = time.monotonic() + self._patience
        while (left := until - time.monotonic()) > 0:
            ready = select.select([self._device, self._stop], [], [], left)[0]
            if self._stop in ready:
                raise Closing
            if not ready:
                break
            data = os.read(self._device, 4096)
            if not data:
                raise ReaderSilent("the line is closed")
            for body in self._frames.feed(data):
                said = answer_of(body)
                if said is not None:
                    return said
        raise ReaderSilent("no answer to a question")

    def wait(self, seconds: float) -> None:
        if select.select([self._stop], [], [], seconds)[0]:
            raise Closing


def ask_module(path: Path, *, patience: float = ANSWER_SECONDS) -> str:
    """The number of the module in the reader at `path`, as it prints it. Raises ReaderSilent, OSError."""
    stop, wake = os.pipe()
    try:
        with Line(path, stop, patience) as line:
            if line.ask(STATUS).status != DONE:
                raise ReaderSilent("the module says that it is not in order")
            return _module_number(line.ask(MODULE).data)
    finally:
        os.close(wake)
        os.close(stop)


def _module_number(data: bytes) -> str:
    """`05.01-20140101-1234567890-0987654321`: sixteen bytes, little end first."""
    if len(data) < 16:
        return ""
    numbers = [int.from_bytes(data[at:at + size], "little") for at, size in ((0, 2), (2, 2), (4, 4), (8, 4), (12, 4))]
    return "{:02d}.{:02d}-{:08d}-{:010d}-{:010d}".format(*numbers)
