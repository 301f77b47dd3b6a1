"""The payment that is under way, property by property: PaySnapshot as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.terminal.self_service.snapshot import PaySnapshot

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("PayVisit is one")
class PayShown(QObject):
    """Whoever changes `_shown` tells it by ui.catalogue.snapshots.tell."""

    stepChanged = Signal()
    channelChanged = Signal()
    amountChanged = Signal()
    codeChanged = Signal()
    secondsLeftChanged = Signal()
    errorChanged = Signal()
    postedChanged = Signal()
    refundChanged = Signal()
    returnedChanged = Signal()
    tradeChanged = Signal()
    paperChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = PaySnapshot()

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=channelChanged)
    def channel(self) -> str:
        """wechat or alipay; empty before one was chosen."""
        return self._shown.channel

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        return self._shown.amount

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        """The text of the code to scan; empty while there is none."""
        return self._shown.code

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """-1 while nothing runs out."""
        return self._shown.seconds_left

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(bool, notify=postedChanged)
    def posted(self) -> bool:
        return self._shown.posted

    @Property(str, notify=refundChanged)
    def refund(self) -> str:
        """What goes back; empty for nothing."""
        return self._shown.refund

    @Property(bool, notify=returnedChanged)
    def returned(self) -> bool:
        """It has arrived."""
        return self._shown.returned

    @Property(str, notify=tradeChanged)
    def trade(self) -> str:
        """The gateway's number, for the slip."""
        return self._shown.trade

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        """Of the receipts: printing, printed or failed; empty before there are any."""
        return self._shown.paper
