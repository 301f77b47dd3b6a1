"""A ticket or a payment that was scanned or typed: how it stands, what can be done with it; or what it was instead."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.counter.deeds import Deeds
from kiosk.counter.reading import CODE, NUMBER, OWN_NUMBER, PAYMENT, SLIP, Reading, read
from kiosk.errors import KioskError
from kiosk.money import yuan
from kiosk.payment_number import DIGITS, in_fours
from ui.catalogue.snapshots import tell
from ui.catalogue.words import find
from ui.counter.feed import Feed
from ui.counter.shown import window_name

if TYPE_CHECKING:
    from kiosk.devices.scan import Scan

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)
_CODE = re.compile(r"HK[A-Z]?1\.[\w.-]+$", re.ASCII)


@dataclass(frozen=True, slots=True)
class Found:
    """`kind`: empty, looking, a ticket's state (waiting, called, serving, held, no_show, finished, cancelled), or
    `away` (call it by hand), `unheard` (an own-series number: admit it), `number_wanted` (a genuine code whose ticket
    the hub does not know), `unknown`, or what was read instead: receipt, account, staff, answer, unreadable, strange.
    Of a payment, by its slip or its number, `payment.` and how it stands: doubt, its state, unknown, away, or unproven
    (a slip whose code this hub did not sign).

    `action` is what Enter does: call, back, resume, admit, by_hand or nothing. `amount`: of a payment.
    """

    kind: str = ""
    number: str = ""
    service: str = ""
    amount: str = ""
    window: str = ""
    action: str = ""
    ticket_id: str = ""
    version: int = 0


_OF_SLIPS = {"not_a_doubt_slip": "payment.unproven", "bad_input": "payment.unproven",
             "payment_not_found": "payment.unknown"}
_ACTIONS = {"waiting": "call", "no_show": "back", "held": "resume", "unheard": "admit", "away": "by_hand"}


@QmlElement
@QmlSingleton
class Finder(QObject):
    """See Found for what each property means."""

    kindChanged = Signal()
    numberChanged = Signal()
    serviceChanged = Signal()
    amountChanged = Signal()
    windowChanged = Signal()
    actionChanged = Signal()
    ticketIdChanged = Signal()
    versionChanged = Signal()
    scanned = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._found = Found()
        self._code_id: UUID | None = None
        feed.did.connect(self._did)

    @staticmethod
    def create(engine: QObject) -> Finder:
        return engine.counter.finder  # type: ignore[attr-defined, no-any-return]

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._found.kind

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._found.number

    @Property(str, notify=serviceChanged)
    def service(self) -> str:
        return self._found.service

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        return self._found.amount

    @Property(str, notify=windowChanged)
    def window(self) -> str:
        return self._found.window

    @Property(str, notify=actionChanged)
    def action(self) -> str:
        return self._found.action

    @Property(str, notify=ticketIdChanged)
    def ticketId(self) -> str:
        return self._found.ticket_id

    @Property(int, notify=versionChanged)
    def version(self) -> int:
        return self._found.version

    @Slot(object)
    def take(self, scan: Scan) -> None:
        """The scanner read something. Only at the desk: a PIN typed in a hurry looks like a scan to a wedge."""
        if not self._feed.desk.working:
            return
        self.scanned.emit()
        self.look(scan.text)

    @Slot(str, result=str)
    def withoutCode(self, text: str) -> str:
        """`text` less a code that a wedge has just typed into the field that happened to have the focus."""
        return _CODE.sub("", text)

    @Slot(str)
    def look(self, raw: str) -> None:
        """Look a typed or scanned text up."""
        core, reading = self._feed.core, read(raw, self._feed.context.hall.pack.hall.bill_codes)
        if core is None or not raw.strip():
            return
        if reading.kind not in {CODE, NUMBER, OWN_NUMBER, PAYMENT, SLIP}:
            self._show(Found(kind="strange" if reading.kind == "unknown" else reading.kind))  # and never what it was
            return
        self._show(Found("looking", reading.text if reading.kind in {NUMBER, OWN_NUMBER} else ""))
        wanted = self._code_id if reading.kind != CODE else None
        self._feed.context.jobs.start(
            "find", lambda: _look_up(core, Deeds(core), reading, wanted), self._answered, self._failed)

    @Slot()
    def edited(self) -> None:
        """Something else is being typed; the number that a scanned code still wants is no other thing."""
        if self._found.kind != "number_wanted":
            self.clear()

    @Slot()
    def clear(self) -> None:
        self._code_id = None
        self._show(Found())

    @Slot()
    def act(self) -> None:
        """What Enter does; a call out of turn asks for its reason in the panel."""
        found, core = self._found, self._feed.core
        if core is None or not found.action:
            return
        deeds = Deeds(core)  # type: ignore[arg-type]
        ticket = UUID(found.ticket_id) if found.ticket_id else None
        works: dict[str, Callable[[], Any]] = {
            "by_hand": lambda: deeds.call_by_hand(found.number, ticket),
            "admit": lambda: deeds.admit(found.number, ticket_id=ticket),
        }
        if ticket is not None:
            works |= {"resume": lambda: deeds.resume(ticket), "back": lambda: deeds.bring_back(ticket),
                      "call": lambda: deeds.call_ticket(ticket)}
        if found.action in works:
            self._feed.do(f"find_{found.action}", works[found.action])

    @Slot(object)
    def _answered(self, answer: tuple[Found, UUID | None]) -> None:
        found, self._code_id = answer
        pack, language = self._feed.context.hall.pack, self._feed.language
        service = find(pack, found.service)
        self._show(replace(
            found, service=service.name.of(language) if service else "",
            window=window_name(pack, found.window, language) if found.window else ""))

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        self._show(Found())
        self._feed.tell(error.code)

    @Slot(str)
    def _did(self, action: str) -> None:
        if action == "find_admit":
            self.look(self._found.number)
        elif action.startswith("find_"):
            self.clear()

    def _show(self, found: Found) -> None:
        before, self._found = self._found, found
        tell(self, before, self._found)


def _look_up(core: Any, deeds: Deeds, reading: Reading, code_id: UUID | None) -> tuple[Found, UUID | None]:
    """Runs in a worker. The second value is a scanned code's ticket, while its number is still wanted."""
    desk = core.desk
    here = None
    if reading.kind in {PAYMENT, SLIP}:
        return _payment(deeds, reading) if _online(desk) else Found("payment.away"), None
    if reading.kind == CODE:
        ticket_id = core.keys.read(reading.text)
        here = next((t for t in _shown(desk) if t.ticket_id == ticket_id), None)
        if here is None and not _online(desk):
            return Found("number_wanted", ticket_id=str(ticket_id)), ticket_id
        found = deeds.find_by_id(ticket_id) if _online(desk) else None
        if found is None and here is None:
            return Found("number_wanted", ticket_id=str(ticket_id)), ticket_id
    else:
        here = next((t for t in _shown(desk) if t.number == reading.text), None)
        found = deeds.find(reading.text) if _online(desk) else None
    if not _online(desk):
        number = here.number if here else reading.text
        known = here.ticket_id if here else code_id
        return Found("away", number, here.service_id if here else "", action="by_hand",
                     ticket_id=str(known) if known else ""), None
    if found is None:
        if reading.kind == OWN_NUMBER or code_id is not None:
            return Found("unheard", reading.text, action="admit", ticket_id=str(code_id) if code_id else ""), None
        return Found("unknown", reading.text), None
    return Found(
        found.state, found.number, found.service_id, "", found.window or "", _ACTIONS.get(found.state, ""),
        str(found.ticket_id), found.version), None


def _payment(deeds: Deeds, reading: Reading) -> Found:
    number = reading.text
    try:
        item = deeds.payment_of_slip(number) if reading.kind == SLIP else deeds.payment(number)
    except KioskError as error:
        if reading.kind != SLIP or error.code not in _OF_SLIPS:
            raise
        return Found(_OF_SLIPS[error.code])
    if item is None:
        return Found("payment.unknown", in_fours(number) if len(number) == DIGITS else "")
    amount = f"¥{yuan(item.amount_fen)}" if item.amount_fen is not None else ""
    return Found(f"payment.{'doubt' if item.kind == 'doubt' else item.what}", item.called, amount=amount)


def _online(desk: Any) -> bool:
    return bool(desk.online and desk.person is not None)


def _shown(desk: Any) -> list[Any]:
    return [*desk.view.waiting, *desk.view.held, *desk.view.missed] if desk.view else []
