"""What the history pages show now: a pure fold of the hub's answer and the month that was touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.money import yuan
from ui.terminal.self_service.history_rows import kwh
from ui.terminal.self_service.rows import day, month, soon

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountHistory, FullBill, MonthView


@dataclass(frozen=True, slots=True)
class HistorySnapshot:
    """Of the month that was touched. What is a day, what was last year and where the year stands may be empty.

    `changed` without its sign, which `more` says; `by_use`, `by_price` with ¥ and sign. `percent` of kWh a day against
    last year; -999 for unknown. `late_on`: when the billing system said so. `other_year`: the year that the chart does
    not show, "before" or "now"; empty where there is but one.
    """

    ready: bool = False
    period: str = ""
    month: str = ""
    kwh: str = ""
    amount: str = ""
    days: int = 0
    kwh_per_day: str = ""
    yuan_per_day: str = ""
    last_month: str = ""
    last_kwh: str = ""
    last_amount: str = ""
    last_kwh_per_day: str = ""
    last_yuan_per_day: str = ""
    percent: int = -999
    more: bool = False
    changed: str = ""
    by_use: str = ""
    by_price: str = ""
    year: int = 0
    used: str = ""
    left: str = ""
    price: str = ""
    late: bool = False
    late_total: str = ""
    late_on: str = ""
    bill: bool = False
    due: str = ""
    paid: str = ""
    penalty: str = ""
    part: bool = False
    due_on: str = ""
    earlier: bool = False
    later: bool = False
    other_year: str = ""


COLUMNS = 12
"""Of the chart: a year, each month beside the one a year before."""


def shown_year(periods: Sequence[str], period: str) -> slice:
    """Which of `periods` stand in the chart: the last twelve, or the twelve before them with `period` among them."""
    newest = max(0, len(periods) - COLUMNS)
    if period in periods[:newest]:
        return slice(max(0, newest - COLUMNS), newest)
    return slice(newest, None)


def history_snapshot(
    history: AccountHistory | None, period: str, language: str, zone: ZoneInfo,
) -> HistorySnapshot:
    months = history.insight.months if history is not None and history.insight is not None else []
    chosen = next((one for one in months if one.billing_period == period), None)
    if history is None or chosen is None:
        return HistorySnapshot(ready=history is not None)
    assert history.insight is not None
    year, late, bill = history.insight.year, history.insight.late, bill_of(history, period)
    periods = [one.billing_period for one in months]
    return HistorySnapshot(
        ready=True, period=period, month=month(period, language), kwh=kwh(chosen.total_wh),
        amount=yuan(chosen.billed_fen), days=chosen.days or 0, kwh_per_day=chosen.kwh_per_day or "",
        yuan_per_day=_yuan(chosen.fen_per_day), **_last_year(chosen, language),  # type: ignore[arg-type]
        year=year.year if year else 0, used=year.used if year else "", left=(year.left or "") if year else "",
        price=year.price if year else "", late=bool(late),
        late_total=yuan(sum(one.unpaid_fen + (one.penalty_fen or 0) for one in late)) if late else "",
        late_on=soon(history.account.as_of, zone, language), bill=bill is not None,
        due=yuan(bill.due_fen) if bill else "",
        paid=yuan(bill.paid_fen) if bill and bill.paid_fen else "",
        part=bool(bill and bill.paid_fen and bill.due_fen),
        penalty=yuan(bill.penalty_fen) if bill and bill.penalty_fen else "",
        due_on=day(bill.due_on, language) if bill else "", earlier=period != periods[0], later=period != periods[-1],
        other_year="" if len(periods) <= COLUMNS else "before" if period in periods[-COLUMNS:] else "now")


def bill_of(history: AccountHistory, period: str) -> FullBill | None:
    return next((bill for bill in history.bills if bill.billing_period == period), None)


def _last_year(chosen: MonthView, language: str) -> dict[str, object]:
    then = chosen.last_year
    if then is None:
        return {}
    return {
        "last_month": month(then.billing_period, language), "last_kwh": kwh(then.total_wh),
        "last_amount": yuan(then.billed_fen), "last_kwh_per_day": then.kwh_per_day or "",
        "last_yuan_per_day": _yuan(then.fen_per_day), "percent": -999 if then.percent is None else then.percent,
        "more": chosen.billed_fen > then.billed_fen, "changed": yuan(abs(chosen.billed_fen - then.billed_fen)),
        "by_use": signed(then.use_fen), "by_price": signed(then.price_fen),
    }


def signed(fen: int) -> str:
    """`+¥12.00`, `-¥0.50`, `¥0.00`."""
    return f"{'+' if fen > 0 else '-' if fen < 0 else ''}¥{yuan(abs(fen))}"


def _yuan(fen: int | None) -> str:
    return "" if fen is None else yuan(fen)
