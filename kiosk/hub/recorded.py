"""What is on record of one kind, for a capability that compares it with its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select, update

from kiosk.hub.tables import facts
from kiosk.hub.work import HubWork


def payloads(connection: Connection, hall: str, kind: str) -> list[dict[str, Any]]:
    """Of all facts of that kind, in the order of intake."""
    return list(connection.scalars(
        select(facts.c.payload).where(facts.c.hall_id == hall, facts.c.kind == kind).order_by(facts.c.intake_seq)))


def newest(connection: Connection, hall: str, kind: str) -> dict[str, Any] | None:
    """Of the latest fact of that kind: looked for from the end, so what came long ago costs nothing."""
    return connection.scalar(select(facts.c.payload).where(
        facts.c.hall_id == hall, facts.c.kind == kind).order_by(facts.c.intake_seq.desc()).limit(1))


def keep_only(work: HubWork, hall: str, intake_seq: int, payload: Mapping[str, Any]) -> None:
    """Of a fact that is being taken in, `payload` stays on record and goes up; what was private lies elsewhere."""
    work.connection.execute(update(facts).where(
        facts.c.hall_id == hall, facts.c.intake_seq == intake_seq).values(payload=dict(payload)))
