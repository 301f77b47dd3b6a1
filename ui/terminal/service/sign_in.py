"""Signing in at the terminal: number and PIN at the hub, or a signed answer while the hub is away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.terminal.service.port import Service

QML_IMPORT_NAME = "ui.terminal.service"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST = {"number": 10, "pin": 72, "new_pin": 72, "again": 72, "answer": 60}
_CHANGE = {"pin_change_needed", "pin_too_simple"}


@dataclass(frozen=True, slots=True)
class SignInSnapshot:
    """`way`: hub, new_pin (a one-time PIN is replaced) or answer. `entry`: the field that the keypad fills.

    `own_code`: no hub ever vouched for anybody here, so the terminal's opening code is asked for.
    Of PINs only the length is here. `count` is what belongs to an `error`: tries, minutes or seconds.
    """

    way: str = "hub"
    busy: bool = False
    entry: str = "number"
    number: str = ""
    pin_length: int = 0
    new_length: int = 0
    again_length: int = 0
    error: str = ""
    reason: str = ""
    count: int = -1
    challenge: str = ""
    own_code: bool = False
    answer: str = ""


@QmlElement
@QmlUncreatable("the service page makes it")
class SignIn(QObject):
    """What is typed is kept here and wiped; QML never holds a PIN."""

    wayChanged = Signal()
    busyChanged = Signal()
    entryChanged = Signal()
    numberChanged = Signal()
    pinLengthChanged = Signal()
    newLengthChanged = Signal()
    againLengthChanged = Signal()
    errorChanged = Signal()
    reasonChanged = Signal()
    countChanged = Signal()
    challengeChanged = Signal()
    ownCodeChanged = Signal()
    answerChanged = Signal()
    entered = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._typed = dict.fromkeys(_LONGEST, "")
        self._shown = SignInSnapshot()
        self._visit = 0

    def begin(self, number: str) -> None:
        """A new visit of staff: with the hub away it starts with the challenge."""
        self.wipe()
        self._typed["number"] = number
        self._show(SignInSnapshot(entry="pin" if number else "number"))
        if not self._context.hall.online:
            self.withoutHub()

    def wipe(self) -> None:
        """Forget everything typed; an answer that is still on its way is not heard."""
        self._visit += 1
        self._typed = dict.fromkeys(_LONGEST, "")
        self._show(SignInSnapshot())

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the keypad, or of a keyboard."""
        entry = self._shown.entry
        fits = key in "0123456789" if entry == "number" else key.isprintable()
        if self._shown.busy or len(key) != 1 or not fits:
            return
        if len(self._typed[entry]) < _LONGEST[entry]:
            self._typed[entry] += key.upper() if entry == "answer" else key
            self._show(replace(self._shown, error=""))

    @Slot()
    def erase(self) -> None:
        if not self._shown.busy:
            self._typed[self._shown.entry] = self._typed[self._shown.entry][:-1]
            self._show(replace(self._shown, error=""))

    @Slot(str)
    def choose(self, entry: str) -> None:
        """A touch on a field."""
        if not self._shown.busy and entry in _LONGEST:
            self._show(replace(self._shown, entry=entry))

    @Slot()
    def submit(self) -> None:
        """On to the next field that is empty; with all filled, to the hub."""
        if self._shown.busy:
            return
        wanted = {"hub": ("number", "pin"), "new_pin": ("new_pin", "again"), "answer": ("answer",)}[self._shown.way]
        empty = next((entry for entry in wanted if not self._typed[entry]), None)
        if empty is not None:
            self._show(replace(self._shown, entry=empty))
        elif self._shown.way == "new_pin" and self._typed["again"] != self._typed["new_pin"]:
            self._typed["new_pin"] = self._typed["again"] = ""
            self._show(replace(self._shown, entry="new_pin", error="pins_differ"))
        elif self._shown.way == "answer":
            self.give(self._typed["answer"])
        else:
            self._sign_in()

    @Slot()
    def withoutHub(self) -> None:
        """Show a challenge, for somebody to answer elsewhere."""
        self._start("answer", self._service().challenge, self._challenged)

    @Slot()
    def withHub(self) -> None:
        self._typed["pin"] = self._typed["answer"] = ""
        self._show(SignInSnapshot(entry="pin" if self._typed["number"] else "number"))

    def give(self, answer: str) -> None:
        """An answer, typed or scanned."""
        if self._shown.way == "answer" and not self._shown.busy:
            service = self._service()
            self._start("answer", lambda: service.answer(answer), self._entered)

    def _sign_in(self) -> None:
        service, typed = self._service(), dict(self._typed)
        new = typed["new_pin"] if self._shown.way == "new_pin" else None
        self._start(self._shown.way, lambda: service.sign_in(typed["number"], typed["pin"], new), self._entered)

    def _service(self) -> Service:
        return self._context.core.service  # type: ignore[union-attr, no-any-return]

    def _start(self, way: str, work: Any, done: Any) -> None:
        """`done(visit, result)`; the visit tells whether anybody still waits for it."""
        visit = self._visit
        self._show(replace(self._shown, way=way, busy=True, error=""))

        def ask() -> Any:
            try:
                return visit, work(), None
            except KioskError as error:
                return visit, None, error

        self._context.jobs.start("staff", ask, done, self._broke)

    @Slot(object)
    def _challenged(self, told: Any) -> None:
        visit, text, error = told
        if visit == self._visit and error is None:
            self._show(replace(self._shown, busy=False, entry="answer", challenge=text, own_code=not text))
        elif visit == self._visit:
            self._refused(error)

    @Slot(object)
    def _entered(self, told: Any) -> None:
        visit, person, error = told
        if visit != self._visit:
            return  # the page was closed meanwhile, and what closed it signs them out again
        if error is not None:
            self._refused(error)
            return
        self.wipe()
        self.entered.emit(person)

    def _refused(self, error: KioskError) -> None:
        code, details = error.code, error.details
        count = next((int(details[k] or 0) for k in ("tries_left", "minutes", "seconds") if k in details), -1)
        told = replace(self._shown, busy=False, error=code, count=count, reason=str(details.get("reason", "")))
        if code in _CHANGE:
            self._typed["new_pin"] = self._typed["again"] = ""
            told = replace(told, way="new_pin", entry="new_pin")
        elif told.way == "answer":
            self._typed["answer"] = ""
            if count == 0:
                self._show(told)
                return self._renew(told)
        else:
            self._typed["pin"] = self._typed["new_pin"] = self._typed["again"] = ""
            told = replace(told, way="hub", entry="pin")
        self._show(told)
        return None

    def _renew(self, told: SignInSnapshot) -> None:
        self.withoutHub()
        self._show(replace(self._shown, error=told.error, count=told.count))

    @Slot(object)
    def _broke(self, error: KioskError) -> None:
        self._show(replace(self._shown, busy=False, error=error.code))

    def _show(self, shown: SignInSnapshot) -> None:
        typed = self._typed
        before, self._shown = self._shown, replace(
            shown, number=typed["number"], answer=typed["answer"], pin_length=len(typed["pin"]),
            new_length=len(typed["new_pin"]), again_length=len(typed["again"]))
        tell(self, before, self._shown)

    @Property(str, notify=wayChanged)
    def way(self) -> str:
        return self._shown.way

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._shown.busy

    @Property(str, notify=entryChanged)
    def entry(self) -> str:
        return self._shown.entry

    @Property(str, notify=numberChanged)
    def number(self) -> str:
        return self._shown.number

    @Property(int, notify=pinLengthChanged)
    def pinLength(self) -> int:
        return self._shown.pin_length

    @Property(int, notify=newLengthChanged)
    def newLength(self) -> int:
        return self._shown.new_length

    @Property(int, notify=againLengthChanged)
    def againLength(self) -> int:
        return self._shown.again_length

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        return self._shown.error

    @Property(str, notify=reasonChanged)
    def reason(self) -> str:
        return self._shown.reason

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return self._shown.count

    @Property(str, notify=challengeChanged)
    def challenge(self) -> str:
        return self._shown.challenge

    @Property(bool, notify=ownCodeChanged)
    def ownCode(self) -> bool:
        return self._shown.own_code

    @Property(str, notify=answerChanged)
    def answer(self) -> str:
        return self._shown.answer
