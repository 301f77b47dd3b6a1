"""What becomes of one paper that this counter owes: followed until something else is, printed again when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import KioskError
from ui.counter.feed import Feed

if TYPE_CHECKING:
    from kiosk.paper import PrintJob

_AGAIN = frozenset({"printed", "uncertain", "not_printed", "held"})


class PaperTrail(QObject):
    """`state`: none (there is no paper), waiting, printing, printed, uncertain, not_printed, held.

    `reason` is a printer's state or an error's code; `again`: whether paper can be asked for now.
    """

    changed = Signal()
    _printed = Signal(object)

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._job_id: UUID | None = None
        self._job: PrintJob | None = None
        self._queue: Any = None
        self._printed.connect(self._heard, Qt.ConnectionType.QueuedConnection)

    @property
    def slips(self) -> Any:
        """A kiosk.counter.slips.Slips; None without a printer."""
        return self._feed.core.slips if self._feed.core is not None else None

    @property
    def state(self) -> str:
        if self._job_id is None:
            return "none"
        return self._job.state.value if self._job is not None else "waiting"

    @property
    def reason(self) -> str:
        return (self._job.reason or "") if self._job is not None else ""

    @property
    def again(self) -> bool:
        return self.state in _AGAIN

    def follow(self, job_id: UUID | None) -> None:
        """None: nothing is followed any more."""
        slips = self.slips
        self._job, self._job_id = None, job_id if slips is not None else None
        if slips is not None and job_id is not None:
            if self._queue is not slips.queue:
                self._queue = slips.queue
                slips.queue.on_change(self._printed.emit)
            self._feed.context.jobs.start("paper", lambda: slips.queue.get(job_id), self._found, self._refused)
        self.changed.emit()

    def print_again(self) -> None:
        """Somebody asks for paper: it is never sent a second time by itself."""
        job_id, slips = self._job_id, self.slips
        if job_id is not None and slips is not None and self.again:
            self._feed.context.jobs.start("paper", lambda: slips.again(job_id), self._asked, self._refused)

    @Slot(object)
    def _found(self, job: PrintJob) -> None:
        """How it stood; what was heard since is newer."""
        if self._job is None:
            self._heard(job)

    @Slot(object)
    def _asked(self, _: object) -> None:
        """What becomes of it is heard."""

    @Slot(object)
    def _heard(self, job: PrintJob) -> None:
        if job.id == self._job_id:
            self._job = job
            self.changed.emit()

    @Slot(object)
    def _refused(self, error: KioskError) -> None:
        self._feed.tell(error.code)
