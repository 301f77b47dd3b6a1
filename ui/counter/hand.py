"""The ticket in hand, as its card shows it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from ui.catalogue.snapshots import tell
from ui.counter.feed import Feed
from ui.counter.shown import HandShown, hand_shown

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class InHand(QObject):
    """See HandShown for what each property means."""

    numberChanged = Signal()
    stageChanged = Signal()
    serviceIdChanged = Signal()
    serviceChanged = Signal()
    categoryChanged = Signal()
    priorityChanged = Signal()
    issuedChanged = Signal()
    issuedAtChanged = Signal()
    calledAtChanged = Signal()
    beganChanged = Signal()
    callsChanged = Signal()
    noteChanged = Signal()
    ownerChanged = Signal()
    changedChanged = Signal()
    othersChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._shown = HandShown()
        feed.changed.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> InHand:
        return engine.counter.in_hand  # type: ignore[attr-defined, no-any-return]

    @Property(int, notify=numberChanged)
    def callsNeeded(self) -> int:
        """Before a no-show, by the pack."""
        return self._feed.context.hall.pack.queue.calls_before_missed

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._shown.stage

    @Property(str, notify=othersChanged)
    def others(self) -> str:
        return self._shown.others

    @Property(str, notify=serviceIdChanged)
    def serviceId(self) -> str:
        return self._shown.service_id

    @Property(str, notify=serviceChanged)
    def service(self) -> str:
        return self._shown.service

    @Property(str, notify=categoryChanged)
    def category(self) -> str:
        return self._shown.category

    @Property(str, notify=priorityChanged)
    def priority(self) -> str:
        """A class of the pack; empty for most."""
        return self._shown.priority

    @Property(str, notify=issuedChanged)
    def issued(self) -> str:
        return self._shown.issued

    @Property(float, notify=issuedAtChanged)
    def issuedAt(self) -> float:
        return self._shown.issued_at

    @Property(float, notify=calledAtChanged)
    def calledAt(self) -> float:
        return self._shown.called_at

    @Property(float, notify=beganChanged)
    def began(self) -> float:
        return self._shown.began

    @Property(int, notify=callsChanged)
    def calls(self) -> int:
        return self._shown.calls

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        return self._shown.note

    @Property(str, notify=ownerChanged)
    def owner(self) -> str:
        return self._shown.owner

    @Property(bool, notify=changedChanged)
    def changed(self) -> bool:
        """Something of it was done by hand, and the hub does not know yet."""
        return self._shown.changed

    @Slot()
    def _fold(self) -> None:
        pack = self._feed.context.hall.pack
        before, self._shown = self._shown, hand_shown(self._feed.desk, pack, self._feed.language)
        tell(self, before, self._shown)
