"""The visitor's phone in the demo hall: it sees the code that a terminal shows, and pays when the visitor says so."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import httpx

from ui.demo.stage import Bill

log = logging.getLogger(__name__)
_LOOK_SECONDS = 0.5


class DemoPhone:
    """`told` hears each change of what waits to be paid, from a thread in here; None for nothing."""

    def __init__(self, gateway: str, told: Callable[[Bill | None], None]) -> None:
        self._http = httpx.Client(base_url=gateway, timeout=5, trust_env=False)
        self._told = told
        self._bill: Bill | None = None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="phone", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def pay(self) -> None:
        """Scan the code that waits, and pay; nothing where none does."""
        bill = self._bill
        if bill is not None:
            self._ask("POST", "/control/scan", {"code": bill.code})

    def close(self) -> None:
        self._closing.set()
        self._thread.join()
        self._http.close()

    def _run(self) -> None:
        while not self._closing.wait(_LOOK_SECONDS):
            said = self._ask("GET", "/control/waiting")
            bill = Bill(str(said["channel"]), int(str(said["amount"])), str(said["code"])) if said else None
            if bill != self._bill:
                self._bill = bill
                self._told(bill)

    def _ask(self, method: str, path: str, body: object = None) -> dict[str, object] | None:
        try:
            said: dict[str, object] | None = self._http.request(method, path, json=body).json()
        except (httpx.HTTPError, ValueError) as error:
            log.warning("the phone hears nothing of the gateway: %s", type(error).__name__)
            return None
        return said
