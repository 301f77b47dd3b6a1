"""The survey's results at the console: of which months, and which question is open beside them."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.survey import AskSurvey, SurveyResults
from ui.console.desk import Desk
from ui.console.parts.sheet import Sheet
from ui.console.voices.survey_rows import answer_rows, month_rows, question_of, question_open

QML_IMPORT_NAME = "ui.console.voices"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the page's model has it")
class SurveyResultsModel(QObject):
    """`months`: this one and so many before it, 1 to 36. `view`: answers, or months."""

    changed = Signal()
    questionChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._months, self._view, self._open = 3, "answers", ""
        self._told = SurveyResults(fewest=0, questions=[])
        self._answers, self._by_month = Sheet(self, sort="no"), Sheet(self, sort="month", descending=True)
        desk.context.hall.wordsChanged.connect(self._fold)

    @Property(QObject, constant=True)
    def answers(self) -> Sheet:
        return self._answers

    @Property(QObject, constant=True)
    def byMonth(self) -> Sheet:
        return self._by_month

    @Property(int, notify=changed)
    def months(self) -> int:
        return self._months

    @Property(str, notify=changed)
    def view(self) -> str:
        return self._view

    @Property(int, notify=changed)
    def fewest(self) -> int:
        return self._told.fewest

    @Property("QVariantMap", notify=questionChanged)
    def question(self) -> dict[str, Any]:
        return question_open(self._told, self._open, self._language)

    @Slot(int)
    def look(self, months: int) -> None:
        self._months = months
        self.refresh()
        self.changed.emit()

    @Slot(str)
    def show(self, view: str) -> None:
        self._view = view
        self.changed.emit()

    @Slot(str)
    def open(self, key: str) -> None:
        if question_of(key) != self._open:
            self._open = question_of(key)
            self.questionChanged.emit()

    def refresh(self) -> None:
        hall = self._desk.context.hall
        last = hall.now().astimezone(ZoneInfo(hall.pack.hall.timezone)).date().replace(day=1)
        month = 12 * last.year + last.month - self._months
        asked = AskSurvey(first=date(month // 12, month % 12 + 1, 1), last=last)
        self._desk.do(lambda core: core.ask("survey/results", asked, SurveyResults), self._heard, quiet=True)

    def close(self) -> None:
        self._told, self._open = SurveyResults(fewest=0, questions=[]), ""
        self._fold()

    @Slot(object)
    def _heard(self, told: SurveyResults) -> None:
        self._told = told
        self._fold()

    @Slot()
    def _fold(self) -> None:
        if self._open not in {one.id for one in self._told.questions}:
            self._open = self._told.questions[0].id if self._told.questions else ""
        self._answers.show(answer_rows(self._told, self._language))
        self._by_month.show(month_rows(self._told, self._language))
        self.changed.emit()
        self.questionChanged.emit()

    @property
    def _language(self) -> str:
        return str(self._desk.context.session.language)
