"""The home screen's list: the zones that this terminal shows and that work."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.standards.public import Profile, Zone
from ui.context import Context
from ui.terminal.registry import PAGES, ZONES, ZonePage

QML_IMPORT_NAME = "ui.model"
QML_IMPORT_MAJOR_VERSION = 1

ROOT = Path(__file__).parents[2]
_ROLES = ("zoneId", "name", "areas", "iconName", "mark")
_FIRST = 0x0101  # Qt.ItemDataRole.UserRole + 1; importing Qt's names takes a tenth of the start


@QmlElement
@QmlSingleton
class Zones(QAbstractListModel):
    """Rows in the profile's order; a zone without a registered page, or of no use now, has no row.

    `asked(id)`: a page that opens itself wants to be shown.
    """

    asked = Signal(str)

    def __init__(self, context: Context, profile: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._profile = profile
        self._pages = {page.id: page for page in ZONES + PAGES}
        self._view_models: dict[str, QObject] = {}
        self._awaited: set[str] = set()
        self._rows: list[Zone] = []
        hall = context.hall
        hall.packChanged.connect(self._reload)
        hall.onlineChanged.connect(self._reload)
        hall.wordsChanged.connect(self._reword)
        # Once tickets are possible: not a moment of the start is spent on who may come. It ends with its parent.
        soon = QTimer(self, singleShot=True, interval=0)
        soon.timeout.connect(self._await)
        hall.readyChanged.connect(soon.start)
        hall.packChanged.connect(self._await)
        context.session.on_wipe(self._wipe)
        self._reload()

    @staticmethod
    def create(engine: QObject) -> Zones:
        return engine.zones  # type: ignore[attr-defined, no-any-return]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST + i: QByteArray(name.encode()) for i, name in enumerate(_ROLES)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        zone, language = self._rows[index.row()], self._context.session.language
        match role - _FIRST:
            case 0:
                return zone.id
            case 1:
                return zone.name.of(language)
            case 2:
                return ("、" if language == "zh_CN" else ", ").join(area.of(language) for area in zone.areas)
            case 3:
                return zone.icon
            case 4:
                return zone.colour
        return None

    @Slot(str, result=bool)
    def has(self, zone: str) -> bool:
        """Whether `zone` is a page of this terminal."""
        return zone in self._pages

    @Slot(str, result=bool)
    def shows(self, zone: str) -> bool:
        """Whether the home screen has it now: by the profile and the link."""
        return any(row.id == zone for row in self._rows)

    @Slot(str, result=QUrl)
    def page(self, zone: str) -> QUrl:
        return QUrl.fromLocalFile(str(ROOT / self._pages[zone].page))

    @Slot(str, result=QObject)
    def viewModel(self, zone: str) -> QObject:
        """The zone's view model, made at its first use and kept; its `wipe()` runs at each visit's end."""
        path = self._pages[zone].view_model
        if path not in self._view_models:
            module, name = path.split(":")
            self._view_models[path] = getattr(import_module(module), name)(self._context, self)
        return self._view_models[path]

    @Slot(str, result=str)
    def name(self, zone: str) -> str:
        """The pack's name of a zone in the visit's language; bind with `Session.language`."""
        return next((z.name.of(self._context.session.language) for z in self._all() if z.id == zone), "")

    @Slot(str, result=str)
    def iconName(self, zone: str) -> str:
        return next((z.icon for z in self._all() if z.id == zone), "")

    @Slot(str, result=str)
    def colour(self, zone: str) -> str:
        return next((z.colour for z in self._all() if z.id == zone), "#0f675d")

    def _all(self) -> tuple[Zone, ...]:
        return self._context.hall.pack.zones

    def _shown(self, page: ZonePage | None) -> bool:
        return (page is not None and self._in_profile(page)
                and (page.works_offline or self._context.hall.online))

    def _current(self) -> Profile:
        return self._context.hall.pack.profile(self._profile)

    def _in_profile(self, page: ZonePage) -> bool:
        return self._current().queue or not page.needs_queue

    @Slot()
    def _await(self) -> None:
        if self._context.core is None:
            return
        for page in self._pages.values():
            if page.opens_itself and page.id not in self._awaited and self._in_profile(page):
                self._awaited.add(page.id)
                self.viewModel(page.id).asked.connect(partial(self._pass_on, page))

    def _pass_on(self, page: ZonePage) -> None:
        if self._in_profile(page):
            self.asked.emit(page.id)

    def _wanted(self) -> list[Zone]:
        pack, profile = self._context.hall.pack, self._current()
        zones = {zone.id: zone for zone in pack.zones}
        return [zones[z] for z in profile.zones if z in zones and self._shown(self._pages.get(z))]

    @Slot()
    def _reload(self) -> None:
        wanted = self._wanted()
        if wanted != self._rows:
            self.beginResetModel()
            self._rows = wanted
            self.endResetModel()

    @Slot()
    def _reword(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _wipe(self) -> None:
        for view_model in self._view_models.values():
            wipe = getattr(view_model, "wipe", None)
            if wipe is not None:
                wipe()
