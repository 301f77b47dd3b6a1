"""The bank's own list of what came in, matched by the slips' references; what fits none is left open and named."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select, update

from kiosk import audit
from kiosk.contract.payments import PaymentState
from kiosk.errors import BadInput
from kiosk.hub.dialect import upsert
from kiosk.hub.services import HubServices
from kiosk.hub.tokens import Tokens
from kiosk.hub.work import HubWork
from kiosk.money import Fen, parse_yuan
from kiosk.payments.bank_slips import CHINA, check_digit
from kiosk.payments.capturing import capture
from kiosk.payments.ports import Channel, Trade, TradeState
from kiosk.payments.rows import find
from kiosk.payments.rules import PaymentRules
from kiosk.payments.tables import bank_lines, bank_slips, payments
from kiosk.tickets import raise_alert

_COLUMNS = {
    "serial": ("交易流水号", "流水号", "serial"), "at": ("交易时间", "交易日期", "time", "date"),
    "amount": ("收入金额", "贷方发生额", "金额", "amount"), "remark": ("附言", "摘要", "备注", "用途", "remark"),
}
_REFERENCE = re.compile(r"DF(\d{11})(\d)")
_TIMES = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d", "%Y/%m/%d", "%Y%m%d")


class Found(StrEnum):
    """`before`: an earlier import took this line. The others but `matched` are left open."""

    MATCHED = "matched"
    BEFORE = "taken_before"
    NO_REFERENCE = "no_reference"
    UNKNOWN = "unknown_reference"
    PAID = "slip_already_paid"


OPEN = frozenset({Found.NO_REFERENCE, Found.UNKNOWN, Found.PAID})


@dataclass(frozen=True, slots=True)
class BankLine:
    """`serial` is the bank's own number of the entry. The remark is read and not kept: it names people."""

    serial: str
    at: datetime
    amount: Fen
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    line: BankLine
    found: Found
    reference: str = ""


def read_lines(data: bytes) -> list[BankLine]:
    """Money that came in, of a CSV in UTF-8 or GB18030. Raises BadInput with the line."""
    if b"\0" in data or data.startswith(b"PK\x03\x04"):
        raise BadInput("the bank's file is no CSV: save the sheet as CSV", field="file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030", "replace")
    try:
        rows = iter(list(csv.reader(text.splitlines())))
    except csv.Error as error:
        raise BadInput(f"the bank's file is no CSV: {error}", field="file") from error
    names = [name.strip().lower() for name in next(rows, [])]
    places = {key: next((names.index(one) for one in known if one in names), -1) for key, known in _COLUMNS.items()}
    if missing := [_COLUMNS[key][0] for key, place in places.items() if place < 0]:
        raise BadInput(f"the bank's file lacks the columns {'、'.join(missing)}", field="file")
    return [line for n, row in enumerate(rows, 2) if any(row) for line in _line(n, row, places)]


def take_in(services: HubServices, lines: list[BankLine], rules: PaymentRules) -> list[Matched]:
    """Each line in a transaction of its own, once; what stays open is one alert for staff, the list one deed."""
    told = [_take(services, line, rules) for line in lines]
    still_open, now = sum(one.found in OPEN for one in told), services.clock.now()
    with services.write() as work:
        if still_open:
            raise_alert(work, "payment", "bank", now, what="bank_open", lines=str(still_open))
        audit.note(work, Tokens(services.identity.secret, work.hall), "BankListTaken", "bank:list", now, by="hub",
                   lines=len(told), matched=sum(one.found is Found.MATCHED for one in told), open=still_open)
        work.commit()
    return told


def _take(services: HubServices, line: BankLine, rules: PaymentRules) -> Matched:
    now = services.clock.now()
    with services.write() as work:
        mine = (bank_lines.c.hall_id == work.hall) & (bank_lines.c.serial == line.serial)
        if work.connection.scalar(select(bank_lines.c.slip_id).where(mine)) is not None:
            return Matched(line, Found.BEFORE)
        slip = work.connection.execute(select(bank_slips).where(
            bank_slips.c.hall_id == work.hall, bank_slips.c.reference.in_(line.references))).first()
        found = Found.MATCHED
        if slip is None:
            found = Found.UNKNOWN if line.references else Found.NO_REFERENCE
        elif find(work.connection, work.hall, slip.id) is not None:
            found = Found.PAID
        else:
            _capture(work, slip, line, rules, now)
        values = {"at": line.at, "amount_fen": line.amount, "found": found.value,
                  "slip_id": slip.id if slip is not None and found is Found.MATCHED else None}
        work.connection.execute(
            upsert(work.connection, bank_lines).values(hall_id=work.hall, serial=line.serial, **values)
            .on_conflict_do_update(index_elements=["hall_id", "serial"], set_=values))
        work.commit()
    return Matched(line, found, slip.reference if slip is not None else "")


def _capture(work: HubWork, slip: Any, line: BankLine, rules: PaymentRules, now: datetime) -> None:
    work.connection.execute(insert(payments).values(
        hall_id=work.hall, id=slip.id, app_id=slip.app_id, channel=Channel.TRANSFER.value,
        state=PaymentState.OPEN.value, version=1, items=slip.items, amount_fen=slip.amount_fen, by_code=0,
        opened_at=slip.made_at, close_at=slip.until, expires_at=slip.until, watched=0, captured_fen=0))
    payment = find(work.connection, work.hall, slip.id)
    assert payment is not None
    capture(work, payment, Trade(TradeState.PAID, line.amount, line.serial, line.at), rules, now)
    work.connection.execute(update(bank_slips).where(
        bank_slips.c.hall_id == work.hall, bank_slips.c.id == slip.id).values(paid_fen=line.amount))


def _line(n: int, row: list[str], places: dict[str, int]) -> Iterator[BankLine]:
    try:
        cells = {key: unicodedata.normalize("NFKC", row[place]).strip().strip("\t'`") for key, place in places.items()}
        if not cells["amount"] or not cells["serial"]:
            return
        amount = parse_yuan(cells["amount"])
        at = _time(cells["at"])
    except (IndexError, ValueError, BadInput) as error:
        raise BadInput(f"line {n} of the bank's file cannot be read", field="file") from error
    if amount > 0:
        written = re.sub(r"[\s-]", "", cells["remark"].upper())
        yield BankLine(cells["serial"][:64], at, amount, tuple(
            one[0] for one in _REFERENCE.finditer(written) if check_digit(one[1]) == one[2]))


def _time(text: str) -> datetime:
    for form in _TIMES:
        try:
            return datetime.strptime(text, form).replace(tzinfo=CHINA).astimezone(UTC)
        except ValueError:
            continue
    raise ValueError(text)
