"""What the self-service pages list, in one language. Amounts are words already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.money import yuan
from ui.terminal.self_service.basket import Chosen

if TYPE_CHECKING:
    from kiosk.contract.accounts import AccountView
    from kiosk.contract.payments import ReceiptView
    from kiosk.standards.public import PublicPack


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class BillRow:
    """`no` counts from 1, the oldest bill; `kwh` is empty where nobody read a meter. `part` and `rest`: what is paid
    of it now and what stays due, empty where it is paid whole or not at all.
    """

    no: int
    month: str
    kwh: str
    amount: str
    penalty: str
    chosen: bool
    part: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class AmountRow:
    fen: int
    amount: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class BasketRow:
    """`rest`: what a part leaves due; empty where none is paid in part. `what` is paid: months, or the balance;
    `bills`: the same with the amount of each, where they are few.
    """

    account: str
    name: str
    village: str
    amount: str
    rest: str = ""
    what: str = ""
    bills: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """`supply_by`: when at the latest a supply that was cut and is paid off is on again; else empty. `rest`: what stays
    due of a bill that was paid in part; else empty. `back`: what was not booked and goes, or has gone (`returned`),
    back.
    """

    number: str
    account: str
    amount: str
    code: str
    supply_by: str
    rest: str
    back: str = ""
    returned: bool = False


def bill_rows(chosen: Chosen, language: str) -> tuple[BillRow, ...]:
    return tuple(BillRow(
        no, month(bill.billing_period, language), f"{bill.total_wh / 1000:,.0f}" if bill.total_wh else "",
        yuan(bill.due_fen), yuan(bill.penalty_fen) if bill.penalty_fen else "", no <= chosen.bills,
        *((yuan(chosen.part_fen), yuan(bill.due_fen - chosen.part_fen))
          if chosen.part_fen and no == chosen.bills else ()),
    ) for no, bill in enumerate(chosen.due, 1))


def amount_rows(chosen: Chosen) -> tuple[AmountRow, ...]:
    return tuple(AmountRow(fen, yuan(fen).removesuffix(".00"), fen == chosen.top_up_fen) for fen in chosen.offers)


def basket_rows(basket: tuple[Chosen, ...], language: str) -> tuple[BasketRow, ...]:
    return tuple(BasketRow(
        grouped(one.account.account_no), one.account.name, one.account.village, yuan(one.amount_fen),
        yuan(one.left_fen) if one.left_fen else "", paid_months(one, language), paid_bills(one, language),
    ) for one in basket)


def paid_months(chosen: Chosen, language: str) -> str:
    """2026年8月至10月，3笔; Aug – Oct 2026, 3 bills."""
    chinese, periods = language == "zh_CN", [bill.billing_period for bill in chosen.paid]
    if not periods:
        return "" if not chosen.top_up_fen else "充值" if chinese else "For the balance"
    first, last = month(periods[0], language), month(periods[-1], language)
    if len(periods) == 1:
        return first
    if periods[0][:4] == periods[-1][:4]:
        first, last = (first, last[5:]) if chinese else (first[:-5], last)
    if chosen.part_fen:  # which is said of it instead
        return f"{first}至{last}" if chinese else f"{first} – {last}"
    return f"{first}至{last}，{len(periods)}笔" if chinese else f"{first} – {last}, {len(periods)} bills"


def paid_bills(chosen: Chosen, language: str) -> str:
    """A line for each, 2026年10月 ¥88.01; of more than three the months alone."""
    if not 0 < len(chosen.paid) <= 3:
        return paid_months(chosen, language)
    return "\n".join(f"{month(bill.billing_period, language)} ¥{yuan(fen)}" for bill, fen in chosen.shares)


def holder_rows(holder: tuple[AccountView, ...]) -> tuple[BasketRow, ...]:
    return tuple(BasketRow(grouped(one.account_no), one.name, one.village, yuan(one.due_fen)) for one in holder)


def receipt_rows(receipts: list[ReceiptView], pack: PublicPack, language: str) -> tuple[ReceiptRow, ...]:
    """What the paper says too, with its times as the hall's clock shows them."""
    zone = ZoneInfo(pack.hall.timezone)
    return tuple(ReceiptRow(
        one.number, grouped(one.account_no), yuan(one.amount_fen), one.qr,
        soon(one.reconnect_by, zone, language) if one.reconnect_by else "",
        yuan(one.left_fen) if one.left_fen else "", yuan(one.refused_fen) if one.refused_fen else "", one.returned)
        for one in receipts)


def day(at: date, language: str) -> str:
    """As people say it: 2026年9月25日, 25 Sep 2026."""
    if language == "zh_CN":
        return f"{at.year}年{at.month}月{at.day}日"
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def soon(at: datetime, zone: ZoneInfo, language: str) -> str:
    """A moment of these days on the hall's clock `zone`, without its year: 9月25日 10:00."""
    local = at.astimezone(zone)
    said = f"{local.month}月{local.day}日" if language == "zh_CN" else f"{local.day} {_MONTHS[local.month - 1]}"
    return f"{said} {local:%H:%M}"


def month(period: str, language: str) -> str:
    """`period` as the billing system writes it: 202610."""
    year, number = period[:4], int(period[4:])
    if language == "zh_CN":
        return f"{year}年{number}月"
    return f"{_MONTHS[number - 1]} {year}" if 1 <= number <= 12 else period


def grouped(number: str) -> str:
    """In fours, as people read it out: `4103 2000 01`."""
    return " ".join(number[at:at + 4] for at in range(0, len(number), 4))
