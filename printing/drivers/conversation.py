"""Ask, send, wait for the barrier: the ESC/POS talk over any pair of wires."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol
from uuid import UUID

from kiosk.paper import PaperState
from printing import escpos
from printing.drivers.port import Deadlines, Outcome, Result
from printing.sheet import Sheet

_CHUNK = 4096


class Channel(Protocol):
    """Bytes both ways. Every call may raise OSError, and TimeoutError when `seconds` have passed."""

    def send(self, data: bytes, seconds: float) -> int:
        """How many bytes were taken, at least one."""
        ...

    def receive(self, seconds: float) -> bytes:
        """What has come, at least one byte."""
        ...

    def close(self) -> None: ...


class EscPosPrinter:
    """A Printer over the channels that `connect` opens, one a talk: printers serve one caller at a time."""

    def __init__(self, connect: Callable[[], Channel], deadlines: Deadlines) -> None:
        self._connect = connect
        self._deadlines = deadlines
        self._one_talk = threading.Lock()

    def state(self) -> PaperState:
        with self._one_talk:
            try:
                channel = self._connect()
            except OSError:
                return PaperState.OFF
            try:
                return self._ask(channel)
            finally:
                _close(channel)

    def print(self, sheet: Sheet, job_id: UUID) -> Outcome:
        data = escpos.encode(sheet)
        with self._one_talk:
            try:
                channel = self._connect()
            except OSError:
                return Outcome(Result.NOT_PRINTED, PaperState.OFF, PaperState.OFF)
            try:
                return self._talk(channel, data)
            finally:
                _close(channel)

    def _talk(self, channel: Channel, data: bytes) -> Outcome:
        state = self._ask(channel)
        if not state.prints:
            return Outcome(Result.NOT_PRINTED, state, state)
        sent = 0
        try:
            while sent < len(data):
                sent += channel.send(data[sent : sent + _CHUNK], self._deadlines.send)
            _send_all(channel, escpos.BARRIER, self._deadlines.send)
            answer = _await(channel, escpos.is_barrier, self._deadlines.confirm)
        except OSError:
            now = self._ask(channel)
            why = "no_answer" if now.prints or now is PaperState.UNKNOWN else str(now)
            return Outcome(Result.UNCERTAIN if sent else Result.NOT_PRINTED, now, why)
        return Outcome(Result.PRINTED, PaperState.OUT if answer & 0x0C else PaperState.LOW if answer & 0x03 else state)

    def _ask(self, channel: Channel) -> PaperState:
        """A printer that takes the question and hangs up is `off`; one that stays silent is `unknown`."""
        answers = list[int | None]()
        for question in (escpos.ASK_PRINTER, escpos.ASK_OFFLINE, escpos.ASK_PAPER):
            try:
                _send_all(channel, question, self._deadlines.status)
                answers.append(_await(channel, escpos.is_status, self._deadlines.status))
            except TimeoutError:
                return PaperState.UNKNOWN
            except OSError:
                return PaperState.OFF
        return escpos.paper_state(*answers)


def _send_all(channel: Channel, data: bytes, seconds: float) -> None:
    while data:
        data = data[channel.send(data, seconds) :]


def _await(channel: Channel, wanted: Callable[[int], bool], seconds: float) -> int:
    """The first byte that is `wanted`; others are passed over. Raises TimeoutError, OSError."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        for byte in channel.receive(left):
            if wanted(byte):
                return byte
    raise TimeoutError("the printer did not answer")


def _close(channel: Channel) -> None:
    with suppress(OSError):
        channel.close()
