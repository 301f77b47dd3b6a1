"""At which apps somebody is signed in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.contract.messages import Scope
from kiosk.staff.model import has_ended
from kiosk.staff.tables import staff_sessions


def signed_in_at(connection: Connection, hall: str, scope: Scope, now: datetime) -> set[UUID]:
    """The apps of `scope` with a session that has not ended, by time either."""
    c = staff_sessions.c
    rows = connection.execute(select(c.app_id, c.began_at, c.seen_at).where(c.hall_id == hall, c.scope == scope.value))
    return {row.app_id for row in rows if not has_ended(scope, began_at=row.began_at, seen_at=row.seen_at, now=now)}
