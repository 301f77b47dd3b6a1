"""The place beside the ticket where a step that needs more than a press is filled in: no dialog, Esc closes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.counter.deeds import Deeds
from kiosk.ids import new_id
from kiosk.standards.public import PublicPack
from kiosk.standards.search import find_services
from ui.catalogue.rows import Rows
from ui.catalogue.words import ServiceRow, service_row
from ui.counter.feed import Feed
from ui.counter.shown import window_name

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

NEEDS_REASON = frozenset({"call", "hold", "transfer", "priority"})
NEEDS_CHOICE = frozenset({"transfer", "priority", "issue"})


@dataclass(frozen=True, slots=True)
class ReasonRow:
    words: str


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """`choice`: `category:A` or `window:3`, or a priority class."""

    choice: str
    name: str
    note: str


def reasons(pack: PublicPack, kind: str, language: str) -> tuple[ReasonRow, ...]:
    """The pack's own words for why: its phrases `reason.<kind>.…`, in its order."""
    return tuple(ReasonRow(words.of(language)) for key, words in pack.phrases.items()
                 if key.startswith(f"reason.{kind}."))


def destinations(pack: PublicPack, here: str, language: str) -> tuple[ChoiceRow, ...]:
    """Where a ticket may be sent: a category, for whichever window calls it, or one window."""
    names = {category.letter: category.name.of(language) for category in pack.categories}
    categories = tuple(ChoiceRow(f"category:{letter}", name, letter) for letter, name in names.items())
    return categories + tuple(
        ChoiceRow(f"window:{window.id}", window_name(pack, window.id, language),
                  " · ".join(names.get(letter, letter) for letter in window.categories))
        for window in pack.windows if window.id != here)


def classes(pack: PublicPack, language: str) -> tuple[ChoiceRow, ...]:
    """Who may come first, by the pack; the ordinary class takes a priority back."""
    return tuple(ChoiceRow(one.id, one.name.of(language), one.id) for one in pack.queue.classes)


@QmlElement
@QmlSingleton
class Panel(QObject):
    """`kind`: empty (closed), call, hold, transfer, priority, cancel, pause or issue. `number`: of what ticket."""

    kindChanged = Signal()
    gave = Signal(object)

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._kind = self._number = self._ticket = ""
        self._given: Any = None
        self._version = 0
        self._new_ticket = new_id()
        self._typed = ""
        self._reasons, self._choices = Rows(ReasonRow, self), Rows(ChoiceRow, self)
        self._services = Rows(ServiceRow, self)
        feed.context.hall.wordsChanged.connect(self._fold)
        feed.did.connect(self._did)

    @staticmethod
    def create(engine: QObject) -> Panel:
        return engine.counter.panel  # type: ignore[attr-defined, no-any-return]

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._kind

    @Property(str, notify=kindChanged)
    def number(self) -> str:
        return self._number

    @Property(bool, notify=kindChanged)
    def needsReason(self) -> bool:
        return self._kind in NEEDS_REASON

    @Property(QObject, constant=True)
    def reasons(self) -> Rows:
        return self._reasons

    @Property(QObject, constant=True)
    def choices(self) -> Rows:
        return self._choices

    @Property(QObject, constant=True)
    def services(self) -> Rows:
        return self._services

    @Slot(str)
    def open(self, kind: str) -> None:
        """For what is in hand, or for none (pause, issue)."""
        hand = self._feed.desk.hand
        self._open(kind, hand.number if hand and kind in {"hold", "transfer", "cancel"} else "", "", 0)

    @Slot(str, str, str, int)
    def openFor(self, kind: str, number: str, ticket_id: str, version: int) -> None:
        """For a ticket of a list."""
        self._open(kind, number, ticket_id, version)

    @Slot()
    def close(self) -> None:
        self._open("", "", "", 0)

    @Slot(str)
    def look(self, typed: str) -> None:
        """Services to issue a ticket for, by what is typed; none typed: the common ones."""
        self._typed = typed
        self._fold()

    @Slot(result=str)
    def firstService(self) -> str:
        """What Enter gives a ticket for."""
        found = self._services.rows()
        return found[0].service_id if found else ""

    @Slot(str, str)
    def submit(self, reason: str, choice: str) -> None:
        """Do it; the feed's trouble says what is missing, or why it was refused, and the panel stays."""
        reason = reason.strip()
        if not self._kind:
            return
        if self._kind in NEEDS_CHOICE and not choice:
            self._feed.tell("choice_needed")
        elif self._kind in NEEDS_REASON and not reason:
            self._feed.tell("reason_needed")
        elif self._feed.core is not None:
            self._feed.do(self._kind, self._work(Deeds(self._feed.core), reason, choice))  # type: ignore[arg-type]

    def _work(self, deeds: Deeds, reason: str, choice: str) -> Callable[[], Any]:
        ticket = UUID(self._ticket) if self._ticket else None
        version = self._version or None
        where, _, code = choice.partition(":")
        match self._kind:
            case "call" if ticket is not None:
                return lambda: deeds.call_ticket(ticket, reason=reason, version=version)
            case "priority" if ticket is not None:
                return lambda: deeds.grant_priority(ticket, choice, reason)
            case "hold":
                return lambda: deeds.hold(reason)
            case "transfer":
                return lambda: deeds.transfer(
                    reason, category=code if where == "category" else "", window=code if where == "window" else "",
                    ticket_id=ticket)
            case "cancel":
                return lambda: deeds.cancel(reason, ticket)
            case "pause":
                return lambda: deeds.pause(reason)
        new_ticket = self._new_ticket
        return lambda: self._note_given(deeds.issue(choice, reason=reason, ticket_id=new_ticket))

    def _note_given(self, ticket: Any) -> None:
        self._given = ticket  # read in the screen's thread once the job is done

    @Slot(str)
    def _did(self, action: str) -> None:
        if action and action == self._kind:
            self.close()
            if action == "issue" and self._given is not None:
                self.gave.emit(self._given)

    def _open(self, kind: str, number: str, ticket_id: str, version: int) -> None:
        self._kind, self._number, self._ticket, self._version = kind, number, ticket_id, version
        self._typed, self._new_ticket = "", new_id()
        self._fold()
        self._feed.dismiss()
        self.kindChanged.emit()

    @Slot()
    def _fold(self) -> None:
        pack, language = self._feed.context.hall.pack, self._feed.language
        self._reasons.show(reasons(pack, self._kind, language) if self._kind else ())
        self._choices.show(
            destinations(pack, self._feed.desk.window, language) if self._kind == "transfer"
            else classes(pack, language) if self._kind == "priority" else ())
        found = find_services(pack, self._typed, language) or tuple(s for s in pack.services if s.common)
        self._services.show(
            tuple(service_row(service, language) for service in found[:12]) if self._kind == "issue" else ())
