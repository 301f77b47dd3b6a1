"""The pack's groups and services in the visit's language, and one service in full."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import (
    Details,
    GroupRow,
    NeedRow,
    ServiceRow,
    common_rows,
    details,
    group_rows,
    needs,
    services_of,
)
from ui.hall import Hall
from ui.session import Session

QML_IMPORT_NAME = "ui.catalogue"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("a page's view model has it")
class Catalogue(QObject):
    """An unknown service or group shows as empty: `serviceId` says whether there is one to show."""

    groupIdChanged = Signal()
    groupNameChanged = Signal()
    serviceIdChanged = Signal()
    nameChanged = Signal()
    iconChanged = Signal()
    letterChanged = Signal()
    categoryChanged = Signal()

    def __init__(self, hall: Hall, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hall = hall
        self._session = session
        self._common = Rows(ServiceRow, self)
        self._groups = Rows(GroupRow, self)
        self._services = Rows(ServiceRow, self)
        self._needs = Rows(NeedRow, self)
        self._group_id = ""
        self._group_name = ""
        self._details = Details()
        self._wanted = ""
        hall.wordsChanged.connect(self._fold)
        self._fold()

    @Property(QObject, constant=True)
    def common(self) -> Rows:
        return self._common

    @Property(QObject, constant=True)
    def groups(self) -> Rows:
        return self._groups

    @Property(QObject, constant=True)
    def services(self) -> Rows:
        """Those of the open group."""
        return self._services

    @Property(QObject, constant=True)
    def needs(self) -> Rows:
        """What to bring and how it works, of the open service."""
        return self._needs

    @Property(str, notify=groupIdChanged)
    def groupId(self) -> str:
        return self._group_id

    @Property(str, notify=groupNameChanged)
    def groupName(self) -> str:
        return self._group_name

    @Property(str, notify=serviceIdChanged)
    def serviceId(self) -> str:
        return self._details.service_id

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        return self._details.name

    @Property(str, notify=iconChanged)
    def icon(self) -> str:
        return self._details.icon

    @Property(str, notify=letterChanged)
    def letter(self) -> str:
        return self._details.letter

    @Property(str, notify=categoryChanged)
    def category(self) -> str:
        return self._details.category

    @Slot(str)
    def openGroup(self, group_id: str) -> None:
        if group_id != self._group_id:
            self._group_id = group_id
            self.groupIdChanged.emit()
            self._fold()

    @Slot(str)
    def openService(self, service_id: str) -> None:
        self._wanted = service_id
        self._fold()

    @Slot()
    def _fold(self) -> None:
        pack, language = self._hall.pack, self._session.language
        self._common.show(common_rows(pack, language))
        groups = group_rows(pack, language)
        self._groups.show(groups)
        self._services.show(services_of(pack, self._group_id, language))
        name = next((group.name for group in groups if group.group_id == self._group_id), "")
        if name != self._group_name:
            self._group_name = name
            self.groupNameChanged.emit()
        before, self._details = self._details, details(pack, self._wanted, language)
        self._needs.show(needs(pack, self._wanted, language))
        tell(self, before, self._details)
