"""The people page: who works here, and which of them is open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.people import AddPerson, AskPeople, ChangePerson, HidePerson, OneTimePin, People, PersonView
from kiosk.contract.staff import Role
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.people.cards import CardsModel
from ui.console.people.photos import address, show
from ui.console.people.rows import row_of, windows_of
from ui.console.people.steps import DONE, UNDONE_BY, making_pin, steps_of, taking
from ui.console.times import minute

QML_IMPORT_NAME = "ui.console.people"
QML_IMPORT_MAJOR_VERSION = 1

NEW, CARDS = "new", "cards"


@QmlElement
@QmlUncreatable("the registry makes it")
class PeopleModel(PageModel):
    """`openKey`: who is open, `new` for somebody who is being added, `cards` for the supervision
    cards, empty for the list.

    `version` is the one that the form shows; `moved` says that there is a newer one. `pin` is shown until it is hidden,
    and no longer than its page is.
    """

    listChanged = Signal()
    openChanged = Signal()
    formChanged = Signal()
    pinChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.people: dict[str, PersonView] = {}
        self._sheet = Sheet(self)
        self._cards = CardsModel(desk, self)
        self._loaded = False
        self._key = ""
        self._shown: PersonView | None = None
        self._pin: OneTimePin | None = None
        self._undo: PersonView | None = None
        self._undo_step = ""
        desk.toasts.undone.connect(self._take_back)
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def sheet(self) -> Sheet:
        return self._sheet

    @Property(QObject, constant=True)
    def cards(self) -> CardsModel:
        return self._cards

    @Property(bool, notify=openChanged)
    def mayCards(self) -> bool:
        return self.desk.may("cards/list")

    @Property(bool, notify=listChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=openChanged)
    def mayChange(self) -> bool:
        return self.desk.may("change_person")

    @Property("QVariantList", notify=listChanged)
    def windowChoices(self) -> list[dict[str, str]]:
        """Every window of the pack: `value` and `label`."""
        hall, language = self.desk.context.hall, self.desk.context.session.language
        return [{"value": code, "label": name} for code, name in windows_of(hall.pack, language)]

    @Property(str, notify=openChanged)
    def openKey(self) -> str:
        return self._key

    @Property(str, notify=openChanged)
    def state(self) -> str:
        person = self.people.get(self._key)
        return person.state.value if person else ""

    @Property(str, notify=openChanged)
    def until(self) -> str:
        person = self.people.get(self._key)
        return minute(person.until, self.desk.context.hall.pack) if person else ""

    @Property(str, notify=openChanged)
    def added(self) -> str:
        person = self.people.get(self._key)
        return minute(person.added_at, self.desk.context.hall.pack) if person else ""

    @Property(bool, notify=openChanged)
    def own(self) -> bool:
        """The one who is open is who sits here."""
        who = self.desk.standing.person
        return who is not None and who.id == self._key

    @Property("QVariantList", notify=openChanged)
    def steps(self) -> list[str]:
        person = self.people.get(self._key)
        return steps_of(person, self.own) if person and self.mayChange else []

    @Property(bool, notify=openChanged)
    def moved(self) -> bool:
        person = self.people.get(self._key)
        return person is not None and self._shown is not None and person.version != self._shown.version

    @Property(str, notify=formChanged)
    def number(self) -> str:
        return self._shown.number if self._shown else ""

    @Property(str, notify=formChanged)
    def name(self) -> str:
        return self._shown.name if self._shown else ""

    @Property("QVariantList", notify=formChanged)
    def roles(self) -> list[str]:
        return list(self._shown.roles) if self._shown else []

    @Property("QVariantList", notify=formChanged)
    def windows(self) -> list[str]:
        """Codes; none is every window."""
        return list(self._shown.windows) if self._shown else []

    @Property(str, notify=openChanged)
    def photo(self) -> str:
        """The image with which the open one hangs in the hall; empty where they do not."""
        person = self.people.get(self._key)
        return address(person) if person else ""

    @Property(bool, notify=openChanged)
    def mayShow(self) -> bool:
        """The open one works here, and this person may hang them up or take them down."""
        return self.mayChange and self.state not in ("", "left", "suspended")

    @Slot(str)
    def showPhoto(self, path: str) -> None:
        """They agreed: everybody sees them with this photo, a file of this machine."""
        person = self.people.get(self._key)
        if person is not None:
            self.desk.do(lambda core: show(core, person, path), self._hung)

    @Slot()
    def takeDown(self) -> None:
        person = self.people.get(self._key)
        if person is not None:
            asked = HidePerson(person_id=person.person_id, version=person.version)
            self.desk.do(lambda core: core.command("hide_person", asked, PersonView), self._hung)

    @Slot(object)
    def _hung(self, now: PersonView) -> None:
        self._note(now)
        self.load()
        self.desk.toasts.say("shown" if now.photo else "hidden", now.name)

    @Property(str, notify=pinChanged)
    def pin(self) -> str:
        return self._pin.pin if self._pin else ""

    @Property(str, notify=pinChanged)
    def pinUntil(self) -> str:
        return minute(self._pin.until, self.desk.context.hall.pack) if self._pin else ""

    @Slot(str)
    def open(self, key: str) -> None:
        """That person, or NEW; an empty key is the list again."""
        self._key = key
        self._pin = None
        self.load()
        self.pinChanged.emit()

    def open_at(self, key: str) -> None:
        self.open(key)

    @Slot()
    def load(self) -> None:
        """The form shows how they stand now; what was typed is gone."""
        self._shown = self.people.get(self._key)
        self.openChanged.emit()
        self.formChanged.emit()

    @Slot(str, str, "QVariantList", "QVariantList")
    def add(self, number: str, name: str, roles: list[str], windows: list[str]) -> None:
        """With a one-time PIN, shown once."""
        asked = AddPerson(number=number, name=name, roles=[Role(role) for role in roles], windows=windows)
        self.desk.do(lambda core: core.command("add_person", asked, PersonView), self._added)

    @Slot(str, "QVariantList", "QVariantList")
    def save(self, name: str, roles: list[str], windows: list[str]) -> None:
        """What differs from what was shown; undone by what was."""
        before = self._shown
        if before is None:
            return
        asked = ChangePerson(
            person_id=before.person_id, version=before.version, name=name if name != before.name else None,
            roles=[Role(role) for role in roles] if set(roles) != set(before.roles) else None,
            windows=windows if set(windows) != set(before.windows) else None)
        self.desk.do(lambda core: (before, core.command("change_person", asked, PersonView)), self._saved)

    @Slot(str)
    def take(self, step: str) -> None:
        """One of `steps`."""
        person = self.people.get(self._key)
        if person is not None and step == "pin":
            self.desk.do(making_pin(person), self._made)
        elif person is not None:
            work = taking(step, person)
            self.desk.do(lambda core: (step, person.name, work(core)), self._taken)

    @Slot()
    def hidePin(self) -> None:
        self._pin = None
        self.pinChanged.emit()

    @Slot(object)
    def _added(self, person: PersonView) -> None:
        self._note(person)
        self.open(str(person.person_id))
        self.desk.do(making_pin(person), self._made)

    @Slot(object)
    def _made(self, made: OneTimePin) -> None:
        self._note(made.person)
        if str(made.person.person_id) == self._key:
            self._pin = made
            self.load()
            self.pinChanged.emit()

    @Slot(object)
    def _saved(self, told: tuple[PersonView, PersonView]) -> None:
        before, now = told
        self._note(now)
        self.load()
        self._undo, self._undo_step = before, "change"
        self.desk.toasts.offer("person_changed", now.name)

    @Slot(object)
    def _taken(self, told: tuple[str, str, PersonView | None]) -> None:
        step, name, now = told
        if now is None:
            self.refresh()
        else:
            self._note(now)
            self.load()
        if step in UNDONE_BY:
            self._undo, self._undo_step = now, UNDONE_BY[step]
            self.desk.toasts.offer(DONE[step], name)
        else:
            self.desk.toasts.say(DONE[step], name)

    @Slot(str)
    def _take_back(self, key: str) -> None:
        """The hub refuses it where somebody has changed them since."""
        undo, self._undo = self._undo, None
        if undo is None or key not in {"person_changed", *DONE.values()}:
            return
        if self._undo_step == "change":
            now = self.people[str(undo.person_id)]
            back = ChangePerson(
                person_id=undo.person_id, version=now.version, name=undo.name, roles=undo.roles, windows=undo.windows)
            self.desk.do(lambda core: core.command("change_person", back, PersonView), self._taken_back)
        else:
            self.desk.do(taking(self._undo_step, undo), self._taken_back)

    @Slot(object)
    def _taken_back(self, now: PersonView) -> None:
        self._note(now)
        self.load()
        self.desk.toasts.say("taken_back", now.name)

    def _note(self, person: PersonView) -> None:
        self.people[str(person.person_id)] = person
        self._fold()

    @Slot()
    def refresh(self) -> None:
        self.desk.do(lambda core: core.ask("people/list", AskPeople(), People), self._listed, quiet=self._loaded)

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "counter" and "person" in data:
            self.refresh()

    def close(self) -> None:
        self._pin = None

    @Slot(object)
    def _listed(self, told: People) -> None:
        self.people = {str(one.person_id): one for one in told.people}
        self._loaded = True
        self._fold()
        if self._shown is None and self._key in self.people:
            self.load()

    @Slot()
    def _fold(self) -> None:
        hall, language = self.desk.context.hall, self.desk.context.session.language
        self._sheet.show([row_of(person, hall.pack, language) for person in self.people.values()])
        self.listChanged.emit()
        self.openChanged.emit()
