"""A terminal without screen or paper: what screens ask of it, and what runs behind them."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kiosk import terminal_facts as facts
from kiosk.clock import Clock, SystemClock
from kiosk.contract.identity import read_identity, store_key
from kiosk.errors import BadInput, HubUnavailable, KioskError, StoreDamaged
from kiosk.ids import new_id
from kiosk.paper import PrintJob, PrintQueue, enqueue
from kiosk.standards.public import PublicPack, public_pack, read_public
from kiosk.store import UnitOfWork
from kiosk.sync import meta
from kiosk.sync.downlink import Downlink
from kiosk.sync.envelope import Fact
from kiosk.sync.hub_clock import HubClock
from kiosk.sync.link import Link
from kiosk.sync.mirror import Mirror
from kiosk.sync.outbox import Outbox, Speaker
from kiosk.sync.uplink import Uplink
from kiosk.terminal_store import TerminalStore
from kiosk.text import plain
from kiosk.tickets.desk import SERIES_KEY, TicketDesk
from kiosk.tickets.facts import ticket_printed
from kiosk.tickets.hub_numbers import HubNumbers
from kiosk.tickets.keys import TicketKeys
from kiosk.tickets.model import TakenTicket
from kiosk.tickets.series import SeriesFile, SeriesState

if TYPE_CHECKING:  # the first thread that needs them imports pydantic and httpx: 200 ms that no start waits for
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import Health, Publication, QueueSummary, TicketView

log = logging.getLogger(__name__)

_KEPT = timedelta(days=14)
ERROR_KEY = "sync_error"
_OFFSET_KEY = "hub_clock_offset"
_HOUSEKEEPING_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class TerminalOptions:
    """`own_code` (1 to 3 digits) stands in the own series until the terminal is paired; afterwards the hub's code does.

    `hub_patience_seconds` is how long a customer waits for the hub's number before the own series.
    `store_key` is 64 hex digits; None takes or makes the key file beside the identity, unless `encrypted` is False.
    """

    store: Path
    identity_dir: Path
    pack: Path
    profile: str = "full"
    own_code: str = "0"
    encrypted: bool = True
    store_key: str | None = None
    paper_width_mm: int = 80
    hub_patience_seconds: float = 0.3

    def key(self) -> str | None:
        """What the store is opened with; None for a plain file."""
        return self.store_key or (store_key(self.identity_dir) if self.encrypted else None)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """`waiting` counts facts that the hub has not acknowledged; `epoch` is 0 before its first word."""

    waiting: int
    waiting_since: datetime | None
    last_error: str | None
    last_acknowledged_at: datetime | None
    epoch: int
    online: bool


class TerminalCore:
    """`open` makes it able to give tickets; `start` lets it talk to the hub. Callbacks come from worker threads."""

    @classmethod
    def open(cls, options: TerminalOptions, clock: Clock | None = None) -> TerminalCore:
        """Opens or makes the store. Raises BadInput, StoreInUse, StoreFull, StoreNewer or UnsafeStore.

        A damaged store is put aside under `quarantine`, with an alarm for the hub; its unsent facts come along.
        """
        return cls(options, clock or SystemClock())

    def __init__(self, options: TerminalOptions, clock: Clock) -> None:
        if not re.fullmatch(r"[0-9]{1,3}", options.own_code):
            raise BadInput("a terminal's own code has 1 to 3 digits", field="own_code")
        self.options = options
        self._folder = options.identity_dir
        self.identity = read_identity(options.identity_dir)
        self._store = TerminalStore(options.store, key=options.key(), clock=clock)
        try:
            try:
                self._compose(clock)
            except StoreDamaged:
                self._store.replace(self._store.generation)
                self._compose(clock)
        except BaseException:
            self._store.distrust()
            self._store.close()
            raise

    def _compose(self, clock: Clock) -> None:
        self.database = self._store.database
        with self.database.read() as connection:
            offset = meta.get(connection, _OFFSET_KEY, 0.0)
            remembered = _series_state(meta.get(connection, SERIES_KEY))
        self.clock = HubClock(clock, offset=timedelta(seconds=offset))
        self._client_lock = threading.Lock()
        self._hub: HubClient | None = None
        self._closing = threading.Event()
        self._on_pack: list[Callable[[PublicPack], None]] = []
        self._on_queue: list[Callable[[QueueSummary], None]] = []
        self.queue: QueueSummary | None = None
        self._series = SeriesFile.open(
            self.options.store.with_name("series.json"), remembered=remembered, today=self.clock.now().date())
        identity = self.identity
        self.outbox = Outbox(
            self.database, self.clock, incarnation=self._series.state.incarnation, reborn=self._reborn,
            speaker=Speaker(identity.hall, str(identity.app_id)) if identity else None)
        self._mirror = Mirror(self.database)
        self.pack = self._published_pack() or read_public(self.options.pack)
        self.link = Link(
            lambda: self._client().probe(), self.clock, quick_seconds=self.options.hub_patience_seconds)
        if identity is None:
            self.link.circuit.too_slow()
        self._numbers = HubNumbers(self._client, self.link)
        self._keys = TicketKeys(self._folder, self._published_keys)
        self.desk = TicketDesk(
            database=self.database, outbox=self.outbox, series=self._series, ask_hub=self._numbers, enqueue=enqueue,
            sign=self._keys.sign, pack=lambda: self.pack, clock=self.clock,
            app_code=identity.app_code if identity else self.options.own_code)
        self.tickets = TerminalTickets(self)
        self.paper = PrintQueue(self.database, self.clock)
        self.paper.record_with(self._record_print)
        self._uplink = Uplink(self.outbox, self._client, self.link)
        for worker in (self.link, self._uplink):
            worker.error.on_change(self._note_error)
        self._downlink = Downlink(
            self._client, self._mirror, self.link, topics=("publication", "queue"),
            on_kept=self._kept, on_event=self._event)
        self._housekeeper = threading.Thread(target=self._keep_house, name="housekeeping", daemon=True)
        self._settle()

    # What screens ask

    def on_pack(self, call: Callable[[PublicPack], None]) -> None:
        self._on_pack.append(call)

    def on_queue(self, call: Callable[[QueueSummary], None]) -> None:
        self._on_queue.append(call)

    def call_staff(self, place: str, language: str) -> UUID:
        """Leave a help call; durable when it returns. Raises BadInput, StoreFull, StoreDamaged."""
        help_id = new_id()
        place = plain(place, limit=80, field="place")
        self._state(facts.help_requested(help_id, place=place, language=language[:20], at=self.clock.now()))
        return help_id

    def printer_changed(self, device: str, state: str) -> None:
        """Tell the hub how a printer is, in the words of PaperState."""
        self._state(facts.printer_state_changed(device, state, at=self.clock.now()))

    def publication_shown(self, document: str) -> None:
        """A screen shows the latest mirrored revision of `document`; a document from elsewhere is not reported."""
        latest = self._mirror.latest(document)
        if latest is not None:
            issuer, revision, _ = latest
            self._state(facts.publication_shown(issuer, document, revision, at=self.clock.now()))

    def sync_status(self) -> SyncStatus:
        backlog = self.outbox.backlog()
        return SyncStatus(
            waiting=backlog.waiting, waiting_since=backlog.waiting_since,
            last_error=self._last_error(),
            last_acknowledged_at=backlog.last_acknowledged_at, epoch=self.outbox.epoch(), online=self.link.online)

    # Its life

    def start(self) -> None:
        """Begin to talk to the hub (if paired) and to keep house. Call once."""
        self._housekeeper.start()
        if self.identity is not None:
            self.link.start()
            self._uplink.start()
            self._downlink.start()

    def close(self) -> None:
        """End the threads and close the store; what waits is kept for the next start."""
        self._closing.set()
        self.link.stop()
        with self._client_lock:
            hub, self._hub = self._hub, None
        if hub is not None:
            hub.close()
        self._numbers.close()
        self._uplink.stop()
        self._downlink.stop()
        if self._housekeeper.is_alive():
            self._housekeeper.join()
        self._store.close()

    # Behind the screens

    @property
    def store_generation(self) -> int:
        return self._store.generation

    def replace_store(self, generation: int | None = None) -> None:
        """Put a damaged store aside and go on with a new one, as a new origin.

        `generation` is that of the store which proved damaged; without it the store is checked first.
        """
        if self._store.replace(generation, first=lambda: self.outbox.become(self._series.reborn().incarnation)):
            self._settle()
            with self._client_lock:
                if self._hub is not None:
                    self._hub.hang_up()  # the downlink comes again, and finds its mirror empty

    def _settle(self) -> None:
        """Bring a store that was just opened into step: its incarnation, what was saved, what was broken off."""
        with self.database.write() as work:
            if _series_state(meta.get(work.connection, SERIES_KEY)) != self._series.state:
                meta.put(work, SERIES_KEY, self._series.state.as_json())
                work.commit()
        for path, found in self._store.to_salvage():
            with self.database.write() as work:
                count = sum(self.outbox.append_once(work, fact) for fact in found.facts)
                self.outbox.append(work, facts.store_quarantined(
                    self.outbox.origin, reason="damaged", salvaged=count, lost_possible=not found.whole,
                    at=self.clock.now()))
                work.commit()
            self._store.salvaged(path, found)
        self.desk.close_abandoned()

    def _reborn(self, work: UnitOfWork) -> int:
        state = self._series.reborn()
        meta.put(work, SERIES_KEY, state.as_json())
        return state.incarnation

    def _state(self, fact: Fact) -> None:
        with self.database.write() as work:
            self.outbox.append(work, fact)
            work.commit()

    def _record_print(self, work: UnitOfWork, job: PrintJob) -> None:
        kind, _, subject = job.subject.partition(":")
        if kind == "ticket" and job.state.settled:
            self.outbox.append(work, ticket_printed(
                UUID(subject), outcome=job.state.value, reason=job.reason, at=self.clock.now()))

    def _client(self) -> HubClient:
        if self.identity is None:
            raise HubUnavailable("this terminal is not paired with a hub")
        with self._client_lock:
            if self._closing.is_set():
                raise HubUnavailable("the terminal is closing")
            if self._hub is None:
                from kiosk.contract.client import HubClient

                self._hub = HubClient(self.identity, self._folder, heard=self._heard)
            return self._hub

    def _heard(self, health: Health, took_seconds: float) -> None:
        before = self.clock.offset
        self.clock.heard(health.now, took_seconds=took_seconds)
        try:
            if abs(self.clock.offset - before) > timedelta(seconds=1):
                with self.database.write() as work:
                    meta.put(work, _OFFSET_KEY, self.clock.offset.total_seconds())
                    work.commit()
            if health.epoch != self.outbox.epoch():
                self.outbox.epoch_changed(health.epoch)
                self._uplink.wake()
        except KioskError as error:
            log.warning("the hub's word could not be kept: %s", error.cause)

    def _last_error(self) -> str | None:
        return self._uplink.error.text or self.link.error.text

    def _note_error(self) -> None:
        try:
            if isinstance(self._uplink.error.error, StoreDamaged):
                self.replace_store()
            with self.database.write() as work:
                meta.put(work, ERROR_KEY, self._last_error())
                work.commit()
        except KioskError as error:
            log.warning("an error could not be noted: %s", error.cause)

    def _published_pack(self) -> PublicPack | None:
        latest = self._mirror.latest("standards")
        if latest is None:
            return None
        try:
            return public_pack(latest[2])
        except BadInput as error:
            log.warning("the published pack is not used: %s", error.cause)
            return None

    def _published_keys(self) -> dict[str, Any] | None:
        latest = self._mirror.latest("keys")
        return None if latest is None else latest[2]

    def _kept(self, items: list[Publication]) -> None:
        if any(item.document == "standards" for item in items):
            pack = self._published_pack()
            if pack is not None:
                self.pack = pack
                for call in self._on_pack:
                    call(pack)

    def _event(self, topic: str, _data: dict[str, Any]) -> None:
        if topic in {"ready", "queue"}:
            self.queue = self._client().queue()
            for call in self._on_queue:
                call(self.queue)

    def _keep_house(self) -> None:
        self._keys.sign(new_id())  # so that the first customer does not wait for the import
        purge_in = 1
        while not self._closing.wait(_HOUSEKEEPING_SECONDS):
            purge_in -= 1
            try:
                self.desk.close_abandoned()
                if purge_in == 0:
                    self.outbox.purge()
                    self.desk.purge(self.clock.now() - _KEPT)
                    self.paper.purge()
                    purge_in = 60
            except StoreDamaged:
                self.replace_store()
            except KioskError as error:
                log.warning("housekeeping waits: %s", error.cause)
                purge_in = max(purge_in, 1)


class TerminalTickets:
    """What a customer does with tickets. Every call blocks: keep it off the screen's thread."""

    def __init__(self, core: TerminalCore) -> None:
        self._core = core

    def take_ticket(self, *, service_id: str, language: str) -> TakenTicket:
        """See TicketDesk.take_ticket; a store that turns out damaged is replaced on the way. About 0.4 s at most."""
        generation = self._core.store_generation
        try:
            return self._core.desk.take_ticket(service_id=service_id, language=language)
        except StoreDamaged:
            self._core.replace_store(generation)
            return self._core.desk.take_ticket(service_id=service_id, language=language)

    def cancel_ticket(self, scanned: str) -> TicketView:
        """The ticket as the hub has it afterwards. Raises BadInput, HubUnavailable, Refused; up to 5 s."""
        from kiosk.contract.messages import TicketAction, TicketView

        action = TicketAction(ticket_id=self._core._keys.read(scanned), reason="customer")
        result = self._online().command("cancel_ticket", action, command_id=new_id())
        return TicketView.model_validate(result)

    def find_ticket(self, scanned: str) -> TicketView:
        """Raises BadInput, HubUnavailable, Refused; up to 5 s."""
        ticket_id = self._core._keys.read(scanned)
        return self._online().ticket(ticket_id)

    def _online(self) -> HubClient:
        if not self._core.link.online:
            raise HubUnavailable("the hub is away at the moment")
        return self._core._client()


def _series_state(value: Any) -> SeriesState | None:
    try:
        return None if value is None else SeriesState.from_json(value)
    except (ValueError, KeyError, TypeError):
        return None
