"""The difference, giving it out and bringing back, and which terminal shows which version."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.standards.entries import differences
from kiosk.standards.messages import (
    GiveOutStandards,
    RestoreStandards,
    ReviewStandards,
    StandardsGivenOut,
    StandardsPack,
    StandardsVersions,
)
from ui.console.desk import Desk
from ui.console.parts.sheet import Sheet
from ui.console.standards.asking import pack_of, versions_of
from ui.console.standards.editor import PackEditor
from ui.console.standards.lists import difference_rows, fault_rows, terminal_rows, version_rows

QML_IMPORT_NAME = "ui.console.standards"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("its page has one")
class Release(QObject):
    """`compared`: the version that the newest is held against in `comparison`, empty where none is.

    `reached` of `terminals` show what they were given; `drifting` should and do not.
    """

    toldChanged = Signal()
    comparedChanged = Signal()
    judgedChanged = Signal()

    def __init__(self, desk: Desk, editor: PackEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, editor
        self._differences, self._faults = Sheet(self), Sheet(self)
        self._versions, self._terminals = Sheet(self, sort="no", descending=True), Sheet(self, sort="code")
        self._comparison = Sheet(self)
        self._compared = ""
        self._compared_places: list[str] = []
        self.told: StandardsVersions | None = None
        self._looking = self._again = False
        editor.judgedChanged.connect(self._judged)
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def differences(self) -> Sheet:
        return self._differences

    @Property(QObject, constant=True)
    def faults(self) -> Sheet:
        return self._faults

    @Property(QObject, constant=True)
    def versions(self) -> Sheet:
        return self._versions

    @Property(QObject, constant=True)
    def terminals(self) -> Sheet:
        return self._terminals

    @Property(QObject, constant=True)
    def comparison(self) -> Sheet:
        return self._comparison

    @Property("QVariantList", notify=judgedChanged)
    def places(self) -> list[str]:
        """Of all differences and faults, for their words."""
        report = self._editor.report
        return list({one.key for one in (*self._editor.differences, *(report.faults if report else ()))})

    @Property("QVariantList", notify=judgedChanged)
    def reasons(self) -> list[str]:
        report = self._editor.report
        return list({one.reason for one in report.faults}) if report else []

    @Property("QVariantList", notify=comparedChanged)
    def comparedPlaces(self) -> list[str]:
        return self._compared_places

    @Property(str, notify=comparedChanged)
    def compared(self) -> str:
        return self._compared

    @Property(str, notify=toldChanged)
    def nextVersion(self) -> str:
        """The version given out last, one higher in its last place and free; that of a folder that is in work."""
        taken = {one.version for one in self.told.versions} if self.told else set()
        pack = self._editor.keeper.pack
        working = self._editor.keeper.working
        stated = str(working.mine.get("pack", {}).get("", {}).get("version", "")) if working else ""
        if stated and stated not in taken:
            return stated
        return _next(pack.version if pack and pack.version else stated or "1.0", taken)

    @Property(int, notify=toldChanged)
    def reached(self) -> int:
        return sum((one.issuer, one.revision) == (self.told.issuer, self.told.revision)
                   for one in self.told.terminals) if self.told else 0

    @Property(int, notify=toldChanged)
    def terminalCount(self) -> int:
        return len(self.told.terminals) if self.told else 0

    @Property(int, notify=toldChanged)
    def drifting(self) -> int:
        return sum(one.drifts for one in self.told.terminals) if self.told else 0

    @Property("QVariantMap", notify=toldChanged)
    def states(self) -> dict[str, str]:
        """Of each version by its number, as VersionRow has it."""
        pack = self._desk.context.hall.pack
        return {row.key: row.state for row in version_rows(self.told, pack)} if self.told else {}

    @Property(bool, notify=toldChanged)
    def hasTold(self) -> bool:
        return self.told is not None

    def look(self) -> None:
        if self._looking:
            self._again = True
            return
        self._looking = True
        self._desk.do(versions_of, self._heard, self._not_heard, quiet=True)

    @Slot(str, str)
    def giveOut(self, version: str, note: str) -> None:
        """The draft as it stands at the hub and on this screen."""
        keeper = self._editor.keeper
        if keeper.pack is None or keeper.working is None or keeper.working.mine != keeper.working.seen:
            keeper.push()
            self._desk.tell("standards_unsaved")
            return
        asked = GiveOutStandards(revision=keeper.pack.revision, no=keeper.pack.no, version=version.strip(),
                                 note=note.strip())
        self._desk.do(lambda core: core.command("give_out_standards", asked, StandardsGivenOut), self._given,
                      self._not_given)

    @Slot(str, str)
    def bringBack(self, no: str, note: str) -> None:
        pack = self._editor.keeper.pack
        if pack is not None:
            asked = RestoreStandards(to=int(no), no=pack.no, note=note.strip())
            self._desk.do(lambda core: core.command("restore_standards", asked, StandardsGivenOut), self._given,
                          self._not_given)

    @Slot(str)
    def review(self, no: str) -> None:
        asked = ReviewStandards(no=int(no))
        self._desk.do(lambda core: core.command("review_standards", asked, StandardsGivenOut), self._looked)

    @Slot(str)
    def compare(self, no: str) -> None:
        """That version against the newest; empty closes it."""
        if no == "":
            self._compared = ""
            self.comparedChanged.emit()
        else:
            self._desk.do(lambda core: (no, pack_of(core, int(no)), pack_of(core)), self._read)

    @Slot(object)
    def _heard(self, told: StandardsVersions) -> None:
        self._looking = False
        self.told = told
        self._fold()
        if self._again:
            self._again = False
            self.look()

    @Slot(object)
    def _not_heard(self, _: KioskError) -> None:
        self._looking = False

    @Slot(object)
    def _given(self, said: StandardsGivenOut) -> None:
        self._desk.toasts.say("published", said.version)
        self._editor.keeper.look()
        self.look()

    @Slot(object)
    def _not_given(self, error: KioskError) -> None:
        self._desk.tell_error(error)
        if error.code == "standards_moved":
            self._editor.keeper.look()

    @Slot(object)
    def _looked(self, said: StandardsGivenOut) -> None:
        self._desk.toasts.say("reviewed", said.version)
        self.look()

    @Slot(object)
    def _read(self, told: tuple[str, StandardsPack, StandardsPack]) -> None:
        no, old, new = told
        self._compared = no
        found = differences(old.entries or {}, new.entries or {})
        self._compared_places = [one.key for one in found]
        self._comparison.show(difference_rows(found))
        self.comparedChanged.emit()

    @Slot()
    def _judged(self) -> None:
        self._differences.show(difference_rows(self._editor.differences))
        self._faults.show(fault_rows(self._editor.report.faults if self._editor.report else ()))
        self.judgedChanged.emit()
        self.toldChanged.emit()

    @Slot()
    def _fold(self) -> None:
        if self.told is not None and self._desk.core is not None:
            pack, identity = self._desk.context.hall.pack, self._desk.core.identity
            self._versions.show(version_rows(self.told, pack))
            self._terminals.show(terminal_rows(self.told, identity.hall if identity else "", pack))
        self.toldChanged.emit()


def _next(version: str, taken: set[Any]) -> str:
    found = re.fullmatch(r"(.*\.)?(\d+)", version)
    head, last = (found.group(1) or "", int(found.group(2))) if found else ("1.", 0)
    while f"{head}{last}" in taken or last == 0:
        last += 1
    return f"{head}{last}" if "." in f"{head}{last}" else f"{head}{last}.0"
