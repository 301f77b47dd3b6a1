"""Which terminals and boards are heard of."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, PrimaryKeyConstraint, String, Table, Uuid

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
