"""Facts up: batches in order, once acknowledged never again unless the hub was restored."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol

from kiosk.errors import HubUnavailable, KioskError, Refused
from kiosk.sync.backoff import Backoff
from kiosk.sync.last_error import LastError
from kiosk.sync.link import Link
from kiosk.sync.source import Batch, Confirmation, FactSource

log = logging.getLogger(__name__)

BATCH = 1_000
_FEW = 3  # corrections in a row; more means that both sides talk past each other


class Receiver(Protocol):
    def send_facts(self, batch: Batch, *, epoch: int) -> int:
        """The sequence number up to which the receiver has the batch's origin.

        Raises HubUnavailable, or Refused with code `sequence_gap` (details: expected),
        `origin_forked` or `epoch_changed` (details: epoch).
        """
        ...

    def caught_up(self, confirmation: Confirmation) -> None:
        """Raises HubUnavailable, or Refused with code `sequence_gap` (details: expected)."""
        ...


class Uplink:
    """One thread that sends what the source has, wakes on every commit and rests while the link is down.

    It parks nothing: what the receiver refuses for another reason stays first in line, is tried
    again with back-off, and stands in `error`.
    """

    def __init__(self, source: FactSource, receiver: Callable[[], Receiver], link: Link, *, batch: int = BATCH) -> None:
        self._source = source
        self._receiver = receiver
        self._link = link
        self._batch = batch
        self._limit = batch
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="uplink", daemon=True)
        self._corrections = 0
        self.error = LastError()
        source.on_new(self._wake.set)
        link.on_change(lambda online: self._wake.set() if online else None)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(2.0)  # a request may hang for longer; it ends by its own time-out

    def wake(self) -> None:
        self._wake.set()

    def _run(self) -> None:
        backoff = Backoff()
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                pause: float | None = None
                if self._link.online and self.send_one():
                    if self._corrections <= _FEW:
                        backoff.reset()
                        continue
                    pause = backoff.next()
            except HubUnavailable as error:
                self._link.lost(error)
                pause = backoff.next()  # a hub that is well but for this must not be asked in a circle
            except KioskError as error:
                self.error.note(error)
                log.warning("facts wait: %s: %s", error.code, error.cause)
                pause = backoff.next()
            except Exception as error:
                self.error.note(error)
                log.exception("the uplink stumbled")
                pause = backoff.next()
            if pause is None:
                self._wake.wait(30.0)
            else:
                self._stopping.wait(pause)

    def send_one(self) -> bool:
        """Send one batch, or take one correction; False when there was nothing to say. Raises KioskError."""
        batch = self._source.next_batch(self._limit)
        if batch is None:
            return self._confirm()
        try:
            acknowledged = self._receiver().send_facts(batch, epoch=self._source.epoch())
        except Refused as refusal:
            if refusal.code == "too_large" and len(batch.facts) > 1:
                self._limit = len(batch.facts) // 2
            else:
                self._correct(batch.origin, refusal)
            return True
        if acknowledged < batch.facts[0].seq:
            raise Refused("the hub acknowledged less than it had", acknowledged=acknowledged)
        self._source.acknowledged(batch, acknowledged)
        self._corrections = 0
        self._limit = self._batch
        self.error.clear()
        return True

    def _confirm(self) -> bool:
        confirmation = self._source.to_confirm()
        if confirmation is None:
            return False
        if self._source.next_batch(1) is not None:
            return True  # it came since the last look, and may be what would be confirmed before the hub has it
        try:
            self._receiver().caught_up(confirmation)
        except Refused as refusal:
            self._correct(confirmation.origin, refusal)
            return True
        self._source.confirmed(confirmation)
        return True

    def _correct(self, origin: str, refusal: Refused) -> None:
        details: dict[str, Any] = refusal.details
        self._corrections += 1
        match refusal.code:
            case "epoch_changed":
                log.warning("the hub was restored: epoch %s", details["epoch"])
                self._source.epoch_changed(int(details["epoch"]))
            case "sequence_gap":
                log.warning("the hub expects %s of %s", details["expected"], origin)
                self._source.sequence_gap(origin, int(details["expected"]))
            case "origin_forked":
                log.warning("origin %s is used twice", origin)
                self._source.origin_forked(origin)
            case _:
                raise refusal
