"""What every page of the console is behind its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.console.desk import Desk

QML_IMPORT_NAME = "ui.console.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("each page has its own")
class PageModel(QObject):
    """Made when its page is opened first, gone with its person. Holds values; QML words them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def refresh(self) -> None:
        """The page came into view, or the hub is back: look again."""

    def news(self, topic: str, data: dict[str, Any]) -> None:
        """Something moved at the hub; only where to look, never what is true."""

    def open_at(self, key: str) -> None:
        """The search, or another page, leads to this thing of the page."""

    def close(self) -> None:
        """The person has signed out: what is unsaved is kept now, what is shown is forgotten."""
