"""A counter with its printer: the core, and the spool that works off its slips."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kiosk.counter.core import CounterCore
from kiosk.errors import KioskError
from kiosk.settings import Printer

if TYPE_CHECKING:
    from printing.spool import Spool

log = logging.getLogger(__name__)


class RunningCounter(CounterCore):
    """One `close` ends all."""

    spool: Spool | None = None

    def attach_printer(self, printer: Printer, address: str) -> None:
        """Prints the tickets that are given here. Raises BadInput for an address that is none.

        A folder is only a printer where the settings name it: a counter that nobody gave one has none. Where the store
        of its slips cannot be opened, tickets are given without paper.
        """
        if printer.kind == "none" or (printer.kind == "folder" and not printer.address):
            return
        from kiosk.counter.slips import Slips  # what a counter without a printer need not load
        from printing.drivers import Deadlines, open_printer
        from printing.press import Press
        from printing.spool import Spool

        device = open_printer(address, Deadlines(confirm=printer.timeout_seconds))
        try:
            self.slips = Slips(self.options.slips, self.clock)
        except KioskError as error:
            log.error("tickets are given without paper: %s: %s", error.code, error.cause)
            return
        self.spool = Spool(self.slips.queue, device, Press(lambda: self.pack, paper_mm=printer.width_mm))
        self.slips.look = self.spool.look
        self.spool.start()

    def close(self) -> None:
        if self.spool is not None:
            self.spool.close()
        super().close()
        if self.slips is not None:
            self.slips.close()
