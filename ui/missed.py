"""A customer says that they did not find what they came for."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.context import Context

if TYPE_CHECKING:
    from ui.core import Core

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("a page's view model has its own")
class Missed(QObject):
    """Of one page that finds things. `noted`: it was said of what stands in the field now."""

    notedChanged = Signal()

    def __init__(self, context: Context, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._place = context, place
        self._typed = ""
        self._turn = self._saying = 0
        self._noted = False

    @Property(bool, notify=notedChanged)
    def noted(self) -> bool:
        return self._noted

    def about(self, typed: str) -> None:
        """What is looked for now; for the next customer nothing."""
        self._typed = typed
        self._turn += 1
        self._note(False)

    @Slot()
    def say(self) -> None:
        """Once for the same words. It is on record when `noted` says so."""
        core: Core | None = self._context.core
        if core is None or self._noted or self._saying == self._turn + 1:
            return
        self._saying = self._turn + 1
        typed, place, turn, language = self._typed, self._place, self._turn, self._context.session.language

        def work() -> int:
            core.search_missed(typed, place, language)
            return turn

        self._context.jobs.start("missed", work, self._said, self._not_said)

    @Slot(object)
    def _said(self, turn: int) -> None:
        if turn == self._turn:
            self._note(True)

    @Slot(object)
    def _not_said(self, error: KioskError) -> None:
        """The customer loses nothing by it, and may press again."""
        log.warning("not on record that somebody found nothing: %s: %s", error.code, error.cause)
        self._saying = 0

    def _note(self, noted: bool) -> None:
        if noted != self._noted:
            self._noted = noted
            self.notedChanged.emit()
