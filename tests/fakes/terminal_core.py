"""A terminal's core without a hub: real store and print queue, a link and a queue that a test sets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock, SystemClock
from kiosk.contract.case_status import CaseStatus
from kiosk.contract.client import HubRefused
from kiosk.contract.complaints import AnonymousCase, Stage
from kiosk.contract.identity import b64
from kiosk.contract.messages import CategoryQueue, Problem, Publication, PublicationPage, QueueSummary, TicketView
from kiosk.errors import BadInput, HubUnavailable, KioskError, Refused
from kiosk.ids import new_id
from kiosk.paper import PrintQueue, enqueue
from kiosk.standards.public import PublicPack
from kiosk.store import TERMINAL, Database, open_sqlite
from kiosk.sync.mirror import Mirror
from kiosk.sync.outbox import Outbox
from kiosk.terminal.announcements import TerminalAnnouncements
from kiosk.terminal.cases import TerminalCases, let_go
from kiosk.terminal.facts import printer_state_changed
from kiosk.terminal.feedback import TerminalFeedback
from kiosk.terminal.meetings import TerminalMeetings
from kiosk.terminal.news import Call, HelpNews
from kiosk.terminal.printers import TICKET_PRINTER, PrinterTroubles
from kiosk.terminal.supervision import SupervisionCards
from kiosk.terminal.survey import TerminalSurvey
from kiosk.terminal.voices import TerminalVoices
from kiosk.tickets.keys import TicketKeys
from kiosk.tickets.model import TakenTicket
from tests.fakes.self_service import FakeSelfService


class FakeLink:
    def __init__(self) -> None:
        self.online = True
        self._listeners: list[Callable[[bool], None]] = []

    def on_change(self, callback: Callable[[bool], None]) -> None:
        self._listeners.append(callback)

    def turn(self, online: bool) -> None:
        self.online = online
        for listener in self._listeners:
            listener(online)


class FakeTickets:
    """Numbers in a row; `refuse_with` makes the next call fail, `gate` (if set) holds calls back."""

    def __init__(self, core: FakeCore) -> None:
        self._core = core
        self.taken: list[TakenTicket] = []
        self.cancelled: list[str] = []
        self.refuse_with: KioskError | None = None
        self.gate: Any = None
        self.standing: dict[str, object] = {}  # of the view that `find_ticket` gives
        self.returned: list[str] = []
        self.priority: str | None = None
        self.ahead: int | None = 4
        self.estimate: tuple[int, int] | None = (10, 20)

    def take_ticket(self, *, service_id: str, language: str, priority: str | None = None) -> TakenTicket:
        self._door()
        self.priority = priority
        core, ticket_id = self._core, new_id()
        category = next(s.category for s in core.pack.services if s.id == service_id)
        own = not core.link.online
        number = f"{category}3F-{len(self.taken) + 1:03d}" if own else f"{category}{len(self.taken) + 1:03d}"
        with core.database.write() as work:
            job = enqueue(work, "ticket", {"number": number}, subject=f"ticket:{ticket_id}")
            work.commit()
        ticket = TakenTicket(
            ticket_id, number, "own" if own else "hub", service_id, category, date(2026, 11, 23),
            core.now, None if own else self.ahead, None if own else self.estimate, f"HK1.{ticket_id}.signed", job)
        self.taken.append(ticket)
        return ticket

    def cancel_ticket(self, scanned: str) -> TicketView:
        view = self.find_ticket(scanned)
        if view.state != "waiting":
            raise Refused("the ticket is not waiting")
        self.cancelled.append(scanned)
        return view.model_copy(update={"state": "cancelled", "version": 2})

    def return_ticket(self, scanned: str) -> TicketView:
        view = self.find_ticket(scanned)
        self.returned.append(scanned)
        self.standing = {"ahead": 2}
        return view.model_copy(update={"state": "waiting", "ahead": 2, "return_until": None, "version": 3})

    def find_ticket(self, scanned: str) -> TicketView:
        self._door()
        if not self._core.link.online:
            raise HubUnavailable("no hub")
        for place, ticket in enumerate(self.taken):
            if ticket.qr == scanned:
                state = "cancelled" if scanned in self.cancelled else "waiting"
                return TicketView(ticket_id=ticket.ticket_id, number=ticket.number, category=ticket.category,
                                  service_id=ticket.service_id, business_day=ticket.business_day,
                                  issued_at=ticket.issued_at, version=1,
                                  **{"state": state, "ahead": place, **self.standing})
        raise BadInput("not a ticket of this hall", field="scan")

    def _door(self) -> None:
        if self.gate is not None:
            self.gate.wait(10)
        error, self.refuse_with = self.refuse_with, None
        if error is not None:
            raise error


def in_a_thread(listeners: list[Callable[..., None]], news: object) -> None:
    def tell() -> None:
        for listener in listeners:
            listener(news)

    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()


class FakeKeys(TicketKeys):
    """Reads the codes that FakeTickets gives out."""

    def __init__(self) -> None:
        """It needs no key."""

    def read(self, scanned: str) -> UUID:
        if not scanned.startswith("HK1."):
            raise BadInput("not a ticket of this hall", field="scan")
        return UUID(scanned.split(".")[1])


CALENDAR = {"schema": "hall-kiosk/calendar/1", "years": {"2026": {"off": [], "on": []}}}


class FakeCaseDesk:
    """The hub's answers about cases: `known` by (number, code); `away` is a hub that cannot be reached."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], CaseStatus] = {}
        self.lane: list[AnonymousCase] = []
        self.away = False

    def ask_privately(self, path: str, body: Any, answer: Any) -> Any:
        if self.away:
            raise HubUnavailable("no hub")
        if path == "complaints/anonymous":
            self.lane += body.cases
            return answer(taken=len(body.cases))
        status = self.known.get((body.number, body.code))
        if status is None:
            raise HubRefused(Problem(code="case_unknown", message="no such case"))
        if path == "complaints/verdict":
            status = status.model_copy(update={
                "ask_content": False, "content": body.content, **({} if body.content else {
                    "stage": Stage.RETURNED, "reopened": True, "reply": ""})})
            self.known[body.number, body.code] = status
        return status


