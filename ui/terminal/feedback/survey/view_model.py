"""The survey: by lot, when the customer has what they came for, and never between them and their paper."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.terminal.survey import WORDS, SurveyAnswer
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.terminal.feedback.survey.snapshot import AnswerRow, Draft, SurveySnapshot, answer_rows, survey_snapshot

QML_IMPORT_NAME = "ui.terminal.feedback.survey"
QML_IMPORT_MAJOR_VERSION = 1

_LANE = "survey"
_HUB_MILLISECONDS = 700
"""So long a customer who leaves waits for the hub to say whether they were asked lately; then they are not asked."""


@QmlElement
@QmlUncreatable("the registry makes it")
class SurveyModel(QObject):
    """`asked`: the lot fell on the customer who leaves, and the page is wanted. The visit ends when it is over."""

    asked = Signal()
    stepChanged = Signal()
    kindChanged = Signal()
    textChanged = Signal()
    noChanged = Signal()
    countChanged = Signal()
    wordsChanged = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft, self._shown = Draft(), SurveySnapshot()
        self._answers = Rows(AnswerRow, self)
        self._turn = 0
        self._waiting = QTimer(self, singleShot=True, interval=_HUB_MILLISECONDS)
        self._waiting.timeout.connect(self.leave)
        context.hall.wordsChanged.connect(self._fold)
        context.session.ask_before_leaving(self.offer)

    def offer(self) -> bool:
        """Whether the end of the visit waits for the survey."""
        core, known_by = self._context.core, sorted(self._context.errand.known_by)
        if core is None or self._draft.step or not core.survey.takes or not core.survey.draw():
            return False
        if not known_by:
            self._begin()
            return True
        if not core.link.online:
            return False
        self._turn += 1
        turn = self._turn
        self._context.jobs.start(
            _LANE, lambda: (turn, core.survey.may_ask(known_by)), self._heard, self._not_heard)
        self._waiting.start()
        return True

    @Slot(object)
    def _heard(self, told: tuple[int, bool]) -> None:
        turn, may = told
        if turn != self._turn or not self._waiting.isActive():
            return
        self._waiting.stop()
        if may:
            self._begin()
        else:
            self.leave()

    @Slot(object)
    def _not_heard(self, _: KioskError) -> None:
        if self._waiting.isActive():
            self.leave()

    def _begin(self) -> None:
        questions = self._context.hall.pack.survey.questions
        self._know(Draft("question", questions, 0, (questions[0].id,)))
        self.asked.emit()

    # What the customer does

    @Slot(str)
    def choose(self, code: str) -> None:
        question = self._draft.question
        if question is None or code not in question.answers:
            return
        answers = {**self._draft.answers, question.id: code}
        self._know(replace(self._draft, answers=answers, step="sentence" if question.sentence else "question"))
        if not question.sentence:
            self._next()

    @Slot()
    def skip(self) -> None:
        """This question is left out, or its sentence."""
        if self._draft.step == "question":
            question = self._draft.question
            self._draft = replace(self._draft, answers={
                id: code for id, code in self._draft.answers.items() if question is None or id != question.id})
        self._next()

    @Slot(str)
    def say(self, words: str) -> None:
        """One sentence with the answer just given."""
        question = self._draft.question
        if question is not None:
            self._draft = replace(self._draft, words={**self._draft.words, question.id: words.strip()[:WORDS]})
        self._next()

    @Slot()
    def back(self) -> None:
        """One question back; from the first, no survey."""
        draft = self._draft
        if draft.step == "sentence":
            self._know(replace(draft, step="question"))
        elif draft.step == "question" and draft.at > 0:
            self._know(replace(draft, at=draft.at - 1))
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """The visit ends now; what was answered so far counts."""
        self._waiting.stop()
        self._context.session.end()

    @Slot()
    def wipe(self) -> None:
        """The visit is over: what was answered is kept apart from it, and forgotten here."""
        self._waiting.stop()
        self._turn += 1
        self._give()
        self._know(Draft())

    # Behind it

    def _next(self) -> None:
        draft = self._draft
        if draft.at + 1 < len(draft.questions):
            seen = draft.questions[draft.at + 1].id
            self._know(replace(draft, step="question", at=draft.at + 1, seen=tuple(dict.fromkeys((*draft.seen, seen)))))
        else:
            self._give()
            self._know(Draft("thanks", draft.questions))

    def _give(self) -> None:
        core, draft = self._context.core, self._draft
        if core is None or not draft.seen:
            return
        answers = [SurveyAnswer(id, draft.answers.get(id, ""), draft.words.get(id, "") if id in draft.answers else "")
                   for id in draft.seen]
        self._context.jobs.start(_LANE, lambda: core.survey.give(answers), self._kept, self._lost)

    @Slot(object)
    def _kept(self, _: object) -> None:
        """On its way once the day is over."""

    @Slot(object)
    def _lost(self, _: KioskError) -> None:
        """The jobs' log has it; a customer who leaves is not troubled with it."""

    def _know(self, draft: Draft) -> None:
        self._draft = draft
        self._fold()

    @Slot()
    def _fold(self) -> None:
        pack, language = self._context.hall.pack, self._context.session.language
        self._answers.show(answer_rows(pack, self._draft, language))
        before, self._shown = self._shown, survey_snapshot(self._draft, language)
        tell(self, before, self._shown)

    @Property(QObject, constant=True)
    def answers(self) -> Rows:
        return self._answers

    @Property(int, constant=True)
    def longest(self) -> int:
        return WORDS

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._shown.kind

    @Property(str, notify=textChanged)
    def text(self) -> str:
        return self._shown.text

    @Property(int, notify=noChanged)
    def no(self) -> int:
        return self._shown.no

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return self._shown.count

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        return self._shown.words
