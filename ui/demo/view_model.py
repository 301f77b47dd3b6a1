"""The demo window's view model: how far the opening is, the hub's queue, the last call, the last paper."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.errors import KioskError
from kiosk.money import yuan
from kiosk.standards.public import PublicPack
from ui.demo.codes import codes_on
from ui.demo.stage import Bill, Call, HubLine, Placement, Stage
from ui.jobs import Jobs

QML_IMPORT_NAME = "ui.demo.model"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)
LOOK_MS = 300
_ROLES = ("letter", "name", "waiting", "called", "serving")
_FIRST = Qt.ItemDataRole.UserRole + 1


class Queue(QAbstractListModel):
    """One row a category, in the pack's order."""

    def __init__(self, pack: PublicPack, parent: QObject) -> None:
        super().__init__(parent)
        self._names = [(category.letter, category.name.zh) for category in pack.categories]
        self._lines: dict[str, HubLine] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._names)

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST + i: QByteArray(name.encode()) for i, name in enumerate(_ROLES)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role < _FIRST:
            return None
        letter, name = self._names[index.row()]
        line = self._lines.get(letter, HubLine(letter, 0, 0, 0))
        return (letter, name, line.waiting, line.called, line.serving)[role - _FIRST]

    @Slot(object)
    def show(self, lines: list[HubLine]) -> None:
        fresh = {line.letter: line for line in lines}
        changed = [row for row, (letter, _) in enumerate(self._names) if fresh.get(letter) != self._lines.get(letter)]
        self._lines = fresh
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))


