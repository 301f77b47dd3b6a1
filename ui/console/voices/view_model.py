"""The page of customers' voices: which view, of which days, and what is open in it."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract import suggestions as said
from kiosk.contract import voices
from kiosk.contract.suggestions import SuggestionView
from kiosk.contract.voices import FollowUpView
from kiosk.errors import BadInput
from kiosk.feedback.model import LEVELS
from kiosk.text import exact
from ui import live_picture  # noqa: F401  (registers its QML type)
from ui.console.desk import Desk
from ui.console.page_model import PageModel
from ui.console.parts.sheet import Sheet
from ui.console.voices.rows import follow_up_open, follow_up_row, steps_of, suggestion_open, suggestion_row
from ui.console.voices.survey_model import SurveyResultsModel

QML_IMPORT_NAME = "ui.console.voices"
QML_IMPORT_MAJOR_VERSION = 1

TABS = {"ratings": "voices/ratings", "follow_ups": "voices/follow_ups", "suggestions": "suggestions/list",
        "survey": "survey/results"}
_MOST = 500
_PROPOSED_DAYS = 14


@QmlElement
@QmlUncreatable("the registry makes it")
class VoicesModel(PageModel):
    """`openKey`: what is open in the table of this view; `picture` is the open suggestion's photo."""

    tabChanged = Signal()
    ratingsChanged = Signal()
    followUpsChanged = Signal()
    openChanged = Signal()
    pictureChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._tab = next((tab for tab, deed in TABS.items() if desk.may(deed)), "suggestions")
        self._days, self._done = 30, False
        self._sums = voices.RatingSums(levels=[], reasons=[], apart=[], waiting=0, words=[])
        self._tasks: dict[str, FollowUpView] = {}
        self._voices: dict[str, SuggestionView] = {}
        self._key, self._photo = "", QImage()
        self._survey = SurveyResultsModel(desk, self)
        self._follow_ups, self._suggestions = Sheet(self, sort="due"), Sheet(self, sort="no", descending=True)
        desk.context.hall.wordsChanged.connect(self._fold)

    # What the page reads

    @Property(str, notify=tabChanged)
    def tab(self) -> str:
        return self._tab

    @Property(int, notify=ratingsChanged)
    def days(self) -> int:
        return self._days

    @Property("QVariantList", notify=ratingsChanged)
    def levels(self) -> list[dict[str, Any]]:
        counts = {one.code: one.count for one in self._sums.levels}
        return [{"code": str(level), "count": counts.get(str(level), 0)} for level in LEVELS]

    @Property(int, notify=ratingsChanged)
    def counted(self) -> int:
        return sum(one.count for one in self._sums.levels)

    @Property(int, notify=ratingsChanged)
    def waiting(self) -> int:
        return self._sums.waiting

    @Property("QVariantList", notify=ratingsChanged)
    def reasons(self) -> list[dict[str, Any]]:
        return [one.model_dump() for one in self._sums.reasons]

    @Property("QVariantList", notify=ratingsChanged)
    def apart(self) -> list[dict[str, Any]]:
        return [one.model_dump() for one in self._sums.apart]

    @Property("QVariantList", notify=ratingsChanged)
    def words(self) -> list[dict[str, Any]]:
        return [{"day": one.day.isoformat(), "level": str(one.level), "words": one.words} for one in self._sums.words]

    @Property(QObject, constant=True)
    def followUps(self) -> Sheet:
        return self._follow_ups

    @Property(QObject, constant=True)
    def suggestions(self) -> Sheet:
        return self._suggestions

    @Property(SurveyResultsModel, constant=True)
    def survey(self) -> SurveyResultsModel:
        return self._survey

    @Property(bool, notify=followUpsChanged)
    def done(self) -> bool:
        return self._done

    @Property(int, notify=followUpsChanged)
    def overdue(self) -> int:
        return sum(one.overdue for one in self._tasks.values())

    @Property(str, notify=openChanged)
    def openKey(self) -> str:
        return self._key

    @Property("QVariantMap", notify=openChanged)
    def followUp(self) -> dict[str, Any]:
        view, hall = self._tasks.get(self._key), self.desk.context.hall
        return follow_up_open(view, hall.pack, self._language, self.desk.roles) if view else {}

    @Property("QVariantMap", notify=openChanged)
    def suggestion(self) -> dict[str, Any]:
        view = self._voices.get(self._key)
        if view is None:
            return {}
        return {**suggestion_open(view), "steps": [
            step for step in steps_of(view) if self.desk.may(f"{step}_suggestion") and self._may_finish(view, step)]}

    @Property(bool, notify=pictureChanged)
    def hasPhoto(self) -> bool:
        return not self._photo.isNull()

    def picture(self) -> QImage:
        return self._photo

    @Property(str, notify=tabChanged)
    def proposedDay(self) -> str:
        return (self._today() + timedelta(days=_PROPOSED_DAYS)).isoformat()

    # What the person does

    @Slot(str)
    def show(self, tab: str) -> None:
        if tab in TABS and tab != self._tab:
            self._tab = tab
            self.open("")
            self.tabChanged.emit()
            self.refresh()

    @Slot(int)
    def look(self, days: int) -> None:
        self._days = days
        self.ratingsChanged.emit()
        self.refresh()

    @Slot(bool)
    def showDone(self, done: bool) -> None:
        self._done = done
        self.open("")
        self.refresh()

    @Slot(str)
    def open(self, key: str) -> None:
        self._key, self._photo = key, QImage()
        self.openChanged.emit()
        self.pictureChanged.emit()
        view = self._voices.get(key)
        if view is not None and view.has_photo:
            self.desk.do(lambda core: (key, core.ask("suggestions/photo", said.AskPhoto(id=view.id), said.Photo)),
                         self._photo_came, quiet=True)

    @Slot()
    def take(self) -> None:
        task = self._tasks.get(self._key)
        if task is not None:
            self.desk.do(lambda core: core.command(
                "take_follow_up", voices.TakeFollowUp(id=task.id), FollowUpView), self._stepped)

    @Slot(str, str)
    def finish(self, result: str, note: str) -> None:
        task = self._tasks.get(self._key)
        if task is not None:
            try:
                words = exact(note, limit=300, field="note", lines=True)
            except BadInput as error:
                self.desk.tell_error(error)
                return
            asked = voices.FinishFollowUp(id=task.id, result=voices.Result(result), note=words)
            self.desk.do(lambda core: core.command("finish_follow_up", asked, FollowUpView), self._stepped)

    @Slot(str, str)
    def accept(self, owner: str, due: str) -> None:
        try:
            until = date.fromisoformat(due.strip())
        except ValueError:
            self.desk.tell_error(BadInput("a day is written like 2026-11-29", field="due_on"))
            return
        if not owner.strip().isdigit() or len(owner.strip()) > 10:
            self.desk.tell_error(BadInput("a staff number has digits", field="owner"))
            return
        self._step("accept", lambda one: said.AcceptSuggestion(
            id=one.id, version=one.version, owner=owner.strip(), due_on=until))

    @Slot(str)
    def decline(self, reason: str) -> None:
        if not reason.strip():
            self.desk.tell_error(BadInput("this needs a reason", field="reason"))
            return
        self._step("decline", lambda one: said.DeclineSuggestion(
            id=one.id, version=one.version, reason=reason.strip()))

    @Slot(str, str, str, str)
    def finishSuggestion(self, said_zh: str, said_en: str, did_zh: str, did_en: str) -> None:
        given = {"said_zh": said_zh, "said_en": said_en, "did_zh": did_zh, "did_en": did_en}
        try:
            words = {name: exact(text, limit=said.LONGEST_SAID, field=name, lines=True) for name, text in given.items()}
        except BadInput as error:
            self.desk.tell_error(error)
            return
        self._step("finish", lambda one: said.FinishSuggestion(id=one.id, version=one.version, **words))

    @Slot()
    def publish(self) -> None:
        self._step("publish", lambda one: said.PublishSuggestion(id=one.id, version=one.version))

    # Behind it

    @Slot()
    def refresh(self) -> None:
        if self._tab == "ratings":
            today = self._today()
            asked = voices.AskRatings(first=today - timedelta(days=self._days - 1), last=today)
            self.desk.do(lambda core: core.ask("voices/ratings", asked, voices.RatingSums), self._summed, quiet=True)
        elif self._tab == "follow_ups":
            tasks = voices.AskFollowUps(done=self._done, limit=_MOST)
            self.desk.do(lambda core: core.ask("voices/follow_ups", tasks, voices.FollowUpList), self._listed,
                         quiet=True)
        elif self._tab == "survey":
            self._survey.refresh()
        else:
            every = said.AskSuggestions(limit=_MOST)
            self.desk.do(lambda core: core.ask("suggestions/list", every, said.SuggestionList), self._heard,
                         quiet=True)

    def news(self, topic: str, data: dict[str, Any]) -> None:
        if topic == "voices":
            self.refresh()

    def close(self) -> None:
        self._survey.close()
        self._tasks, self._voices, self._key, self._photo = {}, {}, "", QImage()

    def _step(self, what: str, asked: Callable[[SuggestionView], Any]) -> None:
        view = self._voices.get(self._key)
        if view is not None:
            payload = asked(view)
            self.desk.do(lambda core: core.command(f"{what}_suggestion", payload, SuggestionView), self._stepped)

    @Slot(object)
    def _stepped(self, view: FollowUpView | SuggestionView) -> None:
        self.desk.forget(f"{'suggestion' if isinstance(view, SuggestionView) else 'follow_up'}/{view.id}")
        if isinstance(view, SuggestionView):
            self._voices[str(view.id)] = view
        elif view.done_at is not None:
            self._tasks.pop(str(view.id), None)
            self._key = ""
        else:
            self._tasks[str(view.id)] = view
        self.desk.toasts.say("done")
        self._fold()

    @Slot(object)
    def _summed(self, sums: voices.RatingSums) -> None:
        self._sums = sums
        self.ratingsChanged.emit()

    @Slot(object)
    def _listed(self, told: voices.FollowUpList) -> None:
        self._tasks = {str(one.id): one for one in told.follow_ups}
        self._fold()

    @Slot(object)
    def _heard(self, told: said.SuggestionList) -> None:
        self._voices = {str(one.id): one for one in told.suggestions}
        self._fold()

    @Slot(object)
    def _photo_came(self, told: tuple[str, said.Photo]) -> None:
        key, photo = told
        if key == self._key:
            self._photo = QImage.fromData(base64.b64decode(photo.data))
            self.pictureChanged.emit()

    @Slot()
    def _fold(self) -> None:
        pack = self.desk.context.hall.pack
        self._follow_ups.show([follow_up_row(one, pack, self._language) for one in self._tasks.values()])
        self._suggestions.show([suggestion_row(one) for one in self._voices.values()])
        self.followUpsChanged.emit()
        self.openChanged.emit()

    def _may_finish(self, view: SuggestionView, step: str) -> bool:
        return step != "finish" or self.desk.may("accept_suggestion") or view.owner == self.desk.number

    @property
    def _language(self) -> str:
        return str(self.desk.context.session.language)

    def _today(self) -> date:
        hall = self.desk.context.hall
        return hall.now().astimezone(ZoneInfo(hall.pack.hall.timezone)).date()
