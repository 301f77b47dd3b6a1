"""Shifts and tills as the counter shows them: amounts in yuan, times of the hall's wall clock. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.contract.shifts import ShiftLine, ShiftView, TillView
from kiosk.money import yuan
from kiosk.standards.public import PublicPack


@dataclass(frozen=True, slots=True)
class TillRow:
    """`place`: terminal or cashier; `own`: the cashier's own who is signed in here."""

    place: str
    name: str
    since: str
    net: str
    count: int
    own: bool


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """`difference` is empty where the count was right; `by` handed it over, `second` took it."""

    place: str
    name: str
    until: str
    net: str
    difference: str
    by: str
    second: str
    mine: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    channel: str
    payments: int
    captured: str
    refunds: int
    refunded: str


def till_row(till: TillView, pack: PublicPack, own: str) -> TillRow:
    return TillRow(
        till.place, till.label, clock(till.since, pack), yuan(till.net_fen),
        sum(line.payments + line.refunds for line in till.lines), till.place == "cashier" and till.label == own)


def shift_row(shift: ShiftView, pack: PublicPack) -> ShiftRow:
    return ShiftRow(
        shift.place, shift.label, clock(shift.until, pack), yuan(shift.net_fen), signed(shift.difference_fen),
        shift.handed_by, shift.decided_by or "", shift.mine)


def line_rows(lines: Sequence[ShiftLine]) -> list[LineRow]:
    return [LineRow(one.channel, one.payments, yuan(one.captured_fen), one.refunds, yuan(one.refunded_fen))
            for one in lines]


def till_shown(till: TillView, pack: PublicPack) -> dict[str, Any]:
    return {"place": till.place, "label": till.label, "since": clock(till.since, pack), "until": "",
            "net": yuan(till.net_fen)}


def shift_shown(shift: ShiftView, pack: PublicPack) -> dict[str, Any]:
    return {
        "place": shift.place, "label": shift.label, "since": clock(shift.since, pack),
        "until": clock(shift.until, pack), "net": yuan(shift.net_fen), "counted": yuan(shift.counted_fen),
        "difference": signed(shift.difference_fen), "reason": shift.reason or "", "by": shift.handed_by,
        "second": shift.decided_by or "", "mine": shift.mine}


def signed(fen: int) -> str:
    """"+1.00", "-0.05"; empty for nothing."""
    return "" if fen == 0 else f"{'+' if fen > 0 else ''}{yuan(fen)}"


def clock(at: datetime, pack: PublicPack) -> str:
    return f"{at.astimezone(ZoneInfo(pack.hall.timezone)):%m-%d %H:%M}"
