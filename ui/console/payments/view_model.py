"""The payments page: what is open, what was closed, what was searched for, and which item is open."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.transfers import DecideTransfer, TransferView
from kiosk.contract.worklist import (
    CloseReconnection,
    CloseWorkItem,
    ReconnectionDone,
    RetryWorkItem,
    WorkItem,
    WorkItemDone,
    WorkList,
)
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.payments.asking import work_list
from ui.console.payments.rows import code_of, fields_of, row_of
from ui.console.port import Console

QML_IMPORT_NAME = "ui.console.payments"
QML_IMPORT_MAJOR_VERSION = 1

_CALM_MS = 1500
"""Payments come in bursts: the list is looked at once after each."""
_AGE_MS = 30_000
WHICH = ("open", "closed", "found")


@QmlElement
@QmlUncreatable("the registry makes it")
class PaymentsModel(PageModel):
    """`which` of the lists is shown: open, closed, found (`sought` is what was searched for).

    `openKey`: the item that is open, empty when the list is; `code` is its kind and what of it, `steps` what this
    person may do with it now.
    """

    listChanged = Signal()
    openChanged = Signal()
    stepsChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._told = WorkList(open=[], closed=[], found=[])
        self._sheet = Sheet(self)
        self._loaded = False
        self._which, self._sought, self._key = "open", "", ""
        self._item: WorkItem | None = None
        self._steps: list[str] = []
        self._calm, self._age = QTimer(self), QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self.refresh)
        self._age.setInterval(_AGE_MS)
        self._age.timeout.connect(self._fold)
        self._age.start()
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(bool, notify=listChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=listChanged)
    def which(self) -> str:
        return self._which

    @Property(str, notify=listChanged)
    def sought(self) -> str:
        return self._sought

    @Property("QVariantMap", notify=listChanged)
    def counts(self) -> dict[str, int]:
        """Of each list, and how many of the open ones cannot go on without people."""
        return {name: len(getattr(self._told, name)) for name in WHICH} | {
            "urgent": sum(one.urgent for one in self._told.open)}

    @Property(str, notify=openChanged)
    def openKey(self) -> str:
        return self._key

    @Property(str, notify=openChanged)
    def code(self) -> str:
        return code_of(self._item) if self._item else ""

    @Property(str, notify=openChanged)
    def channel(self) -> str:
        return self._item.channel if self._item else ""

    @Property(bool, notify=openChanged)
    def closed(self) -> bool:
        """Nothing of it is open: closed by somebody, or come to its end since it was opened here."""
        return self._item is not None and self._item not in self._told.open and self._item.kind != "payment"

    @Property("QVariantList", notify=openChanged)
    def fields(self) -> list[dict[str, str]]:
        return fields_of(self._item, self.desk.context.hall.pack) if self._item else []

    @Property("QVariantList", notify=stepsChanged)
    def steps(self) -> list[str]:
        """Told only when they change: no button is made anew under somebody's finger."""
        return self._steps

    @Slot(str)
    def show(self, which: str) -> None:
        self._which = which
        self._fold()

    @Slot(str)
    def search(self, text: str) -> None:
        """By a whole number: what people call it, an order's, trade's, receipt's or account's; empty: the open ones."""
        self._sought = text.strip()
        self._which = "found" if self._sought else "open"
        self.refresh()

    @Slot(str)
    def open(self, key: str) -> None:
        """That one; an empty key is the list again."""
        self._key = key
        self._fold()

    def open_at(self, key: str) -> None:
        if key.startswith("payment:"):
            self.search(key.partition(":")[2])
        self.open(key)

    @Slot(str, str)
    def take(self, step: str, reason: str) -> None:
        """One of `steps`; to close and to refuse need a reason."""
        key, reason = self._key, reason.strip()
        self.desk.do(lambda core: (step, _deed(core, step, key, reason)), self._taken)

    @Slot()
    def refresh(self) -> None:
        sought = self._sought
        self.desk.do(lambda core: work_list(core, sought), self._listed, quiet=self._loaded and not sought)

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic in ("payment", "alert") and not self._calm.isActive():
            self._calm.start()

    def close(self) -> None:
        self._calm.stop()
        self._age.stop()

    @Slot(object)
    def _listed(self, told: WorkList) -> None:
        self._told, self._loaded = told, True
        self._fold()

    @Slot(object)
    def _taken(self, told: tuple[str, str]) -> None:
        step, detail = told
        self.desk.toasts.say(f"item_{step}", detail)
        if step != "retry":
            self._key = ""
        self.refresh()

    @Slot()
    def _fold(self) -> None:
        hall = self.desk.context.hall
        now = hall.now()
        self._sheet.show([row_of(one, now, hall.pack) for one in getattr(self._told, self._which)])
        known = {one.key: one for name in reversed(WHICH) for one in getattr(self._told, name)}
        if self._key == "":
            self._item = None
        elif self._item is None or self._item.key != self._key or self._key in known:
            self._item = known.get(self._key)
        steps = list(self._item.may) if self._item in self._told.open else []
        self.listChanged.emit()
        self.openChanged.emit()
        if steps != self._steps:
            self._steps = steps
            self.stepsChanged.emit()


def _deed(core: Console, step: str, key: str, reason: str) -> str:
    """What is said after it: a new receipt's number, or nothing."""
    item = key.partition(":")[2]
    match step:
        case "retry":
            core.command("retry_work_item", RetryWorkItem(key=key), WorkItemDone)
        case "close":
            core.command("close_work_item", CloseWorkItem(key=key, reason=reason), WorkItemDone)
        case "reconnected":
            core.command("close_reconnection", CloseReconnection(reconnection_id=UUID(item)), ReconnectionDone)
        case _:
            asked = DecideTransfer(transfer_id=UUID(item), approve=step == "approve", reason=reason or None)
            return core.ask("payments/transfers/decide", asked, TransferView).new_receipt_no or ""
    return ""
