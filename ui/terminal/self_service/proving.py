"""Showing whose account it is: a code to the registered phone, the ID card, or a clerk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.terminal.self_service.proof_snapshot import CODE_DIGITS, ProofSnapshot, after, choosing

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountHistory
    from ui.scanning.cards import LaidCard

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "proof"
LOOK_MS = 3000
"""Between two looks whether a clerk has opened the visit; the hub grants one each 2 s."""
_WAITS = ("wait", "again", "left")


class OtherHolder(KioskError):
    """A card of somebody else than the account's holder."""

    code = "card_other"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What one question made of the proof; one to an earlier turn is not for this customer."""

    turn: int
    shown: ProofSnapshot | None = None
    history: AccountHistory | None = None
    error: KioskError | None = None


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class ProofVisit(QObject):
    """`proved(AccountHistory)`: the hub has let this visit see the account. Properties: see ProofSnapshot."""

    stepChanged = Signal()
    typedChanged = Signal()
    phoneChanged = Signal()
    messageChanged = Signal()
    countChanged = Signal()
    waitChanged = Signal()
    againChanged = Signal()
    leftChanged = Signal()
    clerkCodeChanged = Signal()
    phoneKnownChanged = Signal()
    proved = Signal(object)

    def __init__(self, context: Context, visit: Callable[[], UUID], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._visit = visit
        self._account = ""
        self._shown = ProofSnapshot()
        self._turn = 0
        self._ends: dict[str, float] = {}
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self.count_down)
        self._again = QTimer(self, interval=LOOK_MS, singleShot=True)
        self._again.timeout.connect(self.look)

    def begin(self, account_no: str, *, known: bool = False) -> None:
        """Nothing of another account's proof is left; how long its next code waits is the hub's to say.

        `known`: this visit has shown it before, so the hub is asked first.
        """
        self.wipe()
        self._account = account_no
        if known and self._context.core is not None:
            visit = self._visit()
            self._show(ProofSnapshot("sending"))
            self._ask(lambda: (None, self._hub.history(visit, account_no)))
        else:
            self._show(choosing(self._shown))

    @Slot()
    def sendCode(self) -> None:
        """To the registered phone; once more when its time has come."""
        if self._account and self._shown.step in ("choosing", "code") and not self._shown.again:
            self._show(replace(self._shown, step="sending", typed="", message=""))
            visit, account, patience = self._visit(), self._account, self._context.session.unhurried

            def send() -> tuple[ProofSnapshot, None]:
                sent = self._hub.send_code(visit, account, patience=patience)
                return ProofSnapshot("code", phone=sent.phone, again=sent.again_in_seconds), None

            self._ask(send)

    @Slot(str)
    def type(self, digit: str) -> None:
        """A digit of the code; the last one asks the hub."""
        shown = self._shown
        if shown.step != "code" or shown.wait or len(digit) != 1 or not (digit.isascii() and digit.isdigit()):
            return
        typed = (shown.typed + digit)[:CODE_DIGITS]
        if len(typed) < CODE_DIGITS:
            self._show(replace(shown, typed=typed, message=""))
            return
        self._show(replace(shown, step="checking", typed=typed, message=""))
        visit, account, patience = self._visit(), self._account, self._context.session.unhurried

        def prove() -> tuple[None, AccountHistory]:
            self._hub.prove_by_code(visit, account, typed, patience=patience)
            return None, self._hub.history(visit, account)

        self._ask(prove)

    @Slot()
    def erase(self) -> None:
        if self._shown.step == "code":
            self._show(replace(self._shown, typed=self._shown.typed[:-1]))

    @Slot()
    def clear(self) -> None:
        if self._shown.step == "code":
            self._show(replace(self._shown, typed=""))

    @Slot()
    def askClerk(self) -> None:
        """A code for the screen, that a clerk types who has seen who stands here."""
        if self._account and self._shown.step == "choosing":
            visit, account, clock = self._visit(), self._account, self._context.hall
            patience = self._context.session.unhurried

            def ask() -> tuple[ProofSnapshot, None]:
                asked = self._hub.ask_clerk(visit, account, patience=patience)
                left = max(1, round((asked.until - clock.now()).total_seconds()))
                return ProofSnapshot("clerk", clerk_code=asked.code, left=min(left, 300 * patience)), None

            self._show(replace(self._shown, step="sending", message=""))
            self._ask(ask)

    @Slot()
    def useCard(self) -> None:
        """The ID card: the one that lies there already, or the next that is laid."""
        if self._account and self._shown.step == "choosing":
            self._show(replace(self._shown, step="card", message=""))
            cards = self._context.cards
            if cards is not None and cards.card is not None:
                self.take_card(cards.card)

    def take_card(self, card: LaidCard | None) -> None:
        """A card was laid, None for one that cannot be read."""
        if self._shown.step not in ("choosing", "card"):
            return
        if card is None:
            self._show(replace(self._shown, step="card", message="verify.card_unread"))
            return
        self._show(replace(self._shown, step="checking", message=""))
        visit, account, id_sha256 = self._visit(), self._account, card.id_sha256
        patience = self._context.session.unhurried

        def prove() -> tuple[None, AccountHistory]:
            opened = self._hub.prove_by_card(visit, id_sha256, patience=patience)
            if all(one.account_no != account for one in opened.accounts):
                raise OtherHolder("the card is not of this account's holder")
            return None, self._hub.history(visit, account)

        self._ask(prove)

    @Slot()
    def back(self) -> None:
        """To the ways; an answer that is on its way is not waited for."""
        self._turn += 1
        self._again.stop()
        self._show(choosing(self._shown))

    @Slot()
    def look(self) -> None:
        """Whether the hub lets this visit see the account now."""
        visit, account = self._visit(), self._account
        if account and self._shown.step == "clerk":
            self._ask(lambda: (None, self._hub.history(visit, account)))

    @Slot()
    def wipe(self) -> None:
        self._turn += 1
        self._account = ""
        self._ends.clear()
        self._again.stop()
        self._tick.stop()
        self._show(ProofSnapshot())

    @Slot()
    def count_down(self) -> None:
        now = self._context.clock.monotonic()
        left = {name: max(0, round(end - now)) for name, end in self._ends.items()}
        over = self._shown.step == "clerk" and left.get("left") == 0
        self._ends = {name: end for name, end in self._ends.items() if left[name]}
        if not self._ends:
            self._tick.stop()
        if over:
            self._turn += 1
            self._again.stop()
            self._show(choosing(self._shown, "verify.clerk_over"))
            return
        shown = replace(self._shown, **left)  # type: ignore[arg-type]
        if self._shown.wait and not shown.wait:
            shown = replace(shown, message="")
        self._put(shown)

    @property
    def _hub(self):  # type: ignore[no-untyped-def]
        core = self._context.core
        assert core is not None
        return core.self_service

    def _ask(self, work: Callable[[], tuple[ProofSnapshot | None, AccountHistory | None]]) -> None:
        self._turn += 1
        turn = self._turn

        def ask() -> _Answer:
            try:
                return _Answer(turn, *work())
            except KioskError as error:
                return _Answer(turn, error=error)

        self._context.jobs.start(LANE, ask, self._answered, self._broke)

    def _answered(self, answer: _Answer) -> None:
        if self._context.cards is not None:
            self._context.cards.call_back()  # whatever it was needed for is done
        if answer.turn != self._turn:
            return
        if answer.history is not None:
            self.wipe()
            self.proved.emit(answer.history)
        elif answer.error is not None:
            self._refused(answer.error)
        elif answer.shown is not None:
            self._show(answer.shown)
            if answer.shown.step == "clerk":
                self._again.start(LOOK_MS)

    def _refused(self, error: KioskError) -> None:
        if error.code == "verification_needed" and self._shown.step == "sending":  # its time is over
            self._show(choosing(self._shown))
        elif self._shown.step == "clerk":  # not yet, or no answer this time: both are asked again
            self._again.start(LOOK_MS)
        else:
            self._show(after(self._shown, error, self._context.hall.pack))

    def _broke(self, error: KioskError) -> None:
        self._refused(error)

    def _show(self, shown: ProofSnapshot) -> None:
        """Waits that were not running begin now."""
        now = self._context.clock.monotonic()
        for name in _WAITS:
            seconds = getattr(shown, name)
            if not seconds:
                self._ends.pop(name, None)
            elif seconds != getattr(self._shown, name) or name not in self._ends:
                self._ends[name] = now + seconds
        if self._ends and not self._tick.isActive():
            self._tick.start()
        self._put(shown)

    def _put(self, shown: ProofSnapshot) -> None:
        before, self._shown = self._shown, shown
        tell(self, before, shown)

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        return self._shown.typed

    @Property(str, notify=phoneChanged)
    def phone(self) -> str:
        """Masked: 138****5678."""
        return self._shown.phone

    @Property(str, notify=messageChanged)
    def message(self) -> str:
        return self._shown.message

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return self._shown.count

    @Property(int, notify=waitChanged)
    def wait(self) -> int:
        return self._shown.wait

    @Property(int, notify=againChanged)
    def again(self) -> int:
        return self._shown.again

    @Property(int, notify=leftChanged)
    def left(self) -> int:
        return self._shown.left

    @Property(str, notify=clerkCodeChanged)
    def clerkCode(self) -> str:
        return self._shown.clerk_code

    @Property(bool, notify=phoneKnownChanged)
    def phoneKnown(self) -> bool:
        return self._shown.phone_known
