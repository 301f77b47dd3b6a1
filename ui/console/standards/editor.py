"""The forms: which entry is open, what is typed into it, what is wrong there, and how to take it back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.standards.check import Report
from kiosk.standards.claims import STATED_BY, claims
from kiosk.standards.entries import BY_KEY, Difference, Entries, differences
from ui.catalogue.rows import Rows
from ui.console.desk import Desk
from ui.console.standards import forms
from ui.console.standards.asking import judged
from ui.console.standards.keeper import Keeper
from ui.console.standards.lists import SideRow, entry_rows, place_of, places_of, section_rows
from ui.console.standards.working import value_at

QML_IMPORT_NAME = "ui.console.standards"
QML_IMPORT_MAJOR_VERSION = 1

JUDGE_MS = 250
_CLAIMS = {model: kind for kind, model in STATED_BY.items()}


@QmlElement
@QmlUncreatable("its page has one")
class Editor(QObject):
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
        self.report: Report | None = None
        self.differences: list[Difference] = []
        self._judging = False
        self._judge_again = False
        self._changed: Counter[tuple[str, str]] = Counter()
        self._faulty: Counter[tuple[str, str]] = Counter()
        self._judge = QTimer(self)
        self._judge.setSingleShot(True)
        self._judge.setInterval(JUDGE_MS)
        self._judge.timeout.connect(self._ask_judgement)
        self._typing = False
        keeper.stateChanged.connect(self.savedChanged)
        keeper.changed.connect(self._pack_changed)
        desk.context.hall.wordsChanged.connect(self._worded)

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

    # What the page does

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
        self._judge.start(JUDGE_MS if self.report else 0)
        self._fold()

    @Slot()
    def _ask_judgement(self) -> None:
        if self._judging:
            self._judge_again = True
            return
        if self.keeper.working is None:
            return
        self._judging = True
        base, mine = self.keeper.working.base, self.keeper.working.mine
        snapshot = {section: dict(its) for section, its in mine.items()}
        self._desk.do(lambda _: (judged(snapshot), differences(base, snapshot)), self._judged, lane="check", quiet=True)

    @Slot(object)
    def _judged(self, told: tuple[Report, list[Difference]]) -> None:
        self._judging = False
        self.report, self.differences = told
        self._changed = places_of([one.key for one in self.differences], self._mine)
        self._faulty = places_of([one.key for one in self.report.faults], self._mine)
        self.judgedChanged.emit()
        self._fold()
        if self._judge_again:
            self._judge_again = False
            self._judge.start()

    @Slot()
    def _worded(self) -> None:
        self._refill()
        self._fold()

    @Slot()
    def _fold(self) -> None:
        self._sections.show(section_rows(self._mine, self._changed, self._faulty))
        self._list.show(entry_rows(
            self._section, self._mine, self._changed, self._faulty, self._language, self._filter))
        self.placeChanged.emit()


def _short(value: Any) -> str:
    if isinstance(value, dict) and value.keys() >= {"zh", "en"}:
        value = f"{value['zh']} / {value['en']}"
    return "–" if value is None else str(value)[:200]
