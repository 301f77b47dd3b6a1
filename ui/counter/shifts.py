"""Handing a shift over at the counter: what came, what was counted, who gives and who takes; its paper."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.contract.roles import MAY
from kiosk.contract.shifts import (
    CountersignShift,
    DecideShift,
    HandOverShift,
    ListShifts,
    Shifts,
    ShiftView,
    TillView,
)
from kiosk.errors import BadInput, KioskError
from kiosk.ids import new_id
from kiosk.money import parse_yuan
from ui.catalogue.rows import Rows
from ui.counter.feed import Feed
from ui.counter.paper import PaperTrail
from ui.counter.shift_rows import (
    LineRow,
    ShiftRow,
    TillRow,
    line_rows,
    shift_row,
    shift_shown,
    signed,
    till_row,
    till_shown,
)

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

LIST, HAND, TAKE, DECLINE, PAPER = "list_shifts", "hand_over_shift", "take_shift", "decline_shift", "shift_paper"
log = logging.getLogger(__name__)


@QmlElement
@QmlSingleton
class ShiftDesk(QObject):
    """`step`: empty, list, count (a till is chosen), sign (it waits for the second person), done (both have signed).

    `its`: the till or shift in view; see `ui.counter.shift_rows`. The feed's trouble says why something was refused,
    and what was typed stays.
    """

    stepChanged = Signal()
    itsChanged = Signal()
    paperChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._step = ""
        self._told: Shifts | None = None
        self._till: TillView | None = None
        self._shift: ShiftView | None = None
        self._answer: Any = None
        self._shift_id: UUID | None = None
        self._tills, self._waiting, self._taken = Rows(TillRow, self), Rows(ShiftRow, self), Rows(ShiftRow, self)
        self._lines = Rows(LineRow, self)
        self._paper = PaperTrail(feed, self)
        self._paper.changed.connect(self.paperChanged)
        feed.did.connect(self._did)
        feed.refused.connect(self._refused)
        feed.changed.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> ShiftDesk:
        return engine.counter.shifts  # type: ignore[attr-defined, no-any-return]

    # What the clerk does

    @Slot()
    def begin(self) -> None:
        """Only with the hub and somebody who may: it alone knows what came."""
        desk = self._feed.desk
        if not desk.online or desk.person is None:
            self._feed.tell("hub_away" if not desk.online else "sign_in_needed")
        elif MAY[HAND].isdisjoint(desk.person.roles):
            self._feed.tell("role_needed")
        else:
            self._feed.dismiss()
            self._look()

    @Slot()
    def close(self) -> None:
        if self._step:
            self._forget()
            self._go("")

    @Slot()
    def back(self) -> None:
        """To the list, and from there to work."""
        if self._step == "list":
            self.close()
        else:
            self._look()

    @Slot(int)
    def count(self, place: int) -> None:
        """The till at that place of the list is to be handed over."""
        if self._told is not None and 0 <= place < len(self._told.tills):
            self._till, self._shift, self._shift_id = self._told.tills[place], None, new_id()
            self._go("count")

    @Slot(int)
    def sign(self, place: int) -> None:
        """One that waits for its second person."""
        if self._told is not None and 0 <= place < len(self._told.handed):
            self._show_shift(self._told.handed[place], "sign")

    @Slot(int)
    def open(self, place: int) -> None:
        """One that was taken: its paper may be wanted once more."""
        if self._told is not None and 0 <= place < len(self._told.taken):
            self._show_shift(self._told.taken[place], "done")

    @Slot(str, str)
    def handOver(self, counted: str, reason: str) -> None:
        till, shift_id = self._till, self._shift_id
        if self._step != "count" or till is None or shift_id is None:
            return
        try:
            fen = parse_yuan(counted)
        except BadInput:
            self._feed.tell("amount_needed")
            return
        if fen != till.net_fen and not reason.strip():
            self._feed.tell("difference_reason_needed")
            return
        asked = HandOverShift(
            shift_id=shift_id, place=till.place, till_id=till.till_id, net_fen=till.net_fen, counted_fen=fen,
            reason=reason.strip() or None if fen != till.net_fen else None)
        self._do(HAND, lambda core: core.ask(HAND, asked, ShiftView))

    @Slot(str, str)
    def take(self, number: str, pin: str) -> None:
        """The second person: signed in here, or with number and PIN beside the one who handed it over."""
        shift = self._shift
        if self._step != "sign" or shift is None:
            return
        if not shift.mine:
            self._do(TAKE, lambda core: _printed(core, core.ask(TAKE, DecideShift(shift_id=shift.shift_id), ShiftView)))
        elif not number.strip() or not pin:
            self._feed.tell("second_person_needed")
        else:
            self._do(TAKE, lambda core: _printed(core, core.query(lambda client: client.ask_privately(
                "payments/shifts/countersign", _signature(shift.shift_id, number.strip(), pin), ShiftView))))

    @Slot(str)
    def decline(self, reason: str) -> None:
        """By whoever is signed in here: whose it is takes it back so, to hand it over anew."""
        shift = self._shift
        if self._step != "sign" or shift is None:
            return
        if not reason.strip():
            self._feed.tell("reason_needed")
            return
        asked = DecideShift(shift_id=shift.shift_id, reason=reason.strip())
        self._do(DECLINE, lambda core: core.ask(DECLINE, asked, ShiftView))

    @Slot()
    def printAgain(self) -> None:
        shift = self._shift
        if self._paper.again:
            self._paper.print_again()
        elif self._step == "done" and shift is not None and self._paper.slips is not None:
            self._do(PAPER, lambda core: (shift, core.slips.owe_shift(shift, core.pack, original=False)))

    # What the screen reads

    @Slot(str, result=str)
    def differenceOf(self, counted: str) -> str:
        """Counted less the net, with its sign; empty where they are the same, ? for what is no amount."""
        try:
            return signed(parse_yuan(counted) - self._till.net_fen) if self._till is not None else ""
        except BadInput:
            return "?"

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._step

    @Property("QVariantMap", notify=itsChanged)
    def its(self) -> dict[str, Any]:
        pack = self._feed.context.hall.pack
        if self._shift is not None:
            return shift_shown(self._shift, pack)
        return till_shown(self._till, pack) if self._till is not None else {}

    @Property(QObject, constant=True)
    def tills(self) -> Rows:
        return self._tills

    @Property(QObject, constant=True)
    def waiting(self) -> Rows:
        return self._waiting

    @Property(QObject, constant=True)
    def taken(self) -> Rows:
        return self._taken

    @Property(QObject, constant=True)
    def lines(self) -> Rows:
        return self._lines

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        """See PaperTrail; empty: there is no printer here."""
        return self._paper.state if self._paper.slips is not None else ""

    @Property(str, notify=paperChanged)
    def paperReason(self) -> str:
        return self._paper.reason

    # Behind it

    def _look(self) -> None:
        self._do(LIST, lambda core: core.query(
            lambda client: client.ask_privately("payments/shifts", ListShifts(), Shifts)))

    def _do(self, deed: str, work: Callable[[Any], Any]) -> None:
        core = self._feed.core

        def job() -> None:
            self._answer = work(core)

        if core is not None:
            self._feed.do(deed, job, waits=deed == LIST)

    @Slot(str)
    def _did(self, action: str) -> None:
        answer, self._answer = self._answer, None
        if answer is None:
            return
        if action == LIST:
            self._forget()
            self._told = answer
            self._fold()
            self._go("list")
        elif action == HAND:
            self._show_shift(answer, "sign")
        elif action in (TAKE, PAPER):
            shift, job = answer
            self._show_shift(shift, "done")
            self._paper.follow(job)
        elif action == DECLINE:
            self._look()

    @Slot(str, object)
    def _refused(self, action: str, error: KioskError) -> None:
        """The totals have moved, or somebody else was quicker: what is true now is shown beside why."""
        if action in (HAND, TAKE, DECLINE) and error.code in ("shift_moved", "shift_decided", "not_found"):
            core = self._feed.core
            self._feed.context.jobs.start("shifts", lambda: core.query(  # type: ignore[union-attr]
                lambda client: client.ask_privately("payments/shifts", ListShifts(), Shifts)), self._anew, self._lost)

    @Slot(object)
    def _anew(self, told: Shifts) -> None:
        if self._step:
            self._answer = told
            self._did(LIST)

    @Slot(object)
    def _lost(self, error: KioskError) -> None:
        log.info("the shifts were not looked at again: %s", error.code)

    def _show_shift(self, shift: ShiftView, step: str) -> None:
        self._till, self._shift = None, shift
        self._paper.follow(None)
        self._go(step)

    def _forget(self) -> None:
        self._told = self._till = self._shift = self._shift_id = None
        self._paper.follow(None)

    def _go(self, step: str) -> None:
        of = self._shift or self._till
        self._lines.show(line_rows(of.lines) if of is not None else [])
        self.itsChanged.emit()
        if step != self._step:
            self._step = step
            self.stepChanged.emit()

    @Slot()
    def _fold(self) -> None:
        """In the hall's words; who signs out takes it along."""
        person, pack, told = self._feed.desk.person, self._feed.context.hall.pack, self._told
        if self._step and person is None:
            self.close()
        self._tills.show([till_row(one, pack, person.name if person else "") for one in told.tills] if told else [])
        self._waiting.show([shift_row(one, pack) for one in told.handed] if told else [])
        self._taken.show([shift_row(one, pack) for one in told.taken] if told else [])


def _signature(shift_id: UUID, number: str, pin: str) -> CountersignShift:
    """Raises BadInput: this can be nobody's number or PIN."""
    from pydantic import ValidationError

    try:
        return CountersignShift(shift_id=shift_id, take=True, number=number, pin=pin)
    except ValidationError:
        raise BadInput("this cannot be a number and a PIN", field="pin") from None


def _printed(core: Any, shift: ShiftView) -> tuple[ShiftView, UUID | None]:
    """Signed is signed, whatever becomes of the paper."""
    try:
        return shift, core.slips.owe_shift(shift, core.pack) if core.slips is not None else None
    except KioskError as error:
        log.error("the paper of a shift cannot be queued: %s: %s", error.code, error.cause)
        return shift, None
