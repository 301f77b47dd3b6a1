"""What if on time-of-use? From split registers, or from the customer's own stated share, a step at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from kiosk.money import yuan
from ui.catalogue.snapshots import tell
from ui.context import Context

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountHistory, WhatIfView

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "history"
STEP, FIRST_SHARE = 10, 40


@dataclass(frozen=True, slots=True)
class Shown:
    """`basis`: registers, stated_share; empty where nothing can be compared. `step`: asking, shown, failed."""

    basis: str = ""
    share: int = FIRST_SHARE
    step: str = ""
    months: int = 0
    night: str = ""
    plain: str = ""
    on_it: str = ""
    difference: str = ""
    cheaper: bool = False
    same: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    turn: int
    view: WhatIfView | None = None


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class WhatIfVisit(QObject):
    """`plain` and `onIt` in yuan for `months` months of this year; `cheaper`: time-of-use would have cost less."""

    basisChanged = Signal()
    shareChanged = Signal()
    stepChanged = Signal()
    monthsChanged = Signal()
    nightChanged = Signal()
    plainChanged = Signal()
    onItChanged = Signal()
    differenceChanged = Signal()
    cheaperChanged = Signal()
    sameChanged = Signal()

    def __init__(self, context: Context, visit: Callable[[], UUID], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._visit = context, visit
        self._account = ""
        self._turn = 0
        self._shown = Shown()

    def offer(self, history: AccountHistory) -> None:
        """Whether this account has a comparison at all."""
        self.wipe()
        self._account = history.account.account_no
        self._show(Shown(history.insight.what_if if history.insight is not None else ""))

    @Slot()
    def begin(self) -> None:
        if self._shown.basis:
            self._ask(self._shown.share)

    @Slot(int)
    def move(self, steps: int) -> None:
        """So many steps of 10 % more of the energy at night."""
        share = self._shown.share + steps * STEP
        if self._shown.basis == "stated_share" and 0 <= share <= 100:
            self._ask(share)

    @Slot()
    def wipe(self) -> None:
        self._turn += 1
        self._account = ""
        self._show(Shown())

    def _ask(self, share: int) -> None:
        core = self._context.core
        if core is None:
            return
        self._turn += 1
        turn, visit, account = self._turn, self._visit(), self._account
        stated = share if self._shown.basis == "stated_share" else None
        self._show(replace(self._shown, share=share, step="asking"))

        def ask() -> _Answer:
            try:
                return _Answer(turn, core.self_service.what_if(visit, account, stated))
            except KioskError:
                return _Answer(turn)

        self._context.jobs.start(LANE, ask, self._answered, self._broke)

    def _answered(self, answer: _Answer) -> None:
        if answer.turn != self._turn:
            return
        view = answer.view
        if view is None:
            self._show(replace(self._shown, step="failed"))
            return
        change = view.with_fen - view.without_fen
        self._show(replace(
            self._shown, step="shown", months=view.months, night=view.night, plain=yuan(view.without_fen),
            on_it=yuan(view.with_fen), difference=yuan(abs(change)), cheaper=change < 0, same=change == 0))

    def _broke(self, _: KioskError) -> None:
        self._show(replace(self._shown, step="failed"))

    def _show(self, shown: Shown) -> None:
        before, self._shown = self._shown, shown
        tell(self, before, shown)

    @Property(str, notify=basisChanged)
    def basis(self) -> str:
        return self._shown.basis

    @Property(int, notify=shareChanged)
    def share(self) -> int:
        """Per cent."""
        return self._shown.share

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._shown.step

    @Property(int, notify=monthsChanged)
    def months(self) -> int:
        return self._shown.months

    @Property(str, notify=nightChanged)
    def night(self) -> str:
        """The valley hours."""
        return self._shown.night

    @Property(str, notify=plainChanged)
    def plain(self) -> str:
        return self._shown.plain

    @Property(str, notify=onItChanged)
    def onIt(self) -> str:
        return self._shown.on_it

    @Property(str, notify=differenceChanged)
    def difference(self) -> str:
        return self._shown.difference

    @Property(bool, notify=cheaperChanged)
    def cheaper(self) -> bool:
        return self._shown.cheaper

    @Property(bool, notify=sameChanged)
    def same(self) -> bool:
        return self._shown.same
