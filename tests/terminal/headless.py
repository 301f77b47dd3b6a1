"""A terminal without screen or paper as a process of its own. Forked from a warm server, so a start takes no import."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from kiosk.terminal import TerminalCore
from tests.fixtures.terminal import SERVICE, options


@dataclass(frozen=True)
class Given:
    """What the customer was told."""

    ticket_id: str
    number: str
    series: str
    business_day: str
    took_seconds: float


def context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.terminal.headless", "kiosk.contract.client", "kiosk.tickets.qr"])
    return context


class Headless:
    """One life of the terminal in `folder`, until `kill` or `stop`."""

    def __init__(self, folder: Path, *, busy: bool = False) -> None:
        mine, theirs = context().Pipe()
        self.pipe: Connection = mine
        self.process: BaseProcess = context().Process(target=_live, args=(folder, theirs, busy), daemon=True)
        self.process.start()
        theirs.close()

    def ask(self, *request: Any) -> Any:
        self.pipe.send(request)
        answer = self.pipe.recv()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def kill(self) -> None:
        assert self.process.pid is not None
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.join()

    def stop(self) -> None:
        self.ask("stop")
        self.process.join()
        assert self.process.exitcode == 0

    def left_behind(self) -> list[Given]:
        """What a busy terminal said before it died."""
        said = []
        try:
            while True:
                said.append(self.pipe.recv())
        except (EOFError, OSError):
            return said


def _live(folder: Path, pipe: Connection, busy: bool) -> None:
    core = TerminalCore.open(options(folder))
    core.start()
    while busy:
        pipe.send(_take(core))
    while True:
        request = pipe.recv()
        try:
            match request:
                case ("take", int(count), float(pause)):
                    answer: Any = []
                    for _ in range(count):
                        answer.append(_take(core))
                        time.sleep(pause)
                case ("status",):
                    answer = core.sync_status()
                case ("stop",):
                    core.close()
                    pipe.send(None)
                    return
        except Exception as error:
            answer = error
        pipe.send(answer)


def _take(core: TerminalCore) -> Given:
    began = time.monotonic()
    ticket = core.tickets.take_ticket(service_id=SERVICE, language="zh_CN")
    took = time.monotonic() - began
    return Given(str(ticket.ticket_id), ticket.number, ticket.series, str(ticket.business_day), took)
