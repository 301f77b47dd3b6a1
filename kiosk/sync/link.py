"""Is the hub there, and quick enough to ask while a customer stands waiting? One prober knows for all."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.sync.backoff import Backoff
from kiosk.sync.breaker import CircuitBreaker
from kiosk.sync.last_error import LastError

log = logging.getLogger(__name__)

STEADY_SECONDS = 5.0
QUICK_SECONDS = 0.3


class Probe(Protocol):
    def __call__(self) -> None:
        """Ask the hub for a sign of life. Raises HubUnavailable (or another KioskError) when there is none."""
        ...


class Link:
    """`online`: the last word from the hub was an answer. Uplink and downlink rest while it is not.

    A steady probe while all is well, back-off with full jitter while it is not; `circuit` closes
    again only when a probe was answered within `quick_seconds`.
    """

    def __init__(
        self, probe: Probe, clock: Clock, *, steady_seconds: float = STEADY_SECONDS,
        quick_seconds: float = QUICK_SECONDS,
    ) -> None:
        self.quick_seconds = quick_seconds
        self.circuit = CircuitBreaker()
        self.circuit.on_open(self.check)
        self._probe = probe
        self._clock = clock
        self._steady = steady_seconds
        self._online = threading.Event()
        self._changed: list[Callable[[bool], None]] = []
        self._restored: list[Callable[[], None]] = []
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="hub-link", daemon=True)
        self.error = LastError()

    @property
    def online(self) -> bool:
        return self._online.is_set()

    def on_change(self, call: Callable[[bool], None]) -> None:
        """`call(online)` from a worker thread whenever it changed."""
        self._changed.append(call)

    def check(self) -> None:
        """Probe now rather than at the next turn."""
        self._wake.set()

    def lost(self, error: KioskError) -> None:
        """A call to the hub failed: nobody else tries until a probe is answered."""
        self.error.note(error)
        self._set(False)
        self.circuit.too_slow()
        self.check()

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(2.0)  # a probe may hang for longer; it ends by its own time-out

    def _run(self) -> None:
        backoff = Backoff()
        while not self._stopping:
            healthy = self._ask()
            if healthy:
                backoff.reset()
            woken = self._wake.wait(self._steady if healthy else backoff.next())
            self._wake.clear()
            if woken and not self._stopping and not healthy:
                self._wake.wait(backoff.least)

    def _ask(self) -> bool:
        began = self._clock.monotonic()
        try:
            self._probe()
        except Exception as error:
            if not isinstance(error, KioskError):
                log.exception("the probe stumbled")
            self.error.note(error)
            self.circuit.too_slow()
            self._set(False)
            return False
        quick = self._clock.monotonic() - began <= self.quick_seconds
        if quick:
            self.circuit.quick()
        self.error.clear()
        self._set(True)
        return quick

    def _set(self, online: bool) -> None:
        if online == self._online.is_set():
            return
        if online:
            self._online.set()
        else:
            self._online.clear()
        for call in self._changed:
            call(online)
