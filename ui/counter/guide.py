"""The service card: what the pack says of the service in hand, and what to say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.catalogue.words import Details, NeedRow, details, needs
from ui.counter.feed import Feed

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

_SAID = {"": ("staff.greet",), "called": ("staff.greet", "staff.waited"),
         "serving": ("staff.identify", "staff.account", "staff.wait", "staff.verify", "staff.missing", "staff.notice",
                     "staff.done", "staff.rate", "staff.goodbye")}


@dataclass(frozen=True, slots=True)
class PhraseRow:
    text: str


@QmlElement
@QmlSingleton
class ServiceGuide(QObject):
    """Empty while nothing is in hand. `phrases` are the pack's courteous words for where the service is."""

    serviceIdChanged = Signal()
    nameChanged = Signal()
    iconChanged = Signal()
    letterChanged = Signal()
    categoryChanged = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._shown = Details()
        self._needs, self._phrases = Rows(NeedRow, self), Rows(PhraseRow, self)
        feed.changed.connect(self._fold)

    @staticmethod
    def create(engine: QObject) -> ServiceGuide:
        return engine.counter.guide  # type: ignore[attr-defined, no-any-return]

    @Property(QObject, constant=True)
    def needs(self) -> Rows:
        return self._needs

    @Property(QObject, constant=True)
    def phrases(self) -> Rows:
        return self._phrases

    @Property(str, notify=serviceIdChanged)
    def serviceId(self) -> str:
        return self._shown.service_id

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        return self._shown.name

    @Property(str, notify=iconChanged)
    def icon(self) -> str:
        return self._shown.icon

    @Property(str, notify=categoryChanged)
    def category(self) -> str:
        return self._shown.category

    @Slot()
    def _fold(self) -> None:
        pack, language = self._feed.context.hall.pack, self._feed.language
        hand = self._feed.desk.hand
        service_id = hand.service_id if hand else ""
        before, self._shown = self._shown, details(pack, service_id, language)
        self._needs.show(needs(pack, service_id, language))
        keys = _SAID[hand.stage.value if hand else ""]
        self._phrases.show(tuple(PhraseRow(_spoken(pack.phrases[key].of(language))) for key in keys
                                 if key in pack.phrases))
        tell(self, before, self._shown)


def _spoken(text: str) -> str:
    """What the clerk fills in while speaking, as a gap."""
    return re.sub(r"\{\w+\}", "…", text)
