"""Which page the counter shows, and whether it is a strip."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from ui.counter.feed import Feed

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Station(QObject):
    """`page`: opening, failed, unpaired, sign_in, window, desk. `strip`: the small window that stays on top."""

    pageChanged = Signal()
    stripChanged = Signal()

    def __init__(self, feed: Feed, *, strip: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._page = "opening"
        self._failure = ""
        self._strip = strip
        feed.changed.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> Station:
        return engine.counter.station  # type: ignore[attr-defined, no-any-return]

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        return self._page

    @Property(str, notify=pageChanged)
    def failure(self) -> str:
        """Why the counter could not be opened: an error's code."""
        return self._failure

    @Property(bool, notify=stripChanged)
    def strip(self) -> bool:
        """Only at the desk: signing in needs the whole window."""
        return self._strip and self._page == "desk"

    @Slot()
    def toggleStrip(self) -> None:
        self._strip = not self._strip
        self.stripChanged.emit()

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        self._feed.context.session.setLanguage(language)

    def fail(self, code: str) -> None:
        self._failure = code
        self._go("failed")

    @Slot()
    def _fold(self) -> None:
        core, desk = self._feed.core, self._feed.desk
        if core is None:
            return
        if core.identity is None:
            self._go("unpaired")
        elif desk.working and (desk.person is not None or not desk.online):
            self._go("desk")
        else:
            self._go("sign_in" if desk.person is None else "window")

    def _go(self, page: str) -> None:
        if page != self._page:
            self._page = page
            self.pageChanged.emit()
            self.stripChanged.emit()
