"""The spool: one thread that works off the print queue. It prints nothing twice by itself."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from uuid import UUID

from kiosk.errors import DiskUnusable, KioskError, StoreFull
from kiosk.paper import PaperState, PrintJob, PrintQueue, Share, WrongJobState
from printing.drivers import Outcome, Printer, Result
from printing.press import Press
from printing.sheet import Sheet

LOOK_SECONDS = 5.0  # between looks at an idle printer
STUCK_SECONDS = 20.0
"""So long over one sheet, and another printer takes what waits behind it."""
_log = logging.getLogger(__name__)


class Spool:
    """Works off the documents of its `share`, and those of the spool that it stands in for while that one's printer
    does not print: they say `stands_in` while they come out.

    Callbacks of `on_state` run in the spool's thread, at the first look and at every change. `tidy` is called there
    before each look for work.
    """

    def __init__(
        self, queue: PrintQueue, printer: Printer, press: Press, *, share: Share | None = None,
        look_seconds: float = LOOK_SECONDS, stuck_seconds: float = STUCK_SECONDS, stands_in_for: Spool | None = None,
        tidy: Callable[[], None] = lambda: None,
    ) -> None:
        self._share = share or Share()
        self._stuck_seconds, self._tidy = stuck_seconds, tidy
        self._busy_since: float | None = None
        self._stand_in: Spool | None = None
        self._other = stands_in_for
        if stands_in_for is not None:
            stands_in_for._stand_in = self
        self._queue, self._printer, self._press = queue, printer, press
        self._look_seconds = look_seconds
        self._state: PaperState | None = None
        self._listeners: list[Callable[[PaperState], None]] = []
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="spool", daemon=True)

    @property
    def state(self) -> PaperState:
        """What the printer said last; `unknown` before the first look."""
        return self._state or PaperState.UNKNOWN

    @property
    def able(self) -> bool:
        """Its printer prints, as far as is known, and is not stuck with a sheet."""
        since = self._busy_since
        stuck = since is not None and time.monotonic() - since > self._stuck_seconds
        return not stuck and (self._state is None or self._state.prints)

    def on_state(self, callback: Callable[[PaperState], None]) -> None:
        self._listeners.append(callback)

    def start(self) -> None:
        """Settle what a crash left behind, then work. Nothing that was being printed is sent again."""
        self._queue.recover(self._share)
        self._queue.purge()
        self._thread.start()

    def close(self, seconds: float = 30.0) -> None:
        """Finish the sheet in hand, at most `seconds`; what waits stays in the queue."""
        self._closing = True
        self._queue.wake()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def look(self) -> PaperState:
        """Ask the printer now. What is held stays held."""
        state = self._printer.state()
        self._tell(state)
        return state

    def preview(self, job_id: UUID) -> bytes:
        """PNG of the very bitmap that is printed. Raises KioskError."""
        return self._press.sheet(self._queue.get(job_id), self._queue.data(job_id)).bitmap.png()

    def _run(self) -> None:
        warm = False
        while not self._closing:
            try:
                if not warm:
                    self._press.warm()
                    warm = True
                self._tidy()
                job = self._queue.next_waiting(self._work())
                if job is None:
                    self._tell(self._printer.state())
                    self._queue.wait(self._look_seconds)
                elif self._leaves():
                    self._queue.wait(self._look_seconds)
                else:
                    self._work_off(job)
            except WrongJobState:
                continue  # someone dismissed it meanwhile
            except Exception:
                _log.exception("the spool stumbled")
                self._queue.wait(self._look_seconds)

    def _work(self) -> Share:
        if self._other is None or self._other.able:
            return self._share
        return Share(self._share.only, self._share.but - (self._other._share.only or frozenset()))

    def _leaves(self) -> bool:
        """Whether the other spool takes what waits here: this printer does not print, and that one does."""
        if self._stand_in is None or not self._stand_in.able:
            return False
        self._tell(self._printer.state())
        return not self.able

    def _work_off(self, job: PrintJob) -> None:
        sheet = self._sheet(job)
        if sheet is None:
            return
        how = None if self._share.has(job.document) else "stands_in"
        self._queue.mark_printing(job.id, how)  # durable before the first byte: a crash from here on is `uncertain`
        self._busy_since = time.monotonic()
        try:
            outcome = self._printer.print(sheet, job.id)
        finally:
            self._busy_since = None
        self._tell(outcome.state)
        while not self._settled(job, outcome) and not self._closing:
            self._queue.wait(self._look_seconds)

    def _sheet(self, job: PrintJob) -> Sheet | None:
        try:
            return self._press.sheet(job, self._queue.data(job.id))
        except KioskError as error:
            _log.error("%s cannot be laid out: %s", job.document, error.cause)
            self._queue.mark_not_printed(job.id, error.code)
        except Exception:
            _log.exception("%s cannot be laid out", job.document)
            self._queue.mark_not_printed(job.id, "internal")
        return None

    def _settled(self, job: PrintJob, outcome: Outcome) -> bool:
        """False while the disk takes nothing: the outcome is kept in hand, for it must not be forgotten."""
        try:
            self._settle(job, outcome)
        except (StoreFull, DiskUnusable):
            _log.error("the disk is full or fails: that %s is %s cannot be stored yet", job.id, outcome.result)
            return False
        return True

    def _settle(self, job: PrintJob, outcome: Outcome) -> None:
        if outcome.result is Result.PRINTED:
            self._queue.mark_printed(job.id)
        elif outcome.result is Result.UNCERTAIN:
            self._queue.mark_uncertain(job.id, outcome.reason or "no_answer")
        else:
            self._queue.hold(job.id, outcome.reason or str(outcome.state))

    def _tell(self, state: PaperState) -> None:
        if state is self._state:
            return
        self._state = state
        if self._stand_in is not None and not state.prints:
            self._queue.wake()  # what waits here is the other's now
        for listener in self._listeners:
            try:
                listener(state)
            except Exception:
                _log.exception("a listener of the printer's state failed")
