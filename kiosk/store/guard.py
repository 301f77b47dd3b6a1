"""One process a store, and a note of whether the last one closed it."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.store.disk import disk_errors

_CLOSED = b"closed"


class StoreInUse(KioskError):
    """Another process has this store open."""

    code = "store_in_use"


class StoreGuard:
    """Holds `<store>.lock` from its making until `release`. Raises StoreInUse, StoreFull, DiskUnusable."""

    def __init__(self, store: Path) -> None:
        with disk_errors(store.name):
            store.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._handle = os.open(store.with_name(store.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._handle)
            raise StoreInUse("another process has this store open") from error
        self.closed_well = os.read(self._handle, 16) == _CLOSED
        self._note(b"")

    def release(self, *, closed_well: bool) -> None:
        if closed_well:
            self._note(_CLOSED)
        os.close(self._handle)

    def _note(self, word: bytes) -> None:
        os.ftruncate(self._handle, 0)
        os.pwrite(self._handle, word, 0)
        os.fsync(self._handle)
