"""When terminals and boards were heard of last: kiosk.today writes it down."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, Column, Connection, PrimaryKeyConstraint, String, Table, Uuid, select

from kiosk.store import HUB, UtcDateTime

heard = Table(
    "heard_machines", HUB,
    Column("hall_id", String),
    Column("app_id", Uuid),
    Column("here", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("hall_id", "app_id"),
    comment="here: its event stream was open at `at`, which is written again about once a minute while it is.",
)


def heard_of(connection: Connection, hall: str) -> dict[UUID, datetime]:
    """By app, to a minute, of those that ever were."""
    return {row.app_id: row.at for row in connection.execute(
        select(heard.c.app_id, heard.c.at).where(heard.c.hall_id == hall))}
