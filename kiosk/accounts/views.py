"""Accounts as messages."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from kiosk.accounts.book import AccountBook
from kiosk.accounts.model import HALL_TIME, AccountCard, Bill
from kiosk.accounts.understanding import insight, late_charge, months_of
from kiosk.accounts.what_if import basis, what_if
from kiosk.contract.accounts import (
    AccountHistory,
    AccountView,
    BillView,
    FullBill,
    LineView,
    MeterView,
    ReadingView,
    WhatIfView,
)
from kiosk.tariffs import Tariffs, kind_of

_MONTHS = 24


def card_view(card: AccountCard) -> AccountView:
    dues = card.dues
    return AccountView(
        account_no=card.account_no, name=card.name, village=card.village, mode=dues.mode.value,
        supply=dues.supply.value, as_of=dues.as_of, due_fen=dues.due_fen,
        bills=[BillView(**_bill(bill)) for bill in dues.bills], balance_fen=dues.balance_fen,
        balance_at=dues.balance_at, warning_fen=card.warning_fen, usual_fen=list(card.usual_fen),
        customer_kind=card.customer_kind.value)


def history_view(book: AccountBook, account_no: str, now: datetime, tariffs: Tariffs | None = None) -> AccountHistory:
    """The billing periods of the last 24 months, explained by `tariffs`. Raises AccountUnknown."""
    since = _since(now)
    account = book.account(account_no)
    bills, readings = book.bills(account_no, since=since), book.readings(account_no, since=since)
    explained = insight(account, bills, book.dues(account_no).bills, readings, tariffs,
                        now.astimezone(HALL_TIME).date())
    return AccountHistory(
        account=card_view(book.card(account_no)), customer_name=account.customer_name,
        service_address=account.service_address, customer_kind=account.customer_kind.value,
        tariff_code=account.tariff_code, household_members=account.household_members, on_tou=account.on_tou,
        low_income=account.low_income, meters=[MeterView(**asdict(one)) for one in book.meters(account_no)],
        readings=[ReadingView(**asdict(one)) for one in readings], bills=[_full(bill) for bill in bills],
        insight=explained.model_copy(
            update={"what_if": basis(account, explained.months, readings, tariffs)}))


def what_if_view(
    book: AccountBook, account_no: str, now: datetime, tariffs: Tariffs | None, share_percent: int | None,
) -> WhatIfView:
    """Raises AccountUnknown, NoWhatIf."""
    since = _since(now)
    readings = book.readings(account_no, since=since)
    months = months_of(book.bills(account_no, since=since), readings)
    return what_if(book.account(account_no), months, readings, tariffs, share_percent)


def _since(now: datetime) -> str:
    months = now.year * 12 + now.month - 1 - _MONTHS
    return f"{months // 12:04d}{months % 12 + 1:02d}"


def _full(bill: Bill) -> FullBill:
    return FullBill(
        **_bill(bill), issued_on=bill.issued_on, paid_fen=bill.paid_fen + bill.here_fen,
        lines=[LineView(**line._asdict(), kind=kind_of(line.label)) for line in bill.lines])


def _bill(bill: Bill) -> dict[str, Any]:
    return {
        "bill_no": bill.bill_no, "billing_period": bill.billing_period, "due_on": bill.due_on,
        "total_wh": bill.total_wh, "billed_fen": bill.billed_fen, "penalty_fen": late_charge(bill) or 0,
        "due_fen": bill.due_fen}
