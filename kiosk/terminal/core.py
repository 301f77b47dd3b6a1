"""A terminal without screen or paper: what screens ask of it, and what runs behind them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kiosk.clock import Clock, SystemClock, business_day
from kiosk.contract.identity import Identity, read_identity, unlock_key
from kiosk.errors import BadInput, KioskError, StoreDamaged
from kiosk.ids import new_id
from kiosk.paper import JobState, PrintJob, PrintQueue, enqueue
from kiosk.searches.facts import search_missed
from kiosk.standards.public import PublicPack
from kiosk.standards.published import Published
from kiosk.store import UnitOfWork
from kiosk.sync import meta
from kiosk.sync.envelope import Fact
from kiosk.sync.hub_clock import EARLIEST
from kiosk.sync.link import Link
from kiosk.sync.mirror import Mirror
from kiosk.sync.outbox import KEPT_AFTER_ACKNOWLEDGEMENT, Outbox, Speaker
from kiosk.terminal import cases, facts, receipts
from kiosk.terminal.announcements import TerminalAnnouncements, subject_of
from kiosk.terminal.cases import TerminalCases
from kiosk.terminal.feedback import TerminalFeedback
from kiosk.terminal.hub_side import HubSide
from kiosk.terminal.lane_salvage import put_back
from kiosk.terminal.meetings import TerminalMeetings
from kiosk.terminal.news import Call, HelpNews
from kiosk.terminal.opening_code import read_opening_code
from kiosk.terminal.options import TerminalOptions
from kiosk.terminal.printers import TICKET_PRINTER, PrinterTroubles
from kiosk.terminal.self_service import SelfService
from kiosk.terminal.staff import StaffAccess, Unlock, UnlockUnavailable
from kiosk.terminal.store import TerminalStore
from kiosk.terminal.supervision import SupervisionCards
from kiosk.terminal.survey import TerminalSurvey
from kiosk.terminal.tickets import TerminalTickets
from kiosk.terminal.time_keeping import TimeKeeping, open_clock
from kiosk.terminal.voices import TerminalVoices
from kiosk.terminal.ways import WaysToPay
from kiosk.text import plain
from kiosk.tickets.desk import SERIES_KEY, TicketDesk
from kiosk.tickets.facts import moved, ticket_printed
from kiosk.tickets.hub_numbers import HubNumbers
from kiosk.tickets.keys import TicketKeys
from kiosk.tickets.series import SeriesFile, SeriesState

if TYPE_CHECKING:
    from kiosk.contract.messages import Publication, QueueSummary

log = logging.getLogger(__name__)

_HOUSEKEEPING_SECONDS = 60.0
_PURGE_EVERY = 60  # rounds of housekeeping


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
    """`open` makes it able to give tickets; `start` lets it talk to the hub. Callbacks come from worker threads.

    `prints_pages`: an A4 printer belongs to it.
    """

    prints_pages = False

    @classmethod
    def open(cls, options: TerminalOptions, clock: Clock | None = None) -> TerminalCore:
        """Opens or makes the store. Raises BadInput, StoreInUse, StoreFull, DiskUnusable, StoreNewer or UnsafeStore.

        A damaged store is put aside under `quarantine`, with an alarm for the hub; its unsent facts come along.
        """
        return cls(options, clock or SystemClock())

    def __init__(self, options: TerminalOptions, clock: Clock) -> None:
        self.options = options
        self.identity = _terminal_identity(options.identity_dir)
        self.printers = PrinterTroubles()
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
        options, identity = self.options, self.identity
        if identity is not None:
            self._store.belong_to(identity.hall)
        self.database = self._store.database
        with self.database.read() as connection:
            self.clock = open_clock(connection, clock, paired=identity is not None)
            remembered = _series_state(meta.get(connection, SERIES_KEY))
        self._series = SeriesFile.open(
            options.store.with_name("series.json"), remembered=remembered, today=EARLIEST.date())
        self.outbox = Outbox(
            self.database, self.clock, incarnation=self._series.state.incarnation, reborn=self._reborn,
            speaker=Speaker(identity.hall, str(identity.app_id)) if identity else None)
        self.outbox.on_acknowledged(self.printers.acknowledged)
        began = self.outbox.last_place()
        self._time = TimeKeeping(
            self.clock, self.database, say=self._say, paired=identity is not None,
            put_right=lambda work, by: self.outbox.put_right(work, began, lambda fact: moved(fact, by, self._day_of)))
        mirror = Mirror(self.database)
        self._published = Published(mirror, options.pack)
        self._hub = HubSide(
            identity, options.identity_dir, database=self.database, time=self._time, outbox=self.outbox, mirror=mirror,
            patience_seconds=options.hub_patience_seconds, on_kept=self._arrived)
        self.announcements = TerminalAnnouncements(
            mirror, self.outbox, self.clock, lambda: self.database, identity, lambda: self.pack,
            own_code=options.own_code, profile=options.profile)
        self._look_for_profile(self.pack)
        self._published.on_pack(self._look_for_profile)
        self._hub.on_error(self._uplink_failed)
        self._numbers = HubNumbers(self._hub.client, self._hub.link)
        self._keys = TicketKeys(options.identity_dir, self._published.keys)
        self.desk = TicketDesk(
            database=self.database, outbox=self.outbox, series=self._series, ask_hub=self._numbers, enqueue=enqueue,
            sign=self._keys.sign, pack=lambda: self.pack, clock=self.clock,
            time_known=lambda: not self.clock.doubtful, app_code=identity.app_code if identity else options.own_code)
        self.tickets = TerminalTickets(
            self.desk, self._keys, self._hub, generation=lambda: self.store_generation,
            replace_store=self.replace_store)
        self.feedback = TerminalFeedback(
            lambda: self.database, self.outbox, self.clock, self._keys, self.tickets.find_ticket, self._published.keys,
            self._hub.client)
        self.voices = TerminalVoices(
            lambda: self.database, self.clock, lambda: self.pack, self._published.keys, self._hub.client)
        self.supervision = SupervisionCards(self._published.keys)
        self.survey = TerminalSurvey(
            lambda: self.database, self.clock, lambda: self.pack, self._published.keys, self._hub.client,
            asks=options.survey)
        self.meetings = TerminalMeetings(lambda: self.database, lambda: self.pack, self._hub.client)
        self.cases = TerminalCases(
            lambda: self.database, self.outbox, self.clock, hall=identity.hall if identity else None,
            pack=lambda: self.pack, ticket_keys=self._keys, sealing=lambda: mirror.each("sealing"),
            calendar=lambda: self._published.body("calendar"), client=self._hub.client)
        self._ways = WaysToPay(mirror, identity.hall if identity else None)
        self.self_service = SelfService(
            self._hub, lambda: self.database, lambda: self.pack, self.clock.now, self._ways)
        self.staff = StaffAccess(self._hub, self._say, self.clock, self._challenge)
        self.paper = PrintQueue(self.database, self.clock)
        self.paper.record_with(self._record_print)
        self.paper.on_change(partial(receipts.let_go, self.paper))
        self.paper.on_change(partial(cases.let_go, self.paper))
        self._closing = threading.Event()
        self._housekeeper = threading.Thread(target=self._keep_house, name="housekeeping", daemon=True)
        self._settle()

    # What screens ask

    @property
    def pack(self) -> PublicPack:
        return self._published.pack

    @property
    def queue(self) -> QueueSummary | None:
        return self._hub.queue

    @property
    def link(self) -> Link:
        return self._hub.link

    def on_pack(self, call: Callable[[PublicPack], None]) -> None:
        self._published.on_pack(call)

    def on_queue(self, call: Callable[[QueueSummary], None]) -> None:
        self._hub.on_queue(call)

    def on_call(self, call: Callable[[Call], None]) -> None:
        """`call` for each number that is called to a window in this hall."""
        self._hub.on_call(call)

    def on_help(self, call: Callable[[HelpNews], None]) -> None:
        """`call` with what becomes of a help call of this terminal."""
        self._hub.on_help(call)

    def call_staff(self, place: str, language: str) -> UUID:
        """Leave a help call; durable when it returns. Raises BadInput, StoreFull, StoreDamaged."""
        help_id = new_id()
        place, language = plain(place, limit=80, field="place"), plain(language, limit=20, field="language")
        self._say(facts.help_requested(help_id, place=place, language=language, at=self.clock.now()))
        return help_id

    def search_missed(self, typed: str, place: str, language: str) -> None:
        """Somebody did not find what they came for; numbers stay here. Raises BadInput, StoreFull, StoreDamaged."""
        self._say(search_missed(typed, place=place, language=language, at=self.clock.now()))

    def printer_changed(self, device: str, state: str) -> None:
        """Tell the hub how a printer is, in the words of PaperState."""
        fact = facts.printer_state_changed(device, state, at=self.clock.now())
        self._say(fact)
        self.printers.said(device, fact)

    def staff_know_of(self, device: str = TICKET_PRINTER) -> bool:
        """That this printer does not print stands before somebody who is at work, by the hub's last word."""
        queue = self.queue
        return self.link.online and queue is not None and queue.attended and self.printers.on_record(device)

    def publication_shown(self, document: str) -> None:
        """A screen shows the latest mirrored revision of `document`; neither what the hub never published nor a pack
        that this program does not use is reported."""
        shown = self._published.shown if document == "standards" else self._published.revision(document)
        if shown is not None:
            self._say(facts.publication_shown(shown[0], document, shown[1], at=self.clock.now()))

    def recall(self, name: str, otherwise: int) -> int:
        """A whole number that this machine was told to remember, across restarts."""
        with self.database.read() as connection:
            value: int = meta.get(connection, f"machine.{name}", otherwise)
        return value

    def remember(self, name: str, value: int) -> None:
        """Raises StoreFull, StoreDamaged."""
        with self.database.write() as work:
            meta.put(work, f"machine.{name}", value)
            work.commit()

    def sync_status(self) -> SyncStatus:
        backlog = self.outbox.backlog()
        return SyncStatus(
            waiting=backlog.waiting, waiting_since=backlog.waiting_since, last_error=self._hub.last_error,
            last_acknowledged_at=backlog.last_acknowledged_at, epoch=self.outbox.epoch(), online=self.link.online)

    # Its life

    def start(self) -> None:
        """Begin to talk to the hub (if paired) and to keep house. Call once."""
        self._housekeeper.start()
        self._hub.start()

    def close(self) -> None:
        """End the threads and close the store; what waits is kept for the next start. Once is enough."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._hub.close()
        self._numbers.close()
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
            self._hub.mirror_again()

    def _arrived(self, items: list[Publication]) -> None:
        self._published.arrived(items)
        self._ways.arrived(items)
        self.announcements.arrived(items)

    def _look_for_profile(self, pack: PublicPack) -> None:
        profile = self.options.profile
        if not pack.has_profile(profile):
            log.warning(
                "terminal.profile: the pack %s has no profile %r, so %r is shown; it has %s", pack.version, profile,
                pack.profile(profile).id, ", ".join(one.id for one in pack.profiles))

    def _uplink_failed(self, error: Exception) -> None:
        if isinstance(error, StoreDamaged):
            self.replace_store()

    def _settle(self) -> None:
        """Bring a store that was just opened into step: its incarnation, what was saved, what was broken off."""
        with self.database.write() as work:
            if _series_state(meta.get(work.connection, SERIES_KEY)) != self._series.state:
                meta.put(work, SERIES_KEY, self._series.state.as_json())
                work.commit()
        for path, found, lanes in self._store.to_salvage(self.identity.hall if self.identity else None):
            with self.database.write() as work:
                count = sum(self.outbox.append_once(work, fact) for fact in found.facts)
                self.outbox.append(work, facts.store_quarantined(
                    self.outbox.origin, reason=self._store.why_aside(path), salvaged=count,
                    lost_possible=not (found.whole and lanes.whole), at=self.clock.now()))
                put_back(work, lanes)
                work.commit()
            self._store.salvaged(path, found)
        self.desk.close_abandoned()
        for job in self.paper.jobs(JobState.HELD):
            receipts.let_go(self.paper, job)
        receipts.let_pages_go(self.paper)
        cases.let_all_go(self.paper)

    def _reborn(self, work: UnitOfWork) -> int:
        state = self._series.reborn()
        meta.put(work, SERIES_KEY, state.as_json())
        return state.incarnation

    def _day_of(self, at: datetime) -> date:
        hall = self.pack.hall
        return business_day(at, timezone=hall.timezone, day_starts=time.fromisoformat(hall.day_starts))

    def _say(self, fact: Fact) -> None:
        with self.database.write() as work:
            self.outbox.append(work, fact)
            work.commit()

    def _challenge(self) -> Unlock:
        from kiosk.contract.unlock import Challenge

        key = unlock_key(self.options.identity_dir)
        if self.identity is None or key is None:
            own = read_opening_code(self.options.identity_dir)
            if own is None:
                raise UnlockUnavailable("this terminal never spoke to its hub, so nobody can answer for it")
            return own
        return Challenge(key, self.identity.app_code, self.clock.monotonic)

    def _record_print(self, work: UnitOfWork, job: PrintJob) -> None:
        kind, _, subject = job.subject.partition(":")
        if kind == "ticket" and job.state.settled:
            self.outbox.append(work, ticket_printed(
                UUID(subject), outcome=job.state.value, reason=job.reason, at=self.clock.now()))
        elif kind == "announcement" and job.state is JobState.PRINTED:
            self.announcements.count_with(work, *subject_of(subject), "printed")
        print_id = receipts.print_id_of(job)
        if print_id is not None and job.state.settled:
            self.outbox.append(work, facts.receipt_printed(
                print_id, outcome=job.state.value, reason=job.reason, at=self.clock.now()))

    def _keep_house(self) -> None:
        self._keys.sign(new_id())  # so that the first customer does not wait for the import
        rounds = 0
        while not self._closing.wait(_HOUSEKEEPING_SECONDS):
            try:
                self.desk.close_abandoned()
                self._time.keep()
                self.announcements.keep(online=self.link.online)
                if self.link.online and self._time.sure:
                    self.voices.send()
                    while self.cases.send_lane() and not self._closing.is_set():
                        continue  # days without the hub are more than fits into one request
                if rounds % _PURGE_EVERY == 0 and self._time.sure:
                    self.outbox.purge()
                    self.desk.purge(self.clock.now() - KEPT_AFTER_ACKNOWLEDGEMENT)
                    self.paper.purge()
                rounds += 1
            except StoreDamaged:
                self.replace_store()
            except KioskError as error:
                log.warning("housekeeping waits: %s", error.cause)


def _terminal_identity(folder: Path) -> Identity | None:
    identity = read_identity(folder)
    if identity is not None and identity.scope != "terminal":
        raise BadInput(f"this machine is paired as a {identity.scope}, not as a terminal", field="identity")
    return identity


def _series_state(value: Any) -> SeriesState | None:
    try:
        return None if value is None else SeriesState.from_json(value)
    except (ValueError, KeyError, TypeError):
        return None
