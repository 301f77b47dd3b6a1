"""What is on record about accounts: references only, never a number, a name or an amount of a customer's."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from kiosk.ids import new_id
from kiosk.sync.envelope import Fact

KINDS = ("ReconnectionOpened", "ReconnectionClosed", "AccountsImported")


def reconnection_opened(reconnection_id: UUID, payment_id: UUID, at: datetime, due_at: datetime) -> Fact:
    payload = {"payment_id": str(payment_id), "due_at": due_at.isoformat()}
    return _fact("ReconnectionOpened", f"reconnection:{reconnection_id}", at, payload)


def reconnection_closed(reconnection_id: UUID, at: datetime, outcome: str) -> Fact:
    """`outcome`: done, or undone (the money was not posted)."""
    return _fact("ReconnectionClosed", f"reconnection:{reconnection_id}", at, {"outcome": outcome})


def imported(import_id: UUID, at: datetime, **counts: Any) -> Fact:
    """`counts`: kind, as_of, rows, written, bad, differences."""
    return _fact("AccountsImported", f"import:{import_id}", at, counts)


def _fact(kind: str, subject: str, at: datetime, payload: dict[str, Any]) -> Fact:
    return Fact(new_id(), subject, kind, 1, at, payload)
