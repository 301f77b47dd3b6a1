"""What the history pages list, in one language. Amounts, kWh and prices are words already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.money import yuan
from ui.terminal.self_service.rows import day, month

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountHistory, FullBill, MonthView, ReadingView, YearView


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A bar: `part` and `last_year` are parts of the highest bar of all; -1 where nothing is known."""

    period: str
    name: str
    label: str
    kwh: str
    amount: str
    part: float
    last_year: float
    chosen: bool
    january: bool


@dataclass(frozen=True, slots=True)
class TierRow:
    """`part` of this tier is used, from 0 to 1; `high` is empty where nothing ends."""

    tier: int
    low: str
    high: str
    price: str
    used: str
    part: float
    current: bool


@dataclass(frozen=True, slots=True)
class LateRow:
    """`penalty` is empty where nobody can say it here."""

    month: str
    unpaid: str
    due_on: str
    days: int
    penalty: str
    arithmetic: str


@dataclass(frozen=True, slots=True)
class ChargeRow:
    """A line of a bill with its arithmetic: `kwh` × `price`; both empty for a plain amount.

    `label` is the billing system's own word, `kind` is empty where it is not known.
    """

    label: str
    kind: str
    kwh: str
    price: str
    amount: str


@dataclass(frozen=True, slots=True)
class MeterRow:
    """A reading: `times` is empty for a multiplier of 1."""

    meter: str
    read_on: str
    before: str
    now: str
    times: str
    kwh: str


def month_rows(months: Sequence[MonthView], chosen: str, language: str) -> tuple[MonthRow, ...]:
    most = max((one.total_wh for one in months), default=0)

    def part(wh: int | None) -> float:
        return -1.0 if wh is None else 0.0 if most <= 0 else max(0.0, wh / most)

    return tuple(MonthRow(
        one.billing_period, month(one.billing_period, language), short_month(one.billing_period, language),
        kwh(one.total_wh), yuan(one.billed_fen), part(one.total_wh),
        part(one.last_year.total_wh if one.last_year else None), one.billing_period == chosen,
        one.billing_period.endswith("01")) for one in months)


def tier_rows(year: YearView | None) -> tuple[TierRow, ...]:
    rows: list[TierRow] = []
    for tier in year.tiers if year else ():
        used = float(tier.used)
        part = min(1.0, used / (float(tier.high) - float(tier.low))) if tier.high else (1.0 if used else 0.0)
        rows.append(TierRow(tier.tier, tier.low, tier.high or "", tier.price, tier.used, part, False))
    at = max((at for at, row in enumerate(rows) if float(row.used) > 0), default=0)
    return tuple(TierRow(r.tier, r.low, r.high, r.price, r.used, r.part, n == at) for n, r in enumerate(rows))


def late_rows(history: AccountHistory, language: str) -> tuple[LateRow, ...]:
    late = history.insight.late if history.insight else []
    return tuple(LateRow(
        month(one.billing_period, language), yuan(one.unpaid_fen), day(one.due_on, language), one.days,
        "" if one.penalty_fen is None else yuan(one.penalty_fen), "; ".join(one.arithmetic)) for one in late)


def charge_rows(bill: FullBill) -> tuple[ChargeRow, ...]:
    return tuple(
        ChargeRow(line.label, line.kind or "", kwh(line.quantity_wh) if line.quantity_wh is not None else "",
                  line.price or "", yuan(line.amount_fen))
        for line in bill.lines)


def meter_rows(history: AccountHistory, period: str, language: str) -> tuple[MeterRow, ...]:
    times = {meter.meter_no: meter.multiplier for meter in history.meters}
    return tuple(
        _meter(one, times.get(one.meter_no, 1), language) for one in history.readings if one.billing_period == period)


def _meter(reading: ReadingView, multiplier: int, language: str) -> MeterRow:
    return MeterRow(
        f"…{reading.meter_no[-4:]}", day(reading.read_on, language), kwh(reading.prev_wh), kwh(reading.curr_wh),
        f"×{multiplier}" if multiplier != 1 else "", kwh(reading.total_wh))


def kwh(wh: int) -> str:
    """`1,234` or `12.5`: what a meter shows, without needless places."""
    whole, rest = divmod(abs(wh), 1000)
    places = f".{rest:03d}".rstrip("0") if rest else ""
    return f"{'-' if wh < 0 else ''}{whole:,}{places}"


def short_month(period: str, language: str) -> str:
    """For an axis: the month alone."""
    number = int(period[4:])
    return f"{number}月" if language == "zh_CN" else month(period, "en")[:3]
