"""What the customer does at the counter's second screen; the clerk's desk says when it is asked."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.contract.ratings import RateVisit
from kiosk.counter.allowed import Action
from kiosk.counter.by_hand import Hand, Stage
from kiosk.counter.ratings import WORDS
from kiosk.errors import KioskError
from kiosk.feedback.model import flaw, low
from kiosk.feedback.phone import LONGEST, BadPhone, phone_of
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.counter.customer.shown import Answer, Choice, Face, ScreenShown, choices, faces, screen_shown
from ui.counter.customer.writing import Writing
from ui.counter.feed import Feed

QML_IMPORT_NAME = "ui.counter.customer"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)
ASKS, SENDS, TYPES, THANKS = 30.0, 15.0, 40.0, 6.0
"""Seconds without a touch: the question goes; what was chosen is sent, later where somebody types; the thanks go."""
LEAST = 10.0
"""So long it stays whatever the clerk does next: no customer is hurried past the faces."""
_LANE = "ratings"


@QmlElement
@QmlUncreatable("the counter makes it")
class CustomerScreen(QObject):
    """Texts are in the customer's language. `by_staff`: by what the last touch came from, a customer's it was not."""

    stageChanged = Signal()
    numberChanged = Signal()
    windowNameChanged = Signal()
    levelChanged = Signal()
    lowChanged = Signal()
    takesWordsChanged = Signal()
    wordsChanged = Signal()
    typingChanged = Signal()
    callingChanged = Signal()
    phoneChanged = Signal()
    errorChanged = Signal()
    promiseChanged = Signal()

    def __init__(self, feed: Feed, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed, self._context = feed, context
        self._faces, self._choices = Rows(Face, self), Rows(Choice, self)
        self._answer: Answer | None = None
        self._served: Hand | None = None
        self._rated: UUID | None = None  # the last that counts: a finish that was taken back comes a second time
        self._shown = ScreenShown()
        self._asked_at = self._touched_at = self._took = 0.0
        self._changes = 0
        self.by_staff = False
        self._writing = Writing(self)
        self._writing.textTyped.connect(self._typed)
        self._writing.finished.connect(self.written)
        self._writing.touched.connect(self._touch)
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self.look_at_clock)
        feed.changed.connect(self._moved)
        feed.did.connect(self._did)
        context.hall.wordsChanged.connect(self._fold)
        context.hall.onlineChanged.connect(self._send)
        self._fold()

    @Property(QObject, constant=True)
    def faces(self) -> Rows:
        return self._faces

    @Property(QObject, constant=True)
    def choices(self) -> Rows:
        return self._choices

    @Property(str, notify=stageChanged)
    def stage(self) -> str:
        return self._shown.stage

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(str, notify=windowNameChanged)
    def windowName(self) -> str:
        return self._shown.window_name

    @Property(int, notify=levelChanged)
    def level(self) -> int:
        return self._shown.level

    @Property(bool, notify=lowChanged)
    def low(self) -> bool:
        return self._shown.low

    @Property(bool, notify=takesWordsChanged)
    def takesWords(self) -> bool:
        return self._shown.takes_words

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        return self._shown.words

    @Property(bool, notify=typingChanged)
    def typing(self) -> bool:
        return self._shown.typing

    @Property(bool, notify=callingChanged)
    def calling(self) -> bool:
        return self._shown.calling

    @Property(str, notify=phoneChanged)
    def phone(self) -> str:
        return self._shown.phone

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(str, notify=promiseChanged)
    def promise(self) -> str:
        return self._shown.promise

    @Property(Writing, constant=True)
    def writing(self) -> Writing:
        return self._writing

    @Slot(float, float)
    def write(self, width: float, height: float) -> None:
        """One sentence, on a pad of this size."""
        answer = self._answer
        if answer is None or answer.level == 0 or answer.thanked or not self._shown.takes_words:
            return
        self._touch()
        phrase, language = self._context.hall.pack.phrase, self._context.session.language
        self._writing.begin(round(width), round(height), language, answer.words, phrase("rate.words", language),
                            phrase("rate.done", language))
        self._know(replace(answer, typing=True))

    @Slot()
    def written(self) -> None:
        """Back to the faces; what was typed stays."""
        if self._answer is not None and self._answer.typing:
            self._touch()
            self._know(replace(self._answer, typing=False))

    @Slot(str)
    def _typed(self, text: str) -> None:
        if self._answer is not None and not self._answer.thanked:
            self._know(replace(self._answer, words=text[:WORDS]))

    @Slot()
    def _touch(self) -> None:
        self._touched_at = self._now()

    @Slot(int)
    def choose(self, level: int) -> None:
        answer, now = self._answer, self._now()
        if answer is None or answer.thanked or level == answer.level:
            return
        if answer.level == 0:
            self._took = now - self._asked_at
            if self._shown.takes_words:
                self._writing.prepare()
        else:
            self._changes += 1
        self._touched_at = now
        self._know(replace(answer, level=level, chosen=frozenset()))

    @Slot(str)
    def toggle(self, code: str) -> None:
        if self._answer is not None and not self._answer.thanked:
            self._touched_at = self._now()
            self._know(replace(self._answer, chosen=self._answer.chosen ^ {code}))

    @Slot()
    def done(self) -> None:
        """That is all; who was not satisfied is asked whether we may call, where a number can be sealed."""
        answer = self._answer
        if answer is None or answer.level == 0 or answer.thanked:
            return
        if low(answer.level) and not answer.calling and self._takes_words():
            self._touch()
            self._writing.end()
            self._know(replace(answer, calling=True, typing=False))
            return
        try:
            phone_of(answer.phone)
        except BadPhone:
            self._touch()
            self._know(replace(answer, error="error.bad_phone"))
            return
        self._finish(answer)

    @Slot(str)
    def dial(self, key: str) -> None:
        """A digit of the number to call."""
        answer = self._answer
        if answer is not None and answer.calling and len(answer.phone) < LONGEST:
            self._touch()
            self._know(replace(answer, phone=answer.phone + key, error=""))

    @Slot()
    def erase(self) -> None:
        if self._answer is not None and self._answer.calling:
            self._touch()
            self._know(replace(self._answer, phone=self._answer.phone[:-1], error=""))

    def _finish(self, answer: Answer) -> None:
        self._give()
        self._touch()
        self._writing.end()
        self._know(replace(answer, thanked=True, words="", phone="", error="", typing=False, calling=False,
                           promised=_callable(answer.phone) != ""))

    @Slot(str)
    def speak(self, language: str) -> None:
        self._touched_at = self._now()
        self.written()
        self._context.session.setLanguage(language)

    @Slot()
    def enlarge(self) -> None:
        """Large type, or ordinary again, until this customer has gone; whatever runs out takes twice as long."""
        self._touched_at = self._now()
        self.written()
        self._context.session.setLargeType(not self._context.session.largeType)

    @Slot()
    def look_at_clock(self) -> None:
        if self._answer is None:
            return
        now, unhurried = self._now(), self._context.session.unhurried
        quiet = (now - self._touched_at) / unhurried
        if self._answer.thanked:
            if quiet >= THANKS:
                self._leave()
        elif self._answer.level > 0 and quiet >= (TYPES if self._answer.typing or self._answer.calling else SENDS):
            self._finish(self._answer)
        elif quiet >= ASKS or (
                self._next_is_served() and min(quiet, (now - self._asked_at) / unhurried) >= LEAST):
            self._leave()

    @Slot()
    def _moved(self) -> None:
        """The desk is another: the same visit is served on, or somebody else's."""
        hand = self._feed.desk.hand
        if hand is not None and hand.stage is Stage.SERVING:
            self._served = hand
            if self._answer is not None and hand.ticket_id == self._answer.ticket_id:
                self._leave()
        self._fold()

    @Slot(str)
    def _did(self, action: str) -> None:
        served, self._served = self._served, None if action == Action.FINISH else self._served
        if action == Action.FINISH and served is not None and served.ticket_id is not None:
            self._leave()
            if served.ticket_id == self._rated:
                return
            self._asked_at = self._touched_at = self._now()
            self._took, self._changes, self.by_staff = 0.0, 0, False
            self._tick.start()
            self._know(Answer(served.ticket_id, served.number))

    def _next_is_served(self) -> bool:
        return self._feed.desk.hand is not None and self._feed.desk.hand.stage is Stage.SERVING

    def _leave(self) -> None:
        """Back to the hall's own words; what was chosen counts, also when nobody pressed the last button."""
        answer = self._answer
        if answer is None:
            return
        if answer.level > 0 and not answer.thanked:
            self._give()
        self._tick.stop()
        self._writing.end()
        self._answer = None
        self._context.session.forget()
        self._fold()

    def _give(self) -> None:
        answer, core = self._answer, self._feed.core
        if answer is None or core is None:
            return
        said = RateVisit(
            ticket_id=answer.ticket_id, level=answer.level, reasons=sorted(answer.chosen),
            language=self._context.session.language, took_ms=round(self._took * 1000), changes=self._changes,
            by_staff=self.by_staff, at=core.clock.now())

        words, phone = answer.words, _callable(answer.phone)
        if flaw(took=timedelta(seconds=self._took), changes=self._changes, by_staff=self.by_staff) is None:
            self._rated = answer.ticket_id

        def give() -> None:
            core.ratings.give(said, words, phone)
            core.ratings.send()

        self._context.jobs.start(_LANE, give, self._sent, self._failed)

    @Slot()
    def _send(self) -> None:
        """The hub is back: it hears what waited."""
        core = self._feed.core
        if core is not None and core.link.online and core.ratings.waiting:
            self._context.jobs.start(_LANE, core.ratings.send, self._sent, self._failed)

    @Slot(object)
    def _sent(self, _: object) -> None:
        """The thanks are on the screen already."""

    @Slot(object)
    def _failed(self, error: KioskError) -> None:
        log.error("a rating could not be kept: %s: %s", error.code, error.cause)

    def _takes_words(self) -> bool:
        core = self._feed.core
        return core is not None and core.ratings.takes_words

    def close(self) -> None:
        self._writing.end(wait_ms=2000)

    def _now(self) -> float:
        return self._context.clock.monotonic()

    def _know(self, answer: Answer) -> None:
        self._answer = answer
        self._fold()

    @Slot()
    def _fold(self) -> None:
        pack, language = self._context.hall.pack, self._context.session.language
        self._faces.show(faces(self._answer, pack, language))
        self._choices.show(choices(self._answer, pack, language))
        before, self._shown = self._shown, screen_shown(
            self._feed.desk, self._answer, pack, language, takes_words=self._takes_words())
        tell(self, before, self._shown)


def _callable(phone: str) -> str:
    """Nothing where a number is none that can be called: it does not take the rating with it."""
    try:
        return phone_of(phone)
    except BadPhone:
        return ""