@QmlElement
@QmlSingleton
class Demo(QObject):
    """`state`: `opening`, `open`, `failed` (`trouble` says why)."""

    stateChanged = Signal()
    paperChanged = Signal()
    callChanged = Signal()
    billChanged = Signal()
    codeChanged = Signal()
    cardLiesChanged = Signal()
    over = Signal()
    _queue_heard = Signal(object)
    _call_heard = Signal(object)
    _bill_heard = Signal(object)

    def __init__(self, stage: Stage, pack: PublicPack, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._jobs = jobs
        self._state, self._trouble, self._hub = "opening", "", ""
        self._paper, self._papers = "", 0
        self._call = Call("", "", "")
        self._queue = Queue(pack, self)
        self._queue_heard.connect(self._queue.show, Qt.ConnectionType.QueuedConnection)
        self._call_heard.connect(self._show_call, Qt.ConnectionType.QueuedConnection)
        self._bill: Bill | None = None
        self._card_lies = False
        self._read = 0
        self._message: tuple[str, int, float] | None = None
        self._bill_heard.connect(self._show_bill, Qt.ConnectionType.QueuedConnection)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._look_around)

    @staticmethod
    def create(engine: QObject) -> Demo:
        return engine.demo  # type: ignore[attr-defined, no-any-return]

    def open(self, places: Mapping[str, Placement]) -> None:
        stage = self._stage
        stage.watch(self._queue_heard.emit, self._call_heard.emit)
        stage.on_phone(self._bill_heard.emit)
        self._papers = len(self._sheets())
        self._read = stage.messages.stat().st_size if stage.messages.exists() else 0
        self._jobs.start("stage", lambda: stage.open(places), self._opened, self._failed)

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._state

    @Property(str, notify=stateChanged)
    def trouble(self) -> str:
        return self._trouble

    @Property(str, notify=stateChanged)
    def hub(self) -> str:
        """The hub's address."""
        return self._hub

    @Property(QObject, constant=True)
    def queue(self) -> QObject:
        return self._queue

    @Property(QUrl, notify=paperChanged)
    def paper(self) -> QUrl:
        """The picture of the sheet that came out last in this demo."""
        return QUrl.fromLocalFile(self._paper) if self._paper else QUrl()

    @Slot()
    def hold(self) -> None:
        """Hold the sheet before the terminal's scanner: what its picture says is read, and no more is known of it."""
        if self._paper:
            sheet = self._paper
            self._jobs.start("scanner", lambda: self._scan(sheet), self._held, self._unread)

    def _scan(self, sheet: str) -> None:
        for text in codes_on(Path(sheet)):
            self._stage.scan(text)

    def _held(self, _: None) -> None:
        """The terminal answers."""

    def _unread(self, error: KioskError) -> None:
        log.warning("the sheet could not be read: %s", error.cause)

    @Property(str, notify=callChanged)
    def number(self) -> str:
        """The ticket that moved last."""
        return self._call.number

    @Property(str, notify=callChanged)
    def numberState(self) -> str:
        return self._call.state

    @Property(str, notify=callChanged)
    def window(self) -> str:
        return self._call.window

    @Property(str, notify=billChanged)
    def channel(self) -> str:
        """wechat or alipay while the terminal shows a code, else empty."""
        return self._bill.channel if self._bill else ""

    @Property(str, notify=billChanged)
    def amount(self) -> str:
        return yuan(self._bill.amount_fen) if self._bill else ""

    @Slot()
    def pay(self) -> None:
        """The visitor's phone scans the code on the terminal, and pays."""
        if self._bill is not None:
            self._jobs.start("phone", self._stage.pay, self._held, self._unpaid)

    @Slot(str)
    def showCode(self, channel: str) -> None:
        """The visitor's phone shows its own payment code to the terminal's scanner."""
        self._jobs.start("scanner", lambda: self._stage.show_code(channel), self._held, self._unpaid)

    def _unpaid(self, error: KioskError) -> None:
        log.warning("the phone could not pay: %s", error.cause)

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        """Of the message that a registered phone received last, while it is good; else empty."""
        return self._message[0] if self._message else ""

    @Property(int, notify=codeChanged)
    def codeMinutes(self) -> int:
        return self._message[1] if self._message else 0

    @Property(bool, notify=cardLiesChanged)
    def cardLies(self) -> bool:
        """Whether the invented ID card lies on the terminal's reader."""
        return self._card_lies

    @Slot()
    def moveCard(self) -> None:
        """Lay it, or take it."""
        self._card_lies = not self._card_lies
        self._stage.lay_card(self._card_lies)
        self.cardLiesChanged.emit()

    def _look_at_phone(self) -> None:
        file, now = self._stage.messages, monotonic()
        if file.exists() and file.stat().st_size > self._read:
            with file.open("rb") as lines:
                lines.seek(self._read)
                *whole, rest = lines.read().split(b"\n")
                self._read = lines.tell() - len(rest)
            if whole:
                said = json.loads(whole[-1])
                self._message = str(said["code"]), int(said["minutes"]), now + 60 * int(said["minutes"])
                self.codeChanged.emit()
        elif self._message is not None and now > self._message[2]:
            self._message = None
            self.codeChanged.emit()

    @Slot(object)
    def _show_bill(self, bill: Bill | None) -> None:
        self._bill = bill
        self.billChanged.emit()

    @Slot(object)
    def _opened(self, hub: str) -> None:
        self._hub = hub
        self._set_state("open")
        self._look.start()

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        self._trouble = error.cause
        self._set_state("failed")

    @Slot(object)
    def _show_call(self, call: Call) -> None:
        self._call = call
        self.callChanged.emit()

    @Slot()
    def _look_around(self) -> None:
        if self._stage.over():
            self._look.stop()
            self.over.emit()
        sheets = self._sheets()
        if len(sheets) > self._papers:
            self._papers, self._paper = len(sheets), max(sheets)[1]
            self.paperChanged.emit()
        self._look_at_phone()

    def _sheets(self) -> list[tuple[int, str]]:
        return [(path.stat().st_mtime_ns, str(path)) for path in self._stage.paper.glob("*.png")]

    def _set_state(self, state: str) -> None:
        self._state = state
        self.stateChanged.emit()
