"""A terminal without a printer: the number and its code stay on the screen."""

from __future__ import annotations

from uuid import UUID

from kiosk.paper import PaperState
from printing.drivers.port import Deadlines, Outcome, Printer, Result
from printing.sheet import Sheet


class NoPrinter:
    def state(self) -> PaperState:
        return PaperState.OFF

    def print(self, sheet: Sheet, job_id: UUID) -> Outcome:
        return Outcome(Result.NOT_PRINTED, PaperState.OFF, PaperState.OFF)


def open_nothing(where: str, deadlines: Deadlines) -> Printer:
    return NoPrinter()
