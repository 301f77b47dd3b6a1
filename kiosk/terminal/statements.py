"""A month's statement as the paper asks for it: masked names and numbers only, because the job stays in this store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountHistory, FullBill, MonthView, ReadingView
    from kiosk.standards.public import PublicPack

KINDS = {
    "lv_residential": {"zh": "居民生活用电", "en": "Residential"},
    "lv_non_residential": {"zh": "低压非居民用电", "en": "Low voltage, not residential"},
    "hv": {"zh": "高压用电", "en": "High voltage"},
}
_NOTES = (
    {"zh": "阶梯电量按年累计，每年1月重新开始；只有超出的部分按高一档计价。",
     "en": "Blocks add up over the calendar year; only what goes past an edge is charged at the higher price."},
    {"zh": "本账单供核对用，不作为报销凭证；需要发票请到窗口办理。",
     "en": "This statement is for checking and is no expense voucher. For an invoice, ask at a window."},
)


def statement_paper(
    history: AccountHistory, period: str, pack: PublicPack, language: str, now: datetime, number: str,
    qr: str | None = None,
) -> dict[str, Any]:
    """What printing/layouts/statement.py asks for, of the billing period `period`. Raises StopIteration for no bill.

    `number` masks the account: whoever holds the paper knows it. `qr`: the code that the hub gave for it.
    """
    account, insight = history.account, history.insight
    bill = next(one for one in history.bills if one.billing_period == period)
    months = insight.months if insight else []
    month = next((one for one in months if one.billing_period == period), None)
    starts, ends = _days(period, month, [one for one in history.readings if one.billing_period == period])
    newest = bool(months) and months[-1].billing_period == period
    return {
        "statement_no": f"{period}-{number}", "issued_at": now.isoformat(), "qr": qr, "language": language,
        "hall": {"zh": pack.hall.name.zh, "en": pack.hall.name.en}, "demonstration": pack.demonstration,
        "holder": account.name, "address": f"{account.village}**", "account_no": number,
        "kind": KINDS.get(history.customer_kind, KINDS["lv_residential"]), "period": period,
        "starts_on": starts.isoformat(), "ends_on": ends.isoformat(), "days": (ends - starts).days + 1,
        "total_fen": bill.billed_fen, "paid_fen": bill.paid_fen, "due_fen": account.due_fen,
        "left_fen": bill.due_fen or None if bill.paid_fen else None,
        "due_on": bill.due_on.isoformat() if bill.due_fen else None,
        "balance_fen": account.balance_fen if account.mode == "smart_prepay" else None,
        "readings": _readings(history, period), "lines": _lines(bill),
        "history": [{"period": one.billing_period, "kwh": one.total_wh / 1000} for one in months],
        "explanations": list(_NOTES), "blocks": _blocks(history) if newest else None,
        "comparison": _comparison(month), "arrears": _arrears(history, ZoneInfo(pack.hall.timezone)),
    }


def masked_number(number: str) -> str:
    """4103****01: enough for the holder to tell it from another, too little to look anybody up."""
    return f"{number[:4]}{'*' * (len(number) - 6)}{number[-2:]}"


def _days(period: str, month: MonthView | None, readings: Sequence[ReadingView]) -> tuple[date, date]:
    """Between the readings, where both are known; else the calendar month."""
    if month is not None and month.days and readings:
        ends = max(one.read_on for one in readings)
        return ends - timedelta(days=month.days - 1), ends
    first = date(int(period[:4]), int(period[4:]), 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _readings(history: AccountHistory, period: str) -> list[dict[str, Any]]:
    times = {meter.meter_no: meter.multiplier for meter in history.meters}
    return [{
        "meter_no": f"****{one.meter_no[-4:]}", "register": None, "previous": _kwh(one.prev_wh),
        "current": _kwh(one.curr_wh), "multiplier": str(times.get(one.meter_no, 1)), "kwh": _kwh(one.total_wh),
    } for one in history.readings if one.billing_period == period]


def _lines(bill: FullBill) -> list[dict[str, Any]]:
    return [{
        "label": {"zh": line.label, "en": line.label}, "kind": line.kind, "price": line.price,
        "quantity": None if line.quantity_wh is None else _kwh(line.quantity_wh), "amount_fen": line.amount_fen,
        "arithmetic": "" if line.quantity_wh is None or line.price is None
        else f"{_kwh(line.quantity_wh)} × {line.price}",
    } for line in bill.lines]


def _blocks(history: AccountHistory) -> dict[str, Any] | None:
    year = history.insight.year if history.insight else None
    return None if year is None else year.model_dump(include={"year", "used", "left", "price", "tiers"})


def _comparison(month: MonthView | None) -> dict[str, Any] | None:
    then = month.last_year if month else None
    if month is None or then is None or month.kwh_per_day is None or then.kwh_per_day is None:
        return None
    return {"now": month.kwh_per_day, "then": then.kwh_per_day, "percent": then.percent}


def _arrears(history: AccountHistory, zone: ZoneInfo) -> dict[str, Any] | None:
    """As the billing system last said; a penalty that it has not computed yet is None."""
    late = history.insight.late if history.insight else []
    if not late:
        return None
    return {"as_of": f"{history.account.as_of.astimezone(zone):%Y-%m-%d %H:%M}", "bills": [{
        "period": one.billing_period, "due_on": one.due_on.isoformat(), "amount_fen": one.unpaid_fen,
        "days": one.days, "penalty_fen": one.penalty_fen} for one in late]}


def _kwh(wh: int) -> str:
    return f"{wh / 1000:.3f}".rstrip("0").rstrip(".")
