"""An amount that the customer types: yuan with or without fen, within bounds that are said beforehand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.money import yuan
from ui.catalogue.snapshots import tell
from ui.terminal.self_service.basket import MOST_FEN, Chosen

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LEAST_FEN = 1
"""As the contract takes it (kiosk.contract.payments.AmountFen)."""
_DIGITS, _PLACES = 7, 2


def keyed(typed: str, key: str) -> str:
    """`typed` with one more key, a digit or the point; what would be no amount in yuan changes nothing."""
    whole, point, places = typed.partition(".")
    if key == ".":
        return typed if point else (typed or "0") + "."
    if len(key) != 1 or key not in "0123456789" or len(places) == _PLACES or (
            not point and len(whole) == _DIGITS):
        return typed
    return key if typed == "0" else typed + key


def fen_of(typed: str) -> int:
    whole, _, places = typed.partition(".")
    return int(whole or 0) * 100 + int(places.ljust(_PLACES, "0"))


@dataclass(frozen=True, slots=True)
class AmountKnown:
    """`kind`: part, top_up, or empty while nothing is asked. `due_fen`: what is due, or missing on the balance."""

    kind: str = ""
    typed: str = ""
    most_fen: int = 0
    due_fen: int = 0


@dataclass(frozen=True, slots=True)
class AmountSnapshot:
    """`wrong`: few, many, or all where a part would be all that is due. `left`: what stays due, or missing on the
    balance, after this amount; empty for nothing.
    """

    kind: str = ""
    typed: str = ""
    amount: str = ""
    fits: bool = False
    wrong: str = ""
    least: str = ""
    most: str = ""
    due: str = ""
    left: str = ""


def amount_known(chosen: Chosen) -> AmountKnown:
    """Part of what is due is less than all of it; the balance takes as much as a payment may be."""
    if chosen.due:
        return AmountKnown("part", most_fen=min(chosen.due_fen - 1, MOST_FEN), due_fen=chosen.due_fen)
    return AmountKnown("top_up", most_fen=MOST_FEN, due_fen=max(0, -chosen.account.balance_fen))


def amount_snapshot(known: AmountKnown) -> AmountSnapshot:
    if not known.kind:
        return AmountSnapshot()
    fen = fen_of(known.typed)
    fits, left = LEAST_FEN <= fen <= known.most_fen, known.due_fen - fen
    wrong = ""
    if fen > known.most_fen:
        wrong = "all" if known.kind == "part" and known.most_fen < MOST_FEN else "many"
    elif known.typed and not fen and len(known.typed.partition(".")[2]) == _PLACES:
        wrong = "few"  # 0.00: before its last place something may come yet
    return AmountSnapshot(
        known.kind, known.typed, yuan(fen), fits, wrong, yuan(LEAST_FEN), yuan(known.most_fen).removesuffix(".00"),
        yuan(known.due_fen), yuan(left) if fits and left > 0 else "")


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class AmountEntry(QObject):
    """Properties: see AmountSnapshot."""

    kindChanged = Signal()
    typedChanged = Signal()
    amountChanged = Signal()
    fitsChanged = Signal()
    wrongChanged = Signal()
    leastChanged = Signal()
    mostChanged = Signal()
    dueChanged = Signal()
    leftChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known, self._shown = AmountKnown(), AmountSnapshot()

    @property
    def fen(self) -> int:
        return fen_of(self._known.typed)

    def ask(self, chosen: Chosen) -> None:
        self._know(amount_known(chosen))

    @Slot(str)
    def type(self, key: str) -> None:
        if self._known.kind:
            self._know(replace(self._known, typed=keyed(self._known.typed, key)))

    @Slot()
    def erase(self) -> None:
        self._know(replace(self._known, typed=self._known.typed[:-1]))

    @Slot()
    def wipe(self) -> None:
        self._know(AmountKnown())

    def _know(self, known: AmountKnown) -> None:
        self._known = known
        before, self._shown = self._shown, amount_snapshot(known)
        tell(self, before, self._shown)

    @Property(str, notify=kindChanged)
    def kind(self) -> str:
        return self._shown.kind

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        return self._shown.typed

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        """What was typed, as every amount is written."""
        return self._shown.amount

    @Property(bool, notify=fitsChanged)
    def fits(self) -> bool:
        return self._shown.fits

    @Property(str, notify=wrongChanged)
    def wrong(self) -> str:
        return self._shown.wrong

    @Property(str, notify=leastChanged)
    def least(self) -> str:
        return self._shown.least

    @Property(str, notify=mostChanged)
    def most(self) -> str:
        return self._shown.most

    @Property(str, notify=dueChanged)
    def due(self) -> str:
        return self._shown.due

    @Property(str, notify=leftChanged)
    def left(self) -> str:
        return self._shown.left
