"""A few questions at a quiet minute: offered, never forced, and gone the moment a customer needs the clerk."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.contract.training import AnswerQuiz, AskTraining, OwnTraining, QuizAnswered
from kiosk.errors import KioskError
from kiosk.ids import new_id
from kiosk.standards.public import Quiz as Question
from ui.counter.feed import Feed

QML_IMPORT_NAME = "ui.counter.model"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_SECONDS = 60.0
"""Nobody has waited and nobody was served for so long before anything is offered."""
LATER_SECONDS = 3600.0
"""After "not now" and after a round; a look that finds nothing to ask is not repeated earlier either."""
_LANE = "quiz"


@QmlElement
@QmlSingleton
class Quiz(QObject):
    """`step`: empty (nothing), offer, question, answered, done. `right` and `chosen` count from 1, 0 before."""

    changed = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._step, self._round, self._at = "", list[str](), 0
        self._chosen = self._right = self._good = 0
        self._quiet_since = self._not_before = 0.0
        self._person = ""
        self._asking = False
        feed.changed.connect(self._look)
        feed.nowChanged.connect(self._look)

    @staticmethod
    def create(engine: QObject) -> Quiz:
        return engine.counter.quiz  # type: ignore[attr-defined, no-any-return]

    # What the clerk does

    @Slot()
    def begin(self) -> None:
        if self._step == "offer":
            self._at = self._good = 0
            self._ask()

    @Slot()
    def later(self) -> None:
        """Not now: nothing is offered for an hour."""
        self._not_before = self._feed.now + LATER_SECONDS
        self._go("")

    @Slot(int)
    def choose(self, choice: int) -> None:
        question = self._question()
        if self._step != "question" or self._asking or question is None or not 0 < choice <= len(question.choices):
            return
        core: Any = self._feed.core
        asked = AnswerQuiz(id=new_id(), question_id=question.id, choice=choice)
        self._chosen, self._asking = choice, True
        self._feed.context.jobs.start(
            _LANE, lambda: core.ask("answer_quiz", asked, QuizAnswered), self._answered, self._failed)
        self.changed.emit()

    @Slot()
    def onward(self) -> None:
        """The next question, or the end."""
        if self._step == "answered":
            self._at += 1
            if self._at < len(self._round):
                self._ask()
            else:
                self._not_before = self._feed.now + LATER_SECONDS
                self._go("done")
        elif self._step == "done":
            self._go("")

    # What the screen reads

    @Property(str, notify=changed)
    def step(self) -> str:
        return self._step

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._round)

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._at + 1

    @Property(int, notify=changed)
    def good(self) -> int:
        return self._good

    @Property(int, notify=changed)
    def chosen(self) -> int:
        return self._chosen

    @Property(int, notify=changed)
    def right(self) -> int:
        return self._right

    @Property(str, notify=changed)
    def text(self) -> str:
        question = self._question()
        return question.text.of(self._feed.language) if question else ""

    @Property(str, notify=changed)
    def why(self) -> str:
        question = self._question()
        return question.why.of(self._feed.language) if question and self._step == "answered" else ""

    @Property(str, notify=changed)
    def source(self) -> str:
        question = self._question()
        return ", ".join(question.source) if question and self._step == "answered" else ""

    @Property("QVariantList", notify=changed)
    def choices(self) -> list[str]:
        question = self._question()
        return [one.of(self._feed.language) for one in question.choices] if question else []

    # Behind it

    def _question(self) -> Question | None:
        id = self._round[self._at] if self._at < len(self._round) else ""
        return next((one for one in self._feed.context.hall.pack.quiz if one.id == id), None)

    @property
    def _quiet(self) -> bool:
        desk = self._feed.desk
        return (desk.online and desk.person is not None and desk.working and desk.hand is None
                and desk.view is not None and desk.view.waiting_total == 0 and not desk.view.help
                and desk.view.window.state == "open")

    @Slot()
    def _look(self) -> None:
        person = self._feed.desk.person
        if (person.number if person else "") != self._person:
            self._person, self._not_before = person.number if person else "", 0.0
        if not self._quiet:
            self._quiet_since = 0.0
            if self._step:
                self._go("")
            return
        now = self._feed.now
        self._quiet_since = self._quiet_since or now
        if not self._step and not self._asking and now - self._quiet_since >= QUIET_SECONDS and now >= self._not_before:
            core: Any = self._feed.core
            self._asking = True
            self._feed.context.jobs.start(_LANE, lambda: core.query(
                lambda client: client.ask_privately("training/mine", AskTraining(), OwnTraining)),
                self._came, self._failed)

    @Slot(object)
    def _came(self, own: OwnTraining) -> None:
        self._asking = False
        known = {one.id for one in self._feed.context.hall.pack.quiz}
        self._round, self._at = [id for id in own.next if id in known], 0
        if not self._round:
            self._not_before = self._feed.now + LATER_SECONDS
        elif self._quiet and not self._step:
            self._go("offer")

    @Slot(object)
    def _answered(self, told: QuizAnswered) -> None:
        """It counts, also where a customer came meanwhile; then there is nothing to show."""
        self._asking = False
        question = self._question()
        if self._step == "question" and question is not None and question.id == told.question_id:
            self._right = told.right
            self._good += told.correct
            self._go("answered")

    @Slot(object)
    def _failed(self, _: KioskError) -> None:
        """Nobody is troubled with it: it is offered again another time."""
        self._asking = False
        self._not_before = self._feed.now + LATER_SECONDS
        self._go("")

    def _ask(self) -> None:
        self._chosen = self._right = 0
        self._go("question")

    def _go(self, step: str) -> None:
        if step == "":
            self._chosen = self._right = 0
        self._step = step
        self.changed.emit()
