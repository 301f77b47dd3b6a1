"""Accounts as the hub shows them: invented households with their bills and 24 months of readings."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from kiosk.contract.accounts import (
    AccountHistory,
    AccountView,
    BillView,
    FullBill,
    Insight,
    LateView,
    LineView,
    MeterView,
    MonthView,
    ReadingView,
    TierView,
    WhyView,
    YearView,
)

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def bill(period: str, due_fen: int, *, wh: int = 0, penalty_fen: int = 0) -> BillView:
    return BillView(bill_no=f"B{period}", billing_period=period, due_on=date(2026, 11, 30), total_wh=wh,
                    billed_fen=due_fen - penalty_fen, penalty_fen=penalty_fen, due_fen=due_fen)


def account(number: str = "4103200001", *bills: BillView, **more: Any) -> AccountView:
    known = {"name": "*三", "village": "张庄村3组", "mode": "postpaid", "supply": "on", "balance_fen": 0,
             "customer_kind": "lv_residential", **more}
    return AccountView(account_no=number, as_of=NOW, due_fen=sum(one.due_fen for one in bills), bills=list(bills),
                       **known)


def history(of: AccountView, *, late: bool = True, last_block: bool = False) -> AccountHistory:
    """24 months of a household, the newest October 2026, with all that explains them."""
    months: list[MonthView] = []
    for n in range(24):
        year, number = 2024 + (n + 10) // 12, (n + 10) % 12 + 1
        wh = (142 + 17 * ((n * 5) % 11)) * 1000
        then = months[n - 12] if n >= 12 else None
        month = MonthView(billing_period=f"{year}{number:02d}", total_wh=wh, billed_fen=wh * 56 // 1000, days=31,
                          kwh_per_day=f"{wh / 31000:.2f}", fen_per_day=wh * 56 // 31000)
        if then is not None:
            month = month.model_copy(update={"last_year": WhyView(
                billing_period=then.billing_period, total_wh=then.total_wh, billed_fen=then.billed_fen,
                kwh_per_day=then.kwh_per_day, fen_per_day=then.fen_per_day,
                percent=round(100 * (wh - then.total_wh) / then.total_wh), use_fen=month.billed_fen - then.billed_fen,
                price_fen=0)})
        months.append(month)
    bills = [FullBill(
        bill_no=f"B{one.billing_period}", billing_period=one.billing_period, due_on=date(2026, 11, 25),
        total_wh=one.total_wh, billed_fen=one.billed_fen, penalty_fen=0, due_fen=0, issued_on=date(2026, 11, 1),
        paid_fen=one.billed_fen,
        lines=[LineView(
            label="第一档电量", kind="tier1", quantity_wh=one.total_wh, price="0.56", amount_fen=one.billed_fen)],
    ) for one in months]
    tiers = [TierView(tier=1, low="0", high="2160", price="0.56", used="1946"),
             TierView(tier=2, low="2160", high="3120", price="0.61", used="0"),
             TierView(tier=3, low="3120", price="0.86", used="0")]
    overdue = LateView(
        bill_no="B202608", billing_period="202608", due_on=date(2026, 9, 25), unpaid_fen=14444, days=59,
        penalty_fen=852, arithmetic=["144.44 × 0.001 × 59 = 8.52196 → 8.52"])
    return AccountHistory(
        account=of, customer_name="张三", service_address="张庄村3组9号", customer_kind="lv_residential",
        tariff_code="HN-RES-TIER", on_tou=False, low_income=False,
        meters=[MeterView(meter_no="41M0000000001", multiplier=1, digits=5)],
        readings=[ReadingView(billing_period=one.billing_period, meter_no="41M0000000001", read_on=date(2026, 11, 1),
                              prev_wh=18734000, curr_wh=18734000 + one.total_wh, total_wh=one.total_wh)
                  for one in months],
        bills=bills, insight=Insight(
            on=date(2026, 11, 23), months=months, late=[overdue] if late else [], year=YearView(
                year=2026, used="3300" if last_block else "1946", left=None if last_block else "214",
                price="0.86" if last_block else "0.56", tiers=tiers)))


def without_prices(known: AccountHistory) -> AccountHistory:
    """As the hub tells it of a household on time-of-use."""
    insight = known.insight
    assert insight is not None and insight.year is not None
    tiers = [tier.model_copy(update={"price": ""}) for tier in insight.year.tiers]
    year = insight.year.model_copy(update={"price": "", "tiers": tiers})
    return known.model_copy(update={"on_tou": True, "insight": insight.model_copy(update={"year": year})})
