"""The feedback zone's first page: its cards, and the numbers to call."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.catalogue.hotlines import HotlineRow, hotline_rows
from ui.catalogue.rows import Rows
from ui.context import Context
from ui.terminal.feedback.cards import CARDS, CardRow

QML_IMPORT_NAME = "ui.terminal.feedback"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the registry makes it")
class FeedbackModel(QObject):
    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cards = Rows(CardRow, self)
        self._hotlines = Rows(HotlineRow, self)
        context.hall.wordsChanged.connect(self._fold)
        self._fold()

    @Property(QObject, constant=True)
    def cards(self) -> Rows:
        return self._cards

    @Property(QObject, constant=True)
    def hotlines(self) -> Rows:
        return self._hotlines

    @Slot()
    def _fold(self) -> None:
        pack, language = self._context.hall.pack, self._context.session.language
        self._cards.show([
            CardRow(card.page, card.icon, pack.phrase(f"feedback.{card.page}", language),
                    pack.phrase(f"feedback.{card.page}_note", language)) for card in CARDS])
        self._hotlines.show(hotline_rows(pack, language))
