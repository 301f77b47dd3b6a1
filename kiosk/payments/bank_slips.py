"""Slips for a bank transfer: a reference at the hub that says what the money is for. Registered by import."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, func, insert, select

from kiosk.accounts import AccountBook
from kiosk.contract.bank import AskBankSlip, BankSlip
from kiosk.contract.messages import Scope
from kiosk.contract.roles import MAY
from kiosk.errors import BadInput, Refused
from kiosk.hub.limits import Rate
from kiosk.hub.registry import AskContext, ask
from kiosk.payments.outside import hub_folder, rules_of
from kiosk.payments.rules import BankAccount
from kiosk.payments.tables import bank_slips

CHINA = ZoneInfo("Asia/Shanghai")
LIVES = timedelta(days=10)
SLIPS, MISSES = Rate(30, 0.5), Rate(20, 0.1)


class BankTransferUnavailable(Refused):
    """The hall's rules name no bank account."""

    code = "bank_transfer_unavailable"


@ask("payments/bank-slip", scopes={Scope.TERMINAL, Scope.COUNTER}, customers={Scope.TERMINAL}, body=AskBankSlip,
     answer=BankSlip, rate=SLIPS, refusals=MISSES, roles=MAY["payments/bank-slip"])
def bank_slip(ctx: AskContext, asked: AskBankSlip) -> BankSlip:
    """Raises BankTransferUnavailable, AccountUnknown."""
    now, bank = ctx.services.clock.now(), rules_of(hub_folder(ctx.services)).bank
    if bank is None:
        raise BankTransferUnavailable("this hall takes no bank transfers")
    items = [[one.account_no, one.bill_no, one.amount_fen] for one in asked.items]
    with ctx.services.write(ctx.caller.hall) as work:
        mine = (bank_slips.c.hall_id == work.hall) & (bank_slips.c.id == asked.slip_id)
        row = work.connection.execute(select(bank_slips).where(mine)).one_or_none()
        if row is None:
            for account_no in {one.account_no for one in asked.items}:
                AccountBook(work.connection, work.hall).account(account_no)
            day = now.astimezone(CHINA).date()
            place = 1 + (work.connection.scalar(select(func.max(bank_slips.c.place)).where(
                bank_slips.c.hall_id == work.hall, bank_slips.c.day == day)) or 0)  # under the hall's lock
            work.connection.execute(insert(bank_slips).values(
                hall_id=work.hall, id=asked.slip_id, app_id=ctx.caller.app_id, reference=reference(day, place),
                day=day, place=place, items=items, amount_fen=sum(one.amount_fen for one in asked.items),
                made_at=now, until=now + LIVES))
            row = work.connection.execute(select(bank_slips).where(mine)).one()
        elif row.app_id != ctx.caller.app_id or row.items != items:
            raise BadInput("this slip's id came before for something else", field="slip_id")
        work.commit()
    return _view(row, bank)


def reference(day: date, place: int) -> str:
    """`DF` + YYMMDD + the day's number + a check digit (Luhn): short enough to be typed into a bank's form."""
    digits = f"{day:%y%m%d}{place:05d}"
    return f"DF{digits}{check_digit(digits)}"


def check_digit(digits: str) -> str:
    doubled = (int(one) * (2 - n % 2) for n, one in enumerate(reversed(digits)))
    return str(-sum(one - 9 if one > 9 else one for one in doubled) % 10)


def _view(row: Row[Any], bank: BankAccount) -> BankSlip:
    made: datetime = row.made_at
    return BankSlip(
        reference=row.reference, amount_fen=row.amount_fen, bank=bank.bank, holder=bank.holder, number=bank.number,
        made_at=made, until=row.until)
