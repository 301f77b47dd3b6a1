"""What stands behind the service page of a running terminal: the doctor's checks, its printer, its levels, its log."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk import __version__
from kiosk.cli.checks import Finding, Machine, field_checks
from kiosk.cli.doctor import examine
from kiosk.devices.brightness import Brightness, find_brightness
from kiosk.errors import KioskError
from kiosk.ids import new_id
from kiosk.paper import JobState, PaperState, PrintJob, WrongJobState, enqueue
from kiosk.settings import Settings
from kiosk.terminal.log_today import LogLine, log_today
from kiosk.terminal.staff import Person
from ui.terminal.service.port import Levels, Paper

if TYPE_CHECKING:
    from kiosk.cli.running import RunningTerminal

_SLIP_SECONDS = 45.0  # longer than every deadline of a printer together
_LOOK_SECONDS = 0.05
VOLUME = "volume_percent"
TICKET = "ticket"


class ServiceDesk:
    """Fills `ui.terminal.service.port.Service`. What staff do here is on record before it is done."""

    def __init__(self, core: RunningTerminal, settings: Settings) -> None:
        self._core, self._settings = core, settings
        self._slip: UUID | None = None

    def sign_in(self, number: str, pin: str, new_pin: str | None = None) -> Person:
        return self._core.staff.sign_in(number, pin, new_pin)

    def challenge(self) -> str:
        return self._core.staff.challenge()

    def answer(self, answer: str) -> Person:
        return self._core.staff.answer(answer)

    def leave(self, reason: str) -> None:
        if reason == "restart":
            self._core.staff.did("TerminalRestarted")
        elif reason == "left":
            self._core.staff.did("TerminalLeft")
        self._core.staff.leave(reason)

    def health(self) -> Sequence[Finding]:
        spool = self._core.spool
        machine = Machine(self._settings, ask_printer=spool.look if spool is not None else None)
        return examine(machine, field_checks())

    def paper(self) -> Paper:
        return self._paper(self._core.spool.state if self._core.spool is not None else PaperState.UNKNOWN)

    def paper_changed(self) -> Paper:
        self._core.staff.did("PaperChanged")
        return self._paper(self._core.spool.look() if self._core.spool is not None else PaperState.UNKNOWN)

    def test_slip_picture(self) -> bytes:
        if self._core.spool is None or self._slip is None:
            return b""
        try:
            return self._core.spool.preview(self._slip)
        except KioskError:  # it could not be laid out: nothing was sent
            return b""

    def test_slip(self) -> str:
        outcome = self._print_slip()
        self._core.staff.did("TestSlipPrinted", outcome=outcome)
        return outcome

    def release_held(self) -> Paper:
        queue = self._core.paper
        self._with_held("HeldReleased", queue.release)
        return self.paper()

    def drop_held(self) -> Paper:
        queue = self._core.paper
        self._with_held("HeldDropped", queue.dismiss)
        return self.paper()

    def reprint_last(self) -> Paper:
        job = self._core.paper.latest(document=TICKET)
        if job is not None:
            self._core.staff.did("SlipReprinted", number=self._number(job))
            self._core.paper.reprint(job.id)
        return self.paper()

    def levels(self) -> Levels:
        volume = self._core.volume_percent if self._settings.sound.enabled else None
        panel = self._panel
        return Levels(volume, panel.percent() if panel is not None else None)

    def set_volume(self, percent: int) -> None:
        self._core.staff.did("LevelSet", level="volume", percent=percent)
        self._core.remember(VOLUME, percent)

    def set_brightness(self, percent: int) -> int:
        panel = self._panel
        if panel is None:
            raise KioskError("this panel's brightness cannot be set from here")
        self._core.staff.did("LevelSet", level="brightness", percent=percent)
        panel.set(percent)
        return panel.percent()

    def log_today(self) -> Sequence[LogLine]:
        return log_today(
            self._settings.terminal.data_dir / "log", "terminal", self._core.clock.now(),
            timezone=self._core.pack.hall.timezone)

    @cached_property
    def _panel(self) -> Brightness | None:
        return find_brightness()

    def _paper(self, state: PaperState) -> Paper:
        none = self._settings.printer.kind == "none"
        queue = self._core.paper
        held, last = queue.jobs(JobState.HELD), queue.latest(document=TICKET)
        return Paper(
            "none" if none else state.value, self._settings.printer.width_mm, len(held),
            numbers=tuple(self._number(job) for job in held if job.document == TICKET),
            under_way=len(queue.jobs(JobState.WAITING, JobState.PRINTING)),
            last=self._number(last) if last is not None and last.state.settled else "")

    def _with_held(self, kind: str, step: Callable[[UUID], PrintJob]) -> None:
        held = self._core.paper.jobs(JobState.HELD)
        self._core.staff.did(kind, count=len(held))
        for job in held:
            with suppress(WrongJobState):  # its customer asked for it meanwhile
                step(job.id)

    def _number(self, job: PrintJob) -> str:
        try:
            return str(self._core.paper.data(job.id).get("number", ""))
        except WrongJobState:  # purged
            return ""

    def _print_slip(self) -> str:
        """By the spool like every other paper; what did not come out in time is not wanted later."""
        settings, slip = self._settings, new_id()
        with self._core.database.write() as work:
            job_id = enqueue(work, "test_slip", {
                "terminal": settings.terminal.name or platform.node(), "printer": settings.printer_address(),
                "version": __version__, "printed_at": datetime.now(UTC).isoformat(), "qr": f"kiosk test slip {slip}",
            }, subject=f"test:{slip}")
            work.commit()
        self._slip = job_id
        deadline = time.monotonic() + _SLIP_SECONDS
        job = self._core.paper.get(job_id)
        while not job.state.settled and job.state is not JobState.HELD and time.monotonic() < deadline:
            time.sleep(_LOOK_SECONDS)
            job = self._core.paper.get(job_id)
        if job.state.settled:
            return job.state.value
        try:
            self._core.paper.dismiss(job_id)
        except WrongJobState:  # the printer took it at the last moment
            return self._core.paper.get(job_id).state.value
        return job.reason or JobState.NOT_PRINTED.value
