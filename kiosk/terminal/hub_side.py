"""Everything of a terminal that talks to the hub, in threads of its own. Without an identity it rests."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.contract.identity import Identity
from kiosk.contract.one_client import OneClient
from kiosk.errors import KioskError
from kiosk.store import Database
from kiosk.sync import meta
from kiosk.sync.downlink import Downlink
from kiosk.sync.link import Link
from kiosk.sync.mirror import Mirror
from kiosk.sync.outbox import Outbox
from kiosk.sync.uplink import Uplink
from kiosk.terminal.news import Call, HelpNews, call_of, help_of
from kiosk.terminal.time_keeping import TimeKeeping

if TYPE_CHECKING:
    from kiosk.contract.messages import Health, Publication, QueueSummary

log = logging.getLogger(__name__)

EVERYTHING: tuple[str, ...] = ()
"""Whatever events this hub gives a terminal: one that knows fewer topics refuses none."""

ERROR_KEY = "sync_error"


class HubSide:
    """`queue` is the latest summary heard, with its `as_of`. Callbacks come from the threads in here."""

    def __init__(
        self, identity: Identity | None, folder: Path, *, database: Database, time: TimeKeeping, outbox: Outbox,
        mirror: Mirror, patience_seconds: float, on_kept: Callable[[list[Publication]], None],
    ) -> None:
        self._paired = identity is not None
        self._database, self._time, self._outbox = database, time, outbox
        self.client = OneClient(identity, folder, heard=self._heard)
        self._on_queue: list[Callable[[QueueSummary], None]] = []
        self._on_call: list[Callable[[Call], None]] = []
        self._on_help: list[Callable[[HelpNews], None]] = []
        self._on_error: list[Callable[[Exception], None]] = []
        self.queue: QueueSummary | None = None
        self.link = Link(lambda: self.client().probe(), time.clock, quick_seconds=patience_seconds)
        if identity is None:
            self.link.circuit.too_slow()
        self._uplink = Uplink(outbox, self.client, self.link)
        self._downlink = Downlink(
            self.client, mirror, self.link, topics=EVERYTHING, on_kept=on_kept, on_event=self._event)
        for worker in (self.link, self._uplink):
            worker.error.on_change(self._note_error)

    def on_queue(self, call: Callable[[QueueSummary], None]) -> None:
        self._on_queue.append(call)

    def on_call(self, call: Callable[[Call], None]) -> None:
        self._on_call.append(call)

    def on_help(self, call: Callable[[HelpNews], None]) -> None:
        self._on_help.append(call)

    def on_error(self, call: Callable[[Exception], None]) -> None:
        """`call` with each new error of the uplink, before it is noted."""
        self._on_error.append(call)

    @property
    def last_error(self) -> str | None:
        return self._uplink.error.text or self.link.error.text

    def start(self) -> None:
        if self._paired:
            self.link.start()
            self._uplink.start()
            self._downlink.start()

    def close(self) -> None:
        self.client.refuse()
        self.link.stop()
        self._uplink.stop()
        self._downlink.stop(hang_up=self.client.hang_up)
        self.client.close()

    def mirror_again(self) -> None:
        """The mirror lost its store: the stream ends, and the one that follows begins with a look."""
        self.client.hang_up()

    def _heard(self, health: Health, took_seconds: float) -> None:
        try:
            self._time.hub_spoke(health.now, took_seconds=took_seconds)
            if health.epoch != self._outbox.epoch():
                self._outbox.epoch_changed(health.epoch)
                self._uplink.wake()
        except KioskError as error:
            log.warning("the hub's word could not be kept: %s", error.cause)

    def _event(self, topic: str, data: dict[str, Any]) -> None:
        if topic in {"ready", "queue"}:
            self.queue = self._summary(data) or self.client().queue()
            for call in self._on_queue:
                call(self.queue)
        if topic == "call":
            for heard in self._on_call:
                heard(call_of(data))
        elif topic == "help" and (news := help_of(data)) is not None:
            for told in self._on_help:
                told(news)

    def _summary(self, data: dict[str, Any]) -> QueueSummary | None:
        """What the event carries itself; None when it only says that something moved."""
        from kiosk.contract.messages import QueueSummary

        try:
            return QueueSummary.model_validate(data)
        except ValueError:
            return None

    def _note_error(self) -> None:
        try:
            if self._uplink.error.error is not None:
                for call in self._on_error:
                    call(self._uplink.error.error)
            self._keep(ERROR_KEY, self.last_error)
        except KioskError as error:
            log.warning("an error could not be noted: %s", error.cause)

    def _keep(self, key: str, value: Any) -> None:
        with self._database.write() as work:
            meta.put(work, key, value)
            work.commit()
