"""Our ledger of a day against the gateway's own statement: what fits, what does not, and what only looks so."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, func, select

from kiosk.contract.payments import PaymentState
from kiosk.money import Fen, yuan
from kiosk.payments.ports import Channel, StatementLine
from kiosk.payments.tables import payments, receipts, refunds
from kiosk.text import safe_cell

CHINA = ZoneInfo("Asia/Shanghai")
NEAR_MIDNIGHT = timedelta(minutes=10)
_AT_ONCE = 500
_ORDER = re.compile(r"[0-9a-f]{32}")


class Finding(StrEnum):
    """`crossed`: the other side's day is the neighbouring one, minutes from midnight; no difference. `undone`: nor is
    a charge of the customer's own code that we reversed: we never had it, and the gateway names it twice.
    """

    MATCHED = "matched"
    OURS_ONLY = "ours_only"
    THEIRS_ONLY = "theirs_only"
    AMOUNT = "amount_differs"
    CROSSED = "crossed_midnight"
    UNDONE = "taken_and_given_back"


DIFFERENCES = frozenset({Finding.OURS_ONLY, Finding.THEIRS_ONLY, Finding.AMOUNT})


@dataclass(frozen=True, slots=True)
class Entry:
    """One of ours. `refund` is its number where it is one; `number` the order's. `left`: what a part left due."""

    number: str
    refund: str
    amount: Fen
    at: datetime
    left: Fen = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """`kind`: payment or refund. The fee is the gateway's, named and no difference; so is what a part payment left due.
    """

    finding: Finding
    kind: str
    number: str
    refund: str
    ours_fen: Fen | None
    theirs_fen: Fen | None
    fee_fen: Fen
    at: datetime
    left_fen: Fen = 0


@dataclass(frozen=True, slots=True)
class Charge:
    """Of the customer's own code, closed without money. `undone_at`: when it was reversed, if that is known."""

    amount: Fen
    undone_at: datetime | None


def compare(
    day: date, ours: Sequence[Entry], theirs: Iterable[StatementLine], charges: Mapping[str, Charge] | None = None,
) -> list[Compared]:
    """`ours` may reach into the neighbouring days: those count only where the statement has them. `charges` by order.
    """
    left = {(one.number, one.refund): one for one in ours}
    lines, found = list(theirs), []
    undone = _undone(day, lines, charges or {})
    for line in lines:
        mine = left.pop((line.number, line.refund), None)
        if mine is None:
            finding = undone.get((line.number, line.refund), Finding.THEIRS_ONLY)
        elif mine.amount != line.amount:
            finding = Finding.AMOUNT
        else:
            finding = Finding.MATCHED if _day(mine.at) == day else Finding.CROSSED
        found.append(Compared(
            finding, "refund" if line.refund else "payment", line.number, line.refund, mine.amount if mine else None,
            line.amount, line.fee, line.at, mine.left if mine else 0))
    for mine in left.values():
        if _day(mine.at) != day:
            continue
        near = _day(mine.at - NEAR_MIDNIGHT) != day or _day(mine.at + NEAR_MIDNIGHT) != day
        found.append(Compared(
            Finding.CROSSED if near else Finding.OURS_ONLY, "refund" if mine.refund else "payment", mine.number,
            mine.refund, mine.amount, None, 0, mine.at, mine.left))
    return sorted(found, key=lambda one: (one.finding not in DIFFERENCES, one.at, one.number, one.refund))


def _undone(
    day: date, lines: Sequence[StatementLine], charges: Mapping[str, Charge],
) -> dict[tuple[str, str], Finding]:
    """A charge and its way back on one day, or on two where it was reversed on a later one."""
    found: dict[tuple[str, str], Finding] = {}
    for number, charge in charges.items():
        its = [line for line in lines if line.number == number]
        if any(line.amount != charge.amount for line in its) or len({bool(line.refund) for line in its}) < len(its):
            continue
        for line in its:
            if line.refund or len(its) == 2 or (charge.undone_at and _day(charge.undone_at) > day):
                found[line.number, line.refund] = Finding.UNDONE
            elif _day(line.at + NEAR_MIDNIGHT) != day:
                found[line.number, line.refund] = Finding.CROSSED
    return found


def own_charges(
    connection: Connection, hall: str, channel: Channel, lines: Iterable[StatementLine],
) -> dict[str, Charge]:
    """Which of the orders in a statement were charges of the customer's own code that we closed."""
    numbers, c = sorted({line.number for line in lines if _ORDER.fullmatch(line.number)}), payments.c
    found: dict[str, Charge] = {}
    for at in range(0, len(numbers), _AT_ONCE):
        rows = connection.execute(select(c.id, c.amount_fen, c.undone_at).where(
            c.hall_id == hall, c.channel == channel.value, c.by_code == 1, c.state == PaymentState.CLOSED.value,
            c.id.in_([UUID(number) for number in numbers[at:at + _AT_ONCE]])))
        found |= {row.id.hex: Charge(row.amount_fen, row.undone_at) for row in rows}
    return found


def our_entries(connection: Connection, hall: str, channel: Channel, day: date) -> list[Entry]:
    """What was captured and what the gateway took back to the customer on `day` in China, and near its midnights."""
    begin = datetime(day.year, day.month, day.day, tzinfo=CHINA)
    since, until = begin - NEAR_MIDNIGHT, begin + timedelta(days=1) + NEAR_MIDNIGHT
    captured = connection.execute(select(
        payments.c.id, payments.c.captured_fen, payments.c.captured_at).where(
        payments.c.hall_id == hall, payments.c.channel == channel.value, payments.c.captured_at.between(since, until),
    )).all()
    back = connection.execute(
        select(refunds.c.id, refunds.c.payment_id, refunds.c.amount_fen, refunds.c.accepted_at)
        .join(payments, (payments.c.hall_id == refunds.c.hall_id) & (payments.c.id == refunds.c.payment_id))
        .where(
            refunds.c.hall_id == hall, payments.c.channel == channel.value,
            refunds.c.state.in_(("processing", "done")), refunds.c.accepted_at.between(since, until))).all()
    left = _left(connection, hall, [row.id for row in captured])
    return [Entry(row.id.hex, "", row.captured_fen, row.captured_at, left.get(row.id, 0)) for row in captured] + [
        Entry(row.payment_id.hex, row.id.hex, row.amount_fen, row.accepted_at) for row in back]


def _left(connection: Connection, hall: str, ids: Sequence[UUID]) -> dict[UUID, Fen]:
    """What part payments left due, as their receipts say."""
    c, found = receipts.c, dict[UUID, Fen]()
    for at in range(0, len(ids), _AT_ONCE):
        rows = connection.execute(select(c.payment_id, func.sum(c.left_fen)).where(
            c.hall_id == hall, c.payment_id.in_(ids[at:at + _AT_ONCE]), c.left_fen > 0).group_by(c.payment_id))
        found |= {payment_id: int(fen) for payment_id, fen in rows}
    return found


def as_csv(found: Sequence[Compared]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["finding", "kind", "order", "refund", "ours", "theirs", "fee", "at", "left"])
    for one in found:
        writer.writerow([
            one.finding, one.kind, safe_cell(one.number), safe_cell(one.refund), _money(one.ours_fen),
            _money(one.theirs_fen), _money(one.fee_fen), one.at.astimezone(CHINA).isoformat(timespec="seconds"),
            _money(one.left_fen or None)])
    return out.getvalue()


def _money(fen: Fen | None) -> str:
    return "" if fen is None else yuan(fen).replace(",", "")


def _day(at: datetime) -> date:
    return at.astimezone(CHINA).date()
