"""One's own page at the counter: how the quizzes went, and what is written about oneself, with one's word to it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.contract.conduct import AskConduct, ConductList, ConductView, ReplyConduct
from kiosk.contract.training import AskTraining, OwnTraining, ShowTraining
from ui.counter.feed import Feed
from ui.counter.shift_rows import clock

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

LOOK, REPLY, SHOW = "own_page", "reply_conduct", "show_training"


@QmlElement
@QmlSingleton
class OwnPage(QObject):
    """`shown` while the page is open. The feed's trouble says why something was not done."""

    shownChanged = Signal()
    changed = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._shown = False
        self._training: OwnTraining | None = None
        self._records: list[ConductView] = []
        self._answer: Any = None
        feed.did.connect(self._did)
        feed.changed.connect(self._leave_with_clerk)

    @staticmethod
    def create(engine: QObject) -> OwnPage:
        return engine.counter.own_page  # type: ignore[attr-defined, no-any-return]

    @Property(bool, notify=shownChanged)
    def shown(self) -> bool:
        return self._shown

    @Property(int, notify=changed)
    def known(self) -> int:
        return self._training.known if self._training else 0

    @Property(int, notify=changed)
    def questions(self) -> int:
        return self._training.questions if self._training else 0

    @Property(bool, notify=changed)
    def shows(self) -> bool:
        """Managers see one's own figures."""
        return self._training is not None and self._training.shown

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, Any]]:
        """Of each question that was answered: its words, whether the latest answer was right, the right one."""
        own = {one.question_id: one for one in self._training.own} if self._training else {}
        language = self._feed.language
        return [{"text": one.text.of(language), "right": own[one.id].last_correct,
                 "answer": one.choices[one.right - 1].of(language)}
                for one in self._feed.context.hall.pack.quiz if one.id in own]

    @Property("QVariantList", notify=changed)
    def records(self) -> list[dict[str, Any]]:
        pack = self._feed.context.hall.pack
        return [{
            "no": one.no, "kind": one.kind.value, "state": one.state.value, "reason": one.reason, "rule": one.rule,
            "until": clock(one.reply_until, pack), "reply": one.reply, "mayReply": "reply" in one.may,
            "withdrawn": one.withdrawn_reason} for one in self._records]

    @Slot()
    def begin(self) -> None:
        desk = self._feed.desk
        if not desk.online or desk.person is None:
            self._feed.tell("hub_away" if not desk.online else "sign_in_needed")
            return
        self._feed.dismiss()
        self._look()

    @Slot()
    def close(self) -> None:
        if self._shown:
            self._shown, self._training, self._records = False, None, []
            self.shownChanged.emit()
            self.changed.emit()

    @Slot(bool)
    def show(self, shown: bool) -> None:
        core: Any = self._feed.core
        self._feed.do(SHOW, lambda: core.ask("show_training", ShowTraining(shown=shown), ShowTraining))

    @Slot(int, str)
    def reply(self, no: int, words: str) -> None:
        core: Any = self._feed.core
        record = next((one for one in self._records if one.no == no), None)
        if record is None or not words.strip():
            return
        said = ReplyConduct(id=record.id, version=record.version, reply=words.strip()[:1000])
        self._feed.do(REPLY, lambda: core.ask("reply_conduct", said, ConductView))

    def _look(self) -> None:
        core: Any = self._feed.core

        def look() -> None:
            self._answer = core.query(lambda client: client.ask_privately(
                "training/mine", AskTraining(), OwnTraining)), core.query(lambda client: client.ask_privately(
                    "conduct/mine", AskConduct(limit=50), ConductList))

        self._feed.do(LOOK, look)

    @Slot(str)
    def _did(self, action: str) -> None:
        if action == LOOK and self._answer is not None:
            (self._training, found), self._answer = self._answer, None
            self._records = found.records
            self.changed.emit()
            if not self._shown:
                self._shown = True
                self.shownChanged.emit()
        elif action in (REPLY, SHOW) and self._shown:
            self._look()

    @Slot()
    def _leave_with_clerk(self) -> None:
        """Nobody reads on when its person has left."""
        if self._shown and self._feed.desk.person is None:
            self.close()
