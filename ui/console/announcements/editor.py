"""The editor: a form that is kept on this machine as it is typed, and handed to the hub when its author says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.announcements import (
    AnnouncementContent,
    AnnouncementView,
    AskTargets,
    Attachment,
    DraftAnnouncement,
    TargetChoices,
)
from kiosk.errors import KioskError
from kiosk.ids import new_id
from ui.console.announcements.asking import hand, newest
from ui.console.announcements.form import LISTS, Fault, Form, blank, content_of, faults_of, form_of, whole
from ui.console.announcements.history import History
from ui.console.announcements.pictures import add_attachment, add_picture

if TYPE_CHECKING:
    from ui.console.desk import Desk

QML_IMPORT_NAME = "ui.console.announcements"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "drafts"
KEEP_AFTER_MS = 400
"""So much typing at most is lost with the machine's power."""
_REDO = {Qt.Key.Key_Y.value: Qt.KeyboardModifier.ControlModifier,
         Qt.Key.Key_Z.value: Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier}


@QmlElement
@QmlUncreatable("the announcements page has one")
class Editor(QObject):
    """`key`: the announcement that is being written, empty when none is; `version`: the hub's that it changes, or 0.

    `filled` after values changed otherwise than by typing: fields read them anew. `kept`: all that was typed lies on
    this machine. `faults`: shown from the first attempt to hand it in. `moved`: the hub has a newer one than `version`.
    """

    keyChanged = Signal()
    kindChanged = Signal()
    filled = Signal()
    edited = Signal()
    keptChanged = Signal()
    faultsChanged = Signal()
    movedChanged = Signal()
    choicesChanged = Signal()
    saved = Signal(object)
    """An AnnouncementView: the hub has taken it."""
    left = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = self._person = ""
        self._version: int | None = None
        self._history = History({})
        self._kept = True
        self._checked = self._moved = self._hand_in = False
        self._faults: list[Fault] = []
        self._choices = TargetChoices(halls=[], apps=[], customers=[], areas=[])
        self._dropped: tuple[str, dict[str, Any]] | None = None
        self._later = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._later.timeout.connect(self._keep)
        desk.toasts.undone.connect(self._undone)
        desk.context.hall.wordsChanged.connect(self.choicesChanged)

    # What the screen reads

    @property
    def form(self) -> Form:
        return dict(self._history.form)

    @Property(str, notify=keyChanged)
    def key(self) -> str:
        return self._key

    @Property(int, notify=keyChanged)
    def version(self) -> int:
        return self._version or 0

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return str(self._history.form.get("kind", ""))

    @Property(bool, notify=keptChanged)
    def kept(self) -> bool:
        return self._kept

    @Property(bool, notify=movedChanged)
    def moved(self) -> bool:
        return self._moved

    @Property(bool, notify=edited)
    def canUndo(self) -> bool:
        return self._history.can_undo

    @Property(bool, notify=edited)
    def canRedo(self) -> bool:
        return self._history.can_redo

    @Property("QVariantList", notify=faultsChanged)
    def faults(self) -> list[dict[str, str]]:
        return [{"field": one.field, "why": one.why, "detail": one.detail} for one in self._faults]

    @Property("QVariantMap", notify=choicesChanged)
    def choices(self) -> dict[str, Any]:
        """Of `apps`, `halls`, `zones`, `areas`, `customers`: [{ value, label }]."""
        told, language = self._choices, self._desk.context.session.language
        zones = {zone.id: zone.name.of(language) for zone in self._pack.shown_zones}
        return {
            "apps": [{"value": app.app_code, "label": f"{app.app_code} {app.app_name}", "board": app.board}
                     for app in told.apps],
            "zones": [{"value": one, "label": zones.get(one, one)}
                      for one in dict.fromkeys([*zones, *self.list("zones")])],
            **{name: [{"value": one, "label": one} for one in getattr(told, name)]
               for name in ("halls", "areas", "customers")}}

    @Slot(str, result=str)
    def value(self, field: str) -> str:
        return str(self._history.form.get(field, ""))

    @Slot(str, result="QVariantList")
    def list(self, field: str) -> list[str]:
        return [*self._history.form.get(field, ())]

    @Slot(str, result="QVariantMap")
    def faultOf(self, field: str) -> dict[str, str]:
        """Empty where nothing is wrong."""
        return next((one for one in self.faults if one["field"] == field), {})

    # What the screen does

    @Slot()
    def begin(self) -> None:
        """A new one."""
        self._open(str(new_id()), None, blank(self._now, self._pack))

    def resume(self, key: str, kept: dict[str, Any]) -> None:
        """What was kept on this machine."""
        version = kept.get("version")
        form = kept.get("form")
        self._open(key, version if isinstance(version, int) else None,
                   whole(form if isinstance(form, dict) else {}, self._now, self._pack))

    def revise(self, told: AnnouncementContent) -> None:
        """The hub's words: of a draft the same version, of all else they become the next."""
        self._open(str(told.announcement_id), told.version, form_of(told.content, self._pack))

    @Slot(str, str)
    def set(self, field: str, text: str) -> None:
        if text != self._history.form.get(field):
            self._change(field, text)
            if field == "kind":
                self.kindChanged.emit()

    @Slot(str, "QVariantList")
    def setList(self, field: str, values: list[str]) -> None:
        assert field in LISTS
        self._change(field, [str(one) for one in values])
        self.filled.emit()

    @Slot(str, str)
    def toggle(self, field: str, value: str) -> None:
        """`value` in or out of a list."""
        values = self.list(field)
        self.setList(field, [one for one in values if one != value] if value in values else [*values, value])

    @Slot()
    def undo(self) -> None:
        self._history.undo()
        self._refill()

    @Slot()
    def redo(self) -> None:
        self._history.redo()
        self._refill()

    @Slot(int, int, result=bool)
    def takeKey(self, key: int, modifiers: int) -> bool:
        """Ctrl+Z and its like are the form's, not one field's; True where it was one of them."""
        if key == Qt.Key.Key_Z.value and modifiers == Qt.KeyboardModifier.ControlModifier.value:
            self.undo()
        elif key in _REDO and modifiers == _REDO[key].value:
            self.redo()
        else:
            return False
        return True

    @Slot(str)
    def addPicture(self, path: str) -> None:
        """From a file of this machine; the hub makes its own of it."""
        self._desk.do(lambda core: add_picture(core, path), self._picture_added)

    @Slot(str)
    def addAttachment(self, path: str) -> None:
        """A PDF of this machine, in the place of the one that was there; the hub makes pictures of its pages."""
        self._desk.do(lambda core: add_attachment(core, path), self._attachment_added)

    @Slot()
    def removeAttachment(self) -> None:
        self._attach("", "", [])

    @Slot(int)
    def removePicture(self, no: int) -> None:
        """Counts from 1; texts that name a later one keep their numbers, and the check says which is missing."""
        pictures = self.list("pictures")
        self.setList("pictures", pictures[:no - 1] + pictures[no:])

    @Slot()
    def save(self) -> None:
        """As a draft at the hub, where others of the hall see it."""
        self._send(hand_in=False)

    @Slot()
    def handIn(self) -> None:
        """For review, if nothing is missing."""
        self._checked = True
        self._look()
        if not self._faults:
            self._send(hand_in=True)

    @Slot()
    def takeOver(self) -> None:
        """On top of what somebody else has written meanwhile: theirs stays as a version."""
        self._desk.do(lambda core: newest(core, self._key), self._rebase)

    @Slot()
    def discard(self) -> None:
        """This machine's draft; for ten seconds it can be taken back."""
        self._later.stop()
        self._dropped = (self._key, self._draft())
        person, key = self._person, self._key
        self._desk.do(lambda core: core.drafts.drop(person, key), lane=LANE, quiet=True)
        self._close()
        self._desk.toasts.offer("discarded")

    @Slot()
    def leave(self) -> None:
        """What is written stays on this machine."""
        self.keep_now()
        self._close()

    def keep_now(self) -> None:
        """At once and on this thread: nobody will be here in a moment."""
        self._later.stop()
        if self._key and not self._kept and self._desk.core is not None:
            self._desk.core.drafts.keep(self._person, self._key, self._draft())
            self._set_kept(True)

    # Behind it

    @property
    def _now(self) -> Any:
        return self._desk.context.hall.now()

    @property
    def _pack(self) -> Any:
        return self._desk.context.hall.pack

    def _open(self, key: str, version: int | None, form: Form) -> None:
        person = self._desk.standing.person
        self._person = person.id if person else ""
        self._key, self._version = key, version
        self._history = History(form)
        self._checked, self._faults = False, []
        self._set_moved(False)
        self._set_kept(True)
        self.keyChanged.emit()
        self._refill()
        self._desk.do(lambda core: core.ask("announcements/targets", AskTargets(), TargetChoices), self._told_choices,
                      quiet=True)

    def _close(self) -> None:
        self._key = ""
        self.keyChanged.emit()
        self.left.emit()

    def _draft(self) -> dict[str, Any]:
        return {"form": self.form, "version": self._version}

    def _change(self, field: str, value: Any) -> None:
        self._history.change(field, value, self._desk.context.clock.monotonic())
        self._note_change()

    def _refill(self) -> None:
        self.filled.emit()
        self.kindChanged.emit()
        self.choicesChanged.emit()
        self._note_change()

    def _note_change(self) -> None:
        if self._history.can_undo or self._history.can_redo:
            self._set_kept(False)
            self._later.start()
        if self._checked:
            self._look()
        self.edited.emit()

    def _look(self) -> None:
        self._faults = faults_of(self.form, self._now, self._pack)
        self.faultsChanged.emit()

    @Slot()
    def _keep(self) -> None:
        person, key, draft = self._person, self._key, self._draft()
        if key:
            self._desk.do(lambda core: core.drafts.keep(person, key, draft), self._was_kept, lane=LANE, quiet=True)

    @Slot(object)
    def _was_kept(self, _: object) -> None:
        self._set_kept(not self._later.isActive())

    def _send(self, *, hand_in: bool) -> None:
        content, faults = content_of(self.form, self._pack)
        if content is None:
            self._checked, self._faults = True, faults
            self.faultsChanged.emit()
            return
        self._hand_in = hand_in
        asked = DraftAnnouncement(announcement_id=UUID(self._key), content=content, version=self._version)
        self._desk.do(lambda core: hand(core, asked, hand_in=hand_in), self._sent, self._not_sent)

    @Slot(object)
    def _sent(self, view: AnnouncementView) -> None:
        """The hub has it: this machine need not keep it any more."""
        person, key = self._person, self._key
        self._later.stop()
        self._set_kept(True)
        self._desk.do(lambda core: core.drafts.drop(person, key), lane=LANE, quiet=True)
        self._version = view.version
        self.keyChanged.emit()
        self.saved.emit(view)
        self._desk.toasts.say("handed_in" if self._hand_in else "saved", view.title.zh_CN or view.title.en)
        if self._hand_in:
            self._close()

    @Slot(object)
    def _not_sent(self, error: KioskError) -> None:
        self._set_moved(error.code == "announcement_version_moved")
        self._desk.tell_error(error)

    @Slot(object)
    def _rebase(self, view: AnnouncementView) -> None:
        self._version = view.version
        self._set_moved(False)
        self._desk.tell("")
        self.keyChanged.emit()

    @Slot(object)
    def _picture_added(self, id: str) -> None:
        pictures = self.list("pictures")
        if self._key and id not in pictures:
            self.setList("pictures", [*pictures, id])

    @Slot(object)
    def _attachment_added(self, made: Attachment) -> None:
        if self._key:
            self._attach(made.name, made.text, list(made.pages))

    def _attach(self, name: str, text: str, pages: list[str]) -> None:
        now = self._desk.context.clock.monotonic()
        self._history.put({"attachment": name, "attachment_text": text, "pages": pages}, "pages", now)
        self._refill()

    @Slot(object)
    def _told_choices(self, told: TargetChoices) -> None:
        self._choices = told
        self.choicesChanged.emit()

    @Slot(str)
    def _undone(self, key: str) -> None:
        if key == "discarded" and self._dropped is not None:
            (dropped, draft), self._dropped = self._dropped, None
            self.resume(dropped, draft)
            self._set_kept(False)
            self._later.start()

    def _set_kept(self, kept: bool) -> None:
        if kept != self._kept:
            self._kept = kept
            self.keptChanged.emit()

    def _set_moved(self, moved: bool) -> None:
        if moved != self._moved:
            self._moved = moved
            self.movedChanged.emit()
