"""Signing in, and choosing the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.errors import KioskError
from kiosk.standards.public import PublicPack
from ui.catalogue.rows import Rows
from ui.counter.feed import Feed
from ui.counter.shown import window_name

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """A window to sit down at: `letters` are the categories that it calls, `names` those in words."""

    window: str
    name: str
    letters: str
    names: str


def choices(pack: PublicPack, language: str) -> tuple[Choice, ...]:
    names = {category.letter: category.name.of(language) for category in pack.categories}
    return tuple(
        Choice(window.id, window_name(pack, window.id, language), " ".join(window.categories),
               " · ".join(names.get(letter, letter) for letter in window.categories))
        for window in pack.windows)


@dataclass(frozen=True, slots=True)
class Filled:
    """What a demonstration fills in for whoever tries it; a hall has none."""

    number: str = ""
    pin: str = ""
    new_pin: str = ""


@QmlElement
@QmlSingleton
class SignIn(QObject):
    """`newPin`: the one-time PIN must be replaced. `takenBy`: who sits at the window that was asked for."""

    newPinChanged = Signal()
    takenByChanged = Signal()

    def __init__(self, feed: Feed, filled: Filled, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._filled = filled
        self._new_pin = bool(filled.new_pin)
        self._taken = self._taken_by = self._asked = ""
        self._windows = Rows(Choice, self)
        feed.changed.connect(self._fold)
        feed.refused.connect(self._refused)
        feed.did.connect(self._did)
        self._fold()

    @staticmethod
    def create(engine: QObject) -> SignIn:
        return engine.counter.sign_in  # type: ignore[attr-defined, no-any-return]

    @Property(QObject, constant=True)
    def windows(self) -> Rows:
        return self._windows

    @Property(str, notify=newPinChanged)
    def filledNumber(self) -> str:
        return self._filled.number

    @Property(str, notify=newPinChanged)
    def filledPin(self) -> str:
        return self._filled.pin

    @Property(str, notify=newPinChanged)
    def filledNewPin(self) -> str:
        return self._filled.new_pin

    @Property(bool, notify=newPinChanged)
    def newPin(self) -> bool:
        return self._new_pin

    @Property(str, notify=takenByChanged)
    def taken(self) -> str:
        """The window that was asked for and is taken; empty when none was."""
        return self._taken

    @Property(str, notify=takenByChanged)
    def takenBy(self) -> str:
        return self._taken_by

    @Slot(str, str, str, str)
    def signIn(self, number: str, pin: str, new_pin: str, again: str) -> None:
        """`new_pin` and `again` are empty unless a one-time PIN is replaced."""
        core = self._feed.core
        if core is None:
            return
        if self._new_pin and new_pin != again:
            self._feed.tell("pins_differ")
            return
        self._feed.do("sign_in", lambda: core.sign_in(number, pin, new_pin or None))

    @Slot(str)
    def open(self, window: str) -> None:
        self._sit_down(window, take_over=False)

    @Slot(int)
    def openNth(self, place: int) -> None:
        """By its place in the list, from 1."""
        rows = self._windows.rows()
        if 1 <= place <= len(rows):
            self.open(rows[place - 1].window)

    @Slot()
    def takeOver(self) -> None:
        """Sit down where somebody else is signed in; their session there ends."""
        if self._taken:
            self._sit_down(self._taken, take_over=True)

    @Slot(str)
    def byHand(self, window: str) -> None:
        """Without the hub, and so without a sign-in."""
        core = self._feed.core
        if core is not None:
            self._feed.do("window", lambda: core.work_by_hand(window))

    @Slot()
    def signOut(self) -> None:
        core = self._feed.core
        if core is not None and self._feed.desk.hand is not None and self._feed.desk.online:
            self._feed.tell("in_hand")  # who is at the window is served, held or transferred first
        elif core is not None:
            self._feed.do("sign_out", core.sign_out)

    def _sit_down(self, window: str, *, take_over: bool) -> None:
        core = self._feed.core
        if core is not None:
            self._note("", "")
            self._asked = window
            self._feed.do("window", lambda: core.open_window(window, take_over=take_over), waits=True)

    @Slot(str, object)
    def _refused(self, action: str, error: KioskError) -> None:
        if action == "window" and error.code == "window_taken":
            self._note(self._asked, str(error.details.get("staff_name") or ""))
        elif action == "sign_in" and error.code == "pin_change_needed":
            self._feed.dismiss()
            self._set_new_pin(True)

    @Slot(str)
    def _did(self, action: str) -> None:
        if action == "sign_in" and self._filled.new_pin:
            self._filled = Filled(self._filled.number, self._filled.new_pin)
        if action in {"sign_in", "sign_out"}:
            self._set_new_pin(False)

    @Slot()
    def _fold(self) -> None:
        self._windows.show(choices(self._feed.context.hall.pack, self._feed.language))

    def _set_new_pin(self, wanted: bool) -> None:
        if wanted != self._new_pin:
            self._new_pin = wanted
            self.newPinChanged.emit()

    def _note(self, window: str, staff: str) -> None:
        self._taken, self._taken_by = window, staff
        self.takenByChanged.emit()
