"""What is on record of one kind, for a capability that compares it with its own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from kiosk.hub.tables import facts


def payloads(connection: Connection, hall: str, kind: str) -> list[dict[str, Any]]:
    """Of all facts of that kind, in the order of intake."""
    return list(connection.scalars(
        select(facts.c.payload).where(facts.c.hall_id == hall, facts.c.kind == kind).order_by(facts.c.intake_seq)))
