"""What the forms show: the parts, the open entry with its fields, what is wrong with it, how safe it is kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.standards.check import Report
from kiosk.standards.claims import STATED_BY
from kiosk.standards.entries import BY_KEY, Difference, Entries
from ui.catalogue.rows import Rows
from ui.console.desk import Desk
from ui.console.standards import forms
from ui.console.standards.judge import Judge
from ui.console.standards.keeper import Keeper
from ui.console.standards.lists import SideRow, place_of

QML_IMPORT_NAME = "ui.console.standards"
QML_IMPORT_MAJOR_VERSION = 1

_CLAIMS = {model: kind for kind, model in STATED_BY.items()}


@QmlElement
@QmlUncreatable("a PackEditor is one")
class FormState(QObject):
    """`rows`: the open entry's fields, see `forms.rows`; told anew only when others stand there, never while one types.

    `faults`: reason by key as `kiosk standards check` tells it. `saved`: see Keeper.state.
    """

    loadedChanged = Signal()
    savedChanged = Signal()
    openChanged = Signal()
    placeChanged = Signal()
    rowsChanged = Signal()
    judgedChanged = Signal()
    clashesChanged = Signal()

    def __init__(self, desk: Desk, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self.keeper = desk, keeper
        self._sections, self._list = Rows(SideRow, self), Rows(SideRow, self)
        self._section, self._id, self._filter = "phrase", "", ""
        self._rows: list[forms.Row] = []
        self.judge = Judge(desk, keeper, self)
        self._typing = False
        keeper.stateChanged.connect(self.savedChanged)

    # What the page reads

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return self.keeper.working is not None

    @Property(bool, notify=loadedChanged)
    def empty(self) -> bool:
        """Nothing was ever given out here, and nothing is in work."""
        return self.keeper.working is not None and not self.keeper.working.mine

    @Property(bool, notify=loadedChanged)
    def writable(self) -> bool:
        return self.keeper.folder is not None or self._desk.may("edit_standards")

    @Property(str, notify=loadedChanged)
    def folder(self) -> str:
        """Empty while the hall's own draft is in work."""
        return str(self.keeper.folder) if self.keeper.folder else ""

    @Property("QVariantList", notify=loadedChanged)
    def writers(self) -> list[str]:
        return self.keeper.pack.writers if self.keeper.pack and self.keeper.folder is None else []

    @Property(str, notify=loadedChanged)
    def version(self) -> str:
        return self.keeper.pack.version if self.keeper.pack else ""

    @Property(str, notify=loadedChanged)
    def issuer(self) -> str:
        """Who gave out what terminals are given now, where that is not this hall's newest."""
        pack = self.keeper.pack
        return pack.issuer if pack and not pack.own_is_live else ""

    @Property(str, notify=savedChanged)
    def saved(self) -> str:
        return self.keeper.state

    @Property(QObject, constant=True)
    def sections(self) -> Rows:
        return self._sections

    @Property(QObject, constant=True)
    def entries(self) -> Rows:
        return self._list

    @Property(str, notify=openChanged)
    def section(self) -> str:
        return self._section

    @Property(bool, notify=openChanged)
    def many(self) -> bool:
        """Whether entries come and go here."""
        return not BY_KEY[self._section].alone and self._section != "signed"

    @Property(str, notify=openChanged)
    def entryId(self) -> str:
        return self._id

    @Property(int, notify=openChanged)
    def sectionPlace(self) -> int:
        return forms.SECTIONS.index(self._section)

    @Property(int, notify=placeChanged)
    def entryPlace(self) -> int:
        """Of the open entry in `entries`, from 0; -1 where the filter hides it."""
        return next((at for at, row in enumerate(self._list.rows()) if row.key == self._id), -1)

    @Property(bool, notify=openChanged)
    def opened(self) -> bool:
        return self._id in self._mine.get(self._section, {})

    @Property(str, notify=openChanged)
    def keyOfEntry(self) -> str:
        return self._section if BY_KEY[self._section].alone else f"{self._section}.{self._id}"

    @Property("QVariantList", notify=rowsChanged)
    def rows(self) -> list[forms.Row]:
        return self._rows

    @Property("QVariantMap", notify=judgedChanged)
    def faults(self) -> dict[str, str]:
        return {one.key: one.reason for one in self.report.faults} if self.report else {}

    @Property(int, notify=judgedChanged)
    def faultCount(self) -> int:
        return len(self.report.faults) if self.report else 0

    @Property("QVariantList", notify=judgedChanged)
    def ownFaults(self) -> list[str]:
        """Of the open entry as a whole, which no field shows."""
        key = self.keyOfEntry
        return [one.reason for one in self.report.faults if one.key == key] if self.report and self.opened else []

    @Property(int, notify=judgedChanged)
    def changedCount(self) -> int:
        return len(self.differences)

    @Property("QVariantMap", notify=judgedChanged)
    def was(self) -> dict[str, str]:
        """What stood there in the newest version, by key, where it is another now."""
        return {one.key: one.old or "" for one in self.differences if place_of(one.key)[0] == self._section}

    @Property(str, notify=judgedChanged)
    def hiddenBecause(self) -> str:
        """Why customers do not see what the open entry claims."""
        claim = self._claim
        return next((one.reason for one in self.report.hidden if one.key == claim), "") if self.report and claim else ""

    @Property(bool, notify=judgedChanged)
    def maySign(self) -> bool:
        return bool(self.hiddenBecause) and self.report is not None and not self.report.faults and self._desk.may(
            "sign_standards")

    @Property(bool, notify=judgedChanged)
    def canUndo(self) -> bool:
        return self.keeper.working is not None and self.keeper.working.can_undo

    @Property("QVariantList", notify=clashesChanged)
    def clashes(self) -> list[dict[str, str]]:
        return [{"key": f"{one.section}.{one.id}{one.path}", "mine": _short(one.mine), "theirs": _short(one.theirs)}
                for one in self.keeper.clashes]

    @property
    def report(self) -> Report | None:
        return self.judge.report

    @property
    def differences(self) -> list[Difference]:
        return self.judge.differences

    @property
    def _mine(self) -> Entries:
        return self.keeper.working.mine if self.keeper.working else {}

    @property
    def _language(self) -> str:
        return "en" if self._desk.context.session.language == "en" else "zh"

    @property
    def _claim(self) -> str:
        kind = _CLAIMS.get(BY_KEY[self._section].model)
        return f"{kind}.{self._id}" if kind else ""


def _short(value: Any) -> str:
    if isinstance(value, dict) and value.keys() >= {"zh", "en"}:
        value = f"{value['zh']} / {value['en']}"
    return "–" if value is None else str(value)[:200]