class FakeCore:
    """Fills ui.core.Core. Its store and print queue are the real ones."""

    prints_pages = False

    def __init__(self, pack: PublicPack, folder: Path,
                 now: datetime = datetime(2026, 11, 23, 2, 0, tzinfo=UTC), clock: Clock | None = None) -> None:
        engine = open_sqlite(folder / "terminal.db")
        TERMINAL.create_all(engine)
        self.database = Database(engine)
        self.now = now
        self.pack = pack
        self.clock = clock or SystemClock()
        self.link = FakeLink()
        self.paper = PrintQueue(self.database, SystemClock())
        self.tickets = FakeTickets(self)
        self.self_service = FakeSelfService(self.database)
        self.mirror = Mirror(self.database)
        self.outbox = Outbox(self.database, self.clock, incarnation=1, reborn=lambda _work: 2)
        self.announcements = TerminalAnnouncements(
            self.mirror, self.outbox, self.clock, lambda: self.database, None, lambda: self.pack,
            own_code="3", profile="standard")
        self.sealing: dict[str, Any] | None = None
        self.feedback = TerminalFeedback(
            lambda: self.database, self.outbox, self.clock, FakeKeys(), self.tickets.find_ticket,
            lambda: {"sealing": self.sealing}, lambda: self.hub_ratings())
        self.hub_ratings: Callable[[], Any] = self._nobody
        self.survey = TerminalSurvey(
            lambda: self.database, self.clock, lambda: self.pack,
            lambda: {"schema": "hall-kiosk/keys/1", "sealing": self.sealing}, lambda: self.hub_survey())
        self.hub_meetings: Callable[[], Any] = self._nobody
        self.meetings = TerminalMeetings(lambda: self.database, lambda: self.pack, lambda: self.hub_meetings())
        self.hub_survey: Callable[[], Any] = self._nobody
        self.voices = TerminalVoices(
            lambda: self.database, self.clock, lambda: self.pack, lambda: {"sealing": self.sealing}, self._nobody)
        self.hub_key = Ed25519PrivateKey.generate()
        self.supervision = SupervisionCards(
            lambda: {"hub": {"public_key": b64(self.hub_key.public_key().public_bytes_raw())}})
        self.hub_cases = FakeCaseDesk()
        self.cases = TerminalCases(
            lambda: self.database, self.outbox, self.clock, hall="hall", pack=lambda: self.pack, ticket_keys=FakeKeys(),
            sealing=lambda: self.mirror.each("sealing"), calendar=lambda: CALENDAR, client=lambda: self.hub_cases)
        self.paper.on_change(partial(let_go, self.paper))
        self._position = 0
        self.queue: QueueSummary | None = None
        self.help_calls: list[tuple[str, str]] = []
        self.missed: list[tuple[str, str, str]] = []
        self._on_pack: list[Callable[..., None]] = []
        self._on_queue: list[Callable[..., None]] = []
        self._on_call: list[Callable[..., None]] = []
        self._on_help: list[Callable[..., None]] = []
        self.printers = PrinterTroubles()
        self.staff_know = False

    @staticmethod
    def _nobody() -> Any:
        raise HubUnavailable("no hub")

    def call_staff(self, place: str, language: str) -> UUID:
        self.help_calls.append((place, language))
        self.help_id = new_id()
        return self.help_id

    def search_missed(self, typed: str, place: str, language: str) -> None:
        self.missed.append((typed, place, language))

    def on_pack(self, callback: Callable[..., None]) -> None:
        self._on_pack.append(callback)

    def on_queue(self, callback: Callable[..., None]) -> None:
        self._on_queue.append(callback)

    def on_call(self, callback: Callable[..., None]) -> None:
        self._on_call.append(callback)

    def on_help(self, callback: Callable[..., None]) -> None:
        self._on_help.append(callback)

    def staff_know_of(self, device: str = TICKET_PRINTER) -> bool:
        return self.staff_know

    def tell_staff(self) -> None:
        """That the ticket printer does not print reaches the hub, while somebody is at a window."""
        self.staff_know = True
        news = printer_state_changed(TICKET_PRINTER, "out", at=self.now)
        in_a_thread([partial(self.printers.said, TICKET_PRINTER)], news)

    def call(self, number: str = "", window: str = "") -> None:
        """The hub calls; as its event comes, from a worker's thread."""
        in_a_thread(self._on_call, Call(number, window))

    def answer_help(self, *, seen: bool = False, escalated: bool = False, help_id: UUID | None = None) -> None:
        """What becomes of the last help call, or of another one."""
        in_a_thread(self._on_help, HelpNews(help_id or self.help_id, seen, escalated))

    def announce(self, *bodies: dict[str, Any]) -> None:
        """The hub gives these out (see tests.fixtures.announcements.given_out), as its page comes: from a thread."""
        items = []
        for body in bodies:
            self._position += 1
            document = body.pop("document", None) or f"announcement.{body['id']}"
            issuer = body.pop("issuer", "hall")
            items.append(Publication(
                position=self._position, issuer=issuer, document=document, revision=self._position, sha256="0" * 64,
                published_at=self.clock.now(), body=body))
        self.mirror.keep(PublicationPage(epoch=1, cursor=self._position, items=items))
        in_a_thread([self.announcements.arrived], items)

    def publish(self, pack: PublicPack) -> None:
        self.pack = pack
        for callback in self._on_pack:
            callback(pack)

    def count(self, **waiting: int) -> None:
        """The hub's queue now: `count(A=3, B=0)`."""
        self.queue = QueueSummary(business_day=date(2026, 11, 23), as_of=self.now, categories=[
            CategoryQueue(category=letter, waiting=n, called=0, serving=0) for letter, n in waiting.items()])
        for callback in self._on_queue:
            callback(self.queue)

    def close(self) -> None:
        self.database.close()
