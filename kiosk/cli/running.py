"""A whole terminal behind its screen: the core, the printer's spool, the log."""

from __future__ import annotations

import logging
from functools import cached_property, partial
from typing import TYPE_CHECKING

from kiosk.clock import Clock, SystemClock
from kiosk.devices.id_reader import IdReaderChoice
from kiosk.devices.scanner import ScannerChoice
from kiosk.errors import KioskError
from kiosk.paper import PaperState, Share
from kiosk.settings import Settings
from kiosk.terminal import TerminalCore, TerminalOptions
from kiosk.terminal.printers import A4_PRINTER, TICKET_PRINTER
from kiosk.terminal.receipts import Patience
from printing.drivers import Deadlines, open_printer
from printing.layouts.pages import PAGES
from printing.press import Press
from printing.spool import Spool

if TYPE_CHECKING:
    from kiosk.cli.service_desk import ServiceDesk

log = logging.getLogger(__name__)
A4_MM, A4_LOOK_SECONDS = 210, 30.0


class RunningTerminal(TerminalCore):
    """The core with its spool and the desk behind its service page; one `close` ends all."""

    spool: Spool | None = None
    a4_spool: Spool | None = None
    scanner = ScannerChoice()
    camera = "none"
    id_reader = IdReaderChoice()

    def __init__(self, options: TerminalOptions, clock: Clock, settings: Settings) -> None:
        super().__init__(options, clock)
        self._settings = settings
        self.on_pack(lambda _: self.publication_shown("standards"))

    def attach_printer(self, address: str, *, width_mm: int, timeout_seconds: float) -> None:
        """Prints what is owed, from now on. Raises BadInput for an address that is none."""
        printer = open_printer(address, Deadlines(confirm=timeout_seconds))
        but = PAGES if self.a4_spool is not None else frozenset()
        self.spool = Spool(
            self.paper, printer, Press(lambda: self.pack, paper_mm=width_mm), share=Share(but=but),
            stands_in_for=self.a4_spool, tidy=Patience(lambda: self.paper, self.clock.monotonic))
        self.spool.on_state(partial(self._printer_says, TICKET_PRINTER))
        self.spool.start()

    def attach_a4(self, address: str, *, timeout_seconds: float) -> None:
        """Pages go there from now on; before `attach_printer`. Raises BadInput for an address that is none."""
        printer = open_printer(address, Deadlines(connect=5, status=5, send=30, confirm=timeout_seconds))
        self.a4_spool = Spool(
            self.paper, printer,
            Press(lambda: self.pack, paper_mm=A4_MM, picture=self.announcements.picture), share=Share(only=PAGES),
            look_seconds=A4_LOOK_SECONDS)
        self.prints_pages = True
        self.a4_spool.on_state(partial(self._printer_says, A4_PRINTER))
        self.a4_spool.start()

    @cached_property
    def service(self) -> ServiceDesk:
        """Loaded when staff first ask for the service page."""
        from kiosk.cli.service_desk import ServiceDesk

        return ServiceDesk(self, self._settings)

    @property
    def volume_percent(self) -> int:
        """As staff set it at this terminal, else as its settings say."""
        return self.recall("volume_percent", self._settings.sound.volume_percent)

    def _printer_says(self, device: str, state: PaperState) -> None:
        try:
            self.printer_changed(device, state)
        except KioskError as error:
            log.warning("the printer's state could not be noted: %s", error.cause)

    def close(self) -> None:
        for spool in (self.spool, self.a4_spool):
            if spool is not None:
                spool.close()
        super().close()


def open_terminal(settings: Settings) -> RunningTerminal:
    """The terminal's core, started. Raises what TerminalCore.open raises, and BadInput."""
    core = RunningTerminal(settings.terminal_options(), SystemClock(), settings)
    core.camera = settings.camera.kind
    core.scanner = ScannerChoice(settings.scanner.kind, settings.scanner.device, settings.scanner.prefix)
    core.id_reader = IdReaderChoice(settings.id_reader.kind, settings.id_reader.device)
    try:
        if settings.a4_address():
            core.attach_a4(settings.a4_address(), timeout_seconds=settings.a4_printer.timeout_seconds)
        core.attach_printer(
            settings.printer_address(), width_mm=settings.printer.width_mm,
            timeout_seconds=settings.printer.timeout_seconds)
        core.start()
    except BaseException:
        core.close()
        raise
    return core
