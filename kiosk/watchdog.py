"""What a service tells systemd (sd_notify(3)), and the rule by which a screen may say that it is alive."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, MutableMapping

from kiosk.clock import Clock

log = logging.getLogger(__name__)

ASK_SECONDS = 5.0
"""How often a screen is asked for a frame; the units give it three times as long."""


class Notifier:
    """Datagrams to the service manager. One that cannot be sent is logged: the manager then acts as on silence."""

    def __init__(self, address: str, *, watchdog_seconds: float | None) -> None:
        self.watchdog_seconds = watchdog_seconds
        self._address = f"\0{address[1:]}" if address.startswith("@") else address

    @classmethod
    def take(cls, environment: MutableMapping[str, str] = os.environ) -> Notifier | None:
        """The manager that started this process, or None; children do not inherit its address.

        WATCHDOG_PID is not looked at: in the units it is cage's, whose child we are.
        """
        address = environment.pop("NOTIFY_SOCKET", "")
        microseconds = environment.get("WATCHDOG_USEC", "")
        if not address.startswith(("/", "@")):
            return None
        return cls(address, watchdog_seconds=int(microseconds) / 1e6 if microseconds.isdecimal() else None)

    def ready(self) -> None:
        self._say("READY=1")

    def alive(self) -> None:
        self._say("WATCHDOG=1")

    def _say(self, what: str) -> None:
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as to_manager:
                to_manager.setblocking(False)
                to_manager.sendto(what.encode(), self._address)
        except OSError as error:
            log.warning("the service manager did not hear %s: %s", what, error.strerror)


class FrameRule:
    """Alive is a screen that draws the frames that it is asked for, by an event loop that still turns.

    An idle scene draws none by itself, so each `look`, every few seconds from the loop's timer, asks for one;
    only when that was drawn is `alive` called. A frame that nobody asked for says nothing about the loop.
    """

    def __init__(self, *, ask: Callable[[], None], alive: Callable[[], None], clock: Clock) -> None:
        self._ask, self._alive, self._clock = ask, alive, clock
        self._asked_at: float | None = None

    def look(self) -> None:
        now = self._clock.monotonic()
        if self._asked_at is None:
            self._asked_at = now
        else:
            log.warning("no frame since %.0f s", now - self._asked_at)
        self._ask()

    def drawn(self) -> None:
        if self._asked_at is not None:
            self._asked_at = None
            self._alive()
