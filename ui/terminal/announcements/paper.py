"""The open announcement on paper, or pages of its attachment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.announcements.reading import MOST_SHEETS, Notice
from kiosk.errors import KioskError
from ui.context import Context
from ui.notices import LANE

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.paper import PrintJob

QML_IMPORT_NAME = "ui.terminal.announcements"
QML_IMPORT_MAJOR_VERSION = 1

_PAGES = "notice_pages"
_DOCUMENTS = frozenset({"notice", _PAGES})


@QmlElement
@QmlUncreatable("the zone's model has one")
class NoticePaper(QObject):
    """`state`: empty, `sent`, `printed`, `held`, `failed`. `standsIn`: pages that come as a slip, by another printer.

    `ofPages`: an A4 printer belongs to this terminal; it prints `most` pages at once.
    """

    changed = Signal()
    _job_changed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._notice: Notice | None = None
        self._state = ""
        self._stands_in = False
        self._job: UUID | None = None
        self._pages: list[UUID] = []
        self._followed: object = None
        self._job_changed.connect(self._note_job, Qt.ConnectionType.QueuedConnection)
        context.hall.readyChanged.connect(self.changed)

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(bool, notify=changed)
    def standsIn(self) -> bool:
        return self._stands_in

    @Property(bool, notify=changed)
    def ofPages(self) -> bool:
        return self._context.core is not None and self._context.core.prints_pages

    @Property(int, constant=True)
    def most(self) -> int:
        return MOST_SHEETS

    def about(self, notice: Notice | None) -> None:
        """It is open from now on; None when nobody reads any more: pages that nobody has begun are not printed then."""
        self._notice, self._job = notice, None
        self._show("")
        if notice is None:
            self._withdraw()

    @Slot()
    def printOut(self) -> None:
        """The notice itself."""
        as_of = self._as_of()
        self._print(lambda announcements, notice, language: announcements.print(notice, language, as_of=as_of),
                    self._sent)

    @Slot(int, int)
    def printPages(self, first: int, count: int) -> None:
        """Of its PDF; `first` is a place."""
        as_of = self._as_of()
        self._print(lambda announcements, notice, language: announcements.print_pages(
            notice, first, count, language, as_of=as_of), self._sent_pages)

    def _as_of(self) -> str:
        notices = self._context.notices
        return notices.as_of_at if notices is not None else ""

    def _print(self, how: Callable[[Any, Notice, str], UUID], sent: Callable[[UUID], None]) -> None:
        """Once: a second press while it prints is none."""
        core, notice, language = self._context.core, self._notice, self._context.session.language
        if core is None or notice is None or self._state in ("sent", "held"):
            return
        if self._followed is not core.paper:
            self._followed = core.paper
            core.paper.on_change(self._job_changed.emit)
        self._job = None
        self._show("sent")
        self._context.jobs.start(LANE, lambda: how(core.announcements, notice, language), sent, self._failed)

    @Slot(object)
    def _sent(self, job: UUID) -> None:
        self._job = job

    @Slot(object)
    def _sent_pages(self, job: UUID) -> None:
        self._job = job
        self._pages.append(job)
        if self._notice is None:
            self._withdraw()

    def _withdraw(self) -> None:
        core, pages, self._pages = self._context.core, self._pages, []
        if core is None or not pages:
            return

        def work() -> None:
            from kiosk.terminal.receipts import withdraw

            withdraw(core.paper, pages, "left")

        self._context.jobs.start(LANE, work, self._let_go, self._let_be)

    @Slot(object)
    def _failed(self, _: KioskError) -> None:
        self._show("failed")

    @Slot(object)
    def _let_go(self, _: object) -> None:
        """What was being printed already is printed."""

    @Slot(object)
    def _let_be(self, _: KioskError) -> None:
        """It waits on, and goes when it has waited too long."""

    @Slot(object)
    def _note_job(self, job: PrintJob) -> None:
        if job.document not in _DOCUMENTS or (self._job is not None and job.id != self._job) or self._notice is None:
            return
        stands_in = self._stands_in or job.reason == "stands_in"
        if job.state.settled:
            self._show("printed" if job.state == "printed" else "failed", stands_in=stands_in)
        elif (job.reason and job.state == "waiting") or job.state == "held":
            self._show("held", stands_in=stands_in)
        else:
            self._show(self._state, stands_in=stands_in)

    def _show(self, state: str, *, stands_in: bool = False) -> None:
        if (state, stands_in) != (self._state, self._stands_in):
            self._state, self._stands_in = state, stands_in
            self.changed.emit()
