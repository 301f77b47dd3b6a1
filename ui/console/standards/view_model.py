"""The page of the standards pack: forms, the difference and giving it out, versions and terminals."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.files import Files  # noqa: F401  the picker of folders has one
from ui.console.standards.editor import PackEditor
from ui.console.standards.keeper import Keeper
from ui.console.standards.release import Release

QML_IMPORT_NAME = "ui.console.standards"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class StandardsModel(PageModel):
    """`view`: edit, release or versions."""

    viewChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.keeper = Keeper(desk, self)
        self._editor = PackEditor(desk, self.keeper, self)
        self._release = Release(desk, self._editor, self)
        self._view = "edit"

    @Property(PackEditor, constant=True)
    def editor(self) -> PackEditor:
        return self._editor

    @Property(Release, constant=True)
    def release(self) -> Release:
        return self._release

    @Property(str, notify=viewChanged)
    def view(self) -> str:
        return self._view

    @Slot(str)
    def show(self, view: str) -> None:
        if view != self._view:
            self._view = view
            self.viewChanged.emit()
        self.keeper.push()
        self._release.look()

    def open_at(self, key: str) -> None:
        self.show("edit")
        self._editor.go(key)

    def refresh(self) -> None:
        self.keeper.look()
        self._release.look()

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "standards":
            if "shown" not in data:
                self.keeper.look()
            self._release.look()

    def close(self) -> None:
        self.keeper.keep_now()
        self.keeper.close()
