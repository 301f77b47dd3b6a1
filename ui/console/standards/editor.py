"""The forms at work: an entry is opened, typed into, taken back; the rest is in FormState."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.standards.claims import claims
from kiosk.standards.entries import BY_KEY
from ui.console.desk import Desk
from ui.console.standards import forms
from ui.console.standards.form_state import FormState
from ui.console.standards.keeper import Keeper
from ui.console.standards.lists import entry_rows, places_of, section_rows
from ui.console.standards.working import value_at

QML_IMPORT_NAME = "ui.console.standards"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("its page has one")
class PackEditor(FormState):
    """What the page does with the entry that is open."""

    def __init__(self, desk: Desk, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(desk, keeper, parent)
        self.judge.judged.connect(self._judged)
        keeper.changed.connect(self._pack_changed)
        desk.context.hall.wordsChanged.connect(self._worded)

    @Slot(str)
    def choose(self, section: str) -> None:
        self._section, self._filter = section, ""
        first = next(iter(self._mine.get(section, {})), "")
        self._open(first)
        self._fold()

    @Slot(str)
    def pick(self, id: str) -> None:
        self._open(id)

    @Slot(str)
    def setFilter(self, text: str) -> None:
        self._filter = text
        self._fold()

    @Slot(str)
    def go(self, key: str) -> None:
        """Where a fault or a difference lies."""
        found = next(iter(places_of([key], self._mine)), ("phrase", "*"))
        if found[0] in forms.SECTIONS:
            self.choose(found[0])
            if found[1] != "*":
                self._open(found[1])

    @Slot(str, "QVariant")
    def put(self, path: str, typed: Any) -> None:
        """A field of the open entry; an optional pair without words is none."""
        if not self._may_write():
            return
        working = self.keeper.working
        assert working is not None
        working.put(self._section, self._id, path, forms.cleaned(self._section, path, typed))
        above = path.rpartition(".")[0]
        pair = value_at(working.mine[self._section][self._id], above) if above else None
        if isinstance(pair, dict) and pair.keys() <= {"zh", "en"} and not any(pair.values()) and forms.kind_of(
                self._section, above)[1]:
            working.put(self._section, self._id, above, None)
        self._rows = forms.rows(self._section, self._id, working.mine, self._language)  # as the fields show already
        self._edited(typing=True)

    @Slot(str, str, bool)
    def toggle(self, path: str, value: str, days: bool) -> None:
        """One of many, chosen or not."""
        if self._may_write():
            now = value_at(self._mine[self._section][self._id], path) or []
            texts = [str(one) for one in now]
            chosen = [one for one in texts if one != value] if value in texts else [*texts, value]
            self._replace(path, sorted(int(one) for one in chosen) if days else chosen)

    @Slot(str, str)
    def choose_value(self, path: str, value: str) -> None:
        if self._may_write():
            self._replace(path, forms.cleaned(self._section, path, value))

    @Slot(str, bool)
    def addItem(self, path: str, subs: bool) -> None:
        words = {"zh": "", "en": ""}
        if self._may_write():
            items = list(value_at(self._mine[self._section][self._id], path) or [])
            self._replace(path, [*items, {"id": "", "name": words} if subs else words])

    @Slot(str, int)
    def removeItem(self, path: str, at: int) -> None:
        if self._may_write():
            items = list(value_at(self._mine[self._section][self._id], path) or [])
            self._replace(path, [*items[:at], *items[at + 1:]])

    @Slot(str, int, int)
    def moveItem(self, path: str, at: int, by: int) -> None:
        items = list(value_at(self._mine[self._section][self._id], path) or [])
        if self._may_write() and 0 <= at + by < len(items):
            items[at], items[at + by] = items[at + by], items[at]
            self._replace(path, items)

    @Slot(str, result=bool)
    def add(self, id: str) -> bool:
        """A new entry of that name; False where it is no name or taken."""
        id = id.strip()
        its = self._mine.get(self._section, {})
        if BY_KEY[self._section].identity is None:
            id = str(len(its) + 1)
        if not self._may_write(opened=False) or not id or len(id) > 60 or id in its:
            return False
        assert self.keeper.working is not None
        self.keeper.working.add(self._section, id, forms.blank(self._section, id, self._mine))
        self._open(id)
        self._edited()
        return True

    @Slot()
    def remove(self) -> None:
        if self._may_write():
            assert self.keeper.working is not None
            ids = list(self._mine[self._section])
            at = ids.index(self._id)
            self.keeper.working.remove(self._section, self._id)
            rest = [*ids[at + 1:], *reversed(ids[:at])]
            self._open(rest[0] if rest else "")
            self._edited()

    @Slot(int)
    def move(self, by: int) -> None:
        if self._may_write() and self.keeper.working is not None and self.keeper.working.move(
                self._section, self._id, by):
            self._edited()

    @Slot()
    def undo(self) -> None:
        place = self.keeper.working.undo() if self.keeper.working else None
        if place is not None:
            self._section = place[0]
            its = self._mine.get(place[0], {})
            self._open(place[1] if place[1] in its else next(iter(its), ""))
            self._edited()

    @Slot(int, int, result=bool)
    def takeKey(self, key: int, held: int) -> bool:
        """Ctrl+Z in a field takes back the form's last step: after the key, because the field may go with it."""
        wanted = key == Qt.Key.Key_Z.value and held == Qt.KeyboardModifier.ControlModifier.value
        if wanted:
            QTimer.singleShot(0, self.undo)
        return wanted

    @Slot()
    def sign(self) -> None:
        """Whoever is signed in stands for exactly what the open entry claims now."""
        person, report, claim = self._desk.standing.person, self.report, self._claim
        if self.maySign and person is not None and report is not None and self.keeper.working is not None:
            its = self._mine.get("signed", {})
            on = self._desk.context.hall.now().date().isoformat()
            says = claims(report.draft)[claim].says
            self.keeper.working.add("signed", str(len(its) + 1), {"by": person.name, "on": on, "says": {claim: says}})
            if "signoff" not in self._mine:
                self.keeper.working.add("signoff", "", {"demonstration": False})
            self._edited()

    @Slot(int, bool)
    def resolve(self, at: int, mine: bool) -> None:
        self.keeper.resolve(at, mine=mine)
        self._refill()

    @Slot(str)
    def openFolder(self, path: str) -> None:
        """The folder, or that of a file in it."""
        chosen = Path(path)
        self.keeper.open_folder(chosen if chosen.is_dir() else chosen.parent)

    @Slot()
    def closeFolder(self) -> None:
        self.keeper.close_folder()

    @Slot()
    def saveFolder(self) -> None:
        self.keeper.save_folder()

    @Slot()
    def takeOver(self) -> None:
        self.keeper.take_over()

    @Slot()
    def discard(self) -> None:
        self.keeper.discard()

    @Slot()
    def retry(self) -> None:
        self.keeper.look()

    # Behind it

    def _may_write(self, *, opened: bool = True) -> bool:
        return self.loaded and self.writable and (self.opened or not opened) and self._section != "signed"

    def _replace(self, path: str, value: Any) -> None:
        assert self.keeper.working is not None
        self.keeper.working.put(self._section, self._id, path, value)
        self._edited()

    def _edited(self, *, typing: bool = False) -> None:
        self._typing = typing
        self.keeper.edited()
        self._typing = False

    def _open(self, id: str) -> None:
        self._id = id
        self._refill()
        self.openChanged.emit()
        self.placeChanged.emit()
        self.judgedChanged.emit()

    def _refill(self) -> None:
        rows = forms.rows(self._section, self._id, self._mine, self._language)
        if rows != self._rows:
            self._rows = rows
            self.rowsChanged.emit()

    @Slot()
    def _pack_changed(self) -> None:
        if not self._typing:
            if not self.opened:
                self._id = next(iter(self._mine.get(self._section, {})), "")
            self._refill()
            self.openChanged.emit()
        self.loadedChanged.emit()
        self.clashesChanged.emit()
        self.judge.ask()
        self._fold()

    @Slot()
    def _judged(self) -> None:
        self.judgedChanged.emit()
        self._fold()

    @Slot()
    def _worded(self) -> None:
        self._refill()
        self._fold()

    @Slot()
    def _fold(self) -> None:
        self._sections.show(section_rows(self._mine, self.judge.changed, self.judge.faulty))
        self._list.show(entry_rows(
            self._section, self._mine, self.judge.changed, self.judge.faulty, self._language, self._filter))
        self.placeChanged.emit()
