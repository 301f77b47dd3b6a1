"""An account's 24 months, once this visit may see them: a month is touched, its bill read, its statement printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.catalogue.rows import Rows
from ui.catalogue.snapshots import tell
from ui.context import Context
from ui.qr_code import QrCode  # noqa: F401  pages draw one
from ui.terminal.self_service.history_rows import (
    ChargeRow,
    LateRow,
    MeterRow,
    MonthRow,
    TierRow,
    charge_rows,
    late_rows,
    meter_rows,
    month_rows,
    tier_rows,
)
from ui.terminal.self_service.history_snapshot import COLUMNS, HistorySnapshot, bill_of, history_snapshot, shown_year
from ui.terminal.self_service.paper_watch import PaperWatch

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.contract.accounts import AccountHistory

QML_IMPORT_NAME = "ui.terminal.self_service"
QML_IMPORT_MAJOR_VERSION = 1

LANE = "history"


@QmlElement
@QmlUncreatable("SelfServiceModel has it")
class HistoryVisit(QObject):
    """Properties: see HistorySnapshot. `columns`: a year of months as bars, the one with the chosen month; `months`:
    all, newest first."""

    readyChanged = Signal()
    periodChanged = Signal()
    monthChanged = Signal()
    kwhChanged = Signal()
    amountChanged = Signal()
    daysChanged = Signal()
    kwhPerDayChanged = Signal()
    yuanPerDayChanged = Signal()
    lastMonthChanged = Signal()
    lastKwhChanged = Signal()
    lastAmountChanged = Signal()
    lastKwhPerDayChanged = Signal()
    lastYuanPerDayChanged = Signal()
    percentChanged = Signal()
    moreChanged = Signal()
    changedChanged = Signal()
    byUseChanged = Signal()
    byPriceChanged = Signal()
    yearChanged = Signal()
    usedChanged = Signal()
    leftChanged = Signal()
    priceChanged = Signal()
    lateChanged = Signal()
    lateTotalChanged = Signal()
    lateOnChanged = Signal()
    billChanged = Signal()
    dueChanged = Signal()
    paidChanged = Signal()
    penaltyChanged = Signal()
    partChanged = Signal()
    dueOnChanged = Signal()
    earlierChanged = Signal()
    laterChanged = Signal()
    otherYearChanged = Signal()
    paperChanged = Signal()

    def __init__(self, context: Context, visit: Callable[[], UUID], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._visit = context, visit
        self._history: AccountHistory | None = None
        self._period = ""
        self._shown = HistorySnapshot()
        self._columns, self._months = Rows(MonthRow, self), Rows(MonthRow, self)
        self._tiers, self._late = Rows(TierRow, self), Rows(LateRow, self)
        self._charges, self._meters = Rows(ChargeRow, self), Rows(MeterRow, self)
        self._slip = PaperWatch(context, self)
        self._slip.changed.connect(self.paperChanged)
        context.hall.wordsChanged.connect(self._fold)

    def show(self, history: AccountHistory) -> None:
        """What the hub let this visit see; the newest month is chosen."""
        self._history = history
        months = history.insight.months if history.insight else []
        self._period = months[-1].billing_period if months else ""
        self._slip.forget()
        self._fold()

    @property
    def account_no(self) -> str:
        """Whose months these are; empty for nobody's."""
        return self._history.account.account_no if self._history is not None else ""

    @Property(QObject, constant=True)
    def columns(self) -> Rows:
        return self._columns

    @Property(QObject, constant=True)
    def months(self) -> Rows:
        return self._months

    @Property(QObject, constant=True)
    def tiers(self) -> Rows:
        return self._tiers

    @Property(QObject, constant=True)
    def lateBills(self) -> Rows:
        return self._late

    @Property(QObject, constant=True)
    def charges(self) -> Rows:
        return self._charges

    @Property(QObject, constant=True)
    def meters(self) -> Rows:
        return self._meters

    @Slot(str)
    def choose(self, period: str) -> None:
        if period != self._period:
            self._period = period
            self._slip.forget()
            self._fold()

    @Slot(int)
    def step(self, months: int) -> None:
        """So many months later; earlier when negative."""
        periods = [one.billing_period for one in self._insight_months()]
        if self._period in periods:
            at = periods.index(self._period) + months
            if 0 <= at < len(periods):
                self.choose(periods[at])

    @Slot()
    def turnYear(self) -> None:
        """The chart's other year, at the same month or the nearest that it has."""
        periods = [one.billing_period for one in self._insight_months()]
        if self._shown.other_year and self._period in periods:
            at = periods.index(self._period) + (-COLUMNS if self._shown.other_year == "before" else COLUMNS)
            self.choose(periods[min(max(at, 0), len(periods) - 1)])

    @Slot()
    def printStatement(self) -> None:
        """Of the chosen month; a second press while it is on its way prints no second one."""
        core, history, period = self._context.core, self._history, self._period
        if core is None or history is None or not period or self._slip.state in ("printing", "asked"):
            return
        language, visit = self._context.session.language, self._visit()
        self._slip.ask()
        self._context.jobs.start(
            LANE, lambda: core.self_service.print_statement(visit, history, period, language), self._owed,
            self._unprinted)

    def leave(self) -> None:
        """The visit is over."""
        self._slip.leave()
        self.wipe()

    @Slot()
    def wipe(self) -> None:
        self._history, self._period = None, ""
        self._slip.forget()
        self._fold()

    def _owed(self, job: UUID) -> None:
        self._slip.follow([job])

    def _unprinted(self, _: KioskError) -> None:
        self._slip.fail()

    def _insight_months(self):  # type: ignore[no-untyped-def]
        history = self._history
        return history.insight.months if history is not None and history.insight is not None else []

    @Slot()
    def _fold(self) -> None:
        history, language = self._history, self._context.session.language
        months = self._insight_months()
        rows = month_rows(months, self._period, language)
        self._columns.show(rows[shown_year([one.billing_period for one in months], self._period)])
        self._months.show(rows[::-1])
        self._tiers.show(tier_rows(history.insight.year if history and history.insight else None))
        self._late.show(late_rows(history, language) if history else ())
        bill = bill_of(history, self._period) if history else None
        self._charges.show(charge_rows(bill) if bill else ())
        self._meters.show(meter_rows(history, self._period, language) if history else ())
        before = self._shown
        self._shown = history_snapshot(
            history, self._period, language, ZoneInfo(self._context.hall.pack.hall.timezone))
        tell(self, before, self._shown)

    @Property(str, notify=otherYearChanged)
    def otherYear(self) -> str:
        return self._shown.other_year

    @Property(str, notify=paperChanged)
    def paper(self) -> str:
        """Of the statement: asked, printing, printed or failed; empty before one was asked for."""
        return self._slip.state

    @Property(bool, notify=paperChanged)
    def standsIn(self) -> bool:
        """The statement comes as a slip: its own printer does not print."""
        return self._slip.stands_in

    @Property(str, notify=paperChanged)
    def code(self) -> str:
        """Of a statement that was not printed; empty otherwise."""
        return self._slip.code

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        return self._shown.ready

    @Property(str, notify=periodChanged)
    def period(self) -> str:
        return self._shown.period

    @Property(str, notify=monthChanged)
    def month(self) -> str:
        return self._shown.month

    @Property(str, notify=kwhChanged)
    def kwh(self) -> str:
        return self._shown.kwh

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        return self._shown.amount

    @Property(int, notify=daysChanged)
    def days(self) -> int:
        return self._shown.days

    @Property(str, notify=kwhPerDayChanged)
    def kwhPerDay(self) -> str:
        return self._shown.kwh_per_day

    @Property(str, notify=yuanPerDayChanged)
    def yuanPerDay(self) -> str:
        return self._shown.yuan_per_day

    @Property(str, notify=lastMonthChanged)
    def lastMonth(self) -> str:
        return self._shown.last_month

    @Property(str, notify=lastKwhChanged)
    def lastKwh(self) -> str:
        return self._shown.last_kwh

    @Property(str, notify=lastAmountChanged)
    def lastAmount(self) -> str:
        return self._shown.last_amount

    @Property(str, notify=lastKwhPerDayChanged)
    def lastKwhPerDay(self) -> str:
        return self._shown.last_kwh_per_day

    @Property(str, notify=lastYuanPerDayChanged)
    def lastYuanPerDay(self) -> str:
        return self._shown.last_yuan_per_day

    @Property(int, notify=percentChanged)
    def percent(self) -> int:
        return self._shown.percent

    @Property(bool, notify=moreChanged)
    def more(self) -> bool:
        return self._shown.more

    @Property(str, notify=changedChanged)
    def changed(self) -> str:
        return self._shown.changed

    @Property(str, notify=byUseChanged)
    def byUse(self) -> str:
        return self._shown.by_use

    @Property(str, notify=byPriceChanged)
    def byPrice(self) -> str:
        return self._shown.by_price

    @Property(int, notify=yearChanged)
    def year(self) -> int:
        return self._shown.year

    @Property(str, notify=usedChanged)
    def used(self) -> str:
        return self._shown.used

    @Property(str, notify=leftChanged)
    def left(self) -> str:
        return self._shown.left

    @Property(str, notify=priceChanged)
    def price(self) -> str:
        return self._shown.price

    @Property(bool, notify=lateChanged)
    def late(self) -> bool:
        return self._shown.late

    @Property(str, notify=lateTotalChanged)
    def lateTotal(self) -> str:
        return self._shown.late_total

    @Property(str, notify=lateOnChanged)
    def lateOn(self) -> str:
        return self._shown.late_on

    @Property(bool, notify=billChanged)
    def bill(self) -> bool:
        return self._shown.bill

    @Property(str, notify=dueChanged)
    def due(self) -> str:
        return self._shown.due

    @Property(str, notify=paidChanged)
    def paid(self) -> str:
        return self._shown.paid

    @Property(bool, notify=partChanged)
    def part(self) -> bool:
        """The bill is paid in part: some of it is, and some is due."""
        return self._shown.part

    @Property(str, notify=penaltyChanged)
    def penalty(self) -> str:
        return self._shown.penalty

    @Property(str, notify=dueOnChanged)
    def dueOn(self) -> str:
        return self._shown.due_on

    @Property(bool, notify=earlierChanged)
    def earlier(self) -> bool:
        return self._shown.earlier

    @Property(bool, notify=laterChanged)
    def later(self) -> bool:
        return self._shown.later
