"""Supplies that were paid off and are to be on again in the promised time: reconnect_hours of the pack's tariffs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.accounts.tables import reconnections


@dataclass(frozen=True, slots=True)
class Reconnection:
    """A case that is open."""

    id: UUID
    account_no: str
    opened_at: datetime
    due_at: datetime


def open_reconnections(
    connection: Connection, hall: str, *, due_before: datetime | None = None,
) -> tuple[Reconnection, ...]:
    """The most pressing first; with `due_before` only those whose time was over by then."""
    c = reconnections.c
    wanted = [c.hall_id == hall, c.closed_at.is_(None), *([c.due_at <= due_before] if due_before else [])]
    rows = connection.execute(
        select(c.id, c.account_no, c.opened_at, c.due_at).where(*wanted).order_by(c.due_at, c.id))
    return tuple(Reconnection(*row) for row in rows)
