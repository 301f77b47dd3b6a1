"""Items of the work list as the table and the open one show them. Pure; QML words the codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.contract.transfers import TransferSide
from kiosk.contract.worklist import WorkItem
from kiosk.money import yuan
from kiosk.standards.public import PublicPack
from ui.console.times import minute


class Yuan(int):
    """Fen that read as yuan and sort as what they are."""

    def __str__(self) -> str:
        return yuan(int(self))


class Lapse(int):
    """Seconds that read as hours and minutes, 26:05."""

    def __str__(self) -> str:
        return f"{self // 3600}:{self % 3600 // 60:02d}"


@dataclass(frozen=True, slots=True)
class Row:
    """`what` is `kind.what` of the item; `tones`: see Sheet."""

    key: str
    kind: str
    what: str
    account: str
    amount: Yuan | None
    since: str
    age: Lapse
    next: str
    tones: Mapping[str, str] = field(default_factory=dict)


def row_of(item: WorkItem, now: datetime, pack: PublicPack) -> Row:
    """One that was closed stands with who closed it, and how long it was open."""
    end = item.closed.at if item.closed else now
    tones = {} if item.closed else {"what": "bad" if item.urgent else "", "next": "quiet"}
    return Row(
        item.key, item.kind, code_of(item), account_text(item.account) or item.number[:16],
        None if item.amount_fen is None else Yuan(item.amount_fen), minute(item.since, pack),
        Lapse(max(0, int((end - item.since).total_seconds()))),
        item.closed.by if item.closed else minute(item.next_at, pack), tones)


def fields_of(item: WorkItem, pack: PublicPack) -> list[dict[str, str]]:
    """`name` (a code) and `value` of all that is known; a value that is a code stands as `code`."""
    transfer, difference = item.kind == "transfer", item.kind == "difference"
    closed = item.closed
    rows = [
        ("amount_ours" if difference else "amount", "" if item.amount_fen is None else f"¥{yuan(item.amount_fen)}", ""),
        ("amount_theirs", "" if item.other_fen is None else f"¥{yuan(item.other_fen)}", ""),
        ("wrong_account" if transfer else "account", account_text(item.account), ""),
        ("right_account", account_text(item.right_account), ""),
        ("channel", "", item.channel),
        ("called", item.called, ""),
        ("receipt" if transfer else "serial" if item.kind == "bank" else "order", item.number, ""),
        ("day" if difference else "reason", "" if item.kind in ("refund", "doubt") else item.detail,
         item.detail if item.kind in ("refund", "doubt") else ""),
        ("asked_by", item.asked_by, ""),
        ("since", minute(item.since, pack), ""),
        ("due" if item.kind == "reconnection" else "asks_again", minute(item.next_at, pack), ""),
        ("closed_by", f"{closed.by} · {minute(closed.at, pack)}" if closed else "", ""),
        ("closed_because", closed.reason if closed else "", ""),
    ]
    return [{"name": name, "value": value, "code": code} for name, value, code in rows if value or code]


def code_of(item: WorkItem) -> str:
    return f"{item.kind}.{item.what}"


def account_text(side: TransferSide | None) -> str:
    """*三 · 柳村三组 · 4103200001234"""
    return "" if side is None else " · ".join(one for one in (side.name, side.village, side.account_no) if one)
