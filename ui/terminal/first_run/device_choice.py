"""Which printer and which scanner: what was found, what it says, what it reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.asker import Asker
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.terminal.first_run.port import Offered, SetUp

QML_IMPORT_NAME = "ui.terminal.first_run"
QML_IMPORT_MAJOR_VERSION = 1

NETWORK, NO_PRINTER = "tcp:", "none:"
_LONGEST_ADDRESS = 100


@dataclass(frozen=True, slots=True)
class OfferedRow:
    address: str
    kind: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DeviceSnapshot:
    """`printer_state`: empty, asking, or in the words of PaperState. `scan_read`: the kind of the last code read."""

    printer: str = ""
    network: str = ""
    printer_state: str = ""
    scanner: str = ""
    scan_read: str = ""


@QmlElement
@QmlUncreatable("the set-up makes it")
class DeviceChoice(QObject):
    """`printer` is `tcp:` while a network address is typed into `network`."""

    printerChanged = Signal()
    networkChanged = Signal()
    printerStateChanged = Signal()
    scannerChanged = Signal()
    scanReadChanged = Signal()
    _heard = Signal(str)

    def __init__(self, set_up: SetUp, asker: Asker, printer: str, scanner: str, heard: Callable[[str], None],
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._set_up, self._asker = set_up, asker
        self._printers, self._scanners = Rows(OfferedRow, self), Rows(OfferedRow, self)
        self._offers: tuple[Sequence[Offered], Sequence[Offered]] = (), ()
        self._stop: Callable[[], None] | None = None
        self._heard.connect(heard)
        kind, _, where = printer.partition(":")
        over_network = kind == "tcp"
        self._shown = DeviceSnapshot(
            NETWORK if over_network else printer, where if over_network else "", scanner=scanner)
        asker.ask(lambda machine: (machine.printers(), machine.scanners()), self._found)

    @property
    def whole_printer(self) -> str:
        """As `printing.drivers.open_printer` takes it."""
        if self._shown.printer != NETWORK:
            return self._shown.printer
        return f"{NETWORK}{self._shown.network}" if self._shown.network else NO_PRINTER

    @Slot(str)
    def choosePrinter(self, address: str) -> None:
        self._show(printer=address, printer_state="")
        self._show_offers()
        self.askPrinter()

    @Slot(str)
    def type(self, key: str) -> None:
        if len(self._shown.network) < _LONGEST_ADDRESS:
            self._show(network=self._shown.network + key.lower(), printer_state="")

    @Slot()
    def erase(self) -> None:
        self._show(network=self._shown.network[:-1], printer_state="")

    @Slot()
    def askPrinter(self) -> None:
        address = self.whole_printer
        if address not in ("", NO_PRINTER):
            self._show(printer_state="asking")
            self._asker.ask(lambda machine: machine.printer_state(address),
                            lambda state: self._said(address, state), later=True)

    @Slot(str)
    def chooseScanner(self, device: str) -> None:
        """From now on what it reads is shown, to prove it."""
        self.hush()
        self._show(scanner=device, scan_read="")
        self._show_offers()
        if device not in ("", "none", "keyboard"):
            self._stop = self._set_up.listen(device, self._heard.emit)

    def proved(self, kind: str) -> None:
        self._show(scan_read=kind)

    def hush(self) -> None:
        """Nobody listens to the scanner any more."""
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()

    def _found(self, offers: Any) -> None:
        if isinstance(offers, KioskError):
            return
        self._offers = offers
        self._show(printer=self._shown.printer or offers[0][0].address,
                   scanner=self._shown.scanner or offers[1][0].address)
        self._show_offers()

    def _said(self, address: str, state: Any) -> None:
        if address == self.whole_printer:
            self._show(printer_state="unknown" if isinstance(state, KioskError) else state)

    def _show_offers(self) -> None:
        for rows, offers, chosen in ((self._printers, self._offers[0], self._shown.printer),
                                     (self._scanners, self._offers[1], self._shown.scanner)):
            rows.show([OfferedRow(one.address, one.kind, one.address == chosen) for one in offers])

    def _show(self, **changes: str) -> None:
        before, self._shown = self._shown, replace(self._shown, **changes)
        tell(self, before, self._shown)

    @Property(QObject, constant=True)
    def printers(self) -> Rows:
        return self._printers

    @Property(QObject, constant=True)
    def scanners(self) -> Rows:
        return self._scanners

    @Property(str, notify=printerChanged)
    def printer(self) -> str:
        return self._shown.printer

    @Property(str, notify=networkChanged)
    def network(self) -> str:
        return self._shown.network

    @Property(str, notify=printerStateChanged)
    def printerState(self) -> str:
        return self._shown.printer_state

    @Property(str, notify=scannerChanged)
    def scanner(self) -> str:
        return self._shown.scanner

    @Property(str, notify=scanReadChanged)
    def scanRead(self) -> str:
        return self._shown.scan_read
