"""A counter without its screen: who is signed in at which window, what the hub shows it, what the clerk does."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self, TypeVar
from uuid import UUID

from kiosk.clock import Clock, SystemClock
from kiosk.contract.counter import CounterView, OpenWindow, WindowAction
from kiosk.contract.identity import Identity, read_identity
from kiosk.contract.watching import HubWatch
from kiosk.counter import by_hand
from kiosk.counter.by_hand import NotNow, Sheet
from kiosk.counter.desk import Desk, Person, hand_of, undo_of
from kiosk.counter.given import GivenTicket
from kiosk.counter.handing_in import SIGNED_OUT, hand_in
from kiosk.counter.journal import Journal, Kept
from kiosk.counter.options import CounterOptions
from kiosk.counter.ratings import Ratings
from kiosk.devices.scanner import ScannerChoice
from kiosk.errors import BadInput, HubUnavailable, KioskError
from kiosk.ids import new_id
from kiosk.standards.published import Published
from kiosk.standards.telling import Telling
from kiosk.sync.file_mirror import FileMirror
from kiosk.tickets.keys import TicketKeys

if TYPE_CHECKING:
    from kiosk.contract.client import HubClient
    from kiosk.contract.messages import Message, Publication, TicketView
    from kiosk.counter.slips import Slips  # its store costs imports that a counter without a printer spares
    from kiosk.standards.public import PublicPack

log = logging.getLogger(__name__)

TOPICS = ("counter", "ticket", "queue", "help", "alert")
ATTEMPTS = 2
"""Of one command, under one id, before the hub counts as away."""
_WORTH_KEEPING_SECONDS = 1.0

_Answer = TypeVar("_Answer", bound="Message")


class CounterCore:
    """`open` makes it able to work by hand, `start` lets it talk to the hub. Callbacks come from worker threads.

    What a clerk does may wait for the hub, for seconds where it does not answer: call it off the screen's thread.
    """

    scanner = ScannerChoice()
    slips: Slips | None = None
    """Where this counter has a printer."""

    @classmethod
    def open(cls, options: CounterOptions, clock: Clock | None = None) -> Self:
        """Raises BadInput (another app's identity), StoreInUse, StoreFull, DiskUnusable."""
        return cls(options, clock or SystemClock())

    def __init__(self, options: CounterOptions, clock: Clock) -> None:
        self.options = options
        self.identity = _counter_identity(options)
        self.journal = Journal(options.journal)
        mirror = FileMirror(options.published, frozenset({"standards", "keys"}))
        self._published = Published(mirror, options.pack)
        self._telling_pack = Telling(self._published)
        self._watch: HubWatch[CounterView | None] = HubWatch(
            self.identity, options.identity_dir, mirror, clock, topics=TOPICS, look=self._look_around,
            on_view=lambda _view: self._tell(), on_link=self._linked, on_kept=self._arrived,
            offset=timedelta(seconds=self.journal.kept.clock_offset))
        self.keys = TicketKeys(options.identity_dir, self._published.keys)
        self.ratings = Ratings(options.ratings, self._client, self._published.keys)
        self._doing = threading.RLock()
        self._person: Person | None = None
        self._working = ""
        self._left = ""
        self._deed_at = clock.now()
        self._view: CounterView | None = None
        self._unanswered: dict[str, UUID] = {}
        self._closed = False
        self._listeners: list[Callable[[Desk], None]] = []
        if options.window and not self.journal.kept.window:
            self.journal.change(lambda kept: replace(kept, window=options.window))

    # What the screen reads

    @property
    def pack(self) -> PublicPack:
        return self._published.pack

    @property
    def link(self) -> Any:
        return self._watch.link

    @property
    def clock(self) -> Clock:
        """The hub's time, as far as it is known here."""
        return self._watch.clock

    @property
    def desk(self) -> Desk:
        kept, view = self.journal.kept, self._view
        online = self.link.online
        told = self._told
        return Desk(
            online=online, person=self._person, window=kept.window, clerk=kept.clerk, working=bool(self._working),
            view=view, hand=kept.sheet.hand,
            others=tuple(hand_of(ticket, kept.window) for ticket in view.in_hand[1:]) if view and told else (),
            undo=undo_of(view) if view and online and told else kept.sheet.undo,
            by_hand=len(kept.sheet.unmerged) + (len(kept.batch.entries) if kept.batch else 0),
            mismatches=kept.mismatches, left=self._left,
            idle_until=self._deed_at + timedelta(seconds=self._person.idle_seconds) if self._person else None)

    def on_desk(self, call: Callable[[Desk], None]) -> None:
        self._listeners.append(call)

    def on_pack(self, call: Callable[[PublicPack], None]) -> None:
        self._published.on_pack(call)

    # Signing in and out

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> None:
        """Raises BadInput, HubUnavailable, or Refused with the hub's code: the PIN is checked there only."""
        session = self._client().sign_in(number, pin, new_pin)
        self._left, self._deed_at = "", self.clock.now()
        self._person = Person(session.number, session.name, tuple(session.roles), session.idle_seconds)
        self._tell()

    def open_window(self, window: str, *, take_over: bool = False) -> None:
        """Sit down there. Raises Refused (`window_taken`, with who has it), HubUnavailable."""
        if self._person is None:
            raise NotNow("signed_out")
        with self._doing:
            self._command("open_window", OpenWindow(window=window, take_over=take_over))
            name = self._person.name
            self.journal.change(lambda kept: _at_window(kept, window, name))
            self._working = window
            self._look_now()

    def work_by_hand(self, window: str) -> None:
        """Without the hub, and so without a sign-in: whoever signs in next at this window hands it in."""
        if self.link.online:
            raise NotNow("hub_is_there")
        self.journal.change(lambda kept: _at_window(kept, window, kept.clerk))
        self._working = window
        self._tell()

    def sign_out(self) -> None:
        """Leave window and hub. It succeeds without the hub too: the session ends by its idle time there."""
        with self._doing:
            person, window = self._person, self._working
            self._forget("")
            if person is not None and self.link.online:
                try:
                    if window:
                        self._command("close_window", WindowAction(window=window))
                    self._client().sign_out()
                except KioskError as error:
                    log.warning("signed out here only: %s: %s", error.code, error.cause)
        self._tell()

    # What the clerk does

    @contextmanager
    def turn(self, *, tell: bool = True) -> Iterator[Desk]:
        """The desk as it stands: no look and no other press comes in between.

        What was done by hand and the hub has not been told is told first (`tell`), or it would contradict what follows.
        """
        with self._doing:
            if tell and self.link.online and not self._told:
                try:
                    self._look(self._client())
                except HubUnavailable as error:
                    self.link.lost(error)
                except KioskError as error:
                    log.warning("what was done by hand waits: %s: %s", error.code, error.cause)
            yield self.desk

    def ask(self, kind: str, payload: Message, result: type[_Answer] | None = None) -> _Answer | None:
        """A command of the hub's, then a fresh look. Asked again without an answer in between, it is the same command.

        Raises HubUnavailable (nobody knows whether it was done, until the hub is back), Refused.
        """
        with self._doing:
            answer = self._command(kind, payload)
            self._look_now()
            return None if result is None else result.model_validate(answer)

    def step(self, kind: str, payload: Message | None, done_by_hand: by_hand.Step, pressed: datetime) -> None:
        """A step of the service in hand: at the hub, else on the sheet, with the time of the press.

        Without a `payload` the hub does not know the ticket yet. What was done by hand is handed in first.
        """
        with self._doing:
            if payload is not None and self.link.online and not self.journal.kept.sheet.unmerged:
                try:
                    self._command(kind, payload)
                    self._look_now()
                    return
                except HubUnavailable:
                    self._unanswered.clear()  # the sheet tells it now, and the hub finds out whether it knew
            self.on_sheet(lambda sheet: done_by_hand(sheet, pressed))
            if self.link.online:
                self._watch.look_again()

    def on_sheet(self, change: Callable[[Sheet], Sheet]) -> None:
        """By hand; durable when it returns. Raises NotNow, StoreFull, DiskUnusable."""
        with self._doing:
            self.journal.on_sheet(change)
        self._tell()

    def given(self, ticket: TicketView) -> GivenTicket:
        """A ticket that the hub gave for this counter, its code signed here; where there is a printer its slip is owed.

        No fault of the paper's costs the ticket: number and code are there to be shown.
        """
        qr, job = self.keys.sign(ticket.ticket_id), None
        if self.slips is not None:
            try:
                job = self.slips.owe(ticket, self.pack, qr)
            except KioskError as error:
                log.error("the slip of a ticket cannot be queued: %s: %s", error.code, error.cause)
        return GivenTicket(ticket.number, ticket.service_id, ticket.category, ticket.ahead, ticket.ahead_most, qr, job)

    def dismiss_mismatches(self) -> None:
        """The clerk has seen them; they stay on record at the hub."""
        self.journal.change(lambda kept: replace(kept, mismatches=()))
        self._tell()

    def query(self, question: Callable[[HubClient], _Answer]) -> _Answer:
        """What only reads."""
        return question(self._client())

    # Its life

    def start(self) -> None:
        self._watch.start()

    def close(self) -> None:
        """What was done by hand stays for the next start; so does the session at the hub. Once is enough."""
        if self._closed:
            return
        self._closed = True
        self._watch.close()
        self.journal.close()

    # Behind it

    @property
    def _told(self) -> bool:
        """The hub knows all that was done by hand."""
        kept = self.journal.kept
        return kept.batch is None and not kept.sheet.unmerged

    def _client(self) -> HubClient:
        return self._watch.client()

    def _command(self, kind: str, payload: Message) -> dict[str, Any]:
        key = f"{kind} {payload.model_dump_json()}"
        command_id = self._unanswered.setdefault(key, new_id())
        for attempt in range(1, ATTEMPTS + 1):
            try:
                answer = self._client().command(kind, payload, command_id=command_id)
                break
            except HubUnavailable as error:
                if attempt == ATTEMPTS:
                    self.link.lost(error)
                    raise
            except KioskError as error:
                self._unanswered.pop(key, None)
                self._note_refusal(error)
                raise
        self._unanswered.pop(key, None)
        self._deed_at = self.clock.now()
        return answer

    def _look_now(self) -> None:
        try:
            self._look(self._client())
        except KioskError as error:
            log.warning("done, but the hub shows nothing: %s: %s", error.code, error.cause)
        self._tell()

    def _linked(self, online: bool) -> None:
        if not online:
            self._telling_pack.again()
        self._tell()

    def _arrived(self, items: list[Publication]) -> None:
        self._published.arrived(items)
        if any(item.document == "standards" for item in items):
            self._watch.look_again()

    def _look_around(self, client: HubClient) -> CounterView | None:
        self._telling_pack.tell(client)
        return self._look(client)

    def _look(self, client: HubClient) -> CounterView | None:
        """Nothing is shown that a sheet not yet handed in would contradict; looks and steps never overlap."""
        with self._doing:
            view = None
            if self._working and self._person is not None:
                try:
                    hand_in(self.journal, client)
                    view = client.counter(self._working)
                except KioskError as error:
                    self._note_refusal(error)
                    if error.code not in SIGNED_OUT:
                        raise
            self._view = view
            self._unanswered.clear()
            self.journal.change(lambda kept: self._keep(kept, view))
            return view

    def _keep(self, kept: Kept, view: CounterView | None) -> Kept:
        offset = self._watch.clock.offset.total_seconds()
        if abs(kept.clock_offset - offset) > _WORTH_KEEPING_SECONDS:
            kept = replace(kept, clock_offset=offset)
        if view is None or kept.batch is not None or kept.sheet.unmerged:
            return kept
        return replace(kept, sheet=Sheet(hand=hand_of(view.in_hand[0], self._working) if view.in_hand else None))

    def _note_refusal(self, error: KioskError) -> None:
        if error.code in SIGNED_OUT:
            self._forget("ended")
            self._tell()
        elif error.code == "window_taken":
            self._watch.look_again()

    def _forget(self, why: str) -> None:
        self._person, self._working, self._view, self._left = None, "", None, why

    def _tell(self) -> None:
        for call in self._listeners:
            call(self.desk)


def _at_window(kept: Kept, window: str, clerk: str) -> Kept:
    """What was in hand at another window stays with it, at the hub; what was done there by hand is still told."""
    if kept.window != window:
        kept = replace(kept, sheet=Sheet(done=kept.sheet.unmerged))
    return replace(kept, window=window, clerk=clerk)


def _counter_identity(options: CounterOptions) -> Identity | None:
    identity = read_identity(options.identity_dir)
    if identity is not None and identity.scope != "counter":
        raise BadInput(f"this machine is paired as a {identity.scope}, not as a counter", field="identity")
    return identity

