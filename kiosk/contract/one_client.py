"""An app's one way to its hub, made when a thread first needs it: its libraries take 200 ms to import."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.contract.identity import Identity
from kiosk.errors import HubUnavailable

if TYPE_CHECKING:
    from kiosk.contract.client import Heard, HubClient


class OneClient:
    """Call it for the client. Raises HubUnavailable without an identity and after `close`."""

    def __init__(self, identity: Identity | None, folder: Path, *, heard: Heard | None = None) -> None:
        self._identity, self._folder, self._heard = identity, folder, heard
        self._lock = threading.Lock()
        self._closed = False
        self._made: HubClient | None = None

    def __call__(self) -> HubClient:
        if self._identity is None:
            raise HubUnavailable("this machine is not paired with a hub")
        with self._lock:
            if self._closed:
                raise HubUnavailable("this app is closing")
            if self._made is None:
                from kiosk.contract.client import HubClient

                self._made = HubClient(self._identity, self._folder, heard=self._heard)
            return self._made

    def hang_up(self) -> None:
        """End the event streams; whoever listens may open a new one."""
        with self._lock:
            if self._made is not None:
                self._made.hang_up()

    def refuse(self) -> None:
        """From now on nobody gets the client; who has it may finish."""
        with self._lock:
            self._closed = True

    def close(self) -> None:
        self.refuse()
        if self._made is not None:
            self._made.close()
