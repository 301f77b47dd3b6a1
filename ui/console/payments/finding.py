"""Payments for the search: what is open by any of its words, others by a whole number."""

from __future__ import annotations

from kiosk.contract.worklist import WorkItem
from kiosk.money import yuan
from ui.console.finding import Found
from ui.console.payments.asking import work_list
from ui.console.payments.rows import account_text
from ui.console.port import Console

MOST = 8


def find(core: Console, text: str, language: str) -> list[Found]:
    told = work_list(core, text)
    items = [one for one in told.open if text in _words(one)] + told.found
    return [
        Found("payments", one.key, f"¥{yuan(one.amount_fen)}" if one.amount_fen is not None else _short(one),
              account_text(one.account) or _short(one))
        for one in items][:MOST]


def _words(item: WorkItem) -> str:
    return f"{item.number} {item.called} {item.called.replace(' ', '')} {account_text(item.account)}".casefold()


def _short(item: WorkItem) -> str:
    return item.called or item.number[:12]
