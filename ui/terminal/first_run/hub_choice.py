"""Which hub: its address, looked at live, and the code that says whether it is the right one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.pairing_code import ALPHABET, PIN_LENGTH, SECRET_LENGTH
from kiosk.errors import KioskError
from ui.asker import Asker
from ui.catalogue.snapshots import tell

QML_IMPORT_NAME = "ui.terminal.first_run"
QML_IMPORT_MAJOR_VERSION = 1

CODE_LENGTH = SECRET_LENGTH + PIN_LENGTH
_LONGEST_ADDRESS = 100


@dataclass(frozen=True, slots=True)
class HubSnapshot:
    """`state`: empty (not asked yet), asking, there, or an error's code. `code_state`: empty, fits, or an error's."""

    url: str = ""
    state: str = ""
    hall: str = ""
    code: str = ""
    code_state: str = ""


@QmlElement
@QmlUncreatable("the set-up makes it")
class HubChoice(QObject):
    """`code` is never kept: it is asked for again."""

    urlChanged = Signal()
    stateChanged = Signal()
    hallChanged = Signal()
    codeChanged = Signal()
    codeStateChanged = Signal()

    def __init__(self, asker: Asker, url: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asker = asker
        self._seen: Any = None
        self._shown = HubSnapshot(url)

    @Slot(str)
    def type(self, key: str) -> None:
        if len(self._shown.url) < _LONGEST_ADDRESS:
            self._new_address(self._shown.url + key.lower())

    @Slot()
    def erase(self) -> None:
        self._new_address(self._shown.url[:-1])

    @Slot()
    def look(self) -> None:
        """Ask whatever is at the address."""
        address = self._shown.url
        if not address:
            self._show(state="bad_input")
            return
        self._show(state="asking", hall="")
        self._asker.ask(
            lambda machine: machine.look_at_hub(address), lambda seen: self._answered(address, seen), later=True)

    @Slot(str)
    def typeCode(self, key: str) -> None:
        """A sign of the code; with the last one it is checked by itself."""
        if key.upper() in ALPHABET and len(self._shown.code) < CODE_LENGTH:
            self._show(code=self._shown.code + key.upper(), code_state="")
            if len(self._shown.code) == CODE_LENGTH:
                self.checkCode()

    @Slot()
    def eraseCode(self) -> None:
        self._show(code=self._shown.code[:-1], code_state="")

    @Slot()
    def checkCode(self) -> None:
        """Whether the code is of this hub's certificate; nothing is sent."""
        if self._seen is None:
            self._show(code_state="hub_unavailable")
            return
        try:
            self._seen.check(self._shown.code)
        except KioskError as error:
            self._show(code_state=error.code)
        else:
            self._show(code_state="fits")

    def scanned(self, text: str) -> None:
        """The code as a picture: it takes the place of what was typed."""
        self._show(code="", code_state="")
        for sign in text:
            self.typeCode(sign)

    def forget(self) -> None:
        self._seen = None
        self._show(url="", state="", hall="", code="", code_state="")

    def _answered(self, address: str, seen: Any) -> None:
        if address != self._shown.url:
            return
        if isinstance(seen, KioskError):
            self._show(state=seen.code)
            return
        self._seen = seen
        self._show(state="there", hall=seen.hall, url=seen.url)
        if self._shown.code:
            self.checkCode()

    def _new_address(self, url: str) -> None:
        self._seen = None
        self._show(url=url, state="", hall="", code_state="")

    def _show(self, **changes: str) -> None:
        before, self._shown = self._shown, replace(self._shown, **changes)
        tell(self, before, self._shown)

    @Property(str, notify=urlChanged)
    def url(self) -> str:
        return self._shown.url

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        return self._shown.state

    @Property(str, notify=hallChanged)
    def hall(self) -> str:
        return self._shown.hall

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        return self._shown.code

    @Property(str, notify=codeStateChanged)
    def codeState(self) -> str:
        return self._shown.code_state
