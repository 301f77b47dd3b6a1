"""Which printers of this terminal do not print, and whether the hub has that on record."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from uuid import UUID

from kiosk.paper import PaperState
from kiosk.sync.envelope import Fact

TICKET_PRINTER, A4_PRINTER = "ticket_printer", "a4_printer"


class PrinterTroubles:
    """Said by the spools, acknowledged by the uplink, asked by screens: from threads of their own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._said: dict[str, tuple[UUID, bool]] = {}
        self._on_change: list[Callable[[], None]] = []

    def on_change(self, call: Callable[[], None]) -> None:
        self._on_change.append(call)

    def said(self, device: str, fact: Fact) -> None:
        """`fact` waits to be sent."""
        with self._lock:
            if PaperState(fact.payload["state"]).prints:
                self._said.pop(device, None)
            else:
                self._said[device] = fact.id, False
        self._tell()

    def acknowledged(self, facts: Collection[UUID]) -> None:
        with self._lock:
            known = {device: (id, True) for device, (id, on_record) in self._said.items()
                     if id in facts and not on_record}
            self._said.update(known)
        if known:
            self._tell()

    def on_record(self, device: str) -> bool:
        """The hub knows that `device` does not print; no where it prints, as far as it said."""
        with self._lock:
            return self._said.get(device, (None, False))[1]

    def _tell(self) -> None:
        for call in self._on_change:
            call()
