"""Letting a customer's visit at a terminal see an account: by the number on its screen and the account's own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.contract.account_client import AccountClient
from ui.counter.feed import Feed

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

DEED = "open_account"


@QmlElement
@QmlSingleton
class Opening(QObject):
    """`shown` while a clerk fills it in, or reads `opened`: whose account it was, masked. The hub keeps who did it."""

    shownChanged = Signal()
    openedChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._shown = False
        self._opened = ""
        self._answer: Any = None
        feed.did.connect(self._did)
        feed.changed.connect(self._leave_with_clerk)

    @staticmethod
    def create(engine: QObject) -> Opening:
        return engine.counter.opening  # type: ignore[attr-defined, no-any-return]

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        return self._shown

    @Property(str, notify=openedChanged)
    def opened(self) -> str:
        return self._opened

    @Slot()
    def begin(self) -> None:
        """Only with the hub and somebody signed in: it is their word that opens it."""
        desk = self._feed.desk
        if not desk.online or desk.person is None:
            self._feed.tell("hub_away" if not desk.online else "sign_in_needed")
            return
        self._feed.dismiss()
        self._show(True)

    @Slot()
    def close(self) -> None:
        self._show(False)

    @Slot(str, str)
    def submit(self, code: str, account_no: str) -> None:
        """The feed's trouble says why it was refused, and the fields stay."""
        core, code, account_no = self._feed.core, "".join(code.split()), "".join(account_no.split())
        if core is None or not self._shown:
            return
        if not code or not account_no:
            self._feed.tell("code_and_account_needed")
            return

        def work() -> None:
            self._answer = core.query(lambda client: AccountClient(client).open_for_visit(code, account_no))  # type: ignore[attr-defined]

        self._feed.do(DEED, work)

    @Slot(str)
    def _did(self, action: str) -> None:
        if action == DEED and self._answer is not None:
            account, self._answer = self._answer.accounts[0], None
            self._say(f"{account.name} · {account.village}")

    @Slot()
    def _leave_with_clerk(self) -> None:
        if self._shown and self._feed.desk.person is None:
            self._show(False)

    def _show(self, shown: bool) -> None:
        self._say("")
        if shown != self._shown:
            self._shown = shown
            self.shownChanged.emit()

    def _say(self, opened: str) -> None:
        if opened != self._opened:
            self._opened = opened
            self.openedChanged.emit()
