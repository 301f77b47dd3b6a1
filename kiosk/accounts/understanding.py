"""A bill as the customer thinks of it: what a day, why more than last year, where the year stands, what is late.

Pure. The amounts of bills are the billing system's; prices come from the table, only those that somebody stands for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from kiosk.accounts.model import Account, Bill, CustomerKind, Mode, Reading
from kiosk.contract.accounts import Insight, LateView, MonthView, TierView, WhyView, YearView
from kiosk.money import Fen
from kiosk.tariffs import (
    Computation,
    PenaltyKind,
    Spell,
    Supply,
    Tariffs,
    TariffUnknown,
    block_progress,
    days_late,
    penalty,
    same_month_last_year,
)
from kiosk.tariffs import CustomerKind as TariffKind

TIERED = "HN-RES-TIER"
"""The tariff code of accounts on the annual blocks; a registered large household's is another, and shows none."""
_WH = Decimal(1000)


def insight(
    account: Account, bills: Sequence[Bill], unpaid: Sequence[Bill], readings: Sequence[Reading],
    tariffs: Tariffs | None, today: date,
) -> Insight:
    """`bills` and `readings` of the last 24 months, `unpaid` bills of any age; `today` is the hall's day."""
    months = months_of(bills, readings)
    return Insight(
        on=today, months=months, year=None if tariffs is None else _year(account, months, tariffs),
        late=_late(account, unpaid, tariffs, today))


def _days(readings: Iterable[Reading]) -> dict[str, int]:
    """Days of each billing period: from the last reading of the period before to its own last one."""
    ends: dict[str, date] = {}
    for reading in readings:
        ends[reading.billing_period] = max(ends.get(reading.billing_period, date.min), reading.read_on)
    found, before = {}, None
    for period in sorted(ends):
        if before is not None and _next_period(before) == period and ends[period] > ends[before]:
            found[period] = (ends[period] - ends[before]).days
        before = period
    return found


def months_of(bills: Iterable[Bill], readings: Iterable[Reading]) -> list[MonthView]:
    """One for each billing period; several bills of one are added up."""
    days = _days(readings)
    used: dict[str, int] = defaultdict(int)
    cost: dict[str, int] = defaultdict(int)
    for bill in bills:
        used[bill.billing_period] += bill.total_wh
        cost[bill.billing_period] += bill.billed_fen
    months: dict[str, MonthView] = {}
    for period in sorted(used):
        then = months.get(f"{int(period[:4]) - 1}{period[4:]}")
        now = _month(period, used[period], cost[period], days.get(period))
        months[period] = now if then is None else now.model_copy(update={"last_year": _why(now, then)})
    return list(months.values())


def _month(period: str, wh: int, fen: Fen, days: int | None) -> MonthView:
    return MonthView(
        billing_period=period, total_wh=wh, billed_fen=fen, days=days,
        kwh_per_day=f"{Spell(Decimal(wh) / _WH, days).per_day():f}" if days and wh >= 0 else None,
        fen_per_day=_half_up(fen, days) if days else None)


def _why(now: MonthView, then: MonthView) -> WhyView:
    percent = None
    if now.days and then.days and now.total_wh >= 0 and then.total_wh >= 0:
        compared = same_month_last_year(
            Spell(Decimal(now.total_wh) / _WH, now.days), Spell(Decimal(then.total_wh) / _WH, then.days))
        percent = None if compared.percent is None else int(compared.percent)
    changed = now.billed_fen - then.billed_fen
    by_use = _half_up((now.total_wh - then.total_wh) * then.billed_fen, then.total_wh) if then.total_wh > 0 else changed
    return WhyView(
        billing_period=then.billing_period, total_wh=then.total_wh, billed_fen=then.billed_fen,
        fen_per_day=then.fen_per_day, kwh_per_day=then.kwh_per_day, percent=percent, use_fen=by_use,
        price_fen=changed - by_use)


def _year(account: Account, months: Sequence[MonthView], tariffs: Tariffs) -> YearView | None:
    """Of the year of the newest bill, which must be billed from its January on, or its sum is not known."""
    if account.customer_kind is not CustomerKind.LV_RESIDENTIAL or account.tariff_code != TIERED or not months:
        return None
    year = int(months[-1].billing_period[:4])
    used = Decimal(sum(month.total_wh for month in this_year(months))) / _WH
    if not this_year(months) or used < 0:
        return None
    try:
        on = date(year, int(months[-1].billing_period[4:]), 1)
        progress = block_progress(tariffs, Supply(TariffKind.RESIDENTIAL), used, on)
    except TariffUnknown:
        return None
    if not progress.confirmed:
        return None
    prices = {step.tier: "" if account.on_tou else _text(step.price) for step in progress.steps}
    return YearView(
        year=year, used=_text(used), left=None if progress.left is None else _text(progress.left),
        price=prices[progress.step.tier],
        tiers=[TierView(
            tier=step.tier, low=_text(step.low), high=None if step.high is None else _text(step.high),
            price=prices[step.tier],
            used=_text(max(Decimal(0), (used if step.high is None else min(used, step.high)) - step.low)),
        ) for step in progress.steps])


def this_year(months: Sequence[MonthView]) -> list[MonthView]:
    """The months of the newest one's year; none where they are not known from January on."""
    year = months[-1].billing_period[:4] if months else ""
    found = [month for month in months if month.billing_period.startswith(year)]
    whole = [int(month.billing_period[4:]) for month in found] == list(range(1, len(found) + 1))
    return found if whole else []


def _late(account: Account, bills: Iterable[Bill], tariffs: Tariffs | None, today: date) -> list[LateView]:
    """What is overdue. Prepaying accounts owe no penalty: their balance says what is missing."""
    if account.mode is Mode.SMART_PREPAY:
        return []
    found = []
    for bill in bills:
        unpaid = max(0, bill.due_fen - bill.penalty_fen)  # what was paid went to the penalty first
        days = days_late(bill.due_on, today)
        if unpaid and days:
            charged = late_charge(bill)
            ours = None if tariffs is None or charged is None else _penalty(
                account, tariffs, unpaid, bill.due_on, today)
            found.append(LateView(
                bill_no=bill.bill_no, billing_period=bill.billing_period, due_on=bill.due_on, unpaid_fen=unpaid,
                days=days, penalty_fen=charged, arithmetic=[
                    line.arithmetic for line in ours.lines] if ours and ours.total_fen == charged else []))
    return found


def late_charge(bill: Bill) -> Fen | None:
    """What is charged for lateness with this bill, on every page: the billing system's own word, as of its extract.

    None while it charges none: a rule of ours may then say another sum than is taken, and below a yuan nobody stands
    for one.
    """
    return bill.penalty_fen or None


def _penalty(account: Account, tariffs: Tariffs, unpaid: Fen, due: date, today: date) -> Computation | None:
    """None where nobody stands for it: the rule as such, or what becomes of a penalty below a yuan."""
    kind = PenaltyKind.RESIDENTIAL if account.customer_kind is CustomerKind.LV_RESIDENTIAL else PenaltyKind.OTHER
    try:
        return penalty(tariffs, kind, unpaid, due=due, paid=today).for_customers()
    except TariffUnknown:
        return None


def _next_period(period: str) -> str:
    after = date(int(period[:4]), int(period[4:]), 28) + timedelta(days=4)
    return f"{after:%Y%m}"


def _half_up(above: int, below: int) -> int:
    """Rounded half away from zero."""
    whole = (2 * abs(above) + abs(below)) // (2 * abs(below))
    return whole if (above < 0) == (below < 0) else -whole


def _text(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
