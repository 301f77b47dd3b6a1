"""A simulated clerk: calls, serves and finishes at a walking pace, through the counter's own commands."""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Mapping
from pathlib import Path

from kiosk.contract.client import HubClient, HubRefused
from kiosk.contract.counter import OpenWindow
from kiosk.contract.identity import read_identity
from kiosk.contract.messages import CallNext, TicketAction, TicketView
from kiosk.errors import HubUnavailable, KioskError, Refused
from kiosk.ids import new_id

log = logging.getLogger(__name__)


class Clerk:
    """One thread that sits down at each of `windows` in turn, where nobody else does.

    `credentials`: number, pin and new_pin. Seconds: `looks` between looks at the queue, then walking up and serving.
    """

    def __init__(
        self, folder: Path, windows: list[str], credentials: Mapping[str, str], *, looks: float = 12.0,
        walk: float = 5.0, serve: float = 20.0,
    ) -> None:
        identity = read_identity(folder)
        if identity is None:
            raise HubUnavailable("the demo's counter is not paired")
        self._client = HubClient(identity, folder)
        self._credentials = credentials
        self._windows = windows
        self._seconds = looks, walk, serve
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="clerk", daemon=True)
        self._chance = random.Random(1)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._closing.set()
        self._client.close()
        self._thread.join()

    def _run(self) -> None:
        looks, walk, serve = self._seconds
        try:
            self._client.sign_in(**self._credentials)
        except KioskError as error:
            log.error("the simulated clerk cannot sign in: %s", error.cause)
            return
        while self._pause(looks):
            try:
                self._serve_one(walk, serve)
            except (HubUnavailable, Refused) as error:
                if not self._closing.is_set():
                    log.warning("the clerk waits: %s", error.cause)

    def _serve_one(self, walk: float, serve: float) -> None:
        ticket = next(filter(None, map(self._called_to, self._windows)), None)
        if ticket is None:
            return
        for step, seconds in (("start_service", walk), ("finish_service", serve)):
            if not self._pause(seconds):
                return
            self._client.command(step, TicketAction(ticket_id=ticket.ticket_id), command_id=new_id())

    def _called_to(self, window: str) -> TicketView | None:
        try:
            self._client.command("open_window", OpenWindow(window=window), command_id=new_id())
            called = self._client.command("call_next", CallNext(window=window), command_id=new_id())
        except HubRefused as refusal:
            if refusal.code in {"nobody_waiting", "window_taken"}:
                return None
            raise
        return TicketView.model_validate(called)

    def _pause(self, seconds: float) -> bool:
        """Waits about that long; False when the demo ends."""
        return not self._closing.wait(seconds * self._chance.uniform(0.7, 1.3))
